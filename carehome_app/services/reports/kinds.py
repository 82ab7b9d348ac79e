"""Every kind of report, collected from the subjects: each names its own in `REPORTS`.

The command line, the page, and what is prepared by itself read this table.
"""

from typing import Final

from carehome_app.services.cards import reporting as cards
from carehome_app.services.closed import overview as closed
from carehome_app.services.disinfection import reporting as disinfection
from carehome_app.services.gate import intake as gate_intake
from carehome_app.services.gate import reporting as gate
from carehome_app.services.inspections import reporting as inspections
from carehome_app.services.isolation import parts as isolation
from carehome_app.services.rehabilitation import reporting as rehabilitation
from carehome_app.services.reports import daily, handover, lists, monthly, values
from carehome_app.services.reports.kind import ReportKind
from carehome_app.services.requests import reporting as requests
from carehome_app.services.sampling import parts as sampling
from carehome_app.services.supplies import reporting as supplies
from carehome_app.services.trends import parts as trends

KINDS: Final[dict[str, ReportKind]] = {
    kind.code: kind
    for subject in (
        daily,
        monthly,
        disinfection,
        values,
        trends,
        gate,
        gate_intake,
        isolation,
        sampling,
        supplies,
        inspections,
        requests,
        rehabilitation,
        cards,
        closed,
        handover,
        lists,
    )
    for kind in subject.REPORTS
}
"""In the order in which they are offered."""
