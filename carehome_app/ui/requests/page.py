"""Requests: clocks first, the desk that answers, money and counselling below."""

from functools import partial
from operator import attrgetter
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.requests.errors import UnknownRequestError
from carehome_app.domain.requests.report import length
from carehome_app.domain.requests.request import Request
from carehome_app.domain.requests.words import DUE_WORDS, KINDS, Step, Urgency, satisfied_typed
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.services.requests.board import Open
from carehome_app.services.requests.taking import Asked, Did, Kept
from carehome_app.ui.requests.books import KINDS as BOOKS
from carehome_app.ui.requests.books import Book
from carehome_app.ui.requests.desk import KEYS, MERGE, NEXT, READ, Act
from carehome_app.ui.requests.papers import KEPT, Done, Paper
from carehome_app.ui.requests.sides import Sides
from carehome_app.ui.requests.words import about, groups
from carehome_app.ui.requests.working import WorkingPlace
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import Filters, WrappedLine
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, Nothing, label
from carehome_app.ui.widgets.signs import Mark, Marks
from carehome_app.ui.widgets.state_list import StateList

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Requests")
COUNT: Final = QT_TRANSLATE_NOOP("RequestsPage", "{open} open")
LATE: Final = QT_TRANSLATE_NOOP("RequestsPage", "▲ overdue {count}")
SOON: Final = QT_TRANSLATE_NOOP("RequestsPage", "⚠ soon overdue {count}")
MONTH: Final = QT_TRANSLATE_NOOP(
    "RequestsPage",
    "this month {received} = closed {closed} + open {open} · first answer: median {median},"
    " nine of ten {ninetieth}",
)
ALL: Final = QT_TRANSLATE_NOOP("RequestsPage", "all")
WAITING: Final = QT_TRANSLATE_NOOP("RequestsPage", "not answered")
IN_TIME: Final = QT_TRANSLATE_NOOP(
    "RequestsPage",
    "Answered in time {in_time} of {received} (not answered is not in time)"
    " · open {open} = now {now} + today {today} + this week {week}",
)
FIND: Final = QT_TRANSLATE_NOOP("RequestsPage", "number, about whom, words")
NEW: Final = QT_TRANSLATE_NOOP("RequestsPage", "Take a request")
TOLD_FIRST: Final = QT_TRANSLATE_NOOP("RequestsPage", "Open requests, grouped by how soon")
NO_REQUEST: Final = QT_TRANSLATE_NOOP(
    "RequestsPage",
    "No request stands here. What somebody needs is written down with Ctrl N; it is answered in"
    " time, and closed when they were told.",
)
_FILTERS: Final = ("all", "waiting", "medical", "psychological", "aid", "complaint")
_LETTERS: Final = {getattr(Qt.Key, f"Key_{letter}"): act for letter, act in KEYS.items()}
_LIST: Final = 150
_BOOKS: Final = {getattr(Qt.Key, f"Key_{kind.key}"): book for book, kind in BOOKS.items()}


