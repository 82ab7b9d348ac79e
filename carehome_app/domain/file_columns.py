"""Which column of a file is which: by name, Chinese or English, in any order."""

from collections.abc import Mapping
from typing import Final

import msgspec

from carehome_app.domain.raw_table import RawRow, RawTable

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
