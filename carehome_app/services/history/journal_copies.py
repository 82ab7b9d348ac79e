"""Copies of the journal: made here, checked anywhere, without the home and without a network."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from carehome_app import __version__
from carehome_app.db.journal import journal, proof
from carehome_app.db.journal.checking import Chain
from carehome_app.db.journal.journal import RawLine
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.history.journal_line import CopyHead, KeptLine
from carehome_app.domain.reports.issued import is_seal_of, plain_seal, seal_code, seal_of_lines
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.history.verifying import UNREADABLE, WRONG_LINE, Verified, no_such_seal

SHORTER: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The copy says that desk {station} has {said} lines; the last one there is {there}.",
)
OTHER_END: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The last line of desk {station} is not the one the copy names at its top."
)


class JournalCopies:
    """Make copies of the journal."""

    def __init__(self, desk: Desk) -> None:
        """Copy the journal of a desk."""
        self._desk = desk

    def head(self, *, bare: bool) -> CopyHead:
        """Return what stands at the top of a copy; a bare one says nothing of anybody.

        Everybody who may export may have a bare one; a full one needs the right to everything.
        """
        self._desk.require(May.EXPORT_MASKED if bare else May.EXPORT_FULL)
        store = self._desk.store
        heads = {
            str(one): (number, digest.hex()) for one, (number, digest) in store.heads().items()
        }
        return CopyHead(
            home=self._desk.card.id,
            program=__version__,
            made_at=self._desk.now().isoformat(timespec="seconds"),
            bare=bare,
            lines=sum(number for number, _digest in heads.values()),
            heads=heads,
            sealed=[(last.station, known) for last, known in proof.sealed_by_several(store)],
        )

    def lines(self, head: CopyHead) -> Iterator[KeptLine]:
        """Yield the lines of a copy, up to those its head names."""
        self._desk.require(May.EXPORT_MASKED if head.bare else May.EXPORT_FULL)
        last = {int(station): number for station, (number, _digest) in head.heads.items()}
        for line in journal.raw_lines(self._desk.store):
            if line.ref.number <= last.get(line.ref.station, 0):
                body = line.body
                if head.bare and isinstance(body, str):
                    body = hashlib.sha256(body.encode()).digest()
                yield KeptLine(line.ref, line.recorded_at, line.by, line.kind, body, line.hash)


def check_copy(head: CopyHead, lines: Iterable[KeptLine], seal: str = "") -> Verified:
    """Check a copy by itself: its chain, its end, and whose line a seal is."""
    chain, seal = Chain(), plain_seal(seal)
    sealed: LineRef | None = None
    ends = {LineRef(*one) for _desk, known in head.sealed for one in known.items()}
    held = dict[LineRef, bytes]()
    for line in chain.along(RawLine(*line) for line in lines):
        if line.ref in ends:
            held[line.ref] = line.hash
        if seal and is_seal_of(seal, seal_code(line.hash)):
            sealed = line.ref
        chain.read(line)
    sealed = sealed or (_of_several(head, held).get(seal) if seal else None)
    found = [*_wrong(chain), *_ends(head, chain)]
    if seal and sealed is None:
        found.append(no_such_seal(seal))
    return Verified(
        chain.lines,
        tuple(found),
        chain_only=True,
        sealed=sealed,
        erased=chain.erased,
        of_copy=True,
    )


def _of_several(head: CopyHead, held: Mapping[LineRef, bytes]) -> dict[str, LineRef]:
    """Return the own line of each seal that covers the lines of several desks in the copy."""
    found = {}
    for desk, known in head.sealed:
        there = {
            one: (number, held.get(LineRef(one, number), b"")) for one, number in known.items()
        }
        found[seal_of_lines(there)] = LineRef(desk, known[desk])
    return found


def _wrong(chain: Chain) -> Iterator[Text]:
    for ref in chain.wrong.values():
        yield WRONG_LINE.with_(station=ref.station, number=ref.number)
    if chain.unreadable is not None:
        ref = chain.unreadable
        yield UNREADABLE.with_(station=ref.station, number=ref.number)


def _ends(head: CopyHead, chain: Chain) -> Iterator[Text]:
    stations = {int(station) for station in head.heads} | chain.heads.keys()
    for station in sorted(stations):
        said, digest = head.heads.get(str(station), (0, ""))
        there, last = chain.heads.get(station, (0, b""))
        if there != said:
            yield SHORTER.with_(station=station, said=said, there=there)
        elif last.hex() != digest:
            yield OTHER_END.with_(station=station)
