"""A line is written only when something differs; Enter in an unchanged form writes none."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import GLUCOSE, TEMPERATURE
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.limits import NewLimit
from carehome_app.services.chronic.medicines import NewMedicine
from carehome_app.services.chronic.plans import NewPlan
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


def _rounds(home: Home) -> Changes:
    planning, tomorrow = home.house.planning, home.desk.today() + timedelta(days=1)
    rounds = planning.rounds(tomorrow)
    return planning.change_rounds(rounds.windows, rounds.site, tomorrow)


def _class(home: Home) -> Changes:
    known = home.house.disinfection.board.classes().latest()[0]
    return home.house.disinfection.areas.set_class(known)


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
    "hours of NEWS2": lambda home: home.house.scores.set_hours(home.house.scores.hours),
    "near a round": lambda home: home.house.rules.set_near(home.house.rules.near()),
    "rounds": _rounds,
    "class of areas": _class,
    "kind of home": lambda home: home.house.gate.control.set_kind(home.house.gate.control.kind()),
    "role": lambda home: home.house.signing_in.give_role(home.subject("S001"), Role.CARER),
    "cards": lambda home: home.house.cards.board.set_every(str(home.house.cards.board.every())),
    "level of the store": lambda home: home.house.supplies.store.set_level("gate"),
    "counts of the store": lambda home: home.house.supplies.store.count_every(0),
    "folder of the desks": lambda home: home.house.desks.set_folder(None),
    "network": lambda home: home.house.reporting_up.network.switch_off(),
}
"""What is said already, by the home or by the program for it."""


def _plan(home: Home) -> Changes:
    plans = home.house.chronic.plans
    new = NewPlan(
        person=home.subject("R001"),
        measure=GLUCOSE,
        windows=("fasting",),
        ordered_by="Dr 陈",
        from_day=home.desk.today(),
    )
    known = plans.of(new.person)
    return plans.replace(known[0], new) if known else plans.start(new)


def _medicine(home: Home) -> Changes:
    medicines = home.house.chronic.medicines
    new = NewMedicine(
        person=home.subject("R001"),
        name="二甲双胍",
        dose="0.5 g",
        windows=("fasting",),
        ordered_by="Dr 陈",
        from_day=home.desk.today(),
    )
    known = medicines.of(new.person)
    return medicines.replace(known[0], new) if known else medicines.start(new)


def _own_limit(home: Home) -> Changes:
    line = next(one for one in home.house.rules.lines() if one.rule.code == "high")
    return home.house.chronic.limits.set(
        NewLimit(
            person=home.subject("R001"),
            measure=line.measure,
            rule=line.rule,
            threshold=line.threshold,
            decided_by="Dr 陈",
            why="fever is usual",
            from_day=home.desk.today(),
        )
    )


AGAIN: dict[str, Act] = {
    "plan": _plan,
    "medicine": _medicine,
    "own limit": _own_limit,
    "clock of requests": lambda home: home.house.requests.clocks.change("now", "10"),
    "capability": lambda home: home.house.capabilities.switch("gate", on=True),
    "rule of the month": lambda home: home.house.rehabilitation.plans.set_month_rule("20/180"),
    "first hour": lambda home: home.house.beginning.dismiss(),
}
"""What somebody says, and says again."""


@pytest.mark.parametrize("what", SAME)
def test_the_standing_value_kept_again_writes_no_line(home: Home, what: str) -> None:
    home.sign_in("D01")
    before = lines(home)
    assert SAME[what](home) is Changes.NONE
    assert lines(home) == before


@pytest.mark.parametrize("what", AGAIN)
def test_what_is_said_again_in_the_same_words_writes_no_line(home: Home, what: str) -> None:
    home.sign_in("D01")
    assert AGAIN[what](home) is not Changes.NONE
    before = lines(home)
    assert AGAIN[what](home) is Changes.NONE
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
