"""What cannot be shown says so in its own place; the page goes on, and the log has it once.

A class of ours that answers for a list, paints a cell or paints itself is guarded when it is made
(`ui/overrides.py`): a new list needs to do nothing for it (ADR 0209).
"""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from traceback import clear_frames
from types import TracebackType
from typing import Any, Final, TypeVar

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractScrollArea, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.style.theme import ROW, pixels, theme

NOT_SHOWN: Final = QT_TRANSLATE_NOOP("Crash", "cannot be shown")
Of = TypeVar("Of")
Seen = TypeVar("Seen")


def shown_of(show: Callable[[Of], Seen], of: Of, instead: Callable[[str], Seen]) -> Seen:
    """Return how something is shown in a list; where that cannot be, words that say so."""
    try:
        return show(of)
    except Exception as error:  # noqa: BLE001  # whatever it is, the page goes on
        _note(error)
        return instead(_words())


@contextmanager
def goes_on(instead: Callable[[], object]) -> Iterator[None]:
    """Let a page go on when a mistake of the program keeps one thing from being shown.

    `instead` says so in its place.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001  # whatever it is, the page goes on
        _note(error)
        instead()


def _note(error: Exception) -> None:
    """Write a mistake down where the program reports its mistakes, each place in it once.

    Elsewhere, as in a test, it is a mistake like any other.
    """
    report = getattr(sys.excepthook, "__self__", None)
    if isinstance(report, CrashReport):
        report.note(error)
    else:
        sys.excepthook(type(error), error, error.__traceback__)


def _words() -> str:
    """Return what stands in the place; a method that Qt calls is given no language."""
    return QCoreApplication.translate(NOT_SHOWN.context, NOT_SHOWN.source)


# A place on a page that is painted among others.

_OURS: Final = QPainter.RenderHint.LosslessImageRendering
"""Means nothing on a screen: it marks what was saved since, however deep a painter was left."""


class Place:
    """Lets what is painted in a place fail alone: the place then says so."""

    def __init__(self, painter: QPainter, box: QRect | QRectF) -> None:
        """Paint in this box."""
        self._painter, self._box = painter, QRectF(box)

    def __enter__(self) -> None:
        """Keep how the painter is."""
        self._painter.save()
        self._painter.setRenderHint(_OURS)

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _trace: TracebackType | None,
    ) -> bool:
        """Leave the painter as it was, whatever happened."""
        if error is None:
            self._painter.restore()
            return False
        while self._painter.testRenderHint(_OURS):
            self._painter.restore()
        if not isinstance(error, Exception):
            return False
        _note(error)
        self._painter.save()
        _say_in(self._painter, self._box)
        self._painter.restore()
        return True


def _say_in(painter: QPainter, box: QRectF) -> None:
    painter.fillRect(box, QColor(theme().card))
    painter.setPen(QColor(theme().alarm))
    inside = box.adjusted(2, 0, -2, 0)
    metrics = painter.fontMetrics()
    words = metrics.elidedText(_words(), Qt.TextElideMode.ElideRight, int(inside.width()))
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), words)


# The guards of methods that Qt calls.

Method = Callable[..., Any]
_IN_WORDS: Final = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def _answers(method: Method) -> Method:
    """Guard what a model says: of a cell, or of the head of a column, where the role is last."""

    @functools.wraps(method)
    def called(*given: Any, **more: Any) -> Any:  # noqa: ANN401  # Qt's own signatures
        try:
            return method(*given, **more)
        except Exception as error:  # noqa: BLE001  # whatever it is, the page goes on
            _note(error)
            role = more.get("role", given[-1])
            return _words() if role in _IN_WORDS or not isinstance(role, int) else None

    return called


def _paints_cell(method: Method) -> Method:
    @functools.wraps(method)
    def called(delegate: QAbstractItemDelegate, painter: QPainter, *cell: Any) -> None:  # noqa: ANN401
        with Place(painter, cell[0].rect):
            method(delegate, painter, *cell)

    return called


def _sizes_cell(method: Method) -> Method:
    @functools.wraps(method)
    def called(*given: Any) -> QSize:  # noqa: ANN401
        try:
            size: QSize = method(*given)
        except Exception as error:  # noqa: BLE001
            _note(error)
            return QSize(pixels(ROW), pixels(ROW))
        return size

    return called


def _paints(method: Method) -> Method:
    @functools.wraps(method)
    def called(widget: QWidget, *given: Any) -> None:  # noqa: ANN401
        try:
            method(widget, *given)
        except Exception as error:  # noqa: BLE001
            _note(error)
            # The painter that was at work has to end before another one may begin.
            clear_frames(error.__traceback__)
            on = widget.viewport() if isinstance(widget, QAbstractScrollArea) else widget
            painter = QPainter(on)
            _say_in(painter, QRectF(on.rect()))
            painter.end()

    return called


_GUARDS: Final[tuple[tuple[type, str, Callable[[Method], Method]], ...]] = (
    (QAbstractItemModel, "data", _answers),
    (QAbstractItemModel, "headerData", _answers),
    (QAbstractItemDelegate, "paint", _paints_cell),
    (QAbstractItemDelegate, "sizeHint", _sizes_cell),
    (QWidget, "paintEvent", _paints),
)


def guard_of(cls: type, name: str) -> Callable[[Method], Method] | None:
    """Return what guards a method of a class of ours; None where a mistake is one like others."""
    found = (guard for kind, method, guard in _GUARDS if method == name and issubclass(cls, kind))
    return next(found, None)
