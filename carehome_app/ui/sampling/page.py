"""Test rounds: tubes at the left, the desk that fills them, and who is left at the right."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from carehome_app.documents.tables import read_table
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.files.tables import RawTable
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.sampling.answering import LabFile
from carehome_app.services.sampling.rounds import Board, NewRound
from carehome_app.services.sampling.taking import ChosenTube, Sampled
from carehome_app.ui.sampling.acting import Acting
from carehome_app.ui.sampling.desk import Mode, SamplingDesk
from carehome_app.ui.sampling.header import TITLE, RoundHeader
from carehome_app.ui.sampling.lab_file import LabFileList
from carehome_app.ui.sampling.people import ELSEWHERE, PeopleCard
from carehome_app.ui.sampling.showing import CHIPS, Showing
from carehome_app.ui.sampling.tubes import NoticeRow, Row, TubeList, TubeRow
from carehome_app.ui.sampling.week import Weeks
from carehome_app.ui.sampling.words import named, proposed
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.widgets.chips import Filters
from carehome_app.ui.widgets.form import Across
from carehome_app.ui.widgets.labels import Card, label
from carehome_app.ui.widgets.panel import Parts

NEW_TITLE: Final = QT_TRANSLATE_NOOP("Sampling", "New test round")
FILE_TITLE: Final = QT_TRANSLATE_NOOP("Sampling", "File of the laboratory: {name}")
NO_COLUMNS: Final = QT_TRANSLATE_NOOP(
    "Sampling",
    "Results, tubes or people were not found. Enter on a column says what it is.",
)
WHICH_COLUMNS: Final = QT_TRANSLATE_NOOP("Sampling", "Enter on a column says what it is.")

if TYPE_CHECKING:
    from carehome_app.services.files.lists import ListInFile
OF_A_PERSON: Final = (Mode.WHY, Mode.OUT, Mode.ELSEWHERE)
OF_A_TUBE: Final = (Mode.ANSWER, Mode.READ, Mode.BACK, Mode.HAND)
"""What is about a row of the list of tubes, a kit among them."""
"""What is typed about the person whose row is highlighted."""
HINTS: Final[tuple[Hint, ...]] = (
    ("Enter", QT_TRANSLATE_NOOP("Hints", "into the tube")),
    ("Ctrl Enter", QT_TRANSLATE_NOOP("Hints", "seal, begin the next")),
    ("O H R J", QT_TRANSLATE_NOOP("Hints", "out, hospital, refused, must not")),
    ("E", QT_TRANSLATE_NOOP("Hints", "tested elsewhere")),
    ("I", QT_TRANSLATE_NOOP("Hints", "keep apart: the form, filled in")),
    ("Del", QT_TRANSLATE_NOOP("Hints", "take out, with a reason")),
    ("← →", QT_TRANSLATE_NOOP("Hints", "open a pool")),
    ("V", QT_TRANSLATE_NOOP("Hints", "hand a tube over")),
    ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "the laboratory's file")),
    ("Ctrl N", QT_TRANSLATE_NOOP("Hints", "new round")),
    ("Ctrl ⇧ I", QT_TRANSLATE_NOOP("Hints", "new round for a list from a file")),
)


def ask_for_a_file(parent: QWidget) -> Path | None:
    """Ask which file is meant; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", "CSV, XLSX (*.csv *.txt *.xlsx)")
    return Path(chosen) if chosen else None


