"""What is looked up of test rounds: weeks and their edges, kits that wait, who is left."""

from datetime import date, datetime, timedelta

import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NotYoursError,
    ReasonNeededError,
)
from carehome_app.domain.events import LimitSet
from carehome_app.domain.people import Details, Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.domain.sampling.errors import (
    AnsweredAlreadyError,
    AnsweredBeforeSamplingError,
    NoSampleError,
    NoTestRoundError,
    NotOnListError,
    NoTubeError,
    PoolSizeError,
    RoundOverError,
    WindowWrongError,
)
from carehome_app.domain.sampling.plans import Rhythm, SamplingPlan, Who
from carehome_app.domain.sampling.results import Result
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.changes import Changes
from carehome_app.services.sampling.parts import REPORTS
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.services.sampling.rounds import (
    NewRound,
    confirming,
    last_window,
    missing_plans,
    not_opened,
    of_day,
)
from carehome_app.services.sampling.taking import Sampled, Scan, Why
from tests.builders import Home
from tests.refusing import refused
from tests.services.sampling.rounds_in_a_home import SamplingTable

SUNDAY = date(2026, 11, 22)


@pytest.fixture
def table(home: Home) -> SamplingTable:
    """A round of residents in tubes of two: 201-1, 201-2, 202-1, 202-2 and 301-1, 301-2."""
    home.sign_in("S001")
    return SamplingTable(home)


def planned(home: Home, rhythm: Rhythm, who: Who = Who.RESIDENTS, **more: object) -> SamplingPlan:
    """Order a plan from today on."""
    home.sign_in("S002")
    what: dict[str, object] = {"name": rhythm.value, "method": Method.SINGLE, **more}
    number = home.house.sampling.planning.start(NewPlan(rhythm=rhythm, who=who, **what))  # type: ignore[arg-type]
    return next(one for one in home.house.sampling.planning.plans() if one.id == number)


def sampled(home: Home, shown: str, code: str, **more: object) -> None:
    """Open a round at some moment and sample somebody at its very beginning."""
    home.clock.set(shown)
    assert isinstance(SamplingTable(home, Method.SINGLE, **more).scan(code), Sampled)  # type: ignore[arg-type]


def test_a_week_is_from_monday_midnight_to_the_last_minute_of_sunday(home: Home) -> None:
    plan, week = planned(home, Rhythm.WEEKLY), home.house.sampling.planning.week
    for shown, code in (
        ("2026-11-22 23:59", "201-1"),
        ("2026-11-23 00:00", "201-2"),
        ("2026-11-29 23:59", "202-1"),
        ("2026-11-30 00:00", "202-2"),
    ):
        sampled(home, shown, code)
    names = {home.subject(f"R00{number}"): number for number in range(1, 7)}

    def whole(day: date) -> list[int]:
        found = week(plan, day)
        assert set(found) == set(names), "a week is of everybody the plan is for"
        return [names[who] for who, is_whole in found.items() if is_whole]

    assert whole(SUNDAY) == [1]
    assert whole(date(2026, 11, 23)) == whole(date(2026, 11, 29)) == [2, 3]
    assert whole(date(2026, 11, 30)) == [4]


def test_who_was_off_is_in_no_week_and_a_sample_of_sunday_is_none_of_the_next(home: Home) -> None:
    plan = planned(home, Rhythm.WEEKLY)
    now, one, two = home.clock(), home.subject("R001"), home.subject("R002")
    number = home.house.sampling.rounds.open(
        NewRound(
            name="x", method=Method.SINGLE, opens=now, closes=now + timedelta(days=2),
            exempt={one: "off", two: "hospital"},
        )
    )  # fmt: skip
    home.clock.set("2026-11-22 23:59")
    scan = home.house.sampling.taking.scan
    assert isinstance(scan(Scan(round=number, typed="R003")), Sampled)
    home.clock.set("2026-11-23 00:00")
    assert isinstance(scan(Scan(round=number, typed="R004")), Sampled)
    week = home.house.sampling.planning.week
    three, four = home.subject("R003"), home.subject("R004")
    sunday, monday = week(plan, SUNDAY), week(plan, SUNDAY + timedelta(days=1))
    assert one not in sunday
    assert (sunday[two], sunday[three], sunday[four]) == (False, True, False)
    assert (monday[two], monday[three], monday[four]) == (False, False, True)


