"""The form of one person: add, change, move to another bed, let go, take back."""

from typing import Final

from PySide6.QtCore import Signal

from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.errors import (
    BedTakenError,
    CareHomeError,
    CodeTakenError,
    ImpossibleDateError,
    MissingFieldError,
    NotAnIdentityNumberError,
)
from carehome_app.domain.moments import birth_typed
from carehome_app.domain.people import (
    Group,
    Person,
    birth_text,
)
from carehome_app.domain.settings import NotADateError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.findings.naming import told_apart
from carehome_app.services.people import people
from carehome_app.ui.findings.rows import with_age
from carehome_app.ui.people.columns import FLOOR, Seen, details_of, form_rows, form_values
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Trouble
from carehome_app.ui.widgets.form import Form

NEW_ONE: Final = QT_TRANSLATE_NOOP("PeoplePage", "New person")
DISCHARGE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Leaves the house")
SURE: Final = QT_TRANSLATE_NOOP("PeoplePage", "{name} leaves today: press again")
TAKE_BACK: Final = QT_TRANSLATE_NOOP("PeoplePage", "Comes back: check everything, then Enter")
FLOORS: Final = QT_TRANSLATE_NOOP("PeoplePage", "Works on floors (such as 2, 3)")
SAME_NAME: Final = QT_TRANSLATE_NOOP("PeoplePage", "There is another one: {people}")
ONLY_DIRECTOR: Final = QT_TRANSLATE_NOOP("PeoplePage", "Only a director gives roles.")
KEPT: Final = QT_TRANSLATE_NOOP("PeoplePage", "Kept: {person}")
GONE: Final = QT_TRANSLATE_NOOP("PeoplePage", "{person} left the house.")
_FIELDS: Final[dict[type[CareHomeError], str]] = {
    CodeTakenError: "code",
    BedTakenError: "bed",
    ImpossibleDateError: "birth",
    NotADateError: "birth",
    NotAnIdentityNumberError: "id_number",
}


