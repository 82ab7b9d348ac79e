"""What is looked up of requests: clocks by their moments, days by their edges, sums."""

import shutil
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.requests.clocks import Clocks
from carehome_app.domain.requests.errors import UnknownRequestError
from carehome_app.domain.requests.words import (
    AidStep,
    Fund,
    Kind,
    Programme,
    Risk,
    Step,
    Urgency,
)
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.requests.aid import AidDid, NewAid
from carehome_app.services.requests.board import DAY_LISTS
from carehome_app.services.requests.counselling import NewCall, NewHelp
from carehome_app.services.requests.reporting import sections
from carehome_app.services.requests.taking import Did, Kept, NewRequest
from tests.builders import PASSPHRASE, Home
from tests.refusing import refused

SUNDAY = date(2026, 11, 22)
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)


def take(home: Home, urgency: Urgency = Urgency.NOW, **more: object) -> str:
    what: dict[str, object] = {"kind": Kind.MEDICAL, "urgency": urgency, "words": "lamp"}
    kept = home.house.requests.taking.take(NewRequest(**{**what, **more}))  # type: ignore[arg-type]
    assert isinstance(kept, Kept)
    return kept.no


def do(home: Home, no: str, *steps: Step) -> None:
    for step in steps:
        did = Did(step=step, words="said")
        assert isinstance(home.house.requests.taking.act(no, did), Kept)


def test_each_moment_has_the_clocks_that_were_set_by_then(home: Home) -> None:
    clocks, first = home.house.requests.clocks, home.clock()
    calendar = clocks.calendar()
    changes = (
        {"now": "15", "week": "3"},
        {"today": "90", "opens": "7:30"},
        {"closes": "17:05", "papers": "9", "now": "20"},
    )
    for one in changes:
        for key, text in one.items():
            clocks.change(key, text)
        home.clock.advance(minutes=10)
    quarter, hours = timedelta(minutes=15), timedelta(minutes=90)
    after = [
        Clocks(calendar=calendar),
        Clocks(now=quarter, week=3, calendar=calendar),
        Clocks(now=quarter, week=3, today=hours, opens=time(7, 30), calendar=calendar),
        Clocks(
            now=timedelta(minutes=20), week=3, today=hours, opens=time(7, 30),
            closes=time(17, 5), papers=9, calendar=calendar,
        ),
    ]  # fmt: skip
    moments = [first + (10 * step - 10) * MINUTE for step in range(4)]
    assert [clocks.at(one) for one in moments] == after
    assert [clocks.at(one - timedelta(seconds=1)) for one in moments[1:]] == after[:3]
    dated = clocks.dated()
    assert [dated(one) for one in moments] == after


@pytest.mark.parametrize(
    ("key", "text", "is_refused"),
    [("now", "0", True), ("now", "1", False), ("week", "x", True), ("week", "", True),
     ("papers", "-1", True), ("papers", "250", False)],
)  # fmt: skip
def test_a_number_of_a_clock_is_a_number_of_one_at_least(
    home: Home, key: str, text: str, is_refused: bool
) -> None:
    with refused(is_refused, OutsideRangeError):
        home.house.requests.clocks.change(key, text)
    assert home.desk.setting(f"requests.{key}") == ("" if is_refused else text)


def test_a_number_that_cannot_be_is_refused_with_the_least_and_the_most(home: Home) -> None:
    requests, said = home.house.requests, []
    with pytest.raises(OutsideRangeError) as refused_:
        requests.clocks.change("papers", "0")
    said.append(refused_.value.sentence.values)
    for minutes, contacts in ((0, 1), (1, -1)):
        new = NewHelp(day=SUNDAY, minutes=minutes, contacts=contacts, what="x", name="Li")
        with pytest.raises(OutsideRangeError) as refused_:
            requests.helping.give(new)
        said.append(refused_.value.sentence.values)
    assert [(one["low"], one["high"]) for one in said] == [(1, 250), (1, 1440), (0, 999)]


