"""A home's first hour by key events alone: from no home at all to the first issued report."""

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from carehome_app.app import application, make_window
from carehome_app.languages import load
from carehome_app.services.beginning.first_hour import Step
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.tour.hands import CTRL, Camera, Hands, TourClock, TourFailedError, fit
from carehome_app.ui.home.new_home_dialog import NewHomeDialog
from carehome_app.ui.people.page import PeoplePage
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.style.style import dress

BEGINS: Final = datetime.combine(date(2026, 11, 23), time(6, 5), tzinfo=ZoneInfo("Asia/Shanghai"))
NAMES: Final = {
    "zh": ("青溪县福利中心", "梁志远", "彭医生"),
    "en": ("Brook House", "Ann Lee", "Dr Ho"),
}
"""What the home, its director and the ordering doctor are called."""
PASSPHRASE: Final = "river-and-old-bridge"  # noqa: S105  # of a home that lives for one tour
PIN: Final = "408219"
READING: Final = "365"
MOST_KEYS: Final = 120
"""How many keys a first hour may cost beside the texts that are typed."""
_TAB: Final = Qt.Key.Key_Tab
_BACK: Final = Qt.Key.Key_Backtab
_ENTER: Final = Qt.Key.Key_Return


class Begun(msgspec.Struct, frozen=True):
    """What a first hour came to."""

    keys: int
    """Beside the letters and digits of texts."""
    pictures: tuple[Path, ...]
    steps_left: int
    issued: int


def play_first_hour(
    folder: Path, roster: Path, language: str, screen: QSize | None = None
) -> Begun:
    """Play it into a folder, with a list of people as a home has it.

    Raises `TourFailedError` when the window does not do what a person expects.
    """
    folder.mkdir(parents=True, exist_ok=True)
    dress(application(), language=language)
    return _FirstHour(folder, roster, language, screen).play()


class _FirstHour:
    """One first hour: the wizard, then the window."""

    def __init__(self, folder: Path, roster: Path, language: str, screen: QSize | None) -> None:
        self._folder, self._roster, self._language = folder, roster, language
        self._screen = screen
        self._clock = TourClock(BEGINS)
        self._desk: Desk | None = None
        self._keys = 0
        self._taken = 0

    def play(self) -> Begun:
        """Play all of it."""
        self._wizard()
        desk = self._desk
        if desk is None:
            raise TourFailedError("the wizard made no home")
        desk.actor = None
        window = make_window(House(desk), self._language)
        fit(window, self._screen)
        window.show()
        hands, camera = Hands(window), Camera(window, self._folder, self._screen)
        camera.taken = self._taken
        camera.take("first-hour-sign-in")
        try:
            begun = _Window(window, hands, camera, self._roster).play(self._keys, self._folder)
            camera.require_whole()
        finally:
            window.close()
            window.deleteLater()
            close_home(desk)
        if begun.keys > MOST_KEYS or begun.steps_left:
            raise TourFailedError(f"the first hour took {begun.keys} keys: {begun}")
        return begun

    def _wizard(self) -> None:
        dialog = NewHomeDialog(
            load(self._language), self._folder / "home", self._found, self._language
        )
        dialog.show()
        dialog.activateWindow()
        dialog.fields["name"].take_focus()
        application().processEvents()
        hands, camera = Hands(dialog), Camera(dialog, self._folder)
        home, director, _doctor = NAMES[self._language]
        hands.type(home)
        for _ in range(2):
            hands.press(_TAB)
        hands.type(director)
        camera.take("first-hour-home")
        hands.press(_ENTER)
        for text in (PASSPHRASE, PASSPHRASE, PIN, PIN):
            hands.type(text)
            hands.press(_TAB)
        camera.take("first-hour-passphrase")
        hands.press(_ENTER)
        camera.take("first-hour-code")
        hands.press(_TAB)
        hands.press(_ENTER)
        hands.type(dialog.sheet.code)
        hands.press(_ENTER)
        self._keys, self._taken = hands.pressed - hands.letters, camera.taken
        dialog.close()
        dialog.deleteLater()

    def _found(self, folder: Path, new: NewHome) -> None:
        self._desk = found_home(folder, new, self._clock)


