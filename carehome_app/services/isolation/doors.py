"""Doors of rooms in which people are kept apart: pair sensors, take in what they say, explain."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.isolation import doors as stored
from carehome_app.db.isolation.doors import Heard, Paired
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import MissingFieldError, ReasonNeededError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation import alerts
from carehome_app.domain.isolation.doors import (
    RULES,
    USUAL_WINDOWS,
    Allowed,
    Clock,
    DoorEpisode,
    DoorState,
    Health,
    Past,
    Seen,
    Silence,
    episodes,
    is_low,
    learnt,
    meant,
    past,
    silence,
    timed,
    windows_typed,
)
from carehome_app.domain.isolation.errors import NotLearntError, UnknownDoorError
from carehome_app.domain.isolation.events import DoorAnnounced, DoorLooked, DoorPaired, DoorSeen
from carehome_app.domain.isolation.lines import Message, NoMessage, Sign, understood
from carehome_app.domain.moments import from_ms, to_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk, acting_as
from carehome_app.services.findings.following_up import Due, FollowingUp
from carehome_app.services.isolation.alerting import LOOK_BACK, found, new_alerts
from carehome_app.services.isolation.cases import Cases

FLUSH: Final = timedelta(minutes=5)
"""How often it is put aside when sensors were last heard: heartbeats are no lines."""
KEPT_LINES: Final = 6
SPOOL: Final = "doors"
NEAR: Final = 2 * RULES.silence
"""What lies further back says nothing of a state: the door is unknown after so long a silence."""
EVERY: Final = "*"
"""The device of a line about the whole source, such as a broker that started again."""
ROOM: Final = QT_TRANSLATE_NOOP("Isolation", "Room")
WINDOWS: Final = "door.windows"


class DoorNow(msgspec.Struct, frozen=True):
    """A door as it is known now: what its sensor said, its episodes, and its sensor."""

    paired: Paired
    past: Past
    health: Health
    episodes: tuple[DoorEpisode, ...] = ()

    @property
    def open_episode(self) -> DoorEpisode | None:
        """The episode that goes on, if one does."""
        return self.episodes[-1] if self.episodes and self.episodes[-1].until is None else None

    @property
    def is_left_open(self) -> bool:
        """Whether it stands open, longer than an opening takes."""
        episode = self.open_episode
        return self.past.state is DoorState.OPEN and episode is not None and episode.left_open


class Received(NamedTuple):
    """What became of lines: kept as lines of the journal, told before, or only heard."""

    kept: int = 0
    known: int = 0
    heard: int = 0
    marked: int = 0
    """Kept by the time of receipt, since the sensor's clock cannot be right."""
    strangers: tuple[str, ...] = ()
    refused: tuple[NoMessage, ...] = ()
    alerts: int = 0

    @property
    def all(self) -> int:
        """How many lines came; each is in exactly one number."""
        return self.kept + self.known + self.heard + len(self.strangers) + len(self.refused)


