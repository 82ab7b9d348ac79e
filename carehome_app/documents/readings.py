"""Readings as a table that leaves the house, and that this program can read again.

Every cell is written so that the import of readings understands it in any language: a word only
where the import knows it, else the code. `carehome_app.domain.files.tables` has the headings.
"""

from decimal import Decimal
from functools import cache
from typing import Final

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.files.exported import Exported, ExportedEntry
from carehome_app.domain.files.tables import SITES, SLOTS
from carehome_app.domain.files.words import DETAILS, REASONS
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.fields import Amount, ChoiceField, NumberField
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Column,
    Report,
    Section,
    Table,
    Tone,
    cells,
)
from carehome_app.domain.rounds.reasons import LABELS
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate

TITLE: Final = QT_TRANSLATE_NOOP("Readings file", "Readings")
ALL_DAYS: Final = QT_TRANSLATE_NOOP("Readings file", "all days")
FROM_TO: Final = QT_TRANSLATE_NOOP("Readings file", "{first} to {last}")
COUNTED: Final = QT_TRANSLATE_NOOP("Readings file", "Values and reasons: {count}.")
WITHOUT: Final = QT_TRANSLATE_NOOP(
    "Readings file", "Corrected and withdrawn entries are not in it: {count}."
)
NOTE: Final = QT_TRANSLATE_NOOP("Readings file", "Personal data: keep it locked away.")
COLUMNS: Final = tuple(
    Column(label, weight=weight)
    for label, weight in (
        (QT_TRANSLATE_NOOP("Readings file", "code"), 1.0),
        (QT_TRANSLATE_NOOP("Readings file", "name"), 1.4),
        (QT_TRANSLATE_NOOP("Readings file", "room bed"), 1.0),
        (QT_TRANSLATE_NOOP("Readings file", "measure"), 1.4),
        (QT_TRANSLATE_NOOP("Readings file", "value"), 1.2),
        (QT_TRANSLATE_NOOP("Readings file", "unit"), 0.8),
        (QT_TRANSLATE_NOOP("Readings file", "figure"), 0.8),
        (QT_TRANSLATE_NOOP("Readings file", "details"), 1.4),
        (QT_TRANSLATE_NOOP("Readings file", "site"), 1.0),
        (QT_TRANSLATE_NOOP("Readings file", "date"), 1.2),
        (QT_TRANSLATE_NOOP("Readings file", "slot"), 1.0),
        (QT_TRANSLATE_NOOP("Readings file", "time"), 2.8),
        (QT_TRANSLATE_NOOP("Readings file", "note"), 2.0),
        (QT_TRANSLATE_NOOP("Readings file", "confirmed"), 0.8),
        (QT_TRANSLATE_NOOP("Readings file", "typed at"), 2.8),
        (QT_TRANSLATE_NOOP("Readings file", "typed by"), 1.4),
    )
)
CONFIRMED: Final = QT_TRANSLATE_NOOP("Readings file", "yes")
"""Somebody typed it and answered what was asked: an import need not ask again."""
_SITES, _SLOTS = frozenset(SITES), frozenset(SLOTS)
UNTIL_FURTHER_NOTICE, THIS_ROUND_ONLY = "+", "."


def readings_report(exported: Exported, say: Translate) -> Report:
    """Return the valid values of an export as a report with one table."""
    rows = tuple(_row(one, exported, say) for one in exported.valid)
    left_out = len(exported.entries) - len(rows)
    lead = COUNTED.with_(count=len(rows))
    rest = WITHOUT.with_(count=left_out) if left_out else None
    home: HomeCard = exported.home
    return Report(
        kind="readings",
        home_name=home.name,
        home_number=home.number,
        archive_number="",
        title=TITLE,
        subtitle=_days(exported),
        banner=Banner(Tone.PLAIN, lead, rest),
        sections=(Section(TITLE, (Table(COLUMNS, rows),)),),
        made_at=exported.made_at,
        footnotes=(NOTE,),
        draft=False,
        demo=home.demo,
        wide=True,
    )