class PersonForm(Form):
    """Knows whom it is about; keeps what is typed until it is really kept."""

    changed = Signal(int)
    """Number of the person who was kept."""

    def __init__(self, context: Context) -> None:
        """Make the form of nobody yet."""
        super().__init__(context.say, form_rows(context.say))
        self._context = context
        self._person: Person | None = None
        self.note = Trouble()
        self.body.insertWidget(0, self.note)
        self.discharge = self.add_act("discharge", context.say(DISCHARGE), "danger")
        self.discharge.clicked.connect(self._discharge)
        self._asked = False
        self.entered.connect(self.keep)
        self.fields["group"].edited.connect(self._show_group)
        self.fields["name"].edited.connect(self._show_same_name)
        self.fields["birth"].left.connect(self._check_birth)

    @property
    def person(self) -> Person | None:
        """Whom the form is about; None for a new person."""
        return self._person

    def new(self, group: Group) -> None:
        """Begin a new person, with the next free code suggested."""
        code = self._context.house.people.next_code(group)
        self._begin(None, self._context.say(NEW_ONE), {"group": group.value, "code": code})

    def show_person(self, person: Person) -> None:
        """Show what is written about a person."""
        say, today = self._context.say, self._context.house.desk.today()
        self._begin(person, with_age(person, today, say), form_values(person, self.look()))

    def keep(self) -> None:
        """Admit, change or take back; whatever is wrong is said beside its field."""
        say = self._context.say
        try:
            subject = self._write()
        except CareHomeError as error:
            self.complain(_field_of(error), say(error.sentence))
            return
        kept = self._context.house.desk.person(subject)
        self.show_person(kept)
        self._tell(subject, say(KEPT.with_(person=told_apart(kept))))

    def _write(self) -> int:
        values, house = self.values(), self._context.house
        details = details_of(values)
        person = self._person
        if person is None:
            subject = house.people.admit(details)
            # From here on a second Enter changes this person and does not admit another one.
            self._person = house.desk.person(subject)
        else:
            subject = person.id
            write = house.people.change if person.left_at is None else house.people.readmit
            write(person, details)
        self._give_role(subject, values["role"])
        self._seat(subject, values["table"])
        return subject

    def _give_role(self, subject: int, role: str) -> None:
        known = self.look().roles.get(subject)
        wanted = Role(role) if role else None
        if wanted is not known:
            self._context.house.signing_in.give_role(subject, wanted)

    def _seat(self, subject: int, table: str) -> None:
        clusters = self._context.house.seeing.clusters
        if table != clusters.tables().get(subject, ""):
            clusters.seat(subject, table)

    def _discharge(self) -> None:
        person, say = self._person, self._context.say
        if person is None:
            return
        if not self.may_act():
            return
        if not self._asked:
            self._asked = True
            self.discharge.setText(say(SURE.with_(name=person.name)))
            return
        try:
            self._context.house.people.discharge(person)
        except CareHomeError as error:
            self.complain("", say(error.sentence))
            return
        gone = self._context.house.desk.person(person.id)
        self.show_person(gone)
        self._tell(person.id, say(GONE.with_(person=told_apart(person))))

    def _begin(self, person: Person | None, heading: str, values: dict[str, str]) -> None:
        say = self._context.say
        self._person = person
        self._asked = False
        self.fill(heading, values, None if person is None else person.id)
        gone = person is not None and person.left_at is not None
        self.discharge.setVisible(person is not None and not gone)
        self.discharge.setText(say(DISCHARGE))
        self.note.say(say(TAKE_BACK) if gone else "", is_news=True)
        self._show_group()

    def _show_group(self) -> None:
        """Show the fields of the group; a suggested code follows the group."""
        staff = self.fields["group"].text() == Group.STAFF.value
        actor = self._context.house.desk.actor
        may = actor is not None and actor.may(May.KEEP_ACCOUNTS)
        for name in ("post", "role"):
            self.fields[name].setVisible(staff)
        self.fields["floor"].rename(self._context.say(FLOORS if staff else FLOOR))
        for name in ("room", "bed", "care_level", "table", "diagnoses", "allergies"):
            self.fields[name].setVisible(not staff)
        self.fields["role"].editor.setEnabled(may)
        self.fields["role"].editor.setToolTip("" if may else self._context.say(ONLY_DIRECTOR))
        suggestions = {self._context.house.people.next_code(group): group for group in Group}
        if self._person is None and self.fields["code"].text() in suggestions:
            code = self._context.house.people.next_code(Group(self.fields["group"].text()))
            self.fields["code"].fill(code)

    def _show_same_name(self) -> None:
        """Say who else is called so, as they are told apart."""
        name, house = self.fields["name"].text().strip(), self._context.house
        mine = None if self._person is None else self._person.id
        others = [one for one in house.people.here() if one.name == name and one.id != mine]
        today, say = house.desk.today(), self._context.say
        named = "; ".join(with_age(one, today, say) for one in others)
        self.note.say(say(SAME_NAME.with_(people=named)) if others else "", is_news=True)

    def _check_birth(self) -> None:
        typed = self.fields["birth"].text().strip()
        if not typed:
            return
        try:
            self.fields["birth"].fill(birth_text(*birth_typed(typed)))
        except NotADateError as error:
            self.fields["birth"].trouble(self._context.say(error.sentence))

    def look(self) -> Seen:
        """Return what is known beside the persons: the day, and who may act as what."""
        house, say = self._context.house, self._context.say
        roles = house.signing_in.roles()
        tables = house.seeing.clusters.tables()
        return Seen(say, house.desk.today(), house.desk.home_time, roles, tables)

    def _tell(self, subject: int, sentence: str) -> None:
        self._context.events.told.emit(sentence)
        self._context.events.changed.emit(Changes.PEOPLE)
        self.changed.emit(subject)


def _field_of(error: CareHomeError) -> str:
    if isinstance(error, MissingFieldError):
        return "name" if error.sentence.values.get("field") == people.NAME else "code"
    return _FIELDS.get(type(error), "")
