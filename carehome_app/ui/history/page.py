"""The history of anything: who did what, when, at which desk; and the way to a past moment."""

from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.history.event_words import TOPIC_LABELS, Topic
from carehome_app.domain.typed.numbers import normalized
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.services.history.history import Told
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import FindField, Trouble
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import label
from carehome_app.ui.widgets.row_table import RowTable

EVERYTHING: Final = "everything"
ALL: Final = QT_TRANSLATE_NOOP("HistoryPage", "all")
ABOUT: Final = QT_TRANSLATE_NOOP("HistoryPage", "History: {about}")
WHEN: Final = QT_TRANSLATE_NOOP("HistoryPage", "When")
WHO: Final = QT_TRANSLATE_NOOP("HistoryPage", "Who")
DESK: Final = QT_TRANSLATE_NOOP("HistoryPage", "Desk")
WHAT: Final = QT_TRANSLATE_NOOP("HistoryPage", "What")
LINE: Final = QT_TRANSLATE_NOOP("HistoryPage", "Line {number} of desk {station}. {words}")
READING: Final = QT_TRANSLATE_NOOP("HistoryPage", "Reading the journal…")
NOTHING: Final = QT_TRANSLATE_NOOP("HistoryPage", "Nothing of this kind is in the journal.")
COUNT: Final = QT_TRANSLATE_NOOP("HistoryPage", "Lines shown: {count}, the newest first.")
SEARCH: Final = QT_TRANSLATE_NOOP("HistoryPage", "Who or what")
MOMENT: Final = QT_TRANSLATE_NOOP("HistoryPage", "As it was known at, such as 2026-11-22 07:31")
GO_THERE: Final = QT_TRANSLATE_NOOP("HistoryPage", "As it was known then")
NOT_A_MOMENT: Final = QT_TRANSLATE_NOOP(
    "HistoryPage", "“{typed}” is no moment. Write it like 2026-11-22 07:31."
)
FORMS: Final = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dt%H:%M", "%Y-%m-%d")


