"""The grammar of a blood pressure: `12080`, `120/80`, `120/80/72`."""

import re
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.domain.measures.fields import Amount, Scale
from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.typed.numbers import (
    DECIMALS,
    IMPOSSIBLE,
    UNUSUAL,
    ZERO_FIRST,
    Accepted,
    Cell,
    Meaning,
    Question,
    Refused,
    cut,
    not_a_number,
    scale_typed,
    unit_text,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PULSE_PRESSURE: Final = {
    "mmHg": (Decimal(15), Decimal(110)),
    "kPa": (Decimal("2.0"), Decimal("14.7")),
}
"""The expected difference of the two numbers (clinical reference 2.4, a proposal)."""

DIFFERENCE: Final = QT_TRANSLATE_NOOP("Typing", "The difference")
TWO_NUMBERS: Final = QT_TRANSLATE_NOOP(
    "Typing",
    "“{typed}” is not a blood pressure: two numbers such as 12080 or 120/80,"
    " then the pulse if measured.",
)
FIRST_HIGHER: Final = QT_TRANSLATE_NOOP(
    "Typing", "{first}/{second} cannot be right: the first number must be the higher one."
)
SWAPPED: Final = QT_TRANSLATE_NOOP("Typing", "The second number is the higher one. Swapped?")
PADDED: Final = QT_TRANSLATE_NOOP("Typing", "{typed} has a number that begins with a zero.")
OTHER_UNIT: Final = QT_TRANSLATE_NOOP(
    "Typing", "{first}/{second} is possible in {unit} only. If it was read so, type {full}."
)

_SEPARATOR: Final = r"(?: *[/-] *| +)"
_PARTS: Final = re.compile(
    rf"([0-9]+(?:\.[0-9]+)?)(?:{_SEPARATOR}([0-9]+(?:\.[0-9]+)?))?(?: *([a-z]+))?"
    rf"(?:{_SEPARATOR}([0-9]+))?"
)
_SPLIT_AFTER: Final = {4: 2, 5: 3, 6: 3}
_SWAPPED_SPLIT_AFTER: Final = {5: 2}


class Pair(msgspec.Struct, frozen=True):
    """Two typed numbers and perhaps the pulse, not yet in any unit.

    `in_full`: they were typed with something between them.
    """

    first: str
    second: str
    pulse: str
    in_full: bool

    def swapped(self) -> "Pair":
        """Return the pair the other way round."""
        return Pair(self.second, self.first, self.pulse, in_full=False)

    @property
    def padded(self) -> bool:
        """Whether a number begins with a zero, as in 120/08."""
        return any(len(part) > 1 and part[0] == "0" for part in (self.first, self.second))


class _Unit(msgspec.Struct, frozen=True):
    """The scales of a pair and its pulse in one unit."""

    systolic: Scale
    diastolic: Scale
    pulse: Scale

    def reads(self, pair: Pair) -> bool:
        """Return whether the pair can be true in this unit."""
        return (
            _fits(self.systolic, pair.first)
            and _fits(self.diastolic, pair.second)
            and (not pair.pulse or _fits(self.pulse, pair.pulse))
            and Decimal(pair.first) > Decimal(pair.second)
        )


def pressure(cell: Cell) -> Accepted | Question | Refused:
    """Read a blood pressure with or without pulse."""
    match = _PARTS.fullmatch(cell.typed)
    if match is None:
        refused = not_a_number(cell)
        return cell.refused(TWO_NUMBERS) if cell.typed[0].isdigit() else refused
    first, second, named, pulse = match.groups("")
    if first.isdigit() and len(first) in _SPLIT_AFTER and not named and not (second and pulse):
        return _from_digits(cell, first, second or pulse)
    scale = scale_typed(cell.field, named) if named else None
    if not second or (named and scale is None):
        return cell.refused(TWO_NUMBERS)
    pair = Pair(first, second, pulse, in_full=True)
    if pair.padded or (len(pulse) > 1 and pulse[0] == "0"):
        return cell.refused(ZERO_FIRST)
    if scale is not None:
        unit = _unit(cell.measure, scale.unit)
        return _judged(cell, pair, unit) if unit.reads(pair) else _impossible(pair, unit)
    return _from_pair(cell, pair)


def _from_digits(cell: Cell, digits: str, pulse: str) -> Accepted | Question | Refused:
    """Split bare digits 2+2, 3+2 or 3+3; five digits may also be a swapped 2+3."""
    if not (pulse == "" or pulse.isdigit()) or (len(pulse) > 1 and pulse[0] == "0"):
        return cell.refused(TWO_NUMBERS)
    pairs = [
        Pair(digits[:place], digits[place:], pulse, in_full=False)
        for split in (_SPLIT_AFTER, _SWAPPED_SPLIT_AFTER)
        if (place := split.get(len(digits)))
    ]
    outcome = _from_pair(cell, pairs[0])
    if isinstance(outcome, Refused) and len(pairs) > 1:
        swapped = pairs[1].swapped()
        home = _unit(cell.measure, cell.home.unit)
        if home.reads(swapped) and not swapped.padded:
            return Question(cell.typed, SWAPPED, (_meaning(cell, swapped, home),), repeatable=True)
    return outcome


def _from_pair(cell: Cell, pair: Pair) -> Accepted | Question | Refused:
    """Read a pair in the home's unit, else ask whether it is swapped or in another unit."""
    home = _unit(cell.measure, cell.home.unit)
    if home.reads(pair):
        return _judged(cell, pair, home, _others(cell))
    swapped = pair.swapped()
    if home.reads(swapped):
        return Question(cell.typed, SWAPPED, (_meaning(cell, swapped, home),), repeatable=True)
    for other in _others(cell):
        if other.reads(pair):
            meaning = _meaning(cell, pair, other)
            why = OTHER_UNIT.with_(
                first=pair.first, second=pair.second, unit=other.systolic.unit, full=meaning.full
            )
            return Question(cell.typed, why, (meaning,), repeatable=False)
    return _impossible(pair, home)


def _judged(
    cell: Cell, pair: Pair, unit: _Unit, others: tuple[_Unit, ...] = ()
) -> Accepted | Question:
    """Accept a plausible pair, or ask when something is unusual, or another unit fits too."""
    meaning = _meaning(cell, pair, unit)
    why = PADDED.with_(typed=cut(cell.typed)) if pair.padded else _unusual(cell, pair, unit)
    if why is None:
        return Accepted(meaning)
    maybe = tuple(_meaning(cell, pair, other) for other in others if other.reads(pair))
    return Question(cell.typed, why, (meaning, *maybe), repeatable=True, in_full=pair.in_full)


def _unusual(cell: Cell, pair: Pair, unit: _Unit) -> Text | None:
    """Return the first thing about a pair that is worth a question."""
    first, second = Decimal(pair.first), Decimal(pair.second)
    measure = cell.measure
    looked_at = [
        (measure.number("systolic").label, first, unit.systolic.expected, unit.systolic),
        (measure.number("diastolic").label, second, unit.diastolic.expected, unit.diastolic),
        (DIFFERENCE, first - second, PULSE_PRESSURE[unit.systolic.unit], unit.systolic),
    ]
    if pair.pulse:
        pulse = measure.number("pulse")
        looked_at.append((pulse.label, Decimal(pair.pulse), unit.pulse.expected, unit.pulse))
    for label, number, (low, high), scale in looked_at:
        if not low <= number <= high:
            return UNUSUAL.with_(label=label, number=number, unit=scale.unit, low=low, high=high)
    return None


def _impossible(pair: Pair, unit: _Unit) -> Refused:
    """Refuse a pair with the number that cannot be right."""
    parts = [(pair.first, unit.systolic), (pair.second, unit.diastolic)]
    if pair.pulse:
        parts.append((pair.pulse, unit.pulse))
    for part, scale in parts:
        if len(part.partition(".")[2]) > scale.decimals:
            return Refused(
                DECIMALS.with_(typed=cut(part), unit=scale.unit, example=scale.expected[0])
            )
        if not scale.is_plausible(Decimal(part)):
            low, high = scale.plausible
            return Refused(IMPOSSIBLE.with_(typed=cut(part), unit=scale.unit, low=low, high=high))
    return Refused(FIRST_HIGHER.with_(first=pair.first, second=pair.second))


def _meaning(cell: Cell, pair: Pair, unit: _Unit) -> Meaning:
    first = unit.systolic.exact(Decimal(pair.first))
    second = unit.diastolic.exact(Decimal(pair.second))
    values = {
        "systolic": Amount(first, unit.systolic.unit),
        "diastolic": Amount(second, unit.diastolic.unit),
    }
    shown, full, after = f"{first}/{second}", f"{first}/{second}", ""
    if unit.systolic.unit != cell.home.unit:
        shown, full = f"{shown} {unit.systolic.unit}", f"{full}{unit_text(unit.systolic)}"
    if pair.pulse:
        pulse = unit.pulse.exact(Decimal(pair.pulse))
        values["pulse"] = Amount(pulse, unit.pulse.unit)
        after = f"/{pulse}"
    return Meaning(values, shown + after, full + after)


def _unit(measure: Measure, unit: str) -> _Unit:
    systolic, diastolic = measure.number("systolic"), measure.number("diastolic")
    return _Unit(systolic.scale(unit), diastolic.scale(unit), measure.number("pulse").scales[0])


def _others(cell: Cell) -> tuple[_Unit, ...]:
    return tuple(_unit(cell.measure, scale.unit) for scale in cell.others)


def _fits(scale: Scale, part: str) -> bool:
    return len(part.partition(".")[2]) <= scale.decimals and scale.is_plausible(Decimal(part))
