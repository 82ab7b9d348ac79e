"""Why a file, an import, a form or a stick could not be used: one clear sentence each."""

import errno
from typing import TYPE_CHECKING, Final

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

if TYPE_CHECKING:
    from carehome_app.domain.files.own_form import Difference

# Why a file could not be read or written, in words for the person who chose it.

MISSING: Final = QT_TRANSLATE_NOOP("Files", "there is no such file or folder")
NOT_ALLOWED: Final = QT_TRANSLATE_NOOP("Files", "access is not allowed")
READ_ONLY: Final = QT_TRANSLATE_NOOP("Files", "it may only be read")
FULL: Final = QT_TRANSLATE_NOOP("Files", "the disk is full")
IS_A_FOLDER: Final = QT_TRANSLATE_NOOP("Files", "it is a folder")
NO_FOLDER: Final = QT_TRANSLATE_NOOP("Files", "a file is in the way where a folder should be")
TOO_LONG: Final = QT_TRANSLATE_NOOP("Files", "its name is too long")
BROKEN: Final = QT_TRANSLATE_NOOP("Files", "the disk or the connection failed")

_WORDS: Final = {
    errno.ENOENT: MISSING,
    errno.EACCES: NOT_ALLOWED,
    errno.EPERM: NOT_ALLOWED,
    errno.EROFS: READ_ONLY,
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EISDIR: IS_A_FOLDER,
    errno.ENOTDIR: NO_FOLDER,
    errno.ENAMETOOLONG: TOO_LONG,
}


def why(error: OSError) -> Text:
    """Return why a file could not be read or written."""
    return _WORDS.get(error.errno or 0, BROKEN)


# Errors of files that somebody brought: one clear sentence each, raised with values only.


class NotATableError(CareHomeError):
    """A file that was brought has no table in it."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} cannot be read as a table: {why}.")


class NoSuchSheetError(CareHomeError):
    """A workbook has no sheet of this name."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} has no sheet “{sheet}”. There are: {sheets}.")


class AskedColumnsError(CareHomeError):
    """Two columns have the same heading, and both hold something."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} has several columns called “{heading}”. Say which is which: {keys}.",
    )


class AskedMonthError(CareHomeError):
    """A sheet has a column for each day, and says nowhere of which month."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} has a column for each day. Say of which month, like 2026-11."
    )


class AskedMeasureError(CareHomeError):
    """A sheet has a column for each day, and says nowhere what was measured."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name} has a column for each day. Say what was measured, like temperature."
    )


class NoSuchUseError(CareHomeError):
    """A mapping names a use that no column has."""

    text = QT_TRANSLATE_NOOP("Errors", "A column cannot be used as “{given}”. It can be: {uses}.")


class NotAMappingError(CareHomeError):
    """A line of a mapping says no column and its use."""

    text = QT_TRANSLATE_NOOP("Errors", "{name}, line {line}: write it as “heading = use”.")


class NoHeadingsError(CareHomeError):
    """A table has no row of headings, or a needed column is missing."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name}: there is no row of headings with these columns: {columns}."
    )


class RowsRefusedError(CareHomeError):
    """Some rows of a file cannot be taken, so none was."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name}: rows that cannot be taken: {count}. Nothing was taken."
    )


# What keeps an import from being taken back: one clear sentence each.


class NoSuchImportError(CareHomeError):
    """Nothing was imported under this name or number, or it was taken back already."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "No import “{given}” is left to take back. There are: {known}."
    )


class NotTakenBackError(CareHomeError):
    """Something else happened with what the file brought."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "{name} cannot be taken back as a whole: since then something else was recorded of"
        " {people}. Change them one by one.",
    )


class OnlyByHandError(CareHomeError):
    """A kind of file whose import has no undo."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{name}: only files of readings and people are taken back as a whole."
    )


