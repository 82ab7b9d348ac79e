"""A fault goes its way, and any period of any history adds up."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.inspections.counting import Counted, counted
from carehome_app.domain.inspections.faults import (
    Act,
    Fault,
    Found,
    Grade,
    Source,
    State,
    What,
    first_number,
    folded,
    is_overdue,
    is_recheck_late,
    number_of,
    typed_number,
    working_days_after,
)
from carehome_app.domain.moments import HomeTime
from carehome_app.domain.rounds.entry import LineRef
from tests.telling_examples import tells

HOME: Final = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), "Asia/Shanghai")])
START: Final = datetime(2026, 11, 1, 1, tzinfo=UTC)
RESPONSIBLE, OTHER = 7, 8


def found(at: datetime = START, **more: object) -> Found:
    what: dict[str, object] = {
        "ref": LineRef(1, 1),
        "at": at,
        "by": 1,
        "finder": "",
        "source": Source.OWN,
        "place": "二楼过道",
        "words": "堆放轮椅",
        "grade": Grade.GENERAL,
    }
    return Found(**{**what, **more})  # type: ignore[arg-type]


def act(number: int, what: What, hours: float, due: date | None = None) -> Act:
    at = START + timedelta(hours=hours)
    return Act(LineRef(1, number), at, what, 1, RESPONSIBLE, due=due, words="移走")


def story(*acts: Act) -> Fault:
    return folded(first_number(2026, 1) + 53, found(), acts)


DUE: Final = date(2026, 11, 8)
ASSIGNED: Final = act(2, What.ASSIGNED, 1, DUE)
CLAIMED: Final = act(3, What.RECTIFIED, 30)


def test_it_is_found_assigned_put_right_looked_at_and_closed() -> None:
    assert story().state is State.FOUND
    assert story(ASSIGNED).state is State.ASSIGNED
    assert story(ASSIGNED, CLAIMED).state is State.RECTIFIED
    closed = story(ASSIGNED, CLAIMED, act(4, What.PASSED, 31))
    assert (closed.state, closed.round, closed.is_open) == (State.CLOSED, 1, False)


def test_what_fails_goes_back_for_another_round_with_a_new_last_day() -> None:
    again = date(2026, 11, 10)
    fault = story(ASSIGNED, CLAIMED, act(4, What.FAILED, 31, again))
    assert (fault.state, fault.round, fault.due, fault.original) == (
        State.ASSIGNED,
        2,
        again,
        DUE,
    )
    assert fault.failed == 1


def test_an_extension_moves_overdue_and_never_being_on_time() -> None:
    fault = story(ASSIGNED, act(3, What.EXTENDED, 2, date(2026, 11, 20)))
    assert not is_overdue(fault, HOME.moment(date(2026, 11, 20), datetime.min.time()), HOME)
    assert fault.original == DUE


def test_it_is_overdue_after_24_00_of_the_last_day_and_not_at_it() -> None:
    midnight = HOME.moment(DUE + timedelta(days=1), datetime.min.time())
    fault = story(ASSIGNED)
    assert not is_overdue(fault, midnight, HOME)
    assert is_overdue(fault, midnight + timedelta(milliseconds=1), HOME)
    assert not is_overdue(story(ASSIGNED, CLAIMED), midnight + timedelta(days=9), HOME)


def test_a_claim_is_looked_at_within_three_working_days() -> None:
    friday = date(2026, 11, 6)
    assert working_days_after(friday, 3) == date(2026, 11, 11)
    claim = act(3, What.RECTIFIED, 24 * 5)
    fault = story(ASSIGNED, claim)
    assert HOME.day(claim.at) == friday
    late = HOME.moment(date(2026, 11, 12), datetime.min.time())
    assert not is_recheck_late(fault, late, HOME)
    assert is_recheck_late(fault, late + timedelta(milliseconds=1), HOME)


def test_a_later_last_day_counts_while_the_fault_is_open() -> None:
    later = act(9, What.EXTENDED, 26, date(2026, 11, 12))
    until = START + timedelta(days=2)

    def extended(*acts: Act) -> int:
        return counted([story(*acts)], START, until, HOME).extended

    assert extended(ASSIGNED) == 0
    assert extended(ASSIGNED, later) == 1
    assert extended(ASSIGNED, later, CLAIMED, act(10, What.PASSED, 31)) == 0


def test_what_two_desks_did_at_once_happens_once() -> None:
    fault = story(ASSIGNED, CLAIMED, act(4, What.PASSED, 31), act(5, What.FAILED, 31, DUE))
    assert fault.state is State.CLOSED
    assert [one.what for one in fault.acts] == [What.ASSIGNED, What.RECTIFIED, What.PASSED]


def test_the_responsible_one_and_who_put_it_right_may_not_look() -> None:
    assert story(ASSIGNED, CLAIMED._replace(person=OTHER)).may_not_recheck() == {
        RESPONSIBLE,
        OTHER,
    }
    assert story().may_not_recheck() == frozenset(), "nobody is responsible yet"


def test_numbers_are_typed_as_they_are_shown() -> None:
    for number in (first_number(2026, 1) + 53, first_number(2027, 3) + 1234):
        assert typed_number(number_of(number)) == number
    assert number_of(first_number(2026, 1) + 53) == "2026-053"
    assert typed_number("053") is None


# Any history, any period: the sum holds, and a slow second version counts the same.

DUES: Final = st.dates(date(2026, 11, 1), date(2026, 12, 31))


_CLAIMED: Final = (What.ASSIGNED, What.RECTIFIED)
WAYS: Final = (
    (*_CLAIMED, What.PASSED),
    (*_CLAIMED, What.FAILED, What.RECTIFIED, What.PASSED),
    (What.WITHDRAWN,),
    (*_CLAIMED, What.PASSED, What.REOPENED),
    (What.ASSIGNED,),
)


@st.composite
def histories(draw: st.DrawFn) -> list[Fault]:
    """A few faults in two places, with whatever people do with them in whatever order."""
    made = []
    for number in range(draw(st.integers(1, 5))):
        begun = draw(st.integers(0, 24 * 40) | st.integers(24 * 5, 24 * 20))
        way = draw(st.sampled_from(WAYS))
        whats = [*way, *draw(st.lists(st.sampled_from(list(What)), max_size=5))]
        hours = sorted(draw(st.lists(st.integers(begun, begun + 24 * 20), min_size=9, max_size=9)))
        acts = [
            act(100 * number + place, what, hour, draw(DUES))
            for place, (what, hour) in enumerate(zip(whats, hours, strict=False), start=1)
        ]
        place = draw(st.sampled_from(["厨房", "三楼"]))
        at = START + timedelta(hours=begun)
        made.append(folded(number + 1, found(at, place=place), acts))
    return made


def told(fault: Fault, moment: datetime) -> str:
    """Tell a fault's story until a moment in letters: Assigned, Rectified, Passed, Withdrawn."""
    letters = {What.REOPENED: "O"}
    return "".join(
        letters.get(one.what, one.what.value[0].upper()) for one in fault.acts if one.at < moment
    )


