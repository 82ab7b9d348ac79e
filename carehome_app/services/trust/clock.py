"""A clock that jumped ahead: nothing is written by it before somebody says that it is right.

The one place where the clock is doubted; whoever prunes, erases or judges asks here.
"""

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from carehome_app.db.journal import journal
from carehome_app.db.journal.stamps import wrong_of
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.domain.texts import checked_text
from carehome_app.domain.trust.clocks import (
    CONFIRM,
    DAYS_OF_USE,
    OTHERWISE,
    WHILE_IN_USE,
    ClockJumpedError,
    NoJumpError,
    NotWrongError,
    WrongTimeError,
    jumped,
    shown_at,
    stamped_at,
)
from carehome_app.domain.trust.events import ClockConfirmed, ClockWasWrong
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes

if TYPE_CHECKING:
    from carehome_app.services.desk import Desk

A_DAY = timedelta(days=1)
A_MINUTE = timedelta(minutes=1)
CLOCKS_DIFFER = timedelta(minutes=5)
"""Lines of several actions in one moment lie a little ahead of the clock."""


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


def to_come(desk: "Desk") -> tuple[datetime, datetime, datetime] | None:
    """Return between when the first line of a clock that ran ahead must have been written.

    That is after the line before it, and so long before now that its last line was written by
    now too. With them comes the time it bears. None while no line bears a time to come.
    """
    now = desk.clock()
    before, first, last = journal.stamp_around(desk.store, to_ms(now + CLOCKS_DIFFER))
    if first is None or not before:
        return None
    wrong = wrong_of(desk.store.conn)
    newest = stamped_at(to_ms(now), wrong) - (last - first)
    bounds = (before + 1, max(before + 1, newest), first)
    earliest, latest, bears = (from_ms(shown_at(one, wrong)) for one in bounds)
    return earliest, latest, bears


def was_wrong(desk: "Desk", really: datetime, why: str) -> None:
    """Say, as a director, that the clock ran ahead, and when its first line was really written.

    `NotWrongError` when no line bears a time to come, `WrongTimeError` when it cannot have been
    then. The order of lines stays; from now on each is shown with its right time.
    """
    desk.require(May.KEEP_ACCOUNTS)
    found = to_come(desk)
    if found is None:
        raise NotWrongError
    earliest, latest, _bears = found
    if not earliest - A_MINUTE < really <= latest:
        shown = {"first": _shown(desk, earliest), "last": _shown(desk, latest)}
        raise WrongTimeError(**shown)
    reason = checked_text(why)
    if not reason:
        raise NoReasonError
    _before, first, last = journal.stamp_around(desk.store, to_ms(desk.clock() + CLOCKS_DIFFER))
    assert first is not None  # noqa: S101  # `to_come` found it
    begun = stamped_at(to_ms(max(really, earliest)), wrong_of(desk.store.conn))
    with desk.acting(May.KEEP_ACCOUNTS) as action:
        action.append(ClockWasWrong(first, last, first - begun, reason))
    desk.forget(~Changes.NONE)


def _shown(desk: "Desk", moment: datetime) -> str:
    return f"{desk.home_time.local(moment):%Y-%m-%d %H:%M}"


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