class SamplingPage(Page):
    """One round at a time; the newest that is open comes up by itself."""

    title = TITLE
    icon = "sampling"
    shows = Changes.SAMPLING | Changes.PEOPLE | Changes.ISOLATION
    hints = HINTS
    unknown = Signal(object)
    """A file whose columns nobody knows, or somebody knows better."""

    def __init__(
        self, context: Context, *, ask_file: Callable[[QWidget], Path | None] = ask_for_a_file
    ) -> None:
        """Make the page; how it asks for a file is handed in, for tests."""
        super().__init__(context)
        self._ask_file = ask_file
        self._sampling = context.house.sampling
        self._board: Board | None = None
        say = context.say
        self.acting = Acting(context)
        self.desk = SamplingDesk(say)
        self.people = PeopleCard(say, Weeks(context.house))
        clock = partial(_clock, context)
        self.tubes = TubeList(say, self._name, clock)
        self.header = RoundHeader(say, clock)
        self.file_list = LabFileList(say)
        self.chips = Filters(
            tuple((code, say(words.with_(count=0))) for code, words in CHIPS.items())
        )
        self.samples = label("", "hint", wrap=True)
        self._showing = Showing(context, self._name, clock)
        self.left = QStackedWidget()
        _lay_out(self)
        _connect(self)
        _connect_keys(self)

    # What is shown.

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Show the round that is chosen as it stands now."""
        self.header.offer(self._sampling.rounds.last())
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard into the desk."""
        self.desk.focus()

    @property
    def number(self) -> int:
        """The round that is shown; 0 when there is none."""
        return self.header.number

    def _show(self) -> None:
        if not self.number:
            self._board = None
            self.header.show_nothing()
            self._showing.show_empty(self.tubes, self.desk)
            return
        board = self._sampling.rounds.board(self.number)
        self._board = board
        self.header.show_board(board)
        self.samples.setText(self._showing.sample_words(board))
        self.people.show_board(board)
        self._show_tubes()
        self._showing.show_desk(board, self.desk, self.acting)

    def show_record(self, wanted: tuple[int, str]) -> None:
        """Show a round that was found, at the tube of a label."""
        self.chips.choose("all")
        self.header.choose(wanted[0])
        if wanted[1]:
            self.tubes.choose(wanted[1])
            self.tubes.setFocus()

    def _show_tubes(self) -> None:
        if self._board is not None:
            self._showing.show_tubes(self._board, self.tubes, self.chips)

    # What Enter does.

    def enter(self) -> None:
        """Do what the button says."""
        acts: dict[Mode, Callable[[], None]] = {
            Mode.TAKE: self._scan,
            Mode.SWAB: self._scan,
            Mode.NEW: self._open_round,
            Mode.FILE: self._keep_file,
            Mode.EMPTY: self.begin,
        }
        acts.get(self.desk.mode, self._typed)()

    def _scan(self) -> None:
        typed = self.desk.field.text()
        if not typed.strip():
            return
        outcome = self._tried(partial(self.acting.scan, self.number, typed))
        if isinstance(outcome, Sampled | ChosenTube | Changes):
            self.desk.say("")
            self.desk.field.clear()
            if isinstance(outcome, Sampled):
                self.announce(outcome.changes, self._show)  # it is another sample, no other round
            else:
                self._show()
        elif outcome:
            self.desk.say(str(outcome), "asked", self.desk.field)
            self.desk.field.selectAll()

    def _typed(self) -> None:
        if _is_shown(self):
            self._kept(self._tried(partial(self.acting.keep, self.number, self.desk)))

    def begin(self) -> None:
        """Open the round that a plan asks for, or ask for a new one."""
        due = self._sampling.planning.due_today()
        if due:
            number = self._tried(partial(self._sampling.planning.open_planned, due[0]))
            self._opened(number)
        else:
            self.begin_new()

    def begin_new(self) -> None:
        """Ask for a new round, whatever is going on."""
        self.desk.turn(Mode.NEW, self.context.say(NEW_TITLE))
        self.desk.form.begin(self.acting.usual_name())
        self.desk.focus()

    def _open_round(self) -> None:
        self._opened(self._tried(partial(self.acting.open_round, self.desk.form)))

    def list_wanted(self) -> "ListInFile[Any] | None":
        """Return a list of people for the round that is typed, or for a usual one."""
        if self.desk.mode is not Mode.NEW:
            self.begin_new()
        new = self._tried(partial(self.acting.new_round, self.desk.form))
        return self.context.house.lists.tested.of(new) if isinstance(new, NewRound) else None

    def show_taken(self) -> None:
        """Show the round that was opened for a list; the form stays where none was."""
        self._opened(self.context.house.lists.tested.last_opened())
        self.desk.focus()

    def _opened(self, number: object) -> None:
        if isinstance(number, int) and number:
            self.desk.turn(Mode.EMPTY, "")
            self.refresh(self.shows)
            self.header.choose(number)
            self.announce(Changes.SAMPLING)
            self.desk.focus()

    def seal(self) -> None:
        """Close the tube that is being filled."""
        if self._board is None or self.desk.mode is not Mode.TAKE:
            self.find_nothing()
            return
        changes = self._tried(partial(self.acting.seal, self._board.round))
        if isinstance(changes, Changes):
            self.desk.say("")
            self.announce(changes)

    def close_round(self) -> None:
        """Close the round; who is open stands in the way and is said."""
        if self._board is not None:
            self._kept(self._tried(partial(self._sampling.rounds.close, self.number)))

    def ask_about(self, row: Row) -> None:
        """Ask for the answer to a tube, or the lines of a kit; a planned round is opened.

        Who tested positive is proposed to be kept apart.
        """
        if isinstance(row, NoticeRow) and row.subject:
            self._propose_apart(row.subject)
            return
        if isinstance(row, NoticeRow):
            if self._sampling.planning.due_today():
                self.begin()
            return
        self.acting.about(row)
        if isinstance(row, TubeRow):
            self.desk.turn(Mode.ANSWER, row.tube.label)
        else:
            self.desk.turn(Mode.READ, self._name(row.waits.sample.subject), row.waits.sample.lot)
        self.desk.focus()

    def take_back(self, row: Row) -> None:
        """Ask why an answer is taken back."""
        if isinstance(row, TubeRow) and row.tube.answer is not None:
            self._ask_why(row, Mode.BACK)

    def hand_over(self, row: TubeRow) -> None:
        """Ask who takes a tube."""
        self._ask_why(row, Mode.HAND)

    def _ask_why(self, row: TubeRow, mode: Mode) -> None:
        self.acting.about(row)
        self.desk.turn(mode, row.tube.label)
        self.desk.focus()

    def give_reason(self, subject: int, code: str) -> None:
        """Keep why somebody is not sampled; another reason is asked for in words."""
        if code not in ("other", ELSEWHERE):
            self._kept(
                self._tried(partial(self.acting.explain, self.number, subject, code)), stay=True
            )
            return
        self.acting.about_person(subject)
        self.desk.turn(Mode.ELSEWHERE if code == ELSEWHERE else Mode.WHY, self._name(subject))
        self.desk.focus()

    def _take_out(self, subject: int) -> None:
        self.acting.about_person(subject)
        self.desk.turn(Mode.OUT, self._name(subject))
        self.desk.focus()

    def _propose_apart(self, subject: int) -> None:
        """Lead to the form that keeps somebody apart; nothing is kept before they say so there."""
        if self._board is not None:
            case = proposed(self._board, subject, self._name, self.context.say)
            self.context.events.isolation_requested.emit(case)

    def scan_person(self, subject: int) -> None:
        """Scan somebody from the list."""
        if self.desk.mode in (Mode.TAKE, Mode.SWAB):
            self.desk.field.setText(self.acting.code_of(subject))
            self._scan()

    def leave(self) -> None:
        """Go back to sampling; what was typed in a form is forgotten."""
        self.left.setCurrentWidget(self.tubes)
        self.file_list.show_file(None)
        self.desk.turn(Mode.EMPTY, "")
        self._show()
        self.desk.focus()

    def choose_file(self) -> None:
        """Ask for a file and show what each row would do."""
        if self._board is None:
            self.find_nothing()
        path = self._ask_file(self) if self._board is not None else None
        if path is not None:
            self.look_at(path)

    def look_at(self, given: Path | RawTable, said: Mapping[str, str] | None = None) -> None:
        """Show a file row by row, with what was said of its columns; or ask what they are."""
        table = self._tried(partial(read_table, given)) if isinstance(given, Path) else given
        if not isinstance(table, RawTable):
            return
        look = self._sampling.answering.look
        file = self._tried(partial(look, self.number, table, said))
        if not isinstance(file, LabFile):
            return
        self.desk.turn(Mode.FILE, self.context.say(FILE_TITLE.with_(name=file.table.name)))
        if file.missing:
            self.desk.say(self.context.say(NO_COLUMNS), "asked")
            self.unknown.emit(file)
            return
        self.left.setCurrentWidget(self.file_list)
        self.file_list.show_file(file)
        self._say_sum()
        self.file_list.setFocus()

    def _correct_columns(self) -> None:
        """Let somebody say what the columns are although all were found."""
        file = self.file_list.file
        if file is not None:
            self.desk.say(self.context.say(WHICH_COLUMNS), "asked")
            self.unknown.emit(file)

    def _say_sum(self) -> None:
        self.desk.say(self.file_list.sum_words())

    def _keep_file(self) -> None:
        file = self.file_list.file
        if file is not None:
            keep = partial(self._sampling.answering.keep, self.number, file, self.file_list.wanted)
            self._kept(self._tried(keep))

    def look_at_the_time(self) -> None:
        """Every minute: what waits, and which kit is to be read."""
        if self.isVisible() and self._board is not None and self.file_list.file is None:
            self._board = self._sampling.rounds.board(self.number)
            self._show_tubes()

    def _tried(self, act: Callable[[], object]) -> object:
        """Do something; what cannot be is said in the desk, and what was typed stays."""
        try:
            return act()
        except CareHomeError as error:
            self.desk.refuse(self.context.say(error.sentence))
            return None

    def _kept(self, changes: object, *, stay: bool = False) -> None:
        """Go on after something was kept; `stay`: the keyboard stays where it is."""
        if isinstance(changes, Changes):
            if not stay:
                self.leave()
            self.announce(changes)

    def _name(self, subject: int) -> str:
        return named(self._board.people.get(subject) if self._board else None, subject)


