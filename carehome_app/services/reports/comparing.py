"""Whether what somebody holds is what was issued: a paper by its seal, a file by its bytes.

The seal covers the lines a report was made from, so the report is made again from them and held
against the kept one: a kept one that was replaced cannot have its seal any more.
"""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, Protocol

import msgspec
from msgspec.structs import replace

from carehome_app import __version__
from carehome_app.db import accounts, reports
from carehome_app.db.journal.proof import Making
from carehome_app.db.privacy import keeping
from carehome_app.db.trust import contradictions
from carehome_app.domain.accounts.history import PURPOSES
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.reports.issued import Issued, is_seal_of, plain_seal
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.desk import Desk
from carehome_app.services.history.as_of import AsOf, HasDesk, end
from carehome_app.services.privacy.handing_out import HOW_LABELS, How
from carehome_app.services.reports.issuing import Issuing, asked_again
from carehome_app.services.reports.kinds import KINDS
from carehome_app.services.reports.papers import Papers
from carehome_app.services.reports.sealing import seal_of_issue
from carehome_app.services.trust.record import SEALED_OTHERWISE

# What comes of a comparison, in sentences.

MADE_AGAIN: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Report {archive_number}, made again from the sealed lines, is the kept one byte for byte.",
)
SAME_WORDS: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Report {archive_number}, made again from the sealed lines, says word for word what the kept"
    " one says. Version {program} laid it out, so its bytes are others.",
)
MADE_OTHERWISE: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Report {archive_number}, made again from the sealed lines, is not the kept one: the kept one"
    " was altered. {difference}",
)
OTHER_WORDS: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Report {archive_number}, made again from the sealed lines, says something else than the kept"
    " one. Version {program} made it, which may say a thing in other words: look whether the"
    " figures are the same. {difference}",
)
IN_FILE: Final = QT_TRANSLATE_NOOP(
    "Comparing", "First difference: this file says “{first}”, the issued one “{second}”."
)
IN_KEPT: Final = QT_TRANSLATE_NOOP(
    "Comparing", "First difference: the kept one says “{first}”, the one made again “{second}”."
)
NO_DIFFERENCE: Final = QT_TRANSLATE_NOOP("Comparing", "The words are the same.")
NOT_COMPARED: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "How report {archive_number} was made was not written down by the program of that time, so it"
    " cannot be made again.",
)
NOT_HERE: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Report {archive_number} was issued at another desk, and its bytes have not come here yet.",
)
TRUE_COPY: Final = QT_TRANSLATE_NOOP(
    "Comparing", "This file is report {archive_number}, byte for byte as it was issued."
)
LINE_SEALED: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "The seal is that of the line in which report {archive_number} was issued, and the kept bytes"
    " are those whose hash the line names.",
)
LINE_SEALED_OTHERWISE: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "The seal is that of the line in which report {archive_number} was issued, and the kept bytes"
    " are other ones.",
)
NO_COPY: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "This file bears the number or the seal of report {archive_number}, and is not the file that"
    " was issued: it is a draft or was saved in another form, or this file or the record was"
    " altered. {difference}",
)
NO_REPORT: Final = QT_TRANSLATE_NOOP(
    "Comparing",
    "Nothing like this file was issued here, and it bears the number and the seal of no report.",
)
ISSUED: Final = QT_TRANSLATE_NOOP("Comparing", "{kind}, {day}: issued {at} by {who}, seal {seal}.")
SIGNED: Final = QT_TRANSLATE_NOOP("Comparing", "Signed {at} by {who} ({purpose}).")
UNSIGNED: Final = QT_TRANSLATE_NOOP("Comparing", "Nobody signed it here with a PIN.")
WITHDRAWN: Final = QT_TRANSLATE_NOOP(
    "Comparing", "It does not hold any more: withdrawn {at} by {who}. {words}"
)
LEFT: Final = QT_TRANSLATE_NOOP("Comparing", "This very file left here {at}: {how}, by {who}.")

_LONGEST: Final = 60
"""Characters of a line that differs."""
_CODE: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")

