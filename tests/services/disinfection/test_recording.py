"""Disinfections are recorded when they were done, each area its own entry, and judged."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from msgspec.structs import replace

from carehome_app.db.disinfection import evidence
from carehome_app.domain.disinfection.areas import AreaClass
from carehome_app.domain.disinfection.errors import (
    AreaNotInUseError,
    EndBeforeStartError,
    NoLastTimeError,
    NotDoneByError,
    StrengthImpossibleError,
)
from carehome_app.domain.disinfection.record import Method, Reason
from carehome_app.domain.disinfection.rules import FAMILIES
from carehome_app.domain.errors import FutureError, MissingFieldError, NotAllowedError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.subject import AREA, PERSON
from carehome_app.i18n import in_english
from carehome_app.in_mind import forget
from carehome_app.services.disinfection import judging as area_judging
from carehome_app.services.disinfection import recording as disinfection_given
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.recording import Kept
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.disinfecting import Areas


@pytest.fixture
def areas(home: Home) -> Areas:
    """A kitchen, two bedrooms and a pen since last evening; Sunday 07:30."""
    found = Areas(home)
    home.clock.advance(hours=-12)
    found.open("厨房", "kitchen", floor="1")
    found.open("201", floor="2")
    found.open("202", floor="2")
    found.open("猪圈", "animal_pen")
    home.clock.advance(hours=12)
    return found


def sources(outcome: Kept | tuple[object, ...]) -> list[str]:
    assert isinstance(outcome, tuple), outcome
    return [getattr(one, "source", "") for one in outcome]


def test_the_two_two_one_rule_is_due_every_day(areas: Areas) -> None:
    assert areas.counts() == {"kitchen": (2, 0, 0), "animal_pen": (2, 0, 0), "bedroom": (2, 0, 0)}


def test_a_record_fills_the_window_it_was_begun_in(areas: Areas) -> None:
    areas.done("厨房")
    assert areas.counts()["kitchen"] == (2, 1, 0)


def test_a_window_that_has_not_opened_cannot_be_signed(areas: Areas) -> None:
    areas.done("厨房", at="07:00")
    asked = areas.type("厨房", at="07:30")
    assert disinfection_given.NOT_OPEN.source in sources(asked)
    areas.done("厨房", at="07:30")
    assert areas.counts()["kitchen"] == (2, 1, 0)
    areas.home.clock.set("2026-11-22 13:00")
    areas.done("厨房")
    assert areas.counts()["kitchen"] == (2, 2, 0)


def test_late_is_allowed_and_stays_late(areas: Areas) -> None:
    areas.home.clock.set("2026-11-22 19:00")
    assert areas.counts()["bedroom"] == (2, 0, 2)
    areas.done("201")
    assert areas.counts()["bedroom"] == (2, 1, 1)
    assert areas.home.house.disinfection.board.today().total.late == 1


def test_a_corridor_done_at_once_is_an_entry_for_each_area(areas: Areas) -> None:
    kept = areas.done("201", "202", litres=Decimal(5))
    assert len(kept.refs) == 2
    today = areas.home.desk.today()
    records = areas.home.house.disinfection.board.records(today, today)
    assert [one.details.litres for one in records] == [Decimal(5), None]
    assert areas.counts()["bedroom"] == (2, 2, 0)


def test_all_that_was_done_at_once_is_of_the_first_of_them(areas: Areas) -> None:
    first, *others = areas.done("厨房", "201", "202").refs
    today = areas.home.desk.today()
    records = {one.ref: one for one in areas.home.house.disinfection.board.records(today, today)}
    assert records[first].together == 0
    assert [records[one].together for one in others] == [first.number, first.number]


def test_the_same_area_within_minutes_is_asked_about(areas: Areas) -> None:
    areas.done("201", at="07:10")
    assert disinfection_given.TWICE.source in sources(areas.type("201", at="07:20"))


@pytest.mark.parametrize("given", ["50000", "50"])
def test_a_nought_too_many_is_asked_about(areas: Areas, given: str) -> None:
    assert disinfection_given.UNLIKELY.source in sources(
        areas.type("201", concentration=Decimal(given))
    )


def test_an_unknown_agent_is_asked_about_and_kept_as_written(areas: Areas) -> None:
    more: dict[str, Any] = {"agent": "爱尔施", "concentration": None, "stock": None}
    assert sources(areas.type("201", **more)) == [disinfection_given.UNKNOWN_AGENT.source]
    areas.done("201", **more)
    assert (
        areas.home.house.disinfection.recording.as_last_time(areas.number("201")).agent == "爱尔施"
    )


@pytest.mark.parametrize("given", ["0", "50001"])
def test_an_impossible_concentration_is_refused(areas: Areas, given: str) -> None:
    with pytest.raises(StrengthImpossibleError):
        areas.type("201", concentration=Decimal(given))


def test_nothing_is_recorded_for_the_future_or_ends_before_it_begins(areas: Areas) -> None:
    with pytest.raises(FutureError):
        areas.type("201", at="08:00")
    with pytest.raises(EndBeforeStartError):
        areas.type("201", at="07:20", end="07:10")
    with pytest.raises(MissingFieldError):
        areas.type("201", concentration=None)
    with pytest.raises(NotDoneByError):
        areas.type("201", done_by=areas.home.subject("R001"))
    assert areas.counts()["bedroom"] == (2, 0, 0)


def test_an_area_is_only_done_while_in_use_and_keeps_the_name_it_had(areas: Areas) -> None:
    areas.done("201", at="07:10")
    house = areas.home.house
    area = house.disinfection.board.area(areas.number("201"))
    house.disinfection.areas.change(area, Written(name="贵宾室", area_class="public", floor="2"))
    record = house.disinfection.board.records(*[areas.home.desk.today()] * 2)[0]
    assert area.at(record.started_at).name == "201"
    area = house.disinfection.board.area(area.id)
    house.disinfection.areas.close(area)
    areas.home.clock.advance(minutes=5)
    with pytest.raises(AreaNotInUseError):
        house.disinfection.recording.record(replace(areas.new("202"), areas=(area.id,)))
    assert areas.counts()["bedroom"][:2] == (2, 1)


def test_as_last_time_repeats_all_but_the_time_and_what_was_noticed(areas: Areas) -> None:
    with pytest.raises(NoLastTimeError):
        areas.home.house.disinfection.recording.as_last_time(areas.number("201"))
    areas.done("201", at="07:10", result="门锁坏", remark="x", batch="B1")
    last = areas.home.house.disinfection.recording.as_last_time(areas.number("201"))
    assert last == areas.details(batch="B1", checked_by=0)


def test_too_short_too_weak_and_checked_by_oneself_are_found(areas: Areas) -> None:
    mine = areas.home.subject("S001")
    areas.done("201", contact=10, concentration=Decimal(200), checked_by=mine)
    assert sorted(areas.found()) == [("201", "checker"), ("201", "contact"), ("201", "strength")]
    areas.home.clock.advance(hours=2)
    areas.done("201")
    assert areas.found() == []


@pytest.mark.parametrize(("minutes", "found"), [(29, True), (30, True), (31, False)])
def test_exactly_thirty_minutes_are_too_few_where_the_source_says_more(
    areas: Areas,
    minutes: int,
    found: bool,
) -> None:
    areas.done("201", use="blood", contact=minutes, concentration=Decimal(2000))
    assert (("201", "contact") in areas.found()) is found


@pytest.mark.parametrize(("minutes", "found"), [(29, True), (30, False)])
def test_exactly_thirty_minutes_are_enough_where_the_source_says_at_least(
    areas: Areas,
    minutes: int,
    found: bool,
) -> None:
    areas.done("201", use="floor", contact=minutes, concentration=Decimal(500))
    assert (("201", "contact") in areas.found()) is found


def test_an_early_end_makes_the_contact_time_too_short(areas: Areas) -> None:
    areas.done("201")
    today = areas.home.desk.today()
    (record,) = areas.home.house.disinfection.board.records(today, today)
    assert areas.home.house.disinfection.board.today().acting == [record]
    areas.home.clock.advance(minutes=10)
    areas.home.house.disinfection.recording.end(record)
    assert areas.found() == [("201", "contact")]
    assert areas.home.house.disinfection.board.today().acting == []


def test_far_too_often_without_a_reason_is_found_and_with_one_is_not(areas: Areas) -> None:
    areas.home.clock.set("2026-11-22 17:00")
    for hour in (7, 9, 11):
        areas.done("201", at=f"{hour:02}:10")
        assert areas.found() == []
    areas.done("201", at="13:10", reason=Reason.CASE)
    assert areas.found() == []
    areas.done("201", at="15:10")
    assert areas.found() == [("201", "too_often")]


def test_what_is_done_for_a_case_is_never_too_often(areas: Areas) -> None:
    areas.home.clock.set("2026-11-22 17:00")
    for hour in (7, 9, 11, 13):
        areas.done("201", at=f"{hour:02}:10")
    assert areas.found() == [("201", "too_often")]
    areas.done("201", at="15:10", reason=Reason.CASE)
    assert areas.found() == []


def test_exactly_thirty_minutes_are_too_few_where_the_source_says_more_than_thirty(
    areas: Areas,
) -> None:
    blood: dict[str, Any] = {"use": "blood", "concentration": Decimal(2000)}
    areas.done("201", at="07:00", contact=31, **blood)
    assert areas.found() == []
    areas.done("201", at="07:02", contact=30, **blood)
    (due,) = areas.home.house.following_up.due(AREA)
    (said,) = due.episode.findings[0].sentences
    assert "It acted 30 minutes; more than 30 for" in in_english(said)
    areas.done("厨房", at="07:04", contact=29)
    (other,) = [one for one in areas.home.house.following_up.due(AREA) if one != due]
    (said,) = other.episode.findings[0].sentences
    assert "at least 30 for" in in_english(said)


def test_a_missed_minimum_is_found_when_the_day_is_over_and_withdrawn_when_it_was_done(
    areas: Areas,
) -> None:
    areas.done("厨房", at="07:10")
    areas.home.clock.set("2026-11-23 07:30")
    house = areas.home.house
    area_judging.judge_days(areas.home.desk, house.disinfection.board)
    assert ("厨房", "missed") in areas.found()
    areas.done("厨房", at="2026-11-22 14:00")
    assert ("厨房", "missed") not in areas.found()
    assert ("201", "missed") in areas.found()


def test_what_is_left_out_for_weeks_is_read_once_for_all_areas(
    areas: Areas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three areas for ten days; sixty of them for months were asked for at each look."""
    house, home, read = areas.home.house, areas.home, list[str]()
    for _ in range(10):
        home.clock.advance(days=1)
        area_judging.judge_days(home.desk, house.disinfection.board)
    below = evidence._below

    def reading(missed: str) -> dict[int, tuple[int, int]]:
        read.append(missed)
        return below(missed)

    monkeypatch.setattr(evidence, "_below", reading)
    forget()
    for _ in range(3):
        due = house.following_up.due(AREA)
    missed = [one.episode for one in due if one.episode.family.code == "missed"]
    assert [len(one.findings) for one in missed] == [10, 10, 10, 10]
    days = [home.desk.today() - timedelta(days=back) for back in range(10, 0, -1)]
    for episode in missed:
        assert [one.round.day for one in episode.findings] == days
        assert [one.hits[0].numbers["day"] for one in episode.findings] == list(map(str, days))
    assert len(read) == 10
    once = [one for one in missed if one.findings[0].hits[0].numbers["due"] == "1"]
    assert len(once) == 2
    assert once[0].findings[3].hits is once[1].findings[3].hits, "one for both rooms"


