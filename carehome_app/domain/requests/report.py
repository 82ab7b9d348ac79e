"""The report of a month of requests, and requests as other systems read them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.reports.frame import SIGNATURES, Frame, across, framed, signed_by
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Column,
    Paragraph,
    Report,
    Section,
    Table,
    Tone,
)
from carehome_app.domain.requests.aid import (
    DECISIONS,
    Aid,
    AidTaken,
    Benefit,
    Decision,
    Ledger,
    yuan,
)
from carehome_app.domain.requests.counselling import Heard, Help, helped
from carehome_app.domain.requests.history import NOBODY, SECRET
from carehome_app.domain.requests.request import STATES, Request, Tally
from carehome_app.domain.requests.words import (
    CHANNELS,
    DUE_WORDS,
    FUNDS,
    KINDS,
    PROGRAMMES,
    RISKS,
    STEPS,
    URGENCIES,
    AidStep,
    Risk,
    Step,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

TITLE: Final = QT_TRANSLATE_NOOP("Request report", "Requests and aid")
ABOUT: Final = QT_TRANSLATE_NOOP("Request report", "{month}")
ALL_ANSWERED: Final = QT_TRANSLATE_NOOP("Request report", "Everybody was answered in time.")
SOME_LATE: Final = QT_TRANSLATE_NOOP("Request report", "Not answered in time: {count}.")
SUM: Final = QT_TRANSLATE_NOOP(
    "Request report",
    "Received {received} = closed {closed} + open {open}. Answered in time {in_time} of"
    " {received}; first answer: median {median}, nine of ten within {ninetieth}.",
)
AID_SUM: Final = QT_TRANSLATE_NOOP(
    "Request report",
    "Asked {number} = granted {granted} + refused {refused} + withdrawn {withdrawn} + open {open}."
    " Granted {money} yuan = paid {paid} + unpaid {unpaid}. Papers overdue: {overdue}.",
)
SECTIONS: Final = (
    QT_TRANSLATE_NOOP("Request report", "Register of requests"),
    QT_TRANSLATE_NOOP("Request report", "Aid"),
    QT_TRANSLATE_NOOP("Request report", "Counselling, without its words"),
    QT_TRANSLATE_NOOP("Request report", "Volunteers and social workers"),
    QT_TRANSLATE_NOOP("Request report", "Who gets what by programme"),
)
NONE: Final = QT_TRANSLATE_NOOP("Request report", "None")
TIME: Final = QT_TRANSLATE_NOOP("Request report", "{hours} h {minutes} min")
_REGISTER: Final = (
    (QT_TRANSLATE_NOOP("Request report", "No."), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Received"), 1.3),
    (QT_TRANSLATE_NOOP("Request report", "How"), 0.8),
    (QT_TRANSLATE_NOOP("Request report", "About"), 1.6),
    (QT_TRANSLATE_NOOP("Request report", "Kind"), 1.1),
    (QT_TRANSLATE_NOOP("Request report", "Urgency"), 0.8),
    (QT_TRANSLATE_NOOP("Request report", "Asked for"), 3.4),
    (QT_TRANSLATE_NOOP("Request report", "First answer"), 1.3),
    (QT_TRANSLATE_NOOP("Request report", "Result"), 2.6),
    (QT_TRANSLATE_NOOP("Request report", "State"), 1.3),
)
_REGISTER_MORE: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Taken by"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Who asked"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Telephone"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Family may be told"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Answer due"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Answered by"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Given to"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Told"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Told by"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Satisfied"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Closed"), 1.0),
)
"""What files have besides; a page is too narrow for it."""
_AID: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Day"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Whose"), 1.4),
    (QT_TRANSLATE_NOOP("Request report", "Household"), 1.4),
    (QT_TRANSLATE_NOOP("Request report", "Cause"), 2.0),
    (QT_TRANSLATE_NOOP("Request report", "Asked, yuan"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Decision"), 0.9),
    (QT_TRANSLATE_NOOP("Request report", "Granted"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Paid"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Unpaid"), 1.0),
)
_AID_MORE: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Verified"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Verified by"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "How verified"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "From which money"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Last paid"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Receipt"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Published"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Papers complete"), 1.0),
)
_RISK: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Risk"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Person-times"), 1.0),
)
HEARD: Final = QT_TRANSLATE_NOOP(
    "Request report",
    "{times} person-times = the sum by risk; {persons} persons; {minutes} minutes.",
)
HELPED: Final = QT_TRANSLATE_NOOP(
    "Request report",
    "{minutes} minutes and {times} person-times = the sum of {helpers} helpers = the sum of the"
    " lines.",
)
ROLES: Final = {
    False: QT_TRANSLATE_NOOP("RequestsPage", "volunteer"),
    True: QT_TRANSLATE_NOOP("RequestsPage", "social worker"),
}
SATISFIED: Final = {
    1: QT_TRANSLATE_NOOP("Requests", "satisfied"),
    0: QT_TRANSLATE_NOOP("Requests", "not satisfied"),
}
YES: Final = QT_TRANSLATE_NOOP("RequestsPage", "yes")
_HELPS: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Day"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Who"), 1.4),
    (QT_TRANSLATE_NOOP("Request report", "As what"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "For whom"), 1.4),
    (QT_TRANSLATE_NOOP("Request report", "What was done"), 2.4),
    (QT_TRANSLATE_NOOP("Request report", "Minutes"), 0.8),
    (QT_TRANSLATE_NOOP("Request report", "Person-times"), 0.8),
)
_HELP: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Who"), 2.0),
    (QT_TRANSLATE_NOOP("Request report", "Minutes"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Person-times"), 1.0),
)
_BENEFIT: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Who"), 1.6),
    (QT_TRANSLATE_NOOP("Request report", "Programme"), 2.4),
    (QT_TRANSLATE_NOOP("Request report", "Since"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Next review"), 1.0),
)


class MonthFacts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything the report says, before it is said."""

    month: date
    requests: Sequence[Request]
    counted: Tally
    aids: Sequence[Aid]
    sums: Ledger
    heard: Heard
    helps: Sequence[Help]
    benefits: Sequence[Benefit]
    names: Mapping[int, str]
    """By number of the roll, masked already where the report is."""
    wanted: str = "requests"
    """`requests` is everything, `aid` the money and the programmes only."""


