"""The trends page in a large home, and when the person shown leaves or moves."""

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.people import Details
from carehome_app.ui.trends.page import VIEW_KEYS, TrendsPage
from tests.builders import Home
from tests.services.trends.test_many_and_odd import admit_many


def opened(qtbot: QtBot, home: Home) -> TrendsPage:
    """Return the trends page on a small screen."""
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    window.show_page("trends")
    page = window.page
    assert isinstance(page, TrendsPage)
    qtbot.waitUntil(lambda: page.figure is not None)
    return page


@pytest.mark.rest
def test_every_view_of_a_home_of_six_hundred_opens(qtbot: QtBot, home: Home) -> None:
    admit_many(home, 600)
    for code in ("X000", "X001", "X599"):
        home.measure(code, "38.6")
    page = opened(qtbot, home)

    assert page.people.list.count() == 606 + 4
    for view in VIEW_KEYS.values():
        page.views.choose(view)
        assert page.view == view
        assert page.trouble.text() == ""


@pytest.mark.rest
def test_when_the_person_shown_leaves_the_next_one_is_shown_and_the_chart_can_still_be_opened(
    qtbot: QtBot, home: Home
) -> None:
    home.history("R001", "36.4", days=5)
    page = opened(qtbot, home)
    gone = home.person("R001")
    page.show_person(gone.id)
    before = page.people.list.count()
    home.clock.advance(hours=1)
    home.house.people.discharge(gone)

    page.refresh(page.shows)

    assert page.people.list.count() == before - 1
    assert page.name.text() == "201-2 李建国"
    page.show_person(gone.id)
    assert page.name.text() == "201-1 王秀英"
    for view in VIEW_KEYS.values():
        page.views.choose(view)
        assert page.trouble.text() == ""


def test_who_moves_while_shown_is_shown_with_the_new_bed(qtbot: QtBot, home: Home) -> None:
    page = opened(qtbot, home)
    mover = home.person("R001")
    page.show_person(mover.id)
    moved = Details(group=mover.group, code="R001", name=mover.name, room="305", bed="1")
    home.house.people.change(mover, moved)

    page.refresh(page.shows)

    assert page.name.text() == "305-1 王秀英"
    assert page.choice.subject == mover.id