class _Window:
    """The window of the new home."""

    def __init__(self, window: MainWindow, hands: Hands, camera: Camera, roster: Path) -> None:
        self._window, self._hands, self._camera = window, hands, camera
        self._house, self._roster = window.context.house, roster

    def play(self, keys: int, folder: Path) -> Begun:
        """Sign in and follow the checklist to the first report."""
        self._sign_in()
        self._people()
        self._accounts()
        self._areas()
        self._plans()
        self._round()
        self._report()
        pictures = tuple(sorted(folder.glob("*.png")))
        left = sum(not one.done for one in self._house.beginning.steps())
        issued = len(self._house.papers.issuing.issued())
        mine = self._hands.pressed - self._hands.letters
        return Begun(keys + mine, pictures, left, issued)

    def _sign_in(self) -> None:
        _home, director, _doctor = NAMES[self._window.context.language]
        self._hands.enter(director)
        self._hands.enter(PIN)
        self._require(Step.PEOPLE, "the director does not land on the first step")
        self._camera.take("first-hour-checklist")

    def _people(self) -> None:
        """Bring the list in: first the residents' sheet, then the staff's."""
        self._hands.press(_ENTER)
        page = self._window.page
        if not isinstance(page, PeoplePage):
            raise TourFailedError("the first step does not lead to the people")
        self._camera.take("first-hour-no-people")
        page.ask_file = self._answer
        self._take_sheet(0)
        self._take_sheet(1)
        self._camera.take("first-hour-people")
        self._hands.bring_up("today")

    def _take_sheet(self, down: int) -> None:
        self._hands.press(Qt.Key.Key_O, CTRL)
        for _ in range(down):
            # Tab to the choice of the sheet, down, and with Shift+Tab back to the rows.
            self._focus(lambda at: isinstance(at, QComboBox) and at.objectName() == "sheets")
            self._hands.press(Qt.Key.Key_Down)
            self._focus(lambda at: at.objectName() == "verdicts", _BACK)
        self._camera.take("first-hour-file")
        self._hands.press(_ENTER)

    def _accounts(self) -> None:
        self._require(Step.ACCOUNTS, "accounts are not the second step")
        self._hands.press(_ENTER)
        self._camera.take("first-hour-accounts")
        self._hands.press(_ENTER)
        self._camera.take("first-hour-slips")
        # Nothing is printed here: it is asked once, then left.
        self._hands.press(_ENTER)
        self._hands.press(_ENTER)

    def _areas(self) -> None:
        self._require(Step.AREAS, "areas are not the third step")
        self._hands.press(_ENTER)
        self._camera.take("first-hour-areas")
        self._hands.press(_ENTER)

    def _plans(self) -> None:
        self._require(Step.PLANS, "plans are not the fourth step")
        self._hands.press(_ENTER)
        self._camera.take("first-hour-plans")
        self._hands.press(_ENTER)
        self._hands.enter(NAMES[self._window.context.language][2])

    def _round(self) -> None:
        self._require(Step.ROUND, "the round is not the last step")
        self._camera.take("first-hour-last-step")
        self._hands.press(_ENTER)
        round_ = self._house.worklist.current_round()
        if round_ is None:
            raise TourFailedError("there is no round to begin")
        for _ in range(100):
            if not self._house.worklist.sheet(round_).unexplained:
                break
            self._hands.enter(READING)
        self._camera.take("first-hour-round")

    def _report(self) -> None:
        background, issuing = self._window.context.background, self._house.papers.issuing
        self._hands.press(Qt.Key.Key_F9)
        self._hands.wait(lambda: background.is_idle, "the report never came up")
        self._hands.press(Qt.Key.Key_I, CTRL)
        self._hands.wait(lambda: bool(issuing.issued()), "the first report was not issued")
        self._hands.wait(lambda: background.is_idle, "the issued report never came up")
        self._camera.take("first-hour-report")

    def _focus(self, there: Callable[[QWidget], bool], key: Qt.Key = _TAB) -> None:
        """Press Tab, or another key, until the keyboard is somewhere."""
        for _ in range(12):
            at = application().focusWidget()
            if at is not None and there(at):
                return
            self._hands.press(key)
        raise TourFailedError("Tab does not lead there")

    def _require(self, step: Step, otherwise: str) -> None:
        stands = self._house.beginning.steps()
        opens = [one.step for one in stands if not one.done]
        page = self._window.page
        if not opens or opens[0] is not step or page is None or page.objectName() != "today":
            raise TourFailedError(f"{otherwise}: {stands}")

    def _answer(self, _parent: QWidget) -> Path:
        return self._roster
