"""What stands after `record`, of a reading, a reason or a dose alike."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
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
