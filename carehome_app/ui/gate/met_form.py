"""Who was in the house together with somebody: asked with a reason, which is kept."""

from datetime import datetime
from typing import Final

from carehome_app.domain.errors import CareHomeError, ReasonNeededError
from carehome_app.domain.settings import NotANumberError, OutsideRangeError, whole_number
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.gate.board import Met
from carehome_app.ui.gate.words import name_of
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Form
from carehome_app.ui.widgets.signs import State
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup, StateList

TITLE: Final = QT_TRANSLATE_NOOP("Gate", "Who met whom: that it was asked is kept")
WHO: Final = QT_TRANSLATE_NOOP("Gate", "Whom: code, room-bed or name")
DAYS: Final = QT_TRANSLATE_NOOP("Gate", "In how many days")
WHY: Final = QT_TRANSLATE_NOOP("Gate", "What for")
FOUND: Final = QT_TRANSLATE_NOOP("Gate", "In the house with {name} in {days} days: {count}")
UNTIL_NOW: Final = QT_TRANSLATE_NOOP("Gate", "until now")
USUAL, MOST = 14, 60


class MetForm(Form):
    """Three fields, and below them everybody who was there, by when they came."""

    def __init__(self, context: Context) -> None:
        """Make an empty form."""
        self._context = context
        say = context.say
        named = (("metPerson", WHO), ("metDays", DAYS), ("metWhy", WHY))
        super().__init__(say, [(Field(name, say(words)),) for name, words in named])
        self.list: StateList[Met] = StateList("gateMet", say(TITLE))
        self.body.addWidget(self.list, 2)
        self.entered.connect(self.keep)

    def begin(self) -> None:
        """Begin with empty fields and nobody found."""
        self.fill(self._say(TITLE), {"metDays": str(USUAL)})
        self.list.show_groups(())
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard into the first field."""
        self.fields["metPerson"].take_focus()

    def keep(self) -> None:
        """Ask, and show who was there."""
        values, house = self.values(), self._context.house
        try:
            subject = house.people.find(values["metPerson"]).id
            days = whole_number(values["metDays"])
            if not 1 <= days <= MOST:
                raise OutsideRangeError(number=days, low=1, high=MOST)
            met = house.gate.board.who_met(subject, days, values["metWhy"])
        except CareHomeError as error:
            self.complain(_place_of(error), self._say(error.sentence))
            return
        head = FOUND.with_(name=house.desk.person(subject).name, days=days, count=len(met))
        rows = sorted(met, key=_since, reverse=True)
        self.list.show_groups((StateGroup(State.LOOK, self._say(head), rows, self._row),))
        self.fill(self._say(TITLE), values)
        self.list.setFocus()

    def _row(self, one: Met) -> RowSaid:
        local, house = self._context.house.desk.home_time.local, self._context.house
        until = self._say(UNTIL_NOW) if one.until is None else f"{local(one.until):%m-%d %H:%M}"
        about = one.passage.purpose or one.passage.phone
        return RowSaid(
            name_of(house, one.passage), about, f"{local(one.since):%m-%d %H:%M} – {until}"
        )


def _place_of(error: CareHomeError) -> str:
    if isinstance(error, ReasonNeededError):
        return "metWhy"
    if isinstance(error, NotANumberError | OutsideRangeError):
        return "metDays"
    return "metPerson"


def _since(one: Met) -> datetime:
    return one.since
