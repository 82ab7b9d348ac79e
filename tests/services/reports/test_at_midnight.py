"""A day of a report begins at midnight and ends at the next: what is said then is of one day."""

from datetime import date, timedelta

import pytest

from carehome_app.domain.measures.catalogue import GLUCOSE
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.people import Details, Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.i18n import in_english
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home

SUNDAY = date(2026, 11, 22)
MONDAY = SUNDAY + timedelta(days=1)
DAYS = (SUNDAY - timedelta(days=1), SUNDAY, MONDAY)


@pytest.fixture
def midnights(home: Home) -> Home:
    """A home in which all happens at one midnight or the next, a fever is over at the second."""
    for code, ill, midnight in (
        ("R101", "R003", "2026-11-22 00:00"),
        ("R102", "R004", "2026-11-23 00:00"),
    ):
        home.clock.set(midnight)
        home.house.people.admit(Details(group=Group.RESIDENT, code=code, name=code, room="101"))
        home.house.seeing.clusters.note_symptoms(home.subject(ill), [Symptom.COUGH])
        home.measure("R006", "15.2", measure=GLUCOSE, site="")
        home.measure("R001", "38.2" if code == "R101" else "36.5")
    home.clock.advance(hours=1)
    home.house.people.discharge(home.person("R102"))
    home.clock.set("2026-11-24 12:00")
    return home


def test_who_came_at_midnight_came_on_the_day_that_began(midnights: Home) -> None:
    months = midnights.house.papers.months
    found = [
        [(one.details.code, came) for _at, one, came in months.facts(day, day).movements]
        for day in DAYS
    ]
    assert found == [[], [("R101", True)], [("R102", True), ("R102", False)]]


def test_a_value_of_midnight_is_of_the_day_that_began(midnights: Home) -> None:
    months = midnights.house.papers.months
    sums = [
        [(one.measure.code, one.people, one.readings, one.found) for one in months.control(*days)]
        for days in ((DAYS[0], DAYS[0]), (SUNDAY, SUNDAY), (SUNDAY, MONDAY))
    ]
    assert sums == [[], [("glucose", 1, 1, 1)], [("glucose", 1, 2, 2)]]
    lines = [sum(map(len, _tables(midnights, "measures", day))) for day in DAYS]
    assert lines == [0, 1, 1]


def _tables(home: Home, code: str, day: date) -> list[list[list[str]]]:
    report = home.house.papers.build(code, Asked(day=day))
    return [
        [[str(cell.shown) for cell in row] for row in part.rows]
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
    ]


def test_what_was_closed_at_midnight_was_closed_on_the_day_that_began(midnights: Home) -> None:
    closed = [
        [
            "R001" if "王秀英" in row[1] else row[1]
            for row in _tables(midnights, "follow-ups", day)[1]
        ]
        for day in DAYS
    ]
    assert [one.count("R001") for one in closed] == [0, 0, 1]


def test_a_symptom_of_midnight_is_in_the_register_of_one_day(midnights: Home) -> None:
    coughs = [
        [
            row[1]
            for row in _tables(midnights, "register", day)[0]
            if any("cough" in one for one in row)
        ]
        for day in (SUNDAY, MONDAY)
    ]
    assert coughs == [["R003"], ["R004"]]


def test_a_stay_goes_from_its_first_day_to_its_last_one_or_today(midnights: Home) -> None:
    stay = midnights.house.papers.values.stay
    assert stay(midnights.subject("R101")) == (SUNDAY, date(2026, 11, 24))
    left = next(one.id for one in midnights.desk.stays if one.details.code == "R102")
    assert stay(left) == (MONDAY, MONDAY)
    whole = midnights.house.papers.values.whole_home
    codes = [{one.details.code for one in whole(day, day)} & {"R101", "R102"} for day in DAYS]
    assert codes[:2] == [set(), {"R101"}]
    assert {one.group for one in whole(SUNDAY, MONDAY)} == {Group.RESIDENT}


def test_the_first_shift_of_a_home_begins_with_its_day_or_with_the_round_before(
    home: Home,
) -> None:
    since = home.house.papers.handing_over.since
    assert since() == home.clock.moment("2026-11-21 15:00")
    home.clock.set("2026-11-22 16:00")
    assert since() == home.clock.moment("2026-11-22 06:00")
    home.clock.set("2026-11-01 07:00")
    assert since() == home.clock.moment("2026-11-01 00:00")


def test_people_with_a_fever_are_counted_by_day_for_two_weeks(midnights: Home) -> None:
    midnights.measure("R002", "38.4")
    midnights.measure("R002", "38.5")
    midnights.measure("R003", "37.4")
    today = date(2026, 11, 24)
    days, counts = midnights.house.reporting.fever_days(today)
    assert (days[0], days[-1], len(days)) == (date(2026, 11, 11), today, 14)
    assert [(day, count) for day, count in zip(days, counts, strict=True) if count] == [
        (SUNDAY - timedelta(days=1), 1),
        (today, 1),
    ]
    assert midnights.house.reporting.fever_days(today, 1) == ([today], [1])


def test_a_register_without_values_says_so_of_pressure_and_glucose(home: Home) -> None:
    report = home.house.papers.build("measures", Asked(day=SUNDAY))
    headings = [one.heading.source for one in report.sections]
    assert headings == ["Blood pressure", "Glucose"]


def test_one_person_is_told_of_a_month_or_of_the_whole_stay(midnights: Home) -> None:
    person = midnights.subject("R101")

    def days(asked: Asked) -> str:
        return in_english(midnights.house.papers.build("person", asked).subtitle)

    assert days(Asked(person=person)) == "From 2026-11-01 to 2026-11-24"
    assert days(Asked(person=person, whole_stay=True)) == "From 2026-11-22 to 2026-11-24"


def test_what_is_written_on_by_hand_or_made_of_others_is_never_issued() -> None:
    kept = {one.code for one in KINDS.values() if one.issued}
    assert {"round-sheet", "last-values", "whole-home"} & kept == set()
    assert {"daily", "whole-day", "monthly", "register", "measures", "person", "follow-ups",
            "handover", "staff"} <= kept  # fmt: skip
