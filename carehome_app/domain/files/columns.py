"""Which column of a file is which, or not used; and which rows below the headings are nobody."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

import msgspec

from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.files.wide import (
    BY_SLOT,
    MEASURE,
    around,
    is_wide,
    lacks,
    measure_names,
    names_of,
    wide_names,
)
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, CATALOGUE
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

Names = Mapping[str, tuple[str, ...]]
"""The headings of a column, by what it means."""

PEOPLE: Final[Names] = {
    "code": ("编号", "工号", "编码", "code", "no", "number", "id"),
    "name": ("姓名", "老人姓名", "患者姓名", "名字", "name", "full name", "patient name"),
    "sex": ("性别", "sex", "gender"),
    "birth": ("出生日期", "出生年月", "出生年月日", "生日", "birth", "birth date", "date of birth",
              "birthday", "born"),
    "room": ("房间", "房号", "房间号", "room", "room number"),
    "bed": ("床位", "床", "床号", "床位号", "bed"),
    "place": ("房床", "房间床位", "房间床号", "房号床号", "room bed", "place"),
    "group": ("类别", "人员类别", "身份", "group", "kind"),
    "care_level": ("护理级别", "护理等级", "级别", "等级", "care level", "care"),
    "diagnoses": ("诊断", "慢病", "慢性病", "疾病", "diagnoses", "diagnosis", "chronic"),
    "post": ("岗位", "职务", "post", "job", "position"),
    "floor": ("楼层", "floor"),
    "id_number": ("身份证号", "身份证号码", "身份证", "公民身份号码", "id number"),
    "allergies": ("过敏史", "过敏", "药物过敏", "药物过敏史", "食物过敏", "过敏药物", "过敏原",
                  "allergies", "allergy"),
    "admitted": ("入住日期", "入院日期", "入职日期", "入住时间", "admitted", "admission",
                 "admitted on", "admission date"),
}  # fmt: skip
READINGS: Final[Names] = {
    "person": ("人员", "person", "who"),
    "code": PEOPLE["code"],
    "place": ("房床", "房间床号", "房号床号", "床号", "床位", "room bed", "place"),
    "name": PEOPLE["name"],
    "measure": ("项目", "测量项目", "measure", "kind"),
    "value": ("测值", "数值", "结果", "value", "reading", "result"),
    "unit": ("单位", "unit"),
    "site": ("部位", "测量部位", "site"),
    "day": ("日期", "测量日期", "date", "day", "on", "measurement date", "date and time",
            "datetime"),
    "taken_at": ("时间", "测量时间", "记录时间", "taken at", "time", "measured at", "timestamp",
                 "time of day", "device timestamp", "datestring"),
    "slot": ("班次", "时段", "早晚", "slot", "round"),
    "note": ("备注", "说明", "note", "remark", "comments", "comment", "notes", "meal marker"),
    "systolic": ("收缩压", "高压", "systolic", "sbp", "sys", "systolic mmhg", "systolic pressure"),
    "diastolic": ("舒张压", "低压", "diastolic", "dbp", "dia", "diastolic mmhg",
                  "diastolic pressure"),
    "details": ("附注项", "测量情况", "details"),
    "confirmed": ("已核对", "核对", "confirmed"),
}  # fmt: skip
WHO: Final = ("code", "person", "place", "name")
"""The columns that can say whose a reading is, the surest first."""
NOT_USED: Final = ("unused", "不用", "-")
"""What is said of a column that is left out on purpose."""
TITLE_ROWS: Final = 12
"""How many rows of titles may stand above the headings."""
AT_LEAST: Final = 2
"""How many headings must be known before a row counts as the row of headings."""
_OTHER_PEOPLE: Final = ("联系", "家属", "监护", "担保", "亲属", "contact")
"""The name below such a heading is not the name of who lives here."""


class Column(msgspec.Struct, frozen=True):
    """One column of a file: how it is called, what it is used as, in how many rows it is filled.

    `use` is empty when it is not used; `like` is the use it looks like then, or empty. `key` is
    what a mapping calls it: the heading, with #2 for the second one of the same name.
    """

    place: int
    heading: str
    key: str
    use: str
    filled: int
    like: str = ""
    on_purpose: bool = False

    @property
    def is_doubtful(self) -> bool:
        """Whether it looks like a measure, is filled and not used, and nobody said so."""
        return bool(self.like.startswith(MEASURE) and self.filled and not self.on_purpose)


class Columns(msgspec.Struct, frozen=True):
    """The headings that were found: where each column is, and how the file calls it."""

    heading_row: int
    places: Mapping[str, int]
    headings: Mapping[str, str]
    all: tuple[Column, ...] = ()
    day_first: bool | None = None
    """How its days such as 3/11/2026 are to be read, where the column proves it."""

    def text(self, row: RawRow, column: str) -> str:
        """Return what stands in a column of a row, or nothing."""
        place = self.places.get(column)
        return "" if place is None or place >= len(row.cells) else row.cells[place].strip()

    def heading(self, column: str) -> str:
        """Return how the file calls a column, or our own name when it has none."""
        return self.headings.get(column, column)

    @property
    def unused(self) -> tuple[Column, ...]:
        """The columns that hold something and are not used."""
        return tuple(one for one in self.all if one.filled and not one.use and one.heading)

    @property
    def doubled(self) -> tuple[Column, ...]:
        """The columns of which two are called the same, so that somebody must say which is which.

        Two that are empty, or that somebody spoke of, are no question.
        """
        used = {plain_heading(one.heading) for one in self.all if one.use and one.filled}
        again = [one for one in self.unused if plain_heading(one.heading) in used]
        names = {plain_heading(one.heading) for one in again if not one.on_purpose}
        return tuple(one for one in self.all if one.filled and plain_heading(one.heading) in names)


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


TIMES: Final[Names] = {
    f"{use} {slot}": tuple(
        f"{word}{' ' * word.isascii()}{name}"
        for word in words
        for name in names
        if word.isascii() == name.isascii()
    )
    for slot, words in BY_SLOT.items()
    for use, names in (("taken_at", ("时间", "time")), ("site", ("部位", "site")))
}
"""Time and site of a round where a sheet has a column of each for each round."""
LAST_VALUES: Final[Names] = {
    **{
        f"taken_at {one.code}": tuple(
            f"{name} measured" if name.isascii() else f"{name}测量时间" for name in names_of(one)
        )
        for one in CATALOGUE
    },
    "second value": ("测值第二个数", "reading second number"),
    "third value": ("测值第三个数", "reading third number"),
    f"second {BLOOD_PRESSURE.code}": ("血压第二个数", "blood pressure second number"),
    f"third {BLOOD_PRESSURE.code}": ("血压第三个数", "blood pressure third number"),
}
"""Time and further numbers of a measure where a line has several measures."""
DETAILS: Final[Names] = {
    "detail position": ("体位", "position"),
    "detail device": ("血压计", "device"),
    "detail irregular": ("脉搏不齐", "irregular pulse"),
    "detail timing": ("测量时机", "time of measuring"),
    "detail oxygen": ("吸氧情况", "breathing"),
    "detail clothing": ("衣着", "clothing"),
    "detail scale": ("体重秤", "scale"),
    "detail planned": ("医嘱减重", "loss is planned by the doctor"),
    "detail way": ("途径", "way"),
}
"""What is said beside a number, in columns of their own."""
THE_NUMBER: Final = ("量", "数量", "amount")
"""What the one number is called on a sheet that is itself named after the measure."""
_MEASURES: Final = measure_names()
ALL_READINGS: Final[Names] = {**READINGS, **TIMES, **DETAILS, **_MEASURES, **LAST_VALUES}


def reading_names(table: RawTable, month: str = "", measure: str = "") -> Names:
    """Return the headings of a table of readings, the days of a wide sheet among them."""
    found = dict(ALL_READINGS)
    if named := measure or around(table, 0).measure:
        use = f"{MEASURE}{named}"
        found[use] = (*found[use], *THE_NUMBER)
    for number, headings in _rows_of_days(table):
        known = around(table, number, month, measure)
        found |= wide_names(headings, known, {one: plain_heading(one) for one in headings})
    return found


def wide_lacks(table: RawTable, month: str = "", measure: str = "") -> tuple[bool, bool]:
    """Return whether somebody must say the month, and the measure, of a sheet of days."""
    for number, headings in _rows_of_days(table):
        return lacks(headings, around(table, number, month, measure))
    return False, False


def _rows_of_days(table: RawTable) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of headings that say days, joined with the row below where they are."""
    rows = table.rows[:TITLE_ROWS]
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else None
        if not any(plain_heading(cell) in _NAMES for cell in row.cells):
            continue
        for _last, pairs in _candidates(row, below):
            headings = [one if two in ("", one) else f"{one}{two}" for one, two in pairs]
            if is_wide(headings):
                yield row.number, headings


