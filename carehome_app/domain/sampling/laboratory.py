"""A laboratory's file: a verdict for each row before any is kept."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.sampling.errors import (
    AnsweredAlreadyError,
    AnsweredBeforeSamplingError,
    TwoTubesError,
)
from carehome_app.domain.sampling.results import RESULT_LABELS, Outcome, Result
from carehome_app.domain.sampling.results import number_read as read_number
from carehome_app.domain.sampling.results import result_typed as read_result
from carehome_app.domain.sampling.round import SampleRound, Tube
from carehome_app.domain.sampling.rules import is_before
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text


class Verdict(StrEnum):
    """What becomes of a row."""

    TAKEN = "taken"
    ASKED = "asked"
    REFUSED = "refused"


VERDICT_LABELS: Final = {
    Verdict.TAKEN: QT_TRANSLATE_NOOP("Sampling", "taken"),
    Verdict.ASKED: QT_TRANSLATE_NOOP("Sampling", "asked"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("Sampling", "not taken"),
}


class LabRow(NamedTuple):
    """One row of the file, as it stands there; `line` counts from the heading, which is 1."""

    line: int
    tube: str
    name: str
    number: str
    result: str
    at: datetime | None
    unread: str = ""
    """A time of the answer that cannot be read, or is still to come."""


class Judgement(msgspec.Struct, frozen=True):
    """What is done with a row: which tube gets which answer, or why not."""

    row: LabRow
    verdict: Verdict
    why: Text
    tube: str = ""
    result: Result | None = None
    people: tuple[int, ...] = ()
    """Who may be meant, where that is asked."""


_TAKEN: Final = QT_TRANSLATE_NOOP("Sampling", "{tube}: {result}")
_KNOWN: Final = QT_TRANSLATE_NOOP("Sampling", "{tube} is {result} already: nothing new")
_GREY: Final = QT_TRANSLATE_NOOP("Sampling", "“{given}”: kept as {result}, to be repeated")
_NO_TUBE: Final = QT_TRANSLATE_NOOP("Sampling", "no tube “{given}” in this round")
_NOBODY: Final = QT_TRANSLATE_NOOP("Sampling", "“{given}” is not on the list of this round")
_SEVERAL: Final = QT_TRANSLATE_NOOP("Sampling", "{count} people of this name: which one?")
_NOT_SAMPLED: Final = QT_TRANSLATE_NOOP("Sampling", "{name} has no tube in this round")
_IN_POOL: Final = QT_TRANSLATE_NOOP(
    "Sampling", "{name} reported {result} alone, but is only in pool {tube}: no single sample"
)
_NOTHING: Final = QT_TRANSLATE_NOOP("Sampling", "neither a tube nor a person")
_TWICE: Final = QT_TRANSLATE_NOOP("Sampling", "{tube} stands in the file twice, differently")
_UNREAD: Final = QT_TRANSLATE_NOOP(
    "Sampling", "“{given}” is no time that has been: {tube} is kept as answered now"
)
_STILL: Final = QT_TRANSLATE_NOOP("Sampling", "{tube} has no answer yet")


class Known(NamedTuple):
    """The people of a round as a file may name them."""

    names: Mapping[str, tuple[int, ...]]
    numbers: Mapping[str, int]
    said: Mapping[int, str]
    """How each is called in a sentence."""
    clock: Callable[[datetime], str]
    """Says a moment as the home's clocks show it."""


def judged(round_: SampleRound, known: Known, rows: Sequence[LabRow]) -> list[Judgement]:
    """Return a verdict for each row, in their order; nothing is guessed and nothing is kept."""
    found: list[Judgement] = []
    answers: dict[str, Result] = {}
    for row in rows:
        one = _judged(round_, known, row)
        if one.result is not None and one.tube:
            before = answers.setdefault(one.tube, one.result)
            if before is not one.result:
                one = Judgement(row, Verdict.REFUSED, _TWICE.with_(tube=one.tube), one.tube)
        found.append(one)
    return found


