"""Every kind of line, once with all that it can say and once with as little as it may."""

import typing
from collections.abc import Iterator
from types import UnionType
from typing import Any, Final

import msgspec

from carehome_app.domain import subjects, tellings
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import Book
from carehome_app.domain.findings.subject import PERSON, Subject
from carehome_app.domain.history.event_words import Telling
from carehome_app.i18n import Text, in_english

_TEMPERATURE: Final = 1
_HIT: Final = ("high", 1, {"value": "38.5 °C", "limit": "38.0 °C"})
_KNOWN: Final[dict[tuple[str, str], Any]] = {
    ("ReadingTaken", "measure"): _TEMPERATURE,
    ("ReadingTaken", "values"): ("38.5",),
    ("ReadingTaken", "origin"): 1,
    ("FindingRaised", "measure"): _TEMPERATURE,
    ("FindingRaised", "family"): "fever",
    ("FindingRaised", "severity"): 2,
    ("FindingRaised", "hits"): (_HIT,),
    ("FindingRaised", "about"): PERSON,
    ("FollowUpTaken", "about"): PERSON,
    ("JudgedAgain", "measure"): _TEMPERATURE,
    ("JudgedAgain", "family"): "fever",
    ("JudgedAgain", "severity"): 2,
    ("TubeMoved", "move"): "sealed",
    ("StockJudged", "found"): (("supply_out", 3, (("supplies.out", 1, {}),)),),
}
"""What must be true of a line to be read at all."""
_IN_FULL: Final[dict[tuple[str, str], Any]] = {
    ("JudgedAgain", "hits"): (_HIT,),
    ("LimitSet", "rule"): "high",
}
_IN_SHORT: Final[dict[tuple[str, str], Any]] = {("SettingChanged", "since"): 0}
_DAYS: Final = ("day", "due", "expires", "first", "last", "review", "since", "until")
"""A day, where it must be said, is counted from the first of all."""


_PLAIN: Final = (int, bool, str, bytes)


class Numbered:
    """Says who and what is meant by its number: what is told of whom can be read from it."""

    def person(self, subject: int) -> str:
        """Return a person by the number."""
        return f"person {subject}"

    def subject(self, about: Subject) -> str:
        """Return a subject by its numbers."""
        return f"subject {about.about} {about.id} {about.place}"

    def book(self, about: int, family: str) -> Book | None:
        """Return the book that finds a family."""
        return subjects.book_of(about, family)

    def area(self, area: int) -> str:
        """Return an area by its number."""
        return f"area {area}"

    def clock(self, moment: int) -> str:
        """Return a moment by its number."""
        return f"moment {moment}"

    def round(self, day: int, window: str) -> Text:
        """Return a round by its numbers."""
        return Text("", f"round {day} {window}")

    def entry(self, station: int, number: int) -> str:
        """Return an entry by its line."""
        return f"entry {station}-{number}"

    def plan(self, plan: int) -> str:
        """Return a plan by its number."""
        return f"plan {plan}"


def made(kind: type[msgspec.Struct], *, full: bool) -> Any:  # noqa: ANN401  # of that kind
    """Return a line of a kind: each field says its own name, or its place where it is a number."""
    said = {}
    for place, one in enumerate(msgspec.structs.fields(kind), start=1):
        known = {**_KNOWN, **(_IN_FULL if full else _IN_SHORT)}.get((kind.__name__, one.name))
        said[one.name] = _value(one.name, one.type, place, full) if known is None else known
    return kind(**said)


def _value(name: str, kind: Any, place: int, full: bool) -> Any:  # noqa: ANN401
    """Return what a field may say: its name, its place, or nothing."""
    parts = typing.get_args(kind)
    whole = typing.get_origin(kind) or kind
    found: Any
    if whole in (typing.Union, UnionType):
        (meant, *_others) = [one for one in parts if one is not type(None)]
        found = _value(name, meant, place, full) if full else None
    elif whole in _PLAIN:
        least = int(name.endswith(_DAYS)) if whole is int else whole()
        found = {int: place, bool: True, str: f"<{name}>", bytes: b"<>"}[whole] if full else least
    elif whole is tuple and parts[1:] == (...,):
        found = (_value(name, parts[0], place, full),) if full else ()
    elif whole is tuple:
        found = tuple(_value(name, one, place, full) for one in parts)
    elif whole is dict:
        found = {f"<{name}>": _value(name, parts[1], place, full)} if full else {}
    elif issubclass(whole, msgspec.Struct):
        found = made(whole, full=full)
    else:
        hints = enumerate(typing.get_type_hints(whole).items(), start=1)
        found = whole(**{one: _value(one, said, at, full) for at, (one, said) in hints})
    return found


def told() -> Iterator[str]:
    """Yield how every kind that is still written is told: of whom, of what, in which words."""
    for _number, kind in sorted(subjects.kinds().items()):
        for full in (True, False):
            event: Event = made(kind, full=full)
            if event.now() is event:
                yield f"{kind.__name__} {'in full' if full else 'in short'}"
                yield from _told(event, tellings.telling(event))


def _told(event: Event, said: Telling) -> Iterator[str]:
    yield f"    {said.topic} {list(said.people(event))} {said.thing(event)}".rstrip()
    ways = {"told": said.words, said.shift or "in brief": said.brief, "at a mark": said.at_mark}
    for way, words in ways.items():
        if words is not None:
            found = words(event, Numbered())
            yield f"    {way}: {'nothing' if found is None else in_english(found)}"
