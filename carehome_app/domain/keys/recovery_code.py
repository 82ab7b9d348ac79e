"""The recovery code: long enough that nobody guesses it, and written so that a slip is found.

Seven groups of five characters in Crockford's base 32 (no I, L, O, U). The last character of
each group checks the other four and the group's place, so a typing error is named with its group
before anything is unlocked. The 28 others carry 140 bits.
"""

import unicodedata
from typing import Final

from carehome_app.domain.keys.errors import RecoveryCodeLengthError, RecoveryCodeTypoError

ALPHABET: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS: Final = 7
SAID_IN_GROUP: Final = 4
GROUP: Final = SAID_IN_GROUP + 1
RANDOM_BYTES: Final = GROUPS * SAID_IN_GROUP
"""How many random bytes a code is made of; five bits of each are used."""
_TAKEN_FOR: Final = str.maketrans("OIL", "011")
_FIELD: Final = 0b100101
"""x⁵ + x² + 1, which makes the 32 characters a field: other weights, so swaps are found too."""


def written(random: bytes) -> str:
    """Return the code of `RANDOM_BYTES` random bytes, its groups joined by hyphens."""
    values = [byte & 31 for byte in random]
    groups = []
    for place in range(GROUPS):
        group = values[place * SAID_IN_GROUP : (place + 1) * SAID_IN_GROUP]
        groups.append("".join(ALPHABET[one] for one in (*group, _check(group, place))))
    return "-".join(groups)


def read(typed: str) -> str:
    """Return the code that was typed, as `written` writes it.

    Case, spaces and hyphens do not matter; O is 0, I and L are 1. Too few or too many characters
    are `RecoveryCodeLengthError`, a group that cannot be right `RecoveryCodeTypoError`.
    """
    said = _characters(typed)
    wrong = wrong_groups(typed)
    if wrong:
        raise RecoveryCodeTypoError(group=wrong[0] + 1)
    if len(said) != GROUPS * GROUP:
        raise RecoveryCodeLengthError(count=len(said), groups=GROUPS, size=GROUP)
    return "-".join(_groups(said))


def wrong_groups(typed: str) -> list[int]:
    """Return the places, from 0, of the whole groups that cannot be right, while one types."""
    whole = [group for group in _groups(_characters(typed)) if len(group) == GROUP]
    return [place for place, group in enumerate(whole[:GROUPS]) if not _fits(group, place)]


def _characters(typed: str) -> str:
    """Return letters and digits only, full-width ones as plain ones."""
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_TAKEN_FOR)
    return "".join(one for one in plain if one.isalnum())


def _groups(said: str) -> list[str]:
    return [said[start : start + GROUP] for start in range(0, len(said), GROUP)]


def _fits(group: str, place: int) -> bool:
    values = [ALPHABET.find(one) for one in group]
    return min(values) >= 0 and values[-1] == _check(values[:-1], place)


def _check(values: list[int], place: int) -> int:
    """Return what checks a group: its values by their weights, and its place.

    So no two neighbours and no two groups can be swapped unnoticed.
    """
    found = place + 1
    for weight, value in enumerate(values, start=2):
        found ^= _times(weight, value)
    return found


def _times(one: int, other: int) -> int:
    product = 0
    for bit in range(5):
        if other >> bit & 1:
            product ^= one << bit
    for bit in range(9, 4, -1):
        if product >> bit & 1:
            product ^= _FIELD << (bit - 5)
    return product
