"""The place where something is done about requests: the desk, or a list or a form in its stead."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from carehome_app.domain.requests.request import Request
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.requests.book import BookCard
from carehome_app.ui.requests.books import Book, Entry, whose
from carehome_app.ui.requests.desk import RequestDesk
from carehome_app.ui.requests.form import PaperForm
from carehome_app.ui.requests.papers import About, Paper
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.panel import Parts
from carehome_app.ui.widgets.state_list import StateList

NO_REQUEST: Final = QT_TRANSLATE_NOOP(
    "RequestsPage", "Aid is asked for in a request: choose or take down the request first."
)


class WorkingPlace(Parts):
    """The desk; a list or a form stands in its stead until it is kept or left."""

    kept = Signal(object)
    """A `Done`: something was written down in a form."""
    left = Signal()
    """The desk is back, and nothing was kept."""

    def __init__(self, context: Context, requests: StateList[Request]) -> None:
        """Begin with the desk, beside the list of requests."""
        super().__init__()
        self._context, self._requests = context, requests
        self.desk = RequestDesk(context)
        self.book = BookCard(context)
        self.forms: dict[Paper, PaperForm] = {}
        self._actor = context.house.desk.actor
        self._behind: Book | None = None
        self.addWidget(self.desk)
        self.addWidget(self.book)
        self.book.begun.connect(self._begin_in_book)
        self.book.left.connect(self.show_desk)

    def refresh(self) -> None:
        """Show a list as it stands; what one person alone may see is gone for the next."""
        actor = self._context.house.desk.actor
        if actor != self._actor:
            self._actor = actor
            self._forget_secrets()
        if self.currentWidget() is self.book:
            self.book.refresh()

    def begin(self, paper: Paper, about: About = None) -> None:
        """Begin to write something down."""
        form = self.forms.get(paper) or self._make(paper)
        self.setCurrentWidget(form)
        head = "" if about is None else self._head(about)
        form.begin(about, head)

    def show_book(self, book: Book) -> None:
        """Show a list in the place of the desk."""
        self._behind = book
        self.setCurrentWidget(self.book)
        self.book.show_book(book)

    def show_desk(self) -> None:
        """Show the desk again, or the list from which a form came."""
        self._behind = None
        self.setCurrentWidget(self.desk)
        self.left.emit()

    def _begin_in_book(self, paper: Paper, about: About) -> None:
        if paper is Paper.AID:
            request = self.desk.request
            if request is None:
                self.book.tell(self._context.say(NO_REQUEST), "trouble")
                return
            about = request
        self.begin(paper, about)

    def _make(self, paper: Paper) -> PaperForm:
        form = self.forms[paper] = PaperForm(self._context.say, paper)
        self.addWidget(form)
        form.ask_first(partial(self._is_chosen, form))
        form.entered.connect(self._keep)
        form.left.connect(self._leave_form)
        return form

    def _is_chosen(self, form: PaperForm) -> bool:
        """Return whether the request a form is about is highlighted; a row of a list is hidden."""
        about = form.about
        if not isinstance(about, Request):
            return True
        return form.is_for(about.no, self._requests.row_of(about), self._context.say)

    def _keep(self) -> None:
        form = self.currentWidget()
        done = form.keep(self._context.house) if isinstance(form, PaperForm) else None
        if done is None:
            return
        if self._behind is None:
            self.setCurrentWidget(self.desk)
            self.kept.emit(done)
        else:
            self.kept.emit(done)
            self.show_book(self._behind)
            self.book.tell(self._context.say(done.said))

    def _leave_form(self) -> None:
        if self._behind is None:
            self.show_desk()
        else:
            self.show_book(self._behind)

    def _head(self, about: Request | Entry) -> str:
        return about.no if isinstance(about, Request) else whose(self._context.house, about)

    def _forget_secrets(self) -> None:
        for form in self.forms.values():
            if form.is_secret:
                form.forget()
                if self.currentWidget() is form:
                    self.setCurrentWidget(self.desk)
        if self.desk.request is not None and self.desk.request.is_secret:
            self.desk.field.clear()
