"""Check that nothing was lost or altered: the file, the chain, the tables, the documents."""

import hashlib
import zlib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from carehome_app.db import checking, rebuilding, reports
from carehome_app.db.checking import Chain
from carehome_app.db.connection import Store, damage
from carehome_app.db.head import HEAD, lost_notes, noted_heads
from carehome_app.db.journal import RawLine, raw_lines
from carehome_app.domain.entry import LineRef
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.roles import May
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.reporting import seal_code

DAMAGED: Final = QT_TRANSLATE_NOOP("Verifying", "The file is damaged: {what}")
WRONG_LINE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Line {number} of desk {station} was altered, removed or put in afterwards. It is the first"
    " one that does not fit.",
)
UNREADABLE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Line {number} of desk {station} cannot be read."
)
NO_HEAD: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The file {name} is missing or unreadable, so lost last lines could not be noticed.",
)
TAIL_LOST: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The last lines of desk {station} are missing: {noted} were written, the last one there is"
    " {there}.",
)
LOST_ONCE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The last lines were lost once; what was noted of them is kept in {name}."
)
OTHER_HEAD: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Line {number} of desk {station} is not the one that was noted in {name}."
)
TABLE_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The table {table} is not what the journal says, first at {key}."
)
STRUCTURE_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The file was not built so by this program: {name}"
)
DOCUMENT_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The kept document of report {archive_number} is missing or was altered."
)
NO_SUCH_SEAL: Final = QT_TRANSLATE_NOOP("Verifying", "No line of this record has the seal {code}.")


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check found. `sealed` is the line a given seal belongs to."""

    lines: int
    problems: tuple[Text, ...]
    chain_only: bool = False
    sealed: LineRef | None = None

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


class Verifying:
    """Check the whole record."""

    def __init__(self, desk: Desk) -> None:
        """Check the home of a desk."""
        self._desk = desk

    def verify(self, *, chain_only: bool = False, seal: str = "") -> Verified:
        """Check everything, or only the chain, which is quicker; look for the line of a seal.

        It opens the file once more, so it may run in any thread while others write.
        """
        self._desk.require(May.READ_ISSUED)
        noted = noted_heads(self._desk.store.folder)
        store = self._desk.store.again()
        try:
            with store.reading():
                return _Check(store, noted, seal.lower()).run(chain_only=chain_only)
        except CareHomeError as error:
            return Verified(0, (DAMAGED.with_(what=error.sentence),), chain_only)
        finally:
            store.close()


class _Check:
    """One check of one open file."""

    def __init__(
        self, store: Store, noted: dict[int, tuple[int, bytes]] | None, seal: str
    ) -> None:
        self._store = store
        self._noted = noted
        self._seal = seal
        self._sealed: LineRef | None = None
        self._chain = Chain()

    def run(self, *, chain_only: bool) -> Verified:
        found = list(self._file())
        if chain_only:
            deque(self._chain.along(self._lines()), maxlen=0)
            tables: list[Text] = []
        else:
            tables = [*self._tables(), *self._documents()]
        found += [*self._lines_found(), *self._heads(), *tables]
        if self._seal and self._sealed is None:
            found.append(NO_SUCH_SEAL.with_(code=self._seal))
        return Verified(self._chain.lines, tuple(found), chain_only, self._sealed)

    def _file(self) -> Iterator[Text]:
        for what in damage(self._store.conn):
            yield DAMAGED.with_(what=what)

    def _lines(self) -> Iterator[RawLine]:
        lines = raw_lines(self._store)
        return self._looking_for_seal(lines) if self._seal else lines

    def _looking_for_seal(self, lines: Iterator[RawLine]) -> Iterator[RawLine]:
        for line in lines:
            if seal_code(line.hash) == self._seal:
                self._sealed = line.ref
            yield line

    def _tables(self) -> Iterator[Text]:
        made = rebuilding.rebuilt(self._chain.events(self._lines()))
        try:
            for name in rebuilding.foreign_structure(self._store, made):
                yield STRUCTURE_DIFFERS.with_(name=name)
            for table, key in rebuilding.differences(self._store, made):
                yield TABLE_DIFFERS.with_(table=table, key=", ".join(map(str, key)))
        finally:
            made.close()

    def _documents(self) -> Iterator[Text]:
        for report in reports.issued(self._store, limit=-1):
            try:
                document = reports.document(self._store, report.sha256)
            except (KeyError, zlib.error):
                document = b""
            if hashlib.sha256(document).hexdigest() != report.sha256:
                yield DOCUMENT_DIFFERS.with_(archive_number=report.archive_number)

    def _lines_found(self) -> Iterator[Text]:
        for ref in self._chain.wrong.values():
            yield WRONG_LINE.with_(station=ref.station, number=ref.number)
        ref_unreadable = self._chain.unreadable
        if ref_unreadable is not None:
            yield UNREADABLE.with_(station=ref_unreadable.station, number=ref_unreadable.number)

    def _heads(self) -> Iterator[Text]:
        for path in lost_notes(self._store.folder):
            yield LOST_ONCE.with_(name=path.name)
        if self._noted is None:
            yield NO_HEAD.with_(name=HEAD)
            return
        for station, (number, digest) in self._noted.items():
            there, _hash = self._chain.heads.get(station, (0, b""))
            if there < number:
                yield TAIL_LOST.with_(station=station, noted=number, there=there)
            elif checking.hash_of(self._store, LineRef(station, number)) != digest:
                yield OTHER_HEAD.with_(station=station, number=number, name=HEAD)
