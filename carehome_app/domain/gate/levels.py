"""Levels of control: a dated set of named switches, and what is asked at the gate under each.

"Half closed" has no national definition, so a level is no rule of the program: five are given, a
home changes what it likes, and each change says since when and by which paper. A past day is
judged by what was in force on it (epidemic reference, sections 0 and 3.2).
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Who(StrEnum):
    """Who or what comes to the gate."""

    STAFF = "staff"
    VISITOR = "visitor"
    SERVICE = "service"
    GOODS = "goods"
    RESIDENT = "resident"


class Switch(StrEnum):
    """What a level decides."""

    VISITS = "visits"
    OUTINGS = "outings"
    ADMISSIONS = "admissions"
    STAFF = "staff"
    FOOD = "food"
    GOODS = "goods"


class Ask(StrEnum):
    """What can be asked of somebody at the gate, in the order in which it is asked."""

    TEMPERATURE = "temperature"
    SYMPTOMS = "symptoms"
    CODE = "code"
    TRAVEL = "travel"
    TEST = "test"
    ANTIGEN = "antigen"
    MASK = "mask"
    ORDER = "order"
    ESCORT = "escort"
    DISINFECTED = "disinfected"
    REASON = "reason"
    COMPANION = "companion"
    BACK = "back"


EMERGENCY: Final = frozenset({Ask.CODE, Ask.TRAVEL, Ask.TEST, Ask.ANTIGEN})
"""Collected for one emergency only, and destroyed when it ends (Emergency Response Law 2024,
article 85)."""

WHO_LABELS: Final = {
    Who.STAFF: QT_TRANSLATE_NOOP("Gate", "Staff"),
    Who.VISITOR: QT_TRANSLATE_NOOP("Gate", "Visitor"),
    Who.SERVICE: QT_TRANSLATE_NOOP("Gate", "Service"),
    Who.GOODS: QT_TRANSLATE_NOOP("Gate", "Goods"),
    Who.RESIDENT: QT_TRANSLATE_NOOP("Gate", "Resident out and back"),
}
SWITCH_LABELS: Final = {
    Switch.VISITS: QT_TRANSLATE_NOOP("Gate", "Visits"),
    Switch.OUTINGS: QT_TRANSLATE_NOOP("Gate", "Residents' outings"),
    Switch.ADMISSIONS: QT_TRANSLATE_NOOP("Gate", "New admissions"),
    Switch.STAFF: QT_TRANSLATE_NOOP("Gate", "Staff"),
    Switch.FOOD: QT_TRANSLATE_NOOP("Gate", "Family food"),
    Switch.GOODS: QT_TRANSLATE_NOOP("Gate", "Goods"),
}
ASK_LABELS: Final = {
    Ask.TEMPERATURE: QT_TRANSLATE_NOOP("Gate", "temperature"),
    Ask.SYMPTOMS: QT_TRANSLATE_NOOP("Gate", "symptoms"),
    Ask.CODE: QT_TRANSLATE_NOOP("Gate", "health code"),
    Ask.TRAVEL: QT_TRANSLATE_NOOP("Gate", "travel"),
    Ask.TEST: QT_TRANSLATE_NOOP("Gate", "test certificate"),
    Ask.ANTIGEN: QT_TRANSLATE_NOOP("Gate", "antigen on the spot"),
    Ask.MASK: QT_TRANSLATE_NOOP("Gate", "mask"),
    Ask.ORDER: QT_TRANSLATE_NOOP("Gate", "work order"),
    Ask.ESCORT: QT_TRANSLATE_NOOP("Gate", "escort"),
    Ask.DISINFECTED: QT_TRANSLATE_NOOP("Gate", "disinfection"),
    Ask.REASON: QT_TRANSLATE_NOOP("Gate", "reason"),
    Ask.COMPANION: QT_TRANSLATE_NOOP("Gate", "companion"),
    Ask.BACK: QT_TRANSLATE_NOOP("Gate", "time of return"),
}
POSITIONS: Final[Mapping[Switch, Mapping[str, Text]]] = {
    Switch.VISITS: {
        "yes": QT_TRANSLATE_NOOP("Gate", "open, with register"),
        "booked": QT_TRANSLATE_NOOP("Gate", "by booking"),
        "window": QT_TRANSLATE_NOOP("Gate", "window or video only"),
        "no": QT_TRANSLATE_NOOP("Gate", "none; end of life and guardians by signed exception"),
    },
    Switch.OUTINGS: {
        "yes": QT_TRANSLATE_NOOP("Gate", "free"),
        "report": QT_TRANSLATE_NOOP("Gate", "free, reported"),
        "permit": QT_TRANSLATE_NOOP("Gate", "with permit"),
        "treatment": QT_TRANSLATE_NOOP("Gate", "for treatment only"),
        "out_only": QT_TRANSLATE_NOOP("Gate", "out only, no way back until released"),
    },
    Switch.ADMISSIONS: {
        "yes": QT_TRANSLATE_NOOP("Gate", "open"),
        "book_first": QT_TRANSLATE_NOOP("Gate", "booked first"),
        "observation": QT_TRANSLATE_NOOP("Gate", "by way of an observation zone"),
        "no": QT_TRANSLATE_NOOP("Gate", "none"),
    },
    Switch.STAFF: {
        "free": QT_TRANSLATE_NOOP("Gate", "come and go"),
        "screened": QT_TRANSLATE_NOOP("Gate", "screened"),
        "tested": QT_TRANSLATE_NOOP("Gate", "screened and tested"),
        "rota": QT_TRANSLATE_NOOP("Gate", "live in, by rota"),
        "live_in": QT_TRANSLATE_NOOP("Gate", "live in"),
    },
    Switch.FOOD: {
        "yes": QT_TRANSLATE_NOOP("Gate", "yes"),
        "listed": QT_TRANSLATE_NOOP("Gate", "by an allowed list"),
        "no": QT_TRANSLATE_NOOP("Gate", "no"),
    },
    Switch.GOODS: {
        "yes": QT_TRANSLATE_NOOP("Gate", "yes"),
        "wiped": QT_TRANSLATE_NOOP("Gate", "wiped"),
        "handover": QT_TRANSLATE_NOOP("Gate", "at a handover point, disinfected and logged"),
        "contact_free": QT_TRANSLATE_NOOP("Gate", "contact-free"),
    },
}
AT_FLOOR: Final = QT_TRANSLATE_NOOP("Gate", "floor {floor}: {level}")
FLOOR_SINCE: Final = QT_TRANSLATE_NOOP("Gate", "Floor {floor}: {level} from {since}, {document}")
OPEN: Final = "open"
LEVEL_LABELS: Final[Mapping[str, Text]] = {
    OPEN: QT_TRANSLATE_NOOP("Gate", "open"),
    "booked": QT_TRANSLATE_NOOP("Gate", "booked visits"),
    "half": QT_TRANSLATE_NOOP("Gate", "half closed"),
    "closed": QT_TRANSLATE_NOOP("Gate", "closed"),
    "out_only": QT_TRANSLATE_NOOP("Gate", "out only"),
}
ORDER: Final = tuple(LEVEL_LABELS)
"""From the least to the most closed."""
CLOSED: Final = ORDER[3:]
"""At these levels nobody just comes and goes."""


class Level(msgspec.Struct, frozen=True):
    """A level in force from a moment on, with its switches and what it asks of whom."""

    code: str
    since: datetime
    switches: Mapping[Switch, str]
    asks: Mapping[Who, tuple[Ask, ...]]
    ref: LineRef = LineRef(0, 0)
    document: str = ""
    reason: str = ""
    by: int = 0
    until: datetime | None = None
    zone: str = ""
    emergency: str = ""

    @property
    def label(self) -> Text:
        """What people call it; a level of the home's own is called by its own name."""
        return LEVEL_LABELS.get(self.code, Text("", self.code))

    @property
    def named(self) -> Text:
        """What people call it, with the floor where it is only a floor's."""
        return AT_FLOOR.with_(floor=self.zone, level=self.label) if self.zone else self.label

    def said_since(self, since: str) -> Text:
        """Return the level of a floor with the time from which it holds, and its paper."""
        return FLOOR_SINCE.with_(
            floor=self.zone, level=self.label, since=since, document=self.document
        )

    def asked(self, who: Who) -> tuple[Ask, ...]:
        """Return what is asked of a class, in the order of asking."""
        wanted = self.asks.get(who, ())
        return tuple(one for one in Ask if one in wanted)

    @property
    def asks_for_emergency(self) -> bool:
        """Whether anything is asked that must be destroyed again."""
        return any(one in EMERGENCY for asks in self.asks.values() for one in asks)


