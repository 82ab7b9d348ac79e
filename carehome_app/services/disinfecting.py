"""Record disinfections: each area its own entry, at its real time, and never in advance."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

from carehome_app.db import disinfections
from carehome_app.domain.area_history import AreaHistory, day_bounds
from carehome_app.domain.catalogue_disinfection import AGENT_BY_CODE, USES, range_for
from carehome_app.domain.days import to_ordinal
from carehome_app.domain.dilution import plain
from carehome_app.domain.disinfection import Details, Disinfection, Method, Reason
from carehome_app.domain.disinfection_errors import (
    AreaNotInUseError,
    EndBeforeStartError,
    NoLastTimeError,
    NotDoneByError,
    StrengthImpossibleError,
)
from carehome_app.domain.disinfection_events import (
    DisinfectionCorrected,
    DisinfectionDone,
    DisinfectionEnded,
)
from carehome_app.domain.entry import LineRef, Origin
from carehome_app.domain.errors import (
    AlreadyCorrectedError,
    FutureError,
    MissingFieldError,
    NothingToUndoError,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Group
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services import area_judging
from carehome_app.services.changes import Changes
from carehome_app.services.correcting import AT_ONCE, Why, check_why
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection_board import DisinfectionBoard

AGAIN_WITHIN: Final = timedelta(minutes=30)
"""The same area so soon again is asked about: a slip of the finger, most likely."""
FAR_OUTSIDE: Final = 5
"""So many times the range's ends are asked about: a nought too many or too few, most likely."""

TWICE: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "“{area}” was recorded at {clock} already. Once more? Press Enter again."
)
UNLIKELY: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "{given} {unit}? {low} to {high} {unit} is usual for {use}. As typed: press Enter again.",
)
UNKNOWN_AGENT: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "“{agent}” is not in the list and cannot be judged. Keep it: Enter again."
)
NOT_OPEN: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "“{area}”: the next time opens at {clock} and cannot be signed now. "
    "Keep this as an extra one: press Enter again.",
)
EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "The agent expired on {day}. As typed: press Enter again."
)
_AGENT: Final = QT_TRANSLATE_NOOP("Disinfection", "Agent")
_CONCENTRATION: Final = QT_TRANSLATE_NOOP("Disinfection", "Concentration")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDisinfection:
    """What came in for one or more areas that were done at once.

    `started_at` None means now. `asked` holds the questions that were answered by typing again.
    """

    areas: tuple[int, ...]
    details: Details
    started_at: datetime | None = None
    ended_at: datetime | None = None
    asked: tuple[Text, ...] = ()
    origin: Origin = Origin.TYPED


@dataclass(frozen=True, slots=True)
class Kept:
    """What was kept, and what changed."""

    refs: tuple[LineRef, ...]
    found: int
    changes: Changes = Changes.DISINFECTION | Changes.FINDINGS


