"""A clock or a time zone that is changed under an open window is said in it."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.top_bar import TopLines
from carehome_app.ui.trust.moved_clock import MovedClock
from tests.builders import Home

BEGIN = datetime(2026, 11, 22, 7, 30, tzinfo=UTC)


class Computer:
    """What the computer shows besides its clock."""

    def __init__(self) -> None:
        self.seconds, self.zone = 100.0, "CST"

    def running(self) -> float:
        return self.seconds

    def its_zone(self) -> str:
        return self.zone


class Watched:
    """A window's lines over a home at a computer."""

    def __init__(self, home: Home, qtbot: QtBot) -> None:
        self.home, self.computer = home, Computer()
        self.lines = TopLines(QWidget())
        qtbot.addWidget(self.lines)
        self.context = Context(home.house, in_english, "en", AppEvents(), Background())
        self.watch = MovedClock(
            self.context, self.lines, self.computer.running, self.computer.its_zone
        )

    def passes(self, minutes: float, *, clock: float | None = None) -> None:
        """Let minutes pass, and the clock show that other ones did."""
        self.home.clock.advance(minutes=minutes if clock is None else clock)
        self.computer.seconds += minutes * 60
        self.context.events.minute_passed.emit()

    def said(self) -> list[str]:
        shown = self.lines.findChildren(QLabel, "clockMoved")
        return [one.text() for one in shown if one.isVisibleTo(self.lines)]


def test_a_night_in_which_the_computer_slept_says_nothing(home: Home, qtbot: QtBot) -> None:
    watched = Watched(home, qtbot)
    for minutes in (1.0, 600.0, 1.0):
        watched.passes(minutes)
    assert watched.said() == []


def test_a_clock_put_forward_is_said_until_somebody_has_seen_it(home: Home, qtbot: QtBot) -> None:
    watched = Watched(home, qtbot)
    watched.passes(1, clock=361)
    (line,) = watched.said()
    assert "from 2026-11-22 07:31 to 2026-11-22 13:31 while the program was open" in line
    watched.passes(1)
    assert watched.said() == [line]
    watched.watch.seen.click()
    assert watched.said() == []
    watched.passes(1)
    assert watched.said() == []


def test_a_clock_put_back_is_said_as_well(home: Home, qtbot: QtBot) -> None:
    watched = Watched(home, qtbot)
    watched.passes(1, clock=-59)
    (line,) = watched.said()
    assert "from 2026-11-22 07:31 to 2026-11-22 06:31" in line


def test_another_time_zone_of_the_computer_is_said_and_changes_nothing(
    home: Home, qtbot: QtBot
) -> None:
    watched = Watched(home, qtbot)
    watched.computer.zone = "+06"
    watched.passes(1)
    (line,) = watched.said()
    assert "from CST to +06. The home keeps its own" in line
