"""A figure as a file: pixels, or vectors that stay sharp on paper."""

from io import BytesIO
from typing import Final

from matplotlib import rc_context
from matplotlib.figure import Figure

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
            drawn, format=kind, dpi=_SHARP, facecolor=figure.get_facecolor(),
            metadata=_NO_DATE[kind],
        )  # fmt: skip
    figure.set_dpi(before)
    return drawn.getvalue()
