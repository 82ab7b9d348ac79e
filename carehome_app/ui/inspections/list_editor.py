"""Checklists of the home's own: an item a line, as it is typed or pasted from a spreadsheet."""

from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.inspections.checklists import Checklist
from carehome_app.domain.inspections.own_lists import as_typed, items_of, table_typed
from carehome_app.domain.reports.choice import day_meant
from carehome_app.domain.settings import NotADateError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.ui.shell.context import Context
from carehome_app.ui.widgets.field import Field, Trouble
from carehome_app.ui.widgets.form import FieldColumns
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card

TITLE: Final = QT_TRANSLATE_NOOP("Inspections", "Own checklists")
NEW: Final = QT_TRANSLATE_NOOP("Inspections", "a new list")
WHICH: Final = QT_TRANSLATE_NOOP("Inspections", "which list")
NAME: Final = QT_TRANSLATE_NOOP("Inspections", "name of the list")
SINCE: Final = QT_TRANSLATE_NOOP("Inspections", "holds since (empty: today)")
ITEMS: Final = QT_TRANSLATE_NOOP(
    "Inspections",
    "An item a line: words | clause | weight | red line ★ | photograph x | way (look, papers,"
    " records, ask). Only the words are needed; rows of a spreadsheet can be pasted.",
)
KEEP: Final = QT_TRANSLATE_NOOP("Inspections", "Keep the list")
KEPT: Final = QT_TRANSLATE_NOOP(
    "Inspections",
    "Kept: {title}, version {version}, {count} items. What has begun is not changed.",
)
_LEAST: Final = 60
_OWN: Final = "own-{number}"
_ENTERS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListEditor(Card):
    """A list to write or to change; Ctrl+Enter keeps it, Esc leaves."""

    kept = Signal()
    left = Signal()

    def __init__(self, context: Context) -> None:
        """Begin with a new list."""
        super().__init__(context.say(TITLE))
        self._context = context
        say = context.say
        self._known: dict[str, Checklist] = {}
        self.which = Field("whichList", say(WHICH), (("", say(NEW)),))
        self.name = Field("listName", say(NAME))
        self.since = Field("listSince", say(SINCE))
        self.items = QPlainTextEdit()
        self.items.setObjectName("listItems")
        self.items.setTabChangesFocus(True)
        self.items.setPlaceholderText(say(ITEMS))
        self.items.setAccessibleName(say(ITEMS))
        self.items.setToolTip(say(ITEMS))
        self.items.setMinimumHeight(_LEAST)
        self.said = Trouble()
        self.keep_button = KeyButton(say(KEEP), "Ctrl Enter", "main")
        self.keep_button.setObjectName("keepList")
        foot = QHBoxLayout()
        fields = (self.which, self.name, self.since)
        for field in fields:
            field.editor.installEventFilter(self)
        foot.addWidget(self.said, 9)
        foot.addStretch(1)
        foot.addWidget(self.keep_button)
        self.body.addWidget(FieldColumns(fields))
        self.body.addWidget(self.items, 1)
        self.body.addLayout(foot)
        self.items.installEventFilter(self)
        self.which.edited.connect(self._show)
        self.keep_button.clicked.connect(self.keep)

    def refresh(self) -> None:
        """Offer the lists that hold today; what is being written stays."""
        say = self._context.say
        self._known = {one.code: one for one in self._context.house.inspections.checking.lists()}
        named = tuple((code, say(one.title)) for code, one in self._known.items())
        self.which.offer((("", say(NEW)), *named))

    def keep(self) -> None:
        """Keep the list as a new version, or say what is wrong."""
        say, checking = self._context.say, self._context.house.inspections.checking
        code = self.which.text()
        self.since.clear_trouble()
        try:
            since = self._since()
            rows = items_of(table_typed(self.items.toPlainText()), self._known.get(code), say)
            version = checking.write(code or self._next(), self.name.text(), since, rows)
        except NotADateError as error:
            self.since.trouble(say(error.sentence))
            return
        except CareHomeError as error:
            self.said.say(say(error.sentence))
            return
        said = KEPT.with_(title=self.name.text(), version=version, count=len(rows))
        self.kept.emit()
        self.which.fill(code)
        self._show()
        self.said.say(say(said), is_news=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep with Ctrl+Enter, leave with Esc."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTERS and held and not event.isAutoRepeat():
            self.keep()
            return True
        return False

    def _show(self) -> None:
        """Show the list that was chosen, or an empty one."""
        say, known = self._context.say, self._known.get(self.which.text())
        self.name.fill("" if known is None else say(known.title))
        self.since.fill("")
        self.items.setPlainText("" if known is None else as_typed(known, say))
        self.said.say("")

    def _since(self) -> date:
        typed, today = self.since.text().strip(), self._context.house.desk.today()
        day = day_meant(typed, today) if typed else today
        if day is None:
            raise NotADateError(typed=typed)
        return day

    def _next(self) -> str:
        """Return the code of a new list; nobody has to think of one."""
        number = next(n for n in range(1, 1000) if _OWN.format(number=n) not in self._known)
        return _OWN.format(number=number)
