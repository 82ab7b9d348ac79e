"""The register of chronic patients' values (血压血糖监测记录表): a table for each measure.

Columns follow from the catalogue: every field of the measure is one (clinical reference, 7.1).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.measures.fields import Amount, ChoiceField, Field, NumberField, TickField
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.reports.daily import NAME, PLACE
from carehome_app.domain.reports.frame import Frame, across, corrected, framed, from_to, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Report,
    Section,
    Shown,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.domain.reports.values import WITH_UNIT, crossed
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.domain.rounds.reasons import reason_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

KIND: Final = "measures"
TITLE: Final = QT_TRANSLATE_NOOP("Report", "Register of chronic patients’ values")
_VALUES: Final = QT_TRANSLATE_NOOP("Report", "Values: {count}.")
_REST: Final = QT_TRANSLATE_NOOP("Report", "People {people}, with a finding {found}")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "No such values were recorded.")
_DATE: Final = QT_TRANSLATE_NOOP("Report", "Date")
_TIME: Final = QT_TRANSLATE_NOOP("Report", "Time")
TICKED: Final = "√"
_SITE: Final = QT_TRANSLATE_NOOP("Report", "Site")
_FOUND: Final = QT_TRANSLATE_NOOP("Report", "Finding")
_REMARK: Final = QT_TRANSLATE_NOOP("Report", "Corrections, remarks")
_RECORDER: Final = QT_TRANSLATE_NOOP("Report", "Recorded by")
_SIGNATURES: Final = (
    QT_TRANSLATE_NOOP("Report", "Recorded by"),
    QT_TRANSLATE_NOOP("Report", "Checked by"),
    QT_TRANSLATE_NOOP("Report", "Date"),
)


class ValuesFacts(msgspec.Struct, frozen=True, kw_only=True):
    """The entries of each measure, by time, corrected ones among them."""

    first: date
    last: date
    entries: Mapping[str, Sequence[Entry]]
    measures: Sequence[Measure]
    findings: Mapping[LineRef, Sequence[Finding]]
    """By the line of the entry they stand on."""
    people: Mapping[int, Person]
    names: Mapping[int, str]
    units: Mapping[str, str]
    """The home's unit of each measure that has another than the first."""
    corrections: Mapping[str, Text]


def measure_register(frame: Frame, facts: ValuesFacts) -> Report:
    """Return the register of some days."""
    sections = [_section(frame, facts, measure) for measure in facts.measures]
    title = (KIND, TITLE, frame.of(from_to(facts.first, facts.last)))
    made = framed(frame, title, _banner(facts), sections)
    return across(signed_by(made, *_SIGNATURES))


def _banner(facts: ValuesFacts) -> Banner:
    held = [
        entry
        for entries in facts.entries.values()
        for entry in entries
        if entry.is_reading and entry.superseded is None
    ]
    if not held:
        return Banner(Tone.MUTED, _NONE)
    found = sum(one.ref in facts.findings for one in held)
    rest = _REST.with_(people=len({one.subject for one in held}), found=found)
    return Banner(Tone.PLAIN, _VALUES.with_(count=len(held)), rest)


def _section(frame: Frame, facts: ValuesFacts, measure: Measure) -> Section:
    entries = facts.entries[measure.code]
    replaced = {one.superseded.ref: one for one in entries if one.superseded is not None}
    rows = [
        _row(frame, facts, measure, (entry, replaced.get(entry.ref)))
        for entry in entries
        if entry.superseded is None or entry.superseded.ref not in _refs(entries)
    ]
    labels: list[Text] = [_DATE, _TIME, PLACE, NAME]
    labels += [_label(facts, measure, one) for one in measure.fields]
    labels += [_SITE] if measure.sites else []
    labels += [_FOUND, _REMARK, _RECORDER]
    weights = [1.4, 0.9, 1.1, 1.3, *(1.2 for _ in measure.fields)]
    weights += [1.0] if measure.sites else []
    table = Table(columns(*labels, weights=[*weights, 2.0, 2.6, 1.2]), tuple(rows), empty=_NONE)
    return Section(measure.label, (table,))


def _refs(entries: Iterable[Entry]) -> set[object]:
    return {one.ref for one in entries}


def _label(facts: ValuesFacts, measure: Measure, one: Field) -> Text:
    if isinstance(one, NumberField) and one.scales[0].unit:
        unit = facts.units.get(measure.code, "")
        units = [scale.unit for scale in one.scales]
        return WITH_UNIT.with_(field=one.label, unit=unit if unit in units else units[0])
    return one.label


def _row(
    frame: Frame, facts: ValuesFacts, measure: Measure, said: tuple[Entry, Entry | None]
) -> tuple[Cell, ...]:
    entry, old = said
    person = facts.people[entry.subject].at(entry.taken_at)
    local = frame.home_time.local(entry.taken_at)
    found = facts.findings.get(entry.ref, ()) if entry.superseded is None else ()
    site = measure.site(entry.site)
    site_cells = (Cell(site.label if site else None),) if measure.sites else ()
    return (
        *cells(local.date(), frame.time(entry.taken_at) if entry.time_said else None),
        *cells(frame.known_by(person), frame.name(person.name)),
        *_values(facts, measure, said, found),
        *site_cells,
        Cell(_joined([one.label for one in found])),
        Cell(_joined(_remarks(frame, facts, entry, old))),
        Cell(facts.names.get(entry.by)),
    )


def _values(
    facts: ValuesFacts,
    measure: Measure,
    said: tuple[Entry, Entry | None],
    findings: Sequence[Finding],
) -> list[Cell]:
    """Return a cell for each field; what a correction replaced is struck through in it."""
    entry, old = said
    unit = facts.units.get(measure.code, "")
    found = []
    for place, one in enumerate(measure.fields):
        struck: tuple[str, ...] = ()
        before = _plain(old, one, unit) if old is not None else None
        now = _plain(entry, one, unit)
        if entry.superseded is not None:
            found.append(
                Cell(None, Tone.MUTED, (str(now),) if isinstance(now, str | int) else _text(now))
            )
            continue
        if before is not None and before != now:
            struck = _text(before)
        if entry.reason and place == 0:
            now = reason_label(entry.reason)
        tone = Tone.PLAIN if now is None else crossed(findings, one.key)
        found.append(Cell(now, tone, struck))
    return found


def _text(value: Shown) -> tuple[str, ...]:
    return () if value is None or isinstance(value, Text) else (str(value),)


def _plain(entry: Entry, one: Field, unit: str) -> Shown:
    value = entry.values.get(one.key)
    match value:
        case None:
            return None
        case Amount(number, read_in):
            usual = unit if isinstance(one, NumberField) and unit in _units(one) else ""
            first = _units(one)[0] if isinstance(one, NumberField) else ""
            return number if read_in == (usual or first) else f"{number} {read_in}"
        case str() if isinstance(one, TickField):
            return TICKED
        case word if isinstance(one, ChoiceField):
            known = next((option.label for option in one.options if option.code == word), None)
            return known or word
        case word:
            return word


def _units(one: NumberField) -> list[str]:
    return [scale.unit for scale in one.scales]


def _remarks(
    frame: Frame, facts: ValuesFacts, entry: Entry, old: Entry | None
) -> list[Text | str]:
    found: list[Text | str] = [entry.note] if entry.note else []
    for one in (old, entry):
        if one is not None and one.superseded is not None:
            found.append(corrected(frame, one, facts.corrections, facts.names))
    return found


def _joined(said: Sequence[Text | str]) -> Text | None:
    return Text("", "{said}", {"said": list(said)}) if said else None
