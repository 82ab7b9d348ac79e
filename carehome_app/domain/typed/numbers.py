"""One typed number: its characters made plain, its digits and unit, and what it can come to."""

import re
import string
from datetime import date
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.domain.measures.fields import Amount, NumberField, Scale, Values
from carehome_app.domain.measures.measure import Grammar, Measure
from carehome_app.domain.rounds.reasons import REASONS, Reason
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

# Typed characters made plain: full-width ones, Chinese punctuation, capitals.

# An explicit table and not Unicode's NFKC: that would also turn ½ and ³ into readings.
# 、 is what the slash key gives in a Chinese input method, 。 and ， what point and comma give.
_PLAIN: Final = {
    **{ord("０") + digit: str(digit) for digit in range(10)},
    **{ord(capital): capital.lower() for capital in string.ascii_uppercase},
    **{ord("Ａ") + place: letter for place, letter in enumerate(string.ascii_lowercase)},
    **{ord("ａ") + place: letter for place, letter in enumerate(string.ascii_lowercase)},
    **dict.fromkeys(map(ord, "．。｡，,"), "."),
    **dict.fromkeys(map(ord, "／、"), "/"),
    **dict.fromkeys(map(ord, "－−"), "-"),
    **dict.fromkeys(map(ord, "\u3000\u00a0"), " "),
    ord("＋"): "+",
    ord("："): ":",
    ord("＿"): "_",
    ord("℃"): "°c",
    ord("℉"): "°f",
}
_LONGEST_SHOWN: Final = 24


def normalized(text: str) -> str:
    """Return the text in plain lower-case characters, without the spaces around it.

    A comma is a point: `36,5` is `36.5`.
    """
    return text.translate(_PLAIN).strip()


def cut(text: str) -> str:
    """Return the text short enough to stand in a sentence."""
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


# What can come of a typed text: a meaning, a question, a refusal or a reason.


class Meaning(msgspec.Struct, frozen=True):
    """What a text means: the values by field key.

    `shown` is how people write it (`36.5 °C`, `120/80/72`), `full` the shortest text that says
    it in full (`36.5c`). Both can be typed.
    """

    values: Values
    shown: str
    full: str
    said: tuple[Text | str, ...] = ()
    """What was said beside the number, in words."""


class Accepted(msgspec.Struct, frozen=True):
    """The text has exactly one meaning and it may be kept."""

    meaning: Meaning


class Question(msgspec.Struct, frozen=True):
    """A soft question: what the text may mean, the likeliest first.

    `repeatable`: typing the same again keeps the first meaning. It does not when that meaning is
    in a unit that is neither the home's nor typed: such a unit has to be typed.
    `in_full`: the text already says its first meaning in full, so it answers an earlier question.
    `tells_itself`: the question says what happened and how to answer, so nothing is added to it.
    """

    typed: str
    why: Text
    meanings: tuple[Meaning, ...]
    repeatable: bool
    in_full: bool = False
    tells_itself: bool = False


class Refused(msgspec.Struct, frozen=True):
    """The text cannot be a reading, and why."""

    why: Text


class NotTaken(msgspec.Struct, frozen=True):
    """A reason instead of a reading.

    `until` is the last day it explains. Without it the reason explains this round only, or,
    when `open_ended`, every round until further notice.
    """

    reason: Reason
    until: date | None
    open_ended: bool


Outcome = Accepted | Question | Refused | NotTaken


# One typed number: its digits, its unit, and the sentences when it is none.

_REASON_KEY = QT_TRANSLATE_NOOP("Typing", "{key} {label}")
_REASON_KEYS: Final = tuple(_REASON_KEY.with_(key=one.key, label=one.label) for one in REASONS)
NEITHER: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}” is neither a reading nor a reason. Reasons: {reasons}."
).with_(reasons=_REASON_KEYS)
IMPOSSIBLE: Final = QT_TRANSLATE_NOOP(
    "Typing", "{typed} {unit} cannot be right: it must be from {low} to {high}."
)
DECIMALS: Final = QT_TRANSLATE_NOOP(
    "Typing", "{typed} has too many digits after the point: {unit} is written like {example}."
)
NEGATIVE: Final = QT_TRANSLATE_NOOP("Typing", "{typed} is below zero, which no reading is.")
POINTS: Final = QT_TRANSLATE_NOOP("Typing", "{typed} has more than one point.")
BESIDE_POINT: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}”: a digit is missing beside the point."
)
ZERO_FIRST: Final = QT_TRANSLATE_NOOP("Typing", "{typed} begins with a zero too many.")
UNKNOWN_UNIT: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}”: there is no unit {unit} here. Units: {units}."
)
UNUSUAL: Final = QT_TRANSLATE_NOOP(
    "Typing", "{label}: {number} {unit} is unusual, expected is {low} to {high}."
)
OTHER_UNIT: Final = QT_TRANSLATE_NOOP(
    "Typing", "{typed} is possible in {unit} only. If it was read so, type {full}."
)

_NUMBER: Final = re.compile(r"([0-9]+)(?:\.([0-9]+))?(?: *([^0-9. ].*))?")
_POINTED: Final = re.compile(r"[0-9.]*[0-9][0-9.]*(?: *[a-z°].*)?")