def test_the_weeks_of_some_days_are_those_in_which_a_plan_asks_for_tests(home: Home) -> None:
    weekly, daily = planned(home, Rhythm.WEEKLY), planned(home, Rhythm.DAILY)
    planning = home.house.sampling.planning
    planning.end(daily.id, date(2026, 11, 24))

    def weeks(first: date, last: date) -> list[tuple[int, str, int]]:
        found = planning.weeks(first, last)
        return [(one.plan.id, one.first.isoformat(), one.asked) for one in found]

    this, next_ = "2026-11-16", "2026-11-23"
    assert weeks(SUNDAY, SUNDAY) == [(weekly.id, this, 1), (daily.id, this, 1)]
    assert weeks(SUNDAY - timedelta(days=7), SUNDAY + timedelta(days=1)) == [
        (weekly.id, this, 1),
        (daily.id, this, 1),
        (weekly.id, next_, 1),
        (daily.id, next_, 2),
    ]
    assert weeks(date(2026, 11, 30), date(2026, 12, 7)) == [
        (weekly.id, "2026-11-30", 1),
        (weekly.id, "2026-12-07", 1),
    ]


def test_the_register_names_whose_week_is_not_whole_by_their_beds(home: Home) -> None:
    planned(home, Rhythm.WEEKLY)
    for code in ("201-2", "301-2"):
        sampled(home, "2026-11-22 08:00", code)
    report = home.house.papers.build("sampling-register", Asked(month=SUNDAY, masked=False))
    tables = [part for one in report.sections for part in one.parts if isinstance(part, Table)]
    rows = [[cell.shown for cell in row] for one in tables for row in one.rows]
    left = "201-1 王秀英, 202-1 张桂兰, 202-2 刘玉珍, 301-1 陈德福"
    (said,) = [row for row in rows if row[0] == "weekly"]
    assert [say(one) if isinstance(one, Text) else one for one in said] == [
        "weekly",
        "2026-11-16 to 2026-11-22",
        1,
        2,
        4,
        left,
    ]


def test_a_report_is_of_the_day_that_was_asked_for(table: SamplingTable) -> None:
    home = table.home
    table.fill("201-1", "201-2")
    today = home.desk.today()
    home.clock.advance(days=1)
    home.sign_in("S002")
    for kind in ("sampling", "sampling-batch", "sampling-labels"):
        build = home.house.papers.build
        then, now = build(kind, Asked(day=today)), build(kind, Asked())
        assert (len(then.sections) > 0, len(now.sections)) == (True, 0), kind


def test_kits_wait_to_be_read_the_oldest_first_and_each_only_once(home: Home) -> None:
    home.sign_in("S001")
    table, answering = SamplingTable(home, Method.ANTIGEN), home.house.sampling.answering
    begun = home.clock()
    home.clock.advance(minutes=10)
    later, sooner, third = (home.subject(f"R00{number}") for number in (1, 2, 3))
    table.scan("201-1", at=begun + timedelta(minutes=5))
    table.scan("201-2", at=begun + timedelta(minutes=4))
    table.scan("202-1", at=begun + timedelta(minutes=6))
    assert [one.person.id for one in answering.kits(table.round)] == [sooner, later, third]
    answering.read_kit(table.number, later, "C")
    with pytest.raises(NoSampleError):
        answering.read_kit(table.number, later, "C")
    assert [one.person.id for one in answering.kits(table.round)] == [sooner, third]
    with pytest.raises(AnsweredBeforeSamplingError):
        answering.read_kit(table.number, third, "C", "7:35")
    with pytest.raises(FutureError):
        answering.read_kit(table.number, third, "C", "7:41")
    answering.read_kit(table.number, third, "C", "7:36")
    pool = SamplingTable(home)
    home.clock.advance(days=1)
    pool.scan("301-1")
    assert answering.kits(pool.round) == [], "what is in a tube is read in the laboratory"


