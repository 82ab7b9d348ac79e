"""What today's program says otherwise of an old home than the program that made it, and why.

Without an entry here every count and every report must be the same to the letter. An entry says
why, and rewrites what the old program said, or what today's says, or both, until they are equal
again: with `kept_aside` for a figure that is new, with `replaced` for words that changed.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

Rewrite = Callable[[str, str], str]
"""Takes the name of a text, such as `status 2026-11-22 am`, and the text; gives the text anew."""


def as_it_is(_name: str, text: str) -> str:
    """Return a text unchanged."""
    return text


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference that is meant: why, and what makes the two texts equal."""

    why: str
    old: Rewrite = as_it_is
    today: Rewrite = as_it_is


def replaced(before: str, after: str, *, only: str = "") -> Rewrite:
    """Return a rewriting of words, in all texts or in those whose name begins so."""

    def rewrite(name: str, text: str) -> str:
        return text.replace(before, after) if name.startswith(only) else text

    return rewrite


def kept_aside(*keys: str) -> Rewrite:
    """Return a rewriting that leaves a figure of `status --json` out, named by its keys.

    `*` stands for every key in its place: `kept_aside("chronic", "*", "rest")`.
    """

    def rewrite(name: str, text: str) -> str:
        if not name.startswith("status "):
            return text
        figures: dict[str, Any] = json.loads(text)
        _leave_out(figures, keys)
        return json.dumps(figures)

    return rewrite


def _leave_out(figures: dict[str, Any], keys: tuple[str, ...]) -> None:
    first, *rest = keys
    for key in [*figures] if first == "*" else [first]:
        if not rest:
            figures.pop(key, None)
        elif isinstance(figures.get(key), dict):
            _leave_out(figures[key], tuple(rest))


DIFFERENCES: Final[tuple[Difference, ...]] = ()
