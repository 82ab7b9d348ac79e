"""What keeps an import from being taken back: one clear sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NoSuchImportError(CareHomeError):
    """Nothing was imported under this name or number, or it was taken back already."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "No import “{given}” is left to take back. There are: {known}."
    )


class NotTakenBackError(CareHomeError):
    """Something else happened with what the file brought."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be taken back as a whole: since then something else was recorded of"
        " {people}. Change them one by one.",
    )


class OnlyByHandError(CareHomeError):
    """A kind of file whose import has no undo."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name}: only files of readings and people are taken back as a whole."
    )


class NotAClockError(CareHomeError):
    """A time beside a value on a paper is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is not a time: write it like 07:31 or 0731.")
