"""The grammar of a glucose: `56` is 5.6 mmol/L, `25` is asked about, `HI` is HI."""

from decimal import Decimal
from typing import Final

from carehome_app.domain.measures.fields import Scale
from carehome_app.domain.typed.numbers import (
    Accepted,
    Cell,
    Number,
    Question,
    Refused,
    as_it_stands,
    cut,
    impossible,
    in_other_unit,
    judged,
    number_in,
    one_number,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP

TENTHS: Final = {2: (Decimal(34), Decimal(99)), 3: (Decimal(100), Decimal(199))}
"""Which bare digits are tenths of a mmol/L, by how many there are (product grammar)."""
MAYBE_MG_ABOVE: Final = Decimal(40)
"""A mmol/L number above this may have been read in mg/dL (clinical reference 3.1)."""

MANY: Final = QT_TRANSLATE_NOOP("Typing", "{typed} can be read in more than one way.")

_Possible = tuple[Decimal, Scale]


def glucose(cell: Cell) -> Accepted | Question | Refused:
    """Read a glucose in a mmol/L home (one decimal) or a mg/dL home (none)."""
    number = number_in(cell)
    if isinstance(number, Refused):
        return number
    if number.scale is not None or not cell.others:
        return as_it_stands(cell, number)
    if cell.home.decimals:
        return _bare_mmol(cell, number) if number.bare else _pointed_mmol(cell, number)
    return _in_a_mg_home(cell, number)


def _bare_mmol(cell: Cell, number: Number) -> Accepted | Question | Refused:
    count = len(number.whole)
    if count == 1:
        return as_it_stands(cell, number)
    if count not in TENTHS:
        return impossible(cell, number, cell.home)
    tenths = number.value / 10
    low, high = TENTHS[count]
    if low <= number.value <= high:
        return judged(cell, tenths, cell.home)
    whole = [(number.value, cell.home)] if count == 2 else []
    return _asked(cell, number, [(tenths, cell.home), *whole, (number.value, cell.others[0])])


def _pointed_mmol(cell: Cell, number: Number) -> Accepted | Question | Refused:
    """Read a number with a point; above 40 a whole one may have been mg/dL."""
    mg = cell.others[0]
    usual = as_it_stands(cell, number)
    maybe_mg = number.value > MAYBE_MG_ABOVE and number.value == int(number.value)
    if len(number.decimals) > cell.home.decimals or not maybe_mg:
        return usual
    if not mg.is_plausible(number.value):
        return usual
    other = one_number(cell, number.value, mg)
    if isinstance(usual, Question):
        meanings = (*usual.meanings, other)
        return Question(cell.typed, usual.why, meanings, repeatable=True, in_full=True)
    return in_other_unit(cell, other, mg.unit)


def _in_a_mg_home(cell: Cell, number: Number) -> Accepted | Question | Refused:
    """Read a number in a mg/dL home; a small or pointed one was rather mmol/L."""
    mmol = cell.others[0]
    if number.bare and cell.home.is_expected(number.value):
        return as_it_stands(cell, number)
    if not number.fits(mmol):
        return as_it_stands(cell, number)
    if number.bare and number.fits(cell.home):
        return _asked(cell, number, [(number.value, mmol), (number.value, cell.home)])
    return in_other_unit(cell, one_number(cell, number.value, mmol), mmol.unit)


def _asked(cell: Cell, number: Number, possible: list[_Possible]) -> Accepted | Question | Refused:
    """Ask which of the plausible meanings is meant; the expected ones come first."""
    plausible = [(value, scale) for value, scale in possible if scale.is_plausible(value)]
    if not plausible:
        return impossible(cell, number, cell.home)
    likeliest = sorted(plausible, key=_unexpected)
    value, first = likeliest[0]
    if len(likeliest) == 1:
        if first is cell.home:
            return judged(cell, value, first)
        return in_other_unit(cell, one_number(cell, value, first), first.unit)
    meanings = tuple(one_number(cell, value, scale) for value, scale in likeliest)
    why = MANY.with_(typed=cut(cell.typed))
    return Question(cell.typed, why, meanings, repeatable=first is cell.home)


def _unexpected(possible: _Possible) -> bool:
    number, scale = possible
    return not scale.is_expected(number)
