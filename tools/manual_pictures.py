"""Take the manual's pictures from a tour: `python -m tools.manual_pictures zh TOUR_FOLDER`.

They are drawn in few colours, which keeps each small; texts stay sharp.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PIL import Image

DOCS: Final = Path(__file__).parent.parent / "docs"
COLOURS: Final = 192
FEW: Final = 64
CHOSEN: Final = {
    "sign-in": 0, "round-still-away": 1, "round-typing": 0, "round-low": 0,
    "disinfection-board": 0,
    "round-question": 0, "page-today": 0, "page-people": 0,
    "page-settings": 0, "follow-up-nurse-told": 0, "report-issued": 0,
    "chronic-half": 0, "care-limits": 0, "handover-words": 0, "form-pointing": 0,
}  # fmt: skip
"""Names of a tour's pictures, and which of several with one name."""
CHARTS: Final = (
    "person", "hover", "ward", "floor", "heat", "calendar", "clusters", "second-look", "one-floor",
)  # fmt: skip
"""Charts in the manual; the tour calls them `trends-`."""
FRONT: Final = "round-typing"
"""The one that README shows."""


def main(arguments: Sequence[str]) -> int:
    """Draw every chosen picture anew into the manual of a language."""
    language, tour = arguments[0], Path(arguments[1])
    folder = DOCS / "manual" / language / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    for name, place in CHOSEN.items():
        taken = sorted(tour.glob(f"[0-9][0-9]-{name}.png"))[place]
        _draw(taken, folder / f"{name}.png", COLOURS)
    for name in CHARTS:
        _draw(next(tour.glob(f"[0-9][0-9]-trends-{name}.png")), folder / f"charts-{name}.png", FEW)
    front = DOCS / "pictures" / f"round-{language}.png"
    front.parent.mkdir(exist_ok=True)
    _draw(next(tour.glob(f"[0-9][0-9]-{FRONT}.png")), front, 256)
    return 0


def _draw(source: Path, target: Path, colours: int) -> None:
    with Image.open(source) as picture:
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
    few.save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
