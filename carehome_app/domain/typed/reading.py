"""What a text typed in a number cell means: the one parser of the program.

The table of meanings is "The keyboard grammar of a reading" in the product description; the
ranges stand with each measure in the catalogue. Every text has exactly one outcome, and the
same text always the same one. Only the same text again, or a meaning typed in full, turns a
question into a value.
"""

from collections.abc import Callable
from datetime import date
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.measures.fields import ChoiceField, NumberField, TextField
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.domain.typed.blood_pressure import pressure
from carehome_app.domain.typed.details import beside, parted
from carehome_app.domain.typed.glucose import glucose
from carehome_app.domain.typed.numbers import (
    Accepted,
    Cell,
    Meaning,
    NotTaken,
    Outcome,
    Question,
    Refused,
    cut,
    normalized,
    plain,
)
from carehome_app.domain.typed.reasons import reason_in
from carehome_app.domain.typed.temperature import temperature
from carehome_app.domain.typed.words import words
from carehome_app.i18n import QT_TRANSLATE_NOOP

__all__ = [
    "Accepted",
    "Meaning",
    "NotTaken",
    "Outcome",
    "Question",
    "Refused",
    "answered",
    "beside",
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
    first = measure.fields[0]
    if not isinstance(first, NumberField):
        return _in_words(text, measure, today)
    if len(typed) > LONGEST:
        return Refused(TOO_LONG.with_(typed=cut(typed)))
    reason = reason_in(typed, today)
    if reason is not None:
        return reason
    number, details = parted(typed, measure)
    home = first.scale(unit) if unit else first.scales[0]
    outcome = beside(_read(Cell(number, measure, first, home)), measure, details)
    if details and isinstance(outcome, Question):
        outcome = replace(outcome, typed=typed)
    return outcome if asked is None else answered(asked, outcome)


def _in_words(text: str, measure: Measure, today: date) -> Outcome:
    """Read a cell of a choice or of words; a reason alone is a reason there too."""
    first = measure.fields[0]
    outcome = words(text, measure, first) if isinstance(first, ChoiceField | TextField) else None
    if isinstance(outcome, Accepted) and isinstance(first, ChoiceField):
        return outcome
    reason = reason_in(normalized(text), today)
    if isinstance(reason, NotTaken):
        return reason
    return outcome or Refused(NO_NUMBER.with_(measure=measure.label))


def _read(cell: Cell) -> Accepted | Question | Refused:
    for word in cell.field.words:
        if normalized(word) == cell.typed:
            return Accepted(Meaning({cell.field.key: word}, word, word))
    return _GRAMMARS[cell.measure.grammar](cell)


def answered(asked: Question, outcome: Outcome) -> Outcome:
    """Keep the first meaning when the very same question comes up again or is answered in full."""
    if not isinstance(outcome, Question):
        return outcome
    same = outcome == asked and outcome.repeatable
    answers = outcome.in_full and outcome.meanings[0] in asked.meanings
    return Accepted(outcome.meanings[0]) if same or answers else outcome
