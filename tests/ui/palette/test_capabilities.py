"""What a home does not use takes no room in the rail, and the director finds its switch."""

from datetime import timedelta

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.domain.errors import NotAllowedError
from carehome_app.services.changes import Changes
from carehome_app.ui.palette.palette import Palette
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import CLOSED, HOUSE
from carehome_app.ui.shell.rail import RailButton
from tests.builders import Home
from tests.services.gate.at_the_gate import under
from tests.ui.made_up_pages import MADE_UP

LEVELS = Changes.LEVEL | Changes.SETTINGS
GATE = replace(MADE_UP[0], name="gate", group=HOUSE, key="Alt+1", capability="gate")
SAMPLING = replace(MADE_UP[0], name="sampling", group=CLOSED, key="Alt+7", capability="sampling")


@pytest.fixture
def window(qtbot: QtBot, home: Home) -> MainWindow:
    home.sign_in("D01")
    others = [spec for spec in MADE_UP if not spec.capability]
    made = make_window(home.house, "en", (*others, GATE, SAMPLING))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
        made.activateWindow()
    return made


def standing_still() -> float:
    return 0.0


def in_rail(window: MainWindow, name: str) -> bool:
    row = window.findChild(RailButton, f"rail_{name}")
    assert row is not None
    return row.isVisible()


def enter(window: MainWindow, typed: str) -> None:
    window.show_palette()
    palette = window.findChild(Palette)
    assert palette is not None
    palette.field.setText(typed)
    palette._take(palette.list.currentIndex())  # what Enter does


def test_pages_of_a_closed_home_are_off_until_they_are_switched_on(window: MainWindow) -> None:
    assert in_rail(window, "gate")
    assert not in_rail(window, "sampling")
    before = window.page
    window.show_page("sampling")
    assert window.page is before is not None


def test_pages_of_a_closed_home_come_with_the_level_unless_the_director_fixed_them(
    window: MainWindow, home: Home
) -> None:
    changed = window.context.events.changed
    under(home, "closed")
    changed.emit(LEVELS)
    assert in_rail(window, "sampling")
    home.clock.advance(minutes=1)
    changed.emit(home.house.capabilities.switch("sampling", on=False))
    assert not in_rail(window, "sampling")

    home.clock.advance(minutes=1)
    changed.emit(home.house.capabilities.release("sampling"))
    assert in_rail(window, "sampling")
    home.clock.advance(minutes=1)
    under(home, "open")
    changed.emit(LEVELS)
    assert not in_rail(window, "sampling")


def test_pages_of_a_closed_home_come_when_the_hour_of_the_order_comes(
    window: MainWindow, home: Home
) -> None:
    window.locking.seconds = standing_still
    under(home, "closed", since=home.clock() + timedelta(minutes=30))
    window.context.events.changed.emit(LEVELS)
    assert not in_rail(window, "sampling")
    home.clock.advance(minutes=30)
    window.tick()
    assert in_rail(window, "sampling")


def test_the_director_switches_in_the_palette_and_the_rail_follows(
    window: MainWindow, home: Home
) -> None:
    enter(window, ">use from")
    assert in_rail(window, "sampling")
    assert home.house.capabilities.is_on("sampling", by_itself=False)
    home.clock.advance(minutes=1)
    window.context.events.changed.emit(home.house.capabilities.switch("gate", on=False))
    assert not in_rail(window, "gate")
    window.context.events.changed.emit(home.house.capabilities.switch("gate", on=True))
    assert in_rail(window, "gate")


def test_nobody_but_the_director_switches(home: Home) -> None:
    home.sign_in("S003")
    with pytest.raises(NotAllowedError):
        home.house.capabilities.switch("gate", on=False)
