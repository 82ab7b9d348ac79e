"""The parcel a home sends to its bureau: sums of the last days, and how it is written.

What is signed is `zlib(msgpack([2, home, seq, previous, made at, heads, level, days, [steps,
values], cases, identified, answers, things]))`: which figures there are, each as the step from the
number before, then the values figure by figure, so that fourteen like days are little more than
one. Form 1 had a list for each figure, and is read too. A parcel is never longer than 1 MiB, and
never unpacked to more than twenty times that.
"""

import zlib
from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, Final

import msgspec

from carehome_app.domain.bureau.errors import (
    NewerParcelError,
    NotAParcelError,
    OldParcelError,
    ParcelTooBigError,
)

VERSION: Final = 2
"""Which form is written; a newer one is kept until the program is new."""
LISTS: Final = 1
"""The oldest form that is read: a list for each figure, its number first."""
DAYS: Final = 14
"""How many days every parcel tells again, so that one that was lost heals itself."""
MOST_BYTES: Final = 1 << 20
MOST_TIMES: Final = 20
"""How many times its own length a parcel may be when it is unpacked."""
NO_PARCEL: Final = bytes(32)
"""The digest of the parcel before the first."""
_NONE: Final = -1


class Day(msgspec.Struct, frozen=True):
    """One day of a home, as its figures were when the parcel was made."""

    day: int
    """The ordinal of the day."""
    first_at: int
    """When the home first signed this day, in milliseconds: late is judged by it."""
    figures: Mapping[int, int]
    """By the number of the figure; what is not counted is not in it."""


class CaseRow(msgspec.Struct, array_like=True, frozen=True):
    """One masked case of an open cluster: nobody's name, age or room."""

    no: int
    """A number of its own in this home, drawn at random."""
    onset: int
    group: str
    floor: str
    syndrome: str
    grade: str
    outcome: str = ""


class Identified(msgspec.Struct, array_like=True, frozen=True):
    """One case with its name, for one purpose, by the director's PIN."""

    name: str
    born: str
    onset: int
    syndrome: str
    words: str
    purpose: str
    ground: str
    """The consent or the duty by law that allows it."""


class NoticeUp(msgspec.Struct, array_like=True, frozen=True):
    """What a home did with a notice of its bureau: `read` or `answered`, by which role."""

    no: str
    step: str
    at: int
    by: str
    words: str = ""


class ThingLasts(msgspec.Struct, array_like=True, frozen=True):
    """How many days one thing in store lasts on the last day of a parcel."""

    code: str
    name: str
    kind: str
    """Its class, such as `protection`."""
    days: int


class Parcel(msgspec.Struct, frozen=True, kw_only=True):
    """What one home tells, in order: each names the digest of the one before."""

    home: int
    seq: int
    """Counted from 1; 0 is the code on a daily report, which stands outside the order."""
    previous: bytes = NO_PARCEL
    made_at: int
    heads: Mapping[int, tuple[int, bytes]] = msgspec.field(default_factory=dict)
    """Of each desk: how many lines its record has, and the first bytes of the last one's hash."""
    level: int = 1
    """1 sums only, 2 with masked cases, 3 one identified case."""
    days: Sequence[Day] = ()
    cases: Sequence[CaseRow] = ()
    identified: Sequence[Identified] = ()
    answers: Sequence[NoticeUp] = ()
    things: Sequence[ThingLasts] = ()
    """Of today only, the scarcest first; the fewest days of each class stand in every day."""


_encode: Final = msgspec.msgpack.Encoder().encode


def packed(parcel: Parcel) -> bytes:
    """Return a parcel as it is signed."""
    numbers = sorted({number for day in parcel.days for number in day.figures})
    steps = [number - before for before, number in pairwise([0, *numbers])]
    values = [day.figures.get(number, _NONE) for number in numbers for day in parcel.days]
    days = [[day.day, day.first_at] for day in parcel.days]
    whole = [
        VERSION, parcel.home, parcel.seq, parcel.previous, parcel.made_at, parcel.heads,
        parcel.level, days, [steps, values], parcel.cases, parcel.identified, parcel.answers,
        parcel.things,
    ]  # fmt: skip
    return zlib.compress(_encode(whole), 9)