def test_an_answer_is_of_the_minute_of_the_sample_at_the_earliest_and_by_now(
    table: SamplingTable,
) -> None:
    home, answering = table.home, table.home.house.sampling.answering
    for pair in (("201-1",), ("301-1",)):
        table.seal(table.fill(*pair))
    home.clock.set("2026-11-22 08:00")
    home.sign_in("S002")
    with pytest.raises(AnsweredBeforeSamplingError):
        answering.answer(table.number, "T01", "阴性", "07:29")
    answering.answer(table.number, "T01", "阴性", "07:30")
    with pytest.raises(FutureError):
        answering.answer(table.number, "T02", "阴性", "08:01")
    answering.answer(table.number, "T02", "阴性", "08:00")
    with pytest.raises(AnsweredAlreadyError):
        answering.answer(table.number, "T02", "阳性")
    with pytest.raises(ReasonNeededError):
        answering.take_back(table.number, "T02", " ")
    for label in ("T03", "D01"):
        with pytest.raises(NoTubeError):
            answering.answer(table.number, label, "阴性")
    answering.take_back(table.number, "T02", "wrong")
    with pytest.raises(NoTubeError):
        answering.take_back(table.number, "T02", "wrong")


def test_a_rule_that_is_off_finds_nothing(table: SamplingTable) -> None:
    home = table.home
    table.seal(table.fill("201-1", "201-2"))
    home.sign_in("S003")
    with home.desk.acting(May.SET_RULES) as action:
        action.append(LimitSet("test.pool", {}, on=False))
    home.desk.forget(~Changes.NONE)
    table.answer("T01", "阳性")
    assert home.house.following_up.due() == []
    table.scan("201-1")
    table.answer("D01", "阳性")
    assert [one.episode.family.code for one in home.house.following_up.due()] == ["test_positive"]


def test_rounds_are_found_by_their_days_and_the_newest_open_one_is_meant(home: Home) -> None:
    home.sign_in("S001")
    rounds = home.house.sampling.rounds
    assert (rounds.current(), rounds.last(), last_window(home.house, SUNDAY)) == (None, [], None)
    tables = [SamplingTable(home, Method.SINGLE, hours=hours) for hours in (2, 5, 3)]
    numbers = [one.number for one in tables]
    assert [one.id for one in rounds.last()] == numbers[::-1]
    assert [one.id for one in rounds.last(2)] == numbers[:0:-1]
    assert [one.id for one in rounds.between(SUNDAY, SUNDAY)] == numbers
    assert rounds.between(SUNDAY - timedelta(days=9), SUNDAY - timedelta(days=1)) == []
    assert rounds.between(SUNDAY + timedelta(days=1), SUNDAY + timedelta(days=9)) == []
    assert last_window(home.house, SUNDAY) == home.clock() + timedelta(hours=5)
    current = rounds.current()
    assert current is not None
    assert current.id == numbers[-1]
    with tables[0].as_("S002"):
        for number in numbers[1:]:
            for code in range(1, 7):
                why = Why(reason="out")
                home.house.sampling.explaining.explain(number, home.subject(f"R00{code}"), why)
            rounds.close(number)
    current = rounds.current()
    assert current is not None
    assert current.id == numbers[0]
    assert last_window(home.house, SUNDAY) == home.clock() + timedelta(hours=2)
    with pytest.raises(RoundOverError):
        rounds.still_open(numbers[1])
    with pytest.raises(NoTestRoundError):
        rounds.round(numbers[-1] + 1)


def test_labels_of_rounds_have_what_was_printed_on_their_tubes(table: SamplingTable) -> None:
    table.scan("201-1", code="22015678")
    table.scan("301-1")
    other = SamplingTable(table.home, Method.SINGLE)
    other.home.clock.advance(days=1)
    other.scan("202-1")
    labels = table.home.house.sampling.rounds.labels
    first = [(table.number, "T01", "22015678"), (table.number, "T02", "")]
    assert sorted(labels([table.number])) == first
    assert sorted(labels([table.number, other.number])) == [*first, (other.number, "D01", "")]


def test_what_a_plan_asks_for_and_nobody_opened_is_due_of_whom_it_is_for(home: Home) -> None:
    plan = planned(home, Rhythm.WEEKLY, Who.STAFF)
    residents = planned(home, Rhythm.FORTNIGHT)
    desk = home.desk
    staff = [home.subject(code) for code in ("D01", "S001", "S002", "S003")]
    found = not_opened(desk, plan)
    assert {(one.who, one.box, one.word, one.slot) for one in found.items} == {
        (who, Box.OPEN, "waiting", plan.id) for who in staff
    }
    assert missing_plans(desk, SUNDAY) == [plan, residents]
    assert missing_plans(desk, SUNDAY + timedelta(days=1)) == []
    assert missing_plans(desk, SUNDAY + timedelta(days=7)) == [plan]
    assert of_day(home.house, SUNDAY).open == 4 + 6
    assert of_day(home.house, SUNDAY + timedelta(days=7)).items == (), "of today alone"
    home.house.sampling.planning.open_planned(residents)
    assert missing_plans(desk, SUNDAY) == [plan]
    assert of_day(home.house, SUNDAY).open == 4 + 6
    assert of_day(home.house, SUNDAY).roster == 4 + 10


