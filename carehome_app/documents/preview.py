"""The pages of a PDF as plain pictures: the preview is the very page. No Qt here."""

import io
from collections.abc import Sequence
from threading import Lock
from typing import Final

import msgspec
import pypdfium2
from pypdfium2.raw import FPDFBitmap_BGRA

_ONE_AT_A_TIME: Final = Lock()
"""PDFium keeps global state: two threads inside it crash the process."""
_open: Final[dict[bytes, pypdfium2.PdfDocument]] = {}
"""The document of which a page was asked for last, until it is closed: one or none."""


class PageImage(msgspec.Struct, frozen=True):
    """One page, 4 bytes a pixel in the order red, green, blue, alpha (always opaque).

    `stride` is the number of bytes from one line of pixels to the next.
    """

    width: int
    height: int
    pixels: bytes
    stride: int


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def some_pages(pdf: bytes, numbers: Sequence[int]) -> bytes:
    """Return a PDF of some of the pages, the first being number 1; all of them: the very file."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        if list(numbers) == list(range(1, len(document) + 1)):
            return pdf
        with pypdfium2.PdfDocument.new() as taken:
            taken.import_pages(document, [number - 1 for number in numbers])
            kept = io.BytesIO()
            taken.save(kept)
            return kept.getvalue()


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Return how wide and high each page of a PDF is, in points."""
    with _ONE_AT_A_TIME, pypdfium2.PdfDocument(pdf) as document:
        return [document.get_page_size(number) for number in range(len(document))]


def page_image(pdf: bytes, number: int, scale: float) -> PageImage:
    """Return one page of a PDF, the first being number 0.

    At `scale` 1 there are 72 pixels to the inch. The document stays open for its next page until
    `close_document`: opening it anew takes longer than a page, and PDFium never lets go of some
    hundreds of bytes of each one whose pages were read (ADR 0208).
    """
    with _ONE_AT_A_TIME:
        page = _opened(pdf)[number]
        bitmap = page.render(scale=scale, force_bitmap_format=FPDFBitmap_BGRA, rev_byteorder=True)
        page.close()
        return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer), bitmap.stride)


def close_document() -> None:
    """Close the document of which a page was asked for last: nobody looks at it now."""
    with _ONE_AT_A_TIME:
        _close()


def _opened(pdf: bytes) -> pypdfium2.PdfDocument:
    found = _open.get(pdf)
    if found is None:
        _close()
        found = _open[pdf] = pypdfium2.PdfDocument(pdf)
    return found


def _close() -> None:
    for one in _open.values():
        one.close()
    _open.clear()
