"""Draft, issue and find again reports of any kind, built and rendered beside the window."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from enum import IntEnum
from functools import partial
from time import monotonic
from typing import Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from carehome_app.documents.preview import PageImage, page_image, page_sizes
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Signed
from carehome_app.domain.errors import NotMadeError, RecordChangedError
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.reports.report import Report, Seal, Table
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.house import House
from carehome_app.services.reports.issuing import Document
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.reports.in_view import InView, draft_stem
from carehome_app.ui.shell.context import Context, in_own_house
from carehome_app.ui.shell.crash import shown_to_user

# Build reports and turn them into pages beside the window; only the newest request counts.

FIRST: Final = 3
"""How many pages are drawn before anything is shown; the others when somebody comes to them."""


class Stage(IntEnum):
    """How far a report is that is being prepared."""

    READING = 0
    LAYING_OUT = 1
    DRAWING = 2


STAGES: Final = {
    Stage.READING: QT_TRANSLATE_NOOP("ReportMaking", "Preparing: reading the record (1 of 3)…"),
    Stage.LAYING_OUT: QT_TRANSLATE_NOOP(
        "ReportMaking", "Preparing: laying out {rows} rows (2 of 3)…"
    ),
    Stage.DRAWING: QT_TRANSLATE_NOOP("ReportMaking", "Preparing: drawing the pages (3 of 3)…"),
}
SECONDS: Final = QT_TRANSLATE_NOOP("ReportMaking", "{words} {seconds} s")
"""A step of minutes looks like one that stands still: how long it goes on is the honest sign."""
SHOWN_EVERY: Final = 100
"""Milliseconds between two looks at how far a report is."""


class Going:
    """A report on its way: another thread says how far it is, this one may say to stop."""

    def __init__(self) -> None:
        """Begin with reading."""
        self.stage, self.rows = Stage.READING, 0
        self.began = monotonic()
        self.is_stopped = False

    def reach(self, stage: Stage, rows: int = 0) -> None:
        """Go on to the next stage; `NotMadeError` when nobody waits any longer."""
        if self.is_stopped:
            raise NotMadeError
        self.rows = rows or self.rows
        self.stage = stage


class Rendered(NamedTuple):
    """A document, its first pages as wide as was asked for, and the size of every page.

    The report is there when it was built anew.
    """

    document: bytes
    pages: list[PageImage]
    sizes: list[tuple[float, float]]
    """In points."""
    report: Report | None = None


class Rendering(QObject):
    """Renders for one page of the window."""

    def __init__(self, context: Context, owner: QObject) -> None:
        """Deliver to `owner`, and only while it is there."""
        super().__init__(owner)
        self._context = context
        self._asked = 0
        self.going = Going()

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
        going = self.going = Going()

        def work() -> Rendered:
            from carehome_app.documents.beside.asking import PROCESS, rendered_beside

            PROCESS.begin()
            report = built()
            going.reach(Stage.LAYING_OUT, _rows_of(report))
            document = rendered_beside(report, "pdf", say, language)
            going.reach(Stage.DRAWING)
            return _with_pages(document, width)._replace(report=report)

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
        self.going.is_stopped = True

    def stop(self) -> None:
        """Deliver nothing, and end the work itself: the next report need not wait for it."""
        from carehome_app.documents.beside.asking import PROCESS

        self.forget()
        if self.going.stage is Stage.LAYING_OUT:
            PROCESS.drop()

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


def _rows_of(report: Report) -> int:
    """Return how many rows all tables of a report have."""
    parts = (part for section in report.sections for part in section.parts)
    return sum(len(part.rows) for part in parts if isinstance(part, Table))


def _with_pages(document: bytes, width: float) -> Rendered:
    sizes = page_sizes(document)
    scale = width / sizes[0][0]
    count = min(FIRST, len(sizes))
    pages = [page_image(document, number, scale) for number in range(count)]
    return Rendered(document, pages, sizes)


# Draft, issue and find again reports of any kind, beside the window.

HANDOVER = "handover"


class ReportMaking(QObject):
    """What was asked for last comes back by a signal; what was asked before does not."""

    drafted = Signal(object, object)
    """`InView` and `Rendered`."""
    kept = Signal(object, object)
    """`Issued` and `Rendered`: it is in the record now."""
    found = Signal(object, object)
    """`Issued` and `Rendered`: the very bytes that were kept."""
    outdated = Signal()
    """Something was recorded since the draft: nothing was issued."""
    troubled = Signal(str)
    reached = Signal(int, int, str)
    """How many stages of a draft are behind it, of how many, and what is being done now."""

    def __init__(self, context: Context, owner: QObject) -> None:
        """Work for a page."""
        super().__init__(owner)
        self._context = context
        self._rendering = Rendering(context, self)
        self._timer = QTimer(self)
        self._timer.setInterval(SHOWN_EVERY)
        self._timer.timeout.connect(self._tell_stage)

    @property
    def was_asked(self) -> bool:
        """Whether anything was ever asked for."""
        return self._rendering.was_asked

    def forget(self) -> None:
        """Deliver nothing of what was asked for so far."""
        self._timer.stop()
        self._rendering.forget()

    def stop(self) -> None:
        """End the draft that is being prepared."""
        self._timer.stop()
        self._rendering.stop()

    def is_stale(self, view: InView | None) -> bool:
        """Return whether a draft may no longer be true."""
        if view is None or view.issued is not None:
            return False
        return view.as_of != self._context.house.reporting.seal()

    def draft(self, kind: ReportKind, asked: Asked, width: float) -> None:
        """Build a draft; a page is `width` pixels wide."""
        as_of = self._context.house.reporting.seal()
        done = partial(self._drafted, kind, asked, as_of)
        self._rendering.report(partial(_built, kind.code, asked), width, done, self._fail)
        self._tell_stage()
        self._timer.start()

    def issue(self, draft: InView, width: float, words: str = "") -> None:
        """Issue a draft, unless anything was recorded since it was built; `words` say why now."""
        self._context.house.desk.require(May.ISSUE_REPORT)
        self.forget()
        asked = replace(draft.asked, sealed=True, words=words or draft.asked.words)
        done = partial(self._issued, draft, asked)
        self._rendering.report(partial(_built, draft.kind.code, asked), width, done, self._fail)

    def hand_over(self, words: str, signed: Sequence[Signed], width: float) -> None:
        """Issue the handover that two people signed."""
        self.forget()
        asked = Asked(sealed=True, words=words)
        build = partial(_handover, asked, tuple(signed))
        done = partial(self._handed_over, words, signed, width)
        self._rendering.report(build, width, done, self._fail)

    def find(self, issued: Issued, width: float) -> None:
        """Find the bytes that were kept, and their pages when it has any."""
        document = self._context.house.papers.issuing.document(issued)
        self.forget()
        if issued.format != "pdf":
            self.found.emit(issued, Rendered(document, [], []))
            return
        self._rendering.document(document, width, partial(self.found.emit, issued), self._fail)

    def _drafted(self, kind: ReportKind, asked: Asked, as_of: Seal, rendered: Rendered) -> None:
        assert rendered.report is not None  # noqa: S101  # it was built
        self._timer.stop()
        view = InView(
            kind=kind,
            asked=asked,
            document=rendered.document,
            stem=draft_stem(kind, rendered.report, asked),
            report=rendered.report,
            as_of=as_of,
        )
        self.drafted.emit(view, rendered)

    def _issued(self, draft: InView, asked: Asked, rendered: Rendered) -> None:
        report = rendered.report
        if report is None or report.seal != draft.as_of:
            self.outdated.emit()
            return
        document = Document(report, rendered.document, self._context.language)
        with self._told():
            try:
                issuing = self._context.house.papers.issuing
                self.kept.emit(issuing.issue(draft.kind.code, asked, document), rendered)
            except RecordChangedError:
                self.outdated.emit()

    def _handed_over(
        self, words: str, signed: Sequence[Signed], width: float, rendered: Rendered
    ) -> None:
        assert rendered.report is not None  # noqa: S101  # it was built
        document = Document(rendered.report, rendered.document, self._context.language)
        with self._told():
            try:
                giving = self._context.house.papers.handing_over
                self.kept.emit(giving.give(words, document, signed), rendered)
            except RecordChangedError:
                # The words and both signatures still hold; only the program's part is older.
                self.hand_over(words, signed, width)

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self._context.say, self.troubled.emit)

    @Slot()
    def _tell_stage(self) -> None:
        going = self._rendering.going
        words = STAGES[going.stage].with_(rows=going.rows)
        if seconds := int(monotonic() - going.began):
            words = SECONDS.with_(words=words, seconds=seconds)
        self.reached.emit(int(going.stage), len(Stage), self._context.say(words))

    def _fail(self, error: Exception) -> None:
        self._timer.stop()
        with self._told():
            raise error


def _built(code: str, asked: Asked, house: House) -> Report:
    """Build a report; a round that has not opened has none."""
    kind = KINDS[code]
    round_ = asked.round or house.desk.current_round()
    if kind.issued and kind.needs[0] is Need.ROUND and round_ is not None:
        house.reporting.require_open(round_)
    return house.papers.build(code, asked)


def _handover(asked: Asked, signed: tuple[Signed, ...], house: House) -> Report:
    frame = house.papers.frame(HANDOVER, asked)
    return house.papers.handing_over.report(frame, asked.words, signed)
