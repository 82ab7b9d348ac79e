"""A story of a care home as text: what was written of it, and what was shown, to be approved.

People stand by their codes, moments as the home's clocks show them, and a line of the journal by
how many lines after the beginning of the story it is.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum, IntEnum
from functools import cached_property
from typing import Any, Final

import msgspec

from carehome_app.db.journal import journal
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text, in_english
from tests.builders import Home

PEOPLE: Final = frozenset(
    {
        "subject", "resident", "person", "by", "signed_by", "people", "members", "who", "others",
        "responsible", "helper", "found_by", "allowed_by", "done_by", "checked_by",
    }
)  # fmt: skip
"""Fields in which a number is a person's."""
LINES: Final = frozenset({"ref", "stay", "reading", "booking", "on", "passed"})
"""Fields in which two numbers are a line's."""
WIDTH: Final = 120
MOMENTS: Final = 10**12, 10**13
DAYS: Final = 735_000, 745_000


@dataclass
class Story:
    """What happens in a home from now on."""

    home: Home

    def __post_init__(self) -> None:
        self._station = self.home.desk.card.station
        self._begun = journal.head(self.home.desk.store, self._station)[0]
        self._codes: dict[int, str] = {}
        self._learn()

    def written(self) -> list[str]:
        """Return what was written since the beginning, a line for each."""
        self._learn()
        lines = journal.lines(self.home.desk.store)
        return [
            f"{line.ref.number - self._begun} {self._code(line.by)} {self._struct(line.event)}"
            for line in lines
            if line.ref.number > self._begun
        ]

    def shown(self, name: str, value: object) -> list[str]:
        """Return a value under its name, with all that is in it."""
        self._learn()
        return [f"{name}:", *(f"  {line}" for line in self._lines("", value))]

    def _struct(self, value: msgspec.Struct) -> str:
        usual = {one.name: one.default for one in msgspec.structs.fields(value)}
        said = {name: getattr(value, name) for name in value.__struct_fields__}
        kept = {
            name: one for name, one in said.items() if one != usual[name] and one not in ({}, ())
        }
        if {"station", "number"} <= kept.keys():
            line = LineRef(kept.pop("station"), kept.pop("number"))
            kept |= {"line": line} if any(line) else {}
        fields = [f"{name}={self._one(name, one)}" for name, one in kept.items()]
        return " ".join([type(value).__name__, *fields])

    def _lines(self, name: str, value: object) -> Iterator[str]:
        short = self._one(name, value)
        if not _is_many(value) or (_is_plain(value) and len(short) <= WIDTH):
            yield short
            return
        pairs = value.items() if isinstance(value, Mapping) else _parts(value)
        for key, part in pairs:
            known = str(key) if isinstance(key, str) else self._one("", key)
            inner = list(self._lines(known, part))
            if len(inner) == 1:
                yield f"{known}: {inner[0]}"
            else:
                yield f"{known}:" if inner else f"{known}: —"
                yield from (f"  {line}" for line in inner)

    def _one(self, name: str, value: Any) -> str:  # noqa: ANN401  # anything that can be shown
        match value:
            case IntEnum():
                said = value.name.lower()
            case Enum():
                said = str(value.value)
            case bool():
                said = str(value)
            case int():
                said = self._number(name, value)
            case str():
                said = repr(value)
            case Text():
                said = repr(in_english(value))
            case Person():
                said = value.details.code
            case datetime():
                shown = f"{self.home.desk.home_time.local(value):%m-%d %H:%M:%S.%f}"
                said = shown.removesuffix(".000000").removesuffix(":00")
            case _:
                said = self._many(name, value)
        return said

    def _many(self, name: str, value: Any) -> str:  # noqa: ANN401  # anything that can be shown
        match value:
            case LineRef() if value.number:
                said = f"line {value.number - self._begun}"
            case (int(station), int(number)) if name in LINES and station:
                said = self._many("", LineRef(station, number))
            case Mapping():
                pairs = (self._pair(key, one) for key, one in value.items())
                said = "{" + ", ".join(pairs) + "}"
            case msgspec.Struct():
                said = f"({self._struct(value)})"
            case bytes():
                said = f"{len(value)} bytes"
            case Sequence() | Set():
                said = "[" + ", ".join(self._one(name, one) for one in value) + "]"
            case _:
                said = str(value)
        return said

    def _number(self, name: str, value: int) -> str:
        if name in PEOPLE:
            return self._code(value)
        if MOMENTS[0] < value < MOMENTS[1]:
            return self._one("", from_ms(value))
        return date.fromordinal(value).isoformat() if DAYS[0] < value < DAYS[1] else str(value)

    def _pair(self, key: object, value: object) -> str:
        return f"{key if type(key) is str else self._one('', key)}: {self._one('', value)}"

    def _learn(self) -> None:
        """Know who came since; whoever is locked or erased is still called by the code."""
        self._codes |= {one.id: one.details.code for one in self.home.desk.stays}

    def _code(self, number: int) -> str:
        return self._codes.get(number, str(number))


def _is_many(value: object) -> bool:
    if isinstance(value, str | bytes | LineRef | Text | Person):
        return False
    many = isinstance(value, msgspec.Struct | Mapping | Sequence | Set)
    return many or hasattr(value, "__dataclass_fields__")


def _is_plain(value: Any) -> bool:  # noqa: ANN401  # anything that can be shown
    """Say whether everything in a value is one thing, or a few of them at most."""
    if isinstance(value, msgspec.Struct) or hasattr(value, "__dataclass_fields__"):
        return False
    parts = value.values() if isinstance(value, Mapping) else value
    return all(not _is_many(one) or (isinstance(one, tuple) and _is_plain(one)) for one in parts)


def _parts(value: Any) -> Iterator[tuple[object, object]]:  # noqa: ANN401  # anything with parts
    if isinstance(value, msgspec.Struct):
        yield from ((name, getattr(value, name)) for name in value.__struct_fields__)
    elif hasattr(value, "_asdict"):
        yield from value._asdict().items()
    elif hasattr(value, "__dataclass_fields__"):
        yield from ((name, getattr(value, name)) for name in value.__dataclass_fields__)
    else:
        many = sorted(value) if isinstance(value, Set) else value
        yield from enumerate(many, 1)
    for name, found in vars(type(value)).items():
        if isinstance(found, property | cached_property):
            yield name, getattr(value, name)
