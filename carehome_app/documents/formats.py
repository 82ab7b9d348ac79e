"""A report as the bytes of a file, in any of the formats it can have."""

from carehome_app.documents.text import render_text
from carehome_app.domain.report import Report
from carehome_app.i18n import Translate


def rendered(
    report: Report, file_format: str, say: Translate, language: str, encoding: str = "utf-8"
) -> bytes:
    """Return a report as `pdf`, `xlsx`, `csv` (in an encoding) or `txt`."""
    if file_format == "txt":
        return (render_text(report, say) + "\n").encode()
    if file_format == "xlsx":
        from carehome_app.documents.workbook import render_workbook

        return render_workbook(report, say)
    if file_format == "csv":
        from carehome_app.documents.comma import render_csv

        return render_csv(report, say, encoding=encoding)
    # Typst and its fonts take a second to load.
    from carehome_app.documents.pdf import render_pdf

    return render_pdf(report, say, language)