_NAMES: Final = frozenset(name for use in WHO for name in READINGS[use])
_LOOKS: Final = (
    *_MEASURES.items(),
    ("measure blood_pressure", (*READINGS["systolic"], *READINGS["diastolic"])),
    ("measure pulse", ("脉率", "bpm")),
    ("measure glucose", ("glu",)),
)


def find_columns(
    table: RawTable,
    names: Names,
    said: Mapping[str, str] | None = None,
    least: int = AT_LEAST,
) -> Columns | None:
    """Return the columns by the first row that names at least two, or `least`, or None.

    Two rows of headings are one when cells of the first are merged. `said` gives the use of a
    column by its key; it goes before every name.
    """
    rows = table.rows[:TITLE_ROWS]
    for place, row in enumerate(rows):
        below = rows[place + 1] if place + 1 < len(rows) else None
        best: tuple[RawRow, list[tuple[str, str]], dict[str, int]] | None = None
        for last, headings in _candidates(row, below):
            found = _used(headings, names, said or {})
            if last is row:
                best = (last, headings, found) if len(found) >= least else None
            elif len(found) >= AT_LEAST and (
                last.merged or (best is not None and len(found) > len(best[2]))
            ):
                # A heading that reaches into this row says that it is a row of headings.
                best = last, headings, found
        if best is not None:
            last, headings, found = best
            joined = [f"{above}{lower}" if above != lower else lower for above, lower in headings]
            shown = {column: joined[place] for column, place in found.items()}
            every = tuple(_all(table, last.number, headings, found, said or {}))
            below_it = [one for one in table.rows if one.number > last.number]
            dated = (day_first(below_it, found.get(one)) for one in ("day", "taken_at"))
            order = next((one for one in dated if one is not None), None)
            return Columns(last.number, found, shown, every, order)
    return None