def typed_value(one: ExportedEntry) -> str:
    """Return the text that would be typed for a value or a reason, without its unit."""
    entry, measure = one.entry, one.entry.measure
    if entry.reason:
        return f"not:{entry.reason}{_how_long(one)}"
    first = measure.fields[0]
    if not isinstance(first, NumberField):
        return str(entry.values.get(first.key, ""))
    said = (
        entry.values.get(field.key) for field in measure.fields if isinstance(field, NumberField)
    )
    return "/".join(_shown(measure, value) for value in said if value is not None)


def _row(one: ExportedEntry, exported: Exported, say: Translate) -> tuple[Cell, ...]:
    entry, measure = one.entry, one.entry.measure
    person: Person = exported.people[entry.subject].at(entry.taken_at)
    keeper = exported.people.get(entry.by)
    amount = entry.values.get(measure.main.key)
    unit = amount.unit if isinstance(amount, Amount) else ""
    figure: Decimal | None = amount.number if isinstance(amount, Amount) else None
    return cells(
        person.details.code,
        person.name,
        person.place,
        _known(say(measure.label), measure.code, _measure_names()),
        _said(one, say),
        unit,
        figure,
        _details(one, say),
        _site(one, say),
        entry.round.day,
        _slot(entry.round.window, say),
        "" if one.until else _moment(one),
        entry.note,
        say(CONFIRMED),
        one.recorded.isoformat(" ", "milliseconds"),
        keeper.name if keeper else "",
    )


def _said(one: ExportedEntry, say: Translate) -> str:
    """Return a value as it is typed, or its reason in words with how long it holds."""
    entry = one.entry
    if not entry.reason:
        return typed_value(one)
    word = say(LABELS.get(entry.reason, Text("", entry.reason)))
    known = word.lower() in REASONS
    return f"{word}{_how_long(one)}" if known else typed_value(one)


def _moment(one: ExportedEntry) -> str:
    """Return when it was, with the zone: read again, it is the same moment to the millisecond."""
    return one.taken.isoformat(" ", "milliseconds" if one.taken.microsecond else "seconds")


def _shown(measure: Measure, value: object) -> str:
    if not isinstance(value, Amount):
        return str(value)
    for field in measure.fields:
        if isinstance(field, NumberField) and value.unit in {one.unit for one in field.scales}:
            return field.scale(value.unit).shown(value.number)
    return str(value.number)


def _how_long(one: ExportedEntry) -> str:
    entry = one.entry
    if entry.until is not None:
        days = (entry.until - entry.round.day).days
        return f"+{max(days, 0)}"
    return UNTIL_FURTHER_NOTICE if entry.open_ended else THIS_ROUND_ONLY


def _details(one: ExportedEntry, say: Translate) -> str:
    words = []
    written = DETAILS.get(one.entry.measure.code, {})
    for field in one.entry.measure.details:
        code = one.entry.values.get(field.key)
        if not isinstance(code, str):
            continue
        if isinstance(field, ChoiceField):
            option = field.option(code)
            label = code if option is None else say(option.label)
            known = option is not None and (label in option.words or label in written)
            words.append(label if known else code)
        else:
            label = say(field.label)
            words.append(label if label in written else code)
    return "; ".join(words)


def _site(one: ExportedEntry, say: Translate) -> str:
    site = one.entry.measure.site(one.entry.site)
    return one.entry.site if site is None else _known(say(site.label), site.code, _SITES)


def _slot(window: str, say: Translate) -> str:
    return _known(say(window_label(window)), window, _SLOTS)


@cache
def _measure_names() -> frozenset[str]:
    names = (name for one in CATALOGUE for name in (one.code.replace("_", " "), *one.names))
    return frozenset(name.lower() for name in names)


def _known(word: str, code: str, known: frozenset[str]) -> str:
    return word if word.lower() in known else code


def _days(exported: Exported) -> Text:
    asked = exported.asked
    if asked.first is None and asked.last is None:
        return ALL_DAYS
    return FROM_TO.with_(first=asked.first or "…", last=asked.last or "…")
