"""Cards with what became of them, pictures for them, declines, menus, and bytes by their hash."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.cards.card import (
    About,
    Card,
    CardKind,
    Leaving,
    Look,
    Meal,
    Menu,
    Picture,
    Purpose,
    Way,
)
from carehome_app.domain.cards.events import (
    CardDeclined,
    CardLeft,
    CardLooked,
    CardMade,
    MenuWritten,
    PictureTaken,
)
from carehome_app.domain.rounds.entry import LineRef

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAKE: Final = """
    INSERT INTO cards (station, number, subject, card, day, words, original, kept, width, height,
        size, masks, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_LOOK: Final = """
    INSERT INTO card_looks (of_station, of_number, recorded_at, station, number, passed, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_LEAVE: Final = """
    INSERT INTO card_leavings (of_station, of_number, recorded_at, station, number, how, purpose,
        consent_station, consent_number, day, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_DECLINE: Final = """
    INSERT INTO card_declines (subject, day, station, number, words) VALUES (?, ?, ?, ?, ?)
"""
_PICTURE: Final = """
    INSERT INTO card_pictures (station, number, subject, about, day, original, kept, words)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_MENU: Final = """
    INSERT INTO menus (day, meal, dishes, note, at, station, number) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (day, meal) DO UPDATE SET dishes = excluded.dishes, note = excluded.note,
        at = excluded.at, station = excluded.station, number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) > (at, station, number)
"""
_CARDS: Final = """
    SELECT station, number, subject, card, day, words, original, kept, width, height, size, masks,
        by
    FROM cards {where} ORDER BY day, station, number
"""
_OF_DAYS: Final = _CARDS.format(
    where="""WHERE day BETWEEN ?1 AND ?2 OR (station, number) IN (
        SELECT of_station, of_number FROM card_leavings WHERE day BETWEEN ?1 AND ?2)"""
)
_OF: Final = _CARDS.format(where="WHERE subject = ?")
_ONE: Final = _CARDS.format(where="WHERE station = ? AND number = ?")
_LOOKS: Final = """
    SELECT by, passed, words FROM card_looks WHERE of_station = ? AND of_number = ?
    ORDER BY recorded_at, station, number
"""
_LEAVINGS: Final = """
    SELECT how, purpose, consent_station, consent_number, day, by FROM card_leavings
    WHERE of_station = ? AND of_number = ? ORDER BY recorded_at, station, number
"""
_DECLINES: Final = "SELECT DISTINCT subject FROM card_declines WHERE day BETWEEN ? AND ?"
_PICTURES: Final = """
    SELECT station, number, subject, about, day, original, kept, words FROM card_pictures
    WHERE day BETWEEN ? AND ? ORDER BY day, station, number
"""
_MENUS: Final = "SELECT day, meal, dishes, note FROM menus WHERE day BETWEEN ? AND ? ORDER BY day"
_KEEP_BYTES: Final = "INSERT OR IGNORE INTO card_bytes (sha256, subject, bytes) VALUES (?, ?, ?)"
_BYTES: Final = "SELECT bytes FROM card_bytes WHERE sha256 = ? LIMIT 1"


def make(db: "Database", line: Line, event: CardMade) -> None:
    """Apply a card."""
    what = (event.subject, event.card, event.day, event.words, event.original, event.kept)
    size = (event.width, event.height, event.size, event.masks, line.by)
    db.execute(_MAKE, (*line.ref, *what, *size))


def look(db: "Database", line: Line, event: CardLooked) -> None:
    """Apply a second look."""
    of = (event.station, event.number, line.recorded_at, *line.ref)
    db.execute(_LOOK, (*of, event.passed, event.words, event.person))


def leave(db: "Database", line: Line, event: CardLeft) -> None:
    """Apply that a card went out."""
    of = (event.station, event.number, line.recorded_at, *line.ref)
    consent = (event.consent_station, event.consent_number)
    db.execute(_LEAVE, (*of, event.how, event.purpose, *consent, event.day, line.by))


def decline(db: "Database", line: Line, event: CardDeclined) -> None:
    """Apply that a family wants none."""
    db.execute(_DECLINE, (event.subject, event.day, *line.ref, event.words))


def take(db: "Database", line: Line, event: PictureTaken) -> None:
    """Apply a picture."""
    what = (event.subject, event.about, event.day, event.original, event.kept, event.words)
    db.execute(_PICTURE, (*line.ref, *what))


def write_menu(db: "Database", line: Line, event: MenuWritten) -> None:
    """Apply a menu; what was written last holds."""
    what = (event.day, event.meal, event.dishes, event.note)
    db.execute(_MENU, (*what, line.recorded_at, *line.ref))


def keep_bytes(db: "Database", sha256: str, subject: int, content: bytes) -> None:
    """Keep the bytes of a picture or card of somebody, once."""
    db.execute(_KEEP_BYTES, (sha256, subject, content))


def content(store: Store, sha256: str) -> bytes | None:
    """Return the bytes of a picture or card; None where they are not on this desk."""
    for (found,) in store.query(_BYTES, (sha256,)):
        return bytes(found)
    return None


def between(store: Store, first: date, last: date) -> list[Card]:
    """Return the cards of some days, or that went out in them."""
    return _cards(store, store.query(_OF_DAYS, (first.toordinal(), last.toordinal())))


def of_person(store: Store, subject: int) -> list[Card]:
    """Return the cards of a person, the first one first."""
    return _cards(store, store.query(_OF, (subject,)))


def one(store: Store, ref: LineRef) -> Card | None:
    """Return the card of a line."""
    found = _cards(store, store.query(_ONE, tuple(ref)))
    return found[0] if found else None


def declined(store: Store, first: date, last: date) -> frozenset[int]:
    """Return whose family wanted none in some days."""
    rows = store.query(_DECLINES, (first.toordinal(), last.toordinal()))
    return frozenset(int(subject) for (subject,) in rows)


def pictures(store: Store, first: date, last: date) -> list[Picture]:
    """Return the pictures of some days."""
    rows = store.query(_PICTURES, (first.toordinal(), last.toordinal()))
    return [
        Picture(LineRef(row[0], row[1]), row[2], About(row[3]), date.fromordinal(row[4]), *row[5:])
        for row in rows
    ]


def menus(store: Store, first: date, last: date) -> list[Menu]:
    """Return the menus of some days, by day and meal."""
    rows = store.query(_MENUS, (first.toordinal(), last.toordinal()))
    found = [Menu(date.fromordinal(row[0]), Meal(row[1]), *row[2:]) for row in rows]
    return sorted(found, key=lambda one: (one.day, list(Meal).index(one.meal)))


def _cards(store: Store, rows: Iterable[Sequence[Any]]) -> list[Card]:
    return [_card(store, row) for row in rows]


def _card(store: Store, row: Sequence[Any]) -> Card:
    ref = LineRef(row[0], row[1])
    looks = tuple(Look(by, bool(ok), words) for by, ok, words in store.query(_LOOKS, tuple(ref)))
    leavings = tuple(
        Leaving(Way(how), Purpose(purpose), LineRef(station, number), date.fromordinal(day), by)
        for how, purpose, station, number, day, by in store.query(_LEAVINGS, tuple(ref))
    )
    return Card(
        ref=ref,
        subject=row[2],
        kind=CardKind(row[3]),
        day=date.fromordinal(row[4]),
        words=row[5],
        original=row[6],
        kept=row[7],
        width=row[8],
        height=row[9],
        size=row[10],
        masks=row[11],
        by=row[12],
        looks=looks,
        leavings=leavings,
    )