def month_report(frame: Frame, facts: MonthFacts) -> Report:
    """Return the report of a month; nothing of a counselling's words is in it."""
    late = facts.counted.late
    lead = SOME_LATE.with_(count=late) if late else ALL_ANSWERED
    banner = Banner(Tone.ALARM if late else Tone.WELL, lead, _sum(facts.counted))
    aid = Section(SECTIONS[1], (_aid(frame, facts),))
    benefits = Section(SECTIONS[4], (_benefits(facts),))
    if facts.wanted == "aid":
        banner = Banner(Tone.ALARM if facts.sums.overdue else Tone.WELL, _aid_sum(facts.sums))
        sections: tuple[Section, ...] = (aid, benefits)
    else:
        register = Section(SECTIONS[0], (_register(frame, facts),))
        sections = (register, aid, _heard(facts), _helped(frame, facts), benefits)
    subtitle = frame.of(ABOUT.with_(month=f"{facts.month:%Y-%m}"))
    made = framed(frame, (facts.wanted, TITLE, subtitle), banner, sections)
    return across(signed_by(made, *SIGNATURES))


def section(counted: Tally, sums: Ledger | None, due: DueList | None) -> Section:
    """Return what the daily and the monthly report say: sums, and of a day who was to be answered.

    Nobody is named and nothing quoted: the register is a report of its own.
    """
    parts = [Paragraph(_sum(counted), Tone.ALARM if counted.late else Tone.PLAIN)]
    if due is not None:
        parts.extend(Paragraph(sentence(one)) for one in identities(due, DUE_WORDS))
    if sums is not None:
        parts.append(Paragraph(_aid_sum(sums), Tone.ALARM if sums.overdue else Tone.PLAIN))
    return Section(TITLE, tuple(parts))


