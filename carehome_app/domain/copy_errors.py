"""What can be wrong with a copy of the journal."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NotACopyError(CareHomeError):
    """The file is no copy of a journal, or a row of it cannot be read."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is not a copy of a journal: its row {row} cannot be read."
    )


class NewerCopyError(CareHomeError):
    """A newer program wrote the copy."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} was written by a newer program.")
