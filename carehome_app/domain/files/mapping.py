"""What a person says about the columns of a file: `heading = use`, one a line."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.files.columns import (
    ALL_READINGS,
    NOT_USED,
    PEOPLE,
    READINGS,
    Columns,
    plain_heading,
)
from carehome_app.domain.files.errors import NoSuchUseError, NotAMappingError
from carehome_app.domain.files.wide import MEASURE, Part, measure_names, part_of
from carehome_app.domain.measures.catalogue import CATALOGUE, by_code
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_SHOWN: Final = 12
USE_LABELS: Final = {
    "": QT_TRANSLATE_NOOP("ColumnUses", "not used"),
    "name": QT_TRANSLATE_NOOP("ColumnUses", "name"),
    "code": QT_TRANSLATE_NOOP("ColumnUses", "code"),
    "place": QT_TRANSLATE_NOOP("ColumnUses", "room and bed"),
    "room": QT_TRANSLATE_NOOP("ColumnUses", "room"),
    "bed": QT_TRANSLATE_NOOP("ColumnUses", "bed"),
    "sex": QT_TRANSLATE_NOOP("ColumnUses", "sex"),
    "birth": QT_TRANSLATE_NOOP("ColumnUses", "date of birth"),
    "group": QT_TRANSLATE_NOOP("ColumnUses", "resident or staff"),
    "care_level": QT_TRANSLATE_NOOP("ColumnUses", "care level"),
    "diagnoses": QT_TRANSLATE_NOOP("ColumnUses", "diagnoses"),
    "post": QT_TRANSLATE_NOOP("ColumnUses", "post"),
    "floor": QT_TRANSLATE_NOOP("ColumnUses", "floor"),
    "admitted": QT_TRANSLATE_NOOP("ColumnUses", "day of admission"),
    "id_number": QT_TRANSLATE_NOOP("ColumnUses", "identity number"),
    "allergies": QT_TRANSLATE_NOOP("ColumnUses", "allergies"),
    "person": QT_TRANSLATE_NOOP("ColumnUses", "who (name, code or bed)"),
    "measure": QT_TRANSLATE_NOOP("ColumnUses", "what was measured"),
    "value": QT_TRANSLATE_NOOP("ColumnUses", "value"),
    "unit": QT_TRANSLATE_NOOP("ColumnUses", "unit"),
    "site": QT_TRANSLATE_NOOP("ColumnUses", "site"),
    "day": QT_TRANSLATE_NOOP("ColumnUses", "day"),
    "taken_at": QT_TRANSLATE_NOOP("ColumnUses", "time measured"),
    "slot": QT_TRANSLATE_NOOP("ColumnUses", "round"),
    "note": QT_TRANSLATE_NOOP("ColumnUses", "note"),
    "systolic": QT_TRANSLATE_NOOP("ColumnUses", "systolic pressure"),
    "diastolic": QT_TRANSLATE_NOOP("ColumnUses", "diastolic pressure"),
    "details": QT_TRANSLATE_NOOP("ColumnUses", "how it was measured"),
    "confirmed": QT_TRANSLATE_NOOP("ColumnUses", "checked"),
}
"""What a column can be used as, in words; measures have their own."""
FURTHER: Final = {
    "second": QT_TRANSLATE_NOOP("ColumnUses", "second number"),
    "third": QT_TRANSLATE_NOOP("ColumnUses", "third number"),
}
MEASURES: Final = frozenset(one.code for one in CATALOGUE)
USED_AS: Final = QT_TRANSLATE_NOOP("ColumnUses", "“{heading}” as {use}")
REMEMBERED: Final = "columns "
"""Begins the name of a setting that holds a mapping; the headings follow."""
NAME_MOST: Final = 160
OF_DAY: Final = QT_TRANSLATE_NOOP("ColumnUses", "{measure}, {day}")
OF_ROUND: Final = QT_TRANSLATE_NOOP("ColumnUses", "{measure}, {round}")


def use_label(use: str) -> Text:
    """Return what a column is used as, in words."""
    if not use.startswith(MEASURE):
        own, _, slot = use.partition(" ")
        if own == "detail":
            return USE_LABELS["details"]
        if own in FURTHER or (own == "taken_at" and slot in MEASURES):
            label = FURTHER.get(own, USE_LABELS["taken_at"])
            if slot not in MEASURES:
                return label
            return OF_DAY.with_(measure=by_code(slot).label, day=label)
        label = USE_LABELS[own]
        return OF_ROUND.with_(measure=label, round=window_label(slot)) if slot else label
    part = part_of(use)
    said = by_code(part.measure).label
    if part.slot:
        said = OF_ROUND.with_(measure=said, round=window_label(part.slot))
    return OF_DAY.with_(measure=said, day=part.day) if part.day else said


def remembered_as(columns: Columns) -> str:
    """Return the setting under which the mapping of such a row of headings is remembered."""
    return REMEMBERED + "; ".join(one.key for one in columns.all if one.key)[:NAME_MOST]


def written_mapping(uses: Mapping[str, str]) -> str:
    """Return a mapping as text, as `mapping_in` reads it."""
    return "\n".join(f"{key} = {use or NOT_USED[-1]}" for key, use in uses.items())


def read_mapping(text: str) -> dict[str, str]:
    """Return the uses in a remembered mapping; a use this program does not know is left out."""
    pairs = (line.rpartition(" = ") for line in text.splitlines())
    found = {key: "" if use == NOT_USED[-1] else use for key, _sign, use in pairs}
    return {key: use for key, use in found.items() if key and is_use(use)}


def is_use(use: str) -> bool:
    """Return whether a column can be used so."""
    known = use in ("", *PEOPLE, *ALL_READINGS)
    part = part_of(use)
    of_day = use.startswith(MEASURE) and bool(part.day)
    return known or (of_day and str(Part(part.measure, part.slot)) in ALL_READINGS)


def mapping_words(text: str) -> list[Text]:
    """Return a remembered mapping column by column in words."""
    return [
        USED_AS.with_(heading=heading, use=use_label(use))
        for heading, use in read_mapping(text).items()
    ]


def uses_of(*, readings: bool) -> dict[str, Text]:
    """Return what a column of readings, or of people, can be used as; not used is the first."""
    return {use: use_label(use) for use in ("", *(ALL_READINGS if readings else PEOPLE))}


def mapping_in(name: str, text: str, named: Callable[[str], str] | None = None) -> dict[str, str]:
    """Return the use of each column that a text names; `#` begins a remark at the line's start.

    A column called the same as another is `heading#2`. An empty use leaves a column out.
    """
    found = {}
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        plain = line.strip().replace("＝", "=")
        if not plain or plain.startswith("# "):
            continue
        heading, sign, use = plain.rpartition("=")
        if not sign or not heading.strip():
            raise NotAMappingError(name=name, line=number)
        found[heading.strip()] = (named or use_named)(use.strip())
    return found


def use_named(given: str) -> str:
    """Return the use that is meant: by its own name, by a heading it has, or not used at all."""
    plain = plain_heading(given)
    if not plain or given.strip().lower() in NOT_USED:
        return ""
    if is_use(f"{MEASURE}{given.strip()}"):
        return f"{MEASURE}{given.strip()}"
    every: tuple[Mapping[str, Iterable[str]], ...] = (READINGS, PEOPLE, ALL_READINGS)
    for names in every:
        for use, known in names.items():
            if plain in (use, use.removeprefix(MEASURE).replace("_", " "), *known):
                return use
    uses = [*READINGS, *PEOPLE, *(use.removeprefix(MEASURE) for use in measure_names())]
    raise NoSuchUseError(given=given, uses=[*dict.fromkeys(uses)][:_SHOWN])
