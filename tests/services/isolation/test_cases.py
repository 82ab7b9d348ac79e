"""Somebody is kept apart: once at a time, in a room, until an end that can be moved."""

from contextlib import suppress
from datetime import date, timedelta
from random import Random

import pytest

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import (
    FutureError,
    MissingFieldError,
    NotAllowedError,
    ReasonNeededError,
)
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.gate.screening import Refusal
from carehome_app.domain.isolation.cases import (
    CaseKind,
    CaseStep,
    EndKind,
    Length,
    Rule,
    length_typed,
)
from carehome_app.domain.isolation.errors import (
    ApartAlreadyError,
    EndsBeforeError,
    NotApartError,
    OnlyLongerError,
    RoomInUseError,
)
from carehome_app.domain.isolation.events import IsolationEnded, IsolationStarted
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import in_english
from carehome_app.services.duties.day_lists import FIGURES
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.isolation.cases import Cases, NewCase, of_day
from tests.builders import Home


def start(home: Home, code: str, place: str = "401", **more: object) -> Cases:
    """Keep somebody apart, with a term of five days of which the first is day 1."""
    cases = home.house.isolation.cases
    usual: dict[str, object] = {"length": Length(days=5), "kind": CaseKind.SYMPTOMATIC}
    cases.start(NewCase(subject=home.subject(code), place=place, **{**usual, **more}))  # type: ignore[arg-type]
    return cases


def shown(home: Home, code: str) -> str:
    case = home.house.isolation.cases.of(home.subject(code))
    assert case.ends is not None
    return f"{home.desk.home_time.local(case.ends):%m-%d %H:%M}"


def test_a_case_has_a_room_a_rule_and_an_end(home: Home) -> None:
    cases = start(home, "R001", rule=Rule(first=1))
    case = cases.of(home.subject("R001"))
    assert (case.kind, case.room, case.days) == ("symptomatic", "401", 5)
    assert shown(home, "R001") == "11-27 00:00"
    assert case.day_number(home.desk.today(), home.desk.home_time) == 1
    assert case.last_number(home.desk.home_time) == 5


def test_what_is_not_said_is_as_usual_for_the_kind(home: Home) -> None:
    home.house.isolation.cases.start(
        NewCase(subject=home.subject("R001"), place="401", kind=CaseKind.NEW)
    )
    assert home.house.isolation.cases.open()[0].days == 7


def test_nobody_is_kept_apart_twice_at_a_time(home: Home) -> None:
    cases = start(home, "R001")
    with pytest.raises(ApartAlreadyError):
        start(home, "R001", "402")
    home.clock.advance(hours=1)
    cases.release(cases.of(home.subject("R001")))
    home.clock.advance(hours=1)
    with pytest.raises(ApartAlreadyError):
        start(home, "R001", at=home.clock() - timedelta(hours=2))
    start(home, "R001", "402")
    assert len(cases.all()) == 2


def test_a_room_in_use_is_said_with_who_and_until_when_and_can_be_shared(home: Home) -> None:
    start(home, "R001")
    with pytest.raises(RoomInUseError) as raised:
        start(home, "R002")
    assert "11-26 24:00" in str(raised.value)
    assert "王秀英" in str(raised.value)
    cases = start(home, "R002", shared=True)
    assert [one.room for one in cases.open()] == ["401", "401"]


def test_what_cannot_be_is_refused(home: Home) -> None:
    with pytest.raises(FutureError):
        start(home, "R001", at=home.clock() + timedelta(minutes=1))
    with pytest.raises(MissingFieldError):
        start(home, "R001", " ")
    with pytest.raises(EndsBeforeError):
        start(home, "R001", length=length_typed("2026-11-20"))
    cases = start(home, "R001")
    with pytest.raises(EndsBeforeError):
        cases.release(cases.of(home.subject("R001")), at=home.clock() - timedelta(hours=1))
    with pytest.raises(NotApartError):
        cases.of(home.subject("R002"))