_SWITCHES: Final = {
    OPEN: ("yes", "yes", "yes", "free", "yes", "yes"),
    "booked": ("booked", "report", "book_first", "screened", "listed", "wiped"),
    "half": ("window", "permit", "observation", "tested", "no", "handover"),
    "closed": ("no", "treatment", "no", "rota", "no", "contact_free"),
    "out_only": ("no", "out_only", "no", "live_in", "no", "contact_free"),
}
_STAFF: Final = (Ask.TEMPERATURE, Ask.SYMPTOMS)
_OUT: Final = (Ask.TEMPERATURE, Ask.REASON, Ask.COMPANION, Ask.BACK)
_GUEST: Final = (Ask.TEMPERATURE, Ask.SYMPTOMS, Ask.MASK)
_TESTED: Final = (*_GUEST, Ask.TEST)
_ASKS: Final[Mapping[str, Mapping[Who, tuple[Ask, ...]]]] = {
    OPEN: {Who.RESIDENT: (Ask.REASON, Ask.BACK)},
    "booked": {
        Who.STAFF: _STAFF, Who.VISITOR: _GUEST,
        Who.SERVICE: (Ask.ORDER, Ask.TEMPERATURE, Ask.MASK, Ask.ESCORT),
        Who.GOODS: (Ask.DISINFECTED,), Who.RESIDENT: _OUT,
    },
    "half": {
        Who.STAFF: (*_STAFF, Ask.TEST), Who.VISITOR: _TESTED,
        Who.SERVICE: (*_TESTED, Ask.ORDER, Ask.ESCORT), Who.GOODS: (Ask.DISINFECTED,),
        Who.RESIDENT: _OUT,
    },
    "closed": {
        Who.STAFF: (*_STAFF, Ask.TEST), Who.VISITOR: (*_TESTED, Ask.ANTIGEN),
        Who.SERVICE: (*_TESTED, Ask.ANTIGEN, Ask.ORDER, Ask.ESCORT),
        Who.GOODS: (Ask.DISINFECTED,), Who.RESIDENT: _OUT,
    },
    "out_only": {
        Who.STAFF: (*_STAFF, Ask.TEST), Who.VISITOR: (*_TESTED, Ask.ANTIGEN),
        Who.SERVICE: (*_TESTED, Ask.ANTIGEN, Ask.ORDER, Ask.ESCORT),
        Who.GOODS: (Ask.DISINFECTED,), Who.RESIDENT: _OUT,
    },
}  # fmt: skip


