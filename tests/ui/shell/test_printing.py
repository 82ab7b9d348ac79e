"""What was issued comes out of the printer: the right pages, upright or lying, and small."""

from pathlib import Path

import pytest
import typst
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from carehome_app.documents.preview import page_count, page_sizes
from carehome_app.domain.errors import PrinterGoneError
from carehome_app.i18n import in_english
from carehome_app.ui.shell import printing
from carehome_app.ui.shell.printing import FINEST, Going, Wanted

A4 = (595, 842)


@pytest.fixture(scope="module")
def three_pages() -> bytes:
    """Two upright pages and a lying one between them."""
    text = """#set page(paper: "a4")
    First
    #page(flipped: true)[Second, lying]
    Third"""
    made = typst.compile(text.encode())
    assert isinstance(made, bytes)
    return made


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:  # noqa: ARG001  # fonts and screens
    """A printer that draws into a file, as fine as a queue of CUPS says of itself."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    made.setResolution(1200)
    return made


def _turned(document: bytes) -> list[bool]:
    return [wide > high for wide, high in page_sizes(document)]


def test_each_page_lies_or_stands_as_it_does_in_the_document(
    printer: QPrinter, three_pages: bytes
) -> None:
    printing.draw(printer, three_pages, Going())

    drawn = Path(printer.outputFileName()).read_bytes()
    assert _turned(drawn) == [False, True, False]
    for size in page_sizes(drawn):
        assert sorted(round(side) for side in size) == pytest.approx(sorted(A4), abs=1)


def test_a_queue_of_1200_dots_is_not_drawn_that_fine(
    printer: QPrinter, three_pages: bytes
) -> None:
    printing.draw(printer, three_pages, Going())
    assert printer.resolution() == FINEST


def test_only_the_pages_that_were_asked_for_are_drawn(
    printer: QPrinter, three_pages: bytes
) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)

    printing.draw(printer, three_pages, Going())

    assert _turned(Path(printer.outputFileName()).read_bytes()) == [True]


def test_whoever_cancels_hears_how_many_pages_came_out(
    printer: QPrinter, three_pages: bytes
) -> None:
    going = Going()
    going.progressed.connect(going.cancel)

    said = printing.draw(printer, three_pages, going)

    assert said is not None
    assert in_english(said) == "Cancelled. Pages printed: 1 of 3."
    assert page_count(Path(printer.outputFileName()).read_bytes()) == 1


def test_printed_into_a_file_it_is_the_very_document(
    printer: QPrinter, three_pages: bytes
) -> None:
    work = printing.work_of(printer, three_pages)
    work(Going())
    assert Path(printer.outputFileName()).read_bytes() == three_pages


def test_some_pages_into_a_file_are_those_pages(printer: QPrinter, three_pages: bytes) -> None:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString("1,3"))

    printing.work_of(printer, three_pages)(Going())

    assert _turned(Path(printer.outputFileName()).read_bytes()) == [False, False]


def test_copies_sides_grey_and_all_else_reach_the_print_system() -> None:
    wanted = Wanted(
        "Desk",
        "Daily.pdf",
        3,
        sides=QPrinter.DuplexMode.DuplexLongSide,
        grey=True,
        backwards=True,
        besides=(("page-ranges", "1,3-4"),),
    )
    assert printing.lp_options(wanted) == [
        "-d",
        "Desk",
        "-t",
        "Daily.pdf",
        "-n",
        "3",
        "-o",
        "collate=true",
        "-o",
        "sides=two-sided-long-edge",
        "-o",
        "print-color-mode=monochrome",
        "-o",
        "outputorder=reverse",
        "-o",
        "page-ranges=1,3-4",
    ]


def test_what_nobody_chose_is_left_to_the_printer() -> None:
    assert printing.lp_options(Wanted("Desk", "a.pdf")) == [
        "-d",
        "Desk",
        "-t",
        "a.pdf",
        "-n",
        "1",
    ]


def test_what_was_chosen_in_the_dialog_is_what_is_wanted(printer: QPrinter) -> None:
    printer.setCopyCount(2)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)

    wanted = printing.wanted_of(printer)

    assert (wanted.copies, wanted.grey, wanted.backwards) == (2, True, True)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("printer Desk is idle.  enabled since Sun\n\tAlerts: none", None),
        ("printer Desk now printing Desk-1.\n\tAlerts: media-empty-error", "no paper"),
        ("printer Desk disabled since Sun -\n\tPaused", "it is off, or stopped"),
        ("printer Desk is idle.\n\tAlerts: door-open-report", "a cover is open"),
    ],
)
def test_what_the_printer_waits_for_is_said_in_words(state: str, said: str | None) -> None:
    waits = printing.waits_for(state)
    assert (waits is None) if said is None else (waits is not None and said in in_english(waits))


def test_a_printer_that_is_gone_is_a_sentence(three_pages: bytes) -> None:
    with pytest.raises(PrinterGoneError) as trouble:
        printing.hand_over(["/no/such/command"], "Front desk", three_pages)
    assert "Front desk" in in_english(trouble.value.sentence)
