"""What people say about whether the record and its clock can be trusted. Kinds 220 to 239."""

from typing import ClassVar, Final

from carehome_app.domain.events import Event, Whose


class ClockConfirmed(Event, frozen=True):
    """Somebody said that the clock is right though it shows a day long after the last line.

    `shown` is what it showed, `last` when the line before was recorded.
    """

    kind: ClassVar[int] = 220
    whose: ClassVar[Whose] = Whose.NOBODY
    shown: int
    last: int


class ClockWasWrong(Event, frozen=True):
    """A clock ran ahead: lines stamped from `since` on were written `ahead` milliseconds before.

    `until` is the last stamp there was when it was said. Stamps and order stay; what comes later
    is stamped in the same manner, and every time that is shown is the right one.
    """

    kind: ClassVar[int] = 226
    whose: ClassVar[Whose] = Whose.NOBODY
    since: int
    until: int
    ahead: int
    reason: str


class ContradictionSeen(Event, frozen=True):
    """A director looked into what the record contradicts, and said why that is so.

    Each of `heads` is the station, the number and the hash of a line that was proven elsewhere and
    is missing here, or is another one; from now on it is no news.
    """

    kind: ClassVar[int] = 222
    whose: ClassVar[Whose] = Whose.NOBODY
    heads: tuple[tuple[int, int, str], ...]
    reason: str


INVITED: Final = "joined"
"""Why a station began that is a desk of its own, with a file and a key of its own."""


class StationJoined(Event, frozen=True):
    """A new station begins: a place where a copy of the record goes on; this is its first line.

    It was copied, moved to another computer or restored (`why`) from the copy that wrote as
    `by_station`. `home` and `heads` (number and hash by station) say which record it began from.
    """

    kind: ClassVar[int] = 223
    whose: ClassVar[Whose] = Whose.NOBODY
    index: int
    id: str
    home: str
    why: str
    by_station: int
    name: str
    heads: dict[str, tuple[int, str]]


KINDS: Final[dict[int, type[Event]]] = {
    kind.kind: kind for kind in (ClockConfirmed, ClockWasWrong, ContradictionSeen, StationJoined)
}
"""These kinds by their numbers."""
