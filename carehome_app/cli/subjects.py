"""Every command, one line each: a new subject adds its own."""

from typing import Final

import click

from carehome_app.cli import (
    bureau,
    card,
    desks,
    files,
    forms,
    gate,
    homes,
    inspections,
    isolation,
    parcels,
    rehab,
    reports,
    requests,
    rounds,
    sample,
    stock,
)

COMMANDS: Final[tuple[click.Command, ...]] = (
    homes.init,
    homes.demo,
    homes.backup,
    homes.restore,
    homes.tour,
    homes.verify,
    homes.doubts,
    desks.join,
    desks.stations,
    desks.exchange,
    desks.one_person,
    requests.request,
    rounds.status,
    rounds.record,
    isolation.isolate,
    isolation.doors,
    stock.stock,
    sample.sample,
    reports.report,
    reports.send,
    files.take,
    files.export,
    forms.form,
    inspections.fault,
    gate.gate,
    parcels.parcel,
    bureau.bureau,
    rehab.rehab,
    card.card,
)
