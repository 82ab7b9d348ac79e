"""`isolate` and `doors`: who is kept apart, what sensors at their doors said, and listening."""

import ipaddress
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from carehome_app.commands.access import Access, in_home, moment
from carehome_app.commands.answers import CANNOT, NO, Answer, UsageError
from carehome_app.domain.isolation import grid as words
from carehome_app.domain.isolation.alerts import STATE_LABELS
from carehome_app.domain.isolation.cases import (
    Case,
    CaseKind,
    CaseStep,
    EndKind,
    Rule,
    kind_label,
    length_typed,
    shown_end,
)
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.house import House
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.isolation.doors import DoorNow, Received

APART: Final = QT_TRANSLATE_NOOP("Commands", "{room} {name}: {kind}, {day}, {end}.")
ENDED: Final = QT_TRANSLATE_NOOP("Commands", "{name} is not kept apart any more.")
DONE: Final = QT_TRANSLATE_NOOP("Commands", "Kept.")
NONE_HERE: Final = QT_TRANSLATE_NOOP("Commands", "No door has a sensor.")
DOOR: Final = QT_TRANSLATE_NOOP(
    "Commands", "{place} {device}: {state} since {since}, heard {heard}, battery {battery}."
)
LEFT_OPEN: Final = QT_TRANSLATE_NOOP(
    "Commands", "{place} {device}: open since {since}, longer than an opening takes."
)
STRANGER: Final = QT_TRANSLATE_NOOP("Commands", "{device}: heard, and at no door. Pair it.")
TAKEN: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "{file}: {all} lines = kept {kept} + known {known} + nothing new {heard}"
    " + unknown sensors {strangers} + refused {refused}. Wrong clock: {marked}. Alerts: {alerts}.",
)
REFUSED: Final = QT_TRANSLATE_NOOP("Commands", "Refused: {why}")
NO_FILE: Final = QT_TRANSLATE_NOOP("Commands", "{path} cannot be read.")
SILENT: Final = QT_TRANSLATE_NOOP("Commands", "Silent: {devices}.")
GATEWAY: Final = QT_TRANSLATE_NOOP(
    "Commands", "No sensor is heard at all: look at the box between, or at the listener."
)


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed behind a verb of `isolate`."""

    person: str = ""
    place: str = ""
    kind: str = CaseKind.OTHER.value
    days: str | None = None
    first: int | None = None
    by_hour: bool = False
    at: str | None = None
    ordered_by: str = ""
    words: str = ""
    share: bool = False
    how: str = EndKind.RELEASED.value
    step: str = ""


def start(access: Access, said: Said) -> Answer:
    """Keep that somebody is kept apart."""

    def work(house: House, say: Translate) -> Answer:
        desk = house.desk
        person = house.people.find(said.person)
        at = None if said.at is None else moment(said.at, desk.home_time.zone(desk.now()))
        kind = CaseKind(said.kind)
        cases = house.isolation.cases
        usual = cases.usual(kind, at or desk.now())[1]
        first = usual.first if said.first is None else said.first
        new = NewCase(
            subject=person.id,
            place=said.place,
            kind=kind,
            at=at,
            length=None if said.days is None else length_typed(said.days),
            rule=Rule(first, usual.by_day and not said.by_hour),
            ordered_by=said.ordered_by,
            words=said.words,
            shared=said.share,
        )
        cases.start(new)
        return _told(house, cases.of(person.id), say)

    return in_home(access, work, to_write=True)


def change(access: Access, verb: str, said: Said) -> Answer:
    """Move somebody kept apart, extend it, take a step, or end it."""

    def work(house: House, say: Translate) -> Answer:
        cases = house.isolation.cases
        person = house.people.find(said.person)
        case = cases.of(person.id)
        if verb == "move":
            cases.move(case, said.place, said.words, shared=said.share)
        elif verb == "extend":
            cases.extend(case, length_typed(said.days or ""), said.words)
        elif verb == "step":
            cases.take(case, CaseStep(said.step), said.words)
        else:
            cases.release(case, EndKind(said.how), said.words)
            return Answer((say(ENDED.with_(name=person.name)),), data={"ended": said.how})
        return _told(house, cases.of(person.id), say)

    return in_home(access, work, to_write=True)


def apart(access: Access) -> Answer:
    """Say who is kept apart, and the sum of the day."""

    def work(house: House, say: Translate) -> Answer:
        grid = house.isolation.watch.grid()
        lines = [_line(house, row.case) for row in grid.rows] or [words.NOBODY]
        data = {
            "cases": [_data(house, row.case) for row in grid.rows],
            "balance": {**grid.balance._asdict(), "after": grid.balance.after},
            "open_checks": sum(
                check.is_open for row in grid.rows for check in row.cells[-1].checks
            ),
        }
        lines.append(words.sum_text(grid.balance))
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work)


def _told(house: House, case: Case, say: Translate) -> Answer:
    return Answer((say(_line(house, case)),), data=_data(house, case))


def _line(house: House, case: Case) -> Text:
    desk = house.desk
    return APART.with_(
        room=case.room,
        name=desk.person(case.subject).name,
        kind=kind_label(case.kind),
        day=words.day_text(case, desk.today(), desk.home_time),
        end=words.end_text(case, desk.home_time),
    )


def _data(house: House, case: Case) -> dict[str, object]:
    home_time = house.desk.home_time
    return {
        "person": house.desk.person(case.subject).details.code,
        "room": case.room,
        "kind": case.kind,
        "since": home_time.local(case.since).isoformat(),
        "day": case.day_number(house.desk.today(), home_time),
        "planned_end": None if case.ends is None else shown_end(case.ends, home_time),
        "extended": len(case.extensions),
    }


# Doors.


def doors(access: Access) -> Answer:
    """Say of every door with a sensor what is known now."""

    def work(house: House, say: Translate) -> Answer:
        known = house.isolation.doors.now()
        lines = [_door_line(house, one) for one in known] or [NONE_HERE]
        strangers = [one.health.device for one in house.isolation.doors.strangers()]
        lines += [STRANGER.with_(device=one) for one in strangers]
        silence = house.isolation.doors.silence()
        if silence.gateway:
            lines.append(GATEWAY)
        elif silence.devices:
            lines.append(SILENT.with_(devices=list(silence.devices)))
        data = {
            "doors": [_door_data(house, one) for one in known],
            "strangers": strangers,
            "gateway_silent": silence.gateway,
            "silent": list(silence.devices),
        }
        return Answer(tuple(say(one) for one in lines), data=data)

    return in_home(access, work)


def act(access: Access, verb: str, device: str, **said: str) -> Answer:
    """Pair a sensor, take it off, announce an opening, say how a door was seen, or explain."""

    def work(house: House, say: Translate) -> Answer:
        known, more = house.isolation.doors, said.get("words") or ""
        if verb == "pair":
            opens = said.get("opens") or ""
            known.pair(device, said["place"], said.get("source") or "", opens=opens)
        elif verb == "off":
            known.take_off(device, more)
        elif verb == "announce":
            known.announce(device, more)
        elif verb == "look":
            known.look(device, DoorState(said["state"]), more)
        else:
            known.explain(device, said.get("reason") or "", more, said.get("seen_by") or "")
        return Answer((say(DONE),), data={"kept": True})

    return in_home(access, work, to_write=True)


def take(access: Access, paths: tuple[Path, ...]) -> Answer:
    """Take in the lines of files, or of every file in a folder."""

    def work(house: House, say: Translate) -> Answer:
        from carehome_app.documents.door_files import door_files, door_lines

        lines: list[str] = []
        data: list[dict[str, object]] = []
        status = 0
        for path in door_files(paths):
            try:
                found = door_lines(path)
            except OSError as error:
                raise UsageError(NO_FILE.with_(path=path)) from error
            received = house.isolation.doors.take_file(found, path.name)
            numbers = _numbers(received)
            lines.append(say(TAKEN.with_(file=path.name, **numbers)))
            lines += [say(REFUSED.with_(why=one.why)) for one in received.refused]
            data.append({"file": path.name, **numbers})
            status = NO if received.refused or received.strangers else status
        return Answer(tuple(lines), status, {"files": data})

    return in_home(access, work, to_write=True)


def _numbers(received: Received) -> dict[str, object]:
    return {
        "all": received.all,
        "kept": received.kept,
        "known": received.known,
        "heard": received.heard,
        "strangers": len(received.strangers),
        "refused": len(received.refused),
        "marked": received.marked,
        "alerts": received.alerts,
    }


def _door_line(house: House, door: DoorNow) -> Text:
    if door.is_left_open:
        since = _clock(house, door.past.since)
        return LEFT_OPEN.with_(place=door.paired.place, device=door.paired.device, since=since)
    battery = "—" if door.health.battery is None else f"{door.health.battery}%"
    return DOOR.with_(
        place=door.paired.place,
        device=door.paired.device,
        state=STATE_LABELS[door.past.state],
        since=_clock(house, door.past.since),
        heard=_clock(house, door.past.heard),
        battery=battery,
    )


def _door_data(house: House, door: DoorNow) -> dict[str, object]:
    return {
        "room": door.paired.place,
        "device": door.paired.device,
        "state": door.past.state.value,
        "since": _clock(house, door.past.since),
        "heard": _clock(house, door.past.heard),
        "battery": door.health.battery,
        "openings": len(door.past.openings),
        "alert": door.open_episode is not None,
        "left_open": door.is_left_open,
    }


def _clock(house: House, at: datetime | None) -> str:

    if at is None:
        return "—"
    return f"{house.desk.home_time.local(at):%m-%d %H:%M}"


# Listening: a process of its own that hears sensors and writes lines; it opens no home.

NOTHING: Final = QT_TRANSLATE_NOOP("Commands", "Say what to listen to: {options}.")
NO_SECRET: Final = QT_TRANSLATE_NOOP(
    "Commands", "A listener takes a shared secret: {option}, at least {count} characters."
)
NOT_LOCAL: Final = QT_TRANSLATE_NOOP(
    "Commands", "“{given}” is not one address of this house's network, such as 192.168.1.5:8071."
)
NO_EXTRA: Final = QT_TRANSLATE_NOOP("Commands", "This needs the extra parts: install {extra}.")
CANNOT_BIND: Final = QT_TRANSLATE_NOOP("Commands", "{given} cannot be listened to: {why}")
LISTENING: Final = QT_TRANSLATE_NOOP("Commands", "Listening: {what} {where}")
STOPPED: Final = QT_TRANSLATE_NOOP("Commands", "Stopped. Lines dropped: {count}")
LEAST: Final = 8
OPTIONS: Final = "--http, --tcp, --mqtt, --serial"


class Listening(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed."""

    spool: Path
    http: str = ""
    tcp: str = ""
    mqtt: str = ""
    serial: str = ""
    baud: int = 9600
    secret: str = ""
    user: str = ""
    devices: tuple[str, ...] = ()
    pairing: bool = False


