"""What a few typed letters mean: which of many things they find, and which characters of it."""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Final

import msgspec

from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.people import spelling


class Kind(Enum):
    """The classes of what can be found, in the order in which they are shown."""

    PAGE = QT_TRANSLATE_NOOP("Palette", "Pages")
    PERSON = QT_TRANSLATE_NOOP("Palette", "People")
    ACTION = QT_TRANSLATE_NOOP("Palette", "Actions")
    RECORD = QT_TRANSLATE_NOOP("Palette", "Records")


class Thing(msgspec.Struct, frozen=True):
    """One thing that can be found, and what Enter does with it."""

    kind: Kind
    title: str
    go: Callable[[], object]
    detail: str = ""
    key: str = ""
    icon: str = "dot"
    also: tuple[str, ...] = ()
    """What else it is found by: room-bed, code, a number."""
    off: bool = False
    """A page this home has switched off."""


class Found(msgspec.Struct, frozen=True):
    """A thing that fits, and which characters of its title were meant."""

    thing: Thing
    rank: int
    """The lower, the nearer."""
    begin: int = 0
    length: int = 0


ACTIONS_ONLY: Final = ">"
MOST_OF_A_KIND: Final = 8
_EXACT, _PLACE, _BEGINS, _SPELLED, _INSIDE, _ALSO = range(6)


def find(things: Iterable[Thing], typed: str) -> list[Found]:
    """Return what a text finds, in the order of the classes, the nearest of each first.

    Digits look for a room-bed or a number first: people then stand before pages. `>` finds
    actions only.
    """
    text = normalized(typed).lower().strip()
    only = text.startswith(ACTIONS_ONLY)
    text = text.removeprefix(ACTIONS_ONLY).strip()
    found = [
        one
        for thing in things
        if not only or thing.kind is Kind.ACTION
        if (one := fit(thing, text)) is not None
    ]
    kinds = list(Kind)
    if text[:1].isdigit():
        kinds.sort(key=_people_first)
    return [
        one
        for kind in kinds
        for one in sorted((one for one in found if one.thing.kind is kind), key=_near)
    ]


def fit(thing: Thing, text: str) -> Found | None:
    """Return how a text fits a thing, or None; every thing fits nothing typed."""
    title = normalized(thing.title).lower()
    if not text:
        return Found(thing, _INSIDE)
    also = [normalized(one).lower() for one in thing.also if one]
    if text in also or text == title:
        return Found(thing, _EXACT, 0, len(title) if text == title else 0)
    if any(one.startswith(text) for one in also):
        return Found(thing, _PLACE)
    at = title.find(text)
    if at >= 0:
        return Found(thing, _BEGINS if at == 0 else _INSIDE, at, len(text))
    spelled = _spelled(thing.title, text)
    if spelled is not None:
        return Found(thing, _SPELLED if spelled[0] == 0 else _INSIDE, *spelled)
    return Found(thing, _ALSO) if any(text in one for one in also) else None


def near(things: Iterable[Thing], typed: str) -> list[Thing]:
    """Return pages that sound like what found nothing: those that begin with its first letter."""
    text = normalized(typed).lower().strip()
    pages = [one for one in things if one.kind is Kind.PAGE]
    return [one for one in pages if text and fit(one, text[0]) is not None][:3]


def _spelled(title: str, text: str) -> tuple[int, int] | None:
    """Return where in a title its pinyin or its initials are the text, as place and length."""
    plain = text.replace(" ", "").replace("v", "u")
    if not (plain.isascii() and plain.isalpha()) or title.isascii():
        return None
    for place in range(len(title)):
        rest = title[place : place + 12]
        if not rest[0].isascii() and any(one.startswith(plain) for one in _spellings(rest)):
            return place, _characters(rest, plain)
    return None


def _spellings(text: str) -> frozenset[str]:
    return spelling.spellings(text)


def _characters(title: str, plain: str) -> int:
    """Return how many characters of a title were meant by what was typed."""
    for count in range(1, len(title) + 1):
        if any(one.startswith(plain) for one in _spellings(title[:count])):
            return count
    return len(title)


def _near(found: Found) -> tuple[int, bool, int]:
    return found.rank, found.thing.off, found.begin


def _people_first(kind: Kind) -> bool:
    return kind is not Kind.PERSON
