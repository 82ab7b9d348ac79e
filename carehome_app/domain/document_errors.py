"""What cannot be done with documents, one sentence each."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class HandoverNeedsTwoError(CareHomeError):
    """A handover is signed by one who gives and another who takes."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "A handover needs two people: who hands over, and who takes over."
    )


class NotIssuedKindError(CareHomeError):
    """A sheet to write on is printed, not issued."""

    text = QT_TRANSLATE_NOOP("Errors", "{kind} is only printed or saved, never issued.")