class HistoryPage(Page):
    """Tells, filters, and leads to the record as it was known at the moment of a line."""

    title = QT_TRANSLATE_NOOP("Pages", "History")
    icon = "report"
    shows = Changes(sum(change.value for change in Changes))
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "everything as it was known then")),
        ("Ctrl F", QT_TRANSLATE_NOOP("Hints", "search")),
        ("Tab", QT_TRANSLATE_NOOP("Hints", "another moment")),
        ("Esc", QT_TRANSLATE_NOOP("Hints", "back")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it tells of everything until something is asked for."""
        super().__init__(context)
        say = context.say
        self.shown_of: About = None
        self._told: list[Told] = []
        self._asked = 0
        self.heading = label("", "title")
        topics = ((topic.value, say(words)) for topic, words in TOPIC_LABELS.items())
        self.topics = Filters(((EVERYTHING, say(ALL)), *topics), tight=True)
        self.field = FindField(say(SEARCH))
        self.moment = QLineEdit()
        self.moment.setObjectName("moment")
        self.moment.setAccessibleName(say(MOMENT))
        self.moment.setPlaceholderText(say(MOMENT))
        self.go = KeyButton(say(GO_THERE), "Enter", "main")
        self.table = ColumnsTable[Told](say)
        self.list = RowTable(self.table)
        self.list.setObjectName("history")
        self.list.setAccessibleName(say(self.title))
        self.words = label("", wrap=True)
        self.words.setMinimumHeight(48)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trouble = Trouble()
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Tell it again, as the record is now."""
        self._read()

    def chosen(self) -> About:
        """Return what the history is shown of."""
        return self.shown_of

    def take_focus(self) -> None:
        """Go to the lines."""
        self.list.setFocus()

    @Slot(object)
    def show_history(self, about: About) -> None:
        """Tell the history of something."""
        self.shown_of = about
        self.field.clear()
        if self.topics.code() != EVERYTHING:
            self.topics.choose(EVERYTHING)
        else:
            self._read()

    def show_record(self, wanted: str) -> None:
        """Tell of the home what says the number of a document that was found."""
        self.show_history(None)
        self.field.setText(wanted)
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to where the history was asked for."""
        if event.key() == Qt.Key.Key_Escape:
            self.context.events.back_requested.emit()
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        say, history = self.context.say, self.context.house.history
        self.heading.setText(say(ABOUT.with_(about=history.title(self.shown_of))))
        topic = self._topic() if self.shown_of is None else None
        self._asked += 1
        self.trouble.say(say(READING), is_news=True)
        work = partial(history.elsewhere, self.shown_of, topic)
        self.context.background.run(
            self, work, done=partial(self._show, self._asked), failed=self._fail
        )

    def _topic(self) -> Topic | None:
        code = self.topics.code()
        return None if code == EVERYTHING else Topic(code)

    def _show(self, asked: int, told: list[Told]) -> None:
        if asked == self._asked:
            self._told = told
            self._narrow()

    def _narrow(self) -> None:
        """Show the lines of the chosen topic that say what is searched for."""
        say, topic = self.context.say, self._topic()
        wanted = self.field.text().strip().casefold()
        shown = [
            one
            for one in self._told
            if topic in (None, one.topic)
            and wanted in f"{self._who(one)} {say(one.words)}".casefold()
        ]
        self.table.show_items(shown, self._columns())
        self.list.choose(0)
        count = COUNT.with_(count=len(shown)) if shown else NOTHING
        self.trouble.say(say(count), is_news=True)
        if not shown:
            self.words.clear()

    def _columns(self) -> tuple[Shown[Told], ...]:
        return (
            Shown(WHEN, self._when, 3),
            Shown(WHO, self._who, 2),
            Shown(DESK, _desk, 2),
            Shown(WHAT, self._what, 14),
        )

    def _when(self, one: Told) -> str:
        local = self.context.house.desk.home_time.local(one.at)
        return local.strftime("%Y-%m-%d %H:%M:%S")

    def _who(self, one: Told) -> str:
        return one.by if isinstance(one.by, str) else self.context.say(one.by)

    def _what(self, one: Told) -> str:
        return self.context.say(one.words)

    def _moved(self, one: Told) -> None:
        said = LINE.with_(number=one.ref.number, station=one.ref.station, words=one.words)
        self.words.setText(self.context.say(said))
        self.moment.setText(self._when(one))

    def _opened(self, one: Told) -> None:
        then = self.context.house.as_of.after(one.ref)
        self.context.events.as_of_requested.emit(then)

    def _go(self) -> None:
        """Show the record as it was known at the moment that is typed."""
        typed = normalized(self.moment.text())
        chosen = self.list.chosen()
        if chosen is not None and typed == self._when(chosen):
            self._opened(chosen)
            return
        local = _moment(typed)
        if local is None:
            self.trouble.say(self.context.say(NOT_A_MOMENT.with_(typed=typed)))
            return
        then = self.context.house.desk.home_time.moment(local.date(), local.time())
        try:
            self.context.house.as_of.check(then)
        except CareHomeError as error:
            self.trouble.say(self.context.say(error.sentence))
        else:
            self.context.events.as_of_requested.emit(then)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, CareHomeError):
            raise error
        self.trouble.say(self.context.say(error.sentence))

    def _topic_chosen(self, _code: str) -> None:
        if self.shown_of is None:
            self._read()
        else:
            self._narrow()

    def _connect(self) -> None:
        self.topics.chosen.connect(self._topic_chosen)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.list.setFocus)
        self.list.moved.connect(self._moved)
        self.list.opened.connect(self._opened)
        self.moment.returnPressed.connect(self._go)
        self.go.clicked.connect(self._go)
        self.context.events.history_requested.connect(self.show_history)

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(18, 14, 18, 14)
        page.setSpacing(10)
        head, below = QHBoxLayout(), Across()
        head.addWidget(self.heading, 1)
        self.field.setMinimumWidth(200)
        self.moment.setMinimumWidth(300)
        head.addWidget(self.field)
        below.put(self.trouble, 1)
        below.put(self.moment)
        below.put(self.go)
        page.addLayout(head)
        page.addWidget(self.topics)
        page.addWidget(self.list, 1)
        page.addWidget(self.words)
        page.addLayout(below)


def _desk(one: Told) -> str:
    return one.desk or str(one.ref.station)


def _moment(typed: str) -> datetime | None:
    for form in FORMS:
        try:
            return datetime.strptime(typed, form)  # noqa: DTZ007  # the home's own time
        except ValueError:
            continue
    return None
