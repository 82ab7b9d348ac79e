"""When a backup and a drill are due, what is let go of, and what is noted: to the minute."""

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db.backups.backup import BACKUPS
from carehome_app.db.backups.salvage import Rest
from carehome_app.db.journal import journal
from carehome_app.domain.backups.errors import NoFolderError
from carehome_app.domain.backups.kept import Backup, Why
from carehome_app.domain.errors import NotAllowedError
from carehome_app.i18n import Text, in_english
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.backups.notes import NOTES, BackupNotes, Second, note, notes_in
from carehome_app.services.backups.restoring import Restored
from carehome_app.services.changes import Changes
from tests.builders import Home
from tests.services.accounts.test_pins import looked_at

DAY = timedelta(days=1)


def back_up(home: Home, why: Why = Why.HOUR) -> Backup:
    return home.house.backing_up.job(why).run().backup


@pytest.mark.parametrize(("minutes", "is_due"), [(59, False), (60, True)])
def test_what_was_recorded_is_backed_up_within_the_hour(
    home: Home, minutes: int, *, is_due: bool
) -> None:
    back_up(home)
    home.measure("R001", "36.5")
    home.clock.advance(minutes=minutes)
    assert home.house.backing_up.due() is (Why.HOUR if is_due else None)


@pytest.mark.parametrize("why", [Why.HOUR, Why.ROUND, Why.ASKED, Why.START])
@pytest.mark.parametrize("minutes", [-1, 0])
def test_in_between_only_what_is_new_is_kept_for_less_than_a_day(
    home: Home, why: Why, minutes: int
) -> None:
    whole = back_up(home, Why.ASKED)
    home.measure("R001", "36.5")
    home.clock.advance(days=1, minutes=minutes)
    added = why in (Why.HOUR, Why.ROUND) and minutes < 0
    assert back_up(home, why).base == (whole if added else None)


def test_a_backup_of_tomorrow_is_no_base_of_todays(home: Home) -> None:
    home.clock.advance(hours=2)
    back_up(home, Why.ASKED)
    home.clock.advance(hours=-2)
    home.measure("R001", "36.5")
    assert back_up(home).base is None


def test_nothing_is_due_where_a_record_is_only_read(home: Home) -> None:
    back_up(home)
    home.clock.advance(days=9)
    assert home.house.backing_up.due() is Why.START
    assert home.house.backing_up.drill() is not None
    reading = BackingUp(looked_at(home).desk)
    assert (reading.due(), reading.drill()) == (None, None)


@pytest.mark.parametrize(
    ("minutes", "is_due"), [(-1, True), (0, False), (7 * 24 * 60 - 1, False), (7 * 24 * 60, True)]
)
def test_a_drill_is_due_each_week_and_when_the_last_is_of_the_future(
    home: Home, minutes: int, *, is_due: bool
) -> None:
    home.clock.advance(hours=1)
    back_up(home)
    drill = home.house.backing_up.drill()
    assert drill is not None
    drilled = drill.run()
    assert (drilled.problems, drilled.lines) == ((), drill.backup.lines)
    home.clock.advance(minutes=minutes)
    assert (home.house.backing_up.drill() is not None) is is_due


def test_copies_from_before_an_update_live_for_thirty_days(home: Home) -> None:
    back_up(home)
    made = {}
    for name, ago in (("old", 30 * DAY + timedelta(seconds=1)), ("edge", 30 * DAY)):
        made[name] = home.folder / BACKUPS / f"before-{name}.db"
        made[name].write_bytes(b"x")
        at = (home.clock() - ago).timestamp()
        os.utime(made[name], (at, at))
    other = home.folder / BACKUPS / "other.db"
    other.write_bytes(b"x")
    os.utime(other, (0, 0))
    back_up(home)
    assert [one.exists() for one in (*made.values(), other)] == [False, True, True]


@pytest.mark.parametrize(("days", "is_kept"), [(30, True), (31, False)])
def test_what_nothing_can_be_made_of_is_let_go_after_thirty_days(
    home: Home, days: int, *, is_kept: bool
) -> None:
    whole = back_up(home)
    home.measure("R001", "36.5")
    home.clock.advance(minutes=5)
    added = back_up(home)
    assert added.base == whole
    for one in whole.folder.iterdir():
        one.unlink()
    home.clock.advance(days=days)
    back_up(home)
    assert added.folder.exists() is is_kept


