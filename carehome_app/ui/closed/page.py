"""The closed month on one page: its level, what is due, who is inside, what lasts, what next."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.closed.month import DAY_OF, Ledger, Overview, level_lines
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.services.closed.overview import overview
from carehome_app.services.reports.preparing import Prepared
from carehome_app.ui.closed.cards import FaultsCard, InsideCard, ReportCard, RotaCard, StoreCard
from carehome_app.ui.closed.ledger import LedgerTable
from carehome_app.ui.closed.painted import MonthBand
from carehome_app.ui.closed.shift_form import ShiftForm
from carehome_app.ui.gate.level_form import LevelForm
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.page import EVERYTHING, Hint, Page
from carehome_app.ui.style.style import set_kind
from carehome_app.ui.style.theme import ROW, pixels
from carehome_app.ui.widgets.desk_card import DeskCard
from carehome_app.ui.widgets.keys import KeyButton
from carehome_app.ui.widgets.labels import Card, ElidedLabel, begun, label
from carehome_app.ui.widgets.panel import Moved

TITLE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Closed month")
DUE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "What is due today")
SUM: Final = QT_TRANSLATE_NOOP(
    "ClosedMonth", "due = done + explained + open; only what is open stands in the way"
)
OPEN_PAGE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Open the page")
CHANGE: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Level")
REPORT: Final = QT_TRANSLATE_NOOP("ClosedMonth", "Report")
PAPER: Final = "closed_month"
SIDE: Final = 290
BESIDE: Final = 740
"""From how wide a page on the cards of the side stand beside the others."""
_CHIPS: Final = {"open": "chip-well", "booked": "chip-due"}
ROWS: Final = 4
"""How many rows of the ledger are seen at least."""


class ClosedPage(Page):
    """A director's ten minutes: may all well be reported, and what stands in the way."""

    title = TITLE
    icon = "lockdown"
    shows = EVERYTHING
    hints: tuple[Hint, ...] = (
        ("↑↓", QT_TRANSLATE_NOOP("Hints", "choose a line")),
        ("Enter", QT_TRANSLATE_NOOP("Hints", "open its page")),
        ("Alt+L", QT_TRANSLATE_NOOP("Hints", "level (document, reason)")),
        ("Ctrl+N", QT_TRANSLATE_NOOP("Hints", "sealed shift")),
        ("F9", QT_TRANSLATE_NOOP("Hints", "daily report")),
        ("Ctrl+P", QT_TRANSLATE_NOOP("Hints", "this page for the wall")),
    )

    def __init__(self, context: Context) -> None:
        """Make the page; it shows something after the first `refresh`."""
        super().__init__(context)
        say = context.say
        self.chip = label("", "chip-well")
        self.since = ElidedLabel(least=60)
        self.since.setProperty("kind", "muted")
        self.band = MonthBand(say)
        self.level, self.shift = LevelForm(context), ShiftForm(context)
        self.ledger = LedgerTable(say, context.house.desk.home_time)
        self.desk = DeskCard(act=say(OPEN_PAGE))
        self.desk.fill_room()
        self.inside, self.rota = InsideCard(context), RotaCard(context)
        self.store = StoreCard(context)
        self.report, self.faults = ReportCard(context), FaultsCard(context)
        self.said = label("", "trouble", wrap=True)
        self._side = QWidget()
        self._side.setMinimumWidth(SIDE)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        """Gather everything anew and show it."""
        with shown_to_user(self.context.say, self._tell):
            self._show(overview(self.context.house))
            self._tell("")

    def take_focus(self) -> None:
        """Go to what is due, or to the form that is open."""
        for form in (self.level, self.shift):
            if form.isVisible():
                form.setFocus()
                return
        self.ledger.setFocus()

    @Slot()
    def open_chosen(self) -> None:
        """Open the page of the chosen line."""
        chosen = self.ledger.chosen()
        if chosen is not None:
            self.open_row(chosen)

    @Slot(object)
    def open_row(self, one: Ledger) -> None:
        """Open the page on which it is done."""
        self.context.events.page_requested.emit(one.page)

    @Slot()
    def change_level(self) -> None:
        """Show the form of the level over the ledger."""
        self._close_forms()
        self._place.show()
        self.level.begin(self.context.house.gate.control.current().code)

    @Slot()
    def plan_shift(self) -> None:
        """Show the form of a sealed shift over the ledger."""
        self._close_forms()
        self._place.show()
        self.shift.begin()

    @Slot()
    def print_out(self) -> None:
        """Show this page as paper, ready to be printed for the wall."""
        today = self.context.house.desk.today()
        self.context.events.prepared_requested.emit(Prepared(PAPER, Asked(), today))

    @Slot()
    def daily_report(self) -> None:
        """Ask for the report of the current round."""
        self.context.events.report_requested.emit(None)

    def _show(self, one: Overview) -> None:
        say, home_time = self.context.say, self.context.house.desk.home_time
        level = one.level
        words = DAY_OF.with_(level=level.label, day=one.day) if level.document else level.label
        self.chip.setText(begun(say(words)))
        set_kind(self.chip, _CHIPS.get(level.code, "chip-low"))
        self.since.setText(" · ".join(say(line) for line in level_lines(one, home_time)))
        self.band.show_month(one.stretches, one.marks, one.today)
        keys = {each.objectName(): each.shortcut().toString() for each in self.window().actions()}
        self.ledger.show_ledger(one.ledger, keys)
        for card in (self.inside, self.rota, self.store, self.report, self.faults):
            card.show_overview(one)

    @Slot(str)
    def _form_kept(self, sentence: str) -> None:
        self._close_forms()
        self.ledger.setFocus()
        self.context.events.told.emit(sentence)
        self.refresh(self.shows)

    @Slot()
    def _form_left(self) -> None:
        self._close_forms()
        self.ledger.setFocus()

    def _close_forms(self) -> None:
        for part in (self.level, self.shift, self._place):
            part.hide()

    @Slot()
    def _minute(self) -> None:
        if self.isVisible():
            self.refresh(self.shows)

    def _tell(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _connect(self) -> None:
        self.ledger.opened.connect(self.open_row)
        self.desk.entered.connect(self.open_chosen)
        for form in (self.level, self.shift):
            form.kept.connect(self._form_kept)
            form.left.connect(self._form_left)
        self.context.events.minute_passed.connect(self._minute)
        for key, act in (
            ("Alt+L", self.change_level),
            ("Ctrl+N", self.plan_shift),
            ("Ctrl+P", self.print_out),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        say = self.context.say
        head = QHBoxLayout()
        head.setSpacing(6)
        change, report = KeyButton(say(CHANGE), "Alt+L"), KeyButton(say(REPORT), "F9", "main")
        change.clicked.connect(self.change_level)
        report.clicked.connect(self.daily_report)
        head.addWidget(label(say(self.title), "title"))
        head.addWidget(self.chip)
        head.addWidget(self.since, 1)
        head.addWidget(change)
        head.addWidget(report)
        month = Card()
        month.body.setContentsMargins(14, 5, 14, 5)
        month.body.addWidget(self.band)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        for part in (self.said, month, self._forms()):
            body.addWidget(part)
        body.addLayout(self._below(), 1)
        area = Moved()
        area.setWidget(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 16, 12)
        page.setSpacing(8)
        page.addLayout(head)
        page.addWidget(area, 1)

    def _forms(self) -> QWidget:
        """Return the place of the forms; it takes no room while none is open."""
        place = Card()
        for form in (self.level, self.shift):
            place.body.addWidget(form)
            form.hide()
        self._place = place
        place.hide()
        return place

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards of the side below the others on a small screen: nothing is cut."""
        super().resizeEvent(event)
        fits = self.width() >= BESIDE
        ways = QBoxLayout.Direction
        self._beside.setDirection(ways.LeftToRight if fits else ways.TopToBottom)
        self._side.setMaximumWidth(SIDE if fits else self.width())

    def _below(self) -> QBoxLayout:
        self.desk.head_with_act(self.context.say(DUE), self.context.say(SUM))
        self.ledger.setMinimumHeight(pixels(ROW) * (ROWS + 1))
        self.desk.body.addWidget(self.ledger, 1)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.report, 1)
        pair.addWidget(self.faults, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.desk, 1)
        left.addLayout(pair)
        right = QVBoxLayout()
        right.setSpacing(8)
        for card in (self.inside, self.rota, self.store):
            right.addWidget(card)
        right.addStretch(1)
        self._side.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        below = self._beside
        below.setSpacing(8)
        below.addLayout(left, 1)
        below.addWidget(self._side)
        return below