def _clock(context: Context, at: datetime) -> str:
    """Return when something was: its time, and its day where that is not today."""
    local = context.house.desk.home_time.local
    same = local(at).date() == local(context.house.desk.now()).date()
    return local(at).strftime("%H:%M" if same else "%m-%d %H:%M")


def _connect(page: SamplingPage) -> None:
    page.desk.entered.connect(page.enter)
    page.desk.left.connect(page.leave)
    page.desk.seal.clicked.connect(page.seal)
    page.header.new.clicked.connect(page.begin_new)
    page.header.close_round.clicked.connect(page.close_round)
    page.header.turned.connect(page.leave)
    page.header.rounds.done.connect(page.desk.focus)
    page.chips.chosen.connect(page._show_tubes)
    page.tubes.asked.connect(page.ask_about)
    page.tubes.taken_back.connect(page.take_back)
    page.tubes.handed.connect(page.hand_over)
    page.people.reasoned.connect(page.give_reason)
    page.people.taken_out.connect(page._take_out)
    page.people.apart_wanted.connect(page._propose_apart)
    page.people.scanned.connect(page.scan_person)
    page.file_list.opened.connect(page._keep_file)
    page.file_list.changed.connect(page._say_sum)
    page.file_list.columns_wanted.connect(page._correct_columns)
    page.context.events.minute_passed.connect(page.look_at_the_time)


