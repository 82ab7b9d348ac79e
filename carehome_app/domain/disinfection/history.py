"""How the history tells of areas and of disinfection."""

from typing import Final

from carehome_app.domain import events
from carehome_app.domain.disinfection import events as rooms
from carehome_app.domain.disinfection.agents import agent_label
from carehome_app.domain.disinfection.areas import CLASS_LABELS
from carehome_app.domain.disinfection.record import METHOD_LABELS, REASON_LABELS
from carehome_app.domain.disinfection.rules import sentence
from carehome_app.domain.findings.episodes import STEP_LABELS, Hit
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.history.event_words import (
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

WRITTEN: Final = QT_TRANSLATE_NOOP(
    "History", "Area {name}: {area_class}, {times} times a day, floor {floor}."
)
WRITTEN_NO_FLOOR: Final = QT_TRANSLATE_NOOP(
    "History", "Area {name}: {area_class}, {times} times a day."
)
AREA_CLOSED: Final = QT_TRANSLATE_NOOP("History", "{area} is not disinfected any more from {at}.")
CLASS_SET: Final = QT_TRANSLATE_NOOP(
    "History", "The areas of the kind {name} are done {times} times a day."
)
DONE: Final = QT_TRANSLATE_NOOP(
    "History", "{area} disinfected, {at}: {agent}, {method}, {reason}, by {who}."
)
ENDED: Final = QT_TRANSLATE_NOOP("History", "{area}: what acted since {since} ended {at}.")
TAKEN_BACK: Final = QT_TRANSLATE_NOOP("History", "{area}: the record of {at} taken back ({why}).")
CORRECTED: Final = QT_TRANSLATE_NOOP(
    "History", "{area}: the record of {at} corrected ({why}): {done}"
)
FOUND: Final = QT_TRANSLATE_NOOP("History", "{area}: {sentences}")
STEP: Final = QT_TRANSLATE_NOOP("History", "{area}: {step}. {words}")
DAY_JUDGED: Final = QT_TRANSLATE_NOOP("History", "{day} is over; below their minimum: {areas}.")
ALL_DONE: Final = QT_TRANSLATE_NOOP("History", "{day} is over; no area was below its minimum.")
MISSED: Final = QT_TRANSLATE_NOOP("History", "{area} {done} of {due}")
LAMP_HOURS: Final = QT_TRANSLATE_NOOP("History", "The lamp {lamp} was set to {hours} hours.")
LAMP_MEASURED: Final = QT_TRANSLATE_NOOP("History", "The lamp {lamp} was measured: {intensity}.")


def _written(event: events.AreaOpened | rooms.AreaDescribed, names: Names) -> Text:
    del names
    text = WRITTEN.with_(floor=event.floor) if event.floor else WRITTEN_NO_FLOOR
    kind = label(CLASS_LABELS, event.area_class)
    return text.with_(name=event.name, area_class=kind, times=event.times_a_day)


def _closed(event: events.AreaClosed, names: Names) -> Text:
    return AREA_CLOSED.with_(area=names.area(event.subject), at=names.clock(event.at))


def _class_set(event: rooms.AreaClassSet, names: Names) -> Text:
    del names
    return CLASS_SET.with_(name=event.name or event.code, times=event.times_a_day)


def _done(event: rooms.DisinfectionDone, names: Names) -> Text:
    return DONE.with_(
        area=names.area(event.area),
        at=names.clock(event.started_at),
        agent=agent_label(event.agent),
        method=label(METHOD_LABELS, event.method),
        reason=label(REASON_LABELS, event.reason),
        who=names.person(event.done_by),
    )


def _ended(event: rooms.DisinfectionEnded, names: Names) -> Text:
    since, at = names.clock(event.started_at), names.clock(event.at)
    return ENDED.with_(area=names.area(event.area), since=since, at=at)


def _corrected(event: rooms.DisinfectionCorrected, names: Names) -> Text:
    text = TAKEN_BACK if event.done is None else CORRECTED.with_(done=_done(event.done, names))
    return text.with_(
        area=names.area(event.area),
        at=names.clock(event.started_at),
        why=why_text(event.reason, event.words),
    )


def _found(event: events.FindingRaised, names: Names) -> Text:
    sentences = [sentence(Hit(*hit)) for hit in event.hits]
    return FOUND.with_(area=names.area(event.subject), sentences=sentences)


def _step(event: events.FollowUpTaken, names: Names) -> Text:
    step = label(STEP_LABELS, event.step)
    return STEP.with_(area=names.area(event.subject), step=step, words=event.words)


def _day_judged(event: rooms.DisinfectionDayJudged, names: Names) -> Text:
    missed = [
        MISSED.with_(area=names.area(area), done=done, due=due) for area, due, done in event.missed
    ]
    text = DAY_JUDGED.with_(areas=missed) if missed else ALL_DONE
    return text.with_(day=ordinal(event.day))


def _lamp(event: rooms.LampChecked, names: Names) -> Text:
    del names
    if event.hours is not None:
        return LAMP_HOURS.with_(lamp=event.lamp, hours=event.hours)
    return LAMP_MEASURED.with_(lamp=event.lamp, intensity=event.intensity)


def _subject(
    event: events.AreaOpened
    | events.AreaClosed
    | events.FindingRaised
    | events.FollowUpTaken
    | rooms.AreaDescribed,
) -> str:
    return str(event.subject)


def _area(
    event: rooms.DisinfectionDone | rooms.DisinfectionEnded | rooms.DisinfectionCorrected,
) -> str:
    return str(event.area)


TELLINGS: Final[Tellings] = {
    events.AreaOpened: Telling(Topic.AREA, _written, thing=_subject),
    events.AreaClosed: Telling(Topic.AREA, _closed, thing=_subject),
    rooms.AreaDescribed: Telling(Topic.AREA, _written, thing=_subject),
    rooms.AreaClassSet: Telling(Topic.AREA, _class_set),
    rooms.DisinfectionDone: Telling(Topic.AREA, _done, thing=_area),
    rooms.DisinfectionEnded: Telling(Topic.AREA, _ended, thing=_area),
    rooms.DisinfectionCorrected: Telling(Topic.AREA, _corrected, thing=_area),
    (events.FindingRaised, AREA): Telling(Topic.AREA, _found, thing=_subject),
    (events.FollowUpTaken, AREA): Telling(Topic.AREA, _step, thing=_subject),
    # No line is of these kinds once it is read; where old lines stand is asked by their numbers.
    rooms.AreaFindingRaised: Telling(Topic.AREA, _found, thing=_subject),
    rooms.AreaStepTaken: Telling(Topic.AREA, _step, thing=_subject),
    rooms.DisinfectionDayJudged: Telling(Topic.AREA, _day_judged),
    rooms.LampChecked: Telling(Topic.AREA, _lamp),
}
"""The kinds told here."""
