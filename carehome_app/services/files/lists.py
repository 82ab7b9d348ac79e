"""A list of things from a file: a verdict for every row, then all of it or nothing.

What the rows are is said by each subject; that a file is not taken twice, that nothing is written
before somebody saw the verdicts, and that refused rows stop the whole file is said here once.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, Final, Generic, NamedTuple, TypeVar

from msgspec.structs import replace

from carehome_app.db import files as imports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import FileTaken
from carehome_app.domain.files.columns import Columns, Names, find_columns
from carehome_app.domain.files.errors import NoHeadingsError, RowsRefusedError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.files.importing import Imported, Preview
from carehome_app.services.files.verdicts import (
    Remark,
    RowRefusedError,
    RowVerdict,
    Said,
    Verdict,
    cut,
    merged_remarks,
    set_aside,
    unsafe,
)

T = TypeVar("T")
_NOTHING_SAID: Final = Said()


class Understood(NamedTuple, Generic[T]):
    """What a row means: new or here already, the thing it tells of, and what is told beside it."""

    verdict: Verdict
    thing: T | None = None
    remarks: tuple[Remark, ...] = ()


class ListInFile(ABC, Generic[T]):
    """Takes a list of one kind; a subject says what a row is and how it is kept."""

    what: ClassVar[str]
    """As the record of files calls it."""
    about: ClassVar[Text]
    """The heading over what the rows are about."""
    names: ClassVar[Names]
    needed: ClassVar[tuple[str, ...]]
    """The columns without which nothing is understood; the first one says whom a row is about."""
    uses: ClassVar[Mapping[str, Text]]
    """What a column can be used as, in words."""
    may: ClassVar[May]
    changes: ClassVar[Changes]
    beside: ClassVar[Mapping[type[CareHomeError], Sequence[str]]] = {}
    """In which column an error of the subject stands: the first of these that the file has.

    An error that is not named here stands beside the first column needed.
    """

    def __init__(self, desk: Desk) -> None:
        """Take lists at a desk."""
        self._desk = desk

    def columns(self, table: RawTable, said: Said = _NOTHING_SAID) -> Columns | None:
        """Return which column is which, even where that is not enough to understand the rows."""
        self._desk.require(May.READ)
        return self._find(table, said)

    def preview(self, table: RawTable, said: Said = _NOTHING_SAID) -> Preview:
        """Say what would be done with each row; nothing is written."""
        self._desk.require(May.READ)
        columns = self._understandable(table, said)
        rows = tuple(verdict for verdict, _thing in self._verdicts(table, columns, said))
        before = imports.taken_before(self._desk.store, table.sha256, self.what)
        if before is not None:
            rows = tuple(row.as_here() for row in rows)
        return Preview(self.what, table, rows, before, columns, said)

    def take(self, preview: Preview, *, accept_good: bool = False) -> Imported:
        """Take every row, or the good ones only; otherwise nothing: `RowsRefusedError`."""
        self._desk.require(self.may)
        fresh = self.preview(preview.table, preview.said)
        refused = fresh.count(Verdict.REFUSED)
        new, changed = fresh.count(Verdict.NEW), fresh.count(Verdict.CHANGED)
        if refused and not accept_good:
            raise RowsRefusedError(name=fresh.table.name, count=refused)
        if fresh.imported_at is None and new + changed:
            self._write(fresh)
        return Imported(new, changed, fresh.count(Verdict.HERE), refused, self.changes)

    def _remark(self, columns: Columns, error: CareHomeError, else_: Sequence[str] = ()) -> Remark:
        """Return what is told of an error, beside the column it is about, or else another one."""
        named = self.beside.get(type(error), else_)
        column = next((one for one in named if one in columns.places), next(iter(named), ""))
        return Remark(columns.heading(column) if column else "", error.sentence)

    @abstractmethod
    def _begin(self) -> None:
        """Forget what the rows above said, before the first one is looked at."""

    @abstractmethod
    def _understand(self, columns: Columns, row: RawRow) -> Understood[T]:
        """Return what a row means; `RowRefusedError` or an error of the subject refuses it."""

    def _told(self, thing: T) -> Text | None:
        """Return what a thing of a row is understood as, in words, where there is more to say."""
        del thing
        return None

    @abstractmethod
    def _keep(self, action: Action, things: Sequence[T], source: int) -> None:
        """Keep what the good rows say, as a part of one action; `source` is the file's line."""

    def _settle(
        self, rows: list[tuple[RowVerdict, T | None]], columns: Columns
    ) -> list[tuple[RowVerdict, T | None]]:
        """Return the rows after all were read: a subject may judge several of them together."""
        del columns
        return rows

    def _write(self, preview: Preview) -> None:
        table, columns = preview.table, preview.columns
        assert columns is not None  # noqa: S101  # a preview of a list has columns
        found = self._verdicts(table, columns, preview.said)
        things = [thing for _verdict, thing in found if thing is not None]
        with self._desk.acting(self.may) as action:
            file = FileTaken(table.name, table.sha256, self.what, len(things))
            self._keep(action, things, action.append(file).number)
        self._desk.forget(self.changes)

    def _understandable(self, table: RawTable, said: Said) -> Columns:
        columns = self._find(table, said)
        if columns is None or not set(self.needed) <= set(columns.places):
            wanted = ", ".join(self.names[column][0] for column in self.needed)
            raise NoHeadingsError(name=table.name, columns=wanted)
        return columns

    def _find(self, table: RawTable, said: Said) -> Columns | None:
        """Return the columns; in a list nothing is a measure, whatever a heading looks like."""
        found = find_columns(table, self.names, said.uses)
        if found is None:
            return None
        return replace(found, all=tuple(replace(one, like="") for one in found.all))

    def _verdicts(
        self, table: RawTable, columns: Columns, said: Said
    ) -> list[tuple[RowVerdict, T | None]]:
        self._begin()
        return self._settle(list(self._rows(table, columns, said)), columns)

    def _rows(
        self, table: RawTable, columns: Columns, said: Said
    ) -> Iterator[tuple[RowVerdict, T | None]]:
        for row in table.rows:
            if row.number <= columns.heading_row:
                continue
            aside = set_aside(columns, row, said)
            yield (aside, None) if aside is not None else self._row(columns, row)

    def _row(self, columns: Columns, row: RawRow) -> tuple[RowVerdict, T | None]:
        about = cut(columns.text(row, self.needed[0]))
        remarks = tuple(unsafe(columns, row, tuple(self.names)))
        if not remarks:
            try:
                found = self._understand(columns, row)
            except RowRefusedError as error:
                remarks = (Remark(columns.heading(error.column), error.words),)
            except CareHomeError as error:
                remarks = (self._remark(columns, error, self.needed),)
            else:
                told = (*found.remarks, *merged_remarks(columns, row))
                words = None if found.thing is None else self._told(found.thing)
                verdict = RowVerdict(row.number, about, found.verdict, told, words=words)
                return verdict, found.thing
        return RowVerdict(row.number, about, Verdict.REFUSED, remarks), None
