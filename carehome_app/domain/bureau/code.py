"""The square code on a daily report: one day of one home in 62 bytes, and how it is written.

Signed by the home (64 bytes) and sealed for the bureau (48) these are 174 bytes, and 261 letters
of the kind a telephone reads as text (base 45): a code of version 9-M, which photographs well.
"""

import struct
from typing import Final

from carehome_app.domain.bureau.errors import NotAParcelError
from carehome_app.domain.bureau.figures import BY_NUMBER, FIGURES, ON_A_CODE
from carehome_app.domain.bureau.parcel import NO_PARCEL, Day, Parcel

_LAYOUT: Final = struct.Struct(f">BqHIB{len(ON_A_CODE)}H4x")
"""Version, home, day, minutes of when it was first signed, spare, figures, room for two more."""
VERSION: Final = 1
BYTES: Final = _LAYOUT.size
FIRST_DAY: Final = 730_120  # 2000-01-01
UNCOUNTED: Final = 0xFFFF
MINUTE: Final = 60_000
LETTERS: Final = 261
"""How many letters a code has."""
_LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_PLACES: Final = {letter: place for place, letter in enumerate(_LETTERS)}


def day_bytes(home: int, day: Day) -> bytes:
    """Return a day as the code tells it; what does not fit into two bytes is not told."""
    figures = [day.figures.get(FIGURES[code].number, UNCOUNTED) for code in ON_A_CODE]
    told = [min(value, UNCOUNTED) for value in figures]
    return _LAYOUT.pack(VERSION, home, day.day - FIRST_DAY, day.first_at // MINUTE, 0, *told)


def day_parcel(content: bytes) -> Parcel:
    """Return the parcel of a code: it stands outside the order of the others, as number 0."""
    try:
        version, home, day, minutes, _spare, *told = _LAYOUT.unpack(content)
    except struct.error as error:
        raise NotAParcelError from error
    if version != VERSION:
        raise NotAParcelError
    figures = {
        FIGURES[code].number: value
        for code, value in zip(ON_A_CODE, told, strict=True)
        if value != UNCOUNTED
    }
    at = minutes * MINUTE
    days = (Day(day + FIRST_DAY, at, {key: figures[key] for key in BY_NUMBER if key in figures}),)
    return Parcel(home=home, seq=0, previous=NO_PARCEL, made_at=at, days=days)


def to_text(content: bytes) -> str:
    """Return bytes as letters a code tells with few modules (RFC 9285)."""
    told = []
    for at in range(0, len(content), 2):
        part = content[at : at + 2]
        value, length = int.from_bytes(part), len(part) + 1
        for _place in range(length):
            value, letter = divmod(value, 45)
            told.append(_LETTERS[letter])
    return "".join(told)


def from_text(text: str) -> bytes:
    """Return the bytes of a code's letters; anything else is no parcel.

    One code in 45 begins with a space, which scanners and mail programs take away: what is
    missing in front is put back. The last letter is never one.
    """
    found = bytearray()
    plain = text.strip().rjust(LETTERS)
    if len(plain) != LETTERS:
        raise NotAParcelError
    for at in range(0, len(plain), 3):
        part = plain[at : at + 3]
        try:
            value = sum(_PLACES[letter] * 45**place for place, letter in enumerate(part))
            found += value.to_bytes(len(part) - 1)
        except (KeyError, OverflowError, ValueError) as error:
            raise NotAParcelError from error
    return bytes(found)
