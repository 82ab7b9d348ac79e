"""Tools: what is typed, what it comes to, and when it is due again."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from carehome_app.domain.rehabilitation.assessments import (
    BUILT_IN,
    GAS,
    QUALIFIERS,
    LastDone,
    described,
    due_again,
    items_typed,
    total,
    typed_values,
    waiting,
)
from carehome_app.domain.rehabilitation.errors import LevelError, ScoreError, ToolError
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import in_english
from tests.domain.rehabilitation.plans_for_tests import CHILD, plan

GOALS = BUILT_IN[GAS]


def test_goals_are_one_level_each_and_give_t_by_the_weights_of_the_plan() -> None:
    values = typed_values(GOALS, "+1 0 −1", plan())
    assert [value for _code, value, _words in values] == ["1", "0", "-1"]
    assert total(GOALS, values, plan()) == "54.4"


@pytest.mark.parametrize("typed", ["1 0", "1 0 3", "1 0 x", "", "1 0 0 0"])
def test_a_level_a_goal_or_nothing(typed: str) -> None:
    with pytest.raises(LevelError):
        typed_values(GOALS, typed, plan())
    with pytest.raises(LevelError):
        typed_values(GOALS, "1 0 0", None)


def test_icf_is_a_code_and_its_digits() -> None:
    assert typed_values(BUILT_IN["icf"], "d450.23 b28013.1", None) == (
        ("d450", "23", ""),
        ("b28013", "1", ""),
    )
    for wrong in ("d450", "d450.5", "x1.1", "d450.234"):
        with pytest.raises(ScoreError):
            typed_values(BUILT_IN["icf"], wrong, None)


def test_a_share_has_one_digit_and_no_gap() -> None:
    digits = [
        [digit for digit, (low, high) in QUALIFIERS.items() if low <= share <= high]
        for share in range(101)
    ]
    assert all(len(one) == 1 for one in digits)
    assert [digits[share] for share in (4, 5, 24, 25, 49, 50, 95, 96)] == [
        [0],
        [1],
        [1],
        [2],
        [2],
        [3],
        [3],
        [4],
    ]


def test_a_class_is_a_class_and_no_sum() -> None:
    assert total(BUILT_IN["gmfcs"], typed_values(BUILT_IN["gmfcs"], "3", None), None) == "III"
    assert typed_values(BUILT_IN["macs"], "iv", None) == (("macs", "IV", ""),)
    with pytest.raises(ScoreError):
        typed_values(BUILT_IN["macs"], "6", None)


def test_barthel_is_ten_items_and_at_most_a_hundred() -> None:
    tool = BUILT_IN["barthel"]
    assert sum(max(item.allowed) for item in tool.items) == 100
    values = typed_values(tool, "10 5 5 10 10 10 10 15 15 10", None)
    assert total(tool, values, None) == "100"
    for wrong in ("10 10 5 10 10 10 10 15 15 10", "10 5", "10 5 5 10 10 10 10 15 15 7"):
        with pytest.raises(ScoreError):
            typed_values(tool, wrong, None)


def test_a_wrong_point_is_told_with_the_first_twelve_that_are_right() -> None:
    tool = described("hum", "哼唱", (("song", "歌", 0, 20),), 30, "")
    with pytest.raises(ScoreError) as refused:
        typed_values(tool, "21", None)
    allowed = "0 1 2 3 4 5 6 7 8 9 10 11"
    assert in_english(refused.value.sentence) == f"歌: “21” is not one of {allowed}."


def test_a_home_describes_a_tool_as_data() -> None:
    tool = described("eat", "进食表", (("sip", "喝水", 0, 4), ("spoon", "用勺", 0, 4)), 30, "")
    assert total(tool, typed_values(tool, "3 4", None), None) == "7"
    for wrong in (
        ("gas", "x", (("a", "a", 0, 1),), 30),
        ("eat", "", (("a", "a", 0, 1),), 30),
        ("eat", "x", (), 30),
        ("eat", "x", (("a", "a", 1, 1),), 30),
        ("eat", "x", (("a", "a", 0, 1), ("a", "b", 0, 1)), 30),
        ("eat", "x", (("a", "a", 0, 1),), 0),
    ):
        with pytest.raises(ToolError):
            described(wrong[0], wrong[1], wrong[2], wrong[3], "")


def test_goals_are_overdue_after_the_interval_of_the_plan() -> None:
    one, since = plan(), date(2026, 9, 1)
    assert waiting(one, (), BUILT_IN, since + timedelta(days=30)) == []
    assert waiting(one, (), BUILT_IN, since + timedelta(days=31)) == [GOALS]
    seen = LastDone(CHILD, GAS, one.ref, date(2026, 10, 4))
    assert waiting(one, (seen,), BUILT_IN, date(2026, 11, 3)) == []
    assert waiting(one, (seen,), BUILT_IN, date(2026, 11, 4)) == [GOALS]
    of_another_plan = seen._replace(plan=LineRef(1, 99), day=date(2026, 11, 4))
    assert waiting(one, (seen, of_another_plan), BUILT_IN, date(2026, 11, 4)) == [GOALS]


@pytest.mark.parametrize(("tool", "days"), [("barthel", 90), ("gmfcs", 180), ("icf", 180)])
def test_any_tool_in_use_is_overdue_after_its_own_interval(tool: str, days: int) -> None:
    light = replace(plan(), goals=())
    first, last = date(2026, 1, 5), date(2026, 3, 9)
    seen = [LastDone(CHILD, tool, LineRef(0, 0), one) for one in (last, first)]
    assert waiting(light, (), BUILT_IN, date(2030, 1, 1)) == []
    assert waiting(light, seen, BUILT_IN, last + timedelta(days=days)) == []
    due = waiting(light, seen, BUILT_IN, last + timedelta(days=days + 1))
    assert [one.code for one in due] == [tool]


def test_goals_are_due_again_after_the_interval_of_their_plan_and_a_tool_after_its_own() -> None:
    one, last = replace(plan(), assess_every=21), date(2026, 11, 2)
    assert due_again(GOALS, one, last) == date(2026, 11, 23)
    assert due_again(BUILT_IN["barthel"], one, last) == date(2027, 1, 31)
    assert due_again(GOALS, None, last) == last + timedelta(days=GOALS.every)


def test_the_items_of_a_tool_are_typed_with_either_colon() -> None:
    assert items_typed("face:Face:0:4 arms：Arms：0：12", "own") == [
        ("face", "Face", 0, 4),
        ("arms", "Arms", 0, 12),
    ]
    with pytest.raises(ToolError):
        items_typed("face:Face:0", "own")
