"""A report in words, to be approved: who is in it, of which days, in which order, how loudly."""

from collections.abc import Iterator
from datetime import date
from typing import Final

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

LOUD: Final = {Tone.PLAIN: "", Tone.MUTED: "~", Tone.WELL: "✓", Tone.LOW: "▼", Tone.ALARM: "▲"}


def of_report(report: Report) -> Iterator[str]:
    """Yield the lines of a report, with its number and seal."""
    number, seal = report.archive_number, report.seal
    marks = ", ".join(name for name in ("draft", "demo", "wide") if getattr(report, name))
    yield f"{report.kind} | {number} | {report.made_at:%Y-%m-%d %H:%M %z} | {marks} | {seal}"
    yield from of_content(report)


def of_content(report: Report) -> Iterator[str]:
    """Yield what a report says, whenever it was made."""
    yield f"{said(report.title)} | {said(report.subtitle)}"
    banner = report.banner
    rest = said(banner.rest) if banner.rest else "-"
    yield f"{LOUD[banner.tone]} {said(banner.lead)} | {rest}"
    for section in report.sections:
        yield from of_section(section)
    for name in ("signatures", "footnotes", "message"):
        yield from (f"{name}: {said(one)}" for one in getattr(report, name))


def of_section(section: Section) -> Iterator[str]:
    """Yield the lines of a section."""
    yield f"## {said(section.heading)}{' (new page)' if section.new_page else ''}"
    for part in section.parts:
        yield from of_part(part)


def of_part(part: Part) -> Iterator[str]:
    """Yield the lines of a table, of words, or what a picture shows."""
    match part:
        case Table():
            yield from of_table(part)
        case Paragraph():
            yield f"{LOUD[part.tone]}{said(part.text)}"
        case DayBars():
            bars = zip(part.days, part.counts, strict=True)
            yield f"bars to {part.line} {shown(part.line_label)}:"
            yield " ".join(f"{day:%m-%d}:{count}" for day, count in bars)
        case Picture():
            yield f"picture: {said(part.alt)}"


def of_table(table: Table) -> Iterator[str]:
    """Yield the heads and the rows of a table, and what stands on paper instead."""
    marks = [name for name in ("total_row", "small", "roomy") if getattr(table, name)]
    heads = " | ".join(said(one.full or one.label) for one in table.columns)
    yield " ".join([f"[{heads}]", *marks])
    for row in table.rows:
        yield " | ".join(of_cell(cell) for cell in row)
    if not table.rows and table.empty:
        yield f"empty: {said(table.empty)}"
    for part in table.on_paper:
        yield from (f"on paper: {line}" for line in of_part(part))


def of_cell(cell: Cell) -> str:
    """Return what a cell says, how loudly, what was struck out before it, and its photographs."""
    struck = "".join(f"-{one}- " for one in cell.struck)
    seen = ", ".join("none" if not one else "one" for one in cell.photos)
    photographs = f" (photographs: {seen})" if seen else ""
    return f"{LOUD[cell.tone]}{struck}{shown(cell.shown)}{photographs}"


def said(text: Text) -> str:
    """Return a text in English, in one line."""
    return in_english(text).replace("\n", " / ")


def shown(one: Shown) -> str:
    """Return what a cell holds in words."""
    match one:
        case None:
            return ""
        case Text():
            return said(one)
        case date():
            return one.isoformat()
        case Percent():
            return f"{one.number}%"
        case Parts():
            return " + ".join(map(of_cell, one.cells)) or shown(one.shown)
        case _:
            return str(one).replace("\n", " / ")
