"""Many people: a floor as small charts, the heat map, and the calendar of coverage."""

from typing import TYPE_CHECKING, Final

from carehome_app.domain.overviews import CellState
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House
from carehome_app.ui.stages.stage import Chosen, Fixed, Pointed, Sheet

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from carehome_app.charts.calendar_chart import CalendarChart
    from carehome_app.charts.floor_chart import FloorChart
    from carehome_app.charts.heat_chart import HeatChart

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
MOST_DAYS: Final = 90


class FloorStage(Fixed):
    """Small charts of a floor; arrow keys choose one."""

    def __init__(self, house: House, say: Translate) -> None:
        """Read from a house."""
        super().__init__(house, say)
        self.chart: FloorChart | None = None
        self.people: tuple[int, ...] = ()

    def figure(self, chosen: Chosen, sheet: Sheet) -> "Figure":
        """Return a floor."""
        from carehome_app.charts.floor_chart import FloorChart

        view = self.house.seeing.overviews.floor(chosen.floor, _days(chosen))
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
