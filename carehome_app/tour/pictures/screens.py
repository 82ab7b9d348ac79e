"""The screens of real computers, and what must never be seen on them."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QStackedWidget,
    QTableView,
    QWidget,
)

from carehome_app.ui.files.own_form_grid import FormGrid
from carehome_app.ui.widgets.labels import ElidedLabel, longest_word

SCREENS: Final = (QSize(1366, 768), QSize(1093, 614), QSize(911, 512), QSize(1920, 1080))
"""A full screen at the front desk; the same at 125 and 150 per cent; a large one."""
TITLE_BAR: Final = 30
TASKBAR: Final = 40
"""What the system keeps of a screen, in pixels."""
LEADING: Final = 4
"""Pixels between lines of words, which may be missing below the last one."""


def window_on(screen: QSize) -> QSize:
    """Return how large a maximised window is on a screen, without its frame and the taskbar."""
    return QSize(screen.width(), screen.height() - TITLE_BAR - TASKBAR)


def in_frame(window: QWidget, screen: QSize) -> QImage:
    """Return a picture of a whole screen: the window in its frame, and the taskbar below."""
    made = QImage(screen, QImage.Format.Format_RGB32)
    made.fill(QColor("#e8ecef"))
    painter = QPainter(made)
    bar = QRect(12, 0, screen.width() - 24, TITLE_BAR)
    painter.setPen(QColor("#333333"))
    painter.drawText(bar, Qt.AlignmentFlag.AlignVCenter, window.windowTitle())
    painter.drawText(bar, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "—   ▢   ×")
    painter.drawPixmap(0, TITLE_BAR, window.grab())
    below = QRect(0, screen.height() - TASKBAR, screen.width(), TASKBAR)
    painter.fillRect(below, QColor("#1f2933"))
    painter.end()
    return made


# What must never be seen: clipped words, and pages that are moved about sideways.


def cut(window: QWidget) -> Iterator[str]:
    """Yield what is cut in the page in view: labels, buttons, headings, or a page too wide."""
    for one in window.findChildren(QLabel):
        plain = one.isVisible() and one.text() and not one.wordWrap()
        may_be_shortened = isinstance(one, ElidedLabel)
        if plain and not may_be_shortened and one.width() + 1 < one.sizeHint().width():
            yield f"label {one.text()!r} {one.width()} < {one.sizeHint().width()}"
        yield from _broken(one)
    for button in window.findChildren(QAbstractButton):
        narrow = button.width() + 1 < button.minimumSizeHint().width()
        if button.isVisible() and button.text() and narrow:
            yield f"button {button.text()!r}"
    for table in window.findChildren(QTableView):
        yield from _cut_headings(table)
    for area in window.findChildren(QAbstractScrollArea):
        if isinstance(area, FormGrid):
            continue  # somebody else's workbook is as wide as it was made
        # Also where the bar is switched off: what lies beyond the edge is then cut for good.
        hidden = area.horizontalScrollBar().maximum() if area.isVisible() else 0
        if hidden > 0:
            yield f"{called(area)} is {hidden} too narrow for what is in it"


def crowded(window: QWidget) -> Iterator[str]:
    """Yield words of which a line is missing, and what stands on something beside it."""
    for words in window.findChildren(QLabel):
        wrapped = words.isVisible() and words.wordWrap()
        needed = words.heightForWidth(words.width()) if wrapped else 0
        if words.height() + LEADING < needed:
            yield f"label {words.text()!r} is {words.height()} high, not {needed}"
    for whole in window.findChildren(QWidget):
        if whole.layout() is None or isinstance(whole, QStackedWidget) or not whole.isVisible():
            continue
        inside = Qt.FindChildOption.FindDirectChildrenOnly
        seen = [one for one in whole.findChildren(QWidget, options=inside) if one.isVisible()]
        for place, one in enumerate(seen):
            for other in seen[place + 1 :]:
                both = one.geometry().intersected(other.geometry())
                if both.width() > 2 and both.height() > 2:
                    yield f"{called(one)} lies on {called(other)}: {both.height()} pixels"


def called(widget: QWidget) -> str:
    """Return what a widget is and how it is called."""
    return f"{type(widget).__name__}({widget.objectName()!r})"


def _broken(words: QLabel) -> Iterator[str]:
    """Yield words that go on in a next line although one of them lacks its end in this one."""
    room = words.contentsRect().width() + 1
    is_plain = words.textFormat() != Qt.TextFormat.RichText and "<" not in words.text()
    seen = words.isVisible() and words.wordWrap() and is_plain
    if seen and longest_word(words) > room:
        yield f"label {words.text()!r} is {room} wide, a word {longest_word(words)}"


def _cut_headings(table: QTableView) -> Iterator[str]:
    head = table.horizontalHeader()
    shown = table.isVisible() and not head.isHidden()
    for place in range(head.count()) if shown else ():
        if head.isSectionHidden(place):
            continue
        if head.sectionSize(place) + 1 < head.sectionSizeHint(place):
            yield f"heading {table.model().headerData(place, Qt.Orientation.Horizontal)!r}"
