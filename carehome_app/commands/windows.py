"""The window, and the tour through it. Qt's widgets are imported only here, when wanted."""

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from carehome_app.commands.access import Access
from carehome_app.commands.answers import CANNOT, Answer, answered
from carehome_app.commands.looking import status
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.languages import system_language

if TYPE_CHECKING:
    from carehome_app.tour.tour import Toured

TYPED: Final = QT_TRANSLATE_NOOP(
    "Commands", "A morning round was typed: {count} people. The report and the status agree."
)
WHERE: Final = QT_TRANSLATE_NOOP("Commands", "Pictures: {pictures} in {folder}. Report: {report}")
NOT_EMPTY: Final = QT_TRANSLATE_NOOP("Commands", "{path} is not empty. Choose a new folder.")


def window(access: Access) -> Answer:
    """Open the window and stay until it is closed."""

    def work() -> Answer:
        from carehome_app.app import open_window

        status = open_window(
            access.home,
            language=access.language,
            clock=access.clock(),
            passphrase=access.passphrase,
            as_code=access.as_code,
        )
        return Answer(status=status)

    return answered(work, access.say())


def tour(access: Access, folder: Path) -> Answer:
    """Play a morning in the real window; its report must say what `status` says."""
    say = access.say()

    def work() -> Answer:
        from carehome_app.tour import agreement
        from carehome_app.tour.tour import DAY, HOME, play_tour

        _show_nowhere()
        toured = play_tour(folder, access.language or system_language())
        counted = status(Access(home=folder / HOME, language=access.language), DAY, "am").data
        said = json.dumps(counted, ensure_ascii=False, indent=1)
        (folder / "status.json").write_text(said, encoding="utf-8")
        agreement.require_agreement(toured.report, json.loads(said), say)
        return Answer((say(TYPED.with_(count=toured.typed)), say(_where(toured))), data=counted)

    if folder.exists() and any(folder.iterdir()):
        return Answer((say(NOT_EMPTY.with_(path=folder)),), CANNOT)
    return answered(work, say)


def _where(toured: "Toured") -> Text:
    return WHERE.with_(pictures=len(toured.pictures), folder=toured.folder, report=toured.report)


def _show_nowhere() -> None:
    """Draw off screen where there is no screen."""
    if sys.platform == "linux" and not {"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
