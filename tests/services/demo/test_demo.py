"""The demo home: made up, labelled so, the same for the same wish, and true to every rule."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from carehome_app.db.file.connection import Store
from carehome_app.db.file.opening import create_store
from carehome_app.db.journal import journal
from carehome_app.db.journal.writing import writing
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import FutureError
from carehome_app.domain.events import (
    ClockDiffered,
    EntryCorrected,
    FindingRaised,
    PersonLeft,
    ReadingTaken,
    RoundClosed,
)
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.measure import decoded
from carehome_app.domain.moments import from_ms
from carehome_app.domain.people import Group
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.demo import PASSPHRASE, Demo, make_demo
from carehome_app.services.demo.housing import KEY_POSTS
from carehome_app.services.desk import Desk
from carehome_app.services.findings.judging import judged, raised
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.reports.daily import closing

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
"""Half past eight in the morning there: the morning round is current."""
SMALL = Demo(residents=36, staff=12, areas=20, days=35)
RECORD = ("people", "admissions", "leavings", "entries", "superseded", "absences", "findings",
          "follow_ups", "episodes", "baselines", "closed_rounds", "notes", "areas",
          "account_steps", "absence_reviews")  # fmt: skip


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = make_demo(tmp_path_factory.mktemp("demo") / "home", SMALL, clock)
    yield desk
    close_home(desk)


def table(store: Store, name: str) -> list[tuple[object, ...]]:
    return sorted(store.query(f"SELECT * FROM {name}"), key=repr)


def test_it_is_labelled_as_made_up_and_opens_with_the_known_passphrase(
    tmp_path: Path,
) -> None:
    close_home(make_demo(tmp_path / "home", Demo(residents=3, staff=2, areas=1, days=2), clock))

    desk = open_home(tmp_path / "home", PASSPHRASE)

    assert desk.card.demo
    assert "虚构" in desk.card.name
    close_home(desk)


@pytest.mark.rest
def test_as_many_people_and_areas_as_wished_are_there(demo: Desk) -> None:
    here = House(demo).people.here()
    roles = [role for _person, role in House(demo).signing_in.accounts()]

    assert sum(person.group is Group.RESIDENT for person in here) == SMALL.residents
    assert sum(person.group is Group.STAFF for person in here) == SMALL.staff
    assert len(demo.store.query("SELECT 1 FROM areas")) == SMALL.areas
    assert set(roles) >= {Role.DIRECTOR, *(role for _post, role in KEY_POSTS if role)}
    assert demo.actor is not None
    assert demo.actor.role is Role.HEAD_NURSE


def test_two_residents_share_a_name_and_one_has_a_rare_character(tmp_path: Path) -> None:
    desk = make_demo(tmp_path / "home", Demo(days=0), clock)
    names = [person.name for person in House(desk).people.here()]

    assert max(names.count(name) for name in names) == 2
    assert any("䶮" in name or "㛃" in name for name in names)
    close_home(desk)


@pytest.mark.rest
def test_the_same_wish_gives_the_same_home(demo: Desk, tmp_path: Path) -> None:
    twin = make_demo(tmp_path / "twin", SMALL, clock)

    for name in RECORD:
        assert table(twin.store, name) == table(demo.store, name), name
    close_home(twin)


def test_another_seed_gives_another_home(tmp_path: Path) -> None:
    desks = [
        make_demo(tmp_path / str(seed), Demo(residents=9, staff=3, days=3, seed=seed), clock)
        for seed in (1, 2)
    ]

    first, second = (table(desk.store, "people") for desk in desks)
    assert first != second
    for desk in desks:
        close_home(desk)


def test_nothing_is_recorded_yet_in_the_current_round(demo: Desk) -> None:
    house, round_ = House(demo), demo.current_round()
    assert round_ == RoundKey(date(2026, 11, 22), "am")
    sheet = house.worklist.sheet(round_)
    assert all(not cell.entries for row in sheet.rows for cell in row.cells if cell)
    assert sheet.closed_at is None
    assert len(sheet.open_episodes) >= 3
    assert sum(row.absence is not None for row in sheet.rows) >= 3
    assert any(due.is_overdue for due in house.following_up.due())


def test_three_people_of_one_floor_fell_ill_within_three_days(demo: Desk) -> None:
    fevers = [due for due in House(demo).following_up.due(PERSON) if due.episode.family.high]
    floors = [due.person.details.floor for due in fevers]
    floor = max(floors, key=floors.count)
    opened = [due.episode.opened_at for due in fevers if due.person.details.floor == floor]

    assert len(opened) >= 3
    assert max(opened) - min(opened) <= timedelta(hours=72)


def test_closed_rounds_have_nobody_unexplained_and_the_figures_of_their_sheet(demo: Desk) -> None:
    worklist = House(demo).worklist
    rounds = [
        line.event for line in journal.lines(demo.store) if isinstance(line.event, RoundClosed)
    ]

    for event in rounds:
        sheet = worklist.sheet(RoundKey(date.fromordinal(event.day), event.window))
        assert event.unexplained == ()
        assert closing(sheet, {}).counts["total"]["measured"] == event.counts["total"]["measured"]
    assert len(rounds) >= SMALL.days * 2 - 3


def test_evenings_are_a_little_warmer(demo: Desk) -> None:
    def mean(window: str) -> float:
        rows = demo.store.query(
            "SELECT vals FROM entries WHERE measure = 1 AND window = ? AND vals <> ''", (window,)
        )
        return sum(float(vals[2:-2]) for (vals,) in rows) / len(rows)

    assert 0.05 < mean("pm") - mean("am") < 0.4


def test_the_history_has_what_a_house_has(demo: Desk) -> None:
    events = {type(line.event) for line in journal.lines(demo.store)}
    reasons = {reason for (reason,) in demo.store.query("SELECT reason FROM entries")}
    steps = {step for (step,) in demo.store.query("SELECT step FROM follow_ups")}
    late = demo.store.query("SELECT 1 FROM entries WHERE recorded_at - taken_at > 3600000")

    assert {EntryCorrected, FindingRaised, PersonLeft} <= events
    assert {"hospital", "leave", "refused", "asleep", "out", "off_duty", "device"} <= reasons
    assert {Step.NURSE_TOLD, Step.DOCTOR_TOLD} <= steps
    assert late


def test_the_clock_of_the_history_only_goes_on(demo: Desk) -> None:
    lines = list(journal.lines(demo.store))
    assert not any(isinstance(line.event, ClockDiffered) for line in lines)
    assert lines == sorted(lines, key=lambda line: line.ref.number)
    assert max(from_ms(line.recorded_at) for line in lines) < NOW


@pytest.mark.rest
def test_every_reading_is_judged_as_recording_would_have_judged_it(
    demo: Desk, tmp_path: Path
) -> None:
    """Play the journal again line by line through the services, into another file."""
    (tmp_path / "again").mkdir()
    store = create_store(tmp_path / "again", bytes(32))
    store.db.execute("INSERT INTO this_desk (station) VALUES (1)")
    again = Desk(store, clock, demo.actor)
    expected: list[FindingRaised] = []
    for line in journal.lines(demo.store):
        event = line.event
        if isinstance(event, FindingRaised) and event.about == PERSON:
            assert event == expected.pop(0)
        else:
            assert expected == []
        if isinstance(event, ReadingTaken):
            measure = by_index(event.measure)
            found = judged(again, event, decoded(measure, event.values))
            expected = [raised(one, event, line.ref) for one in found]
        with writing(store, station=1, by=line.by) as writer:
            writer.append(event, clock=from_ms(line.recorded_at))
        if isinstance(event, EntryCorrected) and event.reading is not None:
            corrected = decoded(by_index(event.measure), event.reading.values)
            found = judged(again, event.reading, corrected, line.ref)
            expected = [raised(one, event.reading, line.ref) for one in found]
    for name in RECORD:
        assert table(store, name) == table(demo.store, name), name
    store.close()


def test_a_history_cannot_end_in_the_future(tmp_path: Path) -> None:
    with pytest.raises(FutureError):
        make_demo(tmp_path / "home", Demo(until=date(2026, 11, 23)), clock)


def test_a_home_of_another_day_waits_for_that_mornings_round(tmp_path: Path) -> None:
    then = date(2026, 3, 1)
    wish = Demo(residents=4, staff=2, areas=2, days=3, until=then)
    desk = make_demo(tmp_path / "home", wish, clock)
    desk.clock = lambda: desk.home_time.moment(then, NOW.time().replace(hour=8))

    assert desk.current_round() == RoundKey(then, "am")
    (last,) = desk.store.query("SELECT max(day), max(taken_at) FROM entries")
    assert date.fromordinal(last[0]) == then - timedelta(days=1)
    close_home(desk)


@pytest.mark.rest
def test_nothing_in_an_english_home_is_written_in_chinese(tmp_path: Path) -> None:
    """Read line by line: names, places, notes, orders, faults, requests, stock, training."""
    wanted = Demo(residents=30, staff=24, areas=40, days=26, language="en")
    desk = make_demo(tmp_path / "en", wanted, clock)
    bodies = [str(line.event) for line in journal.lines(desk.store)]
    close_home(desk)
    chinese = [one for one in bodies if any("\u3400" <= letter <= "\u9fff" for letter in one)]
    assert not chinese, chinese[:5]
    assert len(bodies) > 1_000
