"""Identity numbers of 18 places (GB 11643): what is in one, and what a home keeps of it.

The whole number opens bank accounts. To tell two people of one name apart the last four figures
do, so they are all that is kept unless the home asks for more. More than the last four would be
too much: with the birth, which stands beside it, the first six and the last four are the whole.
"""

import re
from datetime import date
from typing import Final

from carehome_app.domain.people import Sex

IN_FULL: Final = "identity.in_full"
"""Setting: `ON` where the home keeps whole numbers."""
ON: Final = "on"
SHOWN: Final = 4
_HIDDEN: Final = "*" * 14
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_MASKED: Final = re.compile(r"\*{14}\d{3}[\dX]")
_MASKED_ELSEWHERE: Final = re.compile(r"[\d*＊]{14}\d{3}[\dXx]", re.ASCII)


def fits(text: str) -> bool:
    """Return whether a text is a number of 18 places whose check digit fits."""
    if not re.fullmatch(r"\d{17}[\dXx]", text, re.ASCII):
        return False
    total = sum(int(one) * weight for one, weight in zip(text, _WEIGHTS, strict=False))
    return text[-1].upper() == "10X98765432"[total % 11]


def understood(text: str) -> str:
    """Return the number in a text: whole, or masked where others masked it; nothing if none."""
    plain = text.strip().upper()
    if fits(plain):
        return plain
    hidden = any(one in plain[:-SHOWN] for one in "*＊")
    return masked(plain) if hidden and _MASKED_ELSEWHERE.fullmatch(plain) else ""


def birth_in(number: str) -> date | None:
    """Return the birth in an identity number that fits."""
    try:
        return date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return None


def sex_in(number: str) -> Sex:
    """Return the sex in an identity number: its seventeenth figure is odd for men."""
    return Sex.MALE if int(number[16]) % 2 else Sex.FEMALE


def masked(number: str) -> str:
    """Return a number with its last four figures only; nothing stays nothing."""
    return _HIDDEN + number[-SHOWN:] if number else ""


def is_masked(text: str) -> bool:
    """Return whether a text is what `masked` makes."""
    return _MASKED.fullmatch(text) is not None
