"""What a check of the record finds, and in words what it proves and what it does not."""

from dataclasses import dataclass
from typing import Final

from carehome_app.domain.entry import LineRef
from carehome_app.domain.seal_code import SEAL_CHARACTERS, can_be_seal
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text

DAMAGED: Final = QT_TRANSLATE_NOOP("Verifying", "The file is damaged: {what}")
WRONG_LINE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Line {number} of desk {station} was altered, removed or put in afterwards. It is the first"
    " one that does not fit.",
)
BLANKED: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "What stood in line {number} of desk {station} was taken away, and no erasure names the line.",
)
UNREADABLE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Line {number} of desk {station} cannot be read."
)
NO_HEAD: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The file {name} is missing or unreadable, so lost last lines could not be noticed.",
)
TAIL_LOST: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The last lines of desk {station} are missing: {noted} were written, the last one there is"
    " {there}.",
)
LOST_ONCE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The last lines were lost once; what was noted of them is kept in {name}."
)
OTHER_HEAD: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Line {number} of desk {station} is not the one that was noted in {name}."
)
TABLE_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The table {table} is not what the journal says, first at {key}."
)
STRUCTURE_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The file was not built so by this program: {name}"
)
DOCUMENT_DIFFERS: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The kept document of report {archive_number} is missing or was altered."
)
NO_SUCH_SEAL: Final = QT_TRANSLATE_NOOP("Verifying", "No line of this record has the seal {code}.")
NOT_A_SEAL: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "“{code}” is no seal: one has {count} characters, only 0 to 9 and a to f. Compare it with the"
    " paper.",
)

NOT_BUILT: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The lines contradict each other: no tables can be built from them."
)
SEAL_OF_NO_LINE: Final = QT_TRANSLATE_NOOP(
    "Verifying", "The seal of report {archive_number} belongs to no line before it."
)
CHAIN_FITS: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Each of the {lines} lines fits the hash of the line before it: whoever changed, removed, put"
    " in or moved one would have had to write every later line anew.",
)
TABLES_FIT: Final = QT_TRANSLATE_NOOP(
    "Verifying", "What the pages and reports read is exactly what the lines say."
)
DOCUMENTS_FIT: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "Kept reports compared: {count}. They are the bytes that were issued, and their seals are"
    " those of lines before them.",
)
SEAL_FITS: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "The seal belongs to line {number} of desk {station}: up to that line, this is the record that"
    " the report with the seal was made from.",
)
NOT_TRUTH: Final = QT_TRANSLATE_NOOP("Verifying", "That what was typed is true.")
NOT_WHOLE: Final = QT_TRANSLATE_NOOP(
    "Verifying",
    "That nobody with the key wrote all lines anew from some line on: only the seal of a report"
    " that somebody else keeps can show that. Check one with it.",
)
NOT_AFTER: Final = QT_TRANSLATE_NOOP(
    "Verifying", "Anything about the lines after line {number}: a later seal is needed for them."
)
NOT_ERASED: Final = QT_TRANSLATE_NOOP(
    "Verifying", "What stood in the erased lines, of which there are {count}."
)
NOT_TABLES: Final = QT_TRANSLATE_NOOP(
    "Verifying", "That pages and reports show what the lines say: only the chain was looked at."
)
NOT_TABLES_OF_COPY: Final = QT_TRANSLATE_NOOP(
    "Verifying", "That the pages and reports of the home show what the lines of this copy say."
)


def no_such_seal(code: str) -> Text:
    """Say that a plain seal belongs to no line, or that it is mistyped."""
    if can_be_seal(code):
        return NO_SUCH_SEAL.with_(code=code)
    return NOT_A_SEAL.with_(code=code, count=SEAL_CHARACTERS)


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check found. `sealed` is the line a given seal belongs to."""

    lines: int
    problems: tuple[Text, ...]
    chain_only: bool = False
    sealed: LineRef | None = None
    erased: int = 0
    """Of how many lines only the hash of what they said is left."""
    documents: int = 0
    """How many kept reports were compared with what was issued."""
    of_copy: bool = False
    """Whether a copy of the journal was checked, not the record itself."""

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems

    @property
    def proven(self) -> tuple[Text, ...]:
        """What can be said for certain now; nothing of what is named as a problem."""
        if not self.ok:
            return ()
        said = [CHAIN_FITS.with_(lines=self.lines)]
        if not self.chain_only:
            said.append(TABLES_FIT)
            said.append(DOCUMENTS_FIT.with_(count=self.documents))
        if self.sealed is not None:
            said.append(SEAL_FITS.with_(number=self.sealed.number, station=self.sealed.station))
        return tuple(said)

    @property
    def not_proven(self) -> tuple[Text, ...]:
        """What this check cannot say, whatever it found."""
        said = [NOT_TRUTH]
        if self.sealed is None:
            said.append(NOT_WHOLE)
        else:
            said.append(NOT_AFTER.with_(number=self.sealed.number))
        if self.erased:
            said.append(NOT_ERASED.with_(count=self.erased))
        if self.chain_only:
            said.append(NOT_TABLES_OF_COPY if self.of_copy else NOT_TABLES)
        return tuple(said)
