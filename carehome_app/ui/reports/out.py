"""Let the report in view leave the desk: print, save, copy, open the folder; where to is asked."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Final

import msgspec
from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from carehome_app.documents.files import write_whole
from carehome_app.documents.formats import ending_of, render_text
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.domain.files.errors import why
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.privacy.handing_out import How, left_of
from carehome_app.ui.files.asking import ask_for_a_table
from carehome_app.ui.reports.bar import FORMATS, ReportBar
from carehome_app.ui.reports.in_view import InView
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.crash import shown_to_user
from carehome_app.ui.shell.printing import SENT, Going, PrintWork, ask_and_print

# How the reports page asks for a place, a printer and a file; tests answer themselves.


def ask_where_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask for a place; None when the person changed their mind."""
    ending = Path(name).suffix
    kind = f"{ending[1:].upper()} (*{ending})"
    chosen, _kind = QFileDialog.getSaveFileName(parent, "", name, kind)
    return Path(chosen) if chosen else None


def ask_for_a_folder(parent: QWidget) -> Path | None:
    """Ask for a folder; None when the person changed their mind."""
    chosen = QFileDialog.getExistingDirectory(parent)
    return Path(chosen) if chosen else None


def ask_for_a_workbook(parent: QWidget) -> Path | None:
    """Ask which workbook is meant; None when the person changed their mind."""
    chosen, _kind = QFileDialog.getOpenFileName(parent, "", "", "XLSX (*.xlsx)")
    return Path(chosen) if chosen else None


