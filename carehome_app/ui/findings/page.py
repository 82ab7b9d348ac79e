"""What is open: who must be measured again, what was done, and what closes it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QListView, QListWidget

from carehome_app.domain.duties.due_list import Item
from carehome_app.domain.findings.answering import WORDS, as_due
from carehome_app.domain.findings.episodes import Corrected, Episode, Step
from carehome_app.domain.measures.measure import Routine
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.history.about import About
from carehome_app.ui.findings.desk import FollowUpDesk
from carehome_app.ui.findings.due_list import HEIGHT, ROW_ROLE, DueDelegate, DueList
from carehome_app.ui.findings.episode_story import ADVICE, story
from carehome_app.ui.findings.rows import (
    DueRow,
    clock_text,
    closed_between,
    episode_words,
    heading_of,
    name_of,
    open_rows,
)
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.style.not_shown import shown_of
from carehome_app.ui.widgets.desk_card import WhoseRow
from carehome_app.ui.widgets.form import Beside
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Card, Nothing, label
from carehome_app.ui.widgets.row_table import WholeRows

OPEN = QT_TRANSLATE_NOOP("FollowUp", "Open {count}")
NOTHING_OPEN = QT_TRANSLATE_NOOP(
    "FollowUp",
    "Nothing is open: nobody has to be measured again, nobody waits for an answer. F5 goes on "
    "with the round.",
)
CLOSED_LATELY = QT_TRANSLATE_NOOP("FollowUp", "Closed in the last 24 hours")
NONE_CLOSED = QT_TRANSLATE_NOOP("FollowUp", "None.")
CLOSED_AT = QT_TRANSLATE_NOOP("FollowUp", "{person} · {finding} · closed {clock}")
CORRECTED_AT = QT_TRANSLATE_NOOP("FollowUp", "{person} · {finding} · corrected {clock}")
KEPT = QT_TRANSLATE_NOOP("FollowUp", "Kept: {person}")
A_DAY: Final = timedelta(hours=24)
LEFT_WIDTH: Final = 480


class FollowUpPage(Page):
    """One alert per person or area and episode, its story, and the steps that answer it."""

    title = QT_TRANSLATE_NOOP("Pages", "Follow-up")
    icon = "follow_up"
    shows = (
        Changes.FINDINGS
        | Changes.ENTRIES
        | Changes.PEOPLE
        | Changes.SETTINGS
        | Changes.DISINFECTION
        | Changes.AREAS
    )
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "what the first button says")),
        ("R", QT_TRANSLATE_NOOP("Hints", "measure again")),
        ("N D F S H W", QT_TRANSLATE_NOOP("Hints", "keep a step")),
        ("C", QT_TRANSLATE_NOOP("Hints", "close with a reason")),
        ("Esc", QT_TRANSLATE_NOOP("Hints", "leave without saving")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        self.due = DueList()
        self.list = WholeRows(HEIGHT)
        self.closed = QListWidget()
        self.desk = FollowUpDesk(context.say, self._clock, self)
        self._left = Card(context.say(OPEN.with_(count=0)))
        self.identity = IdentityLine(context.say, WORDS)
        self._none_closed = label(context.say(NONE_CLOSED), "muted")
        self._shown: Episode | None = None
        self._closed_ones: list[Episode] = []
        self._counted: list[Episode] = []
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show what is open now; the chosen one stays chosen, and words being typed stay."""
        with shown_to_user(self.context.say, self.desk.about.setText):
            self._show_open()
            self._show_closed()
            self._show_chosen()
            self._show_sum()

    def chosen(self) -> About:
        """Return the person whose finding is chosen."""
        row = self.list.currentIndex().data(ROW_ROLE)
        return row.episode.subject or None if isinstance(row, DueRow) else None

    def take_focus(self) -> None:
        """Go to the list of what is open."""
        self.list.setFocus()

    @Slot(object)
    def show_person(self, wanted: int | Episode) -> None:
        """Choose what is open of a person by number, or this very episode."""
        self.refresh(self.shows)
        place = (
            self.due.place_of(wanted) if isinstance(wanted, Episode) else self.due.place(wanted)
        )
        if place is not None:
            self._choose(place)
        self.list.setFocus()

    @Slot()
    def measure_again(self) -> None:
        """Go to the round, or to the chronic sheet, at the person of the chosen episode."""
        events = self.context.events
        measure = None if self._shown is None else self._shown.findings[-1].measure
        if self._shown is not None and measure is not None:
            by_plan = measure.routine is Routine.NOBODY
            asked = events.chronic_repeat_requested if by_plan else events.repeat_requested
            asked.emit(self._shown.subject)

    @Slot(object, object, str)
    def keep(self, episode: Episode, step: Step, words: str) -> None:
        """Keep a step of whom is chosen and in view, or say why not; the words are still there."""
        person = name_of(self.context.house, episode)
        whose = self.context.say(person)
        if not self.desk.is_for(whose, self._row_of(episode), self.context.say):
            return
        with shown_to_user(self.context.say, self.desk.refuse):
            changes = self.context.house.following_up.take(episode, step, words)
            self.desk.done()
            self.context.events.told.emit(self.context.say(KEPT.with_(person=person)))
            self.announce(changes)
            self.list.setFocus()

    def _row_of(self, episode: Episode) -> WhoseRow:
        def is_chosen() -> bool:
            return self.list.currentIndex().row() == self.due.place_of(episode)

        def choose() -> None:
            place = self.due.place_of(episode)
            if place is not None:
                self._choose(place)

        return WhoseRow(self.list, is_chosen, choose)

    @Slot()
    def leave(self) -> None:
        """Put the line away without keeping it, and go back to the list."""
        self.desk.done()
        self.take_focus()

    @Slot()
    def look_at_the_clock(self) -> None:
        """Show what a minute changed, if anybody is looking."""
        if self.isVisible():
            self.refresh(self.shows)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._choose_open)
        self.closed.currentRowChanged.connect(self._choose_closed)
        self.list.activated.connect(self.desk.do_first)
        self.closed.activated.connect(self._tell_past)
        self.desk.kept.connect(self.keep)
        self.desk.repeat_asked.connect(self.measure_again)
        self.desk.left.connect(self.leave)
        self.context.events.follow_up_requested.connect(self.show_person)
        self.context.events.minute_passed.connect(self.look_at_the_clock)
        self.identity.chosen.connect(self._show_behind)

    def _lay_out(self) -> None:
        self.list.setModel(self.due)
        Nothing(self.list, self.context.say(NOTHING_OPEN))
        self.list.setItemDelegate(DueDelegate(self.list))
        self.list.setObjectName("open")
        self.list.setAccessibleName(self._left.heading.text())
        self.closed.setObjectName("closed")
        self.closed.setWordWrap(True)  # a long line takes two, instead of a bar to scroll with
        self.closed.setResizeMode(QListView.ResizeMode.Adjust)
        self.closed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.closed.setAccessibleName(self.context.say(CLOSED_LATELY))
        self._left.head.addWidget(self.identity.over(), 1)
        for part, room in ((self.list, 3), (self.identity, 0)):
            self._left.body.addWidget(part, room)
        self._left.body.addWidget(label(self.context.say(CLOSED_LATELY), "section"))
        self._left.body.addWidget(self._none_closed)
        self._left.body.addWidget(self.closed, 2)
        page = Beside(self, self._left, LEFT_WIDTH)
        page.setContentsMargins(18, 14, 18, 14)
        page.addWidget(self.desk, 1)

    def _show_open(self) -> None:
        say = self.context.say
        rows = open_rows(self.context.house, say)
        before = self._shown
        self.due.show_rows(rows)
        place = None if before is None else self.due.place_of(before)
        if rows and (before is None or before.is_open):
            self._choose(place or 0)
        self._left.heading.setText(say(OPEN.with_(count=len(rows))))

    def _show_closed(self) -> None:
        house = self.context.house
        now = house.desk.now()
        self._closed_ones = closed = closed_between(house, now - A_DAY, now)
        self.closed.blockSignals(True)  # Qt's own signature
        self.closed.clear()
        for episode in self._closed_ones:
            self.closed.addItem(shown_of(self._closed_words, episode, str))
        self.closed.blockSignals(False)
        self.closed.setVisible(bool(closed))
        self._none_closed.setVisible(not closed)

    def _closed_words(self, episode: Episode) -> str:
        lifted = isinstance(episode.closed_by, Corrected)
        words = (CORRECTED_AT if lifted else CLOSED_AT).with_(
            person=name_of(self.context.house, episode),
            finding=episode_words(episode, self.context.say),
            clock=self._clock(_closed_at(episode)),
        )
        return self.context.say(words)

    def _show_sum(self) -> None:
        """Show what became of everything that is open, or that closed in the last day."""
        now = self.context.house.desk.now()
        self._counted = [*self.due.episodes(), *self._closed_ones]
        self.identity.show_list(as_due(self._counted, now))

    @Slot(object)
    def _show_behind(self, items: Sequence[Item]) -> None:
        """Choose the first of those behind a number."""
        for item in items[:1]:
            episode = self._counted[item.slot] if isinstance(item.slot, int) else None
            if episode in self._closed_ones:
                self.closed.setCurrentRow(self._closed_ones.index(episode))
                self.closed.setFocus()
            elif episode is not None:
                self.show_person(episode)

    def _choose(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(self.due.index(place, 0), flags)

    def _choose_open(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DueRow):
            self._show(row.episode)

    def _choose_closed(self, place: int) -> None:
        if 0 <= place < len(self._closed_ones):
            self.list.selectionModel().clear()
            self._show(self._closed_ones[place])

    @Slot()
    def _tell_past(self) -> None:
        """Tell the whole history of whoever a closed finding is about."""
        if self._shown is not None and self._shown.subject:
            self.context.events.history_requested.emit(self._shown.subject)

    def _show_chosen(self) -> None:
        """Show the chosen episode as it is now: closed meanwhile, or gone by a correction."""
        if self.list.currentIndex().isValid():
            return
        shown = self._shown
        same = [one for one in self._closed_ones if shown is not None and _same(one, shown)]
        self._show(same[0] if same else None)

    def _show(self, episode: Episode | None) -> None:
        self._shown = episode
        desk = self.desk
        if episode is None:
            desk.title.setText("")
            desk.about.setText(self.context.say(NOTHING_OPEN))
            desk.story.show_lines(())
            desk.offer(None, "")
            return
        house, say = self.context.house, self.context.say
        about = heading_of(house, episode, say)
        desk.title.setText(f"{about} · {episode_words(episode, say)}")
        advice = say(ADVICE.with_(advice=episode.family.advice)) if episode.is_open else ""
        desk.about.setText(advice)
        desk.story.show_lines(story(episode, say, self._name_of))
        desk.offer(episode if episode.is_open else None, name_of(house, episode))

    def _name_of(self, subject: int) -> str:
        return self.context.house.desk.person(subject).name

    def _clock(self, at: datetime) -> str:
        desk = self.context.house.desk
        return clock_text(at, desk.now(), desk.home_time)


def _closed_at(episode: Episode) -> datetime:
    return episode.closed_at or episode.opened_at


def _same(one: Episode, other: Episode) -> bool:
    return (one.about, one.family.code, one.opened_at) == (
        other.about,
        other.family.code,
        other.opened_at,
    )
