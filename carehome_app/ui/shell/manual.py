"""The manual inside the program: its pages, a search over all of them, no network."""

import re
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QByteArray, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.resources import manual
from carehome_app.ui.style.theme import ROW, pixels
from carehome_app.ui.widgets.labels import plain_tip

FIND: Final = QT_TRANSLATE_NOOP("Manual", "Search the manual")
PAGES: Final = QT_TRANSLATE_NOOP("Manual", "Pages of the manual")
TEXT: Final = QT_TRANSLATE_NOOP("Manual", "The manual")
INDEX: Final = "index"
OF_PAGE: Final = {
    "today": "follow-up", "follow_up": "follow-up", "round": "round", "chronic": "chronic",
    "disinfection": "disinfection", "trends": "charts", "people": "people", "reports": "reports",
    "settings": "settings", "history": "history", "isolation": "isolation",
    "supplies": "supplies", "gate": "gate", "sampling": "tests", "closed": "closed",
    "inspections": "inspections", "requests": "requests",
    "rehabilitation": "rehabilitation", "bureau": "bureau", "writing": "bureau",
    "places": "bureau", "parcel": "bureau", "beginning": "start",
}  # fmt: skip
"""Which page of the manual tells of a page of the window; others are in the index."""
_TITLE: Final = re.compile(r"^# +(.+)$", re.MULTILINE)
_WIDTH: Final = 170


def chapters(language: str) -> dict[str, str]:
    """Return the text of every page of the manual by its name, in the order of the index."""
    folder = manual(language)
    found = {one.stem: one.read_text(encoding="utf-8") for one in sorted(folder.glob("*.md"))}
    order = re.findall(r"\(([a-z-]+)\.md\)", found.get(INDEX, ""))
    names = [INDEX, *(name for name in dict.fromkeys(order) if name in found), *found]
    return {name: found[name] for name in dict.fromkeys(names) if name in found}


def title_of(text: str) -> str:
    """Return the heading of a page of the manual."""
    match = _TITLE.search(text)
    return match[1] if match else ""


class Pages(QTextBrowser):
    """A page of the manual whose pictures are as wide as there is room."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401  # Qt's own
        """Return a picture no wider than the page."""
        found = super().loadResource(kind, name)
        room = self.viewport().width() - 2 * int(self.document().documentMargin())
        if isinstance(found, QImage | QPixmap) and found.width() > room > 0:
            smooth = Qt.TransformationMode.SmoothTransformation
            return found.scaledToWidth(room, smooth)
        if isinstance(found, QByteArray):
            picture = QImage.fromData(found)
            if not picture.isNull() and picture.width() > room > 0:
                return picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return found


class ManualView(QWidget):
    """A list of pages that fit what is searched, and the page itself."""

    def __init__(self, say: Translate, language: str, name: str) -> None:
        """Show the manual in a language, at one of its pages."""
        super().__init__()
        self._chapters = chapters(language)
        self.search = QLineEdit()
        self.search.setObjectName("searchManual")
        self.search.setPlaceholderText(say(FIND))
        self.search.setAccessibleName(say(FIND))
        self.pages = QListWidget()
        self.pages.setObjectName("manualPages")
        self.pages.setAccessibleName(say(PAGES))
        self.pages.setFixedWidth(_WIDTH)
        self.text = Pages()
        self.text.setObjectName("manualText")
        self.text.setAccessibleName(say(TEXT))
        self.text.setSearchPaths([str(manual(language))])
        self.text.setOpenLinks(False)
        self._lay_out()
        self._list("")
        self.search.textChanged.connect(self._list)
        self.search.returnPressed.connect(self._find_next)
        self.pages.currentItemChanged.connect(self._show_chosen)
        self.text.anchorClicked.connect(self._follow)
        self.show_page(name if name in self._chapters else INDEX)

    @property
    def shown(self) -> str:
        """The name of the page in view."""
        item = self.pages.currentItem()
        return "" if item is None else str(item.data(Qt.ItemDataRole.UserRole))

    def show_page(self, name: str) -> None:
        """Show a page of the manual."""
        for row in range(self.pages.count()):
            if self.pages.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self.pages.setCurrentRow(row)
                return

    @Slot(str)
    def _list(self, wanted: str) -> None:
        """List the pages that have every word of what is searched, and show the first."""
        words, before = wanted.casefold().split(), self.shown
        self.pages.clear()
        for name, text in self._chapters.items():
            if all(word in text.casefold() for word in words):
                item = QListWidgetItem(title_of(text), self.pages)
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setToolTip(plain_tip(title_of(text)))
                item.setSizeHint(QSize(0, pixels(ROW)))
        self.show_page(before)
        if not self.shown:
            self.pages.setCurrentRow(0)
        self._find_first()

    @Slot()
    def _show_chosen(self) -> None:
        if self.shown:
            self.text.setMarkdown(self._chapters[self.shown])
            self._find_first()

    def _find_first(self) -> None:
        """Mark the first place in the page that has what is searched."""
        self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
        if self.search.text().strip():
            self._find_next()

    @Slot()
    def _find_next(self) -> None:
        """Mark the next place; after the last one the first again."""
        word = self.search.text().strip().split(" ")[0]
        if word and not self.text.find(word):
            self.text.moveCursor(self.text.textCursor().MoveOperation.Start)
            self.text.find(word)

    @Slot(QUrl)
    def _follow(self, link: QUrl) -> None:
        """Go to another page of the manual; what lies outside of it is not opened."""
        name = Path(link.path()).stem
        if name in self._chapters and ".." not in link.path():
            self.search.clear()
            self.show_page(name)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.pages)
        below.addWidget(self.text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.search)
        whole.addLayout(below, 1)
