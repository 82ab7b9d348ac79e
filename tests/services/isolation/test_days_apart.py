"""Some days on which people are kept apart behind doors: as written, as shown, and on paper."""

from datetime import date, timedelta

import pytest

from carehome_app.db.isolation import doors as stored
from carehome_app.domain.isolation.cases import (
    CaseKind,
    CaseStep,
    EndKind,
    Length,
    Rule,
    length_typed,
)
from carehome_app.domain.isolation.doors import DoorState
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.duties.day_lists import FIGURES
from carehome_app.services.isolation.cases import NewCase, last_round, of_day
from carehome_app.services.isolation.doors import DoorNow, Doors, Received
from tests.approved import assert_approved
from tests.builders import Home
from tests.reports_in_words import of_content, of_section
from tests.services.stories import Story

DAY = timedelta(days=1)


def apart(home: Home, code: str, place: str, kind: CaseKind, **more: object) -> None:
    new = NewCase(subject=home.subject(code), place=place, kind=kind, **more)  # type: ignore[arg-type]
    home.house.isolation.cases.start(new)


def hear(home: Home, *lines: str, seconds: int = 60) -> list[Received]:
    """Let sensors speak, some time after each line."""
    said = []
    for line in lines:
        said.append(home.house.isolation.doors.receive([line], "mqtt"))
        home.clock.advance(seconds=seconds)
    return said


def first_day(home: Home) -> list[Received]:
    """Four people, three doors: one learnt, one left open in a window, one opened by night."""
    cases, doors = home.house.isolation.cases, home.house.isolation.doors
    apart(
        home, "R001", " 401 ", CaseKind.CONTACT, rule=Rule(1), words=" 同屋 ", ordered_by=" 周静 "
    )
    apart(home, "R002", "402", CaseKind.SYMPTOMATIC, length=Length(days=5))
    apart(home, "R003", "402", CaseKind.NEW, shared=True, at=home.clock() - timedelta(hours=9))
    apart(home, "R004", "403", CaseKind.OTHER, length=length_typed("2026-11-24"))
    home.clock.advance(minutes=30)
    doors.pair(" d401 ", " 401 ", "mqtt")
    said = hear(home, "d402;1", "d402;0", "d402;heartbeat;;battery=19;link=19")
    doors.pair("d402", "402", "mqtt", beat=30)
    doors.pair("d403", "403", "zigbee", opens="1")
    said += hear(home, "d401;close;;battery=87", "d402;0", "d403;0", "d402;1", "d402;0")
    home.clock.set("2026-11-22 11:31")
    said += hear(home, "d401;open", "d401;close", "d402;1", seconds=45)
    home.clock.advance(minutes=2)
    home.house.isolation.open_doors.look()
    home.clock.set("2026-11-22 14:00")
    said += hear(home, "d401;tamper", "d401;sos", "d403;1", "d403;0", "d403;low", "x9;open", "?")
    doors.announce("d401", " 换药 ")
    said += hear(home, "d401;open", "d401;close", "d401;close")
    home.house.seeing.clusters.note_symptoms(home.subject("R002"), [Symptom.COUGH, Symptom.FEVER])
    cases.take(cases.of(home.subject("R001")), CaseStep.FAMILY, " 女儿 ")
    return said


def second_day(home: Home) -> list[Received]:
    """A file of yesterday, the broker anew, what was seen; one moves, one is kept longer."""
    cases, doors = home.house.isolation.cases, home.house.isolation.doors
    home.clock.set("2026-11-23 09:00")
    home.measure("R002", "38.2")
    home.measure("R001", "h")
    file = [
        *("d403;1;2026-11-22 22:00:00", "d403;0;2026-11-22 22:00:20"),
        *("d403;1;2026-11-23 10:00:00", "d402;1;1970-01-01 08:00:00"),
        *("zzz;open;2026-11-23 08:00:00", " ", "d401;nonsense"),
    ]
    said = [doors.take_file(file, "doors.csv"), doors.take_file(file[:3], "again.csv")]
    doors.begin("mqtt")
    said += hear(home, "d402;1")
    doors.look("d401", DoorState.CLOSED, " 关着 ")
    said += [doors.take_heard(["d401;open;2026-11-23 08:59:00", "d401;heartbeat"])]
    doors.explain("d403", "nurse", " 雾化 ", " 孙丽 ")
    cases.move(cases.of(home.subject("R001")), " 404 ", " 漏水 ")
    cases.extend(cases.of(home.subject("R002")), Length(days=6), " 又接触 ")
    home.clock.advance(hours=5)
    doors.take_off("d402", " 擦过 ")
    return said


