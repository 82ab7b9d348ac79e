"""A door by what its sensor said: open, closed or unknown, its openings, and its episodes.

Pure: the same messages, announcements and looks give the same past, in whatever order they came.
The rules are those of the epidemic reference, sections 8.4 and 8.6, as data.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, time, timedelta
from enum import StrEnum
from typing import Final, NamedTuple

import msgspec
from msgspec.structs import replace

from carehome_app.domain.isolation.lines import Sign
from carehome_app.domain.moments import HomeTime, time_typed


class DoorState(StrEnum):
    """What is known of a door; unknown is never shown as closed."""

    OPEN = "open"
    CLOSED = "closed"
    UNKNOWN = "unknown"


class DoorRules(msgspec.Struct, frozen=True):
    """The numbers of the rules; each with where it is from."""

    debounce: timedelta = timedelta(seconds=1)
    """Sliding doors send three or more conflicting messages (Zigbee2MQTT, MCCGQ11LM)."""
    announced: timedelta = timedelta(minutes=5)
    episode: timedelta = timedelta(minutes=5)
    """An episode is over when the door has been closed for so long (our proposal)."""
    left_open: timedelta = timedelta(seconds=30)
    left_open_in_window: timedelta = timedelta(minutes=2)
    silence: timedelta = timedelta(hours=25)
    """Zigbee2MQTT calls a battery sensor off line after 1500 minutes."""
    clock: timedelta = timedelta(seconds=120)
    """A sensor's clock that differs by more is not believed."""
    battery: int = 20
    link: int = 20


RULES: Final = DoorRules()


class Clock(StrEnum):
    """Which clock orders a message."""

    DEVICE = "device"
    RECEIVED = "received"
    """The sensor said no time."""
    WRONG = "wrong"
    """The sensor's time cannot be: it is ordered by receipt and marked."""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """Something that was said of a door, at the moment that counts."""

    sign: Sign
    at: datetime
    device_at: datetime | None = None
    seq: str = ""
    clock: Clock = Clock.RECEIVED
    retained: bool = False

    @property
    def key(self) -> tuple[object, ...]:
        """What makes two messages the same one: the sequence number, or time and event."""
        if self.seq:
            return ("seq", self.seq, self.sign)
        if self.device_at is not None:
            return ("time", self.device_at, self.sign)
        return ("at", self.at, self.sign)


def timed(
    device_at: datetime | None, received: datetime, *, from_file: bool, rules: DoorRules = RULES
) -> tuple[datetime, Clock]:
    """Return the moment that counts and whose clock it is.

    A line that just came is believed when its clock differs little. A file tells of the past, so
    that its times are believed unless they lie ahead or before there were such sensors.
    """
    if device_at is None:
        return received, Clock.RECEIVED
    late = received - device_at
    if from_file and -rules.clock < late < _OLDEST:
        return device_at, Clock.DEVICE
    if not from_file and abs(late) < rules.clock:
        return device_at, Clock.DEVICE
    return received, Clock.WRONG


_OLDEST: Final = timedelta(days=5 * 366)


class Announcement(NamedTuple):
    """Somebody said before that a door will be opened."""

    at: datetime
    until: datetime


class Window(NamedTuple):
    """A time of the day in which a door may be opened: meals, rounds."""

    opens: time
    closes: time


USUAL_WINDOWS: Final = "07:00-08:00 11:30-12:30 17:00-18:00"
"""Meals (epidemic reference, 8.4); a home writes its own."""


def windows_typed(text: str) -> tuple[Window, ...]:
    """Return the windows of a text such as `07:00-08:00 11:30-12:30`."""
    found = []
    for part in text.replace("，", " ").replace(",", " ").split():
        opens, _, closes = part.replace("–", "-").partition("-")
        found.append(Window(time_typed(opens), time_typed(closes)))
    return tuple(found)


class Allowed(msgspec.Struct, frozen=True):
    """When a door may be opened: windows of the day in the home's time, and announcements."""

    windows: tuple[Window, ...] = ()
    announcements: tuple[Announcement, ...] = ()
    home_time: HomeTime | None = None

    def why(self, at: datetime) -> str:
        """Return why an opening is expected then: `window`, `announced`, or nothing."""
        if any(one.at <= at < one.until for one in self.announcements):
            return "announced"
        if self.home_time is not None:
            clock = self.home_time.local(at).time()
            if any(one.opens <= clock < one.closes for one in self.windows):
                return "window"
        return ""


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """One time the door was open; `until` None: no closing is known."""

    at: datetime
    until: datetime | None = None
    expected: str = ""
    first: bool = False
    """The door was unknown before: that it opened just now is not known."""
    gap: bool = False
    """The next message said open again: a closing was lost."""
    lost: datetime | None = None
    """From when on nothing was known of the door any more, while it was open."""

    def lasted(self, now: datetime) -> timedelta:
        """Return how long it was open, or has been as far as is known."""
        return (self.until or self.lost or now) - self.at

    def left_open(self, now: datetime, rules: DoorRules = RULES) -> bool:
        """Return whether it was open longer than such an opening takes.

        With a lost closing nobody knows.
        """
        limit = rules.left_open_in_window if self.expected else rules.left_open
        return not self.gap and self.lasted(now) > limit


