"""A filled form is the blank one with other cells, and nothing else: part by part."""

import io
import re
import warnings
from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.documents.own_form import OwnForm, mapping
from carehome_app.documents.workbooks.cells import NoSheetError, Value, with_values, written
from carehome_app.domain.files.own_form import FormFacts, FormMap, Plain
from carehome_app.i18n import in_english
from tests.documents.forms import bureau_form, parts
from tests.telling_examples import tells

FIRST = date(1899, 12, 30)
SHEET = "xl/worksheets/sheet1.xml"
VALUES: dict[str, Plain] = {
    "home.name": "松鹤 & <养老院>",
    "day": date(2026, 11, 22),
    "am.total.due": 142,
    "am.total.measured": 140,
    "am.total.fever": 0,
}
CELLS = {
    "C2": "home.name",
    "C3": "day",
    "C4": "am.total.due",
    "C5": "am.total.measured",
    "C6": "am.total.fever",
}


def filled(blank: bytes) -> bytes:
    form = OwnForm("form.xlsx", blank)
    by_place = mapping(CELLS, form)
    mapped = FormMap("f", "form.xlsx", "", by_place, {}, form.labels(tuple(by_place)))
    return form.fill(mapped, FormFacts(date(2026, 11, 22), VALUES), in_english)


def without_filled(sheet: bytes) -> bytes:
    """Return the XML of a sheet without the cells that are filled."""
    return re.sub(rb'<c r="C[2-6]"[^>]*?(?:/>|>.*?</c>)', b"", sheet)


def test_only_the_cells_that_were_filled_differ() -> None:
    blank = bureau_form(calculates=False)
    before, after = parts(blank), parts(filled(blank))
    assert list(after) == list(before)
    assert [name for name in before if before[name] != after[name]] == [SHEET]
    assert without_filled(after[SHEET]) == without_filled(before[SHEET])
    kept = after[SHEET].decode()
    for thing in ("dataValidation ", "dataBar", "sparkline", "legacyDrawingHF", "DISPIMG"):
        assert thing in kept, thing
    names = " ".join(after)
    for thing in ("charts/chart1.xml", "media/", "cellimages.xml", "vmlDrawing"):
        assert thing in names, thing
    assert b"<r><rPr><b/>" in after["xl/sharedStrings.xml"]


RESULT = re.compile(rb"(</f>)<v>[^<]*</v>")


def test_a_form_that_calculates_is_asked_to_do_so_when_it_is_opened() -> None:
    blank = bureau_form()
    before, after = parts(blank), parts(filled(blank))
    assert {one for one in before if before[one] != after[one]} == {"xl/workbook.xml", SHEET}
    asked = after["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")
    assert asked == before["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]
    # The result of before is gone: a reader that does not calculate would take it for the sum.
    assert b"<f>C4-C5</f><v>0</v>" in before[SHEET]
    assert b"<f>C4-C5</f></c>" in after[SHEET]
    bare = [RESULT.sub(rb"\1", without_filled(one[SHEET])) for one in (before, after)]
    assert bare[0] == bare[1]


def test_what_was_filled_is_read_by_others_as_it_was_meant() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        sheet = openpyxl.load_workbook(io.BytesIO(filled(bureau_form())))["报表"]
    assert sheet["C2"].value == "松鹤 & <养老院>"
    assert sheet["C3"].value.date() == date(2026, 11, 22)
    assert [sheet[f"C{row}"].value for row in (4, 5, 6)] == [142, 140, 0]
    assert sheet["C3"].fill.fgColor.rgb == "FFFFFFCC", "a filled cell keeps its look"
    assert sheet["A2"].value == "机构名称"


def test_a_day_in_a_workbook_of_1904_is_the_same_day() -> None:
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["B1"].number_format = "yyyy-mm-dd"
    blank = io.BytesIO()
    book.save(blank)
    made = with_values(blank.getvalue(), {"Sheet": {(1, 2): date(2026, 11, 22)}})
    sheet = openpyxl.load_workbook(io.BytesIO(made)).active
    assert sheet is not None
    assert sheet["B1"].value.date() == date(2026, 11, 22)


ODD = [
    b'<worksheet xmlns="m"><sheetData/></worksheet>',
    b'<worksheet xmlns="m"><sheetData></sheetData></worksheet>',
    b'<x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"/></x:sheetData></x:worksheet>',
    b'<worksheet xmlns="m"><sheetData><row><c><v>1</v></c><c/></row></sheetData></worksheet>',
    b"<worksheet xmlns='m'><sheetData><row r='1' a='x>y'><c r='B1' s='3' t='s'><v>0</v></c>"
    b"</row><!-- <row r='9'> --><row r='4'><c r='D4'/></row></sheetData></worksheet>",
]
"""Sheets as programs of all kinds write them."""


@pytest.mark.parametrize("sheet", ODD)
@given(
    values=st.dictionaries(
        st.tuples(st.integers(1, 6), st.integers(1, 6)),
        st.one_of(st.integers(-9, 99999), st.decimals("0", "99", places=1), st.text("a&<>\"' 王")),
        min_size=1,
    )
)
def test_every_value_is_found_in_its_cell_and_the_rest_stays_in_order(
    sheet: bytes, values: dict[tuple[int, int], Value]
) -> None:
    made = written(sheet, values, first_day=FIRST)
    found, order = cells_of(made)
    for at, value in values.items():
        assert found[at] == (value if isinstance(value, str) else Decimal(str(value)))
    assert order == sorted(order)
    tells(found != cells_of(sheet)[0])
    untouched = {at: one for at, one in cells_of(sheet)[0].items() if at not in values}
    assert {at: one for at, one in found.items() if at not in values} == untouched


def cells_of(
    sheet: bytes,
) -> tuple[dict[tuple[int, int], str | Decimal | None], list[tuple[int, int]]]:
    """Return what stands in each cell, and the cells in the order of the file: a second reader."""
    found: dict[tuple[int, int], str | Decimal | None] = {}
    row_number = 0
    for row in ElementTree.fromstring(sheet).iter("{m}row"):  # noqa: S314  # made above
        row_number = int(row.get("r", row_number + 1))
        column = 0
        for cell in row:
            where = re.fullmatch(r"([A-Z])(\d+)", cell.get("r", ""))
            column = ord(where[1]) - 64 if where else column + 1
            number, text = cell.find("{m}v"), cell.find("{m}is/{m}t")
            said: str | Decimal | None = None
            if text is not None:
                said = text.text or ""
            elif number is not None and cell.get("t") != "s":
                said = Decimal(number.text or "0")
            found[row_number, column] = said
    return found, list(found)


EMPTY = "<worksheet><sheetData/></worksheet>"


@pytest.mark.parametrize("sheet", [b"<worksheet>", b"<worksheet/>", EMPTY.encode("utf-16")])
def test_a_sheet_that_cannot_be_written_into_is_refused(sheet: bytes) -> None:
    with pytest.raises(NoSheetError):
        written(sheet, {(1, 1): 1}, first_day=FIRST)
