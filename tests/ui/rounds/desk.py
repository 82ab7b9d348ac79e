"""A round page with somebody at its keyboard: real keys, a real home."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.rounds.words import Said
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@dataclass
class RoundDesk:
    """Somebody in front of the round page."""

    bot: QtBot
    home: Home
    make: Callable[[Context], SheetPage] = RoundPage
    page: SheetPage = field(init=False)
    announced: list[Changes] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.background = Background()
        self.events = AppEvents()
        self.events.changed.connect(self.announced.append)
        context = Context(self.home.house, in_english, "en", self.events, self.background)
        self.page = self.make(context)
        self.page.resize(1282, 690)
        self.page.refresh(EVERYTHING)
        with self.bot.waitExposed(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.take_focus()
        # Off screen the window becomes the active one a little later, and only that gets keys.
        self.bot.waitUntil(self.page.sheet.table.hasFocus)
        self.bot.addWidget(self.page, before_close_func=self._leave)

    def _leave(self, _page: QWidget) -> None:
        self.background.finish()

    # Hands

    def type(self, text: str) -> None:
        """Press the keys of a text one by one; a line break is Enter, arrows are ↑ and ↓."""
        named = {
            "\n": Qt.Key.Key_Return,
            "⎋": Qt.Key.Key_Escape,
            "↑": Qt.Key.Key_Up,
            "↓": Qt.Key.Key_Down,
            "⇥": Qt.Key.Key_Tab,
            "←": Qt.Key.Key_Backspace,
        }
        for character in text:
            if character in named:
                self.bot.keyClick(self.focus, named[character])
            elif character.isascii():
                self.bot.keyClick(self.focus, character)
            else:
                send(self.focus, 0, character)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
        """Press a key with Ctrl."""
        self.bot.keyClick(self.focus, key, modifiers)

    def paste(self, text: str) -> None:
        """Press Ctrl+V with this text in the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V)

    def choose(self, code: str) -> None:
        """Go to a person by the arrow keys' own way: the sheet's."""
        self.page.sheet.go_to(self.home.subject(code))

    # Eyes

    @property
    def focus(self) -> QWidget:
        """Where the keyboard is."""
        return QApplication.focusWidget() or self.page

    @property
    def here(self) -> str:
        """Return the code of the person whose cell is current."""
        row = self.page.sheet.table.row
        return row.person.details.code if row is not None else ""

    @property
    def field(self) -> QLineEdit:
        """The field a reading is typed in."""
        return self.page.sheet.table.editor

    @property
    def typing(self) -> bool:
        """Whether the field is there."""
        return self.page.sheet.table.typing

    def row(self, code: str) -> Row:
        """Return a person's row as the page has it."""
        sheet = self.page.sheet.shown.sheet
        assert sheet is not None
        found = sheet.row(self.home.subject(code))
        assert found is not None
        return found

    def reading(self, code: str) -> str:
        """Return what stands in a person's reading cell."""
        return self.cell(code, "temperature")

    def cell(self, code: str, column: str) -> str:
        """Return the words of a cell by the column's code."""
        model = self.page.sheet.model
        place = model.place_of(self.home.subject(code))
        assert place is not None, f"{code} is not shown"
        across = [one.code for one in model.columns].index(column)
        return str(model.data(model.index(place, across)))

    def judged(self, code: str) -> Said:
        """Return the first saying of the judgement column."""
        return self.page.sheet.words.judgement(self.row(code))[0]

    @property
    def shown(self) -> list[str]:
        """The codes of the people on the sheet, from top to bottom."""
        return [row.person.details.code for row in self.page.sheet.model.rows]

    @property
    def told(self) -> str:
        """The last sentence."""
        return self.page.sheet.strip.kept.text()

    @property
    def written(self) -> int:
        """How many valid entries the round has in the file."""
        sheet = self.home.house.worklist.sheet(self.page.sheet.shown.key or self.home.round)
        return sum(len(cell.valid) for row in sheet.rows for cell in row.cells if cell)


def send(where: QWidget, key: int, text: str, *, held: bool = False) -> None:
    """Send one key event, such as a full-width digit or a repeat of a held key."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, text, held)
    QApplication.sendEvent(where, event)


def hold(desk: RoundDesk, key: Qt.Key, text: str, times: int = 20) -> None:
    """Hold a key down: one press, then repeats."""
    send(desk.focus, key, text)
    for _ in range(times):
        send(desk.focus, key, text, held=True)


def choose_cell(desk: RoundDesk, code: str, column: str) -> None:
    """Go to a person's cell by the column's code."""
    columns = desk.page.sheet.model.columns
    measure = next(one.measure for one in columns if one.code == column)
    desk.page.sheet.go_to(desk.home.subject(code), measure)


def filled(desk: RoundDesk) -> int:
    """Return how many cells of the shown sheet have something valid in them."""
    return sum(bool(cell and cell.valid) for row in desk.page.sheet.rows for cell in row.cells)
