"""The seal of a report: a short code of the chain as it stood when the report was made."""

from collections.abc import Mapping
from typing import Final

from carehome_app import __version__
from carehome_app.db.desks import desks
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.journal.checking import hash_of
from carehome_app.domain.history.events import ReportMade
from carehome_app.domain.moments import to_ms
from carehome_app.domain.reports.issued import Issued, seal_code, seal_of_lines
from carehome_app.domain.reports.report import Report, Seal
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Desk

FIRST: Final = 1
MARKS: Final = 1 << 16
"""The desk that founded the home, and how many other desks a file number tells apart."""


def seal_of(desk: Desk) -> Seal:
    """Return the short code of the chains of all desks as they stand now."""
    number, _digest = journal.head(desk.store, desk.card.station)
    return Seal(seal_of_lines(desk.store.heads()), 1, number)


def seal_of_issue(store: Store, issued: Issued) -> str:
    """Return the seal of a report's own line, in which the hash of its bytes stands."""
    return seal_code(hash_of(store, issued.ref) or b"")


def heads_of(desk: Desk, last: int) -> dict[str, int]:
    """Return the last line of each desk as a report or a closing keeps them; `last` is the own."""
    known = {station: number for station, (number, _hash) in desk.store.heads().items()}
    return {str(one): number for one, number in sorted({**known, desk.card.station: last}.items())}


def desk_mark(desk: Desk) -> str:
    """Return what tells a desk's file numbers from those of the first one; that one has none."""
    station = desk.card.station
    if station == FIRST or desks.own_keys(desk.store) is None:
        return ""
    return f"-D{station % MARKS:04X}"


def made(
    ref: LineRef, report: Report, heads: dict[str, int], asked: Mapping[str, str]
) -> ReportMade:
    """Return how a sealed report was made that is issued in a line, so that it can be again."""
    assert report.seal is not None  # noqa: S101  # only sealed reports are issued
    return ReportMade(
        *ref,
        report.seal.last,
        to_ms(report.made_at),
        __version__,
        dict(sorted(asked.items())),
        heads,
    )
