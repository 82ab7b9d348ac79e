"""What is typed about an area or into the fields of a record, and its one meaning each."""

import re
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import Final

from carehome_app.domain.disinfection.agents import MG_IN_ONE_PER_CENT, PER_CENT
from carehome_app.domain.disinfection.areas import AreaClass, AreaWindow
from carehome_app.domain.disinfection.record import Method
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.typed.numbers import cut, normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP

# What is typed about an area, in a field or in a list, and its one meaning each.

_WINDOW: Final = re.compile(
    r"(\d{1,2})\s*[:：]\s*([0-5０-５]\d)\s*[-–—－~～至到]\s*(\d{1,2})\s*[:：]\s*([0-5０-５]\d)"
)
_BETWEEN: Final = " \u3000,，;；、"

CLASS_NAMES: Final[dict[AreaClass, tuple[str, ...]]] = {
    AreaClass.KITCHEN: ("厨房", "kitchen"),
    AreaClass.LAUNDRY: ("洗衣房", "laundry"),
    AreaClass.ANIMAL_PEN: ("畜禽圈舍", "禽畜圈舍", "圈舍", "animal pen", "pen"),
    AreaClass.BEDROOM: ("寝室", "居室", "房间", "卧室", "bedroom"),
    AreaClass.PUBLIC: ("公共场所", "公共区域", "public place", "public"),
    AreaClass.VEHICLE: ("车辆", "vehicle"),
    AreaClass.ISOLATION: ("隔离室", "隔离间", "isolation room"),
    AreaClass.AIRING: ("通风", "airing"),
    AreaClass.UV: ("紫外线灯", "紫外线", "uv lamp", "uv"),
}
AGENT_NAMES: Final[dict[str, tuple[str, ...]]] = {
    "chlorine": ("含氯消毒剂（84）", "含氯消毒剂", "含氯消毒液", "含氯", "84消毒液", "84",
                 "chlorine (84)", "bleach"),
    "alcohol": ("酒精", "乙醇", "75%酒精", "ethanol"),
    "quat": ("季铵盐", "季铵盐类消毒剂", "quaternary ammonium"),
    "heat": ("煮沸或流通蒸汽", "煮沸", "流通蒸汽", "蒸汽",
             "boiling or steam", "boiling", "steam"),
    "uv": ("紫外线灯", "紫外线", "uv lamp"),
    "air": ("开窗通风", "开窗", "通风", "open windows", "airing"),
}  # fmt: skip
METHOD_NAMES: Final[dict[Method, tuple[str, ...]]] = {
    Method.WIPE: ("擦拭", "擦", "wiping"),
    Method.MOP: ("拖地", "拖拭", "mopping"),
    Method.SPRAY: ("喷洒", "喷雾", "spraying"),
    Method.SOAK: ("浸泡", "soaking"),
    Method.BOIL: ("煮沸或流通蒸汽", "煮沸", "流通蒸汽", "蒸汽",
                  "boiling or steam", "boiling", "steam"),
    Method.UV: ("紫外线照射", "紫外线", "uv light"),
    Method.AIR: ("通风", "开窗通风", "airing"),
}  # fmt: skip


class NotWindowsError(CareHomeError):
    """A text that should be times of the day is none."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "“{typed}” are no times of the day, such as 06:00-12:00, 12:00-18:00."
    )


def windows_of_text(typed: str) -> tuple[AreaWindow, ...]:
    """Return the windows of a text such as `06:00-12:00, 12:00-18:00`; none for nothing.

    Whether they follow each other is judged where they are kept.
    """
    found = [tuple(map(int, match)) for match in _WINDOW.findall(typed)]
    if _WINDOW.sub("", typed).strip(_BETWEEN) or (typed.strip() and not found):
        raise NotWindowsError(typed=cut(typed.strip()))
    return tuple(_window(one) for one in found)


def text_of_windows(windows: Sequence[AreaWindow]) -> str:
    """Return windows as they are typed."""
    return ", ".join(f"{_clock(opens)}-{_clock(closes)}" for opens, closes in windows)


def agent_of_text(typed: str) -> str | None:
    """Return the code of an agent by its name, empty for nothing, None for one not known."""
    return _code(typed, AGENT_NAMES)


def method_of_text(typed: str) -> str | None:
    """Return the code of a method by its name, empty for nothing, None for one not known."""
    return _code(typed, {method.value: names for method, names in METHOD_NAMES.items()})


def class_of_text(typed: str) -> str | None:
    """Return the code of one of the program's own classes by its name, else None."""
    return _code(typed, {kind.value: names for kind, names in CLASS_NAMES.items()}) or None


def _code(typed: str, names: dict[str, tuple[str, ...]]) -> str | None:
    plain = typed.strip().lower()
    if not plain:
        return ""
    return next((code for code, known in names.items() if plain in (code, *known)), None)


def _window(numbers: tuple[int, ...]) -> AreaWindow:
    first, past_first, last, past_last = numbers
    return AreaWindow(60 * first + past_first, 60 * last + past_last)


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


# What is typed into the fields of a disinfection record, and its one meaning each.

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
