"""How long what people write may be; one place for names, words and notes.

A pasted page would make every later list, chart and document slow or unreadable.
"""

from typing import Final

from carehome_app.domain.events import Event, PersonFieldsChanged, PersonWritten, SettingChanged
from carehome_app.domain.privacy.errors import TooLongError

NAME_MOST: Final = 100
"""Characters of a name, a code, a room and the like."""
WORDS_MOST: Final = 4000
"""Characters of a note, a reason, a remark."""
IN_WORDS: Final = ("diagnoses", "allergies")
"""What is written of a person in as many words as it takes."""
SETTING_MOST: Final = 200_000
"""Characters of a setting, which may be a whole form."""


def checked_text(text: str, most: int = WORDS_MOST) -> str:
    """Return a text without spaces around it; `TooLongError` when it is too long."""
    said = text.strip()
    check_length(said, most)
    return said


def check_length(text: str, most: int) -> None:
    """Refuse a text of more characters."""
    if len(text) > most:
        raise TooLongError(length=len(text), most=most)


def check_lengths(event: Event) -> None:
    """Refuse an event in which any text is too long: nothing longer is ever written."""
    for name in event.__struct_fields__:
        said = getattr(event, name)
        if isinstance(said, str):
            if len(said) <= NAME_MOST:
                continue  # as much as any text may have
            check_length(said, most_of(event, name))
        elif isinstance(said, Event):
            check_lengths(said)
        elif isinstance(event, PersonFieldsChanged) and isinstance(said, dict):
            for field, value in said.items():
                check_length(value, WORDS_MOST if field in IN_WORDS else NAME_MOST)


def most_of(event: Event, name: str) -> int:
    """Return how many characters a field of an event may have."""
    if isinstance(event, SettingChanged):
        return SETTING_MOST
    if isinstance(event, PersonWritten) and name not in IN_WORDS:
        return NAME_MOST
    return WORDS_MOST
