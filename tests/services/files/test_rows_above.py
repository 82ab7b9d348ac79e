"""A row of a file is judged as if those above it were in the record; nothing is written."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.i18n import in_english
from carehome_app.services.files.verdicts import RowVerdict
from tests.builders import Home, MovableClock, build_home
from tests.services.files.test_importing import table
from tests.telling_examples import tells

HEADINGS = "编号,日期,班次,时间,体温,体重,血糖"
FIRST = "R001,2026-11-19,上午,,36.5,,"

people = st.sampled_from(["R001", "R001", "R001", "R002", "R009"])
days = st.sampled_from(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"])
moments = st.sampled_from(["上午,", "下午,", ",07:10", ",07:20", ",15:40", ",16:00", "上午,09:00"])
asked = st.sampled_from(["36.5", "38.2", "36.9c", "40.5", "住院", "拒测", "52", ""])
away = st.sampled_from(["h", "h", "h+1", "l+2", "36.5", "r"])
weights = st.sampled_from(["", "", "", "60.0", "60.2", "80.0", "h"])
glucose = st.sampled_from(["", "", "", "6.1", "2.0", "r"])
rows = st.tuples(people, days, moments, asked | away, weights, glucose).map(",".join)
some = st.integers(0, 9).flatmap(lambda count: st.lists(rows, min_size=count, max_size=count))


def as_taken_one_by_one(home: Home, lines: list[str]) -> list[RowVerdict]:
    """Take each line as a file of its own: what was judged then of each."""
    found: list[RowVerdict] = []
    for number, line in enumerate(lines):
        brought = table(HEADINGS, line, name=f"{number}.csv")
        of_its_own = replace(brought, sha256=f"{journal.length(home.desk.store)} {number}")
        preview = home.house.importing.readings(of_its_own)
        home.house.importing.take(preview, accept_good=True)
        found.extend(preview.rows)
    return found


def told(verdict: RowVerdict) -> tuple[object, ...]:
    remarks = [(one.column, in_english(one.words)) for one in verdict.remarks]
    return verdict.verdict, verdict.about, remarks


H, BACK = "R001,2026-11-19,上午,,h,,", "R001,2026-11-21,上午,,36.5,,"
BETWEEN = "R001,2026-11-20,上午,,r,,"


@pytest.mark.rest
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(some, st.lists(rows, max_size=2))
@example([H, BETWEEN, BACK], [])
@example([BETWEEN, BACK], [H])
@example([H, BACK], [BETWEEN])
@example([H.replace("h", "h+1"), BACK], [])
@example([BETWEEN.replace(",r,,", ",36.5,,zz"), BETWEEN.replace("r", "36.9c")], [])
def test_a_file_is_judged_as_if_its_rows_were_taken_one_by_one(
    lines: list[str], known: list[str]
) -> None:
    lines = [FIRST, *lines, FIRST]
    with tempfile.TemporaryDirectory() as place:
        home = build_home(Path(place) / "home", MovableClock())
        try:
            as_taken_one_by_one(home, known)
            together = home.house.importing.readings(table(HEADINGS, *lines)).rows
            alone = [
                home.house.importing.readings(table(HEADINGS, line)).rows[0] for line in lines
            ]
            one_by_one = as_taken_one_by_one(home, lines)
        finally:
            home.close()
    tells([told(one) for one in alone] != [told(one) for one in one_by_one])
    assert [told(one) for one in together] == [told(one) for one in one_by_one]
