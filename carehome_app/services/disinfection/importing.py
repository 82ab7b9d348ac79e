"""Areas from a list: a verdict for every row, then all of it or nothing."""

from collections.abc import Iterator
from typing import Final

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import AreaHistory, AreaWindow
from carehome_app.domain.disinfection.errors import (
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.disinfection.typed import (
    agent_of_text,
    class_of_text,
    method_of_text,
    windows_of_text,
)
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.events import FileTaken
from carehome_app.domain.files.columns import Columns, Names, find_columns
from carehome_app.domain.files.errors import NoHeadingsError, RowsRefusedError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.areas import AreaKeeping, Written
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.files.importing import Imported, Preview
from carehome_app.services.files.verdicts import Remark, RowVerdict, Verdict, cut, unsafe

AREAS: Final = "areas"
COLUMNS: Final[Names] = {
    "name": ("区域", "区域名称", "名称", "房间", "area", "name", "room"),
    "kind": ("类别", "区域类别", "类型", "class", "kind"),
    "floor": ("楼层", "floor"),
    "times": ("每日次数", "次数", "times a day", "times", "minimum"),
    "windows": ("时段", "时间段", "windows", "time windows"),
    "agent": ("常用消毒剂", "消毒剂", "usual agent", "agent"),
    "method": ("常用方法", "消毒方法", "消毒方式", "方法", "usual method", "method"),
}
NO_KIND: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no class of areas here.")
NO_TIMES: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no number of times a day.")
NO_AGENT: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no agent that is known here.")
NO_METHOD: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” is no way to disinfect known here.")
TWICE: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” stands in row {row} already.")
COLUMN_OF: Final[dict[type[CareHomeError], str]] = {
    TimesWrongError: "times",
    WindowsWrongError: "windows",
    WindowsCountError: "windows",
}
SHORT: Final = 4
"""Characters; no number of times a day is longer."""


class _Refused(Exception):  # noqa: N818  # it never leaves this module
    def __init__(self, column: str, words: Text) -> None:
        super().__init__(words.source)
        self.column, self.words = column, words


class AreaImporting:
    """Understand and take a list of areas."""

    def __init__(self, desk: Desk, board: DisinfectionBoard, keeping: AreaKeeping) -> None:
        """Import at a desk."""
        self._desk = desk
        self._board = board
        self._keeping = keeping

    def preview(self, table: RawTable) -> Preview:
        """Say what would be done with each row; nothing is written."""
        self._desk.require(May.READ)
        rows = tuple(verdict for verdict, _written in self._understood(table))
        before = reports.imported_before(self._desk.store, table.sha256, AREAS)
        if before is not None:
            rows = tuple(row.as_here() for row in rows)
        return Preview(AREAS, table, rows, before)

    def take(self, preview: Preview, *, accept_good: bool = False) -> Imported:
        """Open every new area, or the good rows only; otherwise nothing."""
        fresh = self.preview(preview.table)
        refused, new = fresh.count(Verdict.REFUSED), fresh.count(Verdict.NEW)
        if refused and not accept_good:
            raise RowsRefusedError(name=fresh.table.name, count=refused)
        if fresh.imported_at is None and new:
            table = fresh.table
            with self._desk.acting(May.SET_RULES) as action:
                file = FileTaken(table.name, table.sha256, AREAS, new)
                source = action.append(file).number
                for _verdict, written in self._understood(table):
                    if written is not None:
                        self._keeping.add_in(action, written, source)
        return Imported(new, 0, fresh.count(Verdict.HERE), refused, Changes.AREAS)

    def _understood(self, table: RawTable) -> list[tuple[RowVerdict, Written | None]]:
        columns = find_columns(table, COLUMNS)
        if columns is None or not {"name", "kind"} <= set(columns.places):
            wanted = ", ".join(COLUMNS[column][0] for column in ("name", "kind"))
            raise NoHeadingsError(name=table.name, columns=wanted)
        return list(self._rows(table, columns))

    def _rows(
        self, table: RawTable, columns: Columns
    ) -> Iterator[tuple[RowVerdict, Written | None]]:
        here = {(one.now.name, one.now.floor): one for one in self._keeping.here()}
        seen: dict[tuple[str, str], int] = {}
        for row in table.rows:
            if row.number <= columns.heading_row:
                continue
            about = cut(columns.text(row, "name"))
            try:
                written = self._written(columns, row, seen)
            except _Refused as refused:
                remark = Remark(columns.heading(refused.column), refused.words)
                yield RowVerdict(row.number, about, Verdict.REFUSED, (remark,)), None
                continue
            known = here.get((written.name, written.floor))
            verdict = Verdict.NEW if known is None else Verdict.HERE
            yield RowVerdict(row.number, about, verdict), written if known is None else None

    def _written(self, columns: Columns, row: RawRow, seen: dict[tuple[str, str], int]) -> Written:
        for remark in unsafe(columns, row, tuple(COLUMNS)):
            column = next(one for one in COLUMNS if columns.heading(one) == remark.column)
            raise _Refused(column, remark.words)
        times = columns.text(row, "times")
        if times and not (times.isascii() and times.isdigit() and len(times) < SHORT):
            raise _Refused("times", NO_TIMES.with_(given=times))
        written = Written(
            name=columns.text(row, "name"),
            area_class=self._kind(columns.text(row, "kind")),
            floor=columns.text(row, "floor"),
            times_a_day=int(times) if times else None,
            windows=_windows(columns.text(row, "windows")),
            agent=_known_name(columns.text(row, "agent"), "agent"),
            method=_known_name(columns.text(row, "method"), "method"),
        )
        place = (written.name, written.floor)
        if place in seen:
            raise _Refused("name", TWICE.with_(given=written.name, row=seen[place]))
        seen[place] = row.number
        try:
            return self._keeping.checked(written, _known(self._keeping.here(), place))
        except CareHomeError as error:
            raise _Refused(COLUMN_OF.get(type(error), "name"), error.sentence) from error

    def _kind(self, given: str) -> str:
        ours = class_of_text(given)
        if ours is not None:
            return ours
        for one in self._board.classes().latest():
            if given.strip() in (one.name, one.code) and one.name:
                return one.code
        raise _Refused("kind", NO_KIND.with_(given=cut(given)))


def _windows(given: str) -> tuple[AreaWindow, ...]:
    try:
        return windows_of_text(given)
    except CareHomeError as error:
        raise _Refused("windows", error.sentence) from error


def _known_name(given: str, column: str) -> str:
    """Return the code of an agent or a method."""
    of_agent = column == "agent"
    code = agent_of_text(given) if of_agent else method_of_text(given)
    if code is None:
        raise _Refused(column, (NO_AGENT if of_agent else NO_METHOD).with_(given=cut(given)))
    return code


def _known(here: list[AreaHistory], place: tuple[str, str]) -> int:
    """Return the number of the area that is there already, so that its name is not taken."""
    return next((one.id for one in here if (one.now.name, one.now.floor) == place), 0)
