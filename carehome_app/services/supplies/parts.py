"""The services around supplies, put together once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from carehome_app.db.accounts import signatures
from carehome_app.db.supplies import evidence, looking
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.supplies.ledger import Trace, trace
from carehome_app.domain.supplies.rules import DAYS, OUT
from carehome_app.domain.supplies.standing import Standing
from carehome_app.domain.supplies.supply import Move, Movement
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.supplies.counting import Counting
from carehome_app.services.supplies.judging import judge_all
from carehome_app.services.supplies.listing import Listing
from carehome_app.services.supplies.moving import Moving
from carehome_app.services.supplies.opening import Opening
from carehome_app.services.supplies.reversing import Reversing
from carehome_app.services.supplies.store import Store
from carehome_app.services.supplies.taking import Taking

if TYPE_CHECKING:
    from carehome_app.services.supplies.reporting import SuppliesReporting


class Supplies:
    """What a user can do about supplies in an open home."""

    def __init__(
        self,
        desk: Desk,
        is_closed: Callable[[], bool],
        tests: Callable[[], Mapping[str, Fraction]],
    ) -> None:
        """Work at a desk; `is_closed` says whether the house is, `tests` what they use a day."""
        self._desk = desk
        self._is_closed, self._tests = is_closed, tests

    @cached_property
    def store(self) -> Store:
        """What is there, and how long it lasts."""
        return Store(self._desk, self._is_closed, self._tests)

    @cached_property
    def listing(self) -> Listing:
        """The things that are kept."""
        return Listing(self._desk, self.store)

    @cached_property
    def moving(self) -> Moving:
        """What comes in and goes out."""
        return Moving(self._desk, self.store)

    @cached_property
    def reversing(self) -> Reversing:
        """Mistakes, and positions set aside."""
        return Reversing(self._desk, self.store)

    @cached_property
    def opening(self) -> Opening:
        """What is opened, and good for less long from then on."""
        return Opening(self._desk, self.store)

    @cached_property
    def counting(self) -> Counting:
        """Counts."""
        return Counting(self._desk, self.store)

    @cached_property
    def taking(self) -> Taking:
        """What other deeds take by themselves."""
        return Taking(self._desk, self.store, self.moving)

    @cached_property
    def reporting(self) -> "SuppliesReporting":
        """Lists, ledgers and receipts."""
        # Wanted seldom, and never by a scan.
        from carehome_app.services.supplies.reporting import SuppliesReporting

        return SuppliesReporting(self._desk, self.store)

    def judge(self, known: Sequence[Standing]) -> Changes:
        """Judge everything as it stands, since things expire and days pass by themselves."""
        return judge_all(self._desk, known)

    def scarce(self) -> int:
        """Return how many things were out of stock or lasted less than a week when judged last."""
        self._desk.require(May.READ)
        return sum(
            any(one.family in (OUT, DAYS) and one.severity >= Severity.ACT for one in each.found)
            for each in evidence.last_judged(self._desk.store).values()
        )

    def donations(self, first: date, last: date) -> list[Trace]:
        """Return where each donation of some days went, the newest first."""
        self._desk.require(May.READ)
        found: list[Trace] = []
        for lot in looking.gifts(self._desk.store, first, last):
            gift = looking.at_line(self._desk.store, lot.ref)
            if gift is not None and gift.superseded is None:
                opened = looking.opened_of(self._desk.store, lot.ref)
                refs = [lot.ref, *(one.ref for one in opened)]
                moved = looking.of_lots(self._desk.store, refs)
                known = trace(lot, gift, moved, opened)
                found.append(known._replace(signed=tuple(self._signers(moved))))
        return found

    def _signers(self, moved: Sequence[Movement]) -> Iterator[int]:
        """Yield who signed what of these lines was passed on, each once."""
        passed = [one for one in moved if one.move is Move.DONATION_OUT and one.superseded is None]
        signed = (each.subject for one in passed for each in signatures(self._desk.store, one.ref))
        yield from dict.fromkeys(signed)
