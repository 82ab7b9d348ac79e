"""Letters that were drawn are kept by Qt until the desk is locked, and drawn again after it."""

import ctypes
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter

from carehome_app.in_mind import forget
from carehome_app.ui.style.style import program_font

FIRST, HAN, IN_A_LINE = 0x4E00, 4000, 40
QUARTERS = (0, 0.25, 0.5, 0.75)
"""Where between two pixels a letter may begin."""


pytestmark = pytest.mark.usefixtures("qapp")


class Heap(ctypes.Structure):
    """How full the C library's heap is: `struct mallinfo2` of glibc."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in ("arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks",
                     "uordblks", "fordblks", "keepcost")
    )  # fmt: skip

    uordblks: int
    """The bytes that somebody has."""


def _in_use() -> int:
    """Return the bytes of the heap that are in use."""
    ask: Callable[[], Heap] = ctypes.CDLL(None).mallinfo2
    ask.restype = Heap  # type: ignore[attr-defined]  # a function of C
    return ask().uordblks


def _written(words: str, at: float = 5) -> QImage:
    page = QImage(800, 60, QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    pen = QPainter(page)
    pen.setFont(program_font())
    pen.drawText(QPointF(at, 40), words)
    pen.end()
    return page


def test_words_look_the_same_after_a_lock() -> None:
    words = "王秀英 体温 36.5 ℃, evening round"
    before = _written(words)
    forget()
    assert _written(words) == before
    assert before != _written("")


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or not hasattr(ctypes.CDLL(None), "mallinfo2"),
    reason="only glibc from 2.33 on says how much is in use",
)
@pytest.mark.skipif(
    not hasattr(QFontDatabase, "setApplicationEmojiFontFamilies"), reason="from Qt 6.9 on"
)
def test_no_letter_that_was_drawn_is_kept_beyond_the_lock() -> None:
    """A name drawn at four o'clock lay between what went at night until the program ended."""
    forget()
    before = _in_use()
    for at in QUARTERS:
        for first in range(FIRST, FIRST + HAN, IN_A_LINE):
            _written("".join(map(chr, range(first, first + IN_A_LINE))), 5 + at)
    drawn = _in_use() - before
    assert drawn > HAN * len(QUARTERS) * 100
    forget()
    assert _in_use() - before < drawn / 10
