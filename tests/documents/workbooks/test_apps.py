"""What an app or a device wrote becomes a plain table, value by value as it was said."""

import csv
import json

import pytest

from carehome_app.documents.workbooks.apps import HEADINGS, rows_of_app

AT = "2026-11-24T18:31:00+08:00"
READING = {"glucose": 6.1, "units": "mmol", "sysTime": "2026-11-24T10:31:00Z"}
ENTRIES = [
    {"mbg": 112, "sgv": 108, "dateString": "2026-11-24T10:31:00.000Z", "notes": "after soup"},
    {"sgv": 108, "glucose": 99, "dateString": "", "created_at": AT, "units": "mg/dl"},
    READING,
    {"glucose": "5.9", "units": "Mmol/L", "date": 1795516260000, "mills": 0},
    {"glucose": 0, "units": "", "mills": 1795516260500.0},
    {"sgv": 101, "date": "yesterday"},
    {"sgv": None, "date": 1},
    {"sgv": "", "date": 1},
    {"eventType": "Note"},
    "no entry",
]
FOUND = [
    ["2026-11-24T10:31:00.000+00:00", "glucose", "112", "mg/dL", "after soup"],
    [AT, "glucose", "108", "mg/dL", ""],
    ["2026-11-24T10:31:00+00:00", "glucose", "6.1", "mmol/L", ""],
    ["2026-11-24T10:31:00+00:00", "glucose", "5.9", "mmol/L", ""],
    ["2026-11-24T10:31:00.500000+00:00", "glucose", "0", "mg/dL", ""],
    ["", "glucose", "101", "mg/dL", ""],
]


@pytest.mark.parametrize(
    "said", [ENTRIES, {"entries": ENTRIES}, {"result": ENTRIES}, {"entries": ENTRIES, "sgv": 5}]
)
def test_every_glucose_of_nightscout_is_read_however_its_list_is_packed(said: object) -> None:
    text = "\ufeff \r\n" + json.dumps(said)
    assert rows_of_app(text.removeprefix("\ufeff")) == [list(HEADINGS), *FOUND]
    assert rows_of_app("\ufeff" + json.dumps(said)) == [list(HEADINGS), *FOUND]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (ENTRIES[0], FOUND[:1]),
        ({"entries": "none", **READING}, FOUND[2:3]),
        ({"entries": []}, None),
        ([], None),
        ([{"sgv": None}], None),
    ],
)
def test_one_entry_alone_is_a_table_and_none_is_not(
    said: object, found: list[list[str]] | None
) -> None:
    assert rows_of_app(json.dumps(said)) == (None if found is None else [list(HEADINGS), *found])


@pytest.mark.parametrize("text", ["[1, 2", "{", '"sgv"', "12", "姓名,体温\n王秀英,36.5\n", ""])
def test_any_other_text_is_no_file_of_an_app(text: str) -> None:
    assert rows_of_app(text) is None


def health(*records: tuple[str, str, str, str]) -> str:
    """Return a file of Apple Health with what was measured: kind, unit, moment, value."""
    inside = "".join(
        f'<Record type="HKQuantityTypeIdentifier{kind}" unit="{unit}" startDate="{at}"'
        f' value="{value}" sourceName="手表"/>'
        for kind, unit, at, value in records
    )
    return (
        f'<?xml version="1.0"?><HealthData><Me type="HeartRate" value="1"/>{inside}</HealthData>'
    )


MORNING, ZONED = "2026-11-24 07:31:00 +0800", "2026-11-24 07:31:00+08:00"
NOON = "2026-11-24 12:00:00 -0330"
RECORDS = (
    ("BloodPressureDiastolic", "mmHg", MORNING, "77.0"),
    ("BloodPressureSystolic", "mmHg", MORNING, "128.0"),
    ("BloodPressureSystolic", "mmHg", NOON, "130"),
    ("BodyTemperature", "degC", MORNING, "36.5"),
    ("BodyTemperature", "degF", NOON, "97.7"),
    ("HeartRate", "count/min", MORNING, "72"),
    ("RestingHeartRate", "count/min", "yesterday", "60"),
    ("BloodGlucose", "mmol&lt;180.1558800000541&gt;/L", MORNING, "6.0"),
    ("OxygenSaturation", "%", MORNING, "0.967"),
    ("OxygenSaturation", "%", NOON, "1"),
    ("OxygenSaturation", "%", "2026-11-24 13:00:00 +080", "96"),
    ("RespiratoryRate", "count/min", MORNING, "16.0"),
    ("BodyMass", "kg", MORNING, "61.25"),
    ("Height", "%", MORNING, "0.5"),
    ("StepCount", "count", MORNING, "120"),
)


