"""Checklists of a home's own, as somebody types them or a table has them: an item a line.

    words | clause | weight | red line | photograph | way

Only the words are needed. An item whose words were in the list before keeps its code and its
evidence, so that faults of the same item are still found to be repeated.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from carehome_app.domain.inspections.checklists import (
    WAY_LABELS,
    CheckItem,
    Checklist,
    Row,
    Way,
)
from carehome_app.domain.inspections.errors import ItemTwiceError, NotAWayError
from carehome_app.domain.settings import whole_number
from carehome_app.i18n import Translate

_PARTS: Final = re.compile(r"\t|\s*[|｜]\s*")
_YES: Final = frozenset(("1", "yes", "y", "x", "是", "红线", "照片", "*", "★"))
_WAYS: Final = {
    "look": Way.LOOK,
    "看": Way.LOOK,
    "现场": Way.LOOK,
    "papers": Way.PAPERS,
    "资料": Way.PAPERS,
    "records": Way.RECORDS,
    "记录": Way.RECORDS,
    "ask": Way.ASK,
    "问": Way.ASK,
}
_COLUMNS: Final = 6


def table_typed(text: str) -> list[list[str]]:
    """Return the cells of what somebody typed or pasted from a spreadsheet, an item a line."""
    return [_PARTS.split(line.strip()) for line in text.splitlines() if line.strip()]


def items_of(table: Iterable[Sequence[str]], known: Checklist | None, say: Translate) -> list[Row]:
    """Return the items of a table; lines without words are left out.

    `known` is the list as it holds until now, if there is one.
    """
    before = {} if known is None else {say(one.words): one for one in known.items}
    codes = {one.code for one in before.values()}
    found: dict[str, Row] = {}
    for row in table:
        cells = [*(one.strip() for one in row), *[""] * _COLUMNS]
        words, clause, weight, red, photo, way = cells[:_COLUMNS]
        if not words:
            continue
        if words in found:
            raise ItemTwiceError(words=words)
        item = before.get(words)
        found[words] = (
            _next_code(codes) if item is None else item.code,
            words,
            clause,
            whole_number(weight) if weight else 1,
            int(red.lower() in _YES),
            int(photo.lower() in _YES),
            _way(way).value,
            "" if item is None else item.evidence,
        )
    return list(found.values())


def as_typed(known: Checklist, say: Translate) -> str:
    """Return a list as it would be typed, to be changed."""
    return "\n".join(_line(one, say) for one in known.items)


def _line(item: CheckItem, say: Translate) -> str:
    cells = [
        say(item.words),
        say(item.clause),
        "" if item.weight == 1 else str(item.weight),
        "★" if item.red_line else "",
        "x" if item.photo else "",
        "" if item.way is Way.LOOK else say(WAY_LABELS[item.way]),
    ]
    while cells and not cells[-1]:
        cells.pop()
    return " | ".join(cells)


def _way(typed: str) -> Way:
    if not typed:
        return Way.LOOK
    found = next((way for word, way in _WAYS.items() if word in typed.lower()), None)
    if found is None:
        raise NotAWayError(given=typed)
    return found


def _next_code(taken: set[str]) -> str:
    number = next(number for number in range(1, 1000) if f"{number:02}" not in taken)
    taken.add(f"{number:02}")
    return f"{number:02}"
