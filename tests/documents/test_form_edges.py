"""A form somebody sent: which cells it has, which are free, what may stand in each, how large."""

import io
from collections.abc import Callable
from datetime import date
from typing import Any, Final

import openpyxl
import pytest

from carehome_app.documents import own_form
from carehome_app.documents.own_form import OwnForm, mapping
from carehome_app.domain.files import errors
from carehome_app.domain.files.own_form import FormFacts, FormMap, Place, Plain
from carehome_app.i18n import in_english
from tests.documents.sample import said
from tests.documents.workbooks.packed import opened, packed, sheet, workbook

DAY = date(2026, 11, 22)


def book(change: Callable[[Any], None]) -> bytes:
    """Return a form of two sheets after something was written into the first."""
    made = openpyxl.Workbook()
    made.active.title = "日报"
    made.create_sheet("It's 2")["B2"] = "here"
    change(made.active)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def form(change: Callable[[Any], None]) -> OwnForm:
    return OwnForm("form.xlsx", book(change))


def labelled(first: Any) -> None:  # noqa: ANN401  # untyped library
    first["A1"], first["A2"], first["B2"] = " 实到 ", "  ", 0
    first["D1"], first["E5"], first["AO41"] = "=A1", False, "far"
    first["B41"], first["C42"] = "above", "left"
    first.merge_cells("G2:I3")


def test_a_cell_is_named_as_people_name_it() -> None:
    found = form(labelled)
    given = ("c5", " $C$5 ", "日报!C5", "'It's 2'!b2", "It's 2!XFD1048576", "H3", "F3", "G4")
    assert [str(found.place(one)) for one in given] == [
        "日报!C5",
        "日报!C5",
        "日报!C5",
        "It's 2!B2",
        "It's 2!XFD1048576",
        "日报!G2",
        "日报!F3",
        "日报!G4",
    ]
    for one in ("", "C", "5", "C0", "C12345678", "ABCD1", "!C5", "日报C5", "旧!C5", "C5 D5"):
        with pytest.raises(errors.NoSuchCellError):
            found.place(one)


def test_a_form_shows_its_words_and_so_much_of_itself_as_can_be_pointed_at() -> None:
    found = form(labelled)
    assert found.sheets == ["日报", "It's 2"]
    assert {str(place): words for place, words in found.words().items()} == {
        "日报!A1": "实到",
        "日报!D1": "=A1",
        "日报!B2": "0",
        "日报!E5": "False",
        "日报!B41": "above",
        "日报!AO41": "far",
        "日报!C42": "left",
        "It's 2!B2": "here",
    }
    assert (found.size("日报"), found.size("It's 2")) == ((42, 41), (2, 2))
    far = form(lambda first: first.__setitem__("BJ401", "x"))
    assert far.size("日报") == (400, 60)
    assert found.merged("日报") == [(Place("日报", 2, 7), 2, 3)]


def test_a_cell_is_known_by_the_nearest_words_left_of_it_and_above_it() -> None:
    found = form(labelled)
    places = tuple(found.place(one) for one in ("C2", "D3", "B80", "B81", "AP42", "AQ42", "A1"))
    assert {str(place): words for place, words in found.labels(places).items()} == {
        "日报!C2": "",
        "日报!B2": "0",
        "日报!D3": "",
        "日报!D1": "=A1",
        "日报!B80": "",
        "日报!B41": "above",
        "日报!B81": "",
        "日报!AP42": "",
        "日报!C42": "left",
        "日报!AQ42": "",
        "日报!A1": "实到",
    }


def test_the_words_right_beside_a_cell_and_right_above_it_are_its_own() -> None:
    found = form(labelled)
    for where, near, words in (("C2", "B2", "0"), ("C43", "C42", "left")):
        place = found.place(where)
        assert found.labels((place,)) == {place: "", found.place(near): words}


def test_what_is_mapped_is_a_free_cell_and_each_once() -> None:
    found = form(labelled)
    given = {"C5": "day", "A2": "year", "It's 2!A1": "month"}
    assert mapping(given, found) == {
        Place("日报", 5, 3): "day",
        Place("日报", 2, 1): "year",
        Place("It's 2", 1, 1): "month",
    }
    with pytest.raises(errors.TwiceMappedError):
        mapping({"C5": "day", "$C$5": "year"}, found)
    words = "x" * 41
    taken = form(lambda first: first.__setitem__("A1", words))
    with pytest.raises(errors.CellTakenError) as refused:
        taken.check(Place("日报", 1, 1))
    assert refused.value.sentence.values["words"] == "x" * 40
    with pytest.raises(errors.CellTakenError) as inside:
        found.check(Place("日报", 3, 8))
    assert inside.value.sentence.values["words"] == "…"


GIVEN: Final[list[Plain]] = [
    DAY,
    DAY,
    0,
    said("asleep"),
    "38.20",
    "38.",
    "12345.6",
    "1.234",
    "a\x07b",
]


