"""`request`: take, answer, hand on, close; aid; a counsellor's key and words; JSON for others."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home, moment
from carehome_app.commands.answers import NO, Answer, UsageError
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.requests.aid import yuan as shown_yuan
from carehome_app.domain.requests.history import NOBODY, SECRET
from carehome_app.domain.requests.report import service_requests
from carehome_app.domain.requests.request import STATES, Request, Tally
from carehome_app.domain.requests.words import (
    KINDS,
    URGENCIES,
    AidStep,
    Channel,
    Fund,
    Kind,
    Step,
    Urgency,
)
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.privacy.handing_out import How, Left
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.clocks import CHANGEABLE
from carehome_app.services.requests.taking import Asked, Did, Kept, NewRequest

KEPT: Final = QT_TRANSLATE_NOOP("Commands", "Kept: {no}.")
LINE: Final = QT_TRANSLATE_NOOP(
    "Commands", "{no} {urgency}, {kind}: {about}. {words} ({state}, until {due})"
)
LATE: Final = QT_TRANSLATE_NOOP("Commands", "Nobody answered in time: {count}")
MONTH: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "This month: received {received} = closed {closed} + open {open}; answered in time {in_time}.",
)
AID: Final = QT_TRANSLATE_NOOP(
    "Commands", "Aid: granted {granted} yuan = paid {paid} + unpaid {unpaid}."
)
DUE: Final = QT_TRANSLATE_NOOP("Commands", "{no} is to be answered until {due}.")
SET: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")
NO_SUCH_SETTING: Final = QT_TRANSLATE_NOOP("Commands", "Can be set: {names}.")
NO_SECRET: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be read.")
WRITTEN: Final = QT_TRANSLATE_NOOP("Commands", "Written: {path}, {count} requests.")


class Taken(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of a new request."""

    words: str
    kind: str
    urgency: str
    channel: str
    person: str
    about: str
    caller: str
    phone: str
    consent: bool
    at: str | None
    again: bool