def unit_in(heading: str) -> str:
    """Return the unit that a heading says, such as mg/dL of “Value [mg/dL]”, or nothing."""
    found = _UNIT.search(heading)
    return found[0] if found else ""


def day_first(rows: Iterable[RawRow], place: int | None) -> bool | None:
    """Return whether days such as 3/11/2026 begin with the day, where the column proves it."""
    found = set()
    for row in rows:
        said = row.cells[place] if place is not None and place < len(row.cells) else ""
        if numbers := _TWO_AND_YEAR.match(said.strip()):
            first, second = int(numbers[1]), int(numbers[2])
            if first != second and max(first, second) > 12:
                found.add(first > 12)
    return found.pop() if len(found) == 1 else None


_UNIT: Final = re.compile(
    r"mmol\s*/\s*l|mg\s*/\s*dl|mmhg|kpa|°[cf]|℃|℉|次/分钟?|/min|bpm|公斤|\bkg\b", re.IGNORECASE
)
_TWO_AND_YEAR: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}\b")


def looks_like(heading: str) -> str:
    """Return the measure a heading seems to be of, such as 血糖值 of glucose, or nothing."""
    plain = plain_heading(heading)
    words = f" {plain} "
    found = [
        (len(name), use)
        for use, known in _LOOKS
        for name in known
        if (f" {name} " in words if name.isascii() else name in plain)
    ]
    return max(found)[1] if found else ""


def _candidates(
    row: RawRow, below: RawRow | None
) -> Iterator[tuple[RawRow, list[tuple[str, str]]]]:
    """Yield a row of headings alone, and joined with the one below where cells are merged."""
    yield row, [("", cell.strip()) for cell in row.cells]
    if below is None or not (row.across or below.merged) or below.number != row.number + 1:
        return
    above = list(row.cells)
    for left, right in row.across:
        above.extend([""] * (right + 1 - len(above)))
        above[left : right + 1] = [row.cells[left]] * (right + 1 - left)
    width = max(len(above), len(below.cells))
    pairs = zip(_wide(above, width), _wide(below.cells, width), strict=True)
    yield below, [(upper.strip(), lower.strip() or upper.strip()) for upper, lower in pairs]


