"""What two desks said differently and only a person can settle: one list, each settled by a key.

Nothing here blocks anybody: both stay as they were typed until somebody looks.
"""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from carehome_app.db import settings
from carehome_app.db.desks import desks, differing
from carehome_app.db.desks.differing import Twice
from carehome_app.db.file.connection import Store
from carehome_app.db.files import TakenFile, taken
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.events import ConflictSettled
from carehome_app.domain.measures.measure import shown
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.desks.one_person import Pair
from carehome_app.services.desks.unasked import unasked

DOSE: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: a dose was said given at two desks. Find out whether it was given twice."
)
UNASKED: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "{who}: {what} was given at {clock} without asking; another desk had {measure} {value}.",
)
ROOM: Final = QT_TRANSLATE_NOOP(
    "Desks", "Room {what}: two desks keep people apart in it, {who}. Move one."
)
TUBE: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "Two tubes bear the label {what}: two desks opened them. Each is shown with its desk's mark;"
    " label them anew and look whose each answer is.",
)
LISTED: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: {what} was put on the list at two desks. End one before it is given twice."
)
PLANNED: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: one measure was planned at two desks, each otherwise. Both hold; end one."
)
CORRECTED: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: one entry was corrected at two desks. Both values stand; withdraw the wrong."
)
CLEANED: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "{what}: one disinfection was corrected at two desks. The later holds and counts once.",
)
ROUNDS: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "Round times were changed at two desks from {what} on. The last change holds; say them again"
    " if that is wrong.",
)
CODE: Final = QT_TRANSLATE_NOOP("Desks", "Code {what} is that of two people: {who}.")
BED: Final = QT_TRANSLATE_NOOP("Desks", "Bed {what} is that of two people: {who}.")
FILE: Final = QT_TRANSLATE_NOOP(
    "Desks",
    "The file {what} was imported at two desks. B takes the later import back; J joins the people"
    " it doubled.",
)
PERSON: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who}: admitted at two desks. J if they are one person."
)
VOID: Final = QT_TRANSLATE_NOOP(
    "Desks", "{who} stays director: the step at another desk would have left the home without one."
)
_FOUND: Final[dict[str, tuple[Callable[[Store], list[Twice]], Text]]] = {
    "dose": (differing.doses, DOSE),
    "medicine": (differing.medicines, LISTED),
    "room": (differing.rooms, ROOM),
    "tube": (differing.tubes, TUBE),
    "plan": (differing.plans, PLANNED),
    "corrected": (differing.corrections, CORRECTED),
    "disinfection": (differing.disinfections, CLEANED),
    "rounds": (differing.rounds, ROUNDS),
    "code": (differing.codes, CODE),
    "bed": (differing.beds, BED),
    "person": (differing.people, PERSON),
    "file": (differing.files, FILE),
}
_ALARMS: Final = ("dose", "medicine", "room", "tube")
"""What harms somebody if nobody looks."""
_MAY_BE_ONE: Final = ("person", "code", "bed", "file")


class Conflict(NamedTuple):
    """One thing that two desks said differently: what it is, and how that is said."""

    what: str
    key: str
    text: Text
    is_alarm: bool
    pairs: tuple[Pair, ...] = ()
    """Who may be one person; the first of each keeps its code and bed."""


def conflicts(desk: Desk) -> list[Conflict]:
    """Return what nobody settled yet; what is urgent first."""
    if len(desk.store.heads()) < 2:
        return []
    known = desks.settled(desk.store)
    found = [
        Conflict(
            what,
            one.key,
            text.with_(who=_names(desk, one), what=one.shown),
            what in _ALARMS,
            tuple(zip(one.people[::2], one.people[1::2], strict=True))
            if what in _MAY_BE_ONE
            else (),
        )
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
    found = [*_unasked(desk), *found]
    return [one for one in found if (one.what, one.key) not in known]


def _unasked(desk: Desk) -> Iterator[Conflict]:
    for dose, medicine, reading in unasked(desk):
        clock = desk.home_time.local(dose.at).strftime("%H:%M")
        text = UNASKED.with_(
            who=_named(desk, medicine.person),
            what=medicine.name,
            clock=clock,
            measure=reading.measure.label,
            value=shown(reading.measure, reading.values),
        )
        yield Conflict("unasked", f"{dose.ref.station}-{dose.ref.number}", text, True)


def settle(desk: Desk, conflict: Conflict, words: str = "") -> Changes:
    """Say that somebody looked at a conflict: it is no news any more, at any desk."""
    with desk.acting(May.CORRECT_ANY) as action:
        action.append(ConflictSettled(conflict.what, conflict.key, words.strip()))
    return Changes.SETTINGS


def later_import(desk: Desk, conflict: Conflict) -> TakenFile | None:
    """Return the later of the imports of one file that a conflict is about."""
    standing = [one for one in taken(desk.store) if one.sha256 == conflict.key and not one.back]
    return standing[0] if conflict.what == "file" and standing else None


def _names(desk: Desk, one: Twice) -> str:
    return ", ".join(_named(desk, subject) for subject in one.people)


def _named(desk: Desk, subject: int) -> str:
    try:
        person = desk.person(subject)
    except KeyError:
        return f"#{subject}"
    return f"{person.details.code} {person.name}"
