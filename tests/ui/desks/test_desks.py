"""Desks in the window: one is added by keys, and what another one typed is seen by itself."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desks.joining import Joining, join
from carehome_app.services.house import House
from carehome_app.ui.desks.desks_part import DesksPart
from carehome_app.ui.desks.watch import DeskWatch
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.services.desks.desks import another_desk, bring_each_other
from tests.services.files.test_taking_back import ROWS, brought


def context_of(home: Home) -> Context:
    return Context(home.house, in_english, "en", AppEvents(), Background())


def shown(home: Home, qtbot: QtBot) -> DesksPart:
    part = DesksPart(context_of(home))
    qtbot.addWidget(part)
    part.resize(1200, 700)
    part.show()
    part.activateWindow()
    qtbot.waitUntil(part.isActiveWindow)
    part.refresh()
    return part


def join_by(home: Home, invitation: Path, folder: Path) -> Home:
    clock = MovableClock()
    clock.set(home.clock())
    said = Joining(
        invitation=invitation,
        folder=folder,
        passphrase=PASSPHRASE,
        code="D01",
        pin=DEMO_PIN,
        clock=clock,
    )
    there = Home(folder, join(said), clock)
    there.house = House(there.desk)
    return there


def test_a_director_adds_a_desk_by_keys_and_its_entries_come_by_themselves(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    stick, share = tmp_path / "stick", tmp_path / "share"
    stick.mkdir()
    share.mkdir()
    home.sign_in("D01")
    part = shown(home, qtbot)
    part.add.fields["name"].take_focus()
    for text in ("upstairs", str(stick)):
        field = part.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
    (invitation,) = stick.iterdir()
    assert str(invitation) in part.result.text()
    there = join_by(home, invitation, tmp_path / "there")
    part.place.fields["folder"].fill(str(share))
    part.keep_place()
    there.sign_in("S003")
    there.measure("R001", "38.6")
    there.house.desks.exchange(share)
    watch = DeskWatch(part._context)
    told: list[str] = []
    part._context.events.told.connect(told.append)
    watch.look()
    qtbot.waitUntil(lambda: watch.is_idle and bool(told))
    assert any("entries from upstairs" in one for one in told)
    assert [one.episode.subject for one in home.house.following_up.due()] == [home.subject("R001")]
    part.refresh()
    assert [one.name for one in home.house.desks.listed()] == ["前台", "upstairs"]
    part.list.choose(1)
    part.closing.fields["why"].fill("given away")
    part.close_desk()
    assert home.house.desks.listed()[1].closed_why == "given away"
    watch.finish()
    there.close()


def test_what_two_desks_said_differently_is_decided_by_keys(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    other = another_desk(home, tmp_path / "upstairs")
    for at, code in ((home, "R007"), (other, "R008")):
        at.admit(code, "He An", "302-1" if at is home else "303-1")
    bring_each_other([home, other])
    part = shown(home, qtbot)
    assert part.conflict_table.rowCount() == 1
    part.conflicts.setFocus()
    part.conflicts.choose(0)
    QTest.keyClick(part.conflicts, Qt.Key.Key_B)
    assert "imported file" in part.state.text()
    QTest.keyClick(part.conflicts, Qt.Key.Key_J)
    assert part.conflicts.isHidden()
    here = [one.details.code for one in home.house.people.here() if one.name == "He An"]
    assert here == ["R007"]
    other.close()


def test_a_file_imported_at_both_desks_is_taken_back_by_a_key(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    other = another_desk(home, tmp_path / "upstairs")
    for at in (home, other):
        brought(at, *ROWS, name="temperatures.csv")
    bring_each_other([home, other])
    part = shown(home, qtbot)
    part.conflicts.setFocus()
    part.conflicts.choose(0)
    QTest.keyClick(part.conflicts, Qt.Key.Key_B)
    assert "temperatures.csv" in part.result.text()
    assert home.house.desks.conflicts() == []
    other.close()


def test_whoever_is_no_director_is_told_so(home: Home, qtbot: QtBot, tmp_path: Path) -> None:
    part = shown(home, qtbot)
    part.add.fields["name"].fill("upstairs")
    part.add.fields["stick"].fill(str(tmp_path))
    part.invite()
    assert list(tmp_path.glob("*.invite")) == []
    part.exchange()
    assert "Say first" in part.state.text()
