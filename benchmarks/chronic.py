"""Chronic illness in an old home: the sheet of a part of the day, and one more reading."""

import random
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from benchmarks.figures import LEAST, Figure, Median, by_turns_ms, once_ms
from benchmarks.old_homes import TODAY, old_home
from carehome_app.domain.chronic.events import DoseSaid, MedicineStarted, PersonalPlanStarted
from carehome_app.domain.events import Event, ReadingTaken
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, WEIGHT
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.house import House
from carehome_app.services.rounds.entering import Given, Recorded

LINES = 210
"""From so many days on the small lines beside the names get no longer."""
KEPT = 40
"""How many readings are kept, one by one."""


def days(subjects: list[int], behind: int) -> Iterator[tuple[int, Event]]:
    """Yield orders and what was done by them, in order of time.

    Half have their pressure measured each morning and one medicine, a fifth their glucose twice
    a day, and everybody is weighed monthly.
    """
    chance = random.Random(2)
    first = TODAY - timedelta(days=behind)
    begin = to_ms(datetime(first.year, first.month, first.day, tzinfo=UTC) - timedelta(hours=6))
    for event in _orders(subjects, first.toordinal()):
        yield begin, event
    for ago in range(behind, 0, -1):
        day = TODAY - timedelta(days=ago)
        at = to_ms(datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=1))
        for place, subject in enumerate(subjects):
            for what in _done(chance, subject, place, (day.toordinal(), at + place * 12_000 + 1)):
                yield at + place * 12_000 + 1, what


def _orders(subjects: list[int], first: int) -> Iterator[Event]:
    plans, medicines = count(1), count(1)
    for place, subject in enumerate(subjects):
        wanted: list[tuple[Measure, tuple[str, ...], int]] = []
        wanted.append((WEIGHT, ("day",), 1 + place % 28))
        if place % 2 == 0:
            wanted.append((BLOOD_PRESSURE, ("am",), 0))
            yield MedicineStarted(
                next(medicines),
                subject,
                "氨氯地平片",
                "5 mg",
                ("0800",),
                first,
                None,
                0,
                0,
                0,
                "",
                "程医生",
            )
        if place % 5 == 0:
            wanted.append((GLUCOSE, ("fasting", "before_dinner"), 0))
        for measure, windows, monthly in wanted:
            yield PersonalPlanStarted(
                next(plans),
                subject,
                measure.index,
                windows,
                first,
                None,
                0,
                0,
                monthly,
                "",
                "",
                "程医生",
            )


def _done(
    chance: random.Random, subject: int, place: int, when: tuple[int, int]
) -> Iterator[Event]:
    day, at = when
    if place % 2 == 0:
        shown = (f"{chance.gauss(124, 4):.0f}", f"{chance.gauss(74, 3):.0f}")
        yield ReadingTaken(subject, 2, day, "am", at, shown, "arm_left", 1)
        yield DoseSaid(subject, place // 2 + 1, day, "0800", at, "given")
    if place % 5 == 0:
        for window in ("fasting", "before_dinner"):
            shown = (f"{chance.gauss(7.0, 0.4):.1f}", "=fasting")
            yield ReadingTaken(subject, 3, day, window, at, shown, "", 1)
    if day % 30 == 0:
        yield ReadingTaken(subject, 7, day, "day", at, (f"{chance.gauss(58, 0.3):.1f}",), "", 1)


def figures(folder: Path, people: int, years: float) -> Iterator[Figure]:
    """Measure the sheet, a row read anew, and a kept reading beside one in an empty home."""
    old = old_home(folder / "chronic", people, round(years * 365), more=days)
    empty = old_home(folder / "chronic empty", people, 0, more=days)
    round_ = RoundKey(TODAY, "am")
    sheet = old.chronic.sheet(round_)
    someone = sheet.rows[len(sheet.rows) // 2].person.id
    first = Median.of([_opened(old, round_) for _ in range(LEAST)])
    yield Figure("chronic sheet, first time after the start", first, "ms", target=150)
    # An empty home has no small lines to show; after seven months there are no longer ones.
    young = old_home(folder / "chronic young", people, LINES, more=days)
    sheets = [partial(house.chronic.sheet, round_) for house in (old, young)]
    now, then = by_turns_ms(sheets, 21)
    yield Figure("chronic sheet, everybody", now, "ms", target=15)
    yield Figure("growth: chronic sheet", now, "ms", then, 1.3, limit_name="seven months")
    (again,) = by_turns_ms([partial(old.chronic.again, sheet, someone)], 21)
    yield Figure("chronic sheet, one row read anew", again, "ms")
    kept, in_empty = _kept(old, round_), _kept(empty, round_)
    yield Figure(
        "growth: a kept blood pressure", kept, "ms", in_empty, 1.3, limit_name="an empty home"
    )


def _opened(house: House, round_: RoundKey) -> float:
    """Measure the sheet when nothing of the plans was read before."""
    house.desk.__dict__.pop("orders", None)
    return once_ms(lambda: house.chronic.sheet(round_))


def _kept(house: House, round_: RoundKey) -> Median:
    taken = []
    people = [row.person.id for row in house.chronic.sheet(round_).rows][::2][: KEPT + 1]
    for number, person in enumerate(people):
        text = f"12{number % 10}/74/7{number % 9}"
        given = Given(
            subject=person, measure=BLOOD_PRESSURE, round=round_, text=text, site="arm_left"
        )
        begin = time.perf_counter()
        outcome = house.recording.record(given)
        taken.append((time.perf_counter() - begin) * 1000)
        assert isinstance(outcome, Recorded), outcome
    return Median.of(taken[1:])
