"""Our own font for charts, so that no label is ever a box."""

from functools import cache

from matplotlib.font_manager import FontProperties

from carehome_app.resources import resource


@cache
def typeface(size: float, *, bold: bool = False) -> FontProperties:
    """Return our font in a size in points."""
    style = "Bold" if bold else "Regular"
    return FontProperties(fname=resource("fonts", f"CarehomeSans-{style}.otf"), size=size)
