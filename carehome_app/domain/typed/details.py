"""What is said beside a number: `56 f` is 5.6 fasting, `12080 72 u1` standing for a minute."""

from collections.abc import Mapping

from msgspec.structs import replace

from carehome_app.domain.measures.fields import TICKED, ChoiceField, Field, TickField
from carehome_app.domain.measures.measure import Measure, said
from carehome_app.domain.typed.numbers import Accepted, Meaning, Outcome, Question, normalized


def parted(typed: str, measure: Measure) -> tuple[str, dict[str, str]]:
    """Return a typed text without the words said beside the number, and those by field key.

    Only whole words at the end count, each field once; what is no such word stays in the text.
    """
    found: dict[str, str] = {}
    rest = typed
    while " " in rest:
        before, _space, word = rest.rpartition(" ")
        named = _named(word, measure)
        if named is None or named[0] in found:
            break
        found[named[0]] = named[1]
        rest = before.rstrip()
    return rest, found


def beside(outcome: Outcome, measure: Measure, details: Mapping[str, str]) -> Outcome:
    """Return the outcome with these details in every meaning; what was typed itself stays."""
    if not details:
        return outcome
    match outcome:
        case Accepted(meaning):
            return Accepted(_with(meaning, measure, details))
        case Question(meanings=meanings):
            fuller = tuple(_with(one, measure, details) for one in meanings)
            return replace(outcome, meanings=fuller)
        case _:
            return outcome


def _named(word: str, measure: Measure) -> tuple[str, str] | None:
    for field in measure.details:
        code = _code(word, field)
        if code is not None:
            return field.key, code
    return None


def _code(word: str, field: Field) -> str | None:
    match field:
        case ChoiceField(options=options):
            return next((one.code for one in options if word in one.words), None)
        case TickField(words=words):
            return TICKED if word in words else None
        case _:
            return None


def _fits(field: Field, word: str) -> bool:
    """Return whether a field can hold a word; a word no program knows is left out."""
    match field:
        case ChoiceField():
            return field.option(word) is not None
        case TickField():
            return word == TICKED
        case _:
            return bool(word)


def _with(meaning: Meaning, measure: Measure, details: Mapping[str, str]) -> Meaning:
    known = {field.key for field in measure.details}
    own = {
        key: word for key, word in details.items() if key in known and key not in meaning.values
    }
    values = {**meaning.values, **own}
    return replace(meaning, values=values, said=said(measure, values))


def turned(text: str, measure: Measure, key: str) -> str:
    """Return a typed text with the next word for one field beside the number; none comes last."""
    field = next((one for one in measure.details if one.key == key), None)
    words = _choices(field)
    if not words:
        return text
    number, found = parted(normalized(text), measure)
    codes = [_code(word, field) for word in words if field is not None]
    place = codes.index(found[key]) + 1 if found.get(key) in codes else 0
    others = [_word_of(measure, other, code) for other, code in found.items() if other != key]
    new = words[place] if place < len(words) else ""
    return " ".join(part for part in (number, *others, new) if part)


def _choices(field: Field | None) -> list[str]:
    """Return the shortest word for each thing that can be said in a field."""
    match field:
        case ChoiceField(options=options):
            return [one.key or one.code.lower() for one in options]
        case TickField(words=words):
            return list(words[:1])
        case _:
            return []


def _word_of(measure: Measure, key: str, code: str) -> str:
    field = next(one for one in measure.details if one.key == key)
    return next(word for word in _choices(field) if _code(word, field) == code)
