"""Whether the record is what it was: compared with everything that was proven of it elsewhere.

A store that lost its last lines, or an older copy put back, is valid by itself. Only the note
beside it and the lists of proven backups know better; what they know is kept until a director has
looked into it and said why it is so.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from carehome_app.db import settings
from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.db.file.connection import Store
from carehome_app.db.journal.head import HEAD
from carehome_app.db.trust import contradictions
from carehome_app.db.trust.contradictions import Contradiction, Witness
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.domain.texts import checked_text
from carehome_app.domain.trust.clocks import NotATimeError
from carehome_app.domain.trust.events import ContradictionSeen
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.trust import clock

SECOND_FOLDER: Final = "backup_folder"
HASH_BYTES: Final = 32
"""A seal is shorter: it is the beginning of a hash."""
LINES_LOST: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record is shorter than it was: {count} of its last lines are missing. Ask the director"
    " to look into it before more is recorded.",
)
TO_COME: Final = QT_TRANSLATE_NOOP(
    "Clock",
    "A clock ran ahead: a line bears the time {bears}, and so does every later one. It was written"
    " between {first} and {last}.",
)
LOST_BEFORE: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record lost its last lines once ({name} knows of them). Ask the director to look into"
    " it.",
)
ANOTHER_RECORD: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record is not the one that {name} beside it knows: an older copy was put back, or the"
    " record was altered. Ask the director to look into it.",
)
NOT_KNOWN: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The file {name} is missing or unreadable, so nobody can tell whether the record lost its"
    " last lines.",
)
SEALED_OTHERWISE: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The record is not the one that report {name} was issued from: lines before it were written"
    " anew. Ask the director to look into it.",
)
ROLLED_BACK: Final = QT_TRANSLATE_NOOP(
    "LostLines",
    "The proven backup {name} holds {count} lines that this record does not: an older copy of the"
    " record was put back. Ask the director to look into it before more is recorded.",
)


def witnesses(store: Store, second: Path | None) -> list[Witness]:
    """Return the last lines that proven backups name, in the home and in the second folder."""
    places = [store.folder / BACKUPS]
    if second is not None:
        places.append(second)
    found: list[Witness] = []
    for place in places:
        with suppress(OSError):
            found += [Witness(one.folder.name, one.heads) for one in backups_in(place)]
    return found


def second_folder(store: Store) -> Path | None:
    """Return where the copies of this home's backups lie in the second folder, if it has one."""
    card = settings.home_card(store)
    said = settings.setting(store, f"{SECOND_FOLDER}.{card.station}")
    return Path(said[-1][1]) / f"carehome-{card.id[:8]}" if said and said[-1][1] else None


class Record:
    """What the record contradicts, and whether its clock is believed."""

    def __init__(self, desk: Desk) -> None:
        """Look at the record of a desk."""
        self._desk = desk

    def contradictions(self) -> list[Contradiction]:
        """Return everything that was proven and is not here, and that nobody looked into."""
        store = self._desk.store
        now = list(contradictions.found(store, witnesses(store, second_folder(store))))
        now += contradictions.of_reports(store)
        if self._desk.lock is not None:
            contradictions.keep(store, now, to_ms(self._desk.now()))
        known = contradictions.still_open(store)
        return known + [one for one in now if one[:3] not in {old[:3] for old in known}]

    def warning(self) -> Text | None:
        """Return what everybody must know about the record, or nothing."""
        return said(self._desk.store, self.contradictions())

    def look_into(self, why: str) -> None:
        """Say, as the director, why the record contradicts what was proven: no news any more."""
        self._desk.require(May.KEEP_ACCOUNTS)
        reason = checked_text(why)
        if not reason:
            raise NoReasonError
        seen = {(one.station, one.number, one.hash.hex()) for one in self.contradictions()}
        if seen:
            with self._desk.acting(May.KEEP_ACCOUNTS) as action:
                action.append(ContradictionSeen(tuple(sorted(seen)), reason))
        self._desk.warning = self.warning()

    def clock_question(self) -> Text | None:
        """Return what is asked about the clock, or nothing while it fits the record."""
        return clock.question(self._desk)

    def wrong_clock(self) -> Text | None:
        """Return what is to be said of lines that bear a time to come, or nothing."""
        found = clock.to_come(self._desk)
        if found is None or self._desk.lock is None:
            return None
        shown = (f"{self._desk.home_time.local(one):%Y-%m-%d %H:%M}" for one in found)
        return TO_COME.with_(**dict(zip(("first", "last", "bears"), shown, strict=True)))

    def clock_was_wrong(self, really: str, why: str) -> None:
        """Say when the first line of a clock that ran ahead was really written, and why it ran so.

        `really` is the home's day and time, as 2026-11-29 08:05.
        """
        said = checked_text(really)
        try:
            moment = datetime.fromisoformat(said)
        except ValueError as error:
            raise NotATimeError(given=said) from error
        local = self._desk.home_time.moment(moment.date(), moment.time())
        clock.was_wrong(self._desk, local, why)
        self._desk.warning = self.warning()

    def confirm_clock(self) -> None:
        """Say that the clock is right though it jumped."""
        clock.confirm(self._desk)


def lost_lines(desk: Desk, beside: Iterable[Witness]) -> Text | None:
    """Return the sentence about a record that is not as it was proven, or None when it is.

    `beside` was read before the record was opened, so that what others write meanwhile is no loss.
    A desk that may write keeps what it finds in the record.
    """
    store = desk.store
    elsewhere = witnesses(store, second_folder(store))
    known = contradictions.still_open(store)
    lines = {one[:3] for one in known}
    found = [
        *contradictions.found(store, [*beside, *elsewhere]),
        *contradictions.of_reports(store),
    ]
    new = [one for one in found if one[:3] not in lines]
    if desk.lock is not None:
        contradictions.keep(store, new, to_ms(desk.now()))
    return said(store, new) or said(store, known, before=True)


def said(store: Store, found: list[Contradiction], *, before: bool = False) -> Text | None:
    """Say in one sentence what a record contradicts; `before` it was opened this time."""
    if not found:
        return None
    heads = store.heads()
    for one in found:
        beyond = one.number - heads.get(one.station, (0, b""))[0]
        if len(one.hash) < HASH_BYTES:
            return SEALED_OTHERWISE.with_(name=one.place)
        if one.number == 0:
            return NOT_KNOWN.with_(name=one.place)
        if beyond > 0:
            text = LINES_LOST if one.place == HEAD else ROLLED_BACK
            return text.with_(count=beyond, name=one.place)
    return (LOST_BEFORE if before else ANOTHER_RECORD).with_(name=found[0].place)
