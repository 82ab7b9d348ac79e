"""Pages of a document as pictures of the window, and on paper."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from carehome_app.documents.preview import PageImage, page_images
from carehome_app.domain.errors import PrintingFailedError

# Pages of a document as pictures of the window.


def as_image(page: PageImage) -> QImage:
    """Return a page as an image that owns its pixels."""
    shown = QImage(
        page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGBA8888
    )
    return shown.copy()


# Print the very file that was issued, page by page.

POINTS_PER_INCH = 72


def ask_and_print(parent: QWidget, document: bytes, title: str) -> bool:
    """Ask for a printer and print; False when the person changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    print_document(printer, document)
    return True


def print_document(printer: QPrinter, document: bytes) -> None:
    """Print every page at the printer's own fineness; `PrintingFailedError` when it will not."""
    scale = printer.resolution() / POINTS_PER_INCH
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintingFailedError
    try:
        _paint(painter, printer, page_images(document, scale))
    finally:
        painter.end()


def _paint(painter: QPainter, printer: QPrinter, pages: Iterable[PageImage]) -> None:
    paper = printer.pageLayout().paintRectPixels(printer.resolution())
    for number, page in enumerate(pages):
        if number and not printer.newPage():
            raise PrintingFailedError
        image = as_image(page)
        fitted = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        painter.drawImage(QRect(0, 0, fitted.width(), fitted.height()), image)
