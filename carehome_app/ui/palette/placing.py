"""Where the palette opens: at the right, beside what is being typed and never over it."""

from typing import Final

from PySide6.QtCore import QRect, QSize

MARGIN: Final = 8
LEAST: Final = QSize(280, 180)


def placed(room: QRect, typed: QRect, wanted: QSize) -> QRect:
    """Return a place in the room that leaves what is typed in view.

    At the right if that can be, else at the left, below or above, smaller than wanted if need be;
    of these the one with the most room.
    """
    inside = room.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    if typed.isEmpty() or not inside.intersects(typed):
        return _at_right(inside, wanted)
    beside = [
        inside.adjusted(typed.right() + MARGIN - inside.left(), 0, 0, 0),
        inside.adjusted(0, 0, typed.left() - MARGIN - inside.right(), 0),
        inside.adjusted(0, typed.bottom() + MARGIN - inside.top(), 0, 0),
        inside.adjusted(0, 0, 0, typed.top() - MARGIN - inside.bottom()),
    ]
    fitting = [one for one in beside if _holds(one, wanted)] or [
        max(beside, key=_area_within(wanted))
    ]
    return _at_right(fitting[0], wanted)


def _at_right(room: QRect, wanted: QSize) -> QRect:
    size = wanted.boundedTo(room.size())
    return QRect(room.right() - size.width() + 1, room.top(), size.width(), size.height())


def _holds(room: QRect, wanted: QSize) -> bool:
    return room.width() >= wanted.width() and room.height() >= min(wanted.height(), 400)


class _area_within:  # noqa: N801  # a key function with one thing to remember
    def __init__(self, wanted: QSize) -> None:
        self._wanted = wanted

    def __call__(self, room: QRect) -> int:
        size = room.size().boundedTo(self._wanted)
        enough = size.width() >= LEAST.width() and size.height() >= LEAST.height()
        area = max(size.width(), 0) * max(size.height(), 0)
        return area + (10**9 if enough else 0)
