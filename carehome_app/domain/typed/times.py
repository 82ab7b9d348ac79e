"""Times and days as they are typed: `7:31`, `0731`; of an order: `am 1800`, `1 3 5`, `/3`."""

import re
from datetime import time
from typing import Final

from carehome_app.domain.chronic.errors import NotARhythmError, UnknownWindowError
from carehome_app.domain.chronic.times import EVERY_DAY, Rhythm, is_known, on_weekdays
from carehome_app.domain.typed.numbers import cut, normalized

# The grammar of a time of day: `7:31`, `0731`, `731`, `７：３１`.

_CLOCK: Final = re.compile(r"(\d{1,2})[:. ]?(\d{2})")


def clock_in(text: str) -> time | None:
    """Return the time of day a text says, or None when it says none."""
    match = _CLOCK.fullmatch(normalized(text))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


# Times and days of an order as they are typed: `am 1800`, `1 3 5`, `/3`, `m15`.

_NAMES: Final = {
    "早": "am", "晨": "am", "早上": "am", "morning": "am",
    "晚": "pm", "晚上": "pm", "evening": "pm",
    "空腹": "fasting", "早餐后": "after_breakfast", "午餐前": "before_lunch",
    "午餐后": "after_lunch", "晚餐前": "before_dinner", "晚餐后": "after_dinner",
    "睡前": "bedtime", "全天": "day", "随时": "day",
}  # fmt: skip
_CLOCK_OF_ORDER: Final = re.compile("([0-9]{1,2})[:.]?([0-9]{2})", re.ASCII)
_PARTS: Final = re.compile("[ ;+/]+")
_EVERY: Final = re.compile("/([0-9]{1,3})", re.ASCII)
_MONTHLY: Final = re.compile("(?:m([0-9]{1,2})|([0-9]{1,2})[号日])", re.ASCII)
_WEEKDAYS: Final = re.compile("[1-7](?:[ ./]?[1-7])*", re.ASCII)


def windows_typed(text: str) -> tuple[str, ...]:
    """Return the codes of the times of the day in a text; each once, in the order typed."""
    plain = normalized(text).replace("、", " ")
    return tuple(dict.fromkeys(_window(part) for part in _PARTS.split(plain) if part))


def rhythm_typed(text: str) -> Rhythm:
    """Return the days of a text: none is every day; weekdays; `/3`; `m15`."""
    plain = normalized(text)
    if not plain:
        return EVERY_DAY
    if found := _EVERY.fullmatch(plain):
        return Rhythm(every=int(found[1]))
    if found := _MONTHLY.fullmatch(plain):
        return Rhythm(monthly=int(found[1] or found[2]))
    if _WEEKDAYS.fullmatch(plain):
        return on_weekdays(*(int(digit) - 1 for digit in plain if digit.isdigit()))
    raise NotARhythmError(typed=cut(plain))


def rhythm_text(rhythm: Rhythm) -> str:
    """Return the text that is typed for a rhythm."""
    if rhythm.days:
        return " ".join(str(day + 1) for day in rhythm.weekdays)
    if rhythm.every:
        return f"/{rhythm.every}"
    return f"m{rhythm.monthly}" if rhythm.monthly else ""


def _window(part: str) -> str:
    code = _NAMES.get(part, part)
    clock = _CLOCK_OF_ORDER.fullmatch(part)
    if clock is not None:
        code = f"{int(clock[1]):02}{clock[2]}"
    if not is_known(code):
        raise UnknownWindowError(window=cut(part))
    return code
