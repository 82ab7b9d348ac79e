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


@pytest.mark.parametrize(("count", "rows"), [(0, 1), (1, 1), (3, 1), (4, 2), (7, 3), (9, 3)])
def test_a_sheet_has_as_many_rows_as_its_labels_take(count: int, rows: int) -> None:
    wide, high = size(1)
    assert size(count) == (wide, rows * high)
