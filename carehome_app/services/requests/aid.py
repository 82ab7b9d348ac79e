"""Aid in money, asked for here and paid elsewhere; and what people get by programme."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

import msgspec

from carehome_app.db.requests import aid as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import FutureError, MissingFieldError, ReasonNeededError
from carehome_app.domain.moments import to_ms, to_ordinal
from carehome_app.domain.requests.aid import (
    DECISIONS,
    Aid,
    Benefit,
    Decision,
    Ledger,
    fen_typed,
    helped_before,
    is_unusual,
    ledger,
    yuan,
)
from carehome_app.domain.requests.errors import (
    PaidAlreadyError,
    StepNotNowError,
    TooMuchPaidError,
    UnknownRequestError,
)
from carehome_app.domain.requests.events import (
    AidAsked,
    AidStepTaken,
    ProgrammeEnded,
    ProgrammeReviewed,
    ProgrammeStarted,
)
from carehome_app.domain.requests.words import AID_STEPS, AidStep, Fund, Programme
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.requests.board import RequestBoard
from carehome_app.services.requests.clocks import HomeClocks
from carehome_app.services.requests.taking import Asked, Kept

UNUSUAL: Final = QT_TRANSLATE_NOOP(
    "Aid",
    "{yuan} yuan is ten times what is usual. A zero too many? The same again keeps it.",
)
HELPED: Final = QT_TRANSLATE_NOOP(
    "Aid", "Was granted aid for “{cause}” this year already. The same again keeps it."
)
CAUSE: Final = QT_TRANSLATE_NOOP("Aid", "cause")
_MONEY: Final = (AidStep.GRANTED, AidStep.PAID)
_LOOKED_BACK_ON: Final = 50
LATELY: Final = timedelta(days=400)
"""What was asked for in this time is shown, whatever became of it."""


class NewAid(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: a sum as typed, for what, and for whose household."""

    typed: str
    cause: str
    household: str = ""


class AidDid(msgspec.Struct, frozen=True, kw_only=True):
    """What was done about an application."""

    step: AidStep
    typed: str = ""
    fund: Fund | None = None
    words: str = ""


class AidKeeping:
    """Applications, each of a request; nothing is paid here."""

    def __init__(self, desk: Desk, board: RequestBoard, clocks: HomeClocks) -> None:
        """Keep them at a desk."""
        self._desk = desk
        self._board = board
        self._clocks = clocks

    def between(self, first: date, last: date) -> list[Aid]:
        """Return what was asked for from one day to another; nothing of whose record is locked."""
        self._desk.require(May.READ)
        since, until = self._begin(first), self._begin(last + timedelta(days=1))
        return self._seen(kept.between(self._desk.store, since, until))

    def going_on(self) -> list[Aid]:
        """Return what was asked for lately, and every older one that is not at its end."""
        self._desk.require(May.READ)
        return self._seen(kept.going_on(self._desk.store, self._desk.now() - LATELY))

    def ledger(self, aids: Sequence[Aid]) -> Ledger:
        """Return the sums of applications."""
        self._desk.require(May.READ)
        now = self._desk.now()
        return ledger(aids, self._clocks.dated(), self._desk.home_time, now)

    def of(self, no: str) -> Aid:
        """Return the last application of a request."""
        found = kept.of_request(self._desk.store, self._board.find(no).ref)
        if not found:
            raise UnknownRequestError(no=no)
        return found[-1]

    def overdue(self, aids: Sequence[Aid]) -> frozenset[LineRef]:
        """Return those whose papers are late."""
        self._desk.require(May.READ)
        now, home = self._desk.now(), self._desk.home_time
        clocks = self._clocks.dated()
        return frozenset(one.ref for one in aids if one.papers_overdue(clocks, home, now))

    def ask(self, no: str, new: NewAid, *, again: bool = False) -> Kept | Asked:
        """Keep that a request asks for money."""
        self._desk.require(May.TAKE_REQUEST)
        request = self._board.find(no)
        fen, cause = fen_typed(new.typed), checked_text(new.cause).strip()
        if not cause:
            raise MissingFieldError(field=CAUSE)
        if not again:
            if is_unusual(fen, kept.last_sums(self._desk.store, _LOOKED_BACK_ON)):
                return Asked(UNUSUAL.with_(yuan=yuan(fen)))
            today = self._desk.today()
            this_year = self.between(today.replace(month=1, day=1), today)
            if helped_before(this_year, request.subject, cause):
                return Asked(HELPED.with_(cause=cause))
        now = to_ms(self._desk.now())
        with self._desk.acting(May.TAKE_REQUEST) as action:
            household = checked_text(new.household)
            action.append(AidAsked(*request.ref, request.subject, household, cause, fen, now))
        return Kept(request.no, request.ref, Changes.REQUESTS)

    def act(self, no: str, did: AidDid) -> Kept:
        """Keep a step of the application of a request; of several, of the last."""
        self._desk.require(May.HANDLE_REQUEST)
        return self.act_on(self.of(no), did)

    def act_on(self, aid: Aid, did: AidDid) -> Kept:
        """Keep a step of an application."""
        self._desk.require(May.HANDLE_REQUEST)
        fen = fen_typed(did.typed) if did.step in _MONEY else 0
        words = checked_text(did.words).strip()
        self._check(aid, did, fen)
        if did.step in (AidStep.VERIFIED, AidStep.REFUSED) and not words:
            raise ReasonNeededError
        fund = "" if did.fund is None else did.fund.value
        now = to_ms(self._desk.now())
        with self._desk.acting(May.HANDLE_REQUEST) as action:
            action.append(AidStepTaken(*aid.ref, did.step.value, now, fen, fund, words))
        return Kept(aid.no, aid.ref, Changes.REQUESTS)

    def _begin(self, day: date) -> datetime:
        return self._desk.home_time.moment(day, time(0))

    def _seen(self, found: Iterable[Aid]) -> list[Aid]:
        hidden = self._desk.hidden
        return [one for one in found if one.subject not in hidden]

    def _check(self, aid: Aid, did: AidDid, fen: int) -> None:
        """Refuse money that does not add up; help first is paid from the standby cash only."""
        if did.step in (AidStep.REFUSED, AidStep.WITHDRAWN) and aid.paid:
            raise PaidAlreadyError(paid=yuan(aid.paid))
        if did.step is AidStep.GRANTED and fen < aid.paid:
            raise TooMuchPaidError(paid=yuan(aid.paid), granted=yuan(fen))
        if did.step is AidStep.PAID:
            first = aid.step(AidStep.GRANTED) is None
            if aid.decision in (Decision.REFUSED, Decision.WITHDRAWN):
                state = DECISIONS[aid.decision]
                raise StepNotNowError(no=aid.no, step=AID_STEPS[did.step], state=state)
            if first and did.fund is not Fund.STANDBY:
                raise StepNotNowError(no=aid.no, step=AID_STEPS[did.step], state=UNDECIDED)
            if not first and aid.paid + fen > aid.granted:
                raise TooMuchPaidError(paid=yuan(aid.paid + fen), granted=yuan(aid.granted))


