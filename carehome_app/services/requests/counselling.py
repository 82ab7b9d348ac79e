"""Counselling: statistics for who may read, words for counsellors; the hours of helpers."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

import msgspec

from carehome_app.db.requests import counselling as kept
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import DueList
from carehome_app.domain.errors import FutureError, MissingFieldError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.requests.counselling import (
    FOLLOW_UP,
    Call,
    Heard,
    Help,
    Helped,
    calls_due,
    heard,
    helped,
    to_call_again,
)
from carehome_app.domain.requests.errors import (
    EndBeforeStartError,
    NamedPersonNeededError,
    UnknownRequestError,
)
from carehome_app.domain.requests.events import CounsellingHeld, HelpGiven
from carehome_app.domain.requests.words import CALL_WORDS, EMERGENCY_NUMBERS, Risk
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.texts import checked_text
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.duties.day_list import DayList
from carehome_app.services.requests.board import RequestBoard
from carehome_app.services.requests.clocks import HomeClocks
from carehome_app.services.requests.sealing import Sealing

if TYPE_CHECKING:
    from carehome_app.services.house import House

WHO: Final = QT_TRANSLATE_NOOP("Counselling", "who helped")
_A_DAY: Final = 24 * 60


class NewCall(msgspec.Struct, frozen=True, kw_only=True):
    """A call; the words are sealed, everything else is for statistics and readable."""

    began_at: datetime
    ended_at: datetime
    risk: Risk
    words: str = ""
    talker: str = ""
    """The number under which somebody speaks; empty for somebody new."""
    subject: int = 0
    band: str = ""
    theme: str = ""
    named: int = 0
    referred: str = ""


class NewHelp(msgspec.Struct, frozen=True, kw_only=True):
    """What a volunteer or a social worker did on a day."""

    day: date
    minutes: int
    contacts: int
    what: str
    helper: int = 0
    name: str = ""
    is_social_worker: bool = False
    subject: int = 0


class Counselling:
    """Calls, by counsellors only."""

    def __init__(
        self, desk: Desk, board: RequestBoard, clocks: HomeClocks, sealing: Sealing
    ) -> None:
        """Keep them at a desk."""
        self._desk = desk
        self._board = board
        self._clocks = clocks
        self._sealing = sealing

    def numbers(self) -> tuple[str, ...]:
        """Return the emergency numbers: those of the country, then the home's own."""
        return (*EMERGENCY_NUMBERS, *self._clocks.numbers())

    def hold(self, new: NewCall) -> str:
        """Keep a call and return the number of who spoke."""
        self._desk.require(May.COUNSEL)
        if new.ended_at < new.began_at:
            raise EndBeforeStartError(
                start=self._shown(new.began_at), end=self._shown(new.ended_at)
            )
        if new.ended_at > self._desk.now():
            raise FutureError(when=self._shown(new.ended_at))
        if new.risk is Risk.HIGH and not new.named:
            raise NamedPersonNeededError(numbers=" ".join(self.numbers()))
        talker = checked_text(new.talker).strip()
        if not talker:
            talker = f"T{kept.talkers(self._desk.store) + 1:03}"
        sealed = self._sealing.seal(checked_text(new.words)) if new.words.strip() else None
        again = to_ms(new.ended_at + FOLLOW_UP) if new.risk is Risk.HIGH else None
        with self._desk.acting(May.COUNSEL) as action:
            action.append(
                CounsellingHeld(
                    new.subject,
                    talker,
                    to_ms(new.began_at),
                    to_ms(new.ended_at),
                    checked_text(new.band),
                    checked_text(new.theme),
                    new.risk.value,
                    new.named,
                    again,
                    checked_text(new.referred),
                    sealed,
                )
            )
        return talker

    def counted(self, first: date, last: date) -> Heard:
        """Count the calls from one day to another, without a word of them."""
        return heard(self.calls(first, last))

    def calls(self, first: date, last: date) -> list[Call]:
        """Return the calls from one day to another; their words stay sealed."""
        self._desk.require(May.READ)
        home = self._desk.home_time
        since, until = home.moment(first, time(0)), home.moment(last + timedelta(days=1), time(0))
        found = kept.calls(self._desk.store, since, until)
        return [one for one in found if one.subject not in self._desk.hidden]

    def to_call_again(self) -> list[Call]:
        """Return whose call after high risk nobody made yet, however long ago."""
        self._desk.require(May.READ)
        found = kept.to_call_again(self._desk.store)
        return to_call_again([one for one in found if one.subject not in self._desk.hidden])

    def words(self, call: Call, passphrase: str) -> str:
        """Return the words of a call to the acting counsellor."""
        self._desk.require(May.COUNSEL)
        return "" if call.sealed is None else self._sealing.open(call.sealed, passphrase)

    def words_of_request(self, no: str, passphrase: str) -> list[str]:
        """Return what a request asks and what was done about it, to the acting counsellor."""
        self._desk.require(May.COUNSEL)
        request = self._board.find(no)
        if request.sealed is None:
            raise UnknownRequestError(no=no)
        sealed = [request.sealed, *(one.sealed for one in request.steps if one.sealed)]
        return [self._sealing.open(one, passphrase) for one in sealed]

    def _shown(self, moment: datetime) -> str:
        return f"{self._desk.home_time.local(moment):%m-%d %H:%M}"


def _calls_of_day(house: "House", day: date) -> DueList:
    desk, home = house.desk, house.desk.home_time
    begin, end = home.moment(day, time(0)), home.moment(day + timedelta(days=1), time(0))
    known = kept.followed(desk.store, end)
    seen = [one for one in known if one.subject not in desk.hidden]
    return calls_due(seen, (begin, end), desk.now())


DAY_LISTS: Final = (
    DayList(
        "calls",
        QT_TRANSLATE_NOOP("Requests", "Calls after high risk"),
        "requests",
        CALL_WORDS,
        _calls_of_day,
    ),
)


class Helping:
    """Volunteers and social workers: who, when, how long, for whom."""

    def __init__(self, desk: Desk) -> None:
        """Keep them at a desk."""
        self._desk = desk

    def give(self, new: NewHelp) -> Changes:
        """Keep what somebody did."""
        self._desk.require(May.TAKE_REQUEST)
        name = checked_text(new.name).strip()
        if not new.helper and not name:
            raise MissingFieldError(field=WHO)
        if new.day > self._desk.today():
            raise FutureError(when=new.day.isoformat())
        if not 0 < new.minutes <= _A_DAY:
            raise OutsideRangeError(number=new.minutes, low=1, high=_A_DAY)
        if new.contacts < 0:
            raise OutsideRangeError(number=new.contacts, low=0, high=999)
        with self._desk.acting(May.TAKE_REQUEST) as action:
            action.append(
                HelpGiven(
                    new.subject,
                    new.helper,
                    name,
                    int(new.is_social_worker),
                    new.day.toordinal(),
                    new.minutes,
                    new.contacts,
                    checked_text(new.what),
                )
            )
        return Changes.REQUESTS

    def between(self, first: date, last: date) -> list[Help]:
        """Return what was done from one day to another."""
        self._desk.require(May.READ)
        found = kept.helps(self._desk.store, first, last)
        return [one for one in found if one.subject not in self._desk.hidden]

    def counted(self, first: date, last: date) -> Helped:
        """Add up hours and contacts from one day to another."""
        return helped(self.between(first, last))
