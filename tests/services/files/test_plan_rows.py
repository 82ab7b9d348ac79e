"""A school's plan from a file: the rows of a child are one plan, made whole or not at all."""

import hashlib
from datetime import date

import pytest

from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.rehabilitation.plan import Plan
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Verdict
from tests.builders import Home

HEADS = "姓名,编号,短期目标,衡量方法,期限,基线,训练项目,时长,星期"
TODAY = date(2026, 11, 22)


def preview(home: Home, *lines: str, heads: str = HEADS) -> Preview:
    rows = [
        RawRow(number, tuple(line.split(","))) for number, line in enumerate([heads, *lines], 1)
    ]
    digest = hashlib.sha256("\n".join([heads, *lines]).encode()).hexdigest()
    return home.house.lists.plans.preview(RawTable("plan.csv", digest, tuple(rows)))


def why(found: Preview) -> list[str]:
    return [in_english(one.words) for row in found.rows for one in row.remarks]


@pytest.fixture
def child(home: Home) -> str:
    home.sign_in("S002")
    return f"{home.desk.person(home.subject('R001')).name},R001"


def plan(home: Home) -> Plan:
    return home.house.rehabilitation.board.plan_of(home.subject("R001"), TODAY)


def test_goals_and_sessions_of_all_rows_are_one_plan(home: Home, child: str) -> None:
    found = preview(
        home,
        f"{child},站立 3 分钟,看表,2026-12-31,-1,站立,30,一三五",
        f"{child},说 10 个词,数,2026-12-31,-2,言语,25,周二、周四",
        f"{child},,,,,用勺,15,1-7",
    )
    assert [row.verdict for row in found.rows] == [Verdict.NEW] * 3, why(found)
    home.house.lists.plans.take(found)
    made = plan(home)
    assert [(one.words, one.baseline) for one in made.goals] == [
        ("站立 3 分钟", -1),
        ("说 10 个词", -2),
    ]
    assert [(one.item, one.minutes) for one in made.sessions] == [
        ("站立", 30),
        ("言语", 25),
        ("用勺", 15),
    ]
    assert [one.weekdays.bit_count() for one in made.sessions] == [3, 2, 7]


def test_the_grammar_of_the_form_is_read_in_one_column_too(home: Home, child: str) -> None:
    found = preview(
        home,
        f"{child},站立 3 分钟；看表；12-31；-1；3×2,站立 30 1-6; 言语 25 135",
        heads="姓名,编号,目标,每周安排",
    )
    home.house.lists.plans.take(found)
    assert plan(home).weights == (6,)
    assert [one.weekdays.bit_count() for one in plan(home).sessions] == [6, 3]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("站得更好,,2026-12-31,-1,站立,30,135", "has no measure"),
        ("站立 3 分钟,看表,2026-12-31,,站立,30,135", "has no baseline"),
        ("站立 3 分钟,看表,年底,-1,站立,30,135", "is no day"),
        ("站立 3 分钟,看表,2026-12-31,-1,站立,30,每周3次", "on which weekdays"),
        ("站立 3 分钟,看表,2026-12-31,-1,站立,300,135", "write item, minutes and weekdays"),
    ],
)
def test_what_a_goal_or_a_session_lacks_is_said_beside_it(
    home: Home, child: str, row: str, said: str
) -> None:
    found = preview(home, f"{child},{row}")
    assert [one.verdict for one in found.rows] == [Verdict.REFUSED]
    assert said in " ".join(why(found))


def test_a_plan_without_sessions_is_refused_in_every_row_of_it(home: Home, child: str) -> None:
    found = preview(
        home,
        f"{child},站立 3 分钟,看表,2026-12-31,-1,,,",
        f"{child},说 10 个词,数,2026-12-31,-2,,,",
    )
    assert [one.verdict for one in found.rows] == [Verdict.REFUSED] * 2
    assert "Sessions of a week" in why(found)[0]


def test_the_plan_that_holds_ends_and_is_not_changed(home: Home, child: str) -> None:
    rows = (f"{child},站立 3 分钟,看表,2026-12-31,-1,站立,30,135",)
    home.house.lists.plans.take(preview(home, *rows))
    home.house.lists.plans.take(preview(home, f"{child},走 10 步,数,2026-12-31,-1,走,30,135"))
    plans = home.house.rehabilitation.board.person(home.subject("R001")).plans
    assert [one.goals[0].words for one in plans] == ["站立 3 分钟", "走 10 步"]
    assert plans[0].ended is not None
