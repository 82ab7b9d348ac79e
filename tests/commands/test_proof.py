"""Looking back and proving, typed at a prompt."""

import hashlib
import json
import zlib
from pathlib import Path

import pytest

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import chained, raw_lines
from carehome_app.services.home.opening import close_home, open_home
from tests.command_line import at_home, data, one_sentence, open_code, run


def test_a_round_as_it_was_known(folder: Path) -> None:
    code = open_code(folder)
    before = data(at_home(folder, "status", "--json"))
    assert at_home(folder, "record", code, "temperature", "38.6").exit_code == 0
    now = data(at_home(folder, "status", "--json"))
    assert now["total"]["measured"] == before["total"]["measured"] + 1
    then = data(at_home(folder, "--as-of", "2026-11-22T08:29", "status", "--json"))
    assert then == before


def test_nothing_is_recorded_in_the_past(folder: Path) -> None:
    code = open_code(folder)
    tried = at_home(folder, "record", code, "temperature", "36.5", "--as-of", "2026-11-21T08:00")
    assert tried.exit_code != 0
    assert "Nothing can be changed" in tried.stderr


def test_a_report_as_of_a_moment(folder: Path, tmp_path: Path) -> None:
    where = tmp_path / "then.txt"
    made = at_home(folder, "report", "daily", "--as-of", "2026-11-21T10:00", "-o", str(where))
    assert made.exit_code == 0, made.output
    assert "2026-11-21" in where.read_text("utf-8") or where.stat().st_size


def test_a_moment_that_never_was(folder: Path) -> None:
    for when in ("2030-01-01T08:00", "1999-01-01T08:00", "yesterday"):
        assert one_sentence(at_home(folder, "status", "--as-of", when))
    assert one_sentence(run("--as-of", "2026-11-21T10:00"))


def test_a_copy_is_checked_without_any_home(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "journal.jsonl"
    written = at_home(folder, "export", "journal", "-o", str(copy))
    assert written.exit_code == 0, written.output
    checked = run("verify", "--journal", str(copy), "--json")
    assert checked.exit_code == 0, checked.output
    said = data(checked)
    assert said["ok"]
    assert said["lines"] == len(copy.read_text("utf-8").splitlines()) - 1
    assert said["proven"]
    assert any("true" in one for one in said["not_proven"])
    wrong = run("verify", "--journal", str(copy), "--seal", "0000-0000-0000-0000")
    assert wrong.exit_code == 1
    assert "0000000000000000" in wrong.stdout


def test_an_altered_copy_is_told_by_its_line(folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "journal.jsonl"
    at_home(folder, "export", "journal", "--masked", "-o", str(copy))
    rows = copy.read_text("utf-8").splitlines()
    line = json.loads(rows[7])
    line["recorded_at"] += 1
    rows[7] = json.dumps(line)
    copy.write_text("\n".join(rows), "utf-8")
    checked = run("verify", "--journal", str(copy))
    assert checked.exit_code == 1
    assert f"Line {line['number']} of desk" in checked.stdout
    assert "This is proven" not in checked.stdout


def test_a_file_that_is_no_copy(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("36.5\n")
    checked = run("verify", "--journal", str(other))
    assert checked.exit_code != 0
    assert "row 1" in checked.stderr
    assert run("verify", "--journal", str(tmp_path / "none")).exit_code == 2


def test_a_sound_home_says_what_that_proves(folder: Path) -> None:
    checked = at_home(folder, "verify")
    assert checked.exit_code == 0
    assert checked.stdout.count("This is proven") == 3
    assert "This is not proven: That what was typed is true." in checked.stdout


def test_the_record_is_checked_and_backed_up_as_it_is_now(folder: Path) -> None:
    for command in ("verify", "backup"):
        tried = at_home(folder, command, "--as-of", "2026-11-21T10:00")
        assert tried.exit_code == 2
        assert "as it is now" in one_sentence(tried)


def forge_report(store: Store, folder: Path) -> None:
    """Keep other bytes for the last issued report, and write the chain anew from its line on."""
    conn = store.conn
    triggers = store.query("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    for name, _sql in triggers:
        conn.execute(f"DROP TRIGGER {name}")
    ((number, old),) = store.query(
        "SELECT number, sha256 FROM reports ORDER BY number DESC LIMIT 1"
    )
    document = b"%PDF a better day"
    new = hashlib.sha256(document).hexdigest()
    conn.execute("INSERT INTO documents VALUES (?, ?)", (new, zlib.compress(document)))
    conn.execute("UPDATE reports SET sha256 = ? WHERE number = ?", (new, number))
    conn.execute(
        "UPDATE journal SET body = replace(body, ?, ?) WHERE number = ?", (old, new, number)
    )
    before, last = b"", 0
    for line in list(raw_lines(store)):
        said = (*line.ref, line.recorded_at, line.by, line.kind, line.body)
        before = line.hash if line.ref.number < number else chained(before, said)
        last = line.ref.number
        conn.execute("UPDATE journal SET hash = ? WHERE number = ?", (before, last))
    for _name, sql in triggers:
        conn.execute(sql)
    (folder / "head.json").write_text(json.dumps({"1": [last, before.hex()]}), encoding="utf-8")


@pytest.mark.rest
def test_the_seal_on_paper_belongs_to_the_report_that_is_kept(
    folder: Path, tmp_path: Path
) -> None:
    to = tmp_path / "daily.pdf"
    done = at_home(folder, "report", "daily", "--issue", "--words", "night off", "-o", str(to))
    assert done.exit_code == 0, done.output
    desk = open_home(folder, "demo", to_write=False)
    ((seal,),) = desk.store.query("SELECT seal FROM reports ORDER BY number DESC LIMIT 1")
    close_home(desk)
    told = at_home(folder, "verify", "--seal", seal)
    assert told.exit_code == 0, told.output
    assert "byte for byte" in told.stdout

    desk = open_home(folder, "demo")
    forge_report(desk.store, folder)
    close_home(desk)
    told = at_home(folder, "verify", "--seal", seal, "--json")
    assert told.exit_code == 1
    assert data(told)["problems"] == []
    assert data(told)["made_again"] == [False]


def test_a_report_from_a_stick_is_compared_at_the_prompt(folder: Path, tmp_path: Path) -> None:
    to = tmp_path / "daily.pdf"
    done = at_home(folder, "report", "daily", "--issue", "--words", "night off", "-o", str(to))
    assert done.exit_code == 0, done.output
    told = at_home(folder, "verify", "--file", str(to))
    assert told.exit_code == 0, told.output
    assert "byte for byte as it was issued" in told.stdout
    assert "issued 2026-11-22 08:30" in told.stdout
    draft = tmp_path / "draft.pdf"
    assert at_home(folder, "report", "daily", "-o", str(draft)).exit_code == 0
    told = at_home(folder, "verify", "--file", str(draft), "--json")
    assert told.exit_code == 1
    (found,) = data(told)
    assert found["fits"] is None
    assert "bears the number and the seal of no report" in found["said"]
    assert run("verify", "--file", str(tmp_path / "none")).exit_code == 2
