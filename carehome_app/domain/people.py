"""The people of a house: residents and staff members."""

import re
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.in_mind import kept_in_mind

_BETWEEN = r"[\s,，、;；/]+"
NEVER = datetime(1970, 1, 1, tzinfo=UTC)


MONTH, YEAR = "month", "year"
"""How much of a birth is known when its day is not."""


class Group(StrEnum):
    """Which of the two totals a person counts in."""

    RESIDENT = "resident"
    STAFF = "staff"


class Sex(StrEnum):
    """As the register asks for it."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = ""


GROUP_LABELS = {
    Group.RESIDENT: QT_TRANSLATE_NOOP("People", "Residents"),
    Group.STAFF: QT_TRANSLATE_NOOP("People", "Staff"),
}
SEX_LABELS = {
    Sex.FEMALE: QT_TRANSLATE_NOOP("People", "female"),
    Sex.MALE: QT_TRANSLATE_NOOP("People", "male"),
    Sex.UNKNOWN: QT_TRANSLATE_NOOP("People", "not said"),
}


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """What is written about a person; everything but the name may be empty."""

    group: Group
    code: str
    """The home's own number for the person; unique, scanned, used in files."""
    name: str
    sex: Sex = Sex.UNKNOWN
    birth: date | None = None
    birth_known: str = ""
    """Empty when the whole day is known; else `month` or `year`, and the day stands in between."""
    room: str = ""
    bed: str = ""
    floor: str = ""
    care_level: str = ""
    diagnoses: str = ""
    post: str = ""
    id_number: str = ""
    """Empty, or the identity number as the home keeps it: its last four figures, or in full."""
    allergies: str = ""
    """What the person must not get, such as a medicine or a food; "none known" is said too."""

    @property
    def floors(self) -> tuple[str, ...]:
        """The floors one by one: staff may work on several, written `2, 3`."""
        if self.group is not Group.STAFF:
            return (self.floor,) if self.floor else ()
        return tuple(dict.fromkeys(part for part in re.split(_BETWEEN, self.floor) if part))

    @property
    def place(self) -> str:
        """Room and bed as they are written on the door, such as `201-1`."""
        return f"{self.room}-{self.bed}" if self.room and self.bed else self.room or self.bed


TWIN: Final = "·"
"""Stands behind a code that two desks gave, before which of them it is: R007, R007·2."""


def twin_code(code: str, place: int) -> str:
    """Return how a code is shown of the first, the second … who has it."""
    return code if place == 1 else f"{code}{TWIN}{place}"


def given_code(code: str) -> str:
    """Return the code as it was given to somebody, of one that is shown."""
    if TWIN not in code:
        return code
    given, _twin, place = code.rpartition(TWIN)
    return given if given and place.isdecimal() else code


def birth_number(details: Details) -> int | None:
    """Return a birth as the journal writes it: an ordinal, or year and month below zero."""
    birth = details.birth
    if birth is None or not details.birth_known:
        return None if birth is None else birth.toordinal()
    return -(birth.year * 100 + (birth.month if details.birth_known == MONTH else 0))


def birth_of(number: int | None) -> tuple[date | None, str]:
    """Return the day of a number of the journal, and how much of it is known."""
    if number is None or number >= 0:
        return (None if number is None else date.fromordinal(number)), ""
    year, month = divmod(-number, 100)
    return (date(year, month, 15), MONTH) if month else (date(year, 7, 1), YEAR)


def birth_text(birth: date | None, known: str) -> str:
    """Return a birth as it was said: 1937-07-15, 1937-07, 1937 or nothing."""
    if birth is None:
        return ""
    return f"{birth:%Y}" if known == YEAR else f"{birth:%Y-%m}" if known else f"{birth}"


def tidied(details: Details) -> Details:
    """Return the details without what nobody sees, such as marks a chat program pastes along.

    A mark that turns the writing direction would show another name than the one on file.
    """
    return replace(
        details,
        code=seen(details.code),
        name=seen(details.name),
        room=seen(details.room),
        bed=seen(details.bed),
        floor=seen(details.floor),
        care_level=seen(details.care_level),
        diagnoses=seen(details.diagnoses),
        post=seen(details.post),
        id_number=seen(details.id_number).upper(),
        allergies=seen(details.allergies),
    )


def seen(text: str) -> str:
    """Return the characters of a text that can be seen, with single spaces between words."""
    spaced = " ".join(text.split())
    return "".join(one for one in spaced if one.isprintable()).strip()


