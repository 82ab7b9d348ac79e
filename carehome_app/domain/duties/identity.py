"""A due list in one line: `due 128 = done 92 + explained 4 (hospital 3, refused 1) + open 32`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.duties.due_list import Box, DueList, Item
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

DUE: Final = (Box.DONE, Box.EXPLAINED, Box.OPEN)
"""What is due, in the order it is told."""
_SUM: Final = QT_TRANSLATE_NOOP("DueList", "{whole} = {parts}")
_NUMBER: Final = QT_TRANSLATE_NOOP("DueList", "{name} {number}")
_WITH_WORDS: Final = QT_TRANSLATE_NOOP("DueList", "{part} ({words})")


class DueWords(msgspec.Struct, frozen=True):
    """What a list calls its boxes, and each result or reason.

    A list that knows no reasons leaves that box out.
    """

    roster: Text
    due: Text
    boxes: Mapping[Box, Text]
    of_word: Mapping[str, Text] = msgspec.field(default_factory=dict)


class Number(NamedTuple):
    """One number of an identity, its name, and which items it counts."""

    name: Text
    number: int
    boxes: tuple[Box, ...]
    word: str | None = None
    words: "tuple[Number, ...]" = ()
    """What it is made of; a part without a word is not among them."""

    def items(self, due: DueList) -> tuple[Item, ...]:
        """Return who is behind the number."""
        return due.behind(*self.boxes, word=self.word)


class Identity(NamedTuple):
    """A number and the numbers it is the sum of."""

    whole: Number
    parts: tuple[Number, ...]


def identities(due: DueList, words: DueWords) -> tuple[Identity, ...]:
    """Return the sums of a list; that of the roster only where somebody is exempt."""
    whole = Number(words.due, due.due, DUE)
    parts = tuple(_number(due, words, box) for box in DUE if box in words.boxes)
    found = [Identity(whole, parts)]
    if due.exempt:
        roster = Number(words.roster, due.roster, (*DUE, Box.EXEMPT))
        found.insert(0, Identity(roster, (whole, _number(due, words, Box.EXEMPT))))
    return tuple(found)


def digits(one: Number) -> str:
    """Return a number as it is written."""
    return str(one.number)


def sentence(one: Identity, shown: Callable[[Number], str] = digits) -> Text:
    """Return an identity in words; `shown` says how a number is written, such as a link."""
    whole = _said(one.whole, shown)
    parts = [_said(part, shown) for part in one.parts]
    places = " + ".join(f"{{p{place}}}" for place in range(len(parts)))
    summed = Text("", places, {f"p{place}": part for place, part in enumerate(parts)})
    return _SUM.with_(whole=whole, parts=summed)


def _number(due: DueList, words: DueWords, box: Box) -> Number:
    inner = tuple(_inner(due, words, box))
    return Number(words.boxes[box], due.number(box), (box,), words=inner)


def _inner(due: DueList, words: DueWords, box: Box) -> Iterator[Number]:
    for word, count in due.words(box).items():
        if word:
            yield Number(words.of_word.get(word, Text("", word)), count, (box,), word)


def _said(one: Number, shown: Callable[[Number], str]) -> Text:
    plain = _NUMBER.with_(name=one.name, number=shown(one))
    if not one.words:
        return plain
    return _WITH_WORDS.with_(part=plain, words=[_said(word, shown) for word in one.words])
