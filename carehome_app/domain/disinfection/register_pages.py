"""A month of disinfection on paper: when and by whom at a glance, then what was otherwise."""

from collections import Counter
from collections.abc import Hashable, Sequence
from datetime import date
from typing import Final

import msgspec

from carehome_app.domain.reports.matrix import Line, matrices
from carehome_app.domain.reports.report import Cell, Paragraph, Part, Table, cells, columns
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_GLANCE: Final = QT_TRANSLATE_NOOP(
    "Report",
    "When each area was disinfected and by whom; ✓ stands before who checked it. Every record in"
    " full stands in the table file.",
)
_USUAL: Final = QT_TRANSLATE_NOOP("Report", "How it is usually done in each area")
_OTHERWISE: Final = QT_TRANSLATE_NOOP(
    "Report", "Records that were otherwise, late, extra, withdrawn or have a remark"
)
_AREA: Final = QT_TRANSLATE_NOOP("Report", "Area")
_AREAS: Final = QT_TRANSLATE_NOOP("Report", "Areas")
_NONE: Final = QT_TRANSLATE_NOOP("Report", "None")
_DONE: Final = QT_TRANSLATE_NOOP("Report", "{time} {who}")
_CHECKED: Final = QT_TRANSLATE_NOOP("Report", "✓ {who}")
_BOTH: Final = Text("", "{done}\n{checked}")
_ACROSS: Final = 12
"""Days that fit beside each other across A4 with a time and a name."""
_NAMES: Final = 1.25
"""How many days wide the names of areas are."""
HOW: Final = slice(3, 9)
"""The columns of the register that say how it was done: objects, reason, agent … minutes."""
_WIDE: Final = 5.0


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One record as the register has it; `how` is the same for records done in the same way."""

    area: int
    name: str
    day: date
    time: str
    done_by: str
    checked_by: str
    how: Hashable
    row: tuple[Cell, ...]
    holds: bool
    has_more: bool
    """Whether more is said of it: late, extra, a result, a remark."""


def register_pages(kept: Sequence[Kept], order: Sequence[int], whole: Table) -> tuple[Part, ...]:
    """Return what pages show of a month's records; `order` is that of the areas."""
    usual = _usual(kept)
    places = {area: place for place, area in enumerate(order)}
    own = sorted({one.area for one in kept}, key=lambda area: places.get(area, len(places)))
    lines = {area: Line("") for area in own}
    for one in kept:
        line = lines[one.area]
        line.who = one.name
        if one.holds:
            said = len(line.days.get(one.day, {}))
            line.note(one.day, str(said), Cell(_in_short(one)))
    days = sorted({one.day for one in kept})
    made = matrices(_AREA, list(lines.values()), days, first=_NAMES, most=_ACROSS)
    other = tuple(
        one.row for one in kept if not one.holds or one.has_more or one.how != usual[one.area].how
    )
    rest = Table(whole.columns, other, empty=_NONE, small=True)
    names = {area: line.who for area, line in lines.items()}
    how = _usual_table(usual, names, whole)
    return (Paragraph(_GLANCE), *made, Paragraph(_USUAL), how, Paragraph(_OTHERWISE), rest)


def _in_short(one: Kept) -> Text:
    done = _DONE.with_(time=one.time, who=one.done_by)
    if not one.checked_by:
        return done
    return _BOTH.with_(done=done, checked=_CHECKED.with_(who=one.checked_by))


def _usual(kept: Sequence[Kept]) -> dict[int, Kept]:
    """Return of each area a record that was done as most of them were."""
    ways: dict[int, Counter[Hashable]] = {}
    for one in kept:
        ways.setdefault(one.area, Counter())[one.how] += one.holds
    most = {area: counted.most_common(1)[0][0] for area, counted in ways.items()}
    return {one.area: one for one in reversed(kept) if one.how == most[one.area]}


def _usual_table(usual: dict[int, Kept], names: dict[int, Text | str], whole: Table) -> Table:
    """Return each way of doing it with the areas in which it is the usual one."""
    areas: dict[Hashable, list[Text | str]] = {}
    ways: dict[Hashable, Kept] = {}
    for area, name in names.items():
        way = usual[area]
        ways.setdefault(way.how, way)
        areas.setdefault(way.how, []).append(name)
    rows = tuple(
        (*way.row[HOW], *cells(Text("", "{areas}", {"areas": areas[how]})))
        for how, way in ways.items()
    )
    heads = (*whole.columns[HOW], *columns(_AREAS, weights=(_WIDE,)))
    return Table(heads, rows, small=True)
