"""A day at the desk, by keys in the real window: both rounds, every page, reports, a lock."""

import sys
import time as clock_of_the_computer
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time
from decimal import Decimal
from functools import partial
from pathlib import Path
from random import Random
from types import TracebackType
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from benchmarks.endurance.tally import Tally
from carehome_app.app import Program
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.disinfection.duties import DutyState
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.backups.notes import notes_in
from carehome_app.services.demo import PASSPHRASE, TIMEZONE, Demo, make_demo
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Hands, TourClock, TourFailedError
from carehome_app.tour.morning import current_row
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.history.past_window import LookingBack
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import off_pages
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.trends.page import TrendsPage

MILLI: Final = 1000
BUSY: Final = 5
"""So many times as long as a tour it waits for a document: the machine may be busy for an hour."""
BEFORE: Final = 90
"""Days of made-up history before the first: a home that lives, and not one that begins."""
WEEK: Final = 7
CHARTS: Final = 12
FLOORS: Final = 60
"""So many times at most are areas of one floor and class kept at once."""
CELLS: Final = 20
"""So many values of the chronic sheet are typed a day."""
PAST_ROUNDS: Final = 10
"""So many rounds of the past, drawn anew, are compared each day."""
MOMENTS: Final = {"am": time(6, 5), "pm": time(15, 5)}
NORMAL: Final = Decimal("36.4")
LONG_REPORTS: Final = ("monthly", "register", "whole", "follow", "chronic", "handover")


def make_home(folder: Path, first: date) -> None:
    """Make a home with some months behind it."""
    close_home(make_demo(folder, Demo(days=BEFORE, until=first), clock_at(first)))


def clock_at(day: date) -> TourClock:
    """Return a clock that stands at six of a day, where nobody has come to the desk yet."""
    return TourClock(datetime.combine(day, MOMENTS["am"], tzinfo=ZoneInfo(TIMEZONE)))


