"""An older copy put back is noticed by what was proven of the record, and stays noticed."""

import json
import shutil
from pathlib import Path

import pytest

from carehome_app.db.file.connection import FILE, Store
from carehome_app.db.journal.head import HEAD, HeadFile, lost_notes
from carehome_app.db.journal.journal import chained
from carehome_app.db.trust import contradictions
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.i18n import in_english
from carehome_app.languages import load
from tests.builders import Home


def kept_copy(home: Home, place: Path) -> Path:
    """Keep yesterday's file and its note."""
    home.reopen()
    home.desk.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    place.mkdir()
    for name in (FILE, HEAD):
        shutil.copy(home.folder / name, place / name)
    return place


def put_back(home: Home, copy: Path) -> None:
    """Put yesterday's file and its note in today's place, as somebody does by hand."""
    home.close()
    for path in home.folder.glob(f"{FILE}-*"):
        path.unlink()
    for name in (FILE, HEAD):
        shutil.copy(copy / name, home.folder / name)


@pytest.fixture
def rolled_back(home: Home, tmp_path: Path) -> Home:
    """A home whose file and note are yesterday's; a proven backup of today lies beside them."""
    copy = kept_copy(home, tmp_path / "yesterday")
    for code in ("R001", "R002", "R003"):
        home.measure(code, "36.5")
    home.house.backing_up.job(Why.ASKED).run()
    put_back(home, copy)
    home.reopen()
    return home


def warned(home: Home) -> str:
    return "" if home.desk.warning is None else load("en")(home.desk.warning)


def test_a_proven_backup_knows_that_the_record_was_rolled_back(rolled_back: Home) -> None:
    assert "an older copy of the record was put back" in warned(rolled_back)
    found = rolled_back.house.verifying.verify()
    assert any("when the backup" in one.source for one in found.problems)


def test_it_is_known_from_the_second_folder_too(home: Home, tmp_path: Path) -> None:
    home.house.backing_up.set_second_folder(str(tmp_path))
    copy = kept_copy(home, tmp_path / "yesterday")
    home.measure("R001", "36.5")
    home.house.backing_up.job(Why.ASKED).run()
    put_back(home, copy)
    shutil.rmtree(home.folder / "backups")
    home.reopen()
    assert "an older copy of the record was put back" in warned(home)


def test_it_is_still_said_when_the_lines_were_overgrown_and_the_proof_is_gone(
    rolled_back: Home,
) -> None:
    for code in ("R004", "R005", "R006", "R001", "R002"):
        rolled_back.measure(code, "36.4")
    shutil.rmtree(rolled_back.folder / "backups")
    rolled_back.reopen()
    assert "lost its last lines once" in warned(rolled_back)
    assert not rolled_back.house.verifying.verify(chain_only=True).ok


def test_a_backup_says_it_and_lets_nothing_go(rolled_back: Home) -> None:
    for code in ("R004", "R005", "R006"):
        rolled_back.clock.advance(hours=1)
        rolled_back.measure(code, "36.5")
        rolled_back.house.backing_up.job(Why.HOUR).run()
    rolled_back.clock.advance(days=400)
    outcome = rolled_back.house.backing_up.job(Why.ASKED).run()
    assert outcome.trouble is not None
    assert "no older one was let go" in outcome.trouble.source
    assert len(rolled_back.house.backing_up.made()) == 5
    rolled_back.sign_in("D01")
    rolled_back.house.record.look_into("the file is of yesterday")
    rolled_back.house.backing_up.job(Why.ASKED).run()
    assert len(rolled_back.house.backing_up.made()) < 6, "now those between may go"


def test_the_director_looks_into_it_with_a_reason_and_then_it_is_no_news(
    rolled_back: Home,
) -> None:
    record = rolled_back.house.record
    with pytest.raises(NotAllowedError):
        record.look_into("restored by the technician")
    rolled_back.sign_in("D01")
    with pytest.raises(NoReasonError):
        record.look_into(" ")
    record.look_into("the disk was changed, the file is of yesterday")
    assert record.contradictions() == []
    rolled_back.reopen()
    assert warned(rolled_back) == ""
    assert rolled_back.house.verifying.verify().problems == ()
    told = rolled_back.house.history.of_home(None)
    assert any("Looked into" in one.words.source for one in told)


def test_what_is_proven_while_the_home_is_open_stays_known_when_the_proof_is_gone(
    home: Home, tmp_path: Path
) -> None:
    copy = kept_copy(home, tmp_path / "yesterday")
    home.measure("R001", "36.5")
    home.house.backing_up.job(Why.ASKED).run()
    shutil.move(home.folder / "backups", tmp_path / "cupboard")
    put_back(home, copy)
    home.reopen()
    assert home.house.record.contradictions() == [], "nobody can know"
    shutil.copytree(tmp_path / "cupboard", home.folder / "backups", dirs_exist_ok=True)
    found = home.house.record.contradictions()
    shutil.rmtree(home.folder / "backups")
    assert [one[:3] for one in home.house.record.contradictions()] == [one[:3] for one in found]
    assert found


