"""The customary temperature register (体温监测登记表): one line for each person and day.

Columns after the clinical reference, section 7.1. A corrected value stays, struck through.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from itertools import groupby
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.findings.episodes import STEP_LABELS, FollowUp
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.outbreak.cases import FROM_READINGS, SYMPTOM_LABELS, Symptom
from carehome_app.domain.people import GROUP_LABELS, SEX_LABELS, Group, Person, by_place
from carehome_app.domain.reports.frame import Frame, across, corrected, framed, from_to, signed_by
from carehome_app.domain.reports.matrix import Line, matrices
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Clock,
    Column,
    Paragraph,
    Part,
    Report,
    SameCells,
    Section,
    Shown,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.reports.values import of_round
from carehome_app.domain.rounds.counting import Count, Standing
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "register"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Temperature register")
_LINES: Final = QT_TRANSLATE_NOOP("Report", "Lines {lines}.")
_REST: Final = QT_TRANSLATE_NOOP(
    "Report", "Measured {measured}, not measured {not_measured}, unexplained {unexplained}"
)
_EMPTY: Final = QT_TRANSLATE_NOOP("Report", "Nobody was due.")
_DATE: Final = QT_TRANSLATE_NOOP("Report", "Date")
_NUMBER: Final = QT_TRANSLATE_NOOP("Report", "No.")
_NAME: Final = QT_TRANSLATE_NOOP("Report", "Name")
_SEX: Final = QT_TRANSLATE_NOOP("Report", "Sex")
_AGE: Final = QT_TRANSLATE_NOOP("Report", "Age")
_PLACE: Final = QT_TRANSLATE_NOOP("Report", "Room-bed")
_POST: Final = QT_TRANSLATE_NOOP("Report", "Post")
_TIME: Final = QT_TRANSLATE_NOOP("Report", "{round}: time")
_VALUE: Final = QT_TRANSLATE_NOOP("Report", "{round}: {unit}")
_SITE: Final = QT_TRANSLATE_NOOP("Report", "{round}: site")
_SYMPTOMS: Final = QT_TRANSLATE_NOOP("Report", "Symptoms")
_REPEAT: Final = QT_TRANSLATE_NOOP("Report", "Re-check")
_DONE: Final = QT_TRANSLATE_NOOP("Report", "Done, who was told")
_REMARK: Final = QT_TRANSLATE_NOOP("Report", "Corrections, remarks")
_RECORDER: Final = QT_TRANSLATE_NOOP("Report", "Recorded by")
_CHECKER: Final = QT_TRANSLATE_NOOP("Report", "Checked by")
_AGAIN: Final = QT_TRANSLATE_NOOP("Report", "{clock} {shown}")
_STEP: Final = QT_TRANSLATE_NOOP("Report", "{clock} {step} {words}")
_MISSING: Final = QT_TRANSLATE_NOOP("Report", "unexplained")
_ROUND: Final = QT_TRANSLATE_NOOP("Report", "Round")
_GLANCE: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Time and value of each round, one above the other; — means that nobody said why there is"
    " none. Every line with its site stands in the table file and in the register of a day.",
)
_BY_WHOM: Final = QT_TRANSLATE_NOOP("Report", "Who recorded and who checked each round")
_BESIDE: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Days on which more is to be said: symptoms, repeats, what was done, corrections, another"
    " site",
)
_TIMED: Final = QT_TRANSLATE_NOOP("Report", "{time} {value}")
_DASH: Final = "—"
_ACROSS: Final = 12
"""Days that fit beside each other across A4 with a time and a value."""
_NAMES: Final = 1.25
"""How many days wide the names are."""
_SIGNATURES: Final = (
    QT_TRANSLATE_NOOP("Report", "Recorded by"),
    QT_TRANSLATE_NOOP("Report", "Checked by"),
    QT_TRANSLATE_NOOP("Report", "Date"),
)
_MOST_WINDOWS: Final = 3
"""Rounds a day that fit beside each other; a home with more has the rest in the remarks."""
_OF_A_ROUND: Final = 3
"""So many columns has a round: time, value, site."""
_AFTER: Final = 6
"""So many columns come after the rounds."""


class RegisterFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the register says, before it is said."""

    first: date
    last: date
    symptoms: Mapping[tuple[int, date], Sequence[Text | str]]
    steps: Mapping[tuple[int, date], Sequence[FollowUp]]
    names: Mapping[int, str]
    """Of those who recorded or checked, by number."""
    checked: Mapping[RoundKey, int]
    """Who reported each round, and so looked at it."""
    unit: str
    corrections: Mapping[str, Text]
    """What the reasons of corrections mean."""


