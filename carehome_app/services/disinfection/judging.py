"""Judge disinfections when they are kept, and days when they are over."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Protocol

from carehome_app.db.disinfection import evidence
from carehome_app.db.disinfection import records as disinfections
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.disinfection.areas import day_bounds
from carehome_app.domain.disinfection.events import (
    DisinfectionDayJudged,
    DisinfectionDone,
)
from carehome_app.domain.disinfection.record import Details, Disinfection, Method, Reason
from carehome_app.domain.disinfection.rules import (
    CONTACT,
    MISSED,
    RULE_BY_CODE,
    RecordFacts,
    judge_record,
    rule_code,
)
from carehome_app.domain.events import Event, FindingRaised
from carehome_app.domain.findings.judging import Judged
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.moments import from_ms, from_ordinal, to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.disinfection.board import DisinfectionBoard


class Appends(Protocol):
    """Whatever events can be appended to: one action, mostly."""

    def append(self, event: Event) -> LineRef:
        """Append an event now."""


DAYS_BACK: Final = 31
"""How many days that nobody judged are judged afterwards: the program was not started for long."""


def raise_for(
    desk: Desk, action: Appends, ref: LineRef, event: DisinfectionDone, board: DisinfectionBoard
) -> int:
    """Judge a record that was just appended; return how many findings it raised."""
    record = _record(ref, event)
    found = judge_record(_facts(desk, record, board))
    for judged in found:
        action.append(_raised(judged, record))
    return len(found)


def raise_ended(
    desk: Desk, action: Appends, record: Disinfection, board: DisinfectionBoard
) -> None:
    """Judge the contact time of a record once its end is known, if it was long enough before."""
    before = Disinfection(
        ref=record.ref,
        area=record.area,
        started_at=record.started_at,
        ended_at=None,
        recorded_at=record.recorded_at,
        by=record.by,
        details=record.details,
    )
    known = {one.family.code for one in judge_record(_facts(desk, before, board))}
    for judged in judge_record(_facts(desk, record, board)):
        if judged.family is CONTACT and CONTACT.code not in known:
            action.append(_raised(judged, record))


def judge_days(desk: Desk, board: DisinfectionBoard) -> Changes:
    """Judge every day that is over and was not judged: which areas are below their minimum."""
    yesterday = desk.today() - timedelta(days=1)
    first = yesterday - timedelta(days=DAYS_BACK - 1)
    judged = evidence.judged_days(desk.store, first, yesterday)
    begun = [desk.home_time.day(area.opened_at) for area in board.areas()]
    if not begun or desk.actor is None or not desk.actor.may(May.RECORD):
        return Changes.NONE
    days = [first + timedelta(days=ahead) for ahead in range(DAYS_BACK)]
    open_days = [day for day in days if day not in judged and day >= min(begun)]
    if not open_days or not desk.limits.is_on(RULE_BY_CODE[rule_code(MISSED.code)]):
        return Changes.NONE
    with desk.acting(May.RECORD) as action:
        for day in open_days:
            action.append(judgement(desk, board, day))
    return Changes.FINDINGS


def judge_again(
    desk: Desk, action: Appends, days: Iterable[date], board: DisinfectionBoard
) -> None:
    """Judge days anew that were judged before something was recorded or corrected in them."""
    for day in sorted(days):
        known = evidence.judged_days(desk.store, day, day).get(day)
        if known is None:
            continue
        judged = judgement(desk, board, day)
        if {area: (due, done) for area, due, done in judged.missed} != known:
            action.append(judged)


def judgement(desk: Desk, board: DisinfectionBoard, day: date) -> DisinfectionDayJudged:
    """Return which areas are below their minimum on a day that is over."""
    missed = tuple(
        (one.area.id, len(one.duties), one.done)
        for one in board.to_judge(day).areas
        if not one.is_complete
    )
    ended = day_bounds(day, desk.home_time).end
    return DisinfectionDayJudged(day.toordinal(), to_ms(ended), missed)


def _facts(desk: Desk, record: Disinfection, board: DisinfectionBoard) -> RecordFacts:
    day = desk.home_time.day(record.started_at)
    bounds = day_bounds(day, desk.home_time)
    area = board.area(record.area)
    same_day = disinfections.of_area(desk.store, record.area, bounds.start, bounds.end)
    routine = [
        one for one in same_day if one.superseded is None and one.details.reason is Reason.ROUTINE
    ]
    return RecordFacts(
        record=record,
        routine_today=len(routine),
        minimum=area.on(bounds).times_a_day,
        limits=desk.limits,
    )


def _raised(judged: Judged, record: Disinfection) -> FindingRaised:
    return FindingRaised(
        subject=record.area,
        measure=0,
        station=record.ref.station,
        number=record.ref.number,
        family=judged.family.code,
        severity=int(judged.severity),
        taken_at=to_ms(record.started_at),
        day=0,
        window="",
        hits=tuple((hit.rule, hit.version, hit.numbers) for hit in judged.hits),
        about=AREA,
    )


def _record(ref: LineRef, event: DisinfectionDone) -> Disinfection:
    """Return a record as the rules look at it, from the event that was just appended."""
    details = Details(
        reason=Reason(event.reason),
        use=event.use,
        agent=event.agent,
        concentration=Decimal(event.concentration) if event.concentration else None,
        method=Method(event.method),
        expiry=from_ordinal(event.expiry),
        contact=event.contact,
        done_by=event.done_by,
        checked_by=event.checked_by,
    )
    started = from_ms(event.started_at)
    ended = None if event.ended_at is None else from_ms(event.ended_at)
    return Disinfection(
        ref=ref,
        area=event.area,
        started_at=started,
        ended_at=ended,
        recorded_at=started,
        by=0,
        details=details,
    )
