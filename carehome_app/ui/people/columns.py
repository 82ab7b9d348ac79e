"""What the table of people shows, and how a person goes into a form and out of it."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.accounts.roles import ROLE_LABELS, Role
from carehome_app.domain.moments import (
    HomeTime,
    birth_typed,
)
from carehome_app.domain.people import (
    GROUP_LABELS,
    SEX_LABELS,
    Details,
    Group,
    Person,
    Sex,
    birth_text,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.field import Field

PLACE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Room-bed")
NAME: Final = QT_TRANSLATE_NOOP("PeoplePage", "Name")
AGE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Age")
SEX: Final = QT_TRANSLATE_NOOP("PeoplePage", "Sex")
CODE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Code")
CARE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Care level")
DIAGNOSES: Final = QT_TRANSLATE_NOOP("PeoplePage", "Diagnoses")
POST: Final = QT_TRANSLATE_NOOP("PeoplePage", "Post")
ROLE: Final = QT_TRANSLATE_NOOP("PeoplePage", "May act as")
NO_ROLE: Final = QT_TRANSLATE_NOOP("PeoplePage", "does not sign in")
ADMITTED: Final = QT_TRANSLATE_NOOP("PeoplePage", "Since")
LEFT: Final = QT_TRANSLATE_NOOP("PeoplePage", "Left")
GROUP: Final = QT_TRANSLATE_NOOP("PeoplePage", "Group")
BIRTH: Final = QT_TRANSLATE_NOOP("PeoplePage", "Born, such as 1942-05-31")
ROOM: Final = QT_TRANSLATE_NOOP("PeoplePage", "Room")
BED: Final = QT_TRANSLATE_NOOP("PeoplePage", "Bed")
FLOOR: Final = QT_TRANSLATE_NOOP("PeoplePage", "Floor")
ID_NUMBER: Final = QT_TRANSLATE_NOOP("PeoplePage", "Identity number")
ALLERGIES: Final = QT_TRANSLATE_NOOP("PeoplePage", "Allergies")
TABLE: Final = QT_TRANSLATE_NOOP("PeoplePage", "Dining table")


class Seen(msgspec.Struct, frozen=True):
    """What the columns need beside the person."""

    say: Translate
    today: date
    home_time: HomeTime
    roles: Mapping[int, Role]
    tables: Mapping[int, str]
    """At which table people eat."""

    def sex(self, person: Person) -> str:
        """Return the person's sex in a word, nothing when it was not said."""
        sex = person.details.sex
        return "" if sex is Sex.UNKNOWN else self.say(SEX_LABELS[sex])

    def role(self, person: Person) -> str:
        """Return the person's role in words, nothing when there is none."""
        role = self.roles.get(person.id)
        return "" if role is None else self.say(ROLE_LABELS[role])


def _age(person: Person, day: date) -> str:
    """Return the age, as about where only the year or month of the birth is known."""
    return "≈" * bool(person.details.birth_known) + _number(person.age(day))


def columns(view: str, seen: Seen) -> tuple[Shown[Person], ...]:
    """Return the columns of a view: `resident`, `staff` or `gone`."""
    name = Shown[Person](NAME, _name, 4, read_whole=True)
    code = Shown[Person](CODE, _code, 3)
    age = Shown[Person](AGE, lambda person: _age(person, seen.today), 2, figures=True)
    sex = Shown[Person](SEX, seen.sex, 3, read_whole=True)
    since = Shown[Person](
        ADMITTED, lambda person: f"{seen.home_time.day(person.admitted_at)}", 4, read_whole=True
    )
    if view == "staff":
        post = Shown[Person](POST, lambda person: person.details.post, 5)
        return (code, name, age, sex, post, Shown(ROLE, seen.role, 5), since)
    place = Shown[Person](PLACE, lambda person: person.place, 3)
    if view == "gone":
        group = Shown[Person](GROUP, lambda person: seen.say(GROUP_LABELS[person.group]), 3)
        return (place, name, age, group, code, since, Shown(LEFT, _left(seen), 4))
    care = Shown[Person](CARE, lambda person: person.details.care_level, 3)
    diagnoses = Shown[Person](DIAGNOSES, lambda person: person.details.diagnoses, 6)
    return (place, name, age, sex, code, care, diagnoses, since)


def form_rows(say: Translate) -> tuple[tuple[Field, ...], ...]:
    """Return the fields of the form, in rows."""
    groups = tuple((group.value, say(GROUP_LABELS[group])) for group in Group)
    sexes = tuple((sex.value, say(SEX_LABELS[sex])) for sex in Sex)
    roles = (("", say(NO_ROLE)), *((role.value, say(ROLE_LABELS[role])) for role in Role))
    return (
        (Field("group", say(GROUP), groups), Field("code", say(CODE))),
        (Field("name", say(NAME)), Field("sex", say(SEX), sexes)),
        (Field("birth", say(BIRTH)), Field("id_number", say(ID_NUMBER))),
        (Field("room", say(ROOM)), Field("bed", say(BED)), Field("floor", say(FLOOR))),
        (Field("care_level", say(CARE)), Field("table", say(TABLE))),
        (Field("diagnoses", say(DIAGNOSES)), Field("allergies", say(ALLERGIES))),
        (Field("post", say(POST)), Field("role", say(ROLE), roles)),
    )


def form_values(person: Person, seen: Seen) -> dict[str, str]:
    """Return a person as the texts of the form."""
    details = person.details
    role = seen.roles.get(person.id)
    return {
        "group": details.group.value,
        "code": details.code,
        "name": details.name,
        "sex": details.sex.value,
        "birth": birth_text(details.birth, details.birth_known),
        "room": details.room,
        "bed": details.bed,
        "floor": details.floor,
        "care_level": details.care_level,
        "diagnoses": details.diagnoses,
        "post": details.post,
        "role": "" if role is None else role.value,
        "table": seen.tables.get(person.id, ""),
        "id_number": details.id_number,
        "allergies": details.allergies,
    }


def details_of(values: Mapping[str, str]) -> Details:
    """Return the details behind the texts of the form; `NotADateError` for the birth date."""
    birth, known = birth_typed(values["birth"]) if values["birth"] else (None, "")
    return Details(
        group=Group(values["group"]),
        code=values["code"],
        name=values["name"],
        sex=Sex(values["sex"]),
        birth=birth,
        birth_known=known,
        room=values["room"],
        bed=values["bed"],
        floor=values["floor"],
        care_level=values["care_level"],
        diagnoses=values["diagnoses"],
        post=values["post"],
        id_number=values["id_number"],
        allergies=values["allergies"],
    )


def _name(person: Person) -> str:
    return person.name


def _code(person: Person) -> str:
    return person.details.code


def _number(age: int | None) -> str:
    return "" if age is None else str(age)


def _left(seen: Seen) -> Callable[[Person], str]:
    def shown(person: Person) -> str:
        return "" if person.left_at is None else f"{seen.home_time.day(person.left_at)}"

    return shown
