"""A line is written only when something differs; Enter in an unchanged form writes none."""

from collections.abc import Callable
from pathlib import Path

import pytest

from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import GLUCOSE, TEMPERATURE
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.changes import Changes
from tests.builders import Home

Act = Callable[[Home], Changes]


def _limit(home: Home) -> Changes:
    line = next(one for one in home.house.rules.lines() if one.rule.code == "high")
    return home.house.rules.change(line, Override(line.threshold, line.on), "the same")


def _reset(home: Home) -> Changes:
    line = next(one for one in home.house.rules.lines() if one.rule.code == "high")
    return home.house.rules.reset(line, "the same")


def _repeats(home: Home) -> Changes:
    _measure, family = next(iter(home.house.rules.families()))
    after, again = home.house.rules.repeats(family)
    minutes = [int(one.total_seconds() // 60) for one in (after, again)]
    return home.house.rules.set_repeats(family, after=minutes[0], again=minutes[1])


def _times(home: Home) -> Changes:
    standing = home.house.day_times.windows()[0]
    opens, closes = (one.hour * 60 + one.minute for one in (standing.opens, standing.closes))
    return home.house.day_times.change(standing.code, AreaWindow(opens, closes))


SAME: dict[str, Act] = {
    "limit": _limit,
    "back to the default": _reset,
    "repeats": _repeats,
    "unit": lambda home: home.house.rules.set_unit(
        TEMPERATURE, home.house.rules.unit(TEMPERATURE)
    ),
    "unit of glucose": lambda home: home.house.rules.set_unit(GLUCOSE, "mmol/L"),
    "second folder": lambda home: home.house.backing_up.set_second_folder(" "),
    "paper folder": lambda home: home.house.papers.preparing.choose_folder(""),
    "idle minutes": lambda home: home.house.accounts.set_idle_minutes(idle_minutes(home.desk)),
    "years": lambda home: home.house.keeping.set_years(home.house.keeping.years),
    "NEWS2": lambda home: home.house.scores.switch_news2(on=False),
    "times of the day": _times,
}


@pytest.mark.parametrize("what", SAME)
def test_the_standing_value_kept_again_writes_no_line(home: Home, what: str) -> None:
    home.sign_in("D01")
    before = lines(home)
    assert SAME[what](home) is Changes.NONE
    assert lines(home) == before


def test_another_value_does(home: Home, tmp_path: Path) -> None:
    home.sign_in("D01")
    before = lines(home)
    home.house.papers.preparing.choose_folder(str(tmp_path))
    home.house.rules.set_unit(GLUCOSE, "mg/dL")
    assert lines(home) == before + 2


def lines(home: Home) -> int:
    ((count,),) = home.desk.store.query("SELECT count(*) FROM journal")
    return int(count)
