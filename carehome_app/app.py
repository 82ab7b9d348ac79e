"""Put the program together: services, language, look and window. Nothing else may."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QIcon
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from carehome_app import languages
from carehome_app.domain.errors import CareHomeError, ClockMovedError
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.heap import keep_one_heap
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.resources import resource
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Clock, Desk, system_clock
from carehome_app.services.home.opening import (
    DEMO_PASSPHRASE,
    KeyringSecret,
    asks_keyring,
    close_home,
    is_bureau,
    is_made_up,
    open_home,
)
from carehome_app.services.house import House
from carehome_app.services.people import spelling
from carehome_app.ui.desks.watch import DeskWatch
from carehome_app.ui.history.past_window import LookingBack, PastWindow
from carehome_app.ui.isolation.watch import DoorWatch
from carehome_app.ui.reports.paper_keeper import PaperKeeper
from carehome_app.ui.shell import top_bar
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.shell.events import AppEvents, HomeWish
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.one_window import Raising, place_of, place_window
from carehome_app.ui.shell.page_stack import PageStack
from carehome_app.ui.shell.page_table import PageSpec
from carehome_app.ui.shell.remembered import Remembered
from carehome_app.ui.shell.warming import Beside, Job, Warming, let_stand
from carehome_app.ui.style.look import Look, column_widths
from carehome_app.ui.style.style import dress
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from carehome_app.ui.trust.clipboard import ClipboardKeeper

SOON: Final = (
    "carehome_app.db.file.alone",
    "carehome_app.db.journal.writing",
    "carehome_app.db.migrations.steps",
    "statistics",
    "carehome_app.services.chronic.orders",
    "carehome_app.services.supplies.parts",
    "carehome_app.services.gate.parts",
    "carehome_app.ui.gate.words",
    "carehome_app.ui.rounds.correction_panel",
    "carehome_app.ui.rounds.paste_panel",
)
"""What is imported once the window stands, before the pages: all that a first kept value needs."""
LATER: Final = (
    "carehome_app.ui.accounts.sign_in_page",
    "carehome_app.services.findings.limits",
    "carehome_app.services.rounds.planning",
    "carehome_app.services.files.importing",
    "carehome_app.services.history.verifying",
    "carehome_app.documents.beside.asking",
    "pypdfium2",
    "numpy",
    "matplotlib",
    "matplotlib.figure",
    "matplotlib.backends.backend_agg",
    "carehome_app.charts.person_chart",
    "carehome_app.charts.picture",
    "carehome_app.charts.warm_up",
    "carehome_app.services.trends.parts",
)
"""What is imported after the pages, the soonest needed first (ADR 0005)."""
BADGES: Final = (
    "carehome_app.services.reports.kinds",
    "carehome_app.services.bureau.notices",
    "carehome_app.services.desks.parts",
    "carehome_app.ui.today.facts",
    "carehome_app.services.reports.papers",
    "carehome_app.services.reports.preparing",
    "carehome_app.services.inspections.parts",
    "carehome_app.services.rehabilitation.parts",
    "carehome_app.services.cards.parts",
    "carehome_app.services.requests.parts",
)
"""What the rail's figures and other desks need: whoever types lets no more be imported by then."""
BACKED_UP_FROM: Final = 10_000
"""Milliseconds after which a backup that is due may begin: nobody waits for it at the start."""
YOUNG: Final = 5_000
"""How many new objects Python lets be, from then on, before it looks for rings among them: a look
at 50 000, as many as the start lets be, is 20 ms in which no key is answered."""
SAY_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Window", "Something typed here is not kept yet. Choose the language once more to leave it."
)
PAINTED_BY: Final = 100
"""Milliseconds after which the window has been painted; only then is anything else begun."""


class SignedInAs(NamedTuple):
    """Who was said to act before the window opens: the code, and the PIN unless it is a demo's."""

    code: str
    pin: str | None = None


def make_window(
    house: House,
    language: str,
    pages: Sequence[PageSpec] | None = None,
    look: Look | None = None,
    homes: tuple[tuple[str, Path], ...] = (),
) -> MainWindow:
    """Make the window of an open home in a language; it is not shown yet."""
    context = replace(_context(house, language, look), homes=homes)
    dress(application(), context.look.theme, language, context.look.scale)
    ours = BUREAU_PAGES if is_bureau(house.desk) else PAGES
    shown = ours if pages is None else pages
    window = MainWindow(context, shown)
    window.palette_asked.connect(partial(_open_palette, window, shown))
    for stack in window.findChildren(PageStack):
        stack.menu_asked.connect(partial(_open_row_menu, window))
    LookingBack(window, partial(_past_window, now=context, pages=shown))
    DoorWatch(context, window)
    context.events.minute_passed.connect(partial(_show_level, window))
    context.events.changed.connect(partial(_show_other_level, window))
    return window


