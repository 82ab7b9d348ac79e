"""A disinfection: what one record of the sheet says."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

import msgspec

from carehome_app.domain.rounds.entry import LineRef, Superseded
from carehome_app.i18n import QT_TRANSLATE_NOOP


class Reason(StrEnum):
    """Why it was done."""

    ROUTINE = "routine"
    VISITOR = "visitor"
    CASE = "case"
    TERMINAL = "terminal"


REASON_LABELS: Final = {
    Reason.ROUTINE: QT_TRANSLATE_NOOP("Disinfection", "routine"),
    Reason.VISITOR: QT_TRANSLATE_NOOP("Disinfection", "after a visit"),
    Reason.CASE: QT_TRANSLATE_NOOP("Disinfection", "a case of illness"),
    Reason.TERMINAL: QT_TRANSLATE_NOOP("Disinfection", "terminal, after leaving"),
}


class Method(StrEnum):
    """How it was done."""

    WIPE = "wipe"
    MOP = "mop"
    SPRAY = "spray"
    SOAK = "soak"
    BOIL = "boil"
    UV = "uv"
    AIR = "air"


METHOD_LABELS: Final = {
    Method.WIPE: QT_TRANSLATE_NOOP("Disinfection", "wiping"),
    Method.MOP: QT_TRANSLATE_NOOP("Disinfection", "mopping"),
    Method.SPRAY: QT_TRANSLATE_NOOP("Disinfection", "spraying"),
    Method.SOAK: QT_TRANSLATE_NOOP("Disinfection", "soaking"),
    Method.BOIL: QT_TRANSLATE_NOOP("Disinfection", "boiling or steam"),
    Method.UV: QT_TRANSLATE_NOOP("Disinfection", "UV light"),
    Method.AIR: QT_TRANSLATE_NOOP("Disinfection", "airing"),
}


class Details(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a record says besides where and when.

    `concentration` and `stock` are in the agent's unit; `contact` in minutes; `litres` is how
    much solution was made. An agent that is not in the catalogue stands as it was written.
    """

    reason: Reason = Reason.ROUTINE
    use: str = ""
    objects: str = ""
    agent: str
    concentration: Decimal | None = None
    stock: Decimal | None = None
    made: str = ""
    litres: Decimal | None = None
    batch: str = ""
    expiry: date | None = None
    method: Method
    contact: int | None = None
    done_by: int
    checked_by: int = 0
    result: str = ""
    """What was noticed; empty is nothing."""
    remark: str = ""
    lamp: str = ""
    intensity: Decimal | None = None
    """Microwatts per square centimetre."""


class Disinfection(msgspec.Struct, frozen=True, kw_only=True):
    """One record. `ended_at` None: nobody has said yet when it was rinsed or aired."""

    ref: LineRef
    area: int
    started_at: datetime
    ended_at: datetime | None
    recorded_at: datetime
    by: int
    details: Details
    together: int = 0
    superseded: Superseded | None = None

    @property
    def minutes(self) -> int | None:
        """How long it acted: what was said, and never longer than from start to end."""
        said = self.details.contact
        if self.ended_at is None:
            return said
        whole = (self.ended_at - self.started_at) // timedelta(minutes=1)
        return whole if said is None else min(said, whole)

    @property
    def due_to_end(self) -> datetime | None:
        """When it will have acted long enough, while nobody said that it ended."""
        if self.ended_at is not None or not self.details.contact:
            return None
        return self.started_at + timedelta(minutes=self.details.contact)
