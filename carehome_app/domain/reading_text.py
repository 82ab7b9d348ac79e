"""What a text typed in a number cell means: the one parser of the program.

The table of meanings is "The keyboard grammar of a reading" in the product description; the
ranges stand with each measure in the catalogue. Every text has exactly one outcome, and the
same text always the same one. Only the same text again, or a meaning typed in full, turns a
question into a value.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from carehome_app.domain.fields import NumberField
from carehome_app.domain.measures import Grammar, Measure
from carehome_app.domain.typed.characters import cut, normalized
from carehome_app.domain.typed.glucose import glucose
from carehome_app.domain.typed.numbers import Cell, plain
from carehome_app.domain.typed.outcomes import (
    Accepted,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
)
from carehome_app.domain.typed.pressure import pressure
from carehome_app.domain.typed.reasons import reason_in
from carehome_app.domain.typed.temperature import temperature
from carehome_app.i18n import QT_TRANSLATE_NOOP

__all__ = [
    "Accepted",
    "Meaning",
    "NotTaken",
    "Outcome",
    "Question",
    "Refused",
    "normalized",
    "understand",
]

LONGEST: Final = 40
"""No reading and no reason is longer than this many characters."""

NOTHING: Final = QT_TRANSLATE_NOOP("Typing", "Nothing is typed.")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Typing", "“{typed}” is too long for a reading.")
NO_NUMBER: Final = QT_TRANSLATE_NOOP("Typing", "{measure} is not read as a number.")

_GRAMMARS: Final[dict[Grammar, Callable[[Cell], Accepted | Question | Refused]]] = {
    Grammar.PLAIN: plain,
    Grammar.TEMPERATURE: temperature,
    Grammar.PRESSURE: pressure,
    Grammar.GLUCOSE: glucose,
}


def understand(
    text: str, measure: Measure, *, unit: str = "", today: date, asked: Question | None = None
) -> Outcome:
    """Return what a text typed for a measure means.

    `unit` is the unit the home reads in, the main field's first when empty; KeyError when the
    field has no such unit. `today` is the home's day, for reasons with an end. `asked` is the
    question last shown for the same cell.
    """
    typed = normalized(text)
    if not typed:
        return Refused(NOTHING)
    if len(typed) > LONGEST:
        return Refused(TOO_LONG.with_(typed=cut(typed)))
    reason = reason_in(typed, today)
    if reason is not None:
        return reason
    field = _number_field(measure)
    if field is None:
        return Refused(NO_NUMBER.with_(measure=measure.label))
    outcome = _read(Cell(typed, measure, field, field.scale(unit) if unit else field.scales[0]))
    if asked is not None and isinstance(outcome, Question):
        return _answered(asked, outcome)
    return outcome


def _number_field(measure: Measure) -> NumberField | None:
    return next((one for one in measure.fields if isinstance(one, NumberField)), None)


def _read(cell: Cell) -> Accepted | Question | Refused:
    for word in cell.field.words:
        if normalized(word) == cell.typed:
            return Accepted(Meaning({cell.field.key: word}, word, word))
    return _GRAMMARS[cell.measure.grammar](cell)


def _answered(asked: Question, again: Question) -> Accepted | Question:
    """Keep the first meaning when the very same question comes up again or is answered in full."""
    same = again == asked and again.repeatable
    answers = again.in_full and again.meanings[0] in asked.meanings
    return Accepted(again.meanings[0]) if same or answers else again
