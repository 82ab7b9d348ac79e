"""Say how a person stands on the chronic sheet: judgement, doses, own lines, means."""

from collections.abc import Iterator
from typing import Final

from carehome_app.domain.chronic.medicine import OUTCOME_LABELS, Dose, Outcome
from carehome_app.domain.chronic.sheet import ChronicRow, MedicineCell
from carehome_app.domain.measures.fields import ChoiceField, Field
from carehome_app.domain.measures.measure import said as said_beside
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.sheet import Row, SheetCell
from carehome_app.domain.typed.reading import Accepted
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.ui.chronic.open_chronic import OpenChronic
from carehome_app.ui.rounds.remarks import Remarks
from carehome_app.ui.rounds.words import Remark, Said, SheetWords, Sign

TO_DO: Final = QT_TRANSLATE_NOOP("ChronicSheet", "to do: {measures}")
DOSE: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{medicine} {dose}: {outcome}")
DOSE_WHY: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{medicine} {dose}: {outcome}, {why}")
DOSE_OPEN: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{medicine} {dose}: open (G R W N)")
TWICE: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{medicine}: said given twice")
FIND_OUT: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet",
    "{medicine}: said given at two desks. Find out whether it was given twice, tell the nurse or"
    " doctor, and take the wrong one back.",
)
MEAN: Final = QT_TRANSLATE_NOOP("ChronicSheet", "mean {mean}, calculated")
EXPIRED: Final = QT_TRANSLATE_NOOP(
    "ChronicSheet", "own limit ran out on {day}: the home's is used"
)
OWN: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Own limit “{rule}” by {who}: {why}.")
REVIEW: Final = QT_TRANSLATE_NOOP("ChronicSheet", "own limit: review due")
CHOICE: Final = QT_TRANSLATE_NOOP("ChronicSheet", "{field} ({key}): {word}")
ARM: Final = QT_TRANSLATE_NOOP("ChronicSheet", "Arm")
NOT_SAID: Final = QT_TRANSLATE_NOOP("ChronicSheet", "not said")
BY_PLAN: Final = QT_TRANSLATE_NOOP("ChronicSheet", "by plan")
DETAIL_KEYS: Final = {
    "position": "Alt+P",
    "timing": "Alt+T",
    "device": "Alt+V",
    "oxygen": "Alt+O",
    "irregular": "Alt+I",
}
"""Which key says the next word of which field beside a reading."""
_TIMING: Final = "timing"


class ChronicWords(SheetWords):
    """Speaks of rows with many cells: one saying for all that is still to do."""

    def judgement(self, row: Row) -> list[Said]:
        """Return what stands in the judgement column, the most pressing first."""
        found = super().judgement(row)
        if any(said.sign not in (Sign.OPEN, Sign.WELL) for said in found):
            found = [said for said in found if said.sign is not Sign.WELL]
        still = {
            cell.measure.code: cell.measure.label
            for place, cell in enumerate(row.cells)
            if cell is not None and row.is_open(place)
        }
        if not any(said.sign is Sign.OPEN for said in found):
            return found
        rest = [said for said in found if said.sign not in (Sign.OPEN, Sign.WELL)]
        words = TO_DO.with_(measures=tuple(still.values()))
        return [*rest, Said(Sign.OPEN, self.say(words))]

    def choices(self, row: Row, column: int) -> list[str]:
        """Return what can be said beside the reading of a cell, with the key that says it."""
        cell, shown = row.cells[column], self.shown
        if cell is None or not isinstance(shown, OpenChronic):
            return []
        found = [
            self._choice(row, column, field)
            for field in cell.measure.details
            if field.key in DETAIL_KEYS
        ]
        if cell.measure.sites:
            arm = shown.arm(row, column) or NOT_SAID
            found.append(self.say(CHOICE.with_(field=ARM, key="Alt+A", word=arm)))
        return found

    def _choice(self, row: Row, column: int, field: Field) -> str:
        draft = self.draft(row, column)
        values = (
            draft.outcome.meaning.values
            if draft is not None and isinstance(draft.outcome, Accepted)
            else {}
        )
        code = values.get(field.key)
        word: Text | str = BY_PLAN if field.key == _TIMING else NOT_SAID
        if isinstance(field, ChoiceField) and isinstance(code, str):
            option = field.option(code)
            word = option.label if option is not None else code
        elif code is not None:
            word = field.label
        return self.say(CHOICE.with_(field=field.label, key=DETAIL_KEYS[field.key], word=word))

    def _cell(self, row: Row, column: int) -> Iterator[Said]:
        cell = row.cells[column]
        if not isinstance(cell, MedicineCell) or row.is_open(column) or row.absence is not None:
            yield from super()._cell(row, column)
            return
        for dose in cell.doses:
            if dose.said_twice:
                words = TWICE.with_(medicine=dose.medicine.name)
                yield Said(Sign.HIGH, self.say(words))
            elif dose.said is not None and dose.said.outcome is not Outcome.GIVEN:
                yield Said(Sign.NOT_MEASURED, self.say(dose_words(dose)))


