"""The law of every sheet, watched while somebody works: whose value is kept at Enter."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.rounds.correcting import Correcting
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.ui.rounds.filter_bar import Only, RoundFilter
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home
from tests.ui import keys
from tests.ui.rounds.desk import CTRL, PLAIN, RoundDesk

Key = Qt.Key
TYPED = ("365", "36.8", "340", "385", "12080", "56", "r", "o", "h", "s", "g", "y", "n", "65", "3")
KEYS = (
    (Key.Key_Return, PLAIN), (Key.Key_Return, PLAIN), (Key.Key_Return, PLAIN),
    (Key.Key_Escape, PLAIN), (Key.Key_Up, PLAIN), (Key.Key_Down, PLAIN), (Key.Key_Tab, PLAIN),
    (Key.Key_PageUp, PLAIN), (Key.Key_PageDown, PLAIN), (Key.Key_Home, PLAIN),
    (Key.Key_End, PLAIN), (Key.Key_Home, CTRL), (Key.Key_End, CTRL), (Key.Key_Left, PLAIN),
    (Key.Key_Right, PLAIN), (Key.Key_Backspace, PLAIN), (Key.Key_Z, CTRL), (Key.Key_E, CTRL),
    (Key.Key_PageUp, CTRL), (Key.Key_PageDown, CTRL), (Key.Key_N, CTRL),
)  # fmt: skip


@dataclass
class Law:
    """Says whether the person of a kept value was highlighted, in view and named at Enter."""

    page: SheetPage
    kept: int = 0
    broken: list[str] = field(default_factory=list)
    undoing: bool = False

    def __post_init__(self) -> None:
        record = self.page.sheet.shown.record

        def watched(given: Given) -> object:
            wrong = list(self._wrong(given))
            outcome = record(given)
            if isinstance(outcome, Recorded):
                self.kept += 1
                self.broken += wrong
            return outcome

        self.page.sheet.shown.record = watched  # type: ignore[method-assign,assignment]
        correcting = self.page.context.house.correcting
        self._watch_panel(correcting, "correct", lambda entry, *_more: entry.subject)
        self._watch_panel(correcting, "withdraw", lambda entry, *_more: entry.subject)
        self._watch_undo(correcting)
        recording = self.page.context.house.recording
        self._watch_panel(recording, "note", lambda subject, *_more: subject)

    def _watch_undo(self, correcting: Correcting) -> None:
        """Ctrl+Z takes back what was kept last, whoever a panel is open for: no panel keeps it."""
        undo_last = correcting.undo_last

        def watched(subject: int, measure: Measure, round_: RoundKey) -> Recorded:
            self.undoing = True
            try:
                return undo_last(subject, measure, round_)
            finally:
                self.undoing = False

        correcting.undo_last = watched  # type: ignore[method-assign]

    def _watch_panel(self, service: object, name: str, whose: Callable[..., int]) -> None:
        """Look at what is kept from a panel: whom it is about is highlighted then too."""
        keeps = getattr(service, name)

        def watched(*given: object, **more: object) -> object:
            subject, row = whose(*given, **more), self.page.sheet.table.row
            wrong = row is None or row.person.id != subject or not is_seen(self.page.sheet.table)
            done = keeps(*given, **more)
            self.broken += [f"{name} of {subject}: another is seen chosen"] * (
                wrong and self.page.panels.panel is not None and not self.undoing
            )
            return done

        setattr(service, name, watched)

    def _wrong(self, given: Given) -> list[str]:
        sheet = self.page.sheet
        place = next(
            (at for at, row in enumerate(sheet.model.rows) if row.person.id == given.subject), None
        )
        if place is None:
            return [f"{given.text}: kept for somebody who is not on the sheet"]
        current = sheet.table.currentIndex()
        found = []
        if current.row() != place:
            found.append(f"{given.text}: another row is highlighted")
        row = sheet.model.rows[place]
        cell = row.cells[sheet.table.measure]
        shown = None if cell is None else (cell.measure.code, sheet.shown.round_of(cell))
        if shown != (given.measure.code, given.round):
            found.append(f"{given.text}: {given.measure.code} is kept, {shown} is highlighted")
        top = sheet.table.rowViewportPosition(place)
        bottom = top + sheet.table.rowHeight(place)
        if top < 0 or bottom > sheet.table.viewport().height():
            found.append(f"{given.text}: the row is out of view")
        if row.person.name not in sheet.strip.person.text():
            found.append(f"{given.text}: the strip names {sheet.strip.person.text()}")
        return found


def fill(home: Home, count: int) -> None:
    """Let more people live here than fit on a screen."""
    for number in range(count):
        home.admit(f"R1{number:02}", f"钱住{number:02}", f"{110 + number // 2}-{number % 2 + 1}")


@dataclass
class Hands:
    """Somebody at a sheet who does anything at all, the same for the same seed."""

    desk: RoundDesk
    seed: int
    done: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._chance = Random(self.seed)
        self._came = 0
        self._acts = (
            (self._type, 10), (self._press, 10), (self._keep, 8), (self._back, 2),
            (self._click, 3), (self._wheel, 3),
            (self._scroll, 2), (self._filter, 1), (self._search, 1), (self._refresh, 2),
            (self._resize, 1), (self._wait, 1), (self._arrive, 1),
        )  # fmt: skip

    def do(self, count: int) -> None:
        """Do this many things."""
        acts = [act for act, _ in self._acts]
        weights = [weight for _, weight in self._acts]
        for act in self._chance.choices(acts, weights, k=count):
            self.done.append(act.__name__)
            act()
            QApplication.processEvents()

    @property
    def _page(self) -> SheetPage:
        return self.desk.page

    def _type(self) -> None:
        self.desk.type(self._chance.choice(TYPED))

    def _press(self) -> None:
        key, held = self._chance.choice(KEYS)
        QTest.keyClick(self.desk.focus, key, held)

    def _keep(self) -> None:
        self.desk.type(self._chance.choice(("365\n", "36.7\n", "12080\n", "56\n")))

    def _back(self) -> None:
        """Leave whatever is asked, and go to the round of now."""
        QTest.keyClick(self.desk.focus, Key.Key_Escape)
        self._page.turning.go_to(None)

    def _click(self) -> None:
        where = self._page.sheet.table.viewport()
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, PLAIN, self._somewhere(where))

    def _somewhere(self, where: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(where.width()), self._chance.randrange(where.height())
        )

    def _wheel(self) -> None:
        where = self._page.sheet.table.viewport()
        turned = self._chance.choice((-960, -240, 240, 960))
        keys.turn_wheel(where, self._somewhere(where), turned)

    def _scroll(self) -> None:
        bar = self._page.sheet.table.verticalScrollBar()
        bar.setValue(self._chance.randint(bar.minimum(), bar.maximum()))

    def _filter(self) -> None:
        chosen = self._chance.choice((Only.OPEN, Only.EVERYBODY, Only.EVERYBODY))
        self._page.sheet.narrow(RoundFilter(only=chosen))

    def _search(self) -> None:
        self._page.sheet.narrow(RoundFilter(search=self._chance.choice(("20", "钱", "1", ""))))

    def _refresh(self) -> None:
        self._page.refresh(EVERYTHING)

    def _resize(self) -> None:
        self._page.resize(self._chance.randint(900, 1400), self._chance.randint(480, 800))

    def _wait(self) -> None:
        self.desk.home.clock.advance(minutes=self._chance.choice((1, 3, 10, 25)))
        self.desk.events.minute_passed.emit()

    def _arrive(self) -> None:
        """At another desk somebody moves in above all others, or a temperature is written."""
        self._came += 1
        rows = self._page.sheet.model.rows
        if rows and self._chance.random() < 0.5:
            code = self._chance.choice(rows).person.details.code
            with suppress(CareHomeError):
                self.desk.home.type(code, "36.6")
            self._page.refresh(EVERYTHING)
            return
        self.desk.home.admit(f"N{self._came:03}", f"新来{self._came:02}", f"00{self._came}-1")
        self._page.refresh(EVERYTHING)
