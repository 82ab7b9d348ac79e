"""What each chart of the trends page shows and can do."""

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from carehome_app.domain.trends.overviews import CellState
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from carehome_app.charts.calendar_chart import CalendarChart
    from carehome_app.charts.floor_chart import FloorChart
    from carehome_app.charts.heat_chart import HeatChart
    from carehome_app.charts.ink import Ink
    from carehome_app.charts.person_chart import PersonChart
    from carehome_app.domain.trends.series import PersonView


# What each chart of the trends page can do, whatever it shows.


class Chosen(msgspec.Struct, frozen=True):
    """What somebody wants to see. `days` 0 is everything, `floor` None the whole home."""

    subject: int = 0
    days: int = 30
    floor: str | None = None
    panel: int = 0
    ghosts: bool = False
    weeks_back: int = 0
    page: int = 0
    """Of a floor that stands on more than one."""


class Pointed(msgspec.Struct, frozen=True):
    """What lies under the pointer: where in figure pixels, its words, and its cell if any."""

    x: float
    y: float
    words: str
    cell: tuple[float, float, float, float] | None = None


class Sheet(msgspec.Struct, frozen=True):
    """What a chart is drawn on: inches, dots to the inch, and colours."""

    inches: tuple[float, float]
    dpi: float
    ink: "Ink"


class Stage(Protocol):
    """A kind of chart."""

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return the figure of what is chosen."""

    def point(self, x: float, y: float) -> Pointed | None:
        """Return what lies at a place in figure pixels."""

    def person_at(self, x: float, y: float) -> int | None:
        """Return whom a click at a place means."""

    def zoom(self, factor: float, x: float | None = None) -> bool:
        """Show more or fewer days about a place; False when this chart cannot."""

    def pan(self, share: float) -> bool:
        """Move by a share of what is shown; False when this chart cannot."""


class Fixed:
    """A stage that neither zooms nor pans."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        self.house = house
        self.say = say

    def point(self, x: float, y: float) -> Pointed | None:  # noqa: ARG002
        """Return nothing."""
        return None

    def person_at(self, x: float, y: float) -> int | None:  # noqa: ARG002
        """Return nobody."""
        return None

    def zoom(self, factor: float, x: float | None = None) -> bool:  # noqa: ARG002
        """Do nothing."""
        return False

    def pan(self, share: float) -> bool:  # noqa: ARG002
        """Do nothing."""
        return False


# One person: the panels of all measures, and the ward chart.


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


# Many people: a floor as small charts, the heat map, and the calendar of coverage.

CELL: Final = QT_TRANSLATE_NOOP("Trends", "{person}\n{day}: {off}")
NO_NORMAL: Final = QT_TRANSLATE_NOOP("Trends", "no own normal yet")
OFF: Final = QT_TRANSLATE_NOOP("Trends", "{off} from the own normal")
STATES: Final = {
    CellState.READ: NO_NORMAL,
    CellState.NOTHING: QT_TRANSLATE_NOOP("Trends", "nothing recorded"),
    CellState.NOT_MEASURED: QT_TRANSLATE_NOOP("Trends", "not measured, with a reason"),
    CellState.AWAY: QT_TRANSLATE_NOOP("Trends", "out of the house"),
}
DAY_DONE: Final = QT_TRANSLATE_NOOP("Trends", "{day} {lane}: {done} of {due}")
NO_READINGS: Final = QT_TRANSLATE_NOOP(
    "Trends",
    "Readings of these days are drawn here. There are none yet: F5 goes to the round that takes"
    " them, 1 to 5 show other days.",
)
MOST_DAYS: Final = 90


class FloorStage(Fixed):
    """Small charts of a floor; arrow keys choose one, and many stand on pages."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        super().__init__(house, say)
        self.chart: FloorChart | None = None
        self.people: tuple[int, ...] = ()
        self.pages = 1

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return a floor."""
        from carehome_app.charts.floor_chart import FloorChart

        view = self.house.seeing.overviews.floor(chosen.floor, _days(chosen), chosen.page)
        self.pages = view.pages
        self.people = tuple(chart.subject for chart in view.charts)
        self.chart = FloorChart(view, self.say, size=sheet.inches, ink=sheet.ink)
        return self.chart.figure

    def point(self, x: float, y: float) -> Pointed | None:
        """Return whose chart lies there."""
        subject = self.person_at(x, y)
        return None if subject is None else self.pointed(subject)

    def pointed(self, subject: int) -> Pointed | None:
        """Return the frame around somebody's chart."""
        cell = None if self.chart is None else self.chart.cell(subject)
        if cell is None:
            return None
        return Pointed(cell[0], cell[1], "", cell)

    def person_at(self, x: float, y: float) -> int | None:
        """Return whose chart lies there."""
        return None if self.chart is None else self.chart.at(x, y)


class HeatStage(Fixed):
    """Residents by days."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        super().__init__(house, say)
        self._chart: HeatChart | None = None

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return the heat map of a floor or the home."""
        from carehome_app.charts.heat_chart import HeatChart

        heat = self.house.seeing.overviews.heat_map(chosen.floor, _days(chosen))
        self._chart = HeatChart(heat, self.say, size=sheet.inches, ink=sheet.ink)
        return self._chart.figure

    def point(self, x: float, y: float) -> Pointed | None:
        """Return whose day lies there, and how far off it was."""
        found = None if self._chart is None else self._chart.at(x, y)
        if found is None or self._chart is None:
            return None
        row, column = found
        heat = self._chart.heat
        cell = heat.cells[row][column]
        off = STATES[cell.state] if cell.off is None else OFF.with_(off=f"{cell.off:+.1f}")
        day = heat.days[column].isoformat()
        return Pointed(x, y, self.say(CELL.with_(person=heat.labels[row], day=day, off=off)))

    def person_at(self, x: float, y: float) -> int | None:
        """Return whose row lies there."""
        found = None if self._chart is None else self._chart.at(x, y)
        if found is None or self._chart is None:
            return None
        return self._chart.heat.subjects[found[0]]


class CalendarStage(Fixed):
    """Coverage by day."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        super().__init__(house, say)
        self._chart: CalendarChart | None = None

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return the calendar."""
        from carehome_app.charts.calendar_chart import CalendarChart

        calendar = self.house.seeing.looking_back.calendar(_days(chosen))
        self._chart = CalendarChart(calendar, self.say, size=sheet.inches, ink=sheet.ink)
        return self._chart.figure

    def point(self, x: float, y: float) -> Pointed | None:
        """Return the figures of a day."""
        day = None if self._chart is None else self._chart.at(x, y)
        if day is None or self._chart is None:
            return None
        words = [
            self.say(
                DAY_DONE.with_(
                    day=day.isoformat(), lane=lane.label, done=known.done, due=known.due
                )
            )
            for lane in self._chart.calendar.lanes
            if (known := lane.days.get(day)) is not None
        ]
        return Pointed(x, y, "\n".join(words)) if words else None


def _days(chosen: Chosen) -> int:
    return min(chosen.days or MOST_DAYS, MOST_DAYS)