def _open_palette(window: MainWindow, pages: Sequence[PageSpec]) -> None:
    """Open what finds everything; it is made the first time, not before the first paint."""
    from carehome_app.ui.palette.finding import Finding

    (window.findChild(Finding) or Finding(window, pages)).open()


def _open_row_menu(window: MainWindow, asked: QContextMenuEvent) -> None:
    """Open the menu of a row; it is imported when somebody first asks for one."""
    from carehome_app.ui.palette.row_menu import open_menu

    open_menu(window, asked)


def _show_level(window: MainWindow) -> None:
    """Show the level of control over every page; nothing of it is needed for the first paint."""
    from carehome_app.ui.gate.words import show_level
    from carehome_app.ui.shell.top_bar import TopBar

    bar = window.findChild(TopBar)
    if isinstance(bar, TopBar):
        show_level(bar, window.context)


def _show_other_level(window: MainWindow, changes: Changes) -> None:
    """Show the level anew where it may be another one; a reading that was kept changes none."""
    if Changes.LEVEL in changes:
        _show_level(window)


def _past_window(house: House, *, now: Context, pages: Sequence[PageSpec]) -> PastWindow:
    """Make the window of a house as it was known once."""
    return PastWindow(_context(house, now.language, now.look), pages)


def _context(house: House, language: str, look: Look | None) -> Context:
    say, look = languages.load(language), look or Look()
    return Context(house, say, language, AppEvents(), Background(), look)


def open_window(
    home: Path | None,
    *,
    language: str | None = None,
    clock: Clock = system_clock,
    passphrase: str | None = None,
    signed: SignedInAs | None = None,
) -> int:
    """Open the window and stay until it is closed; return the exit status.

    `signed` is who acts from the start; without, the window opens on the sign-in page.
    Without a home it is the last one, or somebody is asked. A home that is open in another window
    brings that window up. Raises `CareHomeError` when nobody of that code may sign in, or when the
    clock is moved for a home that is not made up.
    """
    application()
    remembered = Remembered(_own_folder("config") / "remembered.json")
    language = language or remembered.language or languages.system_language()
    folder = home or remembered.home
    desk = None if folder is None else _opened_at_once(folder, language, passphrase, clock)
    if desk is None:
        desk, language = _asked(folder, language, passphrase, clock)
    status = 0
    while desk is not None:
        wish = None
        try:
            _check(desk, signed)
            remember_home(remembered, desk)
            program = Program(House(desk), language, remembered)
            status = program.run()
            wish, language = program.wish, program.window.context.language
        finally:
            close_home(desk)
        desk = None if wish is None else _instead(wish, desk.store.folder, language, clock)
        signed = None
    return status


def _instead(wish: Path | HomeWish, before: Path, language: str, clock: Clock) -> Desk | None:
    """Return the desk of the home that is wanted, or of the one before where somebody gave up."""
    from carehome_app.ui.home.opening import Opening

    opening = Opening(language, languages.load, clock, _own_folder("data") / "home")
    return opening.instead(wish) or opening.desk(before, None)


def remember_home(remembered: Remembered, desk: Desk) -> None:
    """Remember the home for the next start; trying a made-up one never makes it that."""
    if not desk.card.demo:
        remembered.keep_home(desk.store.folder, desk.card.name)