class NotAClockError(CareHomeError):
    """A time beside a value on a paper is none."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is not a time: write it like 07:31 or 0731.")


# Why a copy did not arrive: one clear sentence each. Nothing half stays there.


class NoPlaceError(CareHomeError):
    """There is no such stick or folder."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} is not there. Is the stick plugged in?")


class NotSentError(CareHomeError):
    """The copy could not be written, or the stick went away."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} was not copied: {why}. Nothing half was left there."
    )


class FileInUseError(CareHomeError):
    """Another program holds the file."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} is open in another program, such as Excel. Close it there and try again."
    )


class NotReadBackError(CareHomeError):
    """What was read back is not what was written."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{path} reads back differently than it was written. Take another stick."
    )


class NoSuchReportError(CareHomeError):
    """No issued report has this number."""

    text = QT_TRANSLATE_NOOP("Errors", "No report with the number “{given}” was issued.")


# Why a form cannot be read, mapped or filled: one clear sentence each.

BROKEN_FORM: Final = QT_TRANSLATE_NOOP("Forms", "it is no workbook, or it is damaged")
OLD: Final = QT_TRANSLATE_NOOP(
    "Forms", "it is an old Excel file: open it in Excel and save it as XLSX"
)
LOCKED: Final = QT_TRANSLATE_NOOP(
    "Forms", "it opens with a password only: save it without a password"
)
MACROS: Final = QT_TRANSLATE_NOOP("Forms", "it has macros: save it as XLSX, without macros")
HUGE: Final = QT_TRANSLATE_NOOP("Forms", "it is too large for a form")
OTHER_PARTS: Final = QT_TRANSLATE_NOOP(
    "Forms", "its sheets are written in a way that cells cannot be put into"
)


class FormUnusableError(CareHomeError):
    """A workbook cannot serve as a form."""

    text = QT_TRANSLATE_NOOP("Errors", "{name} cannot be used as a form: {why}.")


class NoSuchCellError(CareHomeError):
    """A cell was named that the form has not."""

    text = QT_TRANSLATE_NOOP("Errors", "“{given}” is no cell of this form.")


class NoSuchFigureError(CareHomeError):
    """A figure was named that the program does not know."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no figure “{given}”. Show them: form figures.")


class CellTakenError(CareHomeError):
    """Something stands in a cell that is to be filled."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{cell} is not empty (“{words}”): a form is filled in empty cells only."
    )


class CellIsFormulaError(CareHomeError):
    """A cell that is to be filled calculates."""

    text = QT_TRANSLATE_NOOP("Errors", "{cell} holds a formula; it calculates by itself.")


class CellLockedError(CareHomeError):
    """The form's owner locked a cell."""

    text = QT_TRANSLATE_NOOP("Errors", "{cell} is locked by whoever made the form.")


class TwiceMappedError(CareHomeError):
    """Two figures for one cell."""

    text = QT_TRANSLATE_NOOP("Errors", "{cell} is given two figures.")


class ListTooLongError(CareHomeError):
    """A list has more rows than the form has free cells."""

    text = QT_TRANSLATE_NOOP(
        "Errors", "{cell}: the list has {rows} rows, the form has room for {room}."
    )


class NoSuchFormError(CareHomeError):
    """No form has this name."""

    text = QT_TRANSLATE_NOOP("Errors", "There is no form “{given}”. There are: {known}.")


class BlankNotKeptError(CareHomeError):
    """The blank workbook of a form is not in this copy of the record."""

    text = QT_TRANSLATE_NOOP("Errors", "The blank form “{name}” is not kept here: map it anew.")


class NothingMappedError(CareHomeError):
    """A form without a single figure."""

    text = QT_TRANSLATE_NOOP("Errors", "Say at least one cell and its figure.")


class FormChangedError(CareHomeError):
    """A form is not the one that was mapped; nothing was filled."""

    text = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is not the form that was mapped: differences {count}. Nothing was filled.",
    )

    def __init__(self, differences: list["Difference"], **values: object) -> None:
        """Hold what is different."""
        super().__init__(**values)
        self.differences = differences
