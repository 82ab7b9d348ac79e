"""Files that others read: the copy of a journal, a bureau's figures, the sheet for the safe."""

import json
from datetime import date
from pathlib import Path

import pytest

from carehome_app.documents.bureau.figures import dhis2, table
from carehome_app.documents.journal_file import read_journal, write_journal
from carehome_app.documents.preview import page_count
from carehome_app.documents.recovery_page import HOW, KEEP, TITLE, WHAT_FOR, recovery_page
from carehome_app.domain.backups.errors import NewerCopyError, NotACopyError
from carehome_app.domain.history.journal_line import CopyHead, KeptLine
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from tests.documents.pages import words

HEAD = CopyHead(
    home="松鹤",
    program="1.2",
    made_at="2026-11-22T07:30:00+08:00",
    bare=False,
    lines=2,
    heads={"1": (2, "0b")},
    sealed=[(2, {1: 1})],
)
LINES = (
    KeptLine(LineRef(1, 1), 1_700_000_000_000, 7, 3, '{"a":"王"}', b"\x0a"),
    KeptLine(LineRef(1, 2), 1_700_000_000_001, 8, 4, b"\x01\xff", b"\x0b"),
)
ROWS = (
    '{"format":"carehome-journal","version":1,"home":"松鹤","program":"1.2",'
    '"made_at":"2026-11-22T07:30:00+08:00","bare":false,"lines":2,"heads":{"1":[2,"0b"]},'
    '"sealed":[[2,{"1":1}]]}',
    '{"station":1,"number":1,"recorded_at":1700000000000,"by":7,"kind":3,'
    '"body":"{\\"a\\":\\"王\\"}","hash":"0a"}',
    '{"station":1,"number":2,"recorded_at":1700000000001,"by":8,"kind":4,'
    '"body_sha256":"01ff","hash":"0b"}',
)


def test_a_copy_is_the_rows_another_program_was_told_of_and_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "copy.jsonl"
    assert write_journal(path, HEAD, LINES) == len(LINES)
    assert path.read_bytes().decode() == "".join(f"{row}\n" for row in ROWS)
    assert [one.name for one in tmp_path.iterdir()] == ["copy.jsonl"]
    head, lines = read_journal(path)
    assert (head, tuple(lines)) == (HEAD, LINES)


def test_a_copy_that_breaks_off_is_none_and_the_one_before_stays(tmp_path: Path) -> None:
    path = tmp_path / "copy.jsonl"
    write_journal(path, HEAD, LINES)
    broken = (LINES[0], KeptLine(LineRef(1, 2), 0, 0, 0, "\ud800", b""))
    with pytest.raises(UnicodeEncodeError):
        write_journal(path, HEAD, broken)
    assert [one.name for one in tmp_path.iterdir()] == ["copy.jsonl"]
    assert len(list(read_journal(path)[1])) == len(LINES)


@pytest.mark.parametrize(
    ("row", "was", "instead"),
    [
        (2, '"by":7', '"by":9223372036854775808'),
        (2, '"by":7', '"by":-9223372036854775809'),
        (2, '"by":7', '"by":true'),
        (2, '"by":7,', ""),
        (2, '"hash":"0a"', '"hash":"xy"'),
        (3, '"01ff"', '"1"'),
        (3, '"body_sha256":"01ff"', '"body":7'),
        (3, "{", "["),
    ],
)
def test_the_row_that_cannot_be_read_is_named(
    tmp_path: Path, row: int, was: str, instead: str
) -> None:
    path = tmp_path / "copy.jsonl"
    rows = list(ROWS)
    rows[row - 1] = rows[row - 1].replace(was, instead, 1)
    path.write_text("\n".join(rows), "utf-8")
    with pytest.raises(NotACopyError) as error:
        list(read_journal(path)[1])
    assert error.value.sentence.values == {"name": "copy.jsonl", "row": row}


def test_the_largest_numbers_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "copy.jsonl"
    ends = (-(1 << 63), (1 << 63) - 1)
    lines = [KeptLine(LineRef(1, 1), one, one, one, "", b"") for one in ends]
    write_journal(path, HEAD, lines)
    assert list(read_journal(path)[1]) == lines


def test_a_head_of_another_format_is_no_copy_and_of_a_later_version_a_newer_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "copy.jsonl"
    for instead, error in ((('"version":1', '"version":2'), NewerCopyError),
                           (("-journal", "-letters"), NotACopyError),
                           (('"home":"松鹤",', ""), NotACopyError)):  # fmt: skip
        path.write_text(ROWS[0].replace(*instead), "utf-8")
        with pytest.raises(error):
            read_journal(path)
    path.write_bytes("\n".join((ROWS[0], *(ROWS[1],) * 100, "")).encode() + b"\xff\n")
    with pytest.raises(NotACopyError) as unread:
        list(read_journal(path)[1])
    assert unread.value.sentence.values["row"] == "?"


# What homes reported of a day, for other programs.

DAY = date(2026, 11, 2)
REPORTED = [
    ("0417", "松鹤, 一部", {"people.residents": 104, "people.staff": 0}),
    ("=1", "@home", {"people.residents": 7}),
]


def test_other_programs_get_each_figure_that_was_reported_with_its_home_and_day() -> None:
    assert json.loads(dhis2(REPORTED, DAY)) == {
        "dataSet": "carehome",
        "dataValues": [
            {"dataElement": code, "period": "20261102", "orgUnit": number, "value": value}
            for number, code, value in (
                ("0417", "people.residents", "104"),
                ("0417", "people.staff", "0"),
                ("=1", "people.residents", "7"),
            )
        ],
    }
    read_by_people = dhis2([("甲 1", "", {"people.staff": 3})], DAY).decode()
    assert '\n   "orgUnit": "甲 1",\n' in read_by_people


def test_a_table_has_a_line_for_each_home_and_what_is_not_counted_is_empty_and_no_zero() -> None:
    assert table(REPORTED, DAY, in_english).decode("utf-8-sig") == (
        "day,number,home,residents on the roll,staff on the roll\r\n"
        '2026-11-02,0417,"松鹤, 一部",104,0\r\n'
        "2026-11-02,'=1,'@home,7,\r\n"
    )
    assert table([], DAY, in_english) == b"\xef\xbb\xbfday,number,home\r\n"


# The sheet that is locked away.


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sheet_for_the_safe_has_each_group_of_the_code_and_what_it_is_for(
    language: str,
) -> None:
    say = load(language)

    def letters(text: Text | str) -> str:
        said = say(text) if isinstance(text, Text) else text
        return "".join(said.split())

    pdf = recovery_page("ABCD-EFGH-2345", "松鹤😀", "2026-11-22", say, f"{language}_XX")
    found = letters(words(pdf))
    assert page_count(pdf) == 1
    every = (TITLE, "松鹤〓U+1F600", "2026-11-22", "ABCD", "EFGH", "2345", WHAT_FOR, KEEP, HOW)
    assert [one for one in every if letters(one) not in found] == []
    assert "-2345" not in found
