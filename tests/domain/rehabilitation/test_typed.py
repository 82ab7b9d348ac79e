"""What typed lines of rehabilitation mean, and what each says when it means nothing."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.rehabilitation.errors import (
    GoalError,
    GoalWithoutMeasureError,
    NoBaselineError,
    ScheduleError,
    SessionTypedError,
    UnknownHelpError,
)
from carehome_app.domain.rehabilitation.plan import Goal, Session
from carehome_app.domain.rehabilitation.typed import (
    TypedSession,
    goal_typed,
    missed_typed,
    schedule_typed,
    session_typed,
)
from carehome_app.domain.rehabilitation.words import Help, Missed
from tests.telling_examples import tells

TODAY = date(2026, 11, 29)


def test_a_session_is_item_minutes_and_help() -> None:
    said = TypedSession("站立", 30, Help.PROMPT, False, "", "")
    assert session_typed("站立 30 提示") == said
    assert session_typed("站立30分钟　提示") == said
    assert session_typed("站立 ３０ p") == said
    assert session_typed("walk with rail 25 part") == TypedSession(
        "walk with rail", 25, Help.PART, False, "", ""
    )


def test_what_follows_is_words_and_says_group_and_what_happened() -> None:
    said = session_typed("站立 30 全 集体 扶杆三分钟 跌倒")
    assert (said.help, said.is_group, said.adverse) == (Help.FULL, True, "fall")
    assert said.words == "扶杆三分钟 跌倒"


@pytest.mark.parametrize(
    "words", ["跌倒，坐地上", "扶杆（跌倒）", "fell on the mat", "练到一半 摔倒。", "好；跌倒"]
)
def test_a_fall_is_found_between_any_signs(words: str) -> None:
    assert session_typed(f"站立 30 全 {words}").adverse == "fall"


@pytest.mark.parametrize(
    "words", ["突然跌倒了", "摔了一跤", "抽搐了十秒", "has fallen", "好；跌坐"]
)
def test_what_only_sounds_like_a_fall_is_asked_about(words: str) -> None:
    said = session_typed(f"站立 30 全 {words}")
    assert said.adverse == ""
    assert said.doubtful != ""


@pytest.mark.parametrize(
    "words",
    ["未跌倒", "没有摔倒", "无抽搐", "预防跌倒练习", "no fall", "没有 跌倒", "good fellow"],
)
def test_no_fall_is_no_fall_and_no_question(words: str) -> None:
    said = session_typed(f"站立 30 全 {words}")
    assert (said.adverse, said.doubtful) == ("", "")


def test_reaction_and_therapist_stand_after_semicolons() -> None:
    said = session_typed("站立 30 提示 扶杆三分钟；有点累；S002")
    assert (said.words, said.reaction, said.therapist) == ("扶杆三分钟", "有点累", "S002")
    with pytest.raises(SessionTypedError):
        session_typed("站立 30 提示；累；S002；S003")


def test_a_line_may_begin_with_the_time() -> None:
    said = session_typed("9:30 站立 30 提示")
    assert (said.at, said.item, said.minutes) == (time(9, 30), "站立", 30)
    assert session_typed("站立 30 提示").at is None
    assert session_typed("23:59 站立 30 提示").at == time(23, 59)
    with pytest.raises(UnknownHelpError):
        session_typed("24:00 站立 30 提示")


@pytest.mark.parametrize("typed", ["站立", "站立 30", "30 提示", "", "stand 0 p", "stand 2000 p"])
def test_a_line_without_item_minutes_or_help_is_no_session(typed: str) -> None:
    with pytest.raises(SessionTypedError):
        session_typed(typed)


def test_another_word_is_no_help() -> None:
    with pytest.raises(UnknownHelpError):
        session_typed("站立 30 好")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("病", Missed.ILL), ("1", Missed.ILL), ("治疗师", Missed.THERAPIST), ("home", Missed.HOME)],
)
def test_a_reason_is_a_word_or_a_digit(typed: str, reason: Missed) -> None:
    assert missed_typed(f"{typed} 发热") == (reason, "发热")
    assert missed_typed("nothing") is None


def test_a_week_is_item_minutes_and_weekdays() -> None:
    assert schedule_typed("站立 30 1-6；言语 25 一三五; 水疗 20 4") == (
        Session("站立", 30, 0b111111),
        Session("言语", 25, 0b010101),
        Session("水疗", 20, 0b001000),
    )
    assert schedule_typed("  ") == ()


@pytest.mark.parametrize("typed", ["站立 30", "站立 300 1", "站立 30 8", "站立 30 5-2", "30 1"])
def test_a_week_that_says_nothing_is_refused(typed: str) -> None:
    with pytest.raises(ScheduleError):
        schedule_typed(typed)


@given(st.integers(1, 127))
def test_weekdays_are_read_as_they_are_shown(bits: int) -> None:
    digits = "".join(str(day + 1) for day in range(7) if bits >> day & 1)
    tells(len(digits) > 1)
    assert schedule_typed(f"站立 30 {digits}") == (Session("站立", 30, bits),)


def test_a_goal_says_what_how_when_from_where_and_how_heavy() -> None:
    said = Goal("扶栏站立 3 分钟", "看表", date(2026, 12, 31), -1, 3, 2)
    assert goal_typed("扶栏站立 3 分钟；看表；12-31；-1；3×2", TODAY) == said
    assert said.weight == 6
    assert goal_typed("walk | metres | 2027-03-01 | −2", TODAY) == Goal(
        "walk", "metres", date(2027, 3, 1), -2
    )


def test_a_goal_s_day_is_still_to_come() -> None:
    assert goal_typed("walk; metres; 03-01; -2", TODAY).due == date(2027, 3, 1)
    assert goal_typed("walk; metres; 2026-03-01; -2", TODAY).due == date(2026, 3, 1)


def test_a_goal_without_a_measure_is_none() -> None:
    with pytest.raises(GoalWithoutMeasureError):
        goal_typed("站立；；12-31；-1", TODAY)


@pytest.mark.parametrize("baseline", ["", "0", "1", "-3"])
def test_a_goal_without_a_baseline_is_none(baseline: str) -> None:
    with pytest.raises(NoBaselineError):
        goal_typed(f"站立；看表；12-31；{baseline}", TODAY)


@pytest.mark.parametrize(
    "typed", ["", "a；b；13-41；-1", "a；b；12-31；-1；4×2", "a;b;1-1;-1;1;1"]
)
def test_a_goal_that_cannot_be_read_is_refused(typed: str) -> None:
    with pytest.raises(GoalError):
        goal_typed(typed, TODAY)
