"""One person's month or stay: charts, the ward chart, every value, what happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.correction_words import corrected
from carehome_app.domain.daily_people import reason_label
from carehome_app.domain.entry import Entry
from carehome_app.domain.measures import shown
from carehome_app.domain.plan import SHORT_WINDOW_LABELS
from carehome_app.domain.report import Cell, Report, Section, Table, Tone, cells, columns
from carehome_app.domain.report_frame import Frame
from carehome_app.domain.seeing_reports import person_report, ward_sections
from carehome_app.domain.series import PersonView
from carehome_app.domain.ward_sheet import WardWeek
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_VALUES: Final = QT_TRANSLATE_NOOP("Report", "Every value")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "Nothing was recorded.")
_HEADS: Final = (
    QT_TRANSLATE_NOOP("Report", "Date"), QT_TRANSLATE_NOOP("Report", "Time"),
    QT_TRANSLATE_NOOP("Report", "Round"), QT_TRANSLATE_NOOP("Report", "Measure"),
    QT_TRANSLATE_NOOP("Report", "Reading"), QT_TRANSLATE_NOOP("Report", "Site"),
    QT_TRANSLATE_NOOP("Report", "Recorded by"),
    QT_TRANSLATE_NOOP("Report", "Corrections, remarks"),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts:
    """What a person's pages say."""

    view: PersonView
    weeks: Sequence[WardWeek]
    entries: Sequence[Entry]
    """All of them, corrected ones too, by time."""
    severe: Mapping[object, bool]
    """Whether the finding on an entry (by its line) is of too high a value."""
    names: Mapping[int, str]
    corrections: Mapping[str, Text]


def person_pages(frame: Frame, facts: PersonFacts) -> Report:
    """Return the report of one person."""
    made = person_report(frame, facts.view)
    charts, events = made.sections
    sections = (
        charts, *ward_sections(facts.weeks), Section(_VALUES, (_values(frame, facts),)), events,
    )  # fmt: skip
    return replace(made, sections=sections)


def _values(frame: Frame, facts: PersonFacts) -> Table:
    rows = [_row(frame, facts, one) for one in facts.entries]
    weights = (1.4, 0.9, 0.9, 1.3, 1.4, 1.0, 1.2, 3.0)
    return Table(columns(*_HEADS, weights=weights), tuple(rows), empty=_NONE)


def _row(frame: Frame, facts: PersonFacts, entry: Entry) -> tuple[Cell, ...]:
    local = frame.home_time.local(entry.taken_at)
    window = SHORT_WINDOW_LABELS.get(entry.round.window, Text("", entry.round.window))
    site = entry.measure.site(entry.site)
    remark: Text | str | None = entry.note or None
    if entry.superseded is not None:
        remark = corrected(frame, entry, facts.corrections, facts.names)
    return (
        *cells(local.date(), f"{local:%H:%M}" if entry.time_said else None, window),
        Cell(entry.measure.label),
        _value(facts, entry),
        *cells(site.label if site else None, facts.names.get(entry.by), remark),
    )


def _value(facts: PersonFacts, entry: Entry) -> Cell:
    words: Text | str = (
        shown(entry.measure, entry.values) if entry.is_reading else reason_label(entry.reason)
    )
    if entry.superseded is not None:
        return Cell(None, Tone.MUTED, (words,) if isinstance(words, str) else ())
    if entry.ref in facts.severe:
        return Cell(words, Tone.ALARM if facts.severe[entry.ref] else Tone.LOW)
    return Cell(words, Tone.PLAIN if entry.is_reading else Tone.MUTED)
