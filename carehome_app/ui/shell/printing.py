"""Pages of a document as pictures of the window, and on paper."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event as Flag
from typing import Final, NamedTuple

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPageLayout, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrintEngine, QPrinter
from PySide6.QtWidgets import QWidget

from carehome_app.documents.preview import (
    PageImage,
    close_document,
    page_count,
    page_image,
    page_sizes,
    some_pages,
)
from carehome_app.domain.errors import CareHomeError, PrinterGoneError, PrintingFailedError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.ui.shell.background import Background

# Pages of a document as pictures of the window.


def as_image(page: PageImage) -> QImage:
    """Return a page as an image that owns its pixels."""
    shown = QImage(
        page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGBA8888
    )
    return shown.copy()


# Print the very file that was issued. Who prints chooses; the work is done beside the window.

POINTS_PER_INCH: Final = 72
FINEST: Final = 300
"""Dots per inch at which a page is drawn. A queue says 1200, which is 2 GB for two pages."""
SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}
OF_CUPS: Final = QPrintEngine.PrintEnginePropertyKey(0xFE00)
"""Where Qt keeps what its dialog leaves to CUPS: listed pages, odd ones, two on a sheet."""
PATIENCE: Final = 30
"""Seconds the print system may take to accept a file before it counts as gone."""
SENT: Final = QT_TRANSLATE_NOOP("Printing", "Sent to the printer.")
WAITS: Final = QT_TRANSLATE_NOOP(
    "Printing", "The pages wait in the printer's queue, since the printer says: {why}."
)
CANCELLED: Final = QT_TRANSLATE_NOOP("Printing", "Cancelled. Pages printed: {count} of {of}.")
NO_PAPER: Final = QT_TRANSLATE_NOOP("Printing", "no paper")
DOOR_OPEN: Final = QT_TRANSLATE_NOOP("Printing", "a cover is open")
NO_INK: Final = QT_TRANSLATE_NOOP("Printing", "no ink or toner")
SWITCHED_OFF: Final = QT_TRANSLATE_NOOP("Printing", "it is off, or stopped")
_ALERTS: Final = (
    ("media-empty", NO_PAPER),
    ("media-needed", NO_PAPER),
    ("door-open", DOOR_OPEN),
    ("cover-open", DOOR_OPEN),
    ("toner-empty", NO_INK),
    ("marker-supply-empty", NO_INK),
    ("offline", SWITCHED_OFF),
    ("disabled since", SWITCHED_OFF),
)
"""What the print system says of a printer (RFC 8011, printer-state-reasons), and our words."""


class Going(QObject):
    """How far printing is, and whether somebody cancelled it; shared by two threads."""

    progressed = Signal(int, int)
    """The page that is being printed, and of how many."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin; nobody cancelled yet."""
        super().__init__(parent)
        self._stopped = Flag()

    @Slot()
    def cancel(self) -> None:
        """Print no page after the one in hand."""
        self._stopped.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether somebody cancelled."""
        return self._stopped.is_set()


PrintWork = Callable[[Going], Text | None]
"""Prints what was chosen, in any thread; what it returns is to be told besides."""


def ask_and_print(parent: QWidget, document: bytes, title: str) -> PrintWork | None:
    """Ask for a printer; return the work of printing, None when the person changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, page_count(document))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    return work_of(printer, document)


class PrintingBeside:
    """Prints beside the window, for a desk or a dialog that says in a line what came of it."""

    def __init__(self, owner: QObject, background: Background, say: Translate) -> None:
        """Print for an owner; nobody hears of it once that is gone."""
        self._owner, self._background, self._say = owner, background, say

    def start(
        self, work: PrintWork, done: Callable[[], object], trouble: Callable[[str], object]
    ) -> None:
        """Print; one of both hears what came of it. Pages that wait for paper are trouble."""
        self._background.run(
            self._owner,
            partial(work, Going(self._owner)),
            done=partial(self._came_out, done, trouble),
            failed=partial(self._failed, trouble),
        )

    def _came_out(
        self, done: Callable[[], object], trouble: Callable[[str], object], said: Text | None
    ) -> None:
        if said is None:
            done()
        else:
            trouble(self._say(said))

    def _failed(self, trouble: Callable[[str], object], error: Exception) -> None:
        if not isinstance(error, CareHomeError):
            raise error
        trouble(self._say(error.sentence))


def work_of(printer: QPrinter, document: bytes) -> PrintWork:
    """Return how a document gets onto this printer, as it was chosen in the dialog."""
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat or printer.outputFileName():
        return lambda _going: into_file(printer, document)
    handed = shutil.which("lp")
    if handed is not None and printer.printerName():
        # The queue takes PDF: text stays text, and nothing has to be drawn.
        wanted = wanted_of(printer)
        command = [handed, *lp_options(wanted)]
        pages = pages_chosen(printer, page_count(document))
        return lambda _going: hand_over(command, wanted.printer, some_pages(document, pages))
    return lambda going: draw(printer, document, going)


def pages_chosen(printer: QPrinter, count: int) -> list[int]:
    """Return which pages are wanted, the first being 1."""
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return list(range(1, count + 1))
    wanted = printer.pageRanges()
    if wanted.isEmpty():
        first, last = printer.fromPage() or 1, printer.toPage() or count
        return list(range(first, min(last, count) + 1))
    return [number for number in range(1, count + 1) if wanted.contains(number)]


