"""What later tests say of the findings of a test round."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from carehome_app.db.file.connection import Store
from carehome_app.db.findings.evidence import Evidence, Touched
from carehome_app.db.sampling import rounds
from carehome_app.domain.events import Event
from carehome_app.domain.findings.episodes import Calm, Finding
from carehome_app.domain.findings.subject import Subject, person
from carehome_app.domain.measures.rule import Family
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.sampling.events import (
    KitRead,
    SampleTaken,
    SamplingCorrected,
    TubeAnswered,
)
from carehome_app.domain.sampling.results import Result, result_of_lines
from carehome_app.domain.sampling.round import SampleRound
from carehome_app.domain.sampling.rules import (
    BOOK,
    BY_ANTIGEN,
    DISCORDANT,
    INVALID,
    POSITIVE,
    TO_CONFIRM,
)

REACH: Final = timedelta(days=31)
"""How long before a finding a round may have opened whose answer it is."""


def calm(store: Store, about: Subject, family: Family, found: list[Finding]) -> Iterator[Calm]:
    """Yield the later answers that end a finding.

    A pool is settled by a sample of one's own, whichever way; what was invalid by any that works;
    an antigen that nucleic acid does not bear out by that. Anything else waits for a reason.
    """
    since = found[0].taken_at
    if family.code == DISCORDANT.code:
        return
    if family.code == POSITIVE.code and not _by_antigen_alone(found):
        return
    raised = {one.on for one in found}
    for round_ in rounds.rounds_since(store, about.id, since - REACH):
        for one, result, is_own in answers(round_, about.id):
            if one.ref not in raised and one.taken_at > since and _ends(family, result, is_own):
                yield one


def _by_antigen_alone(found: list[Finding]) -> bool:
    return all(hit.rule == BY_ANTIGEN.code for one in found for hit in one.hits)


def _ends(family: Family, result: Result, is_own: bool) -> bool:
    if family.code == TO_CONFIRM.code:
        return is_own and result in (Result.NEGATIVE, Result.POSITIVE)
    if family.code == INVALID.code:
        return result in (Result.NEGATIVE, Result.POSITIVE)
    return result is Result.NEGATIVE


def answers(round_: SampleRound, subject: int) -> Iterator[tuple[Calm, Result, bool]]:
    """Yield each answer about a person, what it says, and whether it speaks for them alone.

    An antigen never answers another antigen: of kits only the working of one is asked.
    """
    for sample in round_.samples.get(subject, ()):
        tube = round_.tubes.get(sample.tube)
        if tube is not None and tube.answer is not None:
            line = Calm(tube.answer.ref, tube.answer.at, contact=True, shown="")
            yield line, tube.result, not tube.is_pool
        elif sample.is_kit and sample.lines is not None and sample.read_at is not None:
            line = Calm(sample.ref, sample.read_at, contact=True, shown="")
            yield line, result_of_lines(sample.lines), True


def touched(store: Store, event: Event) -> Iterator[Touched]:
    """Yield whose episodes an answer, a sample or its taking back may change."""
    match event:
        case SampleTaken(subject=subject, at=at):
            yield from _of(subject, at)
        case TubeAnswered(round=round_, tube=tube, at=at):
            for subject in rounds.members(store, round_, tube, SampleTaken.kind):
                yield from _of(subject, at)
        case KitRead(round=round_, at=at):
            subject = rounds.who_at(store, round_, LineRef(event.station, event.number))
            if subject:
                yield from _of(subject, at)
        case SamplingCorrected():
            for family in BOOK.families:
                for subject in rounds.found_of(store, family):
                    yield Touched(person(subject), family, from_ms(0))


def _of(subject: int, at: int) -> Iterator[Touched]:
    return (Touched(person(subject), family, from_ms(at)) for family in BOOK.families)


EVIDENCE: Final = Evidence(BOOK, calm, touched=touched)
