"""Findings of some days and what people did about them: as written, due, open then, and lifted."""

from datetime import time, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.findings.episodes import Episode, Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import CATALOGUE, FEVER, TEMPERATURE, by_code
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.settings import LimitsCrossError, OutsideRangeError
from carehome_app.services.changes import Changes
from carehome_app.services.findings import limits
from carehome_app.services.findings.following_up import Due
from carehome_app.services.findings.limits import Line
from carehome_app.services.inspections.faults import NewFault
from carehome_app.services.rounds.correcting import Why
from tests.approved import assert_approved
from tests.builders import Home
from tests.refusing import refused
from tests.services.stories import Story

MIDNIGHT = time(0)
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
PRESSURE, SUGAR, WEIGHT = by_code("blood_pressure"), by_code("glucose"), by_code("weight")


def take(home: Home, place: int, step: Step, words: str = "") -> None:
    home.house.following_up.take(home.house.following_up.due()[place].episode, step, words)


def first_day(home: Home) -> None:
    """Fevers, a pressure, a sugar, a weight that fell; one reading was another person's."""
    rules = home.house.rules
    rules.change(line(home, "screen.surface"), Override(numbers("37.1", "98.8")), " 流感季节 ")
    home.history("R001", "36.0", "36.2", days=8)
    home.clock.advance(minutes=5)
    home.measure("R001", "37.2")
    home.measure("R003", "38.6", site="forehead")
    home.measure("R004", "168/101/96", measure=PRESSURE, site="")
    home.measure("R005", "2.6", measure=SUGAR, site="")
    home.measure("R002", "39.4")
    home.clock.advance(minutes=20)
    take(home, 0, Step.NURSE_TOLD, " 口头 ")
    wrong = home.row("R002").cells[0]
    assert wrong is not None
    home.clock.advance(minutes=4)
    home.house.correcting.correct(wrong.valid[-1], home.given("R002", "36.4"), Why("typing_error"))
    home.clock.advance(minutes=6)
    home.measure("R001", "37.4")
    home.measure("R003", "36.9", site="axilla")
    rules.set_repeats(FEVER, after=10, again=60)


def second_day(home: Home) -> None:
    """A move, a second fever, an answer, one who leaves, one typed late from paper."""
    rules, people = home.house.rules, home.house.people
    home.next_round()
    home.measure("R004", "38.1")
    rules.change(line(home, "screen.surface"), Override(numbers("37.1", "98.8"), on=False))
    home.measure("R006", "37.2")
    home.clock.advance(hours=1)
    person = home.person("R004")
    people.change(person, replace(person.details, room="303", bed="1"))
    late = home.clock() - 3 * HOUR
    home.measure("R005", "38.4", taken_at=late, round=RoundKey(home.desk.today(), "am"))
    for place in (0, 1):
        take(home, place, Step.CLOSED, " 看过 ")
    rules.reset(line(home, "screen.surface"), " 结束 ")
    home.clock.advance(hours=1)
    people.discharge(home.person("R003"))
    home.next_round()
    home.measure("R004", "36.5")
    home.measure("R001", "36.3")


def line(home: Home, code: str) -> Line:
    return next(one for one in home.house.rules.lines() if one.rule.code == code)


def numbers(celsius: str, fahrenheit: str) -> dict[str, Decimal]:
    return {"°C": Decimal(celsius), "°F": Decimal(fahrenheit)}


def episode(one: Episode) -> dict[str, object]:
    return {
        "what": (one.family.code, one.severity, one.is_open, one.opened_at, one.closed_at),
        "by": type(one.closed_by).__name__,
        "found": [
            (each.taken_at, each.shown, [hit.rule for hit in each.hits]) for each in one.findings
        ],
        "steps": [(each.at, each.step, each.words) for each in one.steps],
    }


def due(one: Due) -> dict[str, object]:
    return {
        "who": (one.name, one.person),
        "due": (one.episode.due_at, one.is_overdue),
        **episode(one.episode),
    }


def own_rules(home: Home) -> list[object]:
    rules = home.house.rules
    own: list[object] = [
        (one.rule.code, [f"{unit} {number}" for unit, number in one.threshold.items()], one.on)
        for one in rules.lines()
        if one.is_own
    ]
    return [*own, tuple(rules.repeats(FEVER))]


def as_shown(story: Story, name: str) -> list[str]:
    home, following = story.home, story.home.house.following_up
    now, today = home.clock(), home.desk.home_time.moment(home.desk.today(), MIDNIGHT)
    everybody = {one.id for one in home.desk.stays}

    def of(some: list[Episode]) -> list[object]:
        return [
            (following.called(one), one.family.code, len(one.findings), one.is_open)
            for one in some
        ]

    return story.shown(
        name,
        {
            "due": [due(one) for one in following.due(PERSON)],
            "counted": (following.count(), following.count(PERSON)),
            "open an hour ago": of(following.open_at(now - HOUR, everybody)),
            "open of one": of(following.open_at(now - HOUR, {home.subject("R001")})),
            "open ahead": of(following.open_at(now + HOUR, everybody)),
            "open before today": of(following.open_before(today, everybody)),
            "today": [
                (following.called(one), episode(one))
                for one in following.between(today, now, PERSON)
            ],
            "all day": len(following.between(today - DAY, today + DAY)),
            "lifted": [
                (following.called(one), episode(one))
                for one in following.lifted(today, now + MINUTE)
            ],
            "rules": own_rules(home),
        },
    )