def _connect_keys(page: SamplingPage) -> None:
    keys = {
        "Ctrl+Return": page.seal,
        "Ctrl+Enter": page.seal,
        "Ctrl+N": page.begin_new,
        "Ctrl+I": page.choose_file,
        "Ctrl+D": page.close_round,
    }
    for key, slot in keys.items():
        shortcut = QShortcut(QKeySequence(key), page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(slot)


def _lay_out(page: SamplingPage) -> None:
    tubes = Card()
    tubes.body.addWidget(page.chips)
    page.left.addWidget(page.tubes)
    page.left.addWidget(page.file_list)
    tubes.body.addWidget(page.left, 1)
    tubes.body.addWidget(page.samples)
    side, stacked = Parts(), QWidget()  # the list in it gives way, and not the desk
    side.addWidget(stacked)
    right = QVBoxLayout(stacked)
    right.setContentsMargins(0, 0, 0, 0)
    right.setSpacing(8)
    right.addWidget(page.desk)
    right.addWidget(page.people, 1)
    below = Across()
    below.put(tubes, 1)
    below.put(side, 1)
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 12, 16, 10)
    whole.setSpacing(8)
    whole.addWidget(page.header)
    whole.addLayout(below, 1)


def _is_shown(page: SamplingPage) -> bool:
    """Return whether the row the desk is about is seen chosen; else it is shown again."""
    mode, row = page.desk.mode, page.acting.row
    if mode in OF_A_PERSON:
        return page.people.shows(page.acting.person, page.desk)
    return mode not in OF_A_TUBE or row is None or page.tubes.shows(row, page.desk)
