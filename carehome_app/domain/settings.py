"""What a home is called and sets for itself, how that is typed, and what is refused."""

import re
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP

# A home and the desk that writes.


class HomeCard(msgspec.Struct, frozen=True):
    """The home's own data, and which of its stations this copy writes as."""

    id: str
    name: str
    number: str
    demo: bool
    station: int
    station_name: str


# Errors of what a home sets: its rules, rounds, areas and roles; and of how it is typed.


class NotANumberError(CareHomeError):
    """A text that should be a number is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a number here.")


class NotATimeError(CareHomeError):
    """A text that should be a time of the day is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a time, such as 06:00.")


class NotADateError(CareHomeError):
    """A text that should be a date is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is not a date, such as 1942-05-31.")


class OutsideRangeError(CareHomeError):
    """A number of the home's rules cannot be what it says."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{number} cannot be right here: it must be from {low} to {high}."
    )


class LimitsCrossError(CareHomeError):
    """A limit for low readings would lie at or above one for high readings."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "The line for low readings, {low}, must lie below the one for high, {high}."
    )


class RoundTimesError(CareHomeError):
    """A round would close before it opens."""

    text = QT_TRANSLATE_NOOP("Errors", "{opens}–{closes}: a round opens before it closes.")


class RoundsOverlapError(CareHomeError):
    """Two rounds would be open at once."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Two rounds overlap: one closes at {closes}, the next opens at {opens}."
    )


class RoundsBegunError(CareHomeError):
    """Rounds can only be changed before anything was recorded in them."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "Something was already recorded on {day}. Let the change begin on a later day."
    )


class LastDirectorError(CareHomeError):
    """Nobody would be left who may give roles."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} is the only director. Make somebody else a director first."
    )


class UnknownTimezoneError(CareHomeError):
    """There is no time zone of this name."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "There is no time zone “{given}”; write one like Asia/Shanghai."
    )


# Numbers of the home's own rules as people type them; readings have their own grammar.

_WHOLE: Final = re.compile(r"\d{1,6}", re.ASCII)
_NUMBER: Final = re.compile(r"\d{1,6}(\.\d+)?", re.ASCII)


def whole_number(typed: str) -> int:
    """Return the whole number of a text; `NotANumberError` when it is none."""
    plain = normalized(typed)
    if not _WHOLE.fullmatch(plain):
        raise NotANumberError(typed=cut(plain))
    return int(plain)


def exact_number(typed: str, decimals: int) -> Decimal:
    """Return the number of a text with at most so many decimals, else `NotANumberError`."""
    plain = normalized(typed)
    found = _NUMBER.fullmatch(plain)
    if found is None or len((found[1] or ".").rstrip("0")) - 1 > decimals:
        raise NotANumberError(typed=cut(plain))
    return Decimal(plain).quantize(Decimal(1).scaleb(-decimals))
