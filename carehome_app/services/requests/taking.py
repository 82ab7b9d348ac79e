"""Take a request, answer it, hand it on, tell the person, close it; each by whoever may."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

import msgspec

from carehome_app.db.requests import requests
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NotHereError,
    ReasonNeededError,
)
from carehome_app.domain.moments import to_ms
from carehome_app.domain.requests.counselling import asks_for_report
from carehome_app.domain.requests.errors import (
    BeforeReceivedError,
    MergedWithItselfError,
    NamedReporterNeededError,
    NotToldError,
    StepNotNowError,
)
from carehome_app.domain.requests.events import (
    RequestMerged,
    RequestStepTaken,
    RequestTaken,
    SealedWords,
)
from carehome_app.domain.requests.request import OUTCOMES, STATES, Request
from carehome_app.domain.requests.words import STEPS, Channel, Kind, Step, Urgency
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.requests.board import RequestBoard, root_of
from carehome_app.services.requests.clocks import HomeClocks, digits
from carehome_app.services.requests.sealing import Sealing

OWN_NUMBER: Final = QT_TRANSLATE_NOOP(
    "Requests", "{phone} is the home's own number. Type it again to keep it."
)
BACKDATED: Final = QT_TRANSLATE_NOOP(
    "Requests",
    "{when} is {minutes} minutes ago; both times are kept. The same again keeps it.",
)
REPORT_BY_LAW: Final = QT_TRANSLATE_NOOP(
    "Requests",
    "Words that may mean abuse of a child. Whoever works with children must report it at once:"
    " a named person decides and reports (110, 12345).",
)
ASKED_FOR: Final = QT_TRANSLATE_NOOP("Requests", "what is asked for")
LATELY: Final = timedelta(minutes=10)
"""An answer typed later than this is asked about."""
_BY_ANYBODY: Final = (Step.RESPONDED, Step.NOTED, Step.TOLD, Step.REPORTED)
_WORDS_NEEDED: Final = (
    Step.RESPONDED,
    Step.VERIFIED,
    Step.REFUSED,
    Step.REFERRED,
    Step.UNTOLD,
    Step.REOPENED,
    Step.WITHDRAWN,
    Step.NOTED,
)
_FOR_ALL: Final = (Step.RESPONDED, Step.VERIFIED, *OUTCOMES, Step.TOLD, Step.UNTOLD, Step.CLOSED)
"""What is true of those that were put together with it, too."""


class NewRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What is taken down; who calls and about whom may be left out."""

    kind: Kind
    urgency: Urgency
    words: str
    channel: Channel = Channel.FACE
    subject: int = 0
    about: str = ""
    caller: str = ""
    phone: str = ""
    consent: bool = False
    received_at: datetime | None = None


class Did(msgspec.Struct, frozen=True, kw_only=True):
    """What was done about a request; `person` is to whom it was given, or who reports it."""

    step: Step
    words: str = ""
    person: int = 0
    at: datetime | None = None
    satisfied: bool | None = None


class Asked(msgspec.Struct, frozen=True):
    """A soft question: the same again keeps what was typed."""

    sentence: Text


class Kept(msgspec.Struct, frozen=True):
    """What was kept: which request, what changed, and what is to be said about it."""

    no: str
    ref: LineRef
    changes: Changes
    prompt: Text | None = None