def test_an_end_is_moved_back_with_a_reason_and_forward_by_a_head_nurse(home: Home) -> None:
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    home.clock.advance(days=2)
    home.sign_in("S002")
    with pytest.raises(ReasonNeededError):
        cases.extend(case, Length(days=5), " ")
    cases.extend(case, Length(days=5), "new contact")
    assert shown(home, "R001") == "11-29 00:00"
    with pytest.raises(OnlyLongerError):
        cases.extend(cases.of(case.subject), Length(days=1), "well again")
    home.sign_in("S003")
    cases.extend(cases.of(case.subject), Length(days=1), "well again")
    assert shown(home, "R001") == "11-25 00:00"
    assert [one.why for one in cases.of(case.subject).extensions] == ["new contact", "well again"]


def test_a_carer_starts_and_a_nurse_ends(home: Home) -> None:
    home.sign_in("S001")
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    with pytest.raises(NotAllowedError):
        cases.extend(case, Length(days=5), "new contact")
    with pytest.raises(NotAllowedError):
        cases.release(case)
    home.sign_in("S002")
    cases.release(case, steps=[CaseStep.CLEANED, CaseStep.SENSOR])
    (ended,) = cases.all()
    assert (ended.how, [one.step for one in ended.steps]) == ("released", ["cleaned", "sensor"])


def test_the_case_goes_with_the_person_and_the_room_is_that_of_the_moment(home: Home) -> None:
    cases = start(home, "R001")
    before = home.clock()
    home.clock.advance(hours=3)
    cases.move(cases.of(home.subject("R001")), "402")
    case = cases.of(home.subject("R001"))
    assert (case.room, case.room_at(before)) == ("402", "401")
    start(home, "R002", "401")


def test_one_kept_by_mistake_needs_words(home: Home) -> None:
    cases = start(home, "R001")
    case = cases.of(home.subject("R001"))
    with pytest.raises(ReasonNeededError):
        cases.release(case, EndKind.CANCELLED)
    cases.release(case, EndKind.CANCELLED, "wrong person")
    assert cases.open() == []
    assert not of_day(home.house, home.desk.today()).roster


def test_a_mistake_is_on_no_notice_and_in_no_visitors_way(home: Home) -> None:
    cases, who = start(home, "R001"), home.subject("R001")
    began = home.clock()
    home.clock.advance(hours=1)
    cases.release(cases.of(who), EndKind.CANCELLED, "another person")
    notice = home.house.papers.build("isolation-notice", Asked(person=who))
    assert in_english(notice.banner.lead).endswith("was never kept apart.")
    given = AtGate(who=Who.VISITOR, name="郑小兰", resident=who, at=began)
    assert Refusal.EXPOSURE not in home.house.gate.looking.look(given).against
    start(home, "R001", at=began)
    assert Refusal.EXPOSURE in home.house.gate.looking.look(given).against


def again(home: Home, code: str, place: str, hours: int) -> Cases:
    """Keep somebody apart by mistake, take it back, and enter it again as of hours ago."""
    cases = start(home, code)
    before = home.clock() - timedelta(hours=hours)
    home.clock.advance(minutes=20)
    cases.release(cases.of(home.subject(code)), EndKind.CANCELLED, "another room")
    home.clock.advance(minutes=5)
    return start(home, code, place, at=before)


@pytest.mark.parametrize("hours", [0, 2])
def test_who_is_entered_again_after_a_mistake_is_kept_apart_also_as_of_earlier(
    home: Home, hours: int
) -> None:
    cases = again(home, "R001", "402", hours)
    assert [(one.room, one.until) for one in cases.open()] == [("402", None)]
    home.clock.advance(minutes=10)
    cases.take(cases.of(home.subject("R001")), CaseStep.NOTICE)
    cases.move(cases.of(home.subject("R001")), "403")
    cases.extend(cases.of(home.subject("R001")), Length(days=9), "new contact")
    (apart,) = cases.open()
    assert (apart.room, len(apart.extensions), len(apart.steps)) == ("403", 1, 1)
    home.clock.advance(minutes=10)
    cases.release(apart)
    home.clock.advance(minutes=10)
    cases.take(apart, CaseStep.CLEANED)
    assert cases.open() == []
    assert {one.how: len(one.steps) for one in cases.all()} == {"cancelled": 0, "released": 2}


def test_a_second_mistake_is_taken_back_like_the_first(home: Home) -> None:
    cases = again(home, "R001", "402", 2)
    cases.release(cases.of(home.subject("R001")), EndKind.CANCELLED, "another person")
    assert [one.how for one in cases.all()] == ["cancelled", "cancelled"]
    assert cases.open() == []