def test_what_apple_health_measured_is_read_with_its_zone_its_unit_and_its_device() -> None:
    rows = rows_of_app(health(*RECORDS))
    assert rows is not None
    assert rows[0] == list(HEADINGS)
    assert {row[4] for row in rows[1:]} == {"手表"}
    assert [tuple(row[:4]) for row in rows[1:]] == [
        (ZONED, "blood pressure", "128/77", "mmHg"),
        (ZONED, "temperature", "36.5", "°C"),
        ("2026-11-24 12:00:00-03:30", "temperature", "97.7", "°F"),
        (ZONED, "pulse", "72", "/min"),
        ("yesterday", "pulse", "60", "/min"),
        (ZONED, "glucose", "6", "mmol/L"),
        (ZONED, "oxygen saturation", "97", "%"),
        ("2026-11-24 12:00:00-03:30", "oxygen saturation", "100", "%"),
        ("2026-11-24 13:00:00 +080", "oxygen saturation", "96", "%"),
        (ZONED, "respiration", "16", "/min"),
        (ZONED, "weight", "61.25", "kg"),
        (ZONED, "height", "0.5", "%"),
    ]


def test_apple_health_without_a_measure_or_cut_off_is_no_table() -> None:
    assert rows_of_app(health(RECORDS[-1], RECORDS[0])) is None
    assert rows_of_app(health(*RECORDS).removesuffix("</HealthData>")) is None


@pytest.mark.parametrize("value", ["", "--", "97 %", "1.5"])
def test_an_oxygen_that_is_no_share_is_left_as_it_is_said(value: str) -> None:
    rows = rows_of_app(health(("OxygenSaturation", "%", MORNING, value)))
    assert rows == [list(HEADINGS), [ZONED, "oxygen saturation", value, "%", "手表"]]


def test_a_moment_of_no_year_is_empty_and_a_list_in_lists_without_end_is_none() -> None:
    for at in (1795516260000000000, 1e300, float("nan")):
        rows = rows_of_app(json.dumps([{"sgv": 108, "date": at}]))
        assert rows == [list(HEADINGS), ["", "glucose", "108", "mg/dL", ""]]
    assert rows_of_app("[" * 100_000) is None
    before = csv.field_size_limit(200)
    try:
        assert rows_of_app(LIBRE.replace("after soup", '"' + "汤" * 201)) is None
    finally:
        csv.field_size_limit(before)


LIBRE = """Glucose Data,24-11-2026
Record Type,Notes,Device Timestamp,Historic Glucose mmol/L,Scan Glucose mmol/L,Glucose,Rate mg/dL
0,,24-11-2026 18:31,6.0,,9,9
1,after soup,24-11-2026 18:46,6.2,6.3,9,9
6,only a note,24-11-2026 18:50, ,,9,9
0,,24-11-2026 19:01,5.8
"""


def test_every_glucose_of_a_libre_view_file_is_read_with_its_note() -> None:
    found = [
        ["24-11-2026 18:31", "glucose", "6.0", "mmol/L", ""],
        ["24-11-2026 18:46", "glucose", "6.2", "mmol/L", "after soup"],
        ["24-11-2026 18:46", "glucose", "6.3", "mmol/L", "after soup"],
        ["24-11-2026 19:01", "glucose", "5.8", "mmol/L", ""],
    ]
    assert rows_of_app("\ufeff" + LIBRE) == [list(HEADINGS), *found]
    without = [[*row[:4], ""] for row in found]
    assert rows_of_app(LIBRE.replace("Notes", "Device")) == [list(HEADINGS), *without]


def test_the_note_of_a_row_that_ends_before_it_is_empty() -> None:
    text = "Device Timestamp,Record Type,Scan Glucose mg/dL,Notes\n24-11-2026 18:46,1,108\n"
    row = ["24-11-2026 18:46", "glucose", "108", "mg/dL", ""]
    assert rows_of_app(text) == [list(HEADINGS), row]
    first = "Notes,Device Timestamp,Record Type,Scan Glucose mg/dL\nsoup,24-11-2026 18:46,1,108\n"
    assert rows_of_app(first) == [list(HEADINGS), [*row[:4], "soup"]]
    assert rows_of_app(text.partition("\n")[0]) is None
    assert rows_of_app("Device Timestamp and Record Type\n1,2\n") is None
    lines = 4096 - len("Device Timestamp,Record Type")
    assert rows_of_app("\n" * lines + text) == [list(HEADINGS), row]
    assert rows_of_app("\n" * (lines + 1) + text) is None
