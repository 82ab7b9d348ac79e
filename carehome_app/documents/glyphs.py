"""What our font can show, and what stands for the rest.

One character without a glyph makes a whole PDF/A fail, so every text passes here first.
"""

import unicodedata
from functools import cache
from typing import Final

from carehome_app.resources import resource

MISSING: Final = "〓"
"""The printers' mark for a character that is not in the case."""

_LINE: Final = "\n"


def printable(text: str) -> str:
    """Return the text with every character the font lacks named by its code point.

    An emoji becomes `〓U+1F600`: nothing disappears silently, hidden marks included.
    """
    text = text.replace("\r\n", _LINE)
    if covered().issuperset(text):
        return text
    return "".join(
        character if character in covered() else _stand_in(character) for character in text
    )


@cache
def covered() -> frozenset[str]:
    """Return every character that can be printed as it is."""
    ranges = resource("fonts", "coverage.txt").read_text(encoding="ascii").split()
    known = {_LINE}
    for line in ranges:
        first, last = (int(code, 16) for code in line.split("-"))
        known.update(map(chr, range(first, last + 1)))
    # The soft hyphen has a glyph, but would be swallowed by the line breaking.
    return frozenset(known - {"\u00ad"})


def _stand_in(character: str) -> str:
    if character == "\t" or unicodedata.category(character) == "Zs":
        return " "
    return f"{MISSING}U+{ord(character):04X}"
