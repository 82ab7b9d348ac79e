"""The left side of the reports page: kinds of report, issued ones, or forms of others."""

from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from carehome_app.domain.issued import Issued
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.context import Context
from carehome_app.ui.report_words import issued_words
from carehome_app.ui.widgets.filters import Filters
from carehome_app.ui.widgets.form_list import FormList
from carehome_app.ui.widgets.issued_list import IssuedList
from carehome_app.ui.widgets.kind_list import KindList

WIDTH: Final = 300
VIEWS: Final = {
    "kinds": QT_TRANSLATE_NOOP("ReportChooser", "Reports"),
    "issued": QT_TRANSLATE_NOOP("ReportChooser", "Issued"),
    "forms": QT_TRANSLATE_NOOP("ReportChooser", "Forms"),
}


class ReportChooser(QWidget):
    """Three lists behind three chips."""

    def __init__(self, context: Context) -> None:
        """Make the lists; `refresh` fills them."""
        super().__init__()
        self._context = context
        say = context.say
        self.setFixedWidth(WIDTH)
        self.views = Filters(
            tuple((view, say(words)) for view, words in VIEWS.items()), tight=True
        )
        self.kinds = KindList(say)
        self.issued = IssuedList(say, self._issued_words)
        self.forms = FormList(say)
        self._parts = QStackedWidget()
        for part in (self.kinds, self.issued, self.forms):
            self._parts.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.views)
        column.addWidget(self._parts, 1)
        self.views.chosen.connect(self._show)
        self.issued.searched.connect(self.list_issued)

    def refresh(self) -> None:
        """Show what waits, what was issued and the forms; to those who may not see it, nothing."""
        house = self._context.house
        actor = house.desk.actor
        waits = actor is not None and actor.may(May.ISSUE_REPORT)
        self.kinds.show_waiting(house.papers.preparing.due() if waits else ())
        self.list_issued(self.issued.search.text())
        reads = actor is not None and actor.may(May.READ)
        self.forms.show_forms(house.own_forms.forms() if reads else ())

    @Slot(str)
    def list_issued(self, search: str) -> None:
        """List the issued reports that fit a search."""
        house = self._context.house
        actor = house.desk.actor
        may = actor is not None and actor.may(May.READ_ISSUED)
        self.issued.show_reports(house.papers.issuing.issued(search) if may else ())

    def search(self) -> None:
        """Go to the search of the list in view."""
        view = self.views.code()
        if view == "forms":
            self.forms.list.setFocus()
            return
        field = self.kinds.search if view == "kinds" else self.issued.search
        field.setFocus()
        field.selectAll()

    def _issued_words(self, issued: Issued) -> str:
        return issued_words(issued, self._context.house, self._context.say)

    @Slot(str)
    def _show(self, view: str) -> None:
        self._parts.setCurrentIndex(list(VIEWS).index(view))
