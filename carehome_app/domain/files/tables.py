"""A table somebody brought: its columns by name, and what the texts in its cells mean."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Final

import msgspec

from carehome_app.domain.files.errors import NoSuchSheetError
from carehome_app.domain.people import Group, Sex

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


class RawTable(msgspec.Struct, frozen=True):
    """All rows of a sheet that are not empty; `sha256` is that of the whole file."""

    name: str
    sha256: str
    rows: tuple[RawRow, ...]
    sheet: str = ""
    hidden: bool = False


class RawBook(msgspec.Struct, frozen=True):
    """The sheets of a file that hold something, in their order; there is at least one."""

    name: str
    sha256: str
    sheets: tuple[RawTable, ...]

    @property
    def proposed(self) -> RawTable:
        """The first sheet that people see; a hidden one only when there is no other."""
        return next((one for one in self.sheets if not one.hidden), self.sheets[0])

    def named(self, sheet: str) -> RawTable:
        """Return the sheet of this name, or the proposed one when nothing is said."""
        if not sheet:
            return self.proposed
        found = next((one for one in self.sheets if one.sheet == sheet), None)
        if found is None:
            names = [one.sheet for one in self.sheets]
            raise NoSuchSheetError(name=self.name, sheet=sheet, sheets=names)
        return found


# Which column of a file is which: by name, Chinese or English, in any order.

Names = Mapping[str, tuple[str, ...]]
"""The headings of a column, by what it means."""

PEOPLE: Final[Names] = {
    "code": ("编号", "工号", "编码", "code", "no", "number", "id"),
    "name": ("姓名", "老人姓名", "名字", "name", "full name"),
    "sex": ("性别", "sex", "gender"),
    "birth": ("出生日期", "出生年月", "出生年月日", "生日", "birth", "birth date", "date of birth",
              "birthday", "born"),
    "room": ("房间", "房号", "房间号", "room", "room number"),
    "bed": ("床位", "床", "床号", "床位号", "bed"),
    "place": ("房床", "房间床位", "room bed", "place"),
    "group": ("类别", "人员类别", "身份", "group", "kind"),
    "care_level": ("护理级别", "护理等级", "级别", "care level", "care"),
    "diagnoses": ("诊断", "慢病", "慢性病", "疾病", "diagnoses", "diagnosis", "chronic"),
    "post": ("岗位", "职务", "post", "job", "position"),
    "admitted": ("入住日期", "入院日期", "入职日期", "入住时间", "admitted", "admission",
                 "admitted on", "admission date"),
}  # fmt: skip
READINGS: Final[Names] = {
    "person": ("人员", "person", "who"),
    "code": PEOPLE["code"],
    "place": ("房床", "房号床号", "床号", "床位", "room bed", "place"),
    "name": PEOPLE["name"],
    "measure": ("项目", "测量项目", "measure", "kind"),
    "value": ("测值", "数值", "结果", "value", "reading", "result"),
    "unit": ("单位", "unit"),
    "site": ("部位", "测量部位", "site"),
    "day": ("日期", "测量日期", "date", "day", "on"),
    "taken_at": ("时间", "测量时间", "taken at", "time", "measured at"),
    "slot": ("班次", "时段", "早晚", "slot", "round"),
    "note": ("备注", "说明", "note", "remark"),
    "systolic": ("收缩压", "高压", "systolic", "sbp"),
    "diastolic": ("舒张压", "低压", "diastolic", "dbp"),
    "details": ("附注项", "测量情况", "details"),
    "confirmed": ("已核对", "核对", "confirmed"),
}  # fmt: skip
TITLE_ROWS: Final = 12
"""How many rows of titles may stand above the headings."""
AT_LEAST: Final = 2
"""How many headings must be known before a row counts as the row of headings."""


class Columns(msgspec.Struct, frozen=True):
    """The headings that were found: where each column is, and how the file calls it."""

    heading_row: int
    places: Mapping[str, int]
    headings: Mapping[str, str]

    def text(self, row: RawRow, column: str) -> str:
        """Return what stands in a column of a row, or nothing."""
        place = self.places.get(column)
        return "" if place is None or place >= len(row.cells) else row.cells[place].strip()

    def heading(self, column: str) -> str:
        """Return how the file calls a column, or our own name when it has none."""
        return self.headings.get(column, column)


def find_columns(table: RawTable, names: Names) -> Columns | None:
    """Return the columns by the first row that names at least two, or None."""
    for row in table.rows[:TITLE_ROWS]:
        found = _named(row, names)
        if len(found) >= AT_LEAST:
            headings = {column: row.cells[place].strip() for column, place in found.items()}
            return Columns(row.number, found, headings)
    return None


def plain_heading(text: str) -> str:
    """Return a heading without what people add to it: brackets, stars, spaces, signs."""
    bare = text.strip().lower()
    for bracket in "(（[【":
        bare = bare.partition(bracket)[0]
    for sign in "*＊:：_-—/、.":
        bare = bare.replace(sign, " ")
    words = bare.split()
    joined = " ".join(words)
    return joined if joined.isascii() else "".join(words)


def _named(row: RawRow, names: Names) -> dict[str, int]:
    """Return the place of each column; of two names for one column the likelier one counts."""
    headings = [plain_heading(cell) for cell in row.cells]
    found: dict[str, int] = {}
    for column, known in names.items():
        places = [headings.index(name) for name in known if name in headings]
        if places:
            found[column] = places[0]
    return found


# What the texts in a file's cells mean: dates, times, sex, group, room and bed.

SEXES: Final = {
    "男": Sex.MALE, "男性": Sex.MALE, "m": Sex.MALE, "male": Sex.MALE,
    "女": Sex.FEMALE, "女性": Sex.FEMALE, "f": Sex.FEMALE, "female": Sex.FEMALE,
}  # fmt: skip
GROUPS: Final = {
    **dict.fromkeys(("住养老人", "老人", "休养员", "住养人员", "resident", "residents"),
                    Group.RESIDENT),
    **dict.fromkeys(("职工", "员工", "工作人员", "staff", "staff member"), Group.STAFF),
}  # fmt: skip
SLOTS: Final = {
    **dict.fromkeys(("am", "早", "早测", "上午", "早上", "morning"), "am"),
    **dict.fromkeys(("pm", "晚", "晚测", "下午", "晚上", "evening"), "pm"),
    **dict.fromkeys(("空腹", "早餐前", "before breakfast"), "fasting"),
    **dict.fromkeys(("早餐后", "早餐后2h", "after breakfast"), "after_breakfast"),
    **dict.fromkeys(("午餐前", "before lunch"), "before_lunch"),
    **dict.fromkeys(("午餐后", "午餐后2h", "after lunch"), "after_lunch"),
    **dict.fromkeys(("晚餐前", "before dinner"), "before_dinner"),
    **dict.fromkeys(("晚餐后", "晚餐后2h", "after dinner"), "after_dinner"),
    **dict.fromkeys(("睡前", "bedtime"), "bedtime"),
    **dict.fromkeys(("当日", "全天", "day"), "day"),
}
UNITS: Final = {"℃": "°C", "c": "°C", "°c": "°C", "℉": "°F", "f": "°F", "°f": "°F"}
SITES: Final = {
    "腋下": "axilla", "腋温": "axilla", "腋窝": "axilla", "额头": "forehead", "额温": "forehead",
    "额": "forehead", "耳": "ear", "耳温": "ear", "口腔": "oral", "口温": "oral", "口": "oral",
    "直肠": "rectal", "肛温": "rectal", "肛": "rectal", "armpit": "axilla", "mouth": "oral",
    "rectum": "rectal",
}  # fmt: skip
YES: Final = frozenset({"yes", "y", "1", "true", "是", "已核对", "√", "✓"})
"""What says in a cell that something is so."""

_DATE: Final = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+(.*))?"
)
_SOLID: Final = re.compile(r"(\d{4})(\d{2})(\d{2})()")
_TIME: Final = re.compile(r"(\d{1,2})[:：时](\d{1,2})分?(?:[:：](\d{1,2})(?:\.\d+)?秒?)?")
_PLACE: Final = re.compile(r"(.+?)\s*[-－—–/]\s*([^-－—–/]+?)\s*床?")


def day_in(text: str) -> date | None:
    """Return the day in a text such as 2026-11-22, 2026/11/22, 2026年11月22日 or 20261122."""
    found = _DATE.fullmatch(text.strip()) or _SOLID.fullmatch(text.strip())
    if found is None:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def time_in(text: str) -> time | None:
    """Return the time of day in a text such as 7:31, 07:31:00 or 2026-11-22 07:31."""
    dated = _DATE.fullmatch(text.strip())
    found = _TIME.fullmatch(((dated[4] or "") if dated else text).strip())
    if found is None:
        return None
    try:
        return time(int(found[1]), int(found[2]), int(found[3] or 0))
    except ValueError:
        return None


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
