"""The whole house's temperatures of some days, without what was corrected."""

from datetime import date, time, timedelta

from carehome_app.db import trends as seeing
from carehome_app.db.trends import Row
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import decoded
from carehome_app.services.desk import Desk


def valid_rows(desk: Desk, first: date, last: date) -> list[Row]:
    """Return everybody's valid entries from one day to another, by person and time."""
    moment = desk.home_time.moment
    since, until = moment(first, time(0)), moment(last + timedelta(days=1), time(0))
    rows = seeing.of_house(desk.store, TEMPERATURE.index, since, until)
    return [row for row in rows if row.corrected_by is None]


def number_of(row: Row) -> float | None:
    """Return the number of a row for drawing, or None when there is none."""
    amount = decoded(TEMPERATURE, row.values).get(TEMPERATURE.main.key)
    return float(amount.number) if isinstance(amount, Amount) else None
