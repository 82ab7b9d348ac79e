"""The keys with which a home is begun and opened: which are tried, and what is put in order."""

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from carehome_app.db import this_pc, vault
from carehome_app.db.connection import Store
from carehome_app.db.opening import open_store
from carehome_app.db.people import PER_STATION
from carehome_app.db.slots import FOR_DEMO, STRONG, Secret, Slot, by_passphrase, make_slot
from carehome_app.db.vault_changes import with_only
from carehome_app.domain.errors import CareHomeError, NotOursError
from carehome_app.domain.key_errors import NotRememberedError
from carehome_app.domain.recovery_code import read

FIRST_STATION: Final = 1
FOUNDER: Final = FIRST_STATION * PER_STATION + 1
"""The number of the director a home begins with."""


def by_recovery_code(typed: str) -> Secret:
    """Return a recovery code as a secret; a typing error is told before anything is tried."""
    return Secret("recovery", read(typed).replace("-", "").encode())


def secret_given(folder: Path, passphrase: str | None, recovery: str | None) -> Secret:
    """Return what opens a home: what was given, else what this computer's keyring holds.

    A home this computer does not remember is `NotRememberedError`.
    """
    if recovery is not None:
        return by_recovery_code(recovery)
    if passphrase is not None:
        return by_passphrase(passphrase)
    found = this_pc.secret(vault.read(folder))
    if found is None:
        raise NotRememberedError
    return found


def first_slots(passphrase: str, recovery: str, demo: bool, now: int) -> list[Slot]:  # a fact
    """Return the slots a home begins with: its director's passphrase, and the code on paper."""
    cost = FOR_DEMO if demo else STRONG
    secrets = [by_passphrase(passphrase), *([by_recovery_code(recovery)] if recovery else [])]
    return [
        make_slot(secret, whose=FOUNDER if secret.kind == "passphrase" else 0, made_by=FOUNDER,
                  made_at=now, cost=cost)
        for secret in secrets
    ]  # fmt: skip


def open_with(folder: Path, keys: tuple[bytes, ...], *, locked: bool) -> Store:
    """Open the file with the first key that fits it.

    There are two while the file is being given a new one: a power cut leaves either file.
    """
    *others, last = keys
    for key in others:
        with suppress(NotOursError):
            return open_store(folder, key, locked=locked)
    return open_store(folder, last, locked=locked)


def tidy(store: Store, secret: Secret) -> None:
    """Put a vault in order that a power cut or an older program left; the folder is locked."""
    shutil.rmtree(store.folder / vault.DRAFT, ignore_errors=True)
    found = vault.read(store.folder)
    wanted = found
    if found.version < vault.VERSION:
        wanted = _brought_on(found, store.key, secret)
    elif len(found.files) > 1:
        wanted = with_only(found, store.key)
    if wanted is not found:
        # It opens as it is: what cannot be written now is put in order another time.
        with suppress(CareHomeError):
            vault.write(store.folder, wanted)


def _brought_on(old: vault.Vault, key: bytes, secret: Secret) -> vault.Vault:
    """Return a vault of the first version in today's form, with the same passphrase."""
    (first, *_others) = old.slots
    cost = STRONG if first.cost is None else first.cost
    slot = make_slot(secret, whose=0, made_by=0, made_at=0, cost=cost)
    return vault.sealed_to([slot], key)
