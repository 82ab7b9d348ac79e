"""The desk: the card of a page where things are done, which says what Enter does.

Typing, refusing, explaining and confirming all happen in it, beside the list, never in a box over
the page. Like everything that can have the keyboard it has the accent border while it has it.
"""

from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, Said, label

Of = TypeVar("Of")
ENTER: Final = "Enter"
SHOWN_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Desk", "{whose} was out of view and is shown again. Enter keeps what is typed."
)
NOT_THERE: Final = QT_TRANSLATE_NOOP(
    "Desk", "{whose} is not in the list any more. Nothing was kept; Esc leaves it."
)
PUT_ASIDE: Final = QT_TRANSLATE_NOOP(
    "Desk",
    "Nothing was kept. What was typed is put aside: Ctrl+Z in the field brings it back, for "
    "what is chosen then.",
)
BROUGHT_BACK: Final = QT_TRANSLATE_NOOP(
    "Desk", "What was typed is back. It is not kept yet, and is about what is chosen now."
)
ONLY_TYPED: Final = QT_TRANSLATE_NOOP(
    "Desk", "Only what was typed is gone. Nothing that was kept has changed."
)
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_seen(view: QAbstractItemView) -> bool:
    """Return whether the row the cursor is at is before somebody's eyes.

    A row that is higher than its list is, where it takes most of it: Qt scrolls by rows, and may
    leave a few pixels below the last one.
    """
    row, room = view.visualRect(view.currentIndex()), view.viewport().rect()
    if row.height() > room.height():
        return row.intersected(room).height() * 2 > room.height()
    return row.isValid() and row.top() >= 0 and row.bottom() <= room.bottom()


def brought_back(view: QAbstractItemView) -> bool:
    """Show the row the cursor is at again: nobody acts on what was scrolled away."""
    if not view.currentIndex().isValid() or is_seen(view):
        return False
    view.scrollTo(view.currentIndex())
    return True


def stay_seen(view: QAbstractItemView, was: QSize) -> None:
    """Keep the row at the cursor in view in a list that became lower; one scrolled away stays so.

    Beside a desk that asks more the list is lower; the row it asks about is the one to be seen.
    """
    row = view.visualRect(view.currentIndex())
    if row.isValid() and row.top() >= 0 and row.bottom() < was.height():
        brought_back(view)


class WhoseRow(NamedTuple):
    """A row of the list beside the desk: whether the cursor is at it, and how to put it there."""

    view: QAbstractItemView
    is_chosen: Callable[[], bool]
    choose: Callable[[], object]


