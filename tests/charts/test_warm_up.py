"""A chart nobody sees makes the letters ready for the first one somebody sees."""

from datetime import UTC, datetime

from carehome_app.charts import stamp
from carehome_app.charts.warm_up import warm_up
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.i18n import in_english


def test_every_measure_can_be_drawn_for_nobody() -> None:
    for measure in (one for one in CATALOGUE if one.has_numbers):
        warm_up(in_english, measure, datetime(2026, 11, 22, 9, tzinfo=UTC))
    assert stamp._kept  # the letters are there for the next chart
