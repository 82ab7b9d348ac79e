"""The medicine list of one person, with the vital sign that is asked about before a dose."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from carehome_app.domain.chronic.medicine import Gate, Medicine
from carehome_app.domain.errors import CareHomeError, MissingFieldError
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, PULSE, by_index
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.settings import NotANumberError, exact_number
from carehome_app.domain.typed.times import rhythm_typed, windows_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.medicines import DOSE, LINES, NAME, NewMedicine
from carehome_app.ui.chronic.care_part import (
    CarePart,
    order_rows,
    order_values,
    when_columns,
    who_columns,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.columns_table import Shown
from carehome_app.ui.widgets.field import Field

MEDICINE: Final = QT_TRANSLATE_NOOP("Care", "Medicine")
HOW_MUCH: Final = QT_TRANSLATE_NOOP("Care", "Dose")
GATE: Final = QT_TRANSLATE_NOOP("Care", "Ask first when")
GATE_NUMBER: Final = QT_TRANSLATE_NOOP("Care", "is below")
NO_GATE: Final = QT_TRANSLATE_NOOP("Care", "nothing is asked")
ASKED: Final = QT_TRANSLATE_NOOP("Care", "{field} {line}")
_GATES: Final = {
    "pulse": (BLOOD_PRESSURE, "pulse"),
    "pulse_alone": (PULSE, "pulse"),
    "systolic": (BLOOD_PRESSURE, "systolic"),
    "glucose": (GLUCOSE, "value"),
}
_GATE_LABELS: Final = {
    "pulse": QT_TRANSLATE_NOOP("Care", "pulse with the blood pressure"),
    "pulse_alone": QT_TRANSLATE_NOOP("Care", "pulse alone"),
    "systolic": QT_TRANSLATE_NOOP("Care", "systolic pressure"),
    "glucose": QT_TRANSLATE_NOOP("Care", "glucose"),
}


class MedicinesPart(CarePart[Medicine]):
    """What somebody takes regularly; a list, not a pharmacy."""

    def __init__(self, context: Context) -> None:
        """Make the part; it shows somebody after `show_person`."""
        say = context.say
        gates = (("", say(NO_GATE)), *((code, say(words)) for code, words in _GATE_LABELS.items()))
        rows = (
            (Field("name", say(MEDICINE)), Field("dose", say(HOW_MUCH))),
            *order_rows(context)[:-1],
            (Field("gate", say(GATE), gates), Field("gate_number", say(GATE_NUMBER))),
            *order_rows(context)[-1:],
        )
        super().__init__(context, "medicines", rows)

    def items(self, person: int) -> Sequence[Medicine]:
        """Return everything that ever was on the list, what holds first."""
        today = self.context.house.desk.today()
        found = self.context.house.chronic.medicines.of(person, ended=True)
        return sorted(found, key=lambda one: one.until_day is not None and one.until_day < today)

    def columns(self) -> Sequence[Shown[Medicine]]:
        """Return the columns of the list."""
        say = self.context.say
        return (
            Shown(MEDICINE, lambda one: f"{one.name} {one.dose}", 5),
            *when_columns(Medicine, say),
            Shown(GATE, self._gate_words, 4),
            *who_columns(Medicine),
        )

    def values_of(self, item: Medicine) -> dict[str, str]:
        """Return a medicine as the form shows it; a new one in its place begins today."""
        return {
            "name": item.name,
            "dose": item.dose,
            **order_values(item),
            "note": item.note,
            "gate": _gate_code(item.gate),
            "gate_number": "" if item.gate is None else str(item.gate.number),
        }

    def write(self, values: dict[str, str]) -> Changes:
        """Put a medicine on the list; one in the form ends the day before."""
        medicines, new = self.context.house.chronic.medicines, self._new(values)
        if self.old is None:
            return medicines.start(new)
        return medicines.replace(self.old, new, values["why"])

    def finish(self, item: Medicine, until: date, why: str) -> Changes:
        """End a medicine with a day."""
        return self.context.house.chronic.medicines.end(item, until, why)

    def field_of(self, error: CareHomeError) -> str:
        """Return which field an error speaks of."""
        if isinstance(error, NotANumberError):
            return "gate_number"
        if isinstance(error, MissingFieldError):
            named = {NAME.source: "name", DOSE.source: "dose"}
            field = error.sentence.values.get("field")
            return named.get(field.source if isinstance(field, Text) else "", "ordered_by")
        return super().field_of(error)

    def _new(self, values: dict[str, str]) -> NewMedicine:
        assert self.person is not None  # noqa: S101  # the form is about somebody
        return NewMedicine(
            person=self.person.id,
            name=values["name"],
            dose=values["dose"],
            windows=windows_typed(values["times"]),
            rhythm=rhythm_typed(values["days"]),
            ordered_by=values["ordered_by"],
            from_day=self.from_day(),
            until_day=self.day("until"),
            note=values["note"],
            gate=self._gate(values),
        )

    def _gate(self, values: dict[str, str]) -> Gate | None:
        """Return the gate in the unit this home reads."""
        if not values["gate"]:
            return None
        measure, field = _GATES[values["gate"]]
        unit = self.context.house.rules.unit(measure)
        scales = measure.number(field).scales
        scale = next((one for one in scales if one.unit == unit), scales[0])
        number = exact_number(values["gate_number"], scale.decimals)
        return Gate(measure.index, field, Beyond.BELOW, number, scale.unit)

    def _gate_words(self, item: Medicine) -> str:
        gate = item.gate
        if gate is None:
            return ""
        label = by_index(gate.measure).number(gate.field).label
        line = LINES[gate.beyond].with_(number=str(gate.number), unit=gate.unit)
        return self.context.say(ASKED.with_(field=label, line=line))


def _gate_code(gate: Gate | None) -> str:
    for code, (measure, field) in _GATES.items():
        if gate is not None and (gate.measure, gate.field) == (measure.index, field):
            return code
    return ""
