"""Rounds as a test wants them, made of the lines that make them."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from carehome_app.domain.events import Event
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import (
    SampleTaken,
    SamplingOpened,
    TubeAnswered,
    TubeOpened,
)
from carehome_app.domain.sampling.round import Said, SampleRound, picture, runs

AT = datetime(2026, 11, 29, 0, 0, tzinfo=UTC)
"""Eight in the morning in the home."""
CLOSES = AT + timedelta(hours=10)


class TubeOf(NamedTuple):
    """A tube with who is in it, and its answer."""

    label: str
    people: tuple[int, ...]
    place: str
    capacity: int
    result: str


def tube_of(
    label: str, people: Iterable[int], place: str = "1", capacity: int = 10, result: str = ""
) -> TubeOf:
    return TubeOf(label, tuple(people), place, capacity, result)


def minute(number: int) -> int:
    """Return a moment so many minutes after the round opened."""
    return to_ms(AT + timedelta(minutes=number))


def said(events: Sequence[Event]) -> list[Said]:
    """Return events as lines one minute after the other."""
    return [
        Said(LineRef(1, number), AT + timedelta(minutes=number), 7, event)
        for number, event in enumerate(events, start=1)
    ]


def opened(
    roster: Iterable[int],
    capacity: int = 10,
    method: str = "pool",
    exempt: Mapping[str, Iterable[int]] | None = None,
) -> SamplingOpened:
    return SamplingOpened(
        1,
        "third",
        method,
        capacity,
        to_ms(AT),
        to_ms(CLOSES),
        to_ms(AT),
        runs(roster),
        {rule: runs(who) for rule, who in (exempt or {}).items()},
        "own",
        "",
    )


def lines_of(tube: TubeOf, since: int) -> list[Event]:
    found: list[Event] = [TubeOpened(1, tube.label, tube.capacity, tube.place, minute(since))]
    for position, subject in enumerate(tube.people, start=1):
        found.append(SampleTaken(1, subject, tube.label, position, minute(since), 7))
    if tube.result:
        found.append(TubeAnswered(1, tube.label, tube.result, minute(since + 200)))
    return found


def a_round(
    roster: Iterable[int],
    *,
    capacity: int = 10,
    tubes: Sequence[TubeOf] = (),
    exempt: Mapping[str, Iterable[int]] | None = None,
    more: Sequence[Event] = (),
) -> SampleRound:
    events: list[Event] = [opened(roster, capacity, exempt=exempt)]
    for number, tube in enumerate(tubes):
        events.extend(lines_of(tube, number + 1))
    made = picture(said([*events, *more]))
    assert made is not None
    return made
