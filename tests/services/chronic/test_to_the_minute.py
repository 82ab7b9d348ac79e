"""Times, hours and numbers of chronic care, at their very edge and beside it."""

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.domain.chronic.medicine import Gate
from carehome_app.domain.chronic.news2 import Incomplete, Score
from carehome_app.domain.chronic.nutrition import Must
from carehome_app.domain.disinfection.areas import AreaWindow
from carehome_app.domain.measures.catalogue import (
    GLUCOSE,
    HEIGHT,
    PULSE,
    WEIGHT,
)
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.settings import OutsideRangeError, RoundTimesError
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.chronic.medicines import DoseQuestion, DoseRecorded, asks
from tests.builders import Home
from tests.refusing import refused
from tests.services.chronic.test_limits import plan
from tests.services.chronic.test_orders import given, medicine
from tests.services.chronic.test_scores import news2, observe

DAY = timedelta(days=1)


def test_to_the_minute_it_is_known_which_time_of_a_plan_is_meant(home: Home) -> None:
    home.house.chronic.plans.start(
        plan(home, measure=GLUCOSE, windows=("fasting", "after_lunch", "bedtime"))
    )
    subject, find = home.subject("R001"), home.house.chronic.round_for
    found: dict[str, str] = {}
    before = ""
    for minute in range(36 * 60):
        at = home.clock.moment("2026-11-22 00:00") + timedelta(minutes=minute)
        known = find(subject, GLUCOSE, at)
        said = "-" if known is None else f"{known.day:%d} {known.window}"
        if said != before:
            found[f"{home.desk.home_time.local(at):%d %H:%M}"] = before = said
    assert found == {
        "22 00:00": "21 pm",
        "22 05:00": "22 fasting",
        "22 12:30": "22 after_lunch",
        "22 19:30": "22 bedtime",
        "23 05:00": "23 fasting",
    }


@pytest.mark.parametrize(
    ("times", "is_refused"),
    [((0, 1), False), ((0, 1439), False), ((0, 1440), True), ((-1, 60), True), ((60, 60), True)],
)
def test_a_named_time_lies_within_its_day(
    home: Home, times: tuple[int, int], *, is_refused: bool
) -> None:
    keeping = home.house.day_times
    with refused(is_refused, RoundTimesError):
        assert keeping.change("bedtime", AreaWindow(*times)) == Changes.SETTINGS | Changes.PLANS
        assert keeping.change("bedtime", AreaWindow(*times)) is Changes.NONE
        last = keeping.windows()[-1]
        minutes = [one.hour * 60 + one.minute for one in (last.opens, last.closes)]
        assert tuple(minutes) == times


def test_a_time_that_cannot_be_is_said_back_as_a_clock(home: Home) -> None:
    with pytest.raises(RoundTimesError) as told:
        home.house.day_times.change("fasting", AreaWindow(425, 61))
    said = in_english(told.value.sentence)
    assert "07:05" in said
    assert "01:01" in said


@pytest.mark.parametrize(("hours", "is_refused"), [(0, True), (1, False), (24, False), (25, True)])
def test_an_observation_serves_for_one_to_twenty_four_hours(
    home: Home, hours: int, *, is_refused: bool
) -> None:
    scores = home.house.scores
    assert scores.hours == 4
    assert scores.set_hours(4) is Changes.NONE
    assert scores.switch_news2(on=False) is Changes.NONE
    with refused(is_refused, OutsideRangeError):
        assert scores.set_hours(hours) is Changes.SETTINGS
        assert scores.hours == hours
        assert scores.set_hours(hours) is Changes.NONE


@pytest.mark.parametrize("days", [0, 1])
def test_news2_is_for_whoever_is_sixteen_today(home: Home, days: int) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home)
    person, today = home.person("R001"), home.desk.today()
    birth = today.replace(year=today.year - 16) + days * DAY
    home.house.people.change(person, replace(person.details, birth=birth))
    assert isinstance(news2(home), Score if days == 0 else Incomplete)


def test_what_was_withdrawn_counts_in_no_score(home: Home) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home)
    home.clock.advance(minutes=5)
    home.measure("R001", "135", measure=PULSE, site="")
    home.measure("R001", "r", measure=PULSE, site="")
    found = news2(home)
    assert isinstance(found, Score)
    assert found.points["pulse"] == 3
    home.house.correcting.undo_last(home.subject("R001"), PULSE, home.round)
    home.house.correcting.undo_last(home.subject("R001"), PULSE, home.round)
    found = news2(home)
    assert isinstance(found, Score)
    assert found.points["pulse"] == 0


