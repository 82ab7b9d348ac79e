"""What is answered at the gate, in one line: a named field for all that the level asks."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from PySide6.QtWidgets import QLineEdit, QPushButton

from carehome_app.domain.gate.levels import ASK_LABELS, EMERGENCY, Ask, Who
from carehome_app.domain.gate.screening import TAKES
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.field import InRow
from carehome_app.ui.widgets.labels import ElidedLabel, plain_tip

LOCKED: Final = QT_TRANSLATE_NOOP("Gate", "{asked} (emergency)")
VISITS: Final = QT_TRANSLATE_NOOP("Gate", "visits (room-bed)")
PURPOSE: Final = QT_TRANSLATE_NOOP("Gate", "what for")
OF_HOUSE: Final = (Who.STAFF, Who.RESIDENT)
_NONE: Final = QT_TRANSLATE_NOOP("Gate", "n none")
_WORN: Final = QT_TRANSLATE_NOOP("Gate", "y worn")
_USUAL: Final = {Ask.SYMPTOMS: _NONE, Ask.TRAVEL: _NONE, Ask.MASK: _WORN}
"""The usual answer with its letter, seen while nothing is typed: words, and never a value."""
_LETTERS: Final = {
    Ask.SYMPTOMS: 8,
    Ask.TEST: 12,
    Ask.ANTIGEN: 10,
    Ask.ORDER: 10,
    Ask.REASON: 12,
    Ask.COMPANION: 8,
    Ask.ESCORT: 8,
}
"""How many letters of an answer are read whole; of all others fewer will do."""
_FEW, _VISITS, _PURPOSE = 6, 9, 16


class Answers(WrappedLine):
    """Exactly the fields that are asked, then what will be kept, and at the right what Enter does.

    Each has its name beside it: whoever reads what was typed reads what it answers.
    """

    def __init__(self, say: Translate) -> None:
        """Make a field for everything that can be asked; none is shown yet."""
        super().__init__(12)
        self.fields: dict[Ask, QLineEdit] = {}
        self.visits, self.purpose = QLineEdit(), QLineEdit()
        self.will = ElidedLabel()
        self.will.setProperty("kind", "hint")
        self._named: dict[QLineEdit, InRow] = {}
        self._asks: tuple[Ask, ...] = ()
        self._fill(say)

    def texts(self) -> Mapping[Ask, str]:
        """Return what is typed, by what it answers."""
        return {ask: field.text() for ask, field in self.fields.items() if field.text().strip()}

    def all_fields(self) -> Iterator[QLineEdit]:
        """Yield every field, asked or not."""
        yield from (self.visits, self.purpose, *self.fields.values())

    def offer(self, asks: tuple[Ask, ...], who: Who) -> None:
        """Show exactly the fields that are asked, in their order; what is asked no more goes."""
        self._named[self.visits].setVisible(who is Who.VISITOR)
        self._named[self.purpose].setVisible(who not in OF_HOUSE)
        if asks == self._asks:
            return
        self._asks = asks
        for ask, field in self.fields.items():
            self._named[field].setVisible(ask in asks)
            if ask not in asks:
                field.clear()

    def mark(self, missing: Sequence[Ask]) -> None:
        """Mark what was not answered yet: nothing is taken for "none"."""
        for ask, field in self.fields.items():
            set_kind(field, "due" if ask in missing else "")

    def say_what_will_be(self, words: str) -> None:
        """Say what the line will be, or nothing, which leaves no gap."""
        self.will.setText(words)
        self.will.setVisible(bool(words))

    def end_with(self, act: QPushButton) -> None:
        """Let a button stand at the right, as far as it fits into the last row."""
        self.add(self.will)
        self.add_spring()
        self.add(act)

    def _fill(self, say: Translate) -> None:
        for ask in (one for one in Ask if one is not Ask.TEMPERATURE):
            field = QLineEdit()
            field.setObjectName(f"ask_{ask.value}")
            words = say(ASK_LABELS[ask])
            named = say(LOCKED.with_(asked=ASK_LABELS[ask])) if ask in EMERGENCY else words
            if ask in _USUAL:
                field.setPlaceholderText(say(_USUAL[ask]))
            field.setToolTip(plain_tip(say(TAKES[ask]) if ask in TAKES else words))
            self.fields[ask] = field
            self._put(field, named, _LETTERS.get(ask, _FEW))
        self.visits.setObjectName("gateVisits")
        self._put(self.visits, say(VISITS), _VISITS)
        self._put(self.purpose, say(PURPOSE), _PURPOSE)

    def _put(self, field: QLineEdit, words: str, letters: int) -> None:
        named = self._named[field] = InRow(words, field, letters)
        named.hide()
        self.add(named)
