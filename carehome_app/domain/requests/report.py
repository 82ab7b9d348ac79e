"""The report of a month of requests, and requests as other systems read them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

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
from carehome_app.domain.requests.aid import DECISIONS, Aid, Benefit, Decision, Ledger, yuan
from carehome_app.domain.requests.counselling import Heard, Helped
from carehome_app.domain.requests.history import NOBODY, SECRET
from carehome_app.domain.requests.request import STATES, Request, Tally
from carehome_app.domain.requests.words import (
    CHANNELS,
    DUE_WORDS,
    KINDS,
    PROGRAMMES,
    RISKS,
    STEPS,
    URGENCIES,
    Risk,
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
_RISK: Final = (
    (QT_TRANSLATE_NOOP("Request report", "Risk"), 1.0),
    (QT_TRANSLATE_NOOP("Request report", "Person-times"), 1.0),
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


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFacts:
    """Everything the report says, before it is said."""

    month: date
    requests: Sequence[Request]
    counted: Tally
    aids: Sequence[Aid]
    sums: Ledger
    heard: Heard
    helped: Helped
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
        sections = (register, aid, *_people(facts), benefits)
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


def _table(heads: Sequence[tuple[Text, float]], rows: Sequence[Sequence[object]]) -> Table:
    columns = tuple(Column(label, weight=weight) for label, weight in heads)
    cells = tuple(tuple(Cell(one) for one in row) for row in rows)  # type: ignore[arg-type]
    return Table(columns, cells, empty=NONE, small=True)


def _whom(facts: MonthFacts, subject: int, otherwise: str) -> Text | str:
    return facts.names.get(subject, "") if subject else otherwise or NOBODY


def _register(frame: Frame, facts: MonthFacts) -> Table:
    rows = []
    for one in facts.requests:
        result = [STEPS[step.step] for step in one.lately if step.step not in _PLAIN]
        answered = "" if one.answered_at is None else frame.clock(one.answered_at)
        rows.append(
            (
                one.no,
                frame.clock(one.received_at),
                CHANNELS[one.channel],
                _whom(facts, one.subject, "" if frame.masked else one.about),
                KINDS[one.kind],
                URGENCIES[one.urgency],
                _words(frame, one),
                answered,
                Text("", "{steps}", {"steps": result}),
                STATES[one.state],
            )
        )
    return _table(_REGISTER, rows)


def _words(frame: Frame, one: Request) -> Text | str:
    if one.is_secret:
        return SECRET
    return "" if frame.masked else one.words


_PLAIN: Final = frozenset({"responded", "noted"})


def _aid(frame: Frame, facts: MonthFacts) -> Table:
    rows = [
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
    return _table(_AID, rows)


def _people(facts: MonthFacts) -> tuple[Section, Section]:
    risks = [(RISKS[risk], facts.heard.risks[risk]) for risk in Risk]
    helpers = [
        (facts.names.get(number, name) if number else name, minutes, contacts)
        for (number, name), (minutes, contacts) in facts.helped.helpers.items()
    ]
    return (
        Section(SECTIONS[2], (_table(_RISK, risks),)),
        Section(SECTIONS[3], (_table(_HELP, helpers),)),
    )


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
