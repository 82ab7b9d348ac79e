"""Exchanges with the other desks each second, beside whoever types.

A share may take long to answer: files are read and copied in a thread of their own. What they
bring is taken between two keys.
"""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.changes import Changes
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context

if TYPE_CHECKING:
    from carehome_app.services.desks.exchanging import Brought, Exchanged

EVERY: Final = 1000
"""Milliseconds between two looks."""
CAME: Final = QT_TRANSLATE_NOOP("Desks", "{count} entries from {desk}")


class DeskWatch(QObject):
    """Brings what is new here to the folder of the desks, and takes what is new there."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        """Watch for an open home; nothing is exchanged before `begin`."""
        super().__init__(parent)
        self._context = context
        self._background = Background(self)
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.look)
        context.events.ended.connect(self.finish)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is under way."""
        return self._background.is_idle

    def begin(self) -> None:
        """Exchange from now on, where this home has several desks."""
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Begin an exchange, unless one is under way or there is nobody to exchange with."""
        house = self._context.house
        may_write = house.desk.lock is not None and house.desk.present is None
        if not may_write or not self._background.is_idle or not house.desks.has_several():
            return
        folder = house.desks.folder()
        if folder is None or house.desk.doubts_clock():
            return
        exchanging = house.desks.exchanging()
        work = exchanging.looking(exchanging.carrier(folder))
        self._background.run(self, work, done=self._take, failed=self._failed)

    @Slot()
    def finish(self) -> None:
        """Wait for what is under way, as at the end of the program."""
        self._timer.stop()
        self._background.finish()

    def _take(self, brought: "list[Brought]") -> None:
        """Take what came and write what is new here; then copy it there, beside the window."""
        from carehome_app.services.desks.exchanging import Exchanged

        house, done = self._context.house, Exchanged()
        folder = house.desks.folder()
        try:
            exchanging = house.desks.exchanging()
            if brought:
                exchanging.take(brought, done)
            exchanging.publish()
        except CareHomeError as error:
            self._context.events.told.emit(self._context.say(error.sentence))
            return
        self._tell(done)
        if folder is not None:
            work = partial(exchanging.hand_on, exchanging.carrier(folder))
            self._background.run(self, work, done=self._handed_on, failed=self._failed)

    def _tell(self, done: "Exchanged") -> None:
        if not done.count:
            return
        say, house = self._context.say, self._context.house
        names = {one.station: one.name for one in house.desks.listed()}
        said = [
            say(CAME.with_(count=count, desk=names.get(station) or station))
            for station, count in sorted(done.lines.items())
        ]
        self._context.events.changed.emit(~Changes.NONE)
        self._context.events.told.emit(" · ".join(said))

    def _handed_on(self, _count: int) -> None:
        """Nothing more is to be done: the next look comes by itself."""

    def _failed(self, error: Exception) -> None:
        """Wait for a share that is gone: everything is kept here meanwhile."""
        if not isinstance(error, CareHomeError):
            raise error
