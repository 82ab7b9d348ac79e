"""Forms as bureaus send them, built part by part: what no library writes is put in by hand."""

import io
import re
import zipfile
from typing import Final

import xlsxwriter

SPARKLINE: Final = (
    '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"'
    ' xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">'
    '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">'
    "<x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>报表!C3:C6</xm:f>"
    "<xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>"
    "</x14:sparklineGroups></ext></extLst>"
)
CELL_IMAGES: Final = (
    '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
    ' xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">'
    '<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_1A2B"/></xdr:nvPicPr>'
    "</xdr:pic></etc:cellImage></etc:cellImages>"
)
IN_A_CELL: Final = (
    r'\1<c r="F2" t="str"><f>_xlfn.DISPIMG("ID_1A2B",1)</f>'
    r'<v>=DISPIMG("ID_1A2B",1)</v></c>\2'
)
PIXEL: Final = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360"
    "6060600000000500010d0a2db40000000049454e44ae426082"
)


def bureau_form(*, calculates: bool = True) -> bytes:
    """Return a form with drop-downs, rich text, a picture, a chart, a shape and a header logo."""
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, {"in_memory": True}) as book:
        sheet = book.add_worksheet("报表")
        bold = book.add_format({"bold": True, "font_color": "red"})
        day = book.add_format({"num_format": "yyyy-mm-dd", "bg_color": "#FFFFCC"})
        sheet.write_rich_string("A1", "养老机构 ", bold, "疫情防控", " 日报表")
        labels = ("机构名称", "填报日期", "应测人数", "实测人数", "发热人数")
        for row, words in enumerate(labels, start=1):
            sheet.write(row, 0, words)
        sheet.write_blank("C3", None, day)
        if calculates:
            sheet.write_formula("C7", "=C4-C5", None, 0)
        for cell in ("D3", "D4"):
            sheet.data_validation(cell, {"validate": "list", "source": ["是", "否"]})
        sheet.conditional_format("C4:C6", {"type": "data_bar"})
        chart = book.add_chart({"type": "column"})
        chart.add_series({"values": "=报表!$C$4:$C$6"})
        sheet.insert_chart("G2", chart)
        sheet.insert_image("G20", "logo.png", {"image_data": io.BytesIO(PIXEL)})
        sheet.insert_textbox("G30", "填表须知")
        sheet.set_header("&L&G", {"image_left": "logo.png", "image_data_left": io.BytesIO(PIXEL)})
        book.add_worksheet("说明").write("A1", "如实填写")
    return _with_what_no_library_writes(made.getvalue())


def _with_what_no_library_writes(content: bytes) -> bytes:
    """Add a sparkline and a picture in a cell as WPS keeps them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as plain, zipfile.ZipFile(made, "w") as packed:
        for one in plain.infolist():
            part = plain.read(one)
            if one.filename == "xl/worksheets/sheet1.xml":
                text = part.decode()
                cut = text.index("</worksheet>")
                text = text[:cut] + SPARKLINE + text[cut:]
                part = re.sub(r'(<row r="2"[^>]*>.*?)(</row>)', IN_A_CELL, text, count=1).encode()
            if one.filename == "xl/workbook.xml":
                part = part.replace(b' fullCalcOnLoad="1"', b"")
            packed.writestr(one, part)
        packed.writestr("xl/cellimages.xml", CELL_IMAGES)
    return made.getvalue()


def parts(content: bytes) -> dict[str, bytes]:
    """Return every part of a workbook, unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {one: packed.read(one) for one in packed.namelist()}
