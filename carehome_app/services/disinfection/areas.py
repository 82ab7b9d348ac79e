"""Keep the list of areas and of their classes; make bedrooms of the rooms people live in."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import people
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.agents import plain
from carehome_app.domain.disinfection.areas import (
    MOST_A_DAY,
    NOTHING_USUAL,
    AreaClass,
    AreaHistory,
    AreaVersion,
    AreaWindow,
    ClassVersion,
    are_windows,
)
from carehome_app.domain.disinfection.errors import (
    ClassNameTakenError,
    NameTakenError,
    NothingMeasuredError,
    TimesWrongError,
    WindowsCountError,
    WindowsWrongError,
)
from carehome_app.domain.disinfection.events import AreaClassSet, AreaDescribed, LampChecked
from carehome_app.domain.disinfection.typed import class_of_text
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.events import AreaClosed
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, lives_on, natural
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection.board import DisinfectionBoard

NAME: Final = QT_TRANSLATE_NOOP("Areas", "Name")
LAMP: Final = QT_TRANSLATE_NOOP("Disinfection", "Lamp")
OWN: Final = "own:"
"""Codes of a home's own classes begin like this, so that they never meet one of ours."""


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be written about an area; without a number it is done as its class asks for."""

    name: str
    area_class: str
    floor: str = ""
    times_a_day: int | None = None
    windows: tuple[AreaWindow, ...] = ()
    agent: str = ""
    method: str = ""
    use: str = ""
    objects: str = ""


class AreaKeeping:
    """The areas of the house."""

    def __init__(self, desk: Desk, board: DisinfectionBoard) -> None:
        """Keep the list at a desk."""
        self._desk = desk
        self._board = board

    def here(self) -> list[AreaHistory]:
        """Return every area in use, by class, floor and name."""
        self._desk.require(May.READ)
        return [area for area in self._board.areas() if area.is_open]

    def add(self, written: Written) -> int:
        """Begin an area; return its number."""
        (number,) = self.add_all([written])
        return number

    def add_all(self, written: Sequence[Written], source: int = 0) -> list[int]:
        """Begin several areas, all or none; return their numbers."""
        with self._desk.acting(May.SET_RULES) as action:
            return [self._add_in(action, one, source) for one in written]

    def add_in(self, action: Action, written: Written, source: int = 0) -> int:
        """Begin an area as a part of a larger action."""
        return self._add_in(action, written, source)

    def change(self, area: AreaHistory, written: Written) -> Changes:
        """Write something else about an area; how often and when holds from tomorrow on."""
        checked = self.checked(written, area.id)
        if _said(checked) == _of_version(area.now):
            return Changes.NONE
        with self._desk.acting(May.SET_RULES) as action:
            action.append(_event(area.id, checked, 0))
        return Changes.AREAS

    def close(self, area: AreaHistory) -> Changes:
        """Let an area end now; what was done in it stays."""
        with self._desk.acting(May.SET_RULES) as action:
            action.append(AreaClosed(area.id, to_ms(self._desk.now())))
        return Changes.AREAS

    def missing_bedrooms(self) -> list[Written]:
        """Return a bedroom for every room somebody lives in that is no area yet."""
        rooms = {
            (person.details.room, lives_on(person))
            for person in self._desk.stays
            if person.left_at is None and person.group is Group.RESIDENT and person.details.room
        }
        known = {area.now.name for area in self.here()}
        return [
            Written(name=room, area_class=AreaClass.BEDROOM.value, floor=floor)
            for room, floor in sorted(rooms, key=lambda one: natural(one[0]))
            if room not in known
        ]

    def add_bedrooms(self) -> list[int]:
        """Make an area of every such room, in one step."""
        return self.add_all(self.missing_bedrooms())

    def set_class(self, of_class: ClassVersion) -> Changes:
        """Say how a class of areas is called and done, from tomorrow on."""
        self._desk.require(May.SET_RULES)
        name = of_class.name.strip()
        self._check_class_name(name, of_class.code)
        _check(of_class.times_a_day, of_class.windows)
        known = {one.code: one for one in self._board.classes().latest()}.get(of_class.code)
        if known is not None and known == replace(of_class, name=name, at=known.at):
            return Changes.NONE
        windows = tuple((opens, closes) for opens, closes in of_class.windows)
        event = AreaClassSet(of_class.code, name, of_class.times_a_day, windows)
        with self._desk.acting(May.SET_RULES) as action:
            action.append(event)
        return Changes.AREAS

    def add_class(self, name: str, times_a_day: int, windows: tuple[AreaWindow, ...] = ()) -> str:
        """Add a class of the home's own; return its code."""
        known = {one.code for one in self._board.classes().latest()}
        number = 1 + max((_number(code) for code in known), default=0)
        code = f"{OWN}{number}"
        self.set_class(ClassVersion(code, None, name, times_a_day, windows))
        return code

    def check_lamp(
        self, lamp: str, *, hours: int | None = None, intensity: Decimal | None = None
    ) -> Changes:
        """Set a UV lamp's counter (0 for a new one), keep its intensity in µW/cm², or both."""
        self._desk.require(May.RECORD)
        if not lamp.strip():
            raise MissingFieldError(field=LAMP)
        if hours is None and intensity is None:
            raise NothingMeasuredError
        measured = "" if intensity is None else plain(intensity)
        with self._desk.acting(May.RECORD) as action:
            action.append(LampChecked(lamp.strip(), to_ms(self._desk.now()), hours, measured))
        return Changes.DISINFECTION

    def checked(self, written: Written, number: int = 0) -> Written:
        """Return what is to be written tidied up, or say what is wrong with it."""
        written = replace(written, name=written.name.strip(), floor=written.floor.strip())
        if not written.name:
            raise MissingFieldError(field=NAME)
        self._check_name(written, number, self.here())
        times = written.times_a_day
        if times is None:
            times = self._board.classes().last(written.area_class).times_a_day
        _check(times, written.windows)
        return replace(written, times_a_day=times)

    def _check_name(self, written: Written, number: int, others: Iterable[AreaHistory]) -> None:
        for other in others:
            same = (other.now.name, other.now.floor) == (written.name, written.floor)
            if same and other.id != number:
                raise NameTakenError(name=written.name)

    def _check_class_name(self, name: str, code: str) -> None:
        """Only the program's own classes may go without a name of the home's."""
        if not name and code.startswith(OWN):
            raise MissingFieldError(field=NAME)
        others = (one for one in self._board.classes().latest() if one.code != code)
        ours = class_of_text(name)
        if name and (ours not in (None, code) or any(one.name == name for one in others)):
            raise ClassNameTakenError(name=name)

    def _add_in(self, action: Action, written: Written, source: int) -> int:
        checked = self.checked(written)
        number = people.next_area_id(self._desk.store, self._desk.card.station)
        action.append(_event(number, checked, source))
        return number


