"""The real pages of a document, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from carehome_app.documents.preview import PageImage
from carehome_app.ui.pictures import as_image

MARGIN = 12
COMFORTABLE = 860
"""As many pixels as a page needs to be read without bending forward."""
NARROWEST = 400
"""Narrower than this the page is not laid out yet."""


class PagePreview(QScrollArea):
    """Shows the pages of a PDF; what is seen is what is printed, saved and kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no page."""
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setObjectName("pagePreview")
        self.setAccessibleName(self.tr("Preview of the pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.show_words("")

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self.findChildren(QLabel, "previewPage"))

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show these pages from the top."""
        sheet, column = self._sheet()
        ratio = self.devicePixelRatioF()
        for page in pages:
            pixmap = QPixmap.fromImage(as_image(page))
            pixmap.setDevicePixelRatio(ratio)
            label = QLabel(sheet)
            label.setObjectName("previewPage")
            label.setPixmap(pixmap)
            label.setStyleSheet("border: 1px solid #c3ccd4; background: white;")
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setWidget(sheet)
        self.verticalScrollBar().setValue(0)

    def show_words(self, words: str) -> None:
        """Show a sentence where the pages would be."""
        sheet, column = self._sheet()
        label = QLabel(words, sheet)
        label.setWordWrap(True)
        label.setProperty("kind", "muted")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(label, 1)
        self.setWidget(sheet)

    def page_width(self) -> float:
        """Return how many real pixels wide a page can be shown."""
        room = self.viewport().width() - 2 * MARGIN
        wide = COMFORTABLE if room < NARROWEST else min(room, COMFORTABLE)
        return wide * self.devicePixelRatioF()

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet = QWidget()
        sheet.setObjectName("previewSheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        return sheet, column
