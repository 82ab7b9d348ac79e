"""The own folder of a desk: its lines as sealed pieces, and pieces of others that it hands on.

One piece is written for each exchange with something new. When there are many small ones they are
made one: a snapshot of what their desk wrote, which a desk that was off for a year takes at once.
A large piece is never written again, however long somebody stays away.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, NamedTuple

from carehome_app import __version__
from carehome_app.db.desks import beside, desks, segments
from carehome_app.db.desks.carrier import Carrier, Piece, name_of, overtaken
from carehome_app.db.desks.segments import Content, Opening
from carehome_app.db.journal import journal, knowing
from carehome_app.db.journal.checking import hash_of
from carehome_app.domain.desks.errors import ClosedDeskError, UnknownDeskError
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.desk import Desk

LARGE: Final = 500
"""A piece of so many lines is a large one; a window takes it without making anybody wait."""
MANY: Final = 64
"""More small own pieces than that are made one."""
_BESIDE_MOST: Final = 16 << 20
_LAST_STAMP: Final = 0xFFFFFFFF

Brought = tuple[Piece, bytes]
"""A piece and its bytes."""


class Recipient(NamedTuple):
    """A desk to which lines are sealed: by which key, and which lines of whom it has."""

    open_key: bytes
    heads: dict[int, int]


class OwnPieces:
    """Writes the pieces of a desk, and keeps those of others as long as anybody needs them."""

    def __init__(self, desk: Desk, own: Carrier) -> None:
        """Keep the folder of a desk."""
        self._desk = desk
        self._own = own

    def publish(self) -> int:
        """Write the own lines that no piece has, and anew what a new desk cannot open."""
        to, me = self.recipients(), self._desk.card.station
        if desks.own_keys(self._desk.store) is None or not to:
            return 0
        mine = [piece for piece in self._own.pieces() if piece.station == me]
        head = journal.head(self._desk.store, me)[0]
        known = {station: one.heads.get(me, 0) for station, one in to.items()}
        done = max((piece.last for piece in mine), default=min(known.values()))
        new = set(known) - self._sealed_to(mine) if mine else set()
        if new and min(known[one] for one in new) < done:
            self._write(min(known[one] for one in new) + 1, done, self._stamp(mine))
        if head > done:
            self._write(done + 1, head)
        self._make_room(min(known.values()))
        return head - done

    def keep_for_others(self, brought: Iterable[Brought]) -> None:
        """Keep pieces of others, so that a desk gets them that never meets theirs."""
        here = {piece.place for piece in self._own.pieces()}
        others = self._others()
        for piece, data in brought:
            # With two desks there is nobody else to whom it could be handed on.
            if piece.place not in here and others - {piece.station, self._desk.card.station}:
                self._own.write(piece.place, data)

    def hands_on(self) -> bool:
        """Return whether there is anybody to hand pieces of another desk on to."""
        return len(self._others()) > 1

    def _others(self) -> set[int]:
        invited = {one.station for one in desks.welcomes(self._desk.store)}
        return (self.recipients().keys() | invited) - {self._desk.card.station}

    def recipients(self) -> dict[int, Recipient]:
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
                self.sign_key(opening, piece.place)
                return opening.open_key
        return b""

    def sign_key(self, opening: Opening, name: str) -> bytes:
        """Return the key by which a desk signs that is welcome here."""
        known = {one.station: one for one in desks.known(self._desk.store)}
        one = known.get(opening.station)
        if one is not None and one.closed_after is not None and opening.first > one.closed_after:
            raise ClosedDeskError(index=opening.station, name=name)
        if one is not None and one.sign_key:
            return bytes.fromhex(one.sign_key)
        if not opening.sign_key:
            raise UnknownDeskError(index=opening.station, name=name)
        about = segments.said_by(opening.home, opening.station, opening.sign_key, opening.open_key)
        for welcome in desks.welcomes(self._desk.store):
            key = bytes.fromhex(welcome.key)
            is_it = key == opening.sign_key or segments.is_signed(key, opening.proof, about)
            if welcome.station == opening.station and is_it:
                return opening.sign_key
        raise UnknownDeskError(index=opening.station, name=name)

    def _sealed_to(self, mine: list[Piece]) -> set[int]:
        """Return to which desks the piece was sealed that was written last."""
        newest = max(mine, key=_written_at)
        data = self._own.read(newest)
        return set() if data is None else set(segments.opening_of(data, newest.place).keys)

    def _write(self, first: int, last: int, stamp: int = 0) -> None:
        """Write own lines into pieces, sealed to every open desk."""
        while first <= last:
            first += self._write_piece(first, min(first + LARGE - 1, last), stamp)

    def _write_piece(self, first: int, last: int, stamp: int) -> int:
        """Write one piece, of fewer lines where much belongs to them; return of how many."""
        store, me = self._desk.store, self._desk.card.station
        lines = journal.raw_between(store, me, first, last)
        what, count = beside.beside(store, lines, _BESIDE_MOST)
        lines, last = lines[:count], first + count - 1
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
            beside=what,
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
        to = {station: one.open_key for station, one in self.recipients().items()}
        data = segments.made(opening, content, keys.sign, to)
        self._own.write(f"{me}/{name_of(first, last, stamp)}", data)
        return count

    def _stamp(self, mine: list[Piece]) -> int:
        """Return the stamp of pieces that are written anew now: later than that of any other."""
        newest = max((piece.stamp for piece in mine), default=0)
        return min(max(to_ms(self._desk.now()) // 1000, newest + 1), _LAST_STAMP)

    def _make_room(self, everybody: int) -> None:
        """Take pieces away that every desk has, and make one of many small ones."""
        me = self._desk.card.station
        mine = [piece for piece in self._own.pieces() if piece.station == me]
        for piece in mine:
            if piece.last <= everybody or overtaken(piece, mine):
                self._own.remove(piece)
        small = [
            piece
            for piece in mine
            if piece.last > everybody and piece.lines < LARGE and not overtaken(piece, mine)
        ]
        if len(small) > MANY:
            first, last = min(one.first for one in small), max(one.last for one in small)
            self._write(first, last, self._stamp(mine))
            for piece in small:
                self._own.remove(piece)
        self._forget_others()

    def _forget_others(self) -> None:
        """Take pieces of others away that every desk has, or that their desk wrote anew."""
        to, here = self.recipients(), self._own.pieces()
        for piece in here:
            known = [
                one.heads.get(piece.station, 0)
                for station, one in to.items()
                if station != piece.station
            ]
            is_had = all(number >= piece.last for number in known)
            if piece.station != self._desk.card.station and (is_had or overtaken(piece, here)):
                self._own.remove(piece)


def _written_at(piece: Piece) -> int:
    return piece.path.stat().st_mtime_ns
