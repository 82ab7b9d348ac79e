"""The line that says that this computer's clock or time zone was changed while it was open."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QLabel, QPushButton

from carehome_app.domain.trust.clocks import Running
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import system_clock
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.locking import seconds_passed
from carehome_app.ui.shell.top_bar import TopLines

MOVED: Final = QT_TRANSLATE_NOOP(
    "Clock",
    "This computer's clock was changed from {then} to {now} while the program was open. What was"
    " recorded keeps its time; new entries get the time it shows now. Look whether it is right.",
)
ZONE: Final = QT_TRANSLATE_NOOP(
    "Clock",
    "This computer's time zone was changed from {then} to {now}. The home keeps its own:"
    " nothing recorded or counted changes by it.",
)
SEEN: Final = QT_TRANSLATE_NOOP("Clock", "Seen")


def zone_of_computer() -> str:
    """Return the names of the computer's time zone as it is set now, both of summer and winter."""
    if sys.platform != "win32":  # there a program hears of it when it starts
        time.tzset()
    return "/".join(dict.fromkeys(time.tzname))


class MovedClock(QObject):
    """Looks each minute; what it says stays until somebody has seen it.

    A made-up home whose clock was moved on purpose is not looked at.
    """

    def __init__(
        self,
        context: Context,
        lines: TopLines,
        seconds: Callable[[], float] = seconds_passed,
        zone: Callable[[], str] = zone_of_computer,
    ) -> None:
        """Begin with what the clocks show now."""
        super().__init__(lines)
        self._context, self._lines = context, lines
        self._seconds, self._zone = seconds, zone
        self._running = Running(self._now(), seconds())
        self._zone_known = zone()
        self._line: QLabel | None = None
        self.seen = QPushButton()
        if context.house.desk.clock is system_clock or seconds is not seconds_passed:
            context.events.minute_passed.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Say what was changed since the last look."""
        now = self._now()
        expected = self._running.moved(now, self._seconds())
        local = self._context.house.desk.home_time.local
        zone, known = self._zone(), self._zone_known
        self._zone_known = zone
        if expected is not None:
            then, shown = (f"{local(one):%Y-%m-%d %H:%M}" for one in (expected, now))
            self._say(MOVED.with_(then=then, now=shown))
        elif zone != known:
            self._say(ZONE.with_(then=known, now=zone))

    @Slot()
    def take_away(self) -> None:
        """Take the line away: somebody has seen it."""
        if self._line is not None:
            self._lines.remove(self._line)
            self._line = None

    def _now(self) -> datetime:
        return self._context.house.desk.clock()

    def _say(self, said: Text) -> None:
        self.take_away()
        say = self._context.say
        self.seen = QPushButton(say(SEEN))
        self.seen.setObjectName("clockMovedSeen")
        self.seen.setAutoDefault(True)
        self.seen.clicked.connect(self.take_away)
        self._line = self._lines.add(say(said), "clockMoved", "warning", self.seen)