class Program(QObject):
    """The running program: one open home, and its window in the reader's language."""

    def __init__(self, house: House, language: str, remembered: Remembered) -> None:
        """Show the window."""
        super().__init__()
        self._house, self._remembered = house, remembered
        self.wish: Path | HomeWish | None = None
        """Which home is wanted instead, once the window is closed."""
        self._look = Look(remembered.theme, remembered.words, full_screen=remembered.full_screen)
        column_widths().update(remembered.columns)
        self._look.changed.connect(self._keep_look)
        self._look.screen_filled.connect(self._fill_screen)
        self.window = self._shown(language)

    def run(self) -> int:
        """Stay until the last window is closed; return the exit status."""
        soon = (partial(let_stand, partial(_import_later, name)) for name in SOON)
        jobs: list[Job] = [Beside(job, at_once=True) for job in soon]
        jobs += [self._show_level, *(Beside(partial(let_stand, spec.page)) for spec in PAGES)]
        jobs += [Beside(partial(_import_later, name)) for name in LATER]
        jobs += [Beside(_sweep), Beside(spelling.load), Beside(self._drawing_for_nobody())]
        warming = Warming(jobs, self)
        # Warming listens to every event, which would cost the first paint some 20 ms.
        waiting = QTimer(self, singleShot=True, interval=PAINTED_BY)
        waiting.timeout.connect(self.stand)
        waiting.timeout.connect(warming.start)
        waiting.start()
        try:
            return application().exec()
        finally:
            gc.unfreeze()
            waiting.stop()
            warming.stop()
            sys.excepthook = sys.__excepthook__

    def stand(self) -> None:
        """Let Python look often for rings, a few objects at a time, and at none of the start's.

        They stay as long as the window does, and each look at all of them would be a tenth of a
        second; when the window goes they are looked at again.
        """
        gc.freeze()
        gc.set_threshold(YOUNG)

    def _show_level(self) -> None:
        _show_level(self.window)

    def speak(self, language: str) -> None:
        """Show the window in another language, on the same page; the one before goes first.

        Two at once would leave the process twice as large for good (ADR 0196). Where something is
        typed that nobody kept, the window says so and stays; asked once more it goes.
        """
        if language == self.window.context.language or self.window.asks_to_stay(SAY_AGAIN):
            return
        self._remembered.keep_language(language)
        page = "" if self.window.page is None else self.window.page.objectName()
        self.leave()
        self.window = self._shown(language)
        self._show_level()
        if page:
            self.window.show_page(page)

    def leave(self) -> None:
        """Close the window, and give back what it took before anything else is made."""
        window = self.window
        window.close()
        del self.window
        gc.unfreeze()
        delete(window)
        del window
        gc.collect()

    def open_instead(self, wish: Path | HomeWish) -> None:
        """Close this home, and then open the one somebody wants."""
        self.wish = wish
        self.window.quit()
        if self.window.isVisible():  # something typed is not kept yet
            self.wish = None

    def _keep_look(self) -> None:
        self._remembered.keep_look(self._look.choice, self._look.percent)

    def _fill_screen(self) -> None:
        """Fill the screen or have a frame again, now and at the next start."""
        self._remembered.keep_screen(full=self._look.full_screen)
        show_on_screen(self.window, self._look)

    def _keep_place(self) -> None:
        page = self.window.page
        name = "" if page is None else page.objectName()
        self._remembered.keep_place(place_of(self.window), name)
        self._remembered.keep_columns(column_widths())

    def _drawing_for_nobody(self) -> Callable[[], None]:
        """Return what draws a chart nobody sees: the first one seen finds fonts and letters ready.

        The record is asked here, in the thread it belongs to.
        """
        now = self._house.desk.home_time.local(self._house.desk.now())
        return partial(_draw_for_nobody, self.window.context.say, now)

    def _shown(self, language: str) -> MainWindow:
        homes = self._remembered.homes
        window = make_window(self._house, language, look=self._look, homes=homes)
        folder = self._house.desk.store.folder
        CrashReport(window, folder / "logs", window.context.say).install()
        Raising(window, folder)
        ClipboardKeeper(window.context, window)
        # Asked for from within the window that goes: it is answered when nothing of it runs.
        window.context.events.language_requested.connect(
            self.speak, Qt.ConnectionType.QueuedConnection
        )
        window.context.events.home_requested.connect(self.open_instead)
        place_window(window, self._remembered.place)
        window.begin_with(self._remembered.page)
        show_on_screen(window, self._look)
        window.context.events.ended.connect(self._keep_place)
        paper = PaperKeeper(window.context, window)
        desks = DeskWatch(window.context, window)
        desks.stood.connect(partial(_show_desks, window, desks))
        bar = window.findChild(top_bar.TopBar)
        if isinstance(bar, top_bar.TopBar):
            bar.desks_asked.connect(partial(_open_desks, window))
        begins = (window.show_waiting, window.backups.begin, desks.begin, paper.begin)
        _begin_later(window, partial(_begin_beside, window, BADGES, begins))
        return window