class _Line(msgspec.Struct, frozen=True):
    """A person's day: the row of each round."""

    day: date
    person: Person
    rows: Mapping[str, tuple[Sheet, Row]]


class _Said(msgspec.Struct, frozen=True):
    """A person's day as the register says it, with columns for the rounds of that day."""

    whose: int
    day: date
    windows: tuple[str, ...]
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class _OfGroup:
    """What was read of residents, or of staff."""

    said: list[_Said] = field(default_factory=list)
    people: dict[int, Person] = field(default_factory=dict)
    """As they were on their first day of these."""
    recorders: dict[tuple[date, str], dict[str, None]] = field(default_factory=dict)
    """Who recorded each round of each day."""


@dataclass(slots=True)
class _Read:
    """What was read of the days so far; their sheets were let go of."""

    counts: list[Count] = field(default_factory=list)
    opens: dict[str, time] = field(default_factory=dict)
    """When each round opens."""
    groups: dict[Group, _OfGroup] = field(
        default_factory=lambda: {one: _OfGroup() for one in Group}
    )
    alike: SameCells = field(default_factory=SameCells)

    def in_order(self, windows: Iterable[str]) -> tuple[str, ...]:
        """Return rounds in the order of the day."""
        return tuple(sorted(dict.fromkeys(windows), key=self.opens.__getitem__))


def temperature_register(frame: Frame, facts: RegisterFacts, sheets: Iterable[Sheet]) -> Report:
    """Return the register of some days: residents, then staff; the sheets come by day.

    Those of a day are let go of before the next are read. A month of them is as large as a whole
    register, and nothing of them is needed once their cells are there (ADR 0220).
    """
    read = _Read()
    for day, some in groupby(sheets, key=lambda one: one.round.day):
        _take(frame, facts, read, day, [one for one in some if _column(one) >= 0])
    windows = read.in_order(read.opens)[:_MOST_WINDOWS]
    sections = []
    for group, own in read.groups.items():
        rows = tuple(_in_columns(one, windows) for one in own.said)
        table = Table(_columns(facts, windows, group), rows, empty=_EMPTY, small=True)
        if facts.first != facts.last and rows:
            pages = _pages(frame, facts, windows, (own, rows))
            table = replace(table, on_paper=(*pages, replace(table, rows=_other(table, rows))))
        sections.append(Section(GROUP_LABELS[group], (table,)))
    title = (KIND, TITLE, frame.of(from_to(facts.first, facts.last)))
    made = framed(frame, title, _banner(read), sections)
    return across(signed_by(made, *_SIGNATURES))


def _take(
    frame: Frame, facts: RegisterFacts, read: _Read, day: date, sheets: Sequence[Sheet]
) -> None:
    """Read a day: what its lines say, how it counts, who recorded it."""
    local = frame.home_time.local
    read.counts += [one.count(column=_column(one)) for one in sheets]
    read.opens.update((one.round.window, local(one.span.opens).time()) for one in sheets)
    windows = read.in_order(one.round.window for one in sheets)
    for line in _lines(day, sheets):
        whose, group = line.person.id, read.groups[line.person.group]
        said = read.alike.row(_row(frame, facts, windows, line))
        group.said.append(_Said(whose, day, windows, said))
        group.people.setdefault(whose, line.person)
        for window in windows:
            if window in line.rows:
                by = group.recorders.setdefault((day, window), {})
                by.update(dict.fromkeys(_recorders(facts, _entries(*line.rows[window]))))


