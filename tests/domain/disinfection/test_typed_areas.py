"""What is typed about an area: times of the day, agents and methods by their names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.disinfection.agents import AGENTS
from carehome_app.domain.disinfection.areas import CLASS_LABELS, AreaWindow
from carehome_app.domain.disinfection.record import METHOD_LABELS
from carehome_app.domain.disinfection.typed import (
    NotWindowsError,
    agent_of_text,
    class_of_text,
    method_of_text,
    text_of_windows,
    windows_of_text,
)
from carehome_app.i18n import Text
from tests.telling_examples import tells
from tools.translations import TS
from tools.ts_file import read

MORNING, AFTERNOON = AreaWindow(360, 720), AreaWindow(720, 1080)


@pytest.mark.parametrize(
    "typed",
    [
        "06:00-12:00, 12:00-18:00",
        "06:00-12:00 12:00-18:00",
        "6:00-12:00，12:00-18:00",
        "６：００－１２：００、12：00至18：00",
        " 06:00 – 12:00;12:00 ~ 18:00 ",
    ],
)
def test_times_are_understood_as_people_type_them(typed: str) -> None:
    assert windows_of_text(typed) == (MORNING, AFTERNOON)


@pytest.mark.parametrize("typed", ["早上", "06:00", "06:00-12:00 and later", "06:70-12:00", ","])
def test_anything_else_is_no_time(typed: str) -> None:
    with pytest.raises(NotWindowsError):
        windows_of_text(typed)


@given(st.lists(st.tuples(st.integers(0, 1440), st.integers(0, 1440)), max_size=12))
def test_what_is_shown_can_be_typed_again(minutes: list[tuple[int, int]]) -> None:
    tells(bool(minutes))
    windows = tuple(AreaWindow(*one) for one in minutes)
    assert windows_of_text(text_of_windows(windows)) == windows


def test_agents_methods_and_classes_have_chinese_and_english_names() -> None:
    assert [agent_of_text(one) for one in ("84", "酒精", "UV lamp", "", "圣水")] == [
        "chlorine",
        "alcohol",
        "uv",
        "",
        None,
    ]
    assert [method_of_text(one) for one in ("擦拭", "Mop", "", "祈祷")] == [
        "wipe",
        "mop",
        "",
        None,
    ]
    assert [class_of_text(one) for one in ("厨房", "PEN", "", "药房")] == [
        "kitchen",
        "animal_pen",
        None,
        None,
    ]


@pytest.mark.parametrize("in_chinese", [False, True])
def test_whatever_the_window_calls_them_is_understood_in_a_list(*, in_chinese: bool) -> None:
    chinese = {entry.key: entry.translation for entry in read(TS)}

    def say(label: Text) -> str:
        return chinese[(label.context, label.source)] if in_chinese else label.source

    assert [class_of_text(say(one)) for one in CLASS_LABELS.values()] == list(CLASS_LABELS)
    assert [method_of_text(say(one)) for one in METHOD_LABELS.values()] == list(METHOD_LABELS)
    codes = [agent.code for agent in AGENTS]
    assert [agent_of_text(say(agent.label)) for agent in AGENTS] == codes
