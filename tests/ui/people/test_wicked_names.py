"""Markup in names and words is shown as it was typed on every page, in tooltips too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel
from pytestqt.qtbot import QtBot

from carehome_app import ui
from carehome_app.app import make_window
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.people import Details, Group
from carehome_app.services.disinfection.areas import Written
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.widgets.labels import plain_tip
from tests.builders import Home

MARKUP = "<img src=x><b>王</b>"


@pytest.fixture
def window(home: Home, qtbot: QtBot) -> MainWindow:
    """The window of a home in which somebody typed markup wherever it could be typed."""
    home.house.people.admit(
        Details(group=Group.RESIDENT, code="W1", name=MARKUP, room="201", bed="3")
    )
    home.house.disinfection.areas.add_all([Written(name=MARKUP, area_class="kitchen", floor="1")])
    home.measure("W1", "38.6", note=MARKUP)
    home.house.recording.note(home.subject("W1"), home.round, MARKUP)
    due = home.house.following_up.due()
    home.house.following_up.take(due[0].episode, Step.DOCTOR_TOLD, MARKUP)
    made = make_window(home.house, "en")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(model.rowCount(QModelIndex())):
        for column in range(columns):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str):
                yield tip


@pytest.mark.rest
def test_no_page_takes_a_name_for_markup(window: MainWindow) -> None:
    seen = 0
    for page in PAGES:
        window.show_page(page.name)
        for label in window.findChildren(QLabel):
            seen += MARKUP in label.text()
            if MARKUP in label.text():
                assert label.textFormat() == Qt.TextFormat.PlainText, (page.name, label.text())
            assert MARKUP not in label.toolTip() or label.toolTip() == plain_tip(MARKUP)
        for view in window.findChildren(QAbstractItemView):
            for tip in tips(view):
                assert MARKUP not in tip, page.name
    assert seen


def test_a_tip_shows_markup_and_lines_as_typed() -> None:
    assert plain_tip("a b\nc") == "a b\nc"
    assert "&lt;b&gt;" in plain_tip("<b>x</b>")


def test_a_tooltip_that_is_no_text_of_the_program_s_own_is_plain() -> None:
    """Qt takes a tooltip for markup where it finds a tag, whoever typed it."""
    own = re.compile(r'("" if may else )?(self\._context\.|self\._)?say\([A-Z_]+\)$|keys\b|f"')
    keys_of_actions = {"action.toolTip()"}
    found = [
        said
        for module in Path(ui.__file__).parent.rglob("*.py")
        for said in re.findall(r"setToolTip\((.*)\)\n", module.read_text("utf-8"))
    ]
    assert len(found) > 20
    assert [
        said
        for said in found
        if "plain_tip(" not in said and not own.match(said) and said not in keys_of_actions
    ] == []
