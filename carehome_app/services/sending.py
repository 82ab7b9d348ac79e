"""Which issued reports leave on a stick, and what is kept of that."""

import hashlib
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from carehome_app.domain.issued import Issued
from carehome_app.domain.keeping_events import DataHandedOut
from carehome_app.domain.roles import May
from carehome_app.domain.sending_errors import NoSuchReportError
from carehome_app.services.exporting import SAVED

if TYPE_CHECKING:
    from carehome_app.services.house import House

_NOT_IN_NAMES: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


class Sending:
    """Take issued reports out of the store."""

    def __init__(self, house: "House") -> None:
        """Send from a house."""
        self._house = house
        self._desk = house.desk

    def find(self, number: str) -> Issued:
        """Return the newest issued report with this file number."""
        for one in self._house.papers.issuing.issued():
            if one.archive_number == number:
                return one
        raise NoSuchReportError(given=number)

    def files(self, issued: list[Issued]) -> dict[str, bytes]:
        """Return the very bytes that were issued, by file name."""
        found: dict[str, bytes] = {}
        for one in issued:
            stem = _NOT_IN_NAMES.sub("_", one.archive_number)
            name, again = f"{stem}.{one.format}", 2
            while name in found:
                name, again = f"{stem} ({again}).{one.format}", again + 1
            found[name] = self._house.papers.issuing.document(one)
        return found

    def leaves(self, files: Mapping[str, bytes]) -> None:
        """Keep that issued reports leave the house, before they are copied."""
        issued = {one.sha256: one for one in self._house.papers.issuing.issued()}
        sums = (hashlib.sha256(content).hexdigest() for content in files.values())
        with self._desk.acting(May.READ_ISSUED) as action:
            for one in (issued[digest] for digest in sums):
                action.append(
                    DataHandedOut(
                        what=one.report, format=one.format, how=SAVED, subject=one.subject,
                        first_day=one.round.day.toordinal(),
                        last_day=(one.until or one.round.day).toordinal(),
                        masked=int(one.masked), sha256=one.sha256, size=one.size,
                    )
                )  # fmt: skip
