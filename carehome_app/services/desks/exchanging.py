"""Exchange what is recorded with the other desks of the home, by files in a folder or on a stick.

There is no server: each desk writes its own lines as sealed pieces into its own folder beside the
record, copies what others do not have to a carrier, and takes from there what it does not have.
Pieces of others are handed on, so that two desks that never meet hear of each other by a third.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from carehome_app import __version__
from carehome_app.db.desks import beside, desks, segments
from carehome_app.db.desks.carrier import Carrier, Piece, overtaken
from carehome_app.db.desks.segments import Content, Opened
from carehome_app.db.journal.head import Heads
from carehome_app.domain.desks.errors import (
    WAITS_WORDS,
    NotForThisDeskError,
    NotSignedError,
    OtherHomeLinesError,
    UnknownDeskError,
    Waits,
)
from carehome_app.domain.desks.events import LinesTaken
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import Text
from carehome_app.services.desk import Action, Desk, acting_as
from carehome_app.services.desks.pieces import Brought, OwnPieces
from carehome_app.services.desks.taking import take_in


@dataclass
class Exchanged:
    """What came of an exchange."""

    lines: dict[int, int] = field(default_factory=dict)
    """How many lines were taken, by the desk that wrote them."""
    sent: int = 0
    problems: list[Text] = field(default_factory=list)
    strangers: set[int] = field(default_factory=set)
    """Desks whose pieces lie there, and which no director took in yet."""
    is_news: bool = False
    """Whether anything came but what others say they have."""

    @property
    def count(self) -> int:
        """How many lines were taken in all."""
        return sum(self.lines.values())


class LookedIn(NamedTuple):
    """What was read, where, which sticks are plugged in, and whether the folder was reached."""

    brought: list[Brought]
    places: list[Path]
    sticks: frozenset[Path]
    unreachable: bool


class Looking(NamedTuple):
    """Reads what others brought to a place, beside a window: it asks nothing of the record."""

    home: str
    own: Carrier
    heads: Heads
    me: int
    hands_on: bool
    """Whether there is a third desk, to which pieces are brought that are held already."""

    def was_used(self, place: Path) -> bool:
        """Return whether desks of this home exchanged there before."""
        try:
            return Carrier(place, self.home).folder.is_dir()
        except OSError:
            return False

    def into(self, place: Path) -> list[Brought]:
        """Return the pieces of others with lines that are not held."""
        carrier = Carrier(place, self.home)
        carrier.check()
        return self.on(carrier)

    def on(self, carrier: Carrier) -> list[Brought]:
        """Return the same of a carrier that can be reached."""
        here = {piece.place for piece in self.own.pieces()}
        found: list[Brought] = []
        for piece in carrier.pieces():
            held = piece.last <= self.heads.get(piece.station, (0, b""))[0]
            # Written anew for a desk that is met elsewhere: it is handed on.
            wanted = not held or (self.hands_on and piece.is_again and piece.place not in here)
            data = carrier.read(piece) if wanted and piece.station != self.me else None
            if data is not None:
                found.append((piece, data))
        return found


class Exchanging:
    """Brings the own lines to a carrier and takes others' from there."""

    def __init__(self, desk: Desk) -> None:
        """Exchange for a desk."""
        self._desk = desk
        self._own = Carrier(desk.store.folder, desk.card.id, own=True)
        self._pieces = OwnPieces(desk, self._own)

    def exchange(self, path: Path) -> Exchanged:
        """Exchange with a folder or a stick, both ways; what cannot be done now is said."""
        carrier = Carrier(path, self._desk.card.id)
        carrier.check()
        done = Exchanged()
        # Twice: what is taken may welcome a desk whose pieces lie there too.
        for _ in range(2):
            done.problems.clear()
            self.take(self.brought(carrier), done)
        self.publish()
        done.sent = self.hand_on(carrier)
        return done

    def brought(self, carrier: Carrier) -> list[Brought]:
        """Return the pieces of others on a carrier with lines that are not held."""
        return self.looking_into().on(carrier)

    def looking_into(self) -> Looking:
        """Return what reads the pieces of others; it may be done beside a window."""
        heads, me = self._desk.store.heads(), self._desk.card.station
        return Looking(self._desk.card.id, self._own, heads, me, self._pieces.hands_on())

    def carrier(self, path: Path) -> Carrier:
        """Return the carrier at a path."""
        return Carrier(path, self._desk.card.id)

    def take(self, brought: Iterable[Brought], done: Exchanged, most: int | None = None) -> None:
        """Take the pieces that verify; what is wrong with others is said, and tried again.

        With `most`, as many pieces as bring about so many lines: the rest is taken next time.
        """
        opened = self._verified(brought, done, most)
        if not opened:
            return
        before = self._desk.store.heads()
        lines = [
            line
            for piece, _data, one in opened
            if piece.last > before.get(piece.station, (0, b""))[0]
            for line in one.lines
        ]
        try:
            with acting_as(self._desk, None) as action:
                taken = take_in(self._desk, action, lines)
                for piece, _data, one in opened:
                    beside.keep(self._desk.store, action.writer.db, one.content.beside)
                    self._see(action, piece.station, one.content)
        except OtherHomeLinesError as error:
            done.problems.append(error.sentence)
            return
        for station, why in taken.waiting.items():
            done.problems.append(self.waits(station, why))
        self._count(before, done)
        done.is_news |= any(line.kind != LinesTaken.kind for line in lines)
        self._pieces.keep_for_others([(piece, data) for piece, data, _one in opened])

    def _verified(
        self, brought: Iterable[Brought], done: Exchanged, most: int | None
    ) -> list[tuple[Piece, bytes, Opened]]:
        opened: list[tuple[Piece, bytes, Opened]] = []
        for piece, data in brought:
            if most is not None and sum(one.lines for one, *_ in opened) >= most:
                break
            try:
                opened.append((piece, data, self._opened(piece, data)))
            except NotForThisDeskError:
                # It is sealed anew as soon as its desk hears of this one; others may read it.
                self._pieces.keep_for_others([(piece, data)])
            except UnknownDeskError as error:
                done.strangers.add(piece.station)
                done.problems.append(error.sentence)
            except CareHomeError as error:
                done.problems.append(error.sentence)
        return opened

    def acknowledge(self) -> None:
        """Say up to where others' lines are known, at a desk where nobody types meanwhile."""
        with acting_as(self._desk, None) as action:
            action.say_what_is_known()

    def waiting(self) -> int:
        """Return how many own lines some open desk did not say that it has."""
        me = self._desk.card.station
        known = [one.heads.get(me, 0) for one in self._pieces.recipients().values()]
        return desks.said_since(self._desk.store, me, min(known)) if known else 0

    def take_waiting(self) -> Exchanged:
        """Take what waited and may count now."""
        done = Exchanged()
        before = self._desk.store.heads()
        with acting_as(self._desk, None) as action:
            take_in(self._desk, action, ())
        self._count(before, done)
        return done

    def _count(self, before: Heads, done: Exchanged) -> None:
        for station, (number, _hash) in self._desk.store.heads().items():
            more = number - before.get(station, (0, b""))[0]
            if more and station != self._desk.card.station:
                done.lines[station] = done.lines.get(station, 0) + more

    def publish(self) -> int:
        """Write what no piece holds yet; return how many lines."""
        return self._pieces.publish()

    def hand_on(self, carrier: Carrier) -> int:
        """Copy what lies in the own folder to a carrier; return how many pieces."""
        there = {piece.place: piece for piece in carrier.pieces()}
        here = {piece.place: piece for piece in self._own.pieces()}
        reached: dict[int, int] = {}
        for piece in there.values():
            reached[piece.station] = max(piece.last, reached.get(piece.station, 0))
        me, sent = self._desk.card.station, 0
        for place, piece in here.items():
            # What its desk took away there, since everybody has it, is not brought back.
            new = piece.is_again or piece.last > reached.get(piece.station, 0)
            if place in there or not (piece.station == me or new):
                continue
            if piece.station != me and overtaken(piece, there.values()):
                continue
            data = self._own.read(piece)
            if data is not None:
                carrier.write(place, data)
                sent += 1
        for place, piece in there.items():
            if piece.station == me and place not in here:
                carrier.remove(piece)
        return sent

    def _opened(self, piece: Piece, data: bytes) -> Opened:
        name = piece.place
        opening = segments.opening_of(data, name)
        if opening.home != self._desk.card.id:
            raise OtherHomeLinesError
        if (opening.station, opening.first, opening.last) != piece[:3]:
            raise NotSignedError(name=name)
        keys = desks.own_keys(self._desk.store)
        own = (self._desk.card.station, keys[1] if keys is not None else b"")
        return segments.opened(data, name, self._pieces.sign_key(opening, name), own)

    def _see(self, action: Action, station: int, content: Content) -> None:
        me, now = self._desk.card.station, to_ms(self._desk.now())
        heads = json.dumps({str(one): number for one, number in content.heads.items()})
        db = action.writer.db
        desks.see(db, station, now, content.made_at - now, (content.program, heads))
        # What lay on a stick for a day tells nothing of a clock; what another one says does.
        desks.see(db, me, now, content.ahead.get(me, 0), (__version__, "{}"))

    def waits(self, station: int, why: Waits) -> Text:
        """Say why lines of a desk wait."""
        (number,) = [
            first
            for one, code, first, _count in desks.waiting(self._desk.store)
            if (one, code) == (station, why)
        ][:1] or [0]
        return WAITS_WORDS[why].with_(desk=self.name_of(station), number=number)

    def name_of(self, station: int) -> str:
        """Return what a desk is called."""
        names = {one.station: one.name for one in desks.welcomes(self._desk.store)}
        names |= {one.station: one.name for one in desks.known(self._desk.store) if one.name}
        return names.get(station) or str(station)
