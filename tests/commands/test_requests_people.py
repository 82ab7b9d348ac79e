"""`carehome request call`, `helped`, `benefit`; a counsellor's words are found in no output."""

import zipfile
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.reading import ReadingStore
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.command_line import run

TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table'"
SECRET = "夜里总想起去世的丈夫zqx"  # noqa: S105  # what nobody else may read


@pytest.fixture
def counselled(home: Home) -> Home:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.close()
    return home


def asked(home: Home, code: str, *said: str) -> str:
    """Run a command as somebody and return everything it says."""
    more = ("--home", str(home.folder), "--as", code, "--now", "2026-11-22T09:00")
    done = run(*said, *more, CAREHOME_PIN=DEMO_PIN)
    return done.output + done.stderr


def readable(file: Path) -> list[str]:
    """Return what a file says, and each file in it when it is several in one."""
    if not zipfile.is_zipfile(file):
        return [file.read_bytes().decode("utf-8", "replace")]
    with zipfile.ZipFile(file) as packed:
        return [packed.read(name).decode("utf-8", "replace") for name in packed.namelist()]


def every_report(home: Home) -> list[str]:
    """Return everything that each kind of report says of the day, the month and a resident."""
    home.reopen()
    home.sign_in("D01")
    said = []
    for code, kind in KINDS.items():
        if kind.many is not None:
            continue
        person = home.subject("R001") if Need.PERSON in kind.needs else 0
        said.append(repr(home.house.papers.build(code, Asked(person=person, masked=False))))
    return said


def every_stored_word(home: Home) -> list[str]:
    """Return all that stands in the opened file and in a backup of it, table by table."""
    job = BackingUp(home.desk).job(Why.HOUR)
    job.run()
    stores = [home.desk.store]
    newest = max(backups_in(home.folder / BACKUPS), key=lambda one: one.folder.name)
    copy = ReadingStore(newest.folder, home.desk.store.key)
    said = []
    for store in (*stores, copy):
        tables = [name for (name,) in store.query(TABLES)]
        assert "journal" in tables
        said += [repr(store.query(f'SELECT * FROM "{name}"')) for name in tables]
    copy.close()
    home.close()
    return said


def test_a_counsellors_words_are_found_in_no_output(counselled: Home, tmp_path: Path) -> None:
    key, words = tmp_path / "key", tmp_path / "words"
    key.write_text("the quiet garden\n")
    words.write_text(SECRET)
    asked(counselled, "S001", "request", "key", "--secret-file", str(key))
    times = ("2026-11-22T08:00", "2026-11-22T08:30")
    told = asked(
        counselled, "S001", "request", "call", *times, "--risk", "none", "--words-file", str(words)
    )
    assert "T001" in told
    take = ("request", "take", SECRET, "--kind", "psychological")
    assert "1122-01" in asked(counselled, "S002", *take)
    out = tmp_path / "out"
    outputs = [
        asked(counselled, "D01", "request", "list", "--json"),
        asked(counselled, "D01", "request", "list"),
        asked(counselled, "D01", "status", "--json"),
        asked(counselled, "D01", "request", "words", "1122-01", "--secret-file", str(key)),
    ]
    for name, said in {
        "month.zip": ("report", "requests", "--format", "csv"),
        "aid.zip": ("report", "aid", "--format", "csv"),
        "shift.txt": ("report", "handover"),
        "lines": ("export", "journal"),
        "others.json": ("request", "export"),
    }.items():
        outputs.append(asked(counselled, "D01", *said, "-o", f"{out}-{name}"))
        file = Path(f"{out}-{name}")
        assert file.exists(), (name, outputs[-1])
        outputs += readable(file)
    outputs += every_report(counselled)
    outputs += every_stored_word(counselled)
    for one in outputs:
        assert "zqx" not in one
        assert "\\u53bb\\u4e16" not in one
    read = asked(counselled, "S001", "request", "words", "1122-01", "--secret-file", str(key))
    assert SECRET in read


def test_hours_and_benefits_are_kept(counselled: Home) -> None:
    assert "Kept" in asked(counselled, "S002", "request", "helped", "李老师", "90", "4")
    given = ("request", "benefit", "R001", "destitute", "--review", "2027-11-22")
    assert "Kept" in asked(counselled, "S002", *given)
    assert "Kept" not in asked(counselled, "S002", "request", "helped", "李老师", "0", "4")
