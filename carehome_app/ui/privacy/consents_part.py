"""What residents agreed to: a table of everybody here, and a form to write down what was said."""

from operator import attrgetter
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import date_typed
from carehome_app.domain.people import Group, Person
from carehome_app.domain.privacy.retention import PURPOSES, Purpose
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.privacy.consents import SAID_BY, Said
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Beside, Form
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.row_table import RowTable

HEADING: Final = QT_TRANSLATE_NOOP("Keeping", "Consents of residents")
NAME: Final = QT_TRANSLATE_NOOP("People", "Name")
CODE: Final = QT_TRANSLATE_NOOP("People", "Code")
PURPOSE: Final = QT_TRANSLATE_NOOP("Keeping", "Consent to")
GIVEN_OR_NOT: Final = QT_TRANSLATE_NOOP("Keeping", "Given or withdrawn")
GIVEN: Final = QT_TRANSLATE_NOOP("Keeping", "given")
WITHDRAWN: Final = QT_TRANSLATE_NOOP("Keeping", "withdrawn")
DAY: Final = QT_TRANSLATE_NOOP("Keeping", "On which day")
PAPER: Final = QT_TRANSLATE_NOOP("Keeping", "Where the signed paper lies")
NOBODY_YET: Final = QT_TRANSLATE_NOOP(
    "Consents", "Here stands what each resident agreed to. Nobody lives here yet: Ctrl 7, Ctrl N."
)
HINT: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "Health data are sensitive: each purpose is asked for by itself. What was said before stays on"
    " file. The program blocks nothing for want of a consent.",
)


class ConsentsPart(QWidget):
    """Everybody who lives here, what holds for each purpose, and a form."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows something after `refresh`."""
        super().__init__()
        self._context = context
        say = context.say
        self.table = ColumnsTable[Person](say)
        self.list = RowTable(self.table, who=attrgetter("id"))
        self.list.setObjectName("consents")
        Nothing(self.list, say(NOBODY_YET))
        purposes = tuple((one.code, say(one.label)) for one in PURPOSES)
        given = (("1", say(GIVEN)), ("0", say(WITHDRAWN)))
        self.form = Form(
            say,
            (
                (Field("purpose", say(PURPOSE), purposes),),
                (Field("given", say(GIVEN_OR_NOT), given),),
                (Field("said_by", say(SAID_BY)),),
                (Field("said_on", say(DAY)),),
                (Field("paper", say(PAPER)),),
            ),
        )
        self.form.stand_beside(self.list.row_of)
        self._lay_out()
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.form.entered.connect(self.keep)
        self.form.left.connect(self._leave)

    @Slot()
    def refresh(self) -> None:
        """Show what holds now; what somebody is typing stays."""
        desk = self._context.house.desk
        may = desk.actor is not None and desk.actor.may(May.READ)
        here = self._context.house.people.here() if may else []
        residents = [one for one in here if one.group is Group.RESIDENT]
        self.list.show_items(residents, self._columns())

    @Slot()
    def keep(self) -> None:
        """Write down what the form says."""
        person, values = self.list.chosen(), self.form.values()
        if person is None:
            return
        say, field = self._context.say, "said_on"
        try:
            day = date_typed(values["said_on"])
            field = "said_by"
            changed = self._context.house.consents.say(
                Said(
                    subject=person.id,
                    purpose=values["purpose"],
                    given=values["given"] == "1",
                    said_by=values["said_by"],
                    day=day,
                    paper=values["paper"],
                )
            )
        except CareHomeError as error:
            self.form.complain(field, say(error.sentence))
            return
        self._leave()
        self._context.events.changed.emit(changed)

    def _columns(self) -> tuple[Shown[Person], ...]:
        return (
            Shown[Person](NAME, lambda one: one.name, 3),
            Shown[Person](CODE, lambda one: one.details.code, 2),
            *(Shown[Person](one.label, self._holds(one), 4) for one in PURPOSES),
        )

    def _holds(self, purpose: Purpose) -> "_Holds":
        return _Holds(self._context, purpose)

    def _moved(self, one: Person | None) -> None:
        if one is not None and not self.form.is_dirty:
            today = self._context.house.desk.today().isoformat()
            values = {"given": "1", "said_on": today}
            self.form.fill(f"{one.name} {one.details.code}", values, one.id)

    def _opened(self, one: Person) -> None:
        self._moved(one)
        self.form.fields["purpose"].take_focus()

    def _leave(self) -> None:
        """Forget what is typed and go back to the table."""
        self.form.fill("", {"given": "1"})
        self.refresh()
        self._moved(self.list.chosen())
        self.list.setFocus()

    def _lay_out(self) -> None:
        card = Card(self._context.say(HEADING))
        card.body.addWidget(self.list, 1)
        card.body.addWidget(label(self._context.say(HINT), "hint", wrap=True))
        Beside(self, self.form).insertWidget(0, card, 1)


class _Holds:
    """Says what holds for a purpose, with the day."""

    def __init__(self, context: Context, purpose: Purpose) -> None:
        self._context, self._purpose = context, purpose

    def __call__(self, person: Person) -> str:
        last = self._context.house.consents.now(person.id)[self._purpose.code]
        if last is None:
            return "–"
        words = GIVEN if last.given else WITHDRAWN
        return f"{self._context.say(words)} {last.day.isoformat()}"
