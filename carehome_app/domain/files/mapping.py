"""What a person says about the columns of a file: `heading = use`, one a line."""

from collections.abc import Iterable, Mapping
from typing import Final

from carehome_app.domain.files.columns import (
    MEASURE,
    NOT_USED,
    PEOPLE,
    READINGS,
    measure_names,
    plain_heading,
)
from carehome_app.domain.files.errors import NoSuchUseError, NotAMappingError

_SHOWN: Final = 12


def mapping_in(name: str, text: str) -> dict[str, str]:
    """Return the use of each column that a text names; `#` begins a remark at the line's start.

    A column called the same as another is `heading#2`. An empty use leaves a column out.
    """
    found = {}
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        plain = line.strip().replace("＝", "=")
        if not plain or plain.startswith("# "):
            continue
        heading, sign, use = plain.rpartition("=")
        if not sign or not heading.strip():
            raise NotAMappingError(name=name, line=number)
        found[heading.strip()] = use_named(use.strip())
    return found


def use_named(given: str) -> str:
    """Return the use that is meant: by its own name, by a heading it has, or not used at all."""
    plain = plain_heading(given)
    if not plain or given.strip().lower() in NOT_USED:
        return ""
    every: tuple[Mapping[str, Iterable[str]], ...] = (READINGS, PEOPLE, measure_names())
    for names in every:
        for use, known in names.items():
            if plain in (use, use.removeprefix(MEASURE).replace("_", " "), *known):
                return use
    uses = [*READINGS, *PEOPLE, *(use.removeprefix(MEASURE) for use in measure_names())]
    raise NoSuchUseError(given=given, uses=[*dict.fromkeys(uses)][:_SHOWN])
