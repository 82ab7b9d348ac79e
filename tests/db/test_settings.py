"""What a home decided: of two desks' words the later holds, in whatever order they come."""

import random
from datetime import date, time
from decimal import Decimal

import pytest

from carehome_app.db import accounts, settings
from carehome_app.db.file.connection import Store
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.journal import Line
from carehome_app.domain.accounts.events import AccountClosed, AccountOpened, LineSigned, PinSet
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.events import (
    Event,
    HomeFounded,
    LimitSet,
    PlanEnded,
    PlanStarted,
    RoleGiven,
    SettingChanged,
)
from carehome_app.domain.findings.limits import Limits, Override
from carehome_app.domain.measures.catalogue import CATALOGUE, TEMPERATURE
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef

AT = 1_800_000_000_000


def made_of(*events: Event, by: int = 9) -> Store:
    """Return the tables of lines that one desk wrote, a millisecond after each other."""
    return rebuilding.rebuilt(
        Line(LineRef(1, number), AT + number, by, event)
        for number, event in enumerate(events, start=1)
    )


def of_three_desks(chance: random.Random) -> list[Line]:
    """Return lines of three desks that say the same few things, often in the same millisecond."""
    lines, numbers = list[Line](), dict.fromkeys((1, 2, 3), 0)
    for _ in range(60):
        station = chance.choice((1, 2, 3))
        numbers[station] += 1
        what: list[Event] = [
            SettingChanged(chance.choice("ab"), str(chance.random()), chance.choice((0, 5))),
            LimitSet(
                chance.choice(("one", "two")),
                chance.choice(({}, {"°C": str(chance.randrange(370, 400) / 10)})),
                chance.choice((True, False)),
            ),
            PinSet(chance.choice((7, 8)), str(chance.random()), chance.choice((True, False))),
        ]
        at = AT + chance.randrange(20)
        lines.append(Line(LineRef(station, numbers[station]), at, 9, chance.choice(what)))
    return lines


@pytest.mark.parametrize("seed", range(4))
def test_the_latest_line_holds_and_of_one_millisecond_that_of_the_later_desk(seed: int) -> None:
    chance = random.Random(seed)
    lines = of_three_desks(chance)
    by_time = sorted(lines, key=lambda line: (line.recorded_at, line.ref))
    said = [line.event for line in by_time]
    values = {(one.key, one.since): one.value for one in said if isinstance(one, SettingChanged)}
    pins = {one.subject: one.proof for one in said if isinstance(one, PinSet)}
    chance.shuffle(lines)
    made = rebuilding.rebuilt(lines)
    for key in "ab":
        slowly = [
            (from_ms(since), values[key, since]) for since in (0, 5) if (key, since) in values
        ]
        assert settings.setting(made, key) == slowly
    assert {who: kept.proof for who, kept in accounts.pins(made).items()} == pins
    assert {who: accounts.pin(made, who) for who in pins} == accounts.pins(made)
    limits = [one for one in said if isinstance(one, LimitSet)]
    assert settings.limits(made) == settings.limits_of(limits)
    assert len(values) == 4
    made.close()


def test_a_limit_without_a_number_is_the_catalogues_again_or_off() -> None:
    lines = (
        LimitSet("back", {"°C": "38.0"}, True),
        LimitSet("back", {}, True),
        LimitSet("off", {}, False),
        LimitSet("other", {"°C": "37.9"}, True),
        LimitSet("other and off", {"°C": "37.9"}, False),
        LimitSet("of one person", {"°C": "37.1"}, True, subject=7),
    )
    made = made_of(*lines)
    known = Limits(
        {
            "off": Override({}, False),
            "other": Override({"°C": Decimal("37.9")}, True),
            "other and off": Override({"°C": Decimal("37.9")}, False),
        }
    )
    assert settings.limits(made) == known
    assert settings.limits_of(lines[:-1]) == known
    made.close()


def test_a_plan_has_its_hours_to_the_minute_and_ends_with_the_earlier_of_two_ends() -> None:
    unknown = max(one.index for one in CATALOGUE) + 1000
    windows = (("morning", 365, 719), ("night", 0, 1439))
    first = date(2026, 11, 1).toordinal()
    made = made_of(
        PlanStarted(1, TEMPERATURE.index, windows, first, "residents", 0, "axilla", 9),
        PlanStarted(2, unknown, windows, first, "residents", 0, "axilla", 9),
        PlanEnded(1, first + 9),
        PlanEnded(1, first + 4),
        PlanEnded(1, first + 7),
    )
    (plan,) = settings.plans_as_said(made)
    assert plan.measure == TEMPERATURE
    assert [(one.opens, one.closes) for one in plan.windows] == [
        (time(6, 5), time(11, 59)),
        (time(0), time(23, 59)),
    ]
    assert plan.until_day == date(2026, 11, 5)
    made.close()


def test_a_role_of_before_a_moment_does_not_know_what_was_said_at_it() -> None:
    made = made_of(
        RoleGiven(1, "director"), RoleGiven(7, "carer"), RoleGiven(7, "nurse"), RoleGiven(7, "")
    )
    then = [settings.roles(made, from_ms(AT + ms)).get(7) for ms in (2, 3, 4, 5)]
    assert then == [None, Role.CARER, Role.NURSE, None]
    assert settings.roles(made) == {1: Role.DIRECTOR}
    assert not settings.has_accounts(made)
    made.close()


def test_an_account_is_closed_until_it_is_opened_again_and_never_the_last_directors() -> None:
    made = made_of(
        RoleGiven(1, "director"),
        RoleGiven(7, "carer"),
        RoleGiven(8, "carer"),
        AccountClosed(7),
        AccountClosed(8),
        AccountOpened(8),
        AccountClosed(1),
    )
    assert accounts.closed(made) == {7}
    assert settings.has_accounts(made)
    (void,) = settings.standing(made).void
    assert (void.subject, void.what) == (1, "closed")
    made.close()


def test_a_home_that_has_only_begun_has_nothing_yet() -> None:
    made = made_of(HomeFounded("x", "松鹤", "0417", "Asia/Shanghai", demo=True))
    assert settings.setting(made, "timezone") == [(from_ms(0), "Asia/Shanghai")]
    assert not settings.has_accounts(made)
    assert not settings.has_areas(made)
    assert not settings.has_readings(made)
    assert settings.control_level(made, from_ms(AT)) == ""
    assert settings.control_levels(made, from_ms(AT)) == []
    assert settings.limits(made) == Limits({})
    assert accounts.pin(made, 7) is None
    assert accounts.tries(made, 7) is None
    made.close()


def test_of_two_equal_signatures_the_first_holds_and_all_stand_by_time() -> None:
    made = made_of(
        LineSigned(7, "checker", 1, 1),
        LineSigned(8, "director", 1, 1),
        LineSigned(7, "checker", 1, 1),
        LineSigned(7, "checker", 1, 2),
    )
    assert accounts.signatures(made, LineRef(1, 1)) == [
        accounts.Signature(7, "checker", from_ms(AT + 1)),
        accounts.Signature(8, "director", from_ms(AT + 2)),
    ]
    assert len(accounts.signatures(made, LineRef(1, 2))) == 1
    made.close()
