"""Scores follow from what was measured: NEWS2 only when wanted and whole, MUST with its lines."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.chronic.news2 import AGE_UNKNOWN, NOT_USED, TOO_YOUNG, Incomplete, Score
from carehome_app.domain.chronic.nutrition import NO_PAST, Must, NotYet
from carehome_app.domain.chronic.nutrition import TOO_YOUNG as MUST_IS_FOR_ADULTS
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.i18n import Text
from tests.builders import Home, build_home
from tests.telling_examples import tells

SEVEN = (
    ("respiration", "20"),
    ("oxygen_saturation", "95 a"),
    ("blood_pressure", "11170"),
    ("pulse", "78"),
    ("consciousness", "a"),
    ("temperature", "37.0"),
)


def observe(home: Home, site: str = "ear", without: str = "") -> None:
    for code, text in SEVEN:
        if code != without:
            where = site if code == "temperature" else ""
            home.measure("R001", text, measure=by_code(code), site=where)


def news2(home: Home) -> Score | Incomplete | None:
    return home.house.scores.news2(home.subject("R001"))


def test_it_is_off_until_the_head_nurse_wants_it(home: Home) -> None:
    observe(home)
    assert news2(home) is None
    home.house.scores.switch_news2(on=True)
    found = news2(home)
    assert isinstance(found, Score)
    assert found.total == 1
    home.reopen()
    assert news2(home) == found


def test_a_carer_cannot_switch_it(home: Home) -> None:
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.scores.switch_news2(on=True)


@pytest.mark.parametrize("code", [code for code, _text in SEVEN])
def test_without_one_of_the_seven_there_is_no_score(home: Home, code: str) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home, without=code)
    assert isinstance(news2(home), Incomplete)


def test_the_axilla_is_not_used_and_it_is_said(home: Home) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home, site="axilla")
    assert news2(home) == Incomplete(("temperature",), (NOT_USED,))


def test_an_observation_older_than_the_homes_span_is_not_there(home: Home) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home, without="pulse")
    home.clock.advance(minutes=239)
    home.measure("R001", "78", measure=by_code("pulse"), site="")
    assert isinstance(news2(home), Score)
    home.clock.advance(minutes=2)
    found = news2(home)
    assert isinstance(found, Incomplete)
    assert "respiration" in found.missing
    home.house.scores.set_hours(6)
    assert isinstance(news2(home), Score)
    home.clock.advance(days=28)
    assert isinstance(news2(home), Incomplete)


def test_the_newest_pulse_counts_wherever_it_was_typed(home: Home) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home)
    home.clock.advance(minutes=50)
    home.measure("R001", "112/70/135", measure=by_code("blood_pressure"), site="")
    found = news2(home)
    assert isinstance(found, Score)
    assert found.points["pulse"] == 3
    assert found.at["pulse"] == home.desk.now()
    assert home.desk.now() - found.at["respiration"] == timedelta(minutes=50)
    home.clock.advance(minutes=10)
    home.measure("R001", "113/70", measure=by_code("blood_pressure"), site="")
    assert news2(home) == Score(found.points, {**found.at, "systolic": home.desk.now()})


TYPED = st.sampled_from(["pulse", "blood_pressure"])


@settings(max_examples=8, deadline=None)
@given(
    read=st.lists(st.tuples(TYPED, st.integers(30, 180), st.integers(1, 60)), max_size=5),
    last=st.tuples(
        TYPED,
        st.integers(30, 180) | st.integers(91, 180) | st.integers(30, 50),
        st.integers(1, 60) | st.sampled_from([239, 240, 241]),
    ),
)
def test_of_many_pulses_the_last_one_typed_is_scored(
    tmp_path_factory: pytest.TempPathFactory,
    read: list[tuple[str, int, int]],
    last: tuple[str, int, int],
) -> None:
    home = build_home(tmp_path_factory.mktemp("home"))
    try:
        home.house.scores.switch_news2(on=True)
        for code, beats, minutes in (*read, last):
            text = str(beats) if code == "pulse" else f"120/70/{beats}"
            home.measure("R001", text, measure=by_code(code), site="")
            home.clock.advance(minutes=minutes)
        observe(home, without="pulse")
        bands = ((40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (300, 3))
        _code, beats, minutes = last
        found = news2(home)
        assert isinstance(found, Incomplete) is (minutes > 240)
        tells(not isinstance(found, Score) or found.points["pulse"] > 0)
        if isinstance(found, Score):
            assert found.points["pulse"] == next(p for most, p in bands if beats <= most)
    finally:
        home.close()


@pytest.mark.parametrize(("birth", "why"), [(date(2011, 1, 1), TOO_YOUNG), (None, AGE_UNKNOWN)])
def test_there_is_none_under_16_and_none_for_an_unknown_age(
    home: Home, birth: date | None, why: Text
) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home)
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, birth=birth))
    assert news2(home) == Incomplete((), (why,))


def test_a_child_has_no_must(home: Home) -> None:
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, birth=date(2020, 5, 1)))
    home.measure("R001", "115", measure=by_code("height"), site="")
    home.measure("R001", "20", measure=by_code("weight"), site="")
    assert home.house.chronic.nutrition.of(person.id).score == NotYet((MUST_IS_FOR_ADULTS,))


def test_must_says_its_lines_or_what_is_missing(home: Home) -> None:
    home.measure("R001", "165", measure=by_code("height"), site="")
    home.measure("R001", "60", measure=by_code("weight"), site="")
    found = home.house.chronic.nutrition.of(home.subject("R001")).score
    assert found == NotYet((NO_PAST,))
    home.clock.advance(minutes=int(timedelta(days=100).total_seconds()) // 60)
    home.measure("R001", "55", measure=by_code("weight"), site="")
    scored = home.house.chronic.nutrition.of(home.subject("R001")).score
    assert isinstance(scored, Must)
    assert [line.points for line in scored.lines] == [0, 1, 0]
