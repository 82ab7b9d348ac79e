"""What a page is to the window."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPlainTextEdit, QWidget

from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.desk_card import DeskCard

if TYPE_CHECKING:
    from carehome_app.services.files.lists import ListInFile

Hint = tuple[str, Text]
"""A key as it is written on the keyboard, and what it does: shown in the line at the bottom."""


class Capability(NamedTuple):
    """A page that a home switches on and off."""

    code: str
    label: Text
    of_closed: bool
    """Whether it comes and goes with the level of control by itself."""
    about: Text | None = None
    """What a home has of it, in a few words."""


NOTHING_HERE: Final = QT_TRANSLATE_NOOP(
    "Pages", "There is nothing here that this key could be about."
)
EVERYTHING = Changes(sum(change.value for change in Changes))


def _is_kept_from(line: QWidget) -> bool:
    """Return whether what is typed in it becomes part of the record: no search does."""
    above = line.parentWidget()
    while above is not None and not isinstance(above, Page):
        if isinstance(above, DeskCard | QAbstractItemView):
            return True
        above = above.parentWidget()
    return False


class Page(QWidget):
    """One page of the window.

    The window makes the page when it is first asked for, and then calls `refresh(shows)`. Later it
    calls `refresh` when something the page `shows` has changed: at once when the page is in view,
    else when it comes up. A minute that passes refreshes nothing: a page that shows the time
    connects to `events.minute_passed` itself, and keeps what is being typed.

    The window owns the keys in `ui/shell/actions.py`, such as F5, F9 and Ctrl+F; a page must not
    use them again, since Qt then answers to neither.
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
        self.is_announcing = False
        """Whether the page is just telling what it shows by itself: no window need ask for it."""

    def heightForWidth(self, width: int) -> int:
        """Return the least height: lists give way before the whole page is moved about."""
        inside = self.layout()
        return -1 if inside is None else inside.minimumHeightForWidth(width)

    def refresh(self, changes: Changes) -> None:
        """Show the record as it is now."""

    def announce(self, changes: Changes, show: Callable[[], None] | None = None) -> None:
        """Tell the window what was kept here; the page shows it once: by `show`, or all of it."""
        self.is_announcing = True
        try:
            self.context.events.changed.emit(changes)
        finally:
            self.is_announcing = False
        if show is None:
            self.refresh(changes)
        else:
            show()

    def list_wanted(self) -> "ListInFile[Any] | None":
        """Return what a list from a file would bring, ready to be taken; None when not now."""
        return None

    def show_taken(self) -> None:
        """Show what a list brought, or nothing new where it was left."""
        self.refresh(self.shows)
        self.take_focus()

    def know_capabilities(self, found: Sequence[Capability]) -> None:
        """Learn which pages a home can switch; only Settings wants to know."""

    def show_record(self, wanted: Any) -> None:  # noqa: ANN401  # what its own records want
        """Show what was found of this page by its number or name."""
        raise NotImplementedError(wanted)

    def search(self) -> None:
        """Answer Ctrl+F: go to the page's search field, the one whose object name is `search`."""
        field = self.findChild(QLineEdit, "search")
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def chosen(self) -> About:
        """Return what is chosen here, for Ctrl+H to tell its history: None, where nothing is."""
        return None

    def has_unsaved(self) -> bool:
        """Return whether something is typed in a form, a desk or a cell and not kept yet."""
        typed: list[QWidget] = [
            one for one in self.findChildren(QLineEdit) if one.isModified() and one.text().strip()
        ]
        typed += [
            one
            for one in self.findChildren(QPlainTextEdit)
            if one.document().isModified() and one.toPlainText().strip()
        ]
        return any(_is_kept_from(one) for one in typed)

    def resume(self) -> None:
        """Go on with what was being typed before something over the page took the keyboard."""

    def find_nothing(self) -> None:
        """Say that a key found nothing here that it could be about: no key says nothing."""
        self.context.events.told.emit(self.context.say(NOTHING_HERE))

    def take_focus(self) -> None:
        """Put the keyboard where the page's work is done; called when the page comes up."""
        self.setFocus()
