"""What every document says of itself, whatever it reports."""

from typing import Final

from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

HOME_NUMBER: Final = QT_TRANSLATE_NOOP("Documents", "Home no. {number}")
ARCHIVE_NUMBER: Final = QT_TRANSLATE_NOOP("Documents", "File no. {number}")
DRAFT: Final = QT_TRANSLATE_NOOP("Documents", "Draft")
NOT_ISSUED: Final = QT_TRANSLATE_NOOP("Documents", "Draft, not issued")
MADE_UP: Final = QT_TRANSLATE_NOOP("Documents", "Made-up data")
MADE_UP_NOTE: Final = QT_TRANSLATE_NOOP("Documents", "Demo: all data is made up")
PAGE: Final = QT_TRANSLATE_NOOP("Documents", "Page {page} of {pages}")
SEAL: Final = QT_TRANSLATE_NOOP("Documents", "Seal {code}")
SEAL_COVERS: Final = QT_TRANSLATE_NOOP(
    "Documents",
    "With it, it can be checked that journal lines {first}–{last} are those behind this report;"
    " not that what was typed is true, nor anything later.",
)
SEAL_PICTURE: Final = QT_TRANSLATE_NOOP("Documents", "QR code of the seal {code}")
DAY_BARS_PICTURE: Final = QT_TRANSLATE_NOOP("Documents", "Bars by day: {days}")


def labels(report: Report) -> tuple[Text, ...]:
    """Return what must be said of a report before anything else: draft, made up."""
    said = ((report.draft, NOT_ISSUED), (report.demo, MADE_UP_NOTE))
    return tuple(label for applies, label in said if applies)


def watermark(report: Report) -> tuple[Text, ...]:
    """Return the same in the few words that stand large behind the page."""
    said = ((report.draft, DRAFT), (report.demo, MADE_UP))
    return tuple(label for applies, label in said if applies)


def grouped(seal: str) -> str:
    """Return a seal in groups of four, as people read it off a paper."""
    return "-".join(seal[start : start + 4] for start in range(0, len(seal), 4))
