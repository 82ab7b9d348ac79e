"""Two copies that went on as one desk: nothing of either is lost, and nobody counts both."""

import shutil
from pathlib import Path

import pytest

from carehome_app.db.desks import desks
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import Line
from carehome_app.domain import events
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.desks.errors import NoForkError
from carehome_app.domain.desks.events import LineAdopted
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.backups.restoring import Restoring, restore
from carehome_app.services.changes import Changes
from carehome_app.services.desks.parts import Desks
from carehome_app.services.desks.taking import take
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.disinfecting import Areas
from tests.services.chronic.test_orders import given, medicine
from tests.services.desks.desks import found, lines_of
from tests.services.desks.test_conflicts import SLIP


def twin(home: Home, folder: Path) -> Home:
    """Copy a home so that the copy takes itself for the same place, as before there were marks."""
    home.desk.store.checkpoint()
    shutil.copytree(home.folder, folder)
    same_as(folder, home.folder)
    clock = MovableClock()
    clock.set(home.clock())
    desk = open_home(folder, PASSPHRASE, clock)
    desk.actor = home.desk.actor
    there = Home(folder, desk, clock)
    there.house = House(desk)
    return there


def forked(home: Home, tmp_path: Path) -> Home:
    """Two copies write as station 1: a fever in one, calm readings in the other."""
    there = twin(home, tmp_path / "old pc")
    there.measure("R001", "38.8")
    there.house.recording.note(there.subject("R002"), there.round, "fell out of bed")
    home.measure("R001", "36.4")
    home.measure("R002", "36.5")
    home.measure("R003", "36.6")
    return there


def test_the_branch_that_does_not_count_is_kept_and_entered_anew(
    home: Home, tmp_path: Path
) -> None:
    there = forked(home, tmp_path)
    taken = take(home.desk, lines_of(there))
    assert (taken.count, taken.forks) == (0, {1})
    assert found(home) == set()
    (said,) = Desks(home.desk).sentences()
    assert said.values["count"] == len(desks.branch(home.desk.store, 1)) > 0
    home.sign_in("D01")
    assert Desks(home.desk).adopt(1) == 2
    assert {row[3] for row in found(home)} == {"fever"}
    assert [one.words for one in home.house.worklist.notes(home.round)] == ["fell out of bed"]
    by = {
        line.by for line in journal.lines(home.desk.store) if isinstance(line.event, LineAdopted)
    }
    assert by == {home.subject("D01")}
    assert Desks(home.desk).sentences() == []
    with pytest.raises(NoForkError):
        Desks(home.desk).adopt(1)
    assert home.house.verifying.verify().problems == ()
    there.close()


def test_what_only_a_newer_program_knows_waits_in_the_lost_branch_and_the_rest_is_entered(
    home: Home, tmp_path: Path
) -> None:
    there = forked(home, tmp_path)
    take(home.desk, lines_of(there))
    there.close()
    home.desk.store.conn.executemany(
        "INSERT INTO forks VALUES (1, ?, 0, 0, ?, ?, ?)",
        [
            (901, 9999, '["of a newer program"]', b"newer"),
            (902, events.ReadingTaken.kind, b"erased", b"erased"),
        ],
    )
    home.desk.store.conn.commit()
    home.sign_in("D01")
    assert Desks(home.desk).adopt(1) == 2
    left = [
        (number, kind) for (_of, number), _at, _by, kind, *_ in desks.branch(home.desk.store, 1)
    ]
    assert left == [(901, 9999), (902, events.ReadingTaken.kind)]


def test_a_restore_compares_hashes_and_keeps_both_branches(home: Home, tmp_path: Path) -> None:
    """The damaged folder went on otherwise than the backup: its 38.8 is not lost silently."""
    there = twin(home, tmp_path / "old pc")
    there.measure("R001", "38.8")
    home.measure("R001", "36.4")
    made = home.house.backing_up.job(Why.ASKED).run().backup
    there.measure("R002", "36.7")
    there.measure("R003", "36.7")
    there.close()
    done = restore(
        Restoring(
            backup=made.folder,
            target=tmp_path / "new",
            key=home.desk.store.key,
            damaged=there.folder,
            clock=home.clock,
        )
    )
    assert done.problems == ()
    assert any("Two copies" in one.source for one in done.words())
    desk = open_home(tmp_path / "new", PASSPHRASE, home.clock)
    restored = Home(tmp_path / "new", desk, home.clock)
    assert desks.forked(desk.store)[1] > 0
    restored.sign_in("D01")
    Desks(desk).adopt(1)
    assert {row[3] for row in found(restored)} == {"fever"}
    restored.close()


