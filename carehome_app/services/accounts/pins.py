"""PINs: kept as argon2id hashes in the encrypted file, and slower to try with each wrong one."""

import hashlib
import hmac
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from argon2 import PasswordHasher, Type
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from carehome_app.db import accounts
from carehome_app.db.accounts import KeptPin, Tries
from carehome_app.domain.accounts.errors import (
    NoPinError,
    PinMustChangeError,
    PinNeededError,
    SamePinError,
    TooManyTriesError,
    WrongPinAndWaitError,
    WrongPinError,
)
from carehome_app.domain.accounts.events import PinSet, SignInFailed
from carehome_app.domain.accounts.pins import checked_pin, plain, said_wait, wait_after
from carehome_app.domain.accounts.roles import Actor
from carehome_app.domain.moments import to_ms
from carehome_app.services.accounts.counting import counting, tries_of
from carehome_app.services.accounts.directors import directors
from carehome_app.services.desk import Action, Desk, acting_as

DEMO_PIN: Final = "123456"
"""Everybody's PIN in a demo home until they choose another; the sign-in page says so."""


class Cost(NamedTuple):
    """What one try costs: rounds and memory; kept in each hash, so that it can be raised later."""

    rounds: int
    memory_kib: int


STRONG: Final = Cost(1, 47104)
"""RFC 9106 and OWASP's first choice for argon2id: about 50 ms, so that signing in stays quick."""
FOR_DEMO: Final = Cost(1, 8)
"""A demo home's PIN is printed on its sign-in page: nothing is hidden behind it."""


def _hasher(cost: Cost) -> PasswordHasher:
    return PasswordHasher(
        time_cost=cost.rounds, memory_cost=cost.memory_kib, parallelism=1, type=Type.ID
    )


def _proof(kept: str) -> str:
    return hashlib.sha256(kept.encode()).hexdigest()


def write_pin(action: Action, subject: int, pin: str, *, cost: Cost, given: bool = False) -> None:
    """Keep another PIN of a person as a part of an action; `pin` was checked before.

    `given` says that somebody else chose it, so that the person must choose another.
    """
    kept = _hasher(cost).hash(pin)
    action.append(PinSet(subject, _proof(kept), int(given)))
    accounts.keep_hash(action.writer.db, subject, kept)
    accounts.forget_tries(action.writer.db, subject)


