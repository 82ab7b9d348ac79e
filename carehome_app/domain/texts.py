"""How long what people write may be; one place for names, words and notes.

A pasted page would make every later list, chart and document slow or unreadable.
"""

from typing import Final

from carehome_app.domain.keeping_errors import TooLongError

NAME_MOST: Final = 100
"""Characters of a name, a code, a room and the like."""
WORDS_MOST: Final = 4000
"""Characters of a note, a reason, a remark."""


def checked_text(text: str, most: int = WORDS_MOST) -> str:
    """Return a text without spaces around it; `TooLongError` when it is too long."""
    said = text.strip()
    if len(said) > most:
        raise TooLongError(length=len(said), most=most)
    return said
