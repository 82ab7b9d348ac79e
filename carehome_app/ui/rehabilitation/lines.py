"""Everything that is typed in one line beside the list: what is asked, and who keeps it."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Final, NamedTuple

from carehome_app.domain.cards.card import About, Purpose, meal_typed
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import MissingFieldError, NoImageError
from carehome_app.domain.rehabilitation.assessments import GAS, items_typed
from carehome_app.domain.rehabilitation.errors import (
    MonthRuleError,
    NoSuchSessionError,
    SessionTypedError,
)
from carehome_app.domain.rehabilitation.month_rules import RULES
from carehome_app.domain.rehabilitation.plan import Slot
from carehome_app.domain.rehabilitation.typed import missed_line_typed, parts
from carehome_app.domain.rehabilitation.words import Pause, Treatment
from carehome_app.domain.reports.choice import day_gone, day_to_come
from carehome_app.domain.settings import NotADateError
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.cards.consenting import NewConsent
from carehome_app.services.changes import Changes
from carehome_app.services.house import House
from carehome_app.services.pictures import prepared_file
from carehome_app.services.rehabilitation.planning import NewAssessment, NewTreatment
from carehome_app.services.rehabilitation.training import Asked, NewSession

TREATMENT_WORDS: Final = {
    **{one.value: one for one in Treatment},
    "转诊": Treatment.REFERRAL,
    "手术": Treatment.OPERATION,
    "复诊": Treatment.APPOINTMENT,
    "预约": Treatment.APPOINTMENT,
}
PAUSE_WORDS: Final = {
    **{one.value: one for one in Pause},
    "暂停": Pause.PAUSED,
    "房间": Pause.ADAPTED,
    "房间里做": Pause.ADAPTED,
}
PURPOSE_WORDS: Final = {
    **{one.value: one for one in Purpose},
    "家属": Purpose.FAMILY,
    "公开": Purpose.PUBLIC,
    "": Purpose.FAMILY,
}
ABOUT_WORDS: Final = {
    **{one.value: one for one in About},
    "": About.MEAL,
    "餐": About.MEAL,
    "餐食": About.MEAL,
    "康复": About.TRAINING,
    "训练": About.TRAINING,
    "活动": About.ACTIVITY,
}
_YES: Final = ("1", "y", "yes", "是")
WHAT: Final = QT_TRANSLATE_NOOP("Rehabilitation", "What it is about")
TOTAL: Final = QT_TRANSLATE_NOOP("RehabPage", "Kept. {total}")
KEPT: Final = QT_TRANSLATE_NOOP("RehabPage", "Kept.")
BACK: Final = QT_TRANSLATE_NOOP("RehabPage", "Taken back: {item}, {day}.")
_A_DAY: Final = re.compile(r"(?:\d{4}-)?\d{1,2}-\d{1,2}", re.ASCII)
LATELY: Final = timedelta(days=90)
"""How long ago something may have been that is written down only now."""
TOOL: Final = QT_TRANSLATE_NOOP("RehabPage", "Kept: {title}, version {version}.")


class Done(NamedTuple):
    """It is on disk; `said` may have more to say."""

    changes: Changes
    said: Text = KEPT
    notes: tuple[Text, ...] = ()


Outcome = Done | Asked
Keep = Callable[[House, int, str, bool], Outcome]


class Line(NamedTuple):
    """One thing that is typed in a line: its letter in the list, what Enter does, an example."""

    letter: str
    act: Text
    example: Text
    keep: Keep


def _session(house: House, subject: int, typed: str, again: bool) -> Outcome:
    day, said = _dated(house, typed)
    new = NewSession(subject=subject, typed=said, day=day)
    done = house.rehabilitation.training.hold(new, again=again)
    return done if isinstance(done, Asked) else Done(done.changes, KEPT, done.notes)


def _made_up(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Keep a session of today that makes up for one of the day the line begins with."""
    day, _, rest = typed.partition(" ")
    new = NewSession(subject=subject, typed=rest, missed_on=_day_gone(house, day))
    done = house.rehabilitation.training.hold(new, again=again)
    return done if isinstance(done, Asked) else Done(done.changes, KEPT, done.notes)


