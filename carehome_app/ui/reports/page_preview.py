"""The real pages of a document, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from carehome_app.documents.preview import PageImage, close_document, page_image
from carehome_app.ui.reports.making import Rendered
from carehome_app.ui.shell.printing import as_image
from carehome_app.ui.widgets.panel import Moved

MARGIN = 12
BORDER = 1
COMFORTABLE = 860
"""As many pixels as a page needs to be read without bending forward."""
FAR = 2
"""As many heights of the view away a page is forgotten."""
LEAST_SEEN = 160
"""As many pixels of a page are seen in the smallest window."""
LEAST_CHANGE = 0.01
"""A change of the width by less than this part is none."""
NARROWEST = 400
"""Narrower than this the page is not laid out yet."""


class PagePreview(Moved):
    """Shows the pages of a PDF; what is seen is what is printed, saved and kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with no page."""
        super().__init__(parent)
        self.setObjectName("pagePreview")
        self.setAccessibleName(self.tr("Preview of the pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(LEAST_SEEN)
        # Always there: a bar that comes with a long document would cut the pages.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._labels: list[QLabel] = []
        self._document, self._scale = b"", 1.0
        self._sizes: Sequence[tuple[float, float]] = ()
        self.verticalScrollBar().valueChanged.connect(self.draw_near)
        self.show_words("")

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return len(self._labels)

    def show_document(self, rendered: Rendered) -> None:
        """Show a document from the top; a page is drawn when somebody comes near it."""
        sheet, column = self._sheet()
        self._document, self._sizes = rendered.document, rendered.sizes
        self._scale = rendered.pages[0].width / rendered.sizes[0][0]
        for _page in rendered.sizes:
            label = QLabel(sheet)
            label.setObjectName("previewPage")
            label.setStyleSheet("border: 1px solid #c3ccd4; background: white;")
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        column.addStretch(1)
        self._size_pages()
        self.setWidget(sheet)
        for number, page in enumerate(rendered.pages):
            self._draw(number, page)
        self.verticalScrollBar().setValue(0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's
        """Show the pages as wide as there is room now: nothing of them is cut."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Draw the pages in another size where they would be cut, or could be read better."""
        if not self._labels or not self.isVisible() or self._room <= 0:
            return
        scale = min(self._room, COMFORTABLE) * self.devicePixelRatioF() / self._sizes[0][0]
        cut = max(label.width() for label in self._labels) > self._room + 2 * BORDER
        if not cut and abs(scale - self._scale) < LEAST_CHANGE * self._scale:
            return
        self._scale = scale
        self._size_pages()
        for number, label in enumerate(self._labels):
            if not label.pixmap().isNull():
                self._draw(number, page_image(self._document, number, self._scale))

    def _size_pages(self) -> None:
        by = self._scale / self.devicePixelRatioF()
        for label, (width, height) in zip(self._labels, self._sizes, strict=True):
            # Never rounded up: one pixel beyond the edge is cut.
            label.setFixedSize(int(width * by) + 2 * BORDER, int(height * by) + 2 * BORDER)
        self._lay_out_pages()

    def _lay_out_pages(self) -> None:
        """Let the pages stand below each other at once, and not when Qt comes round to it.

        A page has its new height by now; until then it would lie on the one below it.
        """
        sheet = self.widget()
        column = None if sheet is None else sheet.layout()
        if column is not None:
            column.activate()
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

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
        self._fit()
        self.draw_near()

    def hideEvent(self, event: QHideEvent) -> None:  # Qt's
        """Forget the pages: a page of paper takes four megabytes, and nobody sees it now."""
        super().hideEvent(event)
        for label in self._labels:
            label.clear()
        close_document()

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
        wide = COMFORTABLE if self._room < NARROWEST else min(self._room, COMFORTABLE)
        return wide * self.devicePixelRatioF()

    @property
    def _room(self) -> int:
        return self.viewport().width() - 2 * MARGIN - 2 * BORDER

    def _sheet(self) -> tuple[QWidget, QVBoxLayout]:
        sheet = QWidget()
        sheet.setObjectName("previewSheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        self._labels = []
        return sheet, column