class Stepped(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of a step."""

    step: str
    words: str = ""
    person: str = ""
    satisfied: str | None = None
    at: str | None = None
    again: bool = False


class AidTyped(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of an application."""

    yuan: str
    cause: str
    household: str
    again: bool


class AidStepped(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed of a step of it."""

    step: str
    yuan: str
    fund: str | None
    words: str


def take(access: Access, said: Taken) -> Answer:
    """Take a request down; a question is answered with its text and status 1."""

    def work(house: House, say: Translate) -> Answer:
        new = NewRequest(
            kind=Kind(said.kind),
            urgency=Urgency(said.urgency),
            words=said.words,
            channel=Channel(said.channel),
            subject=_subject(house, said.person),
            about=said.about,
            caller=said.caller,
            phone=said.phone,
            consent=said.consent,
            received_at=_when(house, said.at),
        )
        return _answer(house.requests.taking.take(new, again=said.again), say)

    return in_home(access, work, to_write=True)


def act(access: Access, no: str, said: Stepped) -> Answer:
    """Keep a step."""

    def work(house: House, say: Translate) -> Answer:
        did = Did(
            step=Step(said.step),
            words=said.words,
            person=_subject(house, said.person),
            at=_when(house, said.at),
            satisfied=None if said.satisfied is None else said.satisfied == "yes",
        )
        return _answer(house.requests.taking.act(no, did, again=said.again), say)

    return in_home(access, work, to_write=True)


def merge(access: Access, no: str, into: str) -> Answer:
    """Put two requests together."""

    def work(house: House, say: Translate) -> Answer:
        return _answer(house.requests.taking.merge(no, into), say)

    return in_home(access, work, to_write=True)


def all_open(access: Access) -> Answer:
    """Say what is open, and what the month and the aid come to."""

    def work(house: House, say: Translate) -> Answer:
        board, money = house.requests.board, house.requests.aid
        aid = money.ledger(money.going_on())
        shown, month = board.open_ones(), board.month()
        lines = [_line(house, one) for one in shown.requests]
        lines.append(LATE.with_(count=len(shown.late)))
        lines.append(
            MONTH.with_(
                received=month.received,
                closed=month.closed,
                open=month.open,
                in_time=month.in_time,
            )
        )
        sums = {"granted": aid.granted, "paid": aid.paid, "unpaid": aid.unpaid}
        lines.append(AID.with_(**{name: shown_yuan(fen) for name, fen in sums.items()}))
        data = {
            "open": [_data(house, one) for one in shown.requests],
            "late": [one.no for one in shown.late],
            "month": _month(month),
            "aid": {
                "applications": {one.value: count for one, count in aid.count.items()},
                "asked_fen": aid.asked,
                "papers_overdue": aid.overdue,
                **{f"{name}_fen": fen for name, fen in sums.items()},
            },
        }
        return Answer(tuple(say(line) for line in lines), data=data)

    return in_home(access, work)


def ask_aid(access: Access, no: str, said: AidTyped) -> Answer:
    """Keep that a request asks for money."""

    def work(house: House, say: Translate) -> Answer:
        new = NewAid(typed=said.yuan, cause=said.cause, household=said.household)
        return _answer(house.requests.aid.ask(no, new, again=said.again), say)

    return in_home(access, work, to_write=True)


def act_on_aid(access: Access, no: str, said: AidStepped) -> Answer:
    """Keep a step of an application."""

    def work(house: House, say: Translate) -> Answer:
        fund = None if said.fund is None else Fund(said.fund)
        did = AidDid(step=AidStep(said.step), typed=said.yuan, fund=fund, words=said.words)
        return _answer(house.requests.aid.act(no, did), say)

    return in_home(access, work, to_write=True)


def set_key(access: Access, secret: Path) -> Answer:
    """Give the acting counsellor a key."""

    def work(house: House, say: Translate) -> Answer:
        house.requests.sealing.set_key(_secret(secret))
        return Answer((say(SET),), data={"kept": True})

    return in_home(access, work, to_write=True)


def words(access: Access, no: str, secret: Path) -> Answer:
    """Read what a request asks to the acting counsellor."""

    def work(house: House, say: Translate) -> Answer:
        del say
        found = house.requests.counselling.words_of_request(no, _secret(secret))
        return Answer(tuple(found))

    return in_home(access, work)


def why(access: Access, no: str) -> Answer:
    """Say until when a request must be answered, and why."""

    def work(house: House, say: Translate) -> Answer:
        one = house.requests.board.find(no)
        reasons = [say(text) for text in house.requests.clocks.why(one.urgency, one.received_at)]
        due = house.desk.home_time.local(one.due_at)
        line = say(DUE.with_(no=one.no, due=f"{due:%m-%d %H:%M}"))
        return Answer((line, *reasons), data={**_data(house, one), "why": reasons})

    return in_home(access, work)


def change(access: Access, name: str, value: str) -> Answer:
    """Set a clock, the calendar or a number from now on."""

    def work(house: House, say: Translate) -> Answer:
        if name not in CHANGEABLE:
            raise UsageError(NO_SUCH_SETTING.with_(names=" ".join(CHANGEABLE)))
        house.requests.clocks.change(name, value)
        return Answer((say(SET),), data={"kept": True})

    return in_home(access, work, to_write=True)


def export(access: Access, month: date | None, output: Path) -> Answer:
    """Write a month's requests for other systems, and keep that they left."""

    def work(house: House, say: Translate) -> Answer:
        first = (month or house.desk.today()).replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        found = house.requests.board.between(first, last)
        rows = service_requests(found, house.desk.card.number, house.desk.home_time)
        content = json.dumps(rows, ensure_ascii=False, indent=1).encode()
        left = Left(
            what="requests",
            format="json",
            how=How.SAVED,
            days=(first, last),
            masked=True,
            rows=len(rows),
            needs=May.EXPORT_MASKED,
        )
        house.handing_out.note(left, content)
        output.write_bytes(content)
        said = WRITTEN.with_(path=output, count=len(rows))
        return Answer((say(said),), data={"path": str(output), "requests": len(rows)})

    return in_home(access, work)


def _answer(done: Kept | Asked, say: Translate) -> Answer:
    if isinstance(done, Asked):
        asked = say(done.sentence)
        return Answer((asked,), NO, {"kept": False, "question": asked})
    lines = [KEPT.with_(no=done.no), *([done.prompt] if done.prompt else [])]
    prompt = "" if done.prompt is None else say(done.prompt)
    data = {"kept": True, "no": done.no, "prompt": prompt}
    return Answer(tuple(say(line) for line in lines), data=data)


def _line(house: House, one: Request) -> Text:
    due = house.desk.home_time.local(one.due_at)
    return LINE.with_(
        no=one.no,
        urgency=URGENCIES[one.urgency],
        kind=KINDS[one.kind],
        about=_about(house, one),
        words=SECRET if one.is_secret else one.words,
        state=STATES[one.state],
        due=f"{due:%m-%d %H:%M}",
    )


def _about(house: House, one: Request) -> Text | str:
    if one.subject:
        person = house.desk.person_at(one.subject, one.received_at)
        return f"{person.place} {person.name}".strip()
    return one.about or NOBODY


def _data(house: House, one: Request) -> dict[str, object]:
    local = house.desk.home_time.local
    return {
        "no": one.no,
        "urgency": one.urgency.value,
        "kind": one.kind.value,
        "state": one.state.value,
        "words": "" if one.is_secret else one.words,
        "received": local(one.received_at).isoformat(),
        "due": local(one.due_at).isoformat(),
        "late": one.is_late(house.desk.now()),
    }


def _month(month: Tally) -> dict[str, object]:
    def minutes(time: timedelta | None) -> int | None:
        return None if time is None else time // timedelta(minutes=1)

    return {
        "received": month.received,
        "closed": month.closed,
        "open": month.open,
        "answered": month.answered,
        "in_time": month.in_time,
        "late": month.late,
        "median_minutes": minutes(month.median),
        "ninetieth_minutes": minutes(month.ninetieth),
    }


def _subject(house: House, code: str) -> int:
    return house.people.find(code).id if code else 0


def _when(house: House, at: str | None) -> datetime | None:
    return None if at is None else moment(at, house.desk.home_time.zone(house.desk.now()))


def _secret(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").split("\n", 1)[0].rstrip("\r")
    except (OSError, UnicodeDecodeError):
        raise UsageError(NO_SECRET.with_(path=path)) from None
