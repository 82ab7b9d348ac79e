"""Rehabilitation: who trains, goals first, the week as cells, and the desk that keeps a line."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.services.rehabilitation.board import Row, Week
from carehome_app.ui.rehabilitation import words
from carehome_app.ui.rehabilitation.card_desk import CardDesk
from carehome_app.ui.rehabilitation.desk import TrainingDesk
from carehome_app.ui.rehabilitation.lines import LINES
from carehome_app.ui.rehabilitation.middle import Middle
from carehome_app.ui.rehabilitation.plan_form import PlanForm
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.columns_table import ColumnsTable, Shown
from carehome_app.ui.widgets.field import FindField
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, Nothing, label
from carehome_app.ui.widgets.panel import Parts
from carehome_app.ui.widgets.row_table import RowTable
from carehome_app.ui.widgets.signs import Mark, Marks

if TYPE_CHECKING:
    from carehome_app.services.files.lists import ListInFile

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Rehabilitation")
COUNT: Final = QT_TRANSLATE_NOOP("RehabPage", "{people} people · this week {held} / {planned}")
IN_ROW: Final = QT_TRANSLATE_NOOP("RehabPage", "▲ three missed: {count}")
TO_ASSESS: Final = QT_TRANSLATE_NOOP("RehabPage", "○ assessments due: {count}")
CARDS: Final = QT_TRANSLATE_NOOP("RehabPage", "cards to come {count} · to look at {wait}")
WHO: Final = QT_TRANSLATE_NOOP("RehabPage", "Name")
NOBODY: Final = QT_TRANSLATE_NOOP(
    "RehabPage", "Nobody has a plan of training here. Type a name above, Enter, then Ctrl P."
)
WEEK: Final = QT_TRANSLATE_NOOP("RehabPage", "Week")
FIND: Final = QT_TRANSLATE_NOOP("RehabPage", "any name, then Enter")
SESSION: Final = QT_TRANSLATE_NOOP("RehabPage", "Session")
ASSESS: Final = QT_TRANSLATE_NOOP("RehabPage", "Assess")
PLAN_KEPT: Final = QT_TRANSLATE_NOOP("RehabPage", "The plan is kept.")
OF_A_SESSION: Final = ("N", "U", "M")
"""The lines that say something of one session of one person, and of nothing else."""
_LETTERS: Final = {getattr(Qt.Key, f"Key_{letter}"): letter for letter in LINES}
_SHOWS: Final = Changes.TRAINING | Changes.CARDS | Changes.PEOPLE | Changes.SETTINGS


class RehabilitationPage(Page):
    """Who trains, what came of it, and what the family may see."""

    title = TITLE
    icon = "rehabilitation"
    shows = _SHOWS | Changes.LEVEL | Changes.ISOLATION
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Ctrl N", QT_TRANSLATE_NOOP("Hints", "session: item, minutes, help")),
        ("Ctrl G", QT_TRANSLATE_NOOP("Hints", "assess −2…+2")),
        ("M", QT_TRANSLATE_NOOP("Hints", "not held")),
        ("Ctrl D", QT_TRANSLATE_NOOP("Hints", "family card")),
        ("Alt M", QT_TRANSLATE_NOOP("Hints", "mask")),
        ("Ctrl P", QT_TRANSLATE_NOOP("Hints", "plan")),
        ("Ctrl ⇧ I", QT_TRANSLATE_NOOP("Hints", "plans from a file")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self._week: Week | None = None
        self._other, self._filling = 0, False
        self.table: ColumnsTable[Row] = ColumnsTable(say)
        self.list: RowTable[Row] = RowTable(self.table, who=attrgetter("person.id"))
        self.list.setObjectName("trainingList")
        Nothing(self.list, say(NOBODY))
        self.search_field = FindField(say(FIND))
        self.desk, self.form, self.card = TrainingDesk(context), PlanForm(say), CardDesk(context)
        self.right, self.middle = Parts(), Middle(say)
        self._count = ElidedLabel()
        self._marks = Marks()
        _lay_out(self)
        self._connect()

    # What is shown.

    def refresh(self, changes: Changes) -> None:
        """Show the week now; the chosen one stays chosen, and what is typed stays."""
        del changes
        self._show_week(self.context.house.rehabilitation.board.week)

    def take_focus(self) -> None:
        """Go to the list, or to the field that opens somebody where nobody has a plan."""
        where = self.list if self.table.items else self.search_field
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> About:
        """Return whose page it is."""
        return self._subject() or None

    def _subject(self) -> int:
        return self._other or self._listed()

    def _show_week(self, look: Callable[[], Week]) -> None:
        with shown_to_user(self.context.say, self._count.setText):
            self._week = look()
            self._show_figures(self._week)
            self._show_list()

    def _show_figures(self, week: Week) -> None:
        house, say = self.context.house, self.context.say
        counted = {"held": week.due.done, "planned": week.due.due}
        self._count.setText(say(COUNT.with_(people=len(week.rows), **counted)))
        cards, waiting = house.cards.count()
        in_row = sum(one.is_row for one in week.rows)
        to_assess = sum(one.assess_due for one in week.rows)
        shown = (
            (IN_ROW.with_(count=in_row), "alarm", in_row),
            (TO_ASSESS.with_(count=to_assess), "low", to_assess),
            (CARDS.with_(count=cards, wait=waiting), "due", cards + waiting),
        )
        self._marks.show_marks(Mark(say(text), colour) for text, colour, count in shown if count)

    @Slot()
    def _show_list(self) -> None:
        if self._week is None:
            return
        wanted = self.search_field.text().strip().casefold()
        rows = [one for one in self._week.rows if wanted in one.person.name.casefold()]
        whose = self._subject()
        columns = (Shown[Row](WHO, _name, 3, read_whole=True), Shown[Row](WEEK, words.held, 2))
        self._filling = True
        self.table.change_items(rows, columns)
        self._highlight(whose)
        self._filling = False
        self._show_person()

    def _highlight(self, whose: int) -> None:
        """Highlight whose page it is; nobody of the list while it is somebody without a plan.

        A row of somebody else would be whom a line seems to be kept for.
        """
        if self.list.choose_whose(whose):
            self._other = 0
        elif self._other:
            self.list.selectionModel().clear()
        else:
            self.list.choose(0)

    @Slot()
    def _choose(self) -> None:
        if not self._filling:
            self._other = 0
            self._show_person()

    def _is_shown(self, desk: TrainingDesk | PlanForm | CardDesk) -> bool:
        """Return whether whom a desk is about is the chosen one, in view; else show them again."""
        subject = desk.subject
        if self._other == subject or not subject:
            return True
        name = self.context.house.desk.person(subject).name
        place = self.list.row_of(subject)._replace(
            is_chosen=lambda: self._subject() == subject, choose=partial(self._open, subject)
        )
        return desk.is_for(name, place, self.context.say)

    def _listed(self) -> int:
        row = self.list.chosen()
        return 0 if row is None else row.person.id

    def _open(self, subject: int) -> None:
        """Open somebody, be they on the list or not."""
        self._other = subject
        self._highlight(subject)
        self._show_person()

    def _show_person(self) -> None:
        subject = self._subject()
        follows = self.right.currentWidget() is self.card and not self.card.is_begun
        if subject and follows and self.card.subject != subject:
            self.card.show_person(subject, self.context.house.desk.person(subject).name)
        if self.desk.field.text() and self.desk.subject not in (0, subject):
            return  # what is being typed stays with whom it was begun for
        board = self.context.house.rehabilitation.board
        if not subject:
            self.desk.show_nobody()
            self.middle.show_nobody()
            return
        shown, today = board.person(subject), self.context.house.desk.today()
        row = next((one for one in self.table.items if one.person.id == subject), None)
        treated = [one for one in board.treatments() if one.subject == subject]
        self.middle.show_person(shown, row, treated, today)
        person, age = shown.person, shown.person.age(today)
        self.desk.show_person(subject, person.name, "" if age is None else str(age))

    # What is done.

    @Slot()
    def open_typed(self) -> None:
        """Open whoever is named in the search field, also without a plan."""
        typed = self.search_field.text().strip()
        if not typed:
            return
        try:
            found = self.context.house.people.find(typed)
        except CareHomeError as error:
            self.desk.say(self.context.say(error.sentence), "trouble")
            return
        self.search_field.clear()
        self._other = found.id
        self._show_list()
        self.desk.focus()

    def turn(self, letter: str) -> None:
        """Turn the desk to what a letter says."""
        self.right.setCurrentWidget(self.desk)
        if self.desk.may_act():
            self.desk.turn(letter)
            self.desk.focus()

    @Slot()
    def begin_session(self) -> None:
        """Type a session."""
        self.turn("N")

    @Slot()
    def begin_assessment(self) -> None:
        """Type the levels of the goals."""
        self.turn("G")

    @Slot()
    def begin_plan(self) -> None:
        """Write a plan for the chosen one."""
        subject = self._subject()
        if subject:
            self.right.setCurrentWidget(self.form)
            self.form.begin(subject, self.context.house.desk.person(subject).name)
        else:
            self.find_nothing()

    @Slot()
    def begin_card(self) -> None:
        """Make a family card of the chosen one."""
        subject = self._subject()
        if subject:
            with shown_to_user(self.context.say, partial(self.desk.say, kind="trouble")):
                if self.card.subject != subject or not self.card.is_begun:
                    self.card.show_person(subject, self.context.house.desk.person(subject).name)
                self.right.setCurrentWidget(self.card)
                self.card.focus()
        else:
            self.find_nothing()

    @Slot()
    def begin_mask(self) -> None:
        """Draw a mask on the picture of a card, or say that there is none yet."""
        self.begin_card()
        if self.right.currentWidget() is self.card:
            self.card.draw_mask()

    @Slot()
    def keep_plan(self) -> None:
        """Keep the plan, or say beside its field why not."""
        if self.form.keep(self.context.house):
            self.context.events.told.emit(self.context.say(PLAN_KEPT))
            self.announce(Changes.TRAINING)
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Go back to the list."""
        self.right.setCurrentWidget(self.desk)
        if self.desk.field.text() and self.desk.subject != self._subject():
            self.desk.field.clear()
            self._show_person()
        self.take_focus()

    def list_wanted(self) -> "ListInFile[Any]":
        """Return a list of plans."""
        return self.context.house.lists.plans

    @Slot(object)
    def _line_kept(self, changes: Changes) -> None:
        """Show what a line changed; one about a session changed nothing of anybody else."""
        if self._week is None or self.desk.letter not in OF_A_SESSION:
            self.announce(changes)
            return
        board = self.context.house.rehabilitation.board
        renewed = partial(board.renewed, self._week, self.desk.subject)
        self.announce(changes, partial(self._show_week, renewed))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters as acts while the list has the keyboard."""
        if watched is self.list and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if event.type() is QEvent.Type.KeyPress and plain and event.key() in _LETTERS:
                self.turn(_LETTERS[event.key()])
                return True
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        self.list.installEventFilter(self)
        self.middle.told.connect(self.context.events.told)
        self.list.moved.connect(self._choose)
        self.list.opened.connect(self.begin_session)
        self.search_field.textEdited.connect(self._show_list)
        self.search_field.returnPressed.connect(self.open_typed)
        self.desk.entered.connect(self.desk.enter)
        self.desk.kept.connect(self._line_kept)
        for one in (self.desk, self.card, self.form):
            one.ask_first(partial(self._is_shown, one))
        self.desk.left.connect(self.leave)
        self.card.changed.connect(self.announce)
        self.card.left.connect(self.leave)
        self.card.consent_wanted.connect(self.turn)
        self.form.entered.connect(self.keep_plan)
        self.form.left.connect(self.leave)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        acts = {
            "Ctrl+N": self.begin_session,
            "Ctrl+G": self.begin_assessment,
            "Ctrl+P": self.begin_plan,
            "Ctrl+D": self.begin_card,
        }
        for key, act in acts.items():
            QShortcut(QKeySequence(key), self, context=here).activated.connect(act)
        for outside in (self.list, self.search_field, self.middle, self.desk, self.form):
            # The card has this key itself: two of them at one place answer nobody.
            masks = QShortcut(QKeySequence("Alt+M"), outside, context=here)
            masks.activated.connect(self.begin_mask)

    def _head(self) -> QWidget:
        say, head = self.context.say, WrappedLine(12)
        head.add(label(say(TITLE), "title"))
        head.add(self._count)
        head.add(self._marks)
        head.add_spring()
        for text, key, act in (
            (SESSION, "Ctrl N", self.begin_session),
            (ASSESS, "Ctrl G", self.begin_assessment),
        ):
            button = KeyButton(say(text), key)
            button.setObjectName(f"do_{key[-1]}")
            button.clicked.connect(act)
            head.add(button)
        return head


def _lay_out(page: RehabilitationPage) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 10, 16, 8)
    whole.setSpacing(8)
    whole.addWidget(page._head())
    parts = QHBoxLayout()
    parts.setSpacing(8)
    parts.addWidget(_left(page), 3)
    parts.addWidget(page.middle, 6)
    for part in (page.desk, page.form, page.card):
        page.right.addWidget(part)
    page.right.setMinimumWidth(220)
    parts.addWidget(page.right, 4)
    whole.addLayout(parts, 1)


def _left(page: RehabilitationPage) -> Card:
    card, say = Card(), page.context.say
    card.body.addWidget(page.search_field)
    card.body.addWidget(page.list, 1)
    card.body.addWidget(label(say(words.LEGEND), "hint", wrap=True))
    return card


def _name(row: Row) -> str:
    return row.person.name
