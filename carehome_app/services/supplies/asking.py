"""What comes in and goes out, as it is typed, and what is asked before it is kept."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Final, NamedTuple

import msgspec

from carehome_app.db.supplies import looking
from carehome_app.domain.accounts.signatures import Signed
from carehome_app.domain.findings.episodes import NO_LINE
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.supplies.rules import is_unusual, rate_text
from carehome_app.domain.supplies.supply import LOSSES, Item, Lot, Move
from carehome_app.domain.supplies.typed import Quantity, looks_like
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.supplies.store import Store

MANY: Final = QT_TRANSLATE_NOOP(
    "Supplies", "{quantity} {unit} is {times} times the {per_day} a day."
)
FEW: Final = QT_TRANSLATE_NOOP(
    "Supplies",
    "{quantity} {unit} is less than one {pack_unit} of {pack}. {quantity} packs: {typed}.",
)
BEYOND: Final = QT_TRANSLATE_NOOP(
    "Supplies", "The book holds {usable}: {beyond} more are kept all the same, and a count is due."
)
BEYOND_EXPIRED: Final = QT_TRANSLATE_NOOP(
    "Supplies",
    "The book holds {usable} that are good; {expired} on the shelf are expired. {beyond} more are"
    " kept all the same, and a count is due.",
)
BOUND: Final = QT_TRANSLATE_NOOP("Supplies", "Lot {lot} was donated “{purpose}”: is this for it?")
SAME_SLIP: Final = QT_TRANSLATE_NOOP("Supplies", "Slip {paper} was entered already, {when}.")
ALIKE: Final = QT_TRANSLATE_NOOP("Supplies", "Lot {lot} looks like {other}: letter or digit?")
EXPIRED_IN: Final = QT_TRANSLATE_NOOP(
    "Supplies", "It expired on {day}: it is kept, and is no stock."
)
OTHER_CODE: Final = QT_TRANSLATE_NOOP(
    "Supplies", "The barcode {gtin} is not that of {item}: is it the same thing?"
)


class Doubt(NamedTuple):
    """Something asked before a line is kept; doing the same again keeps it."""

    code: str
    text: Text


class Coming(msgspec.Struct, frozen=True, kw_only=True):
    """What comes in, as it was typed or scanned."""

    item: Item
    quantity: str
    move: Move = Move.PURCHASE
    at: datetime | None = None
    lot: str = ""
    gtin: str = ""
    made: date | None = None
    expires: date | None = None
    cost: str = ""
    shelf: str = ""
    place: str = ""
    paper: str = ""
    giver: str = ""
    receiver: str = ""
    words: str = ""
    donor: str = ""
    purpose: str = ""
    value: str = ""
    currency: str = ""
    overseas: bool = False
    asked: frozenset[str] = frozenset()


class Going(msgspec.Struct, frozen=True, kw_only=True):
    """What goes out: to whom, or why it is lost; `lots` are chosen by hand."""

    item: Item
    quantity: str
    move: Move = Move.ISSUE
    at: datetime | None = None
    place: str = ""
    person: int = 0
    receiver: str = ""
    paper: str = ""
    words: str = ""
    lots: tuple[LineRef, ...] = ()
    asked: frozenset[str] = frozenset()
    for_line: LineRef = NO_LINE
    signed: Signed | None = None
    """The director's, for what is passed on to others."""


class Split(NamedTuple):
    """How what goes out is taken: from which positions, and how much is beyond the book."""

    quantity: Quantity
    parts: tuple[tuple[Lot, int], ...]
    beyond: int


class Doubts:
    """What is asked; doing the same again keeps it."""

    def __init__(self, desk: Desk, store: Store) -> None:
        """Ask at a desk."""
        self._desk = desk
        self._store = store

    def of_coming(self, new: Coming, quantity: Quantity) -> Iterator[Doubt]:
        """Yield what is asked about what comes in."""
        item = new.item
        if item.pack > 1 and not quantity.packs and quantity.pieces < item.pack:
            yield Doubt(
                "few",
                FEW.with_(
                    quantity=quantity.pieces,
                    unit=item.unit,
                    pack=item.pack,
                    pack_unit=item.pack_called,
                    typed=f"{quantity.pieces}b",
                ),
            )
        yield from self._doubts_paper(new.paper, item, new.move)
        for lot in self._store.lots(item):
            if new.lot and lot.lot and looks_like(new.lot.strip(), lot.lot):
                yield Doubt("alike", ALIKE.with_(lot=new.lot.strip(), other=lot.lot))
                break
        if new.expires is not None and new.expires < self._desk.today():
            yield Doubt("expired", EXPIRED_IN.with_(day=new.expires.isoformat()))
        if new.gtin and item.gtin and new.gtin != item.gtin:
            yield Doubt("gtin", OTHER_CODE.with_(gtin=new.gtin, item=item.called))

    def of_going(self, going: Going, planned: Split) -> Iterator[Doubt]:
        """Yield what is asked about what goes out."""
        item, pieces = going.item, planned.quantity.pieces
        if going.move is Move.ISSUE:
            mean = self._store.own_mean(item)
            if mean is not None and is_unusual(pieces, mean):
                yield Doubt(
                    "unusual",
                    MANY.with_(
                        quantity=pieces,
                        unit=item.unit,
                        times=rate_text(pieces / mean),
                        per_day=rate_text(mean),
                    ),
                )
        if planned.beyond:
            yield self._beyond(going.item, planned)
        for lot, _quantity in planned.parts:
            if lot.purpose and going.move not in LOSSES:
                yield Doubt("purpose", BOUND.with_(lot=lot.called, purpose=lot.purpose))
                break
        yield from self._doubts_paper(going.paper, item, going.move)

    def _beyond(self, item: Item, planned: Split) -> Doubt:
        standing = self._store.standing(item)
        numbers = {"usable": standing.usable, "beyond": planned.beyond}
        if standing.expired:
            return Doubt("beyond", BEYOND_EXPIRED.with_(**numbers, expired=standing.expired))
        return Doubt("beyond", BEYOND.with_(**numbers))

    def _doubts_paper(self, paper: str, item: Item, move: Move) -> Iterator[Doubt]:
        for one in looking.of_paper(self._desk.store, paper.strip()) if paper.strip() else ():
            if one.item == item.id and one.move is move and one.superseded is None:
                when = self._shown(one.at)
                yield Doubt("paper", SAME_SLIP.with_(paper=paper.strip(), when=when))
                break

    def _shown(self, at: datetime) -> str:
        return f"{self._desk.home_time.local(at):%Y-%m-%d %H:%M}"
