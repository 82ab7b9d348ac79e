"""The 2-2-1 board: what is done, due and overdue today; the record of each; what still acts."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from carehome_app.domain.disinfection.duties import WORDS, AreaDay, Board
from carehome_app.domain.disinfection.record import Disinfection
from carehome_app.domain.findings.subject import AREA
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.disinfection.recording import Kept
from carehome_app.ui.disinfection.area_model import AreaBoardModel, CardWords
from carehome_app.ui.disinfection.board import BoardView
from carehome_app.ui.disinfection.calendar import CoverageCalendar
from carehome_app.ui.disinfection.findings import AreaFindingsPanel
from carehome_app.ui.disinfection.header import BoardHeader
from carehome_app.ui.disinfection.plan import in_order
from carehome_app.ui.disinfection.record_panel import DisinfectionPanel
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.identity_line import IdentityLine
from carehome_app.ui.widgets.labels import Nothing

# The quiet timer of what still acts: tells once that it is time to rinse or air. No sound.


class ActingTimer(QObject):
    """Waits for the next disinfection that has acted long enough."""

    time_over = Signal(int)
    """Number of the area."""
    moment_reached = Signal()

    def __init__(self, parent: QObject) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._told: set[LineRef] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.moment_reached)

    def watch(self, board: Board) -> None:
        """Tell what is over and was not told yet, and wait for the next one."""
        due = [one.due_to_end for one in board.acting if one.due_to_end]
        later = [moment for moment in due if moment > board.at]
        if later:
            self._timer.start(max(int((min(later) - board.at).total_seconds() * 1000), 1))
        for one in board.acting:
            over = one.due_to_end is not None and one.due_to_end <= board.at
            if over and one.ref not in self._told:
                self._told.add(one.ref)
                self.time_over.emit(one.area)


# The 2-2-1 board: what is done, due and overdue today, and the record of each disinfection.

SIDE: Final = 340
KEPT: Final = QT_TRANSLATE_NOOP("Disinfection", "Kept. Entries: {count}, findings: {found}")
NO_AREAS: Final = QT_TRANSLATE_NOOP(
    "Disinfection",
    "Here stands what has to be disinfected today. There are no areas yet: Ctrl 7 opens People,"
    " and Ctrl N in Areas adds one.",
)
NONE_ACTS: Final = QT_TRANSLATE_NOOP(
    "Disinfection", "Nothing acts in the area the cursor is at: there is nothing to rinse or air."
)
NONE_FITS: Final = QT_TRANSLATE_NOOP("Disinfection", "No area fits what is chosen above.")
TIME_OVER: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}: time is over. Rinse or air.")
UNDONE: Final = QT_TRANSLATE_NOOP("Disinfection", "{area}: the last record was withdrawn.")


class DisinfectionPage(Page):
    """The areas as they lie in the house; the record stands beside them when it is asked for."""

    title = QT_TRANSLATE_NOOP("Pages", "Disinfection")
    icon = "disinfection"
    shows = Changes.DISINFECTION | Changes.AREAS | Changes.FINDINGS | Changes.PEOPLE
    hints: tuple[Hint, ...] = (
        ("←↑↓→", QT_TRANSLATE_NOOP("Hints", "walk")),
        ("Space", QT_TRANSLATE_NOOP("Hints", "open the record")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "keep it")),
        ("F4", QT_TRANSLATE_NOOP("Hints", "as last time, but not the time")),
        ("Shift ← →", QT_TRANSLATE_NOOP("Hints", "several")),
        ("Ctrl A", QT_TRANSLATE_NOOP("Hints", "whole floor")),
        ("E", QT_TRANSLATE_NOOP("Hints", "rinsed, aired")),
        ("Ctrl Z", QT_TRANSLATE_NOOP("Hints", "take back")),
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Make the page; the areas come with `refresh`."""
        super().__init__(context, parent)
        self._house = context.house
        self._model = AreaBoardModel(CardWords(context.house, context.say), self)
        self._header = BoardHeader(context.say, self)
        self._view = BoardView(self._model, self)
        self._view.setAccessibleName(context.say(self.title))
        self._nothing = Nothing(self._view, context.say(NO_AREAS))
        self._calendar = CoverageCalendar(context.say, self)
        self._panel = DisinfectionPanel(context, self)
        self._findings = AreaFindingsPanel(context, self)
        self._left, self._side = QStackedWidget(self), QStackedWidget(self)
        self._board: Board | None = None
        self._acting = ActingTimer(self)
        self._identity = IdentityLine(context.say, WORDS)
        self._build()
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show the areas as they are now."""
        if Changes.DISINFECTION in changes or Changes.AREAS in changes or self._board is None:
            judge_days(self._house.desk, self._house.disinfection.board)
        self._show_board()
        episodes = self._house.following_up.due(AREA)
        self._findings.show_episodes(episodes)
        self._findings.show_lamps(self._house.disinfection.board.lamps())
        self._header.show_found(len(episodes))

    def take_focus(self) -> None:
        """Put the keyboard on the board, at the first area that waits."""
        self._show_board()
        current, now = self._view.current(), self._model.now
        duty = current.next_duty(now) if current else None
        if duty is None or duty.opens > now:
            self._view.go_to_next(0)
        self._view.setFocus()

    def record(self) -> None:
        """Open the record of the chosen areas."""
        areas = self._view.chosen()
        if areas:
            self._panel.record(areas)
            self._unfold(self._panel)

    def record_as_last_time(self) -> None:
        """Open the record filled in as last time."""
        if self._view.chosen():
            self.record()
            self._panel.as_last_time()

    def undo(self) -> None:
        """Withdraw the last record of the current area today."""
        one = self._view.current()
        if one is None:
            return
        with shown_to_user(self.context.say, self.context.events.told.emit):
            changes = self._house.disinfection.recording.undo_last(one.area.id, one.day)
            said = UNDONE.with_(area=one.area.now.name)
            self.context.events.told.emit(self.context.say(said))
            self.announce(changes)

    def correct(self) -> None:
        """Open the last record of the current area today for correction."""
        one = self._view.current()
        record = _last(one) if one else None
        if one is not None and record is not None:
            self._panel.correct(one, record)
            self._unfold(self._panel)

    def end_acting(self) -> None:
        """Keep that what acts in the current area was rinsed or aired now."""
        one = self._view.current()
        record = _last(one) if one else None
        if record is None or record.ended_at is not None:
            self.context.events.told.emit(self.context.say(NONE_ACTS))
            return
        with shown_to_user(self.context.say, self.context.events.told.emit):
            self.announce(self._house.disinfection.recording.end(record))

    def keep(self) -> None:
        """Keep the record when its areas are the highlighted ones in view, else show them."""
        areas = self._panel.areas
        if not areas or self._view.shows(areas):
            self._panel.keep()
            return
        if any(self._model.row_of(area) is None for area in areas):
            self._header.show_all()
        self._view.choose(areas)
        self._panel.say_shown_again()

    def keep_going(self, outcome: object) -> None:
        """After a record was kept: tell it, and go to the next area that waits."""
        row = self._view.currentIndex().row()
        self._fold()
        if isinstance(outcome, Kept):
            said = KEPT.with_(count=len(outcome.refs), found=outcome.found)
            self.context.events.told.emit(self.context.say(said))
            outcome = outcome.changes
        if isinstance(outcome, Changes):
            self.announce(outcome)
        self._view.go_to_next(row)
        self._view.setFocus()

    def look_at_the_time(self) -> None:
        """Every minute: what opens, what is overdue, what has acted long enough."""
        if self.isVisible():
            self._show_board()

    def _show_board(self) -> None:
        board = self._house.disinfection.board.today()
        self._board = board
        self._header.show_board(board)
        self._identity.show_list(board.due_list)
        self._show_areas()
        now = self._house.desk.now()
        self._findings.show_acting(board.acting, now)
        self._acting.watch(board)
        if self._left.currentWidget() is self._calendar:
            self._calendar.load(self.context)

    def _show_areas(self) -> None:
        if self._board is None:
            return
        board, current = self._board, self._view.current()
        shown = in_order(one for one in board.areas if self._header.passes(one, board))
        before = self._view.currentIndex().row()
        self._nothing.say(self.context.say(NONE_FITS if board.areas else NO_AREAS))
        self._model.show_areas(shown, board.at)
        self._view.laid_out()
        if before >= 0 and shown and self._view.current() is None:
            row = self._model.row_of(current.area.id) if current else None
            self._view.put(min(max(before if row is None else row, 0), len(shown) - 1))

    def _remind(self, area: int) -> None:
        name = self._house.disinfection.board.area(area).now.name
        self.context.events.told.emit(self.context.say(TIME_OVER.with_(area=name)))

    def _choose_calendar(self, chosen: bool) -> None:  # Qt gives it
        self._left.setCurrentWidget(self._calendar if chosen else self._view)
        self._fold()
        self._show_board()

    def search(self) -> None:
        """Answer Ctrl+F: find an area by number, name or initials."""
        self._header.wanted.setFocus()
        self._header.wanted.selectAll()

    def show_record(self, wanted: int) -> None:
        """Put the cursor on an area that was found."""
        self._header.show_all()
        self._view.choose([wanted])
        self._view.setFocus()

    def _unfold(self, part: QWidget) -> None:
        """Show something beside the board, which gets narrower."""
        self._side.setCurrentWidget(part)
        self._side.show()

    def _fold(self) -> None:
        """Give the board the whole width again."""
        self._side.hide()
        self._side.setCurrentWidget(self._findings)

    def _leave_record(self) -> None:
        self._fold()
        self._view.setFocus()

    def _show_found(self) -> None:
        """Show beside the board what acts and what is to be followed up, or fold it away."""
        if self._side.isHidden():
            self._unfold(self._findings)
        else:
            self._leave_record()

    def _connect(self) -> None:
        view, header, panel = self._view, self._header, self._panel
        view.record_requested.connect(self.record)
        view.last_time_requested.connect(self.record_as_last_time)
        view.undo_requested.connect(self.undo)
        view.correct_requested.connect(self.correct)
        view.ended_requested.connect(self.end_acting)
        header.record_requested.connect(self.record)
        header.floor_requested.connect(self._view.choose_floor)
        header.filter_changed.connect(self._show_areas)
        header.found_requested.connect(self._show_found)
        header.wanted.returnPressed.connect(self.take_focus)
        self._findings.left.connect(self._leave_record)
        self._identity.chosen.connect(header.show_behind)
        self._identity.chosen.connect(self._view.setFocus)
        header.calendar_chosen.connect(self._choose_calendar)
        panel.keep_asked.connect(self.keep)
        panel.kept.connect(self.keep_going)
        panel.left.connect(self._leave_record)
        self._findings.taken.connect(self.announce)
        self.context.events.minute_passed.connect(self.look_at_the_time)
        self._acting.moment_reached.connect(self.look_at_the_time)
        self._acting.time_over.connect(self._remind)

    def _build(self) -> None:
        self._left.addWidget(self._view)
        self._left.addWidget(self._calendar)
        self._side.addWidget(self._findings)
        self._side.addWidget(self._panel)
        self._side.setFixedWidth(SIDE)
        self._side.hide()
        below = QHBoxLayout()
        below.setSpacing(10)
        below.addWidget(self._left, 1)
        below.addWidget(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 12, 18, 10)
        layout.setSpacing(8)
        layout.addWidget(self._header)
        layout.addLayout(below, 1)
        layout.addWidget(self._identity)


def _last(one: AreaDay) -> Disinfection | None:
    records = [duty.filled_by for duty in one.duties if duty.filled_by is not None]
    found = sorted([*records, *one.extras], key=lambda record: (record.started_at, record.ref))
    return found[-1] if found else None
