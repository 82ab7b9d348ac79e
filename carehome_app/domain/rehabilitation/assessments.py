"""Tools of assessment: goals, ICF digits, classes, Barthel, and those a home describes itself.

A class (GMFCS, MACS) is where somebody stands and no result of training. Of the ICF only codes
and digits are here: its texts belong to the WHO.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

from carehome_app.domain.rehabilitation import gas
from carehome_app.domain.rehabilitation.errors import LevelError, ScoreError, ToolError
from carehome_app.domain.rehabilitation.plan import Plan
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Shape(StrEnum):
    """How the values of a tool are typed and summed."""

    GOALS = "goals"
    QUALIFIERS = "qualifiers"
    CLASS = "class"
    SUM = "sum"


class ToolItem(NamedTuple):
    """One item, and the values it can have."""

    code: str
    label: Text
    allowed: tuple[int, ...]


class Tool(NamedTuple):
    """A tool, in a version; `licence` is what must be said where it needs one."""

    code: str
    title: Text
    shape: Shape
    items: tuple[ToolItem, ...] = ()
    every: int = 30
    """Days after which it is due again, where a plan says nothing else."""
    version: int = 1
    licence: str = ""


class Assessment(NamedTuple):
    """One assessment, as it was kept."""

    ref: LineRef
    subject: int
    plan: LineRef
    tool: str
    version: int
    day: date
    items: tuple[tuple[str, str, str], ...]
    total: str
    by: int
    licence: str = ""

    def levels(self) -> tuple[int, ...]:
        """Return the levels of goals."""
        return tuple(int(value) for _code, value, _words in self.items)


class LastDone(NamedTuple):
    """On which day somebody was assessed last with a tool, by which plan."""

    subject: int
    tool: str
    plan: LineRef
    day: date


GAS: Final = "gas"
ICF: Final = "icf"
CLASSES: Final = ("I", "II", "III", "IV", "V")
_FIVES: Final = (0, 5, 10)
BARTHEL_ITEMS: Final = (
    ToolItem("feeding", QT_TRANSLATE_NOOP("Barthel", "feeding"), _FIVES),
    ToolItem("bathing", QT_TRANSLATE_NOOP("Barthel", "bathing"), (0, 5)),
    ToolItem("grooming", QT_TRANSLATE_NOOP("Barthel", "grooming"), (0, 5)),
    ToolItem("dressing", QT_TRANSLATE_NOOP("Barthel", "dressing"), _FIVES),
    ToolItem("bowels", QT_TRANSLATE_NOOP("Barthel", "bowels"), _FIVES),
    ToolItem("bladder", QT_TRANSLATE_NOOP("Barthel", "bladder"), _FIVES),
    ToolItem("toilet", QT_TRANSLATE_NOOP("Barthel", "toilet"), _FIVES),
    ToolItem("transfer", QT_TRANSLATE_NOOP("Barthel", "transfer"), (0, 5, 10, 15)),
    ToolItem("walking", QT_TRANSLATE_NOOP("Barthel", "walking"), (0, 5, 10, 15)),
    ToolItem("stairs", QT_TRANSLATE_NOOP("Barthel", "stairs"), _FIVES),
)
BUILT_IN: Final[dict[str, Tool]] = {
    one.code: one
    for one in (
        Tool(GAS, QT_TRANSLATE_NOOP("Tools", "goals (GAS)"), Shape.GOALS),
        Tool(ICF, QT_TRANSLATE_NOOP("Tools", "ICF qualifiers"), Shape.QUALIFIERS, every=180),
        Tool("gmfcs", QT_TRANSLATE_NOOP("Tools", "GMFCS class"), Shape.CLASS, every=180),
        Tool("macs", QT_TRANSLATE_NOOP("Tools", "MACS class"), Shape.CLASS, every=180),
        Tool("barthel", QT_TRANSLATE_NOOP("Tools", "Barthel index"), Shape.SUM, BARTHEL_ITEMS, 90),
    )
}
"""Those every home has; GAS by the plan's own interval."""
_ICF: Final = re.compile(r"([bdse]\d{1,5})\.([0-489])([0-489])?", re.ASCII)
QUALIFIERS: Final = {
    0: (0, 4),
    1: (5, 24),
    2: (25, 49),
    3: (50, 95),
    4: (96, 100),
}
"""How many per cent a digit stands for; 8 is not specified, 9 not applicable."""
Values = tuple[tuple[str, str, str], ...]


def typed_values(tool: Tool, text: str, plan: Plan | None) -> Values:
    """Return the values a typed line says: levels, codes with digits, a class, or points."""
    parts = [one for one in re.split(r"[\s;；]+", normalized(text)) if one]
    match tool.shape:
        case Shape.GOALS:
            return _levels(parts, plan, text)
        case Shape.QUALIFIERS:
            return _qualifiers(parts, text)
        case Shape.CLASS:
            return _class(tool, parts, text)
        case Shape.SUM:
            return _points(tool, parts, text)


