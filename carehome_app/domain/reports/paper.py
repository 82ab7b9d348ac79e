"""The paper parachute: the sheet of a round to write on, and everybody's last values."""

from collections.abc import Mapping, Sequence
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import Episode
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.people import GROUP_LABELS, Group, Person
from carehome_app.domain.reports.daily import NAME, PLACE
from carehome_app.domain.reports.daily_facts import day_text
from carehome_app.domain.reports.frame import Frame, across, framed, signed_by
from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Cell,
    Column,
    Report,
    Section,
    Table,
    Tone,
    cells,
)
from carehome_app.domain.reports.values import last_cell, last_column, reading_cell
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.rounds.sheet import Row, Sheet
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

ROUND_SHEET: Final = "round-sheet"
LAST_VALUES: Final = "last-values"
SHEET_TITLE: Final = QT_TRANSLATE_NOOP("Report", "Round sheet to write on")
VALUES_TITLE: Final = QT_TRANSLATE_NOOP("Report", "Everybody’s last values")
_OF_ROUND: Final = QT_TRANSLATE_NOOP("Report", "{day} · {round} ({opens}–{closes})")
_DUE: Final = QT_TRANSLATE_NOOP("Report", "To be measured: {count}.")
_OPEN: Final = QT_TRANSLATE_NOOP("Report", "Open alerts {open}, away {away}")
_NUMBER: Final = QT_TRANSLATE_NOOP("Report", "No.")
_LAST: Final = QT_TRANSLATE_NOOP("Report", "Last value")
_ALERT: Final = QT_TRANSLATE_NOOP("Report", "Open alert, absence")
_TIME: Final = QT_TRANSLATE_NOOP("Report", "Time")
_REASON: Final = QT_TRANSLATE_NOOP("Report", "Reason, remark")
_SEEN: Final = QT_TRANSLATE_NOOP("Report", "{shown} ({clock})")
_ALERTED: Final = QT_TRANSLATE_NOOP("Report", "{label} since {clock}")
_NOBODY: Final = QT_TRANSLATE_NOOP("Report", "Nobody is due.")
_ABSENT: Final = QT_TRANSLATE_NOOP("Report", "Absence")
_OWN: Final = QT_TRANSLATE_NOOP("Report", "Own normal")
_LETTERS: Final = QT_TRANSLATE_NOOP(
    "Report",
    "Write the value, or why there is none, with the time. Typed in afterwards in the same order,"
    " both times are kept.",
)
_SIGNATURES: Final = (
    QT_TRANSLATE_NOOP("Report", "Measured by"),
    QT_TRANSLATE_NOOP("Report", "Typed in by"),
    QT_TRANSLATE_NOOP("Report", "Read back by"),
)


class LastKnown(msgspec.Struct, frozen=True, kw_only=True):
    """What is last known of a person."""

    person: Person
    values: Mapping[str, Entry]
    """The last reading of each measure, by its code."""
    episodes: Sequence[Episode] = ()
    absence: str = ""
    baseline: str = ""


def round_sheet(
    frame: Frame, sheet: Sheet, known: Mapping[int, LastKnown], extra: Mapping[int, set[str]]
) -> Report:
    """Return the sheet of a round with empty boxes, in the order people live in.

    `extra` says which further measures a person is due in on that day, by code.
    """
    numbers = {row.person.id: place for place, row in enumerate(sheet.rows, start=1)}
    sections = []
    for group in Group:
        rows = [row for row in sheet.rows if row.person.group is group]
        boxes = _boxes(sheet, rows, extra)
        shown_rows = tuple(
            _sheet_row(frame, row, numbers[row.person.id], (known, boxes, extra)) for row in rows
        )
        table = Table(_sheet_columns(boxes), shown_rows, empty=_NOBODY, roomy=True)
        sections.append(Section(GROUP_LABELS[group], (table,)))
    away = sum(row.absence is not None for row in sheet.rows)
    rest = _OPEN.with_(open=len(sheet.open_episodes), away=away)
    banner = Banner(Tone.PLAIN, _DUE.with_(count=len(sheet.rows) - away), rest)
    about = _OF_ROUND.with_(
        day=day_text(sheet.round.day),
        round=round_label(sheet.round.window),
        opens=frame.time(sheet.span.opens),
        closes=frame.time(sheet.span.closes),
    )
    title = (ROUND_SHEET, SHEET_TITLE, frame.of(about))
    return signed_by(framed(frame, title, banner, sections, footnotes=(_LETTERS,)), *_SIGNATURES)


