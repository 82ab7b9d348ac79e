"""Colours and sizes of the window, named by what they mean."""

from typing import Final

import msgspec


class Theme(msgspec.Struct, frozen=True):
    """Every colour the window uses. A meaning is never told by colour alone."""

    ink: str = "#1f2933"
    muted: str = "#566370"
    faint: str = "#5f6c7b"
    page: str = "#f5f7f9"
    card: str = "#ffffff"
    line: str = "#d9e0e6"
    edge: str = "#7b8794"
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
    rail_caption: str = "#8fb0b5"
    rail_alarm: str = "#d9342b"
    rail_look: str = "#f3b64c"
    on_rail: str = "#ffffff"
    well: str = "#1a7040"
    well_soft: str = "#e3f3e8"
    alarm: str = "#b3261e"
    alarm_soft: str = "#fbe1e0"
    low: str = "#8a5200"
    low_soft: str = "#fdeed0"
    due: str = "#2b5797"
    due_soft: str = "#e4ebf7"
    look: str = "#c9820f"
    """Fills of bars only, never text."""

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
            *((text, self.accent_soft) for text in (self.alarm, self.low, self.due, self.well)),
            (self.well, self.well_soft),
            (self.alarm, self.alarm_soft),
            (self.low, self.low_soft),
            (self.due, self.due_soft),
            (self.on_accent, self.accent),
            (self.on_accent, self.accent_dark),
            (self.on_accent, self.alarm),
            (self.on_accent, self.low),
            (self.rail_text, self.rail),
            (self.rail_text, self.rail_chosen),
            (self.on_rail, self.rail_chosen),
            (self.on_rail, self.rail_alarm),
            (self.rail, self.rail_look),
            (self.rail, self.rail_text),
            (self.rail_caption, self.rail),
        )

    @property
    def outlines(self) -> tuple[tuple[str, str], ...]:
        """Every line that has to be seen, with its ground; a test holds each to 3:1."""
        grounds = (self.card, self.page)
        return tuple((line, ground) for line in (self.edge, self.accent) for ground in grounds)


LIGHT: Final = Theme()
DARK: Final = Theme(
    ink="#e6edf3",
    muted="#a9b6c2",
    faint="#98a6b3",
    page="#10181f",
    card="#17212b",
    line="#2f3d4a",
    edge="#75838f",
    head="#1d2934",
    accent="#4fd1c0",
    accent_dark="#7fe3d6",
    on_accent="#08201d",
    accent_soft="#17403d",
    rail="#0a1f24",
    rail_chosen="#1b434b",
    rail_text="#d5e3e6",
    well="#6fd096",
    well_soft="#173a28",
    alarm="#ff8a80",
    alarm_soft="#4a2427",
    low="#f0b860",
    low_soft="#43331a",
    due="#94bafa",
    due_soft="#22314d",
)


class _Worn:
    """The theme the program wears now."""

    theme = LIGHT
    scale = 1.0


def theme() -> Theme:
    """Return the theme the program wears now; ask when painting, never keep what it says."""
    return _Worn.theme


def colour(token: str) -> str:
    """Return a colour of the theme worn now by its name; for tables that are made once."""
    found: str = getattr(_Worn.theme, token)
    return found


def scaled(size: float) -> float:
    """Return a size of words in points as large as words are shown now."""
    return size * _Worn.scale


def pixels(usual: int) -> int:
    """Return a height or width that grows with the words in it, and never shrinks below usual."""
    return round(usual * max(_Worn.scale, 1.0))


INCH: Final = 116
"""Pixels to an inch of a chart: its smallest words, of 7.5 points, are 9 points of the screen."""


def inch() -> int:
    """Return how many pixels an inch of a chart has: its words grow with all others."""
    return pixels(INCH)


def wear(worn: Theme, scale: float = 1.0) -> None:
    """Let every later painting use a theme, with words so many times as large as usual."""
    _Worn.theme, _Worn.scale = worn, scale


ROW: Final = 38
"""Height of a row, in pixels, easy to read at arm's length."""
RAIL: Final = 104
TOP: Final = 48
FOOT: Final = 32
TEXT: Final = 11
"""Point size of ordinary text; readings are larger."""
READING: Final = 15
SMALL: Final = 9.5
"""Point size of hints and column headings."""