Render = Callable[[Report, str, str], bytes]
"""Makes a file of a report in a format and a language."""


class Makers(msgspec.Struct, frozen=True):
    """What makes files of reports, and reads the words in a file."""

    render: Render
    words: Callable[[bytes], str]


class Compared(msgspec.Struct, frozen=True):
    """What came of it: whether it fits (None: nobody can say), in words, and what is meant."""

    fits: bool | None
    said: Text
    about: tuple[Text, ...] = ()
    """Which report that is: who issued and who signed it, when, and whether it still holds."""


# Compare what somebody holds with what was issued.


class HasPapers(HasDesk, Protocol):
    """Services of a past moment that make reports, such as a house."""

    @property
    def papers(self) -> Papers:
        """What makes them."""


class Comparing:
    """Compare in a house; any thread may, in a house of its own."""

    def __init__(
        self, desk: Desk, issuing: Issuing, as_of: AsOf[HasPapers], makers: Makers
    ) -> None:
        """Compare what was issued, with what makes and reads files."""
        self._desk, self._issuing, self._as_of, self._makers = desk, issuing, as_of, makers

    def paper(self, seal: str) -> list[Compared]:
        """Make each report with a seal again from the lines it was made from.

        The seal of a line of issue, as a checksum file has it, covers the very bytes.
        """
        self._desk.require(May.READ_ISSUED)
        code, every = plain_seal(seal), self._issued()
        found = [self._again(one) for one in every if is_seal_of(code, one.seal)]
        of_line = (one for one in every if seal_of_issue(self._desk.store, one) == code)
        return found or [self._by_line(one) for one in of_line]

    def file(self, sha256: str, words: str) -> list[Compared]:
        """Say what a file is by its hash; by its words, which report it claims to be."""
        self._desk.require(May.READ_ISSUED)
        every, left = self._issued(), self._left(sha256)
        same = [one for one in every if one.sha256 == sha256]
        if same:
            return [self._copy(one, left) for one in same]
        claimed = list(_claimed(every, words))
        if claimed:
            return [self._no_copy(one, words, left) for one in claimed]
        return [Compared(None, NO_REPORT, left)]

    def _issued(self) -> list[Issued]:
        return reports.issued(self._desk.store, -1)

    def _copy(self, issued: Issued, left: tuple[Text, ...]) -> Compared:
        about = (*self._about(issued), *left)
        if self._sealed_otherwise(issued):
            return Compared(False, SEALED_OTHERWISE.with_(name=issued.archive_number), about)
        said = TRUE_COPY.with_(archive_number=issued.archive_number)
        return Compared(True, said, about)

    def _no_copy(self, issued: Issued, words: str, left: tuple[Text, ...]) -> Compared:
        try:
            kept = self._makers.words(self._issuing.document(issued))
        except (CareHomeError, KeyError):
            difference: Text | str = ""
        else:
            difference = _difference(words, kept, IN_FILE)
        said = NO_COPY.with_(archive_number=issued.archive_number, difference=difference)
        return Compared(False, said, (*self._about(issued), *left))

    def _sealed_otherwise(self, issued: Issued) -> bool:
        """Return whether the lines a report was sealed with are other ones now, or missing."""
        making = self._as_of.making_of(issued)
        if making is None:
            return False
        lines = making.heads or {making.last.station: making.last.number}
        there = contradictions.seal_there(self._desk.store, lines)
        return not is_seal_of(issued.seal, there)

    def _again(self, issued: Issued) -> Compared:
        name, about = {"archive_number": issued.archive_number}, self._about(issued)
        making = self._as_of.making_of(issued)
        if making is None:
            return Compared(None, NOT_COMPARED.with_(**name), about)
        try:
            kept = self._issuing.document(issued)
        except CareHomeError as error:
            return Compared(None, error.sentence, about)
        except KeyError:
            return Compared(None, NOT_HERE.with_(**name), about)
        made = self._made(issued, making)
        if made == kept:
            return Compared(True, MADE_AGAIN.with_(**name), about)
        words, kept_words = self._makers.words(made), self._makers.words(kept)
        difference = _difference(kept_words, words, IN_KEPT)
        if making.program == __version__:
            said = MADE_OTHERWISE.with_(**name, difference=difference)
            return Compared(False, said, about)
        same = difference == NO_DIFFERENCE and bool(words)
        said = SAME_WORDS if same else OTHER_WORDS.with_(difference=difference)
        return Compared(same, said.with_(**name, program=making.program), about)

    def _by_line(self, issued: Issued) -> Compared:
        name, about = {"archive_number": issued.archive_number}, self._about(issued)
        try:
            kept = self._issuing.document(issued)
        except CareHomeError as error:
            return Compared(None, error.sentence, about)
        except KeyError:
            return Compared(None, NOT_HERE.with_(**name), about)
        fits = hashlib.sha256(kept).hexdigest() == issued.sha256
        said = LINE_SEALED if fits else LINE_SEALED_OTHERWISE
        return Compared(fits, said.with_(**name), about)

    def _made(self, issued: Issued, making: Making) -> bytes:
        then = self._as_of.house_of(issued)
        try:
            round_ = issued.round if issued.round.window else None
            asked = replace(asked_again(making.asked), round=round_)
            report = then.papers.build(issued.report, asked)
            return self._makers.render(report, issued.format, issued.language)
        finally:
            end(then)

    def _about(self, issued: Issued) -> tuple[Text, ...]:
        local, name = self._desk.home_time.local, self._name
        kind = KINDS.get(issued.report)
        said = ISSUED.with_(
            kind=kind.label if kind else issued.report,
            day=issued.round.day.isoformat(),
            at=f"{local(issued.at):%Y-%m-%d %H:%M}",
            who=name(issued.by),
            seal=issued.seal,
        )
        signed = [
            SIGNED.with_(
                at=f"{local(one.at):%Y-%m-%d %H:%M}",
                who=name(one.subject),
                purpose=PURPOSES[Purpose(one.purpose)],
            )
            for one in accounts.signatures(self._desk.store, issued.ref)
        ]
        gone = issued.withdrawn
        ended = (
            []
            if gone is None
            else [
                WITHDRAWN.with_(
                    at=f"{local(gone.at):%Y-%m-%d %H:%M}", who=name(gone.by), words=gone.words
                )
            ]
        )
        return (said, *(signed or [UNSIGNED]), *ended)

    def _left(self, sha256: str) -> tuple[Text, ...]:
        """Say how a file left here, to a director, who may know who took what."""
        if self._desk.actor is None or not self._desk.actor.may(May.KEEP_ACCOUNTS):
            return ()
        local = self._desk.home_time.local
        return tuple(
            LEFT.with_(
                at=f"{local(one.at):%Y-%m-%d %H:%M}",
                how=HOW_LABELS[How(one.how)],
                who=self._name(one.by),
            )
            for one in keeping.handed_out(self._desk.store, limit=-1)
            if one.sha256 == sha256
        )

    def _name(self, subject: int) -> str:
        names = {one.id: one.name for one in self._desk.stays}
        return names.get(subject, "")


def _claimed(every: list[Issued], words: str) -> Iterator[Issued]:
    """Yield the reports whose seal a file bears; where it bears none, those of its numbers."""
    found = {one.lower() for one in _CODE.findall(unicodedata.normalize("NFKC", words))}
    seals = {one.replace("-", "") for one in found}
    sealed = [one for one in every if one.seal in seals]
    yield from sealed or (one for one in every if one.archive_number.lower() in found)


def _difference(here: str, there: str, said: Text) -> Text:
    """Say in which line two files first say something else."""
    first, second = _lines(here), _lines(there)
    if "".join(here.split()) == "".join(there.split()):
        return NO_DIFFERENCE
    longest = max(len(first), len(second))
    pairs = zip(first + [""] * (longest - len(first)), second + [""] * longest, strict=False)
    one, other = next(pair for pair in pairs if pair[0] != pair[1])
    return said.with_(first=one[:_LONGEST], second=other[:_LONGEST])


def _lines(words: str) -> list[str]:
    return [" ".join(one.split()) for one in words.splitlines() if one.strip()]