def _boxes(sheet: Sheet, rows: Sequence[Row], extra: Mapping[int, set[str]]) -> list[Measure]:
    from carehome_app.domain.measures.catalogue import CATALOGUE

    wanted = {one.code for one in sheet.measures}
    for row in rows:
        wanted |= extra.get(row.person.id, set())
    return [one for one in CATALOGUE if one.code in wanted]


def _sheet_columns(boxes: Sequence[Measure]) -> tuple[Column, ...]:
    return (
        Column(_NUMBER, weight=0.7),
        Column(PLACE, weight=1.2),
        Column(NAME, Align.START, 1.7),
        Column(_LAST, weight=2.4),
        Column(_ALERT, Align.START, 2.2),
        *(Column(one.label, weight=1.7) for one in boxes),
        Column(_TIME, weight=1.2),
        Column(_REASON, weight=2.0),
    )


def _sheet_row(
    frame: Frame,
    row: Row,
    number: int,
    more: tuple[Mapping[int, LastKnown], Sequence[Measure], Mapping[int, set[str]]],
) -> tuple[Cell, ...]:
    known, boxes, extra = more
    person = row.person
    last = known.get(person.id)
    due = {cell.measure.code for cell in row.cells if cell is not None}
    due |= extra.get(person.id, set())
    return (
        *cells(number, frame.known_by(person), frame.name(person.name)),
        Cell(_last_words(frame, last)),
        Cell(_alerts(frame, row), Tone.ALARM if row.episodes else Tone.MUTED),
        # What is not due in this round is not to be written into.
        *(Cell(None if one.code in due else "／", Tone.MUTED) for one in boxes),
        *cells(None, None),
    )


def _last_words(frame: Frame, last: LastKnown | None) -> Text | None:
    if last is None or not last.values:
        return None
    said = [
        _SEEN.with_(shown=shown(one.measure, one.values), clock=frame.clock(one.taken_at))
        for one in last.values.values()
    ]
    return _joined(said)


def _alerts(frame: Frame, row: Row) -> Text | None:
    said: list[Text] = [
        _ALERTED.with_(label=one.label, clock=frame.clock(one.opened_at)) for one in row.episodes
    ]
    if row.absence is not None:
        said.append(reason_label(row.absence.reason))
    return _joined(said)


def last_values(frame: Frame, known: Sequence[LastKnown], measures: Sequence[Measure]) -> Report:
    """Return what is last known of everybody, in the order people live in."""
    sections = []
    for group in Group:
        own = [one for one in known if one.person.group is group]
        read = [one for one in measures if any(one.code in known.values for known in own)]
        # A sheet of nobody measured yet is a sheet of readings all the same.
        used = read or measures[:1]
        heads = (
            Column(PLACE, weight=1.2),
            Column(NAME, Align.START, 1.6),
            *(last_column(one, 1.8) for one in used),
            Column(_OWN, weight=1.0),
            Column(_ALERT, Align.START, 2.4),
        )
        rows = tuple(_known_row(frame, one, used) for one in own)
        sections.append(Section(GROUP_LABELS[group], (Table(heads, rows, empty=_NOBODY),)))
    open_ = sum(len(one.episodes) for one in known)
    away = sum(bool(one.absence) for one in known)
    banner = Banner(
        Tone.PLAIN, _PEOPLE.with_(count=len(known)), _OPEN.with_(open=open_, away=away)
    )
    made = framed(frame, (LAST_VALUES, VALUES_TITLE, frame.made), banner, sections)
    return across(made) if len(measures) > 3 else made


_PEOPLE: Final = QT_TRANSLATE_NOOP("Report", "People: {count}.")


def _known_row(frame: Frame, known: LastKnown, measures: Sequence[Measure]) -> tuple[Cell, ...]:
    person = known.person
    said: list[Text] = [
        _ALERTED.with_(label=one.label, clock=frame.clock(one.opened_at)) for one in known.episodes
    ]
    if known.absence:
        said.append(reason_label(known.absence))
    return (
        *cells(frame.known_by(person), frame.name(person.name)),
        *(_value(frame, known.values.get(one.code)) for one in measures),
        reading_cell(known.baseline),
        Cell(_joined(said), Tone.ALARM if known.episodes else Tone.MUTED),
    )


def _value(frame: Frame, entry: Entry | None) -> Cell:
    if entry is None:
        return Cell(None)
    said, clock = shown(entry.measure, entry.values), frame.clock(entry.taken_at)
    return last_cell(_SEEN.with_(shown=said, clock=clock), entry, clock)


def _joined(said: Sequence[Text]) -> Text | None:
    return Text("", "{said}", {"said": list(said)}) if said else None
