"""How the whole program looks: Fusion, our own font, and one style sheet made from the theme."""

import re
from functools import cache
from string import Template
from typing import ClassVar, Final

from msgspec.structs import asdict
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from carehome_app.in_mind import goes_with_the_others
from carehome_app.resources import resource
from carehome_app.ui.style.theme import LIGHT, TEXT, Theme, scaled, wear
from carehome_app.ui.style.windows import windows

_POINTS: Final = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)pt\b")
HALF: Final = 128
"""Half as light as white."""
FONT = "Carehome Sans"
"""Our own family, so that no character is ever a box, on whichever computer."""

FUSION_DARKENS: Final = 127
"""By how many per cent Fusion draws an outline darker than the colour of the window."""


def dress(
    app: QApplication, theme: Theme = LIGHT, language: str = "zh", scale: float = 1.0
) -> None:
    """Give the program its look; a second call changes the theme and the size of words only.

    Colours and font are the whole program's, the style sheet is each window's own: Qt polishes a
    widget anew whenever it gets another parent under a style sheet, and a page is put together
    from the inside out. Without one until it comes into its window it is polished once (ADR 0157).

    Fusion itself is asked for where the application is made: `setStyle` returns a style, whose
    enumerations cost PySide 10 ms.
    """
    wear(theme, scale)
    app.setPalette(_palette(theme))
    for boxes in ("QCheckBox", "QRadioButton"):
        # A str whatever the stub says: bytes are refused.
        app.setPalette(_palette_of_boxes(theme), boxes)  # type: ignore[arg-type]
    app.setFont(program_font(wide_quotes=language == "zh"))
    before, _Worn.sheet = _Worn.sheet, style_sheet(theme)
    for window in windows():
        if before and window.styleSheet() == before:
            window.setStyleSheet(_Worn.sheet)


def dress_window(window: QWidget) -> None:
    """Give a window the style sheet; last, when everything that it begins with is in it.

    What has a parent in a window, such as a dialog or a menu, wears its sheet by itself.
    """
    window.setStyleSheet(_Worn.sheet)


class _Worn:
    """The style sheet of all windows."""

    sheet: ClassVar[str] = ""


def program_font(points: float = TEXT, *, wide_quotes: bool = True) -> QFont:
    """Return the program's font in a size, loading it from `resources/fonts` the first time."""
    _load_font()
    font = QFont(FONT)
    font.setPointSizeF(scaled(points))
    if not wide_quotes:
        # The font's own quotation marks are as wide as a Han character, right only in Chinese.
        font.setFeature(QFont.Tag("pwid"), 1)
    return font


@cache
def _load_font() -> None:
    # Asking Qt whether it has the family would look through all fonts of the computer.
    for weight in ("Regular", "Bold"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"CarehomeSans-{weight}.otf")))


def let_go_of_letters() -> None:
    """Let Qt forget the letters it has drawn; it draws each once more when it is written again.

    It keeps each letter in every size at four places between two pixels for as long as it runs,
    each wherever there was room in the middle of a day: a page of memory for every new one.
    """
    # Qt has no word for it alone. To say once more which fonts have pictures, forgets them.
    say = getattr(QFontDatabase, "setApplicationEmojiFontFamilies", None)  # from Qt 6.9 on
    if say is not None and QApplication.instance() is not None:
        say(QFontDatabase.applicationEmojiFontFamilies())


goes_with_the_others(let_go_of_letters)


def style_sheet(theme: Theme = LIGHT) -> str:
    """Return the style sheet in the colours of a theme; KeyError for a colour it does not have."""
    written = resource("style", "carehome.qss").read_text(encoding="utf-8")
    is_on_dark = QColor(theme.card).lightness() < HALF
    down = "down_on_dark.svg" if is_on_dark else "down.svg"
    icons = resource("icons").as_posix()
    filled = Template(written).substitute(asdict(theme), icons=icons, down=down)
    return _POINTS.sub(_scaled, filled)


def _scaled(points: re.Match[str]) -> str:
    return f"{scaled(float(points[1])):.2f}pt"


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget one of the looks named at the top of the style sheet, also later on."""
    if widget.property("kind") == kind:
        return
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def is_dark(widget: QWidget) -> bool:
    """Return whether a widget stands on dark ground."""
    return widget.palette().color(QPalette.ColorRole.Base).lightness() < HALF


def _palette_of_boxes(theme: Theme) -> QPalette:
    """Return colours in which Fusion outlines a box as a field: it darkens the window's own."""
    palette = _palette(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.edge).lighter(FUSION_DARKENS))
    return palette


def _palette(theme: Theme) -> QPalette:
    colours = {
        QPalette.ColorRole.Window: theme.page,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.page,
        QPalette.ColorRole.Button: theme.card,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Highlight: theme.accent_soft,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.Link: theme.accent,
    }
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    return palette
