"""What a PIN may be, and how long one waits after wrong ones. Pure; hashing is in the services."""

import re
from datetime import date, timedelta
from typing import Final

from carehome_app.domain.accounts.errors import ObviousPinError, ShortPinError
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

LEAST_DIGITS: Final = 6
MOST_DIGITS: Final = 12
FREE_TRIES: Final = 2
"""Wrong PINs after which one may try again at once: fingers slip."""
WAITS: Final = (
    timedelta(seconds=30),
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
)
"""After each wrong PIN beyond those; the last one for all that follow, so 24 tries a day."""
_BIRTHS: Final = ("%Y%m%d", "%y%m%d", "%d%m%y", "%d%m%Y", "%m%d%y", "%m%d%Y", "%Y%m", "%m%Y")
_ROWS: Final = ("01234567890123456789", "98765432109876543210")
_LONGEST_REPEATED: Final = 3

SECONDS: Final = QT_TRANSLATE_NOOP("Accounts", "{count} s")
MINUTES: Final = QT_TRANSLATE_NOOP("Accounts", "{count} min")


def plain(pin: str) -> str:
    """Return the PIN as it is kept: full-width digits are the same as plain ones."""
    return normalized(pin)


def checked_pin(pin: str, birth: date | None = None, also: tuple[str, ...] = ()) -> str:
    """Return a new PIN as it is kept, or say why it cannot be one.

    `also` is what else is known to everybody, such as the home's number.
    """
    typed = plain(pin)
    if not re.fullmatch(f"[0-9]{{{LEAST_DIGITS},{MOST_DIGITS}}}", typed):
        raise ShortPinError(least=LEAST_DIGITS, most=MOST_DIGITS)
    if is_obvious(typed, birth) or typed in also:
        raise ObviousPinError
    return typed


def is_obvious(pin: str, birth: date | None = None) -> bool:
    """Return whether a PIN of digits is a row, a repetition or the person's birth date."""
    births = () if birth is None else tuple(birth.strftime(form) for form in _BIRTHS)
    return any(pin in row for row in _ROWS) or _repeats(pin) or pin in births or len(set(pin)) <= 2


def _repeats(pin: str) -> bool:
    """Return whether a PIN is one, two or three digits again and again."""
    return any(
        pin.startswith(pin[length:]) for length in range(1, min(_LONGEST_REPEATED, len(pin)) + 1)
    )


def wait_after(failed: int) -> timedelta:
    """Return how long nobody may try after so many wrong PINs in a row."""
    beyond = failed - FREE_TRIES
    return timedelta() if beyond <= 0 else WAITS[min(beyond, len(WAITS)) - 1]


def said_wait(wait: timedelta) -> Text:
    """Return a wait in words, rounded up."""
    seconds = -(-wait // timedelta(seconds=1))
    if seconds < 100:
        return SECONDS.with_(count=seconds)
    return MINUTES.with_(count=-(-seconds // 60))
