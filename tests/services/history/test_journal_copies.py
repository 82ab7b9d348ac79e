"""A copy of the journal is checked on another PC: no home, no key, no network."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.documents.journal_file import read_journal, write_journal
from carehome_app.domain.backups.errors import NewerCopyError, NotACopyError
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.history.journal_line import CopyHead, KeptLine
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.services.history import verifying as proof_words
from carehome_app.services.history.journal_copies import SHORTER, JournalCopies, check_copy
from tests.builders import Home
from tests.refusing import refused
from tests.services.lived import lived_home
from tests.telling_examples import tells


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """A home with all sorts of days behind it."""
    home = lived_home(tmp_path_factory.mktemp("copies"))
    yield home
    home.close()


@pytest.fixture(scope="module")
def copy(lived: Home) -> tuple[CopyHead, list[KeptLine]]:
    """A full copy of the journal, as the head nurse may make it."""
    copies = JournalCopies(lived.desk)
    head = copies.head(bare=False)
    return head, list(copies.lines(head))


Copy = tuple[CopyHead, list[KeptLine]]


def named(head: CopyHead, lines: list[KeptLine]) -> list[dict[str, object]]:
    return [
        dict(text.values)
        for text in check_copy(head, lines).problems
        if text.source == proof_words.WRONG_LINE.source
    ]


@pytest.mark.parametrize("bare", [False, True])
def test_a_copy_is_checked_with_a_seal_from_paper(lived: Home, tmp_path: Path, bare: bool) -> None:
    """A bare copy says nothing of anybody, and its chain is the very same."""
    copies = JournalCopies(lived.desk)
    written = copies.head(bare=bare)
    path = tmp_path / "copy.jsonl"
    assert write_journal(path, written, copies.lines(written)) == written.lines
    name = lived.sheet().rows[0].person.name
    assert (name in path.read_text("utf-8")) is not bare
    head, lines = read_journal(path)
    issued = lived.house.papers.issuing.issued()[0]
    found = check_copy(head, lines, issued.seal)
    assert (found.ok, found.lines) == (True, written.lines)
    assert (found.chain_only, found.of_copy) == (True, True)
    assert found.sealed is not None
    assert found.sealed < issued.ref
    assert bool(found.erased) is bare
    assert not check_copy(*read_journal(path), "0" * 16).ok


@given(data=st.data())
def test_any_line_of_a_copy_altered(copy: Copy, data: st.DataObject) -> None:
    head, lines = copy
    place = data.draw(st.integers(0, len(lines) - 2))
    tells(place > 0)
    line = lines[place]
    number = [{"station": line.ref.station, "number": line.ref.number}]
    for other in (
        line._replace(by=line.by + 1),
        line._replace(recorded_at=line.recorded_at - 1),
        line._replace(kind=line.kind + 1),
        line._replace(body=str(line.body) + " "),
        line._replace(hash=bytes(32)),
    ):
        assert named(head, [*lines[:place], other, *lines[place + 1 :]]) == number
    assert named(head, lines[:place] + lines[place + 1 :]) == number
    swapped = [*lines]
    swapped[place], swapped[place + 1] = swapped[place + 1], swapped[place]
    assert named(head, swapped) == number
    doubled = [*lines[: place + 1], *lines[place:]]
    assert named(head, doubled) == [{"station": 1, "number": line.ref.number + 1}]


def test_a_copy_without_its_last_lines(copy: Copy) -> None:
    head, lines = copy
    (found,) = check_copy(head, lines[:-2]).problems
    assert found.source == SHORTER.source
    assert (found.values["said"], found.values["there"]) == (len(lines), len(lines) - 2)


@pytest.mark.parametrize(
    ("rows", "row"),
    [
        (["x"], 1),
        (["[]"], 1),
        (['{"format": "other"}'], 1),
        ([""], 1),
        (["HEAD", "x"], 2),
        (["HEAD", "LINE", '{"station": 1}'], 3),
        (["HEAD", "[1]"], 2),
        (["HEAD", '{"station":"1","number":1,"recorded_at":1,"by":1,"kind":1,"hash":"00"}'], 2),
    ],
)
def test_a_file_that_is_no_copy(copy: Copy, tmp_path: Path, rows: list[str], row: int) -> None:
    path = tmp_path / "copy.jsonl"
    write_journal(path, copy[0], copy[1][:1])
    head_row, line_row = path.read_text("utf-8").splitlines()
    known = {"HEAD": head_row, "LINE": line_row}
    path.write_text("\n".join(known.get(one, one) for one in rows), "utf-8")
    with pytest.raises(NotACopyError) as error:
        list(read_journal(path)[1])
    assert error.value.sentence.values["row"] == row


@pytest.mark.parametrize(("at", "is_read"), [((1 << 63) - 1, True), (1 << 63, False)])
def test_a_copy_has_numbers_of_sixty_three_bits_and_no_larger_ones(
    copy: Copy, tmp_path: Path, at: int, is_read: bool
) -> None:
    line = KeptLine(LineRef(1, 1), at, 0, 1, "{}", bytes(32))
    write_journal(tmp_path / "large.jsonl", copy[0], [line])
    _head, found = read_journal(tmp_path / "large.jsonl")
    with refused(not is_read, NotACopyError):
        assert list(found) == [line]


def test_a_copy_of_a_newer_program(copy: Copy, tmp_path: Path) -> None:
    path = tmp_path / "copy.jsonl"
    write_journal(path, copy[0], copy[1][:1])
    path.write_text(path.read_text("utf-8").replace('"version":1', '"version":2'), "utf-8")
    with pytest.raises(NewerCopyError):
        read_journal(path)


def test_who_may_copy(home: Home) -> None:
    copies = JournalCopies(home.desk)
    home.sign_in("S002")
    assert list(copies.lines(copies.head(bare=True)))
    with pytest.raises(NotAllowedError):
        copies.head(bare=False)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        copies.head(bare=True)
