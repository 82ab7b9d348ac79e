"""What can happen between a home and its bureau. Kinds 400 to 419.

400 to 409 stand in a home's record, 410 to 419 in a bureau's, which is kept in the same way.
"""

from typing import ClassVar, Final

from carehome_app.domain.bureau.down import FaultDown, RequestDown
from carehome_app.domain.events import Event, Whose


class BureauConfirmed(Event, frozen=True):
    """A director compared the words of a bureau's card; from now on parcels are sealed for it."""

    kind: ClassVar[int] = 400
    whose: ClassVar[Whose] = Whose.NOBODY
    id: str
    name: str
    sign: str
    seal: str
    words: str
    how: str
    """`compared`, or `signed` when the old key signed the new one."""


class ParcelSent(Event, frozen=True):
    """A parcel was made; `days` are (day, first signed at, figures) as it tells them."""

    kind: ClassVar[int] = 401
    whose: ClassVar[Whose] = Whose.NOBODY
    seq: int
    sha256: str
    level: int
    way: str
    at: int
    bureau: str
    days: tuple[tuple[int, int, dict[int, int]], ...]
    cases: int = 0


class ParcelReceipted(Event, frozen=True):
    """The bureau signed that it has this parcel."""

    kind: ClassVar[int] = 402
    whose: ClassVar[Whose] = Whose.NOBODY
    seq: int
    sha256: str
    at: int


class NoticeCame(Event, frozen=True):
    """A numbered and signed notice of the bureau came into the house."""

    kind: ClassVar[int] = 403
    whose: ClassVar[Whose] = Whose.NOBODY
    bureau: str
    no: str
    sent_at: int
    title: str
    words: str
    answer: int
    """Whether it wants an answer."""
    sha256: str


class NoticeRead(Event, frozen=True):
    """Somebody read a notice."""

    kind: ClassVar[int] = 404
    whose: ClassVar[Whose] = Whose.NOBODY
    no: str
    at: int
    by: str


class NoticeAnswered(Event, frozen=True):
    """Somebody answered a notice."""

    kind: ClassVar[int] = 405
    whose: ClassVar[Whose] = Whose.NOBODY
    no: str
    at: int
    by: str
    words: str


class TreeWritten(Event, frozen=True):
    """The bureau's list of places and homes was taken in anew."""

    kind: ClassVar[int] = 410
    whose: ClassVar[Whose] = Whose.NOBODY
    places: int
    homes: int
    sha256: str


class HomeAdmitted(Event, frozen=True):
    """A home's card was confirmed: what it signs counts from now on."""

    kind: ClassVar[int] = 411
    whose: ClassVar[Whose] = Whose.NOBODY
    home: str
    number: str
    name: str
    words: str
    how: str


class HomeMoved(Event, frozen=True):
    """A home belongs to another place from a day on, or is closed (no place), by an order."""

    kind: ClassVar[int] = 412
    whose: ClassVar[Whose] = Whose.NOBODY
    number: str
    place: str
    day: int
    order: str


class ParcelTaken(Event, frozen=True):
    """A parcel came in; an official accepted it when `accepted`, else it was in order."""

    kind: ClassVar[int] = 413
    whose: ClassVar[Whose] = Whose.NOBODY
    home: str
    seq: int
    sha256: str
    outcome: str
    file: str
    checks: tuple[str, ...] = ()
    accepted: int = 0


class NoticeSent(Event, frozen=True):
    """The bureau wrote a notice; without places it is for every home."""

    kind: ClassVar[int] = 414
    whose: ClassVar[Whose] = Whose.NOBODY
    no: str
    at: int
    title: str
    words: str
    answer: int
    places: tuple[str, ...] = ()
    faults: tuple[FaultDown, ...] = ()
    requests: tuple[RequestDown, ...] = ()


class LiaisonNamed(Event, frozen=True):
    """Somebody is the liaison officer of a county or a home from now on."""

    kind: ClassVar[int] = 416
    whose: ClassVar[Whose] = Whose.NOBODY
    place: str
    name: str
    phone: str
    at: int


class LiaisonVisited(Event, frozen=True):
    """The liaison officer visited a home, or telephoned."""

    kind: ClassVar[int] = 417
    whose: ClassVar[Whose] = Whose.NOBODY
    place: str
    at: int
    words: str


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (
        BureauConfirmed, ParcelSent, ParcelReceipted, NoticeCame, NoticeRead, NoticeAnswered,
        TreeWritten, HomeAdmitted, HomeMoved, ParcelTaken, NoticeSent, LiaisonNamed,
        LiaisonVisited,
)}  # fmt: skip
