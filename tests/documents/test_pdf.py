"""A report on paper: real PDFs, read back."""

import re
import shutil
import subprocess
import zlib
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace

from carehome_app.documents import pdf as pdf_module
from carehome_app.documents.pdf import packed, warm_up
from carehome_app.documents.preview import page_count
from carehome_app.domain.reports.report import (
    Banner,
    Cell,
    Report,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from tests.documents.pages import BOTH, printed, words
from tests.documents.sample import daily_report, said, with_names


@BOTH
def test_the_daily_report_fits_one_page_and_says_it_is_an_archive_file(language: str) -> None:
    pdf = printed(daily_report(), language)

    assert page_count(pdf) == 1
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>B</pdfaid:conformance>" in pdf
    assert b"/StructTreeRoot" in pdf
    assert b"/Marked true" in pdf


@BOTH
def test_every_font_is_ours_and_embedded(language: str) -> None:
    pdf = printed(daily_report(), language)

    described = re.findall(rb"/Type/FontDescriptor.*?endobj", _plain(pdf), re.DOTALL)

    assert described
    assert all(b"CarehomeSans-" in one and b"/FontFile3" in one for one in described)


@BOTH
def test_qpdf_finds_nothing_wrong(language: str, tmp_path: Path) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    path = tmp_path / "report.pdf"
    path.write_bytes(printed(daily_report(draft=True, demo=True), language))

    checked = subprocess.run([qpdf, "--check", path], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_chinese_is_found_by_searching() -> None:
    text = words(printed(daily_report()))

    assert "“两测两报告”每日健康监测报告" in text
    assert "▲ 有异常情况 2 例（发热 1、偏低 1）" in text
    assert "一、体温监测" in text
    assert "五、趋势" in text
    assert "校验码 7f3a-91c2-0be4-55d8" in text
    assert "第 1 页 / 共 1 页" in text


def test_english_has_its_own_numbers_and_pages() -> None:
    text = words(printed(daily_report(), "en"))

    assert "1. Temperature" in text
    assert "5. Trend" in text
    assert "Page 1 of 1" in text
    assert "“reached”" in text


def test_the_language_of_the_page_is_told_to_screen_readers() -> None:
    assert b"/Lang(zh-CN)" in _plain(printed(daily_report()))
    assert b"/Lang(en)" in _plain(printed(daily_report(), "en"))


def test_the_same_report_gives_the_same_bytes() -> None:
    first = printed(daily_report())
    printed(daily_report(draft=True), "en")

    assert printed(daily_report()) == first


def test_the_same_report_gives_the_same_bytes_in_four_threads() -> None:
    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(lambda _: printed(daily_report()), range(4)))

    assert len(set(pages)) == 1


def test_the_file_says_when_the_report_was_made_not_when_it_was_printed() -> None:
    pdf = printed(daily_report())

    with pypdfium2.PdfDocument(pdf) as document:
        assert document.get_metadata_value("CreationDate") == "D:20261122020300Z"


def test_a_report_needs_a_time_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        daily_report(made_at=datetime(2026, 11, 22, 10, 3))  # noqa: DTZ001  # that is the point


@BOTH
def test_tone_is_told_by_signs(language: str) -> None:
    text = words(printed(daily_report(), language))

    assert "▲ 37.4 ℃" in text
    assert "▼ 35.4 ℃" in text


def test_all_well_has_its_own_sign() -> None:
    well = daily_report(banner=Banner(Tone.WELL, said("All well")))

    assert "✓ 报平安" in words(printed(well))


def test_a_draft_and_made_up_data_say_so_on_every_page() -> None:
    many = with_names(*(f"n{number}" for number in range(60)))

    pdf = printed(replace(many, draft=True, demo=True))

    assert page_count(pdf) == 2
    assert words(pdf).count("草稿，未签发") == 2
    assert words(pdf).count("演示：数据均为虚构") == 2


def test_an_issued_report_of_a_real_home_says_neither() -> None:
    text = words(printed(daily_report()))

    assert "草稿" not in text
    assert "演示" not in text


def test_numbers_and_empty_cells_are_shown_as_they_are() -> None:
    table = Table(
        columns(said("Reading"), said("Name"), said("Now")),
        (
            cells(Decimal("36.50"), 0, None),
            (Cell("a", Tone.MUTED), Cell("b"), Cell("c", Tone.WELL)),
        ),
    )
    text = words(printed(daily_report(sections=(Section(said("Temperature"), (table,)),))))

    assert "36.50" in text
    assert "None" not in text
    assert "✓ c" in text


def test_a_report_without_seal_signatures_or_numbers_is_printed() -> None:
    bare = daily_report(seal=None, signatures=(), footnotes=(), home_number="", sections=())

    assert "机构编号" not in words(printed(bare))


def test_a_row_must_fill_its_columns() -> None:
    with pytest.raises(ValueError, match="each column"):
        Table(columns(said("Name")), (cells("a", "b"),))


def test_warming_up_needs_no_report() -> None:
    pdf_module._compiler.cache_clear()
    warm_up()
    assert pdf_module._compiler.cache_info().currsize == 1


def _plain(pdf: bytes) -> bytes:
    """Return the objects of a PDF without compression, as qpdf would show them."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    opened = [pdf]
    for stream in streams:
        try:
            opened.append(zlib.decompress(stream))
        except zlib.error:
            continue
    return b"\n".join(opened)


@BOTH
def test_the_tags_of_a_long_table_take_little_room_and_are_all_there(language: str) -> None:
    rows = tuple(cells(number, "201-1", Decimal("36.5")) for number in range(400))
    table = Table(columns(*map(said, ("number", "place", "value"))), rows)
    report = replace(daily_report(), sections=(Section(said("many"), (table,)),))
    small = printed(report, language)
    as_typst_writes_it = unpacked(report, language)
    assert len(small) < len(as_typst_writes_it) / 2
    assert words(small) == words(as_typst_writes_it)
    assert tags(small) == tags(as_typst_writes_it)
    assert tags(small)["TD"] == 1200


def test_every_object_is_of_the_first_generation_for_readers_that_look_at_it() -> None:
    pdf = printed(daily_report())
    begins = int(pdf.rpartition(b"startxref\n")[2].split()[0])
    table = zlib.decompress(pdf[begins:].partition(b"stream\n")[2])
    rows = [table[at : at + 7] for at in range(0, len(table), 7)]
    told = [row[5:] for row in rows if row[0] == 1]
    assert len(told) > 10
    assert set(told) == {b"\0\0"}


def test_what_is_no_pdf_of_typst_is_left_alone() -> None:
    for content in (b"", b"%PDF-1.4", printed(daily_report())):
        assert packed(content) == content


def unpacked(report: Report, language: str) -> bytes:
    """Return the PDF of a report as Typst writes it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pdf_module, "packed", bytes)
        return printed(report, language)


def tags(pdf: bytes) -> Counter[str]:
    """Return how often a screen reader finds each kind of tag on the pages of a file."""
    found: Counter[str] = Counter()
    raw = pypdfium2.raw

    def note(element: object) -> None:
        buffer = (raw.FPDF_WCHAR * 32)()
        length = raw.FPDF_StructElement_GetType(element, buffer, 64)
        found[bytes(buffer)[: length - 2].decode("utf-16-le")] += 1
        for place in range(max(raw.FPDF_StructElement_CountChildren(element), 0)):
            child = raw.FPDF_StructElement_GetChildAtIndex(element, place)
            if child:
                note(child)

    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            tree = raw.FPDF_StructTree_GetForPage(page)
            for place in range(raw.FPDF_StructTree_CountChildren(tree)):
                note(raw.FPDF_StructTree_GetChildAtIndex(tree, place))
            raw.FPDF_StructTree_Close(tree)
    return found
