"""What is written into a sheet stands there byte by byte, and so does all that was there."""

import zipfile
from datetime import date
from decimal import Decimal

import pytest

from carehome_app.documents.workbooks.cells import NoSheetError, Value, with_values, written
from tests.documents.workbooks.packed import MAIN, RELATIONS, SHEETS, opened, packed

FIRST = date(1899, 12, 30)
Cells = dict[tuple[int, int], Value]

FORM = b"""<?xml version="1.0" encoding="UTF-8"?><w xmlns="m"><cols a="/>"/><sheetData>
<row r='3' ht="20>"> <c r="B3" s='4' t="s" ><v>0</v></c><c r="D3"/> </row>
<row r="7" /><row><c t='str' vm="1"><f>A1</f><v>x</v></c><c s="2" /></row>
</sheetData><tail a="1"/></w>"""


def test_a_form_has_its_new_cells_in_order_and_every_other_byte_as_it_was() -> None:
    values: Cells = {
        (3, 4): 36.6,
        (3, 3): Decimal("37.30"),
        (3, 2): 'He & "Lu" <b>',
        (3, 1): 0,
        (3, 28): date(2026, 11, 22),
        (3, 5): " ",
        (7, 2): 1,
        (7, 703): 2,
        (8, 1): "=1+1",
        (8, 3): -4,
        (5, 26): 5,
        (1, 27): 6,
        (9, 702): 7,
        (9, 52): 8,
    }
    space = b'xml:space="preserve"'
    first = b'<row r="1"><c r="AA1"><v>6</v></c></row>'
    fifth = b'<row r="5"><c r="Z5"><v>5</v></c></row>'
    ninth = b'<row r="9"><c r="AZ9"><v>8</v></c><c r="ZZ9"><v>7</v></c></row>'
    text = b'<c r="%s"%s t="inlineStr"><is><t ' + space + b">%s</t></is></c>"
    assert written(FORM, values, first_day=FIRST) == (
        b"""<?xml version="1.0" encoding="UTF-8"?><w xmlns="m"><cols a="/>"/><sheetData>
"""
        + first
        + b"""<row r='3' ht="20>"> <c r="A3"><v>0</v></c>"""
        + text % (b"B3", b" s='4'", b'He &amp; "Lu" &lt;b&gt;')
        + b'<c r="C3"><v>37.30</v></c><c r="D3"><v>36.6</v></c> '
        + text % (b"E3", b"", b" ")
        + b'<c r="AB3"><v>46348</v></c></row>\n'
        + fifth
        + b'<row r="7" ><c r="B7"><v>1</v></c><c r="AAA7"><v>2</v></c></row><row>'
        + text % (b"A8", b"", b"=1+1")
        + b"""<c s="2" /><c r="C8"><v>-4</v></c></row>
"""
        + ninth
        + b"""</sheetData><tail a="1"/></w>"""
    )


def test_a_sheet_without_rows_gets_them_and_one_with_a_prefix_gets_it_everywhere() -> None:
    bare = b'<w><sheetData a="1"/></w>'
    assert written(bare, {}, first_day=FIRST) == bare
    assert written(bare, {(1, 16384): 1, (2, 1): 2}, first_day=FIRST) == (
        b'<w><sheetData a="1"><row r="1"><c r="XFD1"><v>1</v></c></row>'
        b'<row r="2"><c r="A2"><v>2</v></c></row></sheetData></w>'
    )
    assert written(b"<sheetData/>", {(1, 1): 1}, first_day=FIRST) == (
        b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'
    )
    prefixed = b'<x:w xmlns:x="m"><x:sheetData><x:row r="2"/></x:sheetData></x:w>'
    assert written(prefixed, {(2, 1): "a", (3, 1): 3}, first_day=FIRST) == (
        b'<x:w xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2" t="inlineStr"><x:is>'
        b'<x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>'
        b'<x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row></x:sheetData></x:w>'
    )