def _wide(cells: list[str] | tuple[str, ...], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _used(
    headings: list[tuple[str, str]], names: Names, said: Mapping[str, str]
) -> dict[str, int]:
    """Return the place of each use; of two names for one use the likelier one counts."""
    joined = [
        plain_heading(lower if upper in ("", lower) else f"{upper}{lower}")
        for upper, lower in headings
    ]
    spoken = dict(_spoken(joined, said))
    found = {use: place for place, use in spoken.items() if use}
    alone = [
        "" if any(one in upper for one in _OTHER_PEOPLE) else plain_heading(lower)
        for upper, lower in headings
    ]
    for texts in (joined, alone):
        for use, known in names.items():
            places = [
                place
                for name in known
                for place, text in enumerate(texts)
                if text == name and place not in spoken and place not in found.values()
            ]
            if use not in found and places:
                found[use] = places[0]
    return found


def _spoken(joined: list[str], said: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield the places that somebody spoke of, and their use; an empty one is not used."""
    if not said:
        return
    known = {_plain_key(key): use for key, use in said.items()}
    for place, key in enumerate(_keys(joined)):
        use = known.get(key, known.get(key.partition("#")[0] if key.endswith("#1") else key))
        if use is not None:
            yield place, use


def _plain_key(key: str) -> str:
    heading, sign, number = key.partition("#")
    return f"{plain_heading(heading)}#{number.strip() or 1}" if sign else plain_heading(heading)


def _keys(joined: list[str]) -> Iterator[str]:
    """Yield how a mapping calls each column: its heading, numbered where there are several."""
    count = Counter(joined)
    seen: Counter[str] = Counter()
    for text in joined:
        seen[text] += 1
        yield f"{text}#{seen[text]}" if count[text] > 1 else text


def _all(
    table: RawTable,
    heading_row: int,
    headings: list[tuple[str, str]],
    found: Mapping[str, int],
    said: Mapping[str, str],
) -> Iterator[Column]:
    joined = [lower if upper in ("", lower) else f"{upper}{lower}" for upper, lower in headings]
    plain = [plain_heading(text) for text in joined]
    spoken = dict(_spoken(plain, said))
    uses = {place: use for use, place in found.items()}
    rows = [row for row in table.rows if row.number > heading_row]
    for place, (heading, key) in enumerate(zip(joined, _keys(plain), strict=True)):
        filled = sum(place < len(row.cells) and bool(row.cells[place].strip()) for row in rows)
        use = uses.get(place, "")
        like = "" if use else looks_like(heading)
        yield Column(place, heading, key, use, filled, like, place in spoken)


# Rows of a table that are nobody: totals, signatures, ruled lines, hidden rows.

TOTAL: Final = QT_TRANSLATE_NOOP("Importing", "This row is a total, not a person.")
SIGNATURE: Final = QT_TRANSLATE_NOOP("Importing", "This row is a signature or a remark below.")
RULED: Final = QT_TRANSLATE_NOOP("Importing", "This row has a number and nothing else.")
HIDDEN: Final = QT_TRANSLATE_NOOP("Importing", "The file hides this row.")

_COUNT: Final = r"[:：]?\d*[人名位个]?"
_TOTAL: Final = re.compile(
    rf"(合计|小计|总计|共计|总数|总人数|合计人数|平均|平均值|total|subtotal|sum){_COUNT}|共?\d+人"
)
_SIGNATURE: Final = re.compile(
    r"(制表|制单|填表|填报|审核|审批|复核|核对|负责|主管|签字|签名|经办|盖章|统计|报送|注|备注|说明|单位)"
    r"[一-鿿]{0,6}[:：].*"
)


def aside(row: RawRow, columns: Columns, *, hidden_too: bool = False) -> Text | None:
    """Return why a row is nobody and is never taken by itself, or None."""
    if row.hidden and not hidden_too:
        return HIDDEN
    filled = [(place, "".join(cell.split())) for place, cell in enumerate(row.cells)]
    filled = [(place, text) for place, text in filled if text]
    names = {columns.places[who] for who in WHO if who in columns.places}
    telling = [text for place, text in filled[:1]] + [t for place, t in filled if place in names]
    if any(_TOTAL.fullmatch(text.lower()) for text in telling):
        return TOTAL
    if any(_SIGNATURE.fullmatch(text) for text in telling):
        return SIGNATURE
    used = set(columns.places.values())
    if not any(place in used for place, _text in filled) and len(filled) <= 1:
        return RULED
    return None
