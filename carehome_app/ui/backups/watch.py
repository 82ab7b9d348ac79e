"""Backs up beside the window, gives the file another key, tells when the last backup was."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import msgspec
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from carehome_app.domain.backups.errors import BackupUnderWayError
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.keys.errors import ErasedMeanwhileError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.backups.backing_up import Outcome
from carehome_app.services.backups.drilling import Drilled
from carehome_app.services.changes import Changes
from carehome_app.services.home.file_key import FileKeyChange
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context

QUIET: Final = timedelta(minutes=10)
"""A drill counts a whole record anew, which is for a time when nobody types."""
BACKING_UP: Final = QT_TRANSLATE_NOOP("Backups", "Backing up and checking the copy …")
DRILLING: Final = QT_TRANSLATE_NOOP("Backups", "Restoring the newest backup for a trial …")
REWRITING: Final = QT_TRANSLATE_NOOP(
    "Backups", "Writing the file anew, so that nothing that was erased is left in it …"
)
REKEYING: Final = QT_TRANSLATE_NOOP(
    "Backups", "The file is written anew with another key, {done} of 100; you can go on typing …"
)
KEY_WAITS: Final = QT_TRANSLATE_NOOP(
    "Backups", "The file with another key is ready and taken up as soon as nothing is read …"
)
KEY_CHANGED: Final = QT_TRANSLATE_NOOP(
    "Backups",
    "The file has another key: what was revoked opens no record from now on. Backups and copies"
    " from before still open with it.",
)
BACKED_UP: Final = QT_TRANSLATE_NOOP("Backups", "Backed up and proven.")


class Standing(msgspec.Struct, frozen=True):
    """How the backups stand: the home's time of the last proven one, and what is going on."""

    last: datetime | None
    today: bool
    is_stale: bool
    doing: Text | None = None
    news: Text | None = None
    is_trouble: bool = False
    rekeyed: int | None = None
    """How many hundredths of a file with another key are written; None: none is under way."""


