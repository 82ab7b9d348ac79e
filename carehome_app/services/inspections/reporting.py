"""Build the ledger of rectification and the results of checklists."""

from collections.abc import Iterator, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from carehome_app.db.inspections import inspections as kept
from carehome_app.db.inspections import photographs
from carehome_app.db.inspections.photographs import Photograph
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.inspections.counting import as_of
from carehome_app.domain.inspections.faults import SUPERVISORS, Fault
from carehome_app.domain.inspections.report import (
    ChecklistFacts,
    LedgerFacts,
    SectionFacts,
    answer,
    checklist,
    ledger,
    notice,
    section,
)
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk
from carehome_app.services.inspections.faults import FaultKeeping
from carehome_app.services.inspections.photographs import BOTH_SIDES
from carehome_app.services.pictures import small as smaller
from carehome_app.services.reports.kind import PAPER, TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House


class InspectionReporting:
    """Ledgers and results."""

    def __init__(self, desk: Desk, faults: FaultKeeping) -> None:
        """Report from a desk."""
        self._desk = desk
        self._faults = faults

    def ledger(self, days: tuple[date, date], frame: Frame) -> Report:
        """Return the ledger of some days: what was found in them or open at their beginning."""
        self._desk.require(May.READ)
        first, last = days
        since = self._desk.home_time.moment(first, time())
        until = self._desk.home_time.moment(last + timedelta(days=1), time())
        faults = self._faults.between(since, until)
        return ledger(frame, self._facts(days, faults, frame))

    def answer(self, days: tuple[date, date], frame: Frame) -> Report:
        """Return what became of supervisors' findings of some days, or open at their beginning."""
        self._desk.require(May.READ)
        since = self._desk.home_time.moment(days[0], time())
        until = self._desk.home_time.moment(days[1] + timedelta(days=1), time())
        faults = self._faults.between(since, until)
        theirs = [one for one in faults if one.found.source in SUPERVISORS]
        return answer(frame, self._facts(days, theirs, frame))

    def _facts(
        self, days: tuple[date, date], faults: Sequence[Fault], frame: Frame
    ) -> LedgerFacts:
        known = {one.id: photographs.of_fault(self._desk.store, one.id) for one in faults}
        photos = {fault: _counts(found) for fault, found in known.items()}
        # A photograph may show somebody: a masked ledger has none.
        seen = {} if frame.masked else known
        small = {fault: self._small(found) for fault, found in seen.items()}
        counted = self._faults.counted(*days)
        return LedgerFacts(*days, faults, counted, self._name, photos, small)

    def checklist(self, day: date, frame: Frame) -> Report:
        """Return the results of the inspections that began on a day."""
        self._desk.require(May.READ)
        since = self._desk.home_time.moment(day, time())
        until = self._desk.home_time.moment(day + timedelta(days=1), time())
        found = kept.between(self._desk.store, since, until)
        return checklist(frame, ChecklistFacts(day, found, self._name))

    def section(self, days: tuple[date, date], frame: Frame) -> Section | None:
        """Return the sum of some days and what is open at their end; None when nothing was."""
        self._desk.require(May.READ)
        first, last = days
        known = self._faults.counted(first, last)
        if not known.open_before and not known.found and not known.reopened:
            return None
        since = self._desk.home_time.moment(first, time())
        until = self._desk.home_time.moment(last + timedelta(days=1), time())
        then = [as_of(one, until) for one in self._faults.between(since, until)]
        open_ = [one for one in then if one is not None and one.is_open]
        return section(frame, SectionFacts(last, open_, known, self._name))

    def _small(self, found: Sequence[Photograph]) -> tuple[bytes, ...]:
        """Return the last before and the last after, small, as far as they are at this desk."""
        last = {one.side: one.kept for one in found}
        pixels = [
            photographs.pixels(self._desk.store, last[side]) if side in last else None
            for side in BOTH_SIDES
        ]
        # One that is missing leaves its place free: what stands at the right is after.
        return tuple(smaller(one) if one else b"" for one in pixels) if any(pixels) else ()

    def _name(self, subject: int) -> str:
        return self._desk.person(subject).name if subject else ""


def _counts(found: Sequence[Photograph]) -> tuple[int, int]:
    sides = [one.side for one in found]
    return sides.count(BOTH_SIDES[0]), sides.count(BOTH_SIDES[1])


# What other reports say of it, and its kinds of report.


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of faults, if there were any."""
    said = house.inspections.reporting.section(days, frame)
    if said is not None:
        yield said


def _ledger(house: "House", frame: Frame, asked: Asked) -> Report:
    days = asked.days(house.desk.today())
    return house.inspections.reporting.ledger(days, frame)


def _answer(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.inspections.reporting.answer(asked.days(house.desk.today()), frame)


def _notice(house: "House", frame: Frame, asked: Asked) -> Report:
    own = [one for one in house.inspections.faults.open() if one.responsible == asked.person]
    return notice(frame, house.desk.person(asked.person).name, own)


def _checklist(house: "House", frame: Frame, asked: Asked) -> Report:
    return house.inspections.reporting.checklist(asked.day or house.desk.today(), frame)


REPORTS: Final = (
    ReportKind(
        code="faults",
        label=QT_TRANSLATE_NOOP("Report kinds", "Faults and rectification"),
        needs=(Need.MONTH, Need.DAY),
        formats=TABLES,
        build=_ledger,
        short="FLT",
    ),
    ReportKind(
        code="fault-notice",
        label=QT_TRANSLATE_NOOP("Report kinds", "Notice of faults"),
        needs=(Need.PERSON,),
        formats=PAPER,
        build=_notice,
        short="FLN",
    ),
    ReportKind(
        code="fault-answer",
        label=QT_TRANSLATE_NOOP("Report kinds", "Answer to findings"),
        needs=(Need.MONTH, Need.DAY),
        formats=TABLES,
        build=_answer,
        short="FLA",
    ),
    ReportKind(
        code="checklist",
        label=QT_TRANSLATE_NOOP("Report kinds", "Result of an inspection"),
        needs=(Need.DAY,),
        formats=TABLES,
        build=_checklist,
        short="INS",
    ),
)
