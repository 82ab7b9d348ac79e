"""How the history tells of what left the house in files."""

from typing import Final

from carehome_app.domain.keeping_events import DataExported
from carehome_app.domain.telling import Names, Telling, Tellings, Topic, label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

WHATS: Final = {
    "readings": QT_TRANSLATE_NOOP("History", "readings as a table"),
    "fhir": QT_TRANSLATE_NOOP("History", "readings as FHIR"),
    "form": QT_TRANSLATE_NOOP("History", "a filled form"),
    "sent": QT_TRANSLATE_NOOP("History", "copied files"),
}
EXPORTED: Final = QT_TRANSLATE_NOOP(
    "History", "Written into a file: {what}, {name}, values: {rows}, SHA-256 {sha256}."
)
EXPORTED_MASKED: Final = QT_TRANSLATE_NOOP(
    "History",
    "Written into a file with names masked: {what}, {name}, values: {rows}, SHA-256 {sha256}.",
)


def _exported(event: DataExported, names: Names) -> Text:
    del names
    text = EXPORTED_MASKED if event.masked else EXPORTED
    return text.with_(
        what=label(WHATS, event.what), name=event.name, rows=event.rows, sha256=event.sha256
    )


def _whom(event: DataExported) -> tuple[int, ...]:
    return (event.subject,) if event.subject else ()


TELLINGS: Final[Tellings] = {DataExported: Telling(Topic.REPORT, _exported, _whom)}
"""The kinds told here."""