def test_a_homes_own_numbers_are_known_by_their_digits(home: Home) -> None:
    clocks = home.house.requests.clocks
    assert (clocks.own_numbers(), clocks.numbers()) == (frozenset(), ())
    clocks.change("own_numbers", "0411-88886666 (010)123")
    clocks.change("numbers", "12345 96110")
    assert clocks.own_numbers() == {"041188886666", "010123"}
    assert clocks.numbers() == ("12345", "96110")


def test_what_came_in_is_of_its_day_from_midnight_to_midnight(home: Home) -> None:
    board, numbers = home.house.requests.board, []
    for shown in ("2026-11-22 23:59", "2026-11-23 00:00", "2026-11-23 23:59", "2026-11-24 00:00"):
        home.clock.set(shown)
        numbers.append(take(home))
    monday = SUNDAY + DAY
    assert [one.no for one in board.between(monday, monday)] == numbers[1:3]
    assert board.tally(monday, monday).received == 2
    assert board.tally(SUNDAY, SUNDAY).received == 1
    home.clock.set("2026-12-01 00:00")
    take(home)
    assert board.month().received == 1


def test_how_often_somebody_asks_for_the_same_is_counted_over_two_weeks(home: Home) -> None:
    who, board = home.subject("R001"), home.house.requests.board
    for days, kind in ((0, Kind.MEDICAL), (1, Kind.MEDICAL), (2, Kind.REPAIR), (14, Kind.MEDICAL)):
        home.clock.set(f"2026-11-{1 + days:02} 08:00")
        no = take(home, subject=who, kind=kind)
    assert board.often(board.find(no)) == 3
    home.clock.set("2026-11-15 08:01")
    assert board.often(board.find(take(home, subject=who))) == 3, "the first is too long ago"
    assert board.often(board.find(take(home))) == 0


def test_the_last_closed_is_the_last_and_none_before_any(home: Home) -> None:
    board = home.house.requests.board
    assert board.last_closed() is None
    first, second = take(home), take(home)
    do(home, first, Step.RESPONDED, Step.SOLVED, Step.TOLD, Step.CLOSED)
    closed = home.clock()
    home.clock.advance(hours=1)
    do(home, second, Step.RESPONDED)
    last = board.last_closed()
    assert last is not None
    assert closed <= last < closed + timedelta(seconds=1)


def test_a_day_has_what_was_due_on_it_each_in_one_box(home: Home) -> None:
    board, begun = home.house.requests.board, home.clock()
    in_time, late, open_, gone = (take(home) for _ in range(4))
    evening = take(home, Urgency.TODAY)
    tomorrow = take(home, Urgency.TODAY, received_at=begun)
    home.clock.set(begun + 30 * MINUTE)
    assert {one.word for one in board.due_on(SUNDAY).items} == {""}, "in time at the very minute"
    do(home, in_time, Step.RESPONDED)
    home.clock.advance(minutes=1)
    do(home, late, Step.RESPONDED)
    ref = {no: board.find(no).ref for no in (in_time, late, open_, gone, evening, tomorrow)}

    def boxes(day: date) -> dict[object, tuple[Box, str, str]]:
        return {one.slot: (one.box, one.word, one.group) for one in board.due_on(day).items}

    assert boxes(SUNDAY) == {
        ref[in_time]: (Box.DONE, "in_time", "now"),
        ref[late]: (Box.DONE, "late", "now"),
        ref[open_]: (Box.OPEN, "late", "now"),
        ref[gone]: (Box.OPEN, "late", "now"),
        ref[evening]: (Box.OPEN, "", "today"),
        ref[tomorrow]: (Box.OPEN, "", "today"),
    }
    assert boxes(SUNDAY - DAY) == {}
    home.clock.set("2026-11-23 09:00")
    do(home, open_, Step.RESPONDED)
    monday = boxes(SUNDAY + DAY)
    assert monday == {
        ref[open_]: (Box.DONE, "late", "now"),
        ref[gone]: (Box.OPEN, "late", "now"),
        ref[evening]: (Box.OPEN, "late", "today"),
        ref[tomorrow]: (Box.OPEN, "late", "today"),
    }
    assert boxes(SUNDAY)[ref[open_]] == (Box.OPEN, "late", "now"), "a past day as it ended"
    assert set(boxes(SUNDAY + 2 * DAY)) == {ref[gone], ref[evening], ref[tomorrow]}


