"""The window that shows the record as it was known at a past moment."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.house import House
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.main_window import MainWindow
from carehome_app.ui.shell.page_table import PageSpec
from carehome_app.ui.widgets.keys import KeyButton

# The window that shows the record as it was known at a past moment; nothing is written in it.

BANNER: Final = QT_TRANSLATE_NOOP(
    "PastWindow",
    "As it was known at {when}. Everything is shown as it stood then; nothing can be changed.",
)
BACK: Final = QT_TRANSLATE_NOOP("PastWindow", "Back to now")


class PastWindow(MainWindow):
    """Every page of the window, over a record that stands still."""

    left = Signal(bool)
    """Somebody goes back to now; True: and nobody is to stay signed in."""

    def __init__(self, context: Context, pages: Sequence[PageSpec]) -> None:
        """Make the window with its banner."""
        super().__init__(context, pages)
        # A record that is thrown away again is not backed up, and nobody waits for that.
        self._top.hide_backup()
        desk, say = context.house.desk, context.say
        when = f"{desk.home_time.local(desk.now()):%Y-%m-%d %H:%M:%S}"
        back = KeyButton(say(BACK), "Esc", "main")
        back.setObjectName("backToNow")
        back.clicked.connect(self.leave)
        self.banner = self.lines.add(say(BANNER.with_(when=when)), "asOf", "warning", back)
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setAutoRepeat(False)
        escape.activated.connect(self.leave)

    def leave(self) -> None:
        """Go back to now."""
        self.left.emit(False)

    def sign_out(self) -> None:
        """Go back to now, and hide that too."""
        self.left.emit(True)

    def _show_home(self) -> None:
        """Show the home; its clock was not moved, it stands still as the banner says."""
        card = self.context.house.desk.card
        self.setWindowTitle(card.name)
        self._top.show_home(card, clock_moved=False)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back to now; closing this window does not end the program."""
        if self.isVisible():
            self.left.emit(False)
        super().closeEvent(event)


# Leads from the window to one that shows the record as it was known, and back.

BUILDING: Final = QT_TRANSLATE_NOOP(
    "LookingBack", "Putting the record together as it was at {when}: {percent} %"
)
STOP: Final = QT_TRANSLATE_NOOP("LookingBack", "Stop")
READY: Final = QT_TRANSLATE_NOOP("LookingBack", "The record as it was at {when} is ready.")
SHOW: Final = QT_TRANSLATE_NOOP("LookingBack", "Show")
STOPPED: Final = QT_TRANSLATE_NOOP("LookingBack", "Stopped.")


class _StoppedError(Exception):
    """Somebody pressed Esc while the record was put together."""


