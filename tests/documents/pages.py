"""Print a report and read the PDF back: what a person would find in it."""

import pypdfium2
import pytest

from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.reports.report import Report
from tests.documents.sample import LANGUAGES

BOTH = pytest.mark.parametrize("language", ["zh", "en"])


def printed(report: Report, language: str = "zh") -> bytes:
    """Return the PDF of a report."""
    return render_pdf(report, LANGUAGES[language], language)


def words(pdf: bytes) -> str:
    """Return the text of all pages as a reader's search finds it, without line ends."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return "".join(pages).replace("\r", "").replace("\n", "")


def smallest(pdf: bytes) -> float:
    """Return the size of the smallest letters in points; pictures have none."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage() for page in document]
        sizes = {
            pypdfium2.raw.FPDFText_GetFontSize(text.raw, place)
            for text in texts
            for place in range(text.count_chars())
        }
    # A line end that the reader puts in has the size of one point.
    return float(min(size for size in sizes if size > 1.01))
