"""A sheet of labels is as large as its labels, three in a row, and each lies on it whole."""

import re

import pytest

from carehome_app.documents.labels import MODULE, code_svg, photos_svg, sheet_svg
from carehome_app.domain.reports.report import LabelSheet


def size(count: int) -> tuple[float, float]:
    drawn = sheet_svg(LabelSheet(tuple((f"T{place:04}", "鼻咽拭子") for place in range(count))))
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn)
    assert found is not None
    wide, high = map(float, found.groups())
    frames = re.findall(
        r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', drawn
    )
    places = [tuple(map(float, frame)) for frame in frames]
    own = [(x, y) for x, y, width, height in places if x + width <= wide and y + height <= high]
    assert len(set(own)) >= count, "each has a place of its own, inside the sheet"
    return wide, high


FRAME = r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*stroke='
WORDS = r'<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)">([^<]+)<'


def extents(drawn: str) -> list[tuple[float, float, float, float]]:
    """Return from where to where each path of dark pieces reaches: left, top, right, bottom."""
    found = []
    for path in re.findall(r'<path d="([^"]+)"', drawn):
        piece = r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-"
        pieces = [tuple(map(float, one)) for one in re.findall(piece, path)]
        rights = [x + wide for x, _y, wide, _high in pieces]
        bottoms = [y + high for _x, y, _wide, high in pieces]
        found.append((min(pieces)[0], min(one[1] for one in pieces), max(rights), max(bottoms)))
    return found


def test_of_a_label_nothing_lies_on_another_and_all_inside_its_own_frame() -> None:
    drawn = sheet_svg(LabelSheet((("T0001", "鼻咽拭子"), ("T0002", "口咽拭子"))))
    frames = [tuple(map(float, one)) for one in re.findall(FRAME, drawn)]
    texts = [
        (float(x), float(y), float(high), said) for x, y, high, said in re.findall(WORDS, drawn)
    ]
    paths = extents(drawn)
    assert [one[3] for one in texts] == ["T0001", "鼻咽拭子", "T0002", "口咽拭子"]
    for place, (left, top, wide, high) in enumerate(frames):
        square, bars = paths[2 * place : 2 * place + 2]
        code, words = texts[2 * place : 2 * place + 2]
        assert left < square[0] < square[2] < bars[0] < bars[2] < left + wide
        assert top < square[1] < square[3] < top + high
        assert square[2] < code[0] == words[0] < left + wide / 2, "beside the square"
        assert top < bars[1] < bars[3] < code[1] - code[2], "below the bars"
        assert code[1] < words[1] - words[2] * 0.8 < words[1] < top + high


def test_words_beside_a_square_code_stand_one_below_the_other_and_not_on_it() -> None:
    drawn = code_svg("1", ["first", "second", "third"])
    texts = re.findall(WORDS, drawn)
    ((left, _top, right, bottom),) = extents(drawn)
    assert [said for *_where, said in texts] == ["first", "second", "third"]
    assert [float(y) for _x, y, *_more in texts] == [8, 14, 20]
    assert all(float(x) > right for x, *_more in texts)
    squares = round((right - left) / MODULE)
    assert squares >= 21, "telephones do not read the small kind of code"
    assert bottom < float(re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', drawn)[0])


@pytest.mark.parametrize(("count", "wide"), [(1, 4.0), (2, 8.2), (3, 12.4)])
def test_photographs_lie_beside_each_other_whole(count: int, wide: float) -> None:
    drawn = photos_svg([b"one", b"two", b"three"][:count])
    assert f'viewBox="0 0 {wide:g} 3" width="{wide * 10:g}" height="30"' in drawn
    lefts = [float(one) for one in re.findall(r'<image x="([\d.]+)" y="0" width="4"', drawn)]
    assert lefts == pytest.approx([place * 4.2 for place in range(count)])
    assert lefts[-1] + 4 == pytest.approx(wide)


@pytest.mark.parametrize(("count", "rows"), [(0, 1), (1, 1), (3, 1), (4, 2), (7, 3), (9, 3)])
def test_a_sheet_has_as_many_rows_as_its_labels_take(count: int, rows: int) -> None:
    wide, high = size(1)
    assert size(count) == (wide, rows * high)