def test_what_is_put_into_a_cell_is_a_number_a_day_or_words_as_the_form_wants_them() -> None:
    def dated(first: Any) -> None:  # noqa: ANN401
        first["A1"].number_format = "yyyy-mm-dd"
        first["A20"] = "end"

    blank = book(dated)
    cells = {Place("日报", row, 1): f"f{row}" for row in range(1, 11)}
    figures = {f"f{row}": one for row, one in enumerate(GIVEN, 1)}
    lists: dict[str, list[dict[str, Plain]]] = {"all": [{"no": 1}, {"no": None}, {}, {"no": "四"}]}
    mapped = FormMap("f", "f.xlsx", "", cells, {Place("日报", 16, 1): ("all", "no")}, {})
    facts = FormFacts(DAY, figures, lists)
    filled = openpyxl.load_workbook(
        io.BytesIO(OwnForm("form.xlsx", blank).fill(mapped, facts, in_english))
    )["日报"]
    assert str(filled["A1"].value) == "2026-11-22 00:00:00"
    assert [filled[f"A{row}"].value for row in range(2, 21)] == [
        "2026-11-22",
        0,
        "asleep",
        38.2,
        "38.",
        "12345.6",
        "1.234",
        "a〓b",
        *[None] * 6,
        1,
        None,
        None,
        "四",
        "end",
    ]
    with opened(OwnForm("form.xlsx", blank).fill(mapped, facts, in_english)) as parts:
        assert b"<v>38.20</v>" in parts.read("xl/worksheets/sheet1.xml")


def test_a_list_is_too_long_only_where_it_began_and_a_wrong_beginning_is_said_itself() -> None:
    found = form(lambda first: first.__setitem__("A3", "=1"))
    lists: dict[str, list[dict[str, Plain]]] = {"all": [{"no": 1}, {"no": 2}, {"no": 3}]}
    facts = FormFacts(DAY, {}, lists)

    def filled(row: int, list_: str = "all") -> bytes:
        columns = {Place("日报", row, 1): (list_, "no")}
        return found.fill(FormMap("f", "f.xlsx", "", {}, columns, {}), facts, in_english)

    with pytest.raises(errors.ListTooLongError) as refused:
        filled(1)
    told = refused.value.sentence.values
    assert (str(told["cell"]), told["rows"], told["room"]) == ("日报!A1", 3, 2)
    with pytest.raises(errors.CellIsFormulaError):
        filled(3)
    assert filled(4)
    assert filled(3, "nobody"), "a list of nobody writes nothing"


SMALL = "<row><c><v>1</v></c></row>"


def why(content: bytes) -> object:
    with pytest.raises(errors.FormUnusableError) as refused:
        OwnForm("form.xlsx", content)
    assert refused.value.sentence.values["name"] == "form.xlsx"
    return refused.value.sentence.values["why"]


def test_a_form_may_unpack_to_ten_times_its_limit_and_its_sheets_to_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:

    def many(first: Any) -> None:  # noqa: ANN401
        for _row in range(100):
            first.append(["x"] * 20)

    whole = book(many)
    with opened(whole) as parts:
        sizes = {one.filename: one.file_size for one in parts.infolist()}
    sheets = sum(size for name, size in sizes.items() if name.startswith("xl/worksheets/"))
    assert sum(sizes.values()) < 10 * sheets
    assert len(whole) < sheets
    monkeypatch.setattr(own_form, "LARGEST", sheets)
    assert OwnForm("form.xlsx", whole).sheets
    monkeypatch.setattr(own_form, "LARGEST", sheets - 1)
    assert why(whole) == errors.HUGE
    filling = packed({"docProps/app.xml": b" " * 1000})
    monkeypatch.setattr(own_form, "LARGEST", 1000)
    assert why(filling) == errors.BROKEN_FORM
    large = packed({"docProps/app.xml": b" " * 10_000})
    assert why(large) == errors.BROKEN_FORM
    assert why(packed({"docProps/app.xml": b" " * 10_001})) == errors.HUGE


@pytest.mark.parametrize(
    ("cell", "is_far"),
    [("A2000", False), ("A2001", True), ("IV1", False), ("IW1", True), ("A999999", True)],
)
def test_a_form_reaches_to_row_2000_and_column_256(cell: str, is_far: bool) -> None:
    content = book(lambda first: first.__setitem__(cell, "x"))
    if is_far:
        assert why(content) == errors.HUGE
    else:
        assert OwnForm("form.xlsx", content).sheets


def test_a_form_whose_parts_are_damaged_is_said_to_be_damaged() -> None:
    for content in (
        workbook("</sheetData><row>"),
        packed({"xl/workbook.xml": "<workbook>"}),
        packed({"xl/vba.bin": "", "xl/workbook.xml": "<workbook/>"}),
        packed({"xl/worksheets/sheet1.xml": sheet(SMALL)}),
    ):
        assert why(content) == errors.BROKEN_FORM
    assert why(packed({"xl/vbaProject.bin": "", "xl/a": ""})) == errors.MACROS
