"""How the history tells of erasure, locks, holds, consent and what left the desk."""

from typing import Final

from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.privacy import events as keeping
from carehome_app.domain.privacy.retention import PURPOSES
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

ERASED: Final = QT_TRANSLATE_NOOP(
    "History", "All kept of person {person} was erased: {lines} lines, {documents} documents."
)
LOCKED: Final = QT_TRANSLATE_NOOP("History", "The record of {person} was locked. {why}")
UNLOCKED: Final = QT_TRANSLATE_NOOP("History", "The record of {person} was unlocked. {why}")
HELD: Final = QT_TRANSLATE_NOOP(
    "History", "The record of {person} must not be erased for now. {why}"
)
RELEASED: Final = QT_TRANSLATE_NOOP(
    "History", "The record of {person} is on hold no longer. {why}"
)
GIVEN: Final = QT_TRANSLATE_NOOP(
    "History", "{person}: consent to {purpose} given on {day} by {said_by}. {paper}"
)
WITHDRAWN: Final = QT_TRANSLATE_NOOP(
    "History", "{person}: consent to {purpose} withdrawn on {day} by {said_by}. {paper}"
)
HANDED_OUT: Final = QT_TRANSLATE_NOOP("History", "Left the desk: {what} ({format}, {how}).")
_PURPOSES: Final = {one.code: one.label for one in PURPOSES}


def _erased(event: keeping.PersonErased, names: Names) -> Text:
    del names
    lines = sum(map(len, event.lines.values()))
    person = f"#{event.subject}"
    return ERASED.with_(person=person, lines=lines, documents=len(event.documents))


def _locked(event: keeping.PersonLocked, names: Names) -> Text:
    text = LOCKED if event.locked else UNLOCKED
    return text.with_(person=names.person(event.subject), why=event.why)


def _held(event: keeping.HoldSet, names: Names) -> Text:
    text = HELD if event.held else RELEASED
    return text.with_(person=names.person(event.subject), why=event.why)


def _consent(event: keeping.ConsentSaid, names: Names) -> Text:
    return (GIVEN if event.given else WITHDRAWN).with_(
        person=names.person(event.subject),
        purpose=label(_PURPOSES, event.purpose),
        day=ordinal(event.day),
        said_by=event.said_by,
        paper=event.paper,
    )


def _handed_out(event: keeping.DataHandedOut, names: Names) -> Text:
    del names
    return HANDED_OUT.with_(what=event.what, format=event.format, how=event.how)


TELLINGS: Final[Tellings] = {
    keeping.PersonErased: Telling(Topic.PERSON, _erased),
    keeping.PersonLocked: Telling(Topic.PERSON, _locked, whom),
    keeping.HoldSet: Telling(Topic.PERSON, _held, whom),
    keeping.ConsentSaid: Telling(Topic.PERSON, _consent, whom),
    keeping.DataHandedOut: Telling(Topic.REPORT, _handed_out),
}
"""How each kind is told."""
