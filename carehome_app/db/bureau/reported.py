"""A home's side in tables: its bureau, what it sent, receipts and notices; and its own keys."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from carehome_app.db.bureau.sealing import Keys, new_keys
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.journal import Line
from carehome_app.domain.bureau import events

if TYPE_CHECKING:
    from sqlite_utils import Database

_CONFIRM: Final = """
    INSERT INTO bureaus (at, station, number, id, name, sign, seal, words, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_SEND: Final = """
    INSERT INTO parcels_sent (seq, at, station, number, sha256, level, way, cases, by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_DAY: Final = """
    INSERT INTO parcel_days (day, first_at, figures, seq, at, station, number)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (day) DO UPDATE SET
        first_at = min(first_at, excluded.first_at),
        figures = iif(_newer, excluded.figures, figures), seq = iif(_newer, excluded.seq, seq),
        at = iif(_newer, excluded.at, at), station = iif(_newer, excluded.station, station),
        number = iif(_newer, excluded.number, number)
""".replace(
    "_newer",
    "(excluded.seq, excluded.at, excluded.station, excluded.number) > (seq, at, station, number)",
)
_RECEIPT: Final = """
    INSERT INTO parcel_receipts (sha256, seq, at) VALUES (?, ?, ?)
    ON CONFLICT (sha256) DO UPDATE SET at = min(at, excluded.at)
"""
_NOTICE: Final = """
    INSERT INTO notices (no, bureau, sent_at, title, words, answer, sha256, at, station, number)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (no) DO UPDATE SET bureau = excluded.bureau, sent_at = excluded.sent_at,
        title = excluded.title, words = excluded.words, answer = excluded.answer,
        sha256 = excluded.sha256, at = excluded.at, station = excluded.station,
        number = excluded.number
    WHERE (excluded.at, excluded.station, excluded.number) < (at, station, number)
"""
_STEP: Final = """
    INSERT INTO notice_steps (no, at, station, number, step, by, words)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_BUREAU: Final = """
    SELECT id, name, sign, seal, words FROM bureaus ORDER BY at DESC, station DESC, number DESC
    LIMIT 1
"""
_LAST: Final = """
    SELECT p.seq, p.sha256, p.level, p.at, p.by, r.at FROM parcels_sent p
    LEFT JOIN parcel_receipts r ON r.sha256 = p.sha256
    ORDER BY p.seq DESC, p.at DESC LIMIT ?
"""
_DAYS: Final = "SELECT day, first_at, figures FROM parcel_days WHERE day BETWEEN ? AND ?"
_NOTICES: Final = """
    SELECT no, bureau, sent_at, title, words, answer, sha256 FROM notices ORDER BY sent_at DESC, no
"""
_STEPS: Final = "SELECT no, step, at, by, words FROM notice_steps ORDER BY at, station, number"
_KEYS: Final = "SELECT sign, seal FROM reporting_keys"
_KEEP_KEYS: Final = """
    INSERT INTO reporting_keys (one, sign, seal, made_at) VALUES (1, ?, ?, ?)
    ON CONFLICT (one) DO UPDATE SET sign = excluded.sign, seal = excluded.seal,
        made_at = excluded.made_at
"""
_figures: Final = msgspec.json.Decoder(dict[int, int]).decode


class Bureau(NamedTuple):
    """The bureau parcels are sealed for; keys are base64, as on its card."""

    id: str
    name: str
    sign: str
    seal: str
    words: str


class Sent(NamedTuple):
    """A parcel that was made; `receipted` is when the bureau said it has it."""

    seq: int
    sha256: str
    level: int
    at: int
    by: int
    receipted: int | None


class Told(NamedTuple):
    """What the home told last of a day."""

    day: int
    first_at: int
    figures: Mapping[int, int]


class Notice(NamedTuple):
    """A notice of the bureau."""

    no: str
    bureau: str
    sent_at: int
    title: str
    words: str
    answer: int
    sha256: str


class NoticeStep(NamedTuple):
    """What somebody did with a notice: `read` or `answered`."""

    no: str
    step: str
    at: int
    by: str
    words: str


def confirm(db: "Database", line: Line, event: events.BureauConfirmed) -> None:
    """Apply a bureau's card; the last one holds."""
    said = (event.id, event.name, event.sign, event.seal, event.words)
    db.execute(_CONFIRM, (line.recorded_at, *line.ref, *said, line.by))


def send(db: "Database", line: Line, event: events.ParcelSent) -> None:
    """Apply a parcel: of each day the last said holds, and the first time it was signed."""
    said = (event.sha256, event.level, event.way, event.cases, line.by)
    db.execute(_SEND, (event.seq, event.at, *line.ref, *said))
    for day, first_at, figures in event.days:
        told = msgspec.json.encode(dict(sorted(figures.items()))).decode()
        db.execute(_DAY, (day, first_at, told, event.seq, event.at, *line.ref))


def receipt(db: "Database", line: Line, event: events.ParcelReceipted) -> None:
    """Apply a receipt; the first one counts."""
    del line
    db.execute(_RECEIPT, (event.sha256, event.seq, event.at))


def take_notice(db: "Database", line: Line, event: events.NoticeCame) -> None:
    """Apply a notice; one that comes twice is one."""
    said = (event.no, event.bureau, event.sent_at, event.title, event.words, event.answer)
    db.execute(_NOTICE, (*said, event.sha256, line.recorded_at, *line.ref))


def read_notice(db: "Database", line: Line, event: events.NoticeRead) -> None:
    """Apply that somebody read a notice."""
    db.execute(_STEP, (event.no, event.at, *line.ref, "read", event.by, ""))


def answer_notice(db: "Database", line: Line, event: events.NoticeAnswered) -> None:
    """Apply an answer to a notice."""
    db.execute(_STEP, (event.no, event.at, *line.ref, "answered", event.by, event.words))


def bureau(store: Store) -> Bureau | None:
    """Return the bureau parcels go to; None while there is none."""
    rows = store.query(_BUREAU)
    return Bureau(*rows[0]) if rows else None


def sent(store: Store, limit: int = 30) -> list[Sent]:
    """Return the parcels that were made, the last first."""
    return [Sent(*row) for row in store.query(_LAST, (limit,))]


def told(store: Store, first: int, last: int) -> dict[int, Told]:
    """Return what was told last of the days from first to last."""
    rows = store.query(_DAYS, (first, last))
    return {row[0]: Told(row[0], row[1], _figures(row[2])) for row in rows}


def notices(store: Store) -> list[Notice]:
    """Return the notices of the bureau, the last first."""
    return [Notice(*row) for row in store.query(_NOTICES)]


def notice_steps(store: Store) -> list[NoticeStep]:
    """Return what was done with them, the first first."""
    return [NoticeStep(*row) for row in store.query(_STEPS)]


def keys(store: Store) -> Keys | None:
    """Return the private keys of this copy of the record, if it has any."""
    rows = store.query(_KEYS)
    return Keys(*map(bytes, rows[0])) if rows else None


def keys_made(store: Store, at: int) -> Keys:
    """Return the private keys, made the first time; they stand in no line of the journal."""
    known = keys(store)
    return keys_renewed(store, at) if known is None else known


def keys_renewed(store: Store, at: int) -> Keys:
    """Make new private keys and keep them in the place of the old ones."""
    made = new_keys()
    with store.writing() as db:
        db.execute(_KEEP_KEYS, (made.sign, made.seal, at))
    return made
