"""Draft, issue and find again reports of any kind, beside the window."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from carehome_app.domain.asked import Asked, Need
from carehome_app.domain.errors import RecordChangedError
from carehome_app.domain.issued import Issued
from carehome_app.domain.report import Report, Seal
from carehome_app.domain.roles import May
from carehome_app.domain.signatures import Signed
from carehome_app.services.house import House
from carehome_app.services.issuing import Document
from carehome_app.services.report_kinds import KINDS, ReportKind
from carehome_app.ui.context import Context
from carehome_app.ui.errors import shown_to_user
from carehome_app.ui.rendering import Rendered, Rendering
from carehome_app.ui.report_in_view import InView, draft_stem

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

    def __init__(self, context: Context, owner: QObject) -> None:
        """Work for a page."""
        super().__init__(owner)
        self._context = context
        self._rendering = Rendering(context, self)

    @property
    def was_asked(self) -> bool:
        """Whether anything was ever asked for."""
        return self._rendering.was_asked

    def forget(self) -> None:
        """Deliver nothing of what was asked for so far."""
        self._rendering.forget()

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

    def issue(self, draft: InView, width: float) -> None:
        """Issue a draft, unless anything was recorded since it was built."""
        self._context.house.desk.require(May.ISSUE_REPORT)
        asked = replace(draft.asked, sealed=True)
        done = partial(self._issued, draft, asked)
        self._rendering.report(partial(_built, draft.kind.code, asked), width, done, self._fail)

    def hand_over(self, words: str, signed: Sequence[Signed], width: float) -> None:
        """Issue the handover that two people signed."""
        asked = Asked(sealed=True, words=words)
        build = partial(_handover, asked, tuple(signed))
        done = partial(self._handed_over, words, signed, width)
        self._rendering.report(build, width, done, self._fail)

    def find(self, issued: Issued, width: float) -> None:
        """Find the bytes that were kept, and their pages when it has any."""
        document = self._context.house.papers.issuing.document(issued)
        if issued.format != "pdf":
            self._rendering.forget()
            self.found.emit(issued, Rendered(document, [], []))
            return
        self._rendering.document(document, width, partial(self.found.emit, issued), self._fail)

    def _drafted(self, kind: ReportKind, asked: Asked, as_of: Seal, rendered: Rendered) -> None:
        assert rendered.report is not None  # noqa: S101  # it was built
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

    def _fail(self, error: Exception) -> None:
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
