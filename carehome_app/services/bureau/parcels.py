"""The parcel a home sends: what will be in it, making it, and what the bureau receipted."""

import hashlib
import hmac
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from carehome_app.db.bureau import reported
from carehome_app.db.bureau.sealing import sealed, sealed_code, signed
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.cards import HOME
from carehome_app.domain.bureau.code import day_bytes, to_text
from carehome_app.domain.bureau.errors import NoClusterError, NothingToSendError
from carehome_app.domain.bureau.events import ParcelSent
from carehome_app.domain.bureau.figures import coded, numbered
from carehome_app.domain.bureau.parcel import (
    DAYS,
    NO_PARCEL,
    CaseRow,
    Day,
    Identified,
    NoticeUp,
    Parcel,
    ThingLasts,
    home_number,
    packed,
)
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.services.accounts.pins import Pins
from carehome_app.services.bureau.cards import Cards
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

if TYPE_CHECKING:
    from carehome_app.services.bureau.notices import Keepers

SUMS: Final = 1
MASKED: Final = 2
IDENTIFIED: Final = 3
STICK: Final = "stick"
NETWORK: Final = "network"
HEAD_BYTES: Final = 8
ANSWERS_AGAIN: Final = 30
"""For so many days every parcel says again what was done with notices."""


class Preview(NamedTuple):
    """What a parcel would tell, for the director to read before it is signed."""

    level: int
    days: int
    """How many days it tells, the last of them today."""
    last: dict[str, int]
    """The figures of today, by code."""
    cases: Sequence[CaseRow]
    bureau: str
    words: str
    """The bureau's eight words."""
    things: Sequence[ThingLasts]
    """How long each thing lasts, the scarcest first."""


class Made(NamedTuple):
    """A parcel, ready to be put on a stick."""

    name: str
    content: bytes
    seq: int
    sha256: str
    changes: Changes


class OneCase(NamedTuple):
    """The one case that is told with its name: why, and what allows it."""

    subject: int
    purpose: str
    ground: str
    words: str = ""


