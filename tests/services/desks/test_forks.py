"""Two copies that went on as one desk: nothing of either is lost, and nobody counts both."""

import shutil
from pathlib import Path

import pytest

from carehome_app.db.desks import desks
from carehome_app.db.journal import journal
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.desks.errors import NoForkError
from carehome_app.domain.desks.events import LineAdopted
from carehome_app.services.backups.restoring import Restoring, restore
from carehome_app.services.changes import Changes
from carehome_app.services.desks.parts import Desks
from carehome_app.services.desks.taking import take
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from carehome_app.services.trust.place import same_as
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.services.desks.desks import found, lines_of


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