class Doors:
    """Sensors at doors."""

    def __init__(self, desk: Desk, cases: Cases, following_up: FollowingUp) -> None:
        """Work at a desk."""
        self._desk = desk
        self._cases = cases
        self._following_up = following_up
        self._heard: dict[str, Heard] = {}
        self._flushed: datetime | None = None

    # Which sensor is where.

    def paired(self, at: datetime | None = None) -> list[Paired]:
        """Return which sensor is at which door, by room."""
        self._desk.require(May.READ)
        return self._paired(at)

    def strangers(self) -> list[Heard]:
        """Return the sensors that were heard and are at no door."""
        self._desk.require(May.READ)
        known = {one.device for one in self._paired()}
        return [one for device, one in self._known_heard().items() if device not in known]

    def pair(
        self, device: str, place: str, source: str = "", *, opens: str = "", beat: int = 50
    ) -> Changes:
        """Keep that a sensor is at a door; without `opens` it is learnt of its last two lines.

        The nurse opens the door once and closes it. A sensor that says open and closed in words
        needs no learning; one that says 1 and 0 and taught nothing is refused.
        """
        self._desk.require(May.PLAN)
        if not device.strip() or not place.strip():
            raise MissingFieldError(field=ROOM)
        said = self._signs(device.strip())
        if not opens and any(one in (Sign.ONE, Sign.ZERO) for one in said):
            sign = learnt(said)
            if sign is None:
                raise NotLearntError(device=device)
            opens = sign.value
        event = DoorPaired(
            device.strip(), to_ms(self._desk.now()), place.strip(), source, opens, beat
        )
        with self._desk.acting(May.PLAN) as action:
            action.append(event)
        return Changes.ISOLATION

    def take_off(self, device: str, words: str = "") -> Changes:
        """Keep that a sensor is at no door any more: it was wiped and is in store."""
        self._desk.require(May.PLAN)
        known = self._of(device)
        event = DoorPaired(
            known.device, to_ms(self._desk.now()), "", known.source, known.opens,
            known.beat // timedelta(minutes=1), words.strip(),
        )  # fmt: skip
        with self._desk.acting(May.PLAN) as action:
            action.append(event)
        return Changes.ISOLATION

    # What they say.

    def take_file(self, lines: Iterable[str], source: str) -> Received:
        """Take in the lines of a file: somebody does, and its times are believed."""
        self._desk.require(May.RECORD)
        with self._desk.acting(May.RECORD) as action:
            found = self._receive(action, lines, source, from_file=True)
        self.flush()
        return found

    @property
    def spool(self) -> Path:
        """The folder into which listeners write, beside the record."""
        return self._desk.store.folder / SPOOL

    def take_heard(self, lines: Sequence[str]) -> Received:
        """Take in what listeners wrote, in the program's own name; nothing twice."""
        with acting_as(self._desk, None) as action:
            found = self._receive(action, lines, SPOOL, from_file=True)
        self.flush()
        return found

    def receive(self, lines: Sequence[str], source: str) -> Received:
        """Take in what a listener just heard, in the program's own name."""
        now = self._desk.now()
        if self._only_heard(lines, now):
            found = Received(heard=len(lines))
        else:
            with acting_as(self._desk, None) as action:
                found = self._receive(action, lines, source, from_file=False)
        if self._flushed is None or now - self._flushed >= FLUSH:
            self.flush()
        return found

    def begin(self, source: str) -> Changes:
        """Keep that listening to a source begins anew: until a door speaks it is unknown."""
        self.receive([f"{EVERY};{Sign.RESTART.value};"], source)
        return Changes.ISOLATION

    def flush(self) -> None:
        """Put aside when each sensor was last heard, outside the journal."""
        stored.hear(self._desk.store, self._heard.values())
        self._flushed = self._desk.now()

    # What people do.

    def announce(self, device: str, words: str = "") -> Changes:
        """Keep that a door will be opened now: for five minutes nobody is alerted."""
        self._desk.require(May.TAKE_STEP)
        self._of(device)
        now = self._desk.now()
        until = now + RULES.announced
        event = DoorAnnounced(device, to_ms(now), to_ms(until), words.strip())
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(event)
        return Changes.ISOLATION

    def look(self, device: str, state: DoorState, words: str = "") -> Changes:
        """Keep how somebody saw a door whose state was not known."""
        self._desk.require(May.TAKE_STEP)
        self._of(device)
        sign = Sign.OPEN if state is DoorState.OPEN else Sign.CLOSE
        event = DoorLooked(device, to_ms(self._desk.now()), sign.value, words.strip())
        with self._desk.acting(May.TAKE_STEP) as action:
            action.append(event)
        return Changes.ISOLATION

    def explain(self, device: str, reason: str, words: str = "", seen_by: str = "") -> Changes:
        """Close what is open of a door with what was seen, by whom."""
        self._desk.require(May.CLOSE_FINDING)
        label = alerts.EXPLANATIONS.get(reason)
        if label is None and not words.strip():
            raise ReasonNeededError
        said = alerts.JOINED_BY.join(
            one for one in (reason, words.strip(), seen_by.strip()) if one
        )
        found = [one.episode for one in self.waiting(device)]
        for episode in found:
            self._following_up.take(episode, Step.CLOSED, said)
        return Changes.ISOLATION | Changes.FINDINGS if found else Changes.NONE

    # What is known.

    def now(self) -> list[DoorNow]:
        """Return every door with a sensor as it is known now, by room."""
        self._desk.require(May.READ)
        return self.known()

    def known(
        self, at: datetime | None = None, only: Collection[str] | None = None
    ) -> list[DoorNow]:
        """Return the same, or only of some sensors, for a part of a larger action.

        `at` is later than now where another desk's clock is ahead of this one's.
        """
        now, heard = at or self._desk.now(), self._known_heard()
        wanted = [one for one in self._paired(now) if only is None or one.device in only]
        return [self._door(one, heard.get(one.device), now) for one in wanted]

    def opened(self) -> dict[tuple[str, date], tuple[int, int]]:
        """Return how often each room's door opened on each day, and how often unexplained."""
        self._desk.require(May.READ)
        found: dict[tuple[str, date], tuple[int, int]] = {}
        waiting = _unexplained_since(self._following_up.due(DOOR))
        for door in self.now():
            since = waiting.get(door.paired.device)
            for one in door.past.openings:
                key = (door.paired.place, self._desk.home_time.day(one.at))
                open_ = since is not None and one.at >= since and not one.expected
                all_, unexplained = found.get(key, (0, 0))
                found[key] = (all_ + 1, unexplained + open_)
        return found

    def waiting(self, device: str) -> list[Due]:
        """Return what is open of a door: it waits for somebody's words."""
        self._desk.require(May.READ)
        due = self._following_up.due(DOOR)
        return [one for one in due if one.episode.about.place == device]

    def silence(self) -> Silence:
        """Return which sensors are silent, or that the box between them is."""
        return silence([one.health for one in self.now()], self._desk.now())

    def low(self) -> list[DoorNow]:
        """Return the doors whose sensor's battery is nearly empty."""
        return [one for one in self.now() if is_low(one.health)]

    def windows(self) -> str:
        """Return when doors may be opened, as the home writes it."""
        return self._desk.setting(WINDOWS, USUAL_WINDOWS)

    # The rest is how.

    def _paired(self, at: datetime | None = None) -> list[Paired]:
        when = at or self._desk.now()
        last = {one.device: one for one in stored.pairings(self._desk.store) if one.since <= when}
        return sorted((one for one in last.values() if one.place), key=lambda one: one.place)

    def _of(self, device: str) -> Paired:
        for one in self._paired():
            if one.device == device:
                return one
        raise UnknownDoorError(device=device)

    def _known_heard(self) -> dict[str, Heard]:
        return {**stored.heard(self._desk.store), **self._heard}

    def _signs(self, device: str) -> list[Sign]:
        heard = self._known_heard().get(device)
        said = (understood(line, self._desk.home_time) for line in heard.lines) if heard else ()
        return [one.sign for one in said if isinstance(one, Message)]

    def _only_heard(self, lines: Sequence[str], now: datetime) -> bool:
        """Take in what needs no line, without opening the journal: nearly all there is."""
        said = [understood(line, self._desk.home_time) for line in lines]
        if not all(isinstance(one, Message) and one.sign is Sign.HEARTBEAT for one in said):
            return False
        for one, line in zip(said, lines, strict=True):
            if isinstance(one, Message):
                self._hear(one, line, now)
        return True

    def _hear(self, said: Message, line: str, at: datetime | None) -> None:
        known = self._heard.get(said.device) or stored.heard(self._desk.store).get(said.device)
        health = known.health if known else Health(said.device)
        before = known.lines if known else ()
        lines = before if said.sign is Sign.HEARTBEAT else (*before, line)[-KEPT_LINES:]
        battery = health.battery if said.battery is None else said.battery
        link = health.link if said.link is None else said.link
        heard = max((one for one in (at, health.heard) if one is not None), default=None)
        self._heard[said.device] = Heard(Health(said.device, heard, battery, link), lines)

    def _receive(
        self, action: Action, lines: Iterable[str], source: str, *, from_file: bool
    ) -> Received:
        now = self._desk.now()
        taking = _Taking(self._desk, action, source, from_file=from_file)
        paired = {one.device: one for one in self._paired()}
        for said, line in self._in_order(taking, lines, from_file=from_file):
            if said.device == EVERY:
                for one in paired.values():
                    if not source or not one.source or one.source == source:
                        taking.take(one, said._replace(device=one.device), now)
                continue
            self._hear(said, line, _heard_at(said, now, from_file=from_file))
            taking.take(paired.get(said.device), said, now)
        raised = 0
        for device in taking.touched:
            raised += self._raise(action, paired[device])
        return taking.received(raised)

    def _in_order(
        self, taking: "_Taking", lines: Iterable[str], *, from_file: bool
    ) -> list[tuple[Message, str]]:
        """Return the lines that say something; those of a file by their own times."""
        found = []
        for line in lines:
            said = understood(line, self._desk.home_time) if line.strip() else None
            if isinstance(said, Message):
                found.append((said, line))
            elif said is not None:
                taking.refuse(said)
        now = self._desk.now()

        def at(one: tuple[Message, str]) -> datetime:
            said = one[0]
            live = said.received is not None
            return timed(said.at, said.received or now, from_file=from_file and not live)[0]

        return sorted(found, key=at) if from_file else found

    def _door(self, paired: Paired, heard: Heard | None, now: datetime) -> DoorNow:
        allowed = self._allowed(paired.device, now - LOOK_BACK)
        seen = stored.seen(self._desk.store, paired.device, max(paired.since, now - LOOK_BACK))
        last = heard.health.heard if heard else None
        known = past(seen, now, allowed, heard=last)
        health = heard.health if heard else Health(paired.device)
        health = health._replace(heard=known.heard, beat=paired.beat)
        watched = [one for one in episodes(known, now) if self._is_watched(paired, one.since)]
        return DoorNow(paired, known, health, tuple(watched))

    def _allowed(self, device: str, since: datetime) -> Allowed:
        announced = stored.announced(self._desk.store, device, since)
        return Allowed(windows_typed(self.windows()), announced, self._desk.home_time)

    def _is_watched(self, paired: Paired, at: datetime) -> bool:
        """Return whether somebody was kept apart behind the door then."""
        after = at + timedelta(milliseconds=1)
        return any(
            one.holds(at, after) and one.room_at(at) == paired.place for one in self._cases.known()
        )

    def _raise(self, action: Action, paired: Paired) -> int:
        """Raise one alert for each episode that has none yet."""
        door = self._door(paired, self._known_heard().get(paired.device), self._desk.now())
        new = new_alerts(self._desk, paired, door.episodes)
        for one in new:
            action.append(one)
        return len(new)