def open_in(story: str) -> bool:
    ends = [letter for letter in story if letter in "PWO"]
    return not ends or ends[-1] == "O"


ZONES: Final = ("Asia/Shanghai", "America/New_York", "Pacific/Auckland")
"""In the second a day of the histories has 25 hours."""


def local(at: datetime, zone: str) -> datetime:
    """Return what a clock on the wall shows."""
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None)


def is_over(day: date, moment: datetime, zone: str) -> bool:
    return local(moment, zone) > datetime(day.year, day.month, day.day) + timedelta(days=1)  # noqa: DTZ001


def days_of(fault: Fault, moment: datetime) -> tuple[date | None, date | None]:
    """Return the last day that holds, and the one that was promised."""
    holds = promised = None
    for one in fault.acts:
        if one.at < moment and one.what in (What.FAILED, What.EXTENDED, What.REOPENED):
            holds = one.due
        if one.at < moment and one.what is What.ASSIGNED and holds is None:
            holds = promised = one.due
        if one.at < moment and one.what is What.REOPENED:
            promised = one.due
    return holds, promised


def late(fault: Fault, until: datetime, zone: str) -> bool:
    """Say whether it waits to be put right on another day than promised last."""
    story = told(fault, until).replace("E", "").replace("C", "")
    due = days_of(fault, until)[0]
    if not story or not open_in(story) or story[-1] not in "AFO" or due is None:
        return False
    return is_over(due, until, zone)


def looked_at_late(fault: Fault, until: datetime, zone: str) -> bool:
    """Walk three working days from the last claim; the third must be over."""
    if not told(fault, until).replace("E", "").replace("C", "").endswith("R"):
        return False
    claims = [one.at for one in fault.acts if one.what is What.RECTIFIED and one.at < until]
    day, worked = local(max(claims), zone).date(), 0
    while worked < 3:
        day += timedelta(days=1)
        worked += day.isoweekday() < 6
    return is_over(day, until, zone)