def _judged(round_: SampleRound, known: Known, row: LabRow) -> Judgement:
    try:
        # First what the file has broken: lost digits say nothing of anybody.
        tube_given, number = read_number(row.tube), read_number(row.number)
        result = read_result(row.result)
    except CareHomeError as error:
        return Judgement(row, Verdict.REFUSED, error.sentence)
    if tube_given:
        try:
            tube = round_.tube_meant(tube_given.rpartition("-")[2]) or round_.find_tube(tube_given)
        except TwoTubesError as error:
            return Judgement(row, Verdict.REFUSED, error.sentence)
        if tube is None:
            return Judgement(row, Verdict.REFUSED, _NO_TUBE.with_(given=tube_given))
        return _of_tube(known, tube, result, row)
    return _of_person(round_, known, row, (number, result))


def _of_person(
    round_: SampleRound, known: Known, row: LabRow, said: tuple[str, Result]
) -> Judgement:
    number, result = said
    name = "".join(row.name.split())
    if not number and not name:
        return Judgement(row, Verdict.REFUSED, _NOTHING)
    people = known.names.get(name, ())
    if number and number in known.numbers:
        people = (known.numbers[number],)
    if not people:
        return Judgement(row, Verdict.REFUSED, _NOBODY.with_(given=name or number))
    if len(people) > 1:
        return Judgement(row, Verdict.ASKED, _SEVERAL.with_(count=len(people)), people=people)
    subject = people[0]
    tubes = [
        round_.tubes[one.tube]
        for one in round_.samples.get(subject, ())
        if one.tube in round_.tubes
    ]
    if not tubes:
        why = _NOT_SAMPLED.with_(name=known.said[subject])
        return Judgement(row, Verdict.REFUSED, why, people=people)
    last = tubes[-1]
    if last.is_pool and len(last.members) > 1 and not _agrees(last, result):
        why = _IN_POOL.with_(
            name=known.said[subject], result=RESULT_LABELS[Outcome(result.value)], tube=last.label
        )
        return Judgement(row, Verdict.REFUSED, why, people=people)
    return _of_tube(known, last, result, row)


def _agrees(pool: Tube, result: Result) -> bool:
    """Return whether a person's row can be the pool's: a negative pool makes members negative."""
    return result is Result.NEGATIVE and pool.result in (Result.PENDING, Result.NEGATIVE)


def _of_tube(known: Known, tube: Tube, result: Result, row: LabRow) -> Judgement:
    said = RESULT_LABELS[Outcome(result.value)]
    if result is Result.PENDING:
        return Judgement(row, Verdict.REFUSED, _STILL.with_(tube=tube.label), tube.label)
    if tube.answer is not None:
        label = RESULT_LABELS[Outcome(tube.result.value)]
        if tube.result is result:
            why = _KNOWN.with_(tube=tube.label, result=label)
            return Judgement(row, Verdict.TAKEN, why, tube.label)
        error = AnsweredAlreadyError(tube=tube.label, known=label)
        return Judgement(row, Verdict.REFUSED, error.sentence, tube.label)
    if row.at and tube.sampled_at and is_before(row.at, tube.sampled_at):
        early = AnsweredBeforeSamplingError(
            answered=known.clock(row.at), sampled=known.clock(tube.sampled_at)
        )
        return Judgement(row, Verdict.REFUSED, early.sentence, tube.label)
    if row.unread or result is Result.INDETERMINATE:
        why = _GREY.with_(given=row.result.strip(), result=said)
        if row.unread:
            why = _UNREAD.with_(given=row.unread, tube=tube.label)
        return Judgement(row, Verdict.ASKED, why, tube.label, result)
    return Judgement(
        row, Verdict.TAKEN, _TAKEN.with_(tube=tube.label, result=said), tube.label, result
    )


def tally(judgements: Sequence[Judgement]) -> dict[Verdict, int]:
    """Return how many rows have each verdict; together they are all rows."""
    return {one: sum(row.verdict is one for row in judgements) for one in Verdict}
