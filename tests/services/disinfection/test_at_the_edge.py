"""At the edge: half an hour later, five times too strong, the hours and the weakness of a lamp."""

from contextlib import nullcontext
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from carehome_app.domain.disinfection.errors import (
    EndBeforeStartError,
    NoLastTimeError,
    StrengthImpossibleError,
    TimesWrongError,
    UnknownAreaError,
    WindowsCountError,
)
from carehome_app.domain.errors import FutureError, MissingFieldError, NothingToUndoError
from carehome_app.i18n import Text
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection import recording
from carehome_app.services.disinfection.recording import Kept, concentrate
from tests.builders import Home
from tests.disinfecting import Areas
from tests.refusing import refused


@pytest.fixture
def areas(home: Home) -> Areas:
    """Bedrooms 201 and 202, at half past seven in the morning."""
    made = Areas(home)
    home.clock.advance(days=-1)
    for name in ("201", "202"):
        made.open(name)
    home.clock.advance(days=1)
    return made


def asked(outcome: Kept | tuple[Text, ...]) -> list[str]:
    return [] if isinstance(outcome, Kept) else [one.source for one in outcome]


@pytest.mark.parametrize(("minutes", "is_asked"), [(29, True), (30, False)])
def test_the_same_area_half_an_hour_later_is_another_time(
    areas: Areas, minutes: int, is_asked: bool
) -> None:
    areas.done("201")
    areas.home.clock.advance(minutes=minutes)
    assert (recording.TWICE.source in asked(areas.type("201"))) == is_asked
    assert recording.TWICE.source not in asked(areas.type("202"))


@pytest.mark.parametrize(
    ("given", "is_asked"), [("100", True), ("100.1", False), ("4999", False), ("5000", True)]
)
def test_five_times_too_weak_or_too_strong_is_asked_about(
    areas: Areas, given: str, is_asked: bool
) -> None:
    """500 to 1000 mg/L are usual on surfaces."""
    found = asked(areas.type("201", concentration=Decimal(given)))
    assert (recording.UNLIKELY.source in found) == is_asked


@pytest.mark.parametrize("days", [-1, 0])
def test_an_agent_is_good_on_its_last_day(areas: Areas, days: int) -> None:
    expiry = areas.home.desk.today() + timedelta(days=days)
    found = asked(areas.type("201", expiry=expiry))
    assert (recording.EXPIRED.source in found) == (days < 0)


@pytest.mark.parametrize(
    ("stock", "given", "is_refused"),
    [
        ("50000", "50000", False),
        ("50000", "50001", True),
        ("200000", "200000", False),
        ("200001", "500", True),
        ("50000", "0", True),
        ("0", "500", True),
    ],
)
def test_nothing_is_stronger_than_what_it_was_made_of(
    areas: Areas, stock: str, given: str, is_refused: bool
) -> None:
    with refused(is_refused, StrengthImpossibleError):
        areas.type("201", stock=Decimal(stock), concentration=Decimal(given))


def test_it_may_end_the_minute_it_began_and_by_now(areas: Areas) -> None:
    areas.home.clock.advance(hours=1)
    for at, end, error in (
        ("08:10", "08:10", None),
        ("08:10", "08:09", EndBeforeStartError),
        ("08:10", "08:30", None),
        ("08:10", "08:31", FutureError),
        ("08:31", "", FutureError),
    ):
        new = areas.new("201", at=at, end=end)
        with nullcontext() if error is None else pytest.raises(error):
            areas.home.house.disinfection.recording.record(new)


def test_a_solution_takes_its_share_of_what_it_was_made_of(areas: Areas) -> None:
    details: Any = areas.details
    assert concentrate(details(litres=Decimal(10))) == Decimal("0.1")
    assert concentrate(details(litres=None)) is None
    assert concentrate(details(litres=Decimal(10), stock=None)) == 10
    assert concentrate(details(litres=Decimal(10), concentration=None)) == 10


def test_what_was_made_once_for_two_rooms_is_counted_once(areas: Areas) -> None:
    areas.done("201", "202", litres=Decimal(10))
    board, today = areas.home.house.disinfection.board, areas.home.desk.today()
    first, second = (board.records_of(areas.number(one), today)[0] for one in ("201", "202"))
    assert (first.details.litres, second.details.litres) == (Decimal(10), None)
    assert (first.together, second.together) == (0, first.ref.number)


