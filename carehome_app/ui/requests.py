"""Which page answers what is asked for anywhere in the window, and who may see it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from carehome_app.domain.roles import May

if TYPE_CHECKING:
    from carehome_app.ui.main_window import MainWindow
    from carehome_app.ui.widgets.page_stack import PageStack

ANSWERED_BY: Final = {
    "round_requested": "round",
    "repeat_requested": "round",
    "chronic_requested": "chronic",
    "chronic_repeat_requested": "chronic",
    "report_requested": "reports",
    "prepared_requested": "reports",
    "person_requested": "people",
    "follow_up_requested": "follow_up",
    "history_requested": "history",
}
"""Which page answers which signal of `AppEvents`."""
_REPORTS: Final = "reports"


class Requests(QObject):
    """Listens to the requests of all pages, and has the window show the page that answers."""

    def __init__(self, window: "MainWindow", pages: "PageStack", names: set[str]) -> None:
        """Serve a window that has pages of these names."""
        super().__init__(window)
        self._window, self._pages, self._names = window, pages, names
        for signal, name in ANSWERED_BY.items():
            asked = getattr(window.context.events, signal)
            asked.connect(partial(self._answer, signal, name))

    def allowed(self, name: str) -> str:
        """Return the page, or that of the reports for those who may see nothing else.

        An empty page would tell them that nobody has to be looked after.
        """
        actor = self._window.context.house.desk.actor
        sees = actor is None or actor.may(May.READ) or _REPORTS not in self._names
        return name if sees else _REPORTS

    def _answer(self, signal: str, name: str, wanted: object) -> None:
        """Show the page a request is for; one just made has not heard it, so say it again."""
        events, desk = self._window.context.events, self._window.context.house.desk
        if desk.actor is None or name not in self._names or name != self.allowed(name):
            return
        is_new = not self._pages.has(name)
        self._window.show_page(name)
        if is_new:
            getattr(events, signal).emit(wanted)
