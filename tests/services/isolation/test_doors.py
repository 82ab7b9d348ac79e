"""Sensors at doors: paired, heard, judged where somebody is kept apart, explained by a person."""

import sys
import time
from datetime import timedelta

import pytest

from carehome_app.db.journal import journal
from carehome_app.domain.errors import MissingFieldError, NotAllowedError, ReasonNeededError
from carehome_app.domain.findings.subject import DOOR
from carehome_app.domain.isolation.cases import CaseKind, Length
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.isolation.errors import NotLearntError, UnknownDoorError
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.isolation.doors import Doors
from tests.builders import Home

LATE = "2026-11-22 14:00"
"""In no window of the day."""


@pytest.fixture
def doors(home: Home) -> Doors:
    """A home with R001 kept apart in 401, behind a door with a sensor that spoke just now."""
    home.clock.set(LATE)
    home.house.isolation.cases.start(
        NewCase(
            subject=home.subject("R001"),
            place="401",
            kind=CaseKind.CONTACT,
            length=Length(days=5),
        )
    )
    doors = home.house.isolation.doors
    doors.pair("d401", "401", "mqtt")
    doors.receive(["d401;close"], "mqtt")
    home.clock.advance(minutes=1)
    return doors


def say(home: Home, *lines: str) -> None:
    """Let the sensor speak, a minute between the lines."""
    for line in lines:
        home.house.isolation.doors.receive([line], "mqtt")
        home.clock.advance(minutes=1)


def alerts(home: Home) -> list[str]:
    open_ = home.house.following_up.due(DOOR)
    return [in_english(one.episode.findings[-1].main_sentence) for one in open_]


def lines(home: Home) -> int:
    return len(list(journal.lines(home.desk.store)))


def test_an_opening_nobody_announced_is_one_alert_about_a_door(doors: Doors, home: Home) -> None:
    say(home, "d401;open", "d401;close", "d401;open", "d401;open")
    (sentence,) = alerts(home)
    assert sentence == "The door of 401 opened at 2026-11-22 14:01: in no window, not announced."
    assert home.person("R001").name not in sentence
    (door,) = doors.now()
    assert door.past.state is DoorState.OPEN
    assert door.open_episode is not None
    assert len(door.open_episode.openings) == 3


def test_a_person_closes_it_with_what_was_seen(doors: Doors, home: Home) -> None:
    say(home, "d401;open", "d401;close")
    with pytest.raises(ReasonNeededError):
        doors.explain("d401", "")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        doors.explain("d401", "nurse", "nebuliser")
    home.sign_in("S002")
    told = doors.explain("d401", "nurse", "nebuliser", "S002")
    assert told == Changes.ISOLATION | Changes.FINDINGS
    assert alerts(home) == []
    assert doors.explain("d401", "nurse") is Changes.NONE, "nothing waits any more"
    home.clock.advance(minutes=10)
    say(home, "d401;open")
    assert len(alerts(home)) == 1, "the next episode is another one"


def test_an_opening_stays_unexplained_while_a_later_alert_waits_beside_it(
    doors: Doors, home: Home
) -> None:
    """A call for help is no opening; what was announced and left open is another alert."""
    say(home, "d401;sos", "d401;open", "d401;close")
    home.clock.advance(minutes=10)
    doors.announce("d401", "lunch")
    say(home, "d401;open")
    home.clock.advance(minutes=2)
    home.house.isolation.open_doors.look()
    waits = {one.episode.family.code for one in doors.waiting("d401")}
    assert waits == {"door_sos", "door_opened", "door_left_open"}
    assert list(doors.opened().values()) == [(2, 1)]


def test_an_announced_opening_alerts_nobody(doors: Doors, home: Home) -> None:
    doors.announce("d401", "lunch")
    say(home, "d401;open", "d401;close")
    assert alerts(home) == []
    assert [one.expected for one in doors.now()[0].past.openings] == ["announced"]


