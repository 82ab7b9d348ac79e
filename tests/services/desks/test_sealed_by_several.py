"""A report covers what every desk wrote: its seal, what is proven of it, and making it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from carehome_app.db.desks.beside import beside
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import journal
from carehome_app.db.trust import contradictions
from carehome_app.documents.journal_file import read_journal, write_journal
from carehome_app.domain.errors import RecordChangedError
from carehome_app.domain.events import RoundClosed
from carehome_app.domain.reports.issued import seal_of_lines
from carehome_app.services.history.journal_copies import JournalCopies, check_copy
from tests.builders import Home
from tests.services.desks.desks import another_desk, bring


@pytest.fixture
def two(home: Home, tmp_path: Path) -> Iterator[tuple[Home, Home]]:
    """The first desk, and one upstairs that wrote a fever the first one has taken."""
    home.sign_in("S003")
    upstairs = another_desk(home, tmp_path / "upstairs", ahead=5)
    upstairs.measure("R001", "38.5")
    home.clock.advance(minutes=10)
    bring(upstairs, home)
    yield home, upstairs
    upstairs.close()


def forge_other(store: Store, station: int) -> None:
    """Write another hash over the last line of another desk, as a forger with the key would."""
    store.conn.execute("DROP TRIGGER IF EXISTS journal_only_erasure")
    number, _hash = store.heads()[station]
    store.conn.execute(
        "UPDATE journal SET hash = randomblob(32) WHERE station = ? AND number = ?",
        (station, number),
    )


def test_what_arrives_from_another_desk_changes_the_seal(two: tuple[Home, Home]) -> None:
    home, upstairs = two
    report = home.house.reporting.daily(home.round, sealed=True)
    upstairs.measure("R002", "36.5")
    bring(upstairs, home)
    with pytest.raises(RecordChangedError):
        home.issue(report)


def test_the_seal_belongs_to_the_lines_of_both_desks(two: tuple[Home, Home]) -> None:
    home, _upstairs = two
    issued = home.issue()
    found = home.house.verifying.verify(seal=issued.seal)
    assert found.problems == ()
    assert found.sealed is not None
    assert found.sealed.station == 1
    copies = JournalCopies(home.desk)
    head = copies.head(bare=True)
    copied = check_copy(head, copies.lines(head), issued.seal)
    assert (copied.problems, copied.sealed) == ((), found.sealed)


def test_a_copy_in_a_file_of_a_report_of_two_desks_is_checked_elsewhere(
    two: tuple[Home, Home], tmp_path: Path
) -> None:
    home, _upstairs = two
    issued, copies = home.issue(), JournalCopies(home.desk)
    head = copies.head(bare=True)
    write_journal(tmp_path / "copy.jsonl", head, copies.lines(head))
    copied = check_copy(*read_journal(tmp_path / "copy.jsonl"), issued.seal)
    assert copied.problems == ()
    assert copied.sealed == home.house.verifying.verify(seal=issued.seal).sealed


def test_a_line_of_another_desk_that_is_another_one_contradicts_the_seal(
    two: tuple[Home, Home],
) -> None:
    home, upstairs = two
    issued = home.issue()
    assert list(contradictions.of_reports(home.desk.store)) == []
    forge_other(home.desk.store, upstairs.desk.card.station)
    (found,) = contradictions.of_reports(home.desk.store)
    assert found.place == issued.archive_number


def test_a_report_is_made_again_from_what_this_desk_held(two: tuple[Home, Home]) -> None:
    """Though `LinesTaken` comes after the last own line it was made from."""
    home, upstairs = two
    report = home.house.reporting.daily(home.round, sealed=True)
    issued = home.issue(report)
    upstairs.measure("R002", "37.9")
    bring(upstairs, home)
    house = home.house.as_of.house_of(issued)
    assert house.reporting.daily(issued.round, sealed=True) == report
    assert report.seal is not None
    assert report.seal.code == seal_of_lines(house.desk.store.heads())
    house.desk.store.close()


def test_a_closing_names_the_last_line_of_each_desk(two: tuple[Home, Home]) -> None:
    home, upstairs = two
    here = upstairs.desk.card.station
    before = home.desk.store.heads()
    home.issue()
    (closed,) = (
        line.event
        for line in journal.lines(home.desk.store)
        if isinstance(line.event, RoundClosed)
    )
    assert closed.heads == {"1": before[1][0], str(here): before[here][0]}


def test_documents_go_with_their_lines_and_what_is_too_much_with_a_further_piece(
    two: tuple[Home, Home],
) -> None:
    home, _other = two
    for document in (b"%PDF one", b"%PDF two"):
        home.measure_everybody()
        home.issue(document=document)
        home.next_round()
    store, me = home.desk.store, home.desk.card.station
    lines = journal.raw_between(store, me, 1, store.heads()[me][0])
    whole, count = beside(store, lines, 1 << 30)
    assert (len(whole.documents), count) == (2, len(lines))
    first, *_others = (len(one) for one in whole.documents.values())
    piece, less = beside(store, lines, first)
    assert (len(piece.documents), less < len(lines)) == (1, True)
    rest, further = beside(store, lines[less:], 1)
    assert (len(rest.documents), less + further) == (1, len(lines)), "a piece has one at least"
