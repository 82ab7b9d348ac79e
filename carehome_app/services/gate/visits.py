"""Booked visits: who is expected, by whose exception, what became of it, and who must be told."""

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final

import msgspec

from carehome_app.db.gate import control
from carehome_app.domain.accounts.events import LineSigned
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.errors import FutureError
from carehome_app.domain.gate.errors import NameNeededError, NotSignedError
from carehome_app.domain.gate.events import BookingSaid, VisitBooked
from carehome_app.domain.gate.levels import visit_allowed
from carehome_app.domain.gate.movements import TOLD, Booked, Booking
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import lives_on
from carehome_app.domain.texts import NAME_MOST, checked_text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.gate.control import Control

AHEAD: Final = timedelta(days=60)
"""How far ahead visits are booked and judged anew."""


class NewVisit(msgspec.Struct, frozen=True, kw_only=True):
    """A visit as it is booked; an `exception` says why, and needs a signature."""

    resident: int
    name: str
    at: datetime
    phone: str = ""
    minutes: int | None = None
    exception: str = ""
    signed: Signed | None = None
    words: str = ""


class Visits:
    """The book of visits."""

    def __init__(self, desk: Desk, control_: Control) -> None:
        """Keep it at a desk."""
        self._desk = desk
        self._control = control_

    def on(self, day: date) -> list[Booking]:
        """Return the visits booked for a day, by time."""
        self._desk.require(May.SEE_GATE)
        begin, end = _bounds(self._desk, day)
        return control.bookings(self._desk.store, begin, end)

    def between(self, first: date, last: date) -> list[Booking]:
        """Return the visits booked for some days, by time."""
        self._desk.require(May.SEE_GATE)
        begin, end = _bounds(self._desk, first)[0], _bounds(self._desk, last)[1]
        return control.bookings(self._desk.store, begin, end)

    def book(self, new: NewVisit) -> Booking:
        """Book a visit; one that the level does not allow needs a signed exception."""
        self._desk.require(May.KEEP_GATE)
        self._desk.person(new.resident)
        if not new.name.strip():
            raise NameNeededError
        if new.at < self._desk.now() - timedelta(days=1):
            raise FutureError(when=f"{self._desk.home_time.local(new.at):%Y-%m-%d %H:%M}")
        signed = new.signed
        if new.exception and (signed is None or signed.purpose is not Purpose.EXCEPTION):
            raise NotSignedError
        minutes = new.minutes or self._control.lines().visit_minutes
        event = VisitBooked(
            subject=new.resident,
            name=checked_text(new.name, NAME_MOST),
            phone="".join(new.phone.split())[:NAME_MOST],
            at=to_ms(new.at),
            minutes=minutes,
            exception=checked_text(new.exception),
            signed_by=signed.subject if signed is not None and new.exception else 0,
            words=checked_text(new.words),
        )
        with self._desk.acting(May.KEEP_GATE) as action:
            ref = action.append(event)
            if signed is not None and new.exception:
                action.append(LineSigned(signed.subject, signed.purpose.value, *ref))
        return next(one for one in self.on(self._desk.home_time.day(new.at)) if one.ref == ref)

    def say(self, booking: Booking, state: Booked | str, words: str = "") -> Changes:
        """Keep that a visit was cancelled, moved or missed, or that the family was told."""
        self._desk.require(May.KEEP_GATE)
        said = TOLD if state == TOLD else Booked(state).value
        event = BookingSaid(*booking.ref, said, to_ms(self._desk.now()), checked_text(words))
        with self._desk.acting(May.KEEP_GATE) as action:
            action.append(event)
        return Changes.GATE

    def to_tell(self) -> list[Booking]:
        """Return visits to come that the level does not allow and of which nobody told anybody."""
        self._desk.require(May.SEE_GATE)
        now = self._desk.now()
        floor_level = cache(self._control.current)
        return [
            one
            for one in control.bookings(self._desk.store, now, now + AHEAD)
            if one.state(now) is Booked.EXPECTED
            and not one.is_told
            and not visit_allowed(
                floor_level(lives_on(self._desk.person_at(one.resident, now))),
                booked=True,
                exception=bool(one.exception),
            )
        ]

    def exceptions(self, day: date) -> list[Booking]:
        """Return the visits of a day that were signed as exceptions."""
        return [one for one in self.on(day) if one.exception]


def _bounds(desk: Desk, day: date) -> tuple[datetime, datetime]:
    moment = desk.home_time.moment
    return moment(day, time(0)), moment(day + timedelta(days=1), time(0))
