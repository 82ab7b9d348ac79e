"""The real pages of a document, one under the other."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from carehome_app.documents.preview import PageImage, page_image
from carehome_app.ui.reports.making import Rendered
from carehome_app.ui.shell.printing import as_image

MARGIN = 12
COMFORTABLE = 860
"""As many pixels as a page needs to be read without bending forward."""
FAR = 2
"""As many heights of the view away a page is forgotten."""
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
        self._labels: list[QLabel] = []
        self._document, self._scale = b"", 1.0
        self.verticalScrollBar().valueChanged.connect(self.draw_near)
        self.show_words("")

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._labels)

    def show_document(self, rendered: Rendered) -> None:
        """Show a document from the top; a page is drawn when somebody comes near it."""
        sheet, column = self._sheet()
        self._document = rendered.document
        self._scale = rendered.pages[0].width / rendered.sizes[0][0]
        ratio = self.devicePixelRatioF()
        for width, height in rendered.sizes:
            label = QLabel(sheet)
            label.setObjectName("previewPage")
            label.setStyleSheet("border: 1px solid #c3ccd4; background: white;")
            label.setFixedSize(
                round(width * self._scale / ratio) + 2, round(height * self._scale / ratio) + 2
            )
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        column.addStretch(1)
        self.setWidget(sheet)
        for number, page in enumerate(rendered.pages):
            self._draw(number, page)
        self.verticalScrollBar().setValue(0)

    @Slot()
    def draw_near(self) -> None:
        """Draw the pages in view and the next ones; pages far away are forgotten again."""
        top, room = self.verticalScrollBar().value(), self.viewport().height()
        for number, label in enumerate(self._labels):
            above, below = label.y(), label.y() + label.height()
            if below >= top - room and above <= top + 2 * room:
                if label.pixmap().isNull():
                    self._draw(number, page_image(self._document, number, self._scale))
            elif below < top - FAR * room or above > top + (FAR + 1) * room:
                label.clear()

    def showEvent(self, event: QShowEvent) -> None:  # Qt's
        """Draw again what is in view."""
        super().showEvent(event)
        self.draw_near()

    def hideEvent(self, event: QHideEvent) -> None:  # Qt's
        """Forget the pages: a page of paper takes four megabytes, and nobody sees it now."""
        super().hideEvent(event)
        for label in self._labels:
            label.clear()

    def _draw(self, number: int, page: PageImage) -> None:
        pixmap = QPixmap.fromImage(as_image(page))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._labels[number].setPixmap(pixmap)

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
        self._labels = []
        return sheet, column
