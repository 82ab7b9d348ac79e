"""One person over time: what was measured, what was not and why, and what was corrected."""

from datetime import timedelta

import pytest

from carehome_app.db.trends import absences, of_person
from carehome_app.domain.history.event_words import MarkKind
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    FLUID_IN,
    FLUID_OUT,
    RESPIRATION,
    STOOL,
    TEMPERATURE,
    WEIGHT,
)
from carehome_app.domain.rounds.entry import Origin
from carehome_app.domain.trends.overviews import Lane
from carehome_app.domain.trends.series import segments
from carehome_app.domain.trends.ward_sheet import WardWeek
from carehome_app.i18n import Text, in_english
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.trends.second_look import DISINFECTION
from tests.builders import Home
from tests.disinfecting import Areas


@pytest.fixture
def areas(home: Home) -> Areas:
    return Areas(home)


def test_every_round_of_the_days_is_a_point_or_a_gap_with_its_reason(home: Home) -> None:
    home.history("R001", "36.4", "36.6", "r", days=3)

    view = home.house.seeing.trends.person(home.subject("R001"), 7)
    (series,) = view.panels

    assert [point.shown for point in series.points] == ["36.4", "36.6", "36.4", "36.6"]
    assert [one.reason for one in series.missing if one.reason] == ["refused", "refused"]
    assert series.coverage == 4 * 100 // len(series.rounds)
    assert [len(one) for one in segments(series)] == [2, 2]


def test_two_sites_are_never_joined(home: Home) -> None:
    home.history("R001", "36.4", days=2)
    home.measure("R001", "36.9", site="ear")

    (series,) = home.house.seeing.trends.person(home.subject("R001"), 7).panels

    assert [{point.site for point in one} for one in segments(series)] == [{"axilla"}, {"ear"}]


def test_a_hospital_stay_explains_later_rounds_and_is_a_mark(home: Home) -> None:
    home.measure("R001", "h")
    home.next_round()
    home.next_round()
    home.next_round()

    view = home.house.seeing.trends.person(home.subject("R001"), 7)

    reasons = [one.reason for one in view.panels[0].missing][-3:]
    assert reasons == ["hospital"] * 3
    assert MarkKind.HOSPITAL in {mark.kind for mark in view.marks}


def test_only_absences_that_may_still_hold_are_read_however_many_there_were(home: Home) -> None:
    for _year in range(5):
        for code, text in (("R001", "h"), ("R001", "36.5"), ("R002", "h")):
            home.measure(code, text)
            home.next_round()
    home.measure("R003", "h")
    store, now = home.desk.store, home.clock()
    every = absences(store, TEMPERATURE.index, now)
    for hours in range(0, 24 * 10, 7):
        since = now - timedelta(hours=hours)
        holds = [one for one in every if one.ended_at is None or one.ended_at >= since]
        read = absences(store, TEMPERATURE.index, now, since=since)
        assert [one for one in read if one in holds] == holds
    assert len(every) == 10
    assert len(absences(store, TEMPERATURE.index, now, since=now)) <= 3


def test_a_corrected_value_is_a_ghost(home: Home) -> None:
    home.measure("R001", "36.9")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.reading is not None
    home.house.correcting.correct(cell.reading, home.given("R001", "36.4"), Why("typing_error"))

    (series,) = home.house.seeing.trends.person(home.subject("R001"), 7).panels

    assert [point.shown for point in series.points] == ["36.4"]
    assert [(ghost.point.shown, ghost.why) for ghost in series.ghosts] == [
        ("36.9", "typing_error")
    ]


def test_lines_are_those_the_rules_judge_by_and_the_own_normal_is_personal(home: Home) -> None:
    home.history("R001", "36.4", days=7)

    (series,) = home.house.seeing.trends.person(home.subject("R001"), 30).panels

    assert series.baseline == 36.4
    personal = sorted(line.number for line in series.lines if line.personal)
    assert personal == [35.3, 37.5]
    assert 37.3 in {line.number for line in series.lines}