def test_findings_of_some_days_with_all_that_was_done_about_them(home: Home) -> None:
    story = Story(home)
    first_day(home)
    said = as_shown(story, "the first day")
    second_day(home)
    said += as_shown(story, "the second day")
    usual = ("ReadingTaken", "PersonFieldsChanged", "PersonLeft")
    said += [one for one in story.written() if one.split()[2] not in usual]
    assert_approved("services/findings/an_answered_week.txt", said)


def test_each_line_has_the_numbers_between_which_it_may_lie_and_those_it_must_not_cross(
    home: Home,
) -> None:
    lines, said = home.house.rules.lines(), []
    for one in lines:
        ranges = limits._ranges(one).items()
        may = [f"{low} to {high} {unit}" for unit, (low, high) in ranges]
        beside = [other.rule.code for other in lines if limits._same_scale(one, other)]
        side = "high" if one.is_high else "low"
        said.append(
            f"{one.rule.code} ({side}): {', '.join(may) or 'no number'}; {' '.join(beside)}"
        )
    assert_approved(
        "services/findings/where_lines_may_lie.txt", [one.rstrip("; ") for one in said]
    )


def test_every_family_is_repeated_as_the_catalogue_says_unless_the_home_does(home: Home) -> None:
    rules = home.house.rules
    for measure, family in rules.families():
        kept = rules.repeats(family)
        assert (kept.after, kept.again) == (family.repeat_after, family.repeat_again)
        assert family in measure.families
        assert measure is next(one for one in CATALOGUE if family in one.families)
    assert rules.set_repeats(FEVER, after=30, again=240) is Changes.NONE, "it is the usual"


@pytest.mark.parametrize(
    ("minutes", "is_refused"), [(-1, True), (0, False), (180, False), (181, True)]
)
def test_a_round_is_near_from_none_to_three_hours_before(
    home: Home, minutes: int, is_refused: bool
) -> None:
    rules = home.house.rules
    assert rules.near() == 60
    with refused(is_refused, OutsideRangeError):
        home.desk.forget(rules.set_near(minutes))
        assert rules.near() == minutes


@pytest.mark.parametrize(("celsius", "is_refused"), [("37.1", False), ("37.2", True)])
def test_a_low_line_lies_below_each_high_one_by_a_tenth_at_least(
    home: Home, celsius: str, is_refused: bool
) -> None:
    rules = home.house.rules
    low = line(home, "low")
    with refused(is_refused, LimitsCrossError):
        rules.change(low, Override(numbers(celsius, "95.0")))
    off = Override(numbers("37.3", "95.0"), on=False)
    assert rules.change(low, off) is Changes.SETTINGS, "what is off crosses nothing"
    assert rules.change(low, off) is Changes.NONE
    assert rules.reset(low) is Changes.SETTINGS
    assert rules.reset(low) is Changes.NONE


def test_a_unit_is_the_homes_own_until_it_says_the_usual_again(home: Home) -> None:
    rules = home.house.rules
    usual = {measure.code: rules.unit(measure) for measure in CATALOGUE}
    assert usual == {measure.code: measure.main.scales[0].unit for measure in CATALOGUE}
    assert rules.set_unit(TEMPERATURE, "°C") is Changes.NONE
    home.desk.forget(rules.set_unit(TEMPERATURE, "°F"))
    assert rules.unit(TEMPERATURE) == "°F"
    home.desk.forget(rules.set_unit(TEMPERATURE, "°C"))
    assert rules.unit(TEMPERATURE) == "°C"
    with pytest.raises(LookupError):
        rules.set_unit(TEMPERATURE, "K")


def test_what_is_outside_says_between_which_numbers_it_may_be(home: Home) -> None:
    rules = home.house.rules
    with pytest.raises(OutsideRangeError) as far:
        rules.set_near(181)
    with pytest.raises(OutsideRangeError) as long:
        rules.set_repeats(FEVER, after=0, again=60)
    said = [{**one.value.sentence.values} for one in (far, long)]
    assert said == [
        {"number": 181, "low": 0, "high": 180},
        {"number": 0, "low": 1, "high": 10_080},
    ]


def test_what_is_about_no_person_has_none(home: Home) -> None:
    home.house.inspections.faults.find(NewFault(place="corridor", words="in the way"))
    (due,) = home.house.following_up.due()
    assert due.who is None
    with pytest.raises(LookupError):
        assert due.person


def test_a_clock_set_back_puts_no_answer_before_the_last_thing_it_answers(home: Home) -> None:
    home.measure("R001", "38.2")
    home.clock.advance(minutes=40)
    home.measure("R001", "38.4")
    measured = home.clock()
    home.clock.advance(minutes=-20)
    take(home, 0, Step.NURSE_TOLD)
    home.clock.set(measured)
    (alert,) = home.house.following_up.due()
    assert [one.at for one in alert.episode.steps] == [measured]
