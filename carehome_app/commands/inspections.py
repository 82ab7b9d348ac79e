"""`fault …`: faults of the house, by the same services and rules as the page."""

from collections.abc import Callable
from datetime import date, time, timedelta
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home, moment
from carehome_app.commands.answers import DONE, NO, Answer
from carehome_app.documents.tables import read_table
from carehome_app.domain.duties.identity import identities, sentence
from carehome_app.domain.inspections.counting import Counted
from carehome_app.domain.inspections.faults import (
    GRADE_LABELS,
    STATE_LABELS,
    Fault,
    Grade,
    Source,
    is_overdue,
    is_recheck_late,
)
from carehome_app.domain.inspections.listed import faults_listed
from carehome_app.domain.inspections.own_lists import items_of
from carehome_app.domain.inspections.patrols import WORDS as PATROL_WORDS
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.pictures import prepared_file

FOUND: Final = QT_TRANSLATE_NOOP("Commands", "Kept: fault {number}, {place}.")
STANDS: Final = QT_TRANSLATE_NOOP("Commands", "Fault {number}: {state}.")
LINE: Final = QT_TRANSLATE_NOOP(
    "Commands", "{number}  {grade}  {place}: {words}  [{state}]  {who} {due} {late}"
)
GAP: Final = QT_TRANSLATE_NOOP("Commands", "Nobody walked from {begin} to {end}. {place}")
TAKEN: Final = QT_TRANSLATE_NOOP("Commands", "Taken over: {count} new, {known} known already.")
NO_PLAN: Final = QT_TRANSLATE_NOOP("Commands", "No patrol is due by plan.")
LIST: Final = QT_TRANSLATE_NOOP("Commands", "{code} {title}, version {version}: {count} items")
OVERDUE: Final = QT_TRANSLATE_NOOP("Faults", "overdue")
LATE: Final = QT_TRANSLATE_NOOP("Faults", "re-check late")
SUM: Final = QT_TRANSLATE_NOOP(
    "Faults",
    "open before {before} + found {found} + opened again {reopened} − closed {closed}"
    " − withdrawn {withdrawn} = open {after}",
)
RATE: Final = QT_TRANSLATE_NOOP(
    "Faults", "Rectified {closed} / {found} of what was found, as of {day}; on time {on_time}."
)


