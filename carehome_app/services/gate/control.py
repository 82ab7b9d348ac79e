"""Levels of control: which one is in force, setting another, and ending an emergency."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Final

import msgspec

from carehome_app.db.gate import control
from carehome_app.db.privacy import erasing, one_person
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.gate.errors import (
    DirectorEndsError,
    DocumentNeededError,
    NoEmergencyError,
    NoSuchFloorError,
    NoSuchSwitchError,
    StillAskedError,
)
from carehome_app.domain.gate.events import EmergencyEnded, LevelSet
from carehome_app.domain.gate.kinds import PRESETS, Preset, level_of
from carehome_app.domain.gate.levels import (
    CLOSED,
    OPEN,
    ORDER,
    POSITIONS,
    SWITCH_LABELS,
    Ask,
    Floor,
    HomeKind,
    Level,
    Switch,
    Who,
    given,
    in_force,
    legal_floors,
)
from carehome_app.domain.gate.screening import Lines
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, lives_on, natural
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.settings import (
    OutsideRangeError,
    whole_number,
)
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

KIND: Final = "home.kind"
"""The setting that says what kind of home it is."""
STAY: Final = "home.stay_days"
"""The setting that says how long somebody may stay."""
LINES: Final = "gate."
"""Settings of this beginning are the numbers of the gate."""
_DOCUMENT: Final = QT_TRANSLATE_NOOP("Gate", "the number of the document")
_REASON: Final = QT_TRANSLATE_NOOP("Gate", "a reason")
_END: Final = QT_TRANSLATE_NOOP("Gate", "an end or review date")
_EMERGENCY: Final = QT_TRANSLATE_NOOP("Gate", "the name of the emergency it collects data for")
KEPT: Final = QT_TRANSLATE_NOOP(
    "Gate",
    "Kept: names, times and whom they visited (safety register, 1 year by default); readings and"
    " symptoms (a person's own file).",
)


class NewLevel(msgspec.Struct, frozen=True, kw_only=True):
    """Another level as it was said; switches and asks that are not named are the given ones."""

    code: str
    document: str
    reason: str
    since: datetime | None = None
    until: datetime | None = None
    switches: Mapping[Switch, str] = msgspec.field(default_factory=dict)
    asks: Mapping[Who, tuple[Ask, ...]] = msgspec.field(default_factory=dict)
    zone: str = ""
    emergency: str = ""


class Control:
    """The levels of a home and its floors."""

    def __init__(self, desk: Desk) -> None:
        """Work at a desk."""
        self._desk = desk

    def current(self, zone: str = "") -> Level:
        """Return the level in force now: everybody at the desk may know it."""
        return in_force(control.levels(self._desk.store), self._desk.now(), zone)

    def is_closed(self) -> bool:
        """Return whether nobody just comes and goes now."""
        return self.current().code in CLOSED

    def at(self, moment: datetime, zone: str = "") -> Level:
        """Return the level that was in force at a moment."""
        return in_force(control.levels(self._desk.store), moment, zone)

    def around(self, resident: int, moment: datetime) -> Level:
        """Return the level of a moment on the floor where a resident lived; 0: of the home."""
        person = self._desk.person_at(resident, moment) if resident else None
        return self.at(moment, "" if person is None else lives_on(person))

    def on_floors(self, moment: datetime) -> list[Level]:
        """Return the levels of the floors that were closer than the home at a moment."""
        known = self.every()
        floors = sorted({one.zone for one in known if one.zone}, key=natural)
        found = [in_force(known, moment, floor) for floor in floors]
        return [one for one in found if one.zone]

    def of_floors(self, since: datetime, until: datetime) -> list[Level]:
        """Return what was ordered for floors and held at some time in [since, until)."""
        found: list[Level] = []
        for one in sorted(self.every(), key=_by_floor):
            if not one.zone or one.since >= until:
                continue
            if one.since <= since and found and found[-1].zone == one.zone:
                found.pop()
            found.append(one)
        return [one for one in found if one.since > since or one.code != OPEN]

    def _floor_names(self) -> list[str]:
        """Return the floors on which residents live, in order."""
        residents = [one for one in self._desk.stays if one.group is Group.RESIDENT]
        found = {lives_on(one) for one in residents if one.left_at is None}
        return sorted(found - {""}, key=natural)

    def between(self, since: datetime, until: datetime) -> list[Level]:
        """Return the home's levels that were in force at some time in [since, until), by time."""
        home = [one for one in control.levels(self._desk.store) if not one.zone]
        first = in_force(home, since)
        return [first, *(one for one in home if since < one.since < until)]

    def every(self) -> list[Level]:
        """Return every level that was ordered, of the home and its floors, by time."""
        return control.levels(self._desk.store)

    def lines(self) -> Lines:
        """Return the numbers the gate judges by in this home."""
        usual = Lines()
        said = {
            name: self._desk.setting(f"{LINES}{name}") or str(getattr(usual, name))
            for name in usual.__struct_fields__
        }
        numbers = {name: int(value) for name, value in said.items() if name != "temperature"}
        return Lines(temperature=Decimal(said["temperature"]), **numbers)

    def kind(self) -> HomeKind:
        """Return what kind of home it is; one that never said so is for elders."""
        said = self._desk.setting(KIND)
        return HomeKind(said) if said in list(HomeKind) else HomeKind.ELDERS

    def set_kind(self, kind: HomeKind) -> Changes:
        """Say what kind of home it is."""
        said = SettingChanged(KIND, kind.value)
        return self._desk.decide(May.KEEP_ACCOUNTS, said, Changes.LEVEL, HomeKind.ELDERS.value)

    def preset(self) -> Preset:
        """Return what the kind of home brings with it."""
        return PRESETS[self.kind()]

    def given(self, code: str) -> Level:
        """Return one of the five levels as it is given in this kind of home."""
        return level_of(code, self.kind())

    def stay_days(self) -> int:
        """Return how many days somebody stays here at most; 0 where stays have no end."""
        preset = self.preset()
        said = self._desk.setting(STAY)
        return min(int(said), preset.longest) if preset.stay and said else preset.stay

    def set_stay_days(self, typed: str) -> Changes:
        """Say how many days somebody stays at most, up to what the kind of home allows."""
        self._desk.require(May.SET_RULES)
        longest, days = self.preset().longest, whole_number(typed)
        if not 1 <= days <= longest:
            raise OutsideRangeError(number=days, low=1, high=longest)
        usual = str(self.preset().stay)
        return self._desk.decide(May.SET_RULES, SettingChanged(STAY, str(days)), usual=usual)

    def floors(self, new: NewLevel) -> tuple[Floor, ...]:
        """Return what the law says against a level in this kind of home; nothing is forbidden."""
        return legal_floors(self.kind(), self._switches(new))

    def set_level(self, new: NewLevel) -> Changes:
        """Put another level in force, by an order on paper with its reason."""
        self._desk.require(May.SET_LEVEL)
        self._check(new)
        asks = new.asks or (given(new.code).asks if new.code in ORDER else {})
        event = LevelSet(
            level=new.code,
            since=to_ms(new.since or self._desk.now()),
            document=checked_text(new.document),
            reason=checked_text(new.reason),
            switches={switch.value: said for switch, said in self._switches(new).items()},
            asks={who.value: tuple(ask.value for ask in asked) for who, asked in asks.items()},
            until=None if new.until is None else to_ms(new.until),
            zone=new.zone.strip(),
            emergency=new.emergency.strip(),
        )
        with self._desk.acting(May.SET_LEVEL) as action:
            action.append(event)
        return Changes.LEVEL | Changes.SETTINGS

    def emergencies(self) -> dict[str, int]:
        """Return for which emergencies something is kept, and how many lines."""
        self._desk.require(May.SEE_GATE)
        return control.emergencies(self._desk.store)

    def end_emergency(self, name: str, signed: Signed, kept: str = "") -> int:
        """Destroy what was collected for an emergency; return how many lines were blanked.

        A director signs it with the own PIN.

        Names, times and readings stay. That it was destroyed, and what is kept and why, is a line
        of its own.
        """
        self._desk.require(May.END_EMERGENCY)
        if signed.purpose is not Purpose.DIRECTOR:
            raise DirectorEndsError
        now_in_force = [self.current(), *self.on_floors(self._desk.now())]
        if any(one.emergency == name and one.asks_for_emergency for one in now_in_force):
            raise StillAskedError
        goes = [one.ref for one in control.kept_for(self._desk.store, name)]
        if not goes:
            raise NoEmergencyError(name=name)
        lines: dict[str, tuple[int, ...]] = {}
        for station, number in goes:
            lines[str(station)] = (*lines.get(str(station), ()), number)
        store, now = self._desk.store, to_ms(self._desk.now())
        with self._desk.acting(May.END_EMERGENCY) as action:
            line = action.append(EmergencyEnded(name, lines, checked_text(kept), now))
            action.append(LineSigned(signed.subject, signed.purpose.value, *line))
            # What is kept for an emergency stands in rows of its own.
            one_person.take_out(store, action.writer.db, [LineRef(*one) for one in goes], ())
        erasing.leave_no_trace(store)
        return len(goes)

    def _switches(self, new: NewLevel) -> dict[Switch, str]:
        usual = self.given(new.code if new.code in ORDER else OPEN).switches
        return {**usual, **new.switches}

    def _check(self, new: NewLevel) -> None:
        wanted: list[Text] = []
        if not new.document.strip():
            wanted.append(_DOCUMENT)
        if not new.reason.strip():
            wanted.append(_REASON)
        if new.code != "open" and new.until is None:
            wanted.append(_END)
        asked = new.asks or (given(new.code).asks if new.code in ORDER else {})
        level = Level(new.code, self._desk.now(), {}, asks=asked)
        if level.asks_for_emergency and not new.emergency.strip():
            wanted.append(_EMERGENCY)
        if wanted:
            raise DocumentNeededError(what=wanted)
        for switch, said in new.switches.items():
            if said not in POSITIONS[switch]:
                known = [str(one) for one in POSITIONS[switch]]
                raise NoSuchSwitchError(typed=said, switch=SWITCH_LABELS[switch], known=known)
        self._check_floor(new.zone.strip())

    def _check_floor(self, floor: str) -> None:
        """Refuse a floor nobody lives on: its level would hold for nobody, and nobody notice.

        One that has a level already may always be given another, which is how it ends.
        """
        known = [*self._floor_names(), *(one.zone for one in self.every())]
        if floor and floor not in known:
            raise NoSuchFloorError(typed=floor, known=self._floor_names() or ["—"])


def _by_floor(one: Level) -> tuple[tuple[tuple[int, int, str], ...], datetime, LineRef]:
    return natural(one.zone), one.since, one.ref