def test_a_door_left_open_in_a_window_is_told_by_the_clock(doors: Doors, home: Home) -> None:
    doors.announce("d401", "lunch")
    say(home, "d401;open")
    home.clock.advance(seconds=60)
    assert home.house.isolation.open_doors.look() is Changes.NONE, "two minutes are allowed"
    home.clock.advance(seconds=1)
    assert doors.now()[0].is_left_open
    actor, home.desk.actor = home.desk.actor, None
    assert Changes.FINDINGS in home.house.isolation.open_doors.look(), "whoever is signed in"
    home.desk.actor = actor
    (sentence,) = alerts(home)
    assert sentence.startswith("The door of 401 is open since 2026-11-22 14:01")
    assert home.house.isolation.open_doors.look() is Changes.NONE, "once"
    say(home, "d401;close", "d401;open", "d401;close")
    assert len(alerts(home)) == 1


def test_what_was_told_by_the_clock_is_not_told_again_when_the_closing_is_lost(
    doors: Doors, home: Home
) -> None:
    doors.announce("d401", "lunch")
    say(home, "d401;open")
    home.clock.advance(seconds=61)
    assert Changes.FINDINGS in home.house.isolation.open_doors.look()
    home.clock.advance(minutes=4)
    say(home, "d401;open")
    assert len(alerts(home)) == 1, "it never closed: the same episode"


def test_by_the_clock_nothing_is_said_of_an_empty_room_or_a_closed_door(
    doors: Doors, home: Home
) -> None:
    doors.pair("d402", "402", "mqtt")
    doors.announce("d401")
    doors.announce("d402")
    say(home, "d402;close", "d402;open", "d401;open", "d401;close")
    before = lines(home)
    home.clock.advance(minutes=30)
    assert home.house.isolation.open_doors.look() is Changes.NONE
    assert lines(home) == before


def test_the_door_of_an_empty_room_is_kept_and_not_judged(doors: Doors, home: Home) -> None:
    doors.pair("d402", "402", "mqtt")
    say(home, "d402;close", "d402;open")
    assert alerts(home) == []
    assert [one.past.state for one in doors.now()] == [DoorState.CLOSED, DoorState.OPEN]


@pytest.mark.usefixtures("doors")
def test_the_case_moves_and_the_door_stays(home: Home) -> None:
    cases = home.house.isolation.cases
    cases.move(cases.of(home.subject("R001")), "402")
    say(home, "d401;open")
    assert alerts(home) == []


def test_what_comes_first_after_a_restart_alerts_nobody(doors: Doors, home: Home) -> None:
    doors.begin("mqtt")
    assert [one.past.state for one in doors.now()] == [DoorState.UNKNOWN]
    say(home, "d401;open")
    assert alerts(home) == []
    doors.begin("mqtt")
    doors.look("d401", DoorState.CLOSED)
    assert [one.past.state for one in doors.now()] == [DoorState.CLOSED]
    home.clock.advance(minutes=1)
    say(home, "d401;open")
    assert len(alerts(home)) == 1


def test_heartbeats_are_no_lines_however_many(doors: Doors, home: Home) -> None:
    before = lines(home)
    for _times in range(500):
        home.clock.advance(seconds=10)
        assert doors.receive(["d401;heartbeat;;battery=64"], "mqtt").heard == 1
    say(home, "d401;close", "d401;close")
    assert lines(home) == before
    (door,) = doors.now()
    assert door.health.battery == 64
    assert door.past.heard is not None
    assert home.clock() - door.past.heard <= timedelta(minutes=2)


@pytest.mark.usefixtures("doors")
def test_a_weak_battery_is_one_line_however_often_it_is_said(home: Home) -> None:
    before = lines(home)
    say(home, "d401;low", "d401;low", "d401;low")
    assert lines(home) == before + 1


def test_when_a_sensor_was_heard_survives_the_program(doors: Doors, home: Home) -> None:
    home.clock.advance(hours=3)
    doors.receive(["d401;heartbeat"], "mqtt")
    doors.flush()
    home.reopen()
    (door,) = home.house.isolation.doors.now()
    assert door.past.heard == home.clock()
    assert home.house.verifying.verify().problems == ()


@pytest.mark.parametrize(("device", "place"), [("d402", " "), (" ", "402"), (" ", " ")])
def test_a_sensor_without_its_name_or_its_door_is_not_kept(
    doors: Doors, device: str, place: str
) -> None:
    with pytest.raises(MissingFieldError):
        doors.pair(device, place, "mqtt")


