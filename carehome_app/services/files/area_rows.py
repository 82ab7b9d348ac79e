"""Areas from a list: a verdict for every row, then all of it or nothing."""

from collections.abc import Sequence
from typing import Final

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
from carehome_app.domain.files.columns import Columns, Names
from carehome_app.domain.files.tables import RawRow
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection.areas import AreaKeeping, Written
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.files.lists import ListInFile, Understood
from carehome_app.services.files.verdicts import RowRefusedError, Verdict, cut

AREA: Final = QT_TRANSLATE_NOOP("ImportPeople", "Area")
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
COLUMN_OF: Final[dict[type[CareHomeError], tuple[str, ...]]] = {
    TimesWrongError: ("times",),
    WindowsWrongError: ("windows",),
    WindowsCountError: ("windows",),
}
USES: Final = {
    "name": QT_TRANSLATE_NOOP("ColumnUses", "name"),
    "kind": QT_TRANSLATE_NOOP("ColumnUses", "class"),
    "floor": QT_TRANSLATE_NOOP("ColumnUses", "floor"),
    "times": QT_TRANSLATE_NOOP("ColumnUses", "times a day"),
    "windows": QT_TRANSLATE_NOOP("ColumnUses", "windows"),
    "agent": QT_TRANSLATE_NOOP("ColumnUses", "usual agent"),
    "method": QT_TRANSLATE_NOOP("ColumnUses", "usual method"),
}
SHORT: Final = 4
"""Characters; no number of times a day is longer."""


class AreasInFile(ListInFile[Written]):
    """Understand and take a list of areas."""

    what = "areas"
    about = AREA
    names = COLUMNS
    needed = ("name", "kind")
    uses = USES
    may = May.SET_RULES
    changes = Changes.AREAS
    beside = COLUMN_OF

    def __init__(self, desk: Desk, board: DisinfectionBoard, keeping: AreaKeeping) -> None:
        """Import at a desk."""
        super().__init__(desk)
        self._board = board
        self._keeping = keeping
        self._seen: dict[tuple[str, str], int] = {}

    def _begin(self) -> None:
        """Forget which places the rows above took."""
        self._seen = {}

    def _understand(self, columns: Columns, row: RawRow) -> Understood[Written]:
        """Return what a row means: a new area, or one that is here."""
        written = self._written(columns, row)
        if _known(self._keeping.here(), (written.name, written.floor)):
            return Understood(Verdict.HERE)
        return Understood(Verdict.NEW, written)

    def _keep(self, action: Action, things: Sequence[Written], source: int) -> None:
        """Open the new areas."""
        for written in things:
            self._keeping.add_in(action, written, source)

    def _written(self, columns: Columns, row: RawRow) -> Written:
        times = columns.text(row, "times")
        if times and not (times.isascii() and times.isdigit() and len(times) < SHORT):
            raise RowRefusedError("times", NO_TIMES.with_(given=times))
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
        if place in self._seen:
            raise RowRefusedError("name", TWICE.with_(given=written.name, row=self._seen[place]))
        self._seen[place] = row.number
        return self._keeping.checked(written, _known(self._keeping.here(), place))

    def _kind(self, given: str) -> str:
        ours = class_of_text(given)
        if ours is not None:
            return ours
        for one in self._board.classes().latest():
            if given.strip() in (one.name, one.code) and one.name:
                return one.code
        raise RowRefusedError("kind", NO_KIND.with_(given=cut(given)))


def _windows(given: str) -> tuple[AreaWindow, ...]:
    try:
        return windows_of_text(given)
    except CareHomeError as error:
        raise RowRefusedError("windows", error.sentence) from error


def _known_name(given: str, column: str) -> str:
    """Return the code of an agent or a method."""
    of_agent = column == "agent"
    code = agent_of_text(given) if of_agent else method_of_text(given)
    if code is None:
        raise RowRefusedError(
            column, (NO_AGENT if of_agent else NO_METHOD).with_(given=cut(given))
        )
    return code


def _known(here: list[AreaHistory], place: tuple[str, str]) -> int:
    """Return the number of the area that is there already, so that its name is not taken."""
    return next((one.id for one in here if (one.now.name, one.now.floor) == place), 0)
