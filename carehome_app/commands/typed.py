"""What stands after `record`, of a reading, a reason or a dose alike."""

from datetime import date

import msgspec


class Typed(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be recorded, as it was typed."""

    subject: str
    measure: str
    value: str
    on: date | None = None
    window: str | None = None
    site: str | None = None
    taken_at: str | None = None
    again: bool = False
    paper: bool = False
