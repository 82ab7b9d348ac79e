"""A second look: honest rounds pass, made-up ones are noticed, and each remark explains itself."""

import random
from datetime import UTC, date, datetime, timedelta

import pytest

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.second_look import (
    Kept,
    KeptRound,
    Look,
    WorthALook,
    chance,
    last_digits,
    second_look,
)
from carehome_app.i18n import in_english

OPENS = datetime(2026, 11, 2, 6, tzinfo=UTC)


def one_round(values: list[int], *, day: int = 0, every: float = 20.0, by: int = 5) -> KeptRound:
    opens = OPENS + timedelta(days=day)
    at = [opens + timedelta(minutes=30, seconds=every * place) for place in range(len(values))]
    return KeptRound(
        RoundKey(date(2026, 11, 2) + timedelta(days=day), "am"),
        opens,
        tuple(
            Kept(100 + place, value, when, when, by)
            for place, (value, when) in enumerate(zip(values, at, strict=True))
        ),
    )


def honest(seed: int, people: int = 60, days: int = 14) -> list[KeptRound]:
    chosen = random.Random(seed)
    own = [chosen.gauss(364, 2.2) for _ in range(people)]
    return [
        one_round(
            [round(chosen.gauss(mean, 1.8)) for mean in own], day=day, every=chosen.uniform(12, 40)
        )
        for day in range(days)
    ]


def looks(found: list[WorthALook]) -> set[Look]:
    return {one.look for one in found}


@pytest.mark.parametrize("seed", range(20))
def test_honest_rounds_raise_nothing(seed: int) -> None:
    assert second_look(honest(seed)) == []


def test_the_same_value_for_everybody_is_noticed() -> None:
    found = second_look([one_round([365] * 40)])
    assert {Look.SAME_RUN, Look.CROWDED} <= looks(found)


def test_a_round_copied_from_the_day_before_is_noticed_though_a_few_values_differ() -> None:
    first, *_ = honest(1, days=1)
    again = one_round(
        [kept.tenths + (place % 7 == 0) for place, kept in enumerate(first.readings)], day=1
    )
    assert looks(second_look([first, again])) == {Look.COPIED}


def test_only_tens_and_fives_are_noticed_over_a_week() -> None:
    heaped = [
        one_round([5 * round(kept.tenths / 5) for kept in one.readings], day=day)
        for day, one in enumerate(honest(3, people=80, days=7))
    ]
    assert Look.HEAPED in looks(second_look(heaped))


def test_readings_faster_than_a_thermometer_are_noticed_with_the_seconds() -> None:
    (one, *_rest) = honest(2, days=1)
    quick = one_round([kept.tenths for kept in one.readings], every=1.2)

    (remark,) = second_look([quick])

    assert remark.look is Look.TOO_QUICK
    assert "60 readings in a row were entered 1.2 seconds apart" in in_english(remark.how)


def test_typing_from_paper_is_no_hurry() -> None:
    (one, *_rest) = honest(2, days=1)
    typed = one_round([kept.tenths for kept in one.readings], every=1.2)
    from_paper = KeptRound(
        typed.round,
        typed.opens,
        tuple(
            Kept(kept.subject, kept.tenths, kept.taken_at, kept.recorded_at, kept.by, live=False)
            for kept in typed.readings
        ),
    )
    assert second_look([from_paper]) == []


def test_a_time_before_the_round_is_noticed() -> None:
    early = Kept(1, 364, OPENS - timedelta(minutes=5), OPENS, 5)
    found = second_look([KeptRound(RoundKey(date(2026, 11, 2), "am"), OPENS, (early,))])
    assert looks(found) == {Look.BEFORE_ROUND}
    assert [one.by for one in found] == [5]


def test_no_readings_and_one_reading_raise_nothing() -> None:
    assert second_look([]) == []
    assert second_look([one_round([]), one_round([365], day=1)]) == []


def test_chance_is_the_binomial_tail() -> None:
    assert chance(3, 3, 0.5) == pytest.approx(0.125)
    assert chance(0, 3, 0.5) == 1.0


def test_the_neighbours_make_as_many_likely_as_there_are() -> None:
    seen, likely = last_digits([365, 365, 366, 361])
    assert sum(seen) == pytest.approx(sum(likely)) == 4


def test_a_value_makes_digits_the_likelier_the_nearer_they_are() -> None:
    _seen, likely = last_digits([365])
    assert [one * 64 for one in likely] == [0, 0, 1, 6, 15, 20, 15, 6, 1, 0]
