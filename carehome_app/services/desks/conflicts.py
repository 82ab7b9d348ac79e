"""What two desks said differently and only a person can settle: one list, each settled by a key.

Nothing here blocks anybody: both stay as they were typed until somebody looks.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.desks import desks, differing
from carehome_app.db.desks.differing import Twice
from carehome_app.db.file.connection import Store
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.events import ConflictSettled
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

DOSE: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: a dose was said given at two desks. Find out whether it was given twice."
)
CORRECTED: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: one entry was corrected at two desks. Both values stand; withdraw the wrong."
)
CODE: Final = QT_TRANSLATE_NOOP("Desks", "Code {what} is that of two people: {who}.")
BED: Final = QT_TRANSLATE_NOOP("Desks", "Bed {what} is that of two people: {who}.")
FILE: Final = QT_TRANSLATE_NOOP(
    "Desks", "The file {what} was imported at two desks. Take one import back."
)
VOID: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who} stays director: the step at another desk would have left the home without one."
)
_FOUND: Final[dict[str, tuple[Callable[[Store], list[Twice]], Text]]] = {
    "dose": (differing.doses, DOSE),
    "corrected": (differing.corrections, CORRECTED),
    "code": (differing.codes, CODE),
    "bed": (differing.beds, BED),
    "file": (differing.files, FILE),
}


class Conflict(NamedTuple):
    """One thing that two desks said differently: what it is, and how that is said."""

    what: str
    key: str
    text: Text
    is_alarm: bool


def conflicts(desk: Desk) -> list[Conflict]:
    """Return what nobody settled yet; what is urgent first."""
    if len(desk.store.heads()) < 2:
        return []
    known = desks.settled(desk.store)
    found = [
        Conflict(what, one.key, text.with_(who=_names(desk, one), what=one.shown), what == "dose")
        for what, (look, text) in _FOUND.items()
        for one in look(desk.store)
    ]
    found += [
        Conflict(
            "void",
            f"{step.ref.station}-{step.ref.number}",
            VOID.with_(who=_named(desk, step.subject)),
            False,
        )
        for step in settings.standing(desk.store).void
    ]
    return [one for one in found if (one.what, one.key) not in known]


def settle(desk: Desk, conflict: Conflict, words: str = "") -> Changes:
    """Say that somebody looked at a conflict: it is no news any more, at any desk."""
    with desk.acting(May.CORRECT_ANY) as action:
        action.append(ConflictSettled(conflict.what, conflict.key, words.strip()))
    return Changes.SETTINGS


def _names(desk: Desk, one: Twice) -> str:
    return ", ".join(_named(desk, subject) for subject in one.people)


def _named(desk: Desk, subject: int) -> str:
    try:
        person = desk.person(subject)
    except KeyError:
        return f"#{subject}"
    return f"{person.details.code} {person.name}"
