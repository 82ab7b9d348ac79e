"""A figure as a picture of lines, the same text for the same figure."""

from io import StringIO
from typing import Final

from matplotlib import rc_context
from matplotlib.figure import Figure

_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def svg(figure: Figure) -> str:
    """Return a figure as SVG."""
    drawn = StringIO()
    # Text as outlines: the picture looks the same whatever fonts a reader has.
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": "carehome"}):
        figure.savefig(drawn, format="svg", facecolor="none", metadata=_NO_METADATA)
    return drawn.getvalue()
