"""Doses given without a question that another desk's reading would have asked.

The line of a medicine says: below 60 ask first. The pulse of 48 stood at the other desk.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final, NamedTuple

from carehome_app.db.chronic import medicines
from carehome_app.db.journal import knowing
from carehome_app.domain.chronic.medicine import DoseEntry, Medicine, Outcome
from carehome_app.domain.rounds.entry import Entry
from carehome_app.services.chronic.medicines import asks, last_shown
from carehome_app.services.desk import Desk

DAYS: Final = timedelta(days=3)
"""What was given longer ago is told by how the person has been since."""


class Unasked(NamedTuple):
    """A dose that was given, of which medicine, and the reading nobody there knew."""

    dose: DoseEntry
    medicine: Medicine
    reading: Entry


def unasked(desk: Desk) -> Iterator[Unasked]:
    """Yield the doses of the last days that were given so."""
    today = desk.today()
    for medicine in desk.orders.medicines:
        if medicine.gate is None:
            continue
        for dose in medicines.doses_of(desk.store, medicine.person, today - DAYS, today):
            if dose.medicine == medicine.id and dose.superseded is None and not dose.asked:
                reading = _unknown(desk, medicine, dose)
                if reading is not None:
                    yield Unasked(dose, medicine, reading)


def _unknown(desk: Desk, medicine: Medicine, dose: DoseEntry) -> Entry | None:
    """Return the reading that would have been asked about, where its desk did not know it."""
    gate = medicine.gate
    if gate is None or dose.outcome is not Outcome.GIVEN:
        return None
    last = last_shown(desk, medicine, dose.day, dose.at)
    if last is None or last.ref.station == dose.ref.station:
        return None
    if last.ref.number <= knowing.known_at(desk.store, dose.ref).get(last.ref.station, 0):
        return None
    return last if asks(gate, last.values[gate.field]) else None
