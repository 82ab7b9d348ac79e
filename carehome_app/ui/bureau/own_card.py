"""The button that saves the own card: a line on a stick, or a page with its square code."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from carehome_app.documents.formats import rendered
from carehome_app.domain.bureau.cards import card_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.bureau.cards import Cards
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.keys import KeyButton

OWN: Final = QT_TRANSLATE_NOOP("OwnCard", "Own card")
SAVED: Final = QT_TRANSLATE_NOOP("OwnCard", "The card is there: {path}. Its words: {words}")
KINDS: Final = "PDF (*.pdf);;(*.card)"
Place = Callable[[QWidget, str], str]


def pick_place(parent: QWidget, name: str) -> str:
    """Ask where the card is to be written, and as what."""
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, KINDS)
    return chosen


class OwnCard(KeyButton):
    """Asks for a place, writes the card there, and says its words."""

    told = Signal(str)

    def __init__(self, context: Context, cards: Cards, place: Place = pick_place) -> None:
        """Make the button; how it asks for a place is handed in, for tests."""
        super().__init__(context.say(OWN), "Ctrl D")
        self._context, self._cards, self._place = context, cards, place
        self.clicked.connect(self.save)

    def save(self) -> None:
        """Write the card: a page where the name ends so, else its line."""
        name = self._context.house.desk.card.number or "card"
        chosen = self._place(self, f"{name}.pdf")
        if not chosen:
            return
        path, say = Path(chosen), self._context.say
        with shown_to_user(say, self.told.emit):
            signed = self._cards.own()
            if path.suffix.lower() == ".pdf":
                paper = rendered(self._cards.paper(signed), "pdf", say, self._context.language)
            else:
                paper = f"{card_text(signed)}\n".encode()
            path.write_bytes(paper)
            self.told.emit(say(SAVED.with_(path=path, words=signed.card.words)))
