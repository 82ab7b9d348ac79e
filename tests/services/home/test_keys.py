"""What opens a home: every kind of key, and what is left when some are lost or taken away."""

import shutil
from pathlib import Path

import keyring
import pytest
from keyring.backends import null
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.db.keys import this_computer, vault
from carehome_app.db.keys.slots import by_passphrase
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import (
    CareHomeError,
    NotAllowedError,
    NotOursError,
    ShortPassphraseError,
    WrongKeyError,
)
from carehome_app.domain.keys.errors import (
    GuessedPassphraseError,
    LastKeyError,
    NoKeyringError,
    NotRememberedError,
    NotSameCodeError,
    OldKeyFileError,
    RecoveryCodeTypoError,
    WrongRecoveryCodeError,
)
from carehome_app.domain.keys.events import FileKeyChanged, KeyAdded, KeyRevoked
from carehome_app.i18n import in_english
from carehome_app.services.home.keys import Keys, new_code
from carehome_app.services.home.mending import put_back_key_file
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from tests.builders import PASSPHRASE, Home
from tests.keyrings import FakeKeyring, ring

__all__ = ["ring"]

ANOTHER = "another passphrase"


@pytest.fixture
def keys(home: Home) -> Keys:
    """The keys of the home, with the director acting."""
    home.sign_in("D01")
    return home.house.keys


def opens(folder: Path, passphrase: str | None = None, *, recovery: str | None = None) -> bool:
    """Return whether the home opens with that; without anything: by the keyring."""
    try:
        desk = open_home(folder, passphrase, recovery=recovery, to_write=False)
    except CareHomeError:
        return False
    close_home(desk)
    return True


def slot_of(keys: Keys, kind: str) -> str:
    return next(one.id for one in keys.list_all() if one.kind == kind)


def test_every_kind_of_key_opens_the_home(home: Home, keys: Keys, ring: FakeKeyring) -> None:
    code = new_code()
    keys.set_recovery_code(code, code.lower().replace("-", " "))
    keys.remember_this_pc()
    assert ring.kept
    assert opens(home.folder, PASSPHRASE)
    assert opens(home.folder, recovery=code.replace("-", ""))
    assert opens(home.folder)


def test_losing_all_but_one_key_loses_nothing(home: Home, keys: Keys, ring: FakeKeyring) -> None:
    home.measure("R001", "36.5")
    code = new_code()
    keys.set_recovery_code(code, code)
    keys.remember_this_pc()
    keys.revoke(slot_of(keys, "passphrase"))
    ring.kept.clear()
    assert not opens(home.folder)
    assert not opens(home.folder, PASSPHRASE)
    home.close()
    home.desk = open_home(home.folder, recovery=code)
    assert len(home.desk.stays) == 10


def test_the_last_key_a_person_holds_stays(home: Home, keys: Keys, ring: FakeKeyring) -> None:
    assert ring is not None
    keys.remember_this_pc()
    with pytest.raises(LastKeyError):
        keys.revoke(slot_of(keys, "passphrase"))
    assert opens(home.folder, PASSPHRASE)


def test_a_new_passphrase_replaces_the_old_one_of_the_same_director(
    home: Home, keys: Keys
) -> None:
    keys.set_passphrase(ANOTHER)
    assert opens(home.folder, ANOTHER)
    assert not opens(home.folder, PASSPHRASE)
    (one,) = keys.list_all()
    assert (one.whose, one.made_by, one.is_own) == ("吴强", "吴强", True)


def test_each_director_has_a_passphrase_of_their_own(home: Home, keys: Keys) -> None:
    from carehome_app.domain.accounts.roles import Role

    home.house.signing_in.give_role(home.subject("S002"), Role.DIRECTOR)
    home.sign_in("S002")
    keys.set_passphrase(ANOTHER)
    assert opens(home.folder, PASSPHRASE)
    assert opens(home.folder, ANOTHER)
    assert [one.whose for one in keys.list_all()] == ["吴强", "孙丽"]


def test_a_new_recovery_code_replaces_the_old_one_once_it_is_typed_back(
    home: Home, keys: Keys
) -> None:
    first, second = new_code(), new_code()
    keys.set_recovery_code(first, first)
    with pytest.raises(NotSameCodeError):
        keys.set_recovery_code(second, first)
    assert opens(home.folder, recovery=first)
    keys.set_recovery_code(second, second)
    assert opens(home.folder, recovery=second)
    with pytest.raises(WrongRecoveryCodeError):
        open_home(home.folder, recovery=first, to_write=False)


def test_a_slip_in_the_code_is_named_before_anything_is_tried(home: Home, keys: Keys) -> None:
    code = new_code()
    keys.set_recovery_code(code, code)
    third = code[12]
    slipped = code[:12] + ("7" if third != "7" else "8") + code[13:]
    with pytest.raises(RecoveryCodeTypoError, match="Group 3"):
        open_home(home.folder, recovery=slipped, to_write=False)


