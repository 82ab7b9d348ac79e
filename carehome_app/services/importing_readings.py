"""Rows of readings: recorded as if they were typed, each naming the file it came from."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from carehome_app.db import entries
from carehome_app.db.writing import writing
from carehome_app.domain.catalogue import CATALOGUE
from carehome_app.domain.chronic_errors import NotHereThenError
from carehome_app.domain.entry import Entry
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    CareHomeError,
    NotAllowedError,
    NotOnRollError,
    StorageProblemError,
    UnknownPersonError,
)
from carehome_app.domain.file_columns import READINGS, Columns, find_columns
from carehome_app.domain.file_errors import NoHeadingsError
from carehome_app.domain.raw_table import RawRow, RawTable
from carehome_app.domain.reading_text import Accepted, NotTaken, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services import entering
from carehome_app.services.as_ordered import as_ordered
from carehome_app.services.desk import Desk
from carehome_app.services.entering import Given, Recorded
from carehome_app.services.people import People
from carehome_app.services.reading_rows import (
    DIASTOLIC,
    SYSTOLIC,
    WHO,
    ReadingRow,
    who_column,
)
from carehome_app.services.recording import Recording
from carehome_app.services.verdicts import (
    Remark,
    RowRefusedError,
    RowVerdict,
    Verdict,
    cut,
    unsafe,
)

ASKED: Final = QT_TRANSLATE_NOOP(
    "Importing", "{why} Nobody can be asked here: name the unit in the file, or type it by hand."
)
BY_HAND: Final = QT_TRANSLATE_NOOP("Importing", "{why} Nobody can be asked here: type it by hand.")
OF_PERSON: Final = (UnknownPersonError, AmbiguousPersonError, NotOnRollError, NotHereThenError)
AGAIN: Final = 3
"""How many questions one text can raise, so that a confirmed row ends."""
OF_PROGRAM: Final = (NotAllowedError, StorageProblemError)
"""Not about one row: nothing can be taken."""
WHEN: Final = ("taken_at", "day", "slot")


class _TakenBackError(Exception):
    """Ends a rehearsal: everything written in it is taken back."""


class ReadingsInFile:
    """Understand and take readings."""

    def __init__(self, desk: Desk, people: People, recording: Recording) -> None:
        """Record at a desk."""
        self._desk = desk
        self._people = people
        self._recording = recording

    def verdicts(self, table: RawTable) -> Iterator[RowVerdict]:
        """Yield what would be done with each row: a rehearsal that is taken back."""
        columns = _columns(table)
        found: list[RowVerdict] = []
        by = self._desk.actor.id if self._desk.actor else 0
        try:
            with writing(self._desk.store, station=self._desk.card.station, by=by):
                found.extend(
                    self._rehearsed(columns, row)
                    for row in table.rows
                    if row.number > columns.heading_row
                )
                raise _TakenBackError
        except _TakenBackError:
            yield from found

    def take(self, rows: Sequence[RowVerdict], source: int) -> None:
        """Record rows inside an open action; every entry names the line of the file."""
        for row in rows:
            for given in row.given:
                self._record(replace(given, source=source), confirmed=row.confirmed)

    def _rehearsed(self, columns: Columns, row: RawRow) -> RowVerdict:
        about = cut(next((text for who in WHO if (text := columns.text(row, who))), ""))
        remarks = unsafe(columns, row, tuple(columns.places))
        if remarks:
            return RowVerdict(row.number, about, Verdict.REFUSED, tuple(remarks))
        try:
            reading = ReadingRow(self._desk, self._people, columns, row)
            new = [one for one in reading.given() if not self._is_here(one)]
            # A row of several readings is refused as a whole.
            with self._desk.store.writing():
                for one in new:
                    self._record(one, confirmed=reading.confirmed)
        except RowRefusedError as error:
            column = _value(columns) if error.column == "value" else error.column
            remark = Remark(columns.heading(column), error.words)
        except OF_PROGRAM:
            raise
        except CareHomeError as error:
            when = next((one for one in WHEN if one in columns.places), WHEN[0])
            column = who_column(columns, row) if isinstance(error, OF_PERSON) else when
            remark = Remark(columns.heading(column), error.sentence)
        else:
            verdict = Verdict.NEW if new else Verdict.HERE
            return RowVerdict(
                row.number, about, verdict, given=tuple(new), confirmed=reading.confirmed
            )
        return RowVerdict(row.number, about, Verdict.REFUSED, (remark,))

    def _record(self, given: Given, *, confirmed: bool) -> None:
        own = self._recording.preview(given)
        if isinstance(own, Question) and given.text[-1:].isalpha():
            # A text that names its unit says its meaning in full: it answers its own question.
            given = replace(given, asked=own)
        outcome = self._recording.record(given)
        for _question in range(AGAIN if confirmed else 0):
            if not isinstance(outcome, Question):
                break
            outcome = self._recording.record(replace(given, asked=outcome))
        match outcome:
            case Recorded():
                return
            case Refused(why):
                raise RowRefusedError("value", why)
            case Question(why=why):
                words = ASKED if isinstance(own, Question) else BY_HAND
                raise RowRefusedError("value", words.with_(why=why))

    def _is_here(self, given: Given) -> bool:
        """Return whether the very same reading or reason is in the record."""
        span = entering.round_span(self._desk, given.round)
        known = [
            entry
            for entry in entries.of_person(
                self._desk.store, given.subject, given.measure.index, span.first, span.until
            )
            if entry.superseded is None and _same_time(entry, given)
        ]
        match self._recording.preview(given):
            case Accepted(meaning) | Question(meanings=(meaning, *_)):
                values = dict(as_ordered(self._desk, given, meaning.values))
                return any(dict(entry.values) == values for entry in known)
            case NotTaken(reason=reason):
                return any(entry.reason == reason.code for entry in known)
            case _:
                return False


def _same_time(entry: Entry, given: Given) -> bool:
    """Return whether both were taken then, or both only in that round."""
    if given.taken_at is None:
        return entry.round == given.round and (not entry.time_said or bool(entry.reason))
    return entry.taken_at == given.taken_at


def _columns(table: RawTable) -> Columns:
    by_measure = {
        f"measure {measure.code}": tuple(
            name.lower() for name in (measure.code.replace("_", " "), *measure.names)
        )
        for measure in CATALOGUE
    }
    columns = find_columns(table, {**READINGS, **by_measure})
    has_value = columns is not None and any(
        name in columns.places for name in ("value", SYSTOLIC, DIASTOLIC, *by_measure)
    )
    if columns is None or not has_value or not any(who in columns.places for who in WHO):
        wanted = ", ".join(READINGS[column][0] for column in ("person", "measure", "value"))
        raise NoHeadingsError(name=table.name, columns=wanted)
    return columns


def _value(columns: Columns) -> str:
    """Return the column of the value, which may be named after its measure."""
    named = [column for column in columns.places if column.startswith("measure ")]
    return "value" if "value" in columns.places or not named else named[0]