def test_members_of_a_positive_pool_wait_until_their_own_sample_is_answered(
    table: SamplingTable,
) -> None:
    home, house = table.home, table.home.house
    one, two, three, four = (home.subject(f"R00{number}") for number in range(1, 5))
    for pair in (("201-1", "201-2"), ("202-1", "202-2"), ("301-1",)):
        table.seal(table.fill(*pair))
    for label, said in (("T01", "阳性"), ("T02", "阳性"), ("T03", "阴性")):
        table.answer(label, said)

    def waits() -> list[tuple[int, Box, str, object]]:
        items = confirming(house, home.desk.today()).items
        return [(item.who, item.box, item.word, item.slot) for item in items]

    first, second = (table.number, "T01"), (table.number, "T02")
    table.fill("201-1", "201-2")
    table.answer("D01", "阴性")
    assert waits() == [
        (one, Box.DONE, "negative", first),
        (two, Box.DONE, "pending", first),
        (three, Box.OPEN, "waiting", second),
        (four, Box.OPEN, "waiting", second),
    ]


def test_a_board_says_how_a_round_stood_at_a_moment_and_who_lives_where(
    table: SamplingTable,
) -> None:
    home, board = table.home, table.home.house.sampling.rounds.board
    begun = home.clock()
    table.fill("202-2", "201-1")
    home.clock.advance(hours=1)
    at = board(table.number, begun + timedelta(minutes=1))
    assert (at.at, at.due.due) == (begun + timedelta(minutes=1), 6)
    now = board(table.number)
    assert now.at == home.clock()
    order = [home.person(f"R00{number}").id for number in range(1, 7)]
    assert sorted(order, key=lambda one: now.ranks[one]) == order
    assert now.positive == []
    table.seal("T01")
    table.answer("T01", "阳性")
    assert table.board.positive == []
    home.clock.advance(minutes=5)
    table.fill("201-1")
    table.answer("D01", "阳性")
    assert table.board.positive == [home.subject("R001")]


def test_of_a_group_without_a_room_nobody_is_a_contact_by_it(home: Home) -> None:
    home.sign_in("S002")
    home.house.people.admit(Details(group=Group.STAFF, code="S009", name="厨师", post="kitchen"))
    table = SamplingTable(home, Method.SINGLE)
    home.house.sampling.rounds.add(table.number, home.subject("S009"))
    assert table.board.contacts(home.subject("S001")) == []
    assert table.board.contacts(home.subject("R001")) == [home.subject("R002")]
    stranger = max(one.id for one in home.desk.stays) + 1
    assert table.board.contacts(stranger) == []


def test_who_is_not_on_a_list_is_neither_explained_nor_tested_elsewhere(
    table: SamplingTable,
) -> None:
    home, explaining = table.home, table.home.house.sampling.explaining
    home.clock.advance(minutes=1)
    home.sign_in("S002")
    home.admit("R007", "新来的", "203-1")
    new = home.subject("R007")
    with pytest.raises(NotOnListError):
        explaining.explain(table.number, new, Why(reason="out"))
    with pytest.raises(NotOnListError):
        explaining.elsewhere(table.number, new, Result.NEGATIVE, "paper")
    with pytest.raises(ReasonNeededError):
        explaining.explain(table.number, home.subject("R001"), Why(reason="other", words=" "))


@pytest.mark.parametrize(("capacity", "is_refused"), [(1, True), (2, False), (20, False)])
def test_only_a_pool_has_a_size_and_every_round_has_a_name_and_an_end(
    home: Home, capacity: int, is_refused: bool
) -> None:
    home.sign_in("S002")
    rounds, now = home.house.sampling.rounds, home.clock()
    later = now + timedelta(milliseconds=1)

    def opened(name: str, method: Method, closes: datetime) -> int:
        new = NewRound(name=name, method=method, opens=now, closes=closes, capacity=capacity)
        return rounds.round(rounds.open(new)).opened.capacity

    assert opened("x", Method.SINGLE, later) == 1
    with refused(is_refused, PoolSizeError):
        assert opened("x", Method.POOL, later) == capacity
    with pytest.raises(MissingFieldError):
        opened(" ", Method.SINGLE, later)
    with pytest.raises(WindowWrongError):
        opened("x", Method.SINGLE, now)


