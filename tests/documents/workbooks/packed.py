"""Files of other programs, packed part by part: what no library would write is written by hand."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEETS: Final = f"""<workbook xmlns="{MAIN}" xmlns:r="urn:r"><sheets>
<sheet name="体温" r:id="rId1"/><sheet name="图" r:id="rId2"/><sheet name="无" r:id="rId3"/>
<sheet name="旧" r:id="rId4"/><sheet name="空" r:id="rId9"/></sheets></workbook>"""
RELATIONS: Final = """<Relationships>
<Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
<Relationship Id="rId2" Target="chartsheets/sheet1.xml"/>
<Relationship Id="rId3" Target="worksheets/gone.xml"/>
<Relationship Id="rId4" Target="/xl/worksheets/sheet2.xml"/></Relationships>"""


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """Return the bytes of a file with these parts."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return made.getvalue()


def opened(content: bytes) -> zipfile.ZipFile:
    """Open a packed file that is in memory alone."""
    return zipfile.ZipFile(BytesIO(content))


def sheet(inside: str) -> str:
    """Return the XML of a sheet with these rows, and what stands behind them."""
    rows, _, behind = inside.partition("|")
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData>{behind}</worksheet>'


def workbook(first: str, second: str = "", **more: str) -> bytes:
    """Return an XLSX with two sheets of rows, one of a chart and two that are listed alone."""
    return packed(
        {
            "xl/workbook.xml": SHEETS,
            "xl/_rels/workbook.xml.rels": RELATIONS,
            "xl/worksheets/sheet1.xml": sheet(first),
            "xl/worksheets/sheet2.xml": sheet(second),
            "xl/chartsheets/sheet1.xml": sheet(first),
            **{f"xl/{name}.xml": part for name, part in more.items()},
        }
    )


def open_document(tables: str) -> bytes:
    """Return an ODS with these tables; `t` is the space of its rows and cells."""
    return packed({"content.xml": f'<o xmlns:t="urn:t" xmlns:f="urn:f">{tables}</o>'})
