"""What is known of a cell while a file is looked at: the record, and the rows above."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from carehome_app.db.rounds import absences, entries
from carehome_app.domain.events import NotMeasured, ReadingTaken
from carehome_app.domain.measures.catalogue import by_index
from carehome_app.domain.measures.fields import Values
from carehome_app.domain.measures.measure import decoded
from carehome_app.domain.moments import from_ms, from_ordinal
from carehome_app.domain.rounds.entry import Absence, Entry, LineRef, Origin, goes_on
from carehome_app.domain.rounds.plan import RoundKey, Span
from carehome_app.in_mind import kept_in_mind
from carehome_app.services.desk import Desk
from carehome_app.services.rounds.cells import Cells
from carehome_app.services.rounds.entering import Given

AFTER_ALL: Final = 1 << 48
"""Rows of the file would be lines after every line there is."""

_Place = tuple[datetime, LineRef]


def _place(entry: Entry) -> _Place:
    return entry.taken_at, entry.ref


class CellsAndRows(Cells):
    """What the record says of cells, and what the rows above would have said by then.

    Nothing is written, so a look keeps nobody at the desk from writing.
    """

    def __init__(self, desk: Desk) -> None:
        """Begin above the first row."""
        super().__init__(desk)
        self._rows: list[Entry] = []
        self._series: dict[tuple[int, int], list[Entry]] = {}
        self._places: dict[int, list[_Place]] = {}
        self._absent: dict[int, list[Entry]] = {}
        self._away: dict[RoundKey, dict[int, Absence]] = {}
        self._cell: tuple[object, list[Entry]] = (None, [])

    @property
    def count(self) -> int:
        """How many readings and reasons the rows above would have kept."""
        return len(self._rows)

    def add(self, event: ReadingTaken | NotMeasured) -> None:
        """Take in what a row would keep."""
        entry = self._entry(event)
        self._rows.append(entry)
        series = self._series.setdefault((entry.subject, event.measure), [])
        insort(series, entry, key=_place)
        insort(self._places.setdefault(entry.subject, []), _place(entry))
        if entry.open_ended or entry.until is not None:
            self._absent.setdefault(entry.subject, []).append(entry)

    def back_to(self, count: int) -> None:
        """Forget the last ones: their row is refused as a whole."""
        for entry in reversed(self._rows[count:]):
            self._series[entry.subject, entry.measure.index].remove(entry)
            self._places[entry.subject].remove(_place(entry))
            if entry in self._absent.get(entry.subject, ()):
                self._absent[entry.subject].remove(entry)
        del self._rows[count:]

    def said(self, given: Given, span: Span) -> list[Entry]:
        """Return the entries of a person and measure within a span, of the rows above too."""
        series = self._series.get((given.subject, given.measure.index), [])
        first, until = (
            bisect_left(series, moment, key=_taken_at) for moment in (span.first, span.until)
        )
        found = self._in_record(given, span)
        return sorted([*found, *series[first:until]], key=_place) if first < until else found

    def _in_record(self, given: Given, span: Span) -> list[Entry]:
        """Return what the record says of a cell, read once for all that one row asks of it."""
        cell = (given.subject, given.measure.index, span)
        if self._cell[0] != cell:
            self._cell = (cell, super().said(given, span))
        return self._cell[1]

    def before(self, given: Given, count: int) -> Sequence[Entry]:
        """Return the last readings of a person, those of the rows above among them."""
        series = self._series.get((given.subject, given.measure.index), [])
        until = len(series)
        if given.taken_at is not None:
            until = bisect_right(series, given.taken_at, key=_taken_at)
        above = [one for one in series[:until] if one.is_reading][-count:]
        return sorted([*super().before(given, count), *above], key=_place)[-count:]

    def away(self, given: Given, span: Span) -> str:
        """Return why somebody was said to be out of the house, by the record or a row above."""
        if given.round not in self._away:
            # Asked once for everybody: the rows of a round stand together in most files.
            self._away[given.round] = absences.holding(self._desk.store, given.round, span)
        known = self._away[given.round].get(given.subject)
        if known is not None and self._is_over((known.since, known.ref), given.subject, span):
            known = None
        found = [] if known is None else [((known.since, known.ref), known.reason)]
        found += [
            (_place(one), one.reason)
            for one in self._absent.get(given.subject, ())
            if self._explains(one, given.round, span)
        ]
        return max(found)[1] if found else ""

    def _explains(self, entry: Entry, round_: RoundKey, span: Span) -> bool:
        """Return whether an absence of a row above reaches to a round, as one of the record."""
        if not goes_on(entry, round_) or entry.taken_at >= span.until:
            return False
        store, who = self._desk.store, entry.subject
        if self._is_over(_place(entry), who, span):
            return False
        return not entries.anything_between(store, who, entry.taken_at, span.opens)

    def _is_over(self, since: _Place, subject: int, span: Span) -> bool:
        """Return whether a row above says something of the person after an absence began."""
        places = self._places.get(subject, [])
        after = bisect_right(places, since)
        return after < len(places) and places[after][0] < span.opens

    def _entry(self, event: ReadingTaken | NotMeasured) -> Entry:
        measure, now = by_index(event.measure), self._desk.now()
        number = AFTER_ALL + len(self._rows)
        reading = event if isinstance(event, ReadingTaken) else None
        reason = event if isinstance(event, NotMeasured) else None
        return Entry(
            ref=LineRef(self._desk.card.station, number),
            subject=event.subject,
            measure=measure,
            round=RoundKey(date.fromordinal(event.day), event.window),
            taken_at=from_ms(event.taken_at),
            recorded_at=now,
            by=0,
            values={} if reading is None else _values(measure.index, reading.values),
            origin=Origin(event.origin),
            reason="" if reason is None else reason.reason,
            until=None if reason is None else from_ordinal(reason.until),
            open_ended=reason is not None and reason.open_ended,
        )


@kept_in_mind(4096)
def _values(measure: int, texts: tuple[str, ...]) -> Values:
    """Return what a row says; of a hundred thousand rows most say the same few hundred."""
    return MappingProxyType(decoded(by_index(measure), texts))


def _taken_at(entry: Entry) -> datetime:
    return entry.taken_at
