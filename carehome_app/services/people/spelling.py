"""How names are spelled in pinyin, so that `wgl` and `wangguilan` find 王桂兰."""

import os
import sys
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from itertools import islice, product
from pathlib import Path
from types import ModuleType
from typing import Final

from carehome_app.domain.people import Person, codes_of, places_of
from carehome_app.domain.typed.numbers import normalized

MOST: Final = 64
"""A name with more readings than this is spelled in the first of them only."""
_DICTIONARY: Final = "pinyin_dict"
"""What pypinyin calls its readings of characters, and the module that reads them."""


class Readings:
    """The readings of each character, found in the text of pypinyin's own file.

    As the dictionary that pypinyin makes of it they are 7 MB for as long as the window is open.
    The lines are in the order of the characters' numbers.
    """

    def __init__(self, content: bytes) -> None:
        """Find them in this text."""
        self._content = content

    def __contains__(self, number: int) -> bool:
        """Return whether a character, by its number, has a reading."""
        return self._of(number) is not None

    def __getitem__(self, number: int) -> str:
        """Return the readings of a character, with commas between them."""
        found = self._of(number)
        if found is None:
            raise KeyError(number)
        return found

    def _of(self, number: int) -> str | None:
        content = self._content
        first, until = content.find(b'"'), content.rfind(b"}")
        while first < until:
            middle = (first + until) // 2
            begin = max(content.rfind(b"\n", first, middle) + 1, first)
            end = content.find(b"\n", middle, until) + 1 or until
            key, _, said = content[begin:end].partition(b'": "')
            there = int(key[1:])
            if there == number:
                return said.rstrip(b'",\r\n').decode()
            first, until = (end, until) if there < number else (first, begin)
        return None


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
    _read_no_dictionary()
    from pypinyin import Style, pinyin

    # In lists a name of two signs often stands with a space between them.
    readings = pinyin("".join(name.split()), style=Style.NORMAL, heteronym=True)
    found: set[str] = set()
    for reading in islice(product(*readings), MOST):
        syllables = [one.lower().replace("ü", "u").replace("v", "u") for one in reading]
        found.add("".join(syllables))
        found.add("".join(one[:1] for one in syllables))
    return frozenset(found)


def _read_no_dictionary() -> None:
    """Let pypinyin ask for readings one by one, unless its file is another than we know."""
    name, found = f"pypinyin.{_DICTIONARY}", find_spec("pypinyin")
    if name in sys.modules or found is None or found.submodule_search_locations is None:
        return
    content = Path(found.submodule_search_locations[0], f"{_DICTIONARY}.json").read_bytes()
    if content.startswith(b'{\n"'):
        made = ModuleType(name)
        made.__dict__[_DICTIONARY] = Readings(content)
        sys.modules[name] = made