def test_a_lot_has_a_name_and_a_plan_of_pools_a_size(home: Home) -> None:
    planning = home.house.sampling.planning
    home.sign_in("S002")
    with pytest.raises(MissingFieldError):
        planning.write_lot(" ", "kit", (15, 20), None)
    planning.write_lot("A1", "kit", (15, 20), None)
    home.clock.advance(minutes=1)
    planning.write_lot("A2", "kit", (15, 20), None)
    assert [one.lot for one in planning.lots()] == ["A2", "A1"]
    planned(home, Rhythm.DAILY, method=Method.SINGLE, capacity=1)
    with pytest.raises(PoolSizeError):
        planned(home, Rhythm.DAILY, method=Method.POOL, capacity=1)


def test_the_material_of_a_day_is_that_of_who_is_here(home: Home) -> None:
    planning = home.house.sampling.planning
    assert dict(planning.used_a_day()) == {}
    planned(home, Rhythm.DAILY, Who.RESIDENTS, method=Method.ANTIGEN)
    assert planning.used_a_day()["antigen"] == 6
    home.house.people.discharge(home.person("R001"))
    assert planning.used_a_day()["antigen"] == 5


def test_labels_are_printed_by_hand_and_issued_by_nobody() -> None:
    said = {one.code: (one.issued, one.by_hand, one.short) for one in REPORTS}
    assert said == {
        "sampling": (True, False, "TST"),
        "sampling-batch": (True, False, "TSB"),
        "sampling-register": (True, False, "TSR"),
        "sampling-labels": (False, True, "TSL"),
    }


def test_the_last_sample_is_of_the_last_round_before_this_one(home: Home) -> None:
    home.sign_in("S001")
    taken = []
    for day in (18, 20):
        home.clock.set(f"2026-11-{day} 08:00")
        table = SamplingTable(home, Method.ANTIGEN, hours=2)
        for lot in ("A", "B"):
            home.clock.advance(minutes=5)
            table.scan("201-1", lot=lot)
            taken.append(home.clock())
            home.house.sampling.answering.read_kit(table.number, home.subject("R001"), "0")
    home.clock.set("2026-11-22 08:00")
    later = SamplingTable(home, Method.ANTIGEN)
    last = home.house.sampling.taking.last_sample
    assert last(home.subject("R001"), later.round) == taken[3]
    assert last(home.subject("R002"), later.round) is None


def test_a_second_sample_of_a_pool_round_is_single_and_is_not_asked_about(
    table: SamplingTable,
) -> None:
    home = table.home
    table.seal(table.fill("201-1"))
    table.answer("T01", "阳性")
    home.measure("R001", "38.6")
    home.clock.advance(minutes=1)
    found = table.scan("201-1")
    assert isinstance(found, Sampled)
    assert (found.tube, found.position, found.capacity) == ("D01", 1, 1)
    home.measure("R002", "38.6")
    home.clock.advance(minutes=1)
    assert not isinstance(table.scan("201-2"), Sampled), "who is ill is not in a pool"


def test_a_swab_is_withdrawn_by_who_took_it_until_it_is_read_and_later_by_a_nurse(
    home: Home,
) -> None:
    home.sign_in("S001")
    table, sampling = SamplingTable(home, Method.ANTIGEN), home.house.sampling
    one, two, three = (home.subject(f"R00{number}") for number in (1, 2, 3))
    for room in ("201-1", "201-2"):
        table.scan(room, lot="A7")
    with table.as_("S002"):
        table.scan("202-1", lot="A7")
    take_out = sampling.taking.take_out
    take_out(table.number, one, "wrong person")
    sampling.answering.read_kit(table.number, two, "C")
    for subject in (two, three):
        with pytest.raises(NotYoursError):
            take_out(table.number, subject, "wrong person")
    home.sign_in("S002")
    for subject in (two, three):
        take_out(table.number, subject, "wrong person")
    assert table.round.samples == {}
    with pytest.raises(NoSampleError):
        take_out(table.number, two, "again")
