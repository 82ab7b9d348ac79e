"""`gate`: in, out, who is inside, visits, levels, who met whom."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final, TypeVar

import msgspec
from msgspec.structs import replace

from carehome_app.commands.access import Access, in_home, moment, own_signature
from carehome_app.commands.answers import DONE, NO, Answer, UsageError
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import AmbiguousPersonError, UnknownPersonError
from carehome_app.domain.gate.levels import (
    KIND_LABELS,
    Ask,
    HomeKind,
    Level,
    Switch,
    Who,
    days_under,
)
from carehome_app.domain.gate.levels import WHO_LABELS as WHO
from carehome_app.domain.gate.movements import DECISION_LABELS, How, Inside, Occupancy, Passage
from carehome_app.domain.gate.rota import Rota, Shift, shift_state
from carehome_app.domain.gate.screening import REFUSAL_LABELS, Refusal, boxed, names_typed
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.gate.board import GateDay
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.gate.finding import Meant
from carehome_app.services.gate.looking import AtGate, Passed
from carehome_app.services.gate.rota import NewShift
from carehome_app.services.gate.visits import NewVisit
from carehome_app.services.house import House

STAYS: Final = QT_TRANSLATE_NOOP("Commands", "A stay is at most {days} days.")
Code = TypeVar("Code", Who, Refusal, Switch, HomeKind, Ask)
KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {who} {name}, {decision}, {at}.")
BECAUSE: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {who} {name}, {decision} ({why}), {at}.")
MORNING: Final = QT_TRANSLATE_NOOP("Commands", "It is the reading of the morning round.")
INSIDE: Final = QT_TRANSLATE_NOOP("Commands", "Inside: {count}")
SUM: Final = QT_TRANSLATE_NOOP("Commands", "{who}: {start} + {came} − {went} = {now}")
AWAY: Final = QT_TRANSLATE_NOOP("Commands", "Residents away without the gate: {count}")
BROKEN: Final = QT_TRANSLATE_NOOP("Commands", "The figures do not fit: {who}. A line is missing.")
CLOSED: Final = QT_TRANSLATE_NOOP("Commands", "The list is closed.")
BOOKED: Final = QT_TRANSLATE_NOOP("Commands", "Booked: {code}, {name}, {at}.")
LEVEL: Final = QT_TRANSLATE_NOOP("Commands", "Level: {level}, day {day}, {document}.")
TO_TELL: Final = QT_TRANSLATE_NOOP("Commands", "To be told: {name}, {at}.")
ENDED: Final = QT_TRANSLATE_NOOP("Commands", "Destroyed: {count} lines.")
MET: Final = QT_TRANSLATE_NOOP("Commands", "{since} to {until}: {who} {name}")
SHIFT: Final = QT_TRANSLATE_NOOP(
    "Commands", "{number} {name}: {count} people, {enters} to {leaves}, {state}"
)
NEEDS: Final = QT_TRANSLATE_NOOP("Commands", "{option} is needed.")
NOT_A_PAIR: Final = QT_TRANSLATE_NOOP("Commands", "“{given}” is not written like {example}.")


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of one who comes or leaves."""

    who: str
    who_class: str | None = None
    visits: str | None = None
    purpose: str | None = None
    site: str = "forehead"
    answers: Sequence[str] = ()
    refuse: str | None = None
    divert: str | None = None
    hold: bool = False
    how: str = "seen"
    at: str | None = None
    again: bool = False


def come(access: Access, said: Said) -> Answer:
    """Let somebody in, or not; a question is answered with its text and status 1."""

    def work(house: House, say: Translate) -> Answer:
        given = _given(house, said)
        done = _decide(house, given, said)
        if isinstance(done, Question) and said.again:
            done = _decide(house, replace(given, asked=done), said)
        match done:
            case Passed(passage=passage):
                return _kept(house, passage, say)
            case Question(why=why):
                return Answer((say(why),), NO, {"kept": False, "question": say(why)})
            case Refused(why):
                return Answer(status=NO, data={"kept": False, "error": say(why)}, trouble=say(why))

    return in_home(access, work, to_write=True)


