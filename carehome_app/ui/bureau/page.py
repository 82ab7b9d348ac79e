"""The bureau's day: who reported, late or not at all, county by county; files are read in here."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QFileDialog,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from carehome_app.documents.bureau.figures import dhis2, table
from carehome_app.documents.formats import rendered
from carehome_app.domain.bureau.checking import Outcome
from carehome_app.domain.bureau.tree import HomeDay
from carehome_app.domain.moments import from_ms
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.bureau.counting import DayView
from carehome_app.services.bureau.taking import File
from carehome_app.services.changes import Changes
from carehome_app.ui.bureau.counties import Counties
from carehome_app.ui.bureau.sides import ALL, Finder, Sides
from carehome_app.ui.bureau.words import SHOWN, SHOWN_APART, Columns, columns, parts_of, rows
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import Hint, Page
from carehome_app.ui.style.icons import set_icon
from carehome_app.ui.style.theme import pixels
from carehome_app.ui.widgets.chips import WrappedLine
from carehome_app.ui.widgets.due_bar import ShareBar
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import ElidedLabel, label, plain_tip
from carehome_app.ui.widgets.signs import Mark, Marks

TITLE: Final = QT_TRANSLATE_NOOP("Pages", "Homes' reports")
DUE: Final = QT_TRANSLATE_NOOP("BureauPage", "due until {due}")
COUNT: Final = QT_TRANSLATE_NOOP("BureauPage", "{reported} / {expected}")
ON_TIME: Final = QT_TRANSLATE_NOOP("BureauPage", "✓ on time {count}")
LATE: Final = QT_TRANSLATE_NOOP("BureauPage", "○ late {count}")
MISSING: Final = QT_TRANSLATE_NOOP("BureauPage", "▲ missing {count}")
READ_IN: Final = QT_TRANSLATE_NOOP("BureauPage", "Read parcels in")
SUMMARY: Final = QT_TRANSLATE_NOOP("BureauPage", "Summary")
BEFORE: Final = QT_TRANSLATE_NOOP("BureauPage", "the day before (D)")
AFTER: Final = QT_TRANSLATE_NOOP("BureauPage", "the day after (N)")
WEEKDAYS: Final = (
    QT_TRANSLATE_NOOP("BureauPage", "Mon {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Tue {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Wed {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Thu {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Fri {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Sat {day}"),
    QT_TRANSLATE_NOOP("BureauPage", "Sun {day}"),
)
EMPTY: Final = QT_TRANSLATE_NOOP(
    "BureauPage",
    "No report has come in today. Drop the files of the stick here, or press Ctrl I.",
)
NO_HOMES: Final = QT_TRANSLATE_NOOP(
    "BureauPage", "No home is listed yet: carehome bureau tree FILE.csv takes the list in."
)
COPIED: Final = QT_TRANSLATE_NOOP("BureauPage", "Copied: {count} reminders.")
CALLS: Final = QT_TRANSLATE_NOOP("BureauPage", "Copied: {count} telephone numbers.")
TAKEN: Final = QT_TRANSLATE_NOOP("BureauPage", "Taken in: {count} of {files} files.")
LOOK: Final = QT_TRANSLATE_NOOP(
    "BureauPage", "{good} of {files} files are in order. Enter takes them, Esc leaves them."
)
SAVED: Final = QT_TRANSLATE_NOOP("BureauPage", "Saved: {path}")
Pick = Callable[[QWidget], Sequence[str]]
Place = Callable[[QWidget, str], str]
PARCELS: Final = "*.cpar *.txt"
KINDS: Final = {
    "PDF (*.pdf)": "pdf",
    "XLSX (*.xlsx)": "xlsx",
    "CSV (*.csv)": "csv",
    "DHIS2 (*.json)": "json",
}
"""As what a day is written: the summary, or every home's figures for other programs."""
WIDE: Final = 1000
"""From how many pixels on the cards stand beside the table."""
TABLE: Final = 864
"""Pixels the table asks for beside the cards, at usual text, so that all its figures are seen."""
ROOM: Final = 260
AROUND: Final = 2 * 16 + 8
"""What lies beside both of them."""


