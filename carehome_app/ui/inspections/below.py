"""Below the desk: the checklist that goes on, the patrols of the night, or own lists."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from carehome_app.ui.inspections.checklist_panel import ALOUD, ChecklistPanel
from carehome_app.ui.inspections.list_editor import TITLE as LISTS
from carehome_app.ui.inspections.list_editor import ListEditor
from carehome_app.ui.inspections.patrol_panel import TITLE as PATROLS
from carehome_app.ui.inspections.patrol_panel import PatrolPanel
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.panel import Parts

SHOWN: Final = {
    "checklist": ALOUD,
    "patrols": PATROLS,
    "lists": LISTS,
}


class BelowDesk(QWidget):
    """Three chips, and what the chosen one shows."""

    def __init__(self, context: Context) -> None:
        """Show the checklist."""
        super().__init__()
        self._context = context
        self.chips = Filters(
            tuple((code, context.say(text)) for code, text in SHOWN.items()), tight=True
        )
        self.checklist = ChecklistPanel(context)
        self.patrols = PatrolPanel(context)
        self.lists = ListEditor(context)
        self._stack = Parts()
        for panel in (self.checklist, self.patrols, self.lists):
            self._stack.addWidget(panel)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self.chips)
        inside.addWidget(self._stack, 1)
        self.chips.chosen.connect(self._show)

    def hasHeightForWidth(self) -> bool:
        """Return that it gives way: else Qt takes from the desk what this likes best."""
        return False

    def refresh(self) -> None:
        """Show everything as it stands."""
        checking = self._context.house.inspections.checking
        self.checklist.show_inspection(checking.going_on())
        self.patrols.refresh()
        self.lists.refresh()

    def _show(self, code: str) -> None:
        self._stack.setCurrentIndex(list(SHOWN).index(code))
