"""What of each subject Ctrl+K finds by number or name: a new one is a line and its import.

A subject is asked when somebody looks for something, and imported then.
"""

from collections.abc import Iterable
from typing import Final

from carehome_app.domain.accounts.roles import May
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page_table import Findable, Record


def _disinfection(context: Context) -> Iterable[Record]:
    from carehome_app.ui.disinfection.records import records

    return records(context)


def _reports(context: Context) -> Iterable[Record]:
    from carehome_app.ui.reports.records import records

    return records(context)


def _gate(context: Context) -> Iterable[Record]:
    from carehome_app.ui.gate.records import records

    return records(context)


def _supplies(context: Context) -> Iterable[Record]:
    from carehome_app.ui.supplies.records import records

    return records(context)


def _inspections(context: Context) -> Iterable[Record]:
    from carehome_app.ui.inspections.records import records

    return records(context)


def _requests(context: Context) -> Iterable[Record]:
    from carehome_app.ui.requests.records import records

    return records(context)


def _sampling(context: Context) -> Iterable[Record]:
    from carehome_app.ui.sampling.records import records

    return records(context)


def _history(context: Context) -> Iterable[Record]:
    from carehome_app.ui.history.records import records

    return records(context)


def _parcel(context: Context) -> Iterable[Record]:
    from carehome_app.ui.bureau.records import of_home

    return of_home(context)


def _homes(context: Context) -> Iterable[Record]:
    from carehome_app.ui.bureau.records import homes

    return homes(context)


def _notices(context: Context) -> Iterable[Record]:
    from carehome_app.ui.bureau.records import notices

    return notices(context)


AREAS: Final = Findable(_disinfection)
REPORTS: Final = Findable(_reports, May.READ_ISSUED)
VISITS: Final = Findable(_gate, May.SEE_GATE)
SUPPLIES: Final = Findable(_supplies)
FAULTS: Final = Findable(_inspections)
REQUESTS: Final = Findable(_requests)
TESTS: Final = Findable(_sampling)
ORDERS: Final = Findable(_history)
PARCELS: Final = Findable(_parcel)
HOMES: Final = Findable(_homes)
NOTICES: Final = Findable(_notices)
