"""One person's month or stay, and the staff of a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.people import GROUP_LABELS, Group, Person
from carehome_app.domain.reports.daily import NAME
from carehome_app.domain.reports.daily_facts import day_text
from carehome_app.domain.reports.frame import Frame, corrected, framed
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
    columns,
)
from carehome_app.domain.reports.values import (
    UNIT,
    measured_cell,
    reading_cell,
    reading_column,
)
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.plan import round_label
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.domain.trends.report import person_report, ward_sections
from carehome_app.domain.trends.series import PersonView
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# One person's month or stay: charts, the ward chart, every value, what happened.

_VALUES: Final = QT_TRANSLATE_NOOP("Report", "Every value")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "Nothing was recorded.")
_HEADS: Final = (
    QT_TRANSLATE_NOOP("Report", "Date"),
    QT_TRANSLATE_NOOP("Report", "Time"),
    QT_TRANSLATE_NOOP("Report", "Round"),
    QT_TRANSLATE_NOOP("Report", "Measure"),
    QT_TRANSLATE_NOOP("Report", "Reading"),
    QT_TRANSLATE_NOOP("Report", "Site"),
    QT_TRANSLATE_NOOP("Report", "Recorded by"),
    QT_TRANSLATE_NOOP("Report", "Corrections, remarks"),
)


_READING: Final = 4
"""Which of the columns holds the reading."""


class PersonFacts(msgspec.Struct, frozen=True, kw_only=True):
    """What a person's pages say."""

    view: PersonView
    weeks: Sequence[WardWeek]
    entries: Sequence[Entry]
    """All of them, corrected ones too, by time."""
    findings: Mapping[LineRef, Sequence[Finding]]
    """By the line of the entry they stand on."""
    names: Mapping[int, str]
    corrections: Mapping[str, Text]


def person_pages(frame: Frame, facts: PersonFacts) -> Report:
    """Return the report of one person."""
    made = person_report(frame, facts.view)
    charts, events = made.sections
    sections = (
        charts,
        *ward_sections(frame, facts.weeks),
        Section(_VALUES, (_values(frame, facts),)),
        events,
    )
    return replace(made, sections=sections)


def _values(frame: Frame, facts: PersonFacts) -> Table:
    rows = [_row(frame, facts, one) for one in facts.entries]
    weights = (1.4, 0.9, 0.9, 1.3, 1.4, 1.0, 1.2, 3.0)
    heads = list(columns(*_HEADS, weights=weights))
    heads[_READING] = reading_column(heads[_READING], last=UNIT)
    return Table(tuple(heads), tuple(rows), empty=_NONE)


def _row(frame: Frame, facts: PersonFacts, entry: Entry) -> tuple[Cell, ...]:
    local = frame.home_time.local(entry.taken_at)
    window = window_label(entry.round.window)
    site = entry.measure.site(entry.site)
    remark: Text | str | None = entry.note or None
    if entry.superseded is not None:
        remark = corrected(frame, entry, facts.corrections, facts.names)
    return (
        *cells(local.date(), frame.time(entry.taken_at) if entry.time_said else None, window),
        Cell(entry.measure.label),
        _value(facts, entry),
        *cells(site.label if site else None, facts.names.get(entry.by), remark),
    )


def _value(facts: PersonFacts, entry: Entry) -> Cell:
    if entry.superseded is not None:
        words = (shown(entry.measure, entry.values),) if entry.is_reading else ()
        return Cell(None, Tone.MUTED, words)
    if not entry.is_reading:
        return Cell(reason_label(entry.reason), Tone.MUTED)
    return measured_cell(entry, facts.findings.get(entry.ref, ()))


# The staff of a day with their temperatures, after the customary columns (reference, 7.1).

_PEOPLE: Final = QT_TRANSLATE_NOOP("Report", "People: {count}.")
_NOBODY: Final = QT_TRANSLATE_NOOP("Report", "Nobody works here.")


class StaffDay(msgspec.Struct, frozen=True, kw_only=True):
    """A member of staff on a day: the values of its rounds, symptoms, and whether on duty."""

    person: Person
    role: Text | None
    values: Mapping[str, Text | str]
    symptoms: Sequence[Text | str] = ()
    absence: str = ""


STAFF: Final = "staff"
STAFF_TITLE: Final = QT_TRANSLATE_NOOP("Report", "Staff list")
_CODE: Final = QT_TRANSLATE_NOOP("Report", "No.")
_POST: Final = QT_TRANSLATE_NOOP("Report", "Post")
_ROLE: Final = QT_TRANSLATE_NOOP("Report", "Role in the program")
_DUTY: Final = QT_TRANSLATE_NOOP("Report", "On duty")
_ON: Final = QT_TRANSLATE_NOOP("Report", "yes")
_SYMPTOMS: Final = QT_TRANSLATE_NOOP("Report", "Symptoms")
_SIGNATURE: Final = QT_TRANSLATE_NOOP("Report", "Signature")
_STAFF_REST: Final = QT_TRANSLATE_NOOP("Report", "on duty {on}, off duty or away {off}")


def staff_list(
    frame: Frame, day: date, windows: Sequence[str], staff: Sequence[StaffDay]
) -> Report:
    """Return the staff of a day with their temperatures, after the customary columns."""
    heads = (
        Column(_CODE, weight=1.1),
        Column(NAME, Align.START, 1.5),
        Column(_POST, weight=1.4),
        Column(_ROLE, weight=1.4),
        *(Column(round_label(one), weight=1.4) for one in windows),
        Column(_SYMPTOMS, weight=1.6),
        Column(_DUTY, weight=1.2),
        Column(_SIGNATURE, weight=1.6),
    )
    rows = tuple(_staff_row(frame, windows, one) for one in staff)
    off = sum(bool(one.absence) for one in staff)
    table = Table(heads, rows, empty=_NOBODY)
    banner = Banner(
        Tone.PLAIN,
        _PEOPLE.with_(count=len(staff)),
        _STAFF_REST.with_(on=len(staff) - off, off=off),
    )
    title = (STAFF, STAFF_TITLE, frame.of(day_text(day)))
    return framed(frame, title, banner, [Section(GROUP_LABELS[Group.STAFF], (table,))])


def _staff_row(frame: Frame, windows: Sequence[str], one: StaffDay) -> tuple[Cell, ...]:
    details = one.person.details
    duty = reason_label(one.absence) if one.absence else _ON
    return (
        *cells(details.code, frame.name(details.name), details.post, one.role),
        *(reading_cell(one.values.get(window, "")) for window in windows),
        Cell(Text("", "{said}", {"said": list(one.symptoms)}) if one.symptoms else None),
        Cell(duty, Tone.MUTED if one.absence else Tone.PLAIN),
        Cell(None),
    )
