"""What a kind of measure consists of; the catalogue fills it in."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.measures.fields import (
    Amount,
    ChoiceField,
    Field,
    NumberField,
    Scale,
    TextField,
    Value,
    Values,
)
from carehome_app.domain.measures.rule import (
    Beyond,
    Family,
    Judge,
    Rule,
    Severity,
    Source,
    Threshold,
)
from carehome_app.i18n import Text

__all__ = [
    "Beyond",
    "Family",
    "Grammar",
    "Judge",
    "Jump",
    "Measure",
    "Routine",
    "Rule",
    "Severity",
    "Site",
    "Source",
    "Threshold",
    "decoded",
    "encoded",
    "said",
    "shown",
]


class Routine(Enum):
    """For whom a measure is due in every round without anybody planning it."""

    NOBODY = "nobody"
    RESIDENTS = "residents"
    EVERYBODY = "everybody"


class Grammar(Enum):
    """Which table of meanings a typed text of this measure is read by."""

    PLAIN = "plain"
    TEMPERATURE = "temperature"
    PRESSURE = "pressure"
    GLUCOSE = "glucose"


class Site(msgspec.Struct, frozen=True):
    """Where on the body a reading was taken; never converted into another."""

    code: str
    label: Text
    contact: bool = True
    """Whether it was taken by touching."""
    snomed: str = ""
    answers: tuple[str, ...] = ()
    """The other sites whose findings a calm reading here answers: those further from the core.

    Sites are not converted into each other, so a site that is not named here is not answered.
    """


_NOTHING: Final = Decimal(0)
NO_NUMBER: Final = NumberField(
    "", Text("", ""), (Scale("", "", 0, (_NOTHING, _NOTHING), (_NOTHING, _NOTHING)),)
)
"""Stands for the number a measure of words does not have: nobody can fill it."""


class Jump(msgspec.Struct, frozen=True):
    """A change against the last value that is asked about, by unit or in per cent of it."""

    more_than: Mapping[str, Decimal]
    per_cent: Decimal


class Measure(msgspec.Struct, frozen=True):
    """A kind of thing a home records, with everything the program knows about it.

    `index` stands in the journal: it never changes and is never given again.
    """

    code: str
    index: int
    label: Text
    fields: tuple[Field, ...]
    rules: tuple[Rule, ...] = ()
    families: tuple[Family, ...] = ()
    sites: tuple[Site, ...] = ()
    routine: Routine = Routine.NOBODY
    grammar: Grammar = Grammar.PLAIN
    baseline: bool = False
    loinc: str = ""
    names: Sequence[str] = msgspec.field(default_factory=tuple)
    """Other names a file or a script may use, Chinese ones too."""
    jump: Jump | None = None
    stuck: int = 0
    """After how many readings that were the same in every number the next same one is asked."""

    def number(self, key: str = "value") -> NumberField:
        """Return the number field with this key."""
        for one in self.fields:
            if one.key == key and isinstance(one, NumberField):
                return one
        raise KeyError(key)

    @property
    def main(self) -> NumberField:
        """The first number field; one that nobody fills where the measure is read in words."""
        return next((one for one in self.fields if isinstance(one, NumberField)), NO_NUMBER)

    @property
    def has_numbers(self) -> bool:
        """Whether there is anything to draw: a measure of words has no chart."""
        return self.main is not NO_NUMBER

    @property
    def details(self) -> tuple[Field, ...]:
        """What may be said beside the reading itself: how, when and in which position."""
        return tuple(one for one in self.fields[1:] if not isinstance(one, NumberField))

    def site(self, code: str) -> Site | None:
        """Return the site with this code, or None."""
        return next((site for site in self.sites if site.code == code), None)

    def at_age(self, age: int | None) -> "Measure":
        """Return the measure as texts about people of an age are read: with their ranges."""
        if not any(
            scale.younger
            for one in self.fields
            if isinstance(one, NumberField)
            for scale in one.scales
        ):
            return self
        fields = tuple(
            one.at_age(age) if isinstance(one, NumberField) else one for one in self.fields
        )
        return replace(self, fields=fields)

    def kinds(self, values: Values) -> dict[str, str]:
        """Return what kind of reading it is, by field: at rest or standing, before or after."""
        found = {}
        for one in self.fields:
            if isinstance(one, ChoiceField) and one.kinds:
                found[one.key] = one.kind(str(values.get(one.key, "")))
        return found

    def site_answers(self, site: str, asked: str) -> bool:
        """Return whether a calm reading at a site answers a finding at the site that asks.

        A site nobody said is not known to be another one.
        """
        known = self.site(site)
        return (
            not site
            or not asked
            or site == asked
            or (known is not None and asked in known.answers)
        )

    def family(self, code: str) -> Family:
        """Return the family with this code."""
        return next(family for family in self.families if family.code == code)

    def rule(self, code: str) -> Rule:
        """Return the rule with this code."""
        return next(rule for rule in self.rules if rule.code == code)


def encoded(measure: Measure, values: Values) -> tuple[str, ...]:
    """Return the values as short texts in the order of the measure's fields.

    A number in the field's first unit stands alone (`36.5`), another names its unit
    (`98.6 °F`); a field that was not filled is empty, and trailing empty ones are left out.
    """
    texts = [_encoded(one, values.get(one.key)) for one in measure.fields]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def decoded(measure: Measure, texts: Sequence[str]) -> dict[str, Value]:
    """Return the values behind `encoded` texts."""
    return {
        one.key: _decoded(one, text)
        for one, text in zip(measure.fields, texts, strict=False)
        if text
    }


def _encoded(one: Field, value: Value | None) -> str:
    match value:
        case None:
            return ""
        case Amount(number, unit):
            assert isinstance(one, NumberField)  # noqa: S101  # only numbers have amounts
            return str(number) if unit == one.scales[0].unit else f"{number} {unit}"
        case word:
            return f"={word}"


def _decoded(one: Field, text: str) -> Value:
    if text.startswith("="):
        return text[1:]
    assert isinstance(one, NumberField)  # noqa: S101  # see _encoded
    number, _, unit = text.partition(" ")
    return Amount(Decimal(number), unit or one.scales[0].unit)


def shown(measure: Measure, values: Values) -> str:
    """Return the values as people write them: `36.5`, `98.6 °F`, `120/80/72`, `C`, words.

    What is said beside the first field, such as a position, is not in it.
    """
    first = measure.fields[0]
    if not isinstance(first, NumberField):
        return _word(first, values)
    parts = []
    for one in (one for one in measure.fields if isinstance(one, NumberField)):
        match values.get(one.key):
            case Amount(number, unit):
                scale = one.scale(unit)
                foreign = f" {unit}" if unit != one.scales[0].unit else ""
                parts.append(scale.shown(number) + foreign)
            case str() as word:
                parts.append(word)
    return "/".join(parts)


def _word(one: Field, values: Values) -> str:
    word = str(values.get(one.key, ""))
    if not isinstance(one, ChoiceField):
        return word
    option = one.option(word)
    return word if option is None else option.sign or option.code


def said(measure: Measure, values: Values) -> tuple[Text | str, ...]:
    """Return what was said beside the number, or instead of one: labels of choices, words."""
    found: list[Text | str] = []
    for one in measure.fields:
        word = values.get(one.key)
        if not isinstance(word, str) or isinstance(one, NumberField):
            continue
        if isinstance(one, ChoiceField):
            option = one.option(word)
            found.append(word if option is None else option.label)
        else:
            found.append(word if isinstance(one, TextField) else one.label)
    return tuple(found)
