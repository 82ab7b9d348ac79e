"""What is typed into the fields of a disinfection record, and its one meaning each."""

import re
from datetime import date, time
from decimal import Decimal
from typing import Final

from carehome_app.domain.catalogue_disinfection import MG_IN_ONE_PER_CENT, PER_CENT
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.typed.characters import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP

_NUMBER: Final = re.compile(
    r"(\d{1,7}(?:\.\d{1,3})?)\s*(%|mg/?l|ppm|l|ml|min|分钟?|升)?", re.ASCII
)
_TIME: Final = re.compile(r"(\d{1,2}):(\d{2})|(\d{1,2})(\d{2})", re.ASCII)
_DATE: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{4})(\d{2})(\d{2})", re.ASCII)


class NotStrengthError(CareHomeError):
    """A text that should be a concentration is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no concentration, such as 500 or 75%.")


class NotMinutesError(CareHomeError):
    """A text that should be minutes is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no number of minutes, such as 30.")


class NotLitresError(CareHomeError):
    """A text that should be an amount of solution is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no number of litres, such as 5.")


class NotClockError(CareHomeError):
    """A text that should be a time of the day is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no time, such as 07:42 or 0742.")


class NotExpiryError(CareHomeError):
    """A text that should be a day is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{typed}” is no date, such as 2027-05-31.")


def strength(typed: str, unit: str) -> Decimal | None:
    """Return a concentration in the agent's unit, or None for nothing typed.

    A bare number is in that unit; `5%` of an agent in mg/L is 50 000 mg/L (label strength).
    """
    number, said = _number(typed, NotStrengthError)
    if number is None:
        return None
    if said in ("%", "") or (said in ("mg/l", "mgl", "ppm") and unit != PER_CENT):
        return number * MG_IN_ONE_PER_CENT if said == "%" and unit != PER_CENT else number
    raise NotStrengthError(typed=cut(normalized(typed)))


def minutes(typed: str) -> int | None:
    """Return whole minutes up to a day, or None for nothing typed."""
    number, said = _number(typed, NotMinutesError)
    if number is None:
        return None
    if said not in ("", "min", "分", "分钟") or number != int(number) or number > 24 * 60:
        raise NotMinutesError(typed=cut(normalized(typed)))
    return int(number)


def litres(typed: str) -> Decimal | None:
    """Return litres of solution, or None for nothing typed; `500 ml` is half a litre."""
    number, said = _number(typed, NotLitresError)
    if number is None:
        return None
    if said not in ("", "l", "ml", "升") or number == 0:
        raise NotLitresError(typed=cut(normalized(typed)))
    return number / 1000 if said == "ml" else number


def clock(typed: str) -> time | None:
    """Return a time of the day, or None for nothing typed (now)."""
    plain = normalized(typed).replace(" ", "")
    if not plain:
        return None
    found = _TIME.fullmatch(plain)
    try:
        hour, minute = _parts(found)
        return time(hour, minute)
    except ValueError:
        raise NotClockError(typed=cut(plain)) from None


def day(typed: str) -> date | None:
    """Return a date, or None for nothing typed."""
    plain = normalized(typed).replace(" ", "")
    if not plain:
        return None
    found = _DATE.fullmatch(plain)
    try:
        year, month, number = _parts(found)
        return date(year, month, number)
    except ValueError:
        raise NotExpiryError(typed=cut(plain)) from None


def _parts(found: re.Match[str] | None) -> list[int]:
    if found is None:
        raise ValueError
    return [int(part) for part in found.groups() if part]


def _number(typed: str, error: type[CareHomeError]) -> tuple[Decimal | None, str]:
    plain = normalized(typed).replace("％", "%")
    if not plain:
        return None, ""
    found = _NUMBER.fullmatch(plain)
    if found is None:
        raise error(typed=cut(plain))
    return Decimal(found[1]), found[2] or ""