def test_nothing_that_is_found_about_an_area_is_an_alarm(areas: Areas) -> None:
    """Lists show it in amber; red is for people."""
    areas.done("201", contact=10)
    (due,) = areas.home.house.following_up.due(AREA)
    assert not due.episode.family.high
    assert not [one.code for one in FAMILIES.values() if one.high]


def test_findings_are_followed_up_like_any_other(areas: Areas) -> None:
    areas.done("201", contact=10)
    house = areas.home.house
    (due,) = house.following_up.due(AREA)
    one = due.episode
    house.following_up.take(one, Step.NOTE, "已提醒")
    areas.home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        house.following_up.take(one, Step.CLOSED, "够了")
    areas.home.sign_in("S003")
    house.following_up.take(one, Step.CLOSED, "另行补做")
    assert areas.found() == []


def test_a_correction_withdraws_the_finding_and_keeps_the_old_record(areas: Areas) -> None:
    areas.done("201", contact=3)
    today = areas.home.desk.today()
    board, service = areas.home.house.disinfection.board, areas.home.house.disinfection.recording
    (record,) = board.records(today, today)
    service.correct(record, areas.new("201", contact=30), Why("typing_error"))
    assert areas.found() == []
    assert [one.superseded is None for one in board.records(today, today)] == [False, True]
    service.undo_last(record.area, today)
    assert areas.counts()["bedroom"] == (2, 0, 0)


