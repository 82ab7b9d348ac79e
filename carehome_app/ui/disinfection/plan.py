"""How the areas of a day lie on the board, so that a house can be walked as it is seen.

Areas with several windows a day are rows, a column a window. All others are tiles: a floor after
another, and on a floor a class after another.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

import msgspec
from PySide6.QtCore import QRect

from carehome_app.domain.disinfection.duties import AreaDay
from carehome_app.domain.people import natural
from carehome_app.ui.style.theme import pixels

ROW: Final = 25
TILE: Final = 37
HEAD: Final = 22
GAP: Final = 3
BETWEEN: Final = 3
"""Pixels between floors."""
NAME: Final = 168
"""Pixels for the name of a row, and for its count at the end a third of it."""
FLOOR: Final = 118
"""Pixels for the name of a floor and its figures."""
SHORTENED: Final = 0.7
"""How much of its words a tile must show at least, for a whole floor in one line."""
LEAST: Final = 58
MOST: Final = 168
"""How wide a tile is at least and at most."""


def is_row(one: AreaDay) -> bool:
    """Return whether an area is shown as a row: it is to be done several times a day."""
    return max(one.version.times_a_day, len(one.duties)) > 1


def in_order(areas: Iterable[AreaDay]) -> list[AreaDay]:
    """Return the areas as they lie on the board; within a class they stay as they come."""
    every = list(areas)
    classes = {code: at for at, code in enumerate(dict.fromkeys(map(_class, every)))}
    return sorted(
        every,
        key=lambda one: (
            not is_row(one),
            classes[_class(one)] if is_row(one) else 0,
            not one.version.floor,
            natural(one.version.floor),
            classes[_class(one)],
        ),
    )


class Floor(msgspec.Struct, frozen=True):
    """A floor with its tiles: where its name stands, and which areas lie on it."""

    box: QRect
    name: str
    areas: tuple[AreaDay, ...]


@dataclass(slots=True)
class Plan:
    """Where everything lies; boxes of areas are in the order of the areas."""

    boxes: list[QRect] = field(default_factory=list)
    row_head: QRect | None = None
    tile_head: QRect | None = None
    floors: list[Floor] = field(default_factory=list)
    columns: list[tuple[int, int]] = field(default_factory=list)
    """Left side and width of each window's column."""
    height: int = 0


def lay_out(areas: Sequence[AreaDay], width: int, needed: Callable[[AreaDay], int]) -> Plan:
    """Lay areas that are in order into a width; `needed` is how wide a tile must be."""
    plan = Plan()
    rows = [one for one in areas if is_row(one)]
    _lay_rows(plan, rows, width)
    _lay_tiles(plan, areas[len(rows) :], width, needed)
    return plan


def _lay_rows(plan: Plan, rows: Sequence[AreaDay], width: int) -> None:
    if not rows:
        return
    plan.row_head = QRect(0, 0, width, pixels(HEAD))
    top, high = plan.row_head.bottom() + 1, pixels(ROW)
    for place in range(len(rows)):
        plan.boxes.append(QRect(0, top + place * high, width, high))
    plan.height = top + len(rows) * high + BETWEEN
    most = max(len(one.duties) for one in rows)
    share = max(width - NAME - NAME // 3, 0) // max(most, 1)
    plan.columns = [(NAME + share * place, share) for place in range(most)]


def _lay_tiles(
    plan: Plan, tiles: Sequence[AreaDay], width: int, needed: Callable[[AreaDay], int]
) -> None:
    if not tiles:
        return
    plan.tile_head = QRect(0, plan.height, width, pixels(HEAD))
    top, high = plan.tile_head.bottom() + 1 + GAP, pixels(TILE)
    wide = _widths(tiles, width - FLOOR, needed)
    for name in dict.fromkeys(one.version.floor for one in tiles):
        here = [one for one in tiles if one.version.floor == name]
        begin, left, kind = top, FLOOR, _class(here[0])
        for one in here:
            step = wide[_class(one)] + GAP
            if (left + step > width and left > FLOOR) or _class(one) != kind:
                top, left, kind = top + high + GAP, FLOOR, _class(one)
            plan.boxes.append(QRect(left, top, step - GAP, high))
            left += step
        top += high
        plan.floors.append(Floor(QRect(0, begin, FLOOR, top - begin), name, tuple(here)))
        top += BETWEEN
    plan.height = top


def _widths(
    tiles: Sequence[AreaDay], room: int, needed: Callable[[AreaDay], int]
) -> dict[str, int]:
    """Return how wide the tiles of each class are: narrower where a floor then fits in a line."""
    wide: dict[str, int] = {}
    for one in tiles:
        wide[_class(one)] = min(max(wide.get(_class(one), LEAST), needed(one)), MOST)
    counted = Counter((_class(one), one.version.floor) for one in tiles)
    for code, want in wide.items():
        most = max(count for (kind, _floor), count in counted.items() if kind == code)
        fits = room // most - GAP
        if SHORTENED * want <= fits < want:
            wide[code] = max(fits, LEAST)
    return wide


def _class(one: AreaDay) -> str:
    return one.version.area_class
