"""The places of a bureau: districts, counties and the homes in them, each since and until a day.

A home that moves or closes does so from a day on, with the number of the order: what it reported
before stays where it was. The list comes as a table whose columns are named in either language.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.bureau.errors import NotATreeError
from carehome_app.domain.bureau.figures import Figures, coded
from carehome_app.domain.moments import date_typed
from carehome_app.domain.settings import NotADateError
from carehome_app.i18n import QT_TRANSLATE_NOOP

ROOT: Final = 0
"""The bureau itself: its place has no name but the bureau's."""
NEVER_ENDS: Final = date.max.toordinal()


class HomeKind(StrEnum):
    """What kind of home it is; half-closed ones are the two last."""

    ELDERLY = "elderly"
    CHILDREN = "children"
    RESCUE = "rescue"
    PSYCHIATRIC = "psychiatric"


KINDS: Final = {
    HomeKind.ELDERLY: QT_TRANSLATE_NOOP("Bureau", "elderly"),
    HomeKind.CHILDREN: QT_TRANSLATE_NOOP("Bureau", "children"),
    HomeKind.RESCUE: QT_TRANSLATE_NOOP("Bureau", "rescue"),
    HomeKind.PSYCHIATRIC: QT_TRANSLATE_NOOP("Bureau", "psychiatric"),
}
_KIND_WORDS: Final = {
    "养老": HomeKind.ELDERLY,
    "敬老": HomeKind.ELDERLY,
    "elderly": HomeKind.ELDERLY,
    "儿童": HomeKind.CHILDREN,
    "children": HomeKind.CHILDREN,
    "救助": HomeKind.RESCUE,
    "rescue": HomeKind.RESCUE,
    "精神": HomeKind.PSYCHIATRIC,
    "psychiatric": HomeKind.PSYCHIATRIC,
}


class Node(msgspec.Struct, frozen=True):
    """A place homes are added up by: the bureau, a county."""

    node: int
    parent: int
    name: str
    code: str = ""


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A home as the bureau's list has it; without a card it cannot report yet."""

    number: str
    """The bureau's own number of the home; a card names it too."""
    name: str
    node: int
    kind: HomeKind
    phone: str = ""
    since: int = 0
    """0: since the day the list was taken in, or since it is listed there already."""
    until: int = NEVER_ENDS
    order: str = ""
    """The number of the order by which it was closed or moved here."""


class KnownDay(NamedTuple):
    """A day of a home that is here."""

    day: int
    first_at: int
    on_time: bool
    received_at: int
    seq: int
    figures: Figures


class HomeDay(NamedTuple):
    """One home on one day; `first_at` is None when it did not report."""

    number: str
    name: str
    kind: str
    phone: str
    home: int
    node: int
    first_at: int | None
    on_time: bool
    received_at: int | None
    seq: int | None
    numbers: Mapping[int, int]
    """What it reported, by the number of each figure, as it came."""

    @property
    def figures(self) -> Figures:
        """What it reported, by code: worked out for the homes that are shown."""
        return coded(self.numbers)


_COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "county": ("county", "县区", "区县", "县"),
    "name": ("home", "name", "机构", "名称"),
    "number": ("number", "code", "编号", "机构编号"),
    "kind": ("kind", "类别", "类型"),
    "phone": ("phone", "电话"),
    "since": ("since", "起"),
    "until": ("until", "止"),
    "order": ("order", "文号"),
}
_NEEDED: Final = ("county", "name", "number")
_NO_COLUMN: Final = QT_TRANSLATE_NOOP("Bureau", "there is no column of the {column}")
_EMPTY: Final = QT_TRANSLATE_NOOP("Bureau", "the {column} is missing")
_TWICE: Final = QT_TRANSLATE_NOOP("Bureau", "the number {number} is listed twice")
_NO_KIND: Final = QT_TRANSLATE_NOOP("Bureau", "“{given}” is no kind of home")
_NO_DATE: Final = QT_TRANSLATE_NOOP("Bureau", "“{given}” is no date")
_COLUMN_NAMES: Final = {
    "county": QT_TRANSLATE_NOOP("Bureau", "county"),
    "name": QT_TRANSLATE_NOOP("Bureau", "home"),
    "number": QT_TRANSLATE_NOOP("Bureau", "number"),
}


def tree_of(rows: Sequence[Sequence[str]]) -> tuple[list[Node], list[Listed]]:
    """Return the counties and homes of a table with its heading; a wrong line refuses it whole."""
    heading = [cell.strip().lower() for cell in rows[0]] if rows else []
    places = {
        name: next((heading.index(word) for word in words if word in heading), -1)
        for name, words in _COLUMNS.items()
    }
    for name in _NEEDED:
        if places[name] < 0:
            raise NotATreeError(line=1, why=_NO_COLUMN.with_(column=_COLUMN_NAMES[name]))
    nodes: dict[str, Node] = {}
    homes: dict[tuple[str, int], Listed] = {}
    for line, row in enumerate(rows[1:], start=2):
        if not any(cell.strip() for cell in row):
            continue
        said = {name: row[at].strip() if 0 <= at < len(row) else "" for name, at in places.items()}
        for name in _NEEDED:
            if not said[name]:
                raise NotATreeError(line=line, why=_EMPTY.with_(column=_COLUMN_NAMES[name]))
        node = nodes.setdefault(said["county"], Node(len(nodes) + 1, ROOT, said["county"]))
        home = _home(said, node.node, line)
        if (home.number, home.since) in homes:
            raise NotATreeError(line=line, why=_TWICE.with_(number=home.number))
        homes[home.number, home.since] = home
    return list(nodes.values()), list(homes.values())


def _home(said: Mapping[str, str], node: int, line: int) -> Listed:
    kind = HomeKind.ELDERLY
    if said["kind"]:
        found = [one for word, one in _KIND_WORDS.items() if word in said["kind"].lower()]
        if not found:
            raise NotATreeError(line=line, why=_NO_KIND.with_(given=said["kind"]))
        kind = found[0]
    return Listed(
        number=said["number"],
        name=said["name"],
        node=node,
        kind=kind,
        phone=said["phone"],
        since=_day(said["since"], 0, line),
        until=_day(said["until"], NEVER_ENDS, line),
        order=said["order"],
    )


def _day(typed: str, otherwise: int, line: int) -> int:
    if not typed:
        return otherwise
    try:
        return date_typed(typed).toordinal()
    except NotADateError as error:
        raise NotATreeError(line=line, why=_NO_DATE.with_(given=typed)) from error


def above(nodes: Iterable[Node]) -> Mapping[int, tuple[int, ...]]:
    """Return by place itself and every place over it, the nearest first; a ring ends."""
    parents = {one.node: one.parent for one in nodes}
    return {node: tuple(_way(node, parents)) for node in {ROOT, *parents}}


def _way(node: int, parents: Mapping[int, int]) -> Iterator[int]:
    seen: set[int] = set()
    while node not in seen:
        seen.add(node)
        yield node
        node = parents.get(node, ROOT)
