"""`backup` and `restore`, as somebody types them."""

from pathlib import Path

from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.connection import FILE
from tests.builders import PASSPHRASE
from tests.command_line import at_home, data, one_sentence, open_code, run


def backed_up(folder: Path) -> Path:
    done = at_home(folder, "backup", "--json")
    assert done.exit_code == 0, done.output
    return Path(data(done)["backup"])


def test_a_backup_is_made_and_restored_into_a_new_folder(folder: Path, tmp_path: Path) -> None:
    made = backed_up(folder)
    before = data(at_home(folder, "status", "--json"))
    done = run("restore", str(made), str(tmp_path / "new"))
    assert done.exit_code == 0, done.output
    assert "Nothing that was ever kept is missing." in done.stdout
    assert data(at_home(tmp_path / "new", "status", "--json")) == before
    assert at_home(tmp_path / "new", "verify").exit_code == 0


def test_it_is_never_restored_over_anything(folder: Path) -> None:
    made = backed_up(folder)
    done = run("restore", str(made), str(folder))
    assert done.exit_code == 2
    assert "is not empty" in one_sentence(done)


def test_a_folder_that_is_no_backup_is_refused(folder: Path, tmp_path: Path) -> None:
    done = run("restore", str(folder), str(tmp_path / "new"))
    assert done.exit_code == 2
    assert "is not a backup of carehome" in one_sentence(done)


def test_a_backup_can_be_made_anywhere(folder: Path, tmp_path: Path) -> None:
    done = at_home(folder, "backup", "-o", str(tmp_path / "stick"))
    assert done.exit_code == 0, done.output
    assert len(backups_in(tmp_path / "stick")) == 1
    assert backups_in(folder / BACKUPS) == []


def test_a_carer_takes_no_backup_away(folder: Path, tmp_path: Path) -> None:
    done = at_home(folder, "--as", "S003", "backup", "-o", str(tmp_path / "stick"))
    assert done.exit_code == 2
    assert "may not do this" in one_sentence(done)


def test_a_damaged_home_says_which_backup_is_safe_and_the_rest_is_taken_over(
    folder: Path, tmp_path: Path
) -> None:
    made = backed_up(folder)
    kept = at_home(folder, "record", open_code(folder), "temperature", "36.5", "--again")
    assert kept.exit_code == 0, kept.output
    (folder / "vault.json").write_text("{")
    told = one_sentence(run("--home", str(folder), "status", CAREHOME_PASSPHRASE=PASSPHRASE))
    assert "vault.json cannot be opened" in told
    assert "The newest proven backup here is of" in told
    done = run("restore", str(made), str(tmp_path / "new"), "--with-rest-of", str(folder))
    assert done.exit_code == 0, done.output
    assert "Lines taken over from the damaged record: 1." in done.stdout
    assert at_home(tmp_path / "new", "verify").exit_code == 0


def test_a_lost_key_file_is_put_back_from_a_backup(folder: Path) -> None:
    made = backed_up(folder)
    (folder / "vault.json").unlink()
    assert "every backup holds a copy of the key file" in one_sentence(at_home(folder, "status"))
    assert run("restore", str(made), str(folder), "--only-key-file").exit_code == 0
    assert at_home(folder, "status").exit_code == 0


def test_a_lost_record_is_told_with_the_backup_that_is_safe(folder: Path) -> None:
    backed_up(folder)
    (folder / FILE).unlink()
    told = one_sentence(at_home(folder, "status"))
    assert "the record itself is missing" in told
    assert "The newest proven backup here is of" in told
