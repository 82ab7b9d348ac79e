"""`verify` and `export journal`: whether anything was lost or altered, here or on another PC."""

from pathlib import Path
from typing import Final

from carehome_app.commands.access import Access, in_home, now_only
from carehome_app.commands.answers import NO, Answer, answered
from carehome_app.documents.formats import rendered
from carehome_app.documents.journal_file import read_journal, write_journal
from carehome_app.documents.workbooks.in_hand import in_hand, words_in
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.languages import load
from carehome_app.services.history.journal_copies import JournalCopies, check_copy
from carehome_app.services.history.verifying import Verified, Verifying
from carehome_app.services.house import House
from carehome_app.services.privacy.handing_out import How, Left
from carehome_app.services.reports.comparing import Compared, Comparing, Makers

VERIFIED: Final = QT_TRANSLATE_NOOP("Commands", "Lines checked: {lines}. Nothing wrong was found.")
PROVEN: Final = QT_TRANSLATE_NOOP("Commands", "This is proven: {what}")
NOT_PROVEN: Final = QT_TRANSLATE_NOOP("Commands", "This is not proven: {what}")
COPIED: Final = QT_TRANSLATE_NOOP(
    "Commands",
    "Written: {path}, with {lines} lines. On any PC, without a network: carehome verify --journal"
    " FILE --seal CODE.",
)


def _rendered(report: Report, file_format: str, language: str) -> bytes:
    return rendered(report, file_format, load(language), language)


MAKERS: Final = Makers(_rendered, words_in)


def verify(access: Access, *, chain_only: bool, seal: str) -> Answer:
    """Check the whole record, or only its chain; with a seal make its report again."""

    def work(house: House, say: Translate) -> Answer:
        found = Verifying(house.desk).verify(chain_only=chain_only, seal=seal)
        said = _told(found, say)
        if found.sealed is None or chain_only:
            return said
        made = Comparing(house.desk, house.papers.issuing, house.as_of, MAKERS).paper(seal)
        told = {"made_again": [one.fits for one in made]}
        data = {**said.data, **told} if isinstance(said.data, dict) else told
        wrong = any(one.fits is False for one in made)
        return Answer((*said.lines, *_compared(made, say)), NO if wrong else said.status, data)

    return now_only(access, work)


def compare(access: Access, file: Path) -> Answer:
    """Say whether a saved report is the one that was issued: a true copy, another, or unknown."""

    def work(house: House, say: Translate) -> Answer:
        held = in_hand(file)
        found = Comparing(house.desk, house.papers.issuing, house.as_of, MAKERS).file(
            held.sha256, held.words
        )
        lines = _compared(found, say)
        fits = all(one.fits for one in found)
        return Answer(tuple(lines), 0 if fits else NO, [_as_data(one, say) for one in found])

    return in_home(access, work)


def _compared(found: list[Compared], say: Translate) -> list[str]:
    """Return what comparisons came to, each with the report it is about below."""
    lines: list[str] = []
    for one in found:
        lines.append(say(PROVEN.with_(what=one.said) if one.fits else one.said))
        lines += [say(about) for about in one.about]
    return lines


def _as_data(one: Compared, say: Translate) -> dict[str, object]:
    return {"fits": one.fits, "said": say(one.said), "about": [say(each) for each in one.about]}


def verify_copy(access: Access, file: Path, *, seal: str) -> Answer:
    """Check a copy of a journal; no home is needed, no key and no network."""
    say = access.say()

    def work() -> Answer:
        head, lines = read_journal(file)
        return _told(check_copy(head, lines, seal), say)

    return answered(work, say)


def export_journal(access: Access, to: Path, *, bare: bool) -> Answer:
    """Write a copy of the journal; a bare one has only the hashes of what the lines say."""

    def work(house: House, say: Translate) -> Answer:
        copies = JournalCopies(house.desk)
        copies.head(bare=bare)  # first of all whoever may not is refused
        house.handing_out.note(Left(what="journal", format="jsonl", how=How.SAVED, masked=bare))
        with house.desk.store.reading():
            head = copies.head(bare=bare)
            count = write_journal(to, head, copies.lines(head))
        return Answer((say(COPIED.with_(path=to, lines=count)),))

    return in_home(access, work)


def _told(found: Verified, say: Translate) -> Answer:
    problems = [say(problem) for problem in found.problems]
    proven, not_proven = ([say(one) for one in said] for said in (found.proven, found.not_proven))
    data = {
        "ok": found.ok,
        "lines": found.lines,
        "chain_only": found.chain_only,
        "problems": problems,
        "proven": proven,
        "not_proven": not_proven,
        "erased": found.erased,
        "sealed_line": list(found.sealed) if found.sealed else None,
    }
    lines = list(problems) or [say(VERIFIED.with_(lines=found.lines))]
    lines += [say(PROVEN.with_(what=one)) for one in proven]
    lines += [say(NOT_PROVEN.with_(what=one)) for one in not_proven]
    return Answer(tuple(lines), 0 if found.ok else NO, data)


# `doubts`: what the record contradicts and what the clock is asked; a director's answer.

NO_DOUBT: Final = QT_TRANSLATE_NOOP(
    "Commands", "The record contradicts nothing that was proven of it, and its clock fits."
)


def doubts(access: Access, *, why: str | None, clock_is_right: bool, really: str | None) -> Answer:
    """Say what is doubted; with a reason or an answer about the clock, settle it first."""

    def work(house: House, say: Translate) -> Answer:
        if clock_is_right:
            house.record.confirm_clock()
        if really is not None:
            house.record.clock_was_wrong(really, why or "")
        elif why is not None:
            house.record.look_into(why)
        house.desk.warning = None  # said below, as it is now
        found = [one for one in _doubts(house) if one]
        contradictions = [
            {"desk": one.station, "line": one.number, "hash": one.hash.hex(), "proven": one.place}
            for one in house.record.contradictions()
        ]
        data = {"doubts": [say(one) for one in found], "contradictions": contradictions}
        lines = tuple(say(one) for one in found) or (say(NO_DOUBT),)
        return Answer(lines, NO if found else 0, data)

    return in_home(access, work, to_write=clock_is_right or why is not None or really is not None)


def _doubts(house: House) -> tuple[Text | None, ...]:
    record = house.record
    return (record.clock_question(), record.wrong_clock(), record.warning())
