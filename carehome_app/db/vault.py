"""The file's key, wrapped by a passphrase. One slot for now (ADR 0003)."""

import json
import os
from pathlib import Path
from typing import Any, Final

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from carehome_app.db.connection import KEY_BYTES
from carehome_app.db.errors import storage_problems
from carehome_app.domain.errors import NewerProgramError, NoHomeError, NotOursError, WrongKeyError

VAULT: Final = "vault.json"
_SALT_BYTES: Final = 16
_NONCE_BYTES: Final = 12
_VERSION: Final = 1

STRONG: Final = {"time": 3, "memory_kib": 65536, "lanes": 2}
"""For a real home. Kept in each slot, so that it can be raised later."""
FOR_DEMO: Final = {"time": 1, "memory_kib": 8192, "lanes": 1}
"""A demo home's passphrase is printed on its sign-in page: nothing is hidden behind it."""


def create(folder: Path, passphrase: str, cost: dict[str, int]) -> bytes:
    """Make a random file key, wrap it by the passphrase into `vault.json`, and return it."""
    key = os.urandom(KEY_BYTES)
    salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
    wrapped = ChaCha20Poly1305(_stretched(passphrase, salt, cost)).encrypt(
        nonce, key, VAULT.encode()
    )
    slot = {
        "kind": "passphrase",
        **cost,
        "salt": salt.hex(),
        "nonce": nonce.hex(),
        "wrapped": wrapped.hex(),
    }
    text = json.dumps({"version": _VERSION, "slots": [slot]}, indent=1)
    with storage_problems(), (folder / VAULT).open("x", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())  # without the vault the whole record would be lost
    return key


def unlock(folder: Path, passphrase: str) -> bytes:
    """Return the file key of a home folder.

    No vault is `NoHomeError`, an unreadable one `NotOursError`, one of a later kind
    `NewerProgramError`, a passphrase that opens no slot `WrongKeyError`.
    """
    path = folder / VAULT
    if not path.exists():
        raise NoHomeError(path=folder)
    try:
        with storage_problems():
            text = path.read_bytes()
        vault = json.loads(text)
        if vault["version"] > _VERSION:
            raise NewerProgramError(path=path)
        slots: list[dict[str, Any]] = vault["slots"]
        for slot in slots:
            key = _opened(slot, passphrase)
            if key is not None:
                return key
    except (ValueError, KeyError, TypeError, OverflowError, HashingError) as error:
        raise NotOursError(path=path) from error
    raise WrongKeyError


def is_for_demo(folder: Path) -> bool:
    """Return whether the first slot is a demo home's; False when there is no vault to read."""
    try:
        slot = json.loads((folder / VAULT).read_text(encoding="utf-8"))["slots"][0]
        return {name: slot[name] for name in FOR_DEMO} == FOR_DEMO
    except (OSError, ValueError, LookupError, TypeError):
        return False


def _opened(slot: dict[str, Any], passphrase: str) -> bytes | None:
    cost = {name: int(slot[name]) for name in STRONG}
    wrapping = _stretched(passphrase, bytes.fromhex(slot["salt"]), cost)
    nonce, wrapped = bytes.fromhex(slot["nonce"]), bytes.fromhex(slot["wrapped"])
    try:
        return ChaCha20Poly1305(wrapping).decrypt(nonce, wrapped, VAULT.encode())
    except InvalidTag:
        return None


def _stretched(passphrase: str, salt: bytes, cost: dict[str, int]) -> bytes:
    return hash_secret_raw(
        passphrase.encode(),
        salt,
        time_cost=cost["time"],
        memory_cost=cost["memory_kib"],
        parallelism=cost["lanes"],
        hash_len=KEY_BYTES,
        type=Type.ID,
    )