class Parcels:
    """Makes a home's parcels from the figures of its days, whichever subject counts them."""

    def __init__(
        self, desk: Desk, keepers: "Keepers", figures: Callable[[date], dict[str, int]]
    ) -> None:
        """Work at a desk; who is ill, what lasts and what a day comes to is known by others."""
        self._desk, self._keepers, self._figures = desk, keepers, figures
        self.cards = Cards(desk, HOME)

    def preview(self, level: int = SUMS) -> Preview:
        """Return what a parcel made now would tell."""
        bureau = self.cards.bureau()
        today = self._desk.today()
        told = self._told(today, self._figures(today))
        cases = self._masked() if level == MASKED else ()
        days = (today - self._first()).days + 1
        figures, things = coded(told.figures), self._things()
        return Preview(level, days, figures, cases, bureau.name, bureau.words, things)

    def counted(self) -> Sequence[Day]:
        """Return the days a parcel made now would tell; it may be counted beside a window."""
        self._desk.require(May.ISSUE_REPORT)
        return self._days()

    def send(self, level: int = SUMS, way: str = STICK, days: Sequence[Day] | None = None) -> Made:
        """Make the next parcel: sums by whoever issues reports, cases by a director.

        `days` are those that were counted for it just now, if they were.
        """
        may = May.ISSUE_REPORT if level == SUMS else May.SIGN_AS_DIRECTOR
        self._desk.require(may)
        days = self._days() if days is None else days
        cases = self._masked() if level == MASKED else ()
        return self._made(self._parcel(level, days, cases), way, may)

    def send_case(self, case: OneCase, pin: str) -> Made:
        """Tell one case with its name, by the director's PIN: one purpose, one ground, noted."""
        actor = self._desk.require(May.SIGN_AS_DIRECTOR)
        if not case.purpose.strip() or not case.ground.strip():
            raise ReasonNeededError
        Pins(self._desk).check(actor, pin)
        person = self._desk.person(case.subject)
        ill = [one for one in self._keepers.seeing.clusters.cases() if one.person.id == person.id]
        born = person.details.birth
        told = Identified(
            person.name,
            born.isoformat() if born else "",
            self._day_of(ill[-1].case.onset).toordinal() if ill else 0,
            ill[-1].case.syndrome.value if ill else "",
            case.words,
            case.purpose,
            case.ground,
        )
        parcel = self._parcel(IDENTIFIED, self._days(), (), (told,))
        return self._made(parcel, STICK, May.SIGN_AS_DIRECTOR, case.subject)

    def code(self, day: date) -> str:
        """Return the letters of the square code of a day; empty while there is no bureau."""
        known = reported.bureau(self._desk.store)
        keys = reported.keys(self._desk.store)
        if known is None or keys is None or self._desk.actor is None:
            return ""
        told = self._told(day, self._figures(day))
        content = day_bytes(home_number(self._desk.card.id), told)
        return to_text(sealed_code(content, keys, _key(known.seal)))

    def sent(self, limit: int = 30) -> "list[reported.Sent]":
        """Return the parcels that were made, the last first, with their receipts."""
        self._desk.require(May.READ)
        return reported.sent(self._desk.store, limit)

    def _days(self) -> list[Day]:
        """Return the last days again; what can no longer be counted stands as it was told."""
        first, today = self._first(), self._desk.today()
        days = [first + timedelta(days=number) for number in range((today - first).days + 1)]
        return [self._told(day, self._figures(day)) for day in days]

    def _told(self, day: date, figures: dict[str, int]) -> Day:
        number = day.toordinal()
        before = reported.told(self._desk.store, number, number).get(number)
        now = to_ms(self._desk.now())
        if before is None:
            return Day(number, now, numbered(figures))
        return Day(number, before.first_at, {**before.figures, **numbered(figures)})

    def _first(self) -> date:
        """Return the first day a parcel of today tells: fourteen, or since the home began."""
        today = self._desk.today()
        came = min((one.admitted_at for one in self._desk.stays), default=self._desk.now())
        first = max(today - timedelta(days=DAYS - 1), self._day_of(came))
        if first > today:
            raise NothingToSendError
        return first

    def _day_of(self, moment: datetime) -> date:
        return self._desk.home_time.day(moment)

    def _parcel(
        self,
        level: int,
        days: Sequence[Day],
        cases: Sequence[CaseRow],
        identified: Sequence[Identified] = (),
    ) -> Parcel:
        last = reported.sent(self._desk.store, 1)
        heads = {
            station: (number, mark[:HEAD_BYTES])
            for station, (number, mark) in self._desk.store.heads().items()
        }
        return Parcel(
            home=home_number(self._desk.card.id),
            seq=last[0].seq + 1 if last else 1,
            previous=bytes.fromhex(last[0].sha256) if last else NO_PARCEL,
            made_at=to_ms(self._desk.now()),
            heads=heads,
            level=level,
            days=days,
            cases=cases,
            identified=identified,
            answers=self._answers(),
            things=self._things(),
        )

    def _things(self) -> list[ThingLasts]:
        """Return how many days each thing lasts of which that is known."""
        known = self._keepers.supplies.store.standings()
        found = [
            ThingLasts(one.item.code, one.item.name, one.item.item_class.value, one.days)
            for one in known
            if one.days is not None
        ]
        return sorted(found, key=lambda one: (one.days, one.code))

    def _answers(self) -> list[NoticeUp]:
        """Return what was done with notices lately; a role, and nobody's name."""
        since = to_ms(self._desk.now() - timedelta(days=ANSWERS_AGAIN))
        steps = reported.notice_steps(self._desk.store)
        return [
            NoticeUp(one.no, one.step, one.at, one.by, one.words)
            for one in steps
            if one.at >= since
        ]

    def _made(self, parcel: Parcel, way: str, may: May, subject: int = 0) -> Made:
        bureau = self.cards.bureau()
        inside = signed(packed(parcel), self.cards.keys())
        digest = hashlib.sha256(inside).hexdigest()
        content = sealed(inside, _key(bureau.seal))
        span = (parcel.days[0].day, parcel.days[-1].day)
        known = reported.told(self._desk.store, *span)
        new = tuple(
            (one.day, one.first_at, dict(one.figures))
            for one in parcel.days
            if one.day not in known or known[one.day].figures != one.figures
        )
        with self._desk.acting(may) as action:
            action.append(
                ParcelSent(
                    parcel.seq,
                    digest,
                    parcel.level,
                    way,
                    parcel.made_at,
                    bureau.id,
                    new,
                    len(parcel.cases) + len(parcel.identified),
                )
            )
            if parcel.level != SUMS:
                action.append(_left(parcel, content, subject))
        name = f"{self._desk.card.number or self._desk.card.id}-{parcel.seq:06}.cpar"
        return Made(name, content, parcel.seq, digest, Changes.REPORTS)

    def _masked(self) -> list[CaseRow]:
        """Return the cases of open clusters: a number of their own, and no name, age or room."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        open_ = self._keepers.seeing.clusters.open()
        if not open_:
            raise NoClusterError
        rows = {
            (ill.person.id, ill.case.onset): CaseRow(
                self._random_number(ill.person.id),
                self._day_of(ill.case.onset).toordinal(),
                ill.person.group.value,
                ill.person.details.floor,
                ill.case.syndrome.value,
                outbreak.cluster.severity.name.lower(),
                "isolated" if ill.isolation else "",
            )
            for outbreak in open_
            for ill in outbreak.ill
        }
        return [rows[key] for key in sorted(rows)]

    def _random_number(self, subject: int) -> int:
        """Return the number of a case in every parcel: without the key it is nobody's."""
        mark = hmac.digest(self.cards.keys().seal, b"case %d" % subject, "sha256")
        return int.from_bytes(mark[:4]) >> 1


def _key(text: str) -> bytes:
    from base64 import b64decode

    return b64decode(text)


def _left(parcel: Parcel, content: bytes, subject: int) -> DataHandedOut:
    return DataHandedOut(
        what="parcel_case" if subject else "parcel_cases",
        format="cpar",
        how="saved",
        subject=subject,
        first_day=parcel.days[0].day,
        last_day=parcel.days[-1].day,
        masked=int(not subject),
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        rows=len(parcel.cases) + len(parcel.identified),
    )
