"""Leave out of Qt's ICU data what no Chinese or English program asks for: 28 of 32 MB.

The data are one table of files inside a library that holds nothing else. Kept is what belongs to
no language, and Chinese and English: the order of names by pinyin, numbers, dates. Left out are
all other languages, old encodings, breaks of lines (Qt has its own) and transliteration.
"""

import re
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

LANGUAGES: Final = ("zh", "en")
LEFT_OUT: Final = ("brkitr", "rbnf", "translit")
"""Folders of the data that Qt never opens."""
OLD: Final = (".cnv", ".spp", ".cfu")
"""Encodings of old files, and rules for addresses of the network."""
_LANGUAGE: Final = re.compile(r"([a-z]{2,3})(_\w+)?\.res")
_SYMBOL: Final = re.compile(r"\s(icudt\d+_dat)$", re.MULTILINE)
MAGIC: Final = b"\xda\x27"
_ALIGNED: Final = 16
_COUNT, _ENTRY = struct.Struct("<I"), struct.Struct("<II")


def thin(library: Path, to: Path) -> None:
    """Write the library of ICU's data anew, with the same name inside and less in it."""
    names = subprocess.run(
        ["nm", "--dynamic", library], capture_output=True, text=True, check=True
    ).stdout
    symbol = _SYMBOL.search(names)
    if symbol is None:
        raise SystemExit(f"carehome: {library.name} holds no data of ICU as it was known")
    content = library.read_bytes()
    # A header begins with its own length and two bytes by which it is known; then comes its kind.
    table = content[content.index(b"CmnD") - 12 :]
    (length,) = struct.unpack_from("<H", table)
    kept = [(name, content) for name, content in files(table) if wanted(name)]
    _link(written(table[:length], kept), symbol[1], library.name, to)


def files(table: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield each file of a table of ICU with its name, in the order of the table."""
    if table[2:4] != MAGIC:
        raise SystemExit("carehome: this is no table of ICU")
    (began,) = struct.unpack_from("<H", table)
    (count,) = _COUNT.unpack_from(table, began)
    places = [
        _ENTRY.unpack_from(table, began + _COUNT.size + place * _ENTRY.size)
        for place in range(count)
    ]
    ends = [data for _name, data in places[1:]] + [len(table) - began]
    for (name, data), end in zip(places, ends, strict=True):
        starts = began + name
        yield (
            table[starts : table.index(b"\0", starts)].decode("ascii"),
            table[began + data : began + end],
        )


def wanted(name: str) -> bool:
    """Say whether a file is kept: `icudt73l/coll/zh.res` is, `icudt73l/coll/sv.res` is not."""
    *folders, own = name.split("/")
    if folders[-1] in LEFT_OUT or own.endswith(OLD):
        return False
    spoken = _LANGUAGE.fullmatch(own)
    return spoken is None or spoken[1] in LANGUAGES


def written(header: bytes, kept: list[tuple[str, bytes]]) -> bytes:
    """Return a table of ICU with this header and these files, which stand in order already."""
    names, data = bytearray(), bytearray()
    name_at, data_at = [], []
    for name, content in kept:
        name_at.append(len(names))
        names += name.encode("ascii") + b"\0"
        data_at.append(len(data))
        data += content + bytes(-len(content) % _ALIGNED)
    first_name = _COUNT.size + len(kept) * _ENTRY.size
    # Counted from the header's end; the header itself is a whole number of sixteens.
    first_data = first_name + len(names) + -(first_name + len(names)) % _ALIGNED
    entries = b"".join(
        _ENTRY.pack(first_name + one, first_data + other)
        for one, other in zip(name_at, data_at, strict=True)
    )
    head = _COUNT.pack(len(kept)) + entries + bytes(names)
    return header + head + bytes(first_data - len(head)) + bytes(data)


def _link(table: bytes, symbol: str, name: str, to: Path) -> None:
    """Make a library of these bytes alone; only the linker is needed, no compiler."""
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "data").write_bytes(table)
        made, aligned = Path(folder) / "made.o", Path(folder) / "aligned.o"
        _run(folder, "ld", "-r", "-b", "binary", "-o", made, "data")
        _run(
            folder,
            "objcopy",
            "--redefine-sym",
            f"_binary_data_start={symbol}",
            "--strip-symbol=_binary_data_end",
            "--strip-symbol=_binary_data_size",
            "--rename-section",
            ".data=.rodata,alloc,load,readonly,data,contents",
            "--set-section-alignment",
            f".data={_ALIGNED}",
            made,
            aligned,
        )
        _run(folder, "ld", "-shared", "-z", "noexecstack", "-soname", name, "-o", to, aligned)


def _run(folder: str, *command: str | Path) -> None:
    subprocess.run(command, cwd=folder, check=True)
