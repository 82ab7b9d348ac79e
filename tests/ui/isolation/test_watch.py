"""What a listener wrote beside the record is taken in each minute, and nothing twice."""

import sys

from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation.cases import Length
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.i18n import in_english
from carehome_app.listening.spool import Spool
from carehome_app.services.changes import Changes
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.isolation.watch import DoorWatch
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from tests.builders import Home


def watching(home: Home) -> DoorWatch:
    return DoorWatch(Context(home.house, in_english, "en", AppEvents(), Background()))


def test_lines_of_a_listener_reach_the_door_whoever_is_signed_in(home: Home) -> None:
    home.clock.set("2026-11-22 14:00")
    new = NewCase(subject=home.subject("R001"), place="401", length=Length(days=5))
    home.house.isolation.cases.start(new)
    doors = home.house.isolation.doors
    doors.pair("d401", "401")
    watch = watching(home)
    watch.look()
    spool = Spool(doors.spool, ["d401"], clock=home.clock)
    home.clock.advance(minutes=1)
    spool.begin()
    spool.take(["d401;close", "d401;heartbeat;;battery=64", "stranger;open"])
    assert spool.dropped == 1
    if sys.platform != "win32":  # it has no such rights
        assert {one.stat().st_mode & 0o777 for one in doors.spool.glob("doors-*")} == {0o600}
    home.clock.advance(minutes=1)
    spool.take(["d401;open"])
    actor, home.desk.actor = home.desk.actor, None
    watch.look()
    home.desk.actor = actor
    (door,) = doors.now()
    assert (door.past.state, door.health.battery) == (DoorState.OPEN, 64)
    assert len(home.house.following_up.due(DOOR)) == 1

    before = home.house.verifying.verify().lines
    watch.look()
    watching(home).look()
    assert home.house.verifying.verify().lines == before, "nothing twice, also after a restart"


def test_half_a_line_waits_for_its_other_half(home: Home) -> None:
    doors = home.house.isolation.doors
    doors.pair("d401", "401")
    home.clock.advance(minutes=1)
    watch = watching(home)
    Spool(doors.spool, ["d401"], clock=home.clock).take(["d401;close"])
    (path,) = doors.spool.glob("*.txt")
    whole = path.read_bytes()
    path.write_bytes(whole[:-9])
    watch.look()
    assert doors.now()[0].past.state is DoorState.UNKNOWN
    path.write_bytes(whole)
    watch.look()
    assert doors.now()[0].past.state is DoorState.CLOSED


def test_a_day_of_heartbeats_leaves_no_more_than_its_openings(home: Home) -> None:
    doors = home.house.isolation.doors
    doors.pair("d401", "401")
    home.clock.advance(minutes=1)
    watch = watching(home)
    spool = Spool(doors.spool, ["d401"], clock=home.clock)
    before = home.house.verifying.verify().lines
    for _beat in range(8640):
        home.clock.advance(seconds=10)
        spool.take(["d401;heartbeat;;battery=64"])
    spool.take(["d401;open"])
    home.clock.advance(minutes=1)
    spool.take(["d401;close"])
    watch.look()
    assert home.house.verifying.verify().lines == before + 2


def test_a_door_left_open_is_told_by_the_minute_though_no_line_comes(home: Home) -> None:
    home.clock.set("2026-11-22 11:40")
    new = NewCase(subject=home.subject("R001"), place="401", length=Length(days=5))
    home.house.isolation.cases.start(new)
    doors = home.house.isolation.doors
    doors.pair("d401", "401")
    doors.receive(["d401;close"], "")
    home.clock.advance(minutes=1)
    doors.receive(["d401;open"], "")
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    watch = DoorWatch(context)
    told: list[Changes] = []
    context.events.changed.connect(told.append)
    for _minute in range(4):
        home.clock.advance(minutes=1)
        context.events.minute_passed.emit()
    assert told == [Changes.ISOLATION | Changes.FINDINGS]
    assert len(home.house.following_up.due(DOOR)) == 1
    watch.deleteLater()
