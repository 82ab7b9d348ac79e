"""A line of widgets that goes on below: what stands in it comes, goes, and goes with it."""

from PySide6.QtWidgets import QLayout, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete, ownedByPython

from carehome_app.ui.widgets.chips import Filters, WrappedLine, WrappedRow


def row_of(line: WrappedLine) -> WrappedRow:
    found = line.findChild(QLayout)
    assert isinstance(found, WrappedRow)
    return found


def test_what_holds_the_place_of_each_part_goes_with_the_line(qtbot: QtBot) -> None:
    """What Qt made for a place would stay for good, three hundred a day."""
    line = Filters((("all", "All"), ("open", "Open")))
    qtbot.addWidget(line)
    places = [row_of(line).itemAt(place) for place in range(row_of(line).count())]
    assert [one is not None and ownedByPython(one) for one in places] == [True, True]


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
    row = row_of(line)
    (place,) = [row.itemAt(one) for one in range(row.count())]
    assert place is not None
    assert place.widget() is stays
    delete(taken)
