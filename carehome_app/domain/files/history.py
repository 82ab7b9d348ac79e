"""How the history tells of forms, of imports taken back, and of papers read back."""

from typing import Final

from carehome_app.domain.files.events import FileTakenBack, FormDropped, FormMapped, RoundReadBack
from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

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
    FileTakenBack: Telling(Topic.READING, _taken_back),
    FormMapped: Telling(Topic.REPORT, _mapped),
    FormDropped: Telling(Topic.REPORT, _dropped),
    RoundReadBack: Telling(Topic.READING, _read_back),
}
"""The kinds told here."""
