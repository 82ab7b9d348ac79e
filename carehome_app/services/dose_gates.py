"""What must be asked before a medicine is given: a sign beyond the line a nurse set for it."""

from datetime import date, datetime

import msgspec

from carehome_app.db import entries
from carehome_app.domain.catalogue import CATALOGUE, by_index
from carehome_app.domain.entry import Entry
from carehome_app.domain.fields import Amount, Value
from carehome_app.domain.measures import Beyond, Measure
from carehome_app.domain.medicine import Gate, Medicine
from carehome_app.domain.moments import to_ms
from carehome_app.domain.plan import RoundKey
from carehome_app.domain.rules import HIGHEST, LOWEST
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services import entering
from carehome_app.services.desk import Desk

ASK_FIRST = QT_TRANSLATE_NOOP(
    "Medicine",
    "{measure} was {value} at {clock} ({line}): ask first. Still given? Press it again.",
)
NOT_MEASURED_TODAY = QT_TRANSLATE_NOOP(
    "Medicine", "{measure} was not measured today ({line}: ask first). Given? Press it again."
)
LINES = {
    Beyond.BELOW: QT_TRANSLATE_NOOP("Medicine", "below {number} {unit}"),
    Beyond.DOWN_TO: QT_TRANSLATE_NOOP("Medicine", "at or below {number} {unit}"),
    Beyond.ABOVE: QT_TRANSLATE_NOOP("Medicine", "above {number} {unit}"),
    Beyond.FROM: QT_TRANSLATE_NOOP("Medicine", "at or above {number} {unit}"),
}


class DoseQuestion(msgspec.Struct, frozen=True):
    """What must be asked before a dose is given: the same key again keeps it."""

    why: Text
    said: tuple[str, ...]
    """What goes into the record: measure, value, moment in milliseconds, and the line."""


def gate_question(desk: Desk, medicine: Medicine, day: date, at: datetime) -> DoseQuestion | None:
    """Return what the gate of a medicine asks about a dose at a moment of a day, or None.

    The last reading of the day counts, of whichever measure shows the sign. One in another unit,
    or a meter's word on the gate's side, is asked about too: nothing is converted.
    """
    gate = medicine.gate
    if gate is None:
        return None
    line = LINES[gate.beyond].with_(number=str(gate.number), unit=gate.unit)
    measure = by_index(gate.measure)
    label = next(one.label for one in measure.fields if one.key == gate.field)
    last = _last(desk, medicine, day, at)
    shown_line = f"{gate.beyond.value} {gate.number} {gate.unit}"
    if last is None:
        said = (measure.code, "", "", shown_line)
        return DoseQuestion(NOT_MEASURED_TODAY.with_(measure=label, line=line), said)
    value = last.values[gate.field]
    if not _asks(gate, value):
        return None
    said = (last.measure.code, str(value), str(to_ms(last.taken_at)), shown_line)
    clock = desk.home_time.local(last.taken_at).strftime("%H:%M")
    return DoseQuestion(
        ASK_FIRST.with_(measure=label, value=str(value), clock=clock, line=line), said
    )


def _asks(gate: Gate, value: Value) -> bool:
    if isinstance(value, Amount):
        return value.unit != gate.unit or gate.beyond.crossed(value.number, gate.number)
    return value == (HIGHEST if gate.beyond in (Beyond.ABOVE, Beyond.FROM) else LOWEST)


def _last(desk: Desk, medicine: Medicine, day: date, at: datetime) -> Entry | None:
    """Return the last valid reading of the day that shows the sign, up to a moment."""
    gate = medicine.gate
    assert gate is not None  # noqa: S101  # who asks looked
    whole = entering.round_span(desk, RoundKey(day, "day"))
    known = [
        entry
        for measure in _showing(gate)
        for entry in entries.of_person(desk.store, medicine.person, measure.index, whole.first)
        if entry.superseded is None and entry.taken_at <= at and gate.field in entry.values
    ]
    return max(known, key=lambda entry: (entry.taken_at, entry.ref), default=None)


def _showing(gate: Gate) -> list[Measure]:
    """Return the measures that show a gate's sign: the pulse is in two, with the same rules."""
    own = by_index(gate.measure)
    rules = [rule for rule in own.rules if rule.field == gate.field]
    return [one for one in CATALOGUE if one is own or any(rule in one.rules for rule in rules)]