def go(access: Access, said: Said) -> Answer:
    """Let somebody leave."""

    def work(house: House, say: Translate) -> Answer:
        given = _given(house, said)
        passing, stay = house.gate.passing, house.gate.looking.open_stay(given)
        if given.who is not Who.RESIDENT and stay is not None:
            done = passing.leave(stay, How(said.how), at=given.at)
        else:
            done = passing.go_out(given)
        return _kept(house, done.passage, say)

    return in_home(access, work, to_write=True)


def inside(access: Access, *, names: bool, close: bool) -> Answer:
    """Say who is inside."""

    def work(house: House, say: Translate) -> Answer:
        board = house.gate.board
        if close:
            board.close_list()
        day = board.today()
        lines = [INSIDE.with_(count=day.occupancy.now), *_sums(day.occupancy)]
        data = _inside_data(day)
        if names:
            people = [f"{one.place} {one.name}" for one in board.residents_inside()]
            people += [_name(house, one) for one in board.people_inside()]
            lines += [Text("", one) for one in people]
            data["names"] = people
        if day.occupancy.broken:
            who = [WHO[one] for one in day.occupancy.broken]
            lines.append(BROKEN.with_(who=who))
        if close:
            lines.append(CLOSED)
        status = NO if day.occupancy.broken else DONE
        return Answer(tuple(say(one) for one in lines), status, data)

    return in_home(access, work, to_write=close)


class VisitSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of a visit to be booked."""

    name: str
    visits: str
    at: str
    phone: str = ""
    minutes: int | None = None


def book(access: Access, said: VisitSaid) -> Answer:
    """Book a visit."""

    def work(house: House, say: Translate) -> Answer:
        when = moment(said.at, house.desk.home_time.zone(house.desk.now()))
        resident = house.people.find(said.visits).id
        new = NewVisit(
            resident=resident, name=said.name, at=when, phone=said.phone, minutes=said.minutes
        )
        booked = house.gate.visits.book(new)
        clock = _clock(house, booked.at)
        line = say(BOOKED.with_(code=booked.code, name=booked.name, at=clock))
        return Answer((line,), data={"code": booked.code, "at": clock})

    return in_home(access, work, to_write=True)


class LevelSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of a level."""

    code: str | None
    document: str = ""
    reason: str = ""
    until: str | None = None
    emergency: str = ""
    switches: Sequence[str] = ()
    asks: Sequence[str] = ()
    zone: str = ""
    end_event: str | None = None
    kept: str = ""


def level(access: Access, said: LevelSaid) -> Answer:
    """Say which level is in force, put another in force, or end an emergency."""

    def work(house: House, say: Translate) -> Answer:
        control, lines = house.gate.control, []
        if said.code:
            new = _new_level(house, said)
            lines += [floor.said for floor in control.floors(new)]
            control.set_level(new)
        if said.end_event:
            signed = own_signature(house, access, Purpose.DIRECTOR)
            gone = control.end_emergency(said.end_event, signed, said.kept)
            lines.append(ENDED.with_(count=gone))
        now = control.current(said.zone.strip())
        floors = control.on_floors(house.desk.now())
        day = days_under(now, house.desk.now()) if now.document else 0
        lines.insert(0, LEVEL.with_(level=now.named, day=day, document=now.document or "—"))
        if not said.zone:
            lines += [one.said_since(_clock(house, one.since)) for one in floors]
        told = house.gate.visits.to_tell()
        lines += [TO_TELL.with_(name=one.name, at=_clock(house, one.at)) for one in told]
        data = {**_level_data(now), "day": day, "to_tell": [one.code for one in told]}
        data["floors"] = {one.zone: one.code for one in floors}
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work, to_write=bool(said.code or said.end_event))


class ShiftSaid(msgspec.Struct, frozen=True, kw_only=True):
    """What was said of a sealed shift; nothing lists them."""

    name: str | None = None
    members: str = ""
    enters: str | None = None
    leaves: str | None = None
    observed: str | None = None
    words: str = ""
    number: int = 0
    withdraw: int | None = None


