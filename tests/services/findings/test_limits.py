from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.findings.limits import Override, limit_scales
from carehome_app.domain.measures.catalogue import CATALOGUE, FEVER, TEMPERATURE, by_code
from carehome_app.domain.settings import LimitsCrossError, OutsideRangeError
from carehome_app.i18n import in_english
from carehome_app.services.findings.limits import LONGEST_MINUTES, Line
from tests.builders import Home


def line(home: Home, rule: str) -> Line:
    return next(one for one in home.house.rules.lines() if one.rule.code == rule)


def limit(celsius: str, fahrenheit: str, *, on: bool = True) -> Override:
    return Override({"°C": Decimal(celsius), "°F": Decimal(fahrenheit)}, on)


def test_every_rule_of_the_catalogue_is_listed_with_its_own_numbers(home: Home) -> None:
    lines = home.house.rules.lines()

    assert [one.rule for one in lines[: len(TEMPERATURE.rules)]] == list(TEMPERATURE.rules)
    codes = [rule.code for measure in CATALOGUE for rule in measure.rules]
    assert [one.rule.code for one in lines] == list(dict.fromkeys(codes))
    assert not any(one.is_own for one in lines)


def test_a_changed_line_judges_the_next_reading(home: Home) -> None:
    rules = home.house.rules
    rules.change(line(home, "screen.surface"), limit("37.0", "98.6"), "流感季节")

    (finding,) = home.measure("R001", "37.1").findings

    assert line(home, "screen.surface").is_own
    assert finding.hits[0].rule == "screen.surface"


def test_a_line_that_is_off_notices_nothing_and_keeps_its_numbers(home: Home) -> None:
    found = line(home, "screen.surface")
    home.house.rules.change(found, Override(found.threshold, on=False), "试行")

    assert home.measure("R001", "37.5").findings == ()
    assert line(home, "screen.surface").threshold == found.threshold


def test_back_to_the_catalogue(home: Home) -> None:
    rules = home.house.rules
    rules.change(line(home, "low.fixed"), limit("35.6", "96.1"), "")
    assert line(home, "low.fixed").on

    rules.reset(line(home, "low.fixed"))

    assert not line(home, "low.fixed").is_own
    assert not line(home, "low.fixed").on


def test_a_number_that_cannot_be_is_refused(home: Home) -> None:
    with pytest.raises(OutsideRangeError):
        home.house.rules.change(line(home, "high"), limit("391", "102.4"))
    with pytest.raises(OutsideRangeError):
        home.house.rules.change(line(home, "relative"), limit("0", "2.0"))
    with pytest.raises(LimitsCrossError):
        home.house.rules.change(line(home, "low"), limit("37.3", "95.0"))
    with pytest.raises(LimitsCrossError):
        home.house.rules.change(line(home, "screen.surface"), limit("34.9", "99.1"))
    assert not any(one.is_own for one in home.house.rules.lines())


def test_other_repeat_intervals_move_what_is_open_already(home: Home) -> None:
    home.measure("R001", "37.5")
    (before,) = home.house.following_up.due()

    home.house.rules.set_repeats(FEVER, after=10, again=60)
    home.clock.set("2026-11-22 07:41")

    (after,) = home.house.following_up.due()
    assert before.episode.due_at is not None
    assert after.episode.due_at == before.episode.due_at - timedelta(minutes=20)
    assert home.house.following_up.count() == (1, 1)
    assert home.house.rules.repeats(FEVER).again == timedelta(hours=1)

    home.house.rules.set_repeats(FEVER, after=25, again=60)
    (last,) = home.house.following_up.due()
    assert last.episode.due_at == before.episode.due_at - timedelta(minutes=5)


