"""Inspections keep their version, take evidence from the record, and are signed by two people."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest

from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import ReasonNeededError
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.inspections.checklists import Answer, Row, Side
from carehome_app.domain.inspections.errors import (
    InspectionOverError,
    NotAllAnsweredError,
    ResponsibleRechecksError,
    UnknownChecklistError,
    UnknownItemError,
)
from carehome_app.domain.inspections.given_lists import EPIDEMIC, GIVEN
from carehome_app.domain.inspections.patrols import PatrolPlanError
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.duties.day_lists import DAY_LISTS
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.inspections.checking import Checking, Given
from carehome_app.services.inspections.evidence import FAULTS, OTHERS, evidence
from carehome_app.services.inspections.faults import Assignment, NewFault
from tests.builders import Home, build_home
from tests.services.supplies.store import Keeper
from tests.services.supplies.test_moving import used_up

OWN: tuple[Row, ...] = (
    ("doors", "门窗{完好}", "本院", 1, 1, 0, "look", ""),
    ("lights", "应急灯亮", "本院", 1, 0, 0, "look", ""),
)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    made = build_home(tmp_path / "home")
    made.sign_in("S003")
    yield made
    made.close()


def checking(home: Home) -> Checking:
    return home.house.inspections.checking


def answer_all(home: Home, number: int, answer: Answer = Answer.CONFORMS) -> None:
    for item in checking(home).inspection(number).checklist.items:
        checking(home).answer(number, Given(item=item.code, answer=answer))


def sign(home: Home, number: int, side: Side, code: str) -> None:
    signed = home.house.signing_in.signature(home.subject(code), DEMO_PIN, Purpose.CHECKER)
    checking(home).sign(number, side, signed)


def table_of(report: Report, place: int) -> list[list[str]]:
    tables = [
        one for section in report.sections for one in section.parts if isinstance(one, Table)
    ]
    return [
        [say(cell.shown) if isinstance(cell.shown, Text) else str(cell.shown) for cell in row]
        for row in tables[place].rows
    ]


def test_every_given_item_names_its_clause_and_no_code_is_given_twice() -> None:
    for one in GIVEN:
        codes = [item.code for item in one.items]
        assert len(codes) == len(set(codes))
        assert all(say(item.clause) and say(item.words) for item in one.items)


def test_an_inspection_is_answered_signed_by_two_people_and_then_stands(home: Home) -> None:
    number = checking(home).begin("epidemic")
    with pytest.raises(NotAllAnsweredError):
        sign(home, number, Side.INSPECTOR, "S003")
    answer_all(home, number)
    assert checking(home).inspection(number).passes
    sign(home, number, Side.INSPECTOR, "S003")
    with pytest.raises(ResponsibleRechecksError):
        sign(home, number, Side.INSPECTED, "S003")
    with pytest.raises(InspectionOverError):
        checking(home).answer(number, Given(item="gate", answer=Answer.NOT))
    assert checking(home).going_on() is not None
    sign(home, number, Side.INSPECTED, "D01")
    assert checking(home).going_on() is None


def test_a_crossed_red_line_passes_nothing_and_partly_counts_half(home: Home) -> None:
    checking(home).write("doors", "门窗", home.desk.today(), OWN)
    number = checking(home).begin("doors")
    checking(home).answer(number, Given(item="doors", answer=Answer.NOT))
    checking(home).answer(number, Given(item="lights", answer=Answer.PARTLY))
    known = checking(home).inspection(number)
    assert (known.passes, known.red_lines, known.score) == (False, (1, 1), Fraction(1, 4))
    checking(home).answer(number, Given(item="doors", answer=Answer.CONFORMS))
    assert checking(home).inspection(number).passes


def test_not_applicable_needs_a_reason_and_counts_for_nothing(home: Home) -> None:
    number = checking(home).begin("food")
    with pytest.raises(ReasonNeededError):
        checking(home).answer(number, Given(item="gas", answer=Answer.NOT_APPLICABLE))
    given = Given(item="gas", answer=Answer.NOT_APPLICABLE, words="用电磁灶")
    checking(home).answer(number, given)
    due = checking(home).inspection(number).due_list
    assert (due.exempt, due.due) == (1, 5)


def test_a_checklist_that_changes_meanwhile_changes_no_inspection(home: Home) -> None:
    checking(home).write("doors", "门窗", home.desk.today(), OWN)
    number = checking(home).begin("doors")
    checking(home).write("doors", "门窗 新", home.desk.today(), OWN[:1])
    known = checking(home).inspection(number).checklist
    assert (known.version, len(known.items)) == (1, 2)
    assert say(known.items[0].words) == "门窗{完好}"
    again = checking(home).inspection(checking(home).begin("doors")).checklist
    assert (again.version, len(again.items)) == (2, 1)


def test_what_does_not_exist_is_said(home: Home) -> None:
    with pytest.raises(UnknownChecklistError):
        checking(home).begin("nothing")
    with pytest.raises(UnknownItemError):
        checking(home).answer(checking(home).begin("food"), Given(item="x", answer=Answer.NOT))


def test_evidence_is_what_the_record_counts_of_yesterday(home: Home) -> None:
    for _round in range(2):
        for code in ("R001", "R002", "R003", "R004", "R005", "R006"):
            home.measure(code, "36.5")
        home.next_round()
    item = EPIDEMIC.item("temperature")
    assert item is not None
    shown = evidence(home.house, "epidemic", item)
    assert say(shown.words) == "12 / 20 done or explained (11-22)"
    assert shown.page == "round"


def test_every_evidence_a_given_list_names_is_something_the_record_has() -> None:
    known = {one.name for one in DAY_LISTS} | {FAULTS, ""} | set(OTHERS)
    assert {item.evidence for one in GIVEN for item in one.items} <= known


def shown_of(home: Home, code: str) -> str:
    item = EPIDEMIC.item(code)
    assert item is not None
    return say(evidence(home.house, "epidemic", item).words)


def test_the_lines_of_yesterday_at_the_gate_are_evidence(home: Home) -> None:
    guest = AtGate(who=Who.SERVICE, name="师傅", purpose="检修")
    home.house.gate.passing.admit(guest)
    home.clock.advance(days=1)
    assert shown_of(home, "gate") == "1 lines at the gate, 1 without leaving (11-22)"


def test_what_lasts_too_short_is_named_as_evidence(home: Home) -> None:
    assert "no record" in shown_of(home, "supplies")
    keeper = Keeper(home)
    gowns = keeper.lists()
    keeper.takes_in(gowns, "200 件")
    used_up(keeper, gowns, "12 件", 7)
    assert shown_of(home, "supplies") == "1 last less than 14 days: 隔离衣 9 d"


def test_where_the_record_knows_nothing_stands_what_was_answered_last_time(home: Home) -> None:
    first = checking(home).begin("food")
    answer_all(home, first, Answer.PARTLY)
    for side, code in ((Side.INSPECTOR, "S003"), (Side.INSPECTED, "D01")):
        sign(home, first, side, code)
    home.clock.advance(days=20)
    now = checking(home).inspection(checking(home).begin("food"))
    before = checking(home).before(now)
    item = now.checklist.items[0]
    shown = say(evidence(home.house, "food", item, before).words)
    assert shown.strip() == "no record here; last time (11-22): partly"
    assert say(evidence(home.house, "food", item).words) == "no record here: look on the spot"


def test_a_fault_of_an_item_is_its_evidence(home: Home) -> None:
    item = EPIDEMIC.item("exits")
    assert item is not None
    assert "no open fault" in say(evidence(home.house, "epidemic", item).words)
    new = NewFault(place="二楼过道", words="堆放轮椅", item="epidemic/exits")
    home.house.inspections.faults.find(new)
    assert "2026-001" in say(evidence(home.house, "epidemic", item).words)


# Reports.


def test_the_ledger_has_the_customary_columns_and_adds_up(home: Home) -> None:
    faults = home.house.inspections.faults
    number = faults.find(NewFault(place="二楼过道", words="堆放轮椅"))
    faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    faults.rectify(faults.fault(number), "移入储物间")
    faults.recheck(faults.fault(number), passed=True)
    report = home.house.papers.build("faults", Asked(month=date(2026, 11, 1)))
    (row,) = table_of(report, 1)
    assert row[0] == "2026-001"
    assert row[2:5] == ["二楼过道", "周静", "堆放轮椅"]
    assert row[6:8] == ["移入储物间", "赵敏"]
    assert row[-1] == "周静"
    assert say(report.banner.lead) == "No fault is open."
    said = dict(table_of(report, 0))
    assert said["closed on the day it was found"] == "1"


def test_the_result_of_an_inspection_is_a_report(home: Home) -> None:
    number = checking(home).begin("food")
    answer_all(home, number)
    report = home.house.papers.build("checklist", Asked(day=home.desk.today()))
    assert say(report.banner.lead).startswith("Passed")
    assert [row[5] for row in table_of(report, 0)] == ["conforms"] * 6


# Patrols.


def test_patrols_are_due_by_the_plan_that_held_and_gaps_are_listed(home: Home) -> None:
    patrols = home.house.inspections.patrols
    today = home.desk.today()
    assert patrols.due_on(today).roster == 0
    patrols.set_plan("22:00-06:00/120")
    for shown in ("2026-11-22 22:10", "2026-11-23 01:00", "2026-11-23 05:30"):
        home.clock.set(shown)
        patrols.walk("一至三楼")
    home.clock.set("2026-11-23 06:00")
    due = patrols.due_on(today)
    assert (due.roster, due.done, due.open) == (4, 3, 1)
    assert [item.who for item in due.items] == [1, 2, 3, 4]
    local = home.desk.home_time.local
    gaps = patrols.gaps_on(today)
    shown_gaps = [f"{local(one.begin):%H:%M} {local(one.end):%H:%M}" for one in gaps]
    assert shown_gaps == ["22:10 01:00", "01:00 05:30"]
    patrols.set_plan("")
    assert patrols.due_on(today + timedelta(days=1)).roster == 0
    assert patrols.due_on(today).roster == 4


def test_a_place_has_a_round_of_its_own_and_another_place_does_not_count_for_it(
    home: Home,
) -> None:
    patrols, today = home.house.inspections.patrols, home.desk.today()
    patrols.set_plan("22:00-06:00/120; 8:00-12:00/120 厨房")
    for shown, place in (("08:30", "3号厨房"), ("09:40", "锅炉房、厨房"), ("11:00", "二楼")):
        home.clock.set(f"2026-11-22 {shown}")
        patrols.walk(place)
    home.clock.set("2026-11-22 12:00")
    due = patrols.due_on(today)
    of_kitchen = [item.box for item in due.items if item.group == "厨房"]
    assert (due.roster, of_kitchen) == (6, [Box.DONE, Box.OPEN])
    local = home.desk.home_time.local
    (gap,) = patrols.gaps_on(today)
    assert (gap.place, f"{local(gap.begin):%H:%M}") == ("厨房", "09:40")


def test_in_the_morning_who_walked_since_noon_of_the_day_before_is_in_view(home: Home) -> None:
    patrols = home.house.inspections.patrols
    patrols.set_plan("22:00-06:00/120")
    for shown, place in (("11:59", "锅炉房"), ("12:00", "厨房"), ("22:10", "一至三楼")):
        home.clock.set(f"2026-11-22 {shown}")
        patrols.walk(place)
    home.clock.set("2026-11-23 06:00")
    assert [one.place for one in patrols.in_view()[1]] == ["厨房", "一至三楼"]


def test_until_noon_the_night_that_began_yesterday_is_looked_for(home: Home) -> None:
    patrols = home.house.inspections.patrols
    home.clock.set("2026-11-22 21:00")
    patrols.set_plan("22:00-06:00/240")
    home.clock.set("2026-11-22 22:10")
    patrols.walk("一至三楼")
    boxes = {}
    for shown in ("2026-11-23 03:00", "2026-11-23 11:59", "2026-11-23 12:00"):
        home.clock.set(shown)
        boxes[shown[-5:]] = [item.box for item in patrols.in_view()[0].items]
    assert boxes["11:59"] == [Box.DONE, Box.OPEN]
    assert Box.DONE in boxes["03:00"]
    assert Box.DONE not in boxes["12:00"], "the night that comes"


def test_a_plan_that_says_nothing_is_refused(home: Home) -> None:
    for typed in ("at night", "22:00-06:00/0", "25:00-06:00/120", "22:00-06:00/120; 厨房"):
        with pytest.raises(PatrolPlanError):
            home.house.inspections.patrols.set_plan(typed)


def test_who_comes_at_midnight_is_no_evidence_of_the_day_that_is_over(home: Home) -> None:
    guest = AtGate(who=Who.SERVICE, name="师傅", purpose="检修")
    home.clock.set("2026-11-23 00:00")
    home.house.gate.passing.admit(guest)
    assert shown_of(home, "gate") == "0 lines at the gate, 0 without leaving (11-22)"