class DeskCard(QFrame):
    """What is being done now; the border is at the one of a page where the keyboard is."""

    entered = Signal()
    """Enter, or its button: do what the button says."""
    left = Signal()
    """Esc: leave it, without losing what was typed elsewhere."""

    def __init__(self, title: str = "", act: str = "", parent: QWidget | None = None) -> None:
        """Make a desk; `act` is what Enter does."""
        super().__init__(parent)
        self._may: Callable[[], bool] | None = None
        self.setProperty("kind", "desk")
        self.setObjectName("desk")
        self.title = label(title, "section", wrap=True)
        self.aside = label("", "muted")
        self.said = Said()
        self.said.setObjectName("deskSaid")
        self._edged: QLineEdit | None = None
        self.act = KeyButton(act, ENTER, "main")
        self.act.setObjectName("deskAct")
        self.act.clicked.connect(self._do_act)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.buttons = WrappedLine(8)
        self.buttons.add(self.act)
        self._stack()
        self.say("")
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_keyboard)

    def fill_room(self) -> None:
        """Let the body take what room is left; else it stands together at the top."""
        self._whole.removeItem(self._spare)

    @property
    def has_keyboard(self) -> bool:
        """Whether the keyboard is somewhere in it."""
        return bool(self.property("keyboard"))

    def show_act(self, words: str, *, able: bool = True) -> None:
        """Say what Enter does now; where it can do nothing yet, the words say what is missing."""
        self.act.say(words)
        self.act.setEnabled(able)

    def say(self, sentence: str, kind: str = "hint", about: QLineEdit | None = None) -> None:
        """Say something: what is refused is `trouble`, a question `asked`, what is odd `look`.

        The field it is `about` has its colour at the edge until something else is typed in it.
        """
        self.said.say(sentence, kind)
        self._forget_edge()
        if about is not None:
            self._edged = about
            _edge(about, kind)
            about.textEdited.connect(self._forget_edge)

    def is_for(self, whose: str, row: WhoseRow, say: Translate) -> bool:
        """Return whether its row is highlighted and in view; else show that again, and say so.

        What is kept at a desk is for whom everybody sees chosen, and for nobody else.
        """
        if row.is_chosen() and is_seen(row.view):
            return True
        row.choose()
        row.view.scrollTo(row.view.currentIndex())
        there = row.is_chosen()
        said = (SHOWN_AGAIN if there else NOT_THERE).with_(whose=whose)
        self.say(say(said), "asked" if there else "trouble")
        return False

    def ask_first(self, may: Callable[[], bool]) -> None:
        """Let it be asked before anything is done whether it may be; who says no says why."""
        self._may = may

    def may_act(self) -> bool:
        """Return whether what its buttons say may be done now; it was said where it may not."""
        return self._may is None or self._may()

    def add_button(self, words: str, key: str) -> KeyButton:
        """Add another thing that can be done, after the one of Enter; the page handles its key."""
        button = KeyButton(words, key)
        self.buttons.add(button)
        return button

    def add_act(self, name: str, words: str, kind: str = "") -> QPushButton:
        """Add another thing that can be done, without a key of its own."""
        button = QPushButton(words)
        button.setObjectName(name)
        if kind:
            button.setProperty("kind", kind)
        self.buttons.add(button)
        return button

    def head_with_act(self, title: str, hint: str) -> None:
        """Say title and hint beside the button of Enter, above a list that takes all the rest."""
        for unused in (self.title, self.aside, self.buttons):
            unused.hide()
        self.buttons.take(self.act)
        head, said = WrappedLine(12), ElidedLabel(hint)
        said.setProperty("kind", "hint")
        for part in (label(title, "section"), said):
            head.add(part)
        head.add_spring()
        head.add(self.act)
        self.body.insertWidget(0, head)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do it with Enter, once however long it is held; leave with Esc."""
        if event.key() in _ENTERS:
            if not event.isAutoRepeat() and self.act.isEnabled():
                self._do_act()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _do_act(self) -> None:
        if self.may_act():
            self.entered.emit()

    @Slot()
    def _forget_edge(self) -> None:
        """Give the field its usual edge again: what stands in it now was not answered yet."""
        about, self._edged = self._edged, None
        if about is not None:
            about.textEdited.disconnect(self._forget_edge)
            _edge(about, "")

    def _show_keyboard(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Have the border of the keyboard while it is somewhere in the desk."""
        here = now is not None and (now is self or self.isAncestorOf(now))
        if here != self.has_keyboard:
            self.setProperty("keyboard", here)
            self.style().unpolish(self)
            self.style().polish(self)

    def _stack(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.aside)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 12)
        whole.setSpacing(8)
        whole.addLayout(head)
        whole.addLayout(self.body)
        whole.addWidget(self.said)
        whole.addWidget(self.buttons)
        self._spare = QSpacerItem(0, 0, vData=QSizePolicy.Policy.Expanding)
        whole.addItem(self._spare)


def _edge(field: QLineEdit, kind: str) -> None:
    field.setProperty("said", kind)
    field.style().unpolish(field)
    field.style().polish(field)


