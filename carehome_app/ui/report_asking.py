"""How the reports page asks for a place, a printer and a file; tests answer themselves."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from carehome_app.documents.files import write_whole
from carehome_app.domain.errors import FileNotWrittenError
from carehome_app.domain.file_trouble import why
from carehome_app.ui.printing import ask_and_print


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


@dataclass(frozen=True, slots=True)
class Asking:
    """What a page asks a person, each a function."""

    save: Callable[[QWidget, str], Path | None] = ask_where_to_save
    folder: Callable[[QWidget], Path | None] = ask_for_a_folder
    workbook: Callable[[QWidget], Path | None] = ask_for_a_workbook
    printer: Callable[[QWidget, bytes, str], bool] = ask_and_print
    show: Callable[[Path], None] = show_folder


def write_where_chosen(place: Path, document: bytes) -> None:
    """Write a document whole; a stick that is gone is a sentence."""
    try:
        write_whole(place, document)
    except OSError as error:
        raise FileNotWrittenError(path=place.name, why=why(error)) from error
