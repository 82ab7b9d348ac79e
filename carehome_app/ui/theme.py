"""Colours and sizes of the window, named by what they mean."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses. A meaning is never told by colour alone."""

    ink: str = "#1f2933"
    muted: str = "#5f6c7b"
    faint: str = "#8a96a3"
    page: str = "#f5f7f9"
    card: str = "#ffffff"
    line: str = "#d9e0e6"
    head: str = "#eef2f5"
    accent: str = "#0f766e"
    accent_soft: str = "#d9efec"
    rail: str = "#12343b"
    rail_chosen: str = "#1d4a52"
    rail_text: str = "#d5e3e6"
    well: str = "#1d7a46"
    well_soft: str = "#e3f3e8"
    alarm: str = "#b3261e"
    alarm_soft: str = "#fbe1e0"
    low: str = "#8a5200"
    low_soft: str = "#fdeed0"
    due: str = "#2b5797"
    due_soft: str = "#e4ebf7"


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
