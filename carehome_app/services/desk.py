"""The desk a service works at: the open home, the clock, who acts, and what the home decided."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final

from carehome_app.db import people, settings
from carehome_app.db.desks.twins import told_apart
from carehome_app.db.file.connection import Store
from carehome_app.db.file.disk import HomeLock
from carehome_app.db.privacy import keeping
from carehome_app.domain.accounts.roles import ROLE_LABELS, Actor, May
from carehome_app.domain.chronic.plans import personal_span
from carehome_app.domain.errors import FutureError, NobodySignedInError, NotAllowedError
from carehome_app.domain.events import Event, SettingChanged
from carehome_app.domain.findings.limits import Limits
from carehome_app.domain.moments import HomeTime, home_time, to_ms
from carehome_app.domain.people import Person, nameless
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import Plan, RoundKey, Span, early, round_at, span
from carehome_app.domain.settings import HomeCard
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.trust.clock import check_clock, doubted_since

if TYPE_CHECKING:
    from carehome_app.db.journal.writing import Writer
    from carehome_app.services.chronic.orders import Orders


# What a home has decided about its measuring, read from the store when first needed.


class Decided:
    """Plans and limits, of the house and of single people; forgotten when they change."""

    store: Store

    @cached_property
    def plans(self) -> list[Plan]:
        """Every plan of the house that ever was, of measures this program knows."""
        return settings.plans(self.store)

    @cached_property
    def limits(self) -> Limits:
        """What the home changed in the rules."""
        return settings.limits(self.store)

    @cached_property
    def orders(self) -> "Orders":
        """What is ordered for single people."""
        # The first window's sheet needs none of it.
        from carehome_app.services.chronic.orders import Orders

        return Orders(self.store)


# The desk a service works at: the open home, the clock, and who acts.

NEAR: Final = "rounds.near"
NEAR_MINUTES: Final = 60
"""Where a home says how near before a round a reading is asked about, and when it says nothing."""

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    """Return the present moment."""
    return datetime.now(UTC)


class Action:
    """One all-or-nothing piece of work at a desk."""

    def __init__(self, writer: "Writer", clock: Clock) -> None:
        """Write through this writer at the times the clock shows."""
        self.writer = writer
        self._clock = clock

    def append(self, event: Event) -> LineRef:
        """Append an event now."""
        return self.writer.append(event, clock=self._clock())

    def say_what_is_known(self) -> None:
        """Say up to where others' lines are known, if some were taken since the last own line."""
        self.writer.say_what_is_known(to_ms(self._clock()))

    def settle(self) -> None:
        """Work out what follows from the events so far, when a rule must see it at once."""
        self.writer.settle()