def test_this_computer_is_forgotten(home: Home, keys: Keys, ring: FakeKeyring) -> None:
    keys.remember_this_pc()
    keys.remember_this_pc()
    assert [one.kind for one in keys.list_all()] == ["passphrase", "keyring"]
    assert len(ring.kept) == 1
    assert [one.is_here for one in keys.list_all()] == [False, True]
    keys.forget_this_pc()
    assert not ring.kept
    assert not opens(home.folder)
    with pytest.raises(NotRememberedError):
        keys.forget_this_pc()


def test_a_keyring_that_was_dismissed_is_not_asked_to_forget_either(
    home: Home, keys: Keys, ring: FakeKeyring
) -> None:
    keys.remember_this_pc()
    now = vault.read(home.folder)
    (slot,) = (one for one in now.slots if one.kind == "keyring")
    this_computer._closed.add(now.id)
    this_computer.forget(now, slot)
    assert len(ring.kept) == 1, "it would ask its user once more"
    this_computer._closed.discard(now.id)
    this_computer.forget(now, slot)
    assert not ring.kept


def test_a_computer_that_never_noted_anything_remembers_the_first_home_it_is_told(
    keys: Keys, ring: FakeKeyring, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "no" / "folder" / "yet"))
    keys.remember_this_pc()
    assert [one.is_here for one in keys.list_all()] == [False, True]
    assert this_computer.kind() == "keyrings" == type(ring).__module__.rpartition(".")[2]


def test_a_keyring_that_keeps_no_secret_is_not_used(home: Home, keys: Keys) -> None:
    assert isinstance(keyring.get_keyring(), null.Keyring)
    with pytest.raises(NoKeyringError):
        keys.remember_this_pc()
    with pytest.raises(NotRememberedError):
        open_home(home.folder, to_write=False)


def test_a_broken_keyring_only_means_that_the_passphrase_is_asked_for(
    home: Home, keys: Keys, ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.remember_this_pc()

    def broken(*_asked: object) -> str:
        raise RuntimeError("the keyring's own trouble")

    monkeypatch.setattr(ring, "get_password", broken)
    assert not opens(home.folder)
    assert opens(home.folder, PASSPHRASE)


def test_a_copied_folder_does_not_open_without_a_key(
    home: Home, keys: Keys, ring: FakeKeyring, tmp_path: Path
) -> None:
    keys.remember_this_pc()
    home.measure("R001", "36.5")
    home.close()
    copied = tmp_path / "stick"
    shutil.copytree(home.folder, copied)
    ring.kept.clear()  # another computer
    assert not opens(copied)
    assert not opens(copied, "something else")
    assert not opens(copied, recovery=new_code())
    (copied / vault.VAULT).unlink()
    assert not opens(copied, PASSPHRASE)


def test_nothing_of_a_key_stands_in_clear(home: Home, keys: Keys, ring: FakeKeyring) -> None:
    code = new_code()
    keys.set_recovery_code(code, code)
    keys.set_passphrase(ANOTHER)
    keys.remember_this_pc()
    (kept,) = ring.kept.values()
    text = (home.folder / vault.VAULT).read_text("utf-8")
    key = home.desk.store.key
    for secret in (ANOTHER, code, code.replace("-", ""), "吴强", kept, key.hex()):
        assert secret not in text
    for path in home.folder.rglob("*.*"):
        assert ANOTHER.encode() not in path.read_bytes()


def test_the_vault_of_another_home_opens_nothing(home: Home, tmp_path: Path) -> None:
    home.close()
    new = NewHome(name="x", director="y", passphrase=PASSPHRASE, demo=True)
    close_home(found_home(tmp_path / "other", new))
    shutil.copy(tmp_path / "other" / vault.VAULT, home.folder / vault.VAULT)
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE, to_write=False)


def test_only_the_director_has_to_do_with_keys(home: Home) -> None:
    home.sign_in("S003")
    keys, code = home.house.keys, new_code()
    for attempt in (
        keys.list_all,
        keys.remember_this_pc,
        keys.forget_this_pc,
        lambda: keys.set_passphrase(ANOTHER),
        lambda: keys.set_recovery_code(code, code),
        lambda: keys.revoke("x"),
        keys.file_key_change,
    ):
        with pytest.raises(NotAllowedError):
            attempt()


def test_a_short_passphrase_is_refused(keys: Keys) -> None:
    with pytest.raises(ShortPassphraseError):
        keys.set_passphrase("short")


