"""Our own font for charts, so that no label is ever a box."""

from functools import cache
from typing import Final

from matplotlib.font_manager import FontProperties, get_font

from carehome_app.resources import resource

POINTS: Final = 72
"""In an inch."""
PARTS: Final = 64
"""Of a point, in which a font measures."""


@cache
def typeface(size: float, *, bold: bool = False) -> FontProperties:
    """Return our font in a size in points."""
    style = "Bold" if bold else "Regular"
    return FontProperties(fname=resource("fonts", f"CarehomeSans-{style}.otf"), size=size)


def shortened(words: str, room: float, size: float, *, bold: bool = False) -> str:
    """Return as much of some words as fits into so many inches, and … where more was said."""
    said, left = words, len(words)
    while left > 1 and inches(said, size, bold=bold) > room:
        left -= 1
        said = words[:left].rstrip() + "…"
    return said


def inches(words: str, size: float, *, bold: bool = False) -> float:
    """Return how long some words are."""
    font = get_font(str(typeface(size, bold=bold).get_file()))
    font.set_size(size, POINTS)
    font.set_text(words, 0.0)
    return float(font.get_width_height()[0]) / PARTS / POINTS