@pytest.mark.parametrize("seed", range(6))
def test_whoever_was_entered_is_kept_apart_until_somebody_ends_just_that(
    home: Home, seed: int
) -> None:
    chance, cases, tally, told = Random(seed), home.house.isolation.cases, dict[str, str](), 0
    for step in range(60):
        home.clock.advance(minutes=chance.choice((0, 7, 30)))
        code, room = chance.choice(("R001", "R002")), str(500 + step)
        act = chance.choice(("start", "cancel", "move", "end", "cancel"))
        if act == "start" and code not in tally:
            back = timedelta(minutes=chance.choice((0, 7, 90)))
            with suppress(ApartAlreadyError):
                start(home, code, room, at=home.clock() - back)
                tally[code] = room
        elif act == "move" and code in tally:
            cases.move(cases.of(home.subject(code)), room)
            tally[code] = room
        elif act in {"cancel", "end"} and code in tally:
            how = EndKind.CANCELLED if act == "cancel" else EndKind.RELEASED
            cases.release(cases.of(home.subject(code)), how, "mistaken")
            del tally[code]
            told += 1
        apart = {one.subject: one.room for one in cases.open()}
        assert apart == {home.subject(one): place for one, place in tally.items()}
    assert told >= 6


def test_the_checks_are_the_ordinary_readings_of_those_kept_apart(home: Home) -> None:
    start(home, "R001")
    start(home, "R002", "402")
    home.measure("R001", "36.5")
    home.measure("R005", "36.6")
    due = of_day(home.house, home.desk.today())
    assert (due.due, due.done, due.open) == (2, 1, 1)
    assert [item.who for item in due.behind(Box.OPEN)] == [home.subject("R002")]
    home.measure("R002", "h")
    assert of_day(home.house, home.desk.today()).open == 0
    home.next_round()
    assert of_day(home.house, home.desk.today()).roster == 4


def test_a_round_before_the_start_is_not_due(home: Home) -> None:
    home.clock.set("2026-11-22 11:00")
    start(home, "R001")
    assert of_day(home.house, home.desk.today()).roster == 0


def test_an_isolation_of_an_earlier_program_is_a_case_without_an_end(home: Home) -> None:
    who = home.subject("R001")
    with home.desk.acting(May.TAKE_STEP) as action:
        action.append(IsolationStarted(who, to_ms(home.clock()), "105", "coughs"))
    home.clock.advance(hours=2)
    case = home.house.isolation.cases.of(who)
    assert (case.room, case.kind, case.ends, case.words) == ("105", "other", None, "coughs")
    with home.desk.acting(May.TAKE_STEP) as action:
        action.append(IsolationEnded(who, to_ms(home.clock())))
    assert home.house.isolation.cases.open() == []
    assert home.house.verifying.verify().problems == ()


def test_all_of_it_can_be_rebuilt_and_is_told(home: Home) -> None:
    cases = start(home, "R001")
    who = home.subject("R001")
    home.clock.advance(hours=1)
    cases.take(cases.of(who), CaseStep.NOTICE)
    cases.move(cases.of(who), "402")
    cases.extend(cases.of(who), Length(days=9), "new contact")
    home.clock.advance(hours=1)
    cases.release(cases.of(who))
    assert home.house.verifying.verify().problems == ()


def test_people_rooms_and_sensors_are_three_numbers_each_with_its_name(home: Home) -> None:
    cases = start(home, "R001", "401")
    start(home, "R002", "401", shared=True)
    start(home, "R003", "402")
    cases.release(cases.of(home.subject("R003")))
    home.house.isolation.doors.pair("d1", "401", opens="1")
    today = home.desk.today()

    def number(code: str, day: date = today) -> int | None:
        return FIGURES[code].of(home.house, day)

    assert [number(f"isolation.{one}") for one in ("after", "started", "ended", "rooms")] == [
        2,
        3,
        1,
        1,
    ]
    assert [number(f"doors.{one}") for one in ("installed", "unknown", "open")] == [1, 1, 0]
    yesterday = today - timedelta(days=1)
    assert number("isolation.after", yesterday) == 0
    assert number("doors.installed", yesterday) is None, "nobody knows any more: not zero"
