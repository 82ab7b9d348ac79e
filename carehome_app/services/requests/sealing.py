"""Seal words to the counsellors, and open them again: nobody else can, whatever they hold."""

from collections.abc import Callable
from typing import Final

from carehome_app.db import settings
from carehome_app.db.keys.sealed_words import seal_words, slot_of, slot_text, unseal_words
from carehome_app.db.keys.slots import FOR_DEMO, STRONG, Slot, by_passphrase, make_slot
from carehome_app.db.requests import counselling
from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.moments import to_ms
from carehome_app.domain.requests.errors import (
    NoCounsellorError,
    NotACounsellorError,
    WrongCounsellorKeyError,
)
from carehome_app.domain.requests.events import CounsellorKeySet, SealedWords
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

Rated = Callable[[str], str]
"""Returns a passphrase that is not soon guessed, or says why it is."""


class Sealing:
    """The counsellors' own keys. A passphrase is asked for each time, and kept nowhere."""

    def __init__(self, desk: Desk, rated: Rated) -> None:
        """Seal at a desk."""
        self._desk = desk
        self._rated = rated

    def set_key(self, passphrase: str) -> Changes:
        """Give the acting counsellor a key of their own; what was sealed before stays as it is."""
        actor = self._desk.require(May.COUNSEL)
        is_demo = self._desk.card.demo
        secret = by_passphrase(passphrase if is_demo else self._rated(passphrase))
        slot = make_slot(
            secret,
            whose=actor.id,
            made_by=actor.id,
            made_at=to_ms(self._desk.now()),
            cost=FOR_DEMO if is_demo else STRONG,
        )
        with self._desk.acting(May.COUNSEL) as action:
            action.append(CounsellorKeySet(actor.id, slot.id, slot_text(slot)))
        return Changes.REQUESTS

    def readers(self) -> list[int]:
        """Return the numbers of the counsellors to whom words are sealed now."""
        self._desk.require(May.READ)
        return list(self._slots())

    def seal(self, words: str) -> SealedWords:
        """Return words sealed to every counsellor who has a key."""
        self._desk.require(May.TAKE_REQUEST)
        slots = list(self._slots().values())
        if not slots:
            raise NoCounsellorError
        return seal_words(words, slots)

    def open(self, sealed: SealedWords, passphrase: str) -> str:
        """Return sealed words to the acting counsellor, who gave the own passphrase."""
        actor = self._desk.require(May.COUNSEL)
        slot = self._slots().get(actor.id)
        if slot is None:
            raise NotACounsellorError
        words = unseal_words(sealed, slot, passphrase)
        if words is None:
            raise WrongCounsellorKeyError
        return words

    def _slots(self) -> dict[int, Slot]:
        roles = settings.roles(self._desk.store)
        return {
            subject: slot_of(text)
            for subject, text in counselling.keys(self._desk.store).items()
            if roles.get(subject) is _READER
        }


_READER: Final = Role.COUNSELLOR
