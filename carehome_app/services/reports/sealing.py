"""The seal of a report: a short code of the chain as it stood when the report was made."""

from carehome_app import __version__
from carehome_app.db.journal import journal
from carehome_app.domain.history.events import ReportMade
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.issued import seal_code
from carehome_app.domain.reports.report import Report, Seal
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Desk


def seal_of(desk: Desk) -> Seal:
    """Return the short code of the chain as it stands now."""
    number, digest = journal.head(desk.store, desk.card.station)
    return Seal(seal_code(digest), 1, number)


def made(ref: LineRef, report: Report, **asked: str) -> ReportMade:
    """Return how a sealed report was made that is issued in a line, so that it can be again."""
    assert report.seal is not None  # noqa: S101  # only sealed reports are issued
    return ReportMade(
        *ref, report.seal.last, to_ms(report.made_at), __version__, dict(sorted(asked.items()))
    )
