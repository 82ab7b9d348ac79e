"""Every report of a home in which a little of everything happened, word for word.

What each says stands in `as_reported.txt`: who is counted, of which days, in which order, how
loudly. `make approve` writes it anew.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import (
    Cell,
    DayBars,
    Paragraph,
    Part,
    Parts,
    Percent,
    Picture,
    Report,
    Section,
    Shown,
    Table,
    Tone,
)
from carehome_app.i18n import Text, in_english
from carehome_app.services.reports.kinds import KINDS
from tests.approved import assert_approved
from tests.builders import Home, MovableClock, build_home
from tests.services.reports.a_full_home import until_evening, until_noon

LOUD = {Tone.PLAIN: "", Tone.MUTED: "~", Tone.WELL: "✓", Tone.LOW: "▼", Tone.ALARM: "▲"}
AT_NOON = ("daily", "handover", "staff", "round-sheet", "last-values", "inside")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Home]:
    """A home in its fifth day, in which something happened for each kind of report."""
    home = build_home(tmp_path / "home", MovableClock("2026-11-05 07:30"))
    yield until_noon(home)
    home.close()


def test_every_kind_of_report_says_of_a_full_home_what_was_approved(full: Home) -> None:
    kinds = [code for code, kind in KINDS.items() if kind.many is None]
    lines = [line for code in AT_NOON for line in (f"= {code} at noon =", *now(full, code))]
    until_evening(full)
    lines += [line for code in kinds for line in of_kind(full, code)]
    assert_approved("services/reports/as_reported.txt", lines)


def now(home: Home, code: str) -> Iterator[str]:
    """Yield the lines of the present report of a kind."""
    return of_report(home.house.papers.build(code))


def of_kind(home: Home, code: str) -> Iterator[str]:
    """Yield the present one, what is masked in it, and that of the day before if it is of days."""
    needs, today = KINDS[code].needs, home.desk.today()
    asked = Asked(person=home.subject("R003") if Need.PERSON in needs else 0)
    built = home.house.papers.build(code, asked)
    full = list(of_report(built))
    yield from (f"= {code} =", *full)
    hidden = home.house.papers.build(code, replace(asked, masked=True))
    yield f"= {code}, masked: what differs ="
    yield from (line for line in of_report(hidden) if line not in full)
    if Need.DAY in needs:
        yield f"= {code} of yesterday ="
        yesterday = replace(asked, day=today.replace(day=today.day - 1))
        yield from of_report(home.house.papers.build(code, yesterday))


def of_report(report: Report) -> Iterator[str]:
    """Yield the lines of a report."""
    number, seal = report.archive_number, report.seal
    marks = ", ".join(name for name in ("draft", "demo", "wide") if getattr(report, name))
    yield f"{report.kind} | {number} | {report.made_at:%Y-%m-%d %H:%M %z} | {marks} | {seal}"
    yield f"{in_english(report.title)} | {in_english(report.subtitle)}"
    banner = report.banner
    rest = in_english(banner.rest) if banner.rest else "-"
    yield f"{LOUD[banner.tone]} {in_english(banner.lead)} | {rest}"
    for section in report.sections:
        yield from of_section(section)
    for name in ("signatures", "footnotes", "message"):
        yield from (f"{name}: {in_english(one)}" for one in getattr(report, name))


def of_section(section: Section) -> Iterator[str]:
    """Yield the lines of a section."""
    yield f"## {in_english(section.heading)}{' (new page)' if section.new_page else ''}"
    for part in section.parts:
        yield from of_part(part)


def of_part(part: Part) -> Iterator[str]:
    """Yield the lines of a table, of words, or what a picture shows."""
    match part:
        case Table():
            yield from of_table(part)
        case Paragraph():
            yield f"{LOUD[part.tone]}{in_english(part.text)}"
        case DayBars():
            yield f"bars {part.days[0]} {part.counts} {part.line}"
        case Picture():
            yield f"picture: {in_english(part.alt)}"


def of_table(table: Table) -> Iterator[str]:
    """Yield the heads and the rows of a table, and how it differs on paper."""
    marks = [name for name in ("total_row", "small", "roomy") if getattr(table, name)]
    heads = " | ".join(in_english(one.full or one.label) for one in table.columns)
    yield f"[{heads}] {' '.join(marks)}"
    for row in table.rows:
        yield " | ".join(of_cell(cell) for cell in row)
    if not table.rows and table.empty:
        yield f"empty: {in_english(table.empty)}"
    if table.on_paper:
        yield f"on paper: {len(table.on_paper)} parts"


def of_cell(cell: Cell) -> str:
    """Return what a cell says, how loudly, and what was struck out before it."""
    struck = "".join(f"-{one}- " for one in cell.struck)
    return f"{LOUD[cell.tone]}{struck}{shown(cell.shown)}".replace("\n", " / ")


def shown(one: Shown) -> str:
    """Return what a cell holds in words."""
    match one:
        case None:
            return ""
        case Text():
            return in_english(one)
        case date():
            return one.isoformat()
        case Percent():
            return f"{one.number}%"
        case Parts():
            return shown(one.shown)
        case _:
            return str(one)