class Find(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault find` was told."""

    place: str
    words: str
    grade: str
    source: str
    finder: str
    interim: str
    photos: tuple[Path, ...]
    found_at: str | None


class Assign(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault assign` was told."""

    number: str
    person: str
    due: date | None
    helper: str
    plan: str
    interim: str
    area_closed: bool


class Rectify(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault rectify` was told."""

    number: str
    words: str
    by: str
    photos: tuple[Path, ...]


class Recheck(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault recheck` was told."""

    number: str
    outcome: str
    words: str
    due: date | None


def find(access: Access, said: Find) -> Answer:
    """Keep that something was found."""

    def work(house: House, say: Translate) -> Answer:
        desk = house.desk
        at = said.found_at
        found_at = None if at is None else moment(at, desk.home_time.zone(desk.now()))
        new = NewFault(
            place=said.place,
            words=said.words,
            grade=Grade(said.grade),
            found_at=found_at,
            source=Source(said.source),
            finder=said.finder,
            interim=said.interim,
        )
        number = house.inspections.faults.find(new, [prepared_file(one) for one in said.photos])
        fault = house.inspections.faults.fault(number)
        line = FOUND.with_(number=fault.number, place=fault.found.place)
        noted = [say(one) for one in house.inspections.photographs.odd(fault)]
        return Answer((say(line), *noted), data=_data(house, fault) | {"noted": noted})

    return in_home(access, work, to_write=True)


def assign(access: Access, said: Assign) -> Answer:
    """Give a fault to somebody."""

    def act(house: House, fault: Fault) -> list[Text]:
        given = Assignment(
            responsible=house.people.find(said.person).id,
            due=said.due,
            plan=said.plan,
            helper=house.people.find(said.helper).id if said.helper else 0,
            interim=said.interim,
            area_closed=said.area_closed,
        )
        house.inspections.faults.assign(fault, given)
        return []

    return _act(access, said.number, act)


def rectify(access: Access, said: Rectify) -> Answer:
    """Keep what was done about a fault."""

    def act(house: House, fault: Fault) -> list[Text]:
        by = house.people.find(said.by).id if said.by else 0
        photos = [prepared_file(one) for one in said.photos]
        return house.inspections.faults.rectify(fault, said.words, by, photos)

    return _act(access, said.number, act)


def recheck(access: Access, said: Recheck) -> Answer:
    """Keep that another person looked."""

    def act(house: House, fault: Fault) -> list[Text]:
        passed = said.outcome == "pass"
        house.inspections.faults.recheck(fault, passed=passed, words=said.words, due=said.due)
        return []

    return _act(access, said.number, act)


def extend(access: Access, number: str, due: date, words: str) -> Answer:
    """Let a fault have a later last day."""

    def act(house: House, fault: Fault) -> list[Text]:
        house.inspections.faults.extend(fault, due, words)
        return []

    return _act(access, number, act)


def cannot(access: Access, number: str, words: str, told: str) -> Answer:
    """Keep that a fault cannot be put right here, and who was told."""

    def act(house: House, fault: Fault) -> list[Text]:
        house.inspections.faults.cannot(fault, words, told)
        return []

    return _act(access, number, act)


def reopen(access: Access, number: str, words: str, due: date | None) -> Answer:
    """Open a closed fault again."""

    def act(house: House, fault: Fault) -> list[Text]:
        house.inspections.faults.reopen(fault, words, due)
        return []

    return _act(access, number, act)


def photograph(access: Access, number: str, side: str, photos: tuple[Path, ...]) -> Answer:
    """Keep more photographs of a fault."""

    def act(house: House, fault: Fault) -> list[Text]:
        prepared = [prepared_file(one) for one in photos]
        return house.inspections.photographs.keep(fault, side, *prepared)

    return _act(access, number, act)


def withdraw(access: Access, number: str, words: str) -> Answer:
    """Keep that a fault was none."""

    def act(house: House, fault: Fault) -> list[Text]:
        house.inspections.faults.withdraw(fault, words)
        return []

    return _act(access, number, act)


def listed(access: Access, month: date | None, *, every: bool) -> Answer:
    """List what is open, and count a month."""

    def work(house: House, say: Translate) -> Answer:
        faults = house.inspections.faults
        first = (month or house.desk.today()).replace(day=1)
        last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
        known = faults.counted(first, last)
        shown = faults.open()
        if every:
            home_time = house.desk.home_time
            since = home_time.moment(first, time())
            until = home_time.moment(last + timedelta(days=1), time())
            shown = faults.between(since, until)
        lines = [say(_line(house, one)) for one in shown]
        lines += [say(one) for one in count_lines(known, min(last, house.desk.today()))]
        data = {"faults": [_data(house, one) for one in shown], "month": known._asdict()}
        return Answer(tuple(lines), data=data)

    return in_home(access, work)


class Patrol(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault patrol` was told."""

    place: str | None
    words: str
    at: str | None
    plan: str | None
    day: date | None


def take_over(access: Access, file: Path, source: str, finder: str) -> Answer:
    """Take over what a supervisor listed in a table."""

    def work(house: House, say: Translate) -> Answer:
        rows = [one.cells for one in read_table(file).rows]
        listed = faults_listed(rows, house.desk.today())
        new = house.inspections.taking_over.take(listed, Source(source), finder)
        said = TAKEN.with_(count=len(new), known=len(listed) - len(new))
        numbers = [house.inspections.faults.fault(one).number for one in new]
        return Answer((say(said),), data={"new": numbers, "known": len(listed) - len(new)})

    return in_home(access, work, to_write=True)


def patrol(access: Access, said: Patrol) -> Answer:
    """Walk a patrol, say when the home walks, and tell a day's stretches and gaps."""

    def work(house: House, say: Translate) -> Answer:
        desk, patrols = house.desk, house.inspections.patrols
        if said.plan is not None:
            patrols.set_plan(said.plan)
        if said.place:
            zone = desk.home_time.zone(desk.now())
            patrols.walk(said.place, said.words, moment(said.at, zone) if said.at else None)
        day = said.day or desk.today()
        due = patrols.due_on(day)
        gaps = patrols.gaps_on(day)
        clock = desk.home_time.local
        lines = [sentence(one) for one in identities(due, PATROL_WORDS)] if due.roster else []
        lines += [
            GAP.with_(
                begin=f"{clock(one.begin):%m-%d %H:%M}",
                end=f"{clock(one.end):%m-%d %H:%M}",
                place=one.place,
            )
            for one in gaps
        ]
        data = {
            "due": due.due,
            "done": due.done,
            "open": due.open,
            "gaps": [[clock(one.begin).isoformat(), clock(one.end).isoformat()] for one in gaps],
        }
        status = NO if gaps else DONE
        return Answer(tuple(say(one) for one in lines or [NO_PLAN]), status, data)

    return in_home(access, work, to_write=bool(said.place or said.plan is not None))


class Own(msgspec.Struct, frozen=True, kw_only=True):
    """What `fault checklists` was told."""

    code: str | None
    title: str
    since: date | None
    items: Path | None


def checklists(access: Access, said: Own) -> Answer:
    """List the checklists that hold today, or write one of the home's own."""

    def work(house: House, say: Translate) -> Answer:
        checking = house.inspections.checking
        if said.code and said.items is not None:
            since = said.since or house.desk.today()
            before = {one.code: one for one in checking.lists()}.get(said.code)
            table = (row.cells for row in read_table(said.items).rows)
            checking.write(said.code, said.title, since, items_of(table, before, say))
        known = checking.lists()
        lines = [
            LIST.with_(code=one.code, title=one.title, version=one.version, count=len(one.items))
            for one in known
        ]
        data = {
            "lists": [
                {
                    "code": one.code,
                    "title": say(one.title),
                    "version": one.version,
                    "items": [say(item.words) for item in one.items],
                }
                for one in known
            ]
        }
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work, to_write=said.items is not None)


def count_lines(known: Counted, as_of: date) -> list[Text]:
    """Return the numbers of a period in sentences."""
    closed, found = known.rate
    said = SUM.with_(
        before=known.open_before,
        found=known.found,
        reopened=known.reopened,
        closed=known.closed,
        withdrawn=known.withdrawn,
        after=known.open_after,
    )
    rate = RATE.with_(closed=closed, found=found, day=as_of, on_time=known.on_time)
    return [said, rate]


def _act(access: Access, number: str, act: Callable[[House, Fault], list[Text]]) -> Answer:
    def work(house: House, say: Translate) -> Answer:
        fault = house.inspections.faults.typed(number)
        noted = act(house, fault)
        fault = house.inspections.faults.fault(fault.id)
        stands = STANDS.with_(number=fault.number, state=STATE_LABELS[fault.state])
        said = tuple(say(one) for one in (stands, *noted))
        return Answer(said, data=_data(house, fault) | {"noted": list(said[1:])})

    return in_home(access, work, to_write=True)


def _line(house: House, fault: Fault) -> Text:
    now, home_time = house.desk.now(), house.desk.home_time
    late: Text | str = ""
    if is_overdue(fault, now, home_time):
        late = OVERDUE
    elif is_recheck_late(fault, now, home_time):
        late = LATE
    who = house.desk.person(fault.responsible).name if fault.responsible else "—"
    return LINE.with_(
        number=fault.number,
        grade=GRADE_LABELS[fault.found.grade],
        place=fault.found.place,
        words=fault.found.words,
        state=STATE_LABELS[fault.state],
        who=who,
        due=fault.due or "",
        late=late,
    )


def _data(house: House, fault: Fault) -> dict[str, object]:
    desk = house.desk
    responsible = desk.person(fault.responsible).details.code if fault.responsible else ""
    return {
        "number": fault.number,
        "state": fault.state.value,
        "grade": fault.found.grade.value,
        "source": fault.found.source.value,
        "place": fault.found.place,
        "words": fault.found.words,
        "found": desk.home_time.local(fault.found.at).isoformat(),
        "responsible": responsible,
        "due": str(fault.due or ""),
        "original_due": str(fault.original or ""),
        "round": fault.round,
        "overdue": is_overdue(fault, desk.now(), desk.home_time),
        "recheck_late": is_recheck_late(fault, desk.now(), desk.home_time),
    }
