"""What is told by a colour alone: severe inks without a sign in their row or words that say it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from shiboken6 import getCppPointer

from carehome_app.ui.style import icons
from carehome_app.ui.style.theme import colour

SEVERE: Final = ("alarm", "low")
SIGN: Final = re.compile(r"[▲▼⚠?？!！×○]")
SAYS_IT: Final = re.compile(
    r"偏高|偏低|发热|超时|过期|应复核|还没有备份|时钟|演示|未|缺|不足|至少"
    r"|raised|[Hh]igh|[Ll]ow|[Ff]ever|overdue|ran out|to be looked|No backup|[Cc]lock|Made-up"
    r"|missing|not |short|at least"
)
"""Words that say what is wrong, in the two languages of the window."""
SENTENCES: Final = ("trouble", "asked", "warning", "note")
"""Labels that are whole sentences: what is wrong stands in them in words."""
ENDS: Final = re.compile(r"[.。？?！!：:…]\W*$")
A_ROW: Final = 24
"""Pixels that a sign and what it is about may be apart in height."""


class Seen(NamedTuple):
    """A text or an icon that was painted: in which ink, how high, in which widget."""

    what: str
    ink: str
    middle: float
    inside: int
    is_sign: bool


class Painted:
    """Notices every text and every icon that the program paints itself."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._seen: list[Seen] = []
        drawn: dict[int, tuple[str, str]] = {}
        usual, put, painted = QPainter.drawText, QPainter.drawPixmap, icons._painted

        def draw_text(painter: QPainter, *how: object) -> object:
            text = next((one for one in how if isinstance(one, str)), "")
            self._notice(painter, text, painter.pen().color().name(), how)
            return usual(painter, *how)  # type: ignore[call-overload]

        def made(name: str, ink: str, size: float, ratio: float) -> QPixmap:
            picture = painted(name, ink, size, ratio)
            drawn[picture.cacheKey()] = (name, ink)
            return picture

        def draw_pixmap(painter: QPainter, *how: object) -> object:
            for one in how:
                if isinstance(one, QPixmap) and one.cacheKey() in drawn:
                    name, ink = drawn[one.cacheKey()]
                    self._notice(painter, name, ink, how, is_sign=True)
            return put(painter, *how)  # type: ignore[call-overload]

        patch.setattr(QPainter, "drawText", draw_text)
        patch.setattr(QPainter, "drawPixmap", draw_pixmap)
        patch.setattr(icons, "_painted", made)

    def forget(self) -> None:
        """Begin anew with what is painted from now on."""
        self._seen.clear()

    def alone(self) -> Iterator[str]:
        """Yield each text in a severe ink that nothing but the ink calls severe."""
        for one in self._seen:
            is_severe = one.ink in SEVERE and one.what.strip() and not one.is_sign
            if is_severe and not any(is_of(sign, one) for sign in self._seen):
                yield one.what

    def _notice(
        self,
        painter: QPainter,
        what: str,
        ink: str,
        how: Sequence[object],
        *,
        is_sign: bool = False,
    ) -> None:
        token = next((one for one in SEVERE if colour(one) == ink), "")
        says = is_sign or bool(SIGN.search(what) or SAYS_IT.search(what))
        self._seen.append(Seen(what, token, middle(how), getCppPointer(painter.device())[0], says))


def is_of(sign: Seen, one: Seen) -> bool:
    """Return whether a sign is as severe and in the row of something."""
    here = sign.is_sign and sign.inside == one.inside and abs(sign.middle - one.middle) < A_ROW
    return here and sign.ink == one.ink


def middle(how: Sequence[object]) -> float:
    """Return how high in its widget something is painted."""
    first = how[0]
    if isinstance(first, QRect | QRectF):
        return float(first.center().y())
    if isinstance(first, QPoint | QPointF):
        return float(first.y())
    assert isinstance(how[1], int | float)
    return float(how[1])


def labels_alone(window: QWidget) -> Iterator[str]:
    """Yield what a label or a button says in a severe ink that nothing else calls severe."""
    severe = {colour(token) for token in SEVERE}
    for one in window.findChildren(QWidget):
        if not isinstance(one, QLabel | QAbstractButton) or not one.isVisible():
            continue
        text, kind, roles = one.text(), one.property("kind"), QPalette.ColorRole
        is_button = isinstance(one, QAbstractButton)
        if isinstance(one, QAbstractButton) and not one.icon().isNull():
            continue
        ink = one.palette().color(roles.ButtonText if is_button else roles.WindowText).name()
        says = SIGN.search(text) or SAYS_IT.search(text) or kind == "danger"
        sentence = kind in SENTENCES and ENDS.search(text)
        if text and ink in severe and not says and not sentence:
            yield f"{kind}: {text}"
