"""What two desks or two papers say of one tube that cannot both be so is shown, never settled."""

from carehome_app.domain.events import Event
from carehome_app.domain.sampling.events import SampleTaken, TubeAnswered
from carehome_app.domain.sampling.round import SampleRound
from carehome_app.domain.sampling.rules import Notice, notices
from tests.domain.sampling.rounds_for_tests import AT, a_round, minute, tube_of


def seen(*more: Event, capacity: int = 10) -> list[Notice]:
    """Return what is to be looked at of a tube T01 of people 1 and 2 with more lines."""
    return notices(round_of(*more, capacity=capacity), AT)


def round_of(*more: Event, capacity: int = 10) -> SampleRound:
    return a_round([1, 2, 3], tubes=[tube_of("T01", [1, 2], capacity=capacity)], more=more)


def codes(found: list[Notice]) -> list[str]:
    return [one.rule.code for one in found]


def test_a_tube_that_waits_and_people_sampled_once_are_nothing_to_look_at() -> None:
    assert seen() == []
    assert seen(TubeAnswered(1, "T01", "negative", minute(5))) == []


def test_two_answers_to_one_tube_are_both_named() -> None:
    (one,) = seen(
        TubeAnswered(1, "T01", "negative", minute(5)),
        TubeAnswered(1, "T01", "positive", minute(6)),
    )
    assert (one.rule.code, one.tube) == ("test.two_answers", "T01")
    assert one.numbers["results"] == ("negative", "positive")
    assert seen(*[TubeAnswered(1, "T01", "negative", minute(5 + more)) for more in (0, 1)]) == []


def test_an_answer_of_before_the_sample_is_shown() -> None:
    (one,) = seen(TubeAnswered(1, "T01", "negative", minute(-30)))
    assert (one.rule.code, one.tube) == ("test.earlier", "T01")


def test_one_member_more_than_a_tube_takes_is_shown() -> None:
    third = SampleTaken(1, 3, "T01", 2, minute(5), 7)
    assert codes(seen(third, capacity=2)) == ["test.over_full"]
    assert codes(seen(third, capacity=3)) == []


def test_somebody_in_two_tubes_that_wait_is_shown_with_both() -> None:
    (one,) = seen(SampleTaken(1, 1, "T02", 1, minute(5), 7))
    assert (one.rule.code, one.people) == ("test.two_tubes", (1,))
    assert one.numbers["tubes"] == ("T01", "T02")


def test_the_single_sample_after_a_positive_pool_is_no_second_live_tube() -> None:
    found = seen(
        TubeAnswered(1, "T01", "positive", minute(5)),
        SampleTaken(1, 1, "D01", 1, minute(6), 7, again="T01"),
    )
    assert found == []


def test_a_tube_whose_opening_has_not_come_from_another_desk_yet_breaks_nothing() -> None:
    made = round_of(SampleTaken(1, 3, "T02", 1, minute(5), 7))
    assert "T02" not in made.tubes
    assert notices(made, AT) == []
