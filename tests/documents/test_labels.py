"""A sheet of labels is as large as its labels, three in a row, and each lies on it whole."""

import re

import pytest

from carehome_app.documents.labels import sheet_svg
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


def test_code_and_words_of_a_label_stand_inside_its_own_frame() -> None:
    drawn = sheet_svg(LabelSheet((("T0001", "鼻咽拭子"), ("T0002", "口咽拭子"))))
    frame = r'<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"[^>]*stroke='
    frames = [tuple(map(float, one)) for one in re.findall(frame, drawn)]
    texts = re.findall(r'<text x="([\d.]+)" y="([\d.]+)" font-size="[\d.]+">([^<]+)<', drawn)
    assert [said for _x, _y, said in texts] == ["T0001", "鼻咽拭子", "T0002", "口咽拭子"]
    for place, (x, y, _said) in enumerate(texts):
        left, top, wide, high = frames[place // 2]
        assert left < float(x) < left + wide
        assert top < float(y) < top + high


@pytest.mark.parametrize(("count", "rows"), [(0, 1), (1, 1), (3, 1), (4, 2), (7, 3), (9, 3)])
def test_a_sheet_has_as_many_rows_as_its_labels_take(count: int, rows: int) -> None:
    wide, high = size(1)
    assert size(count) == (wide, rows * high)
