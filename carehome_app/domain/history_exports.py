"""How the history tells of what left the house in files, of forms, and of imports taken back."""

from typing import Final

from carehome_app.domain.form_events import FileTakenBack, FormDropped, FormMapped, RoundReadBack
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

TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "History", "The import in line {number} was taken back: {count}. {words}"
)
MAPPED: Final = QT_TRANSLATE_NOOP(
    "History", "The form “{name}” ({file}) is filled from now on: cells {cells}, lists {columns}."
)
DROPPED: Final = QT_TRANSLATE_NOOP("History", "The form “{name}” is no longer filled.")

READ_BACK: Final = QT_TRANSLATE_NOOP(
    "History", "{round} was read back from its paper: the same {same}, corrected {corrected}."
)


def _exported(event: DataExported, names: Names) -> Text:
    del names
    text = EXPORTED_MASKED if event.masked else EXPORTED
    return text.with_(
        what=label(WHATS, event.what), name=event.name, rows=event.rows, sha256=event.sha256
    )


def _whom(event: DataExported) -> tuple[int, ...]:
    return (event.subject,) if event.subject else ()


def _taken_back(event: FileTakenBack, names: Names) -> Text:
    del names
    return TAKEN_BACK.with_(number=event.number, count=event.count, words=event.words)


def _mapped(event: FormMapped, names: Names) -> Text:
    del names
    counts = {"cells": len(event.cells), "columns": len(event.columns)}
    return MAPPED.with_(name=event.name, file=event.file, **counts)


def _dropped(event: FormDropped, names: Names) -> Text:
    del names
    return DROPPED.with_(name=event.name)


def _read_back(event: RoundReadBack, names: Names) -> Text:
    round_ = names.round(event.day, event.window)
    return READ_BACK.with_(round=round_, same=event.same, corrected=event.corrected)


TELLINGS: Final[Tellings] = {
    DataExported: Telling(Topic.REPORT, _exported, _whom),
    FileTakenBack: Telling(Topic.READING, _taken_back),
    FormMapped: Telling(Topic.REPORT, _mapped),
    FormDropped: Telling(Topic.REPORT, _dropped),
    RoundReadBack: Telling(Topic.READING, _read_back),
}
"""The kinds told here."""
