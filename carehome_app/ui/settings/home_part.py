"""Language and look of the window, this computer and this home; the record is checked here."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.accounts.other_homes import OtherHomes
from carehome_app.ui.chronic.nutrition_part import News2Switch
from carehome_app.ui.gate.kind_choice import KindChoice
from carehome_app.ui.history.verify_card import VerifyCard
from carehome_app.ui.settings.this_computer import ThisComputer
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.look import SIZES
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import Card, label

LANGUAGES: Final = (("zh", "中文"), ("en", "English"))
"""Each language in its own words, whichever one the window speaks."""
LANGUAGE: Final = QT_TRANSLATE_NOOP("Settings", "Language of the window")
LOOK: Final = QT_TRANSLATE_NOOP("Settings", "Look of the window on this computer")
THEMES: Final = {
    "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
    "light": QT_TRANSLATE_NOOP("Settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
}
WORDS: Final = QT_TRANSLATE_NOOP("Settings", "Size of words (Ctrl + larger, Ctrl − smaller)")
HOME: Final = QT_TRANSLATE_NOOP("Settings", "This home")
NAME: Final = QT_TRANSLATE_NOOP("Settings", "Name: {name}")
NUMBER: Final = QT_TRANSLATE_NOOP("Settings", "Number: {number}")
DESK: Final = QT_TRANSLATE_NOOP("Settings", "This desk: {desk}")
NOT_SAID: Final = QT_TRANSLATE_NOOP("Settings", "not said")
SECTION: Final = 12
HISTORY: Final = QT_TRANSLATE_NOOP(
    "Settings", "Every change stays in the journal with who made it and when."
)


class HomePart(QWidget):
    """What is chosen for this window and this computer, and beside it the home itself."""

    def __init__(self, context: Context) -> None:
        """Make the part; it says which home this is after `refresh`."""
        super().__init__()
        self._context = context
        self.languages = Filters(LANGUAGES)
        self.languages.choose(context.language)
        self.verify = VerifyCard(context)
        self.news2 = News2Switch(context)
        self.this_computer = ThisComputer(context)
        self.kind = KindChoice(context)
        self._home = label("", wrap=True)
        self._lay_out()
        self.languages.chosen.connect(self._ask_for)

    def refresh(self) -> None:
        """Show which home this is, and what is used in it."""
        self.news2.refresh()
        self.kind.refresh()
        say, card = self._context.say, self._context.house.desk.card
        lines = (
            NAME.with_(name=card.name),
            NUMBER.with_(number=card.number or NOT_SAID),
            DESK.with_(desk=card.station_name or NOT_SAID),
        )
        self._home.setText("\n".join(say(line) for line in lines))

    @Slot(str)
    def _ask_for(self, language: str) -> None:
        """Ask for another language; this window keeps its own, and stays where it is not left."""
        if language != self._context.language:
            self.languages.choose(self._context.language)
            self._context.events.language_requested.emit(language)

    @Slot(str)
    def _show_size(self, size: str) -> None:
        self._context.look.show_size(int(size))

    @Slot()
    def _show_look(self) -> None:
        look = self._context.look
        self.themes.choose(look.choice)
        self.words.choose(str(look.percent))

    def _look_rows(self) -> QVBoxLayout:
        """Return the choices of light or dark, and of the size of words."""
        say, look, rows = self._context.say, self._context.look, QVBoxLayout()
        self.themes = Filters(tuple((code, say(words)) for code, words in THEMES.items()))
        self.words = Filters(tuple((str(size), f"{size} %") for size in SIZES))
        self._show_look()
        self.themes.chosen.connect(look.choose)
        self.words.chosen.connect(self._show_size)
        look.changed.connect(self._show_look)
        for words, kind, choice in ((LOOK, "section", self.themes), (WORDS, "muted", self.words)):
            rows.addWidget(label(say(words), kind))
            row = QHBoxLayout()
            row.addWidget(choice)
            row.addStretch(1)
            rows.addLayout(row)
        return rows

    def _lay_out(self) -> None:
        say = self._context.say
        look, home = Card(say(LANGUAGE)), Card(say(HOME))
        row = QHBoxLayout()
        row.addWidget(self.languages)
        row.addStretch(1)
        look.body.addLayout(row)
        look.body.addSpacing(SECTION)
        look.body.addLayout(self._look_rows())
        for setting in (self.this_computer, self.news2):
            look.body.addSpacing(SECTION)
            look.body.addWidget(setting)
        history = label(say(HISTORY), "hint", wrap=True)
        for part in (self._home, self.kind, OtherHomes(self._context), history):
            home.body.addWidget(part)
        home.body.addSpacing(SECTION)
        home.body.addWidget(self.verify)
        beside = Across(12)
        for card in (look, home):
            card.body.addStretch(1)
            beside.put(card, 1)
        self.setLayout(beside)
        beside.setContentsMargins(0, 0, 0, 0)