ALLERGIC: Final = QT_TRANSLATE_NOOP("People", "allergies: {words}")


def allergic(details: Details) -> Text | None:
    """Return what a person must not get, in words; None when nothing is written of it."""
    return ALLERGIC.with_(words=details.allergies) if details.allergies else None


class Version(NamedTuple):
    """Where a person lived and to whom they counted from a moment on."""

    at: datetime
    group: Group
    room: str
    bed: str
    floor: str
    post: str


class Person(msgspec.Struct, frozen=True):
    """A person with the times of the present stay; `left_at` None means still here."""

    id: int
    details: Details
    admitted_at: datetime
    left_at: datetime | None = None
    versions: tuple[Version, ...] = ()
    """What place and group were, oldest first; empty when they never were others than now."""
    in_bed: int = 1
    """How many are in that bed now: more than one where two desks gave it at once."""

    def at(self, moment: datetime) -> "Person":
        """Return the person with the place and group of a moment; name and birthday as now.

        Before the first was written, the first holds.
        """
        if not self.versions:
            return self
        known = [one for one in self.versions if one.at <= moment] or [self.versions[0]]
        then = known[-1]
        details = replace(
            self.details,
            group=then.group,
            room=then.room,
            bed=then.bed,
            floor=then.floor,
            post=then.post,
        )
        return self if details == self.details else replace(self, details=details, in_bed=1)

    @property
    def name(self) -> str:
        """The person's name."""
        return self.details.name

    @property
    def place(self) -> str:
        """Room and bed; with a mark where two desks put somebody into it."""
        place = self.details.place
        return place if self.in_bed == 1 else f"{place} ×{self.in_bed}"

    @property
    def group(self) -> Group:
        """Resident or staff."""
        return self.details.group

    @property
    def never_here(self) -> bool:
        """Whether the stay ended as it began: its import was taken back."""
        return self.left_at is not None and self.left_at <= self.admitted_at

    def age(self, day: date) -> int | None:
        """Return the age in years on a day, or None when the birth date is not known."""
        birth = self.details.birth
        if birth is None:
            return None
        return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))

    def is_here(self, opens: datetime, closes: datetime) -> bool:
        """Return whether the person is on the roll of a round with this window."""
        if self.left_at is None:
            return self.admitted_at < closes
        # Somebody whose import was taken back left when they came: they never were here.
        return self.admitted_at < closes and self.left_at > max(opens, self.admitted_at)


def codes_of(person: Person) -> tuple[str, ...]:
    """Return by which codes somebody may be meant: as it is shown, and as it was given."""
    return person.details.code, given_code(person.details.code)


def places_of(person: Person) -> tuple[str, ...]:
    """Return by which places somebody may be meant: as it is shown, and as it is written."""
    return tuple(one for one in (person.place, person.details.place) if one)


def nameless(subject: int) -> Person:
    """Return what is shown where a person stood whose record is locked or erased: a number."""
    number = f"#{subject}"
    details = Details(group=Group.RESIDENT, code=number, name=number)
    return Person(subject, details, NEVER, NEVER)


def floor_of(room: str) -> str:
    """Return the floor a room number tells, such as 2 for `201` and 12 for `1203`, or nothing."""
    found = re.match(r"[A-Za-z]?(\d{1,2})\d{2}\b", room)
    return found[1] if found else ""


def lives_on(person: Person) -> str:
    """Return the floor on which somebody lives: as it is written, or as the room tells it."""
    return person.details.floor or floor_of(person.details.room)


def by_place(person: Person) -> tuple[bool, tuple[tuple[int, int, str], ...], int]:
    """Sort key: residents by room and bed, then staff by code, numbers as numbers."""
    details = person.details
    staff = details.group is Group.STAFF
    place = details.code if staff else person.place or details.code
    # The place stays one item: `101` and `101A` have different many parts, and what follows
    # would be compared with a part of the other.
    return (staff, natural(place), person.id)


@kept_in_mind(4096)
def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return a sort key in which `2` comes before `10`; any two texts can be compared."""
    return tuple(_part(part) for part in re.findall(r"\d+|\D+", text))


def _part(part: str) -> tuple[int, int, str]:
    # A circled ② is a digit and no decimal: it is a word here. Of two numbers the longer one is
    # greater, so that no text is too long to be a number.
    if not part.isdecimal():
        return (1, 0, part)
    digits = "".join(str(int(one)) for one in part).lstrip("0")
    return (0, len(digits), digits)
