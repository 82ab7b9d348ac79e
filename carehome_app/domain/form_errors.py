"""Why a form cannot be read, mapped or filled: one clear sentence each."""

from typing import Final

from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.own_form import Difference
from carehome_app.i18n import QT_TRANSLATE_NOOP

BROKEN: Final = QT_TRANSLATE_NOOP("Forms", "it is no workbook, or it is damaged")
OLD: Final = QT_TRANSLATE_NOOP(
    "Forms", "it is an old Excel file: open it in Excel and save it as XLSX"
)
LOCKED: Final = QT_TRANSLATE_NOOP(
    "Forms", "it opens with a password only: save it without a password"
)
MACROS: Final = QT_TRANSLATE_NOOP("Forms", "it has macros: save it as XLSX, without macros")
HUGE: Final = QT_TRANSLATE_NOOP("Forms", "it is too large for a form")
OTHER_PARTS: Final = QT_TRANSLATE_NOOP(
    "Forms", "it has charts, drawn shapes or buttons, which would be lost"
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

    def __init__(self, differences: list[Difference], **values: object) -> None:
        """Hold what is different."""
        super().__init__(**values)
        self.differences = differences
