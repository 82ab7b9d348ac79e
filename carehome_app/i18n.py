"""Mark texts for translation without Qt, and say them in a reader's language."""

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from msgspec.structs import replace


class Text(msgspec.Struct, frozen=True):
    """A marked text and the values that go into it; values may be texts themselves."""

    context: str
    source: str
    values: Mapping[str, Any] = msgspec.field(default_factory=dict)

    def with_(self, **values: Any) -> "Text":  # noqa: ANN401  # anything that can be shown
        """Return the same text with values for its named places."""
        return replace(self, values={**self.values, **values})


Translate = Callable[[Text], str]


def QT_TRANSLATE_NOOP(context: str, source: str) -> Text:  # noqa: N802  # lupdate looks for this name
    """Mark a text so that lupdate extracts it."""
    return Text(context, source)


def translator(look_up: Callable[[str, str], str]) -> Translate:
    """Return a function that says texts, given a look-up from context and source to a translation.

    An empty answer of the look-up means there is no translation: the source is said.
    """

    def translate(text: Text) -> str:
        shown = look_up(text.context, text.source) or text.source
        if not text.values:
            return shown
        return shown.format(**{name: say(value) for name, value in text.values.items()})

    def say(value: Any) -> Any:  # noqa: ANN401  # texts are said, everything else stays
        if isinstance(value, Text):
            return translate(value)
        if isinstance(value, list | tuple):
            return _in_a_row([str(say(item)) for item in value], translate(LIST_SEPARATOR))
        return value

    return translate


def _in_a_row(said: list[str], separator: str) -> str:
    """Return some words as a list, and whole sentences as sentences one after the other."""
    ends = {".": " ", "?": " ", "!": " ", "。": "", "？": "", "！": ""}
    return "".join(
        f"{one}{ends.get(one[-1:], separator)}" if place < len(said) else one
        for place, one in enumerate(said, start=1)
    )


LIST_SEPARATOR = QT_TRANSLATE_NOOP("Lists", "; ")

in_english: Translate = translator(lambda _context, source: source)
