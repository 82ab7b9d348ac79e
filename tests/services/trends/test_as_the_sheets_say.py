"""What charts and overviews say of some days is what the sheets of their rounds say."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.reasons import BY_CODE
from carehome_app.domain.trends.overviews import CellState
from tests.builders import Home

PEOPLE = ("R001", "R002", "R003", "R004")
"""The second floor."""
TYPED = ("36.4", "36.6", "37.0", "36.2", "r", "s", "o", "h", "h+2")
DAYS = 9


def lived(home: Home, seed: int) -> list[RoundKey]:
    """Let some days pass; what is typed is drawn by chance, and often nothing is.

    Of the rounds that are returned the last is still open: it is no gap yet.
    """
    chance, rounds = random.Random(seed), list[RoundKey]()
    began = home.desk.today()
    while home.desk.today() < began + timedelta(days=DAYS):
        rounds.append(home.round)
        for code in PEOPLE:
            if chance.random() < 0.75:
                home.measure(code, chance.choice(TYPED))
        home.next_round()
    return [*rounds, home.round]


def said(home: Home, round_: RoundKey, code: str) -> tuple[str, str]:
    """Return what the sheet of a round says of somebody: the number, else the reason."""
    row = home.row(code, round_)
    cell = row.cells[0]
    assert cell is not None
    if cell.reading is not None:
        return shown(TEMPERATURE, cell.reading.values), ""
    return "", row.standing()[1]


@pytest.mark.parametrize("seed", range(3))
def test_each_round_of_a_chart_is_a_point_or_a_gap_as_its_sheet_says(
    home: Home, seed: int
) -> None:
    rounds = lived(home, seed)
    for code in PEOPLE:
        (series,) = home.house.seeing.trends.person(home.subject(code), DAYS + 1).panels
        slowly = {round_: said(home, round_, code) for round_ in rounds[:-1]}
        drawn = {one.round: (one.shown, "") for one in series.points}
        gaps = {one.round: ("", one.reason) for one in series.missing}
        assert not drawn.keys() & gaps.keys()
        assert {**drawn, **gaps} == slowly
        assert list(series.rounds) == sorted(slowly, key=rounds.index)
        assert drawn
        assert gaps


def state(said_of_day: Sequence[tuple[str, str]]) -> CellState:
    """Return what a cell of the heat map says of a day, by what its rounds said."""
    if any(number for number, _reason in said_of_day):
        return CellState.READ
    reasons = [reason for _number, reason in said_of_day if reason]
    if not reasons:
        return CellState.NOTHING
    return CellState.AWAY if BY_CODE[reasons[-1]].away else CellState.NOT_MEASURED


@pytest.mark.parametrize("seed", range(3))
def test_a_day_of_the_heat_map_is_what_was_written_in_its_rounds(home: Home, seed: int) -> None:
    rounds = lived(home, seed)
    heat = home.house.seeing.overviews.heat_map("2", DAYS)
    days = [home.desk.today() - timedelta(days=back) for back in range(DAYS - 1, -1, -1)]
    assert list(heat.days) == days
    for code in PEOPLE:
        cells = heat.cells[heat.subjects.index(home.subject(code))]
        own = [state(written(home, rounds, code, day)) for day in days]
        assert [one.state for one in cells] == own
    assert len({one.state for cells in heat.cells for one in cells}) > 2


def written(home: Home, rounds: Sequence[RoundKey], code: str, day: date) -> list[tuple[str, str]]:
    """Return what was written in the rounds of a day; a reason that goes on is not."""
    found = []
    for round_ in rounds:
        cell = home.row(code, round_).cells[0]
        if round_.day == day and cell is not None and cell.valid:
            found.append(said(home, round_, code))
    return found


@pytest.mark.parametrize("seed", range(2))
def test_dots_of_a_floor_are_joined_where_no_round_lies_between(home: Home, seed: int) -> None:
    rounds = lived(home, seed)
    floor = home.house.seeing.overviews.floor("2", DAYS)
    for code in PEOPLE:
        (chart,) = [one for one in floor.charts if one.subject == home.subject(code)]
        slowly, run, before = list[tuple[float, int]](), 0, -2
        for place, round_ in enumerate(rounds):
            number, _reason = said(home, round_, code)
            if number and round_.day > home.desk.today() - timedelta(days=DAYS):
                run += place - before > 1
                slowly.append((float(number), run))
                before = place
        assert [(one.y, one.run) for one in chart.dots] == slowly
        assert chart.dots
