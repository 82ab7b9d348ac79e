"""Take an imported file back as a whole: one undo, one reason, all of it or nothing."""

from collections.abc import Iterator
from typing import Final

import msgspec

from carehome_app.db import files as imports
from carehome_app.db import people
from carehome_app.db.files import TakenFile as TakenFile  # noqa: PLC0414  # what pages show
from carehome_app.db.journal.journal import Line
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import (
    NotMeasured,
    PersonAdmitted,
    PersonChanged,
    PersonFieldsChanged,
    PersonLeft,
    PersonWritten,
    ReadingTaken,
    RoundClosed,
    written_fields,
)
from carehome_app.domain.files.errors import NoSuchImportError, NotTakenBackError, OnlyByHandError
from carehome_app.domain.files.events import FileTakenBack
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.tellings import telling
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.files.importing import PEOPLE, READINGS
from carehome_app.services.rounds.correcting import Correcting, Why

SHOWN: Final = 5
"""How many names stand in a sentence."""


class TakenBack(msgspec.Struct, frozen=True):
    """What was taken back: values or people, and how many had been corrected already."""

    file: TakenFile
    count: int
    corrected_before: int
    changes: Changes


class TakingBack:
    """Undo imports."""

    def __init__(self, desk: Desk, correcting: Correcting) -> None:
        """Undo at a desk; a value is withdrawn as any correction withdraws it."""
        self._desk = desk
        self._correcting = correcting

    def files(self) -> list[TakenFile]:
        """Return every imported file, the newest first."""
        self._desk.require(May.READ)
        return imports.taken(self._desk.store)

    def find(self, given: str) -> TakenFile:
        """Return the newest import of this name or number that still stands."""
        standing = [one for one in self.files() if not one.back]
        for one in standing:
            if given in (one.name, str(one.ref.number)):
                return one
        known = [f"{one.ref.number} {one.name}" for one in standing[:SHOWN]]
        raise NoSuchImportError(given=given, known=known)

    def take_back(self, file: TakenFile, words: str) -> TakenBack:
        """Take back all that a file brought; `words` are the reason everybody reads.

        Readings are withdrawn and stay struck through. People are taken back only where nothing
        else happened with them since: `NotTakenBackError`.
        """
        if file.back:
            raise NoSuchImportError(given=file.name, known="–")
        if file.what not in (READINGS, PEOPLE):
            raise OnlyByHandError(name=file.name)
        lines = imports.brought(self._desk.store, file)
        may = May.RECORD if file.what == READINGS else May.ADMIT
        with self._desk.acting(may) as action:
            if file.what == READINGS:
                standing = [one for one in map(self._entry, lines) if one is not None]
                for entry in standing:
                    self._correcting.withdraw(entry, Why("other", words))
                count = len(standing)
            else:
                self._check_untouched(file, lines)
                for event in self._undone(lines, words):
                    action.append(event)
                count = len(lines)
            action.append(FileTakenBack(*file.ref, count, words))
        changes = Changes.PEOPLE if file.what == PEOPLE else Changes.ENTRIES | Changes.FINDINGS
        self._desk.forget(changes)
        return TakenBack(file, count, len(lines) - count, changes)

    def _entry(self, line: Line) -> Entry | None:
        """Return the entry in a line, or None when it was corrected already."""
        event = line.event
        if not isinstance(event, ReadingTaken | NotMeasured):
            return None
        found = entries.at(
            self._desk.store, event.subject, event.measure, event.taken_at, line.ref
        )
        return None if found is None or found.superseded is not None else found

    def _undone(self, lines: list[Line], words: str) -> Iterator[PersonLeft | PersonFieldsChanged]:
        """Yield what puts people back: who came never stayed, who changed is as before."""
        for line in lines:
            match line.event:
                case PersonAdmitted(subject=subject, at=at):
                    yield PersonLeft(subject, at, words)
                case PersonChanged() | PersonFieldsChanged():
                    before = people.written_before(self._desk.store, line.event.subject, line.ref)
                    said = written_fields(line.event)
                    fields = {name: before[name] for name in said if name in before}
                    yield PersonFieldsChanged(line.event.subject, fields)

    def _check_untouched(self, file: TakenFile, lines: list[Line]) -> None:
        """Refuse people of whom something else was recorded, or a report made with them."""
        own = {line.ref for line in lines}
        brought = {
            line.event.subject
            for line in lines
            if isinstance(line.event, PersonWritten | PersonFieldsChanged)
        }
        touched: set[int] = set()
        for line in imports.since(self._desk.store, file):
            if line.ref in own:
                continue
            if isinstance(line.event, RoundClosed):
                touched |= brought
            touched |= brought.intersection(telling(line.event).people(line.event))
        if touched:
            names = [self._desk.person(subject).name for subject in sorted(touched)[:SHOWN]]
            raise NotTakenBackError(name=file.name, people=names)
