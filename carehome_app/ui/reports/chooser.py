"""The left side of the reports page: kinds of report, issued ones, or forms of others."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.files.own_form import FormMap
from carehome_app.domain.reports.issued import Issued
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.reports.in_view import asked_words, issued_words
from carehome_app.ui.shell.context import Context
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label, plain_tip
from carehome_app.ui.widgets.panel import Parts

# The kinds of report to choose from, and above them those that wait to be looked at.

WHAT: Final = Qt.ItemDataRole.UserRole
FIND: Final = QT_TRANSLATE_NOOP("KindList", "Find a report")
WAITING: Final = QT_TRANSLATE_NOOP("KindList", "Waiting to be issued: {count}")
EVERY: Final = QT_TRANSLATE_NOOP("KindList", "Every kind")
NONE_FITS: Final = QT_TRANSLATE_NOOP("KindList", "No report is called so.")


class KindList(QWidget):
    """Arrow keys move, Enter shows; typing in the field leaves what fits."""

    chosen = Signal(str)
    """The code of a kind."""
    prepared_chosen = Signal(object)
    """A `Prepared`: show this one."""

    def __init__(self, say: Translate) -> None:
        """List every kind."""
        super().__init__()
        self._say = say
        self._waiting: tuple[Prepared, ...] = ()
        self.search = FindField(say(FIND))
        self._nothing = label(say(NONE_FITS), "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("kinds")
        self.list.setAccessibleName(say(EVERY))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.search, self._nothing, self.list):
            column.addWidget(part)
        self.search.textChanged.connect(self._fill)
        self.search.returnPressed.connect(self._take_first)
        self.search.installEventFilter(_Down(self))
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)
        self._fill()

    def show_waiting(self, waiting: Sequence[Prepared]) -> None:
        """Show which reports wait."""
        if tuple(waiting) != self._waiting:
            self._waiting = tuple(waiting)
            self._fill()

    def mark(self, code: str) -> None:
        """Put the cursor on a kind, without choosing it anew."""
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) == code:
                self.list.setCurrentRow(row)

    def go_to_waiting(self) -> None:
        """Put the keyboard on the first report that waits, or on the first kind."""
        self.search.clear()
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) is not None:
                self.list.setCurrentRow(row)
                break
        self.list.setFocus()

    @Slot()
    def _fill(self) -> None:
        current = self.list.currentItem()
        before = current.data(WHAT) if current is not None else None
        words = self.search.text().casefold().split()
        self.list.clear()
        waiting = [(one, asked_words(one.code, one.asked, self._say)) for one in self._waiting]
        kinds = [(one.code, self._say(one.label)) for one in KINDS.values()]
        waiting = [one for one in waiting if _fits(one[1], words)]
        kinds = [one for one in kinds if _fits(f"{one[1]} {one[0]}", words)]
        if waiting:
            self._head(self._say(WAITING.with_(count=len(waiting))))
            for prepared, said in waiting:
                self._add(f"● {said}", prepared)
            self._head(self._say(EVERY))
        for code, said in kinds:
            self._add(said, code)
        self._nothing.setVisible(not waiting and not kinds)
        if isinstance(before, str):
            self.mark(before)

    def _head(self, words: str) -> None:
        item = QListWidgetItem(words, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, words: str, what: object) -> None:
        item = QListWidgetItem(words, self.list)
        item.setData(WHAT, what)
        item.setToolTip(plain_tip(words))

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        what = item.data(WHAT)
        # What was searched for is found: the whole list is of use again.
        self.search.clear()
        if isinstance(what, str):
            self.chosen.emit(what)
        elif what is not None:
            self.prepared_chosen.emit(what)

    @Slot()
    def _take_first(self) -> None:
        for row in range(self.list.count()):
            if self.list.item(row).data(WHAT) is not None:
                self.list.setCurrentRow(row)
                self._choose(self.list.item(row))
                return


class _Down(QObject):
    """The arrow down goes from the search into the list."""

    def __init__(self, kinds: KindList) -> None:
        super().__init__(kinds)
        self._list = kinds.list

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != Qt.Key.Key_Down:
            return False
        self._list.setFocus()
        self._list.setCurrentRow(max(self._list.currentRow(), 0))
        return True


def _fits(said: str, words: Sequence[str]) -> bool:
    return all(word in said.casefold() for word in words)


# The reports that were issued, the newest on top; a search finds one of many.

ISSUED_ROLE: Final = Qt.ItemDataRole.UserRole
MOST: Final = 300
"""As many as are listed at once; the search reaches all others."""
FIND_ISSUED: Final = QT_TRANSLATE_NOOP("IssuedList", "Number, day, seal, who")
NONE_YET: Final = QT_TRANSLATE_NOOP(
    "IssuedList", "None yet. A report is kept here when it is issued."
)
NO_ISSUED_FITS: Final = QT_TRANSLATE_NOOP("IssuedList", "No issued report fits.")
MORE: Final = QT_TRANSLATE_NOOP("IssuedList", "Older ones: {count}. The search finds them.")


class IssuedList(QWidget):
    """Shows who issued what and when, with its seal; Enter shows the kept bytes."""

    chosen = Signal(object)
    """`Issued`: show this one."""
    searched = Signal(str)
    """What is searched for now."""

    def __init__(self, say: Translate, words: Callable[[Issued], str]) -> None:
        """Begin with none; `words` says what an issued report is."""
        super().__init__()
        self._say, self._words = say, words
        self.search = FindField(say(FIND_ISSUED), "searchIssued")
        self.empty = label("", "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("issued")
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.search, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self.searched)
        self.search.returnPressed.connect(self._take_first)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def show_reports(self, reports: Sequence[Issued]) -> None:
        """List these."""
        row = self.list.currentRow()
        self.list.clear()
        for issued in reports[:MOST]:
            item = QListWidgetItem(shown_of(self._words, issued, str), self.list)
            item.setData(ISSUED_ROLE, issued)
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self.empty.setText(self._about(len(reports)))
        self.empty.setVisible(bool(self.empty.text()))

    def _about(self, count: int) -> str:
        if count > MOST:
            return self._say(MORE.with_(count=count - MOST))
        if count:
            return ""
        return self._say(NO_ISSUED_FITS if self.search.text().strip() else NONE_YET)

    @Slot()
    def _take_first(self) -> None:
        if self.list.count():
            self.list.setCurrentRow(0)
            self._choose(self.list.item(0))

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ISSUED_ROLE))


# The forms of others that this home fills, and the way to bring another.

BRING: Final = QT_TRANSLATE_NOOP("OwnForm", "Bring a blank form…")
NO_FORM_YET: Final = QT_TRANSLATE_NOOP(
    "OwnForm",
    "No form yet. Bring the blank workbook somebody wants filled (XLSX), or drop it here, and say "
    "once what belongs where.",
)


class FormList(QWidget):
    """Arrow keys move, Enter shows."""

    chosen = Signal(str)
    """The name of a form."""
    asked_for_another = Signal()

    def __init__(self, say: Translate) -> None:
        """Make an empty list."""
        super().__init__()
        self.bring = KeyButton(say(BRING), "Ctrl+O")
        self.bring.setObjectName("bringForm")
        self.empty = label(say(NO_FORM_YET), "muted", wrap=True)
        self.list = QListWidget()
        self.list.setObjectName("forms")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.bring, self.empty):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        self.bring.clicked.connect(self.asked_for_another)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def show_forms(self, forms: Sequence[FormMap]) -> None:
        """List these."""
        row = self.list.currentRow()
        self.list.clear()
        self.list.addItems([one.name for one in forms])
        self.list.setCurrentRow(min(max(row, 0), len(forms) - 1))
        self.empty.setVisible(not forms)

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.text())


# The left side of the reports page: kinds of report, issued ones, or forms of others.

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
        self._parts = Parts()
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