def _in_columns(said: _Said, windows: tuple[str, ...]) -> tuple[Cell, ...]:
    """Return a day with columns for the rounds of all days, which may be more or others."""
    if said.windows == windows:
        return said.cells
    own = said.cells[-_AFTER - len(said.windows) * _OF_A_ROUND : -_AFTER]
    rounds = {
        window: own[place * _OF_A_ROUND :][:_OF_A_ROUND]
        for place, window in enumerate(said.windows)
    }
    who = said.cells[: -_AFTER - len(own)]
    there = (cell for one in windows for cell in rounds.get(one, cells(None, None, None)))
    return (*who, *there, *said.cells[-_AFTER:])


def _banner(read: _Read) -> Banner:
    numbers = {
        name: sum(getattr(one, name) for one in read.counts)
        for name in ("measured", "not_measured", "unexplained")
    }
    lines = sum(len(one.said) for one in read.groups.values())
    tone = Tone.ALARM if numbers["unexplained"] else Tone.PLAIN
    return Banner(tone, _LINES.with_(lines=lines), _REST.with_(**numbers))


def _column(sheet: Sheet) -> int:
    codes = [one.code for one in sheet.measures]
    return codes.index(TEMPERATURE.code) if TEMPERATURE.code in codes else -1


def _lines(day: date, sheets: Sequence[Sheet]) -> list[_Line]:
    found: dict[int, dict[str, tuple[Sheet, Row]]] = {}
    people: dict[int, Person] = {}
    for sheet in sheets:
        for row in sheet.due(_column(sheet)):
            found.setdefault(row.person.id, {})[sheet.round.window] = (sheet, row)
            people.setdefault(row.person.id, row.person)
    return [_Line(day, people[whose], rows) for whose, rows in found.items()]


def _columns(facts: RegisterFacts, windows: Sequence[str], group: Group) -> tuple[Column, ...]:
    heads: list[tuple[Text, float]] = [(_DATE, 1.7), (_NUMBER, 1.2), (_NAME, 1.5)]
    if group is Group.STAFF:
        heads.append((_POST, 1.3))
    else:
        heads += [(_SEX, 1.0), (_AGE, 0.8), (_PLACE, 1.2)]
    for window in windows:
        label = window_label(window)
        heads.append((_TIME.with_(round=label), 1.2))
        heads.append((_VALUE.with_(round=label, unit=facts.unit), 1.5))
        heads.append((_SITE.with_(round=label), 1.2))
    heads += [
        (_SYMPTOMS, 1.8),
        (_REPEAT, 1.8),
        (_DONE, 2.6),
        (_REMARK, 2.6),
        (_RECORDER, 1.3),
        (_CHECKER, 1.3),
    ]
    labels = [label for label, _weight in heads]
    return columns(*labels, weights=[weight for _label, weight in heads])


def _row(
    frame: Frame, facts: RegisterFacts, windows: Sequence[str], line: _Line
) -> tuple[Cell, ...]:
    person, day = line.person, line.day
    who: list[Shown] = [day, person.details.code, frame.name(person.name)]
    if person.group is Group.STAFF:
        who.append(person.details.post)
    else:
        who += [SEX_LABELS[person.details.sex], person.age(day), person.place]
    key = (person.id, day)
    entries = [entry for sheet, row in line.rows.values() for entry in _entries(sheet, row)]
    by = dict.fromkeys(_recorders(facts, entries))
    looked = [facts.checked.get(RoundKey(day, window)) for window in line.rows]
    checkers = dict.fromkeys(facts.names.get(one, "") for one in looked if one is not None)
    return (
        *cells(*who),
        *(
            cell
            for window in windows
            for cell in _round_cells(frame, facts, line.rows.get(window))
        ),
        *cells(
            _joined(facts.symptoms.get(key, ())),
            _joined(_repeats(frame, line)),
            _joined(_steps(frame, facts.steps.get(key, ()))),
            _joined(_told(frame, facts, entries)),
            "\n".join(by),
            "\n".join(checkers),
        ),
    )


