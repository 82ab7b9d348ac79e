"""The columns of the round sheet, as a table; one reading column for every measure."""

from collections.abc import Callable
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.rounds.remarks import Remarks
from carehome_app.ui.rounds.words import Said, SheetWords


class Kind(Enum):
    """How a column is painted."""

    TEXT = "text"
    LINE = "line"
    READING = "reading"
    JUDGEMENT = "judgement"
    REMARKS = "remarks"


class Spoken(msgspec.Struct, frozen=True):
    """What speaks of a row: the words of the judgement and of the remarks."""

    words: SheetWords
    remarks: Remarks


class Column(msgspec.Struct, frozen=True):
    """A column: its heading, what it shows as words, how it is painted and how wide it is.

    `measure` is the place of its measure in the sheet, where it belongs to one.
    """

    code: str
    heading: Text
    shown: Callable[[Row, Spoken], str]
    width: int
    kind: Kind = Kind.TEXT
    measure: int = 0
    right: bool = False
    muted: bool = False
    beside: Callable[[Row, Spoken], Said | None] | None = None
    """What stands small beside a reading, such as the person's own line."""


WITH_UNIT: Final = QT_TRANSLATE_NOOP("RoundSheet", "{measure} {unit}")


def columns(sheet: Sheet, unit: Callable[[Measure], str]) -> tuple[Column, ...]:
    """Return the columns of a sheet; `unit` says in which unit the home reads a measure."""
    readings = tuple(
        _reading(place, measure, unit(measure)) for place, measure in enumerate(sheet.measures)
    )
    return (*PERSON, *readings, *JUDGED)


def _reading(place: int, measure: Measure, unit: str) -> Column:
    def written(row: Row, _spoken: Spoken) -> str:
        return read(row, place)

    unit = unit or measure.main.scales[0].unit
    heading = WITH_UNIT.with_(measure=measure.label, unit=unit.replace("°C", "℃"))
    return Column(measure.code, heading, written, 108, Kind.READING, place, right=True)


def read(row: Row, place: int) -> str:
    """Return what stands in a reading cell."""
    cell = row.cells[place]
    if cell is None:
        return ""
    if cell.reading is not None:
        return shown(cell.measure, cell.reading.values)
    return "" if row.is_open(place) else "—"


def _place(row: Row, _spoken: Spoken) -> str:
    return row.person.place or row.person.details.code


def _name(row: Row, _spoken: Spoken) -> str:
    return row.person.name


def _age(row: Row, spoken: Spoken) -> str:
    key = spoken.words.shown.key
    age = row.person.age(key.day) if key is not None else None
    return "" if age is None else str(age)


def _line(row: Row, _spoken: Spoken) -> str:
    cell = row.cells[0]
    return "" if cell is None else ", ".join(point.number for point in cell.recent)


def _own_normal(row: Row, _spoken: Spoken) -> str:
    cell = row.cells[0]
    if cell is None or cell.baseline is None:
        return ""
    return f"{cell.baseline.amount.number:.2f}"  # all as wide, also between two readings


def _time(row: Row, spoken: Spoken) -> str:
    readings = [
        cell.reading for cell in row.cells if cell is not None and cell.reading is not None
    ]
    said = [reading.taken_at for reading in readings if reading.time_said]
    return spoken.words.shown.clock(max(said)) if said else ""


def _judgement(row: Row, spoken: Spoken) -> str:
    return "; ".join(said.words for said in spoken.words.judgement(row))


def _remarks(row: Row, spoken: Spoken) -> str:
    return " · ".join(remark.words for remark in spoken.remarks.of(row))


PERSON: Final = (
    Column("place", QT_TRANSLATE_NOOP("RoundSheet", "Room-bed"), _place, 80),
    Column("name", QT_TRANSLATE_NOOP("RoundSheet", "Name"), _name, 112),
    Column("age", QT_TRANSLATE_NOOP("RoundSheet", "Age"), _age, 50, right=True, muted=True),
    Column("line", QT_TRANSLATE_NOOP("RoundSheet", "Last 3 days"), _line, 104, Kind.LINE),
    Column(
        "own",
        QT_TRANSLATE_NOOP("RoundSheet", "Own normal"),
        _own_normal,
        84,
        right=True,
        muted=True,
    ),
)
JUDGED: Final = (
    Column("time", QT_TRANSLATE_NOOP("RoundSheet", "Time"), _time, 68, muted=True),
    Column(
        "judgement", QT_TRANSLATE_NOOP("RoundSheet", "Judgement"), _judgement, 300, Kind.JUDGEMENT
    ),
    Column(
        "remarks", QT_TRANSLATE_NOOP("RoundSheet", "Note / next step"), _remarks, 200, Kind.REMARKS
    ),
)
