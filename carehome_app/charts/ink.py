"""Colours of charts, light and dark. A meaning always has a shape, a sign or a line of its own."""

from typing import Final

import msgspec


class Ink(msgspec.Struct, frozen=True):
    """Every colour a chart uses, named by what it means."""

    paper: str = "#ffffff"
    text: str = "#1f2933"
    muted: str = "#5f6c7b"
    grid: str = "#e6ebef"
    frame: str = "#b8c2cc"
    line: str = "#46606f"
    morning: str = "#46606f"
    evening: str = "#ffffff"
    alarm: str = "#b3261e"
    low: str = "#2b5797"
    fever_band: str = "#fbe6e5"
    low_band: str = "#e4ebf7"
    own: str = "#0f766e"
    own_band: str = "#d3e8e4"
    bar: str = "#2b5797"
    away: str = "#d9e0e6"
    mark: str = "#8a5200"
    ghost: str = "#8a96a3"


LIGHT: Final = Ink()
DARK: Final = Ink(
    paper="#17212b",
    text="#e6edf3",
    muted="#a9b6c2",
    grid="#2a3744",
    frame="#4a5a68",
    line="#a9c4d4",
    morning="#a9c4d4",
    evening="#17212b",
    alarm="#ff8a80",
    low="#90b8f8",
    fever_band="#4a2528",
    low_band="#22314d",
    own="#5eead4",
    own_band="#1f4742",
    bar="#90b8f8",
    away="#33424f",
    mark="#f0b860",
    ghost="#7d8b99",
)
WARD_BLUE: Final = "#1f4fbf"
WARD_RED: Final = "#c62828"
"""The ward chart is written in blue and red ink, on white paper, always."""
