"""One person who was admitted twice: what is said of one number counts for the other.

Two desks that do not see each other each admit somebody. A person decides that they are one. No
line is changed: each is read as if it had named the number that stays.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from msgspec.structs import replace

from carehome_app.domain.accounts import events as accounts
from carehome_app.domain.desks.events import LineLifted, PeopleJoined
from carehome_app.domain.events import (
    EntryCorrected,
    Event,
    FindingRaised,
    FollowUpTaken,
    PersonAdmitted,
    PersonChanged,
    PersonFieldsChanged,
    RoleGiven,
    Whose,
    written_fields,
)
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.history.events import JudgedAgain

Joined = Mapping[int, int]
"""The number that stays, by each number that counts for it."""

_OWN: Final = (
    PersonChanged,
    PersonFieldsChanged,
    RoleGiven,
    accounts.PinSet,
    accounts.SignInFailed,
    accounts.AccountClosed,
    accounts.AccountOpened,
)
"""What stays with a number: how the person was written down there, and an account."""
_FOUND: Final = (FindingRaised, FollowUpTaken, JudgedAgain, LineLifted)
"""What may be about an area or a door."""
_INSIDE: Final = ("reading", "not_measured", "dose")
_LISTED: Final = ("people", "members")
_ALWAYS: Final = ("person", "resident")
"""Fields that number a person wherever they stand."""


class StayBegan(Event, frozen=True):
    """A person is in the house: all that an admission under another number says of one."""

    subject: int
    at: int


def resolved(said: Iterable[PeopleJoined]) -> dict[int, int]:
    """Return which number each one counts for, of decisions in merged order.

    The last word about two numbers holds; of decisions that run in a circle the first do.
    """
    pairs: dict[tuple[int, int], int] = {}
    for event in said:
        pair = (event.keep, event.same)
        pairs.pop(pair, None)
        pairs[pair] = event.together
    found: dict[int, int] = {}
    for (keep, same), together in pairs.items():
        if together and same not in found and _root(keep, found) != same:
            found[same] = keep
    return {same: _root(same, found) for same in found}


def _root(number: int, found: Joined) -> int:
    while number in found:
        number = found[number]
    return number


def as_one(event: Event, joined: Joined) -> Iterator[Event]:
    """Yield what a line says when people were joined; the line itself where it is of none."""
    if not joined:
        yield event
        return
    if isinstance(event, PersonAdmitted) and event.subject in joined:
        written = written_fields(event)
        yield PersonFieldsChanged(event.subject, dict(written))
        yield StayBegan(joined[event.subject], event.at)
        return
    yield _moved(event, joined)


def _moved(event: Event, joined: Joined) -> Event:
    """Return an event about the number that stays."""
    if isinstance(event, _OWN):
        return event
    changed: dict[str, object] = {}
    for name in _numbers(event):
        number = getattr(event, name, None)
        if isinstance(number, int) and number in joined:
            changed[name] = joined[number]
    for name in _LISTED:
        listed = getattr(event, name, ())
        if isinstance(listed, tuple) and not joined.keys().isdisjoint(listed):
            changed[name] = tuple(dict.fromkeys(joined.get(one, one) for one in listed))
    for name in _INSIDE:
        inner = getattr(event, name, None)
        if isinstance(inner, Event):
            moved = _moved(inner, joined)
            if moved is not inner:
                changed[name] = moved
    return replace(event, **changed) if changed else event


def _numbers(event: Event) -> tuple[str, ...]:
    if isinstance(event, _FOUND) and event.about != PERSON:
        return ()
    if event.whose is Whose.SUBJECT or isinstance(event, EntryCorrected):
        return ("subject", *_ALWAYS)
    return _ALWAYS
