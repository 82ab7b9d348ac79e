"""The picture of each kind of chart a report can carry, in the width of the page."""

from typing import Final

from carehome_app.charts.outbreak_chart import MOST_COURSES, outbreak_chart
from carehome_app.charts.person_chart import MOST_PANELS, person_figure
from carehome_app.charts.svg import svg
from carehome_app.charts.ward_chart import ward_svg
from carehome_app.domain.outbreak import OutbreakPicture
from carehome_app.domain.report import Drawn
from carehome_app.domain.series import PersonPicture
from carehome_app.domain.ward_sheet import WardWeek
from carehome_app.i18n import Translate

WIDTH: Final = 8.6
"""Inches a person's panels are drawn in; the page shows them a fifth smaller."""
TALL: Final = 2.1
"""Inches a panel takes."""


def picture_of(chart: Drawn, say: Translate) -> str:
    """Return a report's chart as a picture of lines."""
    match chart:
        case PersonPicture():
            count = min(len(chart.view.panels) - chart.panel, MOST_PANELS)
            size = (WIDTH, 0.6 + TALL * max(count, 1))
            return svg(person_figure(chart.view, say, panel=chart.panel, size=size))
        case WardWeek():
            return ward_svg(chart, say)
        case OutbreakPicture():
            rows = min(len(chart.courses), MOST_COURSES)
            return svg(outbreak_chart(chart, say, size=(7.2, 1.9 + 0.17 * rows)))
