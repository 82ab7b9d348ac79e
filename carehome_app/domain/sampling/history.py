"""How the history tells of test rounds."""

from typing import Any, Final

from carehome_app.domain.history.event_words import Names, Telling, Tellings, Topic, label, whom
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.domain.sampling import events as sampling
from carehome_app.domain.sampling.pools import group_label
from carehome_app.domain.sampling.results import RESULT_LABELS
from carehome_app.domain.sampling.round import METHOD_LABELS, Move, numbers
from carehome_app.domain.sampling.standing import REASON_LABELS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

OPENED: Final = QT_TRANSLATE_NOOP(
    "History",
    "Test round “{name}” ({method}) from {opens} to {closes}: {count} on the list of {frozen}.",
)
LISTED: Final = QT_TRANSLATE_NOOP("History", "{person} was added to a test round at {at}.")
TUBE: Final = QT_TRANSLATE_NOOP("History", "Tube {tube} ({capacity}) for {place}, {at}.")
SAMPLED: Final = QT_TRANSLATE_NOOP("History", "{person} was sampled at {at}: {tube} {position}.")
KIT: Final = QT_TRANSLATE_NOOP("History", "{person} was swabbed at {at}, kit lot {lot}.")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "History", "Something of a test round was taken back: {why}."
)
ANSWERED: Final = QT_TRANSLATE_NOOP("History", "Tube {tube}: {result}, {at}. {laboratory}")
KIT_READ: Final = QT_TRANSLATE_NOOP("History", "A kit was read at {at}: {lines}.")
NOT_SAMPLED: Final = QT_TRANSLATE_NOOP("History", "{person} is not tested: {reason}. {words}")
ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "History", "{person} was tested elsewhere at {at}: {result} ({proof})."
)
CLOSED: Final = QT_TRANSLATE_NOOP("History", "A test round was closed at {at}.")
LOT: Final = QT_TRANSLATE_NOOP(
    "History", "Kit lot {lot} “{name}”: read after {least} to {most} min."
)
PLANNED: Final = QT_TRANSLATE_NOOP("History", "Test plan “{name}” begins.")
PLAN_ENDED: Final = QT_TRANSLATE_NOOP("History", "A test plan ends.")
USED: Final = QT_TRANSLATE_NOOP("History", "A test round used {pieces} of {item} {lot}.")
MOVES: Final = {
    Move.SEALED: QT_TRANSLATE_NOOP("History", "Tube {tube} was sealed at {at}. {whom}"),
    Move.HANDED: QT_TRANSLATE_NOOP("History", "Tube {tube} was handed over at {at}. {whom}"),
    Move.RECEIVED: QT_TRANSLATE_NOOP("History", "Tube {tube} was received at {at}. {whom}"),
}
NO_LINES: Final = QT_TRANSLATE_NOOP("History", "no line")


def _opened(event: sampling.SamplingOpened, names: Names) -> Text:
    return OPENED.with_(
        name=event.name,
        method=label(METHOD_LABELS, event.method),
        opens=names.clock(event.opens),
        closes=names.clock(event.closes),
        count=len(numbers(event.roster)),
        frozen=names.clock(event.frozen_at),
    )


def _listed(event: sampling.PersonListed, names: Names) -> Text:
    return LISTED.with_(person=names.person(event.subject), at=names.clock(event.at))


def _tube(event: sampling.TubeOpened, names: Names) -> Text:
    return TUBE.with_(
        tube=event.tube,
        capacity=event.capacity,
        place=group_label(event.place),
        at=names.clock(event.at),
    )


def _sampled(event: sampling.SampleTaken, names: Names) -> Text:
    person, at = names.person(event.subject), names.clock(event.at)
    if not event.tube:
        return KIT.with_(person=person, at=at, lot=event.lot or "–")
    return SAMPLED.with_(person=person, at=at, tube=event.tube, position=event.position)


def _taken_back(event: sampling.SamplingCorrected, names: Names) -> Text:
    del names
    return TAKEN_BACK.with_(why=why_text(event.reason, event.words))


def _moved(event: sampling.TubeMoved, names: Names) -> Text:
    words = MOVES[Move(event.move)]
    return words.with_(tube=event.tube, at=names.clock(event.at), whom=event.whom)


def _answered(event: sampling.TubeAnswered, names: Names) -> Text:
    return ANSWERED.with_(
        tube=event.tube,
        result=label(RESULT_LABELS, event.result),
        at=names.clock(event.at),
        laboratory=event.laboratory,
    )


def _read(event: sampling.KitRead, names: Names) -> Text:
    return KIT_READ.with_(at=names.clock(event.at), lines=event.lines or NO_LINES)


def _not_sampled(event: sampling.NotSampled, names: Names) -> Text:
    return NOT_SAMPLED.with_(
        person=names.person(event.subject),
        reason=label(REASON_LABELS, event.reason),
        words=event.words,
    )


def _elsewhere(event: sampling.SampledElsewhere, names: Names) -> Text:
    return ELSEWHERE.with_(
        person=names.person(event.subject),
        at=names.clock(event.at),
        result=label(RESULT_LABELS, event.result),
        proof=event.proof,
    )


def _closed(event: sampling.SamplingClosed, names: Names) -> Text:
    return CLOSED.with_(at=names.clock(event.at))


def _lot(event: sampling.KitLotWritten, names: Names) -> Text:
    del names
    return LOT.with_(lot=event.lot, name=event.name, least=event.least, most=event.most)


def _planned(event: sampling.SamplingPlanStarted, names: Names) -> Text:
    del names
    return PLANNED.with_(name=event.name)


def _plan_ended(event: sampling.SamplingPlanEnded, names: Names) -> Text:
    del event, names
    return PLAN_ENDED


def _used(event: sampling.KitsUsed, names: Names) -> Text:
    del names
    return USED.with_(pieces=event.pieces, item=event.item, lot=event.lot)


def _round(event: Any) -> str:  # noqa: ANN401  # every kind of a round has one
    return str(event.round)


TELLINGS: Final[Tellings] = {
    sampling.SamplingOpened: Telling(Topic.SAMPLING, _opened, thing=_round, shift="notes"),
    sampling.PersonListed: Telling(Topic.SAMPLING, _listed, whom, _round),
    sampling.TubeOpened: Telling(Topic.SAMPLING, _tube, thing=_round),
    sampling.SampleTaken: Telling(Topic.SAMPLING, _sampled, whom, _round),
    sampling.SamplingCorrected: Telling(Topic.SAMPLING, _taken_back, thing=_round),
    sampling.TubeMoved: Telling(Topic.SAMPLING, _moved, thing=_round),
    sampling.TubeAnswered: Telling(Topic.SAMPLING, _answered, thing=_round),
    sampling.KitRead: Telling(Topic.SAMPLING, _read, thing=_round),
    sampling.NotSampled: Telling(Topic.SAMPLING, _not_sampled, whom, _round),
    sampling.SampledElsewhere: Telling(Topic.SAMPLING, _elsewhere, whom, _round),
    sampling.SamplingClosed: Telling(Topic.SAMPLING, _closed, thing=_round, shift="notes"),
    sampling.KitLotWritten: Telling(Topic.SAMPLING, _lot),
    sampling.SamplingPlanStarted: Telling(Topic.SAMPLING, _planned),
    sampling.SamplingPlanEnded: Telling(Topic.SAMPLING, _plan_ended),
    sampling.KitsUsed: Telling(Topic.SAMPLING, _used, thing=_round),
}
"""The kinds told here."""
