"""Check that nothing was lost or altered, and say in words what that proves and what not."""

import hashlib
import zlib
from collections import deque
from collections.abc import Iterator
from typing import Final

import msgspec

from carehome_app.db import reports
from carehome_app.db.file.connection import Store, damage
from carehome_app.db.journal import proof, rebuilding
from carehome_app.db.journal.checking import Chain
from carehome_app.db.journal.head import HEAD, lost_notes
from carehome_app.db.journal.history import said_wrong
from carehome_app.db.journal.joined import joined_in
from carehome_app.db.journal.journal import Line, RawLine, ends_of, raw_lines
from carehome_app.db.privacy import keeping
from carehome_app.db.privacy.erasing import named_lines
from carehome_app.db.settings import home_card
from carehome_app.db.trust import contradictions
from carehome_app.db.trust.contradictions import Witness, beside
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.desks.events import ErasureCompleted
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.gate.events import EmergencyEnded
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.reports.issued import (
    OLD_SEAL_CHARACTERS,
    SEAL_CHARACTERS,
    Issued,
    can_be_seal,
    plain_seal,
    seal_code,
)
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.history.erasures import Erasures
from carehome_app.services.trust.record import second_folder, witnesses

# What a check of the record finds, and in words what it proves and what it does not.

DAMAGED: Final = QT_TRANSLATE_NOOP("Verifying", "The file is damaged: {what}")
WRONG_LINE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Line {number} of desk {station} was altered, removed or put in afterwards. It is the first"
    " one that does not fit.",
)
BLANKED: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "What stood in line {number} of desk {station} was taken away, and no erasure names the line.",
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
PROVEN_ELSEWHERE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Line {number} of desk {station} is missing or is another one than the one that was proven"
    " when the backup {place} was made.",
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
NOT_A_SEAL: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "“{code}” is no seal: one has {count} characters, only 0 to 9 and a to f. Compare it with the"
    " paper.",
)

NOT_BUILT: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The lines contradict each other: no tables can be built from them."
)
SEAL_OF_NO_LINE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The seal of report {archive_number} belongs to no line before it."
)
CHAIN_FITS: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Each of the {lines} lines fits the hash of the line before it: whoever changed, removed, put"
    " in or moved one would have had to write every later line anew.",
)
TABLES_FIT: Final = QT_TRANSLATE_NOOP(
    "Verifying", "What the pages and reports read is exactly what the lines say."
)
DOCUMENTS_FIT: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Kept reports compared: {count}. They are the bytes whose hash their line of issue names, and"
    " their seals are those of lines before them. That this line was not written anew is shown by"
    " the seal of a later report.",
)
SEAL_FITS: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The seal belongs to line {number} of desk {station}: up to that line, this is the record that"
    " the report with the seal was made from.",
)
NOT_TRUTH: Final = QT_TRANSLATE_NOOP("Verifying", "That what was typed is true.")
NOT_WHOLE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "That nobody with the key wrote all lines anew from some line on: only the seal of a report"
    " that somebody else keeps can show that. Check one with it.",
)
NOT_AFTER: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Anything about the lines after line {number}: a later seal is needed for them."
)
NOT_ERASED: Final = QT_TRANSLATE_NOOP(
    "Verifying", "What stood in the erased lines, of which there are {count}."
)
NOT_UNDERSTOOD: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "What stands in lines of a newer program, of which there are {count}: they are kept, and count"
    " as soon as this program is updated.",
)
NOT_TABLES: Final = QT_TRANSLATE_NOOP(
    "Verifying", "That pages and reports show what the lines say: only the chain was looked at."
)
NOT_TABLES_OF_COPY: Final = QT_TRANSLATE_NOOP(
    "Verifying", "That the pages and reports of the home show what the lines of this copy say."
)


def no_such_seal(code: str) -> Text:
    """Say that a plain seal belongs to no line, or that it is mistyped."""
    if can_be_seal(code):
        return NO_SUCH_SEAL.with_(code=code)
    return NOT_A_SEAL.with_(code=code, count=SEAL_CHARACTERS)


