"""Columns of wide sheets: one for each day or each round, such as 早体温, 1日 or 2026-11-22 早.

What such a column is depends on words above it: the month and the measure stand in a title, in
the name of the sheet or of the file. Where they stand nowhere, somebody is asked.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.files.tables import RawTable
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.measures.measure import Measure

MEASURE: Final = "measure "
"""Begins the use of a column that is named after its measure, such as `measure pulse`."""
BY_SLOT: Final = {
    "am": ("早", "晨", "早上", "上午", "晨间", "早测", "am", "morning"),
    "pm": ("晚", "晚上", "下午", "晚间", "晚测", "pm", "evening"),
    "fasting": ("空腹", "fasting"),
    "after_breakfast": ("早餐后", "早餐后2h"),
    "before_lunch": ("午餐前",),
    "after_lunch": ("午餐后", "午餐后2h"),
    "before_dinner": ("晚餐前",),
    "after_dinner": ("晚餐后", "晚餐后2h"),
    "bedtime": ("睡前", "bedtime"),
}
"""The words before a measure by which a wide sheet has one column for each round."""
LEAST_DAYS: Final = 3
"""So many columns in a row must be days before a bare number is one."""
_FULL: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(.*)")
_MONTH_DAY: Final = re.compile(r"(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?(.*)")
_DAY: Final = re.compile(r"(\d{1,2})\s*[日号](.*)")
_BARE: Final = re.compile(r"(\d{1,2})\s*(\D*)")
_MONTH: Final = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*月)?(?!\s*[-/.月\d])")


class Part(msgspec.Struct, frozen=True):
    """What a column named after its measure says: the measure, the round and the day, if any."""

    measure: str
    slot: str = ""
    day: str = ""

    def __str__(self) -> str:
        return MEASURE + " ".join(one for one in (self.measure, self.slot, self.day) if one)


def part_of(use: str) -> Part:
    """Return what the use of a column named after its measure says."""
    code, *more = use.removeprefix(MEASURE).split(" ")
    slot = next((one for one in more if not _FULL.fullmatch(one)), "")
    day = next((one for one in more if _FULL.fullmatch(one)), "")
    return Part(code, slot, day)


class Around(msgspec.Struct, frozen=True):
    """What is said around a table: its month as (year, month), and its measure."""

    month: tuple[int, int] | None = None
    measure: str = ""


def around(table: RawTable, heading_row: int, month: str = "", measure: str = "") -> Around:
    """Return what title, sheet and file name say, unless somebody said it."""
    above = [cell for row in table.rows if row.number < heading_row for cell in row.cells]
    said = [*above, table.sheet, table.name]
    months = [_year_and_month(one) for one in ([month] if month else said)]
    named = [_measure_in(one) for one in said]
    return Around(
        next((one for one in months if one is not None), None),
        measure or next((one for one in named if one), ""),
    )


def is_wide(headings: list[str]) -> bool:
    """Return whether columns of a row are days of a month."""
    return len(list(_days(headings))) >= LEAST_DAYS


def wide_names(
    headings: list[str], known: Around, plain: Mapping[str, str]
) -> dict[str, tuple[str, ...]]:
    """Return the use of each column that is a day, by its plain heading.

    Without month or measure a column keeps its place empty: there is none to be used.
    """
    found: dict[str, tuple[str, ...]] = {}
    usual = known.month or (0, 0)
    for heading, (year, month, day, rest) in _days(headings):
        slot, named = _rest(rest)
        measure = named or known.measure
        try:
            when = date(year or usual[0], month or usual[1], day)
        except ValueError:
            continue
        if measure:
            found[str(Part(measure, slot, when.isoformat()))] = (plain[heading],)
    return found


def lacks(headings: list[str], known: Around) -> tuple[bool, bool]:
    """Return whether a month, and whether a measure is lacking to know what the days are."""
    days = list(_days(headings))
    month = any(not (year and month) for _heading, (year, month, _day, _rest_) in days)
    measure = any(not _rest(rest)[1] for _heading, (_y, _m, _d, rest) in days)
    return month and known.month is None, measure and not known.measure


def _days(headings: list[str]) -> Iterator[tuple[str, tuple[int, int, int, str]]]:
    """Yield each heading that is a day: year and month (0 when unsaid), day, and what follows."""
    found = [(one, _day_in(one)) for one in headings]
    said = [(one, day) for one, day in found if day is not None]
    numbers = [day[2] for _one, day in said]
    in_order = len(said) >= LEAST_DAYS and numbers == sorted(numbers)
    if in_order or any(day[0] or day[1] for _one, day in said):
        yield from said


def _day_in(heading: str) -> tuple[int, int, int, str] | None:
    text = heading.strip()
    if found := _FULL.fullmatch(text):
        year, month, day, rest = int(found[1]), int(found[2]), int(found[3]), found[4]
    elif found := _MONTH_DAY.fullmatch(text):
        year, month, day, rest = 0, int(found[1]), int(found[2]), found[3]
    elif found := _DAY.fullmatch(text) or _BARE.fullmatch(text):
        year, month, day, rest = 0, 0, int(found[1]), found[2]
    else:
        return None
    slot, measure = _rest(rest)
    is_day = 1 <= day <= 31 and month <= 12 and (not rest.strip() or slot or measure)
    return (year, month, day, rest) if is_day else None


def _rest(rest: str) -> tuple[str, str]:
    """Return round and measure in what follows a day: 早, 早体温, morning."""
    text = rest.strip(" :：/-_()（）\n").lower()
    slot = ""
    for code, words in BY_SLOT.items():
        for word in sorted(words, key=len, reverse=True):
            if text.startswith(word):
                slot, text = code, text[len(word) :].strip()
                break
        if slot:
            break
    measure = _measure_in(text) if text else ""
    return slot, measure


def _measure_in(text: str) -> str:
    plain = text.lower()
    found = [
        (len(name), one.code)
        for one in CATALOGUE
        for name in (one.code.replace("_", " "), *one.names)
        if len(name) > 1 and name.lower() in plain
    ]
    return max(found)[1] if found else ""


def _year_and_month(text: str) -> tuple[int, int] | None:
    found = _MONTH.search(text)
    return (int(found[1]), int(found[2])) if found and 1 <= int(found[2]) <= 12 else None


def measure_names() -> dict[str, tuple[str, ...]]:
    """Return the headings of every measure, alone and with the time of day before it."""
    found: dict[str, tuple[str, ...]] = {}
    for measure in CATALOGUE:
        known = names_of(measure)
        found[str(Part(measure.code))] = known
        for slot, words in BY_SLOT.items():
            both = [
                f"{word}{' ' * word.isascii()}{name}"
                for word in words
                for name in known
                if word.isascii() == name.isascii()
            ]
            if measure is TEMPERATURE:
                # The register has the unit in its headings: 早体温 °C, morning: °C.
                both += [f"{word}°c" for word in words]
                both += [f"{word}体温°c" for word in words]
            found[str(Part(measure.code, slot))] = tuple(both)
    return found


def names_of(measure: Measure) -> tuple[str, ...]:
    """Return what a measure is called in headings."""
    return tuple(name.lower() for name in (measure.code.replace("_", " "), *measure.names))