def listen(asked: Listening, say: Translate, tell: Callable[[str], None]) -> Answer:
    """Listen until the process is told to stop."""
    from carehome_app.listening.spool import Spool
    from carehome_app.listening.stopping import Stop

    if not (asked.http or asked.tcp or asked.mqtt or asked.serial):
        return Answer(status=CANNOT, trouble=say(NOTHING.with_(options=OPTIONS)))
    if (asked.http or asked.tcp) and len(asked.secret) < LEAST:
        said = NO_SECRET.with_(option="--secret-file", count=LEAST)
        return Answer(status=CANNOT, trouble=say(said))
    spool = Spool(asked.spool, asked.devices, pairing=asked.pairing)
    stop = Stop()
    try:
        started = _started(asked, spool, stop)
    except ValueError as error:
        return Answer(status=CANNOT, trouble=say(NOT_LOCAL.with_(given=error)))
    except OSError as error:
        given = asked.http or asked.tcp
        return Answer(status=CANNOT, trouble=say(CANNOT_BIND.with_(given=given, why=error)))
    except ModuleNotFoundError:
        return Answer(status=CANNOT, trouble=say(NO_EXTRA.with_(extra="carehome[devices]")))
    for what, where in started:
        tell(say(LISTENING.with_(what=what, where=where)))
    stop.stay()
    return Answer((say(STOPPED.with_(count=spool.dropped)),))


