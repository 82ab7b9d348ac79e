"""What the home can set: its limits, its rounds, and the language of the window."""

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Final, TypeVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.history.event_words import Topic
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About, Thing
from carehome_app.ui.accounts.accounts_part import AccountsPart
from carehome_app.ui.backups.backups_part import BackupsPart
from carehome_app.ui.desks.desks_part import DesksPart
from carehome_app.ui.home.keys_part import KeysPart
from carehome_app.ui.privacy.consents_part import ConsentsPart
from carehome_app.ui.privacy.keeping_part import KeepingPart
from carehome_app.ui.reports.paper_part import PaperPart
from carehome_app.ui.settings.capabilities_part import CapabilitiesPart
from carehome_app.ui.settings.home_part import HomePart
from carehome_app.ui.settings.limits_part import LimitsPart
from carehome_app.ui.settings.rounds_part import RoundsPart
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Capability, Hint, Page
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.labels import label
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
LOOK_ONLY: Final = QT_TRANSLATE_NOOP(
    "Settings", "You may look at everything here; a head nurse or the director changes it."
)


_Part = (
    LimitsPart
    | RoundsPart
    | AccountsPart
    | CapabilitiesPart
    | KeysPart
    | BackupsPart
    | DesksPart
    | PaperPart
    | ConsentsPart
    | KeepingPart
    | HomePart
)
_Made = TypeVar("_Made", bound=_Part)


def _when_chosen(kind: Callable[[Context], _Made]) -> "cached_property[_Made]":
    """Let a part be made when it is first chosen: to make and style all at once is a wait."""

    def made(page: "SettingsPage") -> _Made:
        part = kind(page.context)
        if isinstance(part, CapabilitiesPart):
            part.know(page.capabilities)
        page.parts.addWidget(part)
        return part

    return cached_property(made)


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

    limits = _when_chosen(LimitsPart)
    rounds = _when_chosen(RoundsPart)
    accounts = _when_chosen(AccountsPart)
    uses = _when_chosen(CapabilitiesPart)
    keys = _when_chosen(KeysPart)
    backups = _when_chosen(BackupsPart)
    desks = _when_chosen(DesksPart)
    paper = _when_chosen(PaperPart)
    consents = _when_chosen(ConsentsPart)
    keeping = _when_chosen(KeepingPart)
    home = _when_chosen(HomePart)
    """Each view is the attribute of its name."""

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.views = Filters(
            tuple((view, say(words)) for view, words in VIEWS.items()), tight=True
        )
        self.trouble = Trouble()
        self.parts = Parts()
        self.capabilities: Sequence[Capability] = ()
        """Which pages a home can switch."""
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 10, 18, 10)
        page.setSpacing(8)
        head = WrappedLine(14)
        head.apart = 8
        head.add(label(say(self.title), "title"))
        head.add(self.views)
        page.addWidget(head)
        page.addWidget(self.trouble)
        page.addWidget(self.parts, 1)
        self.views.chosen.connect(self.show_view)

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show the part in view as it is now."""
        say, actor = self.context.say, self.context.house.desk.actor
        may = actor is not None and actor.may(May.SET_RULES)
        self.trouble.say("" if may else say(LOOK_ONLY), is_news=True)
        self.show_view(self.views.code())

    def know_capabilities(self, found: Sequence[Capability]) -> None:
        """Learn which pages a home can switch."""
        self.capabilities = found
        if not found:
            self.views.leave_out("uses")

    def chosen(self) -> About:
        """Return the rule whose limits are chosen."""
        line = self.limits.list.chosen() if self.views.code() == "limits" else None
        return None if line is None else Thing(Topic.PLAN, line.rule.code, line.rule.label)

    def take_focus(self) -> None:
        """Go to the limits or backups, or to what is chosen."""
        match self._part(self.views.code()):
            case PaperPart() as paper:
                paper.folder.setFocus()
            case AccountsPart() | KeysPart() | RoundsPart() | HomePart():
                self.views.setFocus()
            case part:
                part.list.setFocus()

    def search(self) -> None:
        """Answer Ctrl+F: find a rule, which is what there are many of."""
        self.views.choose("limits")
        super().search()

    @Slot(str)
    def show_view(self, view: str) -> None:
        """Show one part, as it is now."""
        part = self._part(view)
        self.parts.setCurrentWidget(part)
        try:
            part.refresh()
        except CareHomeError as error:
            self.trouble.say(self.context.say(error.sentence))

    def _part(self, view: str) -> _Part:
        part: _Part = getattr(self, view)
        return part
