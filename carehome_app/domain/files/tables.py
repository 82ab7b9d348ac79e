"""A table somebody brought, and what the texts in its cells mean."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.files.errors import NoSuchSheetError
from carehome_app.domain.files.words import SITES as PRESSURE_SITES
from carehome_app.domain.people import Group, Sex
from carehome_app.in_mind import kept_in_mind

# A table as it stands in a file: texts, row by row, nothing understood yet.


class RawRow(msgspec.Struct, frozen=True):
    """One row; `number` is the one the reader sees in the file, from 1."""

    number: int
    cells: tuple[str, ...]
    hidden: bool = False
    """Whether the file hides the row, by hand or by a filter."""
    merged: tuple[int, ...] = ()
    """The columns whose value comes from a merged cell that begins in a row above."""
    across: tuple[tuple[int, int], ...] = ()
    """First and last column of the cells that are merged over several columns."""
    mended: tuple[int, ...] = ()
    """The columns in which somebody typed something else than the file says."""

    def with_cells(self, cells: Mapping[int, str]) -> "RawRow":
        """Return the row with other texts in some columns, which says so."""
        width = max([len(self.cells), *(place + 1 for place in cells)])
        now = [*self.cells, *[""] * (width - len(self.cells))]
        for place, text in cells.items():
            now[place] = text
        return replace(self, cells=tuple(now), mended=tuple(sorted({*self.mended, *cells})))


class RawTable(msgspec.Struct, frozen=True):
    """All rows of a sheet that are not empty; `sha256` is that of the whole file."""

    name: str
    sha256: str
    rows: tuple[RawRow, ...]
    sheet: str = ""
    hidden: bool = False

    def mended(self, cells: Mapping[int, Mapping[int, str]]) -> "RawTable":
        """Return the table with other texts in some cells, by row number and column."""
        if not cells:
            return self
        rows = [
            row.with_cells(cells[row.number]) if row.number in cells else row for row in self.rows
        ]
        return replace(self, rows=tuple(rows))


ABOUT_A_REPORT: Final = frozenset({"Information", "说明"})
"""How the sheet is called, in either language, that says what a workbook is."""


class RawBook(msgspec.Struct, frozen=True):
    """The sheets of a file that hold something, in their order; there is at least one."""

    name: str
    sha256: str
    sheets: tuple[RawTable, ...]

    @property
    def proposed(self) -> RawTable:
        """The first sheet that people see; a hidden one only when there is no other.

        Our own workbooks begin with a sheet that says what they are: it is no table.
        """
        seen = [one for one in self.sheets if not one.hidden] or list(self.sheets)
        return next((one for one in seen if one.sheet not in ABOUT_A_REPORT), seen[0])

    def named(self, sheet: str) -> RawTable:
        """Return the sheet of this name, or the proposed one when nothing is said."""
        if not sheet:
            return self.proposed
        found = next((one for one in self.sheets if one.sheet == sheet), None)
        if found is None:
            names = [one.sheet for one in self.sheets]
            raise NoSuchSheetError(name=self.name, sheet=sheet, sheets=names)
        return found


# What the texts in a file's cells mean: dates, times, sex, group, room and bed.

SEXES: Final = {
    "男": Sex.MALE,
    "男性": Sex.MALE,
    "m": Sex.MALE,
    "male": Sex.MALE,
    "女": Sex.FEMALE,
    "女性": Sex.FEMALE,
    "f": Sex.FEMALE,
    "female": Sex.FEMALE,
}
GROUPS: Final = {
    **dict.fromkeys(
        ("住养老人", "老人", "休养员", "住养人员", "resident", "residents"), Group.RESIDENT
    ),
    **dict.fromkeys(("职工", "员工", "工作人员", "staff", "staff member"), Group.STAFF),
}
_AROUND_A_NAME: Final = re.compile(r"^\d+[-_. ]+|\.\w{2,4}$|[\s\d]+$")


def group_of(table: RawTable) -> Group | None:
    """Return which group a whole sheet is of, where it or its file is called so: 职工, Staff."""
    named = (_AROUND_A_NAME.sub("", one).strip().lower() for one in (table.sheet, table.name))
    return next((GROUPS[one] for one in named if one in GROUPS), None)


SLOTS: Final = {
    **dict.fromkeys(("am", "早", "早测", "上午", "早上", "morning"), "am"),
    **dict.fromkeys(("pm", "晚", "晚测", "下午", "晚上", "evening"), "pm"),
    **dict.fromkeys(("空腹", "早餐前", "before breakfast", "fasting"), "fasting"),
    **dict.fromkeys(
        ("早餐后", "早餐后2h", "早餐后 2 小时", "after breakfast", "2 h after breakfast"),
        "after_breakfast",
    ),
    **dict.fromkeys(("午餐前", "before lunch"), "before_lunch"),
    **dict.fromkeys(
        ("午餐后", "午餐后2h", "午餐后 2 小时", "after lunch", "2 h after lunch"), "after_lunch"
    ),
    **dict.fromkeys(("晚餐前", "before dinner"), "before_dinner"),
    **dict.fromkeys(
        ("晚餐后", "晚餐后2h", "晚餐后 2 小时", "after dinner", "2 h after dinner"), "after_dinner"
    ),
    **dict.fromkeys(("睡前", "bedtime"), "bedtime"),
    **dict.fromkeys(("当日", "全天", "当日任意时间", "day", "any time today"), "day"),
}
UNITS: Final = {
    **dict.fromkeys(("℃", "c", "°c", "摄氏度", "度"), "°C"),
    **dict.fromkeys(("℉", "f", "°f", "华氏度"), "°F"),
    **dict.fromkeys(("次/分", "次/分钟", "bpm", "/min", "次"), "/min"),
    **dict.fromkeys(("公斤", "千克", "kg"), "kg"),
    "毫米汞柱": "mmHg",
    "厘米": "cm",
    "毫升": "mL",
}
"""How people write units; others are compared without regard to capitals."""
SITES: Final = {
    "腋下": "axilla", "腋温": "axilla", "腋窝": "axilla", "额头": "forehead", "额温": "forehead",
    "额": "forehead", "耳": "ear", "耳温": "ear", "口腔": "oral", "口温": "oral", "口": "oral",
    "直肠": "rectal", "肛温": "rectal", "肛": "rectal", "armpit": "axilla", "mouth": "oral",
    "rectum": "rectal", **PRESSURE_SITES,
}  # fmt: skip
YES: Final = frozenset({"yes", "y", "1", "true", "是", "已核对", "√", "✓"})
"""What says in a cell that something is so."""

_DATE: Final = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(.*))?"
)
_NO_YEAR: Final = re.compile(r"(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?:\s+(.*))?")
_YEAR_LAST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s+(.*))?")
_SOLID: Final = re.compile(r"(\d{4})(\d{2})(\d{2})()")
_SERIAL: Final = re.compile(r"(\d{5})(\.\d+)?")
_FIRST_SERIAL: Final = date(1899, 12, 30)
_MORNING, _LATER = ("am", "上午", "早上", "凌晨", "早晨"), ("pm", "下午", "晚上", "傍晚", "晚")
_PART: Final = "|".join((*_MORNING, *_LATER, "中午"))
_TIME: Final = re.compile(
    rf"({_PART})?\s*(\d{{1,2}})\s*[:：.时点]\s*(\d{{1,2}})?分?"
    rf"(?:[:：](\d{{1,2}})(?:\.\d+)?秒?)?\s*({_PART})?"
)
_COLON: Final = re.compile("[:：]")
_MONTH: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_YEAR: Final = re.compile(r"(\d{4})\s*年?")
_PLACE: Final = re.compile(r"(.+?)\s*[-－—–/]\s*([^-－—–/]+?)\s*床?")


@kept_in_mind(4096)
def day_in(text: str, today: date | None = None, *, day_first: bool | None = None) -> date | None:
    """Return the day in a text such as 2026-11-22, 2026年11月22日, 20261122, or a sheet's serial.

    A day without a year is the last such day up to `today`. 3/11/2026 is no day: nobody knows
    which number is the month, unless one of them is above twelve or the column says so.
    """
    plain = text.strip()
    if found := _DATE.fullmatch(plain) or _SOLID.fullmatch(plain):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.fullmatch(plain):
        return _year_last(int(found[1]), int(found[2]), int(found[3]), day_first)
    if found := _SERIAL.fullmatch(plain):
        return _FIRST_SERIAL + timedelta(days=int(found[1]))
    if today is not None and (found := _NO_YEAR.fullmatch(plain)):
        return _last(today, int(found[1]), int(found[2]))
    return None


def _year_last(first: int, second: int, year: int, day_first: bool | None) -> date | None:
    """Return the day of 3/11/2026, which nobody knows unless a number or the column tells."""
    if first == second or first > 12 or (day_first and second <= 12):
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 or day_first is False else None


@kept_in_mind(4096)
def time_in(text: str) -> time | None:
    """Return the time of day in a text such as 7:31, 6:31 PM, 下午6:31, 18.31 or 2026-11-22 07:31.

    None also for what looks like one and is none, such as 99:99.
    """
    found = _TIME.fullmatch(clock_text(text).lower())
    if found is None or (found[1] and found[5]):
        return None
    part, hour = found[1] or found[5], int(found[2])
    if part:
        if hour > 12:
            return time_in(f"{hour}:{found[3] or 0}") if part in _LATER else None
        hour = hour % 12 + 12 * (part in _LATER or (part == "中午" and hour < 10))
        if part == "中午" and int(found[2]) in (10, 11, 12):
            hour = int(found[2])
    try:
        return time(hour, int(found[3] or 0), int(found[4] or 0))
    except ValueError:
        return None


@kept_in_mind(4096)
def clock_text(text: str) -> str:
    """Return what stands behind the day in a text, or the whole text when it has no day."""
    plain = text.strip()
    for kind in (_DATE, _YEAR_LAST, _NO_YEAR):
        if found := kind.fullmatch(plain):
            return (found[4 if kind is not _NO_YEAR else 3] or "").strip()
    if found := _SERIAL.fullmatch(plain):
        if not found[2]:
            return ""
        seconds = round(float(found[2]) * 86400)
        return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return plain


@kept_in_mind(4096)
def exactness(text: str) -> timedelta:
    """Return how much later than the time in a text the moment it tells of may have been.

    A register says the minute, a workbook the second; only a moment with its zone is exact.
    """
    if has_zone(text) is not None:
        return timedelta(0)
    with_seconds = len(_COLON.findall(clock_text(text))) > 1
    return timedelta(seconds=1) if with_seconds else timedelta(minutes=1)


def part_of_birth(text: str) -> tuple[int, int] | None:
    """Return year and month of a birth that says no day; month 0 when only the year is said."""
    plain = text.strip()
    if found := _MONTH.fullmatch(plain):
        return (int(found[1]), int(found[2])) if 1 <= int(found[2]) <= 12 else None
    if found := _YEAR.fullmatch(plain):
        return int(found[1]), 0
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last(today: date, month: int, day: int) -> date | None:
    years = range(today.year, today.year - 5, -1)
    found = (one for year in years if (one := _day(year, month, day)) is not None)
    return next((one for one in found if one <= today), None)


@kept_in_mind(4096)
def has_zone(text: str) -> datetime | None:
    """Return the moment of an ISO time that says its own zone, or None."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def room_and_bed(text: str) -> tuple[str, str]:
    """Return room and bed of a text such as 201-1; without a bed the bed is empty."""
    found = _PLACE.fullmatch(text.strip())
    return (found[1], found[2]) if found else (text.strip(), "")
