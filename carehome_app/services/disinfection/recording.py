"""Record disinfections: each area its own entry, at its real time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db.disinfection import records as disinfections
from carehome_app.domain.accounts.errors import NotSignedError
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.disinfection.agents import AGENT_BY_CODE, USES, plain, range_for
from carehome_app.domain.disinfection.areas import AreaHistory
from carehome_app.domain.disinfection.errors import (
    AreaNotInUseError,
    EndBeforeStartError,
    NoLastTimeError,
    NotDoneByError,
    StrengthImpossibleError,
)
from carehome_app.domain.disinfection.events import (
    DisinfectionCorrected,
    DisinfectionDone,
    DisinfectionEnded,
)
from carehome_app.domain.disinfection.record import Details, Disinfection, Method, Reason
from carehome_app.domain.errors import (
    AlreadyCorrectedError,
    FutureError,
    MissingFieldError,
    NothingToUndoError,
)
from carehome_app.domain.moments import to_ms, to_ordinal
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.corrections import AT_ONCE
from carehome_app.domain.rounds.entry import LineRef, Origin
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.accounts.signing_in import append_signature
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.disinfection import judging as area_judging
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.rounds.correcting import Why, check_why

# What comes in for a disinfection record, and what is asked before it is kept.

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


class NewDisinfection(msgspec.Struct, frozen=True, kw_only=True):
    """What came in for one or more areas that were done at once.

    `started_at` None means now. `asked` holds the questions that were answered by typing again,
    `checked` the signature of who is named as having checked it.
    """

    areas: tuple[int, ...]
    details: Details
    started_at: datetime | None = None
    ended_at: datetime | None = None
    asked: tuple[Text, ...] = ()
    origin: Origin = Origin.TYPED
    checked: Signed | None = None

    @property
    def started(self) -> datetime:
        """When it was begun; said before anything is checked."""
        assert self.started_at is not None  # noqa: S101  # the service fills in "now" first
        return self.started_at


def doubts(desk: Desk, board: DisinfectionBoard, new: NewDisinfection) -> Iterator[Text]:
    """Yield what is asked before a record is kept; Enter once more answers it."""
    details, started = new.details, new.started
    known = range_for(details.use, details.agent, details.method)
    given = details.concentration
    if known is not None and known.low and known.high and given is not None:
        low, high = Decimal(known.low), Decimal(known.high)
        if not low / FAR_OUTSIDE < given < high * FAR_OUTSIDE:
            yield UNLIKELY.with_(
                given=plain(given),
                unit=AGENT_BY_CODE[known.agent].unit,
                low=known.low,
                high=known.high,
                use=USES[known.use],
            )
    if details.agent not in AGENT_BY_CODE:
        yield UNKNOWN_AGENT.with_(agent=details.agent)
    if details.expiry is not None and details.expiry < desk.home_time.day(started):
        yield EXPIRED.with_(day=details.expiry.isoformat())
    for number in new.areas:
        yield from _doubts_of(desk, board, board.area(number), new)


def _doubts_of(
    desk: Desk, board: DisinfectionBoard, area: AreaHistory, new: NewDisinfection
) -> Iterator[Text]:
    started, name = new.started, area.at(new.started).name
    day = desk.home_time.day(started)
    same_day = board.records_of(area.id, day)
    near = [one for one in same_day if abs(one.started_at - started) < AGAIN_WITHIN]
    if near:
        yield TWICE.with_(area=name, clock=_clock(desk, near[-1].started_at))
    known = board.day_of(area, day)
    free = [duty for duty in known.duties if not duty.is_done] if known else []
    if free and new.details.reason is Reason.ROUTINE and free[0].opens > started:
        yield NOT_OPEN.with_(area=name, clock=_clock(desk, free[0].opens))


def _clock(desk: Desk, at: datetime) -> str:
    return desk.home_time.local(at).strftime("%H:%M")


# Record disinfections: each area its own entry, at its real time, and never in advance.

_AGENT: Final = QT_TRANSLATE_NOOP("Disinfection", "Agent")
_CONCENTRATION: Final = QT_TRANSLATE_NOOP("Disinfection", "Concentration")


class Kept(msgspec.Struct, frozen=True):
    """What was kept, and what changed."""

    refs: tuple[LineRef, ...]
    found: int
    changes: Changes = Changes.DISINFECTION | Changes.FINDINGS | Changes.SUPPLIES


FromStore = Callable[[Action, str, Decimal | None, LineRef, str], object]
"""Gives out so many litres of an agent for a line and an area, in the same action."""


def concentrate(what: Details) -> Decimal | None:
    """Return the litres of what stands in the store that a solution was made of."""
    if what.litres is None or not what.stock or what.concentration is None:
        return what.litres
    return what.litres * what.concentration / what.stock


class Disinfecting:
    """Keep, repeat, end and correct."""

    def __init__(self, desk: Desk, board: DisinfectionBoard) -> None:
        """Record at a desk."""
        self._desk = desk
        self._board = board
        self.from_store: FromStore | None = None

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
        open_questions = [
            one for one in doubts(self._desk, self._board, new) if one not in new.asked
        ]
        if open_questions:
            return tuple(open_questions)
        with self._desk.acting(May.RECORD) as action:
            return Kept(*self._append(action, new))

    def as_last_time(self, area: int) -> Details:
        """Return what was said here last, to fill in the form: never a time, never the tick.

        Result, remark, intensity and who checked it are of that time too and are left out.
        """
        last = disinfections.last(self._desk.store, area)
        if last is None:
            raise NoLastTimeError(area=self._board.area(area).now.name)
        return replace(last.details, result="", remark="", intensity=None, checked_by=0)

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
        here = [one for one in self._board.records_of(area, day) if one.ref.station == station]
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
        if all(one.ref != record.ref for one in self._board.records_of(record.area, day)):
            raise AlreadyCorrectedError
        with self._desk.acting(may) as action:
            done = None if new is None else _event(new, new.areas[0], record.together)
            old = (*record.ref, record.area, to_ms(record.started_at))
            ref = action.append(DisinfectionCorrected(*old, why.code, why.words.strip(), done))
            if new is not None:
                _sign(action, new, ref)
            if done is not None:
                area_judging.raise_for(self._desk, action, ref, done, self._board)
            days = {day} if new is None else {day, self._desk.home_time.day(new.started)}
            area_judging.judge_again(self._desk, action, days, self._board)
        return Changes.DISINFECTION | Changes.FINDINGS

    def _append(self, action: Action, new: NewDisinfection) -> tuple[tuple[LineRef, ...], int]:
        refs: list[LineRef] = []
        found = 0
        for area in new.areas:
            first = refs[0].number if refs else 0
            event = _event(new, area, first)
            refs.append(action.append(event))
            _sign(action, new, refs[-1])
            if self.from_store is not None and not first:
                name = self._board.area(area).now.name
                self.from_store(action, event.agent, concentrate(new.details), refs[0], name)
            found += area_judging.raise_for(self._desk, action, refs[-1], event, self._board)
        day = self._desk.home_time.day(new.started)
        area_judging.judge_again(self._desk, action, {day}, self._board)
        return tuple(refs), found

    def _check(self, new: NewDisinfection, areas: Sequence[AreaHistory]) -> None:
        started = new.started
        self._check_times(started, new.ended_at)
        self._check_details(new.details)
        self._check_signature(new)
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

    def _check_signature(self, new: NewDisinfection) -> None:
        """Refuse to name a checker who did not sign; an old signature was for other figures."""
        checker = new.details.checked_by
        if checker and (new.checked is None or not new.checked.is_by(checker, Purpose.CHECKER)):
            raise NotSignedError(name=self._desk.person(checker).name)

    def _shown(self, at: datetime) -> str:
        return self._desk.home_time.local(at).strftime("%Y-%m-%d %H:%M")


def _sign(action: Action, new: NewDisinfection, line: LineRef) -> None:
    if new.checked is not None and new.details.checked_by:
        append_signature(action, new.checked, line)


def _event(new: NewDisinfection, area: int, together: int) -> DisinfectionDone:
    """Return the event of one area; solution made once is counted with the first one only."""
    what = new.details
    return DisinfectionDone(
        area=area,
        started_at=to_ms(new.started),
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