def _recorders(facts: RegisterFacts, entries: Iterable[Entry]) -> Iterable[str]:
    """Yield who recorded what holds, once for each entry."""
    return (facts.names.get(one.by, "") for one in entries if one.superseded is None)


# Many days on paper: everybody's times and values at a glance, then what else was said of a day.


def _pages(
    frame: Frame,
    facts: RegisterFacts,
    windows: Sequence[str],
    read: tuple[_OfGroup, Sequence[tuple[Cell, ...]]],
) -> list[Part]:
    """Return the days across with time and value of each round; then who recorded and checked."""
    own, rows = read
    lines = {
        whose: Line(f"{frame.known_by(person)} {frame.name(person.name)}")
        for whose, person in own.people.items()
    }
    alike: dict[tuple[str | None, int], Cell] = {}
    for said, row in zip(own.said, rows, strict=True):
        rounds = row[-_AFTER - len(windows) * _OF_A_ROUND : -_AFTER]
        for place, window in enumerate(windows):
            time_, value, _site = rounds[place * _OF_A_ROUND :][:_OF_A_ROUND]
            if value.shown is not None:  # else the round did not concern them
                lines[said.whose].note(said.day, window, _at_a_glance(time_, value, alike))
    down = [lines[one.id] for one in sorted(own.people.values(), key=by_place)]
    days = sorted({one.day for one in own.said})
    made = matrices(_NAME, down, days, first=_NAMES, most=_ACROSS)
    by_whom = _rounds_table(facts, windows, own)
    return [Paragraph(_GLANCE), *made, Paragraph(_BY_WHOM), by_whom, Paragraph(_BESIDE)]


def _at_a_glance(time_: Cell, value: Cell, alike: dict[tuple[str | None, int], Cell]) -> Cell:
    """Return time and value of a round, or why there is none; a dash where nobody said why.

    Those that say the same are one: of nine thousand rounds of people, some hundred are left.
    """
    when = None if time_.shown is None else str(time_.shown)
    key = (when, id(value))
    if key not in alike:
        shown: Shown = value.shown
        if shown == _MISSING:
            alike[key] = Cell(_DASH, Tone.ALARM)
        else:
            timed = shown if when is None else _TIMED.with_(time=when, value=shown)
            alike[key] = Cell(timed, value.tone)
    return alike[key]


def _rounds_table(facts: RegisterFacts, windows: Sequence[str], own: _OfGroup) -> Table:
    """Return who recorded each round and who checked it."""
    rows = []
    for (day, window), recorders in own.recorders.items():
        if window in windows:
            checker = facts.checked.get(RoundKey(day, window))
            checked = "" if checker is None else facts.names.get(checker, "")
            rows.append(cells(day, window_label(window), _listed(list(recorders)), checked))
    heads = columns(_DATE, _ROUND, _RECORDER, _CHECKER, weights=(1.5, 1, 6, 1.5))
    return Table(heads, tuple(rows), small=True)


def _other(table: Table, rows: Sequence[tuple[Cell, ...]]) -> tuple[tuple[Cell, ...], ...]:
    """Return the lines that say more than times, values at the usual site, and who recorded."""
    labels = [one.label.source for one in table.columns]
    sites = [place for place, label in enumerate(labels) if label == _SITE.source]
    first, last = labels.index(_SYMPTOMS.source), labels.index(_REMARK.source)
    counted = Counter(_source(row[place]) for row in rows for place in sites)
    del counted[""]
    usual = [one for one, _times in counted.most_common(1)]
    return tuple(
        row
        for row in rows
        if any(one.shown is not None for one in row[first : last + 1])
        or any(one.struck for one in row)
        or any(_source(row[place]) not in ("", *usual) for place in sites)
    )


