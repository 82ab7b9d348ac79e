"""A table as it stands in a file: texts, row by row, nothing understood yet."""

import msgspec


class RawRow(msgspec.Struct, frozen=True):
    """One row; `number` is the one the reader sees in the file, from 1."""

    number: int
    cells: tuple[str, ...]


class RawTable(msgspec.Struct, frozen=True):
    """All rows of a file that are not empty; `sha256` is that of the whole file."""

    name: str
    sha256: str
    rows: tuple[RawRow, ...]
