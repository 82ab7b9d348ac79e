"""Sheets with a column for each day or round, and files of apps of one person."""

import json
from datetime import date

import pytest

from carehome_app.db.rounds import entries
from carehome_app.documents.tables import book_of
from carehome_app.domain.chronic.times import LABELS as WINDOWS
from carehome_app.domain.files.errors import AskedMeasureError, AskedMonthError
from carehome_app.domain.files.tables import SITES, SLOTS
from carehome_app.domain.files.words import DETAILS, REASONS
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CATALOGUE,
    GLUCOSE,
    OXYGEN_SATURATION,
    TEMPERATURE,
)
from carehome_app.domain.measures.fields import ChoiceField
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.reasons import LABELS as REASON_LABELS
from carehome_app.i18n import Text
from carehome_app.languages import load
from carehome_app.services.files.importing import READINGS, Preview
from carehome_app.services.files.verdicts import Said, Verdict
from tests.builders import Home


def preview(home: Home, text: str, name: str = "体温.csv", **said: str) -> Preview:
    table = book_of(name, text.encode()).proposed
    return home.house.importing.readings(table, Said(**said))  # type: ignore[arg-type]


def taken(home: Home, found: Preview) -> None:
    refused = [
        (row.number, [one.words.source for one in row.remarks])
        for row in found.rows
        if row.verdict is Verdict.REFUSED
    ]
    assert refused == []
    home.house.importing.take(found)


def values(home: Home, code: str, measure: Measure = TEMPERATURE) -> list[tuple[str, str, str]]:
    """Return day, round and value of all that is kept of somebody."""
    found = entries.of_person(
        home.desk.store, home.subject(code), measure.index, home.clock.moment("2026-11-01 00:00")
    )

    def said(one: Entry) -> str:
        numbers = (str(getattr(each, "number", each)) for each in one.values.values())
        return one.reason or "/".join(numbers)

    return sorted((f"{one.round.day:%m-%d}", one.round.window, said(one)) for one in found)


@pytest.fixture
def home(home: Home) -> Home:
    home.clock.set("2026-11-25 21:30")
    return home


def test_a_month_on_one_sheet_with_two_rows_of_headings(home: Home) -> None:
    text = (
        "2026年11月体温登记表\n"
        "姓名,1日早,1日晚,2日早,2日晚,3日早,3日晚\n"
        "刘玉珍,36.5,36.6,住院,住院,拒测,\n"
        "陈德福,36.7,,—,缺测,37.0,36.4\n"
        "合计,2,2,1,0,2,1\n"
    )
    found = preview(home, text)
    assert [row.verdict for row in found.rows] == [Verdict.NEW, Verdict.NEW, Verdict.ASIDE]
    taken(home, found)
    assert values(home, "R004") == [
        ("11-01", "am", "36.5"),
        ("11-01", "pm", "36.6"),
        ("11-02", "am", "hospital"),
        ("11-02", "pm", "hospital"),
        ("11-03", "am", "refused"),
    ]
    assert [one[2] for one in values(home, "R005")] == ["36.7", "37.0", "36.4"]


def test_merged_days_above_morning_and_evening(home: Home) -> None:
    page = (
        "<table><tr><td colspan=5>2026年11月 体温</td></tr>"
        "<tr><td rowspan=2>姓名</td><td colspan=2>1日</td><td colspan=2>2日</td></tr>"
        "<tr><td>早</td><td>晚</td><td>早</td><td>晚</td></tr>"
        "<tr><td>刘玉珍</td><td>36.5</td><td>36.6</td><td>36.7</td><td>36.8</td></tr></table>"
    )
    # Four columns are two days with two rounds each.
    taken(home, preview(home, page, "登记.xls"))
    assert [one[:2] for one in values(home, "R004")] == [
        ("11-01", "am"),
        ("11-01", "pm"),
        ("11-02", "am"),
        ("11-02", "pm"),
    ]


