"""What the page template needs of a report: its words, tables, pictures and QR code."""

import re
from datetime import date
from io import BytesIO
from typing import Any, Final

from carehome_app.documents import words
from carehome_app.documents.glyphs import printable
from carehome_app.documents.labels import code_svg, photos_svg, sheet_svg
from carehome_app.domain.outbreak.line_list import OutbreakPicture
from carehome_app.domain.rehabilitation.progress import GoalCourse
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    DayBars,
    Drawn,
    LabelSheet,
    Paragraph,
    Part,
    Parts,
    Percent,
    Picture,
    Report,
    Seal,
    Section,
    Shown,
    SquareCode,
    Table,
    Tone,
)
from carehome_app.domain.trends.series import PersonPicture
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.i18n import Text, Translate

# A QR code as a picture of lines.


def qr_svg(text: str) -> str:
    """Return a QR code that survives a photocopier (15 per cent of it may be damaged)."""
    import segno

    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=2, xmldecl=False)
    return drawn.getvalue().decode()


# The picture of each kind of chart a report can carry, in the width of the page.

WIDTH: Final = 8.6
"""Inches a person's panels are drawn in; the page shows them a fifth smaller."""
TALL: Final = 2.1
"""Inches a panel takes."""


def picture_of(chart: Drawn, say: Translate) -> str:
    """Return a report's chart as a picture of lines."""
    # A chart is not needed for every report, and matplotlib is slow to load.
    from carehome_app.charts.goal_chart import goal_chart
    from carehome_app.charts.outbreak_chart import MOST_COURSES, outbreak_chart
    from carehome_app.charts.person_chart import MOST_PANELS, person_figure
    from carehome_app.charts.picture import svg
    from carehome_app.charts.ward_chart import ward_svg

    match chart:
        case PersonPicture():
            count = min(len(chart.view.panels) - chart.panel, MOST_PANELS)
            size = (WIDTH, 0.6 + TALL * max(count, 1))
            return svg(person_figure(chart.view, say, panel=chart.panel, size=size))
        case WardWeek():
            return ward_svg(chart, say)
        case OutbreakPicture():
            rows = min(len(chart.courses), MOST_COURSES)
            return svg(outbreak_chart(chart, say, size=(7.2, 1.9 + 0.17 * rows)))
        case GoalCourse():
            return svg(goal_chart(chart))
        case LabelSheet():
            return sheet_svg(chart)
        case SquareCode():
            return code_svg(chart.letters, [say(line) for line in chart.lines])


# A table as the page template wants it: a flat list of cells, the plain ones bare.

_PAGE_WIDTH: Final = 178.0
_WIDE_PAGE: Final = 265.0
_MOST_LINES: Final = 30
_PADDING: Final = 3.2
_CHARACTER: Final = 3.4
"""Millimetres no character of a cell exceeds."""
_LETTER: Final = 1.7
"""Millimetres of a usual Latin letter or digit."""
_SMALLER: Final = 1.4
"""How much more fits into a column of small letters and small margins."""
_LATIN_WORD: Final = re.compile("[!-~À-ʯ]+")


def table_data(table: Table, say: Translate, *, wide: bool = False) -> dict[str, Any]:
    """Return a table as plain data; `say` gives printable texts only."""
    page = _WIDE_PAGE if wide else _PAGE_WIDTH
    whole = sum(column.weight for column in table.columns)
    # What is narrow for usual letters has more room for small ones.
    larger = _SMALLER if table.small else 1.0
    widths = [column.weight / whole * page * larger for column in table.columns]
    cells = [cell for row in table.rows for cell in _row(row, widths, say)]
    if table.total_row and table.rows:
        first = len(cells) - len(table.columns)
        cells[first] = _shaded(cells[first])
    return {
        "kind": "table",
        "columns": [
            {"label": say(column.label), "align": column.align.value, "weight": column.weight}
            for column in table.columns
        ],
        "cells": cells,
        "empty": say(table.empty) if table.empty else "",
        "small": table.small,
        "roomy": table.roomy,
    }


def _row(row: tuple[Cell, ...], widths: list[float], say: Translate) -> list[str | dict[str, Any]]:
    texts = [_shown(cell.shown, say) for cell in row]
    # A row stays on one page, unless one of its cells may not fit on any.
    breakable = any(
        _lines(text, width) > _MOST_LINES for text, width in zip(texts, widths, strict=True)
    )
    return [
        _cell(text, cell, breakable=breakable, word=_longest_word(width))
        for text, cell, width in zip(texts, row, widths, strict=True)
    ]


def _lines(text: str, width: float) -> float:
    """Return how many lines a text may take at most."""
    return len(text) * _CHARACTER / max(width - _PADDING, _CHARACTER) + text.count("\n")


def _longest_word(width: float) -> int:
    """Return how many letters a word in a column may have without running into the next."""
    return max(int((width - _PADDING) / _LETTER), 1)


