"""The columns of the chronic sheet: who, then one for each measure and time of the day."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.chronic.limits import PersonalLimit
from carehome_app.domain.chronic.medicine import Outcome
from carehome_app.domain.chronic.sheet import ChronicRow, ChronicSheet, DueCell, MedicineCell
from carehome_app.domain.chronic.sheet import Column as DueColumn
from carehome_app.domain.chronic.times import DAY, HOUSE
from carehome_app.domain.findings.episodes import SIGNS
from carehome_app.domain.measures.measure import Measure, Rule
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.rounds.columns import JUDGED, PERSON, Column, Kind, Spoken, read
from carehome_app.ui.rounds.words import Said, Sign

HEADING: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{measure}\n{unit}")
HEADING_AT: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{measure} {unit}\n{when}")
MARKS: Final[dict[Outcome, Text | str]] = {
    Outcome.GIVEN: "✓",
    Outcome.REFUSED: QT_TRANSLATE_NOOP("ChronicSheet", "ref."),
    Outcome.WITHHELD: QT_TRANSLATE_NOOP("ChronicSheet", "held"),
    Outcome.UNAVAILABLE: QT_TRANSLATE_NOOP("ChronicSheet", "none"),
}
"""What stands for a dose in a narrow cell; the words stand in the line below."""
OPEN_DOSE: Final = "○"
_WIDTHS: Final = {"blood_pressure": 156, "medicine": 110}
_WIDTH: Final = 104
_SHOWN: Final = ("place", "name", "age")
_NARROW: Final = {"place": 72, "name": 92, "age": 46, "time": 68, "judgement": 212, "remarks": 150}


def chronic_columns(sheet: Sheet, unit: Callable[[Measure], str]) -> tuple[Column, ...]:
    """Return the columns of a chronic sheet; `unit` says in which unit the home reads."""
    assert isinstance(sheet, ChronicSheet)  # noqa: S101  # shown on its own page only
    who = (column for column in PERSON if column.code in _SHOWN)
    readings = (_reading(place, column, unit) for place, column in enumerate(sheet.columns))
    return (*map(_narrow, who), *readings, *map(_narrow, JUDGED))


def _narrow(column: Column) -> Column:
    """Return a column of the round's sheet as wide as there is room among so many."""
    return replace(column, width=_NARROW.get(column.code, column.width))


def _reading(place: int, due: DueColumn, unit: Callable[[Measure], str]) -> Column:
    def written(row: Row, spoken: Spoken) -> str:
        cell = row.cells[place]
        return _doses(cell, spoken) if isinstance(cell, MedicineCell) else read(row, place)

    def beside(row: Row, _spoken: Spoken) -> Said | None:
        return own_line(row, place)

    measure = due.measure
    shown = "" if due.is_medicine else unit(measure) or measure.main.scales[0].unit
    plain_time = due.window in (*HOUSE, DAY)
    worded = HEADING if plain_time else HEADING_AT.with_(when=due.when)
    heading = worded.with_(measure=measure.label, unit=shown) if shown else measure.label
    return Column(
        f"{measure.code}.{due.window}",
        heading,
        written,
        _WIDTHS.get(measure.code, _WIDTH),
        Kind.READING,
        place,
        right=True,
        beside=beside,
    )


def own_line(row: Row, place: int) -> Said | None:
    """Return the person's own lines of a cell, short; one that ran out is marked."""
    cell = row.cells[place]
    if not isinstance(row, ChronicRow) or not isinstance(cell, DueCell):
        return None
    rules = {rule.code: rule for rule in cell.measure.rules}
    out = [one for one in row.expired if one.rule in rules]
    if out:
        return Said(Sign.NOT_MEASURED, _short(out[0], rules[out[0].rule], cell.measure))
    own = [_short(one, rules[one.rule], cell.measure) for one in row.limits if one.rule in rules]
    return Said(Sign.WELL, " ".join(own)) if own else None


def _short(limit: PersonalLimit, rule: Rule, measure: Measure) -> str:
    for unit, number in limit.threshold.items():
        return f"{SIGNS[rule.beyond]}{measure.number(rule.field).scale(unit).shown(number)}"
    return ""


def _doses(cell: MedicineCell, spoken: Spoken) -> str:
    marks: list[str] = []
    for dose in cell.doses:
        mark: Text | str = OPEN_DOSE if dose.said is None else MARKS[dose.said.outcome]
        marks.append(spoken.words.say(mark) if isinstance(mark, Text) else mark)
    return " ".join(marks)
