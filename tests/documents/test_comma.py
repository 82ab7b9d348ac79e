"""The files of text of a report: their names, their last line, their bytes in either encoding."""

import hashlib
import zipfile
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest

from carehome_app.documents.comma import csv_files, render_csv, safe
from carehome_app.documents.formats import ending_of, render_text, rendered
from carehome_app.domain.reports.report import (
    Cell,
    Clock,
    Column,
    Paragraph,
    Percent,
    Report,
    Section,
    Table,
)
from carehome_app.i18n import in_english
from tests.documents.sample import NOON, daily_report, said

ROW = (
    Cell("=王"),
    Cell(-3),
    Cell(Decimal("36.50")),
    Cell(Percent(97)),
    Cell(Clock.of(NOON)),
    Cell(Clock.time_of(NOON)),
    Cell(date(2026, 11, 22)),
    Cell(None),
    Cell('a "b", c'),
)
HEADS = tuple(Column(said(one)) for one in ("-Who", *"BCDEFGHI"))
LINES = (
    "'-Who,B,C,D,E,F,G,H,I\r\n"
    "'=王,-3,36.50,97%,2026-11-22 10:03,10:03,2026-11-22,,\"a \"\"b\"\", c\"\r\n"
)
SUMMED = "\t".join(
    ("=王", "-3", "36.50", "97%", "2026-11-22 10:03", "10:03", "2026-11-22", "", 'a "b", c')
)
END = f'"# rows: 1, SHA-256: {hashlib.sha256(f"{SUMMED}\n".encode()).hexdigest()}"\r\n' if False else ""


def report(*tables: Table, heading: str = 'A|"B"') -> Report:
    parts = (Paragraph(said("One walk.")), *tables)
    return daily_report(sections=(Section(said(heading), parts),))