def rota(access: Access, said: ShiftSaid) -> Answer:
    """Say who lives in and who follows; plan a sealed shift, or withdraw one."""

    def work(house: House, say: Translate) -> Answer:
        keeping = house.gate.rota
        if said.withdraw is not None:
            keeping.withdraw(said.withdraw, said.words)
        elif said.name is not None:
            keeping.plan(_new_shift(house, said))
        known = keeping.now()
        lines = [_shift_line(house, known.rota, one) for one in known.rota.shifts]
        data = {
            "shifts": [_shift_data(house, one) for one in known.rota.shifts],
            "now": [one.number for one in known.rota.now],
            "gaps": [say(one) for one in known.gaps],
            "missing": [house.desk.person(one).details.code for one in known.missing],
        }
        status = NO if known.rota.shifts and known.gaps else DONE
        return Answer(tuple(say(one) for one in (*lines, *known.gaps)), status, data)

    return in_home(access, work, to_write=bool(said.name or said.withdraw is not None))


def _new_shift(house: House, said: ShiftSaid) -> NewShift:
    zone = house.desk.home_time.zone(house.desk.now())
    for given, option in ((said.enters, "--enters"), (said.leaves, "--leaves")):
        if given is None:
            raise UsageError(NEEDS.with_(option=option))
    return NewShift(
        name=said.name or "",
        members=said.members,
        enters=moment(said.enters or "", zone),
        leaves=moment(said.leaves or "", zone),
        words=said.words,
        number=said.number,
        observed=None if said.observed is None else moment(said.observed, zone),
    )


def _shift_line(house: House, known: Rota, one: Shift) -> Text:
    return SHIFT.with_(
        number=one.number,
        name=one.name,
        count=len(one.members),
        enters=_clock(house, one.enters),
        leaves=_clock(house, one.leaves),
        state=shift_state(known, one),
    )


def _shift_data(house: House, one: Shift) -> dict[str, object]:
    local = house.desk.home_time.local
    return {
        "number": one.number,
        "name": one.name,
        "enters": local(one.enters).isoformat(),
        "leaves": local(one.leaves).isoformat(),
        "members": [house.desk.person(each).details.code for each in one.members],
    }


def kind(access: Access, code: str | None, stay: str | None = None) -> Answer:
    """Say what kind of home it is, or change it; its levels, names and stays follow from it."""

    def work(house: House, say: Translate) -> Answer:
        control = house.gate.control
        if code is not None:
            house.desk.forget(control.set_kind(_one_of(HomeKind, code)))
        if stay is not None:
            house.desk.forget(control.set_stay_days(stay))
        now, days = control.kind(), control.stay_days()
        lines = [KIND_LABELS[now], *control.preset().says]
        lines += [STAYS.with_(days=days)] if days else []
        data = {"kind": now.value, "stay_days": days or None}
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work, to_write=code is not None or stay is not None)


def who_met(access: Access, code: str, days: int, why: str) -> Answer:
    """Say who was in the house together with somebody; that it was asked is kept."""

    def work(house: House, say: Translate) -> Answer:
        found = house.gate.board.who_met(house.people.find(code).id, days, why)
        rows = [
            {
                "who": one.passage.who.value,
                "name": _name(house, one.passage),
                "since": _clock(house, one.since),
                "until": _clock(house, one.until) if one.until else "",
            }
            for one in found
        ]
        lines = [say(MET.with_(**{**one, "who": WHO[Who(one["who"])]})) for one in rows]
        return Answer(tuple(lines), data={"met": rows})

    return in_home(access, work, to_write=True)


# What was said, as the services take it.


def _given(house: House, said: Said) -> AtGate:
    typed = boxed(said.who)
    meant = _meant(house, said, typed.who)
    zone = house.desk.home_time.zone(house.desk.now())
    return AtGate(
        who=meant.who,
        subject=meant.subject,
        name=meant.name,
        phone=meant.phone,
        resident=house.people.find(said.visits).id if said.visits else meant.resident,
        purpose=said.purpose or "",
        temperature=typed.temperature,
        site=said.site,
        answers={Ask(_pair(one)[0]): _pair(one)[1] for one in said.answers},
        booking=meant.booking,
        at=None if said.at is None else moment(said.at, zone),
    )


def _meant(house: House, said: Said, typed: str) -> Meant:
    if said.who_class:
        return Meant(who=_one_of(Who, said.who_class), name=typed)
    found = house.gate.finding.find(typed)
    if not found:
        raise UnknownPersonError(given=typed)
    if len(found) > 1:
        people = [f"{one.about} {one.name}" for one in found]
        raise AmbiguousPersonError(given=typed, people=people)
    return found[0]


