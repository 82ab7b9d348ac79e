"""Another home from the one that is open, and a demo that can be waited for or not."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from carehome_app import languages
from carehome_app.app import make_window
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from carehome_app.ui.accounts.other_homes import OtherHomes
from carehome_app.ui.home.dialogs import WaitDialog
from carehome_app.ui.settings.page import SettingsPage
from carehome_app.ui.shell.events import HomeWish
from carehome_app.ui.shell.remembered import RECENT, Remembered
from carehome_app.ui.trends.page import TrendsPage
from tests.builders import Home
from tests.ui.keys import press


def buttons(others: OtherHomes) -> dict[str, QPushButton]:
    return {one.text(): one for one in others.findChildren(QPushButton)}


def test_recent_homes_are_remembered_the_last_one_first(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path / "remembered.json")
    for number in range(RECENT + 2):
        remembered.keep_home(tmp_path / f"home{number}", f"Home {number}")
    remembered.keep_home(tmp_path / "home4", "Home 4")

    names = [name for name, _folder in Remembered(tmp_path / "remembered.json").homes]
    assert names == ["Home 4", "Home 6", "Home 5", "Home 3", "Home 2"]


def test_a_damaged_memory_offers_no_home(tmp_path: Path) -> None:
    (tmp_path / "remembered.json").write_text('{"homes": "what"}', encoding="utf-8")
    assert Remembered(tmp_path / "remembered.json").homes == ()


def test_the_sign_in_page_and_settings_lead_to_other_homes(
    qtbot: QtBot, home: Home, tmp_path: Path
) -> None:
    here = home.desk.store.folder.resolve()
    known = (("Here", here), ("Elsewhere", tmp_path / "elsewhere"))
    home.desk.actor = None
    window = make_window(home.house, "en", homes=known)
    qtbot.addWidget(window)
    window.show()
    wishes: list[object] = []
    window.context.events.home_requested.connect(wishes.append)

    (others,) = window.findChildren(OtherHomes)
    found = buttons(others)
    assert list(found) == ["Open Elsewhere", "Other home…", "New home…"]
    for button in found.values():
        button.click()
    assert wishes == [tmp_path / "elsewhere", HomeWish.OTHER, HomeWish.NEW]

    home.sign_in("D01")
    window._enter()
    window.show_page("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.views.choose("home")
    assert list(buttons(page.findChildren(OtherHomes)[0])) == list(found)


def waited(qtbot: QtBot, work: Callable[[Callable[[float], None]], object]) -> WaitDialog:
    dialog = WaitDialog(languages.load("en"), "Making", work)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_waiting_shows_how_far_it_is(qtbot: QtBot) -> None:
    dialog = waited(qtbot, lambda tell: tell(0.4))
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.bar.value() == 40
    assert not dialog.stopped
    assert dialog.error is None


def test_esc_stops_what_is_waited_for(qtbot: QtBot) -> None:
    def endless(tell: Callable[[float], None]) -> None:
        while True:
            tell(0.1)

    dialog = waited(qtbot, endless)
    press(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert dialog.stopped
    assert dialog.error is None


def test_a_home_that_nobody_waited_for_leaves_nothing(tmp_path: Path) -> None:
    class EnoughError(Exception):
        pass

    def enough(_share: float) -> None:
        raise EnoughError

    folder = tmp_path / "demo"
    with pytest.raises(EnoughError):
        make_demo(folder, Demo(residents=3, staff=2, areas=1, days=2), tell=enough)
    assert not folder.exists()


def test_an_english_demo_has_english_people(tmp_path: Path) -> None:
    wanted = Demo(residents=12, staff=10, areas=12, days=1, language="en")
    demo = make_demo(tmp_path / "demo", wanted)
    house = House(demo)
    here = house.people.here()
    assert len({one.name for one in here}) >= 20
    for person in here:
        assert person.name.isprintable()
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in str(person.details))
    assert demo.card.name == "Demo House (made-up data)"
    areas = [one.now.name for one in house.disinfection.areas.here()]
    assert "Residents' kitchen" in areas
    assert not any("\u4e00" <= letter <= "\u9fff" for name in areas for letter in name)
    close_home(demo)


def test_a_chart_of_the_whole_home_carries_no_name(qtbot: QtBot, home: Home) -> None:
    window = make_window(home.house, "en")
    qtbot.addWidget(window)
    window.show()
    window.show_page("trends")
    page = window.page
    assert isinstance(page, TrendsPage)
    assert page.name.text() == "201-1 王秀英"
    page.views.choose("calendar")
    assert page.name.text() == "Coverage by day"
    page.ranges.choose("365")
    assert page.about.text() == "whole home, last 90 days"
    page.views.choose("clusters")
    assert page.name.text() == "Clusters"
