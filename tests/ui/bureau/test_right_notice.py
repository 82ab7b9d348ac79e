"""A home's answer is to the notice that is chosen and in view, whatever came meanwhile."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.services.bureau.writing import Notice
from carehome_app.ui.bureau.parcel_page import ParcelPage
from carehome_app.ui.shell.page import EVERYTHING
from tests.services.bureau.city import City, city
from tests.ui import keys
from tests.ui.bureau.test_pages import window_of

ENTER = Qt.Key.Key_Return
MANY = 40


@pytest.fixture
def town(tmp_path: Path) -> Iterator[City]:
    made = city(tmp_path / "city")
    yield made
    made.close()


def write_down(town: City, count: int) -> None:
    """Let the bureau write so many notices, and the first home read the file in."""
    writing = town.bureau.house.bureau.writing
    for _ in range(count):
        town.clock.set(town.clock() + timedelta(minutes=1))
        writing.send(Notice(title="通知", words="请于周五前回复", answer=True))
    town.homes[0].house.reporting_up.notices.take(writing.down("0001")[1])


@pytest.fixture
def page(town: City, qtbot: QtBot) -> ParcelPage:
    town.report(0)
    write_down(town, MANY)
    window = window_of(qtbot, town.homes[0])
    window.show_page("parcel")
    assert isinstance(window.page, ParcelPage)
    return window.page


def answered(page: ParcelPage) -> list[str]:
    """Return the numbers of the notices that were answered."""
    known = page.context.house.reporting_up.notices.all()
    return [one.notice.no for one in known if one.answer is not None]


def test_a_notice_that_comes_above_takes_no_answer_from_the_one_before(
    page: ParcelPage, town: City
) -> None:
    page.notices.setCurrentRow(0)
    first = page.notices.currentItem().text()
    keys.write(page.field, "done on Friday")
    write_down(town, 1)
    page.refresh(EVERYTHING)
    assert page.notices.currentItem().text() == first
    keys.press(page.field, ENTER)
    if not answered(page):
        keys.press(page.field, ENTER)  # it had left the view, and is shown again
    assert [one in first for one in answered(page)] == [True]


def test_an_answer_begun_for_one_notice_is_not_kept_for_the_next(page: ParcelPage) -> None:
    page.notices.setCurrentRow(0)
    first = page.notices.currentItem().text()
    keys.write(page.field, "done on Friday")
    page.notices.setCurrentRow(MANY - 1)
    keys.press(page.field, ENTER)
    assert answered(page) == []
    assert page.notices.currentItem().text() == first
    assert "shown again" in page._said.text()
    keys.press(page.field, ENTER)
    assert [one in first for one in answered(page)] == [True]


def test_enter_on_a_notice_out_of_view_shows_it_before_it_counts_as_read(
    page: ParcelPage,
) -> None:
    page.notices.setCurrentRow(0)
    bar = page.notices.verticalScrollBar()
    bar.setValue(bar.maximum())
    read = [one.read for one in page.context.house.reporting_up.notices.all()]
    keys.press(page.field, ENTER)
    assert [one.read for one in page.context.house.reporting_up.notices.all()] == read
    keys.press(page.field, ENTER)
    now = page.context.house.reporting_up.notices.all()
    assert [one.read is not None for one in now].count(True) == 1


def test_an_answer_to_what_left_the_list_is_put_aside_and_brought_back(page: ParcelPage) -> None:
    page.notices.setCurrentRow(0)
    keys.write(page.field, "done on Friday")
    page.notices.takeItem(0)
    keys.press(page.field, ENTER)
    keys.press(page.field, Qt.Key.Key_Escape)
    assert (answered(page), page.field.text()) == ([], "")
    keys.press(page.field, Qt.Key.Key_Z, ctrl=True)
    assert page.field.text() == "done on Friday"
    keys.press(page.field, ENTER)
    assert len(answered(page)) == 1