def _started(asked: Listening, spool: object, stop: threading.Event) -> list[tuple[str, str]]:
    from carehome_app.listening import brokers, sockets
    from carehome_app.listening.spool import Spool

    assert isinstance(spool, Spool)  # noqa: S101  # imported late, so that nothing is at start
    spool.begin()
    found = []
    for what, given in (("http", asked.http), ("tcp", asked.tcp)):
        if given:
            kind = sockets.Webhook if what == "http" else sockets.Frames
            server = kind(address(given), spool, asked.secret)
            sockets.serve(server)
            host, port = server.server_address[:2]
            found.append((what, f"{host!s}:{port}"))
    if asked.mqtt:
        host, port = address(asked.mqtt)
        brokers.follow(brokers.Broker(host, port, asked.user, asked.secret), spool)
        found.append(("mqtt", asked.mqtt))
    if asked.serial:
        brokers.read_serial(asked.serial, asked.baud, spool, stop)
        found.append(("serial", asked.serial))
    return found


def address(given: str) -> tuple[str, int]:
    """Return one address of this PC or its own network; ValueError for any other.

    Never all addresses at once, never a name that would have to be asked for, never the internet.
    """
    host, _, port = given.rpartition(":")
    try:
        at = ipaddress.ip_address(host)
    except ValueError:
        raise ValueError(given) from None
    if at.is_unspecified or not (at.is_private or at.is_loopback) or not port.isdigit():
        raise ValueError(given)
    return host, int(port)
