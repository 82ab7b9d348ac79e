"""A secret in this computer's keyring, which opens a home without asking.

Only keyrings that encrypt for the user of the computer count. Without one there is simply no such
slot, and the passphrase is asked for.
"""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from carehome_app.db.keys.slots import KEY_BYTES, Secret, Slot
from carehome_app.db.keys.vault import Vault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "carehome"
_CHOSEN: Final = "PYTHON_KEYRING_BACKEND"
"""Somebody said which keyring is to be used, as the tests do."""
SAFE: Final = ("Windows", "macOS", "SecretService", "libsecret", "kwallet")
"""The modules of `keyring.backends` that keep a secret; not plain files, not "null"."""


def secret(vault: Vault) -> Secret | None:
    """Return what this computer's keyring holds for a home; None when it holds nothing."""
    for slot in vault.slots:
        if slot.kind == "keyring":
            kept = _kept(vault, slot)
            if kept is not None:
                return kept
    return None


def slots_here(vault: Vault) -> list[Slot]:
    """Return the slots of a home that this computer's keyring opens."""
    return [one for one in vault.slots if one.kind == "keyring" and _kept(vault, one) is not None]


def new_secret() -> Secret:
    """Return a random secret for a slot; it is kept only by `keep`."""
    return Secret("keyring", os.urandom(KEY_BYTES))


def keep(vault: Vault, slot: Slot, secret_: Secret) -> bool:
    """Keep a slot's secret in the keyring; False when there is none that is safe."""
    keyring = backend()
    if keyring is None:
        return False
    # Whatever a keyring does wrong, the passphrase remains: each raises errors of its own.
    try:
        keyring.set_password(SERVICE, _name(vault, slot), secret_.value.hex())
    except Exception:  # noqa: BLE001
        return False
    return _kept(vault, slot) == secret_


def forget(vault: Vault, slot: Slot) -> None:
    """Take a slot's secret out of the keyring, as far as it is there."""
    keyring = backend()
    if keyring is not None:
        with suppress(Exception):
            keyring.delete_password(SERVICE, _name(vault, slot))


def backend() -> "KeyringBackend | None":
    """Return this computer's keyring, or None when it has none that keeps a secret."""
    with suppress(Exception):
        found = _preferred()
        for one in getattr(found, "backends", (found,)):  # a chain of several
            if type(one).__module__.rpartition(".")[2] in SAFE:
                return one
    return None


def _preferred() -> "KeyringBackend":
    """Return the system's own keyring; looking for others takes as long as a start may."""
    if sys.platform == "win32" and _CHOSEN not in os.environ:
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring()
    from keyring import get_keyring

    return get_keyring()


def _kept(vault: Vault, slot: Slot) -> Secret | None:
    keyring = backend()
    if keyring is None:
        return None
    with suppress(Exception):
        said = keyring.get_password(SERVICE, _name(vault, slot))
        return None if said is None else Secret("keyring", bytes.fromhex(said))
    return None


def _name(vault: Vault, slot: Slot) -> str:
    return f"{vault.id}-{slot.id}"
