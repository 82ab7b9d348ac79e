"""What everybody must know about the record stands over the window until it is looked into."""

import json

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.db.journal.head import HEAD
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.ui.home.keys_part import KeysPart
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.top_bar import TopLines
from carehome_app.ui.trust.record_lines import RecordLines
from tests.builders import Home
from tests.services.trust.real_home import be_real


def words(lines: TopLines, name: str) -> list[str]:
    return [one.text() for one in lines.findChildren(QLabel, name) if not one.isHidden()]


def shown(home: Home, qtbot: QtBot) -> tuple[Context, TopLines, RecordLines]:
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    lines = TopLines(QWidget())
    qtbot.addWidget(lines)
    return context, lines, RecordLines(context, lines)


def test_a_warning_goes_when_the_director_looked_into_it_in_settings(
    home: Home, qtbot: QtBot
) -> None:
    home.close()
    number, digest = json.loads((home.folder / HEAD).read_text())["1"]
    (home.folder / HEAD).write_text(json.dumps({"1": [number + 3, digest]}))
    home.reopen()
    home.sign_in("D01")
    context, lines, _watch = shown(home, qtbot)
    assert any("3 of its last lines are missing" in one for one in words(lines, "recordWarning"))
    part = KeysPart(context)
    qtbot.addWidget(part)
    part.refresh()
    assert not part.record.isHidden()
    part.record.answer()
    assert part.record.trouble.text() != ""
    part.record.why.fill("the disk was changed")
    part.record.answer()
    assert part.record.isHidden()
    assert not lines.findChildren(QLabel, "recordWarning") or words(lines, "recordWarning") == []


def test_a_clock_that_jumps_while_the_window_is_open_is_asked_about(
    home: Home, qtbot: QtBot
) -> None:
    be_real(home)
    context, lines, watch = shown(home, qtbot)
    assert words(lines, "clockQuestion") == []
    home.clock.set("2028-01-03 07:30")
    context.events.minute_passed.emit()
    (asked,) = words(lines, "clockQuestion")
    assert "Monday, 2028-01-03" in asked
    watch.is_right.click()
    context.events.changed.emit(Changes.ENTRIES)
    assert home.house.record.clock_question() is None
    home.measure("R001", "36.5")
