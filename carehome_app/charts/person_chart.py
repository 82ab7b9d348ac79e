"""One person on one figure: a panel for each measure over the same days, events on all of them."""

from typing import Final

from matplotlib.figure import Figure

from carehome_app.charts.ink import LIGHT, Ink
from carehome_app.charts.panel import Panel
from carehome_app.domain.trends.series import PersonView
from carehome_app.i18n import Translate

MOST_PANELS: Final = 4
"""Panels on one screen; the others are reached by the panel keys."""
HEADER: Final = 24
"""Pixels above a panel for its title, at 100 dots per inch."""
LEFT, RIGHT, BOTTOM = 46, 172, 24
FIRST_WEIGHT: Final = 1.35


class PersonChart:
    """A figure that shows one person after another without being made anew."""

    def __init__(
        self, say: Translate, *, size: tuple[float, float], ink: Ink = LIGHT, dpi: float = 100
    ) -> None:
        """Make an empty figure of a size in inches."""
        self.figure = Figure(figsize=size, dpi=dpi, facecolor=ink.paper)
        self._say = say
        self._ink = ink
        self.panels: list[Panel] = []
        self.view: PersonView | None = None
        self.window: tuple[float, float] = (0.0, 1.0)
        self.ghosts = False

    def show(self, view: PersonView, *, panel: int = 0, ghosts: bool = False) -> None:
        """Show a person, beginning with a panel; corrected values as ghosts when wanted."""
        shown = view.panels[panel : panel + MOST_PANELS] or view.panels[:MOST_PANELS]
        self.view, self.ghosts = view, ghosts
        if len(shown) != len(self.panels):
            self._make(len(shown))
        for one, series in zip(self.panels, shown, strict=True):
            one.show(series, view.marks, ghosts=ghosts)
        self._place()
        self.look_at(float(view.first.toordinal()), float(view.last.toordinal() + 1))

    def look_at(self, low: float, high: float) -> None:
        """Show the days between two places (day ordinals) in all panels."""
        self.window = (low, max(high, low + 0.5))
        margin = (self.window[1] - self.window[0]) * 0.008
        for place, panel in enumerate(self.panels):
            panel.axes.set_xlim(self.window[0] - margin, self.window[1] + margin)
            panel.look_at(*self.window)
            last = place == len(self.panels) - 1
            panel.label_days(self.window[0], self.window[1] - 1, labelled=last)

    def resize(self, width: float, height: float) -> None:
        """Fit the figure to a size in inches."""
        self.figure.set_size_inches(width, height)
        self._place()

    def _make(self, count: int) -> None:
        self.figure.clear()
        self.panels = [
            Panel(self.figure.add_axes((0, 0, 1, 1), label=str(place)), self._say, self._ink)
            for place in range(count)
        ]
        self._place()

    def _place(self) -> None:
        """Put the panels under each other, the first a little higher."""
        width, height = self.figure.get_size_inches() * 100
        weights = [FIRST_WEIGHT, *(1.0 for _ in self.panels[1:])][: len(self.panels)]
        whole = max(height - BOTTOM - HEADER * len(weights) - 6, 60)
        top = height - 4
        for panel, weight in zip(self.panels, weights, strict=True):
            tall = whole * weight / sum(weights)
            top -= HEADER
            box = (LEFT / width, (top - tall) / height, (width - LEFT - RIGHT) / width)
            panel.axes.set_position((*box, tall / height))
            panel.place_words(tall / 100)
            top -= tall


def person_figure(
    view: PersonView, say: Translate, *, panel: int = 0, size: tuple[float, float] = (7.2, 6.0)
) -> Figure:
    """Return a person's panels as a figure of their own, for paper."""
    chart = PersonChart(say, size=size)
    chart.show(view, panel=panel)
    return chart.figure
