"""How long records of people are kept: the term, locks while it runs, holds."""

from collections.abc import Iterator
from datetime import date

import msgspec

from carehome_app.db import people, reports
from carehome_app.db.privacy import keeping
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.events import ID_NUMBER, PersonFieldsChanged, SettingChanged
from carehome_app.domain.people import Group, Person
from carehome_app.domain.privacy.errors import (
    DocumentErasedError,
    HeldError,
    NoReasonError,
    StaffStaysError,
    StillUsedError,
    TermRunsError,
    TooFewYearsError,
)
from carehome_app.domain.privacy.events import HoldSet, PersonLocked
from carehome_app.domain.privacy.identity import IN_FULL, ON, masked
from carehome_app.domain.privacy.retention import FILE_OF_RESIDENT, MOST_YEARS, SETTING, term_end
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.texts import checked_text
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk
from carehome_app.services.trust.clock import believed_now


class Kept(msgspec.Struct, frozen=True):
    """The record of somebody who left, and until when it must be kept."""

    person: Person
    until: date
    """The first day on which it may be erased."""
    over: bool
    locked: bool = False
    held: str = ""
    """Why it must not be erased whatever the term; empty when it may be."""


class Keeping:
    """Terms, locks and holds; for the director, who alone sees locked people."""

    def __init__(self, desk: Desk) -> None:
        """Keep at a desk."""
        self._desk = desk

    @property
    def years(self) -> int:
        """How many years after somebody left the record is kept."""
        return int(self._desk.setting(SETTING, str(FILE_OF_RESIDENT.years)))

    def set_years(self, years: int) -> Changes:
        """Keep records for another number of years; never fewer than the law asks for."""
        self._desk.require(May.KEEP_ACCOUNTS)
        if years < FILE_OF_RESIDENT.years:
            raise TooFewYearsError(years=FILE_OF_RESIDENT.years)
        if years > MOST_YEARS:
            raise OutsideRangeError(number=years, low=FILE_OF_RESIDENT.years, high=MOST_YEARS)
        if years == self.years:
            return Changes.NONE
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(SettingChanged(SETTING, str(years)))
        return self._changed(Changes.SETTINGS)

    @property
    def whole_numbers(self) -> bool:
        """Whether identity numbers are kept in full, and not their last four figures only."""
        return self._desk.setting(IN_FULL) == ON

    def keep_whole_numbers(self, *, whole: bool) -> Changes:
        """Keep identity numbers in full from now on, or the last four figures of all of them.

        The lists know the whole numbers no more then; the lines of before stay in the record.
        """
        self._desk.require(May.KEEP_ACCOUNTS)
        if whole == self.whole_numbers:
            return Changes.NONE
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(SettingChanged(IN_FULL, ON if whole else ""))
            known = {one.id: one.details.id_number for one in people.stays(self._desk.store)}
            for subject, number in known.items():
                if not whole and number != masked(number):
                    fields = {ID_NUMBER: masked(number)}
                    action.append(PersonFieldsChanged(subject, fields))
        return self._changed(Changes.SETTINGS | Changes.PEOPLE)

    def left(self) -> list[Kept]:
        """Return the records of everybody who left, locked ones too, the longest gone first."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return sorted(self._left(), key=lambda one: (one.until, one.person.id))

    def of(self, subject: int) -> Kept:
        """Return the record of one person who left, or say that there is none to look at."""
        self._desk.require(May.KEEP_ACCOUNTS)
        found = [one for one in self._left() if one.person.id == subject]
        if found:
            return found[0]
        if subject in {one.id for one in people.stays(self._desk.store)}:
            raise StillUsedError(name=self._desk.person(subject).name)
        raise UnknownPersonError(given=f"#{subject}")

    def erasable(self, subject: int) -> Kept:
        """Return a record that may be erased now, or say why it may not."""
        kept = self.of(subject)
        if kept.held:
            raise HeldError(name=kept.person.name, why=kept.held)
        if not kept.over:
            raise TermRunsError(name=kept.person.name, until=kept.until.isoformat())
        return kept

    def lock(self, subject: int, why: str) -> Changes:
        """Keep the record of a resident who left, and use it for nothing any more."""
        kept = self.of(subject)
        if kept.person.group is Group.STAFF:
            raise StaffStaysError
        return self._append(PersonLocked(subject, 1, _reason(why)))

    def unlock(self, subject: int, why: str) -> Changes:
        """Use a locked record again, for a reason that stays on file."""
        self.of(subject)
        return self._append(PersonLocked(subject, 0, _reason(why)))

    def hold(self, subject: int, why: str) -> Changes:
        """Let nobody erase a record, such as while a court may ask for it."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return self._append(HoldSet(subject, 1, _reason(why)))

    def release(self, subject: int, why: str) -> Changes:
        """Let a record be erased again when its term is over."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return self._append(HoldSet(subject, 0, _reason(why)))

    def _left(self) -> Iterator[Kept]:
        # A clock that jumped ends no term.
        store, today = self._desk.store, self._desk.home_time.day(believed_now(self._desk))
        locked, held = keeping.locked(store), keeping.held(store)
        last = {one.id: one for one in people.stays(store)}
        for person in last.values():
            if person.left_at is not None:
                until = term_end(self._desk.home_time.day(person.left_at), self.years)
                yield Kept(
                    person, until, today >= until, person.id in locked, held.get(person.id, "")
                )

    def _append(self, event: HoldSet | PersonLocked) -> Changes:
        with self._desk.acting(May.KEEP_ACCOUNTS) as action:
            action.append(event)
        return self._changed(Changes.PEOPLE)

    def _changed(self, changes: Changes) -> Changes:
        self._desk.forget(changes)
        return changes


def kept_bytes(desk: Desk, issued: Issued) -> bytes:
    """Return the very bytes of an issued report; `DocumentErasedError` when they are gone."""
    erased = keeping.cleared_at(desk.store, issued.ref)
    if erased is not None:
        day = desk.home_time.day(erased).isoformat()
        raise DocumentErasedError(archive_number=issued.archive_number, day=day)
    return reports.document(desk.store, issued.sha256)


def _reason(why: str) -> str:
    said = checked_text(why)
    if not said:
        raise NoReasonError
    return said
