"""A door is open, closed or unknown; one alert an episode; silence proves nothing."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carehome_app.domain.isolation.doors import (
    RULES,
    USUAL_WINDOWS,
    Allowed,
    Announcement,
    Clock,
    DoorState,
    Health,
    Seen,
    Silence,
    episodes,
    is_low,
    is_weak,
    learnt,
    meant,
    past,
    silence,
    timed,
    unraised,
    windows_typed,
)
from carehome_app.domain.isolation.lines import Sign
from tests.domain.isolation.test_cases import CHINA, at
from tests.telling_examples import tells

NIGHT = at("2026-11-29 02:00")
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)


def said(text: str, base: datetime = NIGHT) -> list[Seen]:
    """Read `c0 o60 c75`: closed at 0 s, open at 60 s; r restart, k a retained close."""
    signs = {"o": Sign.OPEN, "c": Sign.CLOSE, "r": Sign.RESTART, "k": Sign.CLOSE}
    return [
        Seen(
            sign=signs[one[0]],
            at=base + float(one[1:]) * SECOND,
            seq=str(place),
            retained=one[0] == "k",
        )
        for place, one in enumerate(text.split())
    ]


def state(text: str, after: float) -> DoorState:
    return past(said(text), NIGHT + after * SECOND).state


def test_a_door_of_which_nothing_was_heard_is_unknown() -> None:
    assert state("", 100) is DoorState.UNKNOWN
    assert state("k0", 100) is DoorState.UNKNOWN, "a retained message may be old"
    assert state("c0", 100) is DoorState.CLOSED
    assert state("c0 r60", 100) is DoorState.UNKNOWN
    assert state("c0 r60 c90", 100) is DoorState.CLOSED


def test_after_25_hours_of_silence_it_is_unknown_and_heartbeats_are_no_silence() -> None:
    day = 25 * 3600
    assert state("c0", day) is DoorState.CLOSED
    assert state("c0", day + 1) is DoorState.UNKNOWN
    alive = past(said("c0"), NIGHT + (day + 1) * SECOND, heard=NIGHT + day * SECOND)
    assert alive.state is DoorState.CLOSED


def test_what_comes_first_after_silence_makes_no_alert() -> None:
    now = NIGHT + 600 * SECOND
    known = past(said("o60"), now)
    assert (known.state, known.openings[0].first) == (DoorState.OPEN, True)
    assert episodes(known, now) == []
    assert episodes(past(said("c0 r30 o60"), now), now) == []


def test_a_sliding_door_that_says_three_things_in_a_second_says_the_last() -> None:
    now = NIGHT + 600 * SECOND
    known = past(said("c0 o60 c60.2 o60.4"), now)
    assert (known.state, len(known.openings)) == (DoorState.OPEN, 1)
    assert past(said("c0 o60 c60.4"), now).openings == ()


def test_an_episode_is_one_until_the_door_was_closed_for_five_minutes() -> None:
    text = "c0 o60 c90 o120 c130 o700 c710"
    now = NIGHT + 3000 * SECOND
    known = past(said(text), now)
    first, second = episodes(known, now)
    assert (len(first.openings), len(second.openings)) == (2, 1)
    assert first.until == NIGHT + 430 * SECOND
    running = episodes(past(said(text), NIGHT + 200 * SECOND), NIGHT + 200 * SECOND)
    assert [one.until for one in running] == [None]


@pytest.mark.parametrize(
    ("text", "openings"),
    [
        ("c0 o60 c70 o300 c310 o500 c510", [3]),  # each soon after the one before
        ("c0 o60 c70 o500 c510 o700 c710", [1, 2]),  # the second of two has two
        ("c0 o60 c70 o500 c510 o950 c960", [1, 1, 1]),
    ],
)
def test_an_opening_belongs_to_the_episode_of_the_last_one_before_it(
    text: str, openings: list[int]
) -> None:
    now = NIGHT + 3000 * SECOND
    assert [len(one.openings) for one in episodes(past(said(text), now), now)] == openings


@pytest.mark.parametrize(("after", "over"), [(389, False), (390, True), (391, True)])
def test_an_episode_is_over_at_the_very_end_of_the_five_minutes(after: int, over: bool) -> None:
    now = NIGHT + after * SECOND
    (episode,) = episodes(past(said("c0 o60 c90"), now), now)
    assert (episode.until is not None) is over


def test_a_lost_closing_is_a_gap_and_stays_in_the_episode() -> None:
    now = NIGHT + 700 * SECOND
    known = past(said("c0 o60 o180"), now)
    assert [one.gap for one in known.openings] == [True, False]
    (episode,) = episodes(known, now)
    assert (len(episode.openings), episode.until, episode.left_open) == (2, None, True)


def test_an_opening_whose_end_nobody_heard_ends_with_the_silence() -> None:
    now = NIGHT + timedelta(days=3)
    known = past(said("c0 o60"), now)
    (episode,) = episodes(known, now)
    assert known.state is DoorState.UNKNOWN
    assert episode.until == NIGHT + 60 * SECOND + RULES.silence


def allowed(*announced: float) -> Allowed:
    told = tuple(
        Announcement(NIGHT + one * SECOND, NIGHT + one * SECOND + RULES.announced)
        for one in announced
    )
    return Allowed(windows_typed(USUAL_WINDOWS), told, CHINA)


def test_an_announced_opening_is_expected_for_five_minutes() -> None:
    now = NIGHT + 3000 * SECOND
    assert episodes(past(said("c0 o60 c75"), now, allowed(0)), now) == []
    assert len(episodes(past(said("c0 o301 c310"), now, allowed(0)), now)) == 1


@pytest.mark.parametrize(
    ("clock", "expected"),
    [
        ("07:00", True),
        ("07:59", True),
        ("08:00", False),
        ("11:29", False),
        ("12:29", True),
        ("17:30", True),
        ("02:00", False),
    ],
)
def test_meals_are_windows_of_the_homes_own_day(clock: str, expected: bool) -> None:
    base = at(f"2026-11-29 {clock}")
    now = base + timedelta(hours=1)
    known = past(said("c-600 o1 c20", base), now, allowed())
    assert (episodes(known, now) == []) is expected


def test_left_open_is_longer_than_two_minutes_in_a_window_and_thirty_seconds_outside() -> None:
    meal = at("2026-11-29 07:10")
    for text, base, alert, left in (
        ("c0 o60 c180", meal, False, False),
        ("c0 o60 c181", meal, True, True),
        ("c0 o60 c90", NIGHT, True, False),
        ("c0 o60 c91", NIGHT, True, True),
    ):
        now = base + timedelta(hours=1)
        found = episodes(past(said(text, base), now, allowed()), now)
        assert bool(found) is alert
        assert any(one.left_open for one in found) is left


def test_the_sensors_clock_is_believed_when_it_is_near() -> None:
    now = NIGHT
    near, far = now - timedelta(seconds=119), now - timedelta(seconds=120)
    old = at("1970-01-01 08:00")
    assert timed(near, now, from_file=False) == (near, Clock.DEVICE)
    assert timed(far, now, from_file=False) == (now, Clock.WRONG)
    assert timed(old, now, from_file=False) == (now, Clock.WRONG)
    assert timed(old, now, from_file=True) == (now, Clock.WRONG)
    assert timed(None, now, from_file=False) == (now, Clock.RECEIVED)
    week = now - timedelta(days=7)
    assert timed(week, now, from_file=True) == (week, Clock.DEVICE)
    assert timed(now + timedelta(hours=8), now, from_file=True) == (now, Clock.WRONG)


def test_the_same_message_twice_is_one() -> None:
    twice = [*said("c0 o60 c75"), *said("c0 o60 c75")]
    now = NIGHT + 600 * SECOND
    assert past(twice, now) == past(said("c0 o60 c75"), now)


def test_one_silent_sensor_is_watched_and_all_of_them_are_one_fault() -> None:
    beat = timedelta(minutes=50)
    fresh, stale = Health("a", NIGHT), Health("b", NIGHT - 2 * beat - SECOND)
    assert silence([fresh, stale], NIGHT) == Silence(("b",))
    assert silence([stale, Health("c")], NIGHT) == Silence((), gateway=True)
    assert silence([stale], NIGHT) == Silence(("b",))
    assert silence([], NIGHT) == Silence()


def test_a_battery_below_20_is_low_and_a_link_below_20_is_weak() -> None:
    assert is_low(Health("a", battery=19))
    assert not is_low(Health("a", battery=20))
    assert not is_low(Health("a"))
    assert is_weak(Health("a", link=19))
    assert not is_weak(Health("a"))


def test_a_sensor_teaches_what_its_1_means_by_one_opening_and_one_closing() -> None:
    one, zero = Sign.ONE, Sign.ZERO
    assert learnt([one, zero]) is one
    assert learnt([zero, zero, one, one]) is zero
    assert learnt([one, zero, one]) is zero, "the last two changes count"
    assert learnt([one]) is None
    assert learnt([]) is None
    assert meant(one, "1") is Sign.OPEN
    assert meant(one, "0") is Sign.CLOSE
    assert meant(one, "") is None
    assert meant(Sign.TAMPER, "") is Sign.TAMPER


# Any stream at all: lost, doubled, late, with restarts and silences.

messages = st.lists(
    st.tuples(
        st.sampled_from([Sign.OPEN, Sign.CLOSE, Sign.CLOSE, Sign.RESTART, Sign.TAMPER]),
        st.one_of(st.floats(0, 900), st.floats(0, 200_000)),
        st.sampled_from([False, False, False, True]),
    ),
    max_size=14,
)
opened = st.tuples(st.floats(2, 900), messages).map(
    lambda told: [(Sign.CLOSE, 0.0, False), (Sign.OPEN, told[0], False), *told[1]]
)
"""A door that is known to be closed is opened, and anything is said besides."""
later = st.one_of(st.floats(0, 900), st.floats(900, 3600), st.floats(0, 300_000))
shut = st.one_of(st.none(), st.floats(0, 60), st.floats(0, 3600), st.floats(0, 100_000))
"""How many seconds ago the door was closed, if it was at all."""


def built(drawn: Sequence[tuple[Sign, float, bool]]) -> list[Seen]:
    return [
        Seen(sign=sign, at=NIGHT + seconds * SECOND, seq=str(place), retained=kept)
        for place, (sign, seconds, kept) in enumerate(drawn)
    ]


@given(messages, later, shut, st.randoms())
@settings(max_examples=300)
def test_a_door_is_closed_only_with_evidence(
    drawn: Sequence[tuple[Sign, float, bool]], after: float, ago: float | None, shuffled: object
) -> None:
    if ago is not None:
        drawn = [*drawn, (Sign.CLOSE, after - ago, False)]
    seen, now = built(drawn), NIGHT + after * SECOND
    known = past(seen, now)
    before = [one for one in seen if one.at <= now]
    if known.state is DoorState.CLOSED:
        closings = [one for one in before if one.sign is Sign.CLOSE and not one.retained]
        last = max(one.at for one in closings)
        assert all(
            one.at <= last + RULES.debounce
            for one in before
            if one.sign in (Sign.OPEN, Sign.RESTART) and not one.retained
        )
        assert now - max(one.at for one in before) <= RULES.silence
    mixed = [*seen, *seen]
    shuffled.shuffle(mixed)  # type: ignore[attr-defined]
    assert past(mixed, now) == known
    tells(known.state is DoorState.CLOSED)


@given(messages | opened | opened | opened)
@settings(max_examples=300)
def test_never_two_alerts_an_episode(drawn: Sequence[tuple[Sign, float, bool]]) -> None:
    """Message after message as they come, in order: each raises at most what has no alert yet."""
    seen = sorted(built(drawn), key=lambda one: one.at)
    raised: list[datetime] = []
    for place, one in enumerate(seen):
        for late in (timedelta(0), 10 * MINUTE):
            now = one.at + late
            if late and place + 1 < len(seen) and seen[place + 1].at <= now:
                continue
            known = past(seen[: place + 1], now)
            raised += [new.since for new in unraised(episodes(known, now), raised, now)]
    now = NIGHT + timedelta(days=9)
    for episode in episodes(past(seen, now), now):
        within = [one for one in raised if episode.since <= one <= (episode.until or now)]
        assert len(within) <= 1
    tells(bool(raised))


@given(messages | opened | opened, st.floats(0, 300_000) | st.floats(900, 300_000))
def test_every_opening_is_in_the_past_and_only_the_last_is_open(
    drawn: Sequence[tuple[Sign, float, bool]], after: float
) -> None:
    now = NIGHT + after * SECOND
    known = past(built(drawn), now)
    assert all(one.until is not None or one.gap or one.lost for one in known.openings[:-1])
    assert all(one.until is None or one.at <= one.until <= now for one in known.openings)
    if known.state is DoorState.OPEN:
        assert known.openings[-1].until is None
    assert len(episodes(known, now)) <= len(known.openings)
    tells(bool(known.openings))
