"""Pictures of a page as SVG, the same bytes for the same picture."""

from __future__ import annotations

from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_NO_METADATA: Final = {"Date": None, "Creator": None, "Format": None, "Type": None}


def svg(figure: Figure) -> str:
    """Return a figure as SVG."""
    from matplotlib import rc_context

    drawn = StringIO()
    # Text as outlines: the picture looks the same whatever fonts a reader has.
    with rc_context({"svg.fonttype": "path", "svg.hashsalt": "carehome"}):
        figure.savefig(drawn, format="svg", facecolor="none", metadata=_NO_METADATA)
    return drawn.getvalue()


def qr_svg(text: str) -> str:
    """Return a QR code that survives a photocopier (15 per cent of it may be damaged)."""
    import segno

    drawn = BytesIO()
    segno.make(text, error="m", micro=False).save(drawn, kind="svg", border=2, xmldecl=False)
    return drawn.getvalue().decode()
