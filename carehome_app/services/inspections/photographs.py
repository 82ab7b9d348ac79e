"""Photographs of faults: small and nameless, kept once, inside the encrypted file."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from carehome_app.db.inspections import photographs as kept
from carehome_app.db.inspections.photographs import Photograph
from carehome_app.domain.accounts.roles import May
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
Noted = Text


def keep_in(desk: Desk, action: Action, fault: int, side: str, photo: Prepared) -> list[Noted]:
    """Keep a photograph as a part of an action; return what is odd of it, in sentences."""
    own = kept.of_fault(desk.store, fault)
    for one in own:
        if one.original == photo.original:
            known = one.side == side
            error = PhotographKnownError if known else SameBeforeAndAfterError
            raise error(print=photo.original[:4])
    taken = _moment(desk, photo.taken_at)
    noted = [
        ELSEWHERE.with_(print=one.original[:4], number=number_of(one.fault))
        for one in kept.same(desk.store, photo.original)
        if one.fault != fault
    ]
    noted += _older(desk, own, side, taken)
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
    return noted


def _older(
    desk: Desk, own: Sequence[Photograph], side: str, taken: datetime | None
) -> list[Noted]:
    before = [one.taken_at for one in own if one.side == BOTH_SIDES[0] and one.taken_at]
    if side != BOTH_SIDES[1] or taken is None or not before or taken >= min(before):
        return []
    local = desk.home_time.local
    shown = {"after": f"{local(taken):%m-%d %H:%M}", "before": f"{local(min(before)):%m-%d %H:%M}"}
    return [OLDER.with_(**shown)]


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

    def keep(self, fault: Fault, side: str, photo: Prepared) -> list[Noted]:
        """Keep one more photograph of a fault; return what is odd of it."""
        with self._desk.acting(May.TAKE_STEP) as action:
            return keep_in(self._desk, action, fault.id, side, photo)


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
