"""Open a home for one command: which, with what passphrase, at what time, and who acts."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from msgspec.structs import replace

from carehome_app.commands.answers import CANNOT, Answer, UsageError, answered
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.errors import ClockMovedError, NobodySignedInError, UnknownPersonError
from carehome_app.domain.keys.errors import NotRememberedError
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.languages import load, system_language
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.desk import Clock, Desk, system_clock
from carehome_app.services.home.mending import no_home
from carehome_app.services.home.opening import (
    DEMO_PASSPHRASE,
    DEMO_TIMEZONE,
    close_home,
    is_home,
    is_made_up,
    open_home,
)
from carehome_app.services.house import House

NO_HOME_SAID: Final = QT_TRANSLATE_NOOP("Commands", "Say which home is meant: --home DIR.")
NO_PASSPHRASE: Final = QT_TRANSLATE_NOOP(
    "Commands", "Give the passphrase: --passphrase-file FILE or CAREHOME_PASSPHRASE."
)
NOBODY_ACTS: Final = QT_TRANSLATE_NOOP("Commands", "Say who acts: --as CODE.")
MAY_NOT_ACT: Final = QT_TRANSLATE_NOOP("Commands", "Nobody with the code {code} may sign in.")
NO_PIN: Final = QT_TRANSLATE_NOOP("Commands", "Give the PIN: --pin-file FILE or CAREHOME_PIN.")
AS_IT_IS_NOW: Final = QT_TRANSLATE_NOOP(
    "Commands", "The record is checked and backed up as it is now: leave --as-of out."
)
NOT_A_TIME: Final = QT_TRANSLATE_NOOP(
    "Commands", "“{given}” is not a time: write it like 2026-11-22T07:30."
)
NO_SUCH_YEAR: Final = QT_TRANSLATE_NOOP(
    "Commands", "The year {given} cannot be: it must be from {first} to {last}."
)
YEARS: Final = range(1900, 2200)


class Access(msgspec.Struct, frozen=True, kw_only=True):
    """What was said before or after any command."""

    home: Path | None = None
    language: str | None = None
    now: str | None = None
    as_of: str | None = None
    passphrase: str | None = None
    recovery: str | None = None
    as_code: str | None = None
    pin: str | None = None
    ask_passphrase: Callable[[], str] | None = None
    ask_pin: Callable[[], str] | None = None

    def say(self) -> Translate:
        """Return the function that says texts to the reader."""
        return load(self.language or system_language())

    def clock(self) -> Clock:
        """Return the clock, moved when `--now` says so; it then goes on from there."""
        if self.now is None:
            return system_clock
        shown, started = moment(self.now, ZoneInfo(DEMO_TIMEZONE)), system_clock()
        return lambda: shown + (system_clock() - started)

    def folder(self) -> Path:
        """Return the home folder that was named."""
        if self.home is None:
            raise UsageError(NO_HOME_SAID)
        return self.home

    def opened(self, *, to_write: bool) -> Desk:
        """Open the home: by what was given, known of a demo home, in the keyring, or asked for."""
        folder, passphrase, clock = self.folder(), self.passphrase, self.clock()
        if not is_home(folder):
            raise no_home(folder)
        if self.recovery is not None:
            return open_home(folder, clock=clock, recovery=self.recovery, to_write=to_write)
        if passphrase is None and is_made_up(folder):
            passphrase = DEMO_PASSPHRASE
        if passphrase is None:
            with suppress(NotRememberedError):
                return open_home(folder, clock=clock, to_write=to_write)
            if self.ask_passphrase is None:
                raise UsageError(NO_PASSPHRASE)
            passphrase = self.ask_passphrase()
        return open_home(folder, passphrase, clock, to_write=to_write)


Work = Callable[[House, Translate], Answer]


def in_home(access: Access, work: Work, *, to_write: bool = False) -> Answer:
    """Open the home, let somebody act, do the work and close again.

    Without `to_write` it may be open in a window meanwhile. What everybody must know about the
    record stands among the trouble, however the work ends.
    """

    def opened() -> Answer:
        with _house(access, to_write=to_write) as house:
            if house.desk.warning is not None:
                warnings.append(say(house.desk.warning))
            return work(house, say)

    say = access.say()
    warnings: list[str] = []
    answer = answered(opened, say)
    told = [*warnings, answer.trouble] if answer.trouble else warnings
    return replace(answer, trouble="\n".join(told))


def now_only(access: Access, work: Work) -> Answer:
    """Do work that is about the record itself, never about what was known at a past moment."""
    if access.as_of is not None:
        return Answer(status=CANNOT, trouble=access.say()(AS_IT_IS_NOW))
    return in_home(access, work)


def moment(given: str, zone: ZoneInfo) -> datetime:
    """Return the moment of an ISO time; without a zone it is the home's."""
    try:
        shown = datetime.fromisoformat(given)
    except ValueError as error:
        raise UsageError(NOT_A_TIME.with_(given=given)) from error
    check_year(shown)
    return (shown if shown.tzinfo else shown.replace(tzinfo=zone)).astimezone(UTC)


def check_year(day: date) -> None:
    """Refuse a day that no record of ours can hold, before anybody counts with it."""
    if day.year not in YEARS:
        raise UsageError(NO_SUCH_YEAR.with_(given=day.year, first=YEARS[0], last=YEARS[-1]))


def round_meant(desk: Desk, on: date | None, window: str | None) -> RoundKey:
    """Return the round that is meant: the current one, or the last one of another day."""
    current = desk.current_round()
    if current is None:
        current = RoundKey(desk.today(), "am")
    day = on or current.day
    check_year(day)
    return RoundKey(day, window or (current.window if day == current.day else "pm"))


@contextmanager
def _house(access: Access, *, to_write: bool) -> Iterator[House]:
    desk = access.opened(to_write=to_write)
    try:
        if access.now is not None and not desk.card.demo:
            raise ClockMovedError
        house = House(desk)
        _sign_in(house, access)
        with _as_known(house, access.as_of) as shown:
            yield shown
    finally:
        close_home(desk)


@contextmanager
def _as_known(house: House, as_of: str | None) -> Iterator[House]:
    """Yield the house as it was known at a moment, or as it is when none is said."""
    if as_of is None:
        yield house
        return
    then = moment(as_of, house.desk.home_time.zone(house.desk.now()))
    past = house.as_of.house(then)
    try:
        yield past
    finally:
        from carehome_app.services.history.as_of import end

        end(past)


def own_signature(house: House, access: Access, purpose: Purpose) -> Signed:
    """Return the signature of whoever acts: the PIN of a command is given for all of it."""
    actor = house.desk.actor
    if actor is None:
        raise NobodySignedInError
    pin = _pin(access, is_demo=house.desk.card.demo)
    return house.signing_in.signature(actor.id, pin, purpose)


def _pin(access: Access, *, is_demo: bool) -> str:
    pin = access.pin or (DEMO_PIN if is_demo else "")
    if not pin:
        raise UsageError(NO_PIN)
    return pin


def _sign_in(house: House, access: Access) -> None:
    signing_in, is_demo = house.signing_in, house.desk.card.demo
    if access.as_code is None and not is_demo:
        raise UsageError(NOBODY_ACTS)
    pin = _pin(access, is_demo=is_demo)
    if access.as_code is not None:
        try:
            signing_in.sign_in_by_code(access.as_code, pin)
        except UnknownPersonError as error:
            raise UsageError(MAY_NOT_ACT.with_(code=access.as_code)) from error
        return
    for person, role in signing_in.accounts():
        if role is Role.HEAD_NURSE:
            signing_in.sign_in(person.id, pin)
            return
