"""The vault: old ones open, forged slots get nothing, and a new file key reaches every holder."""

import json
import os
from pathlib import Path

import msgspec
import pytest
from argon2.low_level import Type, hash_secret_raw
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from carehome_app.db.file.connection import FILE, connect
from carehome_app.db.keys import vault
from carehome_app.db.keys.sealed_words import seal_words
from carehome_app.db.keys.slots import Cost, by_passphrase, make_slot, seal
from carehome_app.db.keys.vault import is_sound, with_slot
from carehome_app.domain.errors import NotOursError, StorageProblemError, WrongKeyError
from carehome_app.domain.keys.errors import KeyNotChangedError
from carehome_app.services.home.opening import open_home
from tests.builders import PASSPHRASE, Home, passphrase_slot

SECOND = "of the second director"


def of_first_version(key: bytes, passphrase: str) -> str:
    """Return a vault as the first version of the program wrote it."""
    salt, nonce = os.urandom(16), os.urandom(12)
    wrapping = hash_secret_raw(passphrase.encode(), salt, 1, 8192, 1, 32, Type.ID)
    wrapped = ChaCha20Poly1305(wrapping).encrypt(nonce, key, b"vault.json")
    slot = {"kind": "passphrase", "time": 1, "memory_kib": 8192, "lanes": 1, "salt": salt.hex(),
            "nonce": nonce.hex(), "wrapped": wrapped.hex()}  # fmt: skip
    return json.dumps({"version": 1, "slots": [slot]}, indent=1)


def changed(home: Home, **what: object) -> None:
    """Write the home's vault with something else in it."""
    now = vault.read(home.folder)
    vault.write(home.folder, msgspec.structs.replace(now, **what))


def test_a_vault_of_the_first_version_opens_and_is_brought_on(home: Home) -> None:
    key = home.desk.store.key
    home.close()
    path = home.folder / vault.VAULT
    path.write_text(of_first_version(key, PASSPHRASE), "utf-8")
    assert vault.is_for_demo(home.folder)
    with pytest.raises(WrongKeyError):
        open_home(home.folder, "wrong")
    home.desk = open_home(home.folder, PASSPHRASE, to_write=False)
    assert vault.read(home.folder).version == 1
    assert [one.made_by for one in vault.read(home.folder).slots] == [0], "nobody knows"
    home.reopen()
    assert vault.read(home.folder).version == vault.VERSION
    slots = vault.read(home.folder).slots
    own = [(one.whose, one.made_by, one.made_at) for one in slots]
    assert own == [(0, 0, 0)], "the home's own, and nobody knows who made it and when"
    assert vault.is_for_demo(home.folder)
    home.reopen()
    assert home.desk.store.key == key


def test_a_vault_is_the_old_one_or_the_new_one_never_a_half(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (home.folder / vault.VAULT).read_bytes()

    def power_cut(_descriptor: int) -> None:
        raise OSError(5, "power cut")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(StorageProblemError):
        changed(home, slots=())
    assert (home.folder / vault.VAULT).read_bytes() == before


@pytest.mark.parametrize("what", ["slots", "files"])
def test_a_vault_with_nothing_in_it_is_told(home: Home, what: str) -> None:
    changed(home, **{what: ()})
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


def test_a_slot_sealed_to_another_file_key_is_told(home: Home) -> None:
    now = vault.read(home.folder)
    (slot,) = now.slots
    changed(home, files=(vault.FileKey({slot.id: seal(slot, os.urandom(32))}),))
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


def test_after_a_change_of_keys_every_holder_still_gets_in(home: Home) -> None:
    key = home.desk.store.key
    now = vault.read(home.folder)
    vault.write(home.folder, with_slot(now, passphrase_slot(SECOND, whose=7), key))
    home.measure("R001", "36.5")
    home.change_file_key()
    assert home.desk.store.key != key
    home.measure("R002", "36.6")
    for passphrase in (PASSPHRASE, SECOND):
        home.close()
        home.desk = open_home(home.folder, passphrase, home.clock)
    assert len(vault.read(home.folder).files) == 1
    with pytest.raises(NotOursError):
        connect(home.folder / FILE, key)


def test_an_old_vault_does_not_open_the_file_with_the_new_key(home: Home) -> None:
    """A director who left kept a copy of the vault and knows the passphrase."""
    kept = (home.folder / vault.VAULT).read_bytes()
    home.change_file_key()
    home.close()
    (home.folder / vault.VAULT).write_bytes(kept)
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


def test_a_forged_slot_gets_no_new_file_key(home: Home) -> None:
    now, forged = vault.read(home.folder), passphrase_slot("of a burglar")
    (file,) = now.files
    in_it = vault.FileKey({**file.sealed, forged.id: seal(forged, os.urandom(32))})
    changed(home, slots=(*now.slots, forged), files=(in_it,))
    assert not is_sound(vault.read(home.folder), forged, home.desk.store.key)
    home.change_file_key()
    home.close()
    assert [one.id for one in vault.read(home.folder).slots] == [now.slots[0].id]
    with pytest.raises(WrongKeyError):
        open_home(home.folder, "of a burglar", to_write=False)
    home.desk = open_home(home.folder, PASSPHRASE)


def test_a_copy_that_is_not_right_changes_nothing(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    from carehome_app.db.keys import rekeying

    monkeypatch.setattr(rekeying, "damage", lambda _conn: ["a page is wrong"])
    key = home.desk.store.key
    with pytest.raises(KeyNotChangedError):
        home.change_file_key()
    assert not (home.folder / vault.DRAFT).exists()
    home.measure("R001", "36.5")
    home.reopen()
    assert home.desk.store.key == key


@pytest.mark.parametrize("in_place", [True, False])
def test_after_a_power_cut_in_the_middle_the_file_that_is_there_opens(
    home: Home, monkeypatch: pytest.MonkeyPatch, in_place: bool
) -> None:
    from carehome_app.db.keys import rekeying

    move = rekeying._move

    def cut(folder: Path) -> None:
        if in_place:
            move(folder)
        raise SystemExit

    def gone(_store: object, _key: bytes) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr(rekeying, "_move", cut)
        patched.setattr(type(home.desk.store), "reopen", gone)
        with pytest.raises(SystemExit):
            home.change_file_key()
    assert len(vault.read(home.folder).files) == 2
    home.reopen()
    assert len(vault.read(home.folder).files) == 1
    assert not (home.folder / vault.DRAFT).exists()


@pytest.mark.parametrize("cost", [Cost(65, 64, 1), Cost(1, (1 << 20) + 1, 1), Cost(1, 256, 17)])
def test_a_slot_that_asks_for_more_work_than_any_of_ours_is_not_tried(cost: Cost) -> None:
    with pytest.raises(ValueError, match="so much work"):
        make_slot(by_passphrase(SECOND), whose=0, made_by=0, made_at=0, cost=cost)


def test_a_few_sealed_words_look_like_eighty_four_and_not_like_eighty_five() -> None:
    reader = passphrase_slot(SECOND)
    few, more, too_many = (len(seal_words("好" * count, [reader]).words) for count in (1, 84, 85))
    assert few == more < too_many
