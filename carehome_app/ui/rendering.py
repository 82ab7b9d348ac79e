"""Build reports and turn them into pages beside the window; only the newest request counts."""

from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from PySide6.QtCore import QObject

from carehome_app.documents.preview import PageImage, page_image, page_sizes
from carehome_app.domain.report import Report
from carehome_app.services.desk import Desk
from carehome_app.services.house import House
from carehome_app.ui.context import Context

T = TypeVar("T")


FIRST: Final = 3
"""How many pages are drawn before anything is shown; the others when somebody comes to them."""


class Rendered(NamedTuple):
    """A document, its first pages as wide as was asked for, and the size of every page.

    The report is there when it was built anew.
    """

    document: bytes
    pages: list[PageImage]
    sizes: list[tuple[float, float]]
    """In points."""
    report: Report | None = None


def in_own_house(context: Context, work: Callable[[House], T]) -> Callable[[], T]:
    """Return work for another thread: the same home and person, on a connection of its own."""
    desk = context.house.desk
    store, clock, actor = desk.store, desk.clock, desk.actor

    def done() -> T:
        own = store.again()
        try:
            return work(House(Desk(own, clock, actor)))
        finally:
            own.close()

    return done


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
        build: Callable[[House], Report],
        width: float,
        done: Callable[[Rendered], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Build a report and render it; `width` is that of a page in pixels."""
        language, say = self._context.language, self._context.say
        built = in_own_house(self._context, build)

        def work() -> Rendered:
            from carehome_app.documents.pdf import render_pdf

            report = built()
            return _with_pages(render_pdf(report, say, language), width)._replace(report=report)

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
            return _with_pages(document, width)

        self._run(work, done, failed)

    def forget(self) -> None:
        """Deliver nothing of what was asked for so far."""
        self._asked += 1

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

        def fail(error: Exception) -> None:
            if asked == self._asked:
                failed(error)

        self._context.background.run(self, work, done=deliver, failed=fail)


def _with_pages(document: bytes, width: float) -> Rendered:
    sizes = page_sizes(document)
    scale = width / sizes[0][0]
    count = min(FIRST, len(sizes))
    pages = [page_image(document, number, scale) for number in range(count)]
    return Rendered(document, pages, sizes)
