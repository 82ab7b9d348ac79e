"""A line of widgets that goes on below: what stands in it comes, goes, and goes with it."""

import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
    QWidgetItem,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from carehome_app.ui.widgets.chips import WrappedLine, height_at, least_size, wanted_size
from carehome_app.ui.widgets.field import Field
from carehome_app.ui.widgets.form import Across, FieldColumn, FieldColumns
from carehome_app.ui.widgets.labels import ElidedLabel, PlainLabel
from tests.telling_examples import tells

LINES_THAT_GO = """
import gc, random
from carehome_app.app import application
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from carehome_app.ui.widgets.chips import Filters, WrappedLine
app, chance = application(), random.Random(1)
gc.set_threshold(50, 5, 5)


class Page(QWidget):
    def __init__(self):
        super().__init__()
        self.itself, inside = self, QVBoxLayout(self)
        self.lines = [Filters((("a", "A"), ("b", "B"), ("c", "C"))), WrappedLine(), WrappedLine()]
        for line in self.lines:
            inside.addWidget(line)
            line.add(QPushButton("more"))


def let_go():
    gc.disable()
    app.sendPostedEvents()
    app.sendPostedEvents(None, 52)
    app.processEvents()
    gc.enable()


for _ in range(300):
    page = Page()
    if chance.random() < 0.8:
        page.show()
        app.processEvents()
    page.resize(chance.randint(50, 600), 200)
    page.hide()
    let_go()
    if chance.random() < 0.3:
        for line in page.lines[:2]:
            line.deleteLater()
        let_go()
    del page
    [[] for _ in range(50)]
print("lived")
"""
"""Pages go that nobody holds any more but themselves, and Python finds them while others work."""


def test_lines_go_with_a_page_whenever_python_finds_it(tmp_path: Path) -> None:
    """As a layout of Qt's written in Python they ended the process here within seconds."""
    surroundings = {
        "QT_QPA_PLATFORM": "offscreen",
        "MALLOC_PERTURB_": "165",  # what was freed says so
        "HOME": str(tmp_path),
    }
    done = subprocess.run(
        [sys.executable, "-c", LINES_THAT_GO],
        capture_output=True,
        text=True,
        check=False,
        env=surroundings,
    )
    assert (done.returncode, done.stdout) == (0, "lived\n"), done.stderr


def test_a_part_is_taken_out_or_deleted_and_leaves_no_gap(qtbot: QtBot) -> None:
    line = WrappedLine()
    qtbot.addWidget(line)
    taken, deleted, stays = (QPushButton(words) for words in ("taken", "deleted", "stays"))
    for part in (taken, deleted, stays):
        line.add(part)
    line.show()
    assert all(part.parent() is line and part.isVisible() for part in (taken, deleted, stays))
    line.take(taken)
    taken.setParent(None)
    delete(deleted)
    qtbot.waitUntil(lambda: stays.x() == 0)
    assert line.parts() == [stays]
    delete(taken)


def test_a_part_that_comes_while_the_line_is_seen_is_seen_unless_it_was_hidden(
    qtbot: QtBot,
) -> None:
    line = WrappedLine(8)
    qtbot.addWidget(line)
    first, seen, hidden = (QPushButton(words) for words in ("first", "seen", "hidden"))
    line.add(first)
    line.resize(500, 30)
    with qtbot.waitExposed(line):
        line.show()
    hidden.hide()
    line.add(hidden)
    line.add(seen)
    assert (seen.isVisible(), hidden.isVisible()) == (True, False)
    assert seen.x() == first.geometry().right() + 1 + 8


def test_what_no_longer_fits_goes_on_below_and_the_line_is_as_high_as_its_rows(
    qtbot: QtBot,
) -> None:
    line = WrappedLine(8)
    qtbot.addWidget(line)
    parts = [QPushButton("a button with words") for _ in range(3)]
    for part in parts:
        line.add(part)
    line.resize(parts[0].sizeHint().width() * 2 + 20, 30)
    with qtbot.waitExposed(line):
        line.show()
    assert [part.y() > 0 for part in parts] == [False, False, True]
    assert line.height() == parts[2].geometry().bottom() + 1
    parts[0].setText("a button with so many more words that nothing fits beside it any more")
    qtbot.waitUntil(lambda: parts[1].y() > 0)
    assert line.height() == parts[2].geometry().bottom() + 1


