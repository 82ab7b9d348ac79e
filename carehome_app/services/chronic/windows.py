"""Which window of a person's plans a reading belongs to, when only its moment is known."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from carehome_app.domain.chronic.plans import Parts
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.plan import RoundKey, Window, round_at, windows_on
from carehome_app.services.desk import Desk

EARLY: Final = timedelta(hours=1)
"""A reading this long before its window opens was meant for it."""


def round_for(desk: Desk, subject: int, measure: Measure, at: datetime) -> RoundKey | None:
    """Return the window a reading at a moment belongs to; without a plan, the house's round then.

    In a window it is that one's. Else it is late for the last one that opened that day, or early
    for one that soon opens; after midnight, until the first round, late for one of the day before.
    """
    house = round_at(at, desk.plans, desk.home_time)
    today = desk.home_time.day(at)
    for day in (today, house.day) if house is not None else (today,):
        due = _due(desk, subject, measure, day)
        code = window_at(desk, due, at, day) if due else None
        if code is not None:
            return RoundKey(day, code)
    return house


def _due(desk: Desk, subject: int, measure: Measure, day: date) -> list[str]:
    return [
        code
        for plan in desk.orders.plans_of.get(subject, ())
        if plan.measure is measure and plan.holds_on(day)
        for code in plan.windows
    ]


def window_at(
    desk: Desk, codes: Iterable[str], at: datetime, day: date | None = None
) -> str | None:
    """Return which of these windows of a day a moment belongs to, or None before all of them."""
    day = day or desk.home_time.day(at)
    house = windows_on(day, desk.plans)
    return _code(codes, parts_of(desk, day, house), at) if house else None


def parts_of(desk: Desk, day: date, house: Sequence[Window]) -> Parts:
    """Return a day cut by the windows of the house, with the home's own named times then."""
    named = desk.orders.windows_at(desk.home_time.moment(day, time(0)))
    return Parts(day, house, desk.home_time, named)


def _code(due: Iterable[str], parts: Parts, at: datetime) -> str | None:
    known = sorted((times, code) for code in due if (times := parts.times(code)) is not None)
    for (opens, closes), code in known:
        if opens <= at < closes:
            return code
    begun = [code for (opens, _closes), code in known if opens <= at]
    soon = [code for (opens, _closes), code in known if at < opens <= at + EARLY]
    return soon[0] if soon else begun[-1] if begun else None
