"""How the window looks on this computer: light, dark or as the system, and how large words are."""

import weakref
from typing import ClassVar, Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from carehome_app.ui.style.theme import DARK, LIGHT, Theme

AS_SYSTEM: Final = "system"
CHOICES: Final = (AS_SYSTEM, "light", "dark")
USUAL: Final = 100
SIZES: Final = (90, 100, 110, 120, 130, 145, 160)
"""Per cent of the usual size of words."""


Widths = dict[str, dict[int, int]]
"""Of each table by its name, which columns somebody made how wide, in pixels."""


class _Columns:
    """What was done by hand to the columns of this window."""

    widths: ClassVar[Widths] = {}


def column_widths() -> Widths:
    """Return the widths somebody gave to columns; tables read them and write into them."""
    return _Columns.widths


class Look(QObject):
    """One for all windows of the program; says when another look is to be worn.

    Only the one made last follows the system: what an earlier window leaves behind until Python
    looks for it would dress the windows of this one anew.
    """

    _last: "ClassVar[weakref.ref[Look] | None]" = None

    changed = Signal()
    screen_filled = Signal()
    """The whole screen is to be filled, or no longer."""

    def __init__(
        self, choice: str = AS_SYSTEM, percent: int = USUAL, *, full_screen: bool = False
    ) -> None:
        """Begin with what was chosen last; what cannot be is as good as nothing chosen."""
        super().__init__()
        Look._last = weakref.ref(self)
        self.choice = choice if choice in CHOICES else AS_SYSTEM
        self.percent = percent if percent in SIZES else USUAL
        self.full_screen = full_screen
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> Theme:
        """The colours to be worn now."""
        if self.choice == AS_SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        else:
            dark = self.choice == "dark"
        return DARK if dark else LIGHT

    @property
    def scale(self) -> float:
        """By how much words are larger than usual."""
        return self.percent / USUAL

    def choose(self, choice: str) -> None:
        """Wear the light or the dark theme, or what the system wears."""
        if choice in CHOICES and choice != self.choice:
            self.choice = choice
            self.changed.emit()

    def show_size(self, percent: int) -> None:
        """Show words in one of the sizes."""
        if percent in SIZES and percent != self.percent:
            self.percent = percent
            self.changed.emit()

    @Slot(bool)
    def fill_screen(self, full: bool) -> None:  # Qt gives it
        """Fill the whole screen, as a front desk likes it, or have a frame and a taskbar."""
        if full != self.full_screen:
            self.full_screen = full
            self.screen_filled.emit()

    def step(self, by: int) -> None:
        """Show words a step larger or smaller, as far as there is one."""
        place = SIZES.index(self.percent) + by
        self.show_size(SIZES[min(max(place, 0), len(SIZES) - 1)])

    def _system_changed(self) -> None:
        is_last = Look._last is not None and Look._last() is self
        if self.choice == AS_SYSTEM and is_last:
            self.changed.emit()
