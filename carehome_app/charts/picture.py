"""A figure as a picture: pixels for the screen, lines for paper, a file to keep."""

from io import BytesIO, StringIO
from typing import Any, Final, NamedTuple

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

# A figure as a picture of lines, the same text for the same figure.

_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def svg(figure: Figure) -> str:
    """Return a figure as SVG."""
    drawn = StringIO()
    # Text as outlines: the picture looks the same whatever fonts a reader has.
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": "carehome"}):
        figure.savefig(drawn, format="svg", facecolor="none", metadata=_NO_METADATA)
    return drawn.getvalue()


# A figure as pixels for the screen. Only Agg: the window needs no second canvas toolkit.


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


# A figure as a file: pixels, or vectors that stay sharp on paper.

FORMATS: Final = ("png", "svg", "pdf")
_SHARP: Final = 200
"""Dots per inch of a saved picture."""
_NO_DATE: Final = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": None}


def picture(figure: Figure, kind: str) -> bytes:
    """Return a figure as `png`, `svg` or `pdf`; letters become outlines in vectors."""
    drawn = BytesIO()
    before = figure.dpi
    with rc_context({"svg.fonttype": "path", "pdf.fonttype": 3}):
        figure.savefig(
            drawn,
            format=kind,
            dpi=_SHARP,
            facecolor=figure.get_facecolor(),
            metadata=_NO_DATE[kind],
        )
    figure.set_dpi(before)
    return drawn.getvalue()
