"""How a wish goes from one process to the other: its long tables first, some rows at a time.

Whoever writes an object down keeps in mind all that was written, until the end. Of a register of
a month that was 17 MB of small things beside the register itself, for a moment, and wherever one
that stays was made among them the room around it was held for good (ADR 0220).
"""

import pickle
from io import BytesIO
from typing import IO, Any, Final

import msgspec

from carehome_app.documents.beside.wanted import Wanted

MANY: Final = 100
"""So many rows go at a time; what has no more goes with the rest of the wish."""


class _Rows(msgspec.Struct, frozen=True):
    """Some of the rows of a long table, which is known by a number until the wish is there."""

    table: int
    some: tuple[object, ...]


class _Giving(pickle.Pickler):
    """Writes a wish down and hands on whatever is long in it; a number stays in its place."""

    def __init__(self, to: IO[bytes]) -> None:
        self.rest = BytesIO()
        super().__init__(self.rest)
        self._to = to
        self._gone: dict[int, tuple[int, object]] = {}

    def persistent_id(self, one: Any) -> int | None:  # noqa: ANN401  # all there is in a report
        if type(one) is not tuple or len(one) <= MANY:
            return None
        if id(one) not in self._gone:
            number = len(self._gone)
            for first in range(0, len(one), MANY):
                pickle.dump(_Rows(number, one[first : first + MANY]), self._to)
            # It is held with its number: nothing else may come to lie where it lay.
            self._gone[id(one)] = (number, one)
        return self._gone[id(one)][0]


class _Taking(pickle.Unpickler):
    """Reads a wish, with the rows that came before in their places."""

    def __init__(self, rest: bytes, came: dict[int, list[object]]) -> None:
        super().__init__(BytesIO(rest))
        self._came = {number: tuple(rows) for number, rows in came.items()}

    def persistent_load(self, number: int) -> tuple[object, ...]:
        return self._came[number]


def hand_over(wanted: Wanted, to: IO[bytes]) -> None:
    """Write a wish for the process that will do it."""
    giving = _Giving(to)
    giving.dump(wanted)
    pickle.dump(giving.rest.getvalue(), to)
    to.flush()


def taken_over(asks: IO[bytes]) -> Wanted:
    """Return the next wish of the process that asks; EOFError when it asks no more."""
    came: dict[int, list[object]] = {}
    while isinstance(one := pickle.load(asks), _Rows):  # noqa: S301  # of our own process
        came.setdefault(one.table, []).extend(one.some)
    wanted: Wanted = _Taking(one, came).load()
    return wanted