class Desk(Decided):
    """The home, the clock and the person acting; services read and write through it."""

    def __init__(
        self,
        store: Store,
        clock: Clock = system_clock,
        actor: Actor | None = None,
        lock: HomeLock | None = None,
    ) -> None:
        """Work on an open store."""
        self.store = store
        self.clock = clock
        self.actor = actor
        self.lock = lock
        self.warning: Text | None = None
        """What everybody must know about this record, such as that its last lines are missing."""
        self.closing: list[Callable[[], object]] = []
        """What is let go of with the record, such as a server's connection."""
        self.present: Desk | None = None
        """The desk of today, while this one looks at the past; only there can be written."""

    @cached_property
    def card(self) -> HomeCard:
        """The home's own data."""
        return settings.home_card(self.store)

    @cached_property
    def home_time(self) -> HomeTime:
        """The home's time zone."""
        return home_time(tuple(settings.setting(self.store, "timezone")))

    @cached_property
    def stays(self) -> list[Person]:
        """Everybody who was ever here, once for each stay; not those whose record is locked."""
        shown = [one for one in people.stays(self.store) if one.id not in self.hidden]
        return told_apart(self.store, shown)

    @cached_property
    def hidden(self) -> frozenset[int]:
        """Whose record is locked: kept, and not used for anything."""
        return keeping.locked(self.store)

    def setting(self, key: str, default: str = "") -> str:
        """Return the present value of a setting of the home."""
        if key not in self._settings:
            now = self.clock()
            found = [value for since, value in settings.setting(self.store, key) if since <= now]
            self._settings[key] = found[-1] if found else default
        return self._settings[key]

    @cached_property
    def _settings(self) -> dict[str, str]:
        return {}

    @cached_property
    def _stays_of(self) -> dict[int, list[Person]]:
        found: dict[int, list[Person]] = {}
        for person in self.stays:
            found.setdefault(person.id, []).append(person)
        return found

    @cached_property
    def _spans(self) -> dict[RoundKey, Span | None]:
        return {}

    def people_on(self, window: Span) -> list[Person]:
        """Return the roll of a round: everybody here in its window, once each.

        Place and group are those when the window closed: what is written later changes no roll
        of before.
        """
        here = {
            person.id: person.at(window.closes)
            for person in self.stays
            if person.is_here(window.opens, window.closes)
        }
        return list(here.values())

    def person(self, subject: int) -> Person:
        """Return a person by number, in the last stay; KeyError when there is none.

        Somebody whose record is locked or erased is only a number, as `#12`.
        """
        known = self._stays_of.get(subject)
        if known is None and subject in self._nameless:
            return nameless(subject)
        return self._stays_of[subject][-1]

    def stays_of(self, subject: int) -> list[Person]:
        """Return every stay of a person, the last one last; none of somebody unknown."""
        return self._stays_of.get(subject, [])

    def person_at(self, subject: int, moment: datetime) -> Person:
        """Return a person with the place and group of a moment."""
        return self.person(subject).at(moment)

    @cached_property
    def _nameless(self) -> frozenset[int]:
        return self.hidden | {one.subject for one in keeping.erasures(self.store)}

    def now(self) -> datetime:
        """Return what the clock shows."""
        return self.clock()

    def past(self, at: datetime | None) -> datetime:
        """Return when something was: as somebody said, else now; `FutureError` when not yet."""
        now = self.now()
        if at is not None and at > now:
            raise FutureError(when=self.home_time.local(at).strftime("%Y-%m-%d %H:%M"))
        return now if at is None else at

    def doubts_clock(self) -> bool:
        """Return whether the clock jumped ahead and nobody has said yet that it is right."""
        return doubted_since(self) is not None

    def today(self) -> date:
        """Return the home's day."""
        return self.home_time.day(self.clock())

    def current_round(self) -> RoundKey | None:
        """Return the round that is current now."""
        return round_at(self.clock(), self.plans, self.home_time)

    def span(self, round_: RoundKey) -> Span | None:
        """Return when a round opens, closes and gives way; None when there is no such round."""
        if round_ not in self._spans:
            house = span(round_, self.plans, self.home_time)
            if house is not None:
                house = early(house, round_, self.plans, self.home_time, self.near)
            self._spans[round_] = house or self._personal_span(round_)
        return self._spans[round_]

    @property
    def near(self) -> timedelta:
        """How long before a round opens a reading may be meant for it."""
        return timedelta(minutes=int(self.setting(NEAR) or NEAR_MINUTES))

    def _personal_span(self, round_: RoundKey) -> Span | None:
        named = self.orders.windows_at(self.home_time.moment(round_.day, time(0)))
        return personal_span(round_, self.plans, self.home_time, named)

    def require(self, what: May) -> Actor:
        """Return who acts, or say that the role does not allow it."""
        if self.actor is None:
            raise NobodySignedInError
        if not self.actor.may(what):
            raise NotAllowedError(role=ROLE_LABELS[self.actor.role])
        return self.actor

    @contextmanager
    def acting(self, what: May) -> Iterator[Action]:
        """Do one action that needs a permission: all of it is kept, or nothing is."""
        with acting_as(self, self.require(what)) as action:
            yield action

    def decide(
        self, what: May, said: SettingChanged, also: Changes = Changes.NONE, usual: str = ""
    ) -> Changes:
        """Let a setting have another value; one that it has already is no line of the journal.

        `usual` is what holds while the home said nothing; return what changed, `also` with it.
        """
        self.require(what)
        if (self.setting(said.key) or usual) == (said.value or usual):
            return Changes.NONE
        with self.acting(what) as action:
            action.append(said)
        self.forget(Changes.SETTINGS)
        return Changes.SETTINGS | also

    def forget(self, changes: Changes) -> None:
        """Read anew, when next needed, what a change made stale."""
        stale = {
            Changes.PEOPLE: ("stays", "_stays_of", "hidden", "_nameless"),
            Changes.PLANS: ("plans", "orders", "_spans"),
            Changes.SETTINGS: ("limits", "orders", "home_time", "card", "_settings", "_spans"),
        }
        for change, names in stale.items():
            if change in changes:
                for name in names:
                    self.__dict__.pop(name, None)


@contextmanager
def acting_as(desk: Desk, actor: Actor | None) -> Iterator[Action]:
    """Do one action in somebody's name, whose PIN was checked, or in the program's."""
    by = 0 if actor is None else actor.id
    check_clock(desk)
    # What each event does to the tables is a great many imports, and no sheet needs them.
    from carehome_app.db.journal.writing import writing

    try:
        with writing(desk.store, station=desk.card.station, by=by) as writer:
            yield Action(writer, desk.clock)
    except BaseException:
        # What was read inside the block may never have come to be.
        desk.forget(~Changes.NONE)
        raise