def _check(times: int, windows: Sequence[AreaWindow]) -> None:
    if not 1 <= times <= MOST_A_DAY:
        raise TimesWrongError(given=times, most=MOST_A_DAY)
    if not are_windows(windows):
        raise WindowsWrongError
    if windows and len(windows) != times:
        raise WindowsCountError(given=len(windows), times=times)


def _event(number: int, written: Written, source: int) -> AreaDescribed:
    windows = tuple((opens, closes) for opens, closes in written.windows)
    return AreaDescribed(
        number,
        written.name,
        written.area_class,
        written.floor,
        written.times_a_day or 1,
        windows,
        written.agent,
        written.method,
        written.use,
        written.objects,
        source,
    )


def _said(written: Written) -> tuple[object, ...]:
    usual = (written.agent, written.method, written.use, written.objects)
    what = (written.name, written.area_class, written.floor, written.times_a_day)
    return (*what, written.windows, usual)


def _of_version(version: AreaVersion) -> tuple[object, ...]:
    what = (version.name, version.area_class, version.floor, version.times_a_day)
    return (*what, version.windows, tuple(version.usual or NOTHING_USUAL))


def _number(code: str) -> int:
    found = re.fullmatch(rf"{OWN}(\d+)", code)
    return int(found[1]) if found else 0
