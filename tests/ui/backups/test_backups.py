"""The top bar says when the last proven backup was; Settings make one, and restore one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from carehome_app.db.keys.vault import DRAFT
from carehome_app.db.privacy.erasing import TRACES, has_traces
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import StorageProblemError
from carehome_app.i18n import in_english
from carehome_app.services.backups import backing_up as backing_up_module
from carehome_app.services.changes import Changes
from carehome_app.services.home.opening import is_home
from carehome_app.ui.backups.backups_part import BackupsPart
from carehome_app.ui.backups.watch import KEY_WAITS, BackupWatch
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.main_window import MainWindow
from tests.builders import PASSPHRASE, Home
from tests.decrypted import decrypted
from tests.ui.keyboard import press

ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture
def context(home: Home) -> Context:
    return Context(home.house, in_english, "en", AppEvents(), Background())


@pytest.fixture
def watch(context: Context) -> BackupWatch:
    return BackupWatch(context, context.events)


@pytest.fixture
def part(context: Context, watch: BackupWatch, qtbot: QtBot) -> BackupsPart:
    made = BackupsPart(context)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.refresh()
    with qtbot.waitActive(made):
        made.show()
    watch.look()
    return made


def idle(qtbot: QtBot, watch: BackupWatch) -> None:
    qtbot.waitUntil(lambda: watch.is_idle)


def chip(window: MainWindow) -> QLabel:
    found = window.findChild(QLabel, "safe")
    assert found is not None
    return found


def test_the_top_bar_says_when_and_turns_amber_after_26_hours(
    window: MainWindow, home: Home, qtbot: QtBot
) -> None:
    assert chip(window).text() == "● Works offline · not backed up yet"
    assert chip(window).property("kind") == "chip-low"
    window.context.events.backup_requested.emit()
    idle(qtbot, window.backups)
    assert chip(window).text() == "● Works offline · backed up 07:30"
    assert chip(window).property("kind") == "chip-well"
    home.clock.advance(hours=26, minutes=1)
    window.backups.look()
    assert chip(window).text() == "● Works offline · backed up 11-22 07:30"
    assert chip(window).property("kind") == "chip-low"


def test_what_is_due_is_made_beside_the_window(
    watch: BackupWatch, context: Context, home: Home, qtbot: QtBot
) -> None:
    watch.begin()
    idle(qtbot, watch)
    home.clock.advance(hours=1)
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    home.measure("R001", "36.5")
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    home.clock.advance(minutes=5)
    context.events.changed.emit(Changes.REPORTS)
    # Another is wanted before this one is ready: it is not forgotten.
    context.events.changed.emit(Changes.REPORTS)
    home.clock.advance(minutes=1)
    idle(qtbot, watch)
    made = [one.why for one in home.house.backing_up.made()]
    assert made == [Why.ROUND, Why.ROUND, Why.HOUR, Why.START]


def test_a_drill_waits_until_nobody_types(
    watch: BackupWatch, context: Context, home: Home, qtbot: QtBot
) -> None:
    watch.begin()
    idle(qtbot, watch)
    context.events.changed.emit(Changes.ENTRIES)
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    assert home.house.backing_up.notes().drilled_at is None
    home.clock.advance(minutes=11)
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    assert home.house.backing_up.notes().drill_ok


def test_a_file_that_is_to_be_written_anew_waits_for_the_same_quiet(
    watch: BackupWatch, context: Context, home: Home, qtbot: QtBot
) -> None:
    watch.begin()
    idle(qtbot, watch)
    home.desk.store.conn.execute(f"PRAGMA application_id = {TRACES}")
    context.events.changed.emit(Changes.ENTRIES)
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    assert has_traces(home.desk.store)
    home.clock.advance(minutes=11)
    context.events.minute_passed.emit()
    idle(qtbot, watch)
    assert not has_traces(home.desk.store)


def test_what_a_revocation_owes_is_taken_up_at_the_start_before_anything_else(
    watch: BackupWatch, home: Home, qtbot: QtBot
) -> None:
    home.sign_in("D01")
    before = home.desk.store.key
    home.house.keys.set_passphrase("another passphrase")
    home.house.signing_in.sign_out()
    watch.begin()
    assert watch.standing().rekeyed == 0
    assert watch.may_be_left
    qtbot.waitUntil(lambda: len(home.house.backing_up.made()) == 1)
    assert home.desk.store.key != before
    assert home.house.keys.owed_change() is None


def test_a_file_with_another_key_waits_for_whoever_reads_the_old_one(
    watch: BackupWatch, context: Context, home: Home, qtbot: QtBot
) -> None:
    home.sign_in("D01")
    reader = home.desk.store.again()
    reader.query("SELECT count(*) FROM journal")
    context.events.file_key_requested.emit()
    idle(qtbot, watch)
    assert watch.standing().doing == KEY_WAITS
    home.measure("R001", "36.5")
    reader.close()
    context.events.minute_passed.emit()
    watch.begin()
    assert watch.standing().doing != KEY_WAITS
    idle(qtbot, watch)
    assert [one.why for one in home.house.backing_up.made()] == [Why.START]


def test_after_an_erasure_the_file_is_written_once_more(
    watch: BackupWatch, context: Context, home: Home, qtbot: QtBot
) -> None:
    home.sign_in("D01")
    home.clock.advance(minutes=1)
    home.house.people.discharge(home.person("R004"))
    home.clock.advance(days=6 * 366)
    before = home.desk.store.key
    context.events.file_key_requested.emit()
    home.house.erasing.erase(home.subject("R004"))
    qtbot.waitUntil(lambda: home.desk.store.key != before)
    idle(qtbot, watch)
    assert not watch.standing().is_trouble
    assert "刘玉珍".encode() not in decrypted(home.folder, home.desk.store.key)


def test_closing_the_program_does_not_wait_for_another_key(
    watch: BackupWatch, context: Context, home: Home
) -> None:
    home.sign_in("D01")
    before = home.desk.store.key
    context.events.file_key_requested.emit()
    assert not watch.is_idle
    assert watch.may_be_left
    context.events.ended.emit()
    assert home.desk.store.key == before
    assert not (home.folder / DRAFT).exists()


def test_trouble_is_a_sentence_and_the_list_stays(
    part: BackupsPart, watch: BackupWatch, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch.back_up_now()
    idle(qtbot, watch)
    assert part.table.rowCount() == 1
    assert part.state.text() == "Backed up and proven."

    def full(*_given: object) -> object:
        raise StorageProblemError(why="the disk is full", advice="Free some space.")

    monkeypatch.setattr(backing_up_module, "make_backup", full)
    watch.back_up_now()
    idle(qtbot, watch)
    assert "the disk is full" in part.state.text()
    assert part.table.rowCount() == 1
    assert part.now.isEnabled()


def test_one_is_made_and_restored_with_the_keyboard(
    part: BackupsPart, home: Home, watch: BackupWatch, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    part.now.setFocus()
    press(Qt.Key.Key_Space)
    idle(qtbot, watch)
    part.list.setFocus()
    press(ENTER)
    field = part.restore.fields["target"].editor
    assert isinstance(field, QLineEdit)
    assert field.hasFocus()
    assert field.text() == str(tmp_path / "home-2026-11-22")
    press(str(tmp_path / "restored"), ENTER)
    qtbot.waitUntil(lambda: "Restored into" in part.result.text())
    assert "Nothing that was ever kept is missing." in part.result.text()
    assert is_home(tmp_path / "restored")


def test_who_may_not_restore_is_told_beside_the_field(
    part: BackupsPart, watch: BackupWatch, qtbot: QtBot, tmp_path: Path
) -> None:
    watch.back_up_now()
    idle(qtbot, watch)
    part.restore.fields["target"].take_focus()
    press(str(tmp_path / "restored"), ENTER)
    assert part.restore.fields["target"].said() == "head nurse may not do this."
    assert not (tmp_path / "restored").exists()


def test_a_second_folder_is_named_and_its_absence_is_said_quietly(
    part: BackupsPart, home: Home, watch: BackupWatch, qtbot: QtBot, tmp_path: Path
) -> None:
    part.place.fields["second_folder"].take_focus()
    press(str(tmp_path / "stick"), ENTER)
    assert home.house.backing_up.second_folder() == tmp_path / "stick"
    watch.back_up_now()
    idle(qtbot, watch)
    assert part.place.said.text() == "It was not there 2026-11-22 07:30; copied when it is."
    assert part.state.text() == "Backed up and proven."


def test_one_from_before_another_file_key_asks_for_the_passphrase_of_then(
    part: BackupsPart, home: Home, watch: BackupWatch, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    watch.back_up_now()
    idle(qtbot, watch)
    home.change_file_key()
    then = part.restore.fields["then"]
    assert then.isHidden()
    part.restore.fields["target"].take_focus()
    press(str(tmp_path / "restored"), ENTER)
    qtbot.waitUntil(lambda: "before the file key was changed" in then.said())
    watch.look()
    assert not then.isHidden()
    press("not it", ENTER)
    assert "passphrase" in then.said()
    then.fill("")
    press(PASSPHRASE, ENTER)
    qtbot.waitUntil(lambda: "Restored into" in part.result.text())
    assert is_home(tmp_path / "restored")
    assert then.isHidden()
