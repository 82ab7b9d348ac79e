"""Admit people, change what is written about them, move and discharge them, and find them."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from msgspec.structs import replace

from carehome_app.db import people
from carehome_app.db.findings import findings
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    BedTakenError,
    CodeTakenError,
    ImpossibleDateError,
    MissingFieldError,
    NotAnIdentityNumberError,
    NotHereError,
    StillHereError,
    UnknownPersonError,
)
from carehome_app.domain.events import (
    FIELDS,
    FollowUpTaken,
    PersonAdmitted,
    PersonFieldsChanged,
    PersonLeft,
)
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import (
    Details,
    Group,
    Person,
    birth_number,
    by_place,
    codes_of,
    floor_of,
    places_of,
    tidied,
)
from carehome_app.domain.privacy.identity import IN_FULL, ON, SHOWN, fits, is_masked, masked
from carehome_app.domain.texts import NAME_MOST, WORDS_MOST, check_length
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.accounts.directors import check_director_left
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk

NAME = QT_TRANSLATE_NOOP("People", "Name")
CODE = QT_TRANSLATE_NOOP("People", "Code")
BORN_LATER = QT_TRANSLATE_NOOP("People", "nobody is born in the future")
TOO_OLD = QT_TRANSLATE_NOOP("People", "nobody is older than 130")
BEFORE_ADMISSION = QT_TRANSLATE_NOOP("People", "it is before the admission")
BEFORE_LAST_READING = QT_TRANSLATE_NOOP("People", "it is before the last reading")
OLDEST_YEARS = 130


class People:
    """The people of the house."""

    def __init__(self, desk: Desk) -> None:
        """Keep the list at a desk."""
        self._desk = desk

    def here(self) -> list[Person]:
        """Return everybody in the house now, by room and bed, then staff."""
        self._desk.require(May.READ)
        return sorted(
            (person for person in self._desk.stays if person.left_at is None), key=by_place
        )

    def gone(self) -> list[Person]:
        """Return those who left and did not come back, the last stay of each, latest first."""
        self._desk.require(May.READ)
        stays = [person for person in self._desk.stays if not person.never_here]
        here = {person.id for person in stays if person.left_at is None}
        last = {person.id: person for person in stays if person.id not in here}
        return sorted(
            last.values(), key=lambda person: -to_ms(person.left_at or person.admitted_at)
        )

    def admit(self, details: Details, at: datetime | None = None, *, source: int = 0) -> int:
        """Admit a person, now unless said otherwise; return the new number."""
        with self._desk.acting(May.ADMIT) as action:
            return self.admit_in(action, details, at, source=source)

    def admit_in(
        self, action: Action, details: Details, at: datetime | None = None, *, source: int = 0
    ) -> int:
        """Admit a person as a part of a larger action."""
        details = self.checked(details)
        moment = self._desk.past(at)
        subject = people.next_person_id(self._desk.store, self._desk.card.station)
        row = written(details)
        action.append(PersonAdmitted(subject, *row, to_ms(moment), source, *_later(details, None)))
        self._desk.forget(Changes.PEOPLE)
        return subject

    def readmit(self, person: Person, details: Details) -> Changes:
        """Take somebody back who left."""
        last = self._desk.person(person.id)
        if last.left_at is None:
            raise StillHereError(name=last.name)
        details = self.checked(details, person.id)
        # Never the very millisecond of the leaving: nobody could tell which came first.
        at = max(to_ms(self._desk.now()), to_ms(last.left_at) + 1)
        with self._desk.acting(May.ADMIT) as action:
            row = written(details)
            action.append(PersonAdmitted(person.id, *row, at, 0, *_later(details, "")))
        return self._changed()

    def change(self, person: Person, details: Details) -> Changes:
        """Write something else about a person, such as another room and bed."""
        details = self.checked(details, person.id)
        if details == person.details:
            return Changes.NONE
        with self._desk.acting(May.ADMIT) as action:
            action.append(changed(person.id, person.details, details))
        return self._changed()

    def discharge(self, person: Person, at: datetime | None = None, reason: str = "") -> Changes:
        """Let a person leave the house for good."""
        moment = self._desk.past(at)
        last = self._desk.person(person.id)
        if last.left_at is not None:
            raise NotHereError(name=last.name)
        if moment < last.admitted_at:
            raise ImpossibleDateError(date=self._shown(moment), why=BEFORE_ADMISSION)
        if entries.last_taken(self._desk.store, person.id) > to_ms(moment):
            raise ImpossibleDateError(date=self._shown(moment), why=BEFORE_LAST_READING)
        check_director_left(self._desk, without=person.id)
        with self._desk.acting(May.ADMIT) as action:
            for one in self._left_open(person.id, moment):
                action.append(one)
            action.append(PersonLeft(person.id, to_ms(moment), reason))
        return self._changed() | Changes.FINDINGS

    def _left_open(self, subject: int, moment: datetime) -> Iterator[FollowUpTaken]:
        """Yield the line that ends each thing that is still open of somebody who leaves."""
        for key in findings.open_episodes(self._desk.store):
            if key.subject == subject:
                found = findings.of_subject(self._desk.store, key.about, key.family, key.opened_at)
                last = max((one.taken_at for one in found), default=moment)
                yield FollowUpTaken(
                    subject,
                    key.series,
                    key.family,
                    Step.LEFT.value,
                    "",
                    to_ms(max(moment, last)),
                )

    def checked(self, details: Details, subject: int = 0) -> Details:
        """Return the details tidied up, or say what is wrong with them."""
        details = tidied(details)
        if not details.name:
            raise MissingFieldError(field=NAME)
        if not details.code:
            raise MissingFieldError(field=CODE)
        check_details(details)
        self._check_birth(details)
        here = [one for one in self._desk.stays if one.left_at is None]
        own = next((one.details for one in here if one.id == subject), None)
        for other in here:
            if other.id == subject:
                continue
            if other.details.code == details.code:
                raise CodeTakenError(code=details.code, name=other.name)
            # Whom two desks put into one bed is in it: other things are written all the same.
            is_new = own is None or (own.place, own.group) != (details.place, details.group)
            bed_taken = is_new and details.bed and other.details.place == details.place
            if bed_taken and Group.STAFF not in (details.group, other.group):
                raise BedTakenError(place=details.place, name=other.name)
        return replace(
            details,
            floor=details.floor or floor_of(details.room),
            id_number=self._kept_of(details.id_number),
        )

    def find(self, given: str) -> Person:
        """Return the one person here with this code, room-bed or name.

        `UnknownPersonError` when nobody fits, `AmbiguousPersonError` when more than one does.
        """
        self._desk.require(May.READ)
        wanted = given.strip()
        here = [person for person in self._desk.stays if person.left_at is None]
        # What two desks gave twice is nobody's alone: whoever types it is asked.
        for meant_by in (codes_of, places_of, _names_of):
            matches = [person for person in here if wanted and wanted in meant_by(person)]
            if len(matches) == 1:
                return matches[0]
            if matches:
                raise AmbiguousPersonError(
                    given=wanted, people=named(sorted(matches, key=by_place))
                )
        raise UnknownPersonError(given=wanted)

    def next_code(self, group: Group) -> str:
        """Return the next free code of a group, such as R105."""
        letter = "S" if group is Group.STAFF else "R"
        numbers = [
            int(person.details.code[1:])
            for person in self._desk.stays
            if not person.never_here and re.fullmatch(letter + "[0-9]{1,9}", person.details.code)
        ]
        return f"{letter}{max(numbers, default=0) + 1:03}"

    def _kept_of(self, number: str) -> str:
        """Return what the home keeps of an identity number, or refuse what is none."""
        if not number or is_masked(number):
            return number
        if not fits(number):
            raise NotAnIdentityNumberError(end=number[-SHOWN:])
        return number if self._desk.setting(IN_FULL) == ON else masked(number)

    def _check_birth(self, details: Details) -> None:
        birth, today = details.birth, self._desk.today()
        if birth is not None and birth > today:
            raise ImpossibleDateError(date=birth, why=BORN_LATER)
        if birth is not None and today.year - birth.year > OLDEST_YEARS:
            raise ImpossibleDateError(date=birth, why=TOO_OLD)

    def _shown(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")

    def _changed(self) -> Changes:
        self._desk.forget(Changes.PEOPLE)
        return Changes.PEOPLE


def check_details(details: Details) -> None:
    """Refuse details of which one is too long to be a name, a code or a place."""
    for said in (
        details.name,
        details.code,
        details.room,
        details.bed,
        details.floor,
        details.care_level,
        details.post,
    ):
        check_length(said, NAME_MOST)
    for words in (details.diagnoses, details.allergies):
        check_length(words, WORDS_MOST)


def named(found: Iterable[Person]) -> str:
    """Return people as they are told apart: name with place or code."""
    return ", ".join(f"{person.name} ({_where(person)})" for person in found)


def _where(person: Person) -> str:
    """Return by what somebody is told from another: the place, or the code where it is shared."""
    return person.place if person.place and person.in_bed == 1 else person.details.code


def changed(subject: int, before: Details, now: Details) -> PersonFieldsChanged:
    """Return the event that says which fields are others now, and no other field."""
    pairs = zip(FIELDS, _all_fields(before), _all_fields(now), strict=True)
    fields = {name: "" if new is None else str(new) for name, old, new in pairs if old != new}
    return PersonFieldsChanged(subject, fields)


def _all_fields(details: Details) -> tuple[str | int | None, ...]:
    return (*written(details), details.id_number, details.allergies)


def _later(details: Details, nothing: str | None) -> tuple[str | None, str | None]:
    """Return the fields that came later; `nothing` where the line need not say them."""
    return details.id_number or nothing, details.allergies or nothing


def written(
    details: Details,
) -> tuple[str, str, str, str, int | None, str, str, str, str, str, str]:
    """Return the details in the order in which events of people have them."""
    return (
        details.group.value,
        details.code,
        details.name,
        details.sex.value,
        birth_number(details),
        details.room,
        details.bed,
        details.floor,
        details.care_level,
        details.diagnoses,
        details.post,
    )


def _names_of(person: Person) -> tuple[str, ...]:
    return (person.name,)
