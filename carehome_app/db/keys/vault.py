"""`vault.json`: the file's key, sealed to every key slot of a home (ADR 0021); its changes."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.db.file.errors import storage_problems
from carehome_app.db.file.program import THIS, by_version
from carehome_app.db.keys import slots
from carehome_app.db.keys import vault_first_version as vault_one
from carehome_app.db.keys.slots import (
    CHEAP,
    KEY_BYTES,
    OF_PEOPLE,
    Sealed,
    Secret,
    Slot,
    by_passphrase,
)
from carehome_app.domain.errors import (
    CareHomeError,
    NoHomeError,
    NotOursError,
    WrongKeyError,
)
from carehome_app.domain.keys.errors import (
    LastKeyError,
    NotRememberedError,
    UnknownSlotError,
    WrongRecoveryCodeError,
)

# `vault.json`: the file's key, sealed to every key slot of a home (ADR 0021).
#
# Usually it holds one file key. While the file is given a new one it holds both, so that
# whichever
# file is found after a power cut opens.

VAULT: Final = "vault.json"
VERSION: Final = 2
DRAFT: Final = "rekey"
"""The folder in which the file with another key is made; after a power cut it is of no use."""
_WRONG: Final[dict[str, type[CareHomeError]]] = {
    "passphrase": WrongKeyError,
    "recovery": WrongRecoveryCodeError,
    "keyring": NotRememberedError,
}


class FileKey(msgspec.Struct, frozen=True):
    """A file key, sealed to each slot by the slot's id."""

    sealed: dict[str, Sealed]


class Vault(msgspec.Struct, frozen=True):
    """What stands in the file. Only the number of who holds a slot is in clear, never a name."""

    version: int
    id: str
    slots: tuple[Slot, ...]
    files: tuple[FileKey, ...]
    """The newest key last; two only while the file is being given a new one."""
    program: str = ""
    """Which program wrote it last."""


_decoder: Final = msgspec.json.Decoder(Vault)


def create(folder: Path, new_slots: list[Slot]) -> bytes:
    """Make a random file key, seal it to some slots in a new `vault.json`, and return it."""
    with storage_problems():
        if (folder / VAULT).exists():
            raise FileExistsError  # written over, the record behind it would be lost
    key = os.urandom(KEY_BYTES)
    write(folder, sealed_to(new_slots, key))
    return key


def sealed_to(new_slots: list[Slot], key: bytes) -> Vault:
    """Return a new vault that seals a file key to these slots."""
    sealed = {slot.id: slots.seal(slot, key) for slot in new_slots}
    return Vault(VERSION, os.urandom(8).hex(), tuple(new_slots), (FileKey(sealed),))


def read(folder: Path) -> Vault:
    """Return what stands in the vault of a home, or of a backup.

    No vault is `NoHomeError`, an unreadable one `NotOursError`, one of a later kind
    `NewerProgramError`. One of the first version is told by its `version`.
    """
    path = folder / VAULT
    if not path.exists():
        raise NoHomeError(path=folder)
    try:
        with storage_problems():
            text = path.read_bytes()
        said = json.loads(text)
        version = said["version"]
        if version > VERSION:
            raise by_version(path, said.get("program"))
        if version < VERSION:
            return Vault(version, "", vault_one.slots_of(text), (FileKey({}),))
        found: Vault = _decoder.decode(text)
    except (
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
        OverflowError,
    ) as error:  # msgspec's errors are ValueErrors
        raise NotOursError(path=path) from error
    if not found.slots or not found.files:
        raise NotOursError(path=path)
    return found


