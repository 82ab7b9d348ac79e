"""All tables of a report as text with commas, as a reader of its files sees them."""

from carehome_app.documents.comma import csv_files
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Translate


def csv_text(report: Report, say: Translate, encoding: str = "utf-8-sig") -> str:
    """Return every file of a report written as CSV, one after the other."""
    usual = "utf-8" if encoding == "utf-8-sig" else encoding
    files = csv_files(report, say, encoding=usual)
    return "".join(content.decode(encoding) for content in files.values())
