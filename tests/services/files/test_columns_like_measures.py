"""A column that looks like any measure is never left out of a file without a word."""

import pytest

from carehome_app.domain.files.columns import ALL_READINGS, PEOPLE, Names, find_columns
from carehome_app.domain.files.tables import RawRow, RawTable
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Measure
from carehome_app.i18n import in_english
from carehome_app.languages import load

CHINESE, ENGLISH = ("{}值", "第二次{}", "左侧{}"), ("{} value", "second {}", "Left {} 2")


def headings(measure: Measure) -> list[str]:
    """Return what a measure is called in either language, with words that nobody knows."""
    names = {in_english(measure.label), load("zh")(measure.label), *measure.names}
    return [
        one.format(name)
        for name in sorted(names)
        for one in (ENGLISH if name.isascii() else CHINESE)
    ]


@pytest.mark.parametrize("known", [ALL_READINGS, PEOPLE], ids=["readings", "people"])
@pytest.mark.parametrize("measure", CATALOGUE, ids=[one.code for one in CATALOGUE])
def test_each_name_of_a_measure_makes_a_column_doubtful(measure: Measure, known: Names) -> None:
    unknown = headings(measure)
    rows = (
        RawRow(1, ("编号", "姓名", *unknown)),
        RawRow(2, ("R001", "某某", *["1"] * len(unknown))),
    )
    found = find_columns(RawTable("list.csv", "", rows), known)
    assert found is not None
    assert [one.heading for one in found.unused] == unknown
    assert {one.like.split()[1] for one in found.unused} == {measure.code}
    assert all(one.is_doubtful for one in found.unused)


@pytest.mark.parametrize("heading", ["SBP(左)1", "DBP 2", "高压值", "脉率", "GLU 2h"])
def test_so_do_the_short_names_that_devices_write(heading: str) -> None:
    rows = (RawRow(1, ("编号", "姓名", heading)), RawRow(2, ("R001", "某某", "1")))
    found = find_columns(RawTable("list.csv", "", rows), PEOPLE)
    assert found is not None
    assert [one.is_doubtful for one in found.unused] == [True]
