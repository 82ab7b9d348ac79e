"""Photographs of faults: small and nameless, kept once, inside the encrypted file."""

from datetime import datetime
from typing import Final

from carehome_app.db.inspections import photographs as kept
from carehome_app.db.inspections.inspections import checklists
from carehome_app.db.inspections.photographs import Photograph
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.inspections.checklists import Checklist
from carehome_app.domain.inspections.errors import (
    PhotographKnownError,
    SameBeforeAndAfterError,
)
from carehome_app.domain.inspections.events import PhotographKept
from carehome_app.domain.inspections.faults import Fault, number_of
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Action, Desk
from carehome_app.services.pictures import Prepared

BOTH_SIDES: Final = ("before", "after")
OLDER: Final = QT_TRANSLATE_NOOP(
    "Faults", "The photograph after was taken at {after}, before the one before ({before})."
)
ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "Faults", "The same photograph ({print}) stands at fault {number}."
)
WANTED: Final = QT_TRANSLATE_NOOP(
    "Faults", "This item of the checklist asks for a photograph; there is none yet."
)
Noted = Text


def keep_in(desk: Desk, action: Action, fault: int, side: str, photo: Prepared) -> None:
    """Keep a photograph as a part of an action."""
    own = kept.of_fault(desk.store, fault)
    for one in own:
        if one.original == photo.original:
            known = one.side == side
            error = PhotographKnownError if known else SameBeforeAndAfterError
            raise error(print=photo.original[:4])
    taken = _moment(desk, photo.taken_at)
    action.append(
        PhotographKept(
            fault,
            side,
            photo.original,
            photo.kept,
            to_ms(taken) if taken else 0,
            to_ms(desk.now()),
            photo.width,
            photo.height,
            len(photo.content),
        )
    )
    kept.keep_bytes(action.writer.db, photo.kept, photo.content)


def oddities(desk: Desk, fault: Fault) -> list[Noted]:
    """Return what is odd of the photographs of a fault: missing, at another fault, too old."""
    own = kept.of_fault(desk.store, fault.id)
    if not own:
        return [WANTED] if fault.is_open and wants_photograph(desk, fault) else []
    before = [one.taken_at for one in own if one.side == BOTH_SIDES[0] and one.taken_at]
    first, local, noted = min(before, default=None), desk.home_time.local, list[Noted]()
    for one in own:
        noted += [
            ELSEWHERE.with_(print=one.original[:4], number=number_of(other.fault))
            for other in kept.same(desk.store, one.original)
            if other.fault != fault.id
        ]
        taken = one.taken_at if one.side == BOTH_SIDES[1] else None
        if taken is not None and first is not None and taken < first:
            shown = (f"{local(moment):%m-%d %H:%M}" for moment in (taken, first))
            noted.append(OLDER.with_(**dict(zip(("after", "before"), shown, strict=True))))
    return noted


def wants_photograph(desk: Desk, fault: Fault) -> bool:
    """Return whether the item of a checklist that was not conformed to asks for a photograph."""
    code, _slash, name = fault.found.item.partition("/")
    lists = [one for one in checklists(desk.store) if one.code == code]
    item = max(lists, key=_version).item(name) if lists else None
    return item is not None and item.photo


def _version(one: Checklist) -> int:
    return one.version


class Photographs:
    """The photographs of faults."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def of(self, fault: Fault) -> list[Photograph]:
        """Return what is known of a fault's photographs."""
        self._desk.require(May.READ)
        return kept.of_fault(self._desk.store, fault.id)

    def pixels(self, photo: Photograph) -> bytes | None:
        """Return the kept JPEG; None where it is not on this desk."""
        self._desk.require(May.READ)
        return kept.pixels(self._desk.store, photo.kept)

    def odd(self, fault: Fault) -> list[Noted]:
        """Return what is odd of a fault's photographs, in sentences."""
        self._desk.require(May.READ)
        return oddities(self._desk, fault)

    def keep(self, fault: Fault, side: str, *photos: Prepared) -> list[Noted]:
        """Keep more photographs of a fault; return what is odd of all it has."""
        with self._desk.acting(May.TAKE_STEP) as action:
            for photo in photos:
                keep_in(self._desk, action, fault.id, side, photo)
        return oddities(self._desk, fault)


def _moment(desk: Desk, said: str) -> datetime | None:
    """Return when a camera says it was taken; without a zone in the home's time."""
    for pattern in ("%Y:%m:%d %H:%M:%S%z", "%Y:%m:%d %H:%M:%S"):
        try:
            shown = datetime.strptime(said, pattern)  # noqa: DTZ007  # the zone follows
        except ValueError:
            continue
        if shown.tzinfo is None:
            shown = desk.home_time.moment(shown.date(), shown.time())
        return shown if shown.year > _FIRST_CAMERAS else None
    return None


_FIRST_CAMERAS: Final = 1990