def test_bare_numbers_are_days_when_somebody_says_the_month_and_what_was_measured(
    home: Home,
) -> None:
    text = "姓名,1,2,3,4\n刘玉珍,36.5,36.6,36.4,36.7\n"
    with pytest.raises(AskedMonthError):
        preview(home, text, "新建表格.csv")
    with pytest.raises(AskedMeasureError):
        preview(home, text, "新建表格.csv", month="2026-11")
    table = book_of("新建表格.csv", text.encode()).proposed
    assert home.house.importing.proposed(table)[0] == READINGS
    found = preview(home, text, "新建表格.csv", month="2026-11", measure="temperature")
    # The round stands nowhere: each cell is asked about, nothing is put into a round by itself.
    assert [row.verdict for row in found.rows] == [Verdict.REFUSED]
    found = preview(
        home,
        text.replace("姓名", "姓名,时段").replace("刘玉珍", "刘玉珍,晚"),
        "新建表格.csv",
        month="2026-11",
        measure="temperature",
    )
    taken(home, found)
    assert [one[1] for one in values(home, "R004")] == ["pm"] * 4


def test_pressure_in_every_way_homes_write_it(home: Home) -> None:
    text = "日期,姓名,时段,早血压,晚血压\n2026-11-20,刘玉珍,,120/80,130/82 72\n"
    taken(home, preview(home, text, "血压.csv"))
    assert [one[2] for one in values(home, "R004", BLOOD_PRESSURE)] == ["120/80", "130/82/72"]


OMRON = (
    "Measurement Date,Time Zone,SYS(mmHg),DIA(mmHg),Pulse(bpm),Comments\n"
    "2026/11/24 07:31,Asia/Shanghai,128,77,66,\n2026/11/24 07:33,Asia/Shanghai,126,75,65,again\n"
)
CONTOUR = "Date and Time,Reading [mg/dL],Notes\n24/11/2026 18:31,108,\n3/11/2026 18:20,112,\n"
ACCU_CHEK = "Date,Time,Glucose (mmol/L),Notes\n2026-11-24,6:31 PM,6.0,\n"
WITHINGS = 'Date,Heart rate,Systolic,Diastolic,Comments\n"2026-11-24 07:31:00",66,128,77,\n'
LIBRE = (
    "Glucose Data,Generated on,24-11-2026 20:00 UTC,Generated by,somebody\n"
    "Device,Serial Number,Device Timestamp,Record Type,Historic Glucose mmol/L,"
    "Scan Glucose mmol/L,Strip Glucose mmol/L,Notes\n"
    "FreeStyle,1,24-11-2026 18:31,0,6.0,,,\nFreeStyle,1,24-11-2026 18:46,1,,6.3,,after soup\n"
)
NIGHTSCOUT = json.dumps(
    [
        {"type": "sgv", "sgv": 108, "dateString": "2026-11-24T10:31:00.000Z"},
        {"type": "mbg", "mbg": 112, "date": 1795517460000},
    ]
)
NIGHTSCOUT_CSV = "dateString,type,Glucose (mg/dL)\n2026-11-24T18:31:00+08:00,sgv,108\n"
HEALTH = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<HealthData locale="zh_CN">'
    '<Record type="HKQuantityTypeIdentifierBloodPressureSystolic" unit="mmHg"'
    ' startDate="2026-11-24 07:31:00 +0800" value="128"/>'
    '<Record type="HKQuantityTypeIdentifierBloodPressureDiastolic" unit="mmHg"'
    ' startDate="2026-11-24 07:31:00 +0800" value="77"/>'
    '<Record type="HKQuantityTypeIdentifierBodyTemperature" unit="degC"'
    ' startDate="2026-11-24 07:32:00 +0800" value="36.5"/>'
    '<Record type="HKQuantityTypeIdentifierOxygenSaturation" unit="%"'
    ' startDate="2026-11-24 07:32:00 +0800" value="0.97"/>'
    '<Record type="HKQuantityTypeIdentifierStepCount" unit="count"'
    ' startDate="2026-11-24 07:32:00 +0800" value="120"/></HealthData>'
)


