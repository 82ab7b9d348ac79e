"""What a bureau writes to its homes, by keys: notices, faults, requests, officers, visits."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from carehome_app.ui.bureau.writing_page import WritingPage
from tests.services.bureau.city import City, city
from tests.ui.bureau.test_pages import window_of

ENTER = Qt.Key.Key_Return


@pytest.fixture
def town(tmp_path: Path) -> Iterator[City]:
    made = city(tmp_path / "city")
    yield made
    made.close()


def writing(qtbot: QtBot, town: City) -> WritingPage:
    window = window_of(qtbot, town.bureau)
    window.show_page("writing")
    page = window.page
    assert isinstance(page, WritingPage)
    return page


def say(page: WritingPage, **fields: str) -> None:
    for name, text in fields.items():
        page.form.fields[name].fill(text)


def test_a_notice_is_written_and_who_read_it_is_counted(
    town: City, qtbot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    page = writing(qtbot, town)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    for text in ("Flu", "Count the kits"):
        field = page.focusWidget()
        assert field is not None
        QTest.keyClicks(field, text)
        QTest.keyClick(field, ENTER)
    assert page.table.rowCount() == 1
    page._folder = lambda _parent: str(stick)
    page.make_files()
    files = sorted(stick.iterdir())
    assert len(files) == len(town.homes)
    home = town.homes[0]
    came = home.house.reporting_up.notices.take(files[0].read_bytes())
    assert came.notices == 1
    (standing,) = home.house.reporting_up.notices.all()
    home.house.reporting_up.notices.read(standing.notice.no)
    town.report(0)
    page.refresh(page.shows)
    assert page.table.items[0].read == 1
    page.show_answers(page.table.items[0])
    assert home.desk.card.name in page.answers.text()


def test_a_fault_and_a_request_reach_the_home(town: City, qtbot: QtBot, tmp_path: Path) -> None:
    page = writing(qtbot, town)
    say(page, what="fault", title="检查", words="灭火器过期", places="0001")
    page.write()
    assert page.table.rowCount() == 0, "nobody said where"
    say(page, where="一楼厨房")
    page.write()
    say(page, what="request", title="来电", words="家属反映热水不足", places="0001，0002")
    page.write()
    assert page.table.rowCount() == 2
    bureau = town.bureau.house.bureau
    came = town.homes[0].house.reporting_up.notices.take(bureau.writing.down("0001")[1])
    assert (came.faults, came.requests) == (1, 1)
    say(page, title="给", words="不存在的县", places="没有这个县")
    page.write()
    assert page.table.rowCount() == 2
    assert tmp_path.exists()


def test_an_officer_is_named_and_a_visit_kept(town: City, qtbot: QtBot) -> None:
    page = writing(qtbot, town)
    for name, text in (("place", "0001"), ("name", "周海波"), ("phone", "0730-5501234")):
        page.liaison.fields[name].fill(text)
    page.keep()
    page.liaison.fields["place"].fill("0001")
    page.liaison.fields["seen"].fill("查看报送情况")
    page.keep()
    (one,) = page.officer_table.items
    assert (one.name, one.phone) == ("周海波", "0730-5501234")
    assert one.last.endswith("查看报送情况")
    page.liaison.fields["place"].fill("0001")
    page.keep()
    assert len(town.bureau.house.bureau.writing.visits()) == 1
