"""A cell or a picture that cannot be shown says so; its page lives, the log has it once."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType, FunctionType

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QMessageLogContext,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QColor, QImage, QPainter, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from carehome_app.tour.pictures.screens import called
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.style.not_shown import NOT_SHOWN
from carehome_app.ui.style.theme import theme
from tests.ui.of_every_page import director_in_a_lived_home
from tests.ui.test_every_page import LISTED, views

SHOWN_BY = {
    "data": QAbstractItemModel,
    "headerData": QAbstractItemModel,
    "paint": QAbstractItemDelegate,
    "sizeHint": QAbstractItemDelegate,
    "paintEvent": QWidget,
}
"""By which method of what kind of object something is shown."""
LEAST = 40
"""Pixels of a place in which the words have room to be seen."""


class Fails:
    """What every broken method does."""

    def plainly(self, *_given: object, **_more: object) -> None:
        raise KeyError("earlier_at")

    def with_super(self, *_given: object, **_more: object) -> None:
        if __class__:  # type: ignore[name-defined]  # only what names it may replace what calls `super`
            raise KeyError("earlier_at")


def of_ours(kind: type) -> Iterator[type]:
    """Yield every class of the program that is of a kind of Qt."""
    known: list[type] = kind.__subclasses__()
    for one in known:
        if one.__module__.startswith("carehome_app"):
            yield one
        yield from of_ours(one)


def written(name: str) -> dict[type, FunctionType]:
    """Return what each class of ours does where Qt calls this method, inside its guard."""
    return {
        one: vars(one)[name].__wrapped__ for one in of_ours(SHOWN_BY[name]) if name in vars(one)
    }


def broken(method: FunctionType) -> CodeType:
    """Return what fails in the place of a method, said to stand where that stands."""
    code = method.__code__
    fails = Fails.with_super if code.co_freevars else Fails.plainly
    return fails.__code__.replace(
        co_filename=code.co_filename, co_firstlineno=code.co_firstlineno, co_name=code.co_name
    )


def has(one: object, name: str) -> bool:
    """Return whether what shows something is of ours: only that was broken."""
    return any(name in vars(kind) for kind in type(one).__mro__ if "carehome_app" in str(kind))


@pytest.fixture
def warned() -> Iterator[list[str]]:
    """What Qt warns about meanwhile."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "This plugin does not" not in words:
            said.append(words)

    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)


