"""What is looked at when a parcel comes in, as data: every finding has a word and its numbers.

A parcel whose sums contradict each other is refused whole. What is only unlikely is asked about,
and waits until an official accepts it. What is merely to be known is noted beside what was taken.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from carehome_app.domain.bureau.figures import FIGURES, Figures, coded
from carehome_app.domain.bureau.parcel import Day
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

JUMP_PERCENT: Final = 20
"""From how much on a change of the residents from one day to the next is asked about."""
JUMP_LEAST: Final = 3
"""Fewer people are never a jump: in a home of eight, two are a quarter."""
EQUAL_DAYS: Final = 5
"""So many days running that are alike in every figure are noted."""
WINDOWS: Final = ("am", "pm")
LISTS: Final = (
    "rounds", "chronic", "disinfection", "isolation", "sampling", "stock_counts", "patrols",
    "requests", "training", "treatment",
)  # fmt: skip


class Outcome(StrEnum):
    """What becomes of a file."""

    TAKEN = "taken"
    ASKED = "asked"
    """It waits: nothing of it is added up until somebody accepts it."""
    ALREADY = "already"
    REFUSED = "refused"


OUTCOMES: Final = {
    Outcome.TAKEN: QT_TRANSLATE_NOOP("Receipt", "taken"),
    Outcome.ASKED: QT_TRANSLATE_NOOP("Receipt", "waits for an answer"),
    Outcome.ALREADY: QT_TRANSLATE_NOOP("Receipt", "already there"),
    Outcome.REFUSED: QT_TRANSLATE_NOOP("Receipt", "refused"),
}


class Check(NamedTuple):
    """One thing that was seen in a parcel."""

    code: str
    said: Text
    outcome: Outcome = Outcome.REFUSED


_SUM: Final = QT_TRANSLATE_NOOP(
    "Receipt", "{day}: {parts} make {sum}, and {name} says {whole}; nothing of it is added up"
)
_MORE: Final = QT_TRANSLATE_NOOP("Receipt", "{day}: {part} {number} is more than {name} {whole}")
_CARRIED: Final = QT_TRANSLATE_NOOP(
    "Receipt", "{day}: isolated the day before {before}, but that day ended with {after}"
)
_FUTURE: Final = QT_TRANSLATE_NOOP("Receipt", "{day} is still to come: the clock there is ahead")
_JUMP: Final = QT_TRANSLATE_NOOP(
    "Receipt", "{day}: residents {then} → {now}, a change of more than {percent} %"
)
_EQUAL: Final = QT_TRANSLATE_NOOP("Receipt", "{days} days to {day} are alike in every figure")
_OUTSIDE: Final = QT_TRANSLATE_NOOP(
    "Receipt", "{count} days are before this home was admitted or after it was closed"
)
_GAP: Final = QT_TRANSLATE_NOOP("Receipt", "parcel {missing} is missing, {seq} is kept")
_FORK: Final = QT_TRANSLATE_NOOP(
    "Receipt", "another parcel {seq} of this home is here: its record goes on in two places"
)
_ORDER: Final = QT_TRANSLATE_NOOP(
    "Receipt", "it does not follow the parcel {seq} that is here: a record was put back or copied"
)
_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Receipt", "this is parcel {seq} again, whatever the file is called"
)


def gap(missing: int, seq: int) -> Check:
    """Note that one before it has not come."""
    return Check("gap", _GAP.with_(missing=missing, seq=seq), Outcome.TAKEN)


def fork(seq: int) -> Check:
    """Ask about a second parcel of the same number."""
    return Check("fork", _FORK.with_(seq=seq), Outcome.ASKED)


def out_of_order(seq: int) -> Check:
    """Ask about a parcel that names another one before it than the one that came."""
    return Check("fork", _ORDER.with_(seq=seq), Outcome.ASKED)


def again(seq: int) -> Check:
    """Say that it is there."""
    return Check("again", _AGAIN.with_(seq=seq), Outcome.ALREADY)


def outside(count: int) -> Check:
    """Note that some of its days do not count."""
    return Check("outside", _OUTSIDE.with_(count=count), Outcome.TAKEN)


def refused(code: str, said: Text) -> Check:
    """Refuse a file."""
    return Check(code, said)


def looked_at(days: Sequence[Day], today: int, known: Mapping[int, Figures]) -> Iterator[Check]:
    """Yield what is seen in the days of a parcel; `known` are days of the home that are here."""
    told = {one.day: coded(one.figures) for one in days}
    for day, figures in told.items():
        if day > today:
            yield Check("future", _FUTURE.with_(day=shown(day)))
        yield from _sums(day, figures)
    yield from _carried(told)
    whole, new = {**known, **told}, told.keys() - known.keys()
    yield from _jumps(whole, new)
    yield from _alike(whole, new)


def _sums(day: int, figures: Figures) -> Iterator[Check]:
    for window in WINDOWS:
        parts = ("away", "measured", "not_measured", "unexplained")
        yield from _sum(day, figures, f"{window}.roll", [f"{window}.{part}" for part in parts])
        yield from _part(day, figures, f"{window}.abnormal", f"{window}.measured")
    for name in LISTS:
        yield from _sum(
            day,
            figures,
            f"{name}.due",
            [f"{name}.{part}" for part in ("done", "explained", "open")],
        )
    before, started = figures.get("isolation.before"), figures.get("isolation.started")
    ended, after = figures.get("isolation.ended"), figures.get("isolation.after")
    if None not in (before, started, ended, after):
        balance = before + started - ended  # type: ignore[operator]
        if balance != after:
            yield _wrong(day, "isolation.after", after, balance, f"{before}+{started}−{ended}")
    yield from _part(day, figures, "fever.new", "fever.people")
    yield from _part(day, figures, "people.in", "people.residents")
    yield from _part(day, figures, "faults.overdue", "faults.open")


def _sum(day: int, figures: Figures, name: str, parts: Sequence[str]) -> Iterator[Check]:
    whole, found = figures.get(name), [figures.get(part) for part in parts]
    if whole is None or any(one is None for one in found):
        return
    numbers = [one for one in found if one is not None]
    if sum(numbers) != whole:
        yield _wrong(day, name, whole, sum(numbers), "+".join(map(str, numbers)))


def _wrong(day: int, name: str, whole: int | None, summed: int, parts: str) -> Check:
    said = _SUM.with_(day=shown(day), parts=parts, sum=summed, name=label(name), whole=whole)
    return Check("identity", said)


def _part(day: int, figures: Figures, part: str, whole: str) -> Iterator[Check]:
    number, limit = figures.get(part), figures.get(whole)
    if number is not None and limit is not None and number > limit:
        said = _MORE.with_(
            day=shown(day), part=label(part), number=number, name=label(whole), whole=limit
        )
        yield Check("identity", said)


def _carried(told: Mapping[int, Figures]) -> Iterator[Check]:
    for (day, figures), (after, next_) in pairwise(sorted(told.items())):
        ended, before = figures.get("isolation.after"), next_.get("isolation.before")
        if after == day + 1 and None not in (ended, before) and ended != before:
            said = _CARRIED.with_(day=shown(after), before=before, after=ended)
            yield Check("identity", said)


def _jumps(whole: Mapping[int, Figures], new: Set[int]) -> Iterator[Check]:
    for (day, figures), (after, next_) in pairwise(sorted(whole.items())):
        then, now = figures.get("people.residents"), next_.get("people.residents")
        if then is None or now is None or after not in new or after != day + 1:
            continue
        moved = next_.get("people.admitted", 0) + next_.get("people.left", 0)
        change = abs(now - then)
        if change > JUMP_LEAST and change > moved and change * 100 > then * JUMP_PERCENT:
            said = _JUMP.with_(day=shown(after), then=then, now=now, percent=JUMP_PERCENT)
            yield Check("jump", said, Outcome.ASKED)


def _alike(whole: Mapping[int, Figures], new: Set[int]) -> Iterator[Check]:
    running, before = 1, -1
    for day, figures in sorted(whole.items()):
        running = running + 1 if before == day - 1 and whole[before] == figures else 1
        before = day
        if running >= EQUAL_DAYS and day in new and day == max(new):
            said = _EQUAL.with_(days=running, day=shown(day))
            yield Check("equal", said, Outcome.TAKEN)


def label(code: str) -> Text | str:
    """Return what a figure is called; one of a newer program by its number."""
    return FIGURES[code].label if code in FIGURES else code


def shown(day: int) -> str:
    """Return a day as it is written everywhere."""
    return date.fromordinal(day).isoformat()


def outcome(checks: Sequence[Check]) -> Outcome:
    """Return what becomes of a file with these findings: the strictest of them."""
    order = (Outcome.REFUSED, Outcome.ALREADY, Outcome.ASKED)
    found = {one.outcome for one in checks}
    return next((one for one in order if one in found), Outcome.TAKEN)
