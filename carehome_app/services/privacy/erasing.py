"""Erase all that is kept of a person, when the term of the law is over."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.db import people, reports
from carehome_app.db.file.connection import Store
from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.journal.head import Heads
from carehome_app.db.journal.joined import also
from carehome_app.db.privacy import erasing, keeping, one_person
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import PersonFieldsChanged, PersonWritten
from carehome_app.domain.privacy.erasing import texts_in
from carehome_app.domain.privacy.events import PersonErased
from carehome_app.domain.privacy.retention import FILE_OF_RESIDENT
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.privacy.keeping import Keeping

LOOKS_BACK: Final = timedelta(days=100)
"""A report shows at most so many days before its own."""

ERASED: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "Erased: {lines} lines, {documents} kept documents. Backups still hold them until they are"
    " replaced, at the latest after 12 months; copies on paper, sticks and other PCs are yours to"
    " destroy.",
)
GOES: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "This takes away {lines} lines and {documents} kept documents for good. Enter again erases"
    " them.",
)
MENTIONED: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "The name still stands in words written about others, in {count} lines: {lines}. Look at"
    " them in the history.",
)
LEFT: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "Nothing can be read of it any more. The file is still to be written anew, so that no free"
    " part of it remembers: that happens as soon as nobody has typed for ten minutes.",
)


class WhatGoes(msgspec.Struct, frozen=True):
    """What an erasure takes away, and which words about others name the person."""

    lines: tuple[LineRef, ...]
    documents: tuple[Issued, ...]
    mentions: tuple[LineRef, ...]
    is_left: bool = False
    """Whether free pages of the file may still hold it, until nobody types."""

    def words(self, *, before: bool = False) -> Iterator[Text]:
        """Say what went, or what would go, and what nobody but a person can find."""
        said = GOES if before else ERASED
        yield said.with_(lines=len(self.lines), documents=len(self.documents))
        if self.mentions:
            named = ", ".join(f"{station}-{number}" for station, number in self.mentions[:20])
            yield MENTIONED.with_(count=len(self.mentions), lines=named)
        if self.is_left:
            yield LEFT


class Rewriting(msgspec.Struct, frozen=True):
    """Writes the file anew; it runs in a thread with its own connection, while nobody types."""

    store: Store

    def run(self) -> None:
        """Leave no trace of what was erased; a program that writes just then waits for it."""
        own = self.store.again()
        try:
            erasing.leave_no_trace(own, at_once=True)
        finally:
            own.close()


class ErasingPeople:
    """Erase one person; the director only."""

    def __init__(self, desk: Desk, keeping_: Keeping) -> None:
        """Erase at a desk."""
        self._desk = desk
        self._keeping = keeping_

    def what_goes(self, subject: int) -> WhatGoes:
        """Return what an erasure of a person would take away; nothing is changed."""
        self._desk.require(May.KEEP_ACCOUNTS)
        store = self._desk.store
        said = _Said(store, subject)
        with store.reading():
            said.read(store)
        return said.goes(self._documents(subject))

    def erase(self, subject: int) -> WhatGoes:
        """Erase a person whose term is over and whose record is not on hold.

        That it was erased, when and by whom is a line of its own. Others may write meanwhile: the
        journal is read before the transaction begins, and in it only what came since.
        """
        kept = self._keeping.erasable(subject)
        store = self._desk.store
        said = _Said(store, subject)
        with store.reading():
            said.read(store)
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            said.read(store)
            goes = said.goes(self._documents(subject))
            action.append(_erased(goes, subject, kept.until))
            db = action.writer.db
            one_person.take_out(store, db, goes.lines, said.around(goes.lines))
            for number in {subject} | also(store, subject):
                erasing.clear(db, {one.sha256 for one in goes.documents}, number)
        self._desk.forget(~Changes.NONE)
        return replace(goes, is_left=not erasing.leave_no_trace(store))

    def rewriting(self) -> "Rewriting | None":
        """Return what writes the file anew where an erasure left that for a quiet time."""
        store = self._desk.store
        if isinstance(store, ReadingStore) or not erasing.has_traces(store):
            return None
        return Rewriting(store)

    def _documents(self, subject: int) -> Iterator[Issued]:
        """Yield every kept document that may name the person: those of the days of the stays."""
        day, store = self._desk.home_time.day, self._desk.store
        stays = [
            (day(one.admitted_at), day(one.left_at or self._desk.now()) + LOOKS_BACK)
            for one in people.stays(store)
            if one.id == subject
        ]
        cleared = keeping.cleared(store)
        for issued in reports.issued(store, -1):
            first = issued.round.day
            last = max(issued.until or first, first)
            of_stay = any(first <= until and last >= since for since, until in stays)
            if issued.ref not in cleared and (issued.subject == subject or of_stay):
                yield issued


class _Said:
    """What the lines read so far say of one person."""

    def __init__(self, store: Store, subject: int) -> None:
        self._numbers = {subject} | also(store, subject)
        self._names = {name for number in self._numbers for name in people.names(store, number)}
        self._lines = one_person.Concerning(subject, self._numbers)
        self._mentions = set[LineRef]()
        self._heads: Heads = {}

    def read(self, store: Store) -> None:
        """Read what came since the last time; all of it the first time."""
        heads = store.heads()
        for line in one_person.lines_for(store, self._numbers, self._names, self._heads):
            self._lines.show(line)
            if not isinstance(line.event, PersonWritten | PersonFieldsChanged):
                said = [one for one in texts_in(line.event) if one]
                if any(name in one for one in said for name in self._names):
                    self._mentions.add(line.ref)
        self._heads = heads

    def goes(self, documents: Iterable[Issued]) -> WhatGoes:
        """Return what an erasure takes away."""
        gone = self._lines.gone()
        return WhatGoes(
            tuple(gone), tuple(documents), tuple(sorted(self._mentions.difference(gone)))
        )

    def around(self, gone: Iterable[LineRef]) -> list[LineRef]:
        """Return the lines that stay and say something of the same rows as those that go."""
        return self._lines.around(gone)


def _erased(goes: WhatGoes, subject: int, until: date) -> PersonErased:
    documents = tuple((one.ref.station, one.ref.number) for one in goes.documents)
    return PersonErased(
        subject, FILE_OF_RESIDENT.code, until.toordinal(), _by_station(goes.lines), documents
    )


def _by_station(refs: tuple[LineRef, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for station, number in refs:
        found.setdefault(str(station), []).append(number)
    return {station: tuple(numbers) for station, numbers in found.items()}
