"""What the home can set: its limits, its rounds, and the language of the window."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.history.event_words import Topic
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About, Thing
from carehome_app.ui.accounts.accounts_part import AccountsPart
from carehome_app.ui.accounts.other_homes import OtherHomes
from carehome_app.ui.backups.backups_part import BackupsPart
from carehome_app.ui.chronic.nutrition_part import News2Switch
from carehome_app.ui.desks.desks_part import DesksPart
from carehome_app.ui.gate.kind_choice import KindChoice
from carehome_app.ui.history.verify_card import VerifyCard
from carehome_app.ui.home.keys_part import KeysPart
from carehome_app.ui.privacy.consents_part import ConsentsPart
from carehome_app.ui.privacy.keeping_part import KeepingPart
from carehome_app.ui.reports.paper_part import PaperPart
from carehome_app.ui.settings.capabilities_part import CapabilitiesPart
from carehome_app.ui.settings.limits_part import LimitsPart
from carehome_app.ui.settings.rounds_part import RoundsPart
from carehome_app.ui.settings.this_computer import ThisComputer
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Capability, Hint, Page
from carehome_app.ui.style.look import SIZES
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.panel import Parts

VIEWS: Final = {
    "limits": QT_TRANSLATE_NOOP("Settings", "Limits"),
    "rounds": QT_TRANSLATE_NOOP("Settings", "Rounds and repeats"),
    "accounts": QT_TRANSLATE_NOOP("Settings", "Accounts"),
    "uses": QT_TRANSLATE_NOOP("Settings", "What is used"),
    "keys": QT_TRANSLATE_NOOP("Settings", "Keys"),
    "backups": QT_TRANSLATE_NOOP("Settings", "Backups"),
    "desks": QT_TRANSLATE_NOOP("Settings", "Desks"),
    "paper": QT_TRANSLATE_NOOP("Settings", "Paper"),
    "consents": QT_TRANSLATE_NOOP("Settings", "Consents"),
    "keeping": QT_TRANSLATE_NOOP("Settings", "Keeping and erasing"),
    "home": QT_TRANSLATE_NOOP("Settings", "Language and home"),
}
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
LOOK_ONLY: Final = QT_TRANSLATE_NOOP(
    "Settings", "You may look at everything here; a head nurse or the director changes it."
)
HOME: Final = QT_TRANSLATE_NOOP("Settings", "This home")
NAME: Final = QT_TRANSLATE_NOOP("Settings", "Name: {name}")
NUMBER: Final = QT_TRANSLATE_NOOP("Settings", "Number: {number}")
DESK: Final = QT_TRANSLATE_NOOP("Settings", "This desk: {desk}")
NOT_SAID: Final = QT_TRANSLATE_NOOP("Settings", "not said")
SECTION: Final = 12
HISTORY: Final = QT_TRANSLATE_NOOP(
    "Settings", "Every change stays in the journal with who made it and when."
)


class SettingsPage(Page):
    """Limits, rounds and repeats, language and home."""

    title = QT_TRANSLATE_NOOP("Pages", "Settings")
    icon = "settings"
    shows = Changes.SETTINGS | Changes.PLANS | Changes.ACCOUNTS | Changes.PEOPLE
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "change, then save")),
        ("Esc", QT_TRANSLATE_NOOP("Hints", "leave without saving")),
        ("Ctrl F", QT_TRANSLATE_NOOP("Hints", "search")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.views = Filters(
            tuple((view, say(words)) for view, words in VIEWS.items()), tight=True
        )
        self.languages = Filters(LANGUAGES)
        self.languages.choose(context.language)
        self.limits = LimitsPart(context)
        self.rounds = RoundsPart(context)
        self.keys = KeysPart(context)
        self.accounts = AccountsPart(context)
        self.uses = CapabilitiesPart(context)
        self.backups = BackupsPart(context)
        self.desks = DesksPart(context)
        self.paper = PaperPart(context)
        self.consents = ConsentsPart(context)
        self.keeping = KeepingPart(context)
        self.verify = VerifyCard(context)
        self.news2 = News2Switch(context)
        self.this_computer = ThisComputer(context)
        self.kind = KindChoice(context)
        self.trouble = Trouble()
        self._home = label("", wrap=True)
        self._parts = Parts()
        self._lay_out()
        self.views.chosen.connect(self.show_view)
        self.languages.chosen.connect(self._ask_for)

    def _lay_out(self) -> None:
        say = self.context.say
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        head = WrappedLine(14)
        head.add(label(say(self.title), "title"))
        head.add(self.views)
        page.addWidget(head)
        page.addWidget(self.trouble)
        parts = (self.limits, self.rounds, self.accounts, self.uses, self.keys, self.backups)
        for part in (
            *parts,
            self.desks,
            self.paper,
            self.consents,
            self.keeping,
            self._home_cards(),
        ):
            self._parts.addWidget(part)
        page.addWidget(self._parts, 1)

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show everything as it is now."""
        say, desk = self.context.say, self.context.house.desk
        may = desk.actor is not None and desk.actor.may(May.SET_RULES)
        self.trouble.say("" if may else say(LOOK_ONLY), is_news=True)
        try:
            self.limits.refresh()
            self.rounds.refresh()
            self._refresh_seldom()
            self.accounts.refresh()
            self.backups.refresh()
            self.paper.refresh()
            self.news2.refresh()
            self.kind.refresh()
            self.uses.refresh()
        except CareHomeError as error:
            self.trouble.say(say(error.sentence))
        card = desk.card
        lines = (
            NAME.with_(name=card.name),
            NUMBER.with_(number=card.number or NOT_SAID),
            DESK.with_(desk=card.station_name or NOT_SAID),
        )
        self._home.setText("\n".join(say(line) for line in lines))

    def know_capabilities(self, found: Sequence[Capability]) -> None:
        """Learn which pages a home can switch."""
        self.uses.know(found)

    def chosen(self) -> About:
        """Return the rule whose limits are chosen."""
        line = self.limits.list.chosen() if self.views.code() == "limits" else None
        return None if line is None else Thing(Topic.PLAN, line.rule.code, line.rule.label)

    def take_focus(self) -> None:
        """Go to the limits or backups, or to what is chosen."""
        lists: dict[str, QWidget] = {
            "limits": self.limits.list,
            "uses": self.uses.list,
            "backups": self.backups.list,
            "desks": self.desks.list,
            "paper": self.paper.folder,
            "consents": self.consents.list,
            "keeping": self.keeping.list,
        }
        lists.get(self.views.code(), self.views).setFocus()

    def search(self) -> None:
        """Answer Ctrl+F: find a rule, which is what there are many of."""
        self.views.choose("limits")
        super().search()

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show one part."""
        self._parts.setCurrentIndex(list(VIEWS).index(view))
        self._refresh_seldom()

    def _refresh_seldom(self) -> None:
        """Show anew what takes a moment, only while it is in view."""
        seldom = {
            "keys": self.keys.refresh,
            "desks": self.desks.refresh,
            "consents": self.consents.refresh,
            "keeping": self.keeping.refresh,
        }
        refresh = seldom.get(self.views.code())
        if refresh is not None:
            refresh()

    @Slot(str)
    def _ask_for(self, language: str) -> None:
        """Ask for another language; this window keeps its own, and stays where it is not left."""
        if language != self.context.language:
            self.languages.choose(self.context.language)
            self.context.events.language_requested.emit(language)

    @Slot(str)
    def _show_size(self, size: str) -> None:
        self.context.look.show_size(int(size))

    @Slot()
    def _show_look(self) -> None:
        look = self.context.look
        self.themes.choose(look.choice)
        self.words.choose(str(look.percent))

    def _look_rows(self) -> QVBoxLayout:
        """Return the choices of light or dark, and of the size of words."""
        say, look, rows = self.context.say, self.context.look, QVBoxLayout()
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

    def _home_cards(self) -> QWidget:
        say = self.context.say
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
        for part in (self._home, self.kind, OtherHomes(self.context), history):
            home.body.addWidget(part)
        home.body.addSpacing(SECTION)
        home.body.addWidget(self.verify)
        whole = QWidget()
        beside = Across(12)
        for card in (look, home):
            card.body.addStretch(1)
            beside.addWidget(card, 1)
        whole.setLayout(beside)
        beside.setContentsMargins(0, 0, 0, 0)
        return whole