UNDECIDED: Final = QT_TRANSLATE_NOOP("Aid", "not granted yet")


class Benefits:
    """Who of the house gets what by programme, since when, and when it is looked at again."""

    def __init__(self, desk: Desk) -> None:
        """Keep the register at a desk."""
        self._desk = desk

    def all(self) -> list[Benefit]:
        """Return everything anybody got or gets."""
        self._desk.require(May.READ)
        hidden = self._desk.hidden
        return [one for one in kept.benefits(self._desk.store) if one.subject not in hidden]

    def now(self) -> list[Benefit]:
        """Return what is given today."""
        today = self._desk.today()
        return [one for one in self.all() if one.holds(today)]

    def to_review(self) -> list[Benefit]:
        """Return what was to be looked at again up to today."""
        today = self._desk.today()
        return [one for one in self.now() if one.review is not None and one.review <= today]

    def begin(
        self, subject: int, programme: Programme, since: date, review: date | None, words: str = ""
    ) -> Changes:
        """Keep that somebody gets something since a day."""
        self._desk.require(May.HANDLE_REQUEST)
        if since > self._desk.today():
            raise FutureError(when=since.isoformat())
        self._desk.person(subject)
        with self._desk.acting(May.HANDLE_REQUEST) as action:
            action.append(
                ProgrammeStarted(
                    subject,
                    programme.value,
                    since.toordinal(),
                    to_ordinal(review),
                    checked_text(words),
                )
            )
        return Changes.REQUESTS

    def review(self, ref: LineRef, next_: date | None) -> Changes:
        """Keep that it was looked at today, and when the next time is."""
        with self._desk.acting(May.HANDLE_REQUEST) as action:
            today = self._desk.today().toordinal()
            action.append(ProgrammeReviewed(*ref, today, to_ordinal(next_)))
        return Changes.REQUESTS

    def end(self, ref: LineRef, until: date, words: str) -> Changes:
        """Keep that it ends with a day, and why."""
        self._desk.require(May.HANDLE_REQUEST)
        if not words.strip():
            raise ReasonNeededError
        with self._desk.acting(May.HANDLE_REQUEST) as action:
            action.append(ProgrammeEnded(*ref, until.toordinal(), checked_text(words)))
        return Changes.REQUESTS
