"""The daily and the monthly report say of each subject what its own report says, and no more."""

from datetime import timedelta

import pytest

from carehome_app.domain.inspections.faults import Grade
from carehome_app.domain.isolation.cases import CaseKind, EndKind, Length
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Paragraph, Report, Section, Table
from carehome_app.domain.requests.words import Channel, Kind, Urgency
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.inspections.faults import Assignment, NewFault
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.requests.taking import Kept, NewRequest
from tests.builders import Home
from tests.services.sampling.rounds_in_a_home import SamplingTable
from tests.services.supplies.store import Keeper


@pytest.fixture
def busy(home: Home) -> Home:
    """A day on which something happened in every subject."""
    cases = home.house.isolation.cases
    for code, room in (("R001", "401"), ("R002", "402"), ("R003", "403")):
        cases.start(
            NewCase(
                subject=home.subject(code),
                place=room,
                kind=CaseKind.CONTACT,
                length=Length(days=5),
            )
        )
    cases.release(cases.of(home.subject("R003")), EndKind.RELEASED)
    table = SamplingTable(home, Method.POOL)
    table.fill("R005", "R006")
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="厨房", words="报警器停用", grade=Grade.MINOR))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    new = NewRequest(
        channel=Channel.FACE,
        kind=Kind.REPAIR,
        urgency=Urgency.TODAY,
        words="水龙头漏水",
        subject=home.subject("R001"),
    )
    assert isinstance(home.house.requests.taking.take(new), Kept)
    keeper = Keeper(home)
    keeper.takes_in(keeper.lists(), "60", "2027-06-30")
    return home


def made(home: Home, code: str, *, masked: bool = False, **asked: object) -> Report:
    frame = Frame(home.desk.card, home.desk.home_time, home.clock(), masked=masked)
    return KINDS[code].build(home.house, frame, Asked(**asked))  # type: ignore[arg-type]


def headings(report: Report) -> list[str]:
    return [in_english(one.heading) for one in report.sections]


def section(report: Report, heading: str) -> Section:
    return next(one for one in report.sections if in_english(one.heading).startswith(heading))


def said(one: Section) -> list[str]:
    return [in_english(part.text) for part in one.parts if isinstance(part, Paragraph)]


def test_nothing_is_said_of_subjects_in_which_nothing_happened(home: Home) -> None:
    for code in ("daily", "whole-day", "monthly"):
        assert not {"Isolation", "Faults and rectification", "Requests and aid"} & set(
            headings(made(home, code))
        )


@pytest.mark.parametrize("code", ["daily", "whole-day", "monthly"])
def test_each_subject_is_in_the_report_of_a_day_and_of_a_month(busy: Home, code: str) -> None:
    busy.clock.advance(minutes=5)
    found = headings(made(busy, code))
    for heading in ("Isolation", "Faults and rectification", "Requests and aid"):
        assert heading in found


def test_open_faults_stand_under_the_heads_they_have_in_the_ledger(busy: Home) -> None:
    one = section(made(busy, "daily"), "Faults and rectification")
    (table,) = [part for part in one.parts if isinstance(part, Table)]
    heads = [in_english(column.label) for column in table.columns]
    assert heads == [
        *("No.", "Place", "What is wrong", "Grade"),
        *("Responsible", "Last day", "Result"),
    ]


def test_isolation_adds_up_and_names_who_is_apart_at_the_end(busy: Home) -> None:
    one = section(made(busy, "daily"), "Isolation")
    assert "Kept apart at 00:00 0 + started 3 − ended 1 = 2" in said(one)
    (table,) = (part for part in one.parts if isinstance(part, Table))
    assert [row[0].shown for row in table.rows] == ["401", "402"]
    assert "No door alerts." in said(one)


def test_a_masked_report_masks_these_sections_too(busy: Home) -> None:
    one = section(made(busy, "daily", masked=True), "Isolation")
    (table,) = (part for part in one.parts if isinstance(part, Table))
    assert [row[2].shown for row in table.rows] == ["王*", "李*"]


def test_a_round_of_tests_stands_with_its_identity(busy: Home) -> None:
    one = section(made(busy, "daily"), "third")
    assert any("= sampled 2" in line or "sampled 2" in line for line in said(one))
    month = section(made(busy, "monthly"), "Test rounds")
    (table, *_rest) = (part for part in month.parts if isinstance(part, Table))
    assert [cell.shown for cell in table.rows[0]][3:6] == [6, 2, 0]


def test_a_fault_stands_there_until_it_is_closed(busy: Home) -> None:
    one = section(made(busy, "monthly"), "Faults")
    assert said(one)[0].startswith("open before 0 + found 1 + opened again 0 − closed 0")
    (table,) = (part for part in one.parts if isinstance(part, Table))
    assert [cell.shown for cell in table.rows[0]][1:3] == ["厨房", "报警器停用"]
    heads = [in_english(column.label) for column in table.columns]
    assert heads[:5] == ["No.", "Place", "What is wrong", "Grade", "Responsible"]


def test_yesterday_is_told_as_it_was(busy: Home) -> None:
    busy.next_round()
    busy.next_round()
    yesterday = busy.desk.today() - timedelta(days=1)
    one = section(made(busy, "whole-day", day=yesterday), "Isolation")
    assert "Kept apart at 00:00 0 + started 3 − ended 1 = 2" in said(one)
    today = section(made(busy, "whole-day", day=busy.desk.today()), "Isolation")
    assert "Kept apart at 00:00 2 + started 0 − ended 0 = 2" in said(today)


def test_of_requests_only_sums_are_told(busy: Home) -> None:
    one = section(made(busy, "daily"), "Requests")
    assert said(one)[0].startswith("Received 1 = closed 0 + open 1.")
    assert not any("水龙头" in line for line in said(one))


def test_a_months_supplies_are_told_by_their_sums(busy: Home) -> None:
    one = section(made(busy, "monthly"), "Ledger of supplies")
    (table,) = (part for part in one.parts if isinstance(part, Table))
    assert [cell.shown for cell in table.rows[0]][2:] == [0, 60, 0, 0, 0, 60]


def test_alerts_of_doors_are_told_by_what_they_were_explained_with(busy: Home) -> None:
    doors = busy.house.isolation.doors
    busy.clock.set("2026-11-22 14:00")
    doors.pair("d1", "401", opens="1")
    for sign in ("close", "open", "close"):
        busy.clock.advance(minutes=1)
        doors.receive([f"d1;{sign};"], "csv")
    one = section(made(busy, "whole-day"), "Isolation")
    assert "Door alerts 1 = explained 0 (0) + open 1" in said(one)
    doors.explain("d1", "water", "warm water")
    one = section(made(busy, "whole-day"), "Isolation")
    assert "Door alerts 1 = explained 1 (water or medicine brought 1) + open 0" in said(one)
