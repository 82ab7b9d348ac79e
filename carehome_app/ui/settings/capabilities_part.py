"""Which of its pages the home uses: switched from a day on, by the director alone."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Capability
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.row_table import RowTable

PAGE: Final = QT_TRANSLATE_NOOP("Capabilities", "Page")
ABOUT: Final = QT_TRANSLATE_NOOP("Capabilities", "What for")
NOTHING: Final = Text("", "")
USED: Final = QT_TRANSLATE_NOOP("Capabilities", "Used")
SINCE: Final = QT_TRANSLATE_NOOP("Capabilities", "Since")
YES: Final = QT_TRANSLATE_NOOP("Capabilities", "yes")
NO: Final = QT_TRANSLATE_NOOP("Capabilities", "no")
BY_LEVEL: Final = QT_TRANSLATE_NOOP("Capabilities", "{used}, with the level of control")
NEVER_SAID: Final = QT_TRANSLATE_NOOP("Capabilities", "never switched")
TITLE: Final = QT_TRANSLATE_NOOP("Capabilities", "What this home uses")
USE: Final = QT_TRANSLATE_NOOP("Capabilities", "Use from today: {page}")
USE_NOT: Final = QT_TRANSLATE_NOOP("Capabilities", "Use no more from today: {page}")
RELEASE: Final = QT_TRANSLATE_NOOP("Capabilities", "Leave it to the level")
HINT: Final = QT_TRANSLATE_NOOP(
    "Capabilities",
    "What is not used takes no room; nothing of it is deleted, and Ctrl+K finds it. Pages of the "
    "closed home come and go with the level of control unless they are switched here.",
)
ONLY_DIRECTOR: Final = QT_TRANSLATE_NOOP("Capabilities", "Only the director switches this.")


class Switch(NamedTuple):
    """A capability as it stands."""

    capability: Capability
    used: bool
    stand: Text
    since: str


class CapabilitiesPart(QWidget):
    """A line a capability; Enter switches the chosen one."""

    def __init__(self, context: Context) -> None:
        """Make the part; what can be switched is told by `know`."""
        super().__init__()
        self._context = context
        self._known: tuple[Capability, ...] = ()
        say = context.say
        self.table = ColumnsTable[Switch](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("capabilities")
        self.desk = DeskCard(say(TITLE))
        self.release = self.desk.add_button(say(RELEASE), "Alt+R")
        self.desk.say(say(HINT))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addWidget(self.list, 1)
        whole.addWidget(self.desk)
        self.list.moved.connect(self._offer)
        self.list.entered.connect(self.switch)
        self.desk.entered.connect(self.switch)
        self.release.clicked.connect(self.leave_to_level)
        QShortcut(QKeySequence("Alt+R"), self).activated.connect(self.leave_to_level)

    def know(self, found: Sequence[Capability]) -> None:
        """Learn what can be switched."""
        self._known = tuple(found)

    def refresh(self) -> None:
        """Show what is used now."""
        say, place = self._context.say, self.list.place
        switches = tuple(map(self._stand, self._known))
        self.table.show_items(
            switches,
            (
                Shown[Switch](PAGE, lambda one: say(one.capability.label), 2),
                Shown[Switch](ABOUT, lambda one: say(one.capability.about or NOTHING), 6),
                Shown[Switch](USED, lambda one: say(one.stand), 2),
                Shown[Switch](SINCE, lambda one: one.since, 2),
            ),
        )
        self.list.choose(max(place, 0))
        self._offer()

    @Slot()
    def switch(self) -> None:
        """Use the chosen one from today on, or no more."""
        chosen = self.list.chosen()
        if chosen is not None:
            self._keep(chosen.capability, on=not chosen.used)

    @Slot()
    def leave_to_level(self) -> None:
        """Let the level of control decide again."""
        chosen = self.list.chosen()
        if chosen is not None and not self.release.isHidden():
            self._keep(chosen.capability, on=None)

    def _keep(self, capability: Capability, *, on: bool | None) -> None:
        switching = self._context.house.capabilities
        try:
            code = capability.code
            done = switching.release(code) if on is None else switching.switch(code, on=on)
        except CareHomeError as error:
            self.desk.say(self._context.say(error.sentence), "trouble")
            return
        self._context.events.changed.emit(done or Changes.SETTINGS)

    def _stand(self, capability: Capability) -> Switch:
        switching, say = self._context.house.capabilities, self._context.say
        said, since = switching.chosen(capability.code)
        by_itself = not capability.of_closed or switching.home_is_closed()
        used = switching.is_on(capability.code, by_itself=by_itself)
        stand: Text = YES if used else NO
        if capability.of_closed and not said:
            stand = BY_LEVEL.with_(used=stand)
        return Switch(capability, used, stand, since.isoformat() if since else say(NEVER_SAID))

    @Slot(object)
    def _offer(self, _chosen: object = None) -> None:
        """Say what Enter does with the chosen one, and who alone may do it."""
        chosen, actor = self.list.chosen(), self._context.house.desk.actor
        may = actor is not None and actor.may(May.SIGN_AS_DIRECTOR)
        self.desk.aside.setText("" if may else self._context.say(ONLY_DIRECTOR))
        if chosen is None:
            return
        words = USE_NOT if chosen.used else USE
        self.desk.show_act(self._context.say(words.with_(page=chosen.capability.label)), able=may)
        said, _since = self._context.house.capabilities.chosen(chosen.capability.code)
        self.release.setVisible(may and chosen.capability.of_closed and bool(said))