class Disinfecting:
    """Keep, repeat, end and correct."""

    def __init__(self, desk: Desk, board: DisinfectionBoard) -> None:
        """Record at a desk."""
        self._desk = desk
        self._board = board

    def record(self, new: NewDisinfection) -> Kept | tuple[Text, ...]:
        """Keep one entry for each area, all or nothing; or ask, and keep nothing.

        Raises `CareHomeError` for what cannot be: in the future, before its time, end before
        start, an impossible concentration.
        """
        self._desk.require(May.RECORD)
        area_judging.judge_days(self._desk, self._board)
        new = replace(new, started_at=new.started_at or self._desk.now())
        areas = [self._board.area(area) for area in new.areas]
        self._check(new, areas)
        open_questions = [one for one in self._doubts(new, areas) if one not in new.asked]
        if open_questions:
            return tuple(open_questions)
        with self._desk.acting(May.RECORD) as action:
            refs, found = self._append(action, new)
        return Kept(refs, found)

    def as_last_time(self, area: int) -> Details:
        """Return what was said here last, to fill in the form: never a time, never the tick.

        Result, remark and intensity are of that time too and are left out.
        """
        last = disinfections.last(self._desk.store, area)
        if last is None:
            raise NoLastTimeError(area=self._board.area(area).now.name)
        return replace(last.details, result="", remark="", intensity=None)

    def end(self, record: Disinfection, at: datetime | None = None) -> Changes:
        """Keep when it was rinsed or aired, now unless said otherwise."""
        moment = at or self._desk.now()
        self._check_times(record.started_at, moment)
        event = DisinfectionEnded(
            *record.ref, record.area, to_ms(record.started_at), to_ms(moment)
        )
        with self._desk.acting(May.RECORD) as action:
            action.append(event)
            ended = replace(record, ended_at=min(moment, record.ended_at or moment))
            area_judging.raise_ended(self._desk, action, ended, self._board)
        return Changes.DISINFECTION | Changes.FINDINGS

    def undo_last(self, area: int, day: date) -> Changes:
        """Withdraw the last record of an area on a day that was made at this desk."""
        station = self._desk.card.station
        here = [one for one in self._valid(area, day) if one.ref.station == station]
        if not here:
            raise NothingToUndoError(name=self._board.area(area).now.name)
        last = max(here, key=lambda one: (one.recorded_at, one.ref))
        return self.withdraw(last, Why("typing_error", AT_ONCE))

    def withdraw(self, record: Disinfection, why: Why) -> Changes:
        """Take a record back; it stays, struck through."""
        return self._correct(record, why, None)

    def correct(self, record: Disinfection, new: NewDisinfection, why: Why) -> Changes:
        """Replace a record by what is given."""
        new = replace(new, started_at=new.started_at or record.started_at)
        self._check(new, [self._board.area(area) for area in new.areas])
        return self._correct(record, why, new)

    def _correct(self, record: Disinfection, why: Why, new: NewDisinfection | None) -> Changes:
        check_why(why)
        own = self._desk.actor is not None and self._desk.actor.id == record.by
        today = self._desk.home_time.day(record.started_at) == self._desk.today()
        may = May.CORRECT_OWN_IN_OPEN_ROUND if own and today else May.CORRECT_ANY
        self._desk.require(may)
        day = self._desk.home_time.day(record.started_at)
        if all(one.ref != record.ref for one in self._valid(record.area, day)):
            raise AlreadyCorrectedError
        with self._desk.acting(may) as action:
            done = None if new is None else _event(new, new.areas[0], record.together)
            old = (*record.ref, record.area, to_ms(record.started_at))
            ref = action.append(DisinfectionCorrected(*old, why.code, why.words.strip(), done))
            if done is not None:
                area_judging.raise_for(self._desk, action, ref, done, self._board)
            days = {day} if new is None else {day, self._desk.home_time.day(_started(new))}
            area_judging.judge_again(self._desk, action, days, self._board)
        return Changes.DISINFECTION | Changes.FINDINGS

    def _append(self, action: Action, new: NewDisinfection) -> tuple[tuple[LineRef, ...], int]:
        refs: list[LineRef] = []
        found = 0
        for area in new.areas:
            first = refs[0].number if refs else 0
            event = _event(new, area, first)
            refs.append(action.append(event))
            found += area_judging.raise_for(self._desk, action, refs[-1], event, self._board)
        day = self._desk.home_time.day(_started(new))
        area_judging.judge_again(self._desk, action, {day}, self._board)
        return tuple(refs), found

    def _check(self, new: NewDisinfection, areas: Sequence[AreaHistory]) -> None:
        started = _started(new)
        self._check_times(started, new.ended_at)
        self._check_details(new.details)
        if not areas:
            raise MissingFieldError(field=QT_TRANSLATE_NOOP("Disinfection", "Area"))
        for area in areas:
            if not area.can_be_done(started, self._desk.home_time):
                raise AreaNotInUseError(area=area.at(started).name, when=self._shown(started))

    def _check_times(self, started: datetime, ended: datetime | None) -> None:
        now = self._desk.now()
        for moment in (started, ended):
            if moment is not None and moment > now:
                raise FutureError(when=self._shown(moment))
        if ended is not None and ended < started:
            raise EndBeforeStartError(end=self._shown(ended), start=self._shown(started))

    def _check_details(self, details: Details) -> None:
        staff = {one.id for one in self._desk.stays if one.group is Group.STAFF}
        if details.done_by not in staff or (
            details.checked_by and details.checked_by not in staff
        ):
            raise NotDoneByError
        if not details.agent.strip():
            raise MissingFieldError(field=_AGENT)
        agent = AGENT_BY_CODE.get(details.agent)
        if agent is None or not agent.unit:
            return
        if details.concentration is None:
            raise MissingFieldError(field=_CONCENTRATION)
        most = min(agent.most, details.stock or agent.most)
        for number, limit in ((details.stock, agent.most), (details.concentration, most)):
            if number is not None and not 0 < number <= limit:
                raise StrengthImpossibleError(
                    given=plain(number), unit=agent.unit, most=plain(limit)
                )

    def _doubts(self, new: NewDisinfection, areas: Iterable[AreaHistory]) -> Iterable[Text]:
        details, started = new.details, _started(new)
        known = range_for(details.use, details.agent, details.method)
        given = details.concentration
        if known is not None and known.low and known.high and given is not None:
            low, high = Decimal(known.low), Decimal(known.high)
            if not low / FAR_OUTSIDE < given < high * FAR_OUTSIDE:
                yield UNLIKELY.with_(
                    given=plain(given), unit=AGENT_BY_CODE[known.agent].unit, low=known.low,
                    high=known.high, use=USES[known.use],
                )  # fmt: skip
        if details.agent not in AGENT_BY_CODE:
            yield UNKNOWN_AGENT.with_(agent=details.agent)
        if details.expiry is not None and details.expiry < self._desk.home_time.day(started):
            yield EXPIRED.with_(day=details.expiry.isoformat())
        for area in areas:
            yield from self._doubts_of(area, new)

    def _doubts_of(self, area: AreaHistory, new: NewDisinfection) -> Iterable[Text]:
        started, name = _started(new), area.at(_started(new)).name
        day = self._desk.home_time.day(started)
        same_day = self._valid(area.id, day)
        near = [one for one in same_day if abs(one.started_at - started) < AGAIN_WITHIN]
        if near:
            yield TWICE.with_(area=name, clock=self._clock(near[-1].started_at))
        known = self._board.day_of(area, day)
        free = [duty for duty in known.duties if not duty.is_done] if known else []
        if free and new.details.reason is Reason.ROUTINE and free[0].opens > started:
            yield NOT_OPEN.with_(area=name, clock=self._clock(free[0].opens))

    def _valid(self, area: int, day: date) -> list[Disinfection]:
        bounds = day_bounds(day, self._desk.home_time)
        found = disinfections.of_area(self._desk.store, area, bounds.start, bounds.end)
        return [one for one in found if one.superseded is None]

    def _clock(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%H:%M")

    def _shown(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")


def _started(new: NewDisinfection) -> datetime:
    assert new.started_at is not None  # noqa: S101  # set before anything is checked
    return new.started_at


def _event(new: NewDisinfection, area: int, together: int) -> DisinfectionDone:
    """Return the event of one area; solution made once is counted with the first one only."""
    what = new.details
    return DisinfectionDone(
        area=area,
        started_at=to_ms(_started(new)),
        ended_at=None if new.ended_at is None else to_ms(new.ended_at),
        reason=what.reason.value,
        use=what.use,
        objects=what.objects.strip(),
        agent=what.agent.strip(),
        concentration=_text(what.concentration),
        stock=_text(what.stock),
        made=what.made.strip(),
        litres="" if together else _text(what.litres),
        batch=what.batch.strip(),
        expiry=to_ordinal(what.expiry),
        method=what.method.value,
        contact=what.contact,
        done_by=what.done_by,
        checked_by=what.checked_by,
        result=what.result.strip(),
        remark=what.remark.strip(),
        lamp=what.lamp.strip() if what.method is Method.UV else "",
        intensity=_text(what.intensity),
        together=together,
        origin=int(new.origin),
    )


def _text(number: Decimal | None) -> str:
    return "" if number is None else plain(number)
