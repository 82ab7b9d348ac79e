"""Judge the answers of tubes again: somebody was sampled at another desk into the same tube."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carehome_app.db.findings import findings
from carehome_app.db.journal.journal import Line
from carehome_app.db.sampling import rounds
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.episodes import Finding
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import (
    KitRead,
    SampleTaken,
    SamplingCorrected,
    SamplingOpened,
    TubeAnswered,
    TubeOpened,
)
from carehome_app.domain.sampling.round import Said, SampleRound, picture, place_in_time
from carehome_app.domain.sampling.round import Tube as RealTube
from carehome_app.domain.sampling.rules import judge_tube
from carehome_app.domain.sampling.twin_tubes import bare
from carehome_app.services.desk import Action, Desk
from carehome_app.services.desks.found_again import put_right
from carehome_app.services.sampling.answering import raised

_EVERY = ""
"""Stands for every tube of a round."""


class Tube(NamedTuple):
    """A tube, by its round and its label."""

    round: int
    label: str


class TubesAgain:
    """The answers that lines of another desk make worth another look.

    Each is judged by what had been written of its round before it, at whichever desk. A second
    answer to one tube stays as it was judged, until somebody takes one of the two back.
    """

    def __init__(self, desk: Desk, action: Action) -> None:
        """Look inside the action that took the lines."""
        self._desk, self._action = desk, action
        self._because: dict[Tube, LineRef] = {}

    def show(self, line: Line) -> None:
        """Note which tube a line is about."""
        match line.event:
            case SampleTaken() | TubeOpened() | TubeAnswered() as said:
                self._because[Tube(said.round, bare(said.tube))] = line.ref
            case SamplingOpened() | KitRead() | SamplingCorrected() as said:
                self._because[Tube(said.round, _EVERY)] = line.ref

    def look(self) -> None:
        """Judge their answers again."""
        for number in sorted({one.round for one in self._because}):
            lines = sorted(rounds.lines_of(self._desk.store, number), key=place_in_time)
            now = picture(lines)
            if now is not None:
                self._look_at(now, lines)

    def _look_at(self, now: SampleRound, lines: Sequence[Said]) -> None:
        for tube in now.tubes.values():
            because = self._because.get(Tube(now.id, bare(tube.label)))
            because = because or self._because.get(Tube(now.id, _EVERY))
            if because is None or tube.answer is None:
                continue
            ref = tube.answer.ref
            place = next(at for at, one in enumerate(lines) if one.ref == ref)
            then = picture(lines[: place + 1])
            known = None if then is None else _answered(then, ref)
            if then is None or known is None:
                continue
            wanted = [
                raised(one) for one in judge_tube(then, known) if self._desk.limits.is_on(one.rule)
            ]
            standing = list(self._standing(now, lines[place], wanted))
            put_right(self._action, standing, wanted, because)

    def _standing(
        self, now: SampleRound, said: Said, wanted: Sequence[FindingRaised]
    ) -> Iterator[Finding]:
        """Yield what was found by an answer, of whomever."""
        answer = said.event
        assert isinstance(answer, TubeAnswered)  # noqa: S101  # such a line was looked for
        store = self._desk.store
        ever = rounds.members(store, now.id, answer.tube, SampleTaken.kind)
        for subject in sorted({*ever, *(one.subject for one in wanted)}):
            yield from findings.on_entry(store, subject, answer.at, said.ref)


def _answered(round_: SampleRound, ref: LineRef) -> RealTube | None:
    """Return the tube that an answer was of; another desk's may have borne its label."""
    tubes = round_.tubes.values()
    return next((one for one in tubes if one.answer is not None and one.answer.ref == ref), None)
