"""How names are spelled in pinyin, so that `wgl` and `wangguilan` find 王桂兰."""

import os
from collections.abc import Iterable
from functools import cache
from itertools import islice, product
from typing import Final

from carehome_app.domain.people import Person, codes_of, places_of
from carehome_app.domain.typed.numbers import normalized

MOST: Final = 64
"""A name with more readings than this is spelled in the first of them only."""


def load(names: Iterable[str] = ("王",)) -> None:
    """Read the dictionary and spell these names, which takes a while: beside the window."""
    for name in names:
        spellings(name)


def forget() -> None:
    """Forget the names that were spelled, as when nobody is signed in any more."""
    spellings.cache_clear()


def fits(person: Person, wanted: str) -> bool:
    """Return whether a text is a part of the person's room-bed, name or code, or its pinyin.

    Every reading of a character counts: 单 is found as `shan` and as `dan`.
    """
    text = normalized(wanted).lower().replace(" ", "")
    if not text:
        return True
    written = (person.place, person.name, person.details.code)
    if any(text in normalized(one).lower().replace(" ", "") for one in written):
        return True
    return text.isascii() and text.isalpha() and _spelled(person.name, text.replace("v", "u"))


def is_exactly(person: Person, wanted: str) -> bool:
    """Return whether a text is all of the person's code, room-bed or name, as a scanner gives."""
    text = normalized(wanted).lower()
    return text in {
        normalized(one).lower()
        for one in (*codes_of(person), *places_of(person), person.name)
        if one
    }


def _spelled(name: str, text: str) -> bool:
    return any(one.startswith(text) for one in spellings(name))


@cache
def spellings(name: str) -> frozenset[str]:
    """Return a name's initials and full spellings in every reading; ü is written u."""
    # Takes 0.2 s: only when somebody searches.
    # All readings are wanted, so its dictionary of phrases (45 MB, 0.2 s) has nothing to add.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")
    from pypinyin import Style, pinyin

    readings = pinyin(name, style=Style.NORMAL, heteronym=True)
    found: set[str] = set()
    for reading in islice(product(*readings), MOST):
        syllables = [one.lower().replace("ü", "u").replace("v", "u") for one in reading]
        found.add("".join(syllables))
        found.add("".join(one[:1] for one in syllables))
    return frozenset(found)
