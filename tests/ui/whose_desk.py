"""Somebody at a page with a list and a desk, and the law of it: for whom everybody sees chosen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from carehome_app.ui.shell.page import EVERYTHING, Page
from carehome_app.ui.widgets.desk_card import DeskCard, is_seen
from tests.builders import MovableClock
from tests.ui import keys

Key = Qt.Key
SAYS = "the desk says"
SEARCHED = ("search", "findArea")
"""What the fields are called that narrow a list."""
BACK = (Key.Key_Backspace,)
PRESSED = (
    Key.Key_Return, Key.Key_Return, Key.Key_Return, Key.Key_Escape, Key.Key_Up, Key.Key_Down,
    Key.Key_Tab, Key.Key_PageUp, Key.Key_PageDown, Key.Key_Home, Key.Key_End,
)  # fmt: skip


@dataclass
class Law:
    """What is kept must be for the highlighted row, in view, and named in the desk."""

    page: Page
    view: QAbstractItemView
    desk: DeskCard
    chosen: Callable[[], tuple[object, str]]
    """Whose row is highlighted, and how the desk names them."""
    kept: int = 0
    broken: list[str] = field(default_factory=list)

    def watch(
        self,
        service: object,
        name: str,
        whose: Callable[..., object],
        *,
        at_the_desk: Callable[..., bool] = lambda *_given, **_more: True,
    ) -> None:
        """Look at each call of a method of a service that keeps something for somebody.

        What is not kept `at_the_desk` is kept by a letter in the list: its row alone names whose.
        """
        keeps = getattr(service, name)

        def watched(*given: object, **more: object) -> object:
            wrong = list(self._wrong(name, whose(*given, **more)))
            if not at_the_desk(*given, **more):
                wrong = [words for words in wrong if SAYS not in words]
            kept = keeps(*given, **more)
            self.kept += 1
            self.broken += wrong
            return kept

        setattr(service, name, watched)

    def _wrong(self, what: str, whose: object) -> list[str]:
        who, named = self.chosen()
        found = []
        if who != whose:
            found.append(f"{what}: kept for {whose}, highlighted is {who}")
        if not is_seen(self.view):
            found.append(f"{what}: the row is out of view")
        if named not in self.desk.title.text():
            found.append(f"{what}: {named} is chosen, {SAYS} {self.desk.title.text()}")
        return found


class Watched(Protocol):
    """A page whose law is watched, and its list."""

    @property
    def page(self) -> Page:
        """The page."""

    @property
    def view(self) -> QAbstractItemView:
        """The list that says whose row it is."""


@dataclass
class Hands:
    """Does anything at all at the page, the same for the same seed."""

    law: Watched
    typed: tuple[str, ...]
    letters: str
    begins: Qt.Key
    disturb: Callable[[Random], None]
    """Somebody else changes the list: a row comes above, or one goes."""
    seed: int = 0
    with_ctrl: tuple[Qt.Key, ...] = ()
    """Keys that do something there together with Ctrl."""

    def do(self, count: int) -> None:
        """Do this many things."""
        chance = Random(self.seed)
        acts = (
            (self._type, 8), (self._press, 8), (self._letter, 6), (self._keep, 6),
            (self._click, 4), (self._scroll, 3), (self._wheel, 3), (self._refresh, 2),
            (self._others, 2), (self._wait, 1), (self._search, 1), (self._resize, 1),
            (self._with_ctrl, 4 if self.with_ctrl else 0),
        )  # fmt: skip
        weights = [weight for _, weight in acts]
        for act, _weight in chance.choices(acts, weights, k=count):
            act(chance)
            QApplication.processEvents()

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.law.view

    def _type(self, chance: Random) -> None:
        keys.write(self._focus, chance.choice(self.typed))

    def _press(self, chance: Random) -> None:
        QTest.keyClick(self._focus, chance.choice(PRESSED))

    def _letter(self, chance: Random) -> None:
        """A letter of the list, where the keyboard is there; else Enter in the field."""
        if self._focus is self.law.view:
            keys.write(self._focus, chance.choice(self.letters))
        else:
            QTest.keyClick(self._focus, Key.Key_Return)

    def _with_ctrl(self, chance: Random) -> None:
        key = chance.choice(self.with_ctrl)
        QTest.keyClick(self._focus, key, Qt.KeyboardModifier.ControlModifier)

    def _keep(self, chance: Random) -> None:
        """Begin with a key of the list and type it to the end, as somebody quick does.

        What is asked then is answered by Enter again, more often than not.
        """
        QTest.keyClick(self._focus, Key.Key_Escape)
        self.law.view.setFocus()
        QTest.keyClick(self.law.view, self.begins)
        field = self._focus
        if isinstance(field, QLineEdit):
            field.selectAll()
            keys.write(field, self.typed[0])
            for _ in range(chance.choice((1, 2, 2))):
                QTest.keyClick(field, Key.Key_Return)

    def _click(self, chance: Random) -> None:
        where = self.law.view.viewport()
        at = QPoint(chance.randrange(where.width()), chance.randrange(where.height()))
        QTest.mouseClick(where, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    def _scroll(self, chance: Random) -> None:
        bar = self.law.view.verticalScrollBar()
        bar.setValue(chance.randint(bar.minimum(), bar.maximum()))

    def _wheel(self, chance: Random) -> None:
        """Turn the wheel over the list, or over whatever has the keyboard."""
        where = chance.choice((self.law.view.viewport(), self._focus))
        keys.turn_wheel(where, where.rect().center(), chance.choice((-960, -240, 240, 960)))

    def _wait(self, chance: Random) -> None:
        """Time passes: what is due turns late, a round gives way to the next one."""
        clock = self.law.page.context.house.desk.clock
        assert isinstance(clock, MovableClock)
        clock.advance(minutes=chance.choice((1, 3, 10, 45)))
        self.law.page.context.events.minute_passed.emit()

    def _search(self, chance: Random) -> None:
        """Narrow the list by what stands over it, where there is such a field."""
        for name in SEARCHED:
            for one in self.law.page.findChildren(QLineEdit, name):
                if one.isVisible():
                    one.selectAll()
                    QTest.keyClick(one, chance.choice((Key.Key_1, Key.Key_0, *BACK * 4)))

    def _refresh(self, _chance: Random) -> None:
        self.law.page.refresh(EVERYTHING)

    def _others(self, chance: Random) -> None:
        self.disturb(chance)
        self.law.page.refresh(EVERYTHING)

    def _resize(self, chance: Random) -> None:
        self.law.page.resize(chance.randint(1000, 1400), chance.randint(560, 760))
