"""Rows of a list of people: who is new, who is here already, what changed, what is wrong."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.errors import (
    BedTakenError,
    CareHomeError,
    CodeTakenError,
    ImpossibleDateError,
)
from carehome_app.domain.files.columns import PEOPLE, Columns, find_columns
from carehome_app.domain.files.errors import NoHeadingsError
from carehome_app.domain.files.tables import (
    GROUPS,
    SEXES,
    RawRow,
    RawTable,
    day_in,
    group_of,
    part_of_birth,
    room_and_bed,
)
from carehome_app.domain.people import Details, Group, Person, Sex, birth_of, birth_text
from carehome_app.domain.privacy.identity import (
    SHOWN,
    birth_in,
    is_masked,
    masked,
    sex_in,
    understood,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.course import Course
from carehome_app.services.files.verdicts import (
    IS_MISSING,
    NOTHING,
    WAS,
    Admission,
    Remark,
    RowRefusedError,
    RowVerdict,
    Said,
    Verdict,
    asked_about,
    cut,
    merged_remarks,
    set_aside,
    unsafe,
)
from carehome_app.services.people.people import People, changed

NOT_A_DATE: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is not a date: write it like 1940-03-15."
)
NOT_A_SEX: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is neither male nor female.")
NOT_A_GROUP: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is neither resident nor staff.")
TWICE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” stands in row {row} already.")
NUMBERED: Final = QT_TRANSLATE_NOOP("Importing", "A name has no number such as {number} in it.")
OTHER_NAME: Final = QT_TRANSLATE_NOOP("Importing", "The code {code} belongs to {name} here.")
ID_WRONG: Final = QT_TRANSLATE_NOOP(
    "Importing", "The check digit of the number ending in {given} does not fit. It is not kept."
)
ID_CUT: Final = QT_TRANSLATE_NOOP(
    "Importing", "The sheet has rounded this number ({given}): its last digits are lost."
)
ONLY_A_NAME: Final = QT_TRANSLATE_NOOP(
    "Importing",
    "Somebody called {name} is here ({code}): say the code, the bed or the birth.",
)
_FLOOR: Final = re.compile(r"(?<=\d)\s*(楼|层|F|f)")
_HAN: Final = re.compile("[㐀-鿿]")
_NUMBER: Final = re.compile(r"\d{4}-\d{2,}")
"""As a fault or a request has one: a list of those read as people would make residents of them."""
FROM_ID: Final = QT_TRANSLATE_NOOP("Importing", "Taken from the identity number {given}.")
OTHER_ID: Final = QT_TRANSLATE_NOOP(
    "Importing", "The identity number {given} says otherwise. What stands in the cell is taken."
)
IN_FUTURE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is in the future.")
BESIDE: Final[dict[type[CareHomeError], str]] = {
    CodeTakenError: "code",
    BedTakenError: "bed",
    ImpossibleDateError: "birth",
}
"""Beside which column an error of `People.checked` is told."""
COMPARED: Final = (
    "sex",
    "birth",
    "room",
    "bed",
    "care_level",
    "diagnoses",
    "post",
    "id_number",
    "allergies",
)


class PeopleInFile:
    """Understand and take a list of people."""

    def __init__(self, desk: Desk, people: People) -> None:
        """Compare with the people of a desk."""
        self._desk = desk
        self._people = people

    def columns(self, table: RawTable, said: Said) -> Columns:
        """Return which column is which, or refuse a table without the name of anybody."""
        columns = find_columns(table, PEOPLE, said.uses)
        if columns is None or "name" not in columns.places:
            wanted = ", ".join(PEOPLE[column][0] for column in ("name", "code"))
            raise NoHeadingsError(name=table.name, columns=wanted)
        asked_about(table, columns)
        return columns

    def verdicts(self, table: RawTable, columns: Columns, said: Said) -> Iterator[RowVerdict]:
        """Yield what would be done with each row below the headings."""
        seen = _Seen(self._desk.stays, group_of(table))
        for row in table.rows:
            if row.number > columns.heading_row:
                yield set_aside(columns, row, said) or self._verdict(columns, row, seen, said)

    def take(
        self, action: Action, rows: Sequence[RowVerdict], source: int, course: Course
    ) -> None:
        """Admit the new ones and write what changed, as a part of one action."""
        for row in rows:
            course.step()
            admission = row.admission
            assert admission is not None  # noqa: S101  # every row that may be taken has one
            details = self._people.checked(admission.details, admission.subject)
            if admission.subject:
                before = self._desk.person(admission.subject).details
                action.append(changed(admission.subject, before, details))
            else:
                self._people.admit_in(action, details, admission.at, source=source)

    def _verdict(self, columns: Columns, row: RawRow, seen: "_Seen", asked: Said) -> RowVerdict:
        about = cut(columns.text(row, "name") or columns.text(row, "code"))
        remarks = unsafe(columns, row, tuple(PEOPLE))
        if remarks:
            return RowVerdict(row.number, about, Verdict.REFUSED, tuple(remarks))
        try:
            return self._understood(columns, row, seen, asked)
        except RowRefusedError as error:
            remark = Remark(columns.heading(error.column), error.words)
        except CareHomeError as error:
            column = BESIDE.get(type(error), "name")
            if column not in columns.places:
                column = "place" if column == "bed" else column
            remark = Remark(columns.heading(column), error.sentence)
        return RowVerdict(row.number, about, Verdict.REFUSED, (remark,))

    def _understood(self, columns: Columns, row: RawRow, seen: "_Seen", asked: Said) -> RowVerdict:
        said = _Cells(columns, row, seen.group, from_id=asked.from_id)
        details = said.details()
        known = seen.known(details)
        if known is not None:
            details = said.over(known.details)
            if details.place == known.details.code:
                details = replace(details, room=known.details.room, bed=known.details.bed)
        details = seen.with_code(details)
        details = self._people.checked(details, known.id if known else 0)
        seen.note(details, row.number)
        at = said.admitted(self._desk)
        told = (*merged_remarks(columns, row), *said.doubts())
        if known is None:
            return RowVerdict(row.number, details.name, Verdict.NEW, told, Admission(details, at))
        changes = (*_changes(columns, known.details, details), *told)
        verdict = Verdict.CHANGED if len(changes) > len(told) else Verdict.HERE
        admission = Admission(details, at, known.id)
        return RowVerdict(row.number, details.name, verdict, changes, admission)


class _Cells:
    """One row, column by column."""

    def __init__(
        self, columns: Columns, row: RawRow, group: Group | None, *, from_id: bool = False
    ) -> None:
        self._columns = columns
        self._row = row
        self._of_sheet = group
        self._number = understood(self.text("id_number"))
        self._id = self._number if from_id and not is_masked(self._number) else ""
        """The number from which birth and sex are taken, where somebody wants that."""

    def text(self, column: str) -> str:
        return " ".join(self._columns.text(self._row, column).split())

    def doubts(self) -> Iterator[Remark]:
        """Yield what is told although the row is taken."""
        given = self.text("id_number")
        if self._id:
            yield from self._against_id()
        if given and not self._number:
            words = (ID_CUT if "e+" in given.lower() else ID_WRONG).with_(given=given[-4:])
            yield Remark(self._columns.heading("id_number"), words)

    def _against_id(self) -> Iterator[Remark]:
        """Yield what a cell says otherwise than the identity number; the cell counts."""
        shown = masked(self._id)
        for column, said, other in (
            ("birth", self._birth()[0], birth_in(self._id)),
            ("sex", self._sex(), sex_in(self._id)),
        ):
            if not self.text(column):
                yield Remark(self._columns.heading("id_number"), FROM_ID.with_(given=shown))
            elif said != other:
                yield Remark(self._columns.heading(column), OTHER_ID.with_(given=shown))

    def details(self) -> Details:
        name = _without_gaps(self.text("name"))
        if not name:
            raise RowRefusedError("name", IS_MISSING)
        if (number := _NUMBER.search(name)) is not None:
            raise RowRefusedError("name", NUMBERED.with_(number=number[0]))
        room, bed = self._place()
        post, (birth, known) = self.text("post"), self._birth()
        return Details(
            group=self._group(post, bed),
            code=self.text("code"),
            name=name,
            sex=self._sex(),
            birth=birth,
            birth_known=known,
            room=room,
            bed=bed,
            floor=self._floor(),
            care_level=self.text("care_level"),
            diagnoses=self.text("diagnoses"),
            post=post,
            id_number=self._number,
            allergies=self.text("allergies"),
        )

    def over(self, known: Details) -> Details:
        """Return what is known with what this row says; an empty cell says nothing."""
        said = self.details()
        new = {field: getattr(said, field) for field in COMPARED if getattr(said, field)}
        if "birth" in new:
            new["birth_known"] = said.birth_known
        if "room" in new and "bed" not in new and known.room != new["room"]:
            new["bed"] = ""
        moved = new.get("room", known.room) != known.room
        floor = said.floor or ("" if moved else known.floor)
        return replace(known, **new, floor=floor)

    def admitted(self, desk: Desk) -> datetime | None:
        day = self._day("admitted")
        if day is None:
            return None
        if day > desk.today():
            raise RowRefusedError("admitted", IN_FUTURE.with_(given=day))
        return min(desk.home_time.moment(day, time(0)), desk.now())

    def _place(self) -> tuple[str, str]:
        room, bed = self.text("room"), self.text("bed")
        whole = self.text("place") or ("" if room else bed) or ("" if bed else room)
        return room_and_bed(whole) if whole and not (room and bed) else (room, bed)

    def _floor(self) -> str:
        return _FLOOR.sub("", self.text("floor"))

    def _sex(self) -> Sex:
        given = self.text("sex")
        if given and given.lower() not in SEXES:
            raise RowRefusedError("sex", NOT_A_SEX.with_(given=cut(given)))
        if not given and self._id:
            return sex_in(self._id)
        return SEXES.get(given.lower(), Sex.UNKNOWN)

    def _group(self, post: str, bed: str) -> Group:
        given = self.text("group")
        if not given:
            likely = Group.STAFF if post and not bed else Group.RESIDENT
            return self._of_sheet or likely
        if given.lower() not in GROUPS:
            raise RowRefusedError("group", NOT_A_GROUP.with_(given=cut(given)))
        return GROUPS[given.lower()]

    def _birth(self) -> tuple[date | None, str]:
        """Return the birth with as much of it as is said: a month or a year is no day."""
        given = self.text("birth")
        if not given and self._id:
            return birth_in(self._id), ""
        part = part_of_birth(given)
        if part is None:
            return self._day("birth"), ""
        year, month = part
        return birth_of(-(year * 100 + month))

    def _day(self, column: str) -> date | None:
        given = self.text(column)
        found = day_in(given)
        if given and found is None:
            raise RowRefusedError(column, NOT_A_DATE.with_(given=cut(given)))
        return found


class _Seen:
    """Who is here, and what the rows above took: codes, beds and people."""

    def __init__(self, stays: Sequence[Person], group: Group | None) -> None:
        self.group = group
        self._here = [person for person in stays if person.left_at is None]
        self._codes: dict[str, int] = {}
        self._beds: dict[str, int] = {}
        self._used = {person.details.code for person in stays if not person.never_here}

    def known(self, details: Details) -> Person | None:
        """Return who is meant of those here; a code with another name is refused."""
        for person in self._here:
            if details.code and person.details.code == details.code:
                if person.name != details.name:
                    words = OTHER_NAME.with_(code=details.code, name=person.name)
                    raise RowRefusedError("code", words)
                return person
        if details.code:
            return None
        found = next((one for one in self._here if _is_same(one.details, details)), None)
        if found is None and not _says_who(details):
            # A list of names is no reason to take somebody for a second person of that name.
            for person in self._here:
                if person.name == details.name:
                    words = ONLY_A_NAME.with_(name=person.name, code=person.details.code)
                    raise RowRefusedError("name", words)
        return found

    def with_code(self, details: Details) -> Details:
        """Return the details with a code: the next free one when none is said."""
        if details.code:
            return details
        letter = "S" if details.group is Group.STAFF else "R"
        taken = self._used | set(self._codes)
        numbers = [int(one[1:]) for one in taken if one[:1] == letter and one[1:].isdecimal()]
        return replace(details, code=f"{letter}{max(numbers, default=0) + 1:03}")

    def note(self, details: Details, row: int) -> None:
        """Note what a row takes, or refuse what an earlier row took."""
        if details.code in self._codes:
            raise RowRefusedError("code", _twice(details.code, self._codes[details.code]))
        lies_in_bed = details.bed and details.group is Group.RESIDENT
        if lies_in_bed and details.place in self._beds:
            raise RowRefusedError("bed", _twice(details.place, self._beds[details.place]))
        self._codes[details.code] = row
        if lies_in_bed:
            self._beds[details.place] = row


def _without_gaps(name: str) -> str:
    """Return a name without the spaces that make short Chinese names as wide as long ones."""
    return name if not _HAN.search(name) else "".join(name.split())


def _twice(given: str, row: int) -> Text:
    return TWICE.with_(given=given, row=row)


def _is_same(here: Details, said: Details) -> bool:
    """Return whether somebody without a code is somebody here: the name and one thing more."""
    if here.name != said.name:
        return False
    if said.place == here.code:
        return True  # our own tables write the code of whoever has no bed where the bed stands
    if here.group is not said.group:
        return False
    by_birth = said.birth is not None and said.birth == here.birth
    by_number = bool(said.id_number) and said.id_number[-SHOWN:] == here.id_number[-SHOWN:]
    return by_birth or by_number or bool(said.place and said.place == here.place)


def _says_who(said: Details) -> bool:
    """Return whether a row says more of who somebody is than a name."""
    return bool(said.place or said.birth or said.id_number)


def _changes(columns: Columns, before: Details, after: Details) -> Iterator[Remark]:
    for field in COMPARED:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            column = field if field in columns.places else "place"
            if field == "birth":
                old = birth_text(before.birth, before.birth_known)
                new = birth_text(after.birth, after.birth_known)
            if field == "id_number":
                old, new = masked(before.id_number), masked(after.id_number)
            words = WAS.with_(before=str(old or "") or NOTHING, after=str(new or "") or NOTHING)
            yield Remark(columns.heading(column), words)
