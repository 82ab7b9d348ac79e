"""Why a reading is not there. "Not measured" is a value with a reason, never zero."""

from typing import Final

import msgspec

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Reason(msgspec.Struct, frozen=True):
    """A reason, the letter that types it, and what it says about later rounds.

    `away`: the person is out of the house, so not due. `lasting`: unless said otherwise it
    explains later rounds too, and is asked about once a day.
    """

    code: str
    key: str
    label: Text
    away: bool = False
    lasting: bool = False


REASONS: Final = (
    Reason("out", "o", QT_TRANSLATE_NOOP("Reasons", "out"), away=True),
    Reason("hospital", "h", QT_TRANSLATE_NOOP("Reasons", "in hospital"), away=True, lasting=True),
    Reason("leave", "l", QT_TRANSLATE_NOOP("Reasons", "on leave"), away=True, lasting=True),
    Reason("off_duty", "x", QT_TRANSLATE_NOOP("Reasons", "off duty"), away=True),
    Reason("refused", "r", QT_TRANSLATE_NOOP("Reasons", "refused")),
    Reason("asleep", "s", QT_TRANSLATE_NOOP("Reasons", "asleep")),
    Reason("device", "d", QT_TRANSLATE_NOOP("Reasons", "device failure")),
    Reason("other", "n", QT_TRANSLATE_NOOP("Reasons", "other reason")),
)
BY_CODE: Final = {reason.code: reason for reason in REASONS}
BY_KEY: Final = {reason.key: reason for reason in REASONS}
LEFT: Final = QT_TRANSLATE_NOOP("Reasons", "left the house")
"""Why somebody is away who left for good before the round was over."""
LABELS: Final = {**{reason.code: reason.label for reason in REASONS}, "left": LEFT}
"""Every reason in words."""


def reason_label(code: str) -> Text:
    """Return why somebody was not measured in words; a reason of a newer program by its code."""
    return LABELS.get(code, Text("", "{code}", {"code": code}))
