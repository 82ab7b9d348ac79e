"""A window with every page there is, whatever a home usually switches off."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.subjects import PAGES
from tests.builders import MovableClock
from tests.command_line import NOW


def switch_every_page_on(house: House) -> None:
    """Let the director switch on whatever can be switched."""
    for spec in PAGES:
        if spec.capability:
            house.capabilities.switch(spec.capability, on=True)


@contextmanager
def director_in_a_lived_home(folder: Path, language: str, qtbot: QtBot) -> Iterator[MainWindow]:
    """Sit the director of a made-up home in front of all its pages, at a front desk's screen."""
    desk = open_home(folder, "demo", clock=MovableClock(NOW.replace("T", " ")))
    house = House(desk)
    house.signing_in.sign_in_by_code("D01", DEMO_PIN)
    switch_every_page_on(house)
    made = make_window(house, language)
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitActive(made):
        made.show()
    yield made
    close_home(desk)