def into_file(printer: QPrinter, document: bytes) -> None:
    """Write the pages into the file that was chosen instead of a printer."""
    wanted = pages_chosen(printer, page_count(document))
    Path(printer.outputFileName()).write_bytes(some_pages(document, wanted))


# The print system's own command takes the PDF as it is.


class Wanted(NamedTuple):
    """What was chosen in the dialog, but for the pages that are handed over."""

    printer: str
    title: str
    copies: int = 1
    collated: bool = True
    sides: QPrinter.DuplexMode = QPrinter.DuplexMode.DuplexAuto
    grey: bool = False
    backwards: bool = False
    besides: tuple[tuple[str, str], ...] = ()
    """What the dialog leaves to the print system, in its own words: such as every other page."""


def wanted_of(printer: QPrinter) -> Wanted:
    """Return what was chosen for a printer."""
    grey = printer.colorMode() is QPrinter.ColorMode.GrayScale
    return Wanted(
        printer.printerName(),
        printer.docName(),
        printer.copyCount(),
        printer.collateCopies(),
        printer.duplex(),
        grey,
        printer.pageOrder() is QPrinter.PageOrder.LastPageFirst,
        _besides(printer),
    )


def _besides(printer: QPrinter) -> tuple[tuple[str, str], ...]:
    """Return what Qt keeps of the dialog for CUPS alone: names and values, one after another."""
    kept = printer.printEngine().property(OF_CUPS) or []
    return tuple((name, value) for name, value in zip(kept[::2], kept[1::2], strict=True) if value)


def lp_options(wanted: Wanted) -> list[str]:
    """Return the options of `lp` that say what was chosen."""
    options = ["-d", wanted.printer, "-t", wanted.title, "-n", str(wanted.copies)]
    if wanted.copies > 1:
        options += ["-o", f"collate={'true' if wanted.collated else 'false'}"]
    if wanted.sides in SIDES:
        options += ["-o", f"sides={SIDES[wanted.sides]}"]
    if wanted.grey:
        options += ["-o", "print-color-mode=monochrome"]
    if wanted.backwards:
        options += ["-o", "outputorder=reverse"]
    for name, value in wanted.besides:
        options += ["-o", f"{name}={value}"]
    return options


def hand_over(command: Sequence[str], name: str, document: bytes) -> Text | None:
    """Give a PDF to the print system; return what the printer is waiting for, if it says so.

    Raises `PrinterGoneError` when there is no such printer any more or nobody answers.
    """
    with tempfile.TemporaryDirectory(prefix="carehome-print-") as folder:
        file = Path(folder) / "pages.pdf"
        file.write_bytes(document)
        try:
            done = subprocess.run(  # noqa: S603  # the system's own command, and no shell
                [*command, "--", str(file)],
                capture_output=True,
                timeout=PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PrinterGoneError(name=name) from error
    if done.returncode != 0:
        raise PrinterGoneError(name=name)
    return waits_for(_state_of(name))


def waits_for(state: str) -> Text | None:
    """Return what a printer waits for, by what the print system says of it in English."""
    found = next((words for sign, words in _ALERTS if sign in state), None)
    return None if found is None else WAITS.with_(why=found)


def _state_of(name: str) -> str:
    asked = shutil.which("lpstat")
    if asked is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603  # the system's own command, and no shell
            [asked, "-l", "-p", name],
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
            env=os.environ | {"LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


# Where the system takes no PDF, every page is drawn.


def draw(printer: QPrinter, document: bytes, going: Going) -> Text | None:
    """Draw the chosen pages, each upright or lying as it is; `PrintingFailedError` if it fails.

    Return where it stopped, when somebody cancelled.
    """
    printer.setResolution(min(printer.resolution(), FINEST))
    printer.setFullPage(True)
    sizes = page_sizes(document)
    wanted = _in_order(printer, pages_chosen(printer, len(sizes)))
    painter = QPainter()
    try:
        for place, number in enumerate(wanted):
            if going.is_cancelled:
                return CANCELLED.with_(count=place, of=len(wanted))
            going.progressed.emit(place + 1, len(wanted))
            wide = sizes[number - 1][0] > sizes[number - 1][1]
            turned = (
                QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
            )
            printer.setPageOrientation(turned)
            began = printer.newPage() if place else painter.begin(printer)
            if not began:
                raise PrintingFailedError
            _paint(painter, printer, page_image(document, number - 1, _scale(printer)))
    finally:
        if painter.isActive():
            painter.end()
        close_document()
    return None


def _scale(printer: QPrinter) -> float:
    return printer.resolution() / POINTS_PER_INCH


def _in_order(printer: QPrinter, wanted: Sequence[int]) -> list[int]:
    """Return the pages as often as copies are wanted, where the printer does not do it itself."""
    if printer.supportsMultipleCopies():
        return list(wanted)
    return list(_copied(wanted, printer.copyCount(), collated=printer.collateCopies()))


def _copied(wanted: Sequence[int], copies: int, *, collated: bool) -> Iterator[int]:
    if collated:
        yield from list(wanted) * copies
    else:
        for number in wanted:
            yield from [number] * copies


def _paint(painter: QPainter, printer: QPrinter, page: PageImage) -> None:
    image = as_image(page)
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    fitted = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
