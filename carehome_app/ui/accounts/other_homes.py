"""Other homes of this computer: the recent ones, another folder, a new one."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtWidgets import QPushButton

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import HomeWish
from carehome_app.ui.widgets.chips import WrappedLine

OPEN: Final = QT_TRANSLATE_NOOP("OtherHomes", "Open {name}")
OTHER: Final = QT_TRANSLATE_NOOP("OtherHomes", "Other home…")
NEW: Final = QT_TRANSLATE_NOOP("OtherHomes", "New home…")


class Recent(NamedTuple):
    """A home that was open on this computer lately."""

    name: str
    folder: Path


class OtherHomes(WrappedLine):
    """A quiet button each; the window closes and the other home opens."""

    def __init__(self, context: Context) -> None:
        """Offer what this computer remembers, without the home that is open."""
        super().__init__(6)
        say, open_one = context.say, context.house.desk.store.folder.resolve()
        recent: Sequence[Recent] = [
            Recent(name, folder) for name, folder in context.homes if folder != open_one
        ]
        for one in recent:
            self._offer(say(OPEN.with_(name=one.name)), one.folder, context)
        self._offer(say(OTHER), HomeWish.OTHER, context)
        self._offer(say(NEW), HomeWish.NEW, context)

    def _offer(self, words: str, wish: Path | HomeWish, context: Context) -> None:
        button = QPushButton(words)
        button.setObjectName(wish.value if isinstance(wish, HomeWish) else "recent")
        button.setProperty("kind", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(partial(_ask, context, wish))
        self.add(button)


def _ask(context: Context, wish: Path | HomeWish, *_checked: bool) -> None:
    context.events.home_requested.emit(wish)