def third_day(home: Home) -> None:
    """One is let out, one was a mistake and another begins."""
    cases = home.house.isolation.cases
    home.clock.set("2026-11-24 16:30")
    home.measure("R002", "36.9")
    done = [CaseStep.CLEANED, CaseStep.SENSOR]
    out = cases.of(home.subject("R003"))
    cases.release(out, words=" 好了 ", at=home.clock() - timedelta(hours=3), steps=done)
    cases.release(cases.of(home.subject("R004")), EndKind.CANCELLED, " 认错人 ")
    apart(home, "R005", "403", CaseKind.SYMPTOMATIC)


@pytest.fixture
def story(home: Home) -> Story:
    """A Sunday with a home in which nobody is kept apart yet."""
    return Story(home)


def test_every_line_of_the_days_stands_as_it_was_said(story: Story) -> None:
    home = story.home
    came = [*first_day(home), *second_day(home)]
    third_day(home)
    said = [*story.written(), *story.shown("came in", [one._asdict() for one in came])]
    assert_approved("services/isolation/days_as_written.txt", said)


def door(story: Story, one: DoorNow) -> dict[str, object]:
    opened = [(at.at, at.until, at.expected, at.first, at.gap) for at in one.past.openings]
    known = [(at.since, at.until, at.left_open, len(at.openings)) for at in one.episodes]
    return {
        "where": (one.paired.device, one.paired.place, one.paired.source, one.paired.opens),
        "state": (one.past.state, one.past.since, one.past.heard),
        "sensor": one.health,
        "openings": opened,
        "episodes": known,
        "left open": one.is_left_open,
        "waits": [due.episode.family.code for due in doors_of(story).waiting(one.paired.device)],
    }


def doors_of(story: Story) -> Doors:
    return story.home.house.isolation.doors


def as_shown(story: Story, name: str) -> list[str]:
    """Return the doors, the grid and the figures of now."""
    home, isolation = story.home, story.home.house.isolation
    today, doors = home.desk.today(), isolation.doors
    rows = {
        f"{row.person.details.code} {row.case.room}": [
            (
                f"{cell.day:%d}",
                [(one.shown, one.severity) for one in cell.checks],
                [one.source for one in cell.symptoms],
                (cell.openings, cell.unexplained),
            )
            for cell in row.cells[-3:]
        ]
        for row in isolation.watch.grid().rows
    }
    return story.shown(
        name,
        {
            "doors": [door(story, one) for one in doors.now()],
            "opened": {f"{room} {day:%d}": count for (room, day), count in doors.opened().items()},
            "silent": doors.silence(),
            "low": [one.paired.device for one in doors.low()],
            "strangers": [one.health.device for one in doors.strangers()],
            "grid": rows,
            "sum": isolation.watch.grid().balance,
            "in 402": isolation.cases.in_room("402", home.subject("R003")),
            "last end": isolation.cases.last_end(),
            "days": [of_one(home, today - back * DAY) for back in (2, 1, 0)],
        },
    )


def of_one(home: Home, day: date) -> dict[str, object]:
    names = [one for one in FIGURES if one.startswith(("isolation.", "doors."))]
    return {
        "day": day,
        "checks": [
            (one.box, home.desk.person(one.who).details.code, one.slot)
            for one in of_day(home.house, day).items
        ],
        "ends": last_round(home.house, day),
        "figures": {one: FIGURES[one].of(home.house, day) for one in names},
        "apart": [row.person for row in home.house.isolation.watch.grid(day, 1).rows],
    }


def test_each_day_shows_its_doors_its_grid_and_its_figures(story: Story) -> None:
    home = story.home
    said = []
    for name, day in (("first day", first_day), ("second day", second_day)):
        day(home)
        said += as_shown(story, name)
    third_day(home)
    said += as_shown(story, "third day")
    assert_approved("services/isolation/days_as_shown.txt", said)


def test_the_list_the_notice_and_the_reports_of_the_days(story: Story) -> None:
    home, papers = story.home, story.home.house.papers
    first_day(home)
    second_day(home)
    third_day(home)
    today, said = home.desk.today(), list[str]()
    for back in (0, 1, 2):
        said += of_content(papers.build("isolation", Asked(day=today - back * DAY)))
    for code in ("R001", "R004", "R006"):
        said += of_content(papers.build("isolation-notice", Asked(person=home.subject(code))))
    for code, asked in (
        ("daily", Asked(round=RoundKey(today - DAY, "pm"))),
        ("daily", Asked(round=RoundKey(today, "pm"))),
        ("monthly", Asked(month=today)),
    ):
        (section,) = [
            one for one in papers.build(code, asked).sections if "solation" in one.heading.source
        ]
        said += of_section(section)
    assert_approved("services/isolation/papers_of_days.txt", said)


