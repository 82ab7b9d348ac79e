"""Money, programmes, counselling and helpers as lists: what each row says, and how it stands."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from enum import StrEnum
from functools import partial
from typing import Any, Final, NamedTuple

from carehome_app.domain.requests.aid import DECISIONS, Aid, Benefit, Decision, yuan
from carehome_app.domain.requests.counselling import Call, Help
from carehome_app.domain.requests.report import length
from carehome_app.domain.requests.words import AID_STEPS, PROGRAMMES, RISKS, AidStep
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.ui.requests.papers import Paper
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.signs import State as Sign
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup
from carehome_app.ui.widgets.stepper import Step

Entry = Aid | Benefit | Call | Help


class Book(StrEnum):
    """A list that is kept beside the requests."""

    AID = "aid"
    PROGRAMMES = "programmes"
    CALLS = "calls"
    HELPERS = "helpers"


class Kind(NamedTuple):
    """What a list is called, its key, what is begun in it and what Enter does of a row."""

    title: Text
    key: str
    begins: Paper
    begin: Text
    opens: Paper | None
    also: Paper | None = None
    """What the key X does of a row."""


KINDS: Final = {
    Book.AID: Kind(
        QT_TRANSLATE_NOOP("RequestsPage", "Aid"),
        "D",
        Paper.AID,
        QT_TRANSLATE_NOOP("RequestsPage", "Ask for the chosen request"),
        Paper.AID_STEP,
    ),
    Book.PROGRAMMES: Kind(
        QT_TRANSLATE_NOOP("RequestsPage", "Programmes"),
        "B",
        Paper.BENEFIT,
        QT_TRANSLATE_NOOP("RequestsPage", "Somebody gets it"),
        Paper.REVIEW,
        Paper.END,
    ),
    Book.CALLS: Kind(
        QT_TRANSLATE_NOOP("RequestsPage", "Counselling"),
        "K",
        Paper.CALL,
        QT_TRANSLATE_NOOP("RequestsPage", "A counselling"),
        None,
        Paper.KEY,
    ),
    Book.HELPERS: Kind(
        QT_TRANSLATE_NOOP("RequestsPage", "Helpers"),
        "H",
        Paper.HELP,
        QT_TRANSLATE_NOOP("RequestsPage", "Somebody helped"),
        None,
    ),
}
_NOT_PAID: Final = QT_TRANSLATE_NOOP("RequestsPage", "{yuan} yuan not paid")
_PAPERS: Final = QT_TRANSLATE_NOOP("RequestsPage", "papers overdue")
_TO_REVIEW: Final = QT_TRANSLATE_NOOP("RequestsPage", "to be looked at again")
_GIVEN: Final = QT_TRANSLATE_NOOP("RequestsPage", "given")
_ENDED: Final = QT_TRANSLATE_NOOP("RequestsPage", "ended")
_TO_CALL: Final = QT_TRANSLATE_NOOP("RequestsPage", "to be called again")
_HEARD: Final = QT_TRANSLATE_NOOP("RequestsPage", "heard in 92 days")
_HELPED: Final = QT_TRANSLATE_NOOP("RequestsPage", "this month, {time}, {contacts} person-times:")
_ASKED: Final = QT_TRANSLATE_NOOP("RequestsPage", "{yuan} yuan asked")
_ASKED_FOR: Final = QT_TRANSLATE_NOOP("Aid", "asked")
_AFTER_GRANTED: Final = (AidStep.PAID, AidStep.PAPERS, AidStep.PUBLISHED)
_SINCE: Final = QT_TRANSLATE_NOOP("RequestsPage", "since {day}")
_CALL: Final = QT_TRANSLATE_NOOP("RequestsPage", "{talker} · risk: {risk} · {theme}")
_MINUTES: Final = QT_TRANSLATE_NOOP("RequestsPage", "{minutes} min")
_BY: Final = QT_TRANSLATE_NOOP("RequestsPage", "call by {clock}")
_SEALED: Final = QT_TRANSLATE_NOOP("RequestsPage", "words are sealed")
_NO_WORDS: Final = QT_TRANSLATE_NOOP("RequestsPage", "without words")
_CALLS_BACK: Final = timedelta(days=91)
Groups = list[StateGroup[Any]]
"""Each of one kind of `Entry`, which says itself in its own way."""


def groups(context: Context, book: Book) -> Groups:
    """Return a list as it stands, what somebody must look at first."""
    return _LISTS[book](context)


def whose(house: House, entry: Entry) -> str:
    """Return whose a row is, for the head of its form."""
    if isinstance(entry, Call):
        return entry.talker
    if isinstance(entry, Aid) and not entry.subject:
        return entry.household or entry.no
    return house.desk.person(entry.subject).name if entry.subject else ""


def _aids(context: Context) -> Groups:
    """Applications of a year, and every older one about which something is still to be done."""
    house, say = context.house, context.say
    aid = house.requests.aid
    every = aid.going_on()
    overdue = aid.overdue(every)
    rows: dict[str, list[Aid]] = {}
    for one in reversed(every):
        if one.ref in overdue:
            word = "papers"
        elif one.unpaid:
            word = "unpaid"
        else:
            word = one.decision.value
        rows.setdefault(word, []).append(one)
    unpaid = sum(one.unpaid for one in rows.get("unpaid", ()))
    heads: list[tuple[str, Sign, Text]] = [
        ("papers", Sign.BAD, _PAPERS),
        ("unpaid", Sign.CLOCK, _NOT_PAID.with_(yuan=yuan(unpaid))),
        (Decision.OPEN.value, Sign.DUE, DECISIONS[Decision.OPEN]),
        (Decision.GRANTED.value, Sign.DONE, DECISIONS[Decision.GRANTED]),
        (Decision.REFUSED.value, Sign.UNKNOWN, DECISIONS[Decision.REFUSED]),
        (Decision.WITHDRAWN.value, Sign.UNKNOWN, DECISIONS[Decision.WITHDRAWN]),
    ]
    said = partial(_aid, context)
    return [StateGroup(sign, say(head), rows.get(word, ()), said) for word, sign, head in heads]


def _aid(context: Context, one: Aid) -> RowSaid:
    say, day = context.say, context.house.desk.home_time.day(one.asked_at)
    right = _NOT_PAID.with_(yuan=yuan(one.unpaid)) if one.unpaid else DECISIONS[one.decision]
    asked = say(_ASKED.with_(yuan=yuan(one.asked)))
    first = f"{whose(context.house, one)} · {one.cause}"
    return RowSaid(first, f"{one.no} · {day:%m-%d} · {asked}", say(right))


def aid_steps(context: Context, one: Aid) -> list[Step]:
    """Return how far an application has come; refused or withdrawn it goes no further."""
    say, day = context.say, context.house.desk.home_time.day
    steps = [Step(say(_ASKED_FOR), f"{day(one.asked_at):%m-%d}", done=True)]
    over = one.decision in (Decision.REFUSED, Decision.WITHDRAWN)
    decided = AidStep(one.decision.value) if over else AidStep.GRANTED
    path = (AidStep.VERIFIED, decided, *(() if over else _AFTER_GRANTED))
    for step in path:
        taken = one.step(step)
        below = "" if taken is None else f"{day(taken.at):%m-%d}"
        steps.append(Step(say(AID_STEPS[step]), below, done=taken is not None))
    return steps


def _programmes(context: Context) -> Groups:
    house, say = context.house, context.say
    today = house.desk.today()
    known: Mapping[str, list[Benefit]] = {"review": [], "given": [], "ended": []}
    for one in house.requests.benefits.all():
        due = one.review is not None and one.review <= today
        word = "ended" if not one.holds(today) else "review" if due else "given"
        known[word].append(one)
    heads = (
        ("review", Sign.DUE, _TO_REVIEW),
        ("given", Sign.DONE, _GIVEN),
        ("ended", Sign.UNKNOWN, _ENDED),
    )
    said = partial(_benefit, context)
    return [StateGroup(sign, say(head), known[word], said) for word, sign, head in heads]


def _benefit(context: Context, one: Benefit) -> RowSaid:
    say, person = context.say, context.house.desk.person(one.subject)
    until = one.until or one.review
    since = say(_SINCE.with_(day=one.since.isoformat()))
    return RowSaid(
        f"{person.place} {person.name} · {say(PROGRAMMES[one.programme])}".strip(),
        f"{since} · {one.words}" if one.words else since,
        "" if until is None else until.isoformat(),
    )


def _calls(context: Context) -> Groups:
    house, say = context.house, context.say
    today = house.desk.today()
    every = house.requests.counselling.calls(today - _CALLS_BACK, today)
    waiting = {one.ref for one in house.requests.counselling.to_call_again()}
    first = [one for one in reversed(every) if one.ref in waiting]
    rest = [one for one in reversed(every) if one.ref not in waiting]
    said = partial(_call, context)
    return [
        StateGroup(Sign.BAD, say(_TO_CALL), first, said),
        StateGroup(Sign.DONE, say(_HEARD), rest, said),
    ]


def _call(context: Context, one: Call) -> RowSaid:
    local, say = context.house.desk.home_time.local, context.say
    said = _CALL.with_(talker=one.talker, risk=RISKS[one.risk], theme=one.theme or "—")
    minutes = say(_MINUTES.with_(minutes=one.length // timedelta(minutes=1)))
    sealed = say(_NO_WORDS if one.sealed is None else _SEALED)
    right = ""
    if one.follow_up_due is not None:
        right = say(_BY.with_(clock=f"{local(one.follow_up_due):%m-%d %H:%M}"))
    second = f"{local(one.began_at):%m-%d %H:%M} · {minutes} · {sealed}"
    return RowSaid(say(said), second, right)


def _helpers(context: Context) -> Groups:
    house, say = context.house, context.say
    today = house.desk.today()
    first = today.replace(day=1)
    counted = house.requests.helping.counted(first, today)
    time = length(timedelta(minutes=counted.minutes))
    head = _HELPED.with_(time=time, contacts=counted.person_times)
    found = house.requests.helping.between(first, today)
    return [StateGroup(Sign.DONE, say(head), found[::-1], partial(_help, context))]


def _help(context: Context, one: Help) -> RowSaid:
    house, say = context.house, context.say
    who = house.desk.person(one.helper).name if one.helper else one.name
    for_whom = whose(house, one)
    second = f"{one.day:%m-%d} · {for_whom}" if for_whom else f"{one.day:%m-%d}"
    minutes = say(_MINUTES.with_(minutes=one.minutes))
    return RowSaid(f"{who} · {one.what}" if one.what else who, second, minutes)


_LISTS: Final[Mapping[Book, Callable[[Context], Groups]]] = {
    Book.AID: _aids,
    Book.PROGRAMMES: _programmes,
    Book.CALLS: _calls,
    Book.HELPERS: _helpers,
}
