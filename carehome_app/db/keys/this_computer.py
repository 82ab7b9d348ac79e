"""A secret in this computer's keyring, which opens a home without asking.

Only keyrings that encrypt for the user of the computer count. Without one there is simply no such
slot, and the passphrase is asked for. A locked keyring asks its user before it answers, for as
long as they think: which slots are this computer's is noted beside it, so that a list asks nobody.
"""

import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app.db.file.noted import state_folder
from carehome_app.db.keys.slots import KEY_BYTES, Secret, Slot
from carehome_app.db.keys.vault import Vault

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE: Final = "carehome"
_CHOSEN: Final = "PYTHON_KEYRING_BACKEND"
"""Somebody said which keyring is to be used, as the tests do."""
_closed: Final[set[str]] = set()
"""The homes for which the keyring did not answer in this process: it was dismissed, or fails."""
SAFE: Final = ("Windows", "macOS", "SecretService", "libsecret", "kwallet")
"""The modules of `keyring.backends` that keep a secret; not plain files, not "null"."""


def secret(vault: Vault) -> Secret | None:
    """Return what this computer's keyring holds for a home; None when it holds nothing."""
    for slot in vault.slots:
        if slot.kind == "keyring":
            kept = _kept(vault, slot)
            if kept is not None:
                _note(vault, {*_noted(vault), slot.id})
                return kept
    return None


def slots_here(vault: Vault) -> list[Slot]:
    """Return the slots of a home whose secrets this computer keeps, without asking its keyring."""
    here = _noted(vault)
    return [one for one in vault.slots if one.kind == "keyring" and one.id in here]


def is_closed(vault: Vault) -> bool:
    """Return whether the keyring was asked for a home and did not answer."""
    return vault.id in _closed


def unlock(vault: Vault) -> bool:
    """Let the keyring ask its user to open it, for as long as they think; return whether it did.

    One that was dismissed is asked nothing more for that home until this is called again.
    """
    keyring = backend()
    if keyring is None:
        return False
    try:
        keyring.get_password(SERVICE, vault.id)
    except Exception:  # noqa: BLE001  # each keyring raises errors of its own
        _closed.add(vault.id)
        return False
    _closed.discard(vault.id)
    return True


def kind() -> str:
    """Return which keyring this computer has, as `SAFE` names it; empty for none that is safe."""
    found = backend()
    return "" if found is None else type(found).__module__.rpartition(".")[2]


def new_secret() -> Secret:
    """Return a random secret for a slot; it is kept only by `keep`."""
    return Secret("keyring", os.urandom(KEY_BYTES))


def keep(vault: Vault, slot: Slot, secret_: Secret) -> bool:
    """Keep a slot's secret in the keyring; False when there is none that is safe and open."""
    keyring = backend()
    if keyring is None or is_closed(vault):
        return False
    # Whatever a keyring does wrong, the passphrase remains: each raises errors of its own.
    try:
        keyring.set_password(SERVICE, _name(vault, slot), secret_.value.hex())
    except Exception:  # noqa: BLE001
        return False
    if _kept(vault, slot) != secret_:
        return False
    _note(vault, {*_noted(vault), slot.id})
    return True


def forget(vault: Vault, slot: Slot) -> None:
    """Take a slot's secret out of the keyring; in one that stays closed it opens nothing more."""
    keyring = backend()
    if keyring is not None and not is_closed(vault):
        with suppress(Exception):
            keyring.delete_password(SERVICE, _name(vault, slot))
    _note(vault, _noted(vault) - {slot.id})


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

        return WinVaultKeyring()  # type: ignore[no-untyped-call,unused-ignore]  # seen there only
    from keyring import get_keyring

    return get_keyring()


def _kept(vault: Vault, slot: Slot) -> Secret | None:
    keyring = backend()
    if keyring is None:
        return None
    try:
        said = keyring.get_password(SERVICE, _name(vault, slot))
        _closed.discard(vault.id)
        return None if said is None else Secret("keyring", bytes.fromhex(said))
    except Exception:  # noqa: BLE001  # each keyring raises errors of its own
        _closed.add(vault.id)
    return None


def _file(vault: Vault) -> Path:
    return state_folder() / "keyrings" / vault.id


def _noted(vault: Vault) -> set[str]:
    try:
        return set(map(str, json.loads(_file(vault).read_text(encoding="ascii"))))
    except (OSError, ValueError, TypeError, RecursionError):
        return set()


def _note(vault: Vault, slots: set[str]) -> None:
    if slots != _noted(vault):
        with suppress(OSError):
            _file(vault).parent.mkdir(parents=True, exist_ok=True)
            _file(vault).write_text(json.dumps(sorted(slots)), encoding="ascii")


def _name(vault: Vault, slot: Slot) -> str:
    return f"{vault.id}-{slot.id}"