def test_an_unknown_sensor_is_named_and_can_be_paired_by_opening_once(
    doors: Doors, home: Home
) -> None:
    before = lines(home)
    assert doors.receive(["x9;1"], "mqtt").strangers == ("x9",)
    assert lines(home) == before
    with pytest.raises(NotLearntError):
        doors.pair("x9", "402", "mqtt")
    doors.receive(["x9;0"], "mqtt")
    assert [one.health.device for one in doors.strangers()] == ["x9"]
    doors.pair("x9", "402", "mqtt")
    say(home, "x9;0", "x9;1")
    assert [one.past.state for one in doors.now()][1] is DoorState.OPEN
    assert doors.strangers() == []
    with pytest.raises(UnknownDoorError):
        doors.announce("y1")


def test_a_file_is_taken_once_however_often_it_is_given(doors: Doors, home: Home) -> None:
    file = [
        "d401;open;2026-11-22 14:00:40",
        "d401;open;2026-11-22 14:00:20",
        "d401;close;2026-11-22 14:00:30",
        "d401;close;1970-01-01 08:00:00",
        "zzz;open;2026-11-22 14:00:20",
        "nonsense",
    ]
    first = doors.take_file(file, "doors.csv")
    assert (first.kept, first.marked, len(first.strangers), len(first.refused)) == (4, 1, 1, 1)
    assert first.all == len(file)
    again = doors.take_file(file, "doors.csv")
    assert (again.kept, again.known) == (0, 4)
    assert len(alerts(home)) == 1


def test_a_sensors_clock_in_utc_is_not_believed(doors: Doors, home: Home) -> None:
    shown = home.desk.home_time.local(home.clock() - timedelta(hours=8))
    assert doors.receive([f"d401;open;{shown:%Y-%m-%d %H:%M:%S}"], "mqtt").marked == 1
    assert doors.now()[0].past.since == home.clock()


@pytest.mark.skipif(sys.platform == "win32", reason="its zone is no variable there")
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/Los_Angeles"])
def test_a_sensors_clock_without_its_zone_is_the_homes_wherever_the_computer_says_it_is(
    doors: Doors, home: Home, monkeypatch: pytest.MonkeyPatch, zone: str
) -> None:
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    said = home.clock() - timedelta(seconds=20)
    shown = home.desk.home_time.local(said)
    try:
        kept = doors.receive([f"d401;open;{shown:%Y-%m-%d %H:%M:%S}"], "mqtt")
        assert (kept.kept, kept.marked) == (1, 0)
        assert doors.now()[0].past.since == said
        with_zone = doors.receive([f"d401;close;{shown.isoformat()}"], "mqtt")
        assert with_zone.marked == 0
    finally:
        monkeypatch.undo()
        time.tzset()


def test_what_came_is_counted_by_what_it_was_and_each_call_for_help_once(doors: Doors) -> None:
    came = doors.receive(["d401;sos", "d401;tamper", "d999;open", "d401;sos"], "mqtt")
    assert (came.alerts, came.strangers) == (came.kept, ("d999",))


@pytest.mark.usefixtures("doors")
def test_a_call_for_help_is_an_alert_at_once(home: Home) -> None:
    say(home, "d401;sos", "d401;tamper")
    assert sorted(one.episode.family.code for one in home.house.following_up.due(DOOR)) == [
        "door_sos",
        "door_tampered",
    ]


@pytest.mark.usefixtures("doors")
def test_a_window_is_the_homes_own(home: Home) -> None:
    home.clock.set("2026-11-22 17:10")
    say(home, "d401;open", "d401;close")
    assert alerts(home) == []


def test_a_sensor_taken_off_is_at_no_door(doors: Doors) -> None:
    doors.take_off("d401", "wiped")
    assert doors.now() == []
    assert doors.receive(["d401;open"], "mqtt").strangers == ("d401",)


def test_doors_are_told_and_can_be_rebuilt(doors: Doors, home: Home) -> None:
    doors.announce("d401")
    say(home, "d401;open", "d401;close")
    home.clock.advance(minutes=20)
    say(home, "d401;open")
    doors.explain("d401", "false", "wind")
    doors.look("d401", DoorState.CLOSED)
    assert home.house.verifying.verify().problems == ()
