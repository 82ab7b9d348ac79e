"""The pages themselves: made when first shown, refreshed when in view, or when they come up."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import EVERYTHING, Capability, Page
from carehome_app.ui.shell.page_table import CLOSED, PageSpec
from carehome_app.ui.widgets.panel import MovedByKey

AT_ITS_END: Final = QT_TRANSLATE_NOOP("PageStack", "The page ends here: there is no more of it.")
FIELDS: Final = (QLineEdit, QComboBox, QPlainTextEdit)


class PageStack(QStackedWidget):
    """Shows one page at a time and keeps the others as they were."""

    menu_asked = Signal(object)
    """A `QContextMenuEvent` that nothing on the page answered: the menu of a row."""

    def __init__(self, context: Context, pages: Sequence[PageSpec]) -> None:
        """Hold no page yet."""
        super().__init__()
        self.setObjectName("stack")
        self._context = context
        self._specs = {spec.name: spec for spec in pages}
        self._made: dict[str, Page] = {}
        self._areas: dict[str, QScrollArea] = {}
        self._stale: dict[str, Changes] = {}
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_field)

    @property
    def page(self) -> Page | None:
        """The page in view."""
        area = self.currentWidget()
        shown = area.widget() if isinstance(area, QScrollArea) else None
        return shown if isinstance(shown, Page) else None

    def has(self, name: str) -> bool:
        """Return whether a page was made already."""
        return name in self._made

    def show_page(self, name: str) -> Page:
        """Bring a page up, as the record is now; KeyError when there is no such page."""
        page = self._made.get(name)
        if page is None:
            page = self._specs[name].make(self._context)
            page.know_capabilities(
                [
                    Capability(spec.capability, spec.label, spec.group is CLOSED, spec.about)
                    for spec in self._specs.values()
                    if spec.capability
                ]
            )
            self._made[name] = page
            self._stale[name] = EVERYTHING
            self._areas[name] = self._area(page)
        self._bring_up(self._areas[name])
        self._freshen(page)
        return page

    def unsaved(self) -> str:
        """Return the name of a page where something typed is not kept; that in view first."""
        shown = [] if self.page is None else [self.page]
        pages = (*shown, *self._made.values())
        return next((one.objectName() for one in pages if one.has_unsaved()), "")

    def refresh(self, changes: Changes) -> None:
        """Refresh the page in view now, and remember for the others what became stale."""
        for name in self._made:
            self._stale[name] = self._stale.get(name, Changes.NONE) | changes
        if self.page is not None and self.isVisible():
            self._freshen(self.page)

    def move_page(self, step: int) -> None:
        """Show what lies below (1) or above (-1) on a page that is higher than the window."""
        within = [] if self.page is None else self.page.findChildren(MovedByKey)
        areas = [one for one in (*within, self.currentWidget()) if isinstance(one, MovedByKey)]
        if not any(one.isVisible() and one.move_on(step) for one in areas):
            self._context.events.told.emit(self._context.say(AT_ITS_END))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row it is about."""
        self.menu_asked.emit(event)

    def _bring_up(self, area: QScrollArea) -> None:
        """Show a page from its top: Qt moves it to what last had the keyboard there."""
        if area is not self.currentWidget():
            self.setCurrentWidget(area)
            area.verticalScrollBar().setValue(0)
            self._show_field(None, QApplication.focusWidget())

    def _show_field(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Move the page so that what is typed in is seen, whichever key led to it."""
        area = self.currentWidget()
        if isinstance(now, FIELDS) and isinstance(area, QScrollArea) and area.isAncestorOf(now):
            area.ensureWidgetVisible(now)

    def _area(self, page: Page) -> QScrollArea:
        """Let a page be moved about where it is larger than the window, as at 150 per cent."""
        area = MovedByKey(self._context.say)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        # The window's ground is the page's. With its own, which a place to move in gives it, Qt
        # paints the whole page twice when it is brought up: by itself, and with what is around.
        page.setAutoFillBackground(False)
        self.addWidget(area)
        return area

    def _freshen(self, page: Page) -> None:
        stale = self._stale.pop(page.objectName(), Changes.NONE) & page.shows
        if stale and not page.is_announcing:
            page.refresh(stale)
