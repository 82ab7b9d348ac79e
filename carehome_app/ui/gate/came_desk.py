"""Who leaves and never came in by the list: kept when said twice, and asked when they came."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit

from carehome_app.domain.gate.errors import NobodyInsideError
from carehome_app.domain.gate.movements import Passage
from carehome_app.domain.moments import time_typed
from carehome_app.domain.typed.reading import Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.gate.looking import AtGate, Passed
from carehome_app.ui.gate.words import clock, name_of
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.state_list import StateList

AGAIN: Final = QT_TRANSLATE_NOOP(
    "Gate", "{name} never came in by the list. Ctrl O again keeps that they left all the same."
)
OF: Final = QT_TRANSLATE_NOOP("Gate", "{name} left at {clock}. When did they come?")
AT: Final = QT_TRANSLATE_NOOP("Gate", "a time, such as 14:05")
ACT: Final = QT_TRANSLATE_NOOP("Gate", "Keep when they came")
KEPT: Final = QT_TRANSLATE_NOOP("Gate", "Kept: {name} came at {clock}.")


class LeavingTwice:
    """Lets somebody out; whom the list never had inside, when it is said twice."""

    def __init__(self, context: Context) -> None:
        """Nothing was said yet."""
        self._passing = context.house.gate.passing
        self._said: AtGate | None = None

    @property
    def is_asking(self) -> bool:
        """Whether it was asked, and the same again keeps it."""
        return self._said is not None

    def forget(self) -> None:
        """Ask anew: something else stands in the box."""
        self._said = None

    def out(self, given: AtGate) -> Passed | Refused:
        """Keep that they left; the first time of somebody who never came in, ask."""
        said, self._said = self._said, None
        try:
            return self._passing.go_out(given)
        except NobodyInsideError:
            if said == given:
                return self._passing.left_unseen(given)
            self._said = given
            return Refused(AGAIN.with_(name=given.name))


class CameDesk(DeskCard):
    """Stands below the list of who is inside, for as long as it asks about a row of it."""

    kept = Signal(object, str)
    """What changed, and the sentence that says it."""

    def __init__(self, context: Context, inside: StateList[Passage]) -> None:
        """Ask about nobody yet."""
        super().__init__("", context.say(ACT))
        self._context, self._inside = context, inside
        self._out: Passage | None = None
        self.at = QLineEdit()
        self.at.setObjectName("gateCame")
        self.at.setPlaceholderText(context.say(AT))
        self.at.setAccessibleName(context.say(AT))
        self.body.addWidget(self.at)
        self.ask_first(self._is_chosen)
        self.entered.connect(self.keep)
        self.left.connect(self._leave)
        self.hide()

    def begin(self, out: Passage) -> None:
        """Ask about whoever left by this line."""
        house = self._context.house
        left = clock(house.desk.home_time, out.at)
        self.title.setText(self._context.say(OF.with_(name=name_of(house, out), clock=left)))
        self._out = out
        self.at.clear()
        self.say("")
        self.show()
        self.at.setFocus()

    @Slot()
    def keep(self) -> None:
        """Keep the time; one that is none, or is after they left, is said beside it."""
        out, house, say = self._out, self._context.house, self._context.say
        if out is None:
            return
        with shown_to_user(say, partial(self.say, kind="trouble", about=self.at)):
            home_time = house.desk.home_time
            at = home_time.moment(home_time.day(out.at), time_typed(self.at.text()))
            done = house.gate.passing.came_then(out, at)
            said = KEPT.with_(name=name_of(house, out), clock=clock(home_time, at))
            self._leave()
            self.kept.emit(done.changes, say(said))

    def _is_chosen(self) -> bool:
        """Return whether whoever is asked about is highlighted, in view; else show them again."""
        out, house = self._out, self._context.house
        if out is None:
            return True
        return self.is_for(name_of(house, out), self._inside.row_of(out), self._context.say)

    @Slot()
    def _leave(self) -> None:
        self._out = None
        self.hide()
        self._inside.setFocus()