def test_of_the_last_two_the_later_is_undone_and_then_the_other(areas: Areas) -> None:
    keeping, today = areas.home.house.disinfection, areas.home.desk.today()
    number = areas.number("201")
    for _ in range(2):
        areas.done("201")
        areas.home.clock.advance(minutes=40)
    first, second = keeping.board.records_of(number, today)
    keeping.recording.undo_last(number, today)
    assert [one.ref for one in keeping.board.records_of(number, today)] == [first.ref]
    keeping.recording.undo_last(number, today)
    with pytest.raises(NothingToUndoError):
        keeping.recording.undo_last(number, today)
    assert [one.ref for one in keeping.board.records(today, today)] == [first.ref, second.ref]
    with pytest.raises(NoLastTimeError):
        keeping.recording.as_last_time(areas.number("202"))


@pytest.mark.parametrize(
    ("hours", "intensity", "is_replaced"),
    [(999, "70", False), (1000, "70", True), (0, "69.9", True), (0, "70", False)],
)
def test_a_lamp_is_replaced_after_a_thousand_hours_or_below_seventy(
    areas: Areas, hours: int, intensity: str, is_replaced: bool
) -> None:
    keeping = areas.home.house.disinfection
    keeping.areas.check_lamp("L1", hours=hours, intensity=Decimal(intensity))
    (lamp,) = keeping.board.lamps()
    assert (lamp.hours, lamp.replace, lamp.measure) == (hours, is_replaced, False)


def test_a_lamp_is_measured_again_after_half_a_year(areas: Areas) -> None:
    keeping = areas.home.house.disinfection
    keeping.areas.check_lamp("L1", intensity=Decimal(90))
    areas.home.clock.advance(days=183)
    assert not keeping.board.lamps()[0].measure
    areas.home.clock.advance(days=1)
    assert keeping.board.lamps()[0].measure
    keeping.areas.check_lamp("L2", hours=1)
    assert [(one.name, one.measure) for one in keeping.board.lamps()] == [
        ("L1", True),
        ("L2", True),
    ]


@pytest.mark.parametrize(("times", "is_refused"), [(0, True), (1, False), (12, False), (13, True)])
def test_an_area_is_done_once_to_twelve_times_a_day(
    home: Home, times: int, is_refused: bool
) -> None:
    with refused(is_refused, TimesWrongError):
        Areas(home).open("201", times_a_day=times)


def test_own_times_are_as_many_as_it_is_done(home: Home) -> None:
    morning, evening = (360, 600), (900, 1200)
    with pytest.raises(WindowsCountError):
        Areas(home).open("201", times_a_day=1, windows=(morning, evening))
    number = Areas(home).open("201", times_a_day=2, windows=(morning, evening))
    keeping = home.house.disinfection
    area = keeping.board.area(number)
    assert [(one.opens, one.closes) for one in area.now.windows] == [morning, evening]
    with pytest.raises(UnknownAreaError):
        keeping.board.area(number + 1)


def test_a_bedroom_is_missing_for_each_room_somebody_lives_in_once(home: Home) -> None:
    keeping = home.house.disinfection.areas
    assert [one.name for one in keeping.missing_bedrooms()] == ["201", "202", "301"]
    Areas(home).open("202")
    assert [(one.name, one.floor) for one in keeping.missing_bedrooms()] == [
        ("201", "2"),
        ("301", "3"),
    ]
    for code in ("R005", "R006"):
        home.house.people.discharge(home.person(code))
    assert [one.name for one in keeping.missing_bedrooms()] == ["201"]
    keeping.add_bedrooms()
    assert keeping.missing_bedrooms() == []
    (first, *_others) = keeping.here()
    assert keeping.close(first) is Changes.AREAS
    assert first.id not in {one.id for one in keeping.here()}


def test_a_record_says_an_agent_and_an_area(areas: Areas) -> None:
    with pytest.raises(MissingFieldError):
        areas.type("201", agent=" ")
    with pytest.raises(MissingFieldError):
        areas.type()


def test_before_the_first_of_its_own_times_it_is_said_when_that_one_begins(home: Home) -> None:
    areas = Areas(home)
    home.clock.advance(days=-1)
    areas.open("厨房", "kitchen", times_a_day=2, windows=((540, 600), (900, 1200)))
    home.clock.advance(days=1)
    outcome = areas.type("厨房", at="07:10")
    assert not isinstance(outcome, Kept)
    (said,) = [one for one in outcome if one.source == recording.NOT_OPEN.source]
    assert said.values["clock"] == "09:00"