def _levels(parts: Sequence[str], plan: Plan | None, text: str) -> Values:
    goals = () if plan is None else plan.goals
    levels = [one.removeprefix("+") for one in parts]
    known = {str(level) for level in gas.LEVELS}
    if not goals or len(levels) != len(goals) or any(one not in known for one in levels):
        raise LevelError(typed=text)
    return tuple((str(place), level, "") for place, level in enumerate(levels, 1))


def _qualifiers(parts: Sequence[str], text: str) -> Values:
    found = [_ICF.fullmatch(one) for one in parts]
    values = [(one[1], f"{one[2]}{one[3] or ''}", "") for one in found if one is not None]
    if not values or len(values) != len(parts):
        raise ScoreError(item="ICF", typed=text, allowed="d450.23")
    return tuple(values)


def _class(tool: Tool, parts: Sequence[str], text: str) -> Values:
    digits = {str(place): one for place, one in enumerate(CLASSES, 1)}
    said = parts[0].upper() if len(parts) == 1 else ""
    found = digits.get(said, said)
    if found not in CLASSES:
        raise ScoreError(item=tool.title, typed=text, allowed=" ".join(CLASSES))
    return ((tool.code, found, ""),)


def _points(tool: Tool, parts: Sequence[str], text: str) -> Values:
    if len(parts) != len(tool.items):
        raise ScoreError(item=tool.title, typed=text, allowed=str(len(tool.items)))
    for item, said in zip(tool.items, parts, strict=True):
        if not said.removeprefix("-").isdecimal() or int(said) not in item.allowed:
            allowed = " ".join(map(str, item.allowed[:12]))
            raise ScoreError(item=item.label, typed=said, allowed=allowed)
    return tuple(
        (item.code, str(int(said)), "") for item, said in zip(tool.items, parts, strict=True)
    )


def total(tool: Tool, values: Values, plan: Plan | None) -> str:
    """Return the one number of an assessment, as it is written; empty where there is none."""
    if tool.shape is Shape.SUM:
        return str(sum(int(value) for _code, value, _words in values))
    if tool.shape is Shape.CLASS:
        return values[0][1]
    if tool.shape is Shape.GOALS and plan is not None:
        levels = [int(value) for _code, value, _words in values]
        return gas.shown(gas.t_score(levels, plan.weights))
    return ""


def values_said(tool: Tool | None, items: Values) -> list[Text | str]:
    """Return the values of an assessment as people read them."""
    shape = None if tool is None else tool.shape
    if shape is Shape.GOALS:
        return [gas.signed(int(value)) for _code, value, _words in items]
    if shape is Shape.CLASS:
        return [value for _code, value, _words in items]
    if tool is None or shape is Shape.QUALIFIERS:
        return [f"{code}.{value}" for code, value, _words in items]
    labels = {one.code: one.label for one in tool.items}
    return [
        Text("", "{item} {value}", {"item": labels.get(code, code), "value": value})
        for code, value, _words in items
    ]


def items_typed(text: str, tool: str) -> list[tuple[str, str, int, int]]:
    """Return the items of a typed `face:Face:0:4 arms:Arms:0:4`; ToolError where one is none."""
    found = []
    for one in text.replace("：", ":").split():
        parts = one.split(":")
        if len(parts) != 4 or not all(part.isdecimal() for part in parts[2:]):
            raise ToolError(tool=tool)
        found.append((parts[0], parts[1], int(parts[2]), int(parts[3])))
    return found


def described(
    code: str, title: str, items: Sequence[tuple[str, str, int, int]], every: int, licence: str
) -> Tool:
    """Return a tool that a home describes; ToolError of one that says nothing."""
    named = {item[0] for item in items}
    if not (code.strip() and title.strip() and items and every > 0) or code in BUILT_IN:
        raise ToolError(tool=code)
    if len(named) != len(items) or any(low >= high for _c, _l, low, high in items):
        raise ToolError(tool=code)
    return Tool(
        code,
        Text("", title),
        Shape.SUM,
        tuple(
            ToolItem(one, Text("", label), tuple(range(low, high + 1)))
            for one, label, low, high in items
        ),
        every,
        licence=licence,
    )


def due_again(tool: Tool, plan: Plan | None, last: date) -> date:
    """Return the last day on which it may be done again in time."""
    days = plan.assess_every if tool.shape is Shape.GOALS and plan is not None else tool.every
    return last + timedelta(days=days)


def waiting(
    plan: Plan, done: Iterable[LastDone], tools: Mapping[str, Tool], day: date
) -> list[Tool]:
    """Return the tools that wait longer than their interval: goals of the plan, and those in use.

    `done` is about the person of the plan. Goals are due from the first day of the plan on, any
    other tool after it was used once.
    """
    last: dict[str, date] = {GAS: plan.since} if plan.goals else {}
    for one in done:
        if one.tool in tools and (one.tool != GAS or (plan.goals and one.plan == plan.ref)):
            last[one.tool] = max(one.day, last.get(one.tool, one.day))
    return [tools[code] for code, on in last.items() if day > due_again(tools[code], plan, on)]
