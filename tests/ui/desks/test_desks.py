"""Desks in the window: one is added by keys, and what another one typed is seen by itself."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desks.joining import Joining, join
from carehome_app.services.house import House
from carehome_app.ui.desks.desks_part import DesksPart
from carehome_app.ui.desks.watch import DeskWatch, Standing, show_desks
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.top_bar import TopBar
from tests.builders import PASSPHRASE, Home, MovableClock
from tests.services.desks.desks import another_desk, bring_each_other
from tests.services.desks.test_taking import typed
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


def test_the_desk_that_is_closed_is_the_one_that_is_named_and_chosen(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    other = another_desk(home, tmp_path / "upstairs")
    other.admit("R008", "何安", "303-1")
    bring_each_other([home, other])
    part = shown(home, qtbot)
    part.list.choose(1)
    assert part.closing.title.text() == f"Close {home.house.desks.listed()[1].name}"
    why = part.closing.fields["why"].editor
    QTest.keyClicks(why, "given away")
    part.list.choose(0)
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert [one.closed_after for one in home.house.desks.listed()] == [None, None]
    QTest.keyClick(why, Qt.Key.Key_Return)
    assert [one.closed_why for one in home.house.desks.listed()] == ["", "given away"]
    other.close()


def test_what_two_desks_said_differently_is_decided_by_keys(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    other = another_desk(home, tmp_path / "upstairs")
    for at, code in ((home, "R007"), (other, "R008")):
        at.admit(code, "He An", "302-1" if at is home else "303-1")
    bring_each_other([home, other])
    part = shown(home, qtbot)
    assert part.differing.table.rowCount() == 1
    part.differing.list.setFocus()
    part.differing.list.choose(0)
    QTest.keyClick(part.differing.list, Qt.Key.Key_B)
    assert "imported file" in part.state.text()
    QTest.keyClick(part.differing.list, Qt.Key.Key_J)
    assert part.differing.list.isHidden()
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
    part.differing.list.setFocus()
    part.differing.list.choose(0)
    QTest.keyClick(part.differing.list, Qt.Key.Key_B)
    assert "temperatures.csv" in part.result.text()
    assert home.house.desks.conflicts() == []
    other.close()


@pytest.mark.rest
def test_a_stick_is_noticed_when_it_is_plugged_in(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    home.sign_in("D01")
    stick, plugged = tmp_path / "stick", list[Path]()
    stick.mkdir()
    path = tmp_path / "there.invite"
    path.write_bytes(home.house.desks.invite("upstairs").data)
    there = join_by(home, path, tmp_path / "there")
    there.sign_in("S003")
    there.measure("R001", "38.6")
    there.house.desks.exchange(stick)
    home.measure("R002", "36.6")
    watch = DeskWatch(context_of(home), sticks=lambda: plugged)
    told, stood = list[str](), list[bool]()
    watch._context.events.told.connect(told.append)
    watch.stood.connect(partial(stood.append, True))
    watch.begin()
    qtbot.waitUntil(lambda: len(stood) > 1)
    assert told == []
    plugged.append(stick)
    qtbot.waitUntil(lambda: any("may be pulled" in one for one in told))
    assert home.row("R001").cells[0] is not None
    assert there.house.desks.exchange(stick).count > 0
    said = len(told)
    watch.look()
    qtbot.waitUntil(lambda: watch.is_idle)
    assert len(told) == said
    watch.finish()
    there.close()


def test_the_top_bar_says_how_many_desks_and_what_waits(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    bar = TopBar(in_english, "en")
    qtbot.addWidget(bar)
    context = context_of(home)
    show_desks(bar, context, Standing())
    chip = bar.findChild(QLabel, "desks")
    assert isinstance(chip, QLabel)
    assert chip.isHidden()
    home.sign_in("D01")
    path = tmp_path / "there.invite"
    path.write_bytes(home.house.desks.invite("upstairs").data)
    join_by(home, path, tmp_path / "there").close()
    show_desks(bar, context, Standing(last=home.clock()))
    assert chip.text() == "1 PCs · 07:30"
    show_desks(bar, context, Standing(to_decide=2, is_alarm=True, unreachable=True))
    assert "not exchanged yet" in chip.text()
    assert "to decide 2" in chip.text()
    assert chip.property("kind") == "chip-alarm"


def test_a_piece_that_was_altered_is_said_once_where_nobody_asks(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    home.sign_in("D01")
    path = tmp_path / "there.invite"
    path.write_bytes(home.house.desks.invite("upstairs").data)
    there = join_by(home, path, tmp_path / "there")
    there.house.desks.exchange(share)
    (piece,) = share.rglob("*.seg")
    whole = piece.read_bytes()
    piece.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    home.house.desks.set_folder(share)
    watch = DeskWatch(context_of(home), sticks=list)
    told = list[str]()
    watch._context.events.told.connect(told.append)
    for _ in range(3):
        watch.look()
        qtbot.waitUntil(lambda: watch.is_idle)
    assert [one for one in told if "altered" in one] == told
    assert len(told) == 1
    piece.write_bytes(whole)
    watch.look()
    qtbot.waitUntil(lambda: watch.is_idle)
    assert any("from upstairs" in one for one in told)
    watch.finish()
    there.close()


def test_a_restored_pc_begins_to_exchange_and_is_taken_in(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    home.sign_in("D01")
    path = tmp_path / "there.invite"
    path.write_bytes(home.house.desks.invite("upstairs").data)
    there = join_by(home, path, tmp_path / "there")
    there.house.desks.exchange(share)
    home.house.desks.exchange(share)
    copy = another_desk(home, tmp_path / "copy")
    copy.sign_in("S003")
    restored = shown(copy, qtbot)
    assert not restored.differing.begin.isHidden()
    QTest.mouseClick(restored.differing.begin, Qt.MouseButton.LeftButton)
    assert "may not do this" in restored.state.text()
    copy.sign_in("D01")
    QTest.keyClick(restored.differing.begin, Qt.Key.Key_Space)
    assert restored.differing.begin.isHidden()
    copy.measure("R001", "38.6")
    copy.house.desks.exchange(share)
    home.house.desks.set_folder(share)
    part = shown(home, qtbot)
    QTest.keyClick(part.now, Qt.Key.Key_Space)
    assert str(copy.desk.card.station) in part.differing.take_in.text()
    assert typed(home, "R001") == []
    QTest.keyClick(part.differing.take_in, Qt.Key.Key_Space)
    assert part.differing.take_in.isHidden()
    QTest.keyClick(part.now, Qt.Key.Key_Space)
    assert part.state.text() == ""
    assert typed(home, "R001") != []
    for one in (there, copy):
        one.close()


def test_whoever_is_no_director_is_told_so(home: Home, qtbot: QtBot, tmp_path: Path) -> None:
    part = shown(home, qtbot)
    part.add.fields["name"].fill("upstairs")
    part.add.fields["stick"].fill(str(tmp_path))
    part.invite()
    assert list(tmp_path.glob("*.invite")) == []
    part.exchange()
    assert "Say first" in part.state.text()
