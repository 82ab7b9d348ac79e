"""Readings in a file: a verdict for every row, and the rows recorded as if they were typed."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.chronic.errors import NotHereThenError
from carehome_app.domain.chronic.times import occasion_label
from carehome_app.domain.errors import (
    AmbiguousPersonError,
    CareHomeError,
    NotAllowedError,
    NotOnRollError,
    StorageProblemError,
    UnknownPersonError,
)
from carehome_app.domain.files.columns import (
    READINGS,
    WHO,
    Columns,
    find_columns,
    reading_names,
    wide_lacks,
)
from carehome_app.domain.files.errors import (
    AskedMeasureError,
    AskedMonthError,
    NoHeadingsError,
)
from carehome_app.domain.files.tables import (
    RawRow,
    RawTable,
)
from carehome_app.domain.files.wide import MEASURE
from carehome_app.domain.rounds.deciding import HAS_READING, WHICH_ROUND
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.typed.reading import Accepted, NotTaken, Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.chronic.by_plan import as_ordered
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.course import Course
from carehome_app.services.files.reading_rows import (
    DIASTOLIC,
    SYSTOLIC,
    FromRow,
    ReadingRow,
    named_in_row,
    who_column,
)
from carehome_app.services.files.rows_before import CellsAndRows
from carehome_app.services.files.verdicts import (
    Remark,
    RowAsideError,
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
from carehome_app.services.people.people import People
from carehome_app.services.rounds import entering
from carehome_app.services.rounds.entering import Given
from carehome_app.services.rounds.recording import Recording

# Rows of readings: recorded as if they were typed, each naming the file it came from.

ASKED: Final = QT_TRANSLATE_NOOP(
    "Importing", "{why} Nobody can be asked here: name the unit in the file, or type it by hand."
)
BY_HAND: Final = QT_TRANSLATE_NOOP("Importing", "{why} Nobody can be asked here: type it by hand.")
SAY_WHICH: Final = QT_TRANSLATE_NOOP(
    "Importing",
    "{why} Say it in a column with the round (am, pm), or for all such rows of the file.",
)
OF_PERSON: Final = (UnknownPersonError, AmbiguousPersonError, NotOnRollError, NotHereThenError)
BELONGS: Final = QT_TRANSLATE_NOOP("Importing", "Belongs to: {round} of {day}.")
AGAIN: Final = 3
"""How many questions one text can raise, so that a confirmed row ends."""
OF_PROGRAM: Final = (NotAllowedError, StorageProblemError)
"""Not about one row: nothing can be taken."""
WHEN: Final = ("taken_at", "day", "slot")


class ReadingsInFile:
    """Understand and take readings."""

    def __init__(self, desk: Desk, people: People, recording: Recording) -> None:
        """Record at a desk."""
        self._desk = desk
        self._people = people
        self._recording = recording

    def columns(self, table: RawTable, said: Said) -> Columns:
        """Return which column is which, or refuse a table without person or value."""
        return _columns(table, said)

    def verdicts(self, table: RawTable, columns: Columns, said: Said) -> Iterator[RowVerdict]:
        """Yield what would be done with each row; nothing is written, nobody is kept waiting."""
        look = _Look(self._desk, self._people, said)
        for row in table.rows:
            if row.number > columns.heading_row:
                yield set_aside(columns, row, said) or look.at(columns, row)

    def take(
        self, action: Action, rows: Sequence[RowVerdict], source: int, course: Course
    ) -> None:
        """Record rows as a part of an action; every entry names the line of the file."""
        keep = partial(self._recording.record_in, action)
        for row in rows:
            course.step()
            for given in row.given:
                named = replace(given, source=source)
                _recorded(self._recording, keep, named, confirmed=row.confirmed)


class _Look:
    """A look at rows in their order: each is judged knowing what those above would have kept."""

    def __init__(self, desk: Desk, people: People, said: Said) -> None:
        self._desk, self._said = desk, said
        self._cells = CellsAndRows(desk)
        self._recording = Recording(desk, self._cells)
        self._find = cache(partial(named_in_row, desk, people))

    def at(self, columns: Columns, row: RawRow) -> RowVerdict:
        said = self._said
        about = cut(next((text for who in WHO if (text := columns.text(row, who))), said.person))
        remarks = unsafe(columns, row, tuple(columns.places))
        if remarks:
            return RowVerdict(row.number, about, Verdict.REFUSED, tuple(remarks))
        count = self._cells.count
        try:
            reading = ReadingRow(self._desk, self._find, columns, row, said)
            new = [one for one in reading.readings() if not self._is_here(one)]
            for one in new:
                self._record(one, reading)
        except RowAsideError as error:
            return RowVerdict(row.number, about, Verdict.ASIDE, (Remark("", error.words),))
        except RowRefusedError as error:
            remark = Remark(columns.heading(error.column), error.words)
        except OF_PROGRAM:
            raise
        except CareHomeError as error:
            when = next((one for one in WHEN if one in columns.places), WHEN[0])
            column = who_column(columns, row) if isinstance(error, OF_PERSON) else when
            remark = Remark(columns.heading(column), error.sentence)
        else:
            verdict = Verdict.NEW if new else Verdict.HERE
            given = tuple(one.given for one in new)
            told = (*merged_remarks(columns, row), *self._where(columns, given)[:1])
            return RowVerdict(
                row.number, about, verdict, told, given=given, confirmed=reading.confirmed
            )
        # A row of several readings is refused as a whole.
        self._cells.back_to(count)
        return RowVerdict(row.number, about, Verdict.REFUSED, (remark,))

    def _record(self, one: FromRow, reading: ReadingRow) -> None:
        """Keep a reading as if it were typed; what is wrong with it is told beside its column."""
        try:
            _recorded(self._recording, self._keep, one.given, confirmed=reading.confirmed)
        except RowRefusedError as error:
            column = one.use if error.column == "value" else error.column
            raise RowRefusedError(column, error.words) from error

    def _keep(self, given: Given) -> Question | Refused | None:
        meant = self._recording.event(given)
        if isinstance(meant, Question | Refused):
            return meant
        self._cells.add(meant)
        return None

    def _where(self, columns: Columns, given: Sequence[Given]) -> list[Remark]:
        """Return the rounds of readings that were taken outside their hours: which one it is."""
        found = []
        for one in given:
            span = self._desk.span(one.round)
            if one.taken_at is None or span is None or span.opens <= one.taken_at < span.closes:
                continue
            column = next((when for when in WHEN if when in columns.places), WHEN[0])
            label = occasion_label(one.round.window)
            words = BELONGS.with_(round=label, day=one.round.day)
            found.append(Remark(columns.heading(column), words))
        return found

    def _is_here(self, one: FromRow) -> bool:
        """Return whether the very same reading or reason is in the record, or in a row above."""
        given = one.given
        span = entering.round_span(self._desk, given.round)
        said = self._cells.said(given, span)
        known = [entry for entry in said if _same_time(entry, one)]
        match self._recording.preview(given):
            case Accepted(meaning) | Question(meanings=(meaning, *_)):
                values = dict(as_ordered(self._desk, given, meaning.values))
                # A table may say less than was typed, such as nothing of how it was measured.
                return any(values.items() <= dict(entry.values).items() for entry in known)
            case NotTaken(reason=reason, until=None, open_ended=False) if not known:
                # A table writes an absence into every round that it explains.
                return self._cells.away(given, span) == reason.code
            case NotTaken(reason=reason):
                return any(entry.reason == reason.code for entry in known)
            case _:
                return False


_Keep = Callable[[Given], Question | Refused | None]


def _recorded(recording: Recording, keep: _Keep, given: Given, *, confirmed: bool) -> None:
    """Keep what was given as if it were typed; a question the file does not answer refuses it."""
    outcome = keep(given)
    if outcome is None:
        return
    own = recording.preview(given)
    if isinstance(own, Question) and given.text[-1:].isalpha():
        # A text that names its unit says its meaning in full: it answers its own question.
        given = replace(given, asked=own)
        outcome = keep(given)
    for _question in range(AGAIN):
        if not isinstance(outcome, Question):
            break
        if not confirmed and not _is_answered(given, outcome):
            break
        outcome = keep(replace(given, asked=outcome))
    match outcome:
        case None:
            return
        case Refused(why):
            raise RowRefusedError("value", why)
        case Question(why=why):
            words = ASKED if isinstance(own, Question) else BY_HAND
            if why.source == WHICH_ROUND.source:
                words = SAY_WHICH
            raise RowRefusedError("value", words.with_(why=why))


def _is_answered(given: Given, question: Question) -> bool:
    """Return whether the file itself answers: it says when each of several readings was taken."""
    return given.taken_at is not None and question.why.source == HAS_READING.source


def _same_time(entry: Entry, one: FromRow) -> bool:
    """Return whether both were taken then, or in that round where the file says no time.

    A file says the minute or the second: the clock of a desk knows more of a moment than that.
    """
    said = one.given.taken_at
    if said is None:
        return entry.round == one.given.round
    return entry.taken_at == said or said < entry.taken_at < said + one.exact


def _columns(table: RawTable, said: Said) -> Columns:
    no_month, no_measure = wide_lacks(table, said.month, said.measure)
    if no_month:
        raise AskedMonthError(name=table.name)
    if no_measure:
        raise AskedMeasureError(name=table.name)
    columns = find_columns(table, reading_names(table, said.month, said.measure), said.uses)
    has_value = columns is not None and any(
        name in ("value", SYSTOLIC, DIASTOLIC) or name.startswith(MEASURE)
        for name in columns.places
    )
    has_who = columns is not None and (
        bool(said.person) or any(who in columns.places for who in WHO)
    )
    if columns is None or not has_value or not has_who:
        wanted = ", ".join(READINGS[column][0] for column in ("person", "measure", "value"))
        raise NoHeadingsError(name=table.name, columns=wanted)
    asked_about(table, columns)
    return columns
