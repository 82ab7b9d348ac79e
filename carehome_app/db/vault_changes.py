"""What can be changed in a vault: slots come and go, and the file's key is replaced.

Each function returns another vault; nothing is on disk before `vault.write`.
"""

import msgspec

from carehome_app.db import slots
from carehome_app.db.slots import OF_PEOPLE, Slot
from carehome_app.db.vault import FileKey, Vault
from carehome_app.domain.key_errors import LastKeyError, UnknownSlotError


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
