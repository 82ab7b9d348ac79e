"""One action: append its events, write what they mean, work out what follows. All or nothing."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from carehome_app.db.file.connection import Store
from carehome_app.db.findings import episodes
from carehome_app.db.findings.derived import Touched, refresh
from carehome_app.db.findings.evidence import Touched as Changed
from carehome_app.db.journal import journal, knowing, shadow
from carehome_app.db.journal.history import BULK
from carehome_app.db.journal.joined import joined_in, read_as_one
from carehome_app.domain.desks.events import LinesTaken, PeopleJoined
from carehome_app.domain.events import Event
from carehome_app.domain.findings.subject import Subject
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.texts import check_lengths
from carehome_app.domain.trust.events import ClockWasWrong

if TYPE_CHECKING:
    from sqlite_utils import Database

_HALF: Final = re.compile("[\ud800-\udfff]")


class Writer:
    """The only way to write: inside one transaction, events first."""

    def __init__(self, store: Store, db: "Database", station: int, by: int) -> None:
        """Write as a person (0 is the program at set-up) at a station."""
        self._store = store
        self._db = db
        self._station = station
        self.by = by
        self._touched: dict[tuple[int, int], Touched] = {}
        self._others: dict[tuple[Subject, str], datetime] = {}
        """Whatever else a finding can be about, with its family."""
        self._made_anew = False
        self._last: tuple[int, int] | None = None
        """What the clock showed for the last line and the line's own time, while it runs well."""

    @property
    def db(self) -> "Database":
        """The database inside the transaction, for what is kept beside the journal."""
        return self._db

    def append(self, event: Event, *, clock: datetime) -> LineRef:
        """Append an event at the time the clock shows and write what it means."""
        event = whole(event)
        check_lengths(event)
        # Before the line itself, which was judged knowing what others had written.
        self.say_what_is_known(to_ms(clock))
        shown = to_ms(clock)
        counted = self._counted_on(shown)
        line = journal.append(self._db, event, station=self._station, by=self.by, clock=counted)
        self._last = (shown, line.recorded_at) if _is_near(counted, line) else None
        self.mean(line)
        return line.ref

    def _counted_on(self, shown: int) -> int:
        """Return the time of a next line: a large file has more than one in each millisecond.

        Its lines run ahead of a clock that nobody set back, and nothing is to be told of it.
        """
        if self._last is None or shown < self._last[0] - journal.SET_BACK:
            return shown
        return max(shown, self._last[1])

    def mean(self, line: journal.Line) -> None:
        """Write what a line means that stands in the journal, whoever wrote it."""
        self._made_anew |= isinstance(line.event, ClockWasWrong | PeopleJoined)
        if type(line.event).kind not in BULK:
            self._store.joined = None  # only such a line can say who is one, or whose word ends
        if self._store.joined is None:
            self._store.joined = joined_in(self._store)
        for one in read_as_one(line, self._store.joined):
            self._mean(one)

    def _mean(self, line: journal.Line) -> None:
        event = line.event
        shadow.apply(self._db, line)
        for one in shadow.touched(self._store, event):
            key = (one.subject, one.measure)
            # An import touches a series a hundred times: it is worked out once, from the first.
            known = self._touched.get(key)
            if known is None or one.since < known.since:
                self._touched[key] = one
        for other in episodes.touched(self._store, event):
            place = (other.about, other.family)
            self._others[place] = min(other.since, self._others.get(place, other.since))

    def must_say_what_is_known(self) -> None:
        """Note that lines of others were taken, so that the next own line says so before it."""
        knowing.to_be_told(self._db)
        self._store.is_untold = True

    def say_what_is_known(self, clock: int) -> None:
        """Say what was taken of others since the last own line: it is known from here on."""
        if self._store.is_untold is False:
            return
        self._store.is_untold = False
        heads = knowing.untold(self._store, self._station)
        if heads is None:
            return
        known = LinesTaken(heads)
        line = journal.append(self._db, known, station=self._station, by=0, clock=clock)
        shadow.apply(self._db, line)
        knowing.told(self._db)

    def settle(self, subject: int = 0) -> None:
        """Work out episodes and own normals anew for everyone whose series changed, or for one."""
        for key in [one for one in self._touched if subject in (0, one[0])]:
            refresh(self._store, self._db, self._touched.pop(key))
        if not subject:
            for (about, family), since in self._others.items():
                episodes.refresh(self._store, self._db, Changed(about, family, since))
            self._others.clear()
            self._make_anew()

    def _make_anew(self) -> None:
        """Make every table anew when the times of lines, or whose they are, became others."""
        if self._made_anew:
            from carehome_app.db.journal.replacing import bring_into_step

            self._made_anew = False
            bring_into_step(self._store, self._db)


def _is_near(clock: int, line: journal.Line) -> bool:
    return line.recorded_at <= clock + journal.SET_BACK


def whole(event: Event) -> Event:
    """Return the event without halves of characters, which can be neither kept nor shown.

    A field of limited length cuts a pasted emoji in two.
    """
    mended = {
        name: _HALF.sub("〓", said)
        for name in event.__struct_fields__
        if isinstance(said := getattr(event, name), str) and _HALF.search(said)
    }
    return replace(event, **mended) if mended else event


@contextmanager
def writing(store: Store, *, station: int, by: int) -> Iterator[Writer]:
    """Do one action; when the block ends, all of it is on disk, or nothing is."""
    with store.writing() as db:
        writer = Writer(store, db, station, by)
        yield writer
        writer.settle()
