"""A value of the program as lines to be approved: each field by its name, what is small in one."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, time
from enum import Enum

from carehome_app.domain.measures.measure import Measure
from carehome_app.domain.people import Person
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import Text, in_english

WIDE = 150
"""Characters that stand in one line."""


def as_lines(value: object, indent: str = "") -> Iterator[str]:
    """Yield a value in lines; what is longer than a line has one for each of its parts."""
    whole = in_one(value)
    parts = list(_parts(value))
    if len(indent) + len(whole) <= WIDE or not parts:
        yield indent + whole
        return
    yield f"{indent}{type(value).__name__}"
    for name, part in parts:
        first, *more = as_lines(part, f"{indent}  ")
        yield f"{indent}  {name}{first.strip()}"
        yield from more


def in_one(value: object) -> str:
    """Return a value in one line."""
    match value:
        case Text():
            return repr(in_english(value))
        case Measure() | Person() | RoundKey():
            return _named(value)
        case Enum():
            return value.name
        case date() | time():
            return value.isoformat()
        case float():
            return repr(round(value, 4))
        case _:
            parts = [f"{name}{in_one(part)}" for name, part in _parts(value)]
            return f"{type(value).__name__}({', '.join(parts)})" if parts else repr(value)


def _named(value: Measure | Person | RoundKey) -> str:
    if isinstance(value, RoundKey):
        return f"{value.day} {value.window}"
    return value.code if isinstance(value, Measure) else value.details.code


def _parts(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Text | Measure | Person | RoundKey | Enum | date | time | str | bytes):
        return
    names = getattr(value, "_fields", None) or getattr(value, "__struct_fields__", ())
    if is_dataclass(value):
        names = [one.name for one in fields(value)]
    if names:
        yield from ((f"{name} ", getattr(value, name)) for name in names)
    elif isinstance(value, Mapping):
        yield from ((f"{in_one(key)}: ", part) for key, part in value.items())
    elif isinstance(value, set | frozenset):
        yield from (("", part) for part in sorted(value, key=in_one))
    elif isinstance(value, list | tuple):
        yield from (("", part) for part in value)