class BackupWatch(QObject):
    """Makes what is due in a thread of its own, with its own connection."""

    _written = Signal(int, int)
    """From the thread that writes the file anew: how many hundredths, and 100."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Watch over an open home; nothing is made before `begin`, or before somebody asks."""
        super().__init__(parent)
        self._context = context
        self._background = Background(self)
        self._doing: Text | None = None
        self._news: Text | None = None
        self._is_trouble = False
        self._wanted: Why | None = None
        self._key: FileKeyChange | None = None
        """Asked for or under way."""
        self._rekeyed: int | None = None
        self._changed_at = context.house.desk.now()
        context.events.backup_requested.connect(self.back_up_now)
        context.events.file_key_requested.connect(self.change_file_key)
        context.events.ended.connect(self.finish)
        self._written.connect(self._far)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being made."""
        return self._background.is_idle

    @property
    def may_be_left(self) -> bool:
        """Whether the program can end: a change of keys is taken up again by the next start."""
        return self.is_idle or self._rekeyed is not None

    def standing(self) -> Standing:
        """Return how the backups stand now."""
        desk, backing_up = self._context.house.desk, self._context.house.backing_up
        last = backing_up.last()
        local = None if last is None else desk.home_time.local(last.made_at)
        return Standing(
            last=local,
            today=local is not None and local.date() == desk.today(),
            is_stale=backing_up.is_stale(last),
            doing=self._doing,
            news=self._news,
            is_trouble=self._is_trouble,
            rekeyed=self._rekeyed,
        )

    @Slot()
    def look(self) -> None:
        """Tell everybody how the backups stand."""
        self._context.events.backup_stood.emit(self.standing())

    def begin(self) -> None:
        """Make from now on what is due: at the start, each hour, and when a round was closed."""
        self._context.events.changed.connect(self._changed)
        self._context.events.minute_passed.connect(self._minute)
        self._minute()

    @Slot()
    def back_up_now(self) -> None:
        """Make one because somebody asks for it."""
        self._back_up(Why.ASKED)

    @Slot()
    def change_file_key(self) -> None:
        """Give the file another key because the director asks for it, or revoked something."""
        self._key = self._key or self._context.house.keys.file_key_change()
        self._rekey()

    @Slot()
    def finish(self) -> None:
        """Wait for what is being made, as at the end of the program; not for another key."""
        if self._key is not None:
            self._key.drop()
        self._background.finish()
        if self._key is not None:
            self._key.drop()

    @Slot()
    def _minute(self) -> None:
        if self._doing is None and self._key is None:
            self._key = self._context.house.keys.owed_change()
        due = self._context.house.backing_up.due()
        if self._key is not None:
            self._rekey()
        elif due is not None:
            self._back_up(due)
        else:
            self._use_quiet()
        self.look()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        self._changed_at = self._context.house.desk.now()
        if Changes.REPORTS in changes:
            self._back_up(Why.ROUND)

    def _back_up(self, why: Why) -> None:
        if self._doing is not None:
            # One that is under way may have begun before this round was closed.
            self._wanted = why if why is not Why.HOUR else self._wanted
            return
        try:
            job = self._context.house.backing_up.job(why)
        except CareHomeError as error:
            self._end(error.sentence, is_trouble=True)
            return
        self._start(BACKING_UP)
        self._background.run(self, job.run, done=self._made, failed=partial(self._failed, why))

    def _rekey(self) -> None:
        """Write the file anew; one that is ready and had to wait is taken up."""
        if self._doing is None and self._key is not None:
            self._rekeyed = 0
            self._start(REKEYING.with_(done=0))
            work = partial(self._key.make_ready, self._written.emit)
            failed = partial(self._failed, Why.ASKED)
            self._background.run(self, work, done=self._take_key_up, failed=failed)
        elif self._rekeyed is not None and self.is_idle:
            self._take_key_up(None)

    @Slot(int, int)
    def _far(self, done: int, _whole: int) -> None:
        if self._rekeyed not in (None, done) and not self.is_idle:
            self._rekeyed, self._doing = done, REKEYING.with_(done=done)
            self.look()

    def _take_key_up(self, _nothing: None) -> None:
        if self._key is None:
            return
        try:
            if not self._key.take_up():
                self._doing = KEY_WAITS
                self.look()
                return
        except ErasedMeanwhileError:
            self._key.drop()
            self._key, self._doing = self._key.once_more(), None
            self._rekey()
            return
        except CareHomeError as error:
            self._key.drop()
            self._end(error.sentence, is_trouble=True)
            return
        self._wanted = Why.START  # the newest backup opens with the keys of today
        self._end(KEY_CHANGED, is_trouble=False)

    def _use_quiet(self) -> None:
        quiet = self._context.house.desk.now() - self._changed_at >= QUIET
        if not quiet or self._doing is not None:
            return
        failed = partial(self._failed, Why.HOUR)
        rewriting = self._context.house.erasing.rewriting()
        if rewriting is not None:
            self._start(REWRITING)
            self._background.run(self, rewriting.run, done=self._rewritten, failed=failed)
            return
        drill = self._context.house.backing_up.drill()
        if drill is not None:
            self._start(DRILLING)
            self._background.run(self, drill.run, done=self._drilled, failed=failed)

    def _start(self, doing: Text) -> None:
        self._doing, self._news = doing, None
        self.look()

    def _made(self, outcome: Outcome) -> None:
        trouble = outcome.trouble
        self._end(BACKED_UP if trouble is None else trouble, is_trouble=trouble is not None)

    def _rewritten(self, _nothing: None) -> None:
        self._end(None, is_trouble=False)

    def _drilled(self, drilled: Drilled) -> None:
        problem = drilled.problems[0] if drilled.problems else None
        self._end(problem, is_trouble=problem is not None)

    def _failed(self, why: Why, error: Exception) -> None:
        if not isinstance(error, CareHomeError):
            self._end(None, is_trouble=False)
            raise error
        # Another program backs this home up: that is no trouble unless somebody waits for it.
        quietly = isinstance(error, BackupUnderWayError) and why is not Why.ASKED
        self._end(None if quietly else error.sentence, is_trouble=not quietly)

    def _end(self, news: Text | None, *, is_trouble: bool) -> None:
        self._doing, self._news, self._is_trouble = None, news, is_trouble
        if self._rekeyed is not None:
            self._key = self._rekeyed = None
        self.look()
        if self._key is not None:
            self._rekey()
        elif self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self._back_up(wanted)


# Somebody closes the window while a backup is made: it is said, and the window closes by itself.

FINISHING: Final = QT_TRANSLATE_NOOP(
    "Window",
    "A backup is being finished; then the window closes by itself. Closed once more, it goes at"
    " once, and the program ends when the backup is whole.",
)


class Leaving(QObject):
    """Keeps a window open until the backup under way is whole; asked twice, not any more."""

    def __init__(self, window: QWidget, context: Context, watch: BackupWatch) -> None:
        """Serve a window."""
        super().__init__(window)
        self._window, self._context, self._watch = window, context, watch
        self._said = False

    def waits(self, add_line: Callable[[str, str, str], object]) -> bool:
        """Return whether the window stays for now, having said so in a line above it."""
        if self._watch.may_be_left or self._said:
            return False
        self._said = True
        add_line(self._context.say(FINISHING), "closing", "info")
        self._context.events.backup_stood.connect(self._close, Qt.ConnectionType.QueuedConnection)
        return True

    @Slot(object)
    def _close(self, _standing: object) -> None:
        if self._watch.is_idle:
            self._window.close()
