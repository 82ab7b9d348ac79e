"""A table as it stands in a file: texts, row by row, nothing understood yet."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row; `number` is the one the reader sees in the file, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RawTable:
    """All rows of a file that are not empty; `sha256` is that of the whole file."""

    name: str
    sha256: str
    rows: tuple[RawRow, ...]
