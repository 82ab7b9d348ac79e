"""Pages of a document as pictures of the window."""

from PySide6.QtGui import QImage

from carehome_app.documents.preview import PageImage


def as_image(page: PageImage) -> QImage:
    """Return a page as an image that owns its pixels."""
    shown = QImage(
        page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGBA8888
    )
    return shown.copy()
