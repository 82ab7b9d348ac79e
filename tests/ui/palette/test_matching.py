"""What some typed letters find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from carehome_app.ui.palette.matching import Kind, Thing, find, near
from carehome_app.ui.palette.placing import placed
from tests.telling_examples import tells


def nothing() -> None:
    """Go nowhere."""


def thing(kind: Kind, title: str, *also: str) -> Thing:
    return Thing(kind, title, nothing, also=also)


HOME = [
    thing(Kind.PAGE, "隔离观察", "isolation"),
    thing(Kind.PAGE, "总览", "lockdown"),
    thing(Kind.PERSON, "郭兰英", "108-2", "R041"),
    thing(Kind.PERSON, "高丽", "", "S007"),
    thing(Kind.PERSON, "管玲", "", "S022"),
    thing(Kind.PERSON, "单雄信", "204-1", "R077"),
    thing(Kind.ACTION, "新增隔离…"),
    thing(Kind.ACTION, "锁定"),
    thing(Kind.RECORD, "隔离日报 11-28", "2026-204"),
]


PIECES = st.sampled_from(
    [text for one in HOME for text in (one.title, *one.also) if text]
).flatmap(lambda text: st.integers(1, len(text)).map(lambda letters: text[:letters]))
"""The beginnings of all that can be found."""


def titles(typed: str) -> list[str]:
    return [one.thing.title for one in find(HOME, typed)]


def test_initials_find_pages_people_actions_and_records_in_that_order() -> None:
    assert titles("gl") == ["隔离观察", "郭兰英", "高丽", "管玲", "新增隔离…", "隔离日报 11-28"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("guolan", "郭兰英"),
        ("GLY", "郭兰英"),
        ("shan", "单雄信"),
        ("dan", "单雄信"),
        ("高", "高丽"),
        ("S022", "管玲"),
        ("ｓ０２２", "管玲"),
        ("suoding", "锁定"),
        ("isolation", "隔离观察"),
    ],
)
def test_it_is_found_by(typed: str, first: str) -> None:
    assert titles(typed)[0] == first


def test_digits_look_for_a_room_and_bed_first() -> None:
    assert titles("204") == ["单雄信", "隔离日报 11-28"]


def test_after_a_greater_than_sign_only_actions_are_found() -> None:
    assert titles(">gl") == ["新增隔离…"]
    assert titles(">") == ["新增隔离…", "锁定"]


@pytest.mark.parametrize(
    ("typed", "title", "meant"),
    [
        ("gl", "新增隔离…", "隔离"),
        ("gl", "郭兰英", "郭兰"),
        ("丽", "高丽", "丽"),
        ("108", "郭兰英", ""),
    ],
)
def test_the_characters_that_were_meant_are_known(typed: str, title: str, meant: str) -> None:
    found = next(one for one in find(HOME, typed) if one.thing.title == title)
    assert title[found.begin : found.begin + found.length] == meant


def test_what_finds_nothing_says_what_is_close() -> None:
    assert titles("gx") == []
    assert [one.title for one in near(HOME, "gx")] == ["隔离观察"]


@given(st.text(max_size=12) | PIECES)
def test_no_text_breaks_it_and_every_mark_lies_in_its_title(typed: str) -> None:
    tells(bool(find(HOME, typed)))
    for found in find(HOME, typed):
        assert 0 <= found.begin <= found.begin + found.length <= len(found.thing.title)


WINDOWS = st.builds(QRect, st.just(0), st.just(0), st.integers(911, 1920), st.integers(480, 1080))


@given(WINDOWS, st.integers(0, 1800), st.integers(0, 1000), st.integers(40, 240))
def test_it_opens_inside_the_window_and_never_over_what_is_typed(
    room: QRect, left: int, top: int, cell: int
) -> None:
    typed = QRect(min(left, room.width() - cell), min(top, room.height() - 60), cell, 60)
    tells(typed.left() > room.left() or typed.top() > room.top())
    place = placed(room, typed, QSize(576, 600))
    assert room.contains(place)
    assert not place.intersects(typed)
    assert place.width() >= 280
    assert place.height() >= 180