@pytest.mark.parametrize("minutes", [0, LONGEST_MINUTES + 1])
def test_a_repeat_comes_after_a_minute_at_least_and_a_week_at_most(
    home: Home, minutes: int
) -> None:
    home.house.rules.set_repeats(FEVER, after=1, again=LONGEST_MINUTES)
    kept = home.house.rules.repeats(FEVER)
    for after, again in ((minutes, 60), (30, minutes)):
        with pytest.raises(OutsideRangeError):
            home.house.rules.set_repeats(FEVER, after=after, again=again)
    assert (
        home.house.rules.repeats(FEVER)
        == kept
        == (
            timedelta(minutes=1),
            timedelta(days=7),
        )
    )


@pytest.mark.parametrize("typed", ["37.5", "38.6"])
def test_where_a_line_and_the_own_normal_were_crossed_the_own_normal_is_said(
    home: Home, typed: str
) -> None:
    home.history("R001", *["36.0"] * 14)
    home.measure("R001", typed)
    (due,) = home.house.following_up.due()
    found = due.episode.findings[-1]
    assert len(found.sentences) > 1
    assert "this person's own normal 36.0" in in_english(found.main_sentence)


def test_a_home_can_read_fahrenheit(home: Home) -> None:
    home.house.rules.set_unit(TEMPERATURE, "°F")

    assert home.house.rules.unit(TEMPERATURE) == "°F"
    assert home.house.recording.unit(TEMPERATURE) == "°F"


def test_a_carer_may_look_but_not_change(home: Home) -> None:
    home.sign_in("S001")

    found = line(home, "high")

    with pytest.raises(NotAllowedError):
        home.house.rules.reset(found)


def test_a_rule_about_words_and_one_in_per_cent_are_changed_too(home: Home) -> None:
    rules = home.house.rules
    rules.change(line(home, "glucose.hi"), Override({}, on=False), "试行")
    rules.change(line(home, "weight.30"), Override({"%": Decimal("3.0")}), "")
    assert not line(home, "glucose.hi").on
    assert line(home, "weight.30").threshold == {"%": Decimal("3.0")}
    (finding,) = home.measure("R001", "HI", measure=by_code("glucose"), site="").findings
    assert "glucose.hi" not in {hit.rule for hit in finding.hits}
    rules.reset(line(home, "glucose.hi"))
    assert line(home, "glucose.hi").on
    with pytest.raises(OutsideRangeError):
        rules.change(line(home, "weight.30"), Override({"%": Decimal(90)}), "")


def test_low_and_high_lines_of_one_number_cannot_cross_but_differences_are_no_lines(
    home: Home,
) -> None:
    rules = home.house.rules
    crossing = {"mmHg": Decimal(150), "kPa": Decimal("20.0")}
    with pytest.raises(LimitsCrossError):
        rules.change(line(home, "bp.low.systolic"), Override(crossing), "")
    fall = {"mmHg": Decimal(25), "kPa": Decimal("3.3")}
    rules.change(line(home, "bp.stand.systolic"), Override(fall), "")
    assert line(home, "bp.stand.systolic").threshold == fall


def test_a_distance_may_be_a_third_of_what_can_be_measured_and_no_more(home: Home) -> None:
    relative = line(home, "relative")
    scale = next(one for one in limit_scales(TEMPERATURE, relative.rule) if one.unit == "°C")
    widest = scale.exact((scale.plausible[1] - scale.plausible[0]) / 3)
    allowed = {**relative.threshold, "°C": widest}
    beyond = {**relative.threshold, "°C": widest + Decimal("0.1")}
    home.house.rules.check(replace(relative, threshold=allowed))
    with pytest.raises(OutsideRangeError):
        home.house.rules.check(replace(relative, threshold=beyond))


def test_an_alert_is_overdue_from_the_minute_its_repeat_is_due(home: Home) -> None:
    home.measure("R001", "38.2")
    (alert,) = home.house.following_up.due()
    assert alert.episode.due_at is not None
    assert not alert.is_overdue
    home.clock.set(alert.episode.due_at - timedelta(seconds=1))
    assert not home.house.following_up.due()[0].is_overdue
    home.clock.set(alert.episode.due_at)
    assert home.house.following_up.due()[0].is_overdue
