"""Why something that was recorded is corrected: the list everybody chooses from."""

from typing import Final

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

CORRECTION_REASONS: Final[dict[str, Text]] = {
    "typing_error": QT_TRANSLATE_NOOP("Corrections", "typing error"),
    "wrong_person": QT_TRANSLATE_NOOP("Corrections", "wrong person"),
    "device_error": QT_TRANSLATE_NOOP("Corrections", "device error"),
    "wrong_site": QT_TRANSLATE_NOOP("Corrections", "wrong site"),
    "wrong_time": QT_TRANSLATE_NOOP("Corrections", "wrong time"),
    "other": QT_TRANSLATE_NOOP("Corrections", "other reason"),
}
OVERTAKEN: Final = "overtaken"
"""Nobody chooses it: another desk corrected the same line later, and both would count."""
EVERY_REASON: Final[dict[str, Text]] = {
    **CORRECTION_REASONS,
    OVERTAKEN: QT_TRANSLATE_NOOP("Corrections", "another desk corrected it later"),
}
"""How each is said where it is read."""
AT_ONCE: Final = "at once"
"""The words of an undo: Ctrl+Z gives its reason itself."""
AT_ONCE_SAID: Final = QT_TRANSLATE_NOOP("Corrections", "at once")
WITH_WORDS: Final = QT_TRANSLATE_NOOP("Corrections", "{reason}, {words}")


def why_text(reason: str, words: str) -> Text:
    """Return the reason of a correction with its words."""
    label = EVERY_REASON.get(reason, Text("", reason))
    if not words:
        return label
    said: Text | str = AT_ONCE_SAID if words == AT_ONCE else words
    return WITH_WORDS.with_(reason=label, words=said)