def test_what_was_withdrawn_is_explained_on_its_day_and_gone_on_the_next(home: Home) -> None:
    no, board = take(home), home.house.requests.board
    home.clock.advance(minutes=5)
    do(home, no, Step.WITHDRAWN)
    (item,) = board.due_on(SUNDAY).items
    assert (item.box, item.word) == (Box.EXPLAINED, "withdrawn")
    home.clock.advance(days=1)
    assert board.due_on(SUNDAY + DAY).items == ()
    assert [one.word for one in board.due_on(SUNDAY).items] == ["withdrawn"]


def test_a_week_of_working_days_is_due_on_its_last_day(home: Home) -> None:
    no, board = take(home, Urgency.WEEK), home.house.requests.board
    assert board.find(no).due_at == home.clock.moment("2026-11-25 00:00")
    assert [len(board.due_on(SUNDAY + ahead * DAY).items) for ahead in range(5)] == [
        0, 0, 0, 1, 1,
    ]  # fmt: skip
    home.clock.advance(minutes=1)
    home.house.requests.clocks.change("week", "20")
    long = take(home, Urgency.WEEK)
    due = home.desk.home_time.day(board.find(long).due_at)
    assert [len(board.due_on(due + ahead * DAY).items) for ahead in (-1, 0)] == [1, 2]


def test_the_next_clock_that_runs_out_is_of_who_still_waits(home: Home) -> None:
    (requests,) = DAY_LISTS
    assert requests.until is not None
    assert requests.until(home.house, SUNDAY) is None
    first = take(home)
    home.clock.advance(minutes=5)
    second = take(home)
    find = home.house.requests.board.find
    assert requests.until(home.house, SUNDAY) == find(first).due_at
    do(home, first, Step.RESPONDED)
    assert requests.until(home.house, SUNDAY) == find(second).due_at


def test_a_number_says_the_desk_where_it_is_not_the_first(home: Home, tmp_path: Path) -> None:
    take(home)
    home.close()
    shutil.copytree(home.folder, tmp_path / "copy")
    home.desk = desk = open_home(tmp_path / "copy", PASSPHRASE, home.clock)
    try:
        house = House(desk)
        house.signing_in.sign_in_by_code("S003", DEMO_PIN)
        new = NewRequest(kind=Kind.MEDICAL, urgency=Urgency.NOW, words="lamp")
        numbers = [house.requests.taking.take(new) for _ in range(2)]
        station = desk.card.station
        assert station > 1
        assert [one.no for one in numbers if isinstance(one, Kept)] == [
            f"1122-{station}.01",
            f"1122-{station}.02",
        ]
    finally:
        close_home(desk)


def aid(home: Home, typed: str = "100", cause: str = "roof") -> str:
    no = take(home, kind=Kind.AID, subject=home.subject("R001"))
    asked = home.house.requests.aid.ask(no, NewAid(typed=typed, cause=cause), again=True)
    assert isinstance(asked, Kept)
    return no


def test_papers_are_late_after_their_working_days_and_sums_know_it(home: Home) -> None:
    keeping, no = home.house.requests.aid, aid(home)
    keeping.act(no, AidDid(step=AidStep.PAID, typed="40", fund=Fund.STANDBY))
    one = keeping.of(no)
    due = home.clock.moment("2026-11-28 00:00")
    late = []
    for moment in (due - MINUTE, due, due + MINUTE):
        home.clock.set(moment)
        late.append((keeping.overdue([one]), keeping.ledger([one]).overdue))
    every = frozenset({one.ref})
    assert late[0] == (frozenset(), 0)
    assert late[2] == (every, 1)
    home.house.requests.clocks.change("papers", "1")
    assert keeping.overdue([one]) == every