class ChronicRemarks(Remarks):
    """Speaks of what stands beside readings taken by plan, and of doses."""

    def of(self, row: Row) -> list[Remark]:
        """Return the remarks of a row, the most pressing first."""
        return [*self._own(row), *super().of(row)]

    def explain(self, row: Row) -> list[str]:
        """Return the full sentences: doses, own lines with who and why, then everything else."""
        return [*self._doses(row), *self._own_lines(row), *super().explain(row)]

    def _about(self, cell: SheetCell) -> Iterator[Remark]:
        mean = cell.mean
        if mean is not None:
            yield Remark(self._say(MEAN.with_(mean=shown(cell.measure, mean))))
        yield from super()._about(cell)

    def _circumstances(self, cell: SheetCell, entry: Entry) -> Iterator[Remark]:
        # The column says already what the plan says about meals.
        values = {key: value for key, value in entry.values.items() if key != _TIMING}
        for words in said_beside(cell.measure, values):
            yield Remark(self._say(words) if isinstance(words, Text) else words)
        yield from super()._circumstances(cell, entry)

    def _own(self, row: Row) -> Iterator[Remark]:
        if not isinstance(row, ChronicRow):
            return
        for cell in row.cells:
            for dose in cell.doses if isinstance(cell, MedicineCell) else ():
                if dose.said_twice:
                    words = FIND_OUT.with_(medicine=dose.medicine.name)
                    yield Remark(self._say(words), pressing=True)
        for one in row.expired:
            if one.until_day is not None:
                day = one.until_day.strftime("%m-%d")
                yield Remark(self._say(EXPIRED.with_(day=day)), pressing=True)
        if any(one.review_is_due(self._shown.house.desk.today()) for one in row.limits):
            yield Remark(self._say(REVIEW), pressing=True)

    def _own_lines(self, row: Row) -> Iterator[str]:
        if not isinstance(row, ChronicRow):
            return
        rules = {
            rule.code: rule
            for cell in row.cells
            if cell is not None
            for rule in cell.measure.rules
        }
        for one in row.limits:
            if one.rule in rules:
                words = OWN.with_(rule=rules[one.rule].label, who=one.decided_by, why=one.why)
                yield self._say(words)

    def _doses(self, row: Row) -> Iterator[str]:
        for cell in row.cells:
            for dose in cell.doses if isinstance(cell, MedicineCell) else ():
                yield self._say(dose_words(dose))


def dose_words(dose: Dose) -> Text:
    """Return a dose with what became of it."""
    said = dose.said
    text = DOSE_OPEN if said is None else DOSE_WHY if said.words else DOSE
    if said is not None:
        text = text.with_(outcome=OUTCOME_LABELS[said.outcome], why=said.words)
    return text.with_(medicine=dose.medicine.name, dose=dose.medicine.dose)