def has_more_time(fault: Fault, until: datetime) -> bool:
    story = told(fault, until)
    return open_in(story) and "E" in story.rpartition("O")[2]


def alike(fault: Fault, known: Sequence[Fault], until: datetime) -> bool:
    """Say whether the same was found there in the year before, and was something."""
    return any(
        one.found.place == fault.found.place
        and (one.found.at, one.id) < (fault.found.at, fault.id)
        and one.found.at >= fault.found.at - timedelta(days=365)
        and not told(one, until).endswith("W")
        for one in known
    )


def slowly(faults: Sequence[Fault], since: datetime, until: datetime, zone: str) -> dict[str, int]:
    """Count the same from the letters of each story."""
    known = [one for one in faults if one.found.at < until]
    fresh = [one for one in known if one.found.at >= since]
    before = [told(one, since) for one in known if one.found.at < since]
    flows = "".join(told(one, until)[len(told(one, since)) :] for one in known)
    closed = [
        one for one in fresh if not open_in(told(one, until)) and "W" not in told(one, until)
    ]
    claims = {
        one.id: max(
            step.at for step in one.acts if step.what is What.RECTIFIED and step.at < until
        )
        for one in closed
    }
    ends = {
        one.id: max(step.at for step in one.acts if step.what is What.PASSED and step.at < until)
        for one in closed
    }
    return {
        "open_before": sum(map(open_in, before)),
        "open_after": sum(open_in(told(one, until)) for one in known),
        "found": len(fresh),
        "closed": flows.count("P"),
        "withdrawn": flows.count("W"),
        "reopened": flows.count("O"),
        "overdue": sum(late(one, until, zone) for one in known),
        "recheck_late": sum(looked_at_late(one, until, zone) for one in known),
        "extended": sum(has_more_time(one, until) for one in known),
        "repeats": sum(alike(one, known, until) for one in fresh),
        "of_found_closed": len(closed),
        "on_time": sum(
            local(claims[one.id], zone).date() <= (days_of(one, until)[1] or date.min)
            for one in closed
        ),
        "immediate": sum(
            local(ends[one.id], zone).date() == local(one.found.at, zone).date() for one in closed
        ),
    }


@given(
    histories(),
    st.integers(0, 24 * 30) | st.integers(0, 24 * 5),
    st.integers(24 * 10, 24 * 60) | st.integers(24 * 40, 24 * 60),
    st.sampled_from([-1, 0, 1]),
    st.sampled_from(ZONES),
)
def test_any_period_of_any_history_adds_up(
    faults: list[Fault], one: int, other: int, shift: int, zone: str
) -> None:
    since, until = (START + timedelta(hours=hours) for hours in sorted((one, other)))
    until += timedelta(milliseconds=shift)  # before, at and after an hour, midnight among them
    home = HomeTime([(datetime(1970, 1, 1, tzinfo=UTC), zone)])
    known: Counted = counted(faults, since, until, home)
    before = known.open_before + known.found + known.reopened
    assert known.open_after == before - known.closed - known.withdrawn
    tells(known.closed + known.withdrawn + known.reopened > 0)
    expected = slowly(faults, since, until, zone)
    assert {name: getattr(known, name) for name in expected} == expected


@given(histories(), st.integers(0, 24 * 30), st.integers(0, 24 * 15), st.integers(0, 24 * 15))
def test_two_periods_beside_each_other_are_one(
    faults: list[Fault], one: int, more: int, most: int
) -> None:
    a, b, c = (START + timedelta(hours=h) for h in (one, one + more, one + more + most))
    first, second, whole = (counted(faults, *span, HOME) for span in ((a, b), (b, c), (a, c)))
    for name in ("found", "reopened", "closed", "withdrawn"):
        assert getattr(first, name) + getattr(second, name) == getattr(whole, name)
    assert first.open_after == second.open_before
    assert (first.open_before, second.open_after) == (whole.open_before, whole.open_after)
    tells(first.found + first.closed > 0 or second.found + second.closed > 0)


def test_the_same_item_at_the_same_place_within_a_year_is_a_repeat() -> None:
    year = timedelta(days=365)
    again = [
        folded(1, found(START - year), ()),
        folded(2, found(START), ()),
        folded(3, found(START, place="厨房"), ()),
    ]
    known = counted(again, START, START + timedelta(days=1), HOME)
    assert (known.found, known.repeats) == (2, 1)
    late = [folded(1, found(START - year - timedelta(milliseconds=1)), ()), again[1]]
    assert counted(late, START, START + timedelta(days=1), HOME).repeats == 0