def pick_files(parent: QWidget) -> Sequence[str]:
    """Ask for the files of a stick."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, "", "", PARCELS)
    return chosen


def place_dialog(parent: QWidget, name: str) -> QFileDialog:
    """Return what asks where a file is to be written; the chosen kind says how its name ends."""
    dialog = QFileDialog(parent, "", "", ";;".join(KINDS))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    dialog.setDefaultSuffix(KINDS[dialog.selectedNameFilter()])
    dialog.filterSelected.connect(partial(_end_as, dialog))
    return dialog


def _end_as(dialog: QFileDialog, kind: str) -> None:
    dialog.setDefaultSuffix(KINDS[kind])


def pick_place(parent: QWidget, name: str) -> str:
    """Ask where a file is to be written."""
    dialog = place_dialog(parent, name)
    return dialog.selectedFiles()[0] if dialog.exec() else ""


class Told(ElidedLabel):
    """What was said last; it takes no line of the page while nothing was."""

    def __init__(self) -> None:
        """Say nothing yet."""
        super().__init__()
        self.hide()

    def setText(self, text: str) -> None:
        """Say it, or nothing."""
        super().setText(text)
        self.setVisible(bool(text))


class BureauPage(Page):
    """Every total says of how many homes it is; what was not accepted is not in it."""

    title = TITLE
    icon = "bureau"
    shows = Changes.REPORTS | Changes.SETTINGS
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose county or home")),
        ("→ ←", QT_TRANSLATE_NOOP("Hints", "open, close")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "original and seal")),
        ("C", QT_TRANSLATE_NOOP("Hints", "copy reminders")),
        ("T", QT_TRANSLATE_NOOP("Hints", "telephone list")),
        ("L", QT_TRANSLATE_NOOP("Hints", "rules")),
        ("I", QT_TRANSLATE_NOOP("Hints", "persons, doors, sensors")),
        ("D", QT_TRANSLATE_NOOP("Hints", "day before")),
        ("Ctrl I", QT_TRANSLATE_NOOP("Hints", "read parcels in")),
        ("F9", QT_TRANSLATE_NOOP("Hints", "summary, export")),
    )

    def __init__(
        self, context: Context, *, pick: Pick = pick_files, place: Place = pick_place
    ) -> None:
        """Make the page; how it asks for files is handed in, for tests."""
        super().__init__(context)
        say = context.say
        self._pick, self._place = pick, place
        self.day: date = context.house.desk.today()
        self.shown: Columns = SHOWN
        self._open: set[int] = set()
        self._homes: dict[int, list[HomeDay]] = defaultdict(list)
        self._files: list[File] = []
        self._view: DayView | None = None
        self._day, self._count = label("", "section"), ElidedLabel()
        self._due, self.bar = label("", "hint"), ShareBar()
        self.before, self.after = _arrow("left", say(BEFORE)), _arrow("right", say(AFTER))
        self.marks, self._said = Marks(), Told()
        self._said.setObjectName("said")
        self.counties = Counties(say, say(TITLE))
        self.table, self.list = self.counties.table, self.counties.list
        self.list.setMinimumHeight(ROOM)
        self.sides = Sides(say)
        self.finder = Finder(say)
        self.read_in = KeyButton(say(READ_IN), "Ctrl I")
        self.read_in.setObjectName("readIn")
        self.summary_button = KeyButton(say(SUMMARY), "F9", "main")
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.setAcceptDrops(True)
        _lay_out(self)
        self._connect()

    def refresh(self, changes: Changes) -> None:
        """Show the day as it stands; what is open stays open, and the cursor where it was."""
        del changes
        with shown_to_user(self.context.say, self._said.setText):
            counting = self.context.house.bureau.counting
            self._view = view = counting.day(self.day)
            homes = counting.homes(self.day)
            self._homes = defaultdict(list)
            for one in homes:
                self._homes[one.node].append(one)
            worried = counting.worries(self.day, homes)
            self.finder.show_counts(homes, {one.home.number for one in worried})
            self._show_head(view)
            self._show_rows(view)
            self.sides.show_worries(worried)
            self.sides.show_month(counting.calendar(self.day), self.day)
            self.sides.show_files(counting.files(self.day), view.total.rates)

    def take_focus(self) -> None:
        """Go to the table."""
        self.list.setFocus()
        if not self.list.currentIndex().isValid():
            self.list.choose(0)

    def show_record(self, wanted: str) -> None:
        """Show a home that was found: today, in its county, with its seals."""
        self.day = self.context.house.desk.today()
        self.finder.filters.choose(ALL)
        self.finder.named.setText(wanted)
        for row, one in enumerate(self.table.items):
            if one.home is not None and one.home.number == wanted:
                self.list.choose(row)
                self._open_home(one.home)
        self.list.setFocus()

    # What is done.

    @Slot()
    def read_files(self) -> None:
        """Ask for files and look at them."""
        self.look_at([Path(path) for path in self._pick(self)])

    def look_at(self, paths: Sequence[Path]) -> None:
        """Say a verdict for each file; Enter then takes those that are in order."""
        if not paths:
            return
        with shown_to_user(self.context.say, self._said.setText):
            self._files = [(path.name, path.read_bytes()) for path in paths if path.is_file()]
            verdicts = self.context.house.bureau.taking.look(self._files)
            self.sides.show_verdicts(verdicts)
            good = sum(one.outcome is Outcome.TAKEN for one in verdicts)
            said = LOOK.with_(good=good, files=len(verdicts))
            self._said.setText(self.context.say(said))
            self.list.setFocus()

    @Slot()
    def accept(self) -> None:
        """Take in what was looked at; without any, open the home or turn the county."""
        row = self.list.chosen()
        if not self._files:
            if row is None or row.home is None:
                self.turn()
            else:
                self._open_home(row.home)
            return
        with shown_to_user(self.context.say, self._said.setText):
            verdicts = self.context.house.bureau.taking.take(self._files)
            self._files = []
            count = sum(one.outcome is Outcome.TAKEN for one in verdicts)
            self.refresh(self.shows)
            self._said.setText(self.context.say(TAKEN.with_(count=count, files=len(verdicts))))
            self.context.events.changed.emit(Changes.REPORTS)

    def _open_home(self, home: HomeDay) -> None:
        """Show one home with its seals checked; Esc goes back to whom to look at first."""
        with shown_to_user(self.context.say, self._said.setText):
            house = self.context.house
            one = house.bureau.counting.opened(home.number, self.day)
            self.sides.show_home(one, house.desk.home_time)

    @Slot(object)
    def _look_at_home(self, home: HomeDay) -> None:
        """Show a home that is to be looked at; the keyboard is in the table again, for Esc."""
        self._open_home(home)
        self.list.setFocus()

    @Slot()
    def leave(self) -> None:
        """Leave the files that were looked at as they are."""
        self._files = []
        self.sides.are_rules = False
        self.refresh(self.shows)

    @Slot()
    def turn(self, is_open: bool | None = None) -> None:
        """Open or close the county the cursor is at."""
        row = self.list.chosen()
        if row is None or row.total:
            return
        wanted = row.node not in self._open if is_open is None else is_open
        (self._open.add if wanted else self._open.discard)(row.node)
        if self._view is not None:
            self._show_rows(self._view, row.node)

    @Slot()
    def copy_reminders(self) -> None:
        """Copy what is written to those who have not reported: to the chosen home, or to all."""
        say, counting = self.context.say, self.context.house.bureau.counting
        row = self.list.chosen()
        if row is not None and row.home is not None and row.home.first_at is None:
            homes: Sequence[HomeDay] = [row.home]
        else:
            homes = [one.home for one in counting.missing(self.day)]
        texts = [say(counting.reminder(one, self.day)) for one in homes]
        QGuiApplication.clipboard().setText("\n".join(texts))
        self._said.setText(say(COPIED.with_(count=len(texts))))

    @Slot()
    def copy_telephones(self) -> None:
        """Copy whom to call, county by county."""
        missing = self.context.house.bureau.counting.missing(self.day)
        lines = [f"{one.county}\t{one.home.name}\t{one.home.phone}" for one in missing]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self._said.setText(self.context.say(CALLS.with_(count=len(lines))))

    @Slot()
    def turn_apart(self) -> None:
        """Show who is kept apart behind how many doors, or the day's figures again."""
        self.shown = SHOWN if self.shown is SHOWN_APART else SHOWN_APART
        if self._view is not None:
            self._show_rows(self._view)

    @Slot()
    def go_back(self) -> None:
        """Show the day before."""
        self.show_day(self.day - timedelta(days=1))

    @Slot()
    def go_on(self) -> None:
        """Show the day after, up to today."""
        self.show_day(min(self.day + timedelta(days=1), self.context.house.desk.today()))

    def show_day(self, day: date) -> None:
        """Show a day."""
        self.day = day
        self.refresh(self.shows)

    @Slot()
    def summary(self) -> None:
        """Write the summary of the day as PDF/A or XLSX, or all figures as CSV or for DHIS2."""
        say = self.context.say
        path = self._place(self, f"{self.day:%Y%m%d}")
        if not path:
            return
        with shown_to_user(say, self._said.setText):
            Path(path).write_bytes(_written(self.context, self.day, Path(path).suffix.lower()))
            self._said.setText(say(SAVED.with_(path=path)))

    @Slot(object)
    def _asked_for_summary(self, _round: object) -> None:
        if self.isVisible():
            self.summary()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters and arrows as acts while the table has the keyboard."""
        if watched is self.list and isinstance(event, QKeyEvent):
            plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            acts = self._acts if plain == Qt.KeyboardModifier.NoModifier else {}
            if event.type() is QEvent.Type.KeyPress and event.key() in acts:
                acts[event.key()]()
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards under the table where there is no room beside it."""
        super().resizeEvent(event)
        across = self.width() >= WIDE
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if self._parts.direction() != way:
            self._parts.setDirection(way)
        # Every figure of the table has its place before the cards beside it have more than theirs.
        left = self.width() - pixels(TABLE) - AROUND
        room = max(self.sides.minimumSizeHint().width(), left)
        self.sides.setMaximumWidth(room if across else self.width())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the files that were dropped."""
        self.look_at([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    def _show_head(self, view: DayView) -> None:
        say, rates = self.context.say, view.total.rates
        self._day.setText(say(WEEKDAYS[view.day.weekday()].with_(day=f"{view.day:%m-%d}")))
        due = self.context.house.bureau.taking.deadline(view.day.toordinal())
        self._deadline = due
        shown = self.context.house.desk.home_time.local(from_ms(due))
        self._due.setText(say(DUE.with_(due=f"{shown:%H:%M}")))
        self._count.setText(say(COUNT.with_(reported=rates.reported, expected=rates.expected)))
        told = list(_told(view, say))
        self.marks.show_marks(told)
        said = (self._count.text(), *(one.words for one in told))
        self.bar.show_parts(parts_of(rates, is_due=view.is_due), ", ".join(said))
        if not rates.expected:
            self._said.setText(say(NO_HOMES))
        elif not rates.reported:
            self._said.setText(say(EMPTY))

    def _show_rows(self, view: DayView, at: int | None = None) -> None:
        before = self.list.chosen()
        homes = {node: self._homes[node] for node in self._open}
        if self.finder.looks:
            homes = self.finder.among(self._homes)
        said = (self.context.say, self.context.house.desk.home_time, self._deadline)
        found = list(rows(view, homes, said, self.shown, only=self.finder.looks))
        self.table.show_items(found, columns(self.shown))
        wanted = at if at is not None else None if before is None else before.node
        place = [where for where, one in enumerate(found) if one.node == wanted]
        if place:
            self.list.choose(place[0])

    def _connect(self) -> None:
        self._acts: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Right: partial(self.turn, True),
            Qt.Key.Key_Left: partial(self.turn, False),
            Qt.Key.Key_C: self.copy_reminders,
            Qt.Key.Key_T: self.copy_telephones,
            Qt.Key.Key_L: self.sides.turn_rules,
            Qt.Key.Key_I: self.turn_apart,
            Qt.Key.Key_D: self.go_back,
            Qt.Key.Key_N: self.go_on,
            Qt.Key.Key_Escape: self.leave,
        }
        self.list.installEventFilter(self)
        self.finder.changed.connect(partial(self.refresh, self.shows))
        self.finder.named.returnPressed.connect(self.list.setFocus)
        self.sides.rows.opened.connect(self._look_at_home)
        self.before.clicked.connect(self.go_back)
        self.after.clicked.connect(self.go_on)
        self.list.entered.connect(self.accept)
        self.read_in.clicked.connect(self.read_files)
        self.context.events.report_requested.connect(self._asked_for_summary)
        self.summary_button.clicked.connect(self.summary)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+I"), self, context=here).activated.connect(self.read_files)


def _told(view: DayView, say: Translate) -> Iterator[Mark]:
    """Yield a chip for those on time, late and missing, as far as there are any."""
    rates = view.total.rates
    missing = rates.missing if view.is_due else 0
    for text, colour, count in (
        (ON_TIME, "well", rates.on_time),
        (LATE, "low", rates.late),
        (MISSING, "alarm", missing),
    ):
        if count:
            yield Mark(say(text.with_(count=count)), colour)


def _written(context: Context, day: date, ending: str) -> bytes:
    """Return a day as a file whose name ends so."""
    say, counting = context.say, context.house.bureau.counting
    if ending == ".json":
        return dhis2(counting.exported(day), day)
    if ending == ".csv":
        return table(counting.exported(day), day, say)
    how = "xlsx" if ending == ".xlsx" else "pdf"
    return rendered(counting.report(day), how, say, context.language)


def _arrow(picture: str, words: str) -> QToolButton:
    """Return what turns to another day with the mouse; D and N do with keys."""
    button = QToolButton()
    button.setObjectName(picture)
    set_icon(button, picture, "muted")
    button.setToolTip(plain_tip(words))
    button.setAccessibleName(words)
    button.setAutoRaise(True)
    return button


def _lay_out(page: BureauPage) -> None:
    whole = QVBoxLayout(page)
    whole.setContentsMargins(16, 12, 16, 8)
    whole.setSpacing(8)
    head = WrappedLine(8)
    title = label(page.context.say(TITLE), "title")
    for part in (title, page.before, page._day, page.after, page._due):
        head.add(part)
    head.add_yielding(page.bar)
    head.add(page._count)
    head.add(page.marks)
    head.add_spring()
    head.add(page.read_in)
    head.add(page.summary_button)
    whole.addWidget(head)
    whole.addWidget(page.finder)
    whole.addWidget(page._said)
    parts = page._parts
    parts.setSpacing(8)
    # The table has what the cards at its side leave: every figure stands there.
    parts.addWidget(page.counties, 1)
    parts.addWidget(page.sides)
    whole.addLayout(parts, 1)
