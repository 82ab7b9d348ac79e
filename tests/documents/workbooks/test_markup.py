"""Pages and the XML of 2003 that other programs name .xls: every cell where people see it."""

import pytest

from carehome_app.documents.workbooks import markup
from carehome_app.documents.workbooks.elsewhere import Sheet
from carehome_app.documents.workbooks.extents import MOST_ROWS, TooFarError
from carehome_app.documents.workbooks.markup import is_markup, sheets_of_markup

SPACES = "urn:schemas-microsoft-com:office:"
PAGE = """</table><tr><td>no table yet<br></td></tr><TABLE><caption>月报</caption>
<td rowspan=2>房间</td><th COLSPAN="2"> 体温
  登记 <b>表</b></th><td rowspan>x<br/>y<tr><td>早<td>晚</td> <td rowspan="0" colspan="many">午
<tr></tr><tr>between<td>a<table><tr><td>in</td><td>ner</td></tr></table>b</td> behind
</table>after <td>all</td><table></table><table><tr><td rowspan=1000000 colspan=1>end</table>"""


def test_a_page_is_read_cell_by_cell_as_a_browser_shows_it() -> None:
    assert is_markup(PAGE)
    assert sheets_of_markup(PAGE) == [
        Sheet(
            "1",
            hidden=False,
            rows=[["房间", "体温 登记 表", "", "x y"], ["", "早", "晚", "午"], [], ["ainnerb"]],
            spans=[(0, 0, 1, 0), (0, 1, 0, 2)],
        ),
        Sheet("3", hidden=False, rows=[["end"]], spans=[]),
    ]


def test_cells_that_span_rows_push_those_below_them_to_the_right() -> None:
    page = """<table><tr><td rowspan=3 colspan=2>A</td><td>B</td><td rowspan=2>C</td><td>D</td>
        </tr><tr><td>E</td><td>F</td></tr><tr><td>G</td><td>H</td></tr></table>"""
    (found,) = sheets_of_markup(page)
    assert found.rows == [
        ["A", "", "B", "C", "D"],
        ["", "", "E", "", "F"],
        ["", "", "G", "H"],
    ]
    assert found.spans == [(0, 0, 2, 1), (0, 3, 1, 3)]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (" \n<HTML><Table>", True),
        (f'<Workbook xmlns="{SPACES}spreadsheet">', True),
        (" " * 4095 + "<table>", True),
        (" " * 4096 + "<table>", False),
        ("<html>", False),
        ("a <table>", False),
        (f"a {SPACES}spreadsheet", False),
    ],
)
def test_a_page_begins_with_a_tag_and_has_a_table(text: str, is_one: bool) -> None:
    assert is_markup(text) is is_one


def rows(count: int, cell: str = "<td>x</td>") -> str:
    return f"<table>{f'<tr>{cell}</tr>' * count}</table>"


@pytest.mark.parametrize(
    ("fits", "too_far", "reach"),
    [
        (rows(7), rows(8), (8, 0)),
        (rows(1, "<td>x</td>" * 5), rows(1, "<td>x</td>" * 6), (1, 6)),
        (rows(1, "<td rowspan=7>x</td>"), rows(1, "<td rowspan=8>x</td>"), (8, 1)),
        (
            rows(1, "<td>x</td><td colspan=4>y</td>"),
            rows(1, "<td>x</td><td colspan=5>y</td>"),
            (1, 6),
        ),
        (
            rows(1, "<td rowspan=2 colspan=5>x</td>"),
            rows(1, "<td rowspan=3 colspan=5>x</td>"),
            (3, 5),
        ),
        (
            rows(1, "<td rowspan=5 colspan=2>x</td><td rowspan=2>y</td>"),
            rows(1, "<td rowspan=5 colspan=2>x</td><td rowspan=3>y</td>"),
            (3, 3),
        ),
    ],
)
def test_a_page_of_seven_rows_five_columns_and_ten_places_is_read_and_none_larger(
    monkeypatch: pytest.MonkeyPatch, fits: str, too_far: str, reach: tuple[int, int]
) -> None:
    for name, most in (("MOST_ROWS", 7), ("MOST_COLUMNS", 5), ("MOST_SPANNED", 10)):
        monkeypatch.setattr(markup, name, most)
    assert sheets_of_markup(fits)
    with pytest.raises(TooFarError) as found:
        sheets_of_markup(too_far)
    assert found.value.args == reach


def test_a_span_of_six_figures_is_too_far_and_one_of_seven_is_taken_for_a_slip() -> None:
    with pytest.raises(TooFarError):
        sheets_of_markup(rows(1, "<td rowspan=999999>x</td>"))
    assert sheets_of_markup(rows(1, "<td rowspan=1000000>x</td>"))[0].spans == []


def of_2003(inside: str) -> str:
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{SPACES}spreadsheet" xmlns:x="{SPACES}excel"'
        f' xmlns:ss="{SPACES}spreadsheet">{inside}</Workbook>'
    )


BEFORE = """<Data>nobody's</Data><x:Visible>SheetHidden</x:Visible><Row/>"""
FIRST = """<Worksheet ss:Name="体温"><Table><Row ss:Index="2">
<Cell ss:Index="2" ss:MergeDown="1" ss:MergeAcross="2"><Data ss:Type="String">王<B>秀</B>英</Data>
<Comment><Data>asleep</Data></Comment></Cell><Cell><Data ss:Type="Number">36.5</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2026-11-28T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="DateTime">2026-11-28T07:31:05.000</Data></Cell>
<Cell ss:Index="7"><Data ss:Type="String">AT00:00:00</Data></Cell></Row>
<Row ss:Index="6"><Cell ss:StyleID="s1"/><Cell ss:Index="3" ss:MergeAcross="1"/><Cell>
<Comment><Data>?</Data></Comment><Data ss:Type="String">z</Data></Cell><Cell ss:Index="301"/></Row>
</Table>
<x:WorksheetOptions><x:Visible> SheetVisible </x:Visible></x:WorksheetOptions></Worksheet>"""
OTHERS = """<Worksheet ss:Name="旧"><Table><Row ss:Index="2"><Cell/><Cell>
<Data ss:Type="String">old</Data></Cell></Row></Table>
<x:Visible>SheetVeryHidden</x:Visible></Worksheet><Worksheet/>"""


def test_a_workbook_of_2003_says_its_sheets_its_merges_and_its_moments() -> None:
    assert sheets_of_markup(of_2003(BEFORE + FIRST + OTHERS)) == [
        Sheet(
            "体温",
            hidden=False,
            rows=[
                [],
                ["", "王秀英", "", "", "36.5"],
                ["2026-11-28", "", "", "", "2026-11-28 07:31:05", "", "AT00:00:00"],
                [],
                [],
                ["", "", "", "", "z"],
            ],
            spans=[(1, 1, 2, 3)],
        ),
        Sheet("旧", hidden=True, rows=[[], ["", "old"]], spans=[]),
        Sheet("", hidden=False, rows=[], spans=[]),
    ]


def test_a_workbook_of_2003_whose_rows_lie_before_the_first_or_too_far_is_refused() -> None:
    sheet = '<Worksheet ss:Name="a"><Table><Row ss:Index="{}"/></Table></Worksheet>'
    assert len(sheets_of_markup(of_2003(sheet.format(MOST_ROWS)))[0].rows) == 101_000
    for row in (-1, 101_001):
        with pytest.raises(TooFarError) as found:
            sheets_of_markup(of_2003(sheet.format(row)))
        assert found.value.rows == row
