"""Every page at the sizes of real screens, in a frame: two languages, light and dark."""

from datetime import datetime, time
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QApplication,
)

from carehome_app.app import application, make_window
from carehome_app.domain.accounts.roles import Role
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.home.opening import close_home
from carehome_app.services.house import House
from carehome_app.tour.hands import ASKED, Hands, TourClock, TourFailedError
from carehome_app.tour.pictures.screens import SCREENS, cut, in_frame, window_on
from carehome_app.tour.tour import DAY, TIMEZONE
from carehome_app.ui.shell.page_table import UNLISTED, off_pages
from carehome_app.ui.style.look import Look
from carehome_app.ui.subjects import PAGES
from carehome_app.ui.trends.canvas import ChartCanvas

LANGUAGES: Final = ("zh", "en")
THEMES: Final = ("light", "dark")
AT: Final = time(9, 30)
HOME: Final = "home"
SHEET: Final = 3
"""How many pictures stand beside each other on a sheet."""


class Looked(msgspec.Struct, frozen=True):
    """What a look at every page came to."""

    pictures: int
    sheets: tuple[Path, ...]
    cut: tuple[str, ...]
    """What is clipped or scrolls sideways, with page, size and language."""


def look_at_every_page(folder: Path) -> Looked:
    """Save a picture of every page into a folder, and sheets of them to look at.

    Raises `TourFailedError` when something is cut anywhere.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application()
    clock = TourClock(datetime.combine(DAY, AT, tzinfo=ZoneInfo(TIMEZONE)))
    pictures, sheets, found = 0, list[Path](), list[str]()
    for language in LANGUAGES:
        wanted = Demo(until=DAY, language=language)
        desk = make_demo(folder / f"{HOME}-{language}", wanted, clock)
        try:
            for theme in THEMES:
                camera = _Camera(House(desk), folder, language, theme)
                pictures += camera.play()
                sheets += camera.sheets
                found += camera.found
        finally:
            close_home(desk)
    looked = Looked(pictures, tuple(sheets), tuple(found))
    if looked.cut:
        raise TourFailedError("\n".join(looked.cut))
    return looked


class _Camera:
    """Takes the pictures of one language and theme."""

    def __init__(self, house: House, folder: Path, language: str, theme: str) -> None:
        self._house, self._folder = house, folder
        self._as, self.sheets, self.found = f"{language}-{theme}", list[Path](), list[str]()
        director = next(one for one, role in house.signing_in.accounts() if role is Role.DIRECTOR)
        house.signing_in.sign_in(director.id, DEMO_PIN)
        self._window = make_window(house, language, look=Look(theme, 100))
        self._window.show()
        self._hands = Hands(self._window)

    def play(self) -> int:
        """Show every page on every screen; return how many pictures there are."""
        for one in PAGES:  # also those of a closed home
            if one.name in off_pages(PAGES, self._house):
                changes = self._house.capabilities.switch(one.capability, on=True)
                self._window.context.events.changed.emit(changes)
        self._window.context.events.minute_passed.emit()  # the level is said after the first paint
        names = [one.name for one in PAGES if one.group is not UNLISTED]
        try:
            for screen in SCREENS:
                self._window.resize(window_on(screen))
                self._screen(screen, names)
        finally:
            self._window.close()
        return len(SCREENS) * len(names)

    def _is_idle(self) -> bool:
        settled = all(one.is_settled for one in self._window.findChildren(ChartCanvas))
        return settled and self._window.context.background.is_idle

    def _screen(self, screen: QSize, names: list[str]) -> None:
        size = f"{screen.width()}x{screen.height()}"
        framed = []
        for name in names:
            self._window.show_page(name)
            QApplication.processEvents()
            # A chart begins to be drawn once its page was painted; parts within each other ask for
            # their room one after the other.
            for _ in range(ASKED):
                self._hands.wait(self._is_idle, f"the page {name} never came up")
                QApplication.processEvents()
            self.found += [f"{self._as} {size} {name}: {one}" for one in cut(self._window)]
            picture = in_frame(self._window, screen)
            picture.save(str(self._folder / f"{self._as}-{size}-{name}.png"))
            framed.append(picture)
        path = self._folder / f"sheet-{self._as}-{size}.png"
        sheet_of(framed).save(str(path))
        self.sheets.append(path)


def sheet_of(pictures: list[QImage]) -> QImage:
    """Return pictures beside and below each other, to be looked at together."""
    width = max(one.width() for one in pictures)
    height = max(one.height() for one in pictures)
    rows = -(-len(pictures) // SHEET)
    made = QImage(width * SHEET, height * rows, QImage.Format.Format_RGB32)
    made.fill(QColor("black"))
    painter = QPainter(made)
    for place, one in enumerate(pictures):
        row, column = divmod(place, SHEET)
        painter.drawImage(column * width, row * height, one)
    painter.end()
    return made
