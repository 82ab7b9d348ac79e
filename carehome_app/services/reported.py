"""Whether what was recorded already stands in the report of a closed round."""

from datetime import datetime

from carehome_app.db import reports
from carehome_app.domain.plan import RoundKey, windows_on
from carehome_app.services.chronic_windows import parts_of
from carehome_app.services.desk import Desk


def is_reported(desk: Desk, round_: RoundKey, recorded_at: datetime) -> bool:
    """Return whether a round was closed, or for a window of a plan the part of the day it is in.

    A part goes on after its report: only what was recorded before the closing stands in it.
    """
    closed = reports.closed_between(desk.store, round_.day, round_.day)
    if not closed:
        return False
    house = windows_on(round_.day, desk.plans)
    if round_.window in [window.code for window in house]:
        return any(one.round == round_ for one in closed)
    parts = parts_of(desk, round_.day, house)
    return any(
        recorded_at <= one.at and parts.belongs(round_.window, one.round.window) for one in closed
    )
