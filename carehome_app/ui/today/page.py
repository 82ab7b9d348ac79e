"""The first look of a day: what is next, who is missing, who worries us."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QListView, QVBoxLayout, QWidget

from carehome_app.documents.formats import render_text
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.plan import round_label
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.beginning.first_hour import Step
from carehome_app.services.changes import Changes
from carehome_app.services.privacy.handing_out import How, left_of
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.beginning.checklist import Checklist
from carehome_app.ui.findings.due_list import HEIGHT, ROW_ROLE, DueDelegate, DueList
from carehome_app.ui.findings.rows import open_rows
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.today.cards import ChronicCard, FeverChart, NotesCard, TwoReports
from carehome_app.ui.today.facts import (
    RoundFacts,
    TodayFacts,
    classes_line,
    first_steps,
    gather,
    head_line,
    note_lines,
    share_done,
)
from carehome_app.ui.today.ledger import Ledger, OpenClusters
from carehome_app.ui.today.rings import RingLine, shares
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.figure_card import FigureCard
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, label
from carehome_app.ui.widgets.row_table import LEAST_ROWS, WholeRows, row_button

MEASURED = QT_TRANSLATE_NOOP("Today", "{measured}/{due} · abnormal {abnormal}")
MEASURED_AND_SAID = QT_TRANSLATE_NOOP(
    "Today", "{measured}/{due} · explained {explained} · abnormal {abnormal}"
)
OPENS_AT = QT_TRANSLATE_NOOP("Today", "opens at {clock}")
OPEN_ONES = QT_TRANSLATE_NOOP("Today", "Open follow-ups {count}")
OVERDUE = QT_TRANSLATE_NOOP("Today", "overdue {count}")
NONE_OVERDUE = QT_TRANSLATE_NOOP("Today", "none overdue")
PEOPLE = QT_TRANSLATE_NOOP("Today", "residents {residents} · staff {staff}")
CONTINUE = QT_TRANSLATE_NOOP("Today", "Continue: {round}")
COPIED = QT_TRANSLATE_NOOP("Today", "The chat text is copied.")
DISINFECTED = QT_TRANSLATE_NOOP("Today", "Disinfection 2-2-1")
WIDE, NARROW = 5, 3
"""Shares of the width: cards with several figures get more room than those with one."""
TALL = 760
"""From how many pixels of height on the rings stand above the lists."""
BESIDE = 1080
"""From how many pixels of width on lists and figures stand beside each other."""
MARGIN, EDGE = 18, 10
"""What the page leaves empty at its sides, and above and below."""
APART, BETWEEN = 9, 12
"""Pixels between what stands over each other on the page, and between its cards."""
DRAWN_ROWS = 3
"""So many follow-ups are seen below the rings, as far as there are as many."""
CARDS = 4
"""How many cards stand beside each other without cutting their words."""


class TodayPage(Page):
    """What exists so far of a day, in one look."""

    title = QT_TRANSLATE_NOOP("Pages", "Today")
    icon = "today"
    shows = (
        Changes.ENTRIES
        | Changes.FINDINGS
        | Changes.NOTES
        | Changes.PEOPLE
        | Changes.PLANS
        | Changes.SETTINGS
        | Changes.REPORTS
        | Changes.DISINFECTION
        | Changes.AREAS
    )
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose a follow-up")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "open it")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.next = ElidedLabel()
        self.next.setProperty("kind", "muted")
        self.go = KeyButton("", "F5", "main")
        self.rings: dict[str, FigureCard] = {}
        self.chronic = ChronicCard(say)
        self.areas = FigureCard(say(DISINFECTED), ring=True)
        self.follow_ups = FigureCard(say(QT_TRANSLATE_NOOP("Today", "Follow-ups")))
        self.people = FigureCard(say(QT_TRANSLATE_NOOP("Today", "People")))
        self.due = DueList()
        self.list = WholeRows(HEIGHT)
        self.nothing_due = label(
            say(QT_TRANSLATE_NOOP("Today", "Nothing is open. Nobody has to be measured again.")),
            "muted",
        )
        self.due_card = Card(say(OPEN_ONES.with_(count=0)))
        self.overdue = label("", "trouble")
        self.fevers = FeverChart(context)
        self.reports = TwoReports(say)
        self.ledger, self.clusters = Ledger(say), OpenClusters(say)
        self.ring_line = RingLine()
        self.first_hour = Checklist(say)
        self.notes = NotesCard(say)
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Gather everything anew and show it."""
        with shown_to_user(self.context.say, self.next.setText):
            self._show(gather(self.context.house))
            desk = self.context.house.desk
            self.fevers.show_days(*self.context.house.reporting.fever_days(desk.today()))

    def take_focus(self) -> None:
        """Go to the first hour's next step, to the open follow-ups, or to the round."""
        if not self.first_hour.isHidden():
            self.first_hour.act.setFocus()
            return
        (self.list if self.due.rowCount() else self.go).setFocus()

    @Slot()
    def go_on(self) -> None:
        """Go to the current round."""
        self.context.events.round_requested.emit(None)

    @Slot()
    def preview(self) -> None:
        """Ask for the daily report of the current round."""
        self.context.events.report_requested.emit(None)

    @Slot()
    def copy_text(self) -> None:
        """Copy the current round's report as the text for a chat message; that it left is kept."""
        with shown_to_user(self.context.say, self.reports.told.say):
            house = self.context.house
            round_ = house.worklist.current_round()
            if round_ is not None:
                text = render_text(house.reporting.daily(round_), self.context.say)
                left = left_of(house.desk, KINDS["daily"], Asked(round=round_), How.COPIED, "txt")
                house.handing_out.note(left, text.encode())
                QGuiApplication.clipboard().setText(text)
                self.reports.told.say(self.context.say(COPIED), is_news=True)

    @Slot(object)
    def open_step(self, step: Step) -> None:
        """Go where a step of the first hour is done."""
        events = self.context.events
        if step is Step.PEOPLE:
            events.page_requested.emit("people")
        elif step is Step.ROUND:
            events.round_requested.emit(None)
        else:
            events.beginning_requested.emit(step)

    @Slot()
    def dismiss_first_hour(self) -> None:
        """Show the first hour no more."""
        with shown_to_user(self.context.say, self.next.setText):
            self.context.events.changed.emit(self.context.house.beginning.dismiss())
            self.take_focus()

    @Slot()
    def show_waiting(self) -> None:
        """Go to the reports that wait to be issued."""
        self.context.events.prepared_requested.emit(None)

    @Slot(QModelIndex)
    def open_follow_up(self, index: QModelIndex) -> None:
        """Show an open follow-up on its own page."""
        row = index.data(ROW_ROLE)
        episode = row.episode
        wanted = episode.subject or episode
        self.context.events.follow_up_requested.emit(wanted)

    @Slot()
    def look_at_the_clock(self) -> None:
        """Show what a minute changed, if anybody is looking."""
        if self.isVisible():
            self.refresh(self.shows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the rings where there is room; the ledger says the same in less."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the room again when the words become larger or smaller."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        room = self.parentWidget()
        seen = self if room is None else room
        wide = seen.width() >= self._cards.minimumSize().width() + 2 * MARGIN
        as_cards = wide and seen.height() >= TALL
        self._rings.setVisible(as_cards)
        beside = seen.width() >= pixels(BESIDE)
        self.ring_line.setVisible(beside and not as_cards and self._leaves_rows(seen.height()))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._below.setDirection(across if beside else down)

    def _leaves_rows(self, height: int) -> bool:
        """Return whether the list keeps the rows it was drawn with below a line of rings."""
        above = [one for one in (self.first_hour, self.clusters) if not one.isHidden()]
        heights = [self._head.height(), *(one.sizeHint().height() for one in above)]
        left = height - 2 * EDGE - sum(heights) - APART * len(heights)
        rows = min(self.due.rowCount(), DRAWN_ROWS) - LEAST_ROWS
        needed = self.due_card.minimumSizeHint().height() + max(rows, 0) * HEIGHT
        return left >= needed + BETWEEN + self.ring_line.sizeHint().height()

    def _connect(self) -> None:
        self.go.clicked.connect(self.go_on)
        self.reports.preview.clicked.connect(self.preview)
        self.reports.waiting.clicked.connect(self.show_waiting)
        self.reports.copy.clicked.connect(self.copy_text)
        self.reports.identity.chosen.connect(self.context.events.behind_requested)
        self.reports.confirm.clicked.connect(self.go_on)
        self.reports.round_opened.connect(self.context.events.round_requested)
        self.notes.opened.connect(self.context.events.place_requested)
        self.ledger.opened.connect(self.context.events.page_requested)
        self.clusters.opened.connect(self.context.events.cluster_requested)
        self.first_hour.opened.connect(self.open_step)
        self.first_hour.dismissed.connect(self.dismiss_first_hour)
        # A single click is enough, and Enter.
        self.list.clicked.connect(self.open_follow_up)
        self.list.activated.connect(self.open_follow_up)
        self.context.events.minute_passed.connect(self.look_at_the_clock)

    def _lay_out(self) -> None:
        say = self.context.say
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, EDGE, MARGIN, EDGE)
        page.setSpacing(APART)
        self._head = head = WrappedLine(14)
        head.add(label(say(self.title), "title"))
        head.add(self.next)
        head.add_spring()
        head.add(self.go)
        page.addWidget(head)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(BETWEEN)
        self._cards.addWidget(self.chronic, WIDE)
        self._cards.addWidget(self.areas, WIDE)
        self._cards.addWidget(self.follow_ups, NARROW)
        self._cards.addWidget(self.people, NARROW)
        page.addWidget(self.first_hour)
        page.addWidget(self.clusters)
        self._rings = QWidget()
        self._rings.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._rings)
        self._below = below = QHBoxLayout()
        below.setSpacing(BETWEEN)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(BETWEEN)
        left.addWidget(self.ring_line)
        left.addWidget(self._left(), 1)
        below.addLayout(left, 5)
        right.addWidget(self.ledger)
        right.addWidget(self.reports)
        right.addWidget(self.notes)
        right.addStretch(1)
        below.addLayout(right, 4)
        page.addLayout(below, 1)

    def _left(self) -> Card:
        say = self.context.say
        self.list.setModel(self.due)
        self.list.setItemDelegate(DueDelegate(self.list))
        self.list.setObjectName("due")
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setAccessibleName(say(QT_TRANSLATE_NOOP("Today", "Open follow-ups")))
        self.due_card.head.insertWidget(1, self.overdue)
        self.due_card.head.addWidget(
            label(say(QT_TRANSLATE_NOOP("Today", "by the time they are due")), "muted")
        )
        body = self.due_card.body
        body.addWidget(self.nothing_due)
        body.addWidget(self.list, 1)
        body.addSpacing(8)
        fevers = QT_TRANSLATE_NOOP("Today", "People with fever, the last 14 days")
        lately = row_button(say(fevers))
        lately.setObjectName("lately")
        lately.clicked.connect(partial(self.context.events.page_requested.emit, "trends"))
        body.addWidget(lately)
        body.addWidget(self.fevers)
        return self.due_card

    def _show(self, facts: TodayFacts) -> None:
        say, house = self.context.say, self.context.house
        self.next.setText(say(head_line(facts, house)))
        if facts.current is not None:
            window = facts.current.sheet.round.window
            self.go.say(say(CONTINUE.with_(round=round_label(window))))
        for one in facts.rounds:
            self._show_ring(one)
        self.people.setVisible(not self.chronic.show_facts(facts, say))
        self.areas.setVisible(bool(facts.board.areas))
        # The list below says the same; five cards would be too narrow.
        crowded = len(self.rings) + len(facts.chronic[:1]) + bool(facts.board.areas) >= CARDS
        self.follow_ups.setVisible(not crowded)
        self.areas.show_share(share_done(facts.board.total), classes_line(facts.board, say))
        people = PEOPLE.with_(residents=facts.residents, staff=facts.staff)
        self.people.show_figure(str(facts.residents + facts.staff), say(people))
        self._show_due(facts)
        self.first_hour.show_steps(first_steps(house))
        self.clusters.show_clusters(facts.clusters)
        self.ledger.show_lists(facts.ledger)
        self.reports.show_facts(facts)
        self.notes.show_lines(note_lines(facts, house.desk))
        self.ring_line.show_shares(list(shares(facts, house.desk.home_time)), say)
        self._fit()

    def _show_ring(self, one: RoundFacts) -> None:
        window = one.sheet.round.window
        card = self.rings.get(window)
        if card is None:
            card = FigureCard(self.context.say(round_label(window)), ring=True)
            self._cards.insertWidget(len(self.rings), card, NARROW)
            self.rings[window] = card
        count = one.count()
        opens = self.context.house.desk.home_time.local(one.sheet.span.opens)
        said = MEASURED_AND_SAID if count.not_measured else MEASURED
        figures = said.with_(
            measured=count.measured,
            due=count.due,
            abnormal=count.abnormal,
            explained=count.not_measured,
        )
        words: Text = figures if one.begun else OPENS_AT.with_(clock=opens.strftime("%H:%M"))
        card.show_share(one.share, self.context.say(words))

    def _show_due(self, facts: TodayFacts) -> None:
        say = self.context.say
        chosen = self.list.currentIndex().row()
        rows = open_rows(self.context.house, say)
        self.due.show_rows(rows)
        self.list.setCurrentIndex(self.due.index(min(max(chosen, 0), len(rows) - 1), 0))
        due = say(OVERDUE.with_(count=facts.overdue) if facts.overdue else NONE_OVERDUE)
        self.follow_ups.show_figure(str(len(rows)), due, alarm=facts.overdue > 0)
        self.due_card.heading.setText(say(OPEN_ONES.with_(count=len(rows))))
        self.overdue.setText(due if facts.overdue else "")
        self.nothing_due.setVisible(not rows)
        self.list.setVisible(bool(rows))
