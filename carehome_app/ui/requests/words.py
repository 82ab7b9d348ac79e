"""What the page of requests says: rows, headings, what the house knows beside a call."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.history import NOBODY, SECRET
from carehome_app.domain.requests.request import OUTCOMES, STATES, Request, State
from carehome_app.domain.requests.words import CHANNELS, KINDS, Step, Urgency
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.services.requests.board import Open
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.clock import SOON, gone, time_left
from carehome_app.ui.widgets.signs import State as Sign
from carehome_app.ui.widgets.state_list import RowSaid, StateGroup
from carehome_app.ui.widgets.stepper import Step as Shown

GROUPS: Final = {
    Urgency.NOW: QT_TRANSLATE_NOOP("RequestsPage", "Now, {minutes} min day and night:"),
    Urgency.TODAY: QT_TRANSLATE_NOOP("RequestsPage", "Today, {hours} h, {opens}–{closes}:"),
    Urgency.WEEK: QT_TRANSLATE_NOOP("RequestsPage", "This week, {days} working days:"),
}
_FIRST: Final = QT_TRANSLATE_NOOP("RequestsPage", "{kind} · {about}   {words}")
_SECOND: Final = QT_TRANSLATE_NOOP("RequestsPage", "{no} · {channel} {clock} · taken by {who}")
_WITH: Final = QT_TRANSLATE_NOOP("RequestsPage", "{second} · {count} with it")
OFTEN: Final = QT_TRANSLATE_NOOP("RequestsPage", "{count} requests of this kind in 14 days.")
MEDICINE: Final = QT_TRANSLATE_NOOP("RequestsPage", "In the record: {medicines}")
CALLER: Final = QT_TRANSLATE_NOOP("RequestsPage", "Asked by {caller} {phone}")
CONSENT: Final = QT_TRANSLATE_NOOP("RequestsPage", "the family may be told")
UNTIL: Final = QT_TRANSLATE_NOOP("RequestsPage", "until {clock}")
_PATH: Final = (
    (QT_TRANSLATE_NOOP("RequestsPage", "received"), ()),
    (QT_TRANSLATE_NOOP("RequestsPage", "answered"), (Step.RESPONDED,)),
    (QT_TRANSLATE_NOOP("RequestsPage", "verified"), (Step.VERIFIED,)),
    (QT_TRANSLATE_NOOP("RequestsPage", "solved"), OUTCOMES),
    (QT_TRANSLATE_NOOP("RequestsPage", "told"), (Step.TOLD, Step.UNTOLD)),
    (QT_TRANSLATE_NOOP("RequestsPage", "closed"), (Step.CLOSED,)),
)


def about(house: House, request: Request) -> Text | str:
    """Return about whom a request is, as the house called the place then."""
    if request.subject:
        person = house.desk.person_at(request.subject, request.received_at)
        return f"{person.place} {person.name}".strip()
    return request.about or NOBODY


def said_words(request: Request) -> Text | str:
    """Return what is asked for; of a counselling only that it is sealed."""
    return SECRET if request.is_secret else request.words


def sign_of(request: Request, now: datetime) -> Sign:
    """Return how a request stands."""
    if not request.waits():
        return Sign.DONE
    if now > request.due_at:
        return Sign.BAD
    return Sign.CLOCK if gone(request.received_at, request.due_at, now) >= SOON else Sign.DUE


def groups(context: Context, board: Open, shown: Sequence[Request]) -> list[StateGroup[Request]]:
    """Return the list: by urgency, and in it those that stand alike together, the worst first."""
    made = []
    clocks = context.house.requests.clocks.at(context.house.desk.now())
    for urgency in Urgency:
        heading = context.say(_heading(clocks, urgency))
        for sign in (Sign.BAD, Sign.CLOCK, Sign.DUE, Sign.DONE):
            rows = [
                one for one in shown if one.urgency is urgency and sign_of(one, board.now) is sign
            ]
            made.append(StateGroup(sign, heading, rows, partial(_row, context, board)))
    return made


def steps(context: Context, request: Request) -> list[Shown]:
    """Return how far a request has come."""
    say, clock = context.say, context.house.desk.home_time.local
    found = [Shown(say(_PATH[0][0]), f"{clock(request.received_at):%H:%M}", done=True)]
    reached = _reached(request)
    for place, (word, step) in enumerate(_PATH[1:], 1):
        taken = request.step(*step) if place > 1 else None
        at = request.answered_at if place == 1 else taken.at if taken else None
        below = "" if at is None else f"{clock(at):%H:%M}"
        if place == 1 and at is None:
            below = say(UNTIL.with_(clock=f"{clock(request.due_at):%H:%M}"))
        found.append(Shown(say(word), below, done=place <= reached))
    return found


def known(context: Context, request: Request) -> str:
    """Return what the house knows beside a call: medicines, how often, who called."""
    house, say = context.house, context.say
    lines = []
    if request.caller or request.phone:
        lines.append(say(CALLER.with_(caller=request.caller, phone=request.phone)))
    if request.consent:
        lines.append(say(CONSENT))
    if request.subject:
        medicines = house.chronic.medicines.of(request.subject)
        names = [f"{one.name} {one.dose}" for one in medicines[:3]]
        if names:
            lines.append(say(MEDICINE.with_(medicines=names)))
        count = house.requests.board.often(request)
        if count > 1:
            lines.append(say(OFTEN.with_(count=count)))
    return "\n".join(lines)


def _reached(request: Request) -> int:
    order = (State.RECEIVED, State.RESPONDED, State.VERIFIED, State.DECIDED, State.TOLD)
    return order.index(request.state) if request.state in order else len(_PATH)


def _heading(clocks: Clocks, urgency: Urgency) -> Text:
    return GROUPS[urgency].with_(
        minutes=int(clocks.now.total_seconds() // 60),
        days=clocks.week,
        hours=f"{clocks.today.total_seconds() / 3600:g}",
        opens=f"{clocks.opens:%H:%M}",
        closes=f"{clocks.closes:%H:%M}",
    )


def _row(context: Context, board: Open, one: Request) -> RowSaid:
    house, say = context.house, context.say
    first = _FIRST.with_(kind=KINDS[one.kind], about=about(house, one), words=said_words(one))
    clock = f"{house.desk.home_time.local(one.received_at):%m-%d %H:%M}"
    second = _SECOND.with_(
        no=one.no,
        channel=CHANNELS[one.channel],
        clock=clock,
        who=house.desk.person(one.taken_by).name,
    )
    under = board.together.get(one.ref, ())
    if under:
        second = _WITH.with_(second=second, count=len(under))
    waits = one.waits()
    right = time_left(board.now, one.due_at) if waits else STATES[one.state]
    share = gone(one.received_at, one.due_at, board.now) if waits else None
    return RowSaid(say(first), say(second), say(right), share=share)
