"""Issue a report of any kind, keep it with who and seal, find it again, sign it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from carehome_app.db import accounts, reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.errors import RecordChangedError
from carehome_app.domain.events import ReportIssued, RoundClosed
from carehome_app.domain.people import Person
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.events import ReportWithdrawn
from carehome_app.domain.reports.issued import (
    AlreadyWithdrawnError,
    IncompleteReportError,
    Issued,
    NotIssuedKindError,
    WithdrawnWithoutReasonError,
)
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import Text
from carehome_app.services.accounts.signing_in import append_signature
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action, Desk
from carehome_app.services.people import spelling
from carehome_app.services.privacy.keeping import kept_bytes
from carehome_app.services.reports.kind import ReportKind, days_about
from carehome_app.services.reports.sealing import heads_of, made, seal_of

if TYPE_CHECKING:
    from carehome_app.services.reports.daily import Reporting

MEANINGS = (Purpose.REVIEWER, Purpose.DIRECTOR)
"""As what an issued report is signed."""


class Document(msgspec.Struct, frozen=True):
    """A sealed report with the bytes it was rendered to."""

    report: Report
    content: bytes
    language: str
    format: str = "pdf"


class Signature(msgspec.Struct, frozen=True):
    """Who signed an issued report, as what, and when (the home's clock)."""

    name: str
    purpose: str
    at: str


def said_of(asked: Asked) -> dict[str, str]:
    """Return what was asked as texts, without what was not said; `asked_again` reads them."""
    said = {
        "person": str(asked.person or ""),
        "day": asked.day.isoformat() if asked.day else "",
        "month": asked.month.isoformat() if asked.month else "",
        "whole_stay": "1" if asked.whole_stay else "",
        "masked": "1" if asked.masked else "",
        "words": asked.words,
    }
    return {name: words for name, words in said.items() if words}


def asked_again(said: Mapping[str, str]) -> Asked:
    """Return what an issued report was asked with, to make it again."""
    day, month = said.get("day"), said.get("month")
    return Asked(
        day=date.fromisoformat(day) if day else None,
        month=date.fromisoformat(month) if month else None,
        person=int(said.get("person", 0)),
        whole_stay="whole_stay" in said,
        masked="masked" in said,
        sealed=True,
        words=said.get("words", ""),
    )


class Issuing:
    """Issue and find documents."""

    def __init__(
        self, desk: Desk, reporting: "Reporting", kinds: Mapping[str, ReportKind]
    ) -> None:
        """Issue at a desk; issuing a daily report closes its round."""
        self._desk = desk
        self._kinds = kinds
        self._reporting = reporting

    def issue(self, code: str, asked: Asked, document: Document) -> Issued:
        """Keep a sealed report; that of a round also closes it.

        When anything was recorded since the seal was made, nothing is issued:
        `RecordChangedError`. A round of which somebody is unexplained needs a reason in the words
        that were asked with: `IncompleteReportError`.
        """
        kind = self._kinds[code]
        if not kind.issued:
            raise NotIssuedKindError(kind=kind.label)
        self._desk.require(May.ISSUE_REPORT)
        self.check(document.report)
        closings: list[RoundClosed] = []
        if kind.needs[0] is Need.ROUND:
            asked = replace(asked, round=asked.round or self._desk.current_round())
            if asked.round is None:
                raise RecordChangedError
            missing = len(self._reporting.unexplained(asked.round))
            if missing and not asked.words.strip():
                raise IncompleteReportError(count=missing)
            closings = self._reporting.closings(asked.round)
        with self._desk.acting(May.ISSUE_REPORT) as action:
            for event in closings:
                action.append(event)
            self.keep(action, code, asked, document)
        return self.issued()[0]

    def check(self, report: Report) -> None:
        """Refuse a report whose seal is not that of the record as it stands."""
        if report.seal is None or report.seal != seal_of(self._desk):
            raise RecordChangedError

    def keep(self, action: Action, code: str, asked: Asked, document: Document) -> None:
        """Write that a report is issued, and keep its bytes, inside an action."""
        report = document.report
        first, last = days_about(self._desk, self._kinds[code], asked)
        ref = action.append(
            ReportIssued(
                report=code,
                day=first.toordinal(),
                window=asked.round.window if asked.round else "",
                format=document.format,
                sha256=reports.keep_document(action.writer.db, document.content),
                size=len(document.content),
                seal=report.seal.code if report.seal else "",
                archive_number=report.archive_number,
                language=document.language,
                subject=asked.person,
                until_day=last.toordinal(),
                masked=int(asked.masked),
            )
        )
        if report.seal is not None:
            heads = heads_of(self._desk, report.seal.last)
            action.append(made(ref, report, heads, said_of(asked)))

    def issued(self, search: str = "", kind: str = "") -> list[Issued]:
        """Return the issued reports, the newest first.

        Each word of `search` must stand in the number, the days, the seal, the kind's code, or in
        who issued it or whom it is about, in characters or in pinyin.
        """
        self._desk.require(May.READ_ISSUED)
        words = search.casefold().split()
        people = {person.id: person for person in self._desk.stays} if words else {}
        return [
            one
            for one in reports.issued(self._desk.store)
            if kind in ("", one.report) and all(self._fits(one, word, people) for word in words)
        ]

    def document(self, issued: Issued) -> bytes:
        """Return the very bytes that were issued."""
        self._desk.require(May.READ_ISSUED)
        return kept_bytes(self._desk, issued)

    def sign(self, issued: Issued, signed: Signed) -> Changes:
        """Sign an issued report as reviewer or director; the signer gave the own PIN for it."""
        if signed.purpose not in MEANINGS:
            raise ValueError("An issued report is signed by its reviewer or the director.")
        with self._desk.acting(May.READ_ISSUED) as action:
            append_signature(action, signed, issued.ref)
        return Changes.REPORTS

    def withdraw(self, issued: Issued, words: str) -> Changes:
        """Say in a line of its own that an issued report does not hold, and why.

        Nothing is unmade: its number, line and bytes stay; that of a round waits to be issued
        again.
        """
        self._desk.require(May.ISSUE_REPORT)
        if not words.strip():
            raise WithdrawnWithoutReasonError
        now = next(one for one in reports.issued(self._desk.store, -1) if one.ref == issued.ref)
        if now.withdrawn is not None:
            raise AlreadyWithdrawnError(number=issued.archive_number)
        with self._desk.acting(May.ISSUE_REPORT) as action:
            action.append(ReportWithdrawn(*issued.ref, words.strip(), issued.archive_number))
        return Changes.REPORTS

    def signatures(self, issued: Issued) -> Sequence[Signature]:
        """Return who signed an issued report, by time."""
        self._desk.require(May.READ_ISSUED)
        names = {one.id: one.name for one in self._desk.stays}
        local = self._desk.home_time.local
        return [
            Signature(names.get(one.subject, ""), one.purpose, f"{local(one.at):%Y-%m-%d %H:%M}")
            for one in accounts.signatures(self._desk.store, issued.ref)
        ]

    def _fits(self, one: Issued, word: str, people: Mapping[int, Person]) -> bool:
        named = [people[subject] for subject in (one.by, one.subject) if subject in people]
        return word in self._found_by(one) or any(spelling.fits(each, word) for each in named)

    def _found_by(self, one: Issued) -> str:
        kind = self._kinds.get(one.report)
        label = kind.label if kind else Text("", one.report)
        said = (
            one.archive_number,
            one.round.day.isoformat(),
            one.seal,
            one.report,
            label.source,
        )
        return " ".join(said).casefold()