def _tool(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Keep a tool of the home's own: code, title, items, every how many days, licence."""
    del subject, again
    code, title, items, every, licence = _padded(typed, 5)
    days = int(normalized(every)) if normalized(every).isdecimal() else 0
    made = house.rehabilitation.assessing.describe(
        code, title, items_typed(items, code), days, licence
    )
    return Done(Changes.TRAINING, TOOL.with_(title=made.title, version=made.version))


def _picture(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Keep a picture of today for cards: of a meal it is nobody's, else of the chosen one."""
    del again
    path, about, words = _padded(typed, 3)
    found = ABOUT_WORDS.get(normalized(about))
    if found is None or not path:
        raise MissingFieldError(field=WHAT)
    try:
        photo = prepared_file(Path(path.strip('"')).expanduser())
    except OSError as error:
        raise NoImageError(name=path) from error
    whose = 0 if found is About.MEAL else subject
    house.cards.meals.take(photo, found, whose, words)
    return Done(Changes.CARDS)


def _back(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Take back what was said last of a session: of today, or of the day the line begins with."""
    del again
    said, words = _padded(typed, 2)
    day, item = _dated(house, said)
    done = house.rehabilitation.training.take_back_of(subject, day, item, words)
    return Done(done[1], BACK.with_(item=done[0], day=f"{day:%m-%d}"))


def _end(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """End the plan of today with a day."""
    del again
    day, words = _padded(typed, 2)
    today = house.desk.today()
    plan = house.rehabilitation.board.plan_of(subject, today)
    on = _day_to_come(day, plan.since) if day else today
    return Done(house.rehabilitation.plans.end(plan.ref, on, words))


def _month_rule(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Say by which rule months are judged from today on; it is the home's and nobody's own."""
    del subject, again
    try:
        return Done(house.rehabilitation.plans.set_month_rule(typed))
    except ValueError as error:
        raise MonthRuleError(typed=typed, known=[one.label for one in RULES.values()]) from error


def _how_often(house: House, subject: int, typed: str, again: bool) -> Outcome:
    """Say every how many days a family gets a card while the home is closed."""
    del subject, again
    return Done(house.cards.board.set_every(typed))


def _missed(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    today, said = _dated(house, typed)
    found = missed_line_typed(said)
    if found is None:
        raise SessionTypedError(typed=typed)
    item, reason, words = found
    item = item or _next_open(house, subject, today)
    done = house.rehabilitation.training.miss(subject, item, reason, today, words)
    return Done(done.changes)


def _next_open(house: House, subject: int, today: date) -> str:
    """Return the item of the first session of a day that nobody answered."""
    shown = house.rehabilitation.board.person(subject, today)
    plans = {one.ref: one for one in shown.plans}
    for item in shown.due.items:
        slot = item.slot
        if item.box is Box.OPEN and isinstance(slot, Slot) and slot.day == today:
            return plans[slot.plan].sessions[slot.place].item
    raise NoSuchSessionError(item="", day=today.isoformat())


def _assess(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    first, *seen = parts(typed)
    tools = house.rehabilitation.board.tools()
    head, _, rest = first.partition(" ")
    tool = normalized(head)
    values = rest if tool in tools else first
    licence = seen.pop() if tool in tools and tools[tool].licence and seen else ""
    new = NewAssessment(
        subject=subject,
        tool=tool if tool in tools else GAS,
        typed=values,
        seen=seen,
        licence=licence,
    )
    total = house.rehabilitation.assessing.assess(new)
    return Done(Changes.TRAINING, TOTAL.with_(total=total))


def _treatment(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    what, day, place, payer, words = _padded(typed, 5)
    found = TREATMENT_WORDS.get(normalized(what))
    if found is None:
        raise MissingFieldError(field=WHAT)
    house.rehabilitation.treating.note(
        NewTreatment(
            subject=subject,
            what=found,
            words=words or what,
            day=_day_to_come(day, house.desk.today() - LATELY),
            place=place,
            payer=payer,
        )
    )
    return Done(Changes.TRAINING)


def _result(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    result, next_ = _padded(typed, 2)
    lines = house.rehabilitation.board.treatments()
    mine = [one for one in lines if one.subject == subject and one.is_open]
    if not mine:
        raise MissingFieldError(field=WHAT)
    on = _day_to_come(next_, house.desk.today()) if next_ else None
    return Done(house.rehabilitation.treating.went(mine[0].ref, result, on))


def _pause(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    how, first, last, words = _padded(typed, 4)
    found = PAUSE_WORDS.get(normalized(how))
    if found is None:
        raise MissingFieldError(field=WHAT)
    today = house.desk.today()
    plan = house.rehabilitation.board.plan_of(subject, today)
    begins = _day_to_come(first, today - LATELY)
    days = (begins, _day_to_come(last, begins))
    return Done(house.rehabilitation.plans.pause(plan.ref, days, found, words))


def _review(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    day, words = _padded(typed, 2)
    today = house.desk.today()
    plan = house.rehabilitation.board.plan_of(subject, today)
    return Done(house.rehabilitation.plans.review(plan.ref, _day_to_come(day, today), words))


def _relative(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    name, relation, phone = _padded(typed, 3)
    house.cards.consents.name(subject, name, relation, phone)
    return Done(Changes.CARDS)


def _consent(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    name, purpose, channel, until, paper = _padded(typed, 5)
    new = NewConsent(
        subject=subject,
        name=name,
        channel=channel,
        paper=paper,
        purpose=PURPOSE_WORDS.get(normalized(purpose), Purpose.FAMILY),
        until=_day_to_come(until, house.desk.today()) if until else None,
    )
    house.cards.consents.give(new)
    return Done(Changes.CARDS)


def _withdraw(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    name, words = _padded(typed, 2)
    return Done(house.cards.consents.withdraw(subject, name, words))


def _ward(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    said, words = _padded(typed, 2)
    ward = normalized(said) in _YES
    return Done(house.cards.consents.say_ward(subject, ward=ward, words=words))


def _allow(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    name, until, words = _padded(typed, 3)
    on = _day_to_come(until, house.desk.today())
    return Done(house.cards.consents.allow(subject, name, on, words))


def _decline(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del again
    return Done(house.cards.making.decline(subject, typed))


def _menu(house: House, subject: int, typed: str, again: bool) -> Outcome:
    del subject, again
    said, dishes, note = _padded(typed, 3)
    day, meal = _dated(house, said, to_come=True)
    return Done(house.cards.meals.write(day, meal_typed(meal), dishes, note))


def _padded(typed: str, count: int) -> list[str]:
    found = parts(typed)
    return [*found[:count], *[""] * (count - len(found))]


def _dated(house: House, typed: str, *, to_come: bool = False) -> tuple[date, str]:
    """Return the day a line begins with, today where it begins with none, and the rest."""
    today = house.desk.today()
    first, _, rest = typed.strip().partition(" ")
    if _A_DAY.fullmatch(normalized(first)) is None:
        return today, typed
    if to_come:
        return _day_to_come(first, today - LATELY), rest
    return _day_gone(house, first), rest


def _day_gone(house: House, typed: str) -> date:
    return _a_day(typed, day_gone(normalized(typed), house.desk.today()))


def _day_to_come(typed: str, since: date) -> date:
    return _a_day(typed, day_to_come(normalized(typed), since))


def _a_day(typed: str, found: date | None) -> date:
    if found is None:
        raise NotADateError(typed=typed)
    return found


LINES: Final[dict[str, Line]] = {
    one.letter: one
    for one in (
        Line("N", QT_TRANSLATE_NOOP("RehabPage", "Keep a session"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "stand 30 prompt words; reaction; who trained"
                 "   (item, minutes, help; another day stands first: 11-20)"),
             _session),
        Line("U", QT_TRANSLATE_NOOP("RehabPage", "Made up"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "11-20 stand 30 prompt   (the day it was missed, then the session)"),
             _made_up),
        Line("M", QT_TRANSLATE_NOOP("RehabPage", "Not held"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "speech 1   (item; 1 ill, 2 refused, 3 therapist, 4 isolation,"
                 " 5 out, 6 the home)"), _missed),
        Line("B", QT_TRANSLATE_NOOP("RehabPage", "Take back"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "11-20 speech; why   (no day: today; no item: what was said last)"),
             _back),
        Line("G", QT_TRANSLATE_NOOP("RehabPage", "Assess"),
             QT_TRANSLATE_NOOP("RehabPage", "1 0 -1; what was seen   (or a tool: gmfcs 3)"),
             _assess),
        Line("T", QT_TRANSLATE_NOOP("RehabPage", "Treatment"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "operation; 12-03; where; who pays; what   (or referral,"
                 " appointment)"), _treatment),
        Line("R", QT_TRANSLATE_NOOP("RehabPage", "Result"),
             QT_TRANSLATE_NOOP("RehabPage", "what came of it; 12-10   (no day: it is over)"),
             _result),
        Line("I", QT_TRANSLATE_NOOP("RehabPage", "Pause"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "paused; 12-01; 12-07; why   (or adapted: goes on in the room)"),
             _pause),
        Line("V", QT_TRANSLATE_NOOP("RehabPage", "Reviewed"),
             QT_TRANSLATE_NOOP("RehabPage", "next review 02-28; words"), _review),
        Line("X", QT_TRANSLATE_NOOP("RehabPage", "End the plan"),
             QT_TRANSLATE_NOOP("RehabPage", "last day 12-31; why   (no day: today)"), _end),
        Line("L", QT_TRANSLATE_NOOP("RehabPage", "Rule of a month"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "22/210   (days / minutes a day), or Suzhou physical,"
                 " Jiangsu intellectual, Jiangsu autism"), _month_rule),
        Line("F", QT_TRANSLATE_NOOP("RehabPage", "Relative"),
             QT_TRANSLATE_NOOP("RehabPage", "name; relation; telephone"), _relative),
        Line("C", QT_TRANSLATE_NOOP("RehabPage", "Consent"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "name; family or public; by which way; until 12-31; which paper"),
             _consent),
        Line("W", QT_TRANSLATE_NOOP("RehabPage", "Take consent back"),
             QT_TRANSLATE_NOOP("RehabPage", "name; words"), _withdraw),
        Line("S", QT_TRANSLATE_NOOP("RehabPage", "State ward"),
             QT_TRANSLATE_NOOP("RehabPage", "yes or no; words"), _ward),
        Line("A", QT_TRANSLATE_NOOP("RehabPage", "Allow a recipient"),
             QT_TRANSLATE_NOOP("RehabPage", "name; until 12-31; why   (the director)"), _allow),
        Line("D", QT_TRANSLATE_NOOP("RehabPage", "No card wanted"),
             QT_TRANSLATE_NOOP("RehabPage", "why the family wants none this time"), _decline),
        Line("H", QT_TRANSLATE_NOOP("RehabPage", "How often cards"),
             QT_TRANSLATE_NOOP("RehabPage", "7   (days from card to card in a closed home)"),
             _how_often),
        Line("O", QT_TRANSLATE_NOOP("RehabPage", "Own tool"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "pain; Pain scale; face:Face:0:4 arms:Arms:0:4; 30; which licence"
                 "   (every 30 days)"), _tool),
        Line("P", QT_TRANSLATE_NOOP("RehabPage", "Picture for cards"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "path of the file; meal, training or activity; words"), _picture),
        Line("E", QT_TRANSLATE_NOOP("RehabPage", "Menu"),
             QT_TRANSLATE_NOOP(
                 "RehabPage", "lunch; dishes; note of nutrition   (another day: 12-01 lunch)"),
             _menu),
    )
}  # fmt: skip
"""By the letter that turns the desk to it."""
