"""Opens the palette over a window: gathers what can be found, and remembers the last places."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject

from carehome_app.ui.palette import sources
from carehome_app.ui.palette.matching import Kind, Thing
from carehome_app.ui.palette.palette import Palette
from carehome_app.ui.shell.badges import Urgency
from carehome_app.ui.shell.page_table import PageSpec, off_pages

if TYPE_CHECKING:
    from carehome_app.ui.shell.main_window import MainWindow

LAST: Final = 5
"""How many of the last places are offered before anything is typed."""


class Finding(QObject):
    """What Ctrl+K does in one window."""

    def __init__(self, window: "MainWindow", specs: Sequence[PageSpec]) -> None:
        """Find in a window that has these pages."""
        super().__init__(window)
        self._window, self._specs = window, specs
        names = {spec.name for spec in specs}
        self._made = [one for one in window.actions() if one.objectName() not in names]
        self._last: list[str] = []
        self.palette = Palette(window.context.say, window)
        self.palette.left.connect(self._go_on)
        window.installEventFilter(self)
        window.covered.connect(self.shut)

    def open(self, typed: str = "") -> None:
        """Open the palette, or put the keyboard back into it."""
        window, context = self._window, self._window.context
        off = off_pages(self._specs, context.house)
        pages = sources.pages(context, self._specs, off, self._go)
        things = [
            *pages,
            *sources.people(context),
            *sources.actions(self._made, window.page, context),
            *sources.switches(context, self._specs, off),
            *sources.records(context, self._specs, off, self._go_to),
        ]
        first = self._first(pages)
        self.palette.open(things, first.copy, typed)

    def shut(self) -> None:
        """Close it: nobody is signed in, and it names people."""
        if self.palette.isVisible():
            self.palette.shut()
        self._last.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place beside what is typed when the window becomes larger or smaller."""
        if event.type() == QEvent.Type.Resize and self.palette.isVisible():
            self.palette.place()
        return super().eventFilter(watched, event)

    def _go_on(self) -> None:
        if self._window.page is not None:
            self._window.page.resume()

    def _go(self, name: str) -> None:
        self._last = [name, *(one for one in self._last if one != name)][:LAST]
        self._window.show_page(name)

    def _go_to(self, name: str, wanted: object) -> None:
        """Bring a page up, and have it show what was found of it."""
        self._go(name)
        page = self._window.page
        if page is not None and page.objectName() == name:
            page.show_record(wanted)

    def _first(self, pages: Sequence[Thing]) -> list[Thing]:
        """Return the last places, then pages where something is overdue."""
        by_name = {one.also[0]: one for one in pages if one.kind is Kind.PAGE}
        house = self._window.context.house
        late = [
            spec.name
            for spec in self._specs
            if spec.counted is not None and spec.counted.badge(house).urgency is Urgency.LATE
        ]
        return [by_name[name] for name in dict.fromkeys((*self._last, *late)) if name in by_name]
