"""Everybody's values of a month at a glance: people down, days across, half a month to a table."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from carehome_app.domain.daily_people import reason_label
from carehome_app.domain.measures import Measure, shown
from carehome_app.domain.month_facts import MonthFacts
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.report import Align, Cell, Column, Section, Table, Tone
from carehome_app.domain.report_frame import Frame
from carehome_app.domain.rounds import Standing
from carehome_app.domain.sheet import Row
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

HEADING: Final = QT_TRANSLATE_NOOP("Report", "{measure}: everybody’s values, {first} to {last}")
_WHO: Final = QT_TRANSLATE_NOOP("Report", "Person")
_DAY: Final = QT_TRANSLATE_NOOP("Report", "{day}")
_MISSING: Final = "—"
_HALF: Final = 16
"""Days that fit beside each other on A4."""


def matrix_sections(frame: Frame, facts: MonthFacts) -> list[Section]:
    """Return the tables of each measure of the rounds; the first begins a page."""
    days = facts.days
    halves = [days[: _HALF - 1], days[_HALF - 1 :]]
    found = []
    for measure in facts.measures:
        values = _values(facts, measure)
        for half in halves:
            if half:
                table = _table(frame, half, values)
                heading = HEADING.with_(
                    measure=measure.label, first=half[0].isoformat(), last=half[-1].isoformat()
                )
                found.append(Section(heading, (table,), new_page=True))
    return found


_Values = dict[int, tuple[Person, dict[date, list[tuple[Text | str, Tone]]]]]


def _values(facts: MonthFacts, measure: Measure) -> _Values:
    found: _Values = {}
    for sheet in facts.sheets:
        codes = [one.code for one in sheet.measures]
        if measure.code not in codes:
            continue
        column = codes.index(measure.code)
        for row in sheet.due(column):
            _person, days = found.setdefault(row.person.id, (row.person, {}))
            days.setdefault(sheet.round.day, []).append(_shown(row, column))
    return dict(sorted(found.items(), key=lambda one: by_place(one[1][0])))


def _shown(row: Row, column: int) -> tuple[Text | str, Tone]:
    cell = row.cells[column]
    if cell is not None and cell.reading is not None:
        # A normal repeat does not hide what was found: the abnormal value is the one shown.
        found = max(cell.findings, key=lambda one: one.severity, default=None)
        if found is None:
            return shown(cell.measure, cell.reading.values), Tone.PLAIN
        return found.shown, Tone.ALARM if found.family.high else Tone.LOW
    standing, reason = row.standing(column)
    if standing is Standing.UNEXPLAINED:
        return _MISSING, Tone.MUTED
    return reason_label(reason), Tone.MUTED


def _table(frame: Frame, days: Sequence[date], values: _Values) -> Table:
    heads = (
        Column(_WHO, Align.START, 3.4),
        *(Column(_DAY.with_(day=day.day), weight=1.25) for day in days),
    )
    rows = []
    for person, by_day in values.values():
        who = f"{frame.known_by(person)} {frame.name(person.name)}"
        rows.append((Cell(who), *(_cell(by_day.get(day, [])) for day in days)))
    return Table(heads, tuple(rows), small=True)


def _cell(said: Sequence[tuple[Text | str, Tone]]) -> Cell:
    if not said:
        return Cell(None)
    tones = [tone for _words, tone in said]
    worst = next((one for one in (Tone.ALARM, Tone.LOW, Tone.MUTED) if one in tones), Tone.PLAIN)
    if worst is Tone.MUTED and Tone.PLAIN in tones:
        worst = Tone.PLAIN
    words = [words for words, _tone in said]
    return Cell(Text("", "\n".join(f"{{w{n}}}" for n in range(len(words))),
                     {f"w{n}": one for n, one in enumerate(words)}), worst)  # fmt: skip
