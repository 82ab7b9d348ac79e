"""The white bar at the top: which home, when, who, and whether the data is real."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from carehome_app.domain.home import HomeCard
from carehome_app.domain.roles import ROLE_LABELS, Actor
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.theme import TOP
from carehome_app.ui.widgets.elided import ElidedLabel
from carehome_app.ui.widgets.key_cap import KeyCap

SAFE: Final = QT_TRANSLATE_NOOP(
    "TopBar", "● Works offline · data stays on this computer, encrypted"
)
MADE_UP: Final = QT_TRANSLATE_NOOP("TopBar", "Made-up data")
CLOCK_MOVED: Final = QT_TRANSLATE_NOOP("TopBar", "Clock moved")
CHANGE: Final = QT_TRANSLATE_NOOP("TopBar", "Change person")
WHO: Final = QT_TRANSLATE_NOOP("TopBar", "{role} {name}")
LOCALES: Final = {
    "zh": QLocale(QLocale.Language.Chinese, QLocale.Country.China),
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
}


class TopBar(QFrame):
    """Says all the time where one is and as whom one acts."""

    change_asked = Signal()

    def __init__(self, say: Translate, language: str) -> None:
        """Make the bar in the reader's language."""
        super().__init__()
        self._say, self._locale = say, LOCALES[language]
        self.setObjectName("topBar")
        self.setFixedHeight(TOP)
        self._home = ElidedLabel()
        self._home.setObjectName("homeName")
        self._home.setProperty("kind", "section")
        self._when = _label("when", "muted")
        self._made_up = _label("madeUp", "chip-low", say(MADE_UP))
        self._moved = _label("clockMoved", "chip-low", say(CLOCK_MOVED))
        safe = _label("safe", "chip-well", say(SAFE))
        self._desk = _label("desk", "muted")
        self._who = _label("who", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 18, 0)
        layout.setSpacing(14)
        layout.addWidget(self._home)
        layout.addWidget(self._when)
        layout.addWidget(self._made_up)
        layout.addWidget(self._moved)
        layout.addStretch(1)
        for widget in (safe, self._desk, self._who, self._change_button()):
            layout.addWidget(widget)

    def show_home(self, card: HomeCard, *, clock_moved: bool) -> None:
        """Show which home and desk this is, and what of it is not real."""
        self._home.setText(card.name)
        self._desk.setText(card.station_name)
        self._desk.setVisible(bool(card.station_name))
        self._made_up.setVisible(card.demo)
        self._moved.setVisible(clock_moved)

    def show_time(self, local: datetime) -> None:
        """Show the home's own date and time."""
        day = QDate(local.year, local.month, local.day)
        said = self._locale.toString(day, QLocale.FormatType.LongFormat)
        self._when.setText(f"{said} {local:%H:%M}")

    def show_actor(self, actor: Actor | None) -> None:
        """Show who acts, and as what."""
        if actor is None:
            self._who.clear()
            return
        self._who.setText(self._say(WHO.with_(role=ROLE_LABELS[actor.role], name=actor.name)))

    def _change_button(self) -> QPushButton:
        button = QPushButton(self._say(CHANGE))
        button.setObjectName("changePerson")
        # The key is drawn inside the button, so that it is learnt while pointing at it.
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(KeyCap("Ctrl+L"))
        button.setStyleSheet("text-align: left; padding-right: 58px;")
        button.clicked.connect(self.change_asked)
        return button


def _label(name: str, kind: str, text: str = "") -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setProperty("kind", kind)
    return label
