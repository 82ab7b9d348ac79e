"""What a cell says: a sign, words, and whether it stands out. Plain data, no layout."""

from dataclasses import dataclass
from enum import Enum


class Sign(Enum):
    """The kind of a saying; a meaning is never told by colour alone, so each has its own icon.

    The most pressing kinds come first.
    """

    HIGH = "high"
    LOW = "low"
    OPEN = "open"
    NOT_MEASURED = "not measured"
    AWAY = "away"
    WELL = "well"
    ASKED = "asked"
    TYPED = "typed"
    BEGUN = "begun"
    REFUSED = "refused"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Said:
    """One saying; `sentence` is all of it where `words` is the short form for a cell."""

    sign: Sign
    words: str
    sentence: str = ""

    @property
    def whole(self) -> str:
        """The long form, or the short one where there is no other."""
        return self.sentence or self.words


@dataclass(frozen=True, slots=True)
class Remark:
    """A part of the note column: struck through when it was corrected, pressing when overdue."""

    words: str
    struck: bool = False
    pressing: bool = False