@pytest.mark.parametrize(("minutes", "is_shown"), [(0, True), (1, False)])
def test_what_is_at_its_end_is_shown_for_four_hundred_days(
    home: Home, minutes: int, is_shown: bool
) -> None:
    keeping, no = home.house.requests.aid, aid(home)
    keeping.act(no, AidDid(step=AidStep.REFUSED, words="no"))
    home.clock.advance(days=400, minutes=minutes)
    assert [one.no for one in keeping.going_on()] == ([no] if is_shown else [])


def test_aid_is_of_the_days_on_which_it_was_asked_for(home: Home) -> None:
    keeping, numbers = home.house.requests.aid, []
    for shown in ("2026-11-22 23:59", "2026-11-23 00:00", "2026-11-23 23:59", "2026-11-24 00:00"):
        home.clock.set(shown)
        numbers.append(aid(home))
    monday = SUNDAY + DAY
    assert [one.no for one in keeping.between(monday, monday)] == numbers[1:3]
    for step in (AidStep.REFUSED, AidStep.WITHDRAWN):
        keeping.act(numbers[0], AidDid(step=step, words="no"))
    with pytest.raises(UnknownRequestError):
        keeping.act("1122-09", AidDid(step=AidStep.PUBLISHED))


def test_benefits_hold_to_their_last_day_and_are_looked_at_on_theirs(home: Home) -> None:
    benefits, who = home.house.requests.benefits, home.subject("R001")
    benefits.begin(who, Programme.ORPHAN, SUNDAY, SUNDAY)
    benefits.begin(who, Programme.NURSING, SUNDAY, SUNDAY + DAY)
    benefits.begin(who, Programme.MINIMUM, SUNDAY, None)
    assert [one.programme for one in benefits.to_review()] == [Programme.ORPHAN]
    benefits.end(benefits.all()[0].ref, SUNDAY - DAY, "moved")
    assert [one.programme for one in benefits.now()] == [Programme.NURSING, Programme.MINIMUM]
    assert benefits.to_review() == []
    home.clock.advance(days=1)
    assert [one.programme for one in benefits.to_review()] == [Programme.NURSING]
    assert len(benefits.all()) == 3


def test_calls_are_of_their_days_and_are_counted_without_a_word(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.COUNSELLOR)
    home.sign_in("S001")
    counselling = home.house.requests.counselling
    for shown in ("2026-11-22 23:59", "2026-11-23 00:00", "2026-11-23 23:59", "2026-11-24 00:00"):
        home.clock.set(shown)
        now = home.clock()
        counselling.hold(NewCall(began_at=now, ended_at=now, risk=Risk.NONE))
    monday = SUNDAY + DAY
    assert [one.talker for one in counselling.calls(monday, monday)] == ["T002", "T003"]
    assert counselling.counted(monday, monday + DAY).person_times == 3
    assert counselling.to_call_again() == []


def test_help_is_of_its_days(home: Home) -> None:
    helping = home.house.requests.helping
    for ago in range(3):
        helping.give(
            NewHelp(day=SUNDAY - ago * DAY, minutes=10 + ago, contacts=ago, what="x", name="Li")
        )
    found = helping.between(SUNDAY - DAY, SUNDAY - DAY)
    assert [one.minutes for one in found] == [11]
    counted = helping.counted(SUNDAY - 2 * DAY, SUNDAY - DAY)
    assert (counted.minutes, counted.person_times) == (23, 3)


def test_some_days_are_told_where_anything_came_in_or_was_to_be_answered(home: Home) -> None:
    frame = home.house.papers.frame("requests", Asked())

    def told(first: int, last: int) -> int:
        days = (SUNDAY + first * DAY, SUNDAY + last * DAY)
        return sum(len(one.parts) for one in sections(home.house, frame, days))

    assert told(0, 0) == told(-1, 0) == 0
    no = take(home)
    home.clock.advance(days=2)
    assert [told(*days) > 0 for days in ((0, 0), (1, 1), (1, 2))] == [True, True, False]
    do(home, no, Step.RESPONDED)
    with_aid = aid(home)
    assert home.house.requests.aid.of(with_aid).paid == 0
    assert told(1, 2) > 0