class RequestsPage(Page):
    """Whom somebody must answer, and what becomes of it until the person was told."""

    title = TITLE
    icon = "request"
    shows = Changes.REQUESTS | Changes.PEOPLE | Changes.SETTINGS
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "what the button says")),
        ("A", QT_TRANSLATE_NOOP("Hints", "give to")),
        ("V", QT_TRANSLATE_NOOP("Hints", "verified")),
        ("S", QT_TRANSLATE_NOOP("Hints", "solved")),
        ("E F", QT_TRANSLATE_NOOP("Hints", "granted, refused")),
        ("G", QT_TRANSLATE_NOOP("Hints", "told the person")),
        ("C", QT_TRANSLATE_NOOP("Hints", "close")),
        ("M", QT_TRANSLATE_NOOP("Hints", "same matter")),
        ("D B K H", QT_TRANSLATE_NOOP("Hints", "aid, programmes, counselling, helpers")),
        ("Ctrl N", QT_TRANSLATE_NOOP("Hints", "new request")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self._board: Open | None = None
        self._asked: tuple[str, str] | None = None
        self.list: StateList[Request] = StateList(
            "requestList", say(TOLD_FIRST), attrgetter("ref")
        )
        Nothing(self.list, say(NO_REQUEST))
        self.working = WorkingPlace(context, self.list)
        self.desk = self.working.desk
        self.sides = Sides(context)
        self.search_field = FindField(say(FIND))
        names = {"all": ALL, "waiting": WAITING, **{kind.value: KINDS[kind] for kind in KINDS}}
        self.filters = Filters(tuple((code, say(names[code])) for code in _FILTERS), tight=True)
        self.new = KeyButton(say(NEW), "Ctrl N")
        self.new.setObjectName("newRequest")
        self._count, self._month = label("", "section"), ElidedLabel()
        self._marks = Marks()
        self._foot = label("", "hint", wrap=True)
        self.identity = IdentityLine(say, DUE_WORDS)
        _lay_out(self)
        self._connect()

    # What is shown.

    def refresh(self, changes: Changes) -> None:
        """Show what is open now; the chosen one stays chosen, and words being typed stay."""
        del changes
        with shown_to_user(self.context.say, self._count.setText):
            self._board = self.context.house.requests.board.open_ones()
            self._show_figures(self._board)
            self.working.refresh()
            self._show_list()
            self.sides.refresh()

    def take_focus(self) -> None:
        """Go to the list, or to the button that begins where nothing is open."""
        if self.list.chosen() is None:
            self.desk.focus()
        else:
            self.list.setFocus()

    def chosen(self) -> About:
        """Return whom the chosen request is about."""
        one = self.list.chosen()
        return None if one is None else one.subject or None

    def _show_figures(self, board: Open) -> None:
        requests, say = self.context.house.requests, self.context.say
        month = requests.board.month()
        counts = ((LATE, "alarm", len(board.late)), (SOON, "low", len(board.soon)))
        self._marks.show_marks(
            Mark(say(text.with_(count=count)), colour) for text, colour, count in counts if count
        )
        self._count.setText(say(COUNT.with_(open=len(board.requests))))
        said = MONTH.with_(
            received=month.received,
            closed=month.closed,
            open=month.open,
            median=length(month.median),
            ninetieth=length(month.ninetieth),
        )
        self._month.setText(say(said))
        urgencies = {one.value: month.by_urgency[one] for one in Urgency}
        foot = IN_TIME.with_(
            in_time=month.in_time, received=month.received, open=month.open, **urgencies
        )
        self._foot.setText(say(foot))
        self.identity.show_list(requests.board.due_on(self.context.house.desk.today()))

    @Slot()
    def _show_list(self) -> None:
        if self._board is None:
            return
        shown = [one for one in self._board.requests if self._fits(one)] or self._numbered()
        with QSignalBlocker(self.list):
            self.list.show_groups(groups(self.context, self._board, shown))
        self._show_desk()

    def _fits(self, one: Request) -> bool:
        code = self.filters.code()
        if code == "waiting" and not one.waits():
            return False
        if code not in ("all", "waiting") and one.kind.value != code:
            return False
        wanted = self.search_field.text().strip().casefold()
        whom = about(self.context.house, one)
        said = whom if isinstance(whom, str) else self.context.say(whom)
        # The words of a counselling are sealed: no search finds them.
        return wanted in f"{one.no} {said} {one.words} {one.caller}".casefold()

    def _numbered(self) -> list[Request]:
        """Return the request whose whole number is searched for, whatever became of it."""
        try:
            return [self.context.house.requests.board.find(self.search_field.text())]
        except UnknownRequestError:
            return []

    @Slot()
    def _show_desk(self) -> None:
        one, desk = self.list.chosen(), self.context.house.desk
        about = self.desk.request
        if about is not None and self.desk.field.text() and (one is None or one.ref != about.ref):
            return  # what is being typed stays with whom it was begun for
        if one is not None:
            self.desk.show_request(one, desk.now())
            return
        closed = self.context.house.requests.board.last_closed()
        last = "" if closed is None else f"{desk.home_time.local(closed):%m-%d %H:%M}"
        self.desk.show_nothing(last)

    # What is done.

    @Slot()
    def enter(self) -> None:
        """Do what the button says."""
        request, act = self.desk.request, self.desk.doing
        if request is None:
            self.begin()
            return
        if not self.desk.is_shown_in(self.list):
            return
        with shown_to_user(self.context.say, partial(self.desk.say, kind="trouble")):
            if act == READ:
                self._read(request)
            elif act == MERGE:
                self._done(self.context.house.requests.taking.merge(request.no, self._typed()))
            else:
                self._step(request, Step(act))

    @Slot(object)
    def turn(self, act: Act) -> None:
        """Ask for what an act needs; the same key is pressed in the list or with Alt."""
        if self.desk.request is None:
            self.find_nothing()
        elif self.desk.is_shown_in(self.list):
            self.desk.turn(act)
            self.desk.focus()

    @Slot()
    def begin(self) -> None:
        """Take down a new request, or what the list in view is about."""
        if self.working.currentWidget() is self.working.book:
            self.working.book.begin()
        else:
            self.working.begin(Paper.REQUEST)

    def show_record(self, wanted: str) -> None:
        """Show the request of a number that was found, closed or not."""
        self.filters.choose("all")
        self.search_field.setText(wanted)
        self._show_list()
        self.list.setFocus()

    def show_book(self, book: Book) -> None:
        """Show the money, the programmes, the counselling or the helpers in place of the desk."""
        self.working.show_book(book)

    @Slot(object)
    def keep_paper(self, done: Done) -> None:
        """Tell everybody what was written down; what is to be asked about it stays in view."""
        self._tell(self.context.say(done.said), done.changes)
        if self.working.currentWidget() is self.desk:
            self.list.setFocus()
        if done.prompt is not None:
            self.desk.say(self.context.say(done.prompt), "asked")

    @Slot()
    def leave(self) -> None:
        """Leave what was being typed, and go back to the list."""
        if self.desk.request is not None:
            self.desk.field.clear()
            self.desk.turn(NEXT.get(self.desk.request.state, Step.RESPONDED))
            self._show_desk()
        self.take_focus()

    @Slot()
    def look_at_the_clock(self) -> None:
        """Show what a minute changed, if anybody is looking."""
        if self.isVisible():
            self.refresh(self.shows)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters as acts while the list has the keyboard."""
        if watched in (self.list, self.desk.act) and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() is QEvent.Type.KeyPress and plain and event.key() in _LETTERS:
                self.turn(_LETTERS[event.key()])
                return True
            if event.type() is QEvent.Type.KeyPress and plain and event.key() in _BOOKS:
                self.show_book(_BOOKS[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str:
        return self.desk.field.text().strip()

    def _step(self, request: Request, step: Step) -> None:
        typed, person = self._typed(), 0
        if step in (Step.ASSIGNED, Step.REPORTED) and typed:
            first, _, rest = typed.partition(" ")
            person = self.context.house.people.find(first).id
            typed = rest if step is Step.REPORTED else ""
        again, satisfied, words = self._asked == (request.no, typed), None, typed
        if step is Step.TOLD:
            satisfied, words = satisfied_typed(typed)
        did = Did(step=step, words=words, person=person, satisfied=satisfied)
        done = self.context.house.requests.taking.act(request.no, did, again=again)
        if isinstance(done, Asked):
            self._asked = (request.no, typed)
            self.desk.say(self.context.say(done.sentence), "asked", self.desk.field)
        else:
            self._done(done)

    def _read(self, request: Request) -> None:
        """Show the words to the counsellor until something else is looked at."""
        counselling = self.context.house.requests.counselling
        words = counselling.words_of_request(request.no, self.desk.field.text())
        self.desk.field.clear()
        self.desk.words.setText("\n".join(words))

    def _done(self, kept: Kept) -> None:
        self._asked = None
        self.desk.field.clear()
        self._tell(self.context.say(KEPT.with_(no=kept.no)), kept.changes)
        self.list.setFocus()

    def _tell(self, said: str, changes: Changes) -> None:
        self.context.events.told.emit(said)
        self.announce(changes)
        self.desk.say("")

    @Slot(object)
    def _show_behind(self, items: object) -> None:
        wanted = {item.slot for item in items if item.box is not Box.EXEMPT}  # type: ignore[attr-defined]
        for one in self._board.requests if self._board is not None else ():
            if one.ref in wanted:
                self.list.choose(one)
                return

    def _connect(self) -> None:
        for one in (self.list, self.desk.act):
            one.installEventFilter(self)
        self.list.moved.connect(self._show_desk)
        self.list.opened.connect(self.desk.focus)
        self.desk.entered.connect(self.enter)
        self.desk.left.connect(self.leave)
        self.desk.asked.connect(self.turn)
        self.working.kept.connect(self.keep_paper)
        self.working.left.connect(self.leave)
        self.new.clicked.connect(self.begin)
        self.filters.chosen.connect(self._show_list)
        self.search_field.textEdited.connect(self._show_list)
        self.identity.chosen.connect(self._show_behind)
        self.context.events.minute_passed.connect(self.look_at_the_clock)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+N"), self, context=here).activated.connect(self.begin)
        for letter, act in KEYS.items():
            made = QShortcut(QKeySequence(f"Alt+{letter}"), self, context=here)
            made.activated.connect(partial(self.turn, act))
        for book, kind in BOOKS.items():
            made = QShortcut(QKeySequence(f"Alt+{kind.key}"), self, context=here)
            made.activated.connect(partial(self.show_book, book))

    def _list_card(self) -> Card:
        card = Card()
        card.setMinimumWidth(_LIST)
        card.body.addWidget(self.search_field)
        card.body.addWidget(self.list, 1)
        card.body.addWidget(self._foot)
        card.body.addWidget(self.identity)
        return card


def _row_over(page: RequestsPage) -> WrappedLine:
    """Return what stands over the list: chips, and the lists beside the requests."""
    row = WrappedLine(6)
    row.add(page.filters)
    row.add_spring()
    for book, kind in BOOKS.items():
        button = KeyButton(page.context.say(kind.title), kind.key)
        button.setObjectName(f"book{kind.key}")
        button.clicked.connect(partial(page.show_book, book))
        row.add(button)
    return row


def _lay_out(page: RequestsPage) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 8, 16, 4)
    whole.setSpacing(6)
    head = WrappedLine(12)
    title, bar = label(page.context.say(TITLE), "title"), page.identity.over_with_number()
    for part in (title, page._count, page._marks, bar):
        head.add(part)
    head.add_yielding(page._month)
    head.add_spring()
    head.add(page.new)
    whole.addWidget(head)
    whole.addWidget(_row_over(page))
    parts = Across()
    parts.put(page._list_card(), 1)
    right = QVBoxLayout()
    right.setSpacing(8)
    right.addWidget(page.working, 1)
    right.addWidget(page.sides)
    parts.put(right, 1)
    whole.addLayout(parts, 1)