class Cell(msgspec.Struct, frozen=True):
    """A number cell: what was typed (plain characters), for which measure and field.

    `home` is the scale of the unit this home reads in.
    """

    typed: str
    measure: Measure
    field: NumberField
    home: Scale

    @property
    def others(self) -> tuple[Scale, ...]:
        """The scales of the units this home does not read in."""
        return tuple(one for one in self.field.scales if one is not self.home)

    def refused(self, why: Text, **values: object) -> Refused:
        """Refuse what was typed, with a sentence about it."""
        return Refused(why.with_(typed=cut(self.typed), **values))


class Number(msgspec.Struct, frozen=True):
    """A typed number, exactly as typed; `scale` when its unit was typed too."""

    whole: str
    decimals: str
    scale: Scale | None

    @property
    def value(self) -> Decimal:
        """The number as it stands."""
        return Decimal(f"{self.whole}.{self.decimals}")

    @property
    def bare(self) -> bool:
        """Whether it is digits only, without point or unit."""
        return not self.decimals and self.scale is None

    def fits(self, scale: Scale) -> bool:
        """Return whether the number as it stands can be true in this scale."""
        return len(self.decimals) <= scale.decimals and scale.is_plausible(self.value)


def unit_text(scale: Scale) -> str:
    """Return what is typed after a number to name the unit."""
    return scale.letter or f" {scale.unit}"


def scale_typed(field: NumberField, unit: str) -> Scale | None:
    """Return the scale whose letter or unit was typed, or None."""
    for scale in field.scales:
        if unit == scale.letter or unit == normalized(scale.unit):
            return scale
    return None


def number_in(cell: Cell) -> Number | Refused:
    """Return the one number that was typed, or why there is none."""
    match = _NUMBER.fullmatch(cell.typed)
    if match is None:
        return not_a_number(cell)
    whole, decimals, unit = match.groups("")
    if len(whole) > 1 and whole[0] == "0":
        return cell.refused(ZERO_FIRST)
    if not unit:
        return Number(whole, decimals, None)
    scale = scale_typed(cell.field, unit)
    if scale is not None:
        return Number(whole, decimals, scale)
    if unit.isalpha():
        units = tuple(f"{one.unit} ({unit_text(one).strip()})" for one in cell.field.scales)
        return cell.refused(UNKNOWN_UNIT, unit=cut(unit), units=units)
    return not_a_number(cell)


def not_a_number(cell: Cell) -> Refused:
    """Return what is wrong with a text that is no number."""
    typed = cell.typed
    if typed[:1] == "-" and typed[1:2].isdecimal():
        return cell.refused(NEGATIVE)
    if _POINTED.fullmatch(typed) and "." in typed:
        return cell.refused(POINTS if typed.count(".") > 1 else BESIDE_POINT)
    return cell.refused(NEITHER)


def one_number(cell: Cell, number: Decimal, scale: Scale) -> Meaning:
    """Return the meaning of one number in one unit."""
    exact = scale.exact(number)
    named = len(cell.field.scales) > 1
    full = f"{exact}{unit_text(scale)}" if named else str(exact)
    return Meaning({cell.field.key: Amount(exact, scale.unit)}, f"{exact} {scale.unit}", full)


def judged(
    cell: Cell, number: Decimal, scale: Scale, *, in_full: bool = False
) -> Accepted | Question:
    """Accept a plausible number, or ask when it is not an expected one."""
    meaning = one_number(cell, number, scale)
    if scale.is_expected(number):
        return Accepted(meaning)
    low, high = scale.expected
    why = UNUSUAL.with_(
        label=cell.field.label, number=scale.shown(number), unit=scale.unit, low=low, high=high
    )
    return Question(cell.typed, why, (meaning,), repeatable=True, in_full=in_full)


def as_it_stands(cell: Cell, number: Number) -> Accepted | Question | Refused:
    """Read a number as it stands, in the unit typed with it or else the home's."""
    scale = number.scale or cell.home
    if number.fits(scale):
        in_full = not number.bare or cell.measure.grammar is Grammar.PLAIN
        return judged(cell, number.value, scale, in_full=in_full)
    return impossible(cell, number, scale)


def impossible(cell: Cell, number: Number, scale: Scale) -> Refused:
    """Refuse a number that does not fit a scale, with the numbers that would."""
    low, high = scale.plausible
    if len(number.decimals) > scale.decimals:
        return cell.refused(DECIMALS, unit=scale.unit, example=scale.expected[0])
    typed = f"{number.whole}.{number.decimals}".rstrip(".")
    return Refused(IMPOSSIBLE.with_(typed=cut(typed), unit=scale.unit, low=low, high=high))


def in_other_unit(cell: Cell, meaning: Meaning, unit: str) -> Question:
    """Ask whether a text was read in a unit that is not the home's; only typing it keeps it."""
    why = OTHER_UNIT.with_(typed=cut(cell.typed), unit=unit, full=meaning.full)
    return Question(cell.typed, why, (meaning,), repeatable=False)


def plain(cell: Cell) -> Accepted | Question | Refused:
    """Read a number that stands for itself."""
    number = number_in(cell)
    return number if isinstance(number, Refused) else as_it_stands(cell, number)
