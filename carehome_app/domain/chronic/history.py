"""How the history tells of personal plans, medicines, doses and personal limits."""

from typing import Final

from carehome_app.domain.chronic import events as chronic
from carehome_app.domain.chronic.medicine import OUTCOME_LABELS
from carehome_app.domain.chronic.times import window_label
from carehome_app.domain.history.event_words import (
    MarkKind,
    Names,
    Telling,
    Tellings,
    Topic,
    label,
    ordinal,
    whom,
)
from carehome_app.domain.history.people import (
    AS_PUBLISHED,
    SWITCHED_OFF,
    measure_label,
    rule_label,
)
from carehome_app.domain.rounds.corrections import why_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

PLANNED: Final = QT_TRANSLATE_NOOP(
    "History", "{measure} of {person} is due from {day}, {windows}. Ordered by: {who}. {note}"
)
PLAN_ENDED: Final = QT_TRANSLATE_NOOP("History", "Personal plan {id} ends with {day}. {why}")
MEDICINE: Final = QT_TRANSLATE_NOOP(
    "History", "{person} is given {name} {dose} from {day}, {windows}. Ordered by: {who}. {note}"
)
MEDICINE_ENDED: Final = QT_TRANSLATE_NOOP("History", "Medicine {id} ends with {day}. {why}")
DOSE: Final = QT_TRANSLATE_NOOP("History", "{person}, dose {window} on {day}: {outcome}. {words}")
DOSE_TAKEN_BACK: Final = QT_TRANSLATE_NOOP(
    "History", "{person}: what was said of a dose taken back ({why})."
)
DOSE_CORRECTED: Final = QT_TRANSLATE_NOOP(
    "History", "{person}: what was said of a dose corrected ({why}): {dose}"
)
LIMIT: Final = QT_TRANSLATE_NOOP(
    "History", "Limit “{rule}” for {person} from {day}: {numbers}. Decided by: {who}. {why}"
)
LIMIT_ENDED: Final = QT_TRANSLATE_NOOP("History", "Personal limit {id} ends with {day}. {why}")
PLANNED_HERE: Final = QT_TRANSLATE_NOOP("Handover", "{measure} from now on: {windows}")
MEDICINE_HERE: Final = QT_TRANSLATE_NOOP("Handover", "medicine begins: {name} {dose}")
GIVEN: Final = QT_TRANSLATE_NOOP("Trends", "{medicine} {dose}")
LIMIT_HERE: Final = QT_TRANSLATE_NOOP("Handover", "own limit set: {rule}, decided by {who}")
ENDED_HERE: Final = QT_TRANSLATE_NOOP("Handover", "an order ends on {day}: {why}")
Ended = chronic.PersonalPlanEnded | chronic.MedicineEnded | chronic.PersonalLimitEnded


def _planned_here(event: chronic.PersonalPlanStarted, _names: Names) -> Text:
    windows = _windows(event.windows)
    return PLANNED_HERE.with_(measure=measure_label(event.measure), windows=windows)


def _medicine_here(event: chronic.MedicineStarted, _names: Names) -> Text:
    return MEDICINE_HERE.with_(name=event.name, dose=event.dose)


def _given(event: chronic.MedicineStarted, _names: Names) -> Text:
    return GIVEN.with_(medicine=event.name, dose=event.dose)


def _limit_here(event: chronic.PersonalLimitSet, _names: Names) -> Text:
    return LIMIT_HERE.with_(rule=rule_label(event.rule), who=event.decided_by)


def _ended_here(event: Ended, _names: Names) -> Text:
    return ENDED_HERE.with_(day=ordinal(event.until_day), why=event.why)


def _planned(event: chronic.PersonalPlanStarted, names: Names) -> Text:
    return PLANNED.with_(
        measure=measure_label(event.measure),
        person=names.person(event.person),
        day=ordinal(event.from_day),
        windows=_windows(event.windows),
        who=event.ordered_by,
        note=event.note,
    )


def _plan_ended(event: chronic.PersonalPlanEnded, names: Names) -> Text:
    del names
    return PLAN_ENDED.with_(id=event.id, day=ordinal(event.until_day), why=event.why)


def _medicine(event: chronic.MedicineStarted, names: Names) -> Text:
    return MEDICINE.with_(
        person=names.person(event.person),
        name=event.name,
        dose=event.dose,
        day=ordinal(event.from_day),
        windows=_windows(event.windows),
        who=event.ordered_by,
        note=event.note,
    )


def _medicine_ended(event: chronic.MedicineEnded, names: Names) -> Text:
    del names
    return MEDICINE_ENDED.with_(id=event.id, day=ordinal(event.until_day), why=event.why)


def _dose(event: chronic.DoseSaid, names: Names) -> Text:
    return DOSE.with_(
        person=names.person(event.subject),
        window=window_label(event.window),
        day=ordinal(event.day),
        outcome=label(OUTCOME_LABELS, event.outcome),
        words=event.words,
    )


def _dose_corrected(event: chronic.DoseCorrected, names: Names) -> Text:
    text = DOSE_TAKEN_BACK
    if event.dose is not None:
        text = DOSE_CORRECTED.with_(dose=_dose(event.dose, names))
    why = why_text(event.reason, event.words)
    return text.with_(person=names.person(event.subject), why=why)


def _limit(event: chronic.PersonalLimitSet, names: Names) -> Text:
    numbers: list[Text | str] = [f"{number} {unit}" for unit, number in event.threshold.items()]
    return LIMIT.with_(
        rule=rule_label(event.rule),
        person=names.person(event.subject),
        day=ordinal(event.from_day),
        numbers=(numbers or [AS_PUBLISHED]) if event.on else [SWITCHED_OFF],
        who=event.decided_by,
        why=event.why,
    )


def _limit_ended(event: chronic.PersonalLimitEnded, names: Names) -> Text:
    del names
    return LIMIT_ENDED.with_(id=event.id, day=ordinal(event.until_day), why=event.why)


def _windows(codes: tuple[str, ...]) -> list[Text]:
    return [window_label(code) for code in codes]


def _person(event: chronic.PersonalPlanStarted | chronic.MedicineStarted) -> tuple[int, ...]:
    return (event.person,)


def _rule(event: chronic.PersonalLimitSet) -> str:
    return event.rule


def _id(event: chronic.PersonalPlanStarted | chronic.PersonalPlanEnded) -> str:
    # A plan of the home may have the same number.
    return f"personal {event.id}"


TELLINGS: Final[Tellings] = {
    chronic.PersonalPlanStarted: Telling(
        Topic.PLAN, _planned, _person, _id, "orders", _planned_here
    ),
    chronic.PersonalPlanEnded: Telling(
        Topic.PLAN, _plan_ended, thing=_id, shift="orders", brief=_ended_here
    ),
    chronic.MedicineStarted: Telling(
        Topic.PLAN,
        _medicine,
        _person,
        shift="orders",
        brief=_medicine_here,
        mark=MarkKind.MEDICINE,
        at_mark=_given,
    ),
    chronic.MedicineEnded: Telling(Topic.PLAN, _medicine_ended, shift="orders", brief=_ended_here),
    chronic.DoseSaid: Telling(Topic.READING, _dose, whom),
    chronic.DoseCorrected: Telling(Topic.READING, _dose_corrected, whom),
    chronic.PersonalLimitSet: Telling(Topic.PLAN, _limit, whom, _rule, "orders", _limit_here),
    chronic.PersonalLimitEnded: Telling(
        Topic.PLAN, _limit_ended, shift="orders", brief=_ended_here
    ),
}
"""The kinds told here."""