class _Taking:
    """Lines on their way into the journal: each is kept, known, heard, a stranger's, or none."""

    def __init__(self, desk: Desk, action: Action, source: str, *, from_file: bool) -> None:
        self._desk = desk
        self._action = action
        self._source = source
        self._from_file = from_file
        self._seen: dict[str, list[Seen]] = {}
        self._found = Received()
        self.touched: set[str] = set()

    def refuse(self, said: NoMessage) -> None:
        self._found = self._found._replace(refused=(*self._found.refused, said))

    def take(self, paired: Paired | None, said: Message, now: datetime) -> None:
        if paired is None:
            strangers = (*self._found.strangers, said.device)
            self._found = self._found._replace(strangers=strangers)
            return
        sign = meant(said.sign, paired.opens)
        if sign is None or sign is Sign.HEARTBEAT:
            self._found = self._found._replace(heard=self._found.heard + 1)
            return
        received = said.received or now
        from_file = self._from_file and said.received is None
        at, clock = timed(said.at, received, from_file=from_file)
        one = Seen(
            sign=sign, at=at, device_at=_not_the_first(said.at), seq=said.seq, clock=clock,
            retained=said.retained,
        )  # fmt: skip
        known = self._known(paired, now)
        can_be_known = said.at is not None or said.seq
        if can_be_known and any(one.key == other.key for other in known):
            self._found = self._found._replace(known=self._found.known + 1)
            return
        if not self._changes(known, one):
            self._found = self._found._replace(heard=self._found.heard + 1)
            return
        self._keep(paired, one, received)
        known.append(one)

    def received(self, alerts: int) -> Received:
        return self._found._replace(alerts=alerts + self._found.alerts)

    def _known(self, paired: Paired, now: datetime) -> list[Seen]:
        if paired.device not in self._seen:
            since = max(paired.since, now - LOOK_BACK) if not self._from_file else paired.since
            self._seen[paired.device] = stored.seen(self._desk.store, paired.device, since)
        return self._seen[paired.device]

    def _changes(self, known: list[Seen], one: Seen) -> bool:
        """Return whether a message says anything new: a door that is closed still says nothing."""
        if one.retained:
            return False
        if one.sign not in (Sign.CLOSE, Sign.RESTART, Sign.OFFLINE, Sign.LOW):
            return True
        if one.sign is Sign.LOW:
            return not any(other.sign is Sign.LOW for other in known)
        # What makes a door unknown comes before what is said of it in the same moment.
        least = timedelta(milliseconds=one.sign is not Sign.CLOSE)
        lately = [other for other in known if least <= one.at - other.at < NEAR]
        state = past(lately, one.at).state
        return state is not (DoorState.CLOSED if one.sign is Sign.CLOSE else DoorState.UNKNOWN)

    def _keep(self, paired: Paired, one: Seen, now: datetime) -> None:
        device_at = to_ms(one.device_at) if one.device_at is not None else 0
        event = DoorSeen(
            paired.device, one.sign.value, to_ms(one.at), to_ms(now), self._source,
            device_at, one.seq, one.clock.value, int(one.retained),
        )  # fmt: skip
        self._action.append(event)
        self.touched.add(paired.device)
        marked = self._found.marked + (one.clock is Clock.WRONG)
        self._found = self._found._replace(kept=self._found.kept + 1, marked=marked)
        rule = {Sign.TAMPER: "door.tampered", Sign.SOS: "door.sos"}.get(one.sign)
        if rule is not None:
            self._action.append(found(self._desk, paired, one.at, rule))
            self._found = self._found._replace(alerts=self._found.alerts + 1)


def _unexplained_since(due: Iterable[Due]) -> dict[str, datetime]:
    """Return since when openings of each sensor wait for somebody's words."""
    found: dict[str, datetime] = {}
    for one in (each.episode for each in due):
        if one.family in alerts.OF_OPENINGS:
            place = one.about.place
            found[place] = min(one.opened_at, found.get(place, one.opened_at))
    return found


def _heard_at(said: Message, now: datetime, *, from_file: bool) -> datetime | None:
    """Return when a sensor was heard: a file of last week says nothing of today."""
    if said.received is not None or not from_file:
        return said.received or now
    at, clock = timed(said.at, now, from_file=True)
    return at if clock is Clock.DEVICE else None


def _not_the_first(at: datetime | None) -> datetime | None:
    """Return the moment; the very first of 1970, which a line writes as none, a little later."""
    return from_ms(1) if at is not None and not to_ms(at) else at
