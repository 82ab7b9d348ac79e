"""What a home counts of a day: of the day itself, and what stands open only of today."""

from datetime import timedelta

from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.sampling.round import Method
from carehome_app.services.duties.day_figures import counted
from carehome_app.services.duties.day_lists import figures_on
from carehome_app.services.requests.taking import NewRequest
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.sampling.rounds_in_a_home import SamplingTable

YESTERDAY = timedelta(days=1)


def test_a_fever_is_new_on_the_day_on_which_it_was_not_there_the_day_before(home: Home) -> None:
    home.measure("R001", "38.2")
    first = counted(home.house, home.desk.today())
    home.clock.advance(days=1)
    home.measure("R001", "38.4")
    home.measure("R002", "38.6")
    second = counted(home.house, home.desk.today())
    home.clock.advance(days=2)
    home.measure("R001", "38.1")
    third = counted(home.house, home.desk.today())
    told = [(one["fever.people"], one["fever.new"]) for one in (first, second, third)]
    assert told == [(1, 1), (2, 1), (1, 1)]


def test_who_came_and_who_left_is_counted_on_that_day_alone(home: Home) -> None:
    home.clock.advance(days=1)
    home.admit("R007", "新来", "203-1")
    home.admit("S009", "新同事", staff=True)
    home.house.people.discharge(home.person("R005"))
    today = home.desk.today()
    days = [counted(home.house, day) for day in (today - YESTERDAY, today)]
    assert [(one["people.admitted"], one["people.left"]) for one in days] == [(0, 0), (1, 1)]


def test_what_is_open_or_inside_is_said_of_today_and_of_no_day_before(home: Home) -> None:
    new = NewRequest(
        channel=Channel.FACE,
        kind=Kind.REPAIR,
        urgency=Urgency.NOW,
        words="水龙头漏水",
        subject=home.subject("R001"),
    )
    home.house.requests.taking.take(new)
    now = {"gate.inside", "requests.pending", "requests.late", "findings.overdue", "clusters.open"}
    today = home.desk.today()
    assert now <= counted(home.house, today).keys()
    assert now.isdisjoint(counted(home.house, today - YESTERDAY))
    assert counted(home.house, today)["requests.pending"] == 1


def test_a_list_of_which_nothing_is_due_says_nothing_and_another_all_it_counts(home: Home) -> None:
    home.measure("R001", "36.4")
    found = figures_on(home.house, home.desk.today())
    lists = {code.partition(".")[0] for code in found if code.endswith(".explained")}
    assert "rounds" in lists
    for name in lists:
        assert {f"{name}.{box}" for box in ("due", "done", "explained", "open")} <= found.keys()
    assert "disinfection" not in lists, "this home has no areas"


def test_tests_are_counted_on_days_with_a_round_of_them_alone(home: Home) -> None:
    today = home.desk.today()
    assert "sampling.pending" not in counted(home.house, today)
    SamplingTable(home, Method.POOL).fill("R005", "R006")
    found = counted(home.house, today)
    assert (found["sampling.positive"], found["sampling.pending"]) == (0, 1)
    assert "sampling.pending" not in counted(home.house, today - YESTERDAY)


def test_how_many_live_and_work_here_is_told_as_of_the_last_round_of_a_day(home: Home) -> None:
    assert {"people.residents", "people.in", "people.staff"}.isdisjoint(
        counted(home.house, home.desk.today() + timedelta(days=1))
    )
    home.measure("R001", "h")
    home.next_round()
    home.admit("R007", "新来", "203-1")
    home.admit("S009", "新同事", staff=True)
    found = counted(home.house, home.desk.today())
    assert [found[f"people.{name}"] for name in ("residents", "in", "staff")] == [7, 6, 5]


def test_each_round_and_each_kind_of_area_is_counted_for_itself(home: Home) -> None:
    areas = Areas(home)
    areas.open("厨房", "kitchen")
    home.measure("R001", "36.4")
    home.measure("R002", "r")
    found = counted(home.house, home.desk.today())
    names = ("roll", "due", "measured", "not_measured", "unexplained")
    assert [found[f"am.{name}"] for name in names] == [10, 10, 1, 1, 8]
    assert (found["disinfection.kitchen.due"], found["disinfection.kitchen.done"]) == (2, 0)


def test_a_tube_waits_for_an_answer_until_it_has_one(home: Home) -> None:
    table = SamplingTable(home, Method.POOL)
    pool = table.fill("R005", "R006")
    table.seal(pool)
    assert counted(home.house, home.desk.today())["sampling.pending"] == 1
    table.answer(pool, "negative")
    assert counted(home.house, home.desk.today())["sampling.pending"] == 0
