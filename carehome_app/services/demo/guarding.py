"""Made-up last weeks of a home: the gate, a room apart, a test round, faults, requests.

Everything is put on the agenda by how many days before the end of the history it was, so that a
short history has the end of it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Final, NamedTuple

from carehome_app.db.inspections import faults as kept_faults
from carehome_app.domain.events import FindingRaised, FollowUpTaken
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import DOOR, FAULT
from carehome_app.domain.gate.events import GatePassed, LevelSet
from carehome_app.domain.gate.levels import Ask, Who, given
from carehome_app.domain.gate.movements import Decision, How
from carehome_app.domain.gate.screening import NONE, Refusal
from carehome_app.domain.inspections.events import (
    FaultAssigned,
    FaultFound,
    FaultRechecked,
    FaultRectified,
)
from carehome_app.domain.inspections.faults import TERMS, Grade, Source
from carehome_app.domain.inspections.rules import BOOK, SEVERITIES, family_of, rule_of
from carehome_app.domain.isolation import alerts
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.isolation.events import DoorPaired, DoorSeen, IsolationStarted
from carehome_app.domain.isolation.lines import Sign
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group, Person, by_place
from carehome_app.domain.requests.events import RequestStepTaken, RequestTaken
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.requests.words import Step as RequestStep
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.demo.agenda import Agenda
from carehome_app.services.demo.crew import Crew
from carehome_app.services.demo.keeping import Keeping
from carehome_app.services.demo.testing import Testing
from carehome_app.services.desk import Desk

BOOKED_AGO: Final = 6
"""How many days before the end visits began to be booked."""
TESTED_AGO: Final = 2
APART_AGO: Final = 3
SENSOR: Final = "demo-door-1"
ROOM: Final = "隔离 1"


class Visitor(NamedTuple):
    """Who came to the gate on a day: when, for how long, and what became of it."""

    ago: int
    at: time
    name: str
    decision: Decision
    minutes: int = 25
    celsius: str = "36.5"
    reason: str = ""


VISITORS: Final = (
    Visitor(1, time(9, 12), "陈雨薇", Decision.ADMITTED),
    Visitor(1, time(9, 40), "刘海涛", Decision.REFUSED, celsius="37.8", reason="temperature"),
    Visitor(1, time(14, 5), "孙立群", Decision.ADMITTED, 28),
    Visitor(0, time(9, 3), "周婉清", Decision.ADMITTED, 22),
    Visitor(0, time(10, 26), "郑国安", Decision.REFUSED, reason="booking"),
    Visitor(0, time(15, 18), "许明", Decision.DIVERTED),
    Visitor(0, time(15, 31), "林秀", Decision.ADMITTED, 30),
)


class Found(NamedTuple):
    """A made-up fault, and how many days later each step came; None: not yet."""

    ago: int
    place: str
    words: str
    grade: Grade
    assigned: int | None = 0
    rectified: int | None = None
    checked: int | None = None


FOUND: Final = (
    Found(24, "二楼过道", "疏散指示灯不亮 2 个", Grade.GENERAL, 0, 2, 3),
    Found(15, "厨房", "食品留样缺标签", Grade.MINOR, 1, 3, 4),
    Found(9, "洗衣房", "配电箱前堆放杂物", Grade.GENERAL, 0, 5, None),
    Found(5, "三楼阳台", "护栏螺丝松动", Grade.GENERAL, 0),
    Found(1, "一楼厕所", "扶手掉漆", Grade.MINOR, None),
)


class Need(NamedTuple):
    """A made-up request, and after how many minutes it was answered, and whether it is closed."""

    ago: int
    at: time
    kind: Kind
    urgency: Urgency
    words: str
    answered: int
    result: str = ""


NEEDS: Final = (
    Need(12, time(9, 5), Kind.REPAIR, Urgency.TODAY, "床头灯不亮", 40, "已换灯泡"),
    Need(7, time(15, 20), Kind.VISIT, Urgency.WEEK, "想和女儿视频", 90, "当晚视频 20 分钟"),
    Need(4, time(6, 40), Kind.MEDICAL, Urgency.NOW, "牙疼得睡不着", 12, "牙医来院看过"),
    Need(2, time(10, 10), Kind.MATERIAL, Urgency.TODAY, "助听器电池用完", 55, "已送到"),
    Need(0, time(16, 0), Kind.REPAIR, Urgency.WEEK, "房间窗户关不严", 30),
)


class Guarding:
    """Puts on the agenda what each day before the end brought."""

    def __init__(self, keeping: Keeping, crew: Crew, last: date) -> None:
        """Guard a home whose history ends with a day."""
        self._keeping = keeping
        self._crew = crew
        self._last = last
        self._testing = Testing(keeping, crew)

    def plan(self, day: date, agenda: Agenda) -> None:
        """Plan one day."""
        ago = (self._last - day).days
        for when, deed in self._deeds(ago):
            agenda.at(self._desk.home_time.moment(day, when), partial(deed, agenda))

    @property
    def _desk(self) -> Desk:
        return self._keeping.desk

    def _deeds(self, ago: int) -> Sequence[tuple[time, Callable[[Agenda, datetime], None]]]:
        found: list[tuple[time, Callable[[Agenda, datetime], None]]] = []
        if ago == BOOKED_AGO:
            found.append((time(8), self._book))
        if ago == TESTED_AGO:
            found.append((time(13, 30), self._testing.sample))
        if ago == APART_AGO:
            found.append((time(11), self._keep_apart))
        if ago == 1:
            found.append((time(2, 14), self._open_door))
        found += [(one.at, partial(self._come, one)) for one in VISITORS if one.ago == ago]
        found += [(time(9, 50), partial(self._find, one)) for one in FOUND if one.ago == ago]
        found += [(one.at, partial(self._ask, one)) for one in NEEDS if one.ago == ago]
        return found

    # The gate.

    def _book(self, _agenda: Agenda, at: datetime) -> None:
        level = given("booked")
        with self._keeping.by(self._crew.head_nurse(), at):
            self._keeping.append(
                LevelSet(
                    level="booked",
                    since=to_ms(at),
                    document="演示〔2026〕28 号",
                    reason="流感高发，探视预约",
                    until=to_ms(at + timedelta(days=20)),
                    switches={switch.value: said for switch, said in level.switches.items()},
                    asks=_asks(level.asks),
                )
            )

    def _come(self, one: Visitor, agenda: Agenda, at: datetime) -> None:
        residents = self._residents()
        if not residents:
            return
        visited = residents[len(one.name) * one.at.minute % len(residents)].id
        asked = tuple(ask.value for ask in given("booked").asked(Who.VISITOR))
        comes = one.decision is Decision.ADMITTED
        event = GatePassed(
            subject=0,
            who=Who.VISITOR.value,
            moves=int(comes),
            at=to_ms(at),
            decision=one.decision.value,
            level="booked",
            name=one.name,
            resident=visited,
            values=(one.celsius,),
            site="forehead",
            asked=asked,
            answers={Ask.SYMPTOMS.value: NONE, Ask.MASK.value: "yes"},
            reasons=(Refusal(one.reason).value,) if one.reason else (),
            until=to_ms(at + timedelta(minutes=30)) if comes else None,
            words="窗口探视" if one.decision is Decision.DIVERTED else "",
        )
        with self._keeping.by(self._crew.carer(self._desk.home_time.day(at), 0), at):
            ref = self._keeping.append(event)
        if comes:
            agenda.at(at + timedelta(minutes=one.minutes), partial(self._leave, event, ref))

    def _leave(self, came: GatePassed, stay: LineRef, at: datetime) -> None:
        with self._keeping.by(self._crew.carer(self._desk.home_time.day(at), 0), at):
            self._keeping.append(
                GatePassed(
                    subject=0,
                    who=came.who,
                    moves=-1,
                    at=to_ms(at),
                    decision=Decision.LEFT.value,
                    level=came.level,
                    name=came.name,
                    resident=came.resident,
                    stay=stay,
                    how=How.SEEN.value,
                )
            )

    # A room apart, and its door.

    def _keep_apart(self, agenda: Agenda, at: datetime) -> None:
        residents = self._residents()
        if not residents:
            return
        with self._keeping.by(self._crew.nurse(self._desk.home_time.day(at)), at):
            self._keeping.append(
                IsolationStarted(
                    residents[-1].id,
                    to_ms(at),
                    ROOM,
                    "从医院回院",
                    CaseKind.RETURN.value,
                    1,
                    5,
                    1,
                    to_ms(at.replace(hour=16, minute=0) + timedelta(days=4)),
                    "院感护士",
                )
            )
            self._keeping.append(DoorPaired(SENSOR, to_ms(at), ROOM, "csv"))
        for minutes, sign in ((40, Sign.CLOSE), (60, Sign.OPEN), (62, Sign.CLOSE)):
            agenda.at(at + timedelta(minutes=minutes), partial(self._door, sign))

    def _open_door(self, agenda: Agenda, at: datetime) -> None:
        self._door(Sign.OPEN, at)
        rule = alerts.RULES["door.opened"]
        shown = f"{self._desk.home_time.local(at):%Y-%m-%d %H:%M}"
        hit = (rule.code, rule.version, {"place": ROOM, "at": shown})
        self._keeping.append(
            FindingRaised(
                subject=0,
                measure=0,
                station=0,
                number=0,
                family=rule.family,
                severity=int(rule.severity),
                taken_at=to_ms(at),
                day=0,
                window="",
                hits=(hit,),
                about=DOOR,
                place=SENSOR,
            )
        )
        agenda.at(at + timedelta(minutes=2), partial(self._door, Sign.CLOSE))
        agenda.at(at + timedelta(minutes=6), self._explain)

    def _door(self, sign: Sign, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(self._desk.home_time.day(at)), at):
            self._keeping.append(
                DoorSeen(SENSOR, sign.value, to_ms(at), to_ms(at), "csv", to_ms(at), "", "device")
            )

    def _explain(self, at: datetime) -> None:
        with self._keeping.by(self._crew.nurse(self._desk.home_time.day(at)), at):
            family = alerts.RULES["door.opened"].family
            self._keeping.append(
                FollowUpTaken(
                    0, 0, family, Step.CLOSED.value, "water · 送温水服药", to_ms(at), DOOR, SENSOR
                )
            )

    # Faults.

    def _find(self, one: Found, agenda: Agenda, at: datetime) -> None:
        day = self._desk.home_time.day(at)
        finder = self._crew.nurse(day)
        number = kept_faults.next_number(self._desk.store, day.year, self._desk.card.station)
        rule = rule_of(one.grade)
        with self._keeping.by(finder, at):
            self._keeping.append(
                FaultFound(
                    number,
                    to_ms(at),
                    finder.id,
                    "",
                    Source.OWN.value,
                    one.place,
                    one.words,
                    one.grade.value,
                )
            )
            self._keeping.append(
                FindingRaised(
                    subject=number, measure=0, station=0, number=0, family=family_of(one.grade),
                    severity=int(SEVERITIES[one.grade]), taken_at=to_ms(at), day=0, window="",
                    hits=((rule, BOOK.rules[rule].version, {"words": one.words}),), about=FAULT,
                )
            )  # fmt: skip
        steps = (
            (one.assigned, self._assign),
            (one.rectified, self._rectify),
            (one.checked, self._check),
        )
        for place, (days, deed) in enumerate(steps):
            if days is not None:
                later = at + timedelta(days=days, minutes=10 * (place + 1))
                agenda.at(later, partial(deed, number, one))

    def _assign(self, number: int, one: Found, at: datetime) -> None:
        day = self._desk.home_time.day(at)
        due = day + timedelta(days=TERMS[one.grade])
        with self._keeping.by(self._crew.head_nurse(), at):
            responsible = self._crew.carer(day, number).id
            self._keeping.append(FaultAssigned(number, to_ms(at), responsible, 0, due.toordinal()))

    def _rectify(self, number: int, _one: Found, at: datetime) -> None:
        carer = self._crew.carer(self._desk.home_time.day(at), number)
        with self._keeping.by(carer, at):
            self._keeping.append(FaultRectified(number, to_ms(at), carer.id, "已处理好"))

    def _check(self, number: int, one: Found, at: datetime) -> None:
        head = self._crew.head_nurse()
        with self._keeping.by(head, at):
            self._keeping.append(FaultRechecked(number, to_ms(at), head.id, 1, "现场看过"))
            self._keeping.append(
                FollowUpTaken(
                    number,
                    0,
                    family_of(one.grade),
                    Step.CLOSED.value,
                    "现场看过",
                    to_ms(at),
                    FAULT,
                )
            )

    # Requests.

    def _ask(self, one: Need, agenda: Agenda, at: datetime) -> None:
        residents = self._residents()
        if not residents:
            return
        day = self._desk.home_time.day(at)
        with self._keeping.by(self._crew.carer(day, 1), at):
            ref = self._keeping.append(
                RequestTaken(
                    residents[len(one.words) % len(residents)].id,
                    f"{day:%m%d}-01",
                    to_ms(at),
                    Channel.FACE.value,
                    "",
                    "",
                    "",
                    one.kind.value,
                    one.urgency.value,
                    one.words,
                    0,
                )
            )
        steps = [(one.answered, RequestStep.RESPONDED, "去看过了")]
        if one.result:
            closing = (RequestStep.SOLVED, RequestStep.TOLD, RequestStep.CLOSED)
            steps += [
                (one.answered + 30 * n, step, one.result)
                for n, step in enumerate(closing, start=1)
            ]
        for minutes, step, words in steps:
            agenda.at(at + timedelta(minutes=minutes), partial(self._step, ref, (step, words)))

    def _step(self, ref: LineRef, said: tuple[RequestStep, str], at: datetime) -> None:
        step, words = said
        with self._keeping.by(self._crew.nurse(self._desk.home_time.day(at)), at):
            self._keeping.append(RequestStepTaken(*ref, step.value, to_ms(at), 0, words))

    def _residents(self) -> list[Person]:
        here = [one for one in self._desk.stays if one.left_at is None]
        return sorted((one for one in here if one.group is Group.RESIDENT), key=by_place)


def _asks(asks: Mapping[Who, tuple[Ask, ...]]) -> dict[str, tuple[str, ...]]:
    return {who.value: tuple(ask.value for ask in asked) for who, asked in asks.items()}
