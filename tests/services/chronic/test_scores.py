"""Scores follow from what was measured: NEWS2 only when wanted and whole, MUST with its lines."""

from datetime import timedelta

import pytest

from carehome_app.domain.chronic.news2 import NOT_USED, Incomplete, Score
from carehome_app.domain.chronic.nutrition import NO_PAST, Must, NotYet
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.measures.catalogue import by_code
from tests.builders import Home

SEVEN = (
    ("respiration", "20"), ("oxygen_saturation", "95 a"), ("blood_pressure", "11170"),
    ("pulse", "78"), ("consciousness", "a"), ("temperature", "37.0"),
)  # fmt: skip


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


def test_what_lies_more_than_an_hour_apart_is_no_set(home: Home) -> None:
    home.house.scores.switch_news2(on=True)
    observe(home, without="pulse")
    home.clock.advance(minutes=61)
    home.measure("R001", "78", measure=by_code("pulse"), site="")
    found = news2(home)
    assert isinstance(found, Incomplete)
    assert "respiration" in found.missing


def test_must_says_its_lines_or_what_is_missing(home: Home) -> None:
    home.measure("R001", "165", measure=by_code("height"), site="")
    home.measure("R001", "60", measure=by_code("weight"), site="")
    found = home.house.scores.must(home.subject("R001"))
    assert found == NotYet((NO_PAST,))
    home.clock.advance(minutes=int(timedelta(days=100).total_seconds()) // 60)
    home.measure("R001", "55", measure=by_code("weight"), site="")
    scored = home.house.scores.must(home.subject("R001"))
    assert isinstance(scored, Must)
    assert [line.points for line in scored.lines] == [0, 1, 0]
