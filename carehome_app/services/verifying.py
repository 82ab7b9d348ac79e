"""Check that nothing was lost or altered: the file, the chain, the tables, the documents."""

import hashlib
import zlib
from collections import deque
from collections.abc import Iterator

from carehome_app.db import checking, keeping, rebuilding, reports
from carehome_app.db.checking import Chain
from carehome_app.db.connection import Store, damage
from carehome_app.db.erasing import named_lines
from carehome_app.db.head import HEAD, lost_notes, noted_heads
from carehome_app.db.journal import Line, RawLine, raw_lines
from carehome_app.domain.entry import LineRef
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.issued import Issued
from carehome_app.domain.keeping_events import PersonErased
from carehome_app.domain.roles import May
from carehome_app.domain.seal_code import plain_seal
from carehome_app.i18n import Text
from carehome_app.services.desk import Desk
from carehome_app.services.proof_words import (
    BLANKED,
    DAMAGED,
    DOCUMENT_DIFFERS,
    LOST_ONCE,
    NO_HEAD,
    NOT_BUILT,
    OTHER_HEAD,
    SEAL_OF_NO_LINE,
    STRUCTURE_DIFFERS,
    TABLE_DIFFERS,
    TAIL_LOST,
    UNREADABLE,
    WRONG_LINE,
    Verified,
    no_such_seal,
)
from carehome_app.services.reporting import seal_code


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
                check = _Check(store, noted, plain_seal(seal))
                return check.run(chain_only=chain_only)
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
        self._reports: list[Issued] = []
        self._seals: dict[str, LineRef] = {}
        """The first line of each seal that somebody asks for or a report was issued with."""
        self._blank: set[LineRef] = set()
        self._named: set[LineRef] = set()
        """The lines that are erased, and those that erasures name."""

    def run(self, *, chain_only: bool) -> Verified:
        found = list(self._file())
        tables: list[Text] = []
        if chain_only:
            deque(self._chain.along(self._lines()), maxlen=0)
        else:
            self._reports = reports.issued(self._store, limit=-1)
            tables = [*self._tables(), *self._documents(), *self._erased()]
        self._sealed = self._seals.get(self._seal)
        found += [*self._lines_found(), *self._heads(), *tables]
        if self._seal and self._sealed is None:
            found.append(no_such_seal(self._seal))
        return Verified(
            self._chain.lines, tuple(found), chain_only, self._sealed, self._chain.erased,
            len(self._reports),
        )  # fmt: skip

    def _file(self) -> Iterator[Text]:
        for what in damage(self._store.conn):
            yield DAMAGED.with_(what=what)

    def _lines(self) -> Iterator[RawLine]:
        wanted = {one.seal for one in self._reports} | ({self._seal} if self._seal else set())
        for line in raw_lines(self._store):
            if wanted:
                code = seal_code(line.hash)
                if code in wanted:
                    self._seals.setdefault(code, line.ref)
            if line.is_erased:
                self._blank.add(line.ref)
            yield line

    def _events(self) -> Iterator[Line]:
        for line in self._chain.events(self._lines()):
            if isinstance(line.event, PersonErased):
                self._named |= set(named_lines(line.event))
            yield line

    def _tables(self) -> Iterator[Text]:
        try:
            made = rebuilding.rebuilt(self._events())
        except rebuilding.CannotRebuildError:
            # The chain says which line it was; it has to be walked to its end for that.
            self._chain = Chain()
            deque(self._chain.events(self._lines()), maxlen=0)
            yield NOT_BUILT
            return
        try:
            for name in rebuilding.foreign_structure(self._store, made):
                yield STRUCTURE_DIFFERS.with_(name=name)
            for table, key in rebuilding.differences(self._store, made):
                yield TABLE_DIFFERS.with_(table=table, key=", ".join(map(str, key)))
        finally:
            made.close()

    def _erased(self) -> Iterator[Text]:
        """Say which line is blank though no erasure names it: a rule of the file lets that be."""
        for station, number in sorted(self._blank - self._named)[:1]:
            yield BLANKED.with_(station=station, number=number)

    def _documents(self) -> Iterator[Text]:
        cleared = keeping.cleared(self._store)
        for report in self._reports:
            sealed = self._seals.get(report.seal)
            if sealed is None or (sealed.station == report.ref.station and sealed > report.ref):
                yield SEAL_OF_NO_LINE.with_(archive_number=report.archive_number)
            if report.ref in cleared:
                continue
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
