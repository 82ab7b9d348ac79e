"""What is remembered for a while is worked out once, and goes all at once."""

from datetime import date

import pytest

from carehome_app import in_mind
from carehome_app.db.rounds.entries import round_of
from carehome_app.in_mind import forget, goes_with_the_others, kept_in_mind
from tests.house_rules import PACKAGE, ROOT, package_files

ELSEWHERE = {"carehome_app/in_mind.py", "carehome_app/domain/moments.py"}
"""Here it is made; a time of the home, of which there are eight at most, is one for everybody."""


@pytest.fixture(autouse=True)
def _nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the test has remembered is not forgotten by the tests after it."""
    monkeypatch.setattr(in_mind, "_forgetting", list(in_mind._forgetting))


def test_an_answer_is_worked_out_once_until_all_are_forgotten() -> None:
    asked = list[int]()

    @kept_in_mind(8)
    def doubled(number: int) -> int:
        asked.append(number)
        return 2 * number

    assert [doubled(3), doubled(3)] == [6, 6]
    assert asked == [3]
    forget()
    assert doubled(3) == 6
    assert asked == [3, 3]


def test_what_is_remembered_in_another_way_goes_too() -> None:
    drawn = {"36.5": "a picture"}
    goes_with_the_others(drawn.clear)
    forget()
    assert drawn == {}


def test_a_round_is_the_same_after_it_was_forgotten() -> None:
    before = round_of(date(2026, 11, 22).toordinal(), "am")
    assert round_of(date(2026, 11, 22).toordinal(), "am") is before
    forget()
    after = round_of(date(2026, 11, 22).toordinal(), "am")
    assert after is not before
    assert after == before


def test_nothing_is_remembered_for_good_that_comes_with_the_days() -> None:
    remembering = {
        path.relative_to(ROOT).as_posix()
        for path in package_files(PACKAGE)
        if "lru_cache" in path.read_text(encoding="utf-8")
    }
    assert remembering == ELSEWHERE
