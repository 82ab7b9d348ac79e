"""Pages that stand in for the real ones where a test is about the window around them."""

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.context import Context
from carehome_app.ui.pages.page import Page


class MadeUpPage(Page):
    """Writes down what the window asks of it."""

    title = QT_TRANSLATE_NOOP("Pages", "Page")
    hints = (("Enter", QT_TRANSLATE_NOOP("Pages", "Page")),)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.refreshed: list[Changes] = []
        self.requests: list[object] = []
        self.field = QLineEdit()
        self.field.setObjectName("search")
        QVBoxLayout(self).addWidget(self.field)
        context.events.round_requested.connect(self.requests.append)

    def refresh(self, changes: Changes) -> None:
        self.refreshed.append(changes)

    def take_focus(self) -> None:
        self.field.setFocus()
