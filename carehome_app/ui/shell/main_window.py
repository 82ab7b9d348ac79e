"""The window: rail, top bar, the pages, the line at the bottom."""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.bureau.network import Network
from carehome_app.services.changes import Changes
from carehome_app.services.desk import system_clock
from carehome_app.ui.backups.watch import BackupWatch, Leaving
from carehome_app.ui.shell.actions import ALWAYS, make_actions, turn_by_tab
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.foot_line import FootLine
from carehome_app.ui.shell.locking import Locking
from carehome_app.ui.shell.page import EVERYTHING, Page
from carehome_app.ui.shell.page_stack import PageStack
from carehome_app.ui.shell.page_table import FIRST, UNLISTED, PageSpec, off_pages
from carehome_app.ui.shell.rail import Rail
from carehome_app.ui.shell.top_bar import TopBar, TopLines
from carehome_app.ui.style.icons import paint_icons_anew
from carehome_app.ui.style.look import USUAL
from carehome_app.ui.style.style import dress, dress_window
from carehome_app.ui.trust.moved_clock import MovedClock
from carehome_app.ui.trust.record_lines import RecordLines

if TYPE_CHECKING:
    from carehome_app.ui.accounts.sign_in_page import SignInPage


# Which page answers what is asked for anywhere in the window, and who may see it.


def answered_by(events: AppEvents) -> tuple[tuple[SignalInstance, str], ...]:
    """Return which page answers which request."""
    return (
        (events.round_requested, "round"),
        (events.place_requested, "round"),
        (events.behind_requested, "round"),
        (events.repeat_requested, "round"),
        (events.chronic_requested, "chronic"),
        (events.chronic_repeat_requested, "chronic"),
        (events.report_requested, "reports"),
        (events.prepared_requested, "reports"),
        (events.person_requested, "people"),
        (events.follow_up_requested, "follow_up"),
        (events.history_requested, "history"),
        (events.cluster_requested, "trends"),
        (events.isolation_requested, "isolation"),
        (events.beginning_requested, "beginning"),
        (events.chart_requested, "trends"),
    )


def leads_to(events: AppEvents) -> Mapping[str, SignalInstance]:
    """Return the pages that open at whoever is chosen on the page before, with the request."""
    return {"trends": events.chart_requested, "people": events.person_requested}


_REPORTS: Final = "reports"
_GATE: Final = "gate"
_CLOSED: Final = "closed"
"""What the level over every page leads to."""


class Requests(QObject):
    """Listens to the requests of all pages, and has the window show the page that answers."""

    def __init__(self, window: "MainWindow", pages: "PageStack", names: set[str]) -> None:
        """Serve a window that has pages of these names."""
        super().__init__(window)
        self._window, self._pages, self._names = window, pages, names
        for request, name in answered_by(window.context.events):
            request.connect(partial(self._answer, request, name))

    def allowed(self, name: str) -> str:
        """Return the page, or that of the gate or of the reports for those who may see no other.

        An empty page would tell them that nobody has to be looked after.
        """
        actor = self._window.context.house.desk.actor
        if actor is None or actor.may(May.READ):
            return name
        only = _GATE if actor.may(May.SEE_GATE) else _REPORTS
        return only if only in self._names else name

    def _answer(self, request: SignalInstance, name: str, wanted: object) -> None:
        """Show the page a request is for; one just made has not heard it, so say it again."""
        desk = self._window.context.house.desk
        if desk.actor is None or name not in self._names or name != self.allowed(name):
            return
        is_new = not self._pages.has(name)
        self._window.show_page(name)
        if is_new and self._pages.has(name):  # a page that is switched off is not made
            request.emit(wanted)


# The window: rail, top bar, the pages, the line at the bottom; and the page to sign in.

_SECOND = 1000
DIRECTORS: Final = "today"
"""Where a director lands: what spreads, who is overdue, what is due."""
NOT_KEPT: Final = QT_TRANSLATE_NOOP(
    "Window", "Something typed here is not kept yet. Close once more to leave without it."
)
NOT_USED: Final = QT_TRANSLATE_NOOP(
    "Window", "This home does not use that page. The director can switch it on: Ctrl+K."
)


