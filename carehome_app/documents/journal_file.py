"""A copy of the journal as a file of JSON lines, to be checked on another PC without this program.

The first row says whose it is; each further row is one line. The hash of a line is the SHA-256 of
the hash before it (32 zero bytes before the first), then station, number, recorded_at, by and
kind as big-endian signed 64-bit integers, then the SHA-256 of the body.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final

import msgspec

from carehome_app.domain.backups.errors import NewerCopyError, NotACopyError
from carehome_app.domain.history.journal_line import CopyHead, KeptLine
from carehome_app.domain.rounds.entry import LineRef

FORMAT: Final = "carehome-journal"
VERSION: Final = 1


def write_journal(path: Path, head: CopyHead, lines: Iterable[KeptLine]) -> int:
    """Write a copy whole or not at all, row by row; return how many lines it has."""
    part = path.with_name(path.name + ".part")
    count = 0
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(_row({"format": FORMAT, "version": VERSION, **msgspec.to_builtins(head)}))
            for line in lines:
                file.write(_row(_said(line)))
                count += 1
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
    return count


def read_journal(path: Path) -> tuple[CopyHead, Iterator[KeptLine]]:
    """Return what stands at the top, and the lines as they are wanted.

    A row that cannot be read is `NotACopyError`, with its number.
    """
    file = path.open(encoding="utf-8")
    try:
        head = _head(path, file)
    except BaseException:
        file.close()
        raise
    return head, _lines(path, file)


def _head(path: Path, file: IO[str]) -> CopyHead:
    try:
        said = json.loads(file.readline())
        if said["format"] != FORMAT:
            raise NotACopyError(name=path.name, row=1)
        if said["version"] > VERSION:
            raise NewerCopyError(name=path.name)
        # In JSON a number before a colon is a text.
        return msgspec.convert(said, CopyHead, str_keys=True)
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NotACopyError(name=path.name, row=1) from error


def _lines(path: Path, file: IO[str]) -> Iterator[KeptLine]:
    with file:
        for row, text in enumerate(_texts(path, file), start=2):
            try:
                kept = _kept(json.loads(text))
            except (ValueError, LookupError, TypeError, RecursionError) as error:
                raise NotACopyError(name=path.name, row=row) from error
            yield kept


def _texts(path: Path, file: IO[str]) -> Iterator[str]:
    try:
        yield from file
    except UnicodeDecodeError as error:
        raise NotACopyError(name=path.name, row="?") from error


def _said(line: KeptLine) -> dict[str, Any]:
    body = line.body
    what = {"body": body} if isinstance(body, str) else {"body_sha256": body.hex()}
    return {
        "station": line.ref.station,
        "number": line.ref.number,
        "recorded_at": line.recorded_at,
        "by": line.by,
        "kind": line.kind,
        **what,
        "hash": line.hash.hex(),
    }


def _kept(said: dict[str, Any]) -> KeptLine:
    numbers = [said[name] for name in ("station", "number", "recorded_at", "by", "kind")]
    if not all(type(number) is int and -(1 << 63) <= number < 1 << 63 for number in numbers):
        raise ValueError("a number is not one")
    station, number, at, by, kind = numbers
    body = said["body"] if "body" in said else bytes.fromhex(said["body_sha256"])
    if not isinstance(body, str | bytes):
        raise TypeError("a body is a text")
    return KeptLine(LineRef(station, number), at, by, kind, body, bytes.fromhex(said["hash"]))


def _row(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"
