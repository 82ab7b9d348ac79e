"""Words that are drawn once and stamped afterwards.

Drawing letters takes most of a chart's time (2 ms a label with a Chinese font), and most labels
are the same from one person to the next. In a vector picture the words stay words.
"""

from collections import OrderedDict
from contextlib import suppress
from math import ceil
from typing import Any, Final, NamedTuple

import numpy as np
from matplotlib.backends import backend_agg
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.text import Text
from matplotlib.transforms import IdentityTransform

from carehome_app.in_mind import goes_with_the_others

MOST: Final = 200
"""Stamps kept, the oldest are thrown away: a day of many charts asks for 130.

Each is some 10 kB that stays where it was made, between what goes with its chart: the more are
kept, the longer the heap grows before they are all there (ADR 0208).
"""


class Ink(NamedTuple):
    """A stamp: its pixels, and how far below the baseline they reach."""

    pixels: Any
    width: int
    height: int


_agg: Any = backend_agg.RendererAgg
_kept: OrderedDict[tuple[object, ...], Ink] = OrderedDict()
goes_with_the_others(_kept.clear)


class Stamp(Text):
    """A text on one line, for charts that are drawn again and again."""

    def draw(self, renderer: Any) -> None:  # noqa: ANN401
        """Stamp the words where pixels are drawn; draw them as letters elsewhere."""
        words = self.get_text()
        if not self.get_visible() or not words:
            return
        if not isinstance(renderer, RendererAgg):
            super().draw(renderer)
            return
        ink = _ink(self, words, renderer)
        x, y = self.get_transform().transform(self.get_unitless_position())
        across = {"left": 0.0, "center": 0.5, "right": 1.0}[self.get_horizontalalignment()]
        up = {"bottom": 0.0, "center": 0.5, "top": 1.0}.get(self.get_verticalalignment(), 0.0)
        gc = renderer.new_gc()
        renderer.draw_image(
            gc, round(x - across * ink.width), round(y - up * ink.height), ink.pixels
        )
        gc.restore()

    def width(self, renderer: RendererAgg) -> int:
        """Return how wide the words are, in pixels."""
        words = self.get_text()
        return _ink(self, words, renderer).width if words else 0


def _ink(text: Stamp, words: str, renderer: RendererAgg) -> Ink:
    font = text.get_fontproperties()
    look = (font.get_file(), font.get_size_in_points(), text.get_color(), renderer.dpi)
    key = (words, *look)
    # All may be forgotten while this is drawn beside the window: nothing is looked for twice.
    found = _kept.pop(key, None) or _drawn(text, words, renderer)
    _kept[key] = found
    with suppress(KeyError):
        if len(_kept) > MOST:
            _kept.popitem(last=False)
    return found


def _drawn(text: Stamp, words: str, renderer: RendererAgg) -> Ink:
    plain = Text(
        0,
        0,
        words,
        fontproperties=text.get_fontproperties(),
        color=text.get_color(),
        parse_math=False,
        transform=IdentityTransform(),
    )
    figure: Any = text.get_figure()
    plain.set_figure(figure)
    box = plain.get_window_extent(renderer)
    width, height = ceil(box.width) + 2, ceil(box.height) + 2
    small: Any = _agg(width, height, renderer.dpi)
    plain.set_position((1 - box.x0, 1 - box.y0))
    plain.draw(small)
    return Ink(np.asarray(small.buffer_rgba())[::-1].copy(), width, height)
