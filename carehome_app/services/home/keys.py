"""What opens this home: passphrases, the code on paper, keyrings; and the file's key itself."""

import secrets
from datetime import datetime
from typing import Final

import msgspec

from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.keys import this_computer as this_pc
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import (
    FOR_DEMO,
    STRONG,
    Cost,
    Secret,
    Slot,
    by_passphrase,
    make_slot,
)
from carehome_app.db.keys.vault import Vault, is_sound, with_slot, without
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import CareHomeError, ShortPassphraseError
from carehome_app.domain.keys.errors import (
    ClosedKeyringError,
    NoKeyringError,
    NotRememberedError,
    NotSameCodeError,
    UnknownSlotError,
)
from carehome_app.domain.keys.events import KeyAdded, KeyRevoked
from carehome_app.domain.keys.recovery_code import RANDOM_BYTES, read, written
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.services.desk import Action, Desk
from carehome_app.services.home.file_key import FileKeyChange
from carehome_app.services.home.opening import by_recovery_code
from carehome_app.services.home.passphrases import SHORTEST_PASSPHRASE, checked_passphrase
from carehome_app.services.home.slots_checked import owes_file_key
from carehome_app.services.trust.clock import doubted_since

NOBODY: Final = 0


class Key(msgspec.Struct, frozen=True, kw_only=True):
    """One way into the home, as it is shown; it holds no secret."""

    id: str
    kind: str
    """`passphrase`, `recovery` or `keyring`."""
    whose: str
    """The name of the person whose passphrase it is; empty where it belongs to nobody."""
    made_at: datetime | None
    """None for one from before this was kept."""
    made_by: str
    is_here: bool
    """Whether this computer's keyring holds it."""
    is_closed: bool
    """Whether this computer's keyring did not answer when it was asked."""
    is_own: bool
    """Whether it is the passphrase of the person acting."""
    is_sound: bool
    """False when somebody without the file's key put it there: it gets no new file key."""


def new_code() -> str:
    """Return a fresh recovery code; it opens nothing before somebody typed it back."""
    return written(secrets.token_bytes(RANDOM_BYTES))


def same_code(shown: str, typed: str) -> None:
    """Check that a code was copied rightly; what is wrong is told, with the group if possible."""
    if read(typed) != read(shown):
        raise NotSameCodeError


