"""F1: which key does what, the manual at the page in view, and what program this is."""

import re
from collections.abc import Sequence
from importlib import metadata
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from carehome_app import __date__, __version__
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.ui.shell.manual import INDEX, OF_PAGE, ManualView
from carehome_app.ui.shell.page import Hint
from carehome_app.ui.widgets.keys import KeyCap
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.panel import Moved

TITLE: Final = QT_TRANSLATE_NOOP("Keys", "All keys")
EVERYWHERE: Final = QT_TRANSLATE_NOOP("Keys", "Everywhere")
THIS_PAGE: Final = QT_TRANSLATE_NOOP("Keys", "On this page")

LISTS: Final = QT_TRANSLATE_NOOP("Keys", "In every list")
OF_LISTS: Final[tuple[Hint, ...]] = (
    ("Shift+F10", QT_TRANSLATE_NOOP("Keys", "menu of the row; also by a right click")),
    ("F3", QT_TRANSLATE_NOOP("Keys", "sort by the next column; also by a click on its heading")),
    ("Shift+F3", QT_TRANSLATE_NOOP("Keys", "turn the order round")),
    ("Ctrl+C", QT_TRANSLATE_NOOP("Keys", "copy the row")),
)

KEYS: Final = 340
SIZE: Final = (1180, 700)
ROUND: Final = 40
"""Pixels of the window that stay in view around it."""


class Helping(NamedTuple):
    """What help is about: the reader's language, the page in view, the folder of the home."""

    say: Translate
    language: str
    page: str
    folder: Path


class KeysDialog(QDialog):
    """An overview that goes away with Esc; the manual stands beside it."""

    def __init__(
        self,
        parent: QWidget,
        actions: Sequence[QAction],
        hints: Sequence[Hint],
        helping: Helping,
    ) -> None:
        """Show the keys of the window, and those of the page in view."""
        super().__init__(parent)
        say = helping.say
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say(TITLE))
        keys, layout = QWidget(), QVBoxLayout()
        keys.setLayout(layout)
        layout.setSpacing(10)
        if hints:
            layout.addWidget(_heading(say(THIS_PAGE)))
            layout.addLayout(_grid([(key, say(text)) for key, text in hints]))
        layout.addWidget(_heading(say(LISTS)))
        layout.addLayout(_grid([(key, say(text)) for key, text in OF_LISTS]))
        layout.addWidget(_heading(say(EVERYWHERE)))
        layout.addLayout(_grid([(one.shortcut().toString(), one.text()) for one in actions]))
        layout.addStretch(1)
        room = Moved()
        room.setWidget(keys)
        room.setFrameShape(QFrame.Shape.NoFrame)
        room.setFixedWidth(KEYS)
        room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.manual = ManualView(say, helping.language, OF_PAGE.get(helping.page, INDEX))
        about = label("\n".join(about_lines(helping.folder, say)), "hint", wrap=True)
        about.setObjectName("about")
        beside = QHBoxLayout()
        beside.addWidget(room)
        beside.addWidget(self.manual, 1)
        whole = QVBoxLayout(self)
        whole.addLayout(beside, 1)
        whole.addWidget(about)
        self.resize(parent.size().boundedTo(QSize(*SIZE)) - QSize(ROUND, ROUND))
        self.manual.search.setFocus()


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("kind", "section")
    return label


def _grid(rows: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    for row, (key, text) in enumerate(rows):
        grid.addWidget(KeyCap(key), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(QLabel(text), row, 1)
        grid.setColumnStretch(1, 1)
    return grid


# What program this is: version, licences, where the home lies.

ABOUT: Final = QT_TRANSLATE_NOOP("About", "carehome {version} · {folder}")
LICENCES: Final = QT_TRANSLATE_NOOP("About", "Free software under {own}. Built on: {others}")
_OF: Final = "carehome"
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")


def about_lines(folder: Path, say: Translate) -> list[str]:
    """Return version and folder, and the licences of the program and of what it is built on."""
    head = say(ABOUT.with_(version=f"{__version__} ({__date__})", folder=folder))
    others = ", ".join(f"{name} ({licence})" for name, licence in _others())
    return [head, say(LICENCES.with_(own=_licence(_OF) or "MIT", others=others))]


def _others() -> list[tuple[str, str]]:
    try:
        wanted = metadata.requires(_OF) or []
    except metadata.PackageNotFoundError:
        return []
    named = (_NAME.match(one) for one in wanted if "extra ==" not in one)
    names = {found[0] for found in named if found}
    return [(name, licence) for name in sorted(names) if (licence := _licence(name))]


def _licence(name: str) -> str:
    """Return the licence a distribution names, in a few words."""
    try:
        said = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return ""
    found = [*(said.get_all("License-Expression") or []), *(said.get_all("License") or [])]
    short = found[0].split("\n")[0] if found else ""
    classified = [
        one.rsplit(" :: ", 1)[-1]
        for one in said.get_all("Classifier") or []
        if one.startswith("License ::")
    ]
    return short if 0 < len(short) <= 60 else ", ".join(classified)