class Pins:
    """The PINs of everybody who may act at a desk."""

    def __init__(self, desk: Desk) -> None:
        """Check PINs of the home of a desk."""
        self._desk = desk

    @property
    def cost(self) -> Cost:
        """What a try of a new PIN will cost here."""
        return FOR_DEMO if self._desk.card.demo else STRONG

    def check(self, person: Actor, pin: str, new: str | None = None) -> None:
        """Let the right PIN pass; a given one passes only with a new one, which is then kept.

        `WrongPinError`, `TooManyTriesError`, `NoPinError` of somebody to whom the director must
        give one, `PinMustChangeError` and `PinNeededError` when a new one is wanted.
        """
        kept = accounts.pin(self._desk.store, person.id)
        if not self._is_usable(kept) and not self._is_demo_unset(kept):
            self._without(person, new)
            return
        self._try(person.id, plain(pin), kept)
        if kept is not None and kept.given:
            if new is None:
                raise PinMustChangeError
            if plain(new) == plain(pin):
                raise SamePinError
        if new is not None:
            self._choose(person, new)
        elif kept is not None and self._desk.lock is not None:
            self._raise_cost(person, plain(pin), kept)

    def checked(self, subject: int, pin: str) -> str:
        """Return a new PIN of a person as it is kept, or say why it cannot be one."""
        known = (self._desk.card.number, DEMO_PIN)
        return checked_pin(pin, self._desk.person(subject).details.birth, known)

    def has_pin(self, subject: int) -> bool:
        """Return whether a person has a PIN that can be checked."""
        kept = accounts.pin(self._desk.store, subject)
        return self._is_usable(kept) or self._is_demo_unset(kept)

    def wait(self, subject: int) -> timedelta:
        """Return how long nobody may try this person's PIN."""
        tries = tries_of(self._desk, subject)
        return timedelta() if tries is None else _remaining(tries, self._desk.now())

    def _without(self, person: Actor, new: str | None) -> None:
        """Let a director begin who has no PIN, when no director has one; else tell whom to ask.

        So it is in a home from before there were PINs, and in one rebuilt from its journal.
        """
        there = directors(self._desk)
        if person.id not in there or any(map(self.has_pin, there)):
            raise NoPinError(name=person.name)
        if new is None:
            raise PinNeededError
        self._choose(person, new)

    def _choose(self, person: Actor, new: str) -> None:
        pin = self.checked(person.id, new)
        with acting_as(self._desk, person) as action:
            write_pin(action, person.id, pin, cost=self.cost)

    def _is_usable(self, kept: KeptPin | None) -> bool:
        """Return whether there is a hash, and the one that the journal vouches for."""
        return kept is not None and hmac.compare_digest(_proof(kept.hash), kept.proof)

    def _is_demo_unset(self, kept: KeptPin | None) -> bool:
        return kept is None and self._desk.card.demo

    def _try(self, subject: int, pin: str, kept: KeptPin | None) -> None:
        """Count the try before it is made, so that trying many at once helps nobody."""
        before = self._counted(subject)
        if _fits(pin, kept):
            self._start_over(subject, before)
            return
        self._tell(subject, before.untold + 1)
        wait = wait_after(before.failed + 1)
        if wait:
            raise WrongPinAndWaitError(wait=said_wait(wait))
        raise WrongPinError

    def _start_over(self, subject: int, before: Tries) -> None:
        """After the right PIN wrong ones cost no wait any more; that they were tried is told."""
        with counting(self._desk) as counted:
            counted.note(subject, Tries(0, self._desk.now(), before.untold))
        if before.untold:
            self._tell(subject, before.untold)

    def _counted(self, subject: int) -> Tries:
        """Count one more try and return what was before it; while one must wait, say so."""
        now = self._desk.now()
        with counting(self._desk) as counted:
            before = counted.tries(subject) or Tries(0, now, 0)
            waiting = _remaining(before, now)
            if not waiting:
                more = Tries(before.failed + 1, now, before.untold + 1)
                counted.note(subject, more)
            elif before.since > now:
                # The clock was set back: the wait begins anew, or it would last for as long.
                counted.note(subject, before._replace(since=now))
        if waiting:
            raise TooManyTriesError(wait=said_wait(waiting))
        return before

    def _tell(self, subject: int, times: int) -> None:
        """Write failed tries into the journal; a desk that only reads leaves it to the next."""
        # Whoever is to say whether the clock is right must be able to sign in before.
        if self._desk.lock is None or self._desk.doubts_clock():
            return
        with acting_as(self._desk, None) as action:
            action.append(SignInFailed(subject, times, to_ms(self._desk.now())))
            accounts.tries_told(action.writer.db, subject)

    def _raise_cost(self, person: Actor, pin: str, kept: KeptPin) -> None:
        if self._desk.doubts_clock():
            return
        if _hasher(self.cost).check_needs_rehash(kept.hash):
            with acting_as(self._desk, person) as action:
                write_pin(action, person.id, pin, cost=self.cost)


def _fits(pin: str, kept: KeptPin | None) -> bool:
    if kept is None:
        return hmac.compare_digest(pin.encode(), DEMO_PIN.encode())
    with suppress(VerifyMismatchError, VerificationError, InvalidHashError):
        return PasswordHasher().verify(kept.hash, pin)
    return False


def _remaining(tries: Tries, now: datetime) -> timedelta:
    """Return how much of the wait is left; never more than the whole of it."""
    wait = wait_after(tries.failed)
    return min(wait, max(wait - (now - tries.since), timedelta()))