@pytest.mark.parametrize(
    ("text", "name", "measure", "found"),
    [
        (OMRON, "omron.csv", BLOOD_PRESSURE, ["126/75/65", "128/77/66"]),
        (WITHINGS, "bp.csv", BLOOD_PRESSURE, ["128/77/66"]),
        (HEALTH, "export.xml", BLOOD_PRESSURE, ["128/77"]),
        (HEALTH, "export.xml", TEMPERATURE, ["36.5"]),
        (HEALTH, "export.xml", OXYGEN_SATURATION, ["97"]),
        (CONTOUR, "contour.csv", GLUCOSE, ["112", "108"]),
        (ACCU_CHEK, "accu.csv", GLUCOSE, ["6.0"]),
        (LIBRE, "libre.csv", GLUCOSE, ["6.0", "6.3"]),
        (NIGHTSCOUT, "entries.json", GLUCOSE, ["108", "112"]),
        (NIGHTSCOUT_CSV, "entries.csv", GLUCOSE, ["108"]),
    ],
)
def test_a_file_of_an_app_comes_in_for_the_person_who_was_chosen(
    home: Home, text: str, name: str, measure: Measure, found: list[str]
) -> None:
    uses = {"uses": {"Reading [mg/dL]": "measure glucose"}} if name == "contour.csv" else {}
    taken(home, preview(home, text, name, person="R005", **uses))  # type: ignore[arg-type]
    assert sorted(one[2] for one in values(home, "R005", measure)) == sorted(found)


def test_what_was_noted_beside_a_glucose_comes_with_it_wherever_its_column_stands() -> None:
    notes_first = (
        "Notes,Device Timestamp,Record Type,Historic Glucose mmol/L,Scan Glucose mmol/L\n"
        "after soup,24-11-2026 18:46,1,,6.3\n"
    )
    for text, readings in ((LIBRE, 2), (notes_first, 1)):
        (_heads, *before, last) = book_of("libre.csv", text.encode()).proposed.rows
        assert len(before) == readings - 1, "its own headings are no reading"
        assert [*last.cells[1:]] == ["glucose", "6.3", "mmol/L", "after soup"]


def test_a_column_proves_which_number_is_the_day(home: Home) -> None:
    uses = {"Reading [mg/dL]": "measure glucose"}
    found = preview(home, CONTOUR, "c.csv", person="R005", uses=uses)  # type: ignore[arg-type]
    days = [one.round.day for row in found.rows for one in row.given]
    assert days == [date(2026, 11, 24), date(2026, 11, 3)]
    alone = CONTOUR.replace("24/11/2026", "4/11/2026")
    found = preview(home, alone, "c.csv", person="R005", uses=uses)  # type: ignore[arg-type]
    assert {row.verdict for row in found.rows} == {Verdict.REFUSED}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_word_our_own_tables_write_is_understood(language: str) -> None:
    say = load(language)

    def known(label: Text, *words: object) -> bool:
        return any(say(label).lower() in {str(one).lower() for one in own} for own in words)  # type: ignore[attr-defined]

    unknown = [say(one) for one in REASON_LABELS.values() if not known(one, REASONS)]
    assert unknown == [say(REASON_LABELS["left"])], "who left has no reason of a round"
    assert [say(one) for one in WINDOWS.values() if not known(one, SLOTS)] == []
    for measure in CATALOGUE:
        codes = {measure.code.replace("_", " "), *measure.names}
        assert known(measure.label, codes), measure.code
        for site in measure.sites:
            assert known(site.label, SITES, [site.code]), site.code
        for field in measure.details:
            for option in field.options if isinstance(field, ChoiceField) else ():
                own = DETAILS.get(measure.code, {})
                assert known(option.label, own, option.words), (measure.code, option.code)
