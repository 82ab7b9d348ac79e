"""One of two windows of one home: it types its half of a round and watches for the other half.

Started by `two_windows`, which reads what it prints: when each entry was typed and seen.
"""

import json
import os
import sys
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from carehome_app.domain.rounds.sheet import Sheet
from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.ui.desks.watch import DeskWatch
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import PASSPHRASE, MovableClock

EVERY: Final = 400
"""Milliseconds between two people: a quick nurse."""
GIVES_UP: Final = 60_000


class Nurse(QObject):
    """Types what is hers, one person after the other, and notes what comes from elsewhere."""

    def __init__(self, house: House, codes: list[str]) -> None:
        """Sit down at a window."""
        super().__init__()
        self.house, self.codes = house, codes
        self.events, background = AppEvents(), Background()
        context = Context(house, in_english, "en", self.events, background)
        self.page = RoundPage(context)
        self.page.resize(1282, 690)
        self.page.refresh(EVERYTHING)
        self.page.show()
        self.page.activateWindow()
        self.watch = DeskWatch(context, self, sticks=list)
        self.events.changed.connect(self.look)
        self.typed: dict[str, float] = {}
        self.seen: dict[str, float] = {}
        self.took: list[float] = []
        self._ending = 0
        self._hand, self._patience = QTimer(self), QTimer(self)
        self._hand.timeout.connect(self.type_one)
        self._patience.timeout.connect(self.end)

    def begin(self) -> None:
        """Begin, with the other window there."""
        self.watch.begin()
        self._hand.start(EVERY)
        self._patience.start(GIVES_UP)

    @Slot()
    def type_one(self) -> None:
        """Type the next person's temperature and press Enter."""
        if not self.page.isActiveWindow():
            self.page.activateWindow()
            self.page.take_focus()
            return  # off screen a window becomes the active one a little later
        left = [code for code in self.codes if code not in self.typed]
        if not left:
            self._hand.stop()
            return
        person = self.house.people.find(left[0])
        self.page.sheet.go_to(person.id)
        self.page.sheet.table.setFocus()
        for digit in "365":
            QTest.keyClicks(QApplication.focusWidget() or self.page, digit)
        self.typed[left[0]] = time.time()
        clock = QElapsedTimer()
        clock.start()
        QTest.keyClick(QApplication.focusWidget() or self.page, Qt.Key.Key_Return)
        self.took.append(clock.nsecsElapsed() / 1e6)
        self.look()

    @Slot()
    def look(self, *_changes: object) -> None:
        """Note who has an entry now that was not typed here; end when nobody is missing."""
        now = time.time()
        sheet = self._sheet()
        for row in sheet.rows:
            code = row.person.details.code
            is_there = row.cells[0] is not None and bool(row.cells[0].valid)
            if is_there and code not in self.typed:
                self.seen.setdefault(code, now)
        if len(self.seen) + len(self.typed) == len(sheet.rows) and not self._ending:
            # One more round of the exchange, so that the other one sees the last of it.
            self.watch.stood.connect(self.end_soon)

    def _sheet(self) -> Sheet:
        round_ = self.house.desk.current_round()
        assert round_ is not None, "no round is open"
        return self.house.worklist.sheet(round_)

    @Slot()
    def end_soon(self) -> None:
        """End when what was typed last has been brought and said to be there."""
        self._ending += 1
        if self._ending > 3:
            self.end()

    @Slot()
    def end(self) -> None:
        """Leave the desk."""
        QApplication.quit()

    def said(self) -> dict[str, object]:
        """Return what is told to whoever started this window."""
        sheet = self._sheet()
        measured = sum(row.cells[0] is not None and bool(row.cells[0].valid) for row in sheet.rows)
        return {
            "typed": self.typed,
            "seen": self.seen,
            "took": self.took,
            "measured": measured,
            "people": len(sheet.rows),
        }


class Passing:
    """A clock of the made-up day that goes on with the real one, equal in both processes."""

    def __init__(self, since: float) -> None:
        """Show half past seven at a moment."""
        self._since, self._start = since, MovableClock()()

    def __call__(self) -> datetime:
        """Return the moment."""
        return self._start + timedelta(seconds=time.time() - self._since)


def main(folder: Path, share: Path, since: float, codes: list[str]) -> None:
    """Open a home, type and watch; then say how it went."""
    application = QApplication([])
    desk = open_home(folder, PASSPHRASE, Passing(since))
    house = House(desk)
    house.signing_in.sign_in_by_code("S003", DEMO_PIN)
    house.desks.set_folder(share)
    nurse = Nurse(house, codes)
    nurse.begin()
    application.exec()
    nurse.watch.finish()
    said = nurse.said()
    close_home(desk)
    print(json.dumps(said), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4].split(","))
