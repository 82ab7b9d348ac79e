"""What a line of a chart carries, as plain numbers."""

import numpy as np
from matplotlib.collections import PolyCollection
from matplotlib.lines import Line2D


def xs(line: Line2D) -> list[float]:
    """Return where its points lie along the bottom."""
    return [float(one) for one in np.asarray(line.get_xdata())]


def ys(line: Line2D) -> list[float]:
    """Return how high its points lie."""
    return [float(one) for one in np.asarray(line.get_ydata())]


def boxes_of(band: PolyCollection) -> dict[int, tuple[float, float]]:
    """Return from where to where the boxes of a band reach, by where they begin."""
    corners = [np.asarray(path.vertices) for path in band.get_paths()]
    return {
        int(one[:, 0].min()): (float(one[:, 1].min()), float(one[:, 1].max())) for one in corners
    }
