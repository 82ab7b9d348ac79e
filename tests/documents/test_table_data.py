"""Which cells are handed over bare, and which rows may break over pages."""

from decimal import Decimal

from carehome_app.documents.page_data import table_data
from carehome_app.domain.reports.report import Cell, Table, Tone, cells, columns
from carehome_app.i18n import in_english
from tests.documents.sample import said

TWO = columns(said("Name"), said("Now"))


def test_plain_cells_are_bare_and_toned_ones_are_not() -> None:
    table = Table(TWO, ((Cell("a"), Cell(Decimal("37.4"), Tone.ALARM)),))

    assert table_data(table, in_english)["cells"] == [
        "a",
        {
            "text": "37.4",
            "tone": "alarm",
            "breakable": False,
            "shaded": False,
            "word": 0,
            "struck": [],
            "lines": [],
            "photos": "",
        },
    ]


def test_what_was_corrected_goes_before_what_holds_now() -> None:
    table = Table(TWO, ((Cell("a"), Cell("36.4", struck=("36.8", "38.6"))),))

    _name, value = table_data(table, in_english)["cells"]

    assert (value["text"], value["struck"]) == ("36.4", ["36.8", "38.6"])


def test_the_total_has_its_first_cell_shaded() -> None:
    table = Table(TWO, (cells("a", 1), cells("all", 1)), total_row=True)

    first, _, total, count = table_data(table, in_english)["cells"]

    assert (first, count) == ("a", "1")
    assert total["shaded"]


def test_one_long_story_lets_its_whole_row_break_and_no_other() -> None:
    table = Table(TWO, (cells("a", "story " * 400), cells("b", "c")))

    name, story, *others = table_data(table, in_english)["cells"]

    assert name["breakable"]
    assert story["breakable"]
    assert others == ["b", "c"]


def test_a_total_without_rows_is_no_total() -> None:
    assert table_data(Table(TWO, (), total_row=True), in_english)["cells"] == []


def test_only_a_word_too_long_for_its_column_may_break() -> None:
    narrow = columns(said("Name"), said("Now"), weights=(1, 9))

    name, now = table_data(
        Table(narrow, (cells("2026-1122-AM-01", "2026-1122-AM-01"),)), in_english
    )["cells"]

    assert 0 < name["word"] < len("2026-1122-AM-01")
    assert now == "2026-1122-AM-01"
