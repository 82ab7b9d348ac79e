"""The identity line and the due bar: one sum, and somebody behind each of its numbers."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.domain.rounds.counting import WORDS
from carehome_app.i18n import in_english
from carehome_app.ui.widgets.due_bar import DueBar
from carehome_app.ui.widgets.identity_line import IdentityLine

LIST = DueList(
    (
        *(Item(who, Box.DONE) for who in range(1, 6)),
        Item(6, Box.EXPLAINED, "refused"),
        Item(7, Box.EXPLAINED, "asleep"),
        Item(8, Box.OPEN),
        Item(9, Box.EXEMPT, "hospital"),
    )
)


def line(qtbot: QtBot, due: DueList = LIST) -> IdentityLine:
    shown = IdentityLine(in_english, WORDS)
    qtbot.addWidget(shown)
    shown.show_list(due)
    return shown


def test_it_says_both_sums_aloud(qtbot: QtBot) -> None:
    assert line(qtbot).accessibleName().splitlines() == [
        "on the roll 9 = to be measured 8 + away 1 (in hospital 1)",
        "to be measured 8 = measured 5 + explained 2 (asleep 1; refused 1) + unexplained 1",
    ]


def test_a_roster_without_anybody_away_needs_one_sum_only(qtbot: QtBot) -> None:
    shown = line(qtbot, DueList((Item(1, Box.DONE),)))
    assert shown.accessibleName() == "to be measured 1 = measured 1 + explained 0 + unexplained 0"


def test_a_list_of_nothing_has_no_sum(qtbot: QtBot) -> None:
    assert line(qtbot, DueList()).isHidden()


def test_behind_every_number_stand_as_many_as_it_says(qtbot: QtBot) -> None:
    shown = line(qtbot)
    for place, number in enumerate(shown.numbers()):
        with qtbot.waitSignal(shown.chosen) as told:
            shown.linkActivated.emit(str(place))
        assert told.args is not None
        assert len(told.args[0]) == number.number


def test_the_keyboard_reaches_each_number(qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    above, shown = QLineEdit(whole), line(qtbot)
    lines = QVBoxLayout(whole)
    lines.addWidget(above)
    lines.addWidget(shown)
    with qtbot.waitActive(whole):
        whole.show()
    above.setFocus()
    wanted = [item.who for item in shown.numbers()[2].items(LIST)]
    for _number in range(3):
        focused = whole.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    with qtbot.waitSignal(shown.chosen) as told:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert told.args is not None
    assert [item.who for item in told.args[0]] == wanted == [9]


def test_the_bar_shows_done_and_explained_and_leaves_what_is_open(qtbot: QtBot) -> None:
    bar = DueBar(in_english, WORDS)
    qtbot.addWidget(bar)
    bar.show_list(LIST)
    assert bar.shares == (5 / 8, 2 / 8)
    assert bar.accessibleName().startswith("to be measured 8 = measured 5")
