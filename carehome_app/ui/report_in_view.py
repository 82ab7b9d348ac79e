"""The report in view: a draft, or an issued one with the very bytes that are kept."""

from dataclasses import dataclass, replace

from carehome_app.domain.asked import Asked, Need
from carehome_app.domain.issued import Issued
from carehome_app.domain.report import Report, Seal
from carehome_app.services.house import House
from carehome_app.services.issuing import asked_again
from carehome_app.services.report_kinds import KINDS, ReportKind


@dataclass(frozen=True, slots=True, kw_only=True)
class InView:
    """What is seen, printed, saved and issued."""

    kind: ReportKind
    asked: Asked
    document: bytes
    stem: str
    """The name of its file without the ending."""
    report: Report | None = None
    """Nothing for an issued one: only its bytes count."""
    as_of: Seal | None = None
    """Up to which line of the journal a draft knows."""
    issued: Issued | None = None

    @property
    def is_draft(self) -> bool:
        """Whether it can still be issued."""
        return self.issued is None and self.kind.issued

    @property
    def formats(self) -> tuple[str, ...]:
        """What it can be saved as; a table also in the encoding older programs want."""
        if self.issued is not None:
            return (self.issued.format,)
        own = self.kind.formats
        return (*own, "csv-gb18030") if "csv" in own else own


def draft_stem(kind: ReportKind, report: Report, asked: Asked) -> str:
    """Return the name of a draft's file without its ending."""
    if report.archive_number:
        return f"{report.archive_number}-draft"
    day = asked.round.day if asked.round is not None else asked.day
    return f"{kind.code}-{day:%Y-%m%d}" if day is not None else kind.code


def issued_view(house: House, issued: Issued, document: bytes) -> InView:
    """Return an issued report with the bytes that were kept, and what it was asked with."""
    kind = KINDS.get(issued.report, KINDS["daily"])
    asked = replace(asked_again(house.as_of.asked_of(issued)), sealed=False)
    if issued.round.window:
        asked = replace(asked, round=issued.round)
    stem = issued.archive_number
    return InView(kind=kind, asked=asked, document=document, stem=stem, issued=issued)


def carried_over(asked: Asked, kind: ReportKind) -> Asked:
    """Return what was asked before as far as it is of use for another kind."""
    of_day = not {Need.ROUND, Need.MONTH} & set(kind.needs)
    return replace(asked, sealed=False, words="", day=asked.day if of_day else None)