def test_a_message_that_says_nothing_new_of_a_door_is_only_heard(home: Home) -> None:
    doors = home.house.isolation.doors
    doors.pair("d401", "401", "mqtt")
    kept = []

    def hears(line: str, **after: float) -> None:
        home.clock.advance(**after)
        came = doors.receive([f"d401;{line}"], "mqtt")
        kept.append((line, came.kept, came.heard))

    hears("offline", minutes=1)
    hears("close", minutes=1)
    for line in ("close", "restart", "restart", "offline", "close"):
        hears(line, minutes=1)
    hears("close", hours=25)
    hears("close", minutes=1)
    hears("close", hours=50, minutes=1)
    for line in ("low", "low", "fault", "fault", "heartbeat"):
        hears(line, minutes=1)
    assert kept == [
        ("offline", 0, 1),
        ("close", 1, 0),
        ("close", 0, 1),
        ("restart", 1, 0),
        ("restart", 0, 1),
        ("offline", 0, 1),
        ("close", 1, 0),
        ("close", 0, 1),
        ("close", 1, 0),
        ("close", 1, 0),
        ("low", 1, 0),
        ("low", 0, 1),
        ("fault", 1, 0),
        ("fault", 1, 0),
        ("heartbeat", 0, 1),
    ]
    late = doors.receive(["d401;open;;retained"], "mqtt")
    assert late.all == 1


def test_when_a_sensor_was_heard_is_put_aside_every_five_minutes(home: Home) -> None:
    doors, heard = home.house.isolation.doors, []
    doors.pair("d401", "401", "mqtt")
    doors.receive(["d401;heartbeat;;battery=50"], "mqtt")
    for seconds in (299, 1, 299):
        home.clock.advance(seconds=seconds)
        doors.receive(["d401;heartbeat"], "mqtt")
        (kept,) = stored.heard(home.desk.store).values()
        heard.append((kept.health.heard == home.clock(), kept.health.battery))
    assert heard == [(False, 50), (True, 50), (False, 50)]
    doors.flush()
    (kept,) = stored.heard(home.desk.store).values()
    assert kept.health.heard == home.clock()


def test_a_source_that_begins_anew_speaks_of_its_own_doors_and_of_those_without_one(
    home: Home,
) -> None:
    doors = home.house.isolation.doors
    for device, source in (("d401", "mqtt"), ("d402", "zigbee"), ("d403", "")):
        doors.pair(device, device[1:], source)
        doors.receive([f"{device};close"], source)
    story = Story(home)

    def begun(source: str) -> list[str]:
        before = len(story.written())
        home.clock.advance(minutes=1)
        doors.receive([f"{one.paired.device};close" for one in doors.now()], "any")
        closed = len(story.written())
        home.clock.advance(minutes=1)
        doors.begin(source)
        assert before <= closed
        return [line.split()[3] for line in story.written()[closed:]]

    assert begun("mqtt") == ["device='d401'", "device='d403'"]
    assert begun("zigbee") == ["device='d402'", "device='d403'"]
    assert begun("serial") == ["device='d403'"]
    assert begun("") == ["device='d401'", "device='d402'", "device='d403'"]


def test_lines_of_a_file_are_kept_by_their_own_times(home: Home) -> None:
    doors = home.house.isolation.doors
    home.clock.advance(hours=3)
    doors.pair("d401", "401", "mqtt")
    story = Story(home)
    times = ("09:30:30", "08:00:10", "09:30:00", "08:00:00")
    lines = [f"d401;{'open' if at.endswith('00') else 'close'};2026-11-22 {at}" for at in times]
    assert doors.take_file(lines, "doors.csv").kept == 4
    kept = [line.split(" at=")[1].split(" received")[0] for line in story.written()]
    assert kept == ["11-22 08:00", "11-22 08:00:10", "11-22 09:30", "11-22 09:30:30"]


def test_what_began_unexpected_is_an_opened_door_though_it_was_announced_later(
    home: Home,
) -> None:
    doors = home.house.isolation.doors
    apart(home, "R001", "401", CaseKind.CONTACT)
    doors.pair("d401", "401", "mqtt")
    hear(home, "d401;close")
    home.clock.set("2026-11-22 14:01")
    doors.announce("d401")
    home.clock.set("2026-11-22 14:20")
    times = (
        ("open", "14:00:00"),
        ("close", "14:00:10"),
        ("open", "14:02:00"),
        ("close", "14:02:10"),
    )
    doors.take_file([f"d401;{sign};2026-11-22 {at}" for sign, at in times], "doors.csv")
    (due,) = doors.waiting("d401")
    assert due.episode.family.code == "door_opened"
    (known,) = doors.now()[0].episodes
    assert [one.expected for one in known.openings] == ["", "announced"]