def write(folder: Path, vault: Vault) -> None:
    """Write the vault whole: beside, to the disk, then in the place of the old one.

    After a power cut there is the old one or the new one, never a half.
    """
    path = folder / VAULT
    draft = path.with_suffix(".new")
    written = msgspec.structs.replace(vault, program=THIS)
    with storage_problems():
        with draft.open("wb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(written), indent=1))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can do that."""
    with suppress(OSError):  # Windows opens no folder, and syncs names by itself
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def unlock(folder: Path, passphrase: str) -> bytes:
    """Return the newest file key of a home or a backup; the errors are those of `keys`."""
    return keys(folder, by_passphrase(passphrase))[0]


def keys(folder: Path, secret: Secret) -> tuple[bytes, ...]:
    """Return the file keys a secret gives, the newest first.

    There are two only while the file is being given a new one. Besides `read`'s errors, a secret
    that opens no slot is `WrongKeyError`, `WrongRecoveryCodeError` or `NotRememberedError`.
    """
    vault = read(folder)
    try:
        for slot in vault.slots:
            private = slots.opened(slot, secret)
            if private is not None:
                return _unsealed(vault, slot, private)
    except (ValueError, OverflowError) as error:
        raise NotOursError(path=folder / VAULT) from error
    raise _WRONG[secret.kind]


def is_for_demo(folder: Path) -> bool:
    """Return whether the first slot is a demo home's; False when there is no vault to read."""
    try:
        cost = read(folder).slots[0].cost
    except CareHomeError:
        return False
    return cost is not None and cost.memory_kib <= CHEAP


def _unsealed(vault: Vault, slot: Slot, private: bytes) -> tuple[bytes, ...]:
    if not slot.public:
        return (private,)
    found = []
    for file in reversed(vault.files):
        sealed = file.sealed.get(slot.id)
        key = None if sealed is None else slots.unseal(slot, private, sealed)
        if key is not None:
            found.append(key)
    if not found:
        raise ValueError("nothing is sealed to this slot")
    return tuple(found)


# What can be changed in a vault: slots come and go, and the file's key is replaced.
#
# Each function returns another vault; nothing is on disk before `vault.write`.


def with_slot(vault: Vault, slot: Slot, file_key: bytes) -> Vault:
    """Return the vault with one more slot, to which the file's key is sealed."""
    files = tuple(
        msgspec.structs.replace(file, sealed={**file.sealed, slot.id: slots.seal(slot, file_key)})
        if is_of(vault, file, file_key)
        else file
        for file in vault.files
    )
    return msgspec.structs.replace(vault, slots=(*vault.slots, slot), files=files)


def without(vault: Vault, *gone: str) -> Vault:
    """Return the vault without these slots.

    One that is not there is `UnknownSlotError`; the last one that a person holds is
    `LastKeyError`.
    """
    if set(gone) - {slot.id for slot in vault.slots}:
        raise UnknownSlotError
    left = tuple(slot for slot in vault.slots if slot.id not in gone)
    if not any(slot.kind in OF_PEOPLE for slot in left):
        raise LastKeyError
    return _with_slots(vault, left)


def with_both(vault: Vault, old: bytes, new: bytes) -> Vault:
    """Return the vault with an old and a new file key, both sealed to every sound slot.

    A slot without the old key's mark was put there by somebody who did not have that key: the new
    one is not sealed to it.
    """
    (now,) = (file for file in vault.files if is_of(vault, file, old))
    sound = [slot for slot in vault.slots if is_sound(vault, slot, old)]
    fresh = FileKey({slot.id: slots.seal(slot, new) for slot in sound})
    return msgspec.structs.replace(vault, files=(now, fresh))


def with_only(vault: Vault, file_key: bytes) -> Vault:
    """Return the vault with one file key and the slots that open it."""
    (file,) = (one for one in vault.files if is_of(vault, one, file_key))
    left = tuple(slot for slot in vault.slots if slot.id in file.sealed)
    return _with_slots(msgspec.structs.replace(vault, files=(file,)), left)


def is_sound(vault: Vault, slot: Slot, file_key: bytes) -> bool:
    """Return whether a slot was made by somebody who had the file's key."""
    expected = slots.mark(slot, file_key)
    found = [one.sealed[slot.id].mark for one in vault.files if slot.id in one.sealed]
    return expected in found


def is_of(vault: Vault, file: FileKey, file_key: bytes) -> bool:
    """Return whether an entry of the vault is that of a file key."""
    return any(
        file.sealed[slot.id].mark == slots.mark(slot, file_key)
        for slot in vault.slots
        if slot.id in file.sealed
    )


def _with_slots(vault: Vault, left: tuple[Slot, ...]) -> Vault:
    there = {slot.id for slot in left}
    files = tuple(
        msgspec.structs.replace(
            file, sealed={slot: one for slot, one in file.sealed.items() if slot in there}
        )
        for file in vault.files
    )
    return msgspec.structs.replace(vault, slots=left, files=files)
