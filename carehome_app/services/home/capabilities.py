"""Which of its pages a home uses: switched on and off by the director, from a day on.

A capability is named by its page (`ui/subjects.py`). The switch is a setting of the home with a
day, so that history tells who switched what and since when; a switch never deletes anything.
"""

from datetime import date, time
from typing import Final

from carehome_app.db import settings
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

KEY: Final = "capability."
ON: Final = "on"
OFF: Final = "off"
NOT_CLOSED: Final = ("", "open", "booked")
"""Levels of control under which the pages of a closed home are not used by themselves."""


class Capabilities:
    """What is off takes no room and is kept: a record is never deleted by a switch."""

    def __init__(self, desk: Desk) -> None:
        """Read and switch at a desk."""
        self._desk = desk

    def is_on(self, code: str, *, by_itself: bool = True) -> bool:
        """Return whether a home uses something; `by_itself` is what holds until a director says.

        What belongs to a closed home is used by itself as long as the home is closed.
        """
        chosen = self._desk.setting(f"{KEY}{code}")
        return by_itself if chosen not in (ON, OFF) else chosen == ON

    def chosen(self, code: str) -> tuple[str, date | None]:
        """Return what a director said last, `on`, `off` or nothing, and since which day."""
        said = settings.setting(self._desk.store, f"{KEY}{code}")
        if not said:
            return "", None
        since, value = said[-1]
        return value, self._desk.home_time.day(since)

    def home_is_closed(self) -> bool:
        """Return whether a level of control closes the home or a floor, wholly or by half."""
        levels = settings.control_levels(self._desk.store, self._desk.now())
        return any(level not in NOT_CLOSED for level in levels)

    def switch(self, code: str, *, on: bool) -> Changes:
        """Use something from today on, or no longer: the director's decision, dated and signed."""
        return self._say(code, ON if on else OFF)

    def release(self, code: str) -> Changes:
        """Let what holds by itself hold again from today on."""
        return self._say(code, "")

    def _say(self, code: str, value: str) -> Changes:
        today = self._desk.home_time.moment(self._desk.today(), time(0))
        said = SettingChanged(f"{KEY}{code}", value, to_ms(today))
        return self._desk.decide(May.SIGN_AS_DIRECTOR, said)