def show_on_screen(window: MainWindow, look: Look) -> None:
    """Show a window over the whole screen where that is wanted, else as it was before that."""
    full = Qt.WindowState.WindowFullScreen
    kept = window.windowState() & ~full
    window.setWindowState(kept | full if look.full_screen else kept)
    window.show()


def _show_desks(window: MainWindow, desks: DeskWatch) -> None:
    """Show in the top bar how the exchange with other desks stands."""
    from carehome_app.ui.desks.watch import show_desks
    from carehome_app.ui.shell.top_bar import TopBar

    bar = window.findChild(TopBar)
    if isinstance(bar, TopBar):
        show_desks(bar, window.context, desks.standing)


def _open_desks(window: MainWindow) -> None:
    """Show who the other desks are, and what two of them said differently."""
    from carehome_app.ui.settings.page import SettingsPage

    window.show_page("settings")
    if isinstance(window.page, SettingsPage):
        window.page.views.choose("desks")
        window.page.show_view("desks")


def _draw_for_nobody(say: Translate, now: datetime) -> None:
    from carehome_app.charts.warm_up import warm_up

    warm_up(say, TEMPERATURE, now)


def _sweep() -> None:
    """Throw away what a program that died left of a look into the past."""
    from carehome_app.services.history.as_of import sweep

    sweep()


def _begin_later(window: MainWindow, begin: Callable[[], object]) -> None:
    """Begin something when the start is over, unless the window was closed before."""
    waiting = QTimer(window)
    waiting.setSingleShot(True)
    waiting.timeout.connect(begin)
    window.context.events.ended.connect(waiting.stop)
    waiting.start(BACKED_UP_FROM)


def application() -> QApplication:
    """Return the one Qt application, making it if need be."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if sys.platform == "linux":
        # PySide brings no plugin for fcitx, the commoner Chinese input method; with both named Qt
        # reaches it through the one for ibus, whose language fcitx speaks too (ADR 0060).
        os.environ.setdefault("QT_IM_MODULES", "fcitx;ibus")
    keep_one_heap()  # before Qt begins a thread
    made = QApplication(["carehome", "-style", "fusion"])
    made.setDesktopFileName("carehome")
    made.setWindowIcon(QIcon(str(resource("icons", "carehome.svg"))))
    return made


def _opened_at_once(
    folder: Path, language: str, passphrase: str | None, clock: Clock
) -> Desk | None:
    """Return the desk of a home that opens without asking anybody anything, else None.

    That is with what was given, a demo home's passphrase, or what this computer's keyring holds.
    """
    if passphrase is None and is_made_up(folder):
        passphrase = DEMO_PASSPHRASE
    secret: str | KeyringSecret | None = passphrase
    if secret is None and asks_keyring(folder):
        from carehome_app.ui.home.asking_keyring import ask_keyring

        secret = ask_keyring(folder, languages.load(language))
    if secret is not None:
        with suppress(CareHomeError):
            return open_home(folder, secret, clock)
    return None


def _asked(
    folder: Path | None, language: str, passphrase: str | None, clock: Clock
) -> tuple[Desk | None, str]:
    """Say what is wrong and ask; return the desk and the language picked meanwhile."""
    # The dialogs are seldom needed, and cost every start some milliseconds.
    from carehome_app.ui.home.opening import Opening

    dress(application(), language=language)
    opening = Opening(language, languages.load, clock, _own_folder("data") / "home")
    return opening.desk(folder, passphrase), opening.language


def _check(desk: Desk, signed: SignedInAs | None) -> None:
    if desk.clock is not system_clock and not desk.card.demo:
        raise ClockMovedError
    if signed is not None:
        pin = signed.pin or (DEMO_PIN if desk.card.demo else "")
        House(desk).signing_in.sign_in_by_code(signed.code, pin)


def _own_folder(kind: str) -> Path:
    import platformdirs

    find = platformdirs.user_config_path if kind == "config" else platformdirs.user_data_path
    return find("carehome", appauthor=False)


def _begin_beside(
    window: MainWindow, names: Sequence[str], begins: Sequence[Callable[[], object]]
) -> None:
    """Begin each, one after the other, once what they need was imported beside the window."""

    def needed() -> None:
        for name in names:
            _import_later(name)

    def there(_nothing: object) -> None:
        for begin in begins:
            begin()

    window.context.background.run(window, needed, done=there, failed=there)


def _import_later(name: str) -> None:
    # Whoever needs it will say so where it is missing.
    with suppress(ImportError):
        let_stand(partial(import_module, name))
