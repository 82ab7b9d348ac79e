"""The grammar of a reason typed instead of a reading: `h`, `h+3`, `h 11-25`, `o+`, `h.`."""

import re
from datetime import date, timedelta
from typing import Final

from carehome_app.domain.rounds.reasons import BY_CODE, BY_KEY, REASONS, Reason
from carehome_app.domain.typed.numbers import NotTaken, Refused, cut
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LONGEST: Final = 366
"""How many days ahead a reason may reach."""

HOW_LONG: Final = QT_TRANSLATE_NOOP(
    "Typing",
    "“{typed}” does not say how long. After a reason: +3 for days, 11-25 for a last day,"
    " + until further notice, a point for this round only.",
)
TOO_FAR: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}” reaches too far: at most {days} days ahead, or + until further notice."
)
NO_SUCH_DAY: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}”: there is no such day within a year. Month first, such as 11-25."
)
NO_SUCH_REASON: Final = QT_TRANSLATE_NOOP(
    "Typing", "“{typed}” names no reason. Reasons: {reasons}."
)

_LENGTH: Final = (
    r"(?P<further>\+(?P<days>[0-9]{1,3})?)|(?P<once>\.)"
    r"|(?P<month>[0-9]{1,2})[-/](?P<day>[0-9]{1,2})"
)
_REASON: Final = re.compile(rf"(?:not: *(?P<code>[a-z_]+)|(?P<key>[a-z])) *(?:{_LENGTH})?")
_LIKE_A_REASON: Final = re.compile(rf"(?:[{''.join(BY_KEY)}][ +.0-9/-]|not:).*", re.DOTALL)


def reason_in(typed: str, today: date) -> NotTaken | Refused | None:
    """Return the reason that was typed, why it is a wrong one, or None when it is no reason."""
    if not typed[:1].isalpha():
        return None
    match = _REASON.fullmatch(typed)
    if match is None:
        return _refused(HOW_LONG, typed) if _LIKE_A_REASON.fullmatch(typed) else None
    code = match["code"]
    reason = BY_CODE.get(code) if code else BY_KEY.get(match["key"])
    if reason is None:
        codes = tuple(one.code for one in REASONS)
        return _refused(NO_SUCH_REASON, typed, reasons=codes) if code else None
    return _lasting(reason, match, today)


def _lasting(reason: Reason, match: re.Match[str], today: date) -> NotTaken | Refused:
    if match["days"] or match["month"]:
        return _until(reason, match, today)
    further = bool(match["further"]) or (reason.lasting and not match["once"])
    return NotTaken(reason, None, open_ended=further)


def _until(reason: Reason, match: re.Match[str], today: date) -> NotTaken | Refused:
    if match["days"]:
        days = int(match["days"])
        if days > LONGEST:
            return _refused(TOO_FAR, match[0], days=LONGEST)
        return NotTaken(reason, today + timedelta(days=days), open_ended=False)
    until = next_day(int(match["month"]), int(match["day"]), today)
    if until is None:
        return _refused(NO_SUCH_DAY, match[0])
    return NotTaken(reason, until, open_ended=False)


def next_day(month: int, day: int, today: date) -> date | None:
    """Return the next such day, today or later, at most a year ahead; None when there is none."""
    for year in (today.year, today.year + 1):
        try:
            found = date(year, month, day)
        except ValueError:  # no such month or day, or 29 February in an ordinary year
            continue
        if 0 <= (found - today).days <= LONGEST:
            return found
    return None


def _refused(why: Text, typed: str, **values: object) -> Refused:
    return Refused(why.with_(typed=cut(typed), **values))