def given(code: str) -> Level:
    """Return one of the five given levels, as it is before a home changes it."""
    switches = dict(zip(Switch, _SWITCHES[code], strict=True))
    return Level(code, from_ms(0), switches, dict(_ASKS[code]))


def in_force(levels: Iterable[Level], at: datetime, zone: str = "") -> Level:
    """Return the level of a moment: the last that began; a zone without one has the home's.

    A zone is closed as far as its own level or the home's closes it: an old order for a floor
    never opens what is closed for everybody. A home that never set a level is open.
    """
    begun = [one for one in levels if one.since <= at and one.zone in ("", zone)]
    home = max((one for one in begun if not one.zone), key=_when, default=given(OPEN))
    own = max((one for one in begun if one.zone), key=_when, default=None)
    return home if own is None else _both(home, own)


def _both(home: Level, own: Level) -> Level:
    """Return what holds on a floor: each switch as the closer one says, asked what either asks."""
    switches = {
        switch: max(_positions(home, own, switch), key=_closer(switch)) for switch in Switch
    }
    asks = {who: tuple(dict.fromkeys((*home.asked(who), *own.asked(who)))) for who in Who}
    both = replace(own, switches=switches, asks=asks)
    if all(home.switches.get(one) == said for one, said in switches.items()) and all(
        home.asked(who) == both.asked(who) for who in Who
    ):
        return home
    lead, other = (own, home) if _rank(own) >= _rank(home) else (home, own)
    emergency = lead.emergency or other.emergency
    return replace(lead, zone=own.zone, switches=switches, asks=asks, emergency=emergency)


