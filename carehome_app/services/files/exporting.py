"""Gather what leaves the house, as single values or as reports on a stick; who took it is kept."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime, time, timedelta
from pathlib import PurePath
from typing import Final

from msgspec.structs import replace
from msgspec.structs import replace as replaced

from carehome_app.db.files import replacing
from carehome_app.db.findings import findings
from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import UnknownPersonError
from carehome_app.domain.files.errors import NoSuchReportError
from carehome_app.domain.files.exported import Asked, Exported, ExportedEntry, Standing
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.people import Person, by_place
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.domain.reports.daily_facts import masked_name
from carehome_app.domain.reports.issued import Issued
from carehome_app.domain.rounds.entry import Entry, LineRef
from carehome_app.i18n import Text
from carehome_app.services.desk import Desk
from carehome_app.services.reports.issuing import Issuing
from carehome_app.services.reports.sealing import seal_of_issue

# Gather the single values that leave the house, and keep who took what out.

BEGINNING: Final = date(1970, 1, 2)
A_DAY: Final = timedelta(days=1)


SAVED: Final = "saved"


def format_of(name: str) -> str:
    """Return the kind of file a name says, such as `csv`."""
    return PurePath(name).suffix.lstrip(".").lower()


def export_needs(asked: Asked) -> May:
    """Return the permission an export needs: less when names are masked."""
    return May.EXPORT_MASKED if asked.masked else May.EXPORT_FULL


class Exporting:
    """Take values out of the record."""

    def __init__(self, desk: Desk) -> None:
        """Export at a desk."""
        self._desk = desk

    def gather(self, asked: Asked) -> Exported:
        """Return the people and entries that were asked for, everything corrected included.

        Entries come by person and time; a reading belongs to the day of its round.
        """
        self._desk.require(export_needs(asked))
        people = self._people(asked)
        corrections, labels = replacing(self._desk.store), self._labels(asked)
        found = [
            replace(self._exported(entry, corrections), found=tuple(labels.get(entry.ref, ())))
            for person in people
            for entry in self._entries(person, asked)
        ]
        known = {one.id: one for one in self._desk.stays}
        named = {one.entry.by for one in found} | {person.id for person in people}
        return Exported(
            home=self._desk.card,
            asked=asked,
            made_at=self._desk.home_time.local(self._desk.now()),
            people={one: self._shown(known[one], asked) for one in sorted(named & known.keys())},
            entries=tuple(found),
        )

    def leaves(self, exported: Exported, what: str, name: str, content: bytes) -> str:
        """Keep that a file of an export leaves the house; return the file's SHA-256.

        It is kept before the file is written: a file nobody knows of is worse than a line about
        one that could not be written.
        """
        asked = exported.asked
        digest = hashlib.sha256(content).hexdigest()
        with self._desk.acting(export_needs(asked)) as action:
            action.append(
                DataHandedOut(
                    what=what,
                    format=format_of(name),
                    how=SAVED,
                    subject=asked.person,
                    first_day=asked.first.toordinal() if asked.first else 0,
                    last_day=asked.last.toordinal() if asked.last else 0,
                    masked=int(asked.masked),
                    sha256=digest,
                    size=len(content),
                    rows=len(exported.entries),
                )
            )
        return digest

    def _labels(self, asked: Asked) -> dict[LineRef, list[Text]]:
        """Return what was found in the readings of these days, by their lines."""
        labels: dict[LineRef, list[Text]] = {}
        first, last = asked.first or BEGINNING, asked.last or date.max
        for one in findings.of_days(self._desk.store, first, last):
            labels.setdefault(one.on, []).append(one.label)
        return labels

    def _people(self, asked: Asked) -> list[Person]:
        last = {person.id: person for person in self._desk.stays}
        if asked.person and asked.person not in last:
            raise UnknownPersonError(given=str(asked.person))
        some = [last[asked.person]] if asked.person else list(last.values())
        return sorted(some, key=by_place)

    def _entries(self, person: Person, asked: Asked) -> Iterator[Entry]:
        moment = self._desk.home_time.moment
        # A round may reach into the next day: the days are asked for generously, then exactly.
        since = moment(asked.first - A_DAY if asked.first else BEGINNING, time(0))
        until = moment(asked.last + 2 * A_DAY, time(0)) if asked.last else None
        for measure in CATALOGUE:
            for entry in entries.of_person(
                self._desk.store, person.id, measure.index, since, until
            ):
                day = entry.round.day
                if (asked.first or day) <= day <= (asked.last or day):
                    yield entry

    def _exported(self, entry: Entry, corrections: frozenset[LineRef]) -> ExportedEntry:
        local = self._desk.home_time.local
        if entry.superseded is not None:
            standing = Standing.IN_ERROR
        else:
            standing = Standing.CORRECTED if entry.ref in corrections else Standing.FINAL
        found = ExportedEntry(entry, standing, local(entry.taken_at), local(entry.recorded_at))
        if entry.time_said:
            return found
        return replace(found, taken=self._opens(entry), until=local(entry.taken_at))

    def _opens(self, entry: Entry) -> datetime:
        span = self._desk.span(entry.round)
        return self._desk.home_time.local(entry.taken_at if span is None else span.opens)

    @staticmethod
    def _shown(person: Person, asked: Asked) -> Person:
        if not asked.masked:
            return person
        hidden = replaced(
            person.details, name=masked_name(person.name), diagnoses="", id_number="", allergies=""
        )
        return replaced(person, details=hidden)


# Which issued reports leave on a stick, and what is kept of that.

_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_ZIP: Final = b"PK\x03\x04"


class Sending:
    """Take issued reports out of the store."""

    def __init__(self, desk: Desk, issuing: Issuing) -> None:
        """Send from a desk."""
        self._desk = desk
        self._issuing = issuing

    def find(self, number: str) -> Issued:
        """Return the newest issued report with this file number."""
        for one in self._issuing.issued():
            if one.archive_number == number:
                return one
        raise NoSuchReportError(given=number)

    def files(self, issued: list[Issued]) -> dict[str, bytes]:
        """Return the very bytes that were issued, by file name."""
        found: dict[str, bytes] = {}
        for one in issued:
            stem = _NOT_IN_NAMES.sub("_", one.archive_number)
            content = self._issuing.document(one)
            packed = one.format == "csv" and content.startswith(_ZIP)
            ending = "zip" if packed else one.format
            name, again = f"{stem}.{ending}", 2
            while name in found:
                name, again = f"{stem} ({again}).{ending}", again + 1
            found[name] = content
        return found

    def leaves(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Keep that issued reports leave the house, before they are copied.

        Returned is the seal of the line of issue of each, which names its bytes: the seal printed
        on a report cannot cover the page it is printed on, this one does.
        """
        issued = {one.sha256: one for one in self._issuing.issued()}
        sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        with self._desk.acting(May.READ_ISSUED) as action:
            for one in (issued[digest] for digest in sums.values()):
                action.append(
                    DataHandedOut(
                        what=one.report,
                        format=one.format,
                        how=SAVED,
                        subject=one.subject,
                        first_day=one.round.day.toordinal(),
                        last_day=(one.until or one.round.day).toordinal(),
                        masked=int(one.masked),
                        sha256=one.sha256,
                        size=one.size,
                    )
                )
        return {name: seal_of_issue(self._desk.store, issued[sums[name]]) for name in files}
