"""Errors of files that somebody brought: one clear sentence each, raised with values only."""

from carehome_app.domain.errors import CareHomeError
from carehome_app.i18n import QT_TRANSLATE_NOOP


class NotATableError(CareHomeError):
    """A file that was brought has no table in it."""

    text = QT_TRANSLATE_NOOP("Errors", "{path} cannot be read as a table: {why}.")


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