def _positions(home: Level, own: Level, switch: Switch) -> tuple[str, ...]:
    said = (home.switches.get(switch, ""), own.switches.get(switch, ""))
    return tuple(one for one in said if one) or (next(iter(POSITIONS[switch])),)


def _closer(switch: Switch) -> Callable[[str], int]:
    """Return how closed a position is; positions stand from open to closed."""
    return tuple(POSITIONS[switch]).index


def _rank(level: Level) -> int:
    """Return how closed a level is; one with a name of the home's own is named first."""
    return ORDER.index(level.code) if level.code in ORDER else len(ORDER)


def days_under(level: Level, at: datetime) -> int:
    """Return which day of a level it is; the first is day 1."""
    return (at - level.since).days + 1


def _when(level: Level) -> tuple[datetime, LineRef]:
    return level.since, level.ref


# Kinds of home, and what the law does not let a level do.


class HomeKind(StrEnum):
    """What kind of home it is; a director picks one and may change it."""

    ELDERS = "elders"
    CHILDREN = "children"
    RESCUE = "rescue"
    PSYCHIATRIC = "psychiatric"


KIND_LABELS: Final = {
    HomeKind.ELDERS: QT_TRANSLATE_NOOP("Gate", "home for elders"),
    HomeKind.CHILDREN: QT_TRANSLATE_NOOP("Gate", "children's home"),
    HomeKind.RESCUE: QT_TRANSLATE_NOOP("Gate", "rescue station"),
    HomeKind.PSYCHIATRIC: QT_TRANSLATE_NOOP("Gate", "psychiatric institution"),
}


class Floor(NamedTuple):
    """What the law says where a switch would go below it: the switch, and the sentence."""

    switch: Switch
    said: Text


MAY_LEAVE: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "A rescue station may not stop a recipient from leaving (measures on rescue, article 11).",
)
VISITS_FOR_TREATMENT: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "Visits and calls may be limited only in an acute phase or where they obstruct treatment"
    " (Mental Health Law, article 46).",
)
EXCEPTIONS: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "End-of-life visits and those of guardians and courts still need to be possible: by an"
    " exception signed with the PIN.",
)
_KEPT_IN: Final = ("permit", "treatment")
_NO_VISITS: Final = ("window", "no")


def legal_floors(kind: HomeKind, switches: Mapping[Switch, str]) -> tuple[Floor, ...]:
    """Return what must be said of these switches in this kind of home."""
    found: list[Floor] = []
    if kind is HomeKind.RESCUE and switches.get(Switch.OUTINGS) in _KEPT_IN:
        found.append(Floor(Switch.OUTINGS, MAY_LEAVE))
    if switches.get(Switch.VISITS) in _NO_VISITS:
        if kind is HomeKind.PSYCHIATRIC:
            found.append(Floor(Switch.VISITS, VISITS_FOR_TREATMENT))
        found.append(Floor(Switch.VISITS, EXCEPTIONS))
    return tuple(found)


def visit_allowed(level: Level, *, booked: bool, exception: bool) -> bool:
    """Return whether a visitor may come in under a level."""
    visits = level.switches.get(Switch.VISITS, "yes")
    if exception:
        return True
    return visits == "yes" or (visits == "booked" and booked)