class Past(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a door: its state now and since when, and every opening."""

    state: DoorState = DoorState.UNKNOWN
    since: datetime | None = None
    heard: datetime | None = None
    openings: tuple[Opening, ...] = ()


def past(
    seen: Iterable[Seen],
    now: datetime,
    allowed: Allowed | None = None,
    *,
    heard: datetime | None = None,
    rules: DoorRules = RULES,
) -> Past:
    """Return what the messages up to a moment tell of a door.

    `heard` is when anything at all last came from it: heartbeats are not among the messages.
    """
    known = Past()
    events = [one for one in _apart(_ordered(seen), rules) if one.at <= now]
    for one in events:
        known = _with(known, one, allowed or Allowed(), rules)
    last = max((at for at in (known.heard, heard) if at is not None), default=None)
    if last is not None and now - last > rules.silence and known.state is not DoorState.UNKNOWN:
        known = _unknown(known, last + rules.silence)
    return replace(known, heard=last)


def _unknown(known: Past, at: datetime) -> Past:
    openings = known.openings
    if known.state is DoorState.OPEN:
        openings = (*openings[:-1], replace(openings[-1], lost=at))
    since = known.since if known.state is DoorState.UNKNOWN else at
    return replace(known, state=DoorState.UNKNOWN, since=since, openings=openings)


def _ordered(seen: Iterable[Seen]) -> list[Seen]:
    """Return each message once, by the time that counts."""
    once: dict[tuple[object, ...], Seen] = {}
    for one in seen:
        known = once.get(one.key)
        if known is None or one.at < known.at:
            once[one.key] = one
    return sorted(once.values(), key=_order)


def _order(one: Seen) -> tuple[datetime, bool, str, str]:
    # What makes a door unknown comes before what is said of it in the same moment.
    return one.at, one.sign not in (Sign.RESTART, Sign.OFFLINE), one.sign, one.seq


_STATES: Final = {Sign.OPEN: DoorState.OPEN, Sign.CLOSE: DoorState.CLOSED}


def _apart(seen: Sequence[Seen], rules: DoorRules) -> Iterator[Seen]:
    """Yield the messages, of those about the state within a second only the last.

    A burst that says the same at its end as before it is no opening: nobody goes through a door
    in less than a second.
    """
    burst: Seen | None = None
    began: datetime | None = None
    for one in seen:
        if one.sign not in _STATES or one.retained:
            if burst is not None:
                yield burst
                burst = began = None
            yield one
        elif began is not None and one.at - began < rules.debounce:
            burst = one
        else:
            if burst is not None:
                yield burst
            burst, began = one, one.at
    if burst is not None:
        yield burst


def _with(known: Past, one: Seen, allowed: Allowed, rules: DoorRules) -> Past:
    if known.heard is not None and one.at - known.heard > rules.silence:
        known = _unknown(known, known.heard + rules.silence)
    known = replace(known, heard=one.at)
    if one.sign in (Sign.RESTART, Sign.OFFLINE):
        return _unknown(known, one.at)
    if one.sign not in _STATES or one.retained:
        return known
    if one.sign is Sign.OPEN:
        return _opened(known, one, allowed)
    return _closed(known, one)


def _opened(known: Past, one: Seen, allowed: Allowed) -> Past:
    openings = known.openings
    if known.state is DoorState.OPEN:
        openings = (*openings[:-1], replace(openings[-1], gap=True))
    new = Opening(at=one.at, expected=allowed.why(one.at), first=known.state is DoorState.UNKNOWN)
    return replace(known, state=DoorState.OPEN, since=one.at, openings=(*openings, new))


def _closed(known: Past, one: Seen) -> Past:
    openings = known.openings
    if known.state is DoorState.OPEN:
        openings = (*openings[:-1], replace(openings[-1], until=one.at))
    since = known.since if known.state is DoorState.CLOSED else one.at
    return replace(known, state=DoorState.CLOSED, since=since, openings=openings)


# Episodes: one alert for everything until the door has been closed for five minutes.


class DoorEpisode(msgspec.Struct, frozen=True, kw_only=True):
    """Unexpected openings that belong together; `until` None: it still goes on."""

    began: datetime
    """When the first of its openings was, also of those that are expected."""
    since: datetime
    openings: tuple[Opening, ...]
    until: datetime | None = None
    left_open: bool = False


def episodes(known: Past, now: datetime, rules: DoorRules = RULES) -> list[DoorEpisode]:
    """Return the episodes of a door, oldest first.

    An opening that is expected and soon closed makes none; one that is the first sign of a door
    after silence makes none either, since nobody knows that it opened just then.
    """
    groups: list[list[Opening]] = []
    for one in known.openings:
        if groups and not _rested(groups[-1][-1], one.at, rules):
            groups[-1].append(one)
        else:
            groups.append([one])
    return [episode for group in groups for episode in _of_group(group, now, rules)]


def _rested(before: Opening, at: datetime, rules: DoorRules) -> bool:
    if before.lost is not None:
        return True
    return before.until is not None and at - before.until >= rules.episode


def _of_group(group: Sequence[Opening], now: datetime, rules: DoorRules) -> Iterator[DoorEpisode]:
    asked = [one for one in group if _asks(one, now, rules)]
    if not asked:
        return
    since = asked[0].at
    openings = tuple(one for one in group if one.at >= since)
    last = openings[-1]
    closed = last.lost if last.until is None else last.until + rules.episode
    over = closed if closed is not None and closed <= now else None
    left = any(one.left_open(now, rules) for one in openings)
    began = group[0].at
    yield DoorEpisode(began=began, since=since, openings=openings, until=over, left_open=left)


def _asks(one: Opening, now: datetime, rules: DoorRules) -> bool:
    if one.first:
        return False
    return not one.expected or one.left_open(now, rules)


def unraised(
    found: Iterable[DoorEpisode], raised: Sequence[datetime], now: datetime
) -> list[DoorEpisode]:
    """Return the episodes for which no alert stands yet.

    One may stand since an earlier opening, which was left open before its closing was lost.
    """
    return [
        one for one in found if not any(one.began <= at <= (one.until or now) for at in raised)
    ]


# The sensor itself, and the box between.


class Health(NamedTuple):
    """What a sensor last said of itself, and how often it means to be heard."""

    device: str
    heard: datetime | None = None
    battery: int | None = None
    link: int | None = None
    beat: timedelta = timedelta(minutes=50)
    """Aqara reports about every 50 minutes (homebridge-deconz 182)."""


def is_low(health: Health, rules: DoorRules = RULES) -> bool:
    """Return whether the battery is nearly empty."""
    return health.battery is not None and health.battery < rules.battery


def is_weak(health: Health, rules: DoorRules = RULES) -> bool:
    """Return whether the sensor is hardly heard."""
    return health.link is not None and health.link < rules.link


class Silence(NamedTuple):
    """Who was not heard for twice the time: single sensors, or all, which is the box between."""

    devices: tuple[str, ...] = ()
    gateway: bool = False


def silence(sensors: Sequence[Health], now: datetime) -> Silence:
    """Return which sensors are silent; when all of several are, it is one fault of the box."""
    quiet = tuple(
        one.device for one in sensors if one.heard is None or now - one.heard > 2 * one.beat
    )
    if len(sensors) > 1 and len(quiet) == len(sensors):
        return Silence((), gateway=True)
    return Silence(quiet)


# Pairing: the nurse opens and closes the door once, and the sensor's own words are learnt.


def learnt(said: Sequence[Sign]) -> Sign | None:
    """Return which of 1 and 0 means open, when the last two messages are an opening and a closing.

    Anything else teaches nothing: the test is done again.
    """
    values = [one for one in said if one in (Sign.ONE, Sign.ZERO)]
    changes = [one for place, one in enumerate(values) if not place or one != values[place - 1]]
    return changes[-2] if len(changes) >= 2 else None


def meant(sign: Sign, opens: str) -> Sign | None:
    """Return what a contact's 1 or 0 means by what was learnt; None when nothing was."""
    if sign not in (Sign.ONE, Sign.ZERO):
        return sign
    if opens not in (Sign.ONE, Sign.ZERO):
        return None
    return Sign.OPEN if sign == opens else Sign.CLOSE


Watched = Callable[[datetime], bool]
"""Whether somebody was kept apart behind the door at a moment: an empty room is not judged."""
