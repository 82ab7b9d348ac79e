"""Exchange what is recorded with the other desks of the home, by files in a folder or on a stick.

There is no server: each desk writes its own lines as sealed pieces into its own folder beside the
record, copies what others do not have to a carrier, and takes from there what it does not have.
Pieces of others are handed on, so that two desks that never meet hear of each other by a third.
"""

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from carehome_app import __version__
from carehome_app.db.desks import beside, desks, segments
from carehome_app.db.desks.carrier import Carrier, Piece, name_of
from carehome_app.db.desks.segments import Content, Opened, Opening
from carehome_app.db.journal import journal, knowing
from carehome_app.db.journal.checking import hash_of
from carehome_app.db.journal.head import Heads
from carehome_app.domain.desks.errors import (
    WAITS_WORDS,
    ClosedDeskError,
    NotForThisDeskError,
    NotSignedError,
    OtherHomeLinesError,
    UnknownDeskError,
    Waits,
)
from carehome_app.domain.desks.events import LinesTaken
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text
from carehome_app.services.desk import Action, Desk, acting_as
from carehome_app.services.desks.taking import take_in

LINES_AT_ONCE: Final = 5000
BESIDE_MOST: Final = 16 << 20
MANY: Final = 64
"""More own pieces than that are made one."""


@dataclass
class Exchanged:
    """What came of an exchange."""

    lines: dict[int, int] = field(default_factory=dict)
    """How many lines were taken, by the desk that wrote them."""
    sent: int = 0
    problems: list[Text] = field(default_factory=list)
    is_news: bool = False
    """Whether anything came but what others say they have."""

    @property
    def count(self) -> int:
        """How many lines were taken in all."""
        return sum(self.lines.values())


Brought = tuple[Piece, bytes]


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
        return _brought(carrier, self.own, self.heads, self.me)


class Recipient(NamedTuple):
    """A desk to which lines are sealed: by which key, and which lines of whom it has."""

    open_key: bytes
    heads: dict[int, int]


