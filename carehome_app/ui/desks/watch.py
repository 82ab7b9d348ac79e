"""Exchanges with the other desks more than once a second, beside whoever types.

A share may take long to answer: files are read and copied in a thread of their own. What they
bring is taken between two keys. A stick on which this home exchanged before is exchanged with as
soon as it is plugged in.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desks.sticks import plugged_in
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.top_bar import TopBar

if TYPE_CHECKING:
    from carehome_app.services.desks.exchanging import Exchanged, LookedIn, Looking
    from carehome_app.services.desks.pieces import Brought

EVERY: Final = 700
"""Milliseconds between two looks."""
SAYS_AFTER: Final = timedelta(minutes=10)
"""A desk at which nobody types says so often what it has, so that others need not keep it."""
CAME: Final = QT_TRANSLATE_NOOP("Desks", "{count} entries from {desk}")
STICK: Final = QT_TRANSLATE_NOOP(
    "Desks", "Stick {path}: taken {taken}, brought there {sent}. It may be pulled now."
)
MET: Final = QT_TRANSLATE_NOOP("Desks", "{count} PCs · {when}")
NEVER: Final = QT_TRANSLATE_NOOP("Desks", "{count} PCs · not exchanged yet")
WAITING: Final = QT_TRANSLATE_NOOP("Desks", "{met} · waiting {waiting}")
TO_DECIDE: Final = QT_TRANSLATE_NOOP("Desks", "{met} · to decide {decide}")
UNREACHABLE: Final = QT_TRANSLATE_NOOP("Desks", "{met} · folder not reached")


@dataclass
class Standing:
    """How the exchange of this desk stands, for whoever shows it."""

    last: datetime | None = None
    """When the folder of the desks was last reached."""
    unreachable: bool = False
    places: list[Path] = field(default_factory=list)
    """Where the present round of it takes from and brings to."""
    to_decide: int = 0
    """What two desks said differently and nobody settled."""
    is_alarm: bool = False
    sticks: frozenset[Path] = frozenset()
    """Those that were plugged in at the last look."""


class DeskWatch(QObject):
    """Brings what is new here to the folder of the desks, and takes what is new there."""

    stood = Signal()
    """A round of it is over: how it stands may be another."""

    def __init__(
        self,
        context: Context,
        parent: QObject | None = None,
        sticks: Callable[[], Sequence[Path]] = plugged_in,
    ) -> None:
        """Watch for an open home; nothing is exchanged before `begin`."""
        super().__init__(parent)
        self._context = context
        self._sticks = sticks
        self._background = Background(self)
        self._owes_since: datetime | None = None
        self._said: frozenset[str] = frozenset()
        """What was wrong with pieces at the last look: it is said once, not each second."""
        self.standing = Standing()
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
        self._look_for_conflicts()
        self.stood.emit()

    @Slot()
    def look(self) -> None:
        """Begin an exchange, unless one is under way or there is nobody to exchange with."""
        house = self._context.house
        may_write = house.desk.lock is not None and house.desk.present is None
        if not may_write or not self._background.is_idle or not house.desks.has_several():
            return
        if house.desk.doubts_clock():
            return
        self._say_what_is_known()
        looking = house.desks.exchanging().looking_into()
        work = partial(_look, looking, house.desks.folder(), self._sticks, self.standing.sticks)
        self._background.run(self, work, done=self._take, failed=self._failed)

    @Slot()
    def finish(self) -> None:
        """Wait for what is under way, as at the end of the program."""
        self._timer.stop()
        self._background.finish()

    def _take(self, looked: "LookedIn") -> None:
        """Take what came and write what is new here; then copy it there, beside the window."""
        from carehome_app.services.desks.exchanging import Exchanged
        from carehome_app.services.desks.pieces import LARGE

        house, done = self._context.house, Exchanged()
        self.standing.sticks, self.standing.places = looked.sticks, looked.places
        self.standing.unreachable = looked.unreachable
        try:
            exchanging = house.desks.exchanging()
            if looked.brought:
                exchanging.take(looked.brought, done, most=LARGE)
            if looked.places:
                exchanging.publish()
        except CareHomeError as error:
            self._context.events.told.emit(self._context.say(error.sentence))
            return
        if done.is_news:
            self._owes_since = self._owes_since or house.desk.now()
        self._tell(done)
        carriers = [exchanging.carrier(place) for place in looked.places]
        work = partial(_hand_on, [partial(exchanging.hand_on, one) for one in carriers])
        handed_on = partial(self._handed_on, done)
        self._background.run(self, work, done=handed_on, failed=self._failed)

    def _tell(self, done: "Exchanged") -> None:
        wrong = frozenset(map(self._context.say, done.problems))
        for sentence in sorted(wrong - self._said):
            self._context.events.told.emit(sentence)
        self._said = wrong
        if not done.count:
            return
        say, house = self._context.say, self._context.house
        names = {one.station: one.name for one in house.desks.listed()}
        said = [
            say(CAME.with_(count=count, desk=names.get(station) or station))
            for station, count in sorted(done.lines.items())
        ]
        self._look_for_conflicts()
        self._context.events.changed.emit(~Changes.NONE)
        self._context.events.told.emit(" · ".join(said))

    def _handed_on(self, done: "Exchanged", sent: list[int | CareHomeError]) -> None:
        """Say that a stick may be pulled; of a folder only that it was reached."""
        house, say = self._context.house, self._context.say
        for place, count in zip(self.standing.places, sent, strict=True):
            if place == house.desks.folder():
                self.standing.unreachable = isinstance(count, CareHomeError)
                if not self.standing.unreachable:
                    self.standing.last = house.desk.now()
            elif isinstance(count, CareHomeError):
                self._context.events.told.emit(say(count.sentence))
            else:
                said = STICK.with_(path=place, taken=done.count, sent=count)
                self._context.events.told.emit(say(said))
        self.stood.emit()

    def _look_for_conflicts(self) -> None:
        """Count what a person must decide; it is counted when something came, not each second."""
        from carehome_app.services.desks.conflicts import conflicts

        found = conflicts(self._context.house.desk)
        self.standing.to_decide = len(found)
        self.standing.is_alarm = any(one.is_alarm for one in found)

    def _say_what_is_known(self) -> None:
        """At a desk where nobody types, say now and then what came, so that others know it."""
        now = self._context.house.desk.now()
        if self._owes_since is not None and now - self._owes_since >= SAYS_AFTER:
            self._owes_since = None
            self._context.house.desks.exchanging().acknowledge()

    def _failed(self, error: Exception) -> None:
        """Wait for a share that is gone: everything is kept here meanwhile."""
        if not isinstance(error, CareHomeError):
            raise error
        self.standing.unreachable = True
        self.stood.emit()


def _look(
    looking: "Looking",
    folder: Path | None,
    sticks: Callable[[], Sequence[Path]],
    known: frozenset[Path],
) -> "LookedIn":
    """Read what others brought to the folder, and to a stick that was just plugged in."""
    from carehome_app.services.desks.exchanging import LookedIn

    there = frozenset(sticks())
    new = [one for one in sorted(there - known) if one != folder and looking.was_used(one)]
    brought: list[Brought] = []
    places: list[Path] = []
    unreachable = False
    for place in [*([folder] if folder is not None else []), *new]:
        try:
            brought += looking.into(place)
            places.append(place)
        except CareHomeError:
            unreachable |= place == folder
    return LookedIn(brought, places, there, unreachable)


def _hand_on(works: Sequence[Callable[[], int]]) -> list[int | CareHomeError]:
    """Copy to each place; one that is full or was pulled keeps nothing from the others."""
    done: list[int | CareHomeError] = []
    for work in works:
        try:
            done.append(work())
        except CareHomeError as error:
            done.append(error)
    return done


# What the top bar says of the other desks: how many, when they were met, what waits.


def show_desks(bar: TopBar, context: Context, standing: Standing) -> None:
    """Show how the exchange stands; nothing in a home with one PC."""
    desks = context.house.desks
    if not desks.has_several():
        return
    count = sum(one.closed_after is None for one in desks.listed())
    last = standing.last
    met: Text = (
        NEVER.with_(count=count)
        if last is None
        else MET.with_(count=count, when=f"{context.house.desk.home_time.local(last):%H:%M}")
    )
    waiting = desks.exchanging().waiting()
    if waiting:
        met = WAITING.with_(met=met, waiting=waiting)
    if standing.unreachable:
        met = UNREACHABLE.with_(met=met)
    if standing.to_decide:
        met = TO_DECIDE.with_(met=met, decide=standing.to_decide)
    alarm = "chip-alarm" if standing.is_alarm else ""
    low = "chip-low" if standing.unreachable or standing.to_decide else "chip-well"
    bar.show_desks(context.say(met), alarm or low)
