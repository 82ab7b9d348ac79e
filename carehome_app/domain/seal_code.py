"""The seal of a report as people type it off the paper."""

import unicodedata
from typing import Final

SEAL_CHARACTERS: Final = 16
_READ_AS: Final = str.maketrans({"o": "0", "l": "1", "i": "1"})
"""Letters that no seal has, for the digits they are mistaken for."""


def plain_seal(typed: str) -> str:
    """Return a seal without what groups it, in small letters; full-width characters are plain."""
    known = unicodedata.normalize("NFKC", typed).lower().translate(_READ_AS)
    return "".join(one for one in known if one.isalnum())


def can_be_seal(code: str) -> bool:
    """Return whether a plain seal has the right length and only characters that seals have."""
    return len(code) == SEAL_CHARACTERS and set(code) <= set("0123456789abcdef")