class Verified(msgspec.Struct, frozen=True):
    """What a check found. `sealed` is the line a given seal belongs to."""

    lines: int
    problems: tuple[Text, ...]
    chain_only: bool = False
    sealed: LineRef | None = None
    erased: int = 0
    """Of how many lines only the hash of what they said is left."""
    unknown: int = 0
    """How many lines of a newer program wait for it."""
    documents: int = 0
    """How many kept reports were compared with what was issued."""
    of_copy: bool = False
    """Whether a copy of the journal was checked, not the record itself."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    @property
    def proven(self) -> tuple[Text, ...]:
        """What can be said for certain now; nothing of what is named as a problem."""
        if not self.ok:
            return ()
        said = [CHAIN_FITS.with_(lines=self.lines)]
        if not self.chain_only:
            said.append(TABLES_FIT)
            said.append(DOCUMENTS_FIT.with_(count=self.documents))
        if self.sealed is not None:
            said.append(SEAL_FITS.with_(number=self.sealed.number, station=self.sealed.station))
        return tuple(said)

    @property
    def not_proven(self) -> tuple[Text, ...]:
        """What this check cannot say, whatever it found."""
        said = [NOT_TRUTH]
        if self.sealed is None:
            said.append(NOT_WHOLE)
        else:
            said.append(NOT_AFTER.with_(number=self.sealed.number))
        if self.erased:
            said.append(NOT_ERASED.with_(count=self.erased))
        if self.unknown:
            said.append(NOT_UNDERSTOOD.with_(count=self.unknown))
        if self.chain_only:
            said.append(NOT_TABLES_OF_COPY if self.of_copy else NOT_TABLES)
        return tuple(said)


# Check that nothing was lost or altered: the file, the chain, the tables, the documents.


class Verifying:
    """Check the whole record."""

    def __init__(self, desk: Desk, *, elsewhere: bool = True) -> None:
        """Check the home of a desk; not `elsewhere`, without what backups prove."""
        self._desk = desk
        self._elsewhere = elsewhere

    def verify(self, *, chain_only: bool = False, seal: str = "") -> Verified:
        """Check everything, or only the chain, which is quicker; look for the line of a seal.

        It opens the file once more, so it may run in any thread while others write.
        """
        self._desk.require(May.READ_ISSUED)
        store = self._desk.store.again()
        noted = [
            *beside(store.folder),
            *(witnesses(store, second_folder(store)) if self._elsewhere else ()),
        ]
        try:
            store.checkpoint()
            with store.reading():
                check = _Check(store, noted, plain_seal(seal))
                return check.run(chain_only=chain_only)
        except CareHomeError as error:
            return Verified(0, (DAMAGED.with_(what=error.sentence),), chain_only)
        finally:
            store.close()


class _Check:
    """One check of one open file."""

    def __init__(self, store: Store, noted: list[Witness], seal: str) -> None:
        self._store = store
        self._noted = noted
        self._seal = seal
        self._sealed: LineRef | None = None
        self._own = home_card(store).station
        self._clocks = said_wrong(store)
        self._chain = Chain(clocks=self._clocks)
        self._reports: list[Issued] = []
        self._seals: dict[str, LineRef] = {}
        """The first line of each seal that somebody asks for or a report was issued with."""
        self._erasures = Erasures()
        self._kinds: dict[LineRef, int] = {}
        """The kinds of the lines that are erased: those stay in clear."""
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
        self._sealed = self._seals.get(self._seal) or self._of_several().get(self._seal)
        found += [*self._lines_found(), *self._heads(), *tables]
        if self._seal and self._sealed is None:
            found.append(no_such_seal(self._seal))
        return Verified(
            self._chain.lines,
            tuple(found),
            chain_only,
            self._sealed,
            self._chain.erased,
            self._chain.unknown,
            len(self._reports),
        )

    def _file(self) -> Iterator[Text]:
        for what in damage(self._store.conn):
            yield DAMAGED.with_(what=what)

    def _lines(self) -> Iterator[RawLine]:
        wanted = {one.seal for one in self._reports} | ({self._seal} if self._seal else set())
        for line in raw_lines(self._store):
            if wanted:
                full = seal_code(line.hash)
                for code in (full, full[:OLD_SEAL_CHARACTERS]):
                    if code in wanted:
                        self._seals.setdefault(code, line.ref)
            if line.is_erased:
                self._blank.add(line.ref)
                self._kinds[line.ref] = line.kind
            yield line

    def _events(self) -> Iterator[Line]:
        for line in self._chain.events(self._lines(), ends_of(self._store)):
            if isinstance(line.event, PersonErased | EmergencyEnded | ErasureCompleted):
                self._named |= set(named_lines(line.event))
            self._erasures.show(line)
            yield line

    def _tables(self) -> Iterator[Text]:
        try:
            made = rebuilding.rebuilt(self._events(), joined_in(self._store))
        except rebuilding.CannotRebuildError:
            # The chain says which line it was; it has to be walked to its end for that.
            self._chain = Chain(clocks=self._clocks)
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
        # What another desk wrote may not have come yet.
        there = {station: number for station, (number, _hash) in self._chain.heads.items()}
        yield from self._erasures.wrong(self._blank, self._kinds, there)

    def _of_several(self) -> dict[str, LineRef]:
        """Return the own line of each seal that covers lines of several desks as they are."""
        return {
            contradictions.seal_there(self._store, known): last
            for last, known in proof.sealed_by_several(self._store)
        }

    def _documents(self) -> Iterator[Text]:
        cleared, several = keeping.cleared(self._store), self._of_several()
        for report in self._reports:
            # A line after the report cannot be the one it names: its hash stands on the report.
            if report.seal not in self._seals and report.seal not in several:
                yield SEAL_OF_NO_LINE.with_(archive_number=report.archive_number)
            if report.ref in cleared:
                continue
            try:
                document = reports.document(self._store, report.sha256)
            except (KeyError, zlib.error) as error:
                if isinstance(error, KeyError) and report.ref.station != self._own:
                    continue  # issued at another desk: its bytes have not come yet
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
        heads, told = self._chain.heads, set[tuple[int, int, bytes]]()
        lost = {path.name for path in lost_notes(self._store.folder)}
        for one in contradictions.found(self._store, self._noted):
            told.add(one[:3])
            there, _hash = heads.get(one.station, (0, b""))
            if one.number == 0:
                yield NO_HEAD.with_(name=one.place)
            elif one.place in lost and there >= one.number:
                yield LOST_ONCE.with_(name=one.place)
            elif one.place not in {HEAD, *lost}:
                yield PROVEN_ELSEWHERE.with_(
                    station=one.station, number=one.number, place=one.place
                )
            elif there < one.number:
                yield TAIL_LOST.with_(station=one.station, noted=one.number, there=there)
            else:
                yield OTHER_HEAD.with_(station=one.station, number=one.number, name=HEAD)
        for one in contradictions.still_open(self._store):
            if one[:3] not in told:
                yield LOST_ONCE.with_(name=one.place)
