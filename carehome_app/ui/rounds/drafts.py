"""What was typed and not kept yet, never written nor lost by itself; and the field for it."""

from collections.abc import Callable
from enum import Enum
from typing import Any, NamedTuple

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Outcome, Question


class Place(NamedTuple):
    """Which cell: a round, a person and a measure's code."""

    round: RoundKey
    subject: int
    measure: str


class Draft(msgspec.Struct, frozen=True):
    """A typed text, what it means, the question that stands about it, and what went wrong.

    `outcome` is what the text alone means; `stopped` says that Enter did not keep it.
    """

    text: str
    outcome: Outcome
    asked: Question | None = None
    trouble: str = ""
    stopped: bool = False


class Drafts:
    """All of them, of every round that was shown since the program started."""

    def __init__(self) -> None:
        """Begin with none."""
        self._kept: dict[Place, Draft] = {}
        self.typing: Place | None = None
        """The cell somebody is typing in now."""

    def __bool__(self) -> bool:
        """Return whether anything is typed and not kept."""
        return bool(self._kept)

    def of(self, place: Place) -> Draft | None:
        """Return what stands in a cell, or None."""
        return self._kept.get(place)

    def keep(self, place: Place, draft: Draft) -> None:
        """Hold what is typed in a cell."""
        self._kept[place] = draft

    def drop(self, place: Place) -> None:
        """Forget it: it was kept in the record, or taken back with Esc."""
        self._kept.pop(place, None)

    def places(self, holds: Callable[[Place], bool]) -> list[Place]:
        """Return the cells where something is not kept yet, of those a sheet holds."""
        return [place for place in self._kept if holds(place)]


# The field a reading is typed in: no wheel, no held key and no input method changes it.

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Words(Enum):
    """Where in a field words are written, in any script."""

    NONE = "none"
    AFTER_SPACE = "after the first space"
    ALL = "all"


class ReadingEditor(QLineEdit):
    """A line for one reading. It decides nothing: it says what was typed and which key came."""

    entered = Signal()
    """Enter was pressed once; a held Enter counts once."""
    moved = Signal(int)
    """An arrow up (-1) or down (1) left the field."""
    cancelled = Signal()
    undone = Signal()
    """Ctrl+Z: what is typed here goes before anything that was kept."""
    left = Signal()
    """The keyboard went to another part of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self.retyped = True
        """Whether the text was begun anew since a question was put."""
        self._refused = False
        self.words = Words.NONE
        """Where words are written here, which need an input method."""
        self.setMaxLength(200)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self.textEdited.connect(self._note_retyping)
        self.textEdited.connect(self._look_for_words)

    def put(self, text: str) -> None:
        """Begin with a text, as if it had just been typed."""
        self.setText(text)
        self.retyped = True

    def ask_again(self) -> None:
        """Select everything: typing the same again, from its first character, is an answer."""
        self.retyped = False
        self.selectAll()

    def offer_anew(self) -> None:
        """Select what was refused: a digit begins anew, a word is still added to it."""
        self.selectAll()
        self._refused = True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter, Esc and the arrows for the sheet; let no held key type."""
        writes = bool(event.text()) and event.text().isprintable()
        if self._refused and writes:
            self._refused = False
            if not event.text().isdigit():
                self.end(False)
        if event.isAutoRepeat() and (writes or event.key() in (*ENTER, Qt.Key.Key_Escape)):
            event.accept()
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            if not event.isAutoRepeat():
                self.undone.emit()
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Tab:
                self.entered.emit()
            case Qt.Key.Key_Escape:
                self.cancelled.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case _:
                super().keyPressEvent(event)

    def inputMethodQuery(
        self,
        query: Qt.InputMethodQuery,
        argument: Any = None,  # noqa: ANN401  # Qt's
    ) -> Any:  # noqa: ANN401  # Qt's
        """Switch a Chinese input method off where numbers come as they are typed."""
        if query == Qt.InputMethodQuery.ImEnabled and not self._takes_words():
            return False
        if argument is not None:
            return super().inputMethodQuery(query, argument)
        return super().inputMethodQuery(query)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the sheet scroll; a wheel never changes what is typed."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when somebody goes to another part of the window, not to another program."""
        super().focusOutEvent(event)
        elsewhere = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in elsewhere:
            self.left.emit()

    def focusNextPrevChild(self, _next: bool) -> bool:  # Qt's
        """Keep Tab for `keyPressEvent`."""
        return False

    def _takes_words(self) -> bool:
        return self.words is Words.ALL or (self.words is Words.AFTER_SPACE and " " in self.text())

    def _look_for_words(self) -> None:
        """Let the input method come once a reason is being written."""
        if self.words is Words.AFTER_SPACE:
            self.updateMicroFocus(Qt.InputMethodQuery.ImEnabled)

    def _note_retyping(self, text: str) -> None:
        """Notice that the text was begun anew; a paste of all of it is not typing."""
        if len(text) <= 1:
            self.retyped = True
