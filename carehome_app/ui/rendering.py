"""Turn reports into documents and pages beside the window; only the newest request counts."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from carehome_app.documents.preview import PageImage, page_images
from carehome_app.domain.report import Report
from carehome_app.ui.context import Context

A4_POINTS_WIDE, A4_POINTS_HIGH = 595.28, 841.89


class Rendered(NamedTuple):
    """A document and its pages, as wide as was asked for."""

    document: bytes
    pages: list[PageImage]


class Rendering(QObject):
    """Renders for one page of the window."""

    def __init__(self, context: Context, owner: QObject) -> None:
        """Deliver to `owner`, and only while it is there."""
        super().__init__(owner)
        self._context = context
        self._asked = 0

    @property
    def was_asked(self) -> bool:
        """Whether anything was ever asked for."""
        return self._asked > 0

    def report(
        self,
        report: Report,
        width: float,
        done: Callable[[Rendered], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Render a report; `width` is that of a page in pixels."""
        language, say = self._context.language, self._context.say

        def work() -> Rendered:
            from carehome_app.documents.pdf import render_pdf

            points = A4_POINTS_HIGH if report.wide else A4_POINTS_WIDE
            return _with_pages(render_pdf(report, say, language), width / points)

        self._run(work, done, failed)

    def document(
        self,
        document: bytes,
        width: float,
        done: Callable[[Rendered], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Make the pages of a document that is there already."""

        def work() -> Rendered:
            return _with_pages(document, width / A4_POINTS_WIDE)

        self._run(work, done, failed)

    def _run(
        self,
        work: Callable[[], Rendered],
        done: Callable[[Rendered], object],
        failed: Callable[[Exception], object],
    ) -> None:
        self._asked += 1
        asked = self._asked

        def deliver(rendered: Rendered) -> None:
            if asked == self._asked:
                done(rendered)

        self._context.background.run(self, work, done=deliver, failed=failed)


def _with_pages(document: bytes, scale: float) -> Rendered:
    return Rendered(document, list(page_images(document, scale)))
