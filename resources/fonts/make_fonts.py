"""Cut the program's own font out of Debian's Noto Sans CJK collection.

A developer's tool, not part of the program: run it once, commit what it makes. See README.md here.

    python resources/fonts/make_fonts.py [FOLDER WITH THE .ttc FILES]
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

SOURCE: Final = Path("/usr/share/fonts/opentype/noto")
HERE: Final = Path(__file__).parent
FACE: Final = 2
FACE_NAME: Final = "Noto Sans CJK SC"
FAMILY: Final = "Carehome Sans"
STYLES: Final = ("Regular", "Bold")
# `pwid` holds the narrow quotation marks and ellipsis that English needs.
FEATURES: Final = ("ccmp", "kern", "mark", "pwid")
NOTE: Final = "a cut of Noto Sans CJK SC for carehome"

# Korean is the largest part of the collection nobody here writes; everything else stays.
HANGUL: Final = (
    range(0x1100, 0x1200),
    range(0x3130, 0x3190),
    range(0x3200, 0x321F),
    range(0x3260, 0x3280),
    range(0xA960, 0xA980),
    range(0xAC00, 0xD800),
    range(0xFFA0, 0xFFE0),
)

REQUIRED: Final = "䶮㛃𬭎℃°▲▼✓○●□■△▽·—–≥≤〓×“”‘’…，。（）、：；→"


def main(source: Path) -> None:
    """Make every style and the list of characters both of them have."""
    shared = set.intersection(*(set(_make(source, style)) for style in STYLES))
    missing = sorted(set(REQUIRED) - {chr(code) for code in shared})
    if missing:
        raise SystemExit(f"The font lacks {missing}.")
    listed = "\n".join(f"{first:X}-{last:X}" for first, last in ranges(shared))
    (HERE / "coverage.txt").write_text(listed + "\n", encoding="ascii", newline="\n")


def ranges(codes: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last code point of each unbroken run, in order."""
    ordered = sorted(codes)
    first = last = ordered[0]
    for code in ordered[1:]:
        if code != last + 1:
            yield first, last
            first = code
        last = code
    yield first, last


def _make(source: Path, style: str) -> list[int]:
    font = TTFont(
        source / f"NotoSansCJK-{style}.ttc", fontNumber=FACE, recalcTimestamp=False, lazy=True
    )
    if font["name"].getDebugName(1) != FACE_NAME:
        raise SystemExit(f"Face {FACE} is not {FACE_NAME}.")
    kept = [code for code in font.getBestCmap() if not any(code in block for block in HANGUL)]
    cut = Subsetter(_options())
    cut.populate(unicodes=kept)
    cut.subset(font)
    _rename(font, style)
    path = HERE / f"CarehomeSans-{style}.otf"
    font.save(path)
    print(f"{path.name}: {len(kept)} characters, {path.stat().st_size / 1e6:.1f} MB")  # noqa: T201
    return list(TTFont(path, lazy=True).getBestCmap())


def _options() -> Options:
    options = Options()
    options.hinting = (
        True  # costs 1.5 MB a style, and small Chinese on a cheap screen is clearly crisper
    )
    options.layout_features = list(FEATURES)
    options.drop_tables += ["VORG", "vhea", "vmtx"]
    options.name_IDs = [0, 5, 7, 13, 14]
    options.notdef_outline = True
    return options


def _rename(font: TTFont, style: str) -> None:
    """Give the cut its own name: Noto is a trademark, and a system may have the whole font."""
    post_script = f"{FAMILY.replace(' ', '')}-{style}"
    names: Any = font["name"]
    version = f"{names.getDebugName(5).split(';')[0]}; {NOTE}"
    full = FAMILY if style == "Regular" else f"{FAMILY} {style}"
    new = {1: FAMILY, 2: style, 3: f"{version}; {post_script}", 4: full, 5: version}
    for number, text in (new | {6: post_script}).items():
        names.setName(text, number, 3, 1, 0x409)
    cff = font["CFF "].cff
    cff.fontNames = [post_script]
    cff.topDictIndex[0].FullName = full
    cff.topDictIndex[0].FamilyName = FAMILY


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SOURCE)
