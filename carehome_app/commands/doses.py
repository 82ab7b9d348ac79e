"""`record SUBJECT medicine NAME:OUTCOME`: what became of one dose, as on the sheet."""

from datetime import datetime
from typing import Final

from msgspec.structs import replace

from carehome_app.commands.access import moment
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.commands.typed import Typed
from carehome_app.domain.chronic.medicine import OUTCOME_KEYS, OUTCOME_LABELS, Medicine, Outcome
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.chronic.medicines import DoseGiven, DoseQuestion
from carehome_app.services.chronic.windows import window_at
from carehome_app.services.house import House

NAMES: Final = ("medicine", "用药")
"""What stands in the place of a measure."""
NO_SUCH_MEDICINE: Final = QT_TRANSLATE_NOOP(
    "Commands", "There is no medicine “{given}” on the list of {person}. There are: {known}."
)
NO_OUTCOME: Final = QT_TRANSLATE_NOOP(
    "Commands", "Write NAME:OUTCOME, and a reason after another colon. Outcomes: {known}."
)
SAID: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {person}, {medicine} {dose}: {outcome}.")


def record_dose(house: House, typed: Typed, say: Translate) -> Answer:
    """Keep what became of one dose, or say what is asked first."""
    given = _given(house, typed, say)
    medicines = house.chronic.medicines
    outcome = medicines.say(given)
    if isinstance(outcome, DoseQuestion) and typed.again:
        outcome = medicines.say(replace(given, asked=outcome))
    if isinstance(outcome, DoseQuestion):
        why = say(outcome.why)
        return Answer((why,), NO, {"kept": False, "question": why, "meanings": []})
    person, medicine = house.desk.person(given.medicine.person), given.medicine
    line = SAID.with_(
        person=person.name,
        medicine=medicine.name,
        dose=medicine.dose,
        outcome=OUTCOME_LABELS[given.outcome],
    )
    data = {"kept": True, "person": person.details.code, "measure": NAMES[0], "findings": []}
    return Answer((say(line),), data=data)


def _given(house: House, typed: Typed, say: Translate) -> DoseGiven:
    desk = house.desk
    person = house.people.find(typed.subject)
    name, _colon, rest = typed.value.replace("：", ":").partition(":")
    said, _colon, words = rest.partition(":")
    at = None
    if typed.taken_at is not None:
        at = moment(typed.taken_at, desk.home_time.zone(desk.now()))
    when = at or desk.now()
    day = typed.on or desk.home_time.day(when)
    on_list = [one for one in house.chronic.medicines.of(person.id) if one.in_force(day)]
    medicine = next((one for one in on_list if one.name == name.strip()), None)
    if medicine is None:
        known = [one.name for one in on_list]
        raise UsageError(NO_SUCH_MEDICINE.with_(given=name, person=person.name, known=known))
    window = typed.window or _window(house, medicine, when)
    return DoseGiven(
        medicine=medicine,
        round=RoundKey(day, window),
        outcome=_outcome(said.strip(), say),
        words=words.strip(),
        at=at,
    )


def _outcome(said: str, say: Translate) -> Outcome:
    for outcome, label in OUTCOME_LABELS.items():
        if said in (outcome.value, say(label)):
            return outcome
    if said in OUTCOME_KEYS:
        return OUTCOME_KEYS[said]
    raise UsageError(NO_OUTCOME.with_(known=[one.value for one in Outcome]))


def _window(house: House, medicine: Medicine, at: datetime) -> str:
    """Return the time of the day that is meant now, the first one when none has begun."""
    return window_at(house.desk, medicine.windows, at) or medicine.windows[0]