def test_who_left_and_came_back_in_the_other_branch_is_the_same_person(
    home: Home, tmp_path: Path
) -> None:
    there, subject = twin(home, tmp_path / "old pc"), home.subject("R003")
    person = there.person("R003")
    there.clock.advance(minutes=5)
    there.house.people.discharge(person)
    there.clock.advance(minutes=5)
    there.house.people.readmit(person, person.details)
    home.clock.set(there.clock())
    for code in ("R001", "R002", "R003"):
        home.measure(code, "36.4")
    take(home.desk, lines_of(there))
    home.sign_in("D01")
    Desks(home.desk).adopt(1)
    home.desk.forget(Changes.PEOPLE)
    assert {one.id for one in home.desk.stays if one.details.code == "R003"} == {subject}
    there.close()


def full_branches(home: Home, tmp_path: Path) -> tuple[Home, list[Line]]:
    """Let one copy write lines of every kind and the other more of them; return the lost ones."""
    Areas(home).open("203")
    home.house.chronic.medicines.start(medicine(home))
    there = twin(home, tmp_path / "old pc")
    head = there.desk.store.heads()[1][0]
    for one in (home, there):
        one.clock.advance(minutes=5)
    there.sign_in("S001")
    there.measure("R001", "38.8")
    there.sign_in("S003")
    cell = there.row("R001").cells[0]
    assert cell is not None
    there.house.correcting.correct(cell.valid[0], there.given("R001", "38.9"), SLIP)
    there.house.chronic.medicines.say(given(there))
    Areas(there).done("203", at="07:31")
    there.admit("R007", "何平", "302-1")
    there.measure("R007", "39.3")
    there.house.recording.note(there.subject("R007"), there.round, "coughs")
    home.admit("R008", "何安", "302-2")
    for code in ("R002", "R003", "R004", "R005", "R006"):
        for _ in range(5):
            home.clock.advance(minutes=1)
            home.measure(code, "36.5", taken_at=home.clock())
    assert home.subject("R008") == there.subject("R007"), "both gave the same number"
    return there, [one for one in journal.lines(there.desk.store) if one.ref.number > head]


def adopted(home: Home, there: Home) -> list[Line]:
    """Take the other copy's lines and enter them anew; return what was written for it."""
    assert take(home.desk, lines_of(there)).forks == {1}
    before = home.desk.store.heads()[1][0]
    home.sign_in("D01")
    Desks(home.desk).adopt(1)
    there.close()
    return [one for one in journal.lines(home.desk.store) if one.ref.number > before]


def test_all_that_people_typed_is_entered_in_their_names_and_each_line_is_marked(
    home: Home, tmp_path: Path
) -> None:
    there, lost = full_branches(home, tmp_path)
    new = adopted(home, there)
    marks = [one.event for one in new if isinstance(one.event, LineAdopted)]
    assert [type(one.event).__name__ for one in new if not isinstance(one.event, LineAdopted)] == [
        "ReadingTaken",
        "EntryCorrected",
        "DoseSaid",
        "DisinfectionDone",
        "PersonAdmitted",
        "ReadingTaken",
        "NoteWritten",
        "JudgedAgain",
        "JudgedAgain",
    ]
    assert len(marks) == len(lost) - 1, "nobody can sign anew for another"
    followed = sum(isinstance(one.event, events.FindingRaised) for one in lost)
    assert sum(mark.new == 0 for mark in marks) == followed
    by_number = {one.ref.number: one for one in new}
    for mark in marks:
        old = next(one for one in lost if one.ref == LineRef(mark.station, mark.number))
        if mark.new:
            again = by_number[mark.new]
            assert (type(again.event), again.by) == (type(old.event), old.by)
    (corrected,) = [one.event for one in new if isinstance(one.event, events.EntryCorrected)]
    assert isinstance(by_number[corrected.number].event, events.ReadingTaken)


def test_whoever_got_the_number_of_another_gets_a_new_one_and_all_that_was_said_of_them(
    home: Home, tmp_path: Path
) -> None:
    there, _lost = full_branches(home, tmp_path)
    adopted(home, there)
    moved = home.person("R007")
    assert moved.name == "何平"
    assert moved.id != home.subject("R008")
    assert [one.subject for one in home.house.worklist.notes(home.round)] == [moved.id]
    assert {row[1] for row in found(home) if row[3] == "fever"} == {home.subject("R001"), moved.id}
    assert home.house.verifying.verify().problems == ()