def _cell(text: str, cell: Cell, *, breakable: bool, word: int) -> str | dict[str, Any]:
    too_long = any(len(one) > word for one in _LATIN_WORD.findall(text))
    lines = _toned_lines(text, cell)
    bare = not (breakable or too_long or cell.struck or lines or cell.photos)
    if cell.tone is Tone.PLAIN and bare:
        return text
    # Words longer than `word` may break anywhere; 0 leaves all words whole.
    return {
        "text": text,
        "tone": cell.tone.value,
        "breakable": breakable,
        "shaded": False,
        "word": word if too_long else 0,
        "struck": [printable(one) for one in cell.struck],
        "lines": lines,
        "photos": photos_svg(cell.photos) if cell.photos else "",
    }


def _toned_lines(text: str, cell: Cell) -> list[dict[str, str]]:
    """Return the lines of a cell whose parts do not ask equally to be looked at, or none."""
    if not isinstance(cell.shown, Parts):
        return []
    lines = text.split("\n")
    tones = [one.tone for one in cell.shown.cells if one.shown is not None]
    if len(lines) != len(tones) or set(tones) in ({Tone.PLAIN}, {Tone.MUTED}):
        return []
    return [{"text": line, "tone": tone.value} for line, tone in zip(lines, tones, strict=True)]


def _shaded(cell: str | dict[str, Any]) -> dict[str, Any]:
    if isinstance(cell, str):
        plain = {
            "tone": Tone.PLAIN.value,
            "breakable": False,
            "word": 0,
            "struck": [],
            "lines": [],
            "photos": "",
        }
        cell = {"text": cell, **plain}
    return cell | {"shaded": True}


def _shown(shown: Shown, say: Translate) -> str:
    match shown:
        case None:
            return ""
        case Text():
            return say(shown)
        case date():
            return shown.isoformat()
        case Percent():
            return f"{shown.number}%"
        case Parts(words):
            return _shown(words, say)
        case _:
            return printable(str(shown))


# What the page template needs of a report, said in the reader's language.

Data = dict[str, Any]
ON_PAPER = (7.2, 1.05)
"""Inches: low enough for an ordinary day's report to stay on one page."""


def page_data(report: Report, say: Translate) -> Data:
    """Return a report as plain data for the template; `say` gives printable texts only."""
    numbers = {
        "home_number": (words.HOME_NUMBER, report.home_number),
        "archive_number": (words.ARCHIVE_NUMBER, report.archive_number),
    }
    return {
        "home_name": printable(report.home_name),
        **{key: _numbered(text, number, say) for key, (text, number) in numbers.items()},
        "labels": [say(label) for label in words.labels(report)],
        "watermark": [say(mark) for mark in words.watermark(report)],
        "title": say(report.title),
        "subtitle": say(report.subtitle),
        "banner": _banner(report.banner, say),
        "sections": [_section(section, say, wide=report.wide) for section in report.sections],
        "wide": report.wide,
        "signatures": [say(signature) for signature in report.signatures],
        "footnotes": [say(note) for note in report.footnotes],
        "seal": _seal(report.seal, report.archive_number, say) if report.seal else None,
        # The template knows the numbers of pages, and puts them into these places.
        "page": say(words.PAGE.with_(page="{page}", pages="{pages}")),
    }


def _numbered(text: Text, number: str, say: Translate) -> str:
    return say(text.with_(number=number)) if number else ""


def _banner(banner: Banner, say: Translate) -> Data:
    rest = say(banner.rest) if banner.rest else ""
    return {"tone": banner.tone.value, "lead": say(banner.lead), "rest": rest}


def _section(section: Section, say: Translate, *, wide: bool) -> Data:
    shown = [
        one
        for part in section.parts
        for one in (part.on_paper if isinstance(part, Table) and part.on_paper else (part,))
    ]
    parts = [_part(part, say, wide=wide) for part in shown]
    return {"heading": say(section.heading), "parts": parts, "new_page": section.new_page}


def _part(part: Part, say: Translate, *, wide: bool) -> Data:
    match part:
        case Table():
            return table_data(part, say, wide=wide)
        case Paragraph():
            return {"kind": "paragraph", "text": say(part.text), "tone": part.tone.value}
        case DayBars():
            return _day_bars(part, say)
        case Picture():
            return _picture(part, say)


def _picture(part: Picture, say: Translate) -> Data:

    return {"kind": "picture", "svg": picture_of(part.chart, say), "alt": say(part.alt)}


def _day_bars(bars: DayBars, say: Translate) -> Data:
    from carehome_app.charts.day_bars import day_bars
    from carehome_app.charts.picture import svg

    counted = zip(bars.days, bars.counts, strict=True)
    days = "; ".join(f"{day.isoformat()} {count}" for day, count in counted)
    return {
        "kind": "picture",
        "svg": svg(day_bars(bars, say, size=ON_PAPER)),
        "alt": say(words.DAY_BARS_PICTURE.with_(days=days)),
    }


def _seal(seal: Seal, archive_number: str, say: Translate) -> Data:
    code = words.grouped(seal.code)
    return {
        "code": say(words.SEAL.with_(code=code)),
        "covers": say(words.SEAL_COVERS.with_(first=seal.first, last=seal.last)),
        "svg": qr_svg(f"carehome {archive_number} {code} {seal.first}-{seal.last}"),
        "alt": say(words.SEAL_PICTURE.with_(code=code)),
    }
