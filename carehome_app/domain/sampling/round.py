"""A test round as its lines tell it: the frozen list, tubes, samples, answers and reasons.

Nothing here depends on the order in which lines arrived: each is taken by when it was so, then by
its place in the journal.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.events import Event
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import natural
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.errors import TwoTubesError
from carehome_app.domain.sampling.events import (
    KitRead,
    NotSampled,
    PersonListed,
    Ranges,
    SampledElsewhere,
    SampleTaken,
    SamplingClosed,
    SamplingCorrected,
    SamplingOpened,
    TubeAnswered,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.results import Result, result_of_lines
from carehome_app.domain.sampling.twin_tubes import MARK, bare, told_apart
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Method(StrEnum):
    """How a round tests."""

    SINGLE = "single"
    POOL = "pool"
    ANTIGEN = "antigen"
    OTHER = "other"
    """No sample: a vaccination day, a check-up; done is done."""


METHOD_LABELS: Final = {
    Method.SINGLE: QT_TRANSLATE_NOOP("Sampling", "nucleic acid, single"),
    Method.POOL: QT_TRANSLATE_NOOP("Sampling", "nucleic acid, pooled"),
    Method.ANTIGEN: QT_TRANSLATE_NOOP("Sampling", "antigen"),
    Method.OTHER: QT_TRANSLATE_NOOP("Sampling", "other: vaccination, check-up"),
}


class Move(StrEnum):
    """What happens to a tube after it is filled."""

    SEALED = "sealed"
    HANDED = "handed"
    RECEIVED = "received"


# Numbers of people, written as runs: 270 of 300 people are some hundred characters.


def runs(numbers: Iterable[int]) -> Ranges:
    """Return numbers as first and last of each run."""
    found: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return tuple(found)


def numbers(ranges: Ranges) -> list[int]:
    """Return the numbers of some runs, in order."""
    return [number for first, last in ranges for number in range(first, last + 1)]


class Said(NamedTuple):
    """One line of a round: where it stands, when and by whom it was written, and what it says."""

    ref: LineRef
    recorded_at: datetime
    by: int
    event: Event


class Answer(msgspec.Struct, frozen=True):
    """One answer to a tube."""

    ref: LineRef
    result: Result
    at: datetime
    laboratory: str
    source: int
    by: int


class Sample(msgspec.Struct, frozen=True):
    """Somebody was swabbed once; `lines` are those of a kit that was read, else None."""

    ref: LineRef
    subject: int
    tube: str
    position: int
    at: datetime
    sampler: int
    site: str
    lot: str
    again: str
    lines: str | None = None
    read_at: datetime | None = None

    @property
    def is_kit(self) -> bool:
        """Whether it is read here and goes into no tube."""
        return not self.tube


class Tube(msgspec.Struct, frozen=True, dict=True):
    """A tube with who is in it, and its answer; each scan asks all of a round what they are."""

    ref: LineRef
    label: str
    code: str
    capacity: int
    place: str
    opened_at: datetime
    members: tuple[Sample, ...] = ()
    moves: Mapping[str, tuple[datetime, str]] = msgspec.field(default_factory=dict)
    answers: tuple[Answer, ...] = ()

    @cached_property
    def is_pool(self) -> bool:
        """Whether it holds several people, so that its answer is nobody's own."""
        return self.capacity > 1

    @property
    def is_full(self) -> bool:
        """Whether nobody can be added."""
        return len(self.members) >= self.capacity

    @cached_property
    def is_sealed(self) -> bool:
        """Whether it is closed; one with an answer or handed over is, whatever was said."""
        return bool(self.moves) or bool(self.answers)

    @cached_property
    def answer(self) -> Answer | None:
        """The answer that holds: the first one that nobody took back."""
        return self.answers[0] if self.answers else None

    @cached_property
    def result(self) -> Result:
        """What the answer says; it waits while there is none."""
        return self.answers[0].result if self.answers else Result.PENDING

    @cached_property
    def opens_in_place(self) -> bool:
        """Whether its members are to be confirmed, each by a sample of their own."""
        return self.is_pool and self.result is Result.POSITIVE

    @cached_property
    def sampled_at(self) -> datetime | None:
        """When the first was swabbed, from which the answer is waited for."""
        return min((one.at for one in self.members), default=None)

    @cached_property
    def order(self) -> tuple[bool, tuple[tuple[int, int, str], ...]]:
        """Where it stands in a list: pools first, then single tubes, each by number."""
        return not self.is_pool, natural(self.label)

    @property
    def place_of(self) -> Mapping[int, int]:
        """The place of each member."""
        return {one.subject: one.position for one in self.members}


class Reason(msgspec.Struct, frozen=True):
    """Why somebody is not tested."""

    ref: LineRef
    subject: int
    code: str
    at: datetime
    until: int | None
    words: str


