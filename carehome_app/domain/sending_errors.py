"""Why a copy did not arrive: one clear sentence each. Nothing half stays there."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NoPlaceError(CareHomeError):
    """There is no such stick or folder."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} is not there. Is the stick plugged in?")


class NotSentError(CareHomeError):
    """The copy could not be written, or the stick went away."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} was not copied: {why}. Nothing half was left there."
    )


class FileInUseError(CareHomeError):
    """Another program holds the file."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} is open in another program, such as Excel. Close it there and try again."
    )


class NotReadBackError(CareHomeError):
    """What was read back is not what was written."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} reads back differently than it was written. Take another stick."
    )


class NoSuchReportError(CareHomeError):
    """No issued report has this number."""

    text = QT_TRANSLATE_NOOP("Errors", "No report with the number “{given}” was issued.")
