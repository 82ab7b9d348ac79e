"""How far a sheet reaches, what is hidden and merged in it, and how much is too much."""

from xml.parsers.expat import ExpatError

import pytest

from carehome_app.documents.workbooks import extents as module
from carehome_app.documents.workbooks.extents import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Extent,
    Span,
    TooFarError,
    check_reach,
    extents,
    place_of,
    sheet_parts,
)
from tests.documents.workbooks.packed import MAIN, open_document, opened, packed, workbook

LOOKS = f"""<styleSheet xmlns="{MAIN}"><numFmts>
<numFmt numFmtId="164" formatCode="YYYY-MM-DD hh:mm"/>
<numFmt numFmtId="165" formatCode="0 &quot;h each d&quot;"/>
<numFmt numFmtId="166" formatCode="[h]:mm d"/>
<numFmt numFmtId="167" formatCode="d\\h"/>
<numFmt numFmtId="168" formatCode="hh:mm"/>
<numFmt numFmtId="169" formatCode="yyyy-mm-dd"/></numFmts>
<cellStyleXfs><xf numFmtId="164"/><xf numFmtId="164"/></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/>
<xf numFmtId="168"/><xf numFmtId="169"/><xf numFmtId="22"/></cellXfs></styleSheet>"""
"""Looks 1 and 7 show a day and its time."""
DAYS = "".join(f'<c s="{look}"><v>46348</v></c>' for look in range(9))
ROWS = f"""<row><c r="B1"><v>1</v></c><c><is><t>王秀英</t></is></c><c s="1"/></row>
<row r="4" hidden="1"><c><v>36.5</v></c></row><row hidden="true"/><row hidden="0">{DAYS}</row>
<row r="9"><c r="C9" s="1"><v>46348.5</v></c><c s="1"><is><t>46348</t></is></c><c r="L12"/></row>
<row r="x"><c r="?" s="7"><v>46348.0</v></c></row>|<mergeCells><mergeCell ref="A1:B3"/>
<mergeCell ref="C5"/><mergeCell ref="A1:?"/><mergeCell ref="?:B2"/></mergeCells>"""


@pytest.mark.parametrize("piece", [1 << 20, 1])
def test_a_sheet_says_its_extent_its_hidden_rows_its_merges_and_its_midnights(
    monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(module, "_PIECE", piece)
    found = extents(
        opened(workbook(ROWS, '<row r="2"><c r="AB2"><v>1</v></c></row>', styles=LOOKS))
    )
    assert found == {
        "体温": Extent(
            rows=13,
            columns=9,
            hidden={3, 4},
            spans=[Span(0, 0, 2, 1), Span(4, 2, 4, 2)],
            midnights={(5, 1), (5, 7)},
        ),
        "旧": Extent(rows=2, columns=28),
    }


def test_without_looks_no_cell_shows_a_time_and_half_a_sheet_is_no_sheet() -> None:
    (found, empty) = extents(opened(workbook(f'<row r="3">{DAYS}</row>'))).values()
    assert (found, empty) == (Extent(rows=3, columns=9), Extent(rows=0, columns=0))
    bare = f'<styleSheet xmlns="{MAIN}"/>'
    unnumbered = extents(opened(workbook(f"<row>{DAYS}</row>", styles=bare)))
    assert unnumbered["体温"] == Extent(rows=1, columns=9)
    with pytest.raises(ExpatError):
        extents(opened(workbook("", **{"worksheets/sheet2": "<worksheet>"})))


def test_a_file_that_lists_no_sheets_has_none() -> None:
    whole = opened(workbook(""))
    assert sheet_parts(whole) == {
        "体温": "xl/worksheets/sheet1.xml",
        "旧": "xl/worksheets/sheet2.xml",
    }
    names = ("xl/workbook.xml", "xl/worksheets/sheet1.xml")
    unrelated = packed({name: whole.read(name) for name in names})
    assert sheet_parts(opened(unrelated)) == {}
    assert sheet_parts(opened(packed({names[1]: whole.read(names[1])}))) == {}


def test_a_cell_is_found_by_its_letters_and_its_number() -> None:
    known = {"A1": (0, 0), "C7": (6, 2), "Z9": (8, 25), "AA10": (9, 26), "AZ1": (0, 51)}
    known |= {"BA1": (0, 52), "ZZ1": (0, 701), "AAA1": (0, 702), "XFD1048576": (1048575, 16383)}
    assert {one: place_of(one) for one in known} == known
    assert [place_of(one) for one in ("", "A", "7", "a1", "A1 ", "ABCD1", "A12345678")] == [
        None
    ] * 7


def test_a_sheet_may_reach_to_the_last_row_column_and_cell_and_no_further() -> None:
    check_reach(Extent(rows=MOST_ROWS, columns=MOST_COLUMNS), MOST_CELLS)
    for rows, columns, cells in ((1, 0, 0), (0, 1, 0), (0, 0, 1)):
        far = Extent(rows=MOST_ROWS + rows, columns=MOST_COLUMNS + columns)
        with pytest.raises(TooFarError) as found:
            check_reach(far, MOST_CELLS + cells)
        assert (found.value.rows, found.value.columns) == (far.rows, far.columns)
        assert found.value.args == (far.rows, far.columns)


TABLES = """<t:table t:name="体温"><t:table-column t:number-columns-repeated="16384"/>
<t:table-row t:number-rows-repeated="3"><t:table-cell/>
<t:table-cell f:value-type="string" t:number-columns-repeated="2"/><t:covered-table-cell/>
<t:table-cell f:value-type="float" t:number-columns-spanned="2" t:number-rows-spanned="3"/>
<t:table-cell t:number-columns-repeated="1020"/></t:table-row>
<t:table-row t:visibility="collapse" t:number-rows-repeated="2">
<t:table-cell f:value-type="string"/></t:table-row>
<t:table-row t:visibility="filter" t:number-rows-repeated="0">
<t:table-cell f:value-type="string" t:number-rows-spanned="2"/></t:table-row>
<t:table-row t:visibility="visible"><t:table-cell f:value-type="string"
t:number-columns-spanned="many"/></t:table-row>
<t:table-row t:visibility="collapse" t:number-rows-repeated="1048000"><t:table-cell/>
</t:table-row></t:table>
<t:table t:name="旧"><t:table-row><t:table-cell f:value-type="string"/></t:table-row></t:table>"""
"""Fourteen cells hold something: three rows of three, two, one, one, and one in the second."""


def test_an_open_document_says_the_same_though_its_rows_stand_there_once() -> None:
    assert extents(opened(open_document(TABLES))) == {
        "体温": Extent(
            rows=7,
            columns=5,
            hidden={3, 4, 5},
            spans=[Span(0, 4, 2, 5), Span(5, 0, 6, 0)],
        ),
        "旧": Extent(rows=1, columns=1),
    }


def test_cells_are_counted_over_all_of_an_open_document_and_by_sheet_in_a_workbook(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    document, book = open_document(TABLES), workbook(ROWS, ROWS)
    for content, cells in ((document, 14), (book, 15)):
        monkeypatch.setattr(module, "MOST_CELLS", cells)
        assert extents(opened(content))
        monkeypatch.setattr(module, "MOST_CELLS", cells - 1)
        with pytest.raises(TooFarError):
            extents(opened(content))