class Elsewhere(msgspec.Struct, frozen=True):
    """Somebody was tested somewhere else, with a proof."""

    ref: LineRef
    subject: int
    at: datetime
    result: Result
    proof: str


class SampleRound(msgspec.Struct, frozen=True, dict=True):
    """A whole round."""

    opened: SamplingOpened
    ref: LineRef
    by: int
    late: Mapping[int, datetime] = msgspec.field(default_factory=dict)
    """Who came after the list was frozen, and when."""
    tubes: Mapping[str, Tube] = msgspec.field(default_factory=dict)
    samples: Mapping[int, tuple[Sample, ...]] = msgspec.field(default_factory=dict)
    """Valid samples of each person, oldest first."""
    reasons: Mapping[int, Reason] = msgspec.field(default_factory=dict)
    elsewhere: Mapping[int, Elsewhere] = msgspec.field(default_factory=dict)
    closed: SamplingClosed | None = None
    closed_at: datetime | None = None
    amended: tuple[datetime, ...] = ()
    """The minutes in which it was changed after it was closed, also by answers that came late."""

    @property
    def id(self) -> int:
        """Its number."""
        return self.opened.round

    @cached_property
    def method(self) -> Method:
        """How it tests."""
        return Method(self.opened.method)

    @cached_property
    def opens(self) -> datetime:
        """When its window opens."""
        return from_ms(self.opened.opens)

    @cached_property
    def closes(self) -> datetime:
        """When its window closes; what is done later is late, and stays done."""
        return from_ms(self.opened.closes)

    @cached_property
    def frozen_at(self) -> datetime:
        """When its list was frozen."""
        return from_ms(self.opened.frozen_at)

    @cached_property
    def exempt(self) -> Mapping[int, str]:
        """Who is not due, and by which rule."""
        return {
            number: rule
            for rule, ranges in sorted(self.opened.exempt.items())
            for number in numbers(ranges)
        }

    @cached_property
    def roster(self) -> tuple[int, ...]:
        """Everybody on its list, later ones at the end."""
        frozen = numbers(self.opened.roster)
        known = set(frozen)
        return (*frozen, *(one for one in sorted(self.late) if one not in known))

    @cached_property
    def highest(self) -> Mapping[str, int]:
        """The highest number of its tubes by the letter before it."""
        found: dict[str, int] = {}
        for label in self.tubes:
            letter, number = label[:1], label[1:].partition(MARK)[0]
            if number.isdecimal() and int(number) > found.get(letter, -1):
                found[letter] = int(number)
        return found

    @property
    def is_open(self) -> bool:
        """Whether samples still come in."""
        return self.closed is None

    @property
    def version(self) -> int:
        """Which version it is: one more for each minute in which it was changed once closed."""
        return 1 + len(self.amended)

    @property
    def filling(self) -> Tube | None:
        """The tube that was opened last and still takes somebody."""
        open_ = [one for one in self.tubes.values() if not one.is_sealed]
        return max(open_, key=lambda one: (one.opened_at, one.ref), default=None)

    def find_tube(self, given: str) -> Tube | None:
        """Return the tube with this label or code."""
        wanted = given.strip().upper().replace(".", MARK)
        for tube in self.tubes.values():
            if wanted in (tube.label.upper(), tube.code.upper()):
                return tube
        return None

    def tube_meant(self, given: str) -> Tube | None:
        """Return the tube with this label; of two that bear it none is meant until one is said."""
        found = self.find_tube(given)
        twins = sorted(one for one in self.tubes if MARK in one and bare(one) == given.upper())
        if found is None and twins:
            raise TwoTubesError(given=given, tubes=twins)
        return found

    def live_tube(self, subject: int) -> Sample | None:
        """Return the sample that still speaks for somebody, so that no second one is taken.

        A pool that is positive, and what is invalid, lost or in the grey, asks for another.
        """
        for sample in self.samples.get(subject, ()):
            if self.result_of(sample) in (Result.PENDING, Result.NEGATIVE):
                return sample
        return None

    def result_of(self, sample: Sample) -> Result:
        """Return what is known of one sample: the answer of its tube, or the lines of its kit."""
        if sample.is_kit:
            return Result.PENDING if sample.lines is None else result_of_lines(sample.lines)
        tube = self.tubes.get(sample.tube)
        return Result.PENDING if tube is None else tube.result


def picture(said: Iterable[Said]) -> SampleRound | None:
    """Return the round that its lines make; None without the line that opened it."""
    lines = told_apart(sorted(said, key=place_in_time))
    taken_back = {
        LineRef(one.event.station, one.event.number)
        for one in lines
        if isinstance(one.event, SamplingCorrected)
    }
    valid = [one for one in lines if one.ref not in taken_back]
    opened = next(
        ((one, one.event) for one in lines if isinstance(one.event, SamplingOpened)), None
    )
    if opened is None:
        return None
    samples = samples_of(valid)
    closed = [one for one in valid if isinstance(one.event, SamplingClosed)]
    last = closed[0] if closed else None
    return SampleRound(
        opened=opened[1],
        ref=opened[0].ref,
        by=opened[0].by,
        late=_late(valid),
        tubes=tubes_of(valid, samples),
        samples=_by_person(samples),
        reasons=reasons_of(valid),
        elsewhere=_elsewhere(valid),
        closed=last.event if last and isinstance(last.event, SamplingClosed) else None,
        closed_at=last.recorded_at if last else None,
        amended=_amended(lines, last),
    )


