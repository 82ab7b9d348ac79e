"""Erase all that is kept of a person, when the term of the law is over."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from carehome_app.db import people, reports
from carehome_app.db.journal.journal import lines
from carehome_app.db.journal.replacing import bring_into_step
from carehome_app.db.privacy import erasing, keeping
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import PersonFieldsChanged, PersonWritten, written_fields
from carehome_app.domain.privacy.erasing import Erasing, texts_in
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
MENTIONED: Final = QT_TRANSLATE_NOOP(
    "Keeping",
    "The name still stands in words written about others, in {count} lines: {lines}. Look at"
    " them in the history.",
)


@dataclass(frozen=True, slots=True)
class WhatGoes:
    """What an erasure takes away, and which words about others name the person."""

    lines: tuple[LineRef, ...]
    documents: tuple[Issued, ...]
    mentions: tuple[LineRef, ...]

    def words(self) -> Iterator[Text]:
        """Say what went, and what nobody but a person can find."""
        yield ERASED.with_(lines=len(self.lines), documents=len(self.documents))
        if self.mentions:
            named = ", ".join(f"{station}-{number}" for station, number in self.mentions[:20])
            yield MENTIONED.with_(count=len(self.mentions), lines=named)


class ErasingPeople:
    """Erase one person; the director only."""

    def __init__(self, desk: Desk, keeping_: Keeping) -> None:
        """Erase at a desk."""
        self._desk = desk
        self._keeping = keeping_

    def what_goes(self, subject: int) -> WhatGoes:
        """Return what an erasure of a person would take away; nothing is changed."""
        self._desk.require(May.KEEP_ACCOUNTS)
        plan, names, written = Erasing(subject), set[str](), list[tuple[LineRef, str]]()
        for line in lines(self._desk.store):
            plan.show(line.ref, line.event)
            if isinstance(line.event, PersonWritten | PersonFieldsChanged):
                if line.event.subject == subject:
                    names.add(written_fields(line.event).get("name", ""))
            else:
                written += [(line.ref, said) for said in texts_in(line.event) if said]
        gone = plan.lines()
        going = set(gone)
        mentions = [
            ref for ref, said in written
            if ref not in going and any(name in said for name in names if name)
        ]  # fmt: skip
        return WhatGoes(tuple(gone), tuple(self._documents(subject)), tuple(sorted(set(mentions))))

    def erase(self, subject: int) -> WhatGoes:
        """Erase a person whose term is over and whose record is not on hold.

        What was written is gone from the file when this returns; that it was erased, when and by
        whom is a line of its own.
        """
        kept = self._keeping.erasable(subject)
        goes = self.what_goes(subject)
        event = PersonErased(
            subject,
            FILE_OF_RESIDENT.code,
            kept.until.toordinal(),
            _by_station(goes.lines),
            tuple((one.ref.station, one.ref.number) for one in goes.documents),
        )
        store = self._desk.store
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(event)
            db = action.writer.db
            erasing.blank(db, goes.lines)
            erasing.clear(db, {one.sha256 for one in goes.documents}, subject)
            bring_into_step(store, db)
        self._desk.forget(~Changes.NONE)
        erasing.leave_no_trace(store)
        return goes

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


def _by_station(refs: tuple[LineRef, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for station, number in refs:
        found.setdefault(str(station), []).append(number)
    return {station: tuple(numbers) for station, numbers in found.items()}
