"""What a line of a chart carries, as plain numbers."""

import numpy as np
from matplotlib.lines import Line2D


def xs(line: Line2D) -> list[float]:
    """Return where its points lie along the bottom."""
    return [float(one) for one in np.asarray(line.get_xdata())]


def ys(line: Line2D) -> list[float]:
    """Return how high its points lie."""
    return [float(one) for one in np.asarray(line.get_ydata())]
