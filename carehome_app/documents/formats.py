"""A report as the bytes of a file, or the lines of a chat message."""

from carehome_app.documents.words import labels
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import Translate

# A report as the lines of a chat message.


def render_text(report: Report, translate: Translate) -> str:
    """Return the message of a report, one line per text, ready to be pasted into a chat.

    A draft and made-up data say so in the first lines.
    """
    return "\n".join(translate(line) for line in (*labels(report), *report.message))


# A report as the bytes of a file, in any of the formats it can have.


def ending_of(report: Report, file_format: str) -> str:
    """Return how a file of a report ends: several tables as CSV are packed into one ZIP."""
    if file_format != "csv":
        return file_format
    count = sum(isinstance(part, Table) for one in report.sections for part in one.parts)
    return "zip" if count > 1 else "csv"


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