def _source(cell: Cell) -> str:
    return cell.shown.source if isinstance(cell.shown, Text) else ""


def _listed(said: Sequence[str]) -> Text:
    return Text("", "{said}", {"said": said})


def _entries(sheet: Sheet, row: Row) -> tuple[Entry, ...]:
    cell = row.cells[_column(sheet)]
    return () if cell is None else cell.entries


def _round_cells(
    frame: Frame, facts: RegisterFacts, there: tuple[Sheet, Row] | None
) -> tuple[Cell, ...]:
    """Return time, value and site of the first reading of a round that holds, or the reason."""
    if there is None:
        return cells(None, None, None)
    sheet, row = there
    entries = _entries(sheet, row)
    readings = [one for one in entries if one.is_reading and one.superseded is None]
    struck = tuple(shown(one.measure, one.values) for one in entries if _is_struck(one))
    if not readings:
        standing, reason = row.standing(_column(sheet))
        missing = standing is Standing.UNEXPLAINED
        words = _MISSING if missing else reason_label(reason)
        tone = Tone.ALARM if missing else Tone.MUTED
        return (Cell(None), Cell(words, tone, struck), Cell(None))
    cell = row.cells[_column(sheet)]
    first = of_round(cell) or readings[0]
    found = [one for one in cell.findings if one.on == first.ref] if cell else []
    low = any(not one.family.high for one in found)
    tone = Tone.PLAIN if not found else Tone.LOW if low else Tone.ALARM
    site = first.measure.site(first.site)
    return (
        Cell(_taken(frame, first)),
        Cell(_value(first, facts.unit), tone, struck),
        Cell(site.label if site else None),
    )


def _taken(frame: Frame, entry: Entry) -> str | None:
    """Return when a value was taken; with its day where the round went on after midnight."""
    if not entry.time_said:
        return None
    local = frame.home_time.local(entry.taken_at)
    same = local.date() == entry.round.day
    return Clock.time_of(local) if same else Clock.of(local)


def _is_struck(entry: Entry) -> bool:
    return entry.superseded is not None and entry.is_reading


def _value(entry: Entry, unit: str) -> Shown:
    """Return the number in the register's unit, else the value with its own."""
    amount = entry.amount(entry.measure.main.key)
    if isinstance(amount, Amount) and amount.unit == unit:
        return amount.number
    return shown(entry.measure, entry.values)


def _repeats(frame: Frame, line: _Line) -> list[Text]:
    again = []
    for sheet, row in line.rows.values():
        readings = [
            one for one in _entries(sheet, row) if one.is_reading and one.superseded is None
        ]
        stands = of_round(row.cells[_column(sheet)])
        again += [one for one in readings if stands is None or one.ref != stands.ref]
    return [
        _AGAIN.with_(clock=frame.time(one.taken_at), shown=shown(one.measure, one.values))
        for one in again
    ]


def _steps(frame: Frame, steps: Iterable[FollowUp]) -> list[Text]:
    return [
        _STEP.with_(clock=frame.time(one.at), step=STEP_LABELS[one.step], words=one.words)
        for one in steps
    ]


def _told(frame: Frame, facts: RegisterFacts, entries: Iterable[Entry]) -> list[Text | str]:
    """Return each correction in words, and the notes of what holds."""
    found: list[Text | str] = []
    for one in entries:
        if one.superseded is not None:
            found.append(corrected(frame, one, facts.corrections, facts.names))
        elif one.note:
            found.append(one.note)
    return found


def _joined(said: Sequence[Text | str]) -> Text | None:
    return Text("", "{said}", {"said": list(said)}) if said else None


def symptom_words(seen: Iterable[str]) -> list[Text]:
    """Return what was seen in a person in words; what readings tell themselves is left out."""
    return [
        SYMPTOM_LABELS[one]
        for one in Symptom
        if one.value in set(seen) and one not in FROM_READINGS
    ]
