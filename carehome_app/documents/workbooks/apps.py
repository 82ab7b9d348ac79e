"""Files of apps and devices that are no table of a kind people make: each becomes a plain one.

Nightscout writes JSON, Apple Health XML, LibreView a column for each way of measuring. What is
said of a value is kept as it is said: its moment with its zone, its unit, its words.
"""

import csv
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from io import StringIO
from typing import Any, Final
from xml.parsers import expat

HEADINGS: Final = ("taken at", "measure", "value", "unit", "note")
"""The columns of the table that is made, as the import of readings calls them."""
Rows = list[list[str]]
_LIBRE: Final = ("Device Timestamp", "Record Type")
_HEALTH: Final = "<HealthData"
_PREFIX: Final = "HKQuantityTypeIdentifier"
_SYSTOLIC, _DIASTOLIC = "BloodPressureSystolic", "BloodPressureDiastolic"
_HEALTH_MEASURES: Final = {
    "BodyTemperature": "temperature",
    "HeartRate": "pulse",
    "RestingHeartRate": "pulse",
    "BloodGlucose": "glucose",
    "OxygenSaturation": "oxygen saturation",
    "RespiratoryRate": "respiration",
    "BodyMass": "weight",
    "Height": "height",
}
_UNITS: Final = {
    "degC": "°C",
    "degF": "°F",
    "count/min": "/min",
    "mmol<180.1558800000541>/L": "mmol/L",
}


def rows_of_app(text: str) -> Rows | None:
    """Return the readings in a file of an app, below their headings; None for any other text."""
    head = text[:4096].lstrip("\ufeff \r\n\t")
    if head.startswith(("[", "{")):
        return _nightscout(text)
    if _HEALTH in head:
        return _health(text)
    if all(one in head for one in _LIBRE):
        return _libre(text)
    return None


def _nightscout(text: str) -> Rows | None:
    try:
        said = json.loads(text.lstrip("\ufeff"))
    except (ValueError, RecursionError):
        return None
    entries = [said] if isinstance(said, dict) else said
    if isinstance(said, dict) and isinstance(said.get("entries", said.get("result")), list):
        entries = said.get("entries", said.get("result"))
    if not isinstance(entries, list):
        return None
    rows = [row for one in entries if isinstance(one, dict) for row in _entry(one)]
    return [list(HEADINGS), *rows] if rows else None


def _entry(one: dict[str, Any]) -> Iterator[list[str]]:
    value = one.get("mbg", one.get("sgv", one.get("glucose")))
    if value in (None, ""):
        return
    # Nightscout keeps mg/dl whatever its pages show; only a treatment says its own unit.
    unit = {"mmol": "mmol/L", "mmol/l": "mmol/L"}.get(str(one.get("units", "")).lower(), "mg/dL")
    yield [_moment(one), "glucose", str(value), unit, str(one.get("notes", ""))]


def _moment(one: dict[str, Any]) -> str:
    for key in ("dateString", "created_at", "sysTime"):
        if said := str(one.get(key, "")):
            return said.replace("Z", "+00:00")
    at = one.get("date", one.get("mills"))
    if isinstance(at, int | float):
        # A number of nanoseconds, or of a broken device, is of no year there is.
        with suppress(ValueError, OverflowError, OSError):
            return datetime.fromtimestamp(at / 1000, UTC).isoformat()
    return ""


def _health(text: str) -> Rows | None:
    records: list[dict[str, str]] = []

    def begin(tag: str, said: dict[str, str]) -> None:
        if tag == "Record":
            records.append(said)

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    try:
        parser.Parse(text, True)
    except expat.ExpatError:
        return None
    found = {
        (one.get("type", "").removeprefix(_PREFIX), one.get("startDate", "")): one
        for one in records
    }
    rows = [row for (kind, at), one in found.items() for row in _record(kind, at, one, found)]
    return [list(HEADINGS), *rows] if rows else None


def _record(
    kind: str, at: str, one: dict[str, str], found: dict[tuple[str, str], dict[str, str]]
) -> Iterator[list[str]]:
    value, unit = one.get("value", ""), one.get("unit", "")
    note = one.get("sourceName", "")
    if kind == _SYSTOLIC:
        other = found.get((_DIASTOLIC, at), {}).get("value", "")
        if other:
            yield [_zoned(at), "blood pressure", f"{_whole(value)}/{_whole(other)}", unit, note]
    elif kind in _HEALTH_MEASURES:
        if kind == "OxygenSaturation" and unit == "%":
            value = _in_percent(value)
        yield [_zoned(at), _HEALTH_MEASURES[kind], _whole(value), _UNITS.get(unit, unit), note]


def _in_percent(value: str) -> str:
    """Return a share, which Apple Health calls `%`, as so many of a hundred."""
    try:
        share = float(value)
    except ValueError:
        return value
    return f"{share * 100:.0f}" if share <= 1 else value


def _zoned(at: str) -> str:
    """Return a moment of Apple Health, `2026-11-28 07:31:00 +0800`, as an ISO moment."""
    moment, _space, zone = at.rpartition(" ")
    return f"{moment}{zone[:3]}:{zone[3:]}" if len(zone) == 5 else at


def _whole(value: str) -> str:
    return value.removesuffix(".0")


def _libre(text: str) -> Rows | None:
    """Return the glucose of a LibreView file: by sensor, by scan and by strip alike."""
    try:
        rows = list(csv.reader(StringIO(text.lstrip("\ufeff"))))
    except csv.Error:
        return None
    place = next((at for at, row in enumerate(rows) if all(one in row for one in _LIBRE)), None)
    if place is None:
        return None
    head = rows[place]
    values = [at for at, one in enumerate(head) if "Glucose" in one and "/" in one]
    note = head.index("Notes") if "Notes" in head else -1
    made: Rows = []
    for row in rows[place + 1 :]:
        for at in values:
            if at < len(row) and row[at].strip():
                words = row[note] if 0 <= note < len(row) else ""
                unit = head[at].rpartition(" ")[2]
                made.append([row[head.index(_LIBRE[0])], "glucose", row[at], unit, words])
    return [list(HEADINGS), *made] if made else None
