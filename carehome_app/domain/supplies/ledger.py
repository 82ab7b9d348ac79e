"""The ledger: what there was, what came and went, what there is; and where donations went.

A reversal is a line of its own, on the day it was made, in the column of what it reverses: no
month that is over changes.

    closing = opening + in − out + beyond − loss ± count
    received = given out + lost + in stock + passed on
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.supply import INS, LOSSES, OUTS, Lot, Move, Movement

DayOf = Callable[[datetime], date]


class LedgerLine(NamedTuple):
    """One line as the ledger shows it: a movement, or the reversal of one."""

    movement: Movement
    day: date
    at: datetime
    sign: int
    """−1 for a reversal."""

    @property
    def delta(self) -> int:
        """By how much it changed what the store holds."""
        return self.sign * self.movement.delta


def ledger_lines(movements: Iterable[Movement], day_of: DayOf) -> list[LedgerLine]:
    """Return movements and reversals in the order in which they hold."""
    found: list[LedgerLine] = []
    for one in movements:
        found.append(LedgerLine(one, one.day, one.at, 1))
        if one.superseded is not None:
            at = max(one.superseded.at, one.at)
            found.append(LedgerLine(one, day_of(at), at, -1))
    return sorted(found, key=_order)


def _order(line: LedgerLine) -> tuple[datetime, int, LineRef]:
    return (line.at, -line.sign, line.movement.ref)


@dataclass(slots=True)
class Account:
    """One thing over some days."""

    opening: int = 0
    moves: dict[Move, int] = field(default_factory=dict)
    """How many by each kind; counts may be below zero."""
    beyond: int = 0

    @property
    def came(self) -> int:
        """How many came in."""
        return sum(self.moves.get(one, 0) for one in INS)

    @property
    def went(self) -> int:
        """How many went out, the book's and those beyond it."""
        return sum(self.moves.get(one, 0) for one in OUTS)

    @property
    def lost(self) -> int:
        """How many were lost."""
        return sum(self.moves.get(one, 0) for one in LOSSES)

    @property
    def counted(self) -> int:
        """The differences of counts."""
        return self.moves.get(Move.COUNT, 0)

    @property
    def closing(self) -> int:
        """How many there are at the end."""
        return self.opening + self.came - self.went + self.beyond - self.lost + self.counted


def account(lines: Iterable[LedgerLine], first: date, last: date) -> Account:
    """Return what happened to one thing from a day to another, both of them in it."""
    found = Account()
    for line in lines:
        if line.day < first:
            found.opening += line.delta
        elif line.day <= last:
            move, sign = line.movement.move, line.sign
            moved = line.movement.delta if move is Move.COUNT else line.movement.quantity
            found.moves[move] = found.moves.get(move, 0) + sign * moved
            found.beyond += sign * line.movement.beyond
    return found


class Trace(NamedTuple):
    """Where a donation went."""

    lot: Lot
    gift: Movement
    received: int
    issued: int
    lost: int
    stock: int
    passed: int
    counted: int = 0
    """What counts found more or less of it."""
    signed: tuple[int, ...] = ()
    """Who signed for what was passed on of it."""

    @property
    def holds(self) -> bool:
        """Whether every piece is accounted for."""
        gone = self.issued + self.lost + self.stock + self.passed
        return self.received + self.counted == gone


def trace(
    lot: Lot, gift: Movement, movements: Sequence[Movement], opened: Sequence[Lot] = ()
) -> Trace:
    """Return where a donation went, by the positions each line names.

    What was opened of it is it still: an opening takes out of one and puts into the other.
    """
    its_own = {lot.ref, *(one.ref for one in opened)}
    sums = dict.fromkeys(("in", "issued", "lost", "passed", "counted"), 0)
    for one in movements:
        if one.superseded is not None:
            continue
        part = sum(taken.quantity for taken in one.parts if taken.lot in its_own)
        if one.move is Move.COUNT:
            sums["counted"] += part
        elif one.move is Move.RETURN:
            sums["issued"] -= part
        elif one.move in INS:
            sums["in"] += part
        elif one.move in LOSSES:
            sums["lost"] -= part
        else:
            sums["issued" if one.move is Move.ISSUE else "passed"] -= part
    return Trace(
        lot,
        gift,
        sums["in"],
        sums["issued"],
        sums["lost"],
        lot.quantity + sum(one.quantity for one in opened),
        sums["passed"],
        sums["counted"],
    )