@pytest.fixture
def window(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """Every page of a home that was lived in, each seen once while nothing was wrong."""
    with director_in_a_lived_home(folder, "zh", qtbot) as made:
        for _part in parts(made):
            """Let it be made."""
        yield made


def parts(window: MainWindow) -> Iterator[str]:
    """Bring up every page and every part of it, as the record is now."""
    for name in LISTED:
        window.show_page(name)
        assert window.page is not None
        window.page.refresh(EVERYTHING)
        for part in views(window):
            QApplication.processEvents()
            yield f"{name}/{part}"


def lists(window: MainWindow) -> Iterator[QAbstractItemView]:
    """Yield the lists of the page in view that show something."""
    for one in window.findChildren(QAbstractItemView):
        if one.isVisible() and first(one).isValid() and not one.visualRect(first(one)).isEmpty():
            yield one


def first(view: QAbstractItemView) -> QModelIndex:
    """Return the first cell of a list that is seen."""
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    every = (model.index(row, at) for row in range(model.rowCount()) for at in range(columns))
    seen = (one for one in every if view.visualRect(one).width() > LEAST)
    return next(seen, QModelIndex())


def says_so(widget: QWidget, box: QRect) -> bool:
    """Return whether words in the colour of alarm are seen in a place of a widget."""
    picture, wanted = widget.grab(box).toImage(), QColor(theme().alarm)
    return any(
        near(picture.pixelColor(x, y), wanted)
        for x in range(picture.width())
        for y in range(picture.height())
    )


def near(one: QColor, other: QColor) -> bool:
    apart = (one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue())
    return max(map(abs, apart)) < 60


def cells_that_say_nothing(window: MainWindow) -> Iterator[str]:
    words = window.context.say(NOT_SHOWN)
    for view in lists(window):
        if has(view.model(), "data") and first(view).data() != words:
            yield called(view)


def heads_that_say_nothing(window: MainWindow) -> Iterator[str]:
    words = window.context.say(NOT_SHOWN)
    for view in lists(window):
        if has(view.model(), "headerData"):
            said = view.model().headerData(first(view).column(), Qt.Orientation.Horizontal)
            if said != words:
                yield called(view)


def places_that_say_nothing(window: MainWindow) -> Iterator[str]:
    for view in lists(window):
        cell = first(view)
        if has(view.itemDelegateForIndex(cell), "paint") and not says_so(
            view.viewport(), view.visualRect(cell)
        ):
            yield called(view)


def pictures_that_say_nothing(window: MainWindow) -> Iterator[str]:
    assert window.page is not None
    for one in window.page.findChildren(QWidget):
        on = one.viewport() if isinstance(one, QAbstractScrollArea) else one
        large = on.width() > 2 * LEAST and on.height() > LEAST // 2
        seen = one.isVisible() and not on.visibleRegion().isEmpty()
        if has(one, "paintEvent") and seen and large and not says_so(on, on.rect()):
            yield called(one)


def rows_without_height(window: MainWindow) -> Iterator[str]:
    for view in lists(window):
        if view.visualRect(first(view)).height() < LEAST // 2:
            yield called(view)


SILENT: dict[str, Callable[[MainWindow], Iterator[str]]] = {
    "data": cells_that_say_nothing,
    "headerData": heads_that_say_nothing,
    "paint": places_that_say_nothing,
    "paintEvent": pictures_that_say_nothing,
    "sizeHint": rows_without_height,
}


@pytest.mark.rest
def test_what_fails_on_any_page_says_so_and_takes_no_page_with_it(
    window: MainWindow, tmp_path: Path, warned: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in SHOWN_BY:
        logs = tmp_path / name
        with monkeypatch.context() as wrong:
            wrong.setattr(sys, "excepthook", CrashReport(window, logs, window.context.say).report)
            for method in written(name).values():
                wrong.setattr(method, "__code__", broken(method))
            silent = list[str]()
            for part in parts(window):
                assert not window.grab().isNull()
                silent += [f"{part}: {one}" for one in SILENT[name](window)]
        assert silent == [], name
        assert window.findChild(QDialog, "crash") is None, name
        once((logs / "crashes.log").read_text(encoding="utf-8"))
    assert warned == []
    mended = [one for _part in parts(window) for one in cells_that_say_nothing(window)]
    assert len(mended) > 10, "a cell says again what it said before"


def once(log: str) -> None:
    """Say that the log has something, and each place in the program once."""
    where = [line for line in log.splitlines() if line.startswith("    ")]
    last = [one for one in where if ":" in one and "not_shown.py" not in one]
    assert last
    assert len(last) == len({*last}), last


class Deep(QStyledItemDelegate):
    """Leaves the painter three times deeper than it found it, and moved."""

    def paint(
        self,
        painter: QPainter,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Fail in the first row; the second is red all over."""
        if index.row() == 0:
            for _ in range(3):
                painter.save()
                painter.translate(500, 500)
            raise KeyError("earlier_at")
        painter.fillRect(_option.rect, QColor("red"))


def test_however_a_painter_was_left_the_next_cell_is_painted_in_its_place(
    qtbot: QtBot, warned: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = list[type[BaseException]]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_more: told.append(kind))
    view, model = QListView(), QStandardItemModel(2, 1)
    qtbot.addWidget(view)
    view.setModel(model)
    deep = Deep(view)
    view.setItemDelegate(deep)
    with qtbot.waitExposed(view):
        view.show()
    picture: QImage = view.viewport().grab().toImage()
    inside = view.visualRect(model.index(1, 0)).center()
    assert picture.pixelColor(inside) == QColor("red")
    assert says_so(view.viewport(), view.visualRect(model.index(0, 0)))
    assert {*told} == {KeyError}
    assert warned == []
