"""What the page template needs of a report, said in the reader's language."""

from typing import Any

from carehome_app.documents import words
from carehome_app.documents.glyphs import printable
from carehome_app.documents.qr import qr_svg
from carehome_app.documents.table_data import table_data
from carehome_app.domain.report import (
    Banner,
    DayBars,
    Paragraph,
    Part,
    Picture,
    Report,
    Seal,
    Section,
    Table,
)
from carehome_app.i18n import Text, Translate

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
    parts = [_part(part, say, wide=wide) for part in section.parts]
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
    from carehome_app.documents.chart_pictures import picture_of

    return {"kind": "picture", "svg": picture_of(part.chart, say), "alt": say(part.alt)}


def _day_bars(bars: DayBars, say: Translate) -> Data:
    # A chart is not needed for every report, and matplotlib is slow to load.
    from carehome_app.charts.day_bars import day_bars
    from carehome_app.charts.svg import svg

    counted = zip(bars.days, bars.counts, strict=True)
    days = "; ".join(f"{day.isoformat()} {count}" for day, count in counted)
    return {
        "kind": "picture",
        "svg": svg(day_bars(bars, say, size=ON_PAPER)),
        "alt": say(words.DAY_BARS_PICTURE.with_(days=days)),
    }


def _seal(seal: Seal, archive_number: str, say: Translate) -> Data:
    code = "-".join(seal.code[start : start + 4] for start in range(0, len(seal.code), 4))
    return {
        "code": say(words.SEAL.with_(code=code)),
        "covers": say(words.SEAL_COVERS.with_(first=seal.first, last=seal.last)),
        "svg": qr_svg(f"carehome {archive_number} {code} {seal.first}-{seal.last}"),
        "alt": say(words.SEAL_PICTURE.with_(code=code)),
    }
