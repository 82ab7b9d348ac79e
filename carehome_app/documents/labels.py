"""Labels for tubes and people, drawn as a sheet of lines; small photographs beside each other."""

from base64 import b64encode
from collections.abc import Sequence
from typing import Final

from carehome_app.domain.reports.report import LabelSheet

COLUMNS: Final = 3
WIDE: Final = 200
"""Units of a label; the page is so wide that one is a third of a millimetre."""
HIGH: Final = 84
_QR: Final = 72
_BAR: Final = 34


def sheet_svg(sheet: LabelSheet) -> str:
    """Return a sheet of labels as a picture of lines, three in a row."""
    rows = -(-len(sheet.labels) // COLUMNS)
    drawn = "".join(
        _label(code, words, (place % COLUMNS * WIDE, place // COLUMNS * HIGH))
        for place, (code, words) in enumerate(sheet.labels)
    )
    size = f"0 0 {COLUMNS * WIDE} {max(rows, 1) * HIGH}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}">{drawn}</svg>'


PAGE: Final = 178.0
"""Millimetres a picture is wide on the page; a unit of a code's picture is one."""
MODULE: Final = 0.6
"""Millimetres of one dark square: a telephone reads half a millimetre."""
_QUIET: Final = 4
"""White squares around a code, as the standard asks."""


def code_svg(letters: str, lines: Sequence[str]) -> str:
    """Return a square code in its true size at the left of the page, with lines beside it."""
    import segno

    matrix = segno.make(letters, error="m", boost_error=False, micro=False).matrix
    size = (len(matrix) + 2 * _QUIET) * MODULE
    path = "".join(
        f"M{(_QUIET + column) * MODULE:.2f} {(_QUIET + row) * MODULE:.2f}"
        f"h{MODULE}v{MODULE}h-{MODULE}z"
        for row, line in enumerate(matrix)
        for column, dark in enumerate(line)
        if dark
    )
    said = "".join(
        f'<text x="{size + 2:.1f}" y="{8 + 6 * place}" font-size="3.4">{_safe(line)}</text>'
        for place, line in enumerate(lines)
    )
    box = f'viewBox="0 0 {PAGE} {size:.1f}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box}><path d="{path}" fill="#000000"/>{said}'
        "</svg>"
    )


def _label(code: str, words: str, at: tuple[int, int]) -> str:
    x, y = at
    edge = (
        f'<rect x="{x + 2}" y="{y + 2}" width="{WIDE - 4}" height="{HIGH - 4}" rx="4"'
        ' fill="none" stroke="#999999" stroke-width="0.5"/>'
    )
    said = f'<text x="{x + _QR + 12}" y="{y + HIGH - 26}" font-size="13">{_safe(code)}</text>'
    below = f'<text x="{x + _QR + 12}" y="{y + HIGH - 11}" font-size="11">{_safe(words)}</text>'
    square = _squares(code, (x + 6, y + 6))
    return f"{edge}{square}{_bars(code, (x + _QR + 12, y + 8))}{said}{below}"


def modules(code: str, error: str = "m") -> Sequence[Sequence[int]]:
    """Return the rows of a QR code, dark ones as 1, without its quiet edge."""
    import segno

    rows: Sequence[Sequence[int]] = segno.make(code, error=error, micro=False).matrix
    return rows


def _squares(code: str, at: tuple[int, int]) -> str:
    """Draw a QR code that survives wet fingers: a quarter of it may be damaged."""
    matrix = modules(code, error="q")
    size = _QR / len(matrix)
    path = "".join(
        f"M{at[0] + column * size:.2f} {at[1] + row * size:.2f}h{size:.2f}v{size:.2f}h-{size:.2f}z"
        for row, line in enumerate(matrix)
        for column, dark in enumerate(line)
        if dark
    )
    return f'<path d="{path}" fill="#000000"/>'


def _bars(code: str, at: tuple[int, int]) -> str:
    """Draw a Code 128 for hand scanners that read no QR code."""
    from barcode import Code128

    (modules,) = Code128(code).build()
    size = (WIDE - _QR - 24) / len(modules)
    path = "".join(
        f"M{at[0] + place * size:.2f} {at[1]}h{size:.2f}v{_BAR}h-{size:.2f}z"
        for place, one in enumerate(modules)
        if one == "1"
    )
    return f'<path d="{path}" fill="#000000"/>'


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


# Small photographs beside each other as one picture, for a cell of a table on paper.


def photos_svg(photos: Sequence[bytes]) -> str:
    """Return JPEGs in frames of one shape; one that is upright stands in the middle of its own."""
    wide, high, gap = 4, 3, 0.2
    frames = [
        f'<image x="{place * (wide + gap):g}" y="0" width="{wide}" height="{high}"'
        f' preserveAspectRatio="xMidYMid meet"'
        f' href="data:image/jpeg;base64,{b64encode(photo).decode()}"/>'
        for place, photo in enumerate(photos)
        if photo
    ]
    whole = len(photos) * (wide + gap) - gap
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole:g} {high}"'
        f' width="{whole * 10:g}" height="{high * 10}">{"".join(frames)}</svg>'
    )