def test_a_sentence_is_shortened_before_buttons_go_on_below_and_these_stay_at_the_right(
    qtbot: QtBot,
) -> None:
    line, sentence = WrappedLine(8), ElidedLabel("this month 46 = closed 35 + open 11")
    qtbot.addWidget(line)
    buttons = [QPushButton("a button with words") for _ in range(2)]
    line.add_yielding(sentence)
    line.add_spring()
    for button in buttons:
        line.add(button)
    whole, one = sentence.sizeHint().width(), buttons[0].sizeHint().width()
    line.resize(whole + 2 * one + 40, 30)
    with qtbot.waitExposed(line):
        line.show()
    assert sentence.width() == whole
    line.resize(whole + 2 * one - 20, 30)
    qtbot.waitUntil(lambda: sentence.width() == whole - 36)
    assert [part.y() for part in buttons] == [0, 0]
    line.resize(one + 60, 80)
    qtbot.waitUntil(lambda: buttons[1].y() > buttons[0].y())
    assert [part.geometry().right() + 1 for part in buttons] == [one + 60, one + 60]


POLICIES = sorted(QSizePolicy.Policy, key=lambda one: one.value)


@given(data=st.data())
def test_a_part_is_as_large_as_a_layout_of_qts_would_make_it(
    qapp: QApplication, data: st.DataObject
) -> None:
    """Asked of a place of Qt's own, which the line makes none of."""
    assert qapp is not None
    kind = data.draw(st.sampled_from((QPushButton, QLineEdit, QComboBox, PlainLabel, FieldColumn)))
    line, part = QWidget(), kind()
    part.setParent(line)
    if isinstance(part, PlainLabel):
        part.setText(data.draw(st.sampled_from(("", "wide", "a sentence of several words"))))
        part.setWordWrap(data.draw(st.booleans()))
    across, down = (data.draw(st.sampled_from(POLICIES)) for _ in range(2))
    policy = part.sizePolicy()
    policy.setHorizontalPolicy(across)
    policy.setVerticalPolicy(down)
    part.setSizePolicy(policy)
    least = data.draw(st.tuples(*[st.sampled_from((0, 30, 90))] * 2))
    most = data.draw(st.tuples(*[st.sampled_from((20, 90, 16777215))] * 2))
    part.setMinimumSize(*least)
    part.setMaximumSize(*(max(pair) for pair in zip(least, most, strict=True)))
    place = QWidgetItem(part)
    assert not place.isEmpty()
    tells(least != (0, 0) or across in (QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed))
    assert wanted_size(part) == place.sizeHint()
    assert least_size(part) == place.minimumSize()
    assert part.hasHeightForWidth() == place.hasHeightForWidth()
    if part.hasHeightForWidth():
        assert height_at(part, 70) == place.heightForWidth(70)


def test_a_part_that_python_has_emptied_is_asked_for_nothing(qtbot: QtBot) -> None:
    """As while a window goes: under Python 3.13 a field without its name was asked how large."""
    fields = FieldColumns([Field("one", "One"), Field("two", "Two")])
    beside, across = QWidget(), Across()
    beside.setLayout(across)
    across.put(fields)
    qtbot.addWidget(beside)
    emptied, stays = fields.parts()
    vars(emptied).clear()
    assert fields.parts() == [stays]
    assert fields.sizeHint().isValid()
    vars(fields).clear()
    assert across.minimumSize() == QSize(0, 0)


class Asked(QLineEdit):
    """A field that counts how often it was asked for its size."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def minimumSizeHint(self) -> QSize:  # noqa: N802  # Qt's own name
        self.times += 1
        return super().minimumSizeHint()


def test_a_field_is_asked_no_more_often_because_it_has_many_beside_it(qtbot: QtBot) -> None:
    """Each field that was added asked all those before it, and each of these all others."""
    most = []
    for count in (6, 24):
        fields = [Asked() for _ in range(count)]
        whole = FieldColumns(fields)
        qtbot.addWidget(whole)
        assert [field.times for field in fields] == [0] * count  # nobody gave it a width yet
        whole.resize(700, 600)
        whole.show()
        QApplication.processEvents()
        most.append(max(field.times for field in fields))
    few, many = most
    assert 0 < many <= few


def test_a_line_within_a_line_asks_each_part_a_few_times(qtbot: QtBot) -> None:
    """A question too many is asked anew by each line around it."""
    part, line = Asked(), WrappedLine()
    line.add(part)
    for _ in range(2):
        around = WrappedLine()
        around.add(line)
        line = around
    qtbot.addWidget(line)
    part.times = 0
    assert least_size(line).width() > 0
    assert part.times == 1
    part.times = 0
    assert wanted_size(line).width() > 0
    assert part.times <= 8
