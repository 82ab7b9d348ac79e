"""Take people or readings from a file: a verdict for every row, then all of it or nothing."""

from datetime import datetime
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import files as imports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import FileTaken, SettingChanged
from carehome_app.domain.files.columns import PEOPLE as PEOPLE_NAMES
from carehome_app.domain.files.columns import Columns, find_columns, reading_names
from carehome_app.domain.files.errors import RowsRefusedError
from carehome_app.domain.files.mapping import read_mapping, remembered_as, written_mapping
from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.files.wide import MEASURE
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.course import Course, counted
from carehome_app.services.files.people_rows import PeopleInFile
from carehome_app.services.files.readings import ReadingsInFile
from carehome_app.services.files.understood import understood
from carehome_app.services.files.verdicts import RowRefusedError, RowVerdict, Said, Verdict
from carehome_app.services.people.people import People
from carehome_app.services.rounds.recording import Recording

PEOPLE = "people"
READINGS = "readings"


_NOTHING_SAID: Final = Said()
_ANY_MONTH, _ANY_MEASURE = "2000-01", "temperature"
"""To see whether a sheet has readings at all, it is no matter of which month."""


class Preview(msgspec.Struct, frozen=True):
    """What would be done with each row. `imported_at`: the same file was taken then already."""

    what: str
    table: RawTable
    rows: tuple[RowVerdict, ...]
    imported_at: datetime | None = None
    columns: Columns | None = None
    said: Said = _NOTHING_SAID
    known: tuple[object, ...] = ()
    """What the record knew, who asked, and on which day: while that is so, the verdicts hold."""

    def count(self, verdict: Verdict) -> int:
        """Return how many rows have a verdict."""
        return sum(row.verdict is verdict for row in self.rows)


class Imported(msgspec.Struct, frozen=True):
    """What was done: rows that were new, changed something, or were here already; and refused."""

    new: int
    changed: int
    here: int
    refused: int
    changes: Changes


class Importing:
    """Read tables that somebody brought."""

    def __init__(self, desk: Desk, people: People, recording: Recording) -> None:
        """Import at a desk."""
        self._desk = desk
        self._recording = recording
        self._people = PeopleInFile(desk, people)
        self._readings = ReadingsInFile(desk, people, recording)

    def people(
        self, table: RawTable, said: Said = _NOTHING_SAID, course: Course | None = None
    ) -> Preview:
        """Say what would be done with each row of a list of people; nothing is written."""
        self._desk.require(May.READ)
        columns, known = self._people.columns(table, said), self._known()
        rows = counted(self._people.verdicts(table, columns, said), table, course)
        return self._preview(Preview(PEOPLE, table, rows, None, columns, said, known))

    def readings(
        self, table: RawTable, said: Said = _NOTHING_SAID, course: Course | None = None
    ) -> Preview:
        """Say what would be done with each row of readings; nothing is written.

        Each is understood as if those above were in the record, so that every verdict is the one
        that taking them would give.
        """
        self._desk.require(May.RECORD)
        columns, known = self._readings.columns(table, said), self._known()
        rows = counted(self._readings.verdicts(table, columns, said), table, course)
        return self._preview(Preview(READINGS, table, rows, None, columns, said, known))

    def understood(self, row: RowVerdict) -> Text | None:
        """Return what a row means that would be taken: who with which bed, which value when."""
        self._desk.require(May.READ)
        return understood(self._desk, self._recording, row)

    def proposed(self, table: RawTable) -> tuple[str, str]:
        """Return whether a table has readings or people, and the heading that says so, if any."""
        columns = find_columns(table, reading_names(table, _ANY_MONTH, _ANY_MEASURE))
        values = () if columns is None else columns.places
        for use in values:
            if use in ("value", "systolic") or use.startswith(MEASURE):
                assert columns is not None  # noqa: S101  # it has this column
                return READINGS, columns.heading(use)
        return PEOPLE, ""

    def remembered(self, what: str, table: RawTable) -> dict[str, str]:
        """Return how the columns of such a table were mapped when one was last taken."""
        columns = self.columns(what, table, Said())
        return {} if columns is None else read_mapping(self._desk.setting(remembered_as(columns)))

    def columns(self, what: str, table: RawTable, said: Said) -> Columns | None:
        """Return which column is which, even where that is not enough to understand the rows."""
        self._desk.require(May.READ)
        names = PEOPLE_NAMES
        if what == READINGS:
            names = reading_names(table, said.month, said.measure)
        return find_columns(table, names, said.uses)

    def take(
        self, preview: Preview, *, accept_good: bool = False, course: Course | None = None
    ) -> Imported:
        """Take every row, or the good ones only; otherwise nothing: `RowsRefusedError`.

        A file that was taken before is not taken again. `course` hears how far it is, and may stop
        it: then nothing is taken.
        """
        self._desk.require(_needs(preview))
        course = course or Course()
        try:
            holds = preview.known == self._known()
            return self._taken(
                preview if holds else self._again(preview, course), accept_good, course
            )
        except RowRefusedError:
            # Between the look and the Enter a round may have ended.
            return self._taken(self._again(preview, course), accept_good, course)

    def _again(self, preview: Preview, course: Course) -> Preview:
        again = self.people if preview.what == PEOPLE else self.readings
        return again(preview.table, preview.said, course)

    def _taken(self, fresh: Preview, accept_good: bool, course: Course) -> Imported:
        refused = fresh.count(Verdict.REFUSED)
        if refused and not accept_good:
            raise RowsRefusedError(name=fresh.table.name, count=refused)
        new, changed = fresh.count(Verdict.NEW), fresh.count(Verdict.CHANGED)
        if fresh.imported_at is None and new + changed:
            self._write(fresh, course)
        return Imported(new, changed, fresh.count(Verdict.HERE), refused, self._changes(fresh))

    def _preview(self, fresh: Preview) -> Preview:
        before = imports.taken_before(self._desk.store, fresh.table.sha256, fresh.what)
        if before is None:
            return fresh
        return replace(fresh, rows=tuple(row.as_here() for row in fresh.rows), imported_at=before)

    def _known(self) -> tuple[object, ...]:
        actor = self._desk.actor
        heads = tuple(sorted(self._desk.store.heads().items()))
        return (heads, 0 if actor is None else actor.id, self._desk.today())

    def _write(self, preview: Preview, course: Course) -> None:
        rows = [row for row in preview.rows if row.verdict in (Verdict.NEW, Verdict.CHANGED)]
        of_people = preview.what == PEOPLE
        table = preview.table
        course.begin(len(rows))
        with self._desk.acting(_needs(preview)) as action:
            self._remember(action, preview)
            file = FileTaken(table.name, table.sha256, preview.what, len(rows))
            source = action.append(file).number
            if of_people:
                self._people.take(action, rows, source, course)
            else:
                self._readings.take(action, rows, source, course)
        self._desk.forget(self._changes(preview))

    def _remember(self, action: Action, preview: Preview) -> None:
        """Keep a mapping that is another one than last time, for the next such file."""
        columns = self.columns(preview.what, preview.table, Said())
        if columns is None or not preview.said.uses:
            return
        key, text = remembered_as(columns), written_mapping(preview.said.uses)
        if self._desk.setting(key) != text:
            action.append(SettingChanged(key, text))

    @staticmethod
    def _changes(preview: Preview) -> Changes:
        if preview.what == PEOPLE:
            return Changes.PEOPLE | Changes.SETTINGS
        return Changes.ENTRIES | Changes.FINDINGS | Changes.SETTINGS


def _needs(preview: Preview) -> May:
    return May.ADMIT if preview.what == PEOPLE else May.RECORD
