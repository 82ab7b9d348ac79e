"""Kinds of home as presets: what their levels switch, what their people and reports are called.

A director picks one and may pick another; a level that is in force already stays as it was set.
What is judged by age is judged so in every kind of home: a child's pulse by the child's table.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.gate.levels import KIND_LABELS, HomeKind, Level, Switch, given
from carehome_app.domain.measures.rule import Source
from carehome_app.domain.people import GROUP_LABELS, Group
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

_NONE: Final[Mapping[str, Mapping[Switch, str]]] = MappingProxyType({})


class Preset(NamedTuple):
    """What a kind of home brings with it."""

    reports: Text | None
    """What stands behind the title of every report; nothing where that goes without saying."""
    people: Text
    """What those who live there are called as a group."""
    says: tuple[Text, ...]
    """What the choice changes, in sentences for whoever chooses."""
    switches: Mapping[str, Mapping[Switch, str]] = _NONE
    """By level, the positions that are others than those of a home for elders."""
    stay: int = 0
    """So many days somebody stays at most; 0 is without an end."""
    longest: int = 0
    """So many days a stay may be set to."""
    may_leave: bool = False
    """Whether whoever goes out owes no answer: nothing asked at the gate keeps anybody in."""


RESCUE_STAY: Final = Source(
    QT_TRANSLATE_NOOP(
        "Sources",
        "measures on rescue: usually no longer than 10 days; the ministry's guide of"
        " February 2020: up to 14",
    ),
    section="3.3",
)
PRESETS: Final = {
    HomeKind.ELDERS: Preset(
        None,
        GROUP_LABELS[Group.RESIDENT],
        (QT_TRANSLATE_NOOP("Gate", "The five levels are those of the guides for elder homes."),),
    ),
    HomeKind.CHILDREN: Preset(
        KIND_LABELS[HomeKind.CHILDREN],
        QT_TRANSLATE_NOOP("People", "Children"),
        (
            QT_TRANSLATE_NOOP(
                "Gate",
                "From “half closed” on nobody but staff and suppliers comes in (guide for"
                " children's homes of January 2020).",
            ),
            QT_TRANSLATE_NOOP("Gate", "Pulse, breathing and pressure are judged by age."),
        ),
        {
            "booked": {Switch.OUTINGS: "permit"},
            "half": {Switch.VISITS: "no", Switch.OUTINGS: "treatment"},
        },
    ),
    HomeKind.RESCUE: Preset(
        KIND_LABELS[HomeKind.RESCUE],
        QT_TRANSLATE_NOOP("People", "Recipients"),
        (
            QT_TRANSLATE_NOOP(
                "Gate",
                "Whoever wants to leave may leave under every level; nobody comes in before"
                " being examined.",
            ),
            QT_TRANSLATE_NOOP(
                "Gate", "A stay that is longer than allowed stands in the day's list."
            ),
        ),
        {
            "half": {Switch.OUTINGS: "report"},
            "closed": {Switch.OUTINGS: "out_only", Switch.ADMISSIONS: "observation"},
            "out_only": {Switch.ADMISSIONS: "observation"},
        },
        stay=10,
        longest=14,
        may_leave=True,
    ),
    HomeKind.PSYCHIATRIC: Preset(
        KIND_LABELS[HomeKind.PSYCHIATRIC],
        QT_TRANSLATE_NOOP("People", "Patients"),
        (
            QT_TRANSLATE_NOOP(
                "Gate",
                "Visits and calls are limited for treatment only: half closed they are booked,"
                " closed they are at the window or by video.",
            ),
        ),
        {
            "half": {Switch.VISITS: "booked", Switch.OUTINGS: "treatment"},
            "closed": {Switch.VISITS: "window"},
            "out_only": {Switch.VISITS: "window"},
        },
    ),
}


def level_of(code: str, kind: HomeKind) -> Level:
    """Return a given level as it is in a kind of home, before the home changes it."""
    level = given(code)
    own = PRESETS[kind].switches.get(code, {})
    return msgspec.structs.replace(level, switches={**level.switches, **own}) if own else level
