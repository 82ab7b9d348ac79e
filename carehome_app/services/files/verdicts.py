"""What would be done with one row of a file, and why not."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final

import msgspec
from msgspec.structs import replace

from carehome_app.domain.files.columns import Columns, aside
from carehome_app.domain.files.errors import AskedColumnsError
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.people import Details
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.rounds.entering import Given

LONGEST: Final = 200
"""Characters in one cell; no name and no reading is longer."""
SHOWN: Final = 20
"""How many characters of a wrong text are shown again."""

TOO_LONG: Final = QT_TRANSLATE_NOOP("Importing", "“{given}…” is too long: {count} characters.")
FORMULA: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” is a formula. Put the value itself into the cell."
)
NOT_PLAIN: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” has characters in it that are not text."
)
IS_MISSING: Final = QT_TRANSLATE_NOOP("Importing", "It is missing.")
WAS: Final = QT_TRANSLATE_NOOP("Importing", "{before} → {after}")
MERGED: Final = QT_TRANSLATE_NOOP("Importing", "“{given}” comes from a merged cell.")
MENDED: Final = QT_TRANSLATE_NOOP(
    "Importing", "“{given}” was typed here; the file says otherwise."
)
NOTHING: Final = QT_TRANSLATE_NOOP("Importing", "(nothing)")


NEXT: Final = "next"
BEFORE: Final = "before"


class Said(msgspec.Struct, frozen=True):
    """What somebody said about a file: the use of columns, whose it is, whether hidden rows count.

    `uses` gives the use of a column by its key, an empty one leaves it out; `person` is whom all
    rows are about where the file of a device names nobody. `month` and `measure` are those of a
    sheet with a column for each day that does not say them; `from_id` takes birth and sex from
    identity numbers. `near` says which round readings just before one are for, where the file does
    not: `NEXT`, `BEFORE`, or empty to be asked of each.
    """

    uses: Mapping[str, str] = msgspec.field(default_factory=dict)
    person: str = ""
    hidden: bool = False
    month: str = ""
    measure: str = ""
    from_id: bool = False
    near: str = ""


class Verdict(StrEnum):
    """What would be done with a row."""

    NEW = "new"
    CHANGED = "changed"
    HERE = "already here"
    REFUSED = "refused"
    ASIDE = "set aside"
    """It is nobody, or says nothing: shown, and never taken by itself."""


VERDICT_LABELS: Final = {
    Verdict.NEW: QT_TRANSLATE_NOOP("Importing", "new"),
    Verdict.CHANGED: QT_TRANSLATE_NOOP("Importing", "changed"),
    Verdict.HERE: QT_TRANSLATE_NOOP("Importing", "already here"),
    Verdict.REFUSED: QT_TRANSLATE_NOOP("Importing", "refused"),
    Verdict.ASIDE: QT_TRANSLATE_NOOP("Importing", "set aside"),
}


class Remark(msgspec.Struct, frozen=True):
    """A sentence beside a column of a row: what is wrong with it, or what it changes."""

    column: str
    """The heading as it stands in the file."""
    words: Text


class RowVerdict(msgspec.Struct, frozen=True):
    """One row: its number in the file, whom it is about, what would be done, and why not."""

    number: int
    about: str
    verdict: Verdict
    remarks: tuple[Remark, ...] = ()
    admission: "Admission | None" = None
    given: tuple[Given, ...] = ()
    confirmed: bool = False
    """Whether the file says that somebody answered what would be asked."""
    words: Text | None = None
    """What a row of a list of things is understood as, where that is more than it shows."""

    def as_here(self) -> "RowVerdict":
        """Return the same row of a file that was taken before; what was refused then still is."""
        if self.verdict in (Verdict.REFUSED, Verdict.ASIDE):
            return self
        return replace(self, verdict=Verdict.HERE, remarks=())


class Admission(msgspec.Struct, frozen=True):
    """A person as a row tells of them; `subject` 0 is somebody new."""

    details: Details
    at: datetime | None
    subject: int = 0


class RowAsideError(Exception):
    """A row is nobody or says nothing."""

    def __init__(self, words: Text) -> None:
        """Say why."""
        super().__init__(words.source)
        self.words = words


class RowRefusedError(Exception):
    """A row cannot be taken, for one reason."""

    def __init__(self, column: str, words: Text) -> None:
        """Say beside which column (our name of it) and why."""
        super().__init__(words.source)
        self.column = column
        self.words = words


def asked_about(table: RawTable, columns: Columns) -> None:
    """Refuse a table of which two filled columns are called the same: `AskedColumnsError`."""
    if columns.doubled:
        first = columns.doubled[0]
        keys = [one.key for one in columns.doubled if one.heading == first.heading]
        raise AskedColumnsError(name=table.name, heading=first.heading, keys=keys)


def set_aside(columns: Columns, row: RawRow, said: Said) -> RowVerdict | None:
    """Return the verdict of a row that is nobody, or None."""
    why = aside(row, columns, hidden_too=said.hidden)
    if why is None:
        return None
    about = next((cell for cell in row.cells if cell.strip()), "")
    return RowVerdict(row.number, cut(about), Verdict.ASIDE, (Remark("", why),))


def merged_remarks(columns: Columns, row: RawRow) -> list[Remark]:
    """Return which used cells of a row have their value from a merged cell, or from somebody."""
    return [
        Remark(columns.heading(use), text.with_(given=cut(columns.text(row, use))))
        for use, place in columns.places.items()
        for text, places in ((MERGED, row.merged), (MENDED, row.mended))
        if place in places
    ]


def unsafe(columns: Columns, row: RawRow, wanted: Sequence[str]) -> list[Remark]:
    """Return what stands in the columns that can be no plain text of a person or a reading."""
    found = []
    for column in wanted:
        words = _trouble(columns.text(row, column))
        if words is not None:
            found.append(Remark(columns.heading(column), words))
    return found


def cut(text: str) -> str:
    """Return the beginning of a text, printable, to be shown again."""
    return "".join(one if one.isprintable() else "〓" for one in text[:SHOWN])


def _trouble(text: str) -> Text | None:
    if len(text) > LONGEST:
        return TOO_LONG.with_(given=cut(text), count=len(text))
    if text[:1] in ("=", "＝", "@") or (text[:1] in ("+", "-") and "(" in text):
        return FORMULA.with_(given=cut(text))
    if not text.replace("\n", "").replace("\t", "").isprintable():
        return NOT_PLAIN.with_(given=cut(text))
    return None