class Typing(QObject):
    """Notices whether somebody types while something is made beside the window."""

    def __init__(self, parent: QObject) -> None:
        """Notice nothing yet."""
        super().__init__(parent)
        self.is_going_on = False

    def begin(self) -> None:
        """Notice from now on."""
        self.is_going_on = False
        application = QCoreApplication.instance()
        assert application is not None  # noqa: S101  # there is a window
        application.installEventFilter(self)

    def end(self) -> None:
        """Notice no more."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every key that writes, and let it pass."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.is_going_on |= bool(event.text()) and event.text().isprintable()
        return super().eventFilter(watched, event)


class LookingBack(QObject):
    """Puts the past together beside the window, shows it in its place, and throws it away.

    Who types meanwhile keeps the keyboard: then a line says that it is ready, and shows it.
    """

    _heard = Signal(float)

    def __init__(self, window: MainWindow, make: Callable[[House], PastWindow]) -> None:
        """Serve a window; `make` makes the window of a past house."""
        super().__init__(window)
        self._window, self._make = window, make
        self._line: QLabel | None = None
        self._stop = Event()
        self._moment: datetime | None = None
        self.past: PastWindow | None = None
        self._typing = Typing(self)
        self._made: House | None = None
        """What is made and not thrown away yet."""
        self._escape = QShortcut(QKeySequence("Esc"), window)
        self._escape.setEnabled(False)
        self._escape.activated.connect(self.stop)
        self._heard.connect(self._show_progress, Qt.ConnectionType.QueuedConnection)
        window.context.events.as_of_requested.connect(self.look)
        window.context.events.ended.connect(self._end)

    @Slot(object)
    def look(self, moment: datetime) -> None:
        """Begin to put the record together as it was at a moment, unless it is under way."""
        if self._line is not None or self.past is not None:
            return
        context = self._window.context
        try:
            context.house.as_of.check(moment)
        except CareHomeError as error:
            context.events.told.emit(context.say(error.sentence))
            return
        self._moment, stop = moment, Event()
        self._stop = stop
        button = KeyButton(context.say(STOP), "Esc")
        button.clicked.connect(self.stop)
        self._line = self._window.lines.add(self._words(0), "asOfProgress", "info", button)
        self._escape.setEnabled(True)
        self._typing.begin()

        def told(done: float) -> None:
            if stop.is_set():
                raise _StoppedError
            self._heard.emit(done)

        def work() -> House:
            made = context.house.as_of.checked_house(moment, told)
            self._made = made
            if stop.is_set():
                self._throw_away()
                raise _StoppedError
            return made

        context.background.run(self, work, done=self._show, failed=self._failed)

    @Slot()
    def stop(self) -> None:
        """Give up what is being put together."""
        self._stop.set()

    @Slot(bool)
    def leave(self, signs_out: bool) -> None:  # a signal's
        """Go back to now."""
        past, self.past = self.past, None
        if past is None:
            return
        self._window.setGeometry(past.geometry())
        self._window.show()
        self._window.activateWindow()
        past.context.background.finish()
        past.hide()
        past.close()
        past.deleteLater()
        self._throw_away()
        if signs_out:
            self._window.sign_out()

    def _end(self) -> None:
        """Throw away what was made, and what is being made: the window goes."""
        self._stop.set()
        if self.past is None:
            self._throw_away()

    def _throw_away(self) -> None:
        made, self._made = self._made, None
        if made is not None:
            from carehome_app.services.history import as_of

            as_of.end(made)

    def _show(self, house: House) -> None:
        self._end_line()
        if self._typing.is_going_on:
            self._offer(house)
        else:
            self._bring_up(house)

    def _offer(self, house: House) -> None:
        """Say that it is ready; who types goes on typing."""
        button = QPushButton(self._window.context.say(SHOW))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setObjectName("showPast")
        button.clicked.connect(partial(self._bring_up, house))
        self._line = self._window.lines.add(self._words(1, READY), "asOfReady", "info", button)

    def _bring_up(self, house: House, _clicked: object = None) -> None:  # Qt's
        self._end_line()
        page = self._window.page
        name = "" if page is None else page.objectName()
        self.past = self._make(house)
        self.past.left.connect(self.leave)
        self.past.setGeometry(self._window.geometry())
        self.past.show()
        self.past.activateWindow()
        if name and name != "history":
            self.past.show_page(name)
        self._window.hide()

    def _failed(self, error: Exception) -> None:
        self._end_line()
        context = self._window.context
        if isinstance(error, _StoppedError):
            context.events.told.emit(context.say(STOPPED))
        elif isinstance(error, CareHomeError):
            context.events.told.emit(context.say(error.sentence))
        else:
            raise error

    def _end_line(self) -> None:
        self._escape.setEnabled(False)
        self._typing.end()
        if self._line is not None:
            self._window.lines.remove(self._line)
            self._line = None

    def _show_progress(self, done: float) -> None:
        if self._line is not None:
            self._line.setText(self._words(done))

    def _words(self, done: float, text: Text = BUILDING) -> str:
        assert self._moment is not None  # noqa: S101  # set before anything is shown
        context = self._window.context
        local = context.house.desk.home_time.local(self._moment)
        words = text.with_(when=f"{local:%Y-%m-%d %H:%M:%S}", percent=int(done * 100))
        return context.say(words)
