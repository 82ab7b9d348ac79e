"""The left side of the reports page: the kinds of report, or those that were issued."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from carehome_app.domain.issued import Issued
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.report_words import issued_words
from carehome_app.ui.widgets.filters import Filters
from carehome_app.ui.widgets.issued_list import IssuedList
from carehome_app.ui.widgets.kind_list import KindList

WIDTH: Final = 272
VIEWS: Final = {
    "kinds": QT_TRANSLATE_NOOP("ReportChooser", "Reports"),
    "issued": QT_TRANSLATE_NOOP("ReportChooser", "Issued"),
}


class ReportChooser(QWidget):
    """Two lists behind two chips."""

    def __init__(self, context: Context) -> None:
        """Make both lists; `refresh` fills them."""
        super().__init__()
        self._context = context
        say = context.say
        self.setFixedWidth(WIDTH)
        self.views = Filters(
            tuple((view, say(words)) for view, words in VIEWS.items()), tight=True
        )
        self.kinds = KindList(say)
        self.issued = IssuedList(say, self._issued_words)
        self._parts = QStackedWidget()
        for part in (self.kinds, self.issued):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.views)
        column.addWidget(self._parts, 1)
        self.views.chosen.connect(self._show)
        self.issued.searched.connect(self.list_issued)

    def refresh(self) -> None:
        """Show what waits and what was issued; to those who may not see it, neither."""
        house = self._context.house
        actor = house.desk.actor
        waits = actor is not None and actor.may(May.ISSUE_REPORT)
        self.kinds.show_waiting(house.papers.preparing.due() if waits else ())
        self.list_issued(self.issued.search.text())

    @Slot(str)
    def list_issued(self, search: str) -> None:
        """List the issued reports that fit a search."""
        house = self._context.house
        actor = house.desk.actor
        may = actor is not None and actor.may(May.READ_ISSUED)
        self.issued.show_reports(house.papers.issuing.issued(search) if may else ())

    def search(self) -> None:
        """Go to the search of the list in view."""
        field = self.kinds.search if self.views.code() == "kinds" else self.issued.search
        field.setFocus()
        field.selectAll()

    def _issued_words(self, issued: Issued) -> str:
        return issued_words(issued, self._context.house, self._context.say)

    @Slot(str)
    def _show(self, view: str) -> None:
        self._parts.setCurrentIndex(list(VIEWS).index(view))
