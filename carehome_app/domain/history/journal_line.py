"""A line of the journal as it is kept, for copies of the journal that leave the house."""

from typing import NamedTuple

import msgspec

from carehome_app.domain.rounds.entry import LineRef


class KeptLine(NamedTuple):
    """One line as it stands; a body of bytes is only the SHA-256 of what was there."""

    ref: LineRef
    recorded_at: int
    by: int
    kind: int
    body: str | bytes
    hash: bytes


class CopyHead(msgspec.Struct, frozen=True, kw_only=True):
    """What stands at the top of a copy: whose it is, and how many lines it must have.

    `bare`: no line says what happened, only its hash; nobody's data is in the copy.
    """

    home: str
    program: str
    made_at: str
    bare: bool
    lines: int
    heads: dict[str, tuple[int, str]]
    """The last number of each station and its hash in hexadecimal."""
    sealed: list[tuple[int, dict[int, int]]] = []
    """Of reports made from lines of several desks: the desk, and the last line of each."""
