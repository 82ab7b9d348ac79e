"""When a clock that runs ahead is not believed before somebody said that it is right."""

from datetime import datetime, timedelta
from typing import Final, NamedTuple

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP

WHILE_IN_USE: Final = timedelta(hours=36)
"""A home that records every day is never silent for longer."""
CONFIRM: Final = "carehome doubts --clock-is-right"
"""How the clock is confirmed without a window."""
OTHERWISE: Final = timedelta(days=40)
"""A home that was closed, or that is only being set up."""
DAYS_OF_USE: Final = 3
"""In use is a home with lines in each of so many days before its last one."""


class WrongClock(NamedTuple):
    """A clock that ran ahead: from which stamp on, and by how many milliseconds."""

    since: int
    ahead: int


WrongClocks = tuple[WrongClock, ...]
"""All of them, the earliest first; each counts for every stamp from its own on."""


def shown_at(stamp: int, wrong: WrongClocks) -> int:
    """Return the time at which a line was written that has this stamp (milliseconds)."""
    if not wrong:  # nearly every home, at each of millions of lines
        return stamp
    return stamp - sum(one.ahead for one in wrong if one.since <= stamp)


def stamped_at(moment: int, wrong: WrongClocks) -> int:
    """Return the stamp of a line that is written at a moment (milliseconds)."""
    stamp = moment
    for one in wrong:
        if stamp >= one.since - one.ahead:
            stamp += one.ahead
    return stamp


class ClockJumpedError(CareHomeError):
    """The clock shows a day long after the last line; nothing is written unconfirmed."""

    text = QT_TRANSLATE_NOOP(
        "Clock",
        "This computer's clock shows {now}; the last line was recorded on {last}. Nothing was"
        " recorded. If today really is {now}, say so (Today is right; or: {command}); otherwise"
        " set the clock right.",
    )


class NoJumpError(CareHomeError):
    """There is nothing about the clock to be confirmed."""

    text = QT_TRANSLATE_NOOP(
        "Clock", "The clock fits the record: there is nothing to be confirmed."
    )


NOTICED: Final = timedelta(minutes=2)
"""What a clock may differ from one that nobody can set before it was moved."""


class Running:
    """A clock beside one that only counts seconds: whether somebody moved it meanwhile."""

    def __init__(self, clock: datetime, seconds: float) -> None:
        """Begin with what both show now."""
        self._clock, self._seconds = clock, seconds

    def moved(self, clock: datetime, seconds: float) -> datetime | None:
        """Return what the clock would show had nobody moved it; None when nobody did.

        It is compared with the last look, so that a clock that runs slow for years moves nothing.
        """
        expected = self._clock + timedelta(seconds=seconds - self._seconds)
        self._clock, self._seconds = clock, seconds
        return expected if abs(clock - expected) > NOTICED else None


def jumped(now: datetime, last: datetime, *, in_use: bool) -> bool:
    """Return whether a clock shows more than can have passed since the last line."""
    return now - last > (WHILE_IN_USE if in_use else OTHERWISE)


class NotWrongError(CareHomeError):
    """No line has a time that is still to come."""

    text = QT_TRANSLATE_NOOP("Clock", "No line has a time that is still to come.")


class WrongTimeError(CareHomeError):
    """The first line of a wrong clock cannot have been written then."""

    text = QT_TRANSLATE_NOOP(
        "Clock",
        "The first line of the wrong clock was written between {first} and {last}: say when, as"
        " 2026-11-29 08:05.",
    )


class NotATimeError(CareHomeError):
    """What was typed is no day and time."""

    text = QT_TRANSLATE_NOOP("Clock", "“{given}” is no day and time, as 2026-11-29 08:05.")