class TakingRequests:
    """Requests, from the first word to the last."""

    def __init__(
        self, desk: Desk, board: RequestBoard, clocks: HomeClocks, sealing: Sealing
    ) -> None:
        """Take them at a desk."""
        self._desk = desk
        self._board = board
        self._clocks = clocks
        self._sealing = sealing

    def take(self, new: NewRequest, *, again: bool = False) -> Kept | Asked:
        """Keep a request; `again` answers the question that came back."""
        self._desk.require(May.TAKE_REQUEST)
        now = self._desk.now()
        received = new.received_at or now
        if received > now:
            raise FutureError(when=self._shown(received))
        words = checked_text(new.words)
        if not words.strip():
            raise MissingFieldError(field=ASKED_FOR)
        if new.phone and digits(new.phone) in self._clocks.own_numbers() and not again:
            return Asked(OWN_NUMBER.with_(phone=new.phone))
        sealed = None
        if new.kind is Kind.PSYCHOLOGICAL:
            words, sealed = "", self._sealing.seal(words)
        no = self._number(received)
        with self._desk.acting(May.TAKE_REQUEST) as action:
            ref = action.append(
                RequestTaken(
                    new.subject,
                    no,
                    to_ms(received),
                    new.channel.value,
                    checked_text(new.about),
                    checked_text(new.caller),
                    checked_text(new.phone),
                    new.kind.value,
                    new.urgency.value,
                    words,
                    int(new.consent),
                    sealed,
                )
            )
        return Kept(no, ref, Changes.REQUESTS, self._prompt(new))

    def act(self, no: str, did: Did, *, again: bool = False) -> Kept | Asked:
        """Keep a step; those put together with it are told, answered and closed with it."""
        may = May.TAKE_REQUEST if did.step in _BY_ANYBODY else May.HANDLE_REQUEST
        self._desk.require(may)
        request = self._board.find(no)
        words = checked_text(did.words).strip()
        self._check(request, did.step, words)
        self._check_person(did, words)
        at = self._when(request, did)
        if isinstance(at, Asked) and not again:
            return at
        at = did.at or max(self._desk.now(), request.received_at)
        of_all = [request, *self._with(request)] if did.step in _FOR_ALL else [request]
        satisfied = -1 if did.satisfied is None else int(did.satisfied)
        sealed: dict[LineRef, SealedWords | None] = {
            one.ref: self._sealing.seal(words) if one.is_secret and words else None
            for one in of_all
        }
        with self._desk.acting(may) as action:
            for one in of_all:
                if one is not request and did.step is Step.RESPONDED and not one.waits():
                    continue
                hidden = sealed[one.ref]
                action.append(
                    RequestStepTaken(
                        *one.ref,
                        did.step.value,
                        max(to_ms(at), to_ms(one.received_at)),
                        did.person,
                        "" if hidden is not None else words,
                        satisfied,
                        hidden,
                    )
                )
        return Kept(request.no, request.ref, Changes.REQUESTS)

    def merge(self, no: str, into: str) -> Kept:
        """Put a request together with another about the same matter; both stay as they are."""
        self._desk.require(May.HANDLE_REQUEST)
        one, other = self._board.find(no), self._board.find(into)
        here = {open_.ref: open_ for open_ in self._all_open()}
        if one.ref == other.ref or root_of(other, here).ref == one.ref:
            raise MergedWithItselfError(no=one.no)
        for each in (one, other):
            if not each.is_open:
                raise StepNotNowError(no=each.no, step=MERGE, state=STATES[each.state])
        with self._desk.acting(May.HANDLE_REQUEST) as action:
            action.append(RequestMerged(*one.ref, *other.ref))
        return Kept(one.no, one.ref, Changes.REQUESTS)

    def _check(self, request: Request, step: Step, words: str) -> None:
        """Refuse what does not follow from where the request stands."""
        if step is Step.CLOSED and request.is_open and not request.is_told:
            raise NotToldError(no=request.no)
        if not request.may_follow(step):
            raise StepNotNowError(no=request.no, step=STEPS[step], state=STATES[request.state])
        if step in _WORDS_NEEDED and not words:
            raise ReasonNeededError

    def _check_person(self, did: Did, words: str) -> None:
        if did.step is Step.REPORTED and not (did.person and words):
            raise NamedReporterNeededError
        if did.step is Step.ASSIGNED and not did.person:
            raise MissingFieldError(field=STEPS[Step.ASSIGNED])
        if did.person and self._desk.person(did.person).left_at is not None:
            raise NotHereError(name=self._desk.person(did.person).name)

    def _when(self, request: Request, did: Did) -> datetime | Asked:
        now = self._desk.now()
        if did.at is None:  # a clock may be set back by seconds between two acts
            return max(now, request.received_at)
        at = did.at
        if at > now:
            raise FutureError(when=self._shown(at))
        if at < request.received_at:
            raise BeforeReceivedError(when=self._shown(request.received_at))
        ago = now - at
        if ago > LATELY:
            minutes = ago // timedelta(minutes=1)
            return Asked(BACKDATED.with_(when=self._shown(at), minutes=minutes))
        return at

    def _with(self, request: Request) -> Iterator[Request]:
        if not requests.any_merged(self._desk.store):
            return iter(())
        here = {one.ref: one for one in self._all_open()}
        return (
            one
            for one in here.values()
            if one.ref != request.ref and root_of(one, here).ref == request.ref
        )

    def _all_open(self) -> list[Request]:
        found = self._board.open_ones()
        return [*found.requests, *(one for ones in found.together.values() for one in ones)]

    def _prompt(self, new: NewRequest) -> Text | None:
        today = self._desk.today()
        age = self._desk.person(new.subject).age(today) if new.subject else None
        return REPORT_BY_LAW if asks_for_report(new.words, age) else None

    def _number(self, received: datetime) -> str:
        station = self._desk.card.station
        day = f"{self._desk.home_time.local(received):%m%d}-"
        prefix = day if station == 1 else f"{day}{station}."
        return f"{prefix}{requests.taken_on(self._desk.store, station, prefix) + 1:02}"

    def _shown(self, moment: datetime) -> str:
        return f"{self._desk.home_time.local(moment):%m-%d %H:%M}"


MERGE: Final = QT_TRANSLATE_NOOP("Requests", "put together")
