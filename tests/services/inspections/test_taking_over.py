"""What supervisors list comes in by file, once, and goes back answered."""

from datetime import date

import pytest

from carehome_app.documents.tables import read_table
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.errors import MissingFieldError
from carehome_app.domain.inspections.errors import InterimNeededError, NotListedFaultsError
from carehome_app.domain.inspections.faults import Grade, Source
from carehome_app.domain.inspections.listed import Listed, faults_listed
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table
from carehome_app.i18n import in_english as say
from carehome_app.services.inspections.faults import Assignment, NewFault
from tests.builders import Home

TODAY = date(2026, 11, 22)
SENT = [
    ["青山区民政局检查情况", "", "", "", ""],
    ["序号", "部位", "存在问题", "等级", "整改期限"],
    ["1", "厨房", "留样不足 125 克", "一般", "12-05"],
    ["2", "配电间", "线路裸露", "重大", "2026-11-23"],
    ["", "", "", "", ""],
]


def taken(home: Home, rows: list[list[str]], source: Source = Source.BUREAU) -> list[int]:
    listed = faults_listed(rows, TODAY)
    return home.house.inspections.taking_over.take(listed, source, "青山区民政局")


def test_a_table_is_read_below_its_title_with_number_and_last_day() -> None:
    assert faults_listed(SENT, TODAY) == [
        Listed("厨房", "[1] 留样不足 125 克 (≤ 2026-12-05)"),
        Listed("配电间", "[2] 线路裸露 (≤ 2026-11-23)", Grade.MAJOR),
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["3", "", "没写部位", "", ""], "Line 6: the place is missing"),
        (["3", "三楼", "床栏松动", "很重", ""], "Line 6: “很重” is no grade"),
        (["3", "三楼", "床栏松动", "", "尽快"], "Line 6: “尽快” is no day"),
    ],
)
def test_a_wrong_line_refuses_the_table_whole(home: Home, line: list[str], said: str) -> None:
    with pytest.raises(NotListedFaultsError) as refused:
        taken(home, [*SENT, line])
    assert say(refused.value.sentence).startswith(said)
    assert home.house.inspections.faults.open() == []


def test_a_table_of_something_else_is_refused() -> None:
    with pytest.raises(NotListedFaultsError, match="Line 1"):
        faults_listed([["姓名", "体温"], ["王秀英", "36.5"]], TODAY)
    with pytest.raises(NotListedFaultsError):
        faults_listed(SENT[:2], TODAY)


def test_each_comes_once_however_often_the_file_is_given(home: Home) -> None:
    assert len(taken(home, SENT)) == 2
    assert taken(home, SENT) == []
    longer = [*SENT, ["3", "三楼", "床栏松动", "", ""]]
    assert len(taken(home, longer)) == 1
    found = home.house.inspections.faults.open()
    assert [one.found.source for one in found] == [Source.BUREAU] * 3
    assert {one.found.finder for one in found} == {"青山区民政局"}


def test_a_major_one_is_taken_over_and_given_to_nobody_before_it_is_made_safe(home: Home) -> None:
    faults = home.house.inspections.faults
    number = taken(home, SENT)[1]
    with pytest.raises(InterimNeededError):
        faults.assign(faults.fault(number), Assignment(responsible=home.subject("S001")))
    given = Assignment(responsible=home.subject("S001"), interim="已断电")
    faults.assign(faults.fault(number), given)


def test_what_the_house_itself_found_is_no_supervisors(home: Home) -> None:
    with pytest.raises(MissingFieldError):
        taken(home, SENT, Source.OWN)


def test_the_answer_holds_their_findings_only_and_is_read_back_as_the_same(home: Home) -> None:
    faults = home.house.inspections.faults
    home.sign_in("S003")
    first, _second = taken(home, SENT)
    faults.find(NewFault(place="走廊", words="自己查到的"))
    faults.assign(faults.fault(first), Assignment(responsible=home.subject("S001")))
    faults.rectify(faults.fault(first), "补足留样并称重登记")
    faults.recheck(faults.fault(first), passed=True)
    report = home.house.papers.build("fault-answer", Asked(month=date(2026, 11, 1)))
    assert say(report.banner.lead) == "Of 2 findings 1 are closed."
    (table,) = report.sections[0].parts
    assert isinstance(table, Table)
    assert len(table.rows) == 2
    path = home.folder / "answer.xlsx"
    path.write_bytes(render_workbook(report, say, information_first=False))
    back = faults_listed([one.cells for one in read_table(path).rows], TODAY)
    assert [one.place for one in back] == ["厨房", "配电间"]
    assert [one.grade for one in back] == [Grade.GENERAL, Grade.MAJOR]


def test_one_that_was_put_right_is_not_taken_over_again(home: Home) -> None:
    keeping = home.house.inspections.faults
    for number in taken(home, SENT):
        given = Assignment(responsible=home.subject("S001"), interim="已断电")
        keeping.assign(keeping.fault(number), given)
        home.clock.advance(minutes=1)
        keeping.rectify(keeping.fault(number), "移入储物间，地面划黄线")
        keeping.recheck(keeping.fault(number), passed=True)
    assert keeping.open() == []
    home.clock.advance(days=30)
    assert taken(home, SENT) == []
    home.clock.advance(days=336)
    assert len(taken(home, SENT)) == 2, "a year later it is found anew"
