"""Colours and sizes of the window, named by what they mean."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses. A meaning is never told by colour alone."""

    ink: str = "#1f2933"
    muted: str = "#566370"
    faint: str = "#5f6c7b"
    page: str = "#f5f7f9"
    card: str = "#ffffff"
    line: str = "#d9e0e6"
    edge: str = "#8a96a3"
    """Outline of fields and buttons: at least 3:1 on a card."""
    head: str = "#eef2f5"
    accent: str = "#0f766e"
    accent_dark: str = "#0b5f58"
    on_accent: str = "#ffffff"
    accent_soft: str = "#d9efec"
    rail: str = "#12343b"
    rail_chosen: str = "#1d4a52"
    rail_text: str = "#d5e3e6"
    rail_mark: str = "#5eead4"
    well: str = "#1a7040"
    well_soft: str = "#e3f3e8"
    alarm: str = "#b3261e"
    alarm_soft: str = "#fbe1e0"
    low: str = "#8a5200"
    low_soft: str = "#fdeed0"
    due: str = "#2b5797"
    due_soft: str = "#e4ebf7"

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every text colour with every background it may stand on; a test holds each to 4.5:1."""
        grounds = (self.page, self.card, self.head)
        plain = (self.ink, self.muted, self.faint, self.accent, self.alarm, self.low, self.due)
        soft = (self.accent_soft, self.well_soft, self.alarm_soft, self.low_soft, self.due_soft)
        return (
            *((text, ground) for text in (*plain, self.well) for ground in grounds),
            *((text, ground) for text in (self.ink, self.muted) for ground in soft),
            (self.accent, self.accent_soft),
            (self.well, self.well_soft),
            (self.alarm, self.alarm_soft),
            (self.low, self.low_soft),
            (self.due, self.due_soft),
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_dark),
            (self.on_accent, self.alarm),
            (self.rail_text, self.rail),
            (self.rail_text, self.rail_chosen),
        )


LIGHT: Final = Theme()

ROW: Final = 38
"""Height of a row, in pixels, easy to read at arm's length."""
RAIL: Final = 84
TOP: Final = 46
FOOT: Final = 34
TEXT: Final = 11
"""Point size of ordinary text; readings are larger."""
READING: Final = 15
SMALL: Final = 9.5
"""Point size of hints and column headings."""
