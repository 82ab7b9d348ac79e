"""Pages that stand in for the real ones where a test is about the window around them."""

from msgspec.structs import replace
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Page
from carehome_app.ui.shell.page_table import UNLISTED
from carehome_app.ui.subjects import PAGES


class MadeUpPage(Page):
    """Writes down what the window asks of it, and shows everybody's name."""

    title = QT_TRANSLATE_NOOP("Rail", "Today")
    hints = (("Enter", QT_TRANSLATE_NOOP("Rail", "Today")),)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.refreshed: list[Changes] = []
        self.requests: list[object] = []
        self.field = QLineEdit()
        self.field.setObjectName("search")
        self.typed = QLineEdit()
        layout = QVBoxLayout(self)
        layout.addWidget(self.field)
        layout.addWidget(self.typed)
        context.events.round_requested.connect(self.requests.append)

    def refresh(self, changes: Changes) -> None:
        self.refreshed.append(changes)

    def take_focus(self) -> None:
        self.typed.setFocus()


class PageForFindings(MadeUpPage):
    """Shows nothing but findings."""

    shows = Changes.FINDINGS


def _made_up() -> type[Page]:
    return MadeUpPage


def _for_findings() -> type[Page]:
    return PageForFindings


MADE_UP = tuple(
    spec
    if spec.group is UNLISTED
    else replace(spec, page=_for_findings if spec.name == "follow_up" else _made_up)
    for spec in PAGES
)
