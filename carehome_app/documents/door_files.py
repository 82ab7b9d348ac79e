"""Files of door events: text lines as a serial line writes them, or CSV with a heading."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

ENDINGS: Final = (".csv", ".txt", ".log")
HEADS: Final = {
    "device": ("device_id", "device", "设备", "设备编号", "门磁"),
    "event": ("event", "事件", "状态"),
    "time": ("device_time", "time", "时间", "发生时间"),
    "battery": ("battery", "电量"),
    "seq": ("seq", "序号"),
}
"""The columns of the reference, section 10.1, in either language and any order."""
MOST: Final = 50_000_000
"""No day of doors is larger."""


def door_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files, and those of a folder by name."""
    for path in paths:
        if path.is_dir():
            yield from sorted(one for one in path.iterdir() if one.suffix.lower() in ENDINGS)
        else:
            yield path


def door_lines(path: Path) -> list[str]:
    """Return the lines of a file, each as a sensor would have written it; OSError when none is.

    With a heading the columns are found by name; without one a line is taken as it stands.
    """
    if path.stat().st_size > MOST:
        raise OSError(path)
    data = path.read_bytes()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("gb18030", errors="replace")
    lines = text.splitlines()
    if not lines or ";" in lines[0]:
        return lines
    rows = list(csv.reader(lines))
    places = _places(rows[0])
    if places is None:
        return [";".join(row) for row in rows if row]
    return [_line(row, places) for row in rows[1:] if any(row)]


def _places(heading: Sequence[str]) -> dict[str, int] | None:
    found: dict[str, int] = {}
    for place, said in enumerate(heading):
        for name, known in HEADS.items():
            if said.strip().lower() in known:
                found.setdefault(name, place)
    return found if {"device", "event"} <= found.keys() else None


def _line(row: Sequence[str], places: dict[str, int]) -> str:
    def cell(name: str) -> str:
        place = places.get(name, -1)
        return row[place].strip() if 0 <= place < len(row) else ""

    more = [f"{name}={cell(name)}" for name in ("battery", "seq") if cell(name)]
    return ";".join([cell("device"), cell("event"), cell("time"), *more])
