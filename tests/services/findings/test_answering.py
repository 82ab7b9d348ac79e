"""A calm value ends only what it can answer: taken in the same way, and a pair by a pair."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carehome_app.db.file import opening
from carehome_app.db.findings import episodes as episodes_kept
from carehome_app.db.journal import journal
from carehome_app.db.rounds import entries
from carehome_app.domain.findings.episodes import Calm, Finding, Step, episodes
from carehome_app.domain.findings.judging import Earlier, pair
from carehome_app.domain.findings.orthostatic import is_mixed
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.findings.subject import AREA, person
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE, TEMPERATURE, by_code
from carehome_app.domain.measures.fields import Amount, ChoiceField, Values
from carehome_app.domain.measures.measure import Measure, Severity
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import SheetCell
from carehome_app.services.disinfection import judging as area_judging
from carehome_app.services.rounds.correcting import Why
from tests.builders import FOUNDED, Home
from tests.disinfecting import Areas
from tests.domain.findings.test_episodes import REPEATS, at
from tests.telling_examples import tells

POSITIONS = ("", "sitting", "lying", "reclining", "standing", "standing_1", "standing_3")
TIMINGS = ("", "fasting", "before_meal", "after_meal", "bedtime", "random", "night")
ARMS = ("", "arm_left", "arm_right", "wrist_left")
SITES = ("forehead", "axilla", "oral", "ear", "rectal")


def pressure(home: Home, text: str, position: str = "", site: str = "") -> None:
    details = {"position": position} if position else {}
    home.measure("R001", text, measure=BLOOD_PRESSURE, details=details, site=site)


def glucose(home: Home, text: str, timing: str = "") -> None:
    home.measure(
        "R001", text, measure=GLUCOSE, details={"timing": timing} if timing else {}, site=""
    )


def families(home: Home) -> list[str]:
    return sorted(one.episode.family.code for one in home.house.following_up.due())


def test_very_high_while_lying_is_not_ended_by_a_calm_value_while_standing(home: Home) -> None:
    pressure(home, "182/96", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "132/84", "standing_1")
    assert families(home) == ["high_pressure", "orthostatic"]
    home.clock.advance(minutes=15)
    pressure(home, "136/84", "sitting")
    assert families(home) == ["orthostatic"]


def test_a_lone_standing_value_does_not_end_the_fall_it_raised(home: Home) -> None:
    pressure(home, "138/84", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "115/70", "standing_1")
    home.clock.advance(minutes=2)
    pressure(home, "136/82", "standing_3")  # of the same test: the pair began before the finding
    home.clock.advance(hours=1)
    pressure(home, "132/80", "standing_1")
    assert families(home) == ["orthostatic"]


@pytest.mark.parametrize(
    ("lying", "standing", "fell"),
    [
        ("139/89", "117/82", True),
        ("140/84", "118/82", False),
        ("138/90", "116/82", False),
        ("140/84", "110/82", True),
    ],
)
def test_of_whoever_is_high_from_140_90_while_lying_a_fall_counts_from_thirty(
    home: Home, lying: str, standing: str, fell: bool
) -> None:
    pressure(home, lying, "lying")
    home.clock.advance(minutes=1)
    pressure(home, standing, "standing_1")
    assert ("orthostatic" in families(home)) is fell


def test_a_whole_new_standing_test_ends_a_fall(home: Home) -> None:
    pressure(home, "138/84", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "115/70", "standing_1")
    home.clock.advance(hours=1)
    pressure(home, "136/82", "lying")
    assert families(home) == ["orthostatic"]
    home.clock.advance(minutes=1)
    pressure(home, "130/80", "standing_1")
    assert families(home) == []


def stood(home: Home, *values: str, site: str = "") -> None:
    """One standing test an hour later: at rest, after one minute and after three."""
    home.clock.advance(hours=1)
    pressure(home, "138/84", "lying", site)
    for text, position in zip(values, ("standing_1", "standing_3"), strict=False):
        home.clock.advance(minutes=1)
        pressure(home, text, position, site)


def falls(home: Home) -> list[list[str]]:
    """Return what was read standing in each alert, oldest first, with those that are over."""
    about = person(home.subject("R001"))
    known = episodes_kept.whole(home.desk.store, about, "orthostatic", home.clock.moment(FOUNDED))
    return [[one.shown for one in each.findings] for each in known]


@pytest.mark.parametrize("values", [("130/80", "112/70"), ("112/70", "130/80")])
def test_a_standing_test_has_one_result_so_where_one_value_fell_it_ends_no_alert(
    home: Home, values: tuple[str, str]
) -> None:
    stood(home, "115/70")
    stood(home, *values)
    ((first, second),) = falls(home)
    assert (first[:6], second[:6]) == ("115/70", "112/70"), "one alert, which is not over"
    assert families(home) == ["orthostatic"]
    stood(home, "131/81", "132/82")
    assert families(home) == []
    assert home.house.verifying.verify().problems == ()


def test_a_fall_after_a_whole_calm_test_is_another_alert(home: Home) -> None:
    stood(home, "115/70")
    stood(home, "131/81", "132/82")
    stood(home, "112/70")
    assert [len(one) for one in falls(home)] == [1, 1]
    assert families(home) == ["orthostatic"]


def test_a_calm_test_at_one_arm_counts_though_the_other_arm_fell_again_later(home: Home) -> None:
    stood(home, "115/70", site="arm_left")
    stood(home, "115/70", site="arm_right")
    stood(home, "131/81", site="arm_left")
    stood(home, "112/70", site="arm_right")
    assert families(home) == ["orthostatic"]
    stood(home, "132/82", site="arm_right")
    assert families(home) == [], "each arm has its answer"


def test_of_a_fall_from_a_resting_value_that_was_a_slip_nothing_is_left(home: Home) -> None:
    store = home.desk.store
    stood(home, "115/70")
    lying, _standing = entries.of_person(
        store, home.subject("R001"), BLOOD_PRESSURE.index, home.clock.moment(FOUNDED)
    )
    home.house.correcting.withdraw(lying, Why("typing_error"))
    lines = [line.event for line in journal.lines(store)]
    (again,) = [one for one in lines if isinstance(one, JudgedAgain)]
    assert (again.family, again.severity, again.hits) == ("orthostatic", 0, ())
    assert families(home) == []


def test_a_pair_in_two_units_is_no_test_and_ends_nothing(home: Home) -> None:
    pressure(home, "138/84", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "115/70", "standing_1")
    home.clock.advance(hours=1)
    pressure(home, "18.1/11.2k", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "130/80", "standing_1")
    assert families(home) == ["orthostatic"]


def test_a_test_in_two_units_is_said_to_be_unjudged(home: Home) -> None:
    def cell() -> SheetCell:
        readings = entries.of_person(
            home.desk.store, home.subject("R001"), BLOOD_PRESSURE.index, home.clock.moment(FOUNDED)
        )
        return SheetCell(BLOOD_PRESSURE, tuple(readings))

    pressure(home, "18.1/11.2k", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "130/80", "standing_1")
    assert cell().is_mixed_test
    home.clock.advance(hours=1)
    pressure(home, "138/84", "sitting")
    assert len(cell().valid) == 3


Read = tuple[str, str, int]
TAKEN = st.tuples(
    st.sampled_from(["lying", "standing_1", "lying", "standing_1", ""]),
    st.sampled_from(["mmHg", "kPa"]),
    st.sampled_from([0, 1, 2, 5, 8, 15, 16, 30]),
)


def joined(parts: tuple[list[Read], ...]) -> list[Read]:
    return [one for part in parts for one in part]


MIXED = st.tuples(st.sampled_from(["mmHg", "kPa"]), st.integers(0, 16)).map(
    lambda one: [
        ("lying", one[0], 0),
        ("standing_1", "kPa" if one[0] == "mmHg" else "mmHg", one[1]),
    ]
)
SOME = st.lists(TAKEN, max_size=5)
"""A standing reading in the other unit, with anything before and after it, or anything at all."""


@given(st.lists(TAKEN, min_size=6, max_size=12) | st.tuples(SOME, MIXED, SOME).map(joined))
@example([])
@example([("standing_1", "kPa", 0), ("lying", "mmHg", 1)])
def test_only_a_standing_reading_beside_a_resting_one_in_another_unit_is_mixed(
    read: list[tuple[str, str, int]],
) -> None:
    minute, taken = 0, []
    for position, unit, apart in read:
        minute += apart
        values: Values = {"systolic": Amount(Decimal(120), unit), "position": position}
        taken.append(Earlier(values, "", at(minute), ""))
    slow = False
    for place, (position, unit, _apart) in enumerate(read):
        near = [
            n
            for n in range(place)
            if taken[place].taken_at - taken[n].taken_at <= timedelta(minutes=15)
        ]
        resting = [n for n in near if read[n][0] == "lying"]
        slow |= position == "standing_1" and bool(resting) and read[resting[-1]][1] != unit
    assert is_mixed(taken, timedelta(minutes=15)) is slow
    tells(slow)


def test_high_after_food_is_not_ended_by_a_calm_value_before_breakfast(home: Home) -> None:
    glucose(home, "15.0", "after_meal")
    home.clock.advance(hours=10)
    glucose(home, "6.1", "fasting")
    assert families(home) == ["high_glucose"]
    home.clock.advance(hours=4)
    glucose(home, "8.2", "after_meal")
    assert families(home) == []


def test_low_glucose_is_ended_by_the_repeat_a_quarter_of_an_hour_later(home: Home) -> None:
    glucose(home, "3.4", "fasting")
    home.clock.advance(minutes=15)
    glucose(home, "5.2")
    assert families(home) == []


def test_the_other_arm_answers_nothing(home: Home) -> None:
    pressure(home, "182/96", "sitting", "arm_left")
    home.clock.advance(minutes=15)
    pressure(home, "132/84", "sitting", "arm_right")
    assert families(home) == ["high_pressure"]
    home.clock.advance(minutes=15)
    pressure(home, "134/84", "sitting", "arm_left")
    assert families(home) == []


@pytest.mark.parametrize("asked", SITES)
@pytest.mark.parametrize("site", SITES)
def test_a_temperature_is_answered_at_its_own_site_or_one_nearer_the_core(
    asked: str, site: str
) -> None:
    nearness = {"forehead": 0, "axilla": 1, "oral": 2, "ear": 2, "rectal": 3}
    assert TEMPERATURE.site_answers(site, asked) is (nearness[site] >= nearness[asked])


def finding(number: int, minutes: int, measure: Measure, way: tuple[str, str]) -> Finding:
    site, word = way
    family = measure.families[0]
    kinds, known = measure.kinds({choice(measure).key: word}), measure.site(site)
    return Finding(
        LineRef(1, number),
        LineRef(2, number),
        person(7),
        READINGS,
        family,
        Severity.ACT,
        at(minutes),
        RoundKey(at(0).date(), "am"),
        (),
        measure.index,
        site,
        kinds=kinds,
        is_by_contact=known is None or known.contact,
    )


def calm(number: int, minutes: int, measure: Measure, way: tuple[str, str]) -> Calm:
    site, word = way
    kinds = measure.kinds({choice(measure).key: word})
    return Calm(LineRef(1, number), at(minutes), contact=True, shown="", site=site, kinds=kinds)


def choice(measure: Measure) -> ChoiceField:
    return next(one for one in measure.fields if isinstance(one, ChoiceField) and one.kinds)


AT_REST = dict.fromkeys(POSITIONS[:4], "rest") | dict.fromkeys(POSITIONS[4:], "up")
AROUND_FOOD = {
    "fasting": "before",
    "before_meal": "before",
    "night": "before",
    "after_meal": "after",
    "bedtime": "after",
    "random": "",
    "": "",
}
WAYS = {
    "blood_pressure": (st.tuples(st.sampled_from(ARMS), st.sampled_from(POSITIONS)), AT_REST),
    "glucose": (st.tuples(st.just(""), st.sampled_from(TIMINGS)), AROUND_FOOD),
}


@given(st.data(), st.sampled_from(sorted(WAYS)))
def test_an_alert_is_over_when_each_of_its_findings_has_its_own_answer(
    data: st.DataObject, code: str
) -> None:
    """The slow second version: look at each finding alone for a later calm value of its kind."""
    (way, kinds), measure = WAYS[code], by_code(code)
    items = [(True, data.draw(way))]
    items += data.draw(st.lists(st.tuples(st.booleans(), way), max_size=8))
    if data.draw(st.sampled_from([True, True, False])):
        items += [(False, how) for bad, how in items if bad]
        items += data.draw(st.lists(st.tuples(st.booleans(), way), max_size=4))
    found = [finding(n, n, measure, how) for n, (bad, how) in enumerate(items) if bad]
    answers = [calm(n, n, measure, how) for n, (bad, how) in enumerate(items) if not bad]
    told = episodes(found, answers, [], REPEATS)
    on = [
        any(_waits(items[place : when + 1], kinds) for place in range(when + 1))
        for when in range(len(items))
    ]
    assert told[-1].is_open is on[-1]
    tells(len(told) > 1 or not on[-1])
    begun = [now and not before for before, now in pairwise([False, *on])]
    assert [one.opened_at for one in told] == [at(n) for n, one in enumerate(begun) if one]


def _waits(items: Sequence[tuple[bool, tuple[str, str]]], kinds: Mapping[str, str]) -> bool:
    (bad, (site, word)), *later = items
    return bad and not any(
        _same(site, other) and _same(kinds[word], kinds[said])
        for is_bad, (other, said) in later
        if not is_bad
    )


def _same(one: str, other: str) -> bool:
    return not one or not other or one == other


def test_a_home_of_an_earlier_program_has_its_alerts_worked_out_anew(home: Home) -> None:
    pressure(home, "182/96", "lying")
    home.clock.advance(minutes=1)
    pressure(home, "132/84", "standing_1")
    # As the earlier program left it: the standing value had ended the alert.
    home.desk.store.conn.execute(
        "UPDATE episodes SET closed_at = opened_at + 60000, due_at = NULL"
        " WHERE family = 'high_pressure'"
    )
    home.desk.store.conn.execute("DELETE FROM _sqlite_migrations WHERE name = '0009_answers'")
    home.desk.store.conn.execute("PRAGMA user_version = 0")
    assert families(home) == ["orthostatic"]
    home.reopen()
    assert families(home) == ["high_pressure", "orthostatic"]
    assert home.house.verifying.verify().problems == ()
    assert home.desk.store.query("PRAGMA user_version") == [(opening.DERIVED_AS,)]


def test_low_twice_in_a_row_names_the_low_one_just_before(home: Home) -> None:
    for text in ("8.1", "3.6", "3.4"):
        glucose(home, text)
        home.clock.advance(minutes=20)
    found = [
        hit.numbers["earlier"]
        for one in home.house.following_up.due()
        for finding in one.episode.findings
        for hit in finding.hits
        if hit.rule == "glucose.low.again"
    ]
    assert found == ["3.6 mmol/L"]


def test_a_standing_value_belongs_to_what_was_taken_at_rest_up_to_the_edge(home: Home) -> None:
    asked = pair(BLOOD_PRESSURE, "orthostatic")
    assert asked is not None
    pressure(home, "138/84", "lying")
    home.clock.advance(seconds=asked.within.total_seconds())
    pressure(home, "115/70", "standing_1")
    assert families(home) == ["orthostatic"]
    home.clock.advance(hours=1)
    pressure(home, "132/80", "lying")
    home.clock.advance(seconds=asked.within.total_seconds())
    pressure(home, "130/79", "standing_1")
    assert families(home) == [], "a whole new test, to the second, ends it"


def test_an_alert_of_an_area_that_is_closed_by_hand_is_gone_at_once_and_proven(
    home: Home,
) -> None:
    areas = Areas(home)
    areas.open("厨房", "kitchen")
    home.clock.advance(days=2)
    area_judging.judge_days(home.desk, home.house.disinfection.board)
    alert, *others = home.house.following_up.due(AREA)
    home.house.following_up.take(alert.episode, Step.CLOSED, "looked at")
    left = [one.episode.about for one in home.house.following_up.due(AREA)]
    assert left == [one.episode.about for one in others]
    assert home.house.verifying.verify().problems == ()


def test_a_fever_of_the_forehead_is_answered_there_and_one_of_the_armpit_is_not(
    home: Home,
) -> None:
    for code, site in (("R001", "forehead"), ("R002", "axilla")):
        home.measure(code, "38.5", site=site)
    home.clock.advance(minutes=40)
    for code in ("R001", "R002"):
        home.measure(code, "36.5", site="forehead")
    fevers = [due.episode.about for due in home.house.following_up.due()]
    assert person(home.subject("R001")) not in fevers
    assert person(home.subject("R002")) in fevers