class MainWindow(QMainWindow):
    """Puts the parts together and passes news between them; knows no page by itself."""

    palette_asked = Signal()
    """Ctrl+K: open what finds everything."""
    covered = Signal()
    """Nobody is signed in any more: whatever names somebody goes away."""

    def __init__(self, context: Context, pages: Sequence[PageSpec]) -> None:
        """Make the window; it opens on the sign-in page, or on the round when somebody acts."""
        super().__init__()
        self.context = context
        # Whoever listens to the news is held by it: it goes with the window, or both stay.
        context.events.setParent(self)
        context.background.setParent(self)
        self._specs, self._names = tuple(pages), {spec.name for spec in pages}
        self._first = FIRST if FIRST in self._names else self._specs[0].name
        self._actions = make_actions(self, context.say, _does(self), pages, self._turn_to)
        self._rail = Rail(pages, self._actions, context.say)
        self._top = TopBar(context.say, context.language)
        self._foot = FootLine(context.say)
        self._pages = PageStack(context, pages)
        self._requests = Requests(self, self._pages, self._names)
        self.locking = Locking(self, context.house.desk)
        self.backups = BackupWatch(context, self)
        self._leaving = Leaving(self, context, self.backups)
        self._everything = QStackedWidget()
        self._everything.addWidget(self._shell())
        self.lines = TopLines(self._everything)
        self.record_lines = RecordLines(context, self.lines)
        MovedClock(context, self.lines)
        self.setCentralWidget(self.lines)
        self.setMinimumSize(640, 300)  # 1366 by 768 at 200 per cent, in a frame
        self.resize(1366, 768)
        self._listen()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.tick)
        self._clock.start(_SECOND)
        self._minute = ""
        self._was_asked = False
        self._show_home()
        self.backups.look()
        self.tick()
        self._show_actor()
        dress_window(self)

    @property
    def page(self) -> Page | None:
        """The page in view; None while nobody is signed in."""
        return self._pages.page if self._signed_in() else None

    def show_page(self, name: str) -> None:
        """Bring a page up, with its keys at the bottom and the keyboard in it."""
        if name not in self._names or name in off_pages(self._specs, self.context.house):
            self.context.events.told.emit(self.context.say(NOT_USED))
            return
        name = self._requests.allowed(name)
        before = self._pages.page
        page = self._pages.show_page(name)
        if page is not before:
            self._foot.leave_page()
        self._rail.mark(name)
        self._foot.show_hints([(key, text) for key, text in page.hints])
        page.take_focus()

    def _turn_to(self, name: str) -> None:
        """Bring a page up by its key; charts and people open at whoever was chosen before."""
        page = self.page
        chosen = None if page is None or page.objectName() == name else page.chosen()
        person = chosen.subject if isinstance(chosen, Entry) else chosen
        self.show_page(name)
        shown = self.page is not None and self.page.objectName() == name
        leads = leads_to(self.context.events).get(name)
        if shown and leads is not None and isinstance(person, int):
            leads.emit(person)

    def begin_with(self, name: str) -> None:
        """Show this page first when somebody signs in, where there is such a page."""
        if any(spec.name == name and spec.group is not UNLISTED for spec in self._specs):
            self._first = name

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

    def show_history(self) -> None:
        """Tell the history of what is chosen on the page in view."""
        chosen = None if self.page is None else self.page.chosen()
        self.context.events.history_requested.emit(chosen)

    def _go_back(self) -> None:
        """Show the page of the rail that was in view last."""
        self.show_page(self._rail.marked or self._first)

    def search(self) -> None:
        """Go to the search field of the page in view."""
        if self.page is not None:
            self.page.search()

    def show_palette(self) -> None:
        """Open what finds everything, beside what is being typed; locked, it finds nothing."""
        if self._signed_in():
            self.palette_asked.emit()

    def sign_out(self) -> None:
        """Hide everything until somebody says who they are."""
        locked = self._signed_in()
        self.context.house.signing_in.sign_out()
        self.covered.emit()
        self.locking.cover()
        self._foot.forget()
        self._show_actor(locked=locked)

    def show_keys(self) -> None:
        """Show which key does what, the manual at the page in view, and what program this is."""
        from carehome_app.ui.shell.keys_dialog import Helping, KeysDialog

        hints, name = ((), "") if self.page is None else (self.page.hints, self.page.objectName())
        folder = self.context.house.desk.store.folder
        helping = Helping(self.context.say, self.context.language, name, folder)
        KeysDialog(self, list(self._actions.values()), hints, helping).open()

    def quit(self) -> None:
        """Close the window, unless something is typed that nobody kept, or a backup is made."""
        if not self._stays():
            self.close()

    def _stays(self) -> bool:
        return self.asks_to_stay() or self._leaving.waits(self.lines.add)

    def asks_to_stay(self, sentence: Text = NOT_KEPT) -> bool:
        """Say once, in the line at the bottom, that something is typed and not kept."""
        unsaved = self._pages.unsaved() if self._signed_in() else ""
        if not unsaved or self._was_asked:
            return False
        self._was_asked = True
        self.show_page(unsaved)
        self.context.events.told.emit(self.context.say(sentence))
        return True

    def tick(self) -> None:
        """Tell everybody when a minute has passed; what is being typed stays as it is.

        A window where nobody did anything for some minutes locks itself.
        """
        self.locking.look()
        desk = self.context.house.desk
        local = desk.home_time.local(desk.now())
        minute = f"{local:%Y-%m-%d %H:%M}"
        if minute != self._minute:
            if self._minute:
                self.show_waiting()
            self._minute = minute
            self._was_asked = False
            self._top.show_time(local)
            self._show_badges(at_start=True)
            self._show_used()
            self.context.events.minute_passed.emit()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  # Qt's own name
        """Let Tab follow the eye."""
        return turn_by_tab(self, 1 if next else -1)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what was started before the window goes; the user is asked about typed text.

        While a backup is made it says so and closes by itself; closed once more it is gone at
        once, and the program ends when the backup is whole.
        """
        if event.spontaneous() and self._stays():
            event.ignore()
            return
        self.hide()
        self._clock.stop()
        self.context.events.ended.emit()
        self.context.background.finish()
        super().closeEvent(event)

    @cached_property
    def _sign_in(self) -> "SignInPage":
        """Made when nobody is signed in: a window that opens on the round does not need it."""
        from carehome_app.ui.accounts.sign_in_page import SignInPage

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
        self.context.look.changed.connect(self._dress)
        self._foot.listen(events)
        events.back_requested.connect(self._go_back)
        events.page_requested.connect(self.show_page)
        events.backup_stood.connect(self._top.show_backup)
        self._rail.chosen.connect(self._turn_to)
        self._rail.find_asked.connect(self.show_palette)
        self._rail.off_asked.connect(self.show_palette)
        self._top.change_asked.connect(self.sign_out)
        self._top.level_asked.connect(partial(events.page_requested.emit, _CLOSED))
        self.locking.left_alone.connect(self.sign_out)

    def _enter(self) -> None:
        """Show the pages to somebody who has just signed in."""
        self._show_actor()
        self.show_waiting()
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
        self._show_badges(at_start=True)
        self._everything.setCurrentIndex(0)
        shown = self._pages.page
        directs = actor.role is Role.DIRECTOR and DIRECTORS in self._names
        first = DIRECTORS if directs else self._first
        self.show_page(first if shown is None else shown.objectName())

    def _show_home(self) -> None:
        desk = self.context.house.desk
        self.setWindowTitle(desk.card.name)
        self._top.show_home(desk.card, clock_moved=desk.clock is not system_clock)
        self._top.show_network(sends=Network(desk).is_on())
        self._show_used()

    def _show_used(self) -> None:
        """Show the pages the home uses: those of a closed one come when a level begins."""
        self._rail.show_off(off_pages(self._specs, self.context.house))

    def show_waiting(self) -> None:
        """Show every figure of the rail; not at the start, since some cost it many imports."""
        self._show_badges(at_start=False)

    def _show_badges(self, *, at_start: bool, changes: Changes = EVERYTHING) -> None:
        """Show the figures that a change concerns; at the start only the cheap ones."""
        if not self._signed_in():
            return
        for spec in self._specs:
            counted = spec.counted
            if counted is None or (at_start and not counted.at_start):
                continue
            if counted.of & changes:
                self._rail.show_badge(spec.name, counted.badge(self.context.house))

    def _dress(self) -> None:
        """Wear another theme or size of words; what is typed stays as it is."""
        look = self.context.look
        application = QApplication.instance()
        if isinstance(application, QApplication):
            dress(application, look.theme, self.context.language, look.scale)
        paint_icons_anew(self)
        for part in (self._rail, self._top, self._foot):
            part.fit_words()
        self._pages.refresh(EVERYTHING)

    def _signed_in(self) -> bool:
        return self.context.house.desk.actor is not None

    def _refresh(self, changes: Changes) -> None:
        self.context.house.desk.forget(changes)
        self._show_badges(at_start=False, changes=changes)
        if Changes.SETTINGS in changes:
            self._show_home()
        self._pages.refresh(changes)


def _move_page(window: MainWindow, step: int) -> None:
    window._pages.move_page(step)  # the pages are made after the actions


def _does(window: MainWindow) -> dict[str, Callable[[], None]]:
    """Return what each action of the window's table does."""
    look = window.context.look
    return {
        "show_round": window.show_round,
        "show_chronic": window.show_chronic,
        "show_disinfection": window.show_disinfection,
        "show_report": window.show_report,
        "show_palette": window.show_palette,
        "search": window.search,
        "show_below": partial(_move_page, window, 1),
        "show_above": partial(_move_page, window, -1),
        "show_history": window.show_history,
        "sign_out": window.sign_out,
        "enlarge_words": partial(look.step, 1),
        "shrink_words": partial(look.step, -1),
        "show_usual_words": partial(look.show_size, USUAL),
        "show_keys": window.show_keys,
        "quit": window.quit,
    }
