"""What left the record: who saved, printed, copied or opened what, and when."""

import hashlib
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

import msgspec

from carehome_app.db.file.reading import ReadingStore
from carehome_app.db.privacy import keeping
from carehome_app.db.privacy.keeping import HandedOut
from carehome_app.domain.accounts.roles import LOOKING, May
from carehome_app.domain.privacy.events import DataHandedOut
from carehome_app.domain.reports.choice import Asked
from carehome_app.i18n import QT_TRANSLATE_NOOP
from carehome_app.services.desk import Desk

if TYPE_CHECKING:  # the window is painted before any report is wanted
    from carehome_app.services.reports.kind import ReportKind


class How(StrEnum):
    """How it left."""

    SAVED = "saved"
    PRINTED = "printed"
    COPIED = "copied"
    OPENED = "opened"


HOW_LABELS = {
    How.SAVED: QT_TRANSLATE_NOOP("Keeping", "saved as a file"),
    How.PRINTED: QT_TRANSLATE_NOOP("Keeping", "printed"),
    How.COPIED: QT_TRANSLATE_NOOP("Keeping", "copied as text"),
    How.OPENED: QT_TRANSLATE_NOOP("Keeping", "opened"),
}


class Left(msgspec.Struct, frozen=True, kw_only=True):
    """What leaves; `what` is the code of a report kind or of an export, `days` those it tells of.

    `subject` is the one person it is about, 0 when it is about many.
    """

    what: str
    format: str
    how: How
    days: tuple[date, date] | None = None
    subject: int = 0
    masked: bool = False
    rows: int = 0
    needs: May | None = None
    """The right that taking it needs beside reading it; None where reading is enough."""


LIST = "list"
"""What is written of a list in the window that was copied as a table."""
CHART = "chart"
"""What is written of a chart that was copied or saved."""
TABLE_FORMATS = ("csv", "zip", "xlsx", "json")
"""What is made to be counted with elsewhere: it leaves with names only by the right to that."""
Took = HandedOut
"""A line of the log, as pages show it."""


def holds_names(desk: Desk, text: str) -> bool:
    """Return whether somebody is named in a text."""
    return any(one.name and one.name in text for one in desk.stays)


def left_of(desk: Desk, kind: "ReportKind", asked: Asked, how: How, file_format: str) -> Left:
    """Return what leaves when a report of a kind does."""
    from carehome_app.services.reports.kind import days_about

    return Left(
        what=kind.code,
        format=file_format,
        how=how,
        days=days_about(desk, kind, asked),
        subject=asked.person,
        masked=asked.masked,
        needs=_needs(kind, masked=asked.masked, is_table=file_format in TABLE_FORMATS),
    )


def _needs(kind: "ReportKind", *, masked: bool, is_table: bool) -> May | None:
    """Return the right a report needs to leave: that of an export, for what lists people.

    A sheet to write on is a carer's own work, on paper.
    """
    if kind.by_hand and not is_table:
        return None
    return May.EXPORT_FULL if is_table and not masked else May.EXPORT_MASKED


class HandingOut:
    """The log of what left."""

    def __init__(self, desk: Desk) -> None:
        """Keep it at a desk."""
        self._desk = desk

    def note(self, left: Left, content: bytes = b"") -> None:
        """Write down what leaves, before it does; whoever lacks the right for it is refused.

        What is taken from a look at the past is written into the record of today. A file that is
        only read, such as a backup, keeps no log.
        """
        desk = self._desk.present or self._desk
        if left.needs is not None:
            desk.require(left.needs)
        if isinstance(desk.store, ReadingStore):
            return
        allowed = next((one for one in _READING if self._may(one)), May.READ)
        first, last = left.days or (None, None)
        event = DataHandedOut(
            what=left.what,
            format=left.format,
            how=left.how.value,
            subject=left.subject,
            first_day=first.toordinal() if first else 0,
            last_day=last.toordinal() if last else 0,
            masked=int(left.masked),
            sha256=hashlib.sha256(content).hexdigest() if content else "",
            size=len(content),
            rows=left.rows,
        )
        with desk.acting(allowed) as action:
            action.append(event)

    def log(self, limit: int = 500) -> list[HandedOut]:
        """Return what left, the latest first."""
        self._desk.require(May.KEEP_ACCOUNTS)
        return keeping.handed_out(self._desk.store, limit=limit)

    def _may(self, what: May) -> bool:
        return self._desk.actor is not None and self._desk.actor.may(what)


_READING = sorted(LOOKING, key=lambda one: one.value)