def test_a_second_folder_is_said_once_at_each_desk_and_gets_a_folder_of_this_home(
    home: Home, tmp_path: Path
) -> None:
    backing_up = home.house.backing_up
    assert backing_up.second_folder() is None
    assert backing_up.set_second_folder("  ") is Changes.NONE
    assert backing_up.set_second_folder(f" {tmp_path} ") is Changes.SETTINGS
    assert backing_up.set_second_folder(str(tmp_path)) is Changes.NONE
    assert backing_up.second_folder() == tmp_path
    back_up(home)
    notes = backing_up.notes()
    assert (notes.second, notes.copied_at) == (Second.KEPT, home.clock())
    assert (tmp_path / f"carehome-{home.desk.card.id[:8]}").is_dir()
    assert backing_up.set_second_folder("") is Changes.SETTINGS
    home.clock.advance(minutes=5)
    back_up(home)
    assert backing_up.notes().copied_at == home.clock() - timedelta(minutes=5), "as it was"


def test_a_backup_to_a_folder_is_whole_and_counts_nowhere_else(home: Home, tmp_path: Path) -> None:
    back_up(home, Why.ASKED)
    home.measure("R001", "36.5")
    home.clock.advance(minutes=5)
    made = home.house.backing_up.to(tmp_path)
    assert (made.folder.parent, made.base, made.why) == (tmp_path, None, Why.ASKED)
    assert len(home.house.backing_up.made()) == 1
    with pytest.raises(NotAllowedError):
        home.house.backing_up.restoring(made, "", with_rest=False)
    home.sign_in("D01")
    with pytest.raises(NoFolderError):
        home.house.backing_up.restoring(made, "  ", with_rest=False)
    plain = home.house.backing_up.restoring(made, str(tmp_path / "new"), with_rest=False)
    assert (plain.damaged, plain.by, plain.key) == (
        None,
        home.subject("D01"),
        home.desk.store.key,
    )


@pytest.mark.parametrize(
    "written", ["", "[]", "{", '{"drill_at": "x", "more": 1}', "[" * 100_000, "null"]
)
def test_notes_that_cannot_be_read_are_none(tmp_path: Path, written: str) -> None:
    (tmp_path / NOTES).write_text(written)
    assert notes_in(tmp_path) == BackupNotes()
    note(tmp_path, drill_lines=7)
    assert json.loads((tmp_path / NOTES).read_text())["drill_lines"] == 7
    note(tmp_path, drill_at="2026-11-22T08:00:00", second_at="2026-11-22T08:00:00+08:00")
    known = notes_in(tmp_path)
    assert (known.drilled_at, known.copied_at is None, known.drill_lines) == (None, False, 7)


def test_what_a_restored_record_lacks_is_said_line_by_line(home: Home, tmp_path: Path) -> None:
    home.measure("R001", "36.5")
    made, lines = back_up(home), list(journal.raw_lines(home.desk.store))

    def told(rest: Rest, missing: int | None, *problems: Text) -> list[str]:
        done = Restored(tmp_path, made, rest, missing, problems)
        return [in_english(one) for one in done.words()]

    assert told(Rest(), 0) == ["Nothing that was ever kept is missing."]
    rest = Rest(
        lines=lines[:2],
        unreadable={1: (5, 9), 2: (4, 4), 3: (7, 6)},
        forks={1: lines[:3]},
        beyond=6,
    )
    assert told(rest, 8, Text("", "A page is damaged.")) == [
        "Lines taken over from the damaged record: 2.",
        "Desk 1: lines 5 to 9 could not be read.",
        "Desk 2: lines 4 to 4 could not be read.",
        "Desk 3: lines from 7 on could not be read, if there were any.",
        "Two copies went on as desk 1: 3 lines of the damaged one are kept beside the record. A"
        " director enters them anew on the page of desks.",
        "Lines that can be read but stand behind a gap: 6. Nothing proves them, so they were left"
        " in the damaged folder.",
        "Lines that were kept after this backup and are not in the restored record: 8.",
        "A page is damaged.",
    ]
    (unknown,) = told(Rest(), None)
    assert "cannot be told: the old folder's head.json is not at hand" in unknown
