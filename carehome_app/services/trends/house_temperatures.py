"""The whole house's temperatures of some days, without what was corrected."""

from datetime import date, time, timedelta

from carehome_app.db import trends as seeing
from carehome_app.db.rounds import entries
from carehome_app.db.trends import HouseRow
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.trends.lines import converted
from carehome_app.in_mind import kept_in_mind
from carehome_app.services.desk import Desk


def valid_rows(desk: Desk, first: date, last: date) -> list[HouseRow]:
    """Return everybody's valid entries from one day to another, by person and time."""
    moment = desk.home_time.moment
    since, until = moment(first, time(0)), moment(last + timedelta(days=1), time(0))
    return seeing.of_house(desk.store, TEMPERATURE.index, since, until)


@kept_in_mind(1024)
def number_of(values: str) -> float | None:
    """Return the number in what a row says, as it was read; None when there is none.

    A home's temperatures are a few dozen different texts, and each is understood once.
    """
    amount = entries.amount(TEMPERATURE, values)
    return None if amount is None else float(amount.number)


@kept_in_mind(1024)
def drawn(values: str, unit: str) -> float | None:
    """Return where the number in what a row says lies among others in a unit; None if it has none.

    Whoever was read in the other unit would lie sixty degrees away from everybody.
    """
    amount = entries.amount(TEMPERATURE, values)
    number = None if amount is None else converted(amount, unit)
    return None if number is None else round(float(number), 2)
