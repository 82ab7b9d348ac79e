"""What can be filled in: numbers with their units, choices and words."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.i18n import Text


class Amount(msgspec.Struct, frozen=True):
    """A number in the unit it was read in; it is never converted."""

    number: Decimal
    unit: str

    def __str__(self) -> str:
        return f"{self.number} {self.unit}"


Value = Amount | str
"""A number with its unit, or the word of a choice, a text or a meter (`HI`)."""

Values = Mapping[str, Value]
"""What was read, by field key. A field that was not filled is not there."""


class Younger(NamedTuple):
    """What a number can be, and what is expected, of people below an age."""

    below: int
    plausible: tuple[Decimal, Decimal]
    expected: tuple[Decimal, Decimal]


class Scale(msgspec.Struct, frozen=True):
    """How a number field is read in one unit.

    Outside `plausible` it is refused as impossible; outside `expected` it is asked about.
    Both ends belong to the range.
    """

    unit: str
    ucum: str
    decimals: int
    plausible: tuple[Decimal, Decimal]
    expected: tuple[Decimal, Decimal]
    letter: str = ""
    """Typed after a number to name the unit: `98.6f`."""
    loinc: str = ""
    """The code of a reading in this unit, where the unit decides it; else the field's."""
    younger: tuple[Younger, ...] = ()
    """Other ranges of children, the youngest first."""

    def at_age(self, age: int | None) -> "Scale":
        """Return the scale for people of an age; of an unknown one, all that can be at any age."""
        if not self.younger:
            return self
        if age is None:
            ends = [end for one in self.younger for end in one.plausible]
            whole = (min(*ends, self.plausible[0]), max(*ends, self.plausible[1]))
            return replace(self, plausible=whole)
        own = next((one for one in self.younger if age < one.below), None)
        return self if own is None else replace(self, plausible=own[1], expected=own[2])

    def is_plausible(self, number: Decimal) -> bool:
        """Return whether the number can be true at all."""
        low, high = self.plausible
        return low <= number <= high

    def is_expected(self, number: Decimal) -> bool:
        """Return whether the number needs no question."""
        low, high = self.expected
        return low <= number <= high

    def exact(self, number: Decimal) -> Decimal:
        """Return the number with this scale's decimals: 37 is 37.0."""
        return number.quantize(Decimal(1).scaleb(-self.decimals))

    def shown(self, number: Decimal) -> str:
        """Return the number as a text with this scale's decimals."""
        return str(self.exact(number))


class NumberField(msgspec.Struct, frozen=True):
    """A number, in the first scale's unit unless the home or the typist says another."""

    key: str
    label: Text
    scales: tuple[Scale, ...]
    loinc: str = ""
    words: tuple[str, ...] = ()
    """What a meter may say instead of a number, such as `HI`."""
    required: bool = True

    def at_age(self, age: int | None) -> "NumberField":
        """Return the field with the ranges of people of an age."""
        return replace(self, scales=tuple(one.at_age(age) for one in self.scales))

    def scale(self, unit: str) -> Scale:
        """Return the scale of a unit; KeyError when the field has no such unit."""
        for scale in self.scales:
            if scale.unit == unit:
                return scale
        raise KeyError(unit)


class Option(msgspec.Struct, frozen=True):
    """One choice of a choice field, with the key that picks it.

    `sign` stands for it where there is room for a sign only, in every language.
    """

    code: str
    label: Text
    key: str = ""
    sign: str = ""
    names: tuple[str, ...] = ()
    """Other words that say it, Chinese ones too."""
    loinc: Mapping[str, str] = msgspec.field(default_factory=dict)
    """By unit, the code a reading so labelled has instead of its scale's own."""

    @property
    def words(self) -> frozenset[str]:
        """Everything that may be typed for it, as typed texts are made plain."""
        return frozenset(word for word in (self.code.lower(), self.key, *self.names) if word)


class ChoiceField(msgspec.Struct, frozen=True):
    """One of a few words."""

    key: str
    label: Text
    options: tuple[Option, ...]
    required: bool = False
    kinds: Mapping[str, str] = msgspec.field(default_factory=dict)
    """Which choices make readings of one kind, by option; the empty one is nothing said.

    A calm reading answers a finding of its own kind only. A choice that is not in it answers
    every kind, and is answered by every kind.
    """

    def kind(self, code: str) -> str:
        """Return the kind of reading a choice makes, empty when it is of no kind of its own."""
        return self.kinds.get(code, "")

    def option(self, code: str) -> Option | None:
        """Return the option with this code, or None."""
        return next((one for one in self.options if one.code == code), None)


TICKED: Final = "yes"
"""The word of a tick that was set. A tick nobody set is not there: it says nothing."""


class TickField(msgspec.Struct, frozen=True):
    """Something that is so, said by a key or a word; never said is not "no"."""

    key: str
    label: Text
    words: tuple[str, ...] = ()
    required: bool = False


class TextField(msgspec.Struct, frozen=True):
    """Free words."""

    key: str
    label: Text
    required: bool = False


Field = NumberField | ChoiceField | TickField | TextField