def show_folder(folder: Path) -> None:
    """Open a folder as the system shows folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


class Asking(msgspec.Struct, frozen=True):
    """What a page asks a person, each a function."""

    save: Callable[[QWidget, str], Path | None] = ask_where_to_save
    folder: Callable[[QWidget], Path | None] = ask_for_a_folder
    workbook: Callable[[QWidget], Path | None] = ask_for_a_workbook
    file: Callable[[QWidget], Path | None] = ask_for_a_table
    printer: Callable[[QWidget, bytes, str], PrintWork | None] = ask_and_print
    show: Callable[[Path], None] = show_folder


NO_SUCH_FORMAT: Final = QT_TRANSLATE_NOOP(
    "ReportsPage", "Nothing that can be saved in this format is in view."
)


def write_where_chosen(place: Path, document: bytes) -> None:
    """Write a document whole; a stick that is gone is a sentence."""
    try:
        write_whole(place, document)
    except OSError as error:
        raise FileNotWrittenError(path=place.name, why=why(error)) from error


# Let the report in view leave the desk: print, save, copy, open the folder.


class ReportOut(QWidget):
    """Serves the buttons of a bar; what is slow is done beside the window."""

    def __init__(self, context: Context, bar: ReportBar, asking: Asking) -> None:
        """Serve a bar, asking people as told."""
        super().__init__(bar)
        self.hide()
        self._context, self._bar, self._asking = context, bar, asking
        self._in_view: InView | None = None
        self._folder: Path | None = None
        for name in ("print_out", "save", "copy_text", "open_folder", "send"):
            bar.button(name).clicked.connect(getattr(self, name))

    def take(self, in_view: InView | None) -> None:
        """Serve this report from now on, or none."""
        self._in_view = in_view
        there = in_view is not None and bool(in_view.document)
        report = in_view is not None and in_view.report is not None
        is_pdf = in_view is None or in_view.formats[0] == "pdf"
        self._bar.enable(print_out=there and is_pdf, save=there, copy_text=report)
        self._bar.enable(send=in_view is not None and in_view.issued is not None)
        say = self._context.say
        formats = in_view.formats if in_view is not None else ("pdf",)
        self._bar.format.offer([(code, say(FORMATS[code])) for code in formats])

    @Slot()
    def print_out(self) -> None:
        """Print the document in view."""
        view = self._in_view
        if view is None:
            return
        with self._told():
            work = self._asking.printer(self.window(), view.document, f"{view.stem}.pdf")
            if work is None:
                return
            # Before the paper is there: better a line too many than a page nobody knows of.
            self._note(view, How.PRINTED, view.formats[0], view.document)
            self._print(work)

    @Slot()
    def save(self) -> None:
        """Save what is in view where the person chooses, in the chosen format."""
        view, code = self._in_view, self._bar.format.code()
        if view is None:
            return
        ending, _, encoding = code.partition("-")
        named = ending if view.report is None else ending_of(view.report, ending)
        place = self._asking.save(self.window(), f"{view.stem}.{named}")
        if place is None:
            return
        if code == view.formats[0] or view.report is None or view.issued is not None:
            self._write(place, view, ending, view.document)
            return
        self._bar.tell(self.tr("Preparing the file…"))
        work = partial(_rendered, view, ending, encoding or "utf-8", self._context)
        self._context.background.run(
            self, work, done=partial(self._write, place, view, ending), failed=self._fail
        )

    def save_as(self, code: str) -> None:
        """Save in a format, or say that what is in view has none such."""
        if self._in_view is None or code not in self._in_view.formats:
            self._context.events.told.emit(self._context.say(NO_SUCH_FORMAT))
            return
        self._bar.format.choose(code)
        self.save()

    @Slot()
    def copy_text(self) -> None:
        """Copy the text for a chat message; names in it are masked."""
        if self._in_view is not None and self._in_view.report is not None:
            text = render_text(self._in_view.report, self._context.say)
            with self._told():
                self._note(self._in_view, How.COPIED, "txt", text.encode())
                QGuiApplication.clipboard().setText(text)
                self._bar.tell(self.tr("The text is copied."))

    @Slot()
    def send(self) -> None:
        """Copy the issued report to a stick, with its checksum beside it; read both back."""
        view = self._in_view
        if view is None or view.issued is None:
            return
        folder = self._asking.folder(self.window())
        if folder is None:
            return
        with self._told():
            sending = self._context.house.sending
            files = sending.files([view.issued])
            seals = sending.leaves(files)
            self._bar.tell(self.tr("Copying…"))
            self._context.background.run(
                self,
                partial(_sent, files, folder, seals),
                done=partial(self._tell_sent, folder),
                failed=self._fail,
            )

    @Slot()
    def open_folder(self) -> None:
        """Open the folder into which something was saved last."""
        if self._folder is not None:
            self._asking.show(self._folder)

    def saved_into(self, folder: Path) -> None:
        """Offer to open a folder into which something was saved."""
        self._folder = folder
        self._bar.show_buttons(open_folder=True)

    def _print(self, work: PrintWork) -> None:
        """Print beside the window; the person sees how far it is and can cancel."""
        going = Going(self)
        going.progressed.connect(self._tell_page)
        self._bar.button("cancel").clicked.connect(going.cancel)
        self._bar.show_buttons(cancel=True)
        self._bar.tell(self.tr("Printing…"))
        self._context.background.run(
            self,
            partial(work, going),
            done=partial(self._printed, going),
            failed=self._not_printed,
        )

    @Slot(int, int)
    def _tell_page(self, page: int, of: int) -> None:
        self._bar.tell(self.tr("Printing page {page} of {of}…").format(page=page, of=of))

    def _printed(self, going: Going, said: Text | None) -> None:
        self._bar.show_buttons(cancel=False)
        if said is not None:
            self._bar.tell(self._context.say(said), trouble=True)
        else:
            self._bar.tell(self._context.say(SENT))
        going.deleteLater()

    def _not_printed(self, error: Exception) -> None:
        self._bar.show_buttons(cancel=False)
        self._fail(error)

    def _write(self, place: Path, view: InView, how: str, document: bytes) -> None:
        with self._told():
            # Before the file is there: better a line too many than a file nobody knows of.
            self._note(view, How.SAVED, how, document)
            write_where_chosen(place, document)
            self.saved_into(place.parent)
            self._bar.tell(self.tr("Saved as {name}.").format(name=place.name))

    def _note(self, view: InView, how: How, file_format: str, document: bytes) -> None:
        """Write down that it left, for the log of the director."""
        house = self._context.house
        left = left_of(house.desk, view.kind, view.asked, how, file_format)
        house.handing_out.note(left, document)

    def _tell_sent(self, folder: Path, names: list[str]) -> None:
        self.saved_into(folder)
        said = self.tr("Copied and read back: {name}, with its checksum beside it.")
        self._bar.tell(said.format(name=", ".join(names)))

    def _told(self) -> AbstractContextManager[None]:
        return shown_to_user(self._context.say, self._tell_trouble)

    def _tell_trouble(self, sentence: str) -> None:
        self._bar.tell(sentence, trouble=True)

    def _fail(self, error: Exception) -> None:
        with self._told():
            raise error


def _rendered(view: InView, ending: str, encoding: str, context: Context) -> bytes:
    from carehome_app.documents.beside.asking import rendered_beside

    assert view.report is not None  # noqa: S101  # only drafts are rendered anew
    return rendered_beside(view.report, ending, context.say, context.language, encoding)


def _sent(files: dict[str, bytes], folder: Path, seals: dict[str, str]) -> list[str]:
    from carehome_app.documents.sending import send

    return list(send(files, folder, seals))
