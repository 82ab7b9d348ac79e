"""What was chosen in the dialog is what a printer hears: sides, colour, copies and which pages.

The printer is a real one that speaks IPP, behind a real queue, and says what it was asked to do.
"""

import ctypes
import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import Final

import pypdfium2
import pytest
import typst
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from carehome_app.languages import load
from carehome_app.ui.shell.printing import Going, ask_and_print
from tests.ui.shell.paper_printer import Job, PaperPrinter, paper_printer
from tests.ui.shell.print_queue import running_queue

resource = pytest.importorskip("resource", reason="this system has no queue of CUPS")
FIVE: Final = """#set page(paper: "a4")
#for number in range(5) [#number #pagebreak(weak: true)]"""
Hand = Callable[[QDialog], object]
"""What somebody does in a dialog before pressing *Print*."""


@pytest.fixture(scope="module")
def five_pages() -> bytes:
    """Five pages with the numbers 0 to 4 on them."""
    made = typst.compile(FIVE.encode())
    assert isinstance(made, bytes)
    return made


@pytest.fixture(scope="module")
def printer() -> Iterator[PaperPrinter]:
    with (
        pytest.MonkeyPatch.context() as patched,
        running_queue(patched),
        paper_printer() as found,
    ):
        # Qt asks the same library, which may have looked elsewhere before.
        library = ctypes.CDLL("libcups.so.2")
        library.cupsSetServer(os.environ["CUPS_SERVER"].encode())
        yield found
        library.cupsSetServer(None)


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[QWidget]:  # noqa: ARG001  # fonts and screens
    load("en")  # the dialog speaks the language that was loaded last
    owner = QWidget()
    yield owner
    owner.deleteLater()


def _press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()


def _write(dialog: QDialog, name: str, text: str) -> None:
    line = dialog.findChild(QLineEdit, name)
    assert line is not None
    line.setText(text)


def _set(dialog: QDialog, name: str, number: int) -> None:
    box = dialog.findChild(QSpinBox, name)
    assert box is not None
    box.setValue(number)


def _take(dialog: QDialog, name: str, text: str) -> None:
    box = dialog.findChild(QComboBox, name)
    assert box is not None
    assert box.findText(text) >= 0
    box.setCurrentText(text)


def _ends_with(dialog: QDialog, way: QDialogButtonBox.StandardButton) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    buttons.button(way).click()


def _done(does: Hand) -> None:
    """Do something in the dialog that is open, and press its *OK*; it never stays open."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    try:
        does(dialog)
        _ends_with(dialog, QDialogButtonBox.StandardButton.Ok)
    finally:
        if dialog.isVisible():
            dialog.reject()


def _at(queue: str, does: Hand, dialog: QDialog) -> None:
    assert isinstance(dialog, QPrintDialog)
    _take(dialog, "printers", queue)
    does(dialog)


def _asked(desk: QWidget, printer: PaperPrinter, document: bytes, does: Hand) -> Job:
    """Print as somebody does who chooses that; return what came to the printer."""
    QTimer.singleShot(0, partial(_done, partial(_at, printer.queue, does)))
    work = ask_and_print(desk, document, "daily")
    assert work is not None, "the dialog was closed without printing"
    assert work(Going()) is None
    return printer.printed()


def _numbers(job: Job) -> list[str]:
    """Return which pages came; the last comes first to a printer that lays sheets face up."""
    with pypdfium2.PdfDocument(job.pages) as read:
        return sorted(page.get_textpage().get_text_range().strip() for page in read)


def _nothing(_dialog: QDialog) -> None:
    """Choose nothing."""


def test_what_nobody_chose_is_one_copy_in_colour_of_all_pages(
    desk: QWidget, printer: PaperPrinter, five_pages: bytes
) -> None:
    job = _asked(desk, printer, five_pages, _nothing)

    assert _numbers(job) == ["0", "1", "2", "3", "4"]
    assert job.asked["IPP_SIDES"] == "one-sided"
    assert job.asked.get("IPP_PRINT_COLOR_MODE") in {None, "auto", "color"}
    assert job.asked.get("IPP_COPIES", "1") == "1"


@pytest.mark.parametrize(
    ("button", "sides"),
    [("duplexLong", "two-sided-long-edge"), ("duplexShort", "two-sided-short-edge")],
)
def test_both_sides_are_printed_on_as_chosen(
    desk: QWidget, printer: PaperPrinter, five_pages: bytes, button: str, sides: str
) -> None:
    job = _asked(desk, printer, five_pages, partial(_press, name=button))

    assert job.asked["IPP_SIDES"] == sides


def test_copies_come_in_sets(desk: QWidget, printer: PaperPrinter, five_pages: bytes) -> None:
    job = _asked(desk, printer, five_pages, partial(_set, name="copies", number=3))

    assert job.asked["IPP_COPIES"] == "3"
    assert job.asked["IPP_MULTIPLE_DOCUMENT_HANDLING"] == "separate-documents-collated-copies"


def _black_and_white(dialog: QDialog) -> None:
    """Choose it where the dialog has it: among the printer's own properties."""
    QTimer.singleShot(0, partial(_done, _grey))
    _press(dialog, "properties")


def _grey(dialog: QDialog) -> None:
    colours = [box for box in dialog.findChildren(QComboBox) if box.findText("GrayScale") >= 0]
    assert len(colours) == 1
    colours[0].setCurrentText("GrayScale")


def test_black_and_white_is_what_the_printer_is_asked_for(
    desk: QWidget, printer: PaperPrinter, five_pages: bytes
) -> None:
    job = _asked(desk, printer, five_pages, _black_and_white)

    assert job.asked["IPP_PRINT_COLOR_MODE"] == "monochrome"


def _pages(dialog: QDialog, text: str) -> None:
    _press(dialog, "pagesRadioButton")
    _write(dialog, "pagesLineEdit", text)


def _from_to(dialog: QDialog, first: int, last: int, kind: str = "All Pages") -> None:
    _press(dialog, "printRange")
    _set(dialog, "from", first)
    _set(dialog, "to", last)
    _take(dialog, "pageSetCombo", kind)


@pytest.mark.parametrize(
    ("does", "numbers"),
    [
        (partial(_from_to, first=2, last=4), ["1", "2", "3"]),
        (partial(_pages, text="1,3-4"), ["0", "2", "3"]),
        (partial(_take, name="pageSetCombo", text="Even Pages"), ["1", "3"]),
        (partial(_from_to, first=2, last=5, kind="Odd Pages"), ["2", "4"]),
    ],
    ids=["from to", "listed", "even", "odd of some"],
)
def test_the_chosen_pages_come_out_and_no_others(
    desk: QWidget, printer: PaperPrinter, five_pages: bytes, does: Hand, numbers: list[str]
) -> None:
    assert _numbers(_asked(desk, printer, five_pages, does)) == numbers


def test_two_pages_on_a_sheet(desk: QWidget, printer: PaperPrinter, five_pages: bytes) -> None:
    job = _asked(desk, printer, five_pages, _two_on_a_sheet)

    assert len(_numbers(job)) == 3


def _two_on_a_sheet(dialog: QDialog) -> None:
    QTimer.singleShot(0, partial(_done, partial(_take, name="pagesPerSheetCombo", text="2 (2x1)")))
    _press(dialog, "properties")
