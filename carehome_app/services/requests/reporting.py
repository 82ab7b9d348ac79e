"""The reports of requests: a month of all, and the ledger of aid."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.domain.requests.report import MonthFacts, month_report, section
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.reports.kind import TABLES, ReportKind

if TYPE_CHECKING:
    from carehome_app.services.house import House


def _month(wanted: str, house: "House", frame: Frame, asked: Asked) -> Report:
    """Return the report of the month a day lies in; of this month up to today."""
    requests, desk = house.requests, house.desk
    first = (asked.month or asked.day or desk.today()).replace(day=1)
    last = min((first + timedelta(days=32)).replace(day=1) - timedelta(days=1), desk.today())
    last = max(first, last)
    aids = requests.aid.between(first, last)
    facts = MonthFacts(
        month=first,
        requests=requests.board.between(first, last),
        counted=requests.board.tally(first, last),
        aids=aids,
        sums=requests.aid.ledger(aids),
        heard=requests.counselling.counted(first, last),
        helps=requests.helping.between(first, last),
        benefits=[one for one in requests.benefits.all() if one.holds(last)],
        names={one.id: frame.name(one.name) for one in desk.stays},
        wanted=wanted,
    )
    return month_report(frame, facts)


def sections(house: "House", frame: Frame, days: tuple[date, date]) -> Iterator[Section]:
    """Yield what a report of some days says of requests: sums and clocks, nobody's words."""
    del frame
    first, last = days
    requests = house.requests
    counted = requests.board.tally(first, last)
    due = requests.board.due_on(first) if first == last else None
    aids = requests.aid.between(first, last)
    if counted.received or aids or (due is not None and due.due):
        sums = requests.aid.ledger(aids) if aids else None
        yield section(counted, sums, due)


REPORTS: Final = (
    ReportKind(
        code="requests",
        label=QT_TRANSLATE_NOOP("Report kinds", "Requests and aid"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=partial(_month, "requests"),
        short="REQ",
    ),
    ReportKind(
        code="aid",
        label=QT_TRANSLATE_NOOP("Report kinds", "Ledger of aid"),
        needs=(Need.MONTH,),
        formats=TABLES,
        build=partial(_month, "aid"),
        short="AID",
    ),
)