class Keys:
    """The director's work with keys. Each change is in the journal, without any secret."""

    def __init__(self, desk: Desk) -> None:
        """Work on the vault of an open home."""
        self._desk = desk

    def list_all(self) -> list[Key]:
        """Return every way in, the oldest first."""
        self._desk.require(May.KEEP_ACCOUNTS)
        now = self._vault()
        here = {slot.id for slot in this_pc.slots_here(now)}
        return [self._shown(now, slot, here) for slot in now.slots]

    def keyring(self) -> str:
        """Return which keyring this computer has; empty where none keeps secrets safely."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return this_pc.kind()

    def set_passphrase(self, passphrase: str) -> None:
        """Let the director who acts open the home with this passphrase, and no longer an old one.

        One that is soon guessed is `ShortPassphraseError`.
        """
        card = self._desk.card
        if card.demo:
            if len(passphrase) < SHORTEST_PASSPHRASE:
                raise ShortPassphraseError(count=SHORTEST_PASSPHRASE)
        else:
            checked_passphrase(passphrase, (card.name, card.number))
        actor = self._desk.require(May.KEEP_ACCOUNTS)
        old = [one for one in self._vault().slots if one.whose == actor.id]
        self._add(by_passphrase(passphrase), whose=actor.id, instead_of=old)

    def set_recovery_code(self, shown: str, typed: str) -> None:
        """Let a new recovery code open the home, once it was typed back; older codes no longer."""
        self._desk.require(May.KEEP_ACCOUNTS)
        same_code(shown, typed)
        old = [one for one in self._vault().slots if one.kind == "recovery"]
        self._add(by_recovery_code(shown), whose=NOBODY, instead_of=old)

    def remember_this_pc(self) -> None:
        """Let this computer's keyring open the home; `NoKeyringError` when it has none."""
        self._desk.require(May.KEEP_ACCOUNTS)
        now = self._vault()
        secret = this_pc.new_secret()
        slot = self._slot(secret, NOBODY)
        if not this_pc.keep(now, slot, secret):
            raise ClosedKeyringError if this_pc.is_closed(now) else NoKeyringError
        self._replace(slot, this_pc.slots_here(now))

    def forget_this_pc(self) -> None:
        """Ask for the passphrase on this computer again from now on."""
        self._desk.require(May.KEEP_ACCOUNTS)
        here = this_pc.slots_here(self._vault())
        if not here:
            raise NotRememberedError
        self._replace(None, here)

    def revoke(self, slot: str) -> None:
        """Take a way in away; the last one that a person holds is `LastKeyError`.

        From then on the file owes another key: until it has that, a copy of the old vault still
        opens it.
        """
        self._desk.require(May.KEEP_ACCOUNTS)
        found = [one for one in self._vault().slots if one.id == slot]
        if not found:
            raise UnknownSlotError
        self._replace(None, found)

    def file_key_change(self) -> FileKeyChange:
        """Return a change of the file's key: the whole file is written anew with another one.

        Whoever kept an old copy of file and vault opens nothing newer with it.
        """
        return FileKeyChange(self._desk, self._desk.require(May.KEEP_ACCOUNTS))

    def owed_change(self) -> FileKeyChange | None:
        """Return the change that a revocation is still to be followed by, if there is one.

        A director asked for it when they revoked something; whoever sits there now, the program
        takes it up again in its own name.
        """
        desk = self._desk
        if isinstance(desk.store, ReadingStore) or desk.lock is None or doubted_since(desk):
            return None
        return FileKeyChange(desk, None) if owes_file_key(desk.store) else None

    def owes_file_key(self) -> bool:
        """Return whether something was revoked, and the file has still the key from before."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return owes_file_key(self._desk.store)

    def _add(self, secret: Secret, *, whose: int, instead_of: list[Slot]) -> None:
        self._replace(self._slot(secret, whose), instead_of)

    def _replace(self, new: Slot | None, old: list[Slot]) -> None:
        """Let a new slot open the home and old ones no more.

        Each line is on the disk before what it tells of: a way in never works without its line.
        """
        gone = [one.id for one in old]
        self._refuse_last(new, gone)
        if new is not None:
            self._put_in(new)
        if not old:
            return
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            _say_revoked(action, old)
        vault.write(self._desk.store.folder, without(self._vault(), *gone))
        for one in old:
            if one.kind == "keyring":
                this_pc.forget(self._vault(), one)

    def _refuse_last(self, new: Slot | None, gone: list[str]) -> None:
        """Raise `LastKeyError` before anything is changed."""
        now = self._vault()
        without(now if new is None else with_slot(now, new, self._desk.store.key), *gone)

    def _put_in(self, new: Slot) -> None:
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(KeyAdded(new.id, new.kind, new.whose))
        try:
            vault.write(
                self._desk.store.folder, with_slot(self._vault(), new, self._desk.store.key)
            )
        except CareHomeError:
            with self._desk.acting(May.KEEP_ACCOUNTS) as action:
                _say_revoked(action, [new])
            raise

    def _slot(self, secret: Secret, whose: int) -> Slot:
        by = self._desk.require(May.KEEP_ACCOUNTS).id
        now = to_ms(self._desk.now())
        return make_slot(secret, whose=whose, made_by=by, made_at=now, cost=self._cost())

    def _cost(self) -> Cost:
        return FOR_DEMO if self._desk.card.demo else STRONG

    def _vault(self) -> Vault:
        return vault.read(self._desk.store.folder)

    def _shown(self, now: Vault, slot: Slot, here: set[str]) -> Key:
        actor = self._desk.actor
        return Key(
            id=slot.id,
            kind=slot.kind,
            whose=self._name(slot.whose),
            made_at=from_ms(slot.made_at) if slot.made_at else None,
            made_by=self._name(slot.made_by),
            is_here=slot.id in here,
            is_closed=slot.kind == "keyring" and this_pc.is_closed(now),
            is_own=actor is not None and slot.whose == actor.id,
            is_sound=is_sound(now, slot, self._desk.store.key),
        )

    def _name(self, subject: int) -> str:
        return self._desk.person(subject).name if subject else ""


def _say_revoked(action: Action, old: list[Slot]) -> None:
    for one in old:
        action.append(KeyRevoked(one.id, one.kind, one.whose))
