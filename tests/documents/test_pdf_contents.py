"""Whatever people type into names and notes, the page shows it and stays whole."""

import pypdfium2
import pytest

from carehome_app.documents.preview import page_count
from carehome_app.domain.reports.report import (
    Banner,
    Paragraph,
    Section,
    Table,
    Tone,
    cells,
    columns,
)
from tests.documents.pages import BOTH, printed, words
from tests.documents.sample import daily_report, said, with_names


@pytest.mark.parametrize(
    "name",
    [
        *("#import", "[王]", "*王*", "$x$", "\\", "<img", "=HYPERLINK("),
        *("//x", "@a", "`a`", "_b_", "{page}", "~", "--", "'"),
    ],
)
@BOTH
def test_a_name_is_never_read_as_markup(name: str, language: str) -> None:
    assert name in words(printed(with_names(name), language))


@BOTH
def test_what_the_font_lacks_is_named(language: str) -> None:
    strange = with_names("王😀", "a\x00b", "a\u200fb", "\x1b[31m", "\u202e", "\ud800", "שלום")

    text = words(printed(strange, language))

    for code in ("1F600", "0000", "200F", "001B", "202E", "D800", "05E9"):
        assert f"〓U+{code}" in text


@BOTH
def test_strange_characters_are_named_wherever_they_stand(language: str) -> None:
    face = said("{face}", face="😀")
    everywhere = daily_report(
        home_name="😀",
        home_number="😀",
        archive_number="😀",
        title=face,
        subtitle=face,
        banner=Banner(Tone.LOW, face, face),
        sections=(Section(face, (Paragraph(face), Table(columns(face), (), empty=face))),),
        signatures=(face,),
        footnotes=(face,),
    )

    # Home, its number, file number, title, subtitle, banner (2), heading, paragraph, column,
    # empty table, signature, footnote.
    assert words(printed(everywhere, language)).count("〓U+1F600") == 13


def test_rare_characters_of_names_are_printed() -> None:
    assert "䶮㛃𬭎" in words(printed(with_names("䶮㛃𬭎")))


@BOTH
def test_a_table_without_rows_says_so(language: str) -> None:
    nobody = {"zh": "无异常", "en": "Nobody abnormal"}

    assert nobody[language] in words(printed(with_names(), language))


@BOTH
def test_four_hundred_rows_go_over_pages_under_repeated_headings(language: str) -> None:
    pdf = printed(with_names(*(f"n{number:03}x" for number in range(400))), language)

    text = words(pdf)
    pages = page_count(pdf)
    heading = {"zh": "房-床", "en": "Room-bed"}[language]
    assert pages > 8
    assert text.count(heading) == pages
    assert all(f"n{number:03}x" in text for number in range(400))


def test_a_row_longer_than_a_page_loses_nothing() -> None:
    story = "".join(f"第{number}次复测。" for number in range(1500))

    pdf = printed(with_names(story))

    text = words(pdf)
    assert page_count(pdf) > 3
    assert _lowest(pdf) > 0
    assert "第0次复测" in text
    assert "第1499次复测" in text


def test_a_long_word_stays_in_its_cell() -> None:
    pdf = printed(with_names("x" * 300))

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        text = page.get_textpage()
        right = max(text.get_charbox(place)[2] for place in range(text.count_chars()))
        assert right < page.get_width()


def test_a_word_wider_than_its_column_breaks_and_is_found_whole() -> None:
    labels = columns(said("Name"), said("Now"), weights=(1, 12))
    table = Table(labels, (cells("AB-1234-5678-90", "x"),))

    pdf = printed(daily_report(sections=(Section(said("Temperature"), (table,)),)))

    letters = words(pdf).replace("\u200b", "").replace("\ufffe", "")
    assert "AB-1234-5678-90" in letters


def test_a_long_story_in_a_narrow_column_loses_nothing() -> None:
    labels = columns(said("Name"), said("Now"), weights=(1, 25))
    table = Table(labels, (cells("王" * 150, "x"), cells("a\n" * 150, "x")))

    assert _lowest(printed(daily_report(sections=(Section(said("Temperature"), (table,)),)))) > 0


def _lowest(pdf: bytes) -> float:
    """Return how far the lowest character of all pages is above the paper's edge."""
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [page.get_textpage() for page in document]
        return float(
            min(
                text.get_charbox(place)[1] for text in texts for place in range(text.count_chars())
            )
        )
