"""What a page is to the window."""

from PySide6.QtWidgets import QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context

Hint = tuple[str, Text]
"""A key as it is written on the keyboard, and what it does: shown in the line at the bottom."""

EVERYTHING = Changes(sum(change.value for change in Changes))


class Page(QWidget):
    """One page of the window.

    The window calls `refresh` when the page is shown after something it `shows` has changed, at
    once when it is in view. Heavy parts are built in `first_shown`, not in the constructor.
    """

    title: Text = QT_TRANSLATE_NOOP("Pages", "Page")
    icon: str = ""
    """The file in `resources/icons` without its ending."""
    shows: Changes = EVERYTHING
    """Which changes concern the page."""
    hints: tuple[Hint, ...] = ()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; `context` is all it knows."""
        super().__init__(parent)
        self.context = context

    def refresh(self, changes: Changes) -> None:
        """Show the record as it is now."""

    def take_focus(self) -> None:
        """Put the keyboard where the page's work is done; called when the page comes up."""
        self.setFocus()
