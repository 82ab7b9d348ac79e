"""The part of the tour in which a director reports to the bureau, and the bureau takes it in."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from carehome_app.app import make_window
from carehome_app.domain.bureau.cards import card_text
from carehome_app.services.bureau.office import found_bureau
from carehome_app.services.home.opening import DEMO_PASSPHRASE, NewHome, close_home
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError
from carehome_app.ui.bureau.page import BureauPage
from carehome_app.ui.bureau.parcel_page import ParcelPage
from carehome_app.ui.shell.main_window import MainWindow

BUREAU: Final = "bureau"
STICK: Final = "stick"
NAME: Final = "洞庭市民政局"
COUNTY: Final = "青溪县"
HEADING: Final = ("县区", "机构", "编号", "类别", "电话")


def tour_bureau(window: MainWindow, hands: Hands, camera: Camera, clock: TourClock) -> None:
    """F9, Ctrl J, Ctrl S: a parcel lies on the stick; in the bureau's window Enter takes it."""
    with _bureau(camera.folder / BUREAU, clock) as office:
        _introduce(office, window.context.house)
        parcel = _parcel(window, hands, camera)
        _taken(office, window, camera, parcel)


@contextmanager
def _bureau(folder: Path, clock: TourClock) -> Iterator[House]:
    new = NewHome(
        name=NAME, number="0730", director="邓桂芝", passphrase=DEMO_PASSPHRASE, demo=True
    )
    desk = found_bureau(folder, new, "", clock)
    try:
        yield House(desk)
    finally:
        close_home(desk)


def _introduce(office: House, home: House) -> None:
    """List the home, and let both confirm each other's card."""
    own = home.desk.card
    number = own.number or "0001"
    office.bureau.places.write([HEADING, (COUNTY, own.name, number, "养老", "")])
    theirs, ours = office.bureau.cards.own(), home.reporting_up.cards.own()
    home.reporting_up.cards.confirm_bureau(card_text(theirs), theirs.card.words)
    office.bureau.places.admit(card_text(ours), ours.card.words, number)


def _parcel(window: MainWindow, hands: Hands, camera: Camera) -> Path:
    stick = camera.folder / STICK
    stick.mkdir()
    hands.press(Qt.Key.Key_F9)
    background = window.context.background
    hands.wait(lambda: background.is_idle, "the reports never came")
    hands.press(Qt.Key.Key_J, CTRL)
    page = window.page
    if not isinstance(page, ParcelPage):
        raise TourFailedError("the page Report to the bureau did not come up")
    page.stick = _Picked(stick)
    camera.take("parcel-in-words")
    hands.press(Qt.Key.Key_S, CTRL)
    hands.wait(lambda: background.is_idle, "the parcel was never counted")
    files = list(stick.iterdir())
    if len(files) != 1:
        raise TourFailedError("no parcel lies on the stick")
    camera.take("parcel-on-stick")
    return files[0]


class _Picked:
    """Answers, when asked for a folder, the stick."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, _parent: QWidget) -> str:
        return str(self._folder)


def _taken(office: House, home: MainWindow, camera: Camera, parcel: Path) -> None:
    window = make_window(office, home.context.language)
    try:
        window.resize(home.size())
        window.show()
        hands = Hands(window)
        page = window.page
        if not isinstance(page, BureauPage):
            raise TourFailedError("the bureau's window did not open on its page")
        page.look_at([parcel])
        camera.take_of(window, "bureau-verdict")
        page.take_focus()
        hands.press(Qt.Key.Key_Return)
        camera.take_of(window, "bureau-day")
        if page.table.items[-1].reported != "1/1":
            raise TourFailedError("the parcel was not taken in")
    finally:
        window.close()
        home.activateWindow()