def test_somebody_without_any_reading_has_an_empty_panel(home: Home) -> None:
    view = home.house.seeing.trends.person(home.subject("R002"), 0)
    assert [series.points for series in view.panels] == [()]


def test_what_was_not_measured_in_the_days_is_named_and_has_no_empty_card(home: Home) -> None:
    home.measure("R001", "52.5", measure=WEIGHT)
    home.clock.advance(days=40)
    home.measure("R001", "36.6")
    trends, subject = home.house.seeing.trends, home.subject("R001")
    week, all_ = trends.person(subject, 7), trends.person(subject, 0)
    assert [one.measure for one in week.panels] == [TEMPERATURE]
    assert week.silent == (WEIGHT.label,)
    assert {one.measure.code for one in all_.panels} == {TEMPERATURE.code, WEIGHT.code}
    assert all_.silent == ()


def test_everything_begins_with_the_day_of_the_first_reading(home: Home) -> None:
    first = home.desk.today()
    home.measure("R001", "36.5")
    home.clock.advance(days=40)
    home.measure("R001", "36.6")
    view = home.house.seeing.trends.person(home.subject("R001"), 0)
    (series,) = view.panels
    assert len(series.points) == 2
    assert view.first == first


def test_points_of_following_rounds_are_joined_and_those_with_a_round_between_are_not(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    home.next_round()
    home.measure("R001", "36.6")
    home.next_round()
    home.next_round()
    home.measure("R001", "36.7")
    floor = home.house.seeing.overviews.floor("2")
    (chart,) = [one for one in floor.charts if "王秀英" in one.label]
    assert [one.run for one in chart.dots] == [1, 1, 2]


def test_a_century_is_no_trouble(home: Home) -> None:
    home.measure("R001", "36.4")
    view = home.house.seeing.trends.person(home.subject("R001"), 36_500)
    assert len(view.panels[0].points) == 1


def test_the_ward_page_is_the_week_of_the_stay(home: Home) -> None:
    home.history("R001", "36.4", "r", days=3)
    home.measure("R001", "34.8")

    page = home.house.seeing.ward_pages.page(home.subject("R001"))

    assert page.week == 4
    assert page.day_numbers[0] == 22
    assert len(page.no_rise) == 1
    earlier = home.house.seeing.ward_pages.page(home.subject("R001"), page.days[0].replace(day=20))
    assert len(earlier.points) == 3
    assert len(earlier.missing) >= 3


def test_a_floor_shows_its_people_the_worst_first(home: Home) -> None:
    for code in ("R001", "R002", "R003", "R004"):
        home.history(code, "36.4", days=4)
    home.measure("R003", "38.5")

    view = home.house.seeing.overviews.floor("2")

    assert view.charts[0].label == "202-1 张桂兰"
    assert len(view.charts) == 4
    assert view.charts[0].high
    assert home.house.seeing.overviews.floors() == ["2", "3"]


def test_of_two_sites_measured_equally_often_the_armpit_gives_the_own_normal(home: Home) -> None:
    typed = {"axilla": "36.4", "forehead": "36.9"}
    for code, sites in (("R001", ("axilla", "forehead")), ("R002", ("forehead", "axilla"))):
        for site, days in zip(sites, (9, 18), strict=True):
            home.history(code, typed[site], days=days, site=site)
    charts = home.house.seeing.overviews.floor("2").charts
    assert {one.baseline for one in charts if one.dots} == {36.4}


def test_the_heat_map_tells_numbers_from_gaps(home: Home) -> None:
    home.history("R001", "36.4", days=4)
    home.measure("R001", "37.2")
    home.measure("R002", "h")

    heat = home.house.seeing.overviews.heat_map("2", 7)

    first = heat.cells[heat.subjects.index(home.subject("R001"))]
    assert first[-1].off is not None
    assert round(first[-1].off, 1) == 0.8
    assert heat.cells[heat.subjects.index(home.subject("R002"))][-1].state.value == "away"


def test_the_calendar_counts_rounds_as_the_sheet_does(home: Home) -> None:
    home.measure("R001", "36.4")
    home.measure("R002", "h")
    count = home.sheet().count()

    calendar = home.house.seeing.looking_back.calendar(7)

    (morning,) = [lane for lane in calendar.lanes if home.round.day in lane.days]
    done = morning.days[home.round.day]
    assert (done.done, done.due) == (count.measured, count.due)


def test_a_calendar_of_a_week_begins_six_days_before_today_or_with_the_first_plan(
    home: Home,
) -> None:
    home.history("R001", "36.4", days=9)
    today = home.desk.today()
    begun = min(plan.from_day for plan in home.desk.plans)
    assert home.house.seeing.looking_back.calendar(7).first == today - timedelta(days=6)
    assert home.house.seeing.looking_back.calendar(9_999).first == begun


def test_the_calendar_has_a_lane_of_disinfection_as_the_board_counts_it(
    home: Home, areas: Areas
) -> None:
    assert all(lane.label != DISINFECTION for lane in coverage(home))
    home.clock.set("2026-11-22 06:00")
    areas.open("201")
    areas.open("202")
    home.clock.set("2026-11-22 18:00")
    areas.done("201")

    (lane,) = [one for one in coverage(home) if one.label == DISINFECTION]
    board = home.house.disinfection.board.today().total
    done = lane.days[home.desk.today()]
    assert (done.done, done.due) == (board.done, board.done + board.overdue)
    assert done.done == 1


def coverage(home: Home) -> tuple[Lane, ...]:
    return home.house.seeing.looking_back.calendar(7).lanes


def test_a_second_look_of_an_honest_home_is_empty(home: Home) -> None:
    home.history("R001", "36.4", "36.6", "36.1", days=5)
    assert home.house.seeing.looking_back.second_look() == []


def below(page: WardWeek) -> dict[str, tuple[str, ...]]:
    """Return the lines below the squares by what they are called."""
    return {in_english(Text("", "{n}", {"n": said})): texts for said, texts in page.rows}


def test_below_the_ward_chart_stand_the_customary_lines_of_what_is_on_record(home: Home) -> None:
    pages, subject = home.house.seeing.ward_pages, home.subject("R001")
    assert list(below(pages.page(subject))) == ["Blood pressure", "Weight"]
    for measure, text in (
        (RESPIRATION, "18"),
        (STOOL, "4"),
        (STOOL, "0"),
        (STOOL, "5"),
        (FLUID_IN, "200"),
        (FLUID_IN, "150"),
        (FLUID_OUT, "300"),
        (BLOOD_PRESSURE, "128/76"),
        (WEIGHT, "52.5"),
    ):
        home.clock.advance(minutes=3)
        home.measure("R001", text, measure=measure)
    page = pages.page(subject)
    today = page.days.index(home.desk.today())
    assert {said: texts[today] for said, texts in below(page).items()} == {
        "Respiration": "18",
        "Stools a day": "2",
        "Intake mL": "350",
        "Output mL": "300",
        "Blood pressure": "128/76",
        "Weight": "52.5",
    }


def test_who_is_away_for_days_to_come_is_away_now(home: Home) -> None:
    home.measure("R001", "h+3")
    home.measure("R002", "36.5")
    home.clock.advance(minutes=1)
    charts = home.house.seeing.overviews.floor("2").charts
    away = {one.subject: one.away for one in charts}
    assert away[home.subject("R001")]
    assert not away[home.subject("R002")]


def test_only_what_was_typed_with_its_time_said_is_of_the_very_moment(home: Home) -> None:
    said = {"taken_at": home.clock(), "round": home.round, "round_said": True}
    home.measure("R001", "36.5", **said)
    home.measure("R002", "36.5", origin=Origin.IMPORTED, **said)
    home.clock.advance(minutes=1)
    for code, is_live in (("R001", True), ("R002", False)):
        (row,) = of_person(
            home.desk.store,
            home.subject(code),
            TEMPERATURE.index,
            home.clock() - timedelta(days=1),
            home.clock(),
        )
        assert row.live == is_live
