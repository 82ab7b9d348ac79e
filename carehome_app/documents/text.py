"""A report as the lines of a chat message."""

from carehome_app.documents.words import labels
from carehome_app.domain.report import Report
from carehome_app.i18n import Translate


def render_text(report: Report, translate: Translate) -> str:
    """Return the message of a report, one line per text, ready to be pasted into a chat.

    A draft and made-up data say so in the first lines.
    """
    return "\n".join(translate(line) for line in (*labels(report), *report.message))