class Day:
    """One day in one home: its window is opened in the morning and closed at night."""

    def __init__(self, folder: Path, day: date, number: int, tally: Tally) -> None:
        """Open the home as of this day."""
        self._day, self._number, self._tally = day, number, tally
        self._chance = Random(day.toordinal())  # the same day again each time
        self._zone = ZoneInfo(TIMEZONE)
        self._clock = clock_at(day)
        self._desk = open_home(folder, PASSPHRASE, self._clock)
        self._desk.actor = None
        self._house = House(self._desk)
        self._program = Program(self._house, "zh", Remembered(folder.parent / "remembered.json"))
        self._program.stand()
        self.times: list[float] = []
        self.wrong: list[str] = []
        sys.excepthook = self._hear
        self._hands = Hands(self._window)

    @property
    def _window(self) -> MainWindow:
        return self._program.window

    def play(self) -> None:
        """Play it from the first key to the closed window."""
        window = self._window
        window.backups.begin()
        self._sign_in(Role.HEAD_NURSE)
        self._round("am")
        self._chronic()
        self._disinfect()
        self._report()
        self._long_report()
        if self._number % 2:
            self._look_around()
        if self._number % 2 == 0 or self._number % WEEK == 1:
            self._draw()
        if self._number % WEEK == 1:  # in the first quarter too: whatever they import is there
            self._look_back()
            self._speak("en")
            self._speak("zh")
        self._hands.press(Qt.Key.Key_L, CTRL)
        self._sign_in(Role.HEAD_NURSE)
        self._go_on_to("pm")
        self._round("pm")
        self._disinfect()
        self._report()

    def compare(self) -> Iterator[str]:
        """Yield in what the rounds of the day, and some past ones, are not what was typed.

        A home looks at some of its past in a day, and not at all of it: what is kept in mind of
        rounds would hold all of them, and a year would take hours for this alone. All of them are
        compared once, at the end.
        """
        today = [RoundKey(self._day, window) for window in MOMENTS]
        past = [one for one in self._tally.rounds() if one not in today]
        some = self._chance.sample(past, min(PAST_ROUNDS, len(past)))
        yield from differing(self._house, self._tally, [*today, *some])

    def close(self) -> None:
        """Close the window and the home."""
        self._settle()
        self._program.leave()
        self._program.deleteLater()
        close_home(self._desk)
        sys.excepthook = sys.__excepthook__

    def _hear(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        """Note a mistake of the program, which would otherwise open a dialog."""
        place = error.__traceback__
        while place is not None and place.tb_next is not None:
            place = place.tb_next
        where = "" if place is None else f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}"
        self.wrong.append(f"{type(error).__name__}: {error} ({where})")

    def _moment(self, window: str) -> datetime:
        return datetime.combine(self._day, MOMENTS[window], tzinfo=self._zone)

    def _go_on_to(self, window: str) -> None:
        passed = self._moment(window) - self._desk.now()
        self._clock.go_on(seconds=max(passed.total_seconds(), 1))
        self._window.tick()

    def _sign_in(self, role: Role) -> None:
        accounts = self._house.signing_in.accounts()
        self._hands.press(Qt.Key.Key_A, CTRL)
        self._hands.type(next(one.details.code for one, has in accounts if has is role))
        self._hands.press(Qt.Key.Key_Return)
        self._hands.enter(DEMO_PIN)
        if self._desk.actor is None:
            raise TourFailedError("nobody could sign in")

    # The round

    def _round(self, window: str) -> None:
        round_ = RoundKey(self._day, window)
        self._hands.press(Qt.Key.Key_F5)
        page = self._window.page
        if not isinstance(page, RoundPage):
            raise TourFailedError("the round is not there")
        self._answer_absences(page)
        self._hands.press(Qt.Key.Key_F5)
        for _ in range(1000):
            row = current_row(page.sheet.table)
            if row is None or not row.is_open():
                if self._house.worklist.sheet(round_).unexplained:
                    raise TourFailedError("the sheet stands at somebody who is done")
                return
            self._keep(page, row, round_)
            self._clock.go_on(seconds=11)
        raise TourFailedError("the round never ends")

    def _answer_absences(self, page: RoundPage) -> None:
        table = page.sheet.table
        for place in range(table.model().rowCount()):
            row = page.sheet.rows[place]
            if row.to_confirm(self._day):
                table.setCurrentIndex(table.model().index(place, table.currentIndex().column()))
                self._hands.press(Qt.Key.Key_Y)

    def _keep(self, page: RoundPage, row: Row, round_: RoundKey) -> None:
        """Type what is measured; what is asked about is typed again, as a person would."""
        text = self._measured(row)
        if self._chance.random() < 1 / 40:
            self._slip(row, text)
        for _ in range(3):
            self._enter(text)
            now = current_row(page.sheet.table)
            if now is None or now.person.id != row.person.id or not now.is_open():
                self._tally.note(round_, row.person.id, text)
                return
        raise TourFailedError(f"{text} was not kept for {row.person.details.code}")

    def _measured(self, row: Row) -> str:
        lot = self._chance.random()
        if lot < 1 / 50:
            return self._chance.choice("rsdo")
        cell = row.cells[0]
        own = cell.baseline.amount.number if cell is not None and cell.baseline else NORMAL
        warmer = Decimal("1.6") if lot > 1 - 1 / 120 else Decimal(self._chance.randint(-2, 2)) / 10
        return str((own + warmer).quantize(Decimal("0.1"))).replace(".", "")

    def _slip(self, row: Row, text: str) -> None:
        """Type a digit too many first, and take it back."""
        self._hands.type(f"{text}0" if text.isdigit() else "z")
        self._hands.press(Qt.Key.Key_Escape)
        if current_row_of(self._window) != row.person.id:
            raise TourFailedError("Esc went to somebody else")

    def _enter(self, text: str) -> None:
        self._hands.type(text)
        begun = clock_of_the_computer.perf_counter()
        self._hands.press(Qt.Key.Key_Return)
        self.times.append((clock_of_the_computer.perf_counter() - begun) * MILLI)

    # What else is done in a day

    def _chronic(self) -> None:
        self._hands.press(Qt.Key.Key_F6)
        page = self._window.page
        if not isinstance(page, ChronicPage):
            raise TourFailedError("F6 did not lead to the chronic sheet")
        for _ in range(CELLS):
            row, measure = page.sheet.table.row, page.sheet.table.measure
            if row is None or not row.is_open(measure):
                return
            cell = row.cells[measure]
            number = self._chance.randint(0, 9)
            plain = {
                "blood_pressure": f"12{number}7{number}",
                "glucose": f"6{number}",
                "spo2": f"9{number % 4 + 5}",
                "pulse": f"7{number}",
            }
            code = "" if cell is None else cell.measure.code
            self._hands.enter(plain.get(code, "r"))
            self._hands.press(Qt.Key.Key_Return)
            self._clock.go_on(seconds=15)

    def _disinfect(self) -> None:
        """Keep all that is due now, a floor at a time: what is left out stays open for ever."""
        self._hands.press(Qt.Key.Key_F7)
        for _ in range(FLOORS):
            before = self._left_to_disinfect()
            if not before:
                break
            self._hands.press(Qt.Key.Key_A, CTRL)
            self._hands.press(Qt.Key.Key_Space)
            self._hands.press(Qt.Key.Key_F4)
            self._hands.press(Qt.Key.Key_Return)
            if self._left_to_disinfect() >= before:
                raise TourFailedError("a disinfection was not kept")
            self._clock.go_on(minutes=1)
        self._hands.press(Qt.Key.Key_Escape)

    def _left_to_disinfect(self) -> int:
        board = self._house.disinfection.board.today()
        states = [duty.state(board.at) for one in board.areas for duty in one.duties]
        return sum(state in (DutyState.OPEN, DutyState.OVERDUE) for state in states)

    def _report(self) -> None:
        self._hands.press(Qt.Key.Key_F9)
        self._settle()
        issuing = self._house.papers.issuing
        before = len(issuing.issued())
        self._hands.press(Qt.Key.Key_I, CTRL)
        self._settle()
        if len(issuing.issued()) != before + 1:
            raise TourFailedError("the report was not issued")

    def _long_report(self) -> None:
        self._hands.press(Qt.Key.Key_F, CTRL)
        self._hands.enter(LONG_REPORTS[self._number % len(LONG_REPORTS)])
        self._settle()

    def _look_around(self) -> None:
        off = off_pages(PAGES, self._house)
        for page in PAGES:
            if page.key and page.name not in off:
                self._hands.bring_up(page.name)
                self._settle()

    def _draw(self) -> None:
        self._window.show_page("trends")
        page = self._window.page
        if not isinstance(page, TrendsPage):
            raise TourFailedError("the trends are not there")
        self._settle()
        for _ in range(CHARTS):
            self._hands.press(Qt.Key.Key_Down)
            self._hands.type(self._chance.choice("1234"))
            self._settle()

    def _look_back(self) -> None:
        looking = self._window.findChild(LookingBack)
        if looking is None:
            raise TourFailedError("nobody leads to the past")
        self._hands.press(Qt.Key.Key_F5)
        self._hands.press(Qt.Key.Key_H, CTRL)
        self._settle()
        self._hands.press(Qt.Key.Key_End, CTRL)
        self._hands.press(Qt.Key.Key_Return)
        self._hands.wait(lambda: looking.past is not None, "the past was never put together")
        past = looking.past
        if past is not None:
            past.context.events.minute_passed.emit()
            Hands(past).press(Qt.Key.Key_Escape)
        self._hands.wait(self._window.isVisible, "the present never came back")
        self._hands = Hands(self._window)

    def _speak(self, language: str) -> None:
        for _ in range(2):  # once more where something on the chronic sheet was asked about
            self._program.speak(language)
        if self._window.context.language != language:
            raise TourFailedError("the window kept its language")
        sys.excepthook = self._hear
        QApplication.processEvents()
        self._hands = Hands(self._window)

    def _settle(self) -> None:
        window = self._window
        idle = partial(_is_idle, window)
        for _ in range(BUSY):
            with suppress(TourFailedError):
                self._hands.wait(idle, "")
                return
        raise TourFailedError("something beside the window never ended")


def current_row_of(window: MainWindow) -> int:
    """Return whose row of the round has the keyboard."""
    page = window.page
    row = current_row(page.sheet.table) if isinstance(page, RoundPage) else None
    return 0 if row is None else row.person.id


def differing(house: House, tally: Tally, rounds: Iterable[RoundKey]) -> Iterator[str]:
    """Yield in what rounds are not what was typed."""
    for round_ in rounds:
        sheet = house.worklist.sheet(round_)
        yield from (f"{round_.day} {round_.window}: {one}" for one in tally.wrong(sheet))


def drilled(folder: Path) -> bool:
    """Return whether the last trial restore, if there was one, went well."""
    notes = notes_in(folder / "backups")
    return notes.drilled_at is None or notes.drill_ok


def _is_idle(window: MainWindow) -> bool:
    return window.context.background.is_idle and window.backups.is_idle