@pytest.mark.parametrize(
    ("said", "is_read"),
    [
        ('<?xml version="1.0" encoding="Utf-8"?>', True),
        ("<?xml version='1.0' encoding='US-ASCII'?>", True),
        ('\ufeff<?xml version="1.0"?>', True),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', False),
        ("<!-- \0 -->", False),
        ("<broken", False),
    ],
)
def test_only_a_sheet_whose_bytes_are_its_letters_is_written_into(
    said: str, is_read: bool
) -> None:
    sheet = f"{said}<w><sheetData></sheetData></w>".encode()
    if is_read:
        assert b">1<" in written(sheet, {(1, 1): 1}, first_day=FIRST)
        sheet = sheet.removesuffix(b"</w>")
    with pytest.raises(NoSheetError):
        written(sheet, {(1, 1): 1}, first_day=FIRST)


SUM = '<row r="2"><c r="B2"><f>A1</f><v>{}</v></c></row>'
PICTURE = '<row r="3"><c r="C3"><f>_xlfn.DISPIMG("ID",1)</f><v>=DISPIMG("ID",1)</v></c></row>'
CALCULATES = '<calcPr calcId="1" fullCalcOnLoad="0" />'


def form(said: str = CALCULATES, result: str = "0") -> bytes:
    """Return a form of two sheets whose sums were worked out before it was filled."""
    inside = f'<w xmlns="{MAIN}"><sheetData>{{}}</sheetData></w>'
    return packed(
        {
            "xl/workbook.xml": SHEETS.replace("</workbook>", f"{said}</workbook>"),
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/worksheets/sheet1.xml": inside.format(SUM.format(result) + PICTURE),
            "xl/worksheets/sheet2.xml": inside.format(SUM.format(result)),
            "xl/chartsheets/sheet1.xml": inside.format(SUM.format(result)),
        }
    )


def parts(content: bytes) -> dict[str, str]:
    with opened(content) as book:
        assert {one.compress_type for one in book.infolist()} == {zipfile.ZIP_DEFLATED}
        return {one.filename: book.read(one).decode() for one in book.infolist()}


def test_a_form_that_is_filled_has_no_results_of_before_in_any_of_its_sheets() -> None:
    blank, filled = parts(form()), parts(with_values(form(), {"体温": {(1, 1): 5}}))
    new = '<row r="1"><c r="A1"><v>5</v></c></row>'
    assert list(filled) == list(blank)
    assert {name: part for name, part in filled.items() if part != blank[name]} == {
        "xl/workbook.xml": blank["xl/workbook.xml"].replace(
            CALCULATES, '<calcPr calcId="1" fullCalcOnLoad="1"/>'
        ),
        "xl/worksheets/sheet1.xml": blank["xl/worksheets/sheet1.xml"]
        .replace("<v>0</v>", "")
        .replace("<sheetData>", f"<sheetData>{new}"),
        "xl/worksheets/sheet2.xml": blank["xl/worksheets/sheet2.xml"].replace("<v>0</v>", ""),
    }


@pytest.mark.parametrize(
    ("said", "asked"),
    [("", ""), ("<r:calcPr></r:calcPr>", '<r:calcPr fullCalcOnLoad="1"></r:calcPr>')],
)
def test_the_wish_to_calculate_is_said_where_calculating_is(said: str, asked: str) -> None:
    blank, filled = form(said), with_values(form(said), {"旧": {(1, 1): 5}})
    listed = parts(blank)["xl/workbook.xml"]
    assert parts(filled)["xl/workbook.xml"] == (listed.replace(said, asked) if said else listed)


def test_a_form_into_which_nothing_is_written_keeps_its_results() -> None:
    assert parts(with_values(form(), {"体温": {}, "not there": {}})) == parts(form())
    with pytest.raises(NoSheetError):
        with_values(form(), {"not there": {(1, 1): 1}})


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ('<workbookPr date1904="1"/>', 44886),
        ('<workbookPr date1904 = "true"/>', 44886),
        ('<workbookPr date1904="0"/>', 46348),
        ('<workbookPr date1904="false" hidden="1"/>', 46348),
        ("", 46348),
    ],
)
def test_a_day_is_counted_as_its_workbook_counts(said: str, day: int) -> None:
    filled = with_values(form(said), {"体温": {(1, 1): date(2026, 11, 22)}})
    assert f'<c r="A1"><v>{day}</v></c>' in parts(filled)["xl/worksheets/sheet1.xml"]