class Begun(Generic[Of]):
    """Of what it is that stands in a field beside a list: of what was chosen when it was begun."""

    def __init__(self, is_blank: Callable[[], bool], chosen: Callable[[], Of]) -> None:
        """Begin with nothing typed; `chosen` returns what the cursor is at."""
        self._is_blank, self._chosen = is_blank, chosen
        self._begun: Of | None = None
        self._is_gone = False

    def edit(self) -> None:
        """Take note that something was typed, or taken away again."""
        if self.is_blank:
            self.forget()
        elif self._begun is None:
            self._begun = self._chosen()

    def forget(self) -> None:
        """Begin anew: what was typed is kept, or gone."""
        self._begun, self._is_gone = None, False

    def mark_gone(self) -> None:
        """Take note that what is typed is about something that left the list."""
        self._is_gone = self._begun is not None

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed."""
        return self._is_blank()

    @property
    def is_gone(self) -> bool:
        """Whether it was said of what is typed that it can be kept for nobody there."""
        return self._is_gone

    @property
    def is_elsewhere(self) -> bool:
        """Whether something is typed, and the cursor is at something else now."""
        return self._begun is not None and self._begun != self._chosen()

    @property
    def about(self) -> Of:
        """What is typed is about this; where nothing is typed, what is chosen now."""
        return self._chosen() if self._begun is None else self._begun


class PutAside(QObject):
    """Words about what left the list: Esc puts them aside, Ctrl Z brings them back."""

    def __init__(
        self,
        begun: Begun[Any],
        field: QLineEdit,
        around: Sequence[QWidget],
        say: Translate,
        tell: Callable[[str], object],
    ) -> None:
        """Watch the field and what is `around` it; what is checked there is put aside too."""
        super().__init__(field)
        self._begun, self._field, self._around = begun, field, around
        self._say, self._tell = say, tell
        self._words, self._checked = "", list[QAbstractButton]()
        for one in {field, *around}:
            one.installEventFilter(self)

    def say_of(self, whose: Text | str, *, is_there: bool) -> None:
        """Say that it is shown again; or that it left the list, and what Esc does."""
        if not is_there:
            self._begun.mark_gone()
        said = (SHOWN_AGAIN if is_there else NOT_THERE).with_(whose=whose)
        self._tell(self._say(said))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take Esc where it was said what it does, and Ctrl Z where there is nothing to undo."""
        if not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self._begun.is_gone:
            act = self._put
        elif event.matches(QKeySequence.StandardKey.Undo) and self._has_aside:
            act = self._bring_back
        else:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            act()
        return True

    @property
    def _has_aside(self) -> bool:
        return bool(self._words or self._checked) and self._begun.is_blank

    def _put(self) -> None:
        buttons = (one for one in self._around if isinstance(one, QAbstractButton))
        self._checked = [one for one in buttons if one.isChecked()]
        self._words = self._field.text()
        self._field.clear()
        for one in self._checked:
            one.setChecked(False)
        self._begun.forget()
        self._tell(self._say(PUT_ASIDE))

    def _bring_back(self) -> None:
        words, checked = self._words, self._checked
        self._words, self._checked = "", []
        self._field.insert(words)  # as if typed, so that it is about what is chosen now
        for one in checked:
            one.setChecked(True)
        self._tell(self._say(BROUGHT_BACK))


class TypedFirst(QObject):
    """Ctrl Z at a desk: while something is typed only that goes, and the desk says so.

    Else it is `undone` that means: what was kept is taken back, and whoever does it says what.
    """

    undone = Signal()

    def __init__(
        self,
        desk: DeskCard,
        say: Translate,
        is_typed: Callable[[], bool],
        forget: Callable[[], None],
    ) -> None:
        """Watch every field there is at the desk."""
        super().__init__(desk)
        self._desk, self._say = desk, say
        self._is_typed, self._forget = is_typed, forget
        for field in desk.findChildren(QLineEdit):
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key before a field undoes a part of its text and says nothing."""
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Undo):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self._act()
        return True

    def _act(self) -> None:
        if not self._is_typed():
            self.undone.emit()
            return
        self._forget()
        self._desk.say(self._say(ONLY_TYPED))