def _decide(house: House, given: AtGate, said: Said) -> Passed | Question | Refused:
    passing = house.gate.passing
    if said.refuse is not None:
        return passing.refuse(given, (_one_of(Refusal, said.refuse),))
    if said.divert is not None:
        return passing.divert(given, said.divert)
    names = names_typed(said.who) if said.who_class else []
    if len(names) > 1:
        return passing.admit_group(given, names)[-1]
    return passing.hold(given) if said.hold else passing.admit(given)


def _new_level(house: House, said: LevelSaid) -> NewLevel:
    zone = house.desk.home_time.zone(house.desk.now())
    switches = dict(_pair(one) for one in said.switches)
    return NewLevel(
        code=said.code or "",
        document=said.document,
        reason=said.reason,
        zone=said.zone,
        until=None if said.until is None else moment(said.until, zone),
        emergency=said.emergency,
        switches={_one_of(Switch, name): where for name, where in switches.items()},
        asks=dict(_asked(one) for one in said.asks),
    )


def _asked(given: str) -> tuple[Who, tuple[Ask, ...]]:
    who, _equals, fields = given.partition("=")
    names = [one for one in fields.split(",") if one]
    return _one_of(Who, who), tuple(_one_of(Ask, one) for one in names)


def _pair(given: str) -> tuple[str, str]:
    name, equals, value = given.partition("=")
    known = {one.value for one in (*Ask, *Switch)}
    if not equals or name not in known:
        raise UsageError(NOT_A_PAIR.with_(given=given, example="symptoms=n"))
    return name, value


def _one_of(codes: type[Code], given: str) -> Code:
    try:
        return codes(given)
    except ValueError as error:
        known = [one.value for one in codes]
        raise UsageError(NOT_A_PAIR.with_(given=given, example=known)) from error


# What is answered.


def _kept(house: House, passage: Passage, say: Translate) -> Answer:
    text = BECAUSE if passage.reasons else KEPT
    sentence = text.with_(
        who=WHO[passage.who],
        name=_name(house, passage),
        at=_clock(house, passage.at),
        decision=DECISION_LABELS[passage.decision],
        why=[REFUSAL_LABELS[one] for one in passage.reasons],
    )
    lines = [say(sentence)]
    is_reading = passage.reading.number != 0
    if is_reading:
        lines.append(say(MORNING))
    data = {
        "kept": True,
        "who": passage.who.value,
        "name": _name(house, passage),
        "decision": passage.decision.value,
        "reasons": [one.value for one in passage.reasons],
        "temperature": passage.temperature,
        "reading": is_reading,
        "level": passage.level,
    }
    return Answer(tuple(lines), data=data)


def _sums(occupancy: Occupancy) -> list[Text]:
    found = [_sum(who, one) for who, one in occupancy.classes.items()]
    return [*found, AWAY.with_(count=occupancy.away)] if occupancy.away else found


def _sum(who: Who, one: Inside) -> Text:
    return SUM.with_(who=WHO[who], start=one.start, came=one.came, went=one.went, now=one.now)


def _inside_data(day: GateDay) -> dict[str, object]:
    counts = day.counts
    classes = {who.value: one._asdict() for who, one in day.occupancy.classes.items()}
    return {
        "inside": day.occupancy.now,
        "away": day.occupancy.away,
        "classes": classes,
        "arrived": counts.arrived,
        "admitted": counts.admitted,
        "refused": counts.refused,
        "diverted": counts.diverted,
        "held": counts.held,
        "goods": counts.goods,
        "first_reason": {one.value: n for one, n in counts.first.items()},
        "every_reason": {one.value: n for one, n in counts.every.items()},
    }


def _level_data(now: Level) -> dict[str, object]:
    return {
        "level": now.code,
        "floor": now.zone,
        "document": now.document,
        "reason": now.reason,
        "switches": {one.value: where for one, where in now.switches.items()},
        "asks": {who.value: [ask.value for ask in asks] for who, asks in now.asks.items()},
        "emergency": now.emergency,
    }


def _name(house: House, passage: Passage) -> str:
    if not passage.subject:
        return passage.name
    person = house.desk.person(passage.subject)
    return f"{person.details.code} {person.name}"


def _clock(house: House, at: datetime) -> str:
    return f"{house.desk.home_time.local(at):%Y-%m-%d %H:%M}"
