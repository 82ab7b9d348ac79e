"""The preview is the page itself."""

from concurrent.futures import ThreadPoolExecutor

import pypdfium2
import pytest

from carehome_app.documents import preview
from carehome_app.documents.pdf import render_pdf
from carehome_app.documents.preview import page_count, page_image, page_sizes, some_pages
from tests.documents.chinese import in_chinese
from tests.documents.sample import daily_report, with_names


def test_an_a4_page_has_its_size_and_opaque_pixels() -> None:
    page = page_image(render_pdf(daily_report(), in_chinese, "zh"), 0, scale=2)

    assert (page.width, page.height) == (1191, 1684)
    assert len(page.pixels) == page.stride * page.height
    assert page.stride >= page.width * 4
    assert set(page.pixels[3::4]) == {255}


def test_red_is_red() -> None:
    page = page_image(render_pdf(daily_report(), in_chinese, "zh"), 0, scale=1)

    pixels = {page.pixels[at : at + 3] for at in range(0, len(page.pixels), 4)}
    assert bytes.fromhex("b3261e") in pixels


def test_every_page_comes_in_order() -> None:
    pdf = render_pdf(with_names(*map(str, range(120))), in_chinese, "zh")

    pages = [page_image(pdf, number, scale=0.5) for number in range(page_count(pdf))]

    assert len(pages) > 2
    assert len({page.pixels for page in pages}) == len(pages)


def test_a_document_is_opened_once_for_its_pages_until_another_is_wanted_or_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    long, short = (
        render_pdf(with_names(*map(str, range(rows))), in_chinese, "zh") for rows in (120, 1)
    )
    preview.close_document()
    opened: list[bytes] = []

    class Counted(pypdfium2.PdfDocument):  # type: ignore[misc]  # it has no types
        def __init__(self, pdf: bytes) -> None:
            opened.append(pdf)
            super().__init__(pdf)

    monkeypatch.setattr(pypdfium2, "PdfDocument", Counted)
    for pdf, number in ((long, 0), (long, 2), (short, 0), (short, 0)):
        page_image(pdf, number, scale=0.5)
    assert opened == [long, short]
    preview.close_document()
    page_image(short, 0, scale=0.5)
    assert opened == [long, short, short]
    preview.close_document()


def test_several_threads_may_look_at_once() -> None:
    pdf = render_pdf(daily_report(), in_chinese, "zh")

    with ThreadPoolExecutor(4) as threads:
        pages = list(threads.map(lambda _: page_image(pdf, 0, 1), range(12)))

    assert len(set(pages)) == 1


def test_all_pages_are_the_very_file_and_all_but_the_first_are_one_less() -> None:
    pdf = render_pdf(with_names(*map(str, range(120))), in_chinese, "zh")
    pages = range(1, page_count(pdf) + 1)
    assert some_pages(pdf, pages) is pdf
    assert page_count(some_pages(pdf, pages[1:])) == len(pages) - 1


def test_some_pages_come_in_the_order_they_are_asked_for_with_their_sizes() -> None:
    pdf = render_pdf(with_names(*map(str, range(120))), in_chinese, "zh")
    across = render_pdf(daily_report(wide=True), in_chinese, "zh")
    taken = some_pages(pdf, (3, 1))
    looks = [page_image(pdf, number, scale=0.5).pixels for number in (2, 0)]
    assert [page_image(taken, number, scale=0.5).pixels for number in range(2)] == looks
    assert page_count(taken) == 2
    tall = page_sizes(pdf)
    assert len(tall) == page_count(pdf)
    assert {(round(wide), round(high)) for wide, high in tall} == {(595, 842)}
    assert {(round(wide), round(high)) for wide, high in page_sizes(across)} == {(842, 595)}
    preview.close_document()


def test_after_another_document_the_one_before_is_closed() -> None:
    first, second = (render_pdf(with_names(one), in_chinese, "zh") for one in ("a", "b"))
    for pdf in (first, second):
        page_image(pdf, 0, scale=0.5)
        assert list(preview._open) == [pdf]
    preview.close_document()
    assert list(preview._open) == []
