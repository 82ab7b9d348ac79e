"""A made-up daily report, in the shape of the picture."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from carehome_app.domain.reports.report import (
    Align,
    Banner,
    Cell,
    Column,
    DayBars,
    Paragraph,
    Report,
    Seal,
    Section,
    Shown,
    Table,
    Tone,
    cells,
    columns,
)
from carehome_app.i18n import Text, in_english
from tests.documents.chinese import in_chinese

LANGUAGES: Final = {"zh": in_chinese, "en": in_english}

NOON: Final = datetime(2026, 11, 22, 10, 3, tzinfo=ZoneInfo("Asia/Shanghai"))


def said(source: str, **values: object) -> Text:
    """Return a text of the made-up report."""
    return Text("Sample", source, values)


def daily_report(**changed: object) -> Report:
    """Return the report of the picture, with what is changed in it."""
    report = Report(
        kind="daily",
        home_name="华容县福利中心",
        home_number="HR-017",
        archive_number="2026-1122-AM-01",
        title=said("Two measurements, two reports: daily health report"),
        subtitle=said(
            "{day} · morning (06:00–10:00) · made at {time}", day="2026-11-22", time="10:03"
        ),
        banner=Banner(
            Tone.ALARM,
            said("Abnormal: {count} (fever {fever}, low {low})", count=2, fever=1, low=1),
            said("The other {well} are well; unexplained 0, away 3 (hospital 2, out 1)", well=137),
        ),
        sections=(_temperature(), _abnormal(), _chronic(), _disinfection(), _trend()),
        made_at=NOON,
        signatures=tuple(map(said, ("Filled in by:", "Checked by (director):", "Date:"))),
        footnotes=(said("Personal data, for supervision only"),),
        message=(
            said("{home}, {day}, morning", home="华容县福利中心", day="2026-11-22"),
            said("Due {due}, measured {measured}", due=139, measured=139),
        ),
        seal=Seal("7f3a91c20be455d8", 1, 28417),
        draft=False,
    )
    return replace(report, **changed)  # any field, as the test names it


def with_names(*names: str) -> Report:
    """Return the report with one row for each name."""
    rows = tuple(cells("201-1", name, Decimal("36.5")) for name in names)
    table = Table(
        columns(*map(said, ("Room-bed", "Name", "Reading")), weights=(1, 4, 1)),
        rows,
        empty=said("Nobody abnormal"),
    )
    return daily_report(sections=(Section(said("Temperature"), (table,)),))


def _row(*shown: Shown, alarm: int | None = None) -> tuple[Cell, ...]:
    row = list(cells(*shown))
    if alarm is not None:
        row[alarm] = Cell(row[alarm].shown, Tone.ALARM)
    return tuple(row)


def _labelled(*sources: str, weights: tuple[float, ...], start: int) -> tuple[Column, ...]:
    made = list(columns(*map(said, sources), weights=weights))
    made[start] = replace(made[start], align=Align.START)
    return tuple(made)


def _temperature() -> Section:
    heads = ("Who", "Roll", "Away", "Due", "Measured", "Unexplained", "Coverage", "Normal")
    table = Table(
        columns(
            *map(said, (*heads, "Low", "Fever")), weights=(1.6, 1, 1, 1, 1.2, 1.4, 1.3, 1, 1, 1)
        ),
        (
            _row(said("Residents"), 104, 3, 101, 101, 0, "100%", 99, 1, 1, alarm=9),
            _row(said("Staff"), 38, 0, 38, 38, 0, "100%", 38, 0, 0),
            _row(said("Total"), 142, 3, 139, 139, 0, "100%", 137, 1, 1, alarm=9),
        ),
        total_row=True,
    )
    return Section(said("Temperature"), (table,))


def _abnormal() -> Section:
    heads = ("Room-bed", "Name", "Reading", "Time", "Why", "What was done", "Now")
    first = "08:03 again 37.6; 08:10 doctor told; 08:15 moved to a single room, family “reached”"
    low = list(
        cells(
            "206-1",
            "韩素琴",
            "35.4 ℃",
            "07:36",
            said("1.2 below own baseline"),
            said("Kept warm; 08:06 again 36.0"),
            said("closed"),
        )
    )
    low[2] = Cell("35.4 ℃", Tone.LOW)
    table = Table(
        _labelled(*heads, weights=(1, 1.1, 1.3, 0.9, 2.8, 4.6, 1.1), start=5),
        (
            _row(
                "202-1",
                "刘玉珍",
                "37.4 ℃",
                "07:33",
                said("≥ 37.3; 1.3 above own baseline"),
                said(first),
                said("watched"),
                alarm=2,
            ),
            tuple(low),
        ),
    )
    return Section(said("Abnormal findings and what was done"), (table,))


def _chronic() -> Section:
    pressure = said("305-1 He Jianping 186/112, 07:55 again 168/96, doctor told")
    table = Table(
        _labelled(
            "Measure",
            "Due",
            "Measured",
            "Over limit",
            "Remarks",
            weights=(1.3, 1, 1, 1, 7),
            start=4,
        ),
        (
            cells(said("Blood pressure"), 32, 32, 1, pressure),
            cells(said("Glucose"), 20, 20, 0, said("Low glucose: 0")),
        ),
    )
    heading = said("Chronic illness (due {due} / measured {measured})", due=52, measured=52)
    return Section(heading, (table,))


def _disinfection() -> Section:
    twice, once = said("≥ {times} a day", times=2), said("≥ {times} a day", times=1)
    table = Table(
        _labelled(
            "Class",
            "Required",
            "Areas",
            "Due",
            "Done",
            "Remarks",
            weights=(2, 1.3, 1, 1, 1, 2),
            start=5,
        ),
        (
            cells(said("Kitchen, laundry"), twice, 2, 4, 2, said("Second before 18:00")),
            cells(said("Livestock pens"), twice, 2, 4, 2, None),
            cells(said("Bedrooms, public places"), once, 52, 52, 31, None),
        ),
    )
    return Section(said("Disinfection 2-2-1 (until 10:00)"), (table,))


def fever_days() -> DayBars:
    """Return fourteen days of which one reaches the line."""
    first = date(2026, 11, 9)
    counts = (0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 2, 1, 1)
    return DayBars(
        days=tuple(first + timedelta(days=day) for day in range(len(counts))),
        counts=counts,
        line=2,
        line_label=said("2 on one floor in 72 hours: possible cluster"),
    )


def _trend() -> Section:
    words = said(
        "Fevers in the last 14 days; cluster signal: second floor, 2 in 72 hours, reported"
    )
    return Section(said("Trend"), (Paragraph(words, Tone.MUTED), fever_days()))
