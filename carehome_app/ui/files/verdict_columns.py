"""How the verdicts of a file's rows are shown: row, whom, verdict, and why."""

from collections.abc import Callable, Sequence
from typing import Final

from carehome_app.domain.files.tables import RawBook
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.files.importing import Preview
from carehome_app.services.files.verdicts import VERDICT_LABELS, RowVerdict, Verdict
from carehome_app.ui.widgets.columns_table import Shown

REMARK: Final = QT_TRANSLATE_NOOP("ImportPeople", "{column}: {words}")
COLUMNS: Final = (
    QT_TRANSLATE_NOOP("ImportPeople", "Row"),
    QT_TRANSLATE_NOOP("ImportPeople", "Who"),
    QT_TRANSLATE_NOOP("ImportPeople", "Verdict"),
    QT_TRANSLATE_NOOP("ImportPeople", "Understood as"),
    QT_TRANSLATE_NOOP("ImportPeople", "Why"),
)
SIGNS: Final = {
    Verdict.NEW: "+",
    Verdict.CHANGED: "≠",
    Verdict.HERE: "=",
    Verdict.REFUSED: "✗",
    Verdict.ASIDE: "–",
}

OTHER_SHEETS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Not looked at: {sheets}.")


def other_sheets(say: Translate, book: RawBook | None, sheet: str) -> str:
    """Return which sheets of a file are not looked at, in a sentence, or nothing."""
    others = [one.sheet for one in book.sheets if one.sheet != sheet] if book else []
    return say(OTHER_SHEETS.with_(sheets=others)) if others else ""


def doubtful_in(preview: Preview | None) -> list[str]:
    """Return the columns that look like a measure and are not used."""
    columns = preview.columns if preview else None
    return [] if columns is None else [one.heading for one in columns.unused if one.is_doubtful]


HEADINGS: Final = QT_TRANSLATE_NOOP("ImportPeople", "Headings: row {row}.")


def headings_row(say: Translate, preview: Preview | None) -> str:
    """Return in which row of the file the headings stand, in a sentence, or nothing."""
    columns = preview.columns if preview else None
    return "" if columns is None else say(HEADINGS.with_(row=columns.heading_row))


def remarked(row: RowVerdict) -> list[Text]:
    """Return what is remarked on a row, each with the column it is about."""
    return [
        REMARK.with_(column=one.column, words=one.words) if one.column else one.words
        for one in row.remarks
    ]


def verdict_columns(
    say: Translate,
    about: Text | None,
    rows: Sequence[RowVerdict],
    told: Callable[[RowVerdict], Text | None],
) -> tuple[Shown[RowVerdict], ...]:
    """Return the columns of the list of verdicts; `about` names what rows are that are nobody.

    `told` says what a row is understood as, where any of them says more than it shows.
    """
    number, who, verdict, as_told, why = COLUMNS
    who = about or who

    def words(row: RowVerdict) -> str:
        return f"{SIGNS[row.verdict]} {say(VERDICT_LABELS[row.verdict])}"

    def understood(row: RowVerdict) -> str:
        found = told(row)
        return "" if found is None else say(found)

    def remarks(row: RowVerdict) -> str:
        return " · ".join(say(one) for one in remarked(row))

    return (
        Shown(number, lambda row: str(row.number), 1),
        Shown(who, lambda row: row.about, 3),
        Shown(verdict, words, 2),
        *([Shown(as_told, understood, 8)] if any(map(told, rows)) else []),
        Shown(why, remarks, 8),
    )