@pytest.mark.parametrize(
    ("beyond", "value", "is_asked"),
    [
        (Beyond.BELOW, "59", True),
        (Beyond.BELOW, "60", False),
        (Beyond.DOWN_TO, "60", True),
        (Beyond.DOWN_TO, "61", False),
        (Beyond.ABOVE, "61", True),
        (Beyond.ABOVE, "60", False),
        (Beyond.FROM, "60", True),
        (Beyond.FROM, "59", False),
        (Beyond.BELOW, "LO", True),
        (Beyond.BELOW, "HI", False),
        (Beyond.DOWN_TO, "LO", True),
        (Beyond.DOWN_TO, "HI", False),
        (Beyond.ABOVE, "HI", True),
        (Beyond.ABOVE, "LO", False),
        (Beyond.FROM, "HI", True),
        (Beyond.FROM, "LO", False),
    ],
)
def test_a_line_asks_on_its_side_of_a_number_and_of_a_meters_word(
    beyond: Beyond, value: str, *, is_asked: bool
) -> None:
    gate = Gate(PULSE.index, "pulse", beyond, Decimal(60), "/min")
    number = Amount(Decimal(value), "/min") if value.isdecimal() else value
    assert asks(gate, number) is is_asked
    if value.isdecimal():
        assert asks(gate, Amount(Decimal(value), "Hz"))


def test_the_last_pulse_of_the_day_before_the_dose_is_asked_about_and_no_other(
    home: Home,
) -> None:
    gate = Gate(PULSE.index, "pulse", Beyond.BELOW, Decimal(60), "/min")
    medicines = home.house.chronic.medicines

    def asked() -> str:
        question = medicines.question(given(home))
        return "" if question is None else in_english(question.why)

    home.measure("R001", "50", measure=PULSE, site="")
    home.clock.advance(days=1)
    medicines.start(medicine(home, gate=gate))
    assert asked().startswith("Pulse was not measured today (below 60 /min: ask first).")
    home.measure("R001", "52", measure=PULSE, site="")
    home.clock.advance(minutes=3)
    assert asked().startswith("Pulse was 52 /min at 07:30 (below 60 /min): ask first.")
    home.measure("R001", "64", measure=PULSE, site="")
    assert asked() == ""
    home.clock.advance(minutes=3)
    home.house.correcting.undo_last(home.subject("R001"), PULSE, home.round)
    question = medicines.question(given(home))
    assert isinstance(question, DoseQuestion)
    assert question.said[:2] == ("pulse", "52 /min")
    earlier = given(home, at=home.clock.moment("2026-11-23 07:29"))
    before = medicines.question(earlier)
    assert before is not None
    assert "not measured today" in in_english(before.why)
    assert isinstance(medicines.say(given(home, asked=question)), DoseRecorded)


def weigh(home: Home, code: str, text: str, days_ago: int = 0) -> None:
    day = home.desk.today() - days_ago * DAY
    at = home.clock() - days_ago * DAY
    home.measure(code, text, measure=WEIGHT, round=RoundKey(day, "day"), site="", taken_at=at)


@pytest.fixture
def weighed(home: Home) -> Home:
    """R001 was weighed at every edge of what the score looks at, the last time a month ago."""
    home.clock.set("2027-06-10 08:00")
    for text, ago in (("60.0", 184), ("58.0", 183), ("57.0", 90), ("59.0", 89), ("52.5", 0)):
        weigh(home, "R001", text, 31 + ago)
    home.measure("R001", "160", measure=HEIGHT, site="", round=home.round)
    for code, text, ago in (("R002", "50.0", 40), ("R002", "51.0", 30), ("R003", "50.0", 32)):
        weigh(home, code, text, ago)
    home.house.people.discharge(home.person("R006"))
    return home


def points(home: Home, *, ill: bool = False) -> list[int]:
    score = home.house.chronic.nutrition.of(home.subject("R001"), ill=ill).score
    assert isinstance(score, Must)
    return [line.points for line in score.lines]


def test_the_score_looks_from_three_to_six_months_before_the_last_weight(weighed: Home) -> None:
    one = weighed.house.chronic.nutrition.of(weighed.subject("R001"))
    assert [str(each.kg) for each in one.weights] == ["52.5", "59.0", "57.0", "58.0", "60.0"]
    assert (one.bmi, one.height) == ("20.5", Decimal(160))
    assert isinstance(one.score, Must)
    assert "58.0 kg on 2026-11-08 to 52.5 kg" in in_english(one.score.lines[1].words)
    assert points(weighed) == [0, 1, 0]
    assert points(weighed, ill=True) == [0, 1, 2]
    weigh(weighed, "R001", "52.0 planned")
    assert points(weighed) == [0, 0, 0]


def test_whose_weight_is_a_month_old_is_due_the_longest_overdue_first(weighed: Home) -> None:
    nutrition, today = weighed.house.chronic.nutrition, weighed.desk.today()
    known = {one.person.details.code: one for one in nutrition.everybody()}
    assert sorted(known) == ["R001", "R002", "R003", "R004", "R005"]
    assert nutrition.of(weighed.subject("R001")) == known["R001"]
    assert (known["R002"].bmi, (known["R002"].due - today).days) == ("", 1)
    due = [(one.person.details.code, (one.due - today).days) for one in nutrition.due()]
    assert due == [("R003", -1), ("R001", 0), ("R004", 0), ("R005", 0)]