@pytest.mark.parametrize("note", [None, "{}", "[", '{"1": 5}'])
def test_a_note_that_is_gone_or_garbage_is_said_and_stays_said(
    home: Home, note: str | None
) -> None:
    home.close()
    (home.folder / HEAD).unlink()
    if note is not None:
        (home.folder / HEAD).write_text(note)
    home.reopen()
    assert "nobody can tell" in warned(home)
    home.measure("R001", "36.5")
    home.reopen()
    assert "nobody can tell" in warned(home)
    home.sign_in("D01")
    home.house.record.look_into("somebody tidied the folder")
    home.reopen()
    assert warned(home) == ""


def test_another_line_of_the_same_number_is_kept_before_the_first_entry(home: Home) -> None:
    home.measure("R001", "36.5")
    home.close()
    number, _digest = json.loads((home.folder / HEAD).read_text())["1"]
    (home.folder / HEAD).write_text(json.dumps({"1": [number, "00" * 32]}))
    for path in lost_notes(home.folder):
        path.unlink()
    home.reopen()
    for code in ("R002", "R003"):
        home.measure(code, "36.5")
    home.reopen()
    assert warned(home) != ""


def test_lines_before_an_issued_report_written_anew_are_said_at_opening(home: Home) -> None:
    home.measure("R001", "36.5")
    home.issue(document=b"%PDF of the morning")
    (issued,) = home.house.papers.issuing.issued()
    home.close()
    rewrite_from(home.folder, home.desk.store.key, 3)
    home.reopen()
    assert home.desk.warning is not None
    assert issued.archive_number in in_english(home.desk.warning)
    home.sign_in("D01")
    home.house.record.look_into("the disk was copied by the maker of the PC")
    home.reopen()
    assert home.desk.warning is None


def rewrite_from(folder: Path, key: bytes, number: int) -> None:
    """Write the lines of the only station anew from a number on, as somebody with the key can."""
    store = Store(folder, key)
    (trigger,) = store.query("SELECT sql FROM sqlite_schema WHERE name = 'journal_only_erasure'")
    store.conn.execute("DROP TRIGGER journal_only_erasure")
    ((previous,),) = store.query("SELECT hash FROM journal WHERE number = ?", (number - 1,))
    columns = "station, number, recorded_at, by, kind, body"
    for row in store.query(f"SELECT {columns} FROM journal WHERE number >= ?", (number,)):
        line = (*row[:3], row[3] + (row[1] == number), *row[4:])
        previous = chained(previous, line)
        store.conn.execute(
            "UPDATE journal SET by = ?, hash = ? WHERE number = ?", (line[3], previous, row[1])
        )
    store.conn.execute(*trigger)
    note = HeadFile(folder)
    note.write(store.heads())
    note.close()
    store.close()


def test_the_newest_two_hundred_reports_are_compared_at_each_opening(home: Home) -> None:
    """A check of the whole record compares all of them."""
    home.sign_in("D01")
    home.measure("R001", "36.5")
    numbers = [home.issue().archive_number for _ in range(3)]
    conn = home.desk.store.conn
    conn.execute("DROP TRIGGER journal_only_erasure")
    conn.execute(
        "UPDATE journal SET hash = randomblob(32)"
        " WHERE number IN (SELECT last FROM report_makings)"
    )
    found = [one.place for one in contradictions.of_reports(home.desk.store)]
    assert found == numbers[::-1]
    newest = contradictions.of_reports(home.desk.store, most=2)
    assert [one.place for one in newest] == numbers[:0:-1]
    assert contradictions.SEALS_AT_OPENING == 200


def test_a_line_that_two_places_prove_is_told_once(home: Home) -> None:
    number, digest = home.desk.store.heads()[1]
    ahead = {1: (number + 5, digest)}
    witnesses = [contradictions.Witness(place, ahead) for place in ("backup 1", "backup 2")]
    told = list(contradictions.found(home.desk.store, witnesses))
    assert [(one.number, one.place) for one in told] == [(number + 5, "backup 1")]


def test_one_line_that_two_places_prove_as_two_other_ones_is_two_contradictions(
    home: Home,
) -> None:
    station = home.desk.card.station
    number = home.desk.store.heads()[station][0]
    places = [
        contradictions.Witness(place, {station: (number, digest)})
        for place, digest in (("one", b"1" * 32), ("other", b"2" * 32), ("again", b"2" * 32))
    ]
    found = list(contradictions.found(home.desk.store, places))
    assert [one.place for one in found] == ["one", "other"]
