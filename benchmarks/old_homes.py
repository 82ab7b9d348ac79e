"""Homes with many people and many years behind them, written straight into journal and tables.

The lines and rows are the very ones the services write; only the judging and one sync for each
are left out, which would take hours. What was made is kept in `build/` and copied the next time;
the largest are made ahead, beside each other.
"""

import hashlib
import inspect
import os
import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from heapq import merge
from multiprocessing import get_context
from pathlib import Path
from typing import Final, NamedTuple

from carehome_app.db.findings import derived
from carehome_app.db.findings.derived import Touched
from carehome_app.db.journal import journal, shadow
from carehome_app.db.journal.journal import Line, chained, encoded
from carehome_app.db.journal.rebuilding import Batches
from carehome_app.db.migrations.steps import STEPS
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.events import Event, FindingRaised, NotMeasured, ReadingTaken
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from carehome_app.services.house import House
from carehome_app.services.trust import place

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 21, 23, 30, tzinfo=UTC)
"""07:30 in Shanghai."""
KEPT: Final = Path(__file__).parent.parent / "build" / "homes-of-benchmarks"
"""Where homes stay between runs; `make clean` takes them away."""
ROUNDS = (("am", -1), ("pm", 8))
"""Windows, with the hour in UTC at which the round is well under way."""


More = Callable[[list[int], int], Iterator[tuple[int, Event]]]
"""Yields moments and events for these people over so many days."""


class Wanted(NamedTuple):
    """A home that will be asked for."""

    people: int
    days: int
    more: More | None = None


class StandingClock:
    """A clock that moves only when told to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        """Return the moment."""
        return self.now


def old_home(
    folder: Path,
    people: int,
    days: int,
    *,
    more: More | None = None,
    made: str = "",
) -> House:
    """Return a home of so many people with so many days behind it; it is 07:30 on 22 November.

    `more` yields what else happened, in order of time; `made` says how it is made otherwise.
    """
    kept = KEPT / _called((people, days), more, made)
    _make_where_missing(kept, (people, days), more)
    shutil.copytree(kept, folder)
    place.same_as(folder, _unfinished(kept))  # a copy that nobody noted would be another desk
    desk = open_home(folder, "demo", StandingClock(NOW))
    desk.actor = Actor(desk.stays[0].id, desk.stays[0].name, Role.DIRECTOR)
    return House(desk)


def make_ahead(wanted: Sequence[Wanted]) -> None:
    """Make those of these homes that are not kept yet, as many at a time as there are processors.

    The disk has them afterwards: it does not write them while something else is measured.
    """
    places = {KEPT / _called(one[:2], one.more, ""): one for one in wanted}
    missing = [(kept, one[:2], one.more) for kept, one in places.items() if not kept.exists()]
    if missing:
        with get_context("spawn").Pool(min(len(missing), os.cpu_count() or 1)) as pool:
            pool.starmap(_make_where_missing, missing, chunksize=1)
        os.sync()


def _make_where_missing(kept: Path, size: tuple[int, int], more: More | None) -> None:
    """Make a home where it is to be kept; half of one is never taken for it."""
    unfinished = _unfinished(kept)
    if not kept.exists():
        shutil.rmtree(unfinished, ignore_errors=True)
        _make(unfinished, size, more)
        unfinished.rename(kept)


def _unfinished(kept: Path) -> Path:
    return kept.with_suffix(".unfinished")


def _called(size: tuple[int, int], more: More | None, made: str) -> str:
    """Name a home by all that decides what is in it, so that no other is ever taken for it.

    The steps of the storage stand for the program: a home of an earlier one would be migrated.
    """
    ours = [inspect.getsource(one) for one in (_make, _days, _entry, _write, _with_findings)]
    theirs = "" if more is None else inspect.getsource(inspect.getmodule(more) or more)
    steps = [name for name, _scripts in STEPS]
    said = repr((size, ours, theirs, steps, made)).encode()
    return f"{size[0]} people, {size[1]} days, {hashlib.sha256(said).hexdigest()[:16]}"


def _make(folder: Path, size: tuple[int, int], more: More | None) -> None:
    people, days = size
    clock = StandingClock(NOW - timedelta(days=days + 1))
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="demo", demo=True)  # noqa: S106
    desk = found_home(folder, new, clock)
    house = House(desk)
    for number in range(1, people):
        house.people.admit(
            Details(
                group=Group.RESIDENT,
                code=f"R{number:04}",
                name=f"住员{number}",
                room=str(100 + number // 2),
                bed=str(number % 2 + 1),
            )
        )
    subjects = [person.id for person in desk.stays]
    timelines = [_days(subjects, days, random.Random(1))]
    if more is not None:
        timelines.append(more(subjects, days))
    _write(desk, merge(*timelines, key=_moment))
    clock.now = NOW
    close_home(desk)


def _moment(one: tuple[int, Event]) -> int:
    return one[0]


def _days(subjects: list[int], days: int, chance: random.Random) -> Iterator[tuple[int, Event]]:
    own = {subject: chance.gauss(36.3, 0.15) for subject in subjects}
    for ago in range(days, 0, -1):
        day = TODAY - timedelta(days=ago)
        for window, hour in ROUNDS:
            start = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(hours=hour)
            for number, subject in enumerate(subjects):
                at = to_ms(start) + number * 12_000
                yield at, _entry(chance, own[subject], subject, (day.toordinal(), window, at))


def _entry(
    chance: random.Random, own: float, subject: int, when: tuple[int, str, int]
) -> ReadingTaken | NotMeasured:
    day, window, at = when
    if chance.random() < 1 / 300:
        return NotMeasured(subject, 1, day, window, at, "hospital", 1, None, True)
    number = chance.gauss(own, 0.2) if chance.random() > 1 / 500 else 37.6
    return ReadingTaken(subject, 1, day, window, at, (f"{min(number, 37.6):.1f}",), "axilla", 1)


def _write(desk: Desk, timeline: Iterable[tuple[int, Event]]) -> None:
    store, station = desk.store, desk.card.station
    conn = store.conn
    conn.execute("PRAGMA cache_size = -600000")
    conn.execute("PRAGMA wal_autocheckpoint = 20000")
    number, previous = journal.head(store, station)
    lines, tables = Batches(conn), Batches(conn)
    with store.writing():
        for recorded_at, event in _with_findings(timeline, station, number):
            number += 1
            body = encoded(event)
            line = (station, number, recorded_at, 1, event.kind, body)
            previous = chained(previous, line)
            lines.execute(journal.APPEND, (*line, previous))
            means = Line(LineRef(station, number), recorded_at, 1, event)
            shadow.apply(tables, means)  # type: ignore[arg-type]  # all that acts need
        lines.flush()
        tables.flush()
    with store.writing():
        for person in desk.stays:
            derived.refresh(store, conn, Touched(person.id, 1, from_ms(0)))
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.execute("PRAGMA cache_size = -2000")


def _with_findings(
    timeline: Iterable[tuple[int, Event]], station: int, number: int
) -> Iterator[tuple[int, Event]]:
    for at, event in timeline:
        number += 1
        yield at, event
        if (
            isinstance(event, ReadingTaken)
            and event.measure == 1
            and float(event.values[0]) >= 37.3
        ):
            number += 1
            hit = ("screen.surface", 1, {"value": f"{event.values[0]} °C", "limit": "37.3"})
            yield (
                at + 1,
                FindingRaised(
                    event.subject,
                    1,
                    station,
                    number - 1,
                    "fever",
                    1,
                    event.taken_at,
                    event.day,
                    event.window,
                    (hit,),
                ),
            )