def test_the_journal_knows_of_every_change_and_of_no_secret(
    home: Home, keys: Keys, ring: FakeKeyring
) -> None:
    code = new_code()
    keys.set_recovery_code(code, code)
    keys.set_passphrase(ANOTHER)
    home.change_file_key()
    keys.remember_this_pc()
    keys.forget_this_pc()
    home.change_file_key()
    kinds = (KeyAdded, KeyRevoked, FileKeyChanged)
    lines = [one for one in journal.lines(home.desk.store) if isinstance(one.event, kinds)]
    said = [(type(one.event).__name__, getattr(one.event, "slot_kind", "")) for one in lines]
    assert said == [
        ("KeyAdded", "recovery"),
        ("KeyAdded", "passphrase"),
        ("KeyRevoked", "passphrase"),
        ("FileKeyChanged", ""),
        ("KeyAdded", "keyring"),
        ("KeyRevoked", "keyring"),
        ("FileKeyChanged", ""),
    ]
    assert not ring.kept
    bodies = [one.body for one in journal.raw_lines(home.desk.store)]
    assert not any(secret in str(body) for body in bodies for secret in (ANOTHER, code))
    assert home.house.verifying.verify().problems == ()


def test_a_wrong_passphrase_is_told(home: Home) -> None:
    with pytest.raises(WrongKeyError):
        open_home(home.folder, "wrong", to_write=False)


def test_an_old_key_file_put_back_opens_nothing_with_a_revoked_passphrase(
    home: Home, keys: Keys, tmp_path: Path
) -> None:
    shutil.copy(home.folder / vault.VAULT, tmp_path / "old.json")
    keys.set_passphrase(ANOTHER)
    home.change_file_key()
    home.measure("R001", "36.5")
    home.close()
    shutil.copy(tmp_path / "old.json", home.folder / vault.VAULT)
    with pytest.raises(NotOursError):
        open_home(home.folder, PASSPHRASE)


def test_the_key_file_of_a_backup_from_before_a_revocation_is_not_put_back(
    home: Home, keys: Keys
) -> None:
    made = home.house.backing_up.job(Why.ASKED).run().backup
    keys.set_passphrase(ANOTHER)
    home.change_file_key()
    home.close()
    now = (home.folder / vault.VAULT).read_bytes()
    with pytest.raises(WrongKeyError):
        put_back_key_file(made.folder, home.folder, by_passphrase("somebody's guess"))
    with pytest.raises(OldKeyFileError):
        put_back_key_file(made.folder, home.folder, by_passphrase(PASSPHRASE))
    assert (home.folder / vault.VAULT).read_bytes() == now


def test_a_crash_between_line_and_key_file_never_leaves_a_passphrase_without_its_line(
    home: Home, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_what: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(vault, "write", cut)
    with pytest.raises(KeyboardInterrupt):
        keys.set_passphrase(ANOTHER)
    monkeypatch.undo()
    assert opens(home.folder, PASSPHRASE)
    assert not opens(home.folder, ANOTHER)
    added = [one for one in journal.lines(home.desk.store) if isinstance(one.event, KeyAdded)]
    assert len(added) == 1
    home.reopen()
    assert home.desk.warning is not None
    assert "interrupted" in home.desk.warning.source


def test_a_revoked_slot_that_came_back_is_taken_out_when_the_home_is_opened(
    home: Home, keys: Keys
) -> None:
    old = vault.read(home.folder)
    keys.set_passphrase(ANOTHER)
    assert keys.owes_file_key()
    now = vault.read(home.folder)
    both = replace(
        now,
        slots=(*now.slots, *old.slots),
        files=tuple(
            replace(one, sealed={**one.sealed, **old.files[0].sealed}) for one in now.files
        ),
    )
    vault.write(home.folder, both)
    assert opens(home.folder, PASSPHRASE)
    home.close()
    close_home(open_home(home.folder, ANOTHER))
    assert not opens(home.folder, PASSPHRASE)


def test_an_old_key_file_that_is_all_there_is_is_told(
    home: Home, keys: Keys, tmp_path: Path
) -> None:
    shutil.copy(home.folder / vault.VAULT, tmp_path / "old.json")
    keys.set_passphrase(ANOTHER)
    shutil.copy(tmp_path / "old.json", home.folder / vault.VAULT)
    home.reopen()
    assert home.desk.warning is not None
    assert (
        "revoked opens this home again: an older key file was put back" in home.desk.warning.source
    )


def test_a_made_up_home_takes_a_passphrase_that_is_soon_guessed_and_a_real_one_does_not(
    keys: Keys, tmp_path: Path
) -> None:
    keys.set_passphrase("aaaaaaaa")
    folder = tmp_path / "real"
    new = NewHome(name="松鹤", director="吴强", passphrase="a quiet garden at noon")  # noqa: S106
    real = found_home(folder, new)
    for passphrase, error in (
        ("aaaaaaaa", GuessedPassphraseError),
        ("short", ShortPassphraseError),
    ):
        with pytest.raises(error):
            Keys(real).set_passphrase(passphrase)
    close_home(real)


def test_the_history_tells_which_way_into_the_file_was_added_and_which_revoked(
    home: Home, keys: Keys
) -> None:
    code = new_code()
    keys.set_recovery_code(code, code)
    keys.revoke(slot_of(keys, "passphrase"))
    told = [in_english(one.words) for one in home.house.history.of_home()]
    ways = [one.partition(":")[0] for one in told if one.startswith("A way into the file")]
    assert ways[:2] == ["A way into the file was revoked", "A way into the file was added"]
