"""The record as it was known at a past moment: every page and every report can show it.

It is made anew from the journal's lines up to then, in a file of its own that nobody can write
into, and that is thrown away afterwards. The last whole backup from before then saves making all
of it anew.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from carehome_app.db.backups.added import can_stand_on
from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.connection import FILE, Store
from carehome_app.db.file.disk import sweep_written
from carehome_app.db.journal import past, proof
from carehome_app.db.journal.past import Begun, PastStore, Until
from carehome_app.domain.accounts.roles import LOOKING, Actor, May
from carehome_app.domain.errors import (
    FutureError,
    LookingBackError,
    NothingThenError,
    NotMadeAgainError,
)
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Action, Desk
from carehome_app.services.privacy.keeping import kept_bytes

if TYPE_CHECKING:
    from carehome_app.db.journal.rebuilding import Told


ERASED_SINCE: Final = QT_TRANSLATE_NOOP(
    "AsOf",
    "Lines erased since then: {count}. What stood in them is left out of everything shown here.",
)


class PastDesk(Desk):
    """A desk at which the clock stands still and nothing can be written."""

    def __init__(self, store: PastStore, moment: datetime, actor: Actor | None) -> None:
        """Look at a record as it was; `actor` is who looks, in the role of today."""
        super().__init__(store, _Standing(moment), actor)
        self.moment = moment
        self.erased = store.erased
        """How many lines up to then were erased since."""
        if store.erased:
            self.warning = ERASED_SINCE.with_(count=store.erased)

    def require(self, what: May) -> Actor:
        """Return who looks, or say that nothing can be changed here."""
        if what not in LOOKING:
            raise LookingBackError(when=self._when())
        return super().require(what)

    @contextmanager
    def acting(self, what: May) -> Iterator[Action]:
        """Refuse: the past is not written."""
        del what
        raise LookingBackError(when=self._when())
        yield

    def _when(self) -> str:
        return f"{self.home_time.local(self.moment):%Y-%m-%d %H:%M}"


class _Standing:
    """A clock that stands still."""

    def __init__(self, moment: datetime) -> None:
        self._moment = moment

    def __call__(self) -> datetime:
        return self._moment


class HasDesk(Protocol):
    """Services put together at a desk, such as a house."""

    desk: Desk


Looked_co = TypeVar("Looked_co", bound=HasDesk, covariant=True)


class AsOf(Generic[Looked_co]):
    """Look at the record of a desk as it was known."""

    def __init__(self, desk: Desk, put_together: Callable[[Desk], Looked_co]) -> None:
        """Look from a desk; each look is a house of its own, to be closed by `end`."""
        self._desk = desk
        self._put_together = put_together

    def check(self, moment: datetime) -> None:
        """Refuse a moment that has not come, or at which there was no record."""
        self._desk.require(May.READ)
        # Many lines of one moment lie a millisecond apart each, and so ahead of the clock.
        last = self._desk.store.last_recorded_at()
        if moment > self._desk.now() and (last is None or moment > last):
            raise FutureError(when=self._shown(moment))
        first = from_ms(past.first_moment(self._desk.store))
        if moment < first:
            raise NothingThenError(when=self._shown(moment), first=self._shown(first))

    def after(self, ref: LineRef) -> datetime:
        """Return the moment at which all was known that a line and its action say."""
        self._desk.require(May.READ)
        return from_ms(past.action_end(self._desk.store, ref))

    def house(self, moment: datetime, told: "Told | None" = None) -> Looked_co:
        """Return the house as it was known at a moment; `told` hears how far it is."""
        self.check(moment)
        return self.checked_house(moment, told)

    def checked_house(self, moment: datetime, told: "Told | None" = None) -> Looked_co:
        """Return it for a moment that `check` let pass.

        It opens the file once more, so it may run in any thread while others write.
        """
        return self._house(Until(to_ms(moment)), moment, told)

    def making_of(self, issued: Issued) -> proof.Making | None:
        """Return how an issued report was made; None when nobody wrote it down then."""
        self._desk.require(May.READ_ISSUED)
        return proof.making(self._desk.store, issued.ref)

    def house_of(self, issued: Issued, told: "Told | None" = None) -> Looked_co:
        """Return the house as an issued report was made from: up to its last line.

        `NotMadeAgainError` when the program that issued it did not write down how.
        """
        self._desk.require(May.READ_ISSUED)
        making = proof.making(self._desk.store, issued.ref)
        if making is None:
            raise NotMadeAgainError(archive_number=issued.archive_number)
        until = past.up_to_line(self._desk.store, making.last, making.heads or None)
        return self._house(until, from_ms(making.made_at), told)

    def _house(self, until: Until, moment: datetime, told: "Told | None") -> Looked_co:
        store = self._desk.store.again()
        try:
            with store.reading():
                begun = self._begun(store, until)
                if begun is None:
                    made = past.past_store(store, until, told)
                else:
                    made = past.past_from(store, until, begun, told)
        finally:
            store.close()
        desk = PastDesk(made, moment, self._desk.actor)
        desk.present = self._desk
        desk.warning = desk.warning or self._desk.warning
        return self._put_together(desk)

    def _begun(self, store: Store, until: Until) -> Begun | None:
        """Return the last whole backup that knows no more than was known then."""
        for one in reversed(backups_in(store.folder / BACKUPS)):
            if one.base is None and past.may_begin_with(store, until, one.heads):
                if can_stand_on(store, one):
                    return Begun(one.folder / FILE, store.key, one.heads)
                return None
        return None

    def asked_of(self, issued: Issued) -> dict[str, str]:
        """Return what an issued report was asked with beside its round, as the journal has it."""
        making = proof.making(self._desk.store, issued.ref)
        return {} if making is None else making.asked

    def kept(self, issued: Issued) -> bytes:
        """Return the very bytes of an issued report."""
        self._desk.require(May.READ_ISSUED)
        return kept_bytes(self._desk, issued)

    def _shown(self, moment: datetime) -> str:
        return f"{self._desk.home_time.local(moment):%Y-%m-%d %H:%M}"


def end(house: HasDesk) -> None:
    """Throw a look at the past away."""
    house.desk.store.close()


def sweep() -> int:
    """Throw away looks of programs that ended before they could; return how many there were.

    And what they were writing into folders of their own: a form, pages for the printer.
    """
    return past.sweep() + sweep_written()
