"""The rail: groups, badges, and how it makes room on a low screen."""

from itertools import pairwise

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.languages import load
from carehome_app.ui.shell.badges import Badge, Urgency, open_badge
from carehome_app.ui.shell.page_table import CLOSED, HOUSE, PageSpec
from carehome_app.ui.shell.rail import Rail, RailButton, RailRow
from carehome_app.ui.subjects import PAGES

COMING = ("gate", "supplies", "inspection", "rehabilitation", "request")
IN_A_CLOSED_HOME = ("lockdown", "sampling", "isolation")


def coming_pages() -> list[PageSpec]:
    """Return the rail of a closed home: eight pages, five of the house, three of the closing."""
    some = PAGES[0]
    house = [replace(some, name=one, icon=one, group=HOUSE, key="") for one in COMING]
    closed = [replace(some, name=one, icon=one, group=CLOSED, key="") for one in IN_A_CLOSED_HOME]
    foot = [spec for spec in PAGES if spec.name == "settings"]
    there = {*COMING, *IN_A_CLOSED_HOME, "settings"}
    return [*(spec for spec in PAGES if spec.icon not in there), *house, *closed, *foot]


@pytest.fixture
def rail(qtbot: QtBot) -> Rail:
    say = load("zh")
    pages = coming_pages()
    made = Rail(pages, {spec.name: QAction(say(spec.label)) for spec in pages}, say)
    qtbot.addWidget(made)
    made.show()
    return made


def rows(rail: Rail) -> list[str]:
    """Return the rows in view, from top to bottom."""
    found = [one for one in rail.findChildren(RailRow) if one.isVisibleTo(rail)]
    ordered = sorted(found, key=lambda one: one.geometry().top())
    return [one.objectName().removeprefix("rail_") for one in ordered]


def captions(rail: Rail) -> list[str]:
    return [one.text() for one in rail.findChildren(QLabel) if one.isVisibleTo(rail)]


def stand_at(rail: Rail, height: int) -> None:
    rail.resize(rail.width(), height)
    layout = rail.layout()
    assert layout is not None
    layout.activate()


def overlapping(rail: Rail) -> list[tuple[str, str]]:
    """Return rows that lie over each other, or beyond the rail."""
    shown = [one for one in rail.findChildren(RailRow) if one.isVisibleTo(rail)]
    shown.sort(key=lambda one: one.geometry().top())
    over = [
        (one.objectName(), other.objectName())
        for one, other in pairwise(shown)
        if one.geometry().bottom() >= other.geometry().top()
    ]
    beyond = [
        (one.objectName(), "edge") for one in shown if one.geometry().bottom() > rail.height()
    ]
    return over + beyond


def test_all_seventeen_rows_and_three_captions_fit_768_pixels(rail: Rail) -> None:
    stand_at(rail, 768)
    assert rows(rail) == [
        "railFind",
        "today",
        "round",
        "chronic",
        "follow_up",
        "disinfection",
        "trends",
        "people",
        "reports",
        *COMING,
        *IN_A_CLOSED_HOME,
        "settings",
    ]
    assert captions(rail) == ["看与报", "院务", "封控"]
    assert {one.height() for one in rail.findChildren(RailButton)} == {36}
    assert rail.width() == 104
    assert overlapping(rail) == []


def test_on_a_lower_screen_captions_vanish_and_rows_shrink(rail: Rail) -> None:
    stand_at(rail, 700)
    assert len(rows(rail)) == 18
    assert captions(rail) == []
    assert {one.height() for one in rail.findChildren(RailButton)} == {28}
    assert overlapping(rail) == []


@pytest.mark.parametrize("height", [512, 480, 420, 370, 349])
def test_on_a_very_low_screen_groups_fold_and_nothing_is_cut(rail: Rail, height: int) -> None:
    rail.mark("gate")
    stand_at(rail, height)
    assert "fold_closed" in rows(rail)
    assert "isolation" not in rows(rail)
    assert overlapping(rail) == []
    stand_at(rail, 768)
    assert "isolation" in rows(rail)


def test_the_group_where_one_is_never_folds(rail: Rail) -> None:
    rail.mark("isolation")
    stand_at(rail, 512)
    assert "isolation" in rows(rail)
    assert "fold_house" in rows(rail)


def test_a_folded_group_opens_and_another_folds_for_it(rail: Rail) -> None:
    rail.mark("today")
    stand_at(rail, 530)
    assert "fold_closed" in rows(rail)
    fold = rail.findChild(RailRow, "rail_fold_closed")
    assert fold is not None
    fold.click()
    assert "isolation" in rows(rail)
    assert "fold_house" in rows(rail)
    assert overlapping(rail) == []


def test_what_is_switched_off_takes_no_row_and_is_counted(rail: Rail) -> None:
    stand_at(rail, 768)
    rail.show_off(frozenset(IN_A_CLOSED_HOME))
    assert not {*IN_A_CLOSED_HOME} & {*rows(rail)}
    off = rail.findChild(RailRow, "rail_off")
    assert off is not None
    assert off.text() == "未启用 3"
    assert "封控" not in captions(rail)
    rail.show_off(frozenset())
    assert {*IN_A_CLOSED_HOME} < {*rows(rail)}
    assert "off" not in rows(rail)


SAID: Text = QT_TRANSLATE_NOOP("Rail", "Open: {open}, overdue: {overdue}").with_(open=2, overdue=1)


@pytest.mark.parametrize(
    ("badge", "shown"),
    [
        (open_badge(0, 0), ""),
        (open_badge(3, 0), "3"),
        (open_badge(5, 2), "5!"),
        (Badge(2, Urgency.LOOK, SAID), "2"),
    ],
)
def test_a_badge_is_a_figure_and_overdue_has_a_sign_of_its_own(
    rail: Rail, badge: Badge, shown: str
) -> None:
    rail.show_badge("gate", badge)
    row = rail.findChild(RailButton, "rail_gate")
    assert row is not None
    assert row.badge == shown
    assert (row.accessibleName() != row.text()) is bool(shown)
