"""The page of the round: the front desk's work, by keyboard alone."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt

from carehome_app.domain.duties.due_list import Item
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.shell.context import Context


class RoundPage(SheetPage):
    """Records a round of the house."""

    title = QT_TRANSLATE_NOOP("Pages", "Round")
    icon = "round"
    hints = (
        ("Enter", QT_TRANSLATE_NOOP("RoundSheet", "save, next open")),
        ("↑ ↓", QT_TRANSLATE_NOOP("RoundSheet", "move")),
        ("O", QT_TRANSLATE_NOOP("RoundSheet", "out")),
        ("H", QT_TRANSLATE_NOOP("RoundSheet", "hospital")),
        ("R", QT_TRANSLATE_NOOP("RoundSheet", "refused")),
        ("S", QT_TRANSLATE_NOOP("RoundSheet", "asleep")),
        ("Ctrl+Z", QT_TRANSLATE_NOOP("RoundSheet", "take back the last")),
        ("Ctrl+E", QT_TRANSLATE_NOOP("RoundSheet", "correct")),
        ("Ctrl+N", QT_TRANSLATE_NOOP("RoundSheet", "note")),
        ("Alt+S", QT_TRANSLATE_NOOP("RoundSheet", "site")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; the current round comes with the first `refresh`."""
        super().__init__(context)
        context.events.round_requested.connect(self.turning.go_to)
        context.events.place_requested.connect(self.turning.go_to_place)
        context.events.behind_requested.connect(self._show_behind)
        context.events.repeat_requested.connect(self.turning.go_to_person)

    def own_keys(self) -> dict[str, Callable[[], None]]:
        """Return the keys to where on the body it is measured, and to a second look at a paper."""
        return {"Alt+S": self._choose_site, "Alt+R": self._read_back}

    def _show_behind(self, items: Sequence[Item]) -> None:
        self.turning.go_to(None)
        self.sheet.choosing.show_behind(items)

    def _choose_site(self) -> None:
        self.sheet.header.site.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _read_back(self) -> None:
        self.sheet.typing.park()
        self.panels.read_back()