def length(time: timedelta | None) -> Text | str:
    """Return a time as it is said, or a dash for none."""
    if time is None:
        return "–"
    hours, minutes = divmod(time // timedelta(minutes=1), 60)
    return TIME.with_(hours=hours, minutes=minutes)


def _sum(counted: Tally) -> Text:
    return SUM.with_(
        received=counted.received,
        closed=counted.closed,
        open=counted.open,
        in_time=counted.in_time,
        median=length(counted.median),
        ninetieth=length(counted.ninetieth),
    )


def _aid_sum(sums: Ledger) -> Text:
    return AID_SUM.with_(
        number=sums.number,
        granted=sums.count[Decision.GRANTED],
        refused=sums.count[Decision.REFUSED],
        withdrawn=sums.count[Decision.WITHDRAWN],
        open=sums.count[Decision.OPEN],
        money=yuan(sums.granted),
        paid=yuan(sums.paid),
        unpaid=yuan(sums.unpaid),
        overdue=sums.overdue,
    )


Heads = Sequence[tuple[Text, float]]
Row = Sequence[object]
Part = tuple[Heads, Sequence[Row]]
"""Some columns of a table, and their cells."""


def _table(heads: Heads, rows: Sequence[Row]) -> Table:
    columns = tuple(Column(label, weight=weight) for label, weight in heads)
    cells = tuple(tuple(Cell(one) for one in row) for row in rows)  # type: ignore[arg-type]
    return Table(columns, cells, empty=NONE, small=True)


def _wide(shown: Part, more: Part) -> Table:
    """Return a table of which a page shows the first part, and a file both."""
    heads, rows = shown
    more_heads, more_rows = more
    whole = [(*row, *rest) for row, rest in zip(rows, more_rows, strict=True)]
    made = _table((*heads, *more_heads), whole)
    return replace(made, on_paper=(_table(heads, rows),))


def _whom(facts: MonthFacts, subject: int, otherwise: str) -> Text | str:
    return facts.names.get(subject, "") if subject else otherwise or NOBODY


def _register(frame: Frame, facts: MonthFacts) -> Table:
    rows = [_request(frame, facts, one) for one in facts.requests]
    more = [_request_more(frame, facts, one) for one in facts.requests]
    return _wide((_REGISTER, rows), (_REGISTER_MORE, more))


def _request(frame: Frame, facts: MonthFacts, one: Request) -> Row:
    result = [STEPS[step.step] for step in one.lately if step.step not in _PLAIN]
    return (
        one.no,
        frame.clock(one.received_at),
        CHANNELS[one.channel],
        _whom(facts, one.subject, "" if frame.masked else one.about),
        KINDS[one.kind],
        URGENCIES[one.urgency],
        _words(frame, one),
        "" if one.answered_at is None else frame.clock(one.answered_at),
        Text("", "{steps}", {"steps": result}),
        STATES[one.state],
    )


def _request_more(frame: Frame, facts: MonthFacts, one: Request) -> Row:
    """Return the rest of what was kept of a request; a masked report names nobody from outside."""
    answer = next((step for step in one.steps if step.at == one.answered_at), None)
    given, told = one.step(Step.ASSIGNED), one.step(Step.TOLD)
    said = -1 if told is None else told.satisfied
    return (
        facts.names.get(one.taken_by, ""),
        "" if frame.masked else one.caller,
        "" if frame.masked else one.phone,
        YES if one.consent else "",
        frame.clock(one.due_at),
        "" if answer is None else facts.names.get(answer.by, ""),
        "" if given is None else facts.names.get(given.person, ""),
        "" if told is None else frame.clock(told.at),
        "" if told is None else facts.names.get(told.by, ""),
        SATISFIED.get(said, ""),
        "" if one.closed_at is None else frame.clock(one.closed_at),
    )


def _words(frame: Frame, one: Request) -> Text | str:
    if one.is_secret:
        return SECRET
    return "" if frame.masked else one.words


_PLAIN: Final = frozenset({"responded", "noted"})


def _aid(frame: Frame, facts: MonthFacts) -> Table:
    rows: list[Row] = [
        (
            frame.home_time.day(one.asked_at),
            _whom(facts, one.subject, ""),
            "" if frame.masked else one.household,
            one.cause,
            yuan(one.asked),
            DECISIONS[one.decision],
            yuan(one.granted),
            yuan(one.paid),
            yuan(one.unpaid),
        )
        for one in facts.aids
    ]
    more = [_aid_more(frame, facts, one) for one in facts.aids]
    return _wide((_AID, rows), (_AID_MORE, more))


def _aid_more(frame: Frame, facts: MonthFacts, one: Aid) -> Row:
    verified, paid = one.step(AidStep.VERIFIED), one.step(AidStep.PAID)
    published, papers = one.step(AidStep.PUBLISHED), one.step(AidStep.PAPERS)

    def when(step: AidTaken | None) -> str:
        return "" if step is None else frame.clock(step.at)

    return (
        when(verified),
        "" if verified is None else facts.names.get(verified.by, ""),
        "" if verified is None or frame.masked else verified.words,
        "" if paid is None or paid.fund is None else FUNDS[paid.fund],
        when(paid),
        "" if paid is None else paid.words,
        when(published),
        when(papers),
    )


def _heard(facts: MonthFacts) -> Section:
    known = facts.heard
    said = HEARD.with_(times=known.person_times, persons=known.persons, minutes=known.minutes)
    risks = [(RISKS[risk], known.risks[risk]) for risk in Risk]
    return Section(SECTIONS[2], (Paragraph(said), _table(_RISK, risks)))


def _helped(frame: Frame, facts: MonthFacts) -> Section:
    """Return who helped: the sums of each, and every line they are the sums of."""
    known = helped(facts.helps)
    said = HELPED.with_(
        minutes=known.minutes, times=known.person_times, helpers=len(known.helpers)
    )
    sums = [(_helper(facts, who), *counts) for who, counts in known.helpers.items()]
    lines = [
        (
            one.day,
            _helper(facts, one.who),
            ROLES[one.is_social_worker],
            facts.names.get(one.subject, "") if one.subject else "",
            "" if frame.masked else one.what,
            one.minutes,
            one.contacts,
        )
        for one in facts.helps
    ]
    tables = (_table(_HELP, sums), _table(_HELPS, lines))
    return Section(SECTIONS[3], (Paragraph(said), *tables))


def _helper(facts: MonthFacts, who: tuple[int, str]) -> str:
    number, name = who
    return facts.names.get(number, name) if number else name


def _benefits(facts: MonthFacts) -> Table:
    rows = [
        (facts.names.get(one.subject, ""), PROGRAMMES[one.programme], one.since, one.review)
        for one in facts.benefits
    ]
    return _table(_BENEFIT, rows)


# Requests as other systems read them: GeoReport v2 without anything of a person. No description,
# no address, nobody's name or number: what is asked for may name somebody. Times carry their zone.


def service_request(request: Request, home_number: str, home: HomeTime) -> dict[str, str]:
    """Return one request; only open and closed are states there, so ours stands in the notes."""
    last = max((one.at for one in request.steps), default=request.received_at)

    def shown(moment: datetime) -> str:
        return home.local(moment).isoformat(timespec="seconds")

    return {
        "service_request_id": request.no,
        "status": "open" if request.is_open else "closed",
        "status_notes": request.state.value,
        "service_name": request.kind.value,
        "service_code": f"{request.kind.value}.{request.urgency.value}",
        "agency_responsible": home_number,
        "requested_datetime": shown(request.received_at),
        "updated_datetime": shown(last),
        "expected_datetime": shown(request.due_at),
    }


def service_requests(
    requests: Sequence[Request], home_number: str, home: HomeTime
) -> list[dict[str, str]]:
    """Return requests in the order they came in."""
    return [service_request(one, home_number, home) for one in requests]
