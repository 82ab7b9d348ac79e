"""A day of a door as each system tells it: lost, doubled, late, gateway and program anew."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random
from typing import Final, NamedTuple

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.events import FindingRaised
from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation import adapters
from carehome_app.domain.isolation.cases import Length
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.services.isolation.cases import NewCase
from tests.builders import Home

DOOR_OF_401, KEY = "d401", "a shared key"
DAY, BEAT, CALM = timedelta(days=1), timedelta(minutes=50), timedelta(minutes=5)
Told = Callable[[str, datetime], list[str]]
"""Returns the lines of what a system sends of an opening, a closing or a heartbeat at a moment."""


def _json(said: object) -> bytes:
    return json.dumps(said).encode()


def zigbee(what: str, at: datetime) -> list[str]:
    said: dict[str, object] = {"last_seen": at.isoformat(), "linkquality": 90}
    if what != "beat":
        said["contact"] = what == "close"
    return adapters.lines_of_topic(f"zigbee2mqtt/{DOOR_OF_401}", _json(said))


def tasmota(what: str, _at: datetime) -> list[str]:
    said: dict[str, object] = {"Name": DOOR_OF_401, "LinkQuality": 66}
    if what != "beat":
        said["Contact"] = int(what == "close")
    return adapters.lines_of_topic("tele/SENSOR", _json({"ZbReceived": {"0x5FA7": said}}))


def home_assistant(what: str, at: datetime) -> list[str]:
    state = {"open": "on", "close": "off"}.get(what, "unknown")
    said = {"entity_id": DOOR_OF_401, "state": state, "last_changed": at.isoformat()}
    return adapters.lines_of_post(_json(said))


def tuya(what: str, at: datetime) -> list[str]:
    status: dict[str, object] = {"t": int(at.timestamp() * 1000)}
    if what == "beat":
        status |= {"code": "battery_percentage", "value": 80}
    else:
        status |= {"code": "doorcontact_state", "value": what == "open"}
    return adapters.lines_of_post(_json({"devId": DOOR_OF_401, "status": [status]}))


def box(what: str, at: datetime) -> list[str]:
    """Tell it as the boxes do, which say nothing when a door is closed."""
    code = {"open": 10004, "beat": 10005}.get(what)
    if code is None:
        return []
    time = int(at.timestamp())
    sign = adapters.signature(KEY, DOOR_OF_401, time)
    said = {"imei": DOOR_OF_401, "time": time, "code": code, "data": {}, "sign": sign}
    lines, _rest, refused = adapters.lines_of_frames(b"*#" + _json(said) + b"*#", KEY)
    assert not refused
    return lines


def serial(what: str, at: datetime) -> list[str]:
    word = {"open": "OPEN", "close": "CLOSE", "beat": "heartbeat"}[what]
    return adapters.lines_of_serial(f"{DOOR_OF_401};{word};{at.isoformat()}\r\n".encode())


class System(NamedTuple):
    """How a system tells of a door."""

    told: Told
    says_closed: bool = True
    says_when: bool = True
    opens: str = ""


SYSTEMS: Final = {
    "zigbee2mqtt": System(zigbee),
    "tasmota": System(tasmota, says_when=False, opens="0"),
    "home assistant": System(home_assistant),
    "tuya": System(tuya),
    "door box": System(box, says_closed=False),
    "serial": System(serial),
}


class Sent(NamedTuple):
    """A message: when it arrives, what it says, and when that was so."""

    arrives: datetime
    what: str
    at: datetime


def day_of(begin: datetime, chance: Random) -> list[Sent]:
    """Return a day of a door: every tenth message is lost, every tenth comes twice, all late."""
    happened: list[tuple[datetime, str]] = []
    at = begin + timedelta(minutes=5)
    while at < begin + DAY:
        happened += [(at, "open"), (at + timedelta(seconds=chance.randrange(20, 400)), "close")]
        at += timedelta(minutes=chance.randrange(25, 140))
    beats = (begin + BEAT * number for number in range(1, DAY // BEAT))
    happened += [(beat, "beat") for beat in beats]
    sent = []
    for moment, what in happened:
        luck = chance.random()
        for again in range(0 if luck < 0.1 else 2 if luck > 0.9 else 1):
            late = timedelta(seconds=chance.randrange(1, 15) + again)
            sent.append(Sent(moment + late, what, moment))
    restarts = (begin + timedelta(hours=hours) for hours in (7, 16))
    sent += [Sent(moment, "restart", moment) for moment in restarts]
    return sorted(sent)


def episodes(known: list[tuple[datetime, str]]) -> int:
    """Walk what was heard: an episode ends when the door was closed for five minutes."""
    count, closed_since, is_on = 0, None, False
    for at, what in sorted(known):
        if closed_since is not None and at - closed_since >= CALM:
            is_on = False
        if what == "open":
            count, is_on, closed_since = count + (not is_on), True, None
        elif what == "close":
            closed_since = closed_since or at
        elif what == "restart":
            closed_since, is_on = None, False
    return count


def raised(home: Home) -> int:
    lines = (line.event for line in journal.lines(home.desk.store))
    return sum(isinstance(one, FindingRaised) and one.about == DOOR for one in lines)


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_day_is_never_closed_without_evidence_and_alerts_once_an_episode(
    home: Home, name: str
) -> None:
    system, chance = SYSTEMS[name], Random(name)
    home.clock.set("2026-11-22 08:00")
    case = NewCase(subject=home.subject("R001"), place="401", length=Length(days=5))
    home.house.isolation.cases.start(case)
    home.house.isolation.doors.pair(DOOR_OF_401, "401", name, opens=system.opens)
    sent, known, opened = day_of(home.clock(), chance), list[tuple[datetime, str]](), 0
    for number, one in enumerate(sent):
        home.clock.advance(seconds=(one.arrives - home.clock()).total_seconds())
        if number == len(sent) // 2:
            home.reopen()
        home.house.isolation.open_doors.look()  # as the window does every minute
        doors = home.house.isolation.doors
        if one.what == "restart":
            doors.begin(name)
        else:
            doors.receive(system.told(one.what, one.at), name)
        if one.what != "beat" and (one.what != "close" or system.says_closed):
            known.append((one.at if system.says_when else one.arrives, one.what))
        opened += one.what == "open"
        state = doors.now()[0].past.state
        if state is DoorState.CLOSED:
            assert max(known)[1] == "close", "nobody said that it is closed"
        assert state is not DoorState.CLOSED or system.says_closed
    assert 0 < raised(home) <= episodes(known) <= opened
    verified = home.house.verifying.verify()
    assert verified.problems == ()
