"""What the process beside the program reads of a workbook or a PDF, and how it refuses a file."""

import hashlib
import subprocess
import sys
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter

from carehome_app.documents.workbooks import in_hand as module
from carehome_app.documents.workbooks.elsewhere import (
    HelperFailedError,
    Sheet,
    sheets_of,
    shown,
)
from carehome_app.documents.workbooks.in_hand import InHand, in_hand, words_in


def workbook() -> bytes:
    """Return a workbook with a sheet of values, a chart, and two sheets that are hidden."""
    made = BytesIO()
    with xlsxwriter.Workbook(made) as book:
        sheet = book.add_worksheet("体温")
        book.add_chartsheet("图").set_chart(_chart(book))
        book.add_worksheet("旧").hide()
        book.add_worksheet("更旧").very_hidden()
        sheet.write_row("C2", ["王秀英", 36.6, True])
        sheet.write_number("C4", 0.1 + 0.2)
        sheet.merge_range("B6:C7", "二楼")
    return made.getvalue()


def _chart(book: xlsxwriter.Workbook) -> object:
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=体温!$D$2:$D$2"})
    return chart


def pdf(*pages: str) -> bytes:
    """Return a PDF with a page for each text; a new line begins where one says so."""
    texts = [f"BT /F 12 Tf 9 99 Td 14 TL {_lines(page)} ET".encode() for page in pages]
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]/MediaBox[0 0 300 120]>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for at, text in enumerate(texts):
        objects += [
            f"<</Type/Page/Parent 2 0 R/Contents {5 + 2 * at} 0 R"
            f"/Resources<</Font<</F 3 0 R>>>>>>".encode(),
            b"<</Length %d>>stream\n%s\nendstream" % (len(text), text),
        ]
    body = b"".join(b"%d 0 obj%s endobj\n" % (at, one) for at, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def _lines(page: str) -> str:
    return " ".join(f"({line}) Tj T*" for line in page.split("\n"))


def test_a_workbook_is_read_from_its_first_cell_on_and_a_chart_is_no_sheet() -> None:
    assert sheets_of(workbook()) == [
        Sheet(
            "体温",
            hidden=False,
            rows=[
                ["", "", "", "", ""],
                ["", "", "王秀英", "36.6", "True"],
                ["", "", "", "", ""],
                ["", "", "0.3", "", ""],
                ["", "", "", "", ""],
                ["", "二楼", "", "", ""],
            ],
            spans=[(5, 1, 6, 2)],
        ),
        Sheet("旧", hidden=True, rows=[], spans=[]),
        Sheet("更旧", hidden=True, rows=[], spans=[]),
    ]


def test_a_pdf_is_read_line_by_line_and_page_by_page() -> None:
    content = pdf("Daily report\nFever 1", "Seal 7f3a")
    assert sheets_of(content) == [
        Sheet("1", hidden=False, rows=[["Daily report"], ["Fever 1"]], spans=[]),
        Sheet("2", hidden=False, rows=[["Seal 7f3a"]], spans=[]),
    ]
    assert words_in(content) == "Daily report\nFever 1\nSeal 7f3a"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4 and no more", b"PK\x03\x04 and no more"])
def test_the_process_says_by_its_end_that_a_file_is_damaged(content: bytes) -> None:
    command = [sys.executable, "-m", "carehome_app.documents.workbooks.elsewhere"]
    done = subprocess.run(command, input=content, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    with pytest.raises(HelperFailedError):
        sheets_of(content)
    assert words_in(content) == ""


def test_a_value_is_shown_with_the_digits_a_sheet_keeps() -> None:
    day = datetime(2026, 11, 22)  # noqa: DTZ001
    values = [None, day, day.replace(hour=7), day.replace(microsecond=1), 36.599999999999994]
    assert [shown(one) for one in values] == [
        "",
        "2026-11-22",
        "2026-11-22 07:00:00",
        "2026-11-22 00:00:00",
        "36.6",
    ]
    others = [day.date(), time(7, 31), date(2026, 2, 3), 1 / 3, 1e20, 140, "140.0", False]
    assert [shown(one) for one in others] == [
        "2026-11-22",
        "07:31:00",
        "2026-02-03",
        "0.333333333333333",
        "1e+20",
        "140",
        "140.0",
        "False",
    ]


def test_a_file_is_known_by_its_sum_and_by_its_words_unless_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = "姓名,体温\r\n王秀英,36.5\r\n".encode()
    (tmp_path / "list.csv").write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    whole = InHand(sha256, "姓名\t体温\n王秀英\t36.5")
    monkeypatch.setattr(module, "LARGEST", len(content))
    assert in_hand(tmp_path / "list.csv") == whole
    monkeypatch.setattr(module, "LARGEST", len(content) - 1)
    assert in_hand(tmp_path / "list.csv") == InHand(sha256, "")