class _Wire(msgspec.Struct, array_like=True, frozen=True):
    version: int
    home: int
    seq: int
    previous: bytes
    made_at: int
    heads: dict[int, tuple[int, bytes]]
    level: int
    days: list[tuple[int, int]]
    figures: list[list[int]]
    cases: list[CaseRow]
    identified: list[Identified]
    answers: list[NoticeUp]
    things: list[ThingLasts] = []

    def columns(self) -> list[list[int]]:
        """Return of each figure its number, then its value on each day."""
        if self.version == LISTS:
            columns = self.figures
        elif len(self.figures) == len(("steps", "values")):
            (steps, values), long = self.figures, len(self.days)
            if len(values) != len(steps) * long or min(steps, default=1) < 1:
                raise NotAParcelError
            columns = [
                [number, *values[place * long : (place + 1) * long]]
                for place, number in enumerate(accumulate(steps))
            ]
        else:
            raise NotAParcelError
        if not all(len(one) == len(self.days) + 1 for one in columns):
            raise NotAParcelError
        return columns


_decode: Final = msgspec.msgpack.Decoder(_Wire).decode
_version: Final = msgspec.msgpack.Decoder(list[msgspec.Raw]).decode


def unpacked(content: bytes) -> Parcel:
    """Return the parcel of what was signed; every other content is refused with its reason."""
    wire = _read(_inflated(content))
    columns = wire.columns()
    days = [
        Day(
            day,
            first_at,
            {column[0]: column[place + 1] for column in columns if column[place + 1] != _NONE},
        )
        for place, (day, first_at) in enumerate(wire.days)
    ]
    return Parcel(
        home=wire.home,
        seq=wire.seq,
        previous=wire.previous,
        made_at=wire.made_at,
        heads=wire.heads,
        level=wire.level,
        days=days,
        cases=wire.cases,
        identified=wire.identified,
        answers=wire.answers,
        things=wire.things,
    )


def _inflated(content: bytes) -> bytes:
    if len(content) > MOST_BYTES:
        raise ParcelTooBigError
    unpacking, most = zlib.decompressobj(), max(len(content) * MOST_TIMES, 4096)
    try:
        plain = unpacking.decompress(content, most)
    except zlib.error as error:
        raise NotAParcelError from error
    if not unpacking.eof:
        raise ParcelTooBigError if unpacking.unconsumed_tail else NotAParcelError
    if unpacking.unused_data:
        raise NotAParcelError
    return plain


def _read(plain: bytes) -> _Wire:
    try:
        version = _first(_version(plain))
        if not LISTS <= version <= VERSION:
            raise NewerParcelError if version > VERSION else OldParcelError
        wire = _decode(plain)
    except msgspec.MsgspecError as error:
        raise NotAParcelError from error
    ordered = all(one[0] < two[0] for one, two in zip(wire.days, wire.days[1:], strict=False))
    sums = all(value >= _NONE for values in wire.figures for value in values)
    sums = sums and all(thing.days >= 0 for thing in wire.things)
    if not (ordered and sums and wire.level in (1, 2, 3) and wire.seq >= 0):
        raise NotAParcelError
    return wire


def _first(parts: Sequence[Any]) -> int:
    if not parts:
        raise NotAParcelError
    return msgspec.msgpack.decode(parts[0], type=int)


def home_number(home_id: str) -> int:
    """Return a home's id, eight random bytes, as the whole number both engines keep."""
    return int.from_bytes(bytes.fromhex(home_id), "big", signed=True)


def home_text(home: int) -> str:
    """Return the id of a home as the home itself writes it."""
    return home.to_bytes(8, "big", signed=True).hex()
