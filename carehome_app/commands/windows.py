"""The window, and the tour through it. Qt's widgets are imported only here, when wanted."""

import json
import os
import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app.commands.access import Access
from carehome_app.commands.answers import NO, Answer, UsageError, answered
from carehome_app.domain.errors import HomeExistsError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.languages import HAS_QT, system_language
from carehome_app.resources import resource
from carehome_app.services.home.opening import is_made_up
from carehome_app.system_libraries import (
    ALWAYS,
    FOR_A_WINDOW,
    missing,
    screen_answers,
    sentence,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

OF_TOUR: Final = re.compile(r"\d\d-[a-z0-9_-]+\.png|report\.(pdf|txt)|status\.json")
FIRST_HOUR: Final = "first-hour"
"""The folder of a tour in which a home begins."""
DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY")
NO_SCREEN: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "There is no screen here on which a window could open. Sign in to the desktop of this computer"
    " and start carehome there. Commands need no screen: carehome --help",
)
ASKED_IN_WINDOW: Final = QT_TRANSLATE_NOOP(
    "Commands", "The window asks for the recovery code itself; leave --recovery-file out."
)
TOURED: Final = QT_TRANSLATE_NOOP(
    "Commands", "Cells typed: {count}. Pictures of the window: {pictures}, in {folder}."
)
TOUR_REPORT: Final = QT_TRANSLATE_NOOP(
    "Commands", "The daily report, which agrees with the status figure for figure: {path}"
)
AS_OF_IN_WINDOW: Final = QT_TRANSLATE_NOOP(
    "Commands", "--as-of goes with a command. In the window, Ctrl+H leads to a past moment."
)
BEGUN: Final = QT_TRANSLATE_NOOP(
    "Commands", "A home began: keys beside the texts: {keys}. Pictures in {folder}."
)
EVERY_PAGE: Final = QT_TRANSLATE_NOOP(
    "Commands", "Pictures of every page: {count}, nothing cut, in {folder}."
)
TOUR_FAILED: Final = QT_TRANSLATE_NOOP("Commands", "The tour came to a halt: {why}")


def window(access: Access) -> Answer:
    """Open the window and stay until it is closed."""

    def work() -> Answer:
        if access.as_of is not None:
            raise UsageError(AS_OF_IN_WINDOW)
        if lacking := lacking_for_a_window():
            return Answer(status=NO, trouble=sentence(lacking))
        if not has_screen():
            return Answer(status=NO, trouble=access.say()(NO_SCREEN))
        from carehome_app.app import SignedInAs, open_window

        if access.recovery is not None:
            raise UsageError(ASKED_IN_WINDOW)
        code = access.as_code
        status = open_window(
            access.home,
            language=access.language,
            clock=access.clock(),
            passphrase=access.passphrase,
            signed=None if code is None else SignedInAs(code, access.pin),
        )
        return Answer(status=status)

    return answered(work, access.say())


def tour(access: Access, folder: Path, size: str = "") -> Answer:
    """Play a morning in the real window, off screen without a display, and save pictures of it.

    Its printed report must say what `status` says. On a screen such as 911x512 nothing may be cut.
    """
    say = access.say()

    def work() -> Answer:
        if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if lacking := lacking_for_a_window():
            return Answer(status=NO, trouble=sentence(lacking))
        from carehome_app.commands.looking import status
        from carehome_app.tour.agreement import require_agreement
        from carehome_app.tour.first_hour import play_first_hour
        from carehome_app.tour.hands import TourFailedError
        from carehome_app.tour.tour import DAY, HOME, play_tour

        _clear_earlier(folder)
        screen = _screen(size)
        try:
            language = access.language or system_language()
            begun = play_first_hour(
                folder / FIRST_HOUR, resource("samples", "roster.xlsx"), language, screen
            )
            toured = play_tour(folder, language, screen=screen)
            counted = status(Access(home=folder / HOME, language=access.language), DAY, "am").data
            said = json.dumps(counted, ensure_ascii=False, indent=1)
            (folder / "status.json").write_text(said, encoding="utf-8")
            require_agreement(toured.report, json.loads(said), say)
        except TourFailedError as error:
            return Answer(status=NO, trouble=say(TOUR_FAILED.with_(why=error)))
        lines = (
            TOURED.with_(count=toured.typed, pictures=len(toured.pictures), folder=folder),
            TOUR_REPORT.with_(path=toured.report),
            BEGUN.with_(keys=begun.keys, folder=folder / FIRST_HOUR),
        )
        return Answer(tuple(say(line) for line in lines))

    return answered(work, say)


def _screen(size: str) -> "QSize | None":
    """Return the screen of a size in words; none means a desk's, without a frame."""
    from PySide6.QtCore import QSize

    return QSize(*map(int, size.split("x"))) if size else None


def every_page(access: Access, folder: Path) -> Answer:
    """Save pictures of every page at the sizes of real screens; nothing may be cut anywhere."""
    say = access.say()

    def work() -> Answer:
        if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        if lacking := lacking_for_a_window():
            return Answer(status=NO, trouble=sentence(lacking))
        from carehome_app.tour.hands import TourFailedError
        from carehome_app.tour.pictures.every_page import look_at_every_page

        if folder.is_dir() and any(folder.iterdir()):
            raise HomeExistsError(path=folder)
        try:
            looked = look_at_every_page(folder)
        except TourFailedError as error:
            return Answer(status=NO, trouble=say(TOUR_FAILED.with_(why=error)))
        lines = (EVERY_PAGE.with_(count=looked.pictures, folder=folder),)
        return Answer(tuple(say(line) for line in lines))

    return answered(work, say)


def lacking_for_a_window() -> list[str]:
    """Return the system's libraries without which Qt cannot be imported, or would end the program.

    Without those for X11 Qt does not raise, it aborts: they are looked for before it is begun.
    """
    wanted = [] if HAS_QT else [*ALWAYS]
    chosen = os.environ.get("QT_QPA_PLATFORM")
    if not chosen and (os.environ.get("DISPLAY") or not HAS_QT):
        wanted += [name for name in FOR_A_WINDOW if "wayland" not in name]
    return missing(wanted)


def has_screen() -> bool:
    """Return whether there is a screen to open a window on; without one Qt ends the program."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or screen_answers()


def _clear_earlier(folder: Path) -> None:
    """Remove an earlier tour; a folder with anything else in it is left as it is."""
    found = list(folder.iterdir()) if folder.is_dir() else []
    for one in found:
        is_home = is_made_up(one) or one.name == FIRST_HOUR
        is_of_tour = is_home if one.is_dir() else OF_TOUR.fullmatch(one.name)
        if not is_of_tour:
            raise HomeExistsError(path=folder)
    for one in found:
        if one.is_dir():
            shutil.rmtree(one)
        else:
            one.unlink()
