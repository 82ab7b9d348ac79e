"""The pages themselves: made when first shown, refreshed when in view, or when they come up."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget

from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.page_table import PageSpec
from carehome_app.ui.pages.page import EVERYTHING, Page


class PageStack(QStackedWidget):
    """Shows one page at a time and keeps the others as they were."""

    def __init__(self, context: Context, pages: Sequence[PageSpec]) -> None:
        """Hold no page yet."""
        super().__init__()
        self.setObjectName("stack")
        self._context = context
        self._specs = {spec.name: spec for spec in pages}
        self._made: dict[str, Page] = {}
        self._stale: dict[str, Changes] = {}

    @property
    def page(self) -> Page | None:
        """The page in view."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def has(self, name: str) -> bool:
        """Return whether a page was made already."""
        return name in self._made

    def show_page(self, name: str) -> Page:
        """Bring a page up, as the record is now; KeyError when there is no such page."""
        page = self._made.get(name)
        if page is None:
            page = self._specs[name].make(self._context)
            self._made[name] = page
            self._stale[name] = EVERYTHING
            self.addWidget(page)
        self.setCurrentWidget(page)
        self._freshen(page)
        return page

    def refresh(self, changes: Changes) -> None:
        """Refresh the page in view now, and remember for the others what became stale."""
        for name in self._made:
            self._stale[name] = self._stale.get(name, Changes.NONE) | changes
        if self.page is not None and self.isVisible():
            self._freshen(self.page)

    def freshen(self) -> None:
        """Refresh the page in view by what became stale while nobody saw it."""
        if self.page is not None:
            self._freshen(self.page)

    def _freshen(self, page: Page) -> None:
        stale = self._stale.pop(page.objectName(), Changes.NONE) & page.shows
        if stale:
            page.refresh(stale)
