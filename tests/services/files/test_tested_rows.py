"""Who is to be tested stands in a list that was handed in: the round is for them alone."""

import hashlib
from datetime import timedelta

import pytest

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.sampling.round import Method
from carehome_app.domain.sampling.standing import UNLISTED
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.tested_rows import WhoIsTested
from carehome_app.services.files.verdicts import Verdict
from carehome_app.services.sampling.rounds import NewRound
from tests.builders import Home

HEADS = "序号,姓名,身份证号,编号"


@pytest.fixture
def listed(home: Home) -> WhoIsTested:
    home.sign_in("S002")
    begin = home.clock()
    return home.house.lists.tested.of(
        NewRound(
            name="county list",
            method=Method.SINGLE,
            opens=begin,
            closes=begin + timedelta(hours=8),
        )
    )


def preview(listed: WhoIsTested, *lines: str) -> Preview:
    rows = [
        RawRow(number, tuple(line.split(","))) for number, line in enumerate([HEADS, *lines], 1)
    ]
    digest = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return listed.preview(RawTable("list.csv", digest, tuple(rows)))


def name(home: Home, code: str) -> str:
    return home.desk.person(home.subject(code)).name


def test_the_round_is_for_those_on_the_list_and_says_who_is_not(
    home: Home, listed: WhoIsTested
) -> None:
    found = preview(listed, f"1,{name(home, 'R001')},,R001", f"2,{name(home, 'R002')},,")
    assert [row.verdict for row in found.rows] == [Verdict.NEW] * 2
    listed.take(found)
    due = home.house.sampling.rounds.board(listed.last_opened()).due
    here = len([one for one in home.desk.stays if one.left_at is None])
    assert due.due == 2
    assert due.number(Box.EXEMPT, UNLISTED) == here - 2
    assert due.roster == due.due + due.exempt
    assert {item.who for item in due.behind(Box.OPEN)} == {
        home.subject("R001"),
        home.subject("R002"),
    }


def test_nobody_is_guessed_and_nobody_stands_twice(home: Home, listed: WhoIsTested) -> None:
    first = name(home, "R001")
    found = preview(
        listed,
        f"1,{first},,R001",
        f"2,{first},,R001",
        "3,查无此人,,",
        f"4,{first},,R002",
        f"5,{name(home, 'R003')},6.1E+17,",
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW, *[Verdict.REFUSED] * 4]
    said = [in_english(one.words) for row in found.rows for one in row.remarks]
    assert "stands in row 2 already" in said[0]
    assert "is not the name of" in said[2]
    assert "6.1E+17" in said[3]


def test_no_round_is_opened_while_a_row_is_refused(home: Home, listed: WhoIsTested) -> None:
    found = preview(listed, f"1,{name(home, 'R001')},,R001", "2,查无此人,,")
    with pytest.raises(Exception, match="1"):
        listed.take(found)
    assert home.house.sampling.rounds.current() is None
