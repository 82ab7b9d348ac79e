"""At the edge: a last day that is today, the very moment of the act before, a second opinion."""

from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.domain.errors import MissingFieldError, NotHereError, ReasonNeededError
from carehome_app.domain.inspections import errors
from carehome_app.domain.inspections.checklists import Row
from carehome_app.domain.inspections.faults import Fault, Grade
from carehome_app.domain.inspections.given_lists import EPIDEMIC
from carehome_app.i18n import in_english
from carehome_app.services.inspections.evidence import evidence
from carehome_app.services.inspections.faults import Assignment, FaultKeeping, NewFault
from carehome_app.services.pictures import Prepared
from tests.builders import Home
from tests.refusing import refused
from tests.services.bureau.city import city

CORRIDOR = NewFault(place="corridor", words="wheelchairs in the way")
GAS = NewFault(place="kitchen", words="gas alarm is off", grade=Grade.MAJOR, interim="gas is off")
DAY = timedelta(days=1)
WITH_PHOTO: tuple[Row, ...] = (("close", "it closes", "ours", 1, 0, 1, "look", ""),)


def faults(home: Home) -> FaultKeeping:
    return home.house.inspections.faults


def assigned(home: Home, new: NewFault = CORRIDOR, **more: object) -> Fault:
    number = faults(home).find(new)
    given = {"responsible": home.subject("S001"), **more}
    faults(home).assign(faults(home).fault(number), Assignment(**given))  # type: ignore[arg-type]
    return faults(home).fault(number)


@pytest.mark.parametrize("days", [-1, 0])
def test_a_fault_may_be_put_right_today(home: Home, days: int) -> None:
    with refused(days < 0, errors.DueBeforeFoundError):
        assigned(home, due=home.desk.today() + days * DAY)


@pytest.mark.parametrize(
    ("days", "closed", "is_refused"), [(1, False, False), (2, False, True), (2, True, False)]
)
def test_a_major_one_has_a_day_unless_the_area_is_closed(
    home: Home, days: int, closed: bool, is_refused: bool
) -> None:
    due = home.desk.today() + days * DAY
    with refused(is_refused, errors.TooLateForMajorError):
        assigned(home, GAS, due=due, area_closed=closed)


def test_an_old_major_one_that_is_given_to_somebody_now_is_for_today(home: Home) -> None:
    number, keeping = faults(home).find(GAS), faults(home)
    home.clock.advance(days=5)
    today = home.desk.today()
    with pytest.raises(errors.TooLateForMajorError):
        keeping.assign(
            keeping.fault(number),
            Assignment(responsible=home.subject("S001"), due=today + DAY),
        )
    keeping.assign(keeping.fault(number), Assignment(responsible=home.subject("S001"), due=today))
    assert keeping.fault(number).due == today


def test_another_one_takes_over_the_last_day_that_was_said(home: Home) -> None:
    fault, keeping = assigned(home), faults(home)
    keeping.assign(fault, Assignment(responsible=home.subject("S002"), due=fault.due))
    again = keeping.fault(fault.id)
    assert (again.responsible, again.due) == (home.subject("S002"), fault.due)


@pytest.mark.parametrize("minutes", [-1, 0])
def test_it_was_put_right_at_the_minute_it_was_given_at_the_earliest(
    home: Home, minutes: int
) -> None:
    fault = assigned(home)
    at = home.clock() + timedelta(minutes=minutes)
    home.clock.advance(hours=1)
    with refused(minutes < 0, errors.BeforeLastActError):
        faults(home).rectify(fault, "the way is free", at=at)


@pytest.mark.parametrize("days", [0, 1])
def test_a_last_day_is_moved_back_by_a_day_at_least(home: Home, days: int) -> None:
    fault = assigned(home)
    assert fault.due is not None
    with refused(days == 0, errors.NotLaterError):
        faults(home).extend(fault, fault.due + days * DAY, "parts are late")


def test_whoever_helps_works_here_too(home: Home) -> None:
    home.house.people.discharge(home.person("S002"))
    home.clock.advance(minutes=1)
    with pytest.raises(NotHereError):
        assigned(home, helper=home.subject("S002"))
    with pytest.raises(errors.NotStaffError):
        assigned(home, helper=home.subject("R001"))
    staff = [one.details.code for one in faults(home).staff()]
    assert "S002" not in staff
    assert "S001" in staff


