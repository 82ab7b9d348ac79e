"""One person: the panels of all measures, and the ward chart."""

from datetime import timedelta
from typing import TYPE_CHECKING

from carehome_app.i18n import Translate
from carehome_app.services.house import House
from carehome_app.ui.stages.stage import Chosen, Fixed, Pointed, Sheet

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from carehome_app.charts.person_chart import PersonChart
    from carehome_app.domain.series import PersonView


class PersonStage(Fixed):
    """Panels over the same days; the figure is made once and shows one person after another."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        super().__init__(house, say)
        self.view: PersonView | None = None
        self.chart: PersonChart | None = None
        self._sheet: Sheet | None = None

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return the panels of a person."""
        from carehome_app.charts.person_chart import PersonChart

        if self.chart is None or self._sheet is None or self._sheet.ink != sheet.ink:
            self.chart = PersonChart(self.say, size=sheet.inches, ink=sheet.ink, dpi=sheet.dpi)
        elif sheet != self._sheet:
            self.chart.resize(*sheet.inches)
        self._sheet = sheet
        self.view = self.house.seeing.trends.person(chosen.subject, chosen.days)
        self.chart.show(self.view, panel=chosen.panel, ghosts=chosen.ghosts)
        return self.chart.figure

    def point(self, x: float, y: float) -> Pointed | None:
        """Return the nearest reading, gap or event."""
        if self.chart is None:
            return None
        from carehome_app.charts.hover import nearest

        found = nearest(self.chart, x, y)
        if found is None:
            return None
        return Pointed(found.x, found.y, "\n".join(self.say(one) for one in found.words))

    def newest(self) -> Pointed | None:
        """Return the newest reading of the first panel, as if it were pointed at."""
        panel = self.chart.panels[0] if self.chart is not None and self.chart.panels else None
        if panel is None or panel.series is None or not panel.series.points:
            return None
        from carehome_app.charts.days_axis import x_of

        last = panel.series.points[-1]
        x, y = panel.axes.transData.transform((x_of(last.at), last.main))
        return self.point(float(x), float(y))

    def zoom(self, factor: float, x: float | None = None) -> bool:
        """Show more or fewer days."""
        if self.chart is None or not self.chart.panels:
            return False
        low, high = self.chart.window
        axes = self.chart.panels[0].axes
        middle = (low + high) / 2
        if x is not None:
            share = (x - axes.bbox.x0) / axes.bbox.width
            middle = low + min(max(share, 0.0), 1.0) * (high - low)
        self.chart.look_at(middle - (middle - low) / factor, middle + (high - middle) / factor)
        return True

    def pan(self, share: float) -> bool:
        """Move along the days."""
        if self.chart is None:
            return False
        low, high = self.chart.window
        step = (high - low) * share
        self.chart.look_at(low + step, high + step)
        return True


class WardStage(Fixed):
    """The ward temperature chart, a week of the stay on a page."""

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return a week's page, as large as fits."""
        from carehome_app.charts.ward_chart import SIZE, ward_chart

        day = self.house.desk.today() - timedelta(weeks=chosen.weeks_back)
        week = self.house.seeing.ward_pages.page(chosen.subject, day)
        width, height = sheet.inches
        scale = min(max(width / SIZE[0], 0.5), max(height / SIZE[1], 0.5))
        size = (max(width, SIZE[0] * scale), max(height, SIZE[1] * scale))
        return ward_chart(week, self.say, size=size)
