"""A figure as pixels for the screen. Only Agg: the window needs no second canvas toolkit."""

from typing import Any, NamedTuple

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure


class Pixels(NamedTuple):
    """RGBA pixels, row by row from the top."""

    width: int
    height: int
    rgba: memoryview


def draw(figure: Figure) -> Pixels:
    """Draw a figure as it is now and return its pixels; they live until the next drawing."""
    canvas: Any = figure.canvas
    if not isinstance(canvas, FigureCanvasAgg):
        canvas = FigureCanvasAgg(figure)
    canvas.draw()
    width, height = canvas.get_width_height()
    return Pixels(width, height, canvas.buffer_rgba())
