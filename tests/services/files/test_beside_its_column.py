"""What is wrong with a row stands beside the very column it is about, in every kind of list."""

import hashlib
from collections.abc import Callable

import pytest

from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import in_english
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import Verdict
from carehome_app.services.sampling.rounds import NewRound
from tests.builders import Home

Look = Callable[[Home, RawTable], Preview]


def table(*lines: str) -> RawTable:
    rows = [RawRow(number, tuple(line.split(","))) for number, line in enumerate(lines, start=1)]
    return RawTable("list.csv", hashlib.sha256("\n".join(lines).encode()).hexdigest(), tuple(rows))


def readings(home: Home, brought: RawTable) -> Preview:
    return home.house.importing.readings(brought)


def people(home: Home, brought: RawTable) -> Preview:
    return home.house.importing.people(brought)


def supplies(home: Home, brought: RawTable) -> Preview:
    return home.house.lists.supplies.preview(brought)


def areas(home: Home, brought: RawTable) -> Preview:
    return home.house.lists.areas.preview(brought)


def plans(home: Home, brought: RawTable) -> Preview:
    return home.house.lists.plans.preview(brought)


def round_of_tests(home: Home, brought: RawTable) -> Preview:
    now = home.clock()
    new = NewRound(name="county", method=Method.SINGLE, opens=now, closes=now)
    return home.house.lists.tested.of(new).preview(brought)


VALUES = "编号,日期,时段,体温,血压,血糖,脉搏"
GOALS = "编号,姓名,目标,衡量,期限,基线,权重,训练项目,时长,星期"


@pytest.mark.parametrize(
    ("look", "heads", "row", "column"),
    [
        (readings, VALUES, "R001,2026-11-22,早,36.5,132/82,abc,72", "血糖"),
        (readings, VALUES, "R001,2026-11-22,早,36.5,132,5.6,72", "血压"),
        (readings, VALUES, "R001,2026-11-22,早,36.5,132/82,5.6,9999", "脉搏"),
        (readings, VALUES, "R001,2026-11-22,早,86.5,132/82,5.6,72", "体温"),
        (readings, VALUES, "R001,2026-11-22,夜宵,36.5,,,", "时段"),
        (readings, VALUES, "R001,2026-13-45,早,36.5,,,", "日期"),
        (readings, VALUES, "R999,2026-11-22,早,36.5,,,", "编号"),
        (readings, "编号,日期,时段,收缩压,舒张压", "R001,2026-11-22,早,132,", "舒张压"),
        (readings, "编号,时间,项目,测值,单位", "R001,2026-11-22 07:31,体温,36.5,公斤", "单位"),
        (readings, "编号,时间,项目,测值,部位", "R001,2026-11-22 07:31,体温,36.5,脚", "部位"),
        (readings, "编号,时间,项目,测值", "R001,2026-11-22 99:31,体温,36.5", "时间"),
        (readings, "编号,时间,项目,测值", "R001,2026-11-22 07:31,气压,36.5", "项目"),
        (readings, "编号,时间,项目,测值", "R001,2026-11-22 07:31,体温,热", "测值"),
        (people, "编号,姓名,性别,出生日期", "R901,某某,?,1940-03-15", "性别"),
        (people, "编号,姓名,性别,出生日期", "R901,某某,男,1940-15-35", "出生日期"),
        (people, "编号,姓名,房-床,入住日期", "R901,某某,909-1,2099-01-01", "入住日期"),
        (people, "编号,姓名,房-床", "R901,某某,201-1", "房-床"),
        (people, "编号,姓名,类别", "R901,某某,访客", "类别"),
        (supplies, "编码,品名,单位,数量", "A1,,只,100", "品名"),
        (supplies, "编码,品名,单位,数量", "A1,口罩,,100", "单位"),
        (supplies, "品名,单位,数量,条码", "口罩,只,100,123", "条码"),
        (supplies, "品名,单位,数量,有效期", "口罩,只,100,2027-13", "有效期"),
        (supplies, "品名,去向,数量,单位", "口罩,三楼,100,只", "去向"),
        (areas, "区域,类别,楼层,每日次数", "三楼走廊,玩具,3,2", "类别"),
        (areas, "区域,类别,楼层,每日次数", "三楼走廊,厨房,3,多", "每日次数"),
        (areas, "区域,类别,楼层,时段", "三楼走廊,厨房,3,25:00-26:00", "时段"),
        (plans, GOALS, "R001,,站立,看表,2026-12-31,-1,3×2,站立,300,135", "时长"),
        (plans, GOALS, "R001,,站立,看表,2026-12-31,-1,3×2,站立,30,每周3次", "星期"),
        (plans, GOALS, "R001,,站立,看表,2026-12-31,-1,很重要,站立,30,135", "权重"),
        (plans, GOALS, "R001,,站立,看表,2026-12-31,-9,,站立,30,135", "基线"),
        (plans, GOALS, "R001,,站立,,2026-12-31,-1,,站立,30,135", "衡量"),
        (
            plans,
            "编号,姓名,训练项目,时长,星期,计划类别,结束日期",
            "R001,,站立,30,135,锻炼,2020-01-01",
            "结束日期",
        ),
        (plans, GOALS, "R999,,站立,看表,2026-12-31,-1,,站立,30,135", "编号"),
        (plans, "编号,姓名,目标,每周安排", "R001,,站立；看表；12-31；-9,站立 30 135", "目标"),
        (plans, "编号,姓名,目标,每周安排", "R001,,站立；看表；12-31；-1,站立 天天", "每周安排"),
        (round_of_tests, "编号,姓名,身份证号", "R001,,6.1E+17", "身份证号"),
        (round_of_tests, "编号,姓名,身份证号", "R999,,", "编号"),
    ],
)
def test_a_row_is_refused_beside_the_column_it_is_about(
    home: Home, look: Look, heads: str, row: str, column: str
) -> None:
    home.sign_in("S002")
    (found,) = look(home, table(heads, row)).rows
    assert found.verdict is Verdict.REFUSED
    assert [one.column for one in found.remarks] == [column], [
        in_english(one.words) for one in found.remarks
    ]
