"""What each subject says of some days in the daily and the monthly report, collected from them.

A subject names its own `sections`; it says nothing where nothing happened.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.domain.reports.frame import Frame
from carehome_app.domain.reports.report import Report, Section
from carehome_app.services.bureau import notices as bureau
from carehome_app.services.cards import reporting as cards
from carehome_app.services.gate import reporting as gate
from carehome_app.services.inspections import reporting as inspections
from carehome_app.services.isolation import parts as isolation
from carehome_app.services.rehabilitation import reporting as rehabilitation
from carehome_app.services.requests import reporting as requests
from carehome_app.services.sampling import parts as sampling
from carehome_app.services.supplies import reporting as supplies

if TYPE_CHECKING:
    from carehome_app.services.house import House

Days = tuple[date, date]
"""The first and the last; of a daily report they are one."""
Says = Callable[["House", Frame, Days], Iterable[Section]]

SECTIONS: Final[tuple[Says, ...]] = tuple(
    one.sections
    for one in (
        supplies,
        gate,
        isolation,
        sampling,
        inspections,
        requests,
        rehabilitation,
        cards,
        bureau,
    )
)
"""In the order in which they are told."""


def with_subjects(house: "House", frame: Frame, report: Report, days: Days) -> Report:
    """Return a report of some days with what the subjects of the house say of them."""
    said = [section for says in SECTIONS for section in says(house, frame, days)]
    return replace(report, sections=(*report.sections, *said))
