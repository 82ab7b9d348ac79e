"""The window: rail, top bar, the pages, the line at the bottom; and the page to sign in."""

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.roles import May
from carehome_app.services.changes import Changes
from carehome_app.services.desk import system_clock
from carehome_app.ui.actions import ALWAYS, make_actions
from carehome_app.ui.backup_watch import BackupWatch
from carehome_app.ui.context import Context
from carehome_app.ui.followed import open_count
from carehome_app.ui.locking import Locking
from carehome_app.ui.page_table import FIRST, PAGES, PageSpec
from carehome_app.ui.pages.page import EVERYTHING, Page
from carehome_app.ui.widgets.foot_line import FootLine
from carehome_app.ui.widgets.page_stack import PageStack
from carehome_app.ui.widgets.rail import Rail
from carehome_app.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from carehome_app.ui.pages.sign_in_page import SignInPage

_SECOND = 1000
_REPORTS = "reports"
_REQUESTS = {
    "round_requested": "round",
    "repeat_requested": "round",
    "chronic_requested": "chronic",
    "chronic_repeat_requested": "chronic",
    "report_requested": "reports",
    "person_requested": "people",
    "follow_up_requested": "follow_up",
}
"""Which page answers which signal of `AppEvents`."""


class MainWindow(QMainWindow):
    """Puts the parts together and passes news between them; knows no page by itself."""

    def __init__(self, context: Context, pages: Sequence[PageSpec] = PAGES) -> None:
        """Make the window; it opens on the sign-in page, or on the round when somebody acts."""
        super().__init__()
        self.context = context
        self._page_names = {spec.name for spec in pages}
        self._actions = make_actions(self, context.say, pages, self.show_page)
        self._rail = Rail(pages, self._actions)
        self._top = TopBar(context.say, context.language)
        self._foot = FootLine(context.say)
        self._pages = PageStack(context, pages)
        self.locking = Locking(self, context.house.desk)
        self.backups = BackupWatch(context, self)
        self._everything = QStackedWidget()
        self._everything.addWidget(self._shell())
        desk = context.house.desk
        warning = None if desk.warning is None else context.say(desk.warning)
        self.setCentralWidget(_with_warning(warning, self._everything))
        self.setMinimumSize(900, 480)  # 1366 by 768 at 150 per cent
        self.resize(1366, 768)
        self._listen()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.tick)
        self._clock.start(_SECOND)
        self._minute = ""
        self._show_home()
        self.backups.look()
        self.tick()
        self._show_actor()

    @property
    def page(self) -> Page | None:
        """The page in view; None while nobody is signed in."""
        return self._pages.page if self._signed_in() else None

    def show_page(self, name: str) -> None:
        """Bring a page up, with its keys at the bottom and the keyboard in it."""
        name = self._allowed(name)
        page = self._pages.show_page(name)
        self._rail.mark(name)
        self._foot.show_hints([(key, text) for key, text in page.hints])
        page.take_focus()

    def show_round(self) -> None:
        """Go to the current round, at the first open person."""
        self.context.events.round_requested.emit(None)

    def show_chronic(self) -> None:
        """Go to what is due by personal plan now, at the next open cell."""
        self.context.events.chronic_requested.emit(None)

    def show_report(self) -> None:
        """Build the daily report of the current round."""
        self.context.events.report_requested.emit(None)

    def show_disinfection(self) -> None:
        """Go to the board of disinfection."""
        self.show_page("disinfection")

    def search(self) -> None:
        """Go to the search field of the page in view."""
        if self.page is not None:
            self.page.search()

    def sign_out(self) -> None:
        """Hide everything until somebody says who they are."""
        locked = self._signed_in()
        self.context.house.signing_in.sign_out()
        self.locking.cover()
        self._foot.forget()
        self._show_actor(locked=locked)

    def show_keys(self) -> None:
        """Show which key does what, everywhere and on the page in view."""
        from carehome_app.ui.dialogs.keys_dialog import KeysDialog

        hints = self.page.hints if self.page is not None else ()
        KeysDialog(self, list(self._actions.values()), hints, self.context.say).open()

    def quit(self) -> None:
        """Close the window."""
        self.close()

    def tick(self) -> None:
        """Tell everybody when a minute has passed; what is being typed stays as it is.

        A window where nobody did anything for some minutes locks itself.
        """
        self.locking.look()
        desk = self.context.house.desk
        local = desk.home_time.local(desk.now())
        minute = f"{local:%Y-%m-%d %H:%M}"
        if minute != self._minute:
            self._minute = minute
            self._top.show_time(local)
            self._show_badge()
            self.context.events.minute_passed.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what was started before the window goes."""
        self._clock.stop()
        self.context.background.finish()
        self.backups.finish()
        super().closeEvent(event)

    @cached_property
    def _sign_in(self) -> "SignInPage":
        """Made when nobody is signed in: a window that opens on the round does not need it."""
        from carehome_app.ui.pages.sign_in_page import SignInPage

        page = SignInPage(self.context)
        page.signed_in.connect(self._enter)
        self._everything.addWidget(page)
        return page

    def _shell(self) -> QWidget:
        shell = QWidget()
        shell.setObjectName("shell")
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._top)
        right.addWidget(self._pages, 1)
        right.addWidget(self._foot)
        whole = QHBoxLayout(shell)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._rail)
        whole.addLayout(right, 1)
        return shell

    def _listen(self) -> None:
        events = self.context.events
        events.changed.connect(self._refresh)
        events.told.connect(self._foot.tell)
        events.backup_stood.connect(self._top.show_backup)
        for signal, name in _REQUESTS.items():
            getattr(events, signal).connect(partial(self._answer, signal, name))
        self._rail.chosen.connect(self.show_page)
        self._top.change_asked.connect(self.sign_out)
        self.locking.left_alone.connect(self.sign_out)

    def _answer(self, signal: str, name: str, wanted: object) -> None:
        """Show the page a request is for; one just made has not heard it, so say it again."""
        if not self._signed_in() or name not in self._page_names or name != self._allowed(name):
            return
        is_new = not self._pages.has(name)
        self.show_page(name)
        if is_new:
            getattr(self.context.events, signal).emit(wanted)

    def _enter(self) -> None:
        """Show the pages to somebody who has just signed in."""
        self._show_actor()
        self._pages.refresh(EVERYTHING)
        self.locking.uncover()

    def _show_actor(self, *, locked: bool = False) -> None:
        actor = self.context.house.desk.actor
        self._top.show_actor(actor)
        for name in self._actions.keys() - ALWAYS:
            self._actions[name].setEnabled(actor is not None)
        if actor is None:
            self._everything.setCurrentWidget(self._sign_in)
            self._sign_in.come_up(locked=locked)
            return
        self._show_badge()
        self._everything.setCurrentIndex(0)
        shown = self._pages.page
        self.show_page(FIRST if shown is None else shown.objectName())

    def _show_home(self) -> None:
        desk = self.context.house.desk
        self.setWindowTitle(desk.card.name)
        self._top.show_home(desk.card, clock_moved=desk.clock is not system_clock)

    def _show_badge(self) -> None:
        actor = self.context.house.desk.actor
        if actor is not None:
            # A supervisor reads reports only: what is open is not for those eyes.
            sees = actor.may(May.READ)
            count = open_count(self.context.house) if sees else (0, 0)
            self._rail.show_badge("follow_up", count, self.context.say)

    def _allowed(self, name: str) -> str:
        """Return the page, or that of the reports for those who may see nothing else.

        An empty page would tell them that nobody has to be looked after.
        """
        actor = self.context.house.desk.actor
        sees = actor is None or actor.may(May.READ) or _REPORTS not in self._page_names
        return name if sees else _REPORTS

    def _signed_in(self) -> bool:
        return self.context.house.desk.actor is not None

    def _refresh(self, changes: Changes) -> None:
        self.context.house.desk.forget(changes)
        if Changes.FINDINGS in changes:
            self._show_badge()
        if Changes.SETTINGS in changes:
            self._show_home()
        self._pages.refresh(changes)


def _with_warning(words: str | None, below: QWidget) -> QWidget:
    """Put what everybody must know about the record over everything, for as long as it is."""
    if words is None:
        return below
    line = QLabel(words)
    line.setObjectName("recordWarning")
    line.setProperty("kind", "warning")
    line.setWordWrap(True)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(line)
    column.addWidget(below, 1)
    return both