def test_a_supervisor_records_nothing(areas: Areas) -> None:
    areas.home.desk.actor = None
    with pytest.raises(Exception, match="Nobody"):
        areas.type("201")


def test_uv_lamps_are_counted_and_warn(areas: Areas) -> None:
    house = areas.home.house
    areas.open("治疗室", AreaClass.UV.value)
    house.disinfection.areas.check_lamp("L1", hours=999, intensity=Decimal(90))
    areas.home.clock.advance(hours=2)
    areas.done(
        "治疗室",
        agent="uv",
        concentration=None,
        stock=None,
        method=Method.UV,
        lamp="L1",
        contact=60,
        use="air",
    )
    (lamp,) = house.disinfection.board.lamps()
    assert (lamp.hours, lamp.replace, lamp.measure) == (1000, True, False)
    house.disinfection.areas.check_lamp("L1", hours=0, intensity=Decimal(60))
    (lamp,) = house.disinfection.board.lamps()
    assert (lamp.hours, lamp.replace) == (0, True)


def test_an_intensity_in_a_record_warns_like_a_lamp_check(areas: Areas) -> None:
    house = areas.home.house
    areas.open("治疗室", AreaClass.UV.value)
    uv: dict[str, Any] = {"agent": "uv", "concentration": None, "stock": None, "use": "air",
                          "method": Method.UV, "lamp": "L1", "contact": 60}  # fmt: skip
    house.disinfection.areas.check_lamp("L1", hours=0, intensity=Decimal(90))
    areas.home.clock.advance(hours=1)
    areas.done("治疗室", **uv)
    (lamp,) = house.disinfection.board.lamps()
    assert (lamp.intensity, lamp.replace) == ("90", False)

    areas.home.clock.advance(hours=1)
    kept = areas.done("治疗室", **uv, intensity=Decimal("65.5"))
    (lamp,) = house.disinfection.board.lamps()
    assert (lamp.intensity, lamp.replace, lamp.measure) == ("65.5", True, False)

    (weak,) = [
        one
        for one in house.disinfection.board.records_of(
            areas.number("治疗室"), areas.home.desk.today()
        )
        if one.ref == kept.refs[0]
    ]
    house.disinfection.recording.withdraw(weak, Why("typing_error", "typed wrongly"))
    (lamp,) = house.disinfection.board.lamps()
    assert (lamp.intensity, lamp.replace) == ("90", False)


def test_a_new_lamp_is_not_weak_because_the_old_one_was(areas: Areas) -> None:
    keeping = areas.home.house.disinfection.areas
    keeping.check_lamp("L1", intensity=Decimal(50))
    areas.home.clock.advance(hours=1)
    keeping.check_lamp("L1", hours=0)
    (lamp,) = areas.home.house.disinfection.board.lamps()
    assert (lamp.replace, lamp.measure) == (False, True)


def test_the_record_can_be_rebuilt(areas: Areas) -> None:
    areas.done("201", "202", contact=10)
    areas.home.clock.advance(days=1)
    area_judging.judge_days(areas.home.desk, areas.home.house.disinfection.board)
    areas.done("厨房", checked_by=areas.home.subject("S001"))
    areas.home.house.disinfection.recording.undo_last(
        areas.number("厨房"), areas.home.desk.today()
    )
    assert areas.home.house.verifying.verify().problems == ()


def test_people_s_findings_are_not_touched_by_areas(areas: Areas) -> None:
    areas.done("201", contact=10)
    areas.home.measure_everybody()
    assert areas.home.sheet().all_well
    assert areas.home.house.following_up.due(PERSON) == []