class Exchanging:
    """Brings the own lines to a carrier and takes others' from there."""

    def __init__(self, desk: Desk) -> None:
        """Exchange for a desk."""
        self._desk = desk
        self._own = Carrier(desk.store.folder, desk.card.id, own=True)

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
        heads, me = self._desk.store.heads(), self._desk.card.station
        return _brought(carrier, self._own, heads, me)

    def looking_into(self) -> Looking:
        """Return what reads the pieces of others; it may be done beside a window."""
        heads, me = self._desk.store.heads(), self._desk.card.station
        return Looking(self._desk.card.id, self._own, heads, me)

    def carrier(self, path: Path) -> Carrier:
        """Return the carrier at a path."""
        return Carrier(path, self._desk.card.id)

    def take(self, brought: Iterable[Brought], done: Exchanged) -> None:
        """Take the pieces that verify; what is wrong with others is said, and tried again."""
        opened: list[tuple[Piece, bytes, Opened]] = []
        for piece, data in brought:
            try:
                opened.append((piece, data, self._opened(piece, data)))
            except NotForThisDeskError:
                # It is sealed anew as soon as its desk hears of this one; others may read it.
                self._keep_for_others([(piece, data)])
            except CareHomeError as error:
                done.problems.append(error.sentence)
        if not opened:
            return
        before = self._desk.store.heads()
        try:
            with acting_as(self._desk, None) as action:
                lines = [line for _piece, _data, one in opened for line in one.lines]
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
        self._keep_for_others([(piece, data) for piece, data, _one in opened])

    def acknowledge(self) -> None:
        """Say up to where others' lines are known, at a desk where nobody types meanwhile."""
        with acting_as(self._desk, None) as action:
            action.say_what_is_known()

    def waiting(self) -> int:
        """Return how many own lines some open desk did not say that it has."""
        me = self._desk.card.station
        known = [one.heads.get(me, 0) for one in self._recipients().values()]
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
        """Write the own lines that no piece has, and anew what a new desk cannot open."""
        to, me = self._recipients(), self._desk.card.station
        if desks.own_keys(self._desk.store) is None or not to:
            return 0
        mine = [piece for piece in self._own.pieces() if piece.station == me]
        head = journal.head(self._desk.store, me)[0]
        known = {station: one.heads.get(me, 0) for station, one in to.items()}
        done = max((piece.last for piece in mine), default=min(known.values()))
        new = set(known) - self._sealed_to(mine) if mine else set()
        if new and min(known[one] for one in new) < done:
            self._write(min(known[one] for one in new) + 1, done, os.urandom(4).hex())
        if head > done:
            self._write(done + 1, head)
        self._make_room(min(known.values()))
        return head - done

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
            if place not in there and (piece.station == me or new):
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
        return segments.opened(data, name, self._sign_key(opening, name), own)

    def _sign_key(self, opening: Opening, name: str) -> bytes:
        """Return the key by which a desk signs that is welcome here."""
        known = {one.station: one for one in desks.known(self._desk.store)}
        one = known.get(opening.station)
        if one is not None and one.closed_after is not None and opening.first > one.closed_after:
            raise ClosedDeskError(index=opening.station, name=name)
        if one is not None and one.sign_key:
            return bytes.fromhex(one.sign_key)
        if not opening.sign_key:
            raise UnknownDeskError(index=opening.station, name=name)
        about = said_by(opening.home, opening.station, opening.sign_key, opening.open_key)
        for welcome in desks.welcomes(self._desk.store):
            key = bytes.fromhex(welcome.key)
            is_it = key == opening.sign_key or segments.is_signed(key, opening.proof, about)
            if welcome.station == opening.station and is_it:
                return opening.sign_key
        raise UnknownDeskError(index=opening.station, name=name)

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

    def _recipients(self) -> dict[int, Recipient]:
        """Return to whom the own lines are sealed: every open desk whose key is known."""
        store, me = self._desk.store, self._desk.card.station
        known = {one.station: one for one in desks.known(store)}
        found: dict[int, Recipient] = {}
        for one in known.values():
            if one.open_key and one.closed_after is None and one.station != me:
                joined = desks.joined_knowing(store, one.station)
                heads = {
                    station: max(number, one.heads.get(station, 0))
                    for station, number in {**one.heads, **joined}.items()
                }
                found[one.station] = Recipient(bytes.fromhex(one.open_key), heads)
        # Met by its pieces alone, which nobody sealed to this desk yet.
        for welcome in desks.welcomes(store):
            if welcome.station not in known:
                key = self._met(welcome.station)
                if key:
                    heads = knowing.known_at(store, welcome.ref)
                    found[welcome.station] = Recipient(key, heads)
        return found

    def _met(self, station: int) -> bytes:
        """Return the key a desk opens by, as its pieces that are handed on say it."""
        for piece in self._own.pieces():
            data = self._own.read(piece) if piece.station == station else None
            if data is None:
                continue
            opening = segments.opening_of(data, piece.place)
            with suppress(CareHomeError):
                self._sign_key(opening, piece.place)
                return opening.open_key
        return b""

    def _sealed_to(self, mine: list[Piece]) -> set[int]:
        """Return to which desks the piece was sealed that was written last."""
        newest = max(mine, key=_written_at)
        data = self._own.read(newest)
        return set() if data is None else set(segments.opening_of(data, newest.place).keys)

    def _write(self, first: int, last: int, again: str = "") -> None:
        """Write own lines into pieces, sealed to every open desk."""
        for start in range(first, last + 1, LINES_AT_ONCE):
            self._write_piece(start, min(start + LINES_AT_ONCE - 1, last), again)

    def _write_piece(self, first: int, last: int, again: str) -> None:
        store, me = self._desk.store, self._desk.card.station
        lines = journal.raw_between(store, me, first, last)
        found = desks.own_keys(store)
        assert found is not None  # noqa: S101  # who has no keys publishes nothing
        keys = segments.Keys(*found)
        known = {one.station: one for one in desks.known(store)}
        content = Content(
            previous=hash_of(store, LineRef(me, first - 1)) or journal.START,
            digest=lines[-1].hash,
            made_at=to_ms(self._desk.now()),
            program=__version__,
            heads={station: number for station, (number, _hash) in store.heads().items()},
            lines=tuple(map(segments.bare, lines)),
            beside=beside.beside(store, lines, BESIDE_MOST),
            ahead={one.station: one.ahead for one in known.values() if one.ahead > 0},
        )
        opening = Opening(
            segments.VERSION,
            self._desk.card.id,
            me,
            first,
            last,
            {},
            keys.sign_key,
            keys.open_key,
            bytes.fromhex(known[me].proof),
        )
        to = {station: one.open_key for station, one in self._recipients().items()}
        data = segments.made(opening, content, keys.sign, to)
        self._own.write(f"{me}/{name_of(first, last, again)}", data)

    def _keep_for_others(self, brought: list[Brought]) -> None:
        here = {piece.place for piece in self._own.pieces()}
        invited = {one.station for one in desks.welcomes(self._desk.store)}
        others = self._recipients().keys() | invited
        for piece, data in brought:
            # With two desks there is nobody else to whom it could be handed on.
            if piece.place not in here and others - {piece.station, self._desk.card.station}:
                self._own.write(piece.place, data)

    def _make_room(self, everybody: int) -> None:
        """Take own pieces away that every desk has, and make one of many small ones."""
        me = self._desk.card.station
        mine = [piece for piece in self._own.pieces() if piece.station == me]
        for piece in [one for one in mine if one.last <= everybody]:
            self._own.remove(piece)
            mine.remove(piece)
        if len(mine) > MANY:
            first, last = min(one.first for one in mine), max(one.last for one in mine)
            self._write(first, last, os.urandom(4).hex())
            for piece in mine:
                self._own.remove(piece)
        to = self._recipients()
        for piece in self._own.pieces():
            known = [
                one.heads.get(piece.station, 0)
                for station, one in to.items()
                if station != piece.station
            ]
            if piece.station != me and all(number >= piece.last for number in known):
                self._own.remove(piece)


def _brought(carrier: Carrier, own: Carrier, heads: Heads, me: int) -> list[Brought]:
    """Read the pieces of others with lines that are not held, or that are to be handed on."""
    found: list[Brought] = []
    here = {piece.place for piece in own.pieces()}
    for piece in carrier.pieces():
        if piece.station == me:
            continue
        held = piece.last <= heads.get(piece.station, (0, b""))[0]
        # Sealed anew for a desk that is met elsewhere: it is handed on.
        if held and (not piece.is_again or piece.place in here):
            continue
        data = carrier.read(piece)
        if data is not None:
            found.append((piece, data))
    return found


def _written_at(piece: Piece) -> int:
    return piece.path.stat().st_mtime_ns


def said_by(home: str, station: int, sign_key: bytes, open_key: bytes) -> bytes:
    """Return what an invitation signs: which desk of which home, and by which keys."""
    return b"carehome desk " + json.dumps([home, station, sign_key.hex(), open_key.hex()]).encode()
