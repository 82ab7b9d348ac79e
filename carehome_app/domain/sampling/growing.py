"""A round that grows: a scan adds a few lines at its end, and what they do not change stays."""

from collections.abc import Iterable

from msgspec.structs import replace

from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import (
    KitRead,
    KitsUsed,
    NotSampled,
    SampleTaken,
    SamplingCorrected,
    TubeAnswered,
    TubeMoved,
    TubeOpened,
)
from carehome_app.domain.sampling.round import (
    Said,
    SampleRound,
    by_position,
    by_time,
    place_in_time,
    reasons_of,
    samples_of,
    tubes_of,
)
from carehome_app.domain.sampling.twin_tubes import MARK


def grown(known: SampleRound, lines: Iterable[Said]) -> SampleRound | None:
    """Return a round with lines that come after all it knows; None where it must be made anew.

    A scan adds a few lines at the end: what they do not change is taken as it was. The same lines
    given to `picture` make the same round, unless what it knows refers ahead.
    """
    growing = _Growing(known)
    for one in sorted(lines, key=place_in_time):
        if not growing.takes(one):
            return None
    return growing.round()


def refers_ahead(lines: Iterable[Said]) -> bool:
    """Return whether a line speaks of what has not come yet, or of two: as of another desk may."""
    every = list(lines)
    known = {one.ref for one in every}
    labels = [one.event.tube for one in every if isinstance(one.event, TubeOpened)]
    opened = set(labels)
    if len(opened) < len(labels):
        return True  # two desks opened one label: each line has to be looked at for itself
    for one in every:
        event = one.event
        if isinstance(event, SamplingCorrected | KitRead):
            if LineRef(event.station, event.number) not in known:
                return True
        elif isinstance(event, TubeMoved | TubeAnswered) and event.tube not in opened:
            return True
    return False


class _Growing:
    """A round while lines are added at its end."""

    def __init__(self, known: SampleRound) -> None:
        self._known = known
        self._tubes, self._samples = dict(known.tubes), dict(known.samples)
        self._reasons = dict(known.reasons)

    def takes(self, line: Said) -> bool:
        """Add a line; False where it may change what was said before it."""
        match line.event:
            case KitsUsed():
                return True
            case NotSampled():
                self._reasons |= reasons_of((line,))
                return True
            case TubeOpened():
                return self._open(line, line.event)
            case SampleTaken():
                return self._take(line)
            case TubeMoved():
                return self._move(line.event)
            case _:
                return False

    def round(self) -> SampleRound:
        """Return the round with what was added."""
        return replace(
            self._known, tubes=self._tubes, samples=self._samples, reasons=self._reasons
        )

    def _open(self, line: Said, event: TubeOpened) -> bool:
        if event.tube in self._tubes:
            return False  # two desks opened one label: what was said of it is told apart
        if event.tube in {one.tube for some in self._samples.values() for one in some}:
            return False
        self._tubes |= tubes_of((line,), ())
        return True

    def _take(self, line: Said) -> bool:
        (sample,) = samples_of((line,))
        if MARK in sample.tube + sample.again:
            return False
        own = (*self._samples.get(sample.subject, ()), sample)
        self._samples[sample.subject] = tuple(sorted(own, key=by_time))
        tube = self._tubes.get(sample.tube)
        if tube is not None:
            members = tuple(sorted((*tube.members, sample), key=by_position))
            self._tubes[sample.tube] = replace(tube, members=members)
        return True

    def _move(self, event: TubeMoved) -> bool:
        tube = self._tubes.get(event.tube)
        if tube is None:
            return False
        moves = {event.move: (from_ms(event.at), event.whom)} | dict(tube.moves)
        self._tubes[event.tube] = replace(tube, moves=moves)
        return True