def test_what_is_sent_back_has_a_reason_and_a_last_day_from_today_on(home: Home) -> None:
    fault, keeping = assigned(home), faults(home)
    keeping.rectify(fault, "the way is free")
    home.clock.advance(hours=1)
    today = home.desk.today()
    with pytest.raises(ReasonNeededError):
        keeping.recheck(fault, passed=False, words=" ", due=today)
    with pytest.raises(errors.DueBeforeFoundError):
        keeping.recheck(fault, passed=False, words="one is left", due=today - DAY)
    keeping.recheck(fault, passed=False, words="one is left", due=today)
    again = keeping.fault(fault.id)
    assert (again.failed, again.due) == (1, today)
    keeping.rectify(again, "the last is gone")
    keeping.recheck(again, passed=False, words="one is left")
    assert keeping.fault(fault.id).due == today + 7 * DAY, "as usual where nobody says another"


def test_what_passed_is_closed_and_what_comes_back_has_a_reason(home: Home) -> None:
    fault, keeping = assigned(home), faults(home)
    keeping.rectify(fault, "the way is free")
    home.clock.advance(hours=1)
    keeping.recheck(fault, passed=True)
    assert keeping.open() == []
    for words in ("", " "):
        with pytest.raises(ReasonNeededError):
            keeping.reopen(fault, words)
    keeping.reopen(fault, "in the way again", home.desk.today())
    (again,) = keeping.open()
    assert again.due == home.desk.today()


@pytest.mark.parametrize("deed", ["cannot", "withdraw"])
def test_what_cannot_be_done_and_what_is_none_say_why(home: Home, deed: str) -> None:
    fault = assigned(home)
    act = getattr(faults(home), deed)
    with pytest.raises(ReasonNeededError):
        act(fault, " ")
    act(fault, "the wall is the city's")
    assert len(faults(home).open()) == (deed == "cannot")


def test_the_same_found_again_within_a_year_to_the_day_is_the_same(home: Home) -> None:
    keeping = faults(home)
    first = keeping.fault(keeping.find(CORRIDOR))
    home.clock.set(first.found.at + 365 * DAY)
    second = keeping.fault(keeping.find(CORRIDOR))
    assert keeping.earlier(second) == keeping.fault(first.id)
    home.clock.set(second.found.at + 365 * DAY + timedelta(minutes=1))
    third = keeping.fault(keeping.find(CORRIDOR))
    assert keeping.earlier(third) is None
    other = keeping.fault(keeping.find(NewFault(place="cellar", words=CORRIDOR.words)))
    assert keeping.earlier(other) is None


def photo(name: str) -> Prepared:
    return Prepared(f"{name}.jpg", f"{name}-print", name.encode(), 40, 20, "")


def test_where_a_photograph_is_asked_for_one_from_before_is_not_enough(home: Home) -> None:
    checking, keeping = home.house.inspections.checking, faults(home)
    for title, items in ((" ", WITH_PHOTO), ("doors", ())):
        with pytest.raises(MissingFieldError):
            checking.write("doors", title, home.desk.today(), items)
    checking.write("doors", "doors", home.desk.today(), WITH_PHOTO)
    new = NewFault(place="door", words="does not close", item="doors/close")
    numbers = [keeping.find(new, [photo(name)]) for name in ("one", "two")]
    for number in numbers:
        given = Assignment(responsible=home.subject("S001"))
        keeping.assign(keeping.fault(number), given)
        with pytest.raises(errors.PhotographNeededError):
            keeping.rectify(keeping.fault(number), "a new lock")
    with pytest.raises(errors.PhotographKnownError) as known:
        home.house.inspections.photographs.keep(keeping.fault(numbers[0]), "before", photo("one"))
    assert known.value.sentence.values["print"] == "one-"
    with pytest.raises(errors.SameBeforeAndAfterError):
        keeping.rectify(keeping.fault(numbers[0]), "a new lock", photos=[photo("one")])
    home.house.inspections.photographs.keep(keeping.fault(numbers[1]), "after", photo("three"))
    keeping.rectify(keeping.fault(numbers[1]), "a new lock")


def test_the_last_parcel_to_the_bureau_is_evidence_from_its_minute_on(tmp_path: Path) -> None:
    small = city(tmp_path)
    home, item = small.homes[0], EPIDEMIC.item("dispatch")
    assert item is not None
    said = []
    for minutes in (0, 10, 10):
        small.clock.advance(minutes=minutes)
        if minutes:
            small.send(0)
        shown = evidence(home.house, "epidemic", item)
        said.append((in_english(shown.words), shown.page))
    small.close()
    assert said == [
        ("no record here: look on the spot", ""),
        ("sent last 11-20 16:40", "bureau"),
        ("sent last 11-20 16:50", "bureau"),
    ]


def test_a_plan_set_at_midnight_holds_from_the_day_that_begins(home: Home) -> None:
    patrols = home.house.inspections.patrols
    home.clock.set("2026-11-23 00:00")
    patrols.set_plan("22:00-06:00/120")
    today = home.desk.today()
    assert [len(patrols.plans(today - back * DAY)) for back in (1, 0)] == [0, 1]
