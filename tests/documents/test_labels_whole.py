"""Labels as they are drawn, approved in `labels_as_drawn.txt`: each square, bar and word.

A telephone and a hand scanner read what is drawn here, so a square too few is a tube that is lost.
"""

import re
from base64 import b64encode
from collections.abc import Iterator

import segno

from carehome_app.documents.labels import code_svg, modules, photos_svg, sheet_svg
from carehome_app.documents.page_data import qr_svg
from carehome_app.domain.reports.report import LabelSheet
from tests.approved import assert_approved

PIECE = re.compile(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z")
LABELS = (("T0001", "鼻咽拭子"), ("T0002", "a < b & c > d"), ("T0003", ""), ("T0004", "口咽拭子"))


def readable(drawn: str) -> Iterator[str]:
    """Yield a line for each thing drawn; of dark pieces a line for each row of them."""
    for one in re.findall(r"<[^/][^>]*>[^<]*", drawn):
        path = re.search(r' d="([^"]*)"', one)
        if path is None:
            yield one
            continue
        yield one.replace(path[1], "")
        yield from rows_of(path[1])


def rows_of(path: str) -> Iterator[str]:
    """Yield how large the pieces of a path are, from where they reach, and each row of them."""
    pieces = PIECE.findall(path)
    assert "".join("M{} {}h{}v{}h-{}z".format(*one) for one in pieces) == path
    yield f"  {len(pieces)} pieces of {sorted({one[2:] for one in pieces})}"
    rows: dict[float, list[float]] = {}
    for left, top, *_size in pieces:
        rows.setdefault(float(top), []).append(float(left))
    every = [left for row in rows.values() for left in row]
    first, last, wide = min(every), max(every), float(pieces[0][2])
    yield f"  from {first} to {last}, rows from {min(rows)} to {max(rows)}"
    for _top, row in sorted(rows.items()):
        dark = {round((left - first) / wide) for left in row}
        yield "  " + "".join("#" if at in dark else "." for at in range(max(dark) + 1))


def test_a_sheet_of_labels_is_drawn_as_it_was_approved() -> None:
    square = code_svg("https://carehome/1", ["first", "<second>"])
    lines = [*readable(sheet_svg(LabelSheet(LABELS))), *readable(square)]
    assert_approved("documents/labels_as_drawn.txt", lines)


def test_a_square_code_outlives_a_sixth_of_it_and_that_of_a_tube_a_quarter() -> None:
    for error in ("m", "q"):
        expected = segno.make("T0001", error=error, micro=False).matrix
        assert [bytes(row) for row in modules("T0001", error)] == [bytes(row) for row in expected]
    assert modules("T0001") == modules("T0001", "m")
    assert segno.make("T0001", error="m", micro=False).designator in ("1-M", "1-Q", "1-H")


def test_the_code_of_a_seal_has_two_white_squares_around_it_and_is_never_a_small_one() -> None:
    drawn = qr_svg("1")
    assert drawn.startswith("<svg "), "an HTML page takes no head of a file"
    assert 'width="25" height="25"' in drawn


def test_of_photographs_one_that_is_missing_leaves_its_place() -> None:
    first, third = (b64encode(one).decode() for one in (b"one", b"three"))
    frame = (
        'width="4" height="3" preserveAspectRatio="xMidYMid meet" href="data:image/jpeg;base64,'
    )
    assert photos_svg([b"one", b"", b"three"]) == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12.4 3" width="124" height="30">'
        f'<image x="0" y="0" {frame}{first}"/><image x="8.4" y="0" {frame}{third}"/></svg>'
    )
