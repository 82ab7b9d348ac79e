"""The line under the round sheet: who is meant, what is understood, and every rule in full."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from carehome_app.ui.rounds.words import Said, Sign
from carehome_app.ui.style.icons import pixmap
from carehome_app.ui.style.paints import PAINTS
from carehome_app.ui.widgets.labels import ElidedLabel, PlainLabel, announce

_SIGN = 20
ANSWERED = (Sign.ASKED, Sign.REFUSED)
"""What the keyboard waits at: somebody who does not see it must hear it at once."""


class DetailStrip(QFrame):
    """Says about the current cell, large, what the sheet has little room for."""

    def __init__(self) -> None:
        """Make an empty line."""
        super().__init__()
        self.setProperty("kind", "card")
        self.setMinimumHeight(66)
        self.person = PlainLabel()
        self.person.setProperty("kind", "section")
        self.sign = PlainLabel()
        self.meaning = ElidedLabel("")
        self.meaning.setObjectName("meaning")
        self.sentences = PlainLabel()
        self.sentences.setObjectName("sentences")
        self.sentences.setWordWrap(True)
        self.sentences.setProperty("kind", "muted")
        self.kept = ElidedLabel("")
        self.kept.setObjectName("kept")
        self.kept.setProperty("kind", "muted")
        self.kept.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.kept.hide()
        self._heard = ""
        self._lay_out()

    def show_nobody(self) -> None:
        """Say nothing: no cell is current."""
        for label in (self.person, self.sign, self.meaning, self.sentences):
            label.clear()

    def show_person(self, person: str, said: list[Said], sentences: list[str]) -> None:
        """Show who is meant, the first saying large, and the sentences behind it."""
        self.person.setText(person)
        self.sentences.setText("  ".join(sentences))
        if not said:
            self.sign.clear()
            self.meaning.clear()
            return
        first = said[0]
        paint = PAINTS[first.sign]
        self.sign.setPixmap(pixmap(paint.icon, paint.ink, _SIGN))
        self.meaning.paint_in(paint.ink)
        self.meaning.setText(first.whole)
        self.meaning.setAccessibleName(f"{person}: {first.whole}")
        words = " ".join((f"{person}: {first.whole}", *sentences))
        heard = words if first.sign in ANSWERED else ""
        if heard != self._heard:
            announce(self.meaning, heard)
        self._heard = heard

    def show_kept(self, sentence: str) -> None:
        """Say what was kept last."""
        self.kept.setText(sentence)
        self.kept.setVisible(bool(sentence))
        announce(self.kept, sentence)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self.person)
        above.addSpacing(6)
        above.addWidget(self.sign)
        above.addWidget(self.meaning, 1)
        below = QHBoxLayout()
        below.addWidget(self.sentences, 3)
        below.addWidget(self.kept, 2)
        both = QVBoxLayout(self)
        both.setContentsMargins(12, 6, 12, 6)
        both.setSpacing(0)
        both.addLayout(above)
        both.addLayout(below)
