"""Aid in money: asked = granted + refused + withdrawn + open, granted = paid + unpaid, in fen."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Final

import msgspec

from carehome_app.domain.moments import HomeTime
from carehome_app.domain.requests.clocks import ClocksAt
from carehome_app.domain.requests.errors import NoMoneyError, NotMoneyError
from carehome_app.domain.requests.words import AidStep, Fund, Programme
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP

TOO_MUCH: Final = 10
"""So many times what is usual is asked about."""
_USUAL_OF: Final = 3
"""So many amounts say what is usual."""
_FEN: Final = 100
_COMMA: Final = re.compile("[,，]")
_THOUSANDS: Final = re.compile(r"(?<=\d)[_ ](?=\d{3}(?!\d))", re.ASCII)
"""A comma parts thousands and nothing else: `1,5` is no sum, and `1,500` is not one and a half."""
_MONEY: Final = re.compile(r"\d{1,9}(\.\d{1,2})?", re.ASCII)
_DECISIONS: Final = (AidStep.GRANTED, AidStep.REFUSED, AidStep.WITHDRAWN)


class Decision(StrEnum):
    """Where an application stands; each stands in exactly one."""

    GRANTED = "granted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    OPEN = "open"


DECISIONS: Final = {
    Decision.GRANTED: QT_TRANSLATE_NOOP("Aid", "granted"),
    Decision.REFUSED: QT_TRANSLATE_NOOP("Aid", "refused"),
    Decision.WITHDRAWN: QT_TRANSLATE_NOOP("Aid", "withdrawn"),
    Decision.OPEN: QT_TRANSLATE_NOOP("Aid", "open"),
}


def fen_typed(text: str) -> int:
    """Return the fen of a sum typed in yuan: `1500`, `1,500.50`, `1500元`."""
    plain = _THOUSANDS.sub("", normalized(_COMMA.sub("_", text))).removesuffix("元").strip()
    if _MONEY.fullmatch(plain) is None:
        raise NotMoneyError(typed=cut(text.strip()))
    fen = int(Decimal(plain) * _FEN)
    if not fen:
        raise NoMoneyError
    return fen


def yuan(fen: int) -> str:
    """Return a sum as it is written: `1 500`, `1 500.50`."""
    whole, rest = divmod(fen, _FEN)
    shown = f"{whole:,}".replace(",", " ")
    return f"{shown}.{rest:02}" if rest else shown


def is_unusual(fen: int, before: Sequence[int]) -> bool:
    """Return whether a sum is ten times what was asked for before, or a tenth too many zeros."""
    if len(before) < _USUAL_OF:
        return False
    return fen >= TOO_MUCH * sorted(before)[len(before) // 2]


class AidTaken(msgspec.Struct, frozen=True):
    """One step of an application."""

    step: AidStep
    at: datetime
    by: int
    fen: int = 0
    fund: Fund | None = None
    words: str = ""


class Aid(msgspec.Struct, frozen=True, dict=True):
    """An application for money, with its steps in the order of the record."""

    ref: LineRef
    request: LineRef
    subject: int
    household: str
    cause: str
    asked: int
    asked_at: datetime
    steps: tuple[AidTaken, ...] = msgspec.field(default=())
    no: str = ""
    """The number of the request; empty while that is still at another desk."""

    @cached_property
    def paid(self) -> int:
        """What was paid so far."""
        return sum(one.fen for one in self.steps if one.step is AidStep.PAID)

    @cached_property
    def decision(self) -> Decision:
        """Where it stands; money that was paid first was granted by that."""
        if self.paid:
            return Decision.GRANTED
        said = [one.step for one in self.steps if one.step in _DECISIONS]
        return Decision(said[-1].value) if said else Decision.OPEN

    @cached_property
    def granted(self) -> int:
        """What was granted; never less than what was paid."""
        if self.decision is not Decision.GRANTED:
            return 0
        said = [one.fen for one in self.steps if one.step is AidStep.GRANTED]
        return max(said[-1] if said else 0, self.paid)

    @property
    def unpaid(self) -> int:
        """What is still to be paid."""
        return self.granted - self.paid

    def step(self, step: AidStep) -> AidTaken | None:
        """Return the last such step."""
        found = [one for one in self.steps if one.step is step]
        return found[-1] if found else None

    def papers_due(self, clocks: ClocksAt, home: HomeTime) -> datetime | None:
        """Return until when its papers must be complete; None when they are or nothing is paid."""
        paid = [one.at for one in self.steps if one.step is AidStep.PAID]
        if not paid or self.step(AidStep.PAPERS) is not None:
            return None
        first = min(paid)
        return clocks(first).papers_due(first, home)

    def papers_overdue(self, clocks: ClocksAt, home: HomeTime, now: datetime) -> bool:
        """Return whether money was paid and its papers are late."""
        due = self.papers_due(clocks, home)
        return due is not None and now >= due


class Ledger(msgspec.Struct, frozen=True):
    """The sums of applications: how many by decision, and the money of the granted ones."""

    count: Mapping[Decision, int]
    asked: int
    fen: Mapping[Decision, int]
    """What was asked for, by decision; sums to `asked`."""
    granted: int
    paid: int
    overdue: int

    @property
    def unpaid(self) -> int:
        """Granted and not paid yet."""
        return self.granted - self.paid

    @property
    def number(self) -> int:
        """How many applications there are."""
        return sum(self.count.values())


def ledger(aids: Sequence[Aid], clocks: ClocksAt, home: HomeTime, now: datetime) -> Ledger:
    """Return the sums of applications."""
    count = Counter(one.decision for one in aids)
    return Ledger(
        count={decision: count[decision] for decision in Decision},
        asked=sum(one.asked for one in aids),
        fen={
            decision: sum(one.asked for one in aids if one.decision is decision)
            for decision in Decision
        },
        granted=sum(one.granted for one in aids),
        paid=sum(one.paid for one in aids),
        overdue=sum(one.papers_overdue(clocks, home, now) for one in aids),
    )


def helped_before(this_year: Iterable[Aid], subject: int, cause: str) -> bool:
    """Return whether somebody was granted money for the same cause already."""
    wanted = normalized(cause).strip()
    return any(
        one.subject == subject
        and normalized(one.cause).strip() == wanted
        and one.decision is Decision.GRANTED
        for one in this_year
        if subject
    )


# What people of the house get by programme: a register, nothing is paid here.


class Benefit(msgspec.Struct, frozen=True):
    """What somebody gets from a programme."""

    ref: LineRef
    subject: int
    programme: Programme
    since: date
    review: date | None
    words: str
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Return whether it is given on a day."""
        return self.since <= day and (self.until is None or day <= self.until)
