"""A month is read day by day: no more of its sheets are there at once than a day has."""

import gc
from collections.abc import Iterator
from datetime import date, time, timedelta

import pytest

from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.domain.rounds.plan import TWO_ROUNDS, Window
from carehome_app.domain.rounds.sheet import Sheet
from tests.builders import Home

NOVEMBER = Asked(month=date(2026, 11, 1))
NOON = (*TWO_ROUNDS[:1], Window("noon", time(11), time(13)), *TWO_ROUNDS[1:])


def sheets_there() -> int:
    return sum(type(one) is Sheet for one in gc.get_objects())


@pytest.mark.parametrize("code", ["register", "monthly"])
def test_no_more_sheets_of_a_month_are_there_than_a_day_has(
    home: Home, monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    home.history("R001", "36.4", "36.6", days=5)
    months = home.house.papers.months
    sheets, seen = months.sheets, list[int]()
    before = sheets_there()

    def watched(first: date, last: date) -> Iterator[Sheet]:
        for one in sheets(first, last):
            yield one
            seen.append(sheets_there() - before)

    monkeypatch.setattr(months, "sheets", watched)
    home.house.papers.build(code, NOVEMBER)
    assert len(seen) == 43, "two rounds a day, and of the last day one"
    assert max(seen) <= 3, "those of a day, and the next one that is read"


def residents(report: Report) -> Table:
    found = report.sections[0].parts[0]
    assert isinstance(found, Table)
    return found


def test_a_register_has_columns_for_a_round_that_came_later(home: Home) -> None:
    home.measure("R001", "36.4")
    tomorrow = home.desk.today() + timedelta(days=1)
    home.house.planning.change_rounds(NOON, "axilla", tomorrow)
    for text in ("36.5", "36.6", "36.7"):
        home.next_round()
        home.measure("R001", text)
    whole = residents(home.house.papers.build("register", NOVEMBER))
    places = [place for place, one in enumerate(whole.columns) if "unit" in one.label.values]
    rows = {
        row[0].shown: [str(row[place].shown) for place in places]
        for row in whole.rows
        if row[1].shown == "R001"
    }
    assert rows[home.desk.today()] == ["36.6", "36.7", "None"]
    assert rows[home.desk.today() - timedelta(days=1)] == ["36.4", "None", "36.5"]
    assert {len(row) for row in whole.rows} == {len(whole.columns)}


def test_a_register_of_one_day_has_that_day_alone(home: Home) -> None:
    home.measure("R001", "36.4")
    day = home.house.papers.build("register", Asked(day=home.desk.today()))
    assert {row[0].shown for row in residents(day).rows} == {home.desk.today()}