def _amended(lines: Iterable[Said], closing: Said | None) -> tuple[datetime, ...]:
    """Return when a closed round was changed; an answer of a laboratory may well come later."""
    if closing is None:
        return ()
    changes = (TubeAnswered, KitRead, SamplingCorrected)
    found = {
        one.recorded_at.replace(second=0, microsecond=0)
        for one in lines
        if one.recorded_at > closing.recorded_at and isinstance(one.event, changes)
    }
    return tuple(sorted(found))


def place_in_time(line: Said) -> tuple[datetime, LineRef]:
    """Return where a line stands among those of its round."""
    return line.recorded_at, line.ref


def by_time(sample: Sample) -> tuple[datetime, LineRef]:
    """Return where a sample stands among all of a round."""
    return sample.at, sample.ref


def by_position(sample: Sample) -> tuple[int, datetime, LineRef]:
    """Return where a sample stands in its tube."""
    return sample.position, sample.at, sample.ref


def _late(lines: Iterable[Said]) -> dict[int, datetime]:
    found: dict[int, datetime] = {}
    for one in lines:
        if isinstance(one.event, PersonListed):
            found.setdefault(one.event.subject, from_ms(one.event.at))
    return found


def samples_of(lines: Iterable[Said]) -> list[Sample]:
    """Return the samples that lines tell of, the oldest first."""
    read = {
        LineRef(one.event.station, one.event.number): (one.event.lines, from_ms(one.event.at))
        for one in reversed(list(lines))
        if isinstance(one.event, KitRead)
    }
    found: list[Sample] = []
    for one in lines:
        event = one.event
        if isinstance(event, SampleTaken):
            seen, at = read.get(one.ref, (None, None))
            found.append(
                Sample(
                    one.ref,
                    event.subject,
                    event.tube,
                    event.position,
                    from_ms(event.at),
                    event.sampler,
                    event.site,
                    event.lot,
                    event.again,
                    seen,
                    at,
                )
            )
    return sorted(found, key=by_time)


def _by_person(samples: Iterable[Sample]) -> dict[int, tuple[Sample, ...]]:
    found: dict[int, list[Sample]] = defaultdict(list)
    for one in samples:
        found[one.subject].append(one)
    return {subject: tuple(some) for subject, some in found.items()}


def tubes_of(lines: Iterable[Said], samples: Iterable[Sample]) -> dict[str, Tube]:
    """Return the tubes with their members; a label that was opened again is that of the first."""
    found: dict[str, tuple[LineRef, TubeOpened]] = {}
    moves: dict[str, dict[str, tuple[datetime, str]]] = defaultdict(dict)
    answers: dict[str, list[Answer]] = defaultdict(list)
    members: dict[str, list[Sample]] = defaultdict(list)
    for one in lines:
        event = one.event
        if isinstance(event, TubeOpened) and event.tube not in found:
            found[event.tube] = (one.ref, event)
        elif isinstance(event, TubeMoved):
            moves[event.tube].setdefault(event.move, (from_ms(event.at), event.whom))
        elif isinstance(event, TubeAnswered):
            answers[event.tube].append(
                Answer(
                    one.ref,
                    Result(event.result),
                    from_ms(event.at),
                    event.laboratory,
                    event.source,
                    one.by,
                )
            )
    for sample in samples:
        members[sample.tube].append(sample)
    return {
        label: Tube(
            ref,
            label,
            event.code,
            event.capacity,
            event.place,
            from_ms(event.at),
            tuple(sorted(members[label], key=by_position)),
            dict(moves[label]),
            tuple(answers[label]),
        )
        for label, (ref, event) in found.items()
    }


def reasons_of(lines: Iterable[Said]) -> dict[int, Reason]:
    """Return the reason that holds for each: what was said last."""
    return {
        one.event.subject: Reason(
            one.ref,
            one.event.subject,
            one.event.reason,
            from_ms(one.event.at),
            one.event.until,
            one.event.words,
        )
        for one in lines
        if isinstance(one.event, NotSampled)
    }


def _elsewhere(lines: Iterable[Said]) -> dict[int, Elsewhere]:
    return {
        one.event.subject: Elsewhere(
            one.ref,
            one.event.subject,
            from_ms(one.event.at),
            Result(one.event.result),
            one.event.proof,
        )
        for one in lines
        if isinstance(one.event, SampledElsewhere)
    }
