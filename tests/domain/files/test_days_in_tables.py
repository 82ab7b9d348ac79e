"""What is read of a table of others: days, times, its sheet, headings and rows of nobody."""

from datetime import date

import pytest

from carehome_app.domain.files.columns import PEOPLE, RULED, aside, day_first, find_columns
from carehome_app.domain.files.mapping import use_label
from carehome_app.domain.files.tables import RawBook, RawRow, RawTable, clock_text, day_in
from carehome_app.domain.files.wide import Around, is_wide, wide_names
from carehome_app.i18n import in_english

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("days", "is_day_first"),
    [
        (["12/25/2026"], False),
        (["25/12/2026"], True),
        (["13/12/2026", "3/11/2026"], True),
        (["3/11/2026", "12/12/2026"], None),
        (["12/25/2026", "25/12/2026"], None),
        ([], None),
    ],
)
def test_a_column_says_whether_its_days_begin_with_the_day(
    days: list[str], is_day_first: bool | None
) -> None:
    rows = [RawRow(place, (said, "")) for place, said in enumerate(days, start=2)]
    assert day_first(rows, 0) is is_day_first
    assert day_first(rows, 1) is None
    assert day_first(rows, None) is None


@pytest.mark.parametrize(
    ("text", "first", "day"),
    [
        ("3/12/2026", True, date(2026, 12, 3)),
        ("3/12/2026", False, date(2026, 3, 12)),
        ("3/12/2026", None, None),
        ("3/13/2026", True, date(2026, 3, 13)),
        ("12/12/2026", None, date(2026, 12, 12)),
        ("11月22日", None, TODAY),
        ("11月23日", None, date(2025, 11, 23)),
        ("2月29日", None, date(2024, 2, 29)),
        ("2月30日", None, None),
    ],
)
def test_a_day_is_read_where_it_can_be_only_one_and_without_a_year_is_the_last(
    text: str, first: bool | None, day: date | None
) -> None:
    assert day_in(text, TODAY, day_first=first) == day


@pytest.mark.parametrize(
    ("text", "clock"),
    [("46348", ""), ("46348.5", "12:00:00"), ("2026-11-22 07:30", "07:30"), ("07:30", "07:30")],
)
def test_the_time_is_what_stands_behind_the_day(text: str, clock: str) -> None:
    assert clock_text(text) == clock


def book(*sheets: tuple[str, bool]) -> RawBook:
    row = RawRow(1, ("a",))
    made = (RawTable("a.xlsx", "", (row,), name, hidden) for name, hidden in sheets)
    return RawBook("a.xlsx", "", tuple(made))


def test_the_table_is_the_first_sheet_people_see_that_is_not_about_the_report() -> None:
    assert book(("说明", False), ("晨检", False), ("午检", False)).proposed.sheet == "晨检"
    assert book(("旧", True), ("晨检", False)).proposed.sheet == "晨检"
    assert book(("说明", False), ("Information", False)).proposed.sheet == "说明"
    assert book(("旧", True), ("更旧", True)).proposed.sheet == "旧"


@pytest.mark.parametrize(
    ("use", "words"),
    [
        ("taken_at", "time measured"),
        ("taken_at am", "time measured, morning"),
        ("taken_at temperature", "Temperature, time measured"),
    ],
)
def test_a_time_is_named_with_its_round_or_its_measure(use: str, words: str) -> None:
    assert in_english(use_label(use)) == words


@pytest.mark.parametrize(("titles", "are_found"), [(0, True), (11, True), (12, False)])
def test_headings_are_looked_for_in_the_first_twelve_rows(titles: int, are_found: bool) -> None:
    above = [RawRow(number, ("某某养老院", "")) for number in range(1, titles + 1)]
    rows = [
        *above,
        RawRow(titles + 1, ("编号", "姓名")),
        RawRow(titles + 2, ("R001", "某某")),
    ]
    found = find_columns(RawTable("list.csv", "", tuple(rows)), PEOPLE)
    assert (found is not None) is are_found


@pytest.mark.parametrize(
    ("cells", "is_nobody"),
    [
        (("17", "", ""), True),
        (("", "", ""), True),
        (("17", "", "备用"), False),
        (("17", "某某", ""), False),
    ],
)
def test_a_ruled_row_with_a_number_and_nothing_else_is_nobody(
    cells: tuple[str, ...], is_nobody: bool
) -> None:
    rows = (RawRow(1, ("序号", "姓名", "性别")), RawRow(2, cells))
    columns = find_columns(RawTable("list.csv", "", rows), PEOPLE)
    assert columns is not None
    assert (aside(rows[1], columns) == RULED) is is_nobody


@pytest.mark.parametrize(
    ("known", "columns"),
    [
        (Around(), []),
        (Around(measure="temperature"), []),
        (Around((2026, 11)), []),
        (Around((2026, 11), "temperature"), ["2026-11-01", "2026-11-02", "2026-11-03"]),
    ],
)
def test_columns_of_days_are_none_without_their_year_and_measure(
    known: Around, columns: list[str]
) -> None:
    headings = ["姓名", "11月1日", "11月2日", "11月3日"]
    assert is_wide(headings)
    found = wide_names(headings, known, {one: one for one in headings})
    assert [one.rpartition(" ")[2][-10:] for one in found] == columns
