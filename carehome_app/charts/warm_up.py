"""The first chart of a process, drawn for nobody in an idle moment.

Fonts and letters cost the first chart some 100 ms; the charts after it find them ready.
"""

from datetime import datetime, time
from typing import Final

from carehome_app.charts.person_chart import PersonChart
from carehome_app.charts.picture import draw
from carehome_app.domain.measures.fields import NumberField
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.series import PersonView, Point, Series
from carehome_app.i18n import Translate

SIZE: Final = (6.0, 3.0)


def warm_up(say: Translate, measure: Measure, now: datetime) -> None:
    """Draw one measure with one made-up reading in the reader's language, and forget it."""
    today = now.date()
    numbers = {
        one.key: float(sum(one.scales[0].plausible)) / 2
        for one in measure.fields
        if isinstance(one, NumberField)
    }
    at = datetime.combine(today, time(7), now.tzinfo)
    reading = Point(at, RoundKey(today, "am"), numbers, "")
    series = Series(measure=measure, unit=measure.main.scales[0].unit, points=(reading,))
    view = PersonView(name="", place="", about="", first=today, last=today, panels=(series,))
    chart = PersonChart(say, size=SIZE)
    chart.show(view)
    draw(chart.figure)
