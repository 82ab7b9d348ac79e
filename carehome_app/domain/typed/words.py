"""The grammar of a cell of words: a choice by its key, or free words as they are."""

from typing import Final

from carehome_app.domain.measures.fields import ChoiceField, TextField
from carehome_app.domain.measures.measure import Measure, said, shown
from carehome_app.domain.typed.numbers import Accepted, Meaning, Refused, cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP

LONGEST_WORDS: Final = 500
"""Characters of an observation; a longer story is a note."""
NO_CHOICE: Final = QT_TRANSLATE_NOOP("Typing", "“{typed}” is none of these: {choices}.")
CHOICE: Final = QT_TRANSLATE_NOOP("Typing", "{key} {label}")
TOO_MANY_WORDS: Final = QT_TRANSLATE_NOOP(
    "Typing", "These words are too long: at most {most} characters."
)


def words(text: str, measure: Measure, field: ChoiceField | TextField) -> Accepted | Refused:
    """Read a choice by its key, code or name, or keep words exactly as they were typed."""
    if isinstance(field, TextField):
        if len(text.strip()) > LONGEST_WORDS:
            return Refused(TOO_MANY_WORDS.with_(most=LONGEST_WORDS))
        return _kept(measure, field.key, text.strip(), text.strip())
    typed = normalized(text)
    for option in field.options:
        if typed in option.words:
            return _kept(measure, field.key, option.code, option.key or option.code)
    choices = tuple(
        CHOICE.with_(key=option.key or option.code, label=option.label) for option in field.options
    )
    return Refused(NO_CHOICE.with_(typed=cut(typed), choices=choices))


def _kept(measure: Measure, key: str, word: str, full: str) -> Accepted:
    values = {key: word}
    return Accepted(Meaning(values, shown(measure, values), full, said(measure, values)))
