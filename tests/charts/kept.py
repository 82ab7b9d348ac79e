"""Compare a picture with the kept one.

The tolerance: at most 1.5 per cent of the pixels may differ by more than 48 of 255 in any colour,
so that another version of the letter renderer passes and a moved line does not. To keep new
pictures after looking at them: `KEEP_PICTURES=1 pytest tests/charts`.
"""

import os
from pathlib import Path

import numpy as np
from matplotlib.figure import Figure
from matplotlib.image import imread, imsave

from carehome_app.charts.picture import draw

FOLDER = Path(__file__).parent / "pictures"
DIFFERENT = 48
SHARE = 0.015


def keep(figure: Figure, name: str) -> None:
    """Keep a picture, when asked to."""
    if os.environ.get("KEEP_PICTURES"):
        FOLDER.mkdir(exist_ok=True)
        imsave(FOLDER / f"{name}.png", np.asarray(draw(figure).rgba))


def agrees(figure: Figure, name: str) -> bool:
    """Return whether a figure looks as kept, within the tolerance."""
    pixels = np.asarray(draw(figure).rgba)
    path = FOLDER / f"{name}.png"
    kept = (imread(path) * 255).astype(int)
    if kept.shape != pixels.shape:
        return False
    off = (np.abs(kept - pixels.astype(int)) > DIFFERENT).any(axis=2)
    return bool(off.mean() <= SHARE)
