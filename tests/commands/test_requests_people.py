"""`carehome request call`, `helped`, `benefit`; a counsellor's words are found in no output."""

from pathlib import Path

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from tests.builders import Home
from tests.command_line import run

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
        "month.csv": ("report", "requests"), "aid.csv": ("report", "aid"),
        "shift.txt": ("report", "handover"), "lines": ("export", "journal"),
        "others.json": ("request", "export"),
    }.items():  # fmt: skip
        outputs.append(asked(counselled, "D01", *said, "-o", f"{out}-{name}"))
        file = Path(f"{out}-{name}")
        assert file.exists(), (name, outputs[-1])
        outputs.append(file.read_bytes().decode("utf-8", "replace"))
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
