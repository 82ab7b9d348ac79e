"""A clock that jumped ahead: nothing is written by it before somebody says that it is right.

The one place where the clock is doubted; whoever prunes, erases or judges asks here.
"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from carehome_app.db.journal import journal
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.moments import to_ms
from carehome_app.domain.trust.clocks import (
    CONFIRM,
    DAYS_OF_USE,
    OTHERWISE,
    WHILE_IN_USE,
    ClockJumpedError,
    NoJumpError,
    jumped,
)
from carehome_app.domain.trust.events import ClockConfirmed
from carehome_app.i18n import Text

if TYPE_CHECKING:
    from carehome_app.services.desk import Desk

A_DAY = timedelta(days=1)


def doubted_since(desk: "Desk") -> datetime | None:
    """Return when the last line was recorded if the clock jumped since; None when it fits.

    A made-up home's clock may be moved.
    """
    last = desk.store.last_recorded_at()
    now = desk.clock()
    if last is None or now - last <= WHILE_IN_USE or desk.card.demo:
        return None
    return last if jumped(now, last, in_use=_in_use(desk, last)) else None


def believed_now(desk: "Desk") -> datetime:
    """Return what the clock shows; while it is doubted, when the last line was recorded."""
    return doubted_since(desk) or desk.clock()


def check_clock(desk: "Desk") -> None:
    """Raise `ClockJumpedError` when the clock is doubted."""
    last = doubted_since(desk)
    if last is not None:
        raise ClockJumpedError(**_days(desk, last))


def question(desk: "Desk") -> Text | None:
    """Return what everybody is asked about the clock, or None when it fits."""
    last = doubted_since(desk)
    return None if last is None else ClockJumpedError.text.with_(**_days(desk, last))


def confirm(desk: "Desk") -> None:
    """Say that the clock is right; after more than `OTHERWISE` a head nurse has to.

    `NoJumpError` when nobody doubts it.
    """
    last = doubted_since(desk)
    if last is None:
        raise NoJumpError
    shown = desk.clock()
    actor = desk.require(May.SET_RULES if shown - last > OTHERWISE else May.RECORD)
    from carehome_app.db.journal.writing import writing

    # Not by `acting`, which would ask about the clock.
    with writing(desk.store, station=desk.card.station, by=actor.id) as writer:
        writer.append(ClockConfirmed(to_ms(shown), to_ms(last)), clock=shown)


def _in_use(desk: "Desk", last: datetime) -> bool:
    """Return whether there are lines in each of the days before the last line."""
    days = [to_ms(last - A_DAY * ago) for ago in range(DAYS_OF_USE + 1)]
    seen = [journal.lines_before(desk.store, desk.card.station, day) for day in days]
    return all(later > before for later, before in pairwise(seen))


def _days(desk: "Desk", last: datetime) -> dict[str, Text | str]:
    from carehome_app.domain.reports.daily_facts import day_text

    day = desk.home_time.day
    shown = {"now": day_text(day(desk.clock())), "last": day_text(day(last))}
    return {**shown, "command": CONFIRM}
