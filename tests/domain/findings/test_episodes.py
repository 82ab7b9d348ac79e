"""One alert per person and family; the order in which things are told does not matter."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.domain.findings.answering import telling
from carehome_app.domain.findings.episodes import (
    Calm,
    Episode,
    Finding,
    FollowUp,
    Hit,
    Repeats,
    Step,
    episodes,
    sentence,
)
from carehome_app.domain.findings.readings import READINGS
from carehome_app.domain.findings.subject import person
from carehome_app.domain.measures.catalogue import FEVER, TEMPERATURE
from carehome_app.domain.measures.measure import Severity
from carehome_app.domain.rounds.entry import LineRef
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.i18n import in_english
from tests.telling_examples import tells

START = datetime(2026, 11, 22, 0, 0, tzinfo=UTC)
REPEATS = Repeats(timedelta(minutes=30), timedelta(hours=4))


def at(minutes: int) -> datetime:
    return START + timedelta(minutes=minutes)


def finding(number: int, minutes: int, severity: int = 1, site: str = "axilla") -> Finding:
    ref = LineRef(1, number)
    return Finding(
        ref,
        LineRef(1, number - 1),
        person(7),
        READINGS,
        FEVER,
        Severity(severity),
        at(minutes),
        RoundKey(START.date(), "am"),
        (),
        TEMPERATURE.index,
        site,
        is_by_contact=site != "forehead",
    )


def calm(number: int, minutes: int, *, contact: bool = True) -> Calm:
    return Calm(LineRef(1, number), at(minutes), contact, "36.5")


def step(number: int, minutes: int, what: Step = Step.CLOSED) -> FollowUp:
    return FollowUp(LineRef(1, number), person(7), "fever", what, "seen", at(minutes), 3)


ITEM = st.tuples(
    st.sampled_from(["finding", "calm", "forehead", "step", "closed"]),
    st.integers(0, 500),
    st.integers(1, 3),
)


AGAIN = st.builds(
    lambda first, end, again, others: [
        ("finding", first, 1),
        ("calm", end, 1),
        ("finding", again, 1),
        *others,
    ],
    st.integers(0, 99),
    st.integers(100, 199),
    st.integers(200, 500),
    st.lists(ITEM, max_size=12),
)
"""Somebody has a fever, is well, and has a fever again, among whatever else there is."""
PLANS = st.lists(ITEM, max_size=25) | AGAIN | AGAIN | AGAIN


def made(plan: list[tuple[str, int, int]]) -> list[Finding | Calm | FollowUp]:
    items: list[Finding | Calm | FollowUp] = []
    for place, (what, minutes, severity) in enumerate(plan):
        number = 10 * place + 10
        match what:
            case "finding":
                items.append(finding(number, minutes, severity))
            case "calm":
                items.append(calm(number, minutes))
            case "forehead":
                items.append(calm(number, minutes, contact=False))
            case "step":
                items.append(step(number, minutes, Step.NURSE_TOLD))
            case _:
                items.append(step(number, minutes))
    return items


def told(items: list[Finding | Calm | FollowUp]) -> list[object]:
    return list(
        episodes(
            [one for one in items if isinstance(one, Finding)],
            [one for one in items if isinstance(one, Calm)],
            [one for one in items if isinstance(one, FollowUp)],
            REPEATS,
        )
    )


@given(PLANS, st.integers())
def test_the_order_of_telling_does_not_matter(plan: list[tuple[str, int, int]], seed: int) -> None:
    items = made(plan)
    shuffled = list(items)
    random.Random(seed).shuffle(shuffled)
    in_order = told(items)
    tells(shuffled != items and bool(in_order))
    assert in_order == told(shuffled)


@given(
    st.one_of(*(st.lists(ITEM, min_size=least, max_size=25) for least in (0, 8, 12))),
    st.one_of(*(st.lists(st.integers(0, 500), min_size=least, max_size=60) for least in (0, 20))),
)
def test_calm_readings_that_answer_nothing_are_not_looked_at(
    plan: list[tuple[str, int, int]], plain: list[int]
) -> None:
    items = made(plan)
    findings = [one for one in items if isinstance(one, Finding)]
    steps = [one for one in items if isinstance(one, FollowUp)]
    calms = [one for one in items if isinstance(one, Calm)]
    calms += [calm(1000 + number, minutes) for number, minutes in enumerate(plain)]
    every = sorted(calms, key=lambda one: (one.taken_at, one.ref))

    def calm_from(moment: datetime) -> Iterator[Calm]:
        for one in every:
            if one.taken_at >= moment:
                yield one

    chosen = list(telling(calm_from, findings))
    assert episodes(findings, chosen, steps, REPEATS) == episodes(findings, every, steps, REPEATS)
    assert len({one.ref for one in chosen}) == len(chosen)
    tells(0 < len(chosen) < len(every))


def test_of_ten_quiet_years_after_a_fever_only_the_first_days_are_read() -> None:
    years = [calm(2 * n + 10, 60 * n) for n in range(1, 5000)]
    read = []

    def calm_from(moment: datetime) -> Iterator[Calm]:
        for one in years:
            if one.taken_at >= moment:
                read.append(one)
                yield one

    fevers = [finding(2, 0), finding(9000, 60 * 4000 + 1)]
    (first, last) = episodes(fevers, telling(calm_from, fevers), (), REPEATS)
    assert (first.is_open, last.is_open) == (False, False)
    assert len(read) < 10


@given(PLANS)
def test_at_most_one_is_open_and_no_finding_is_lost(plan: list[tuple[str, int, int]]) -> None:
    items = made(plan)
    found = episodes(
        [one for one in items if isinstance(one, Finding)],
        [one for one in items if isinstance(one, Calm)],
        [one for one in items if isinstance(one, FollowUp)],
        REPEATS,
    )
    tells(len(found) > 1)
    assert all(not episode.is_open for episode in found[:-1])
    assert sum(len(episode.findings) for episode in found) == sum(
        isinstance(one, Finding) for one in items
    )
    for before, after in pairwise(found):
        assert before.closed_at is not None
        assert before.closed_at <= after.opened_at
    for episode in found:
        assert (episode.due_at is not None) is episode.is_open
        assert episode.severity == max(one.severity for one in episode.findings)


def test_a_first_abnormal_value_is_repeated_soon_and_a_further_one_later() -> None:
    (first,) = episodes([finding(1, 0)], [], [], REPEATS)
    assert first.due_at == at(30)
    (both,) = episodes([finding(1, 0), finding(5, 40, 2)], [], [], REPEATS)
    assert (both.due_at, both.severity) == (at(40 + 240), Severity.ACT)


def test_a_normal_repeat_closes_it_and_a_new_fever_is_a_new_alert() -> None:
    first, second = episodes([finding(1, 0), finding(9, 90)], [calm(5, 30)], [], REPEATS)
    assert (first.closed_at, second.is_open) == (at(30), True)


def test_a_forehead_answers_only_a_forehead() -> None:
    (axilla,) = episodes([finding(1, 0)], [calm(5, 30, contact=False)], [], REPEATS)
    assert axilla.is_open
    (forehead,) = episodes(
        [finding(1, 0, site="forehead")], [calm(5, 30, contact=False)], [], REPEATS
    )
    assert not forehead.is_open


def test_a_standing_test_answers_only_what_was_found_before_it_began() -> None:
    for began, answered in ((9, False), (10, False), (11, True)):
        stood = calm(5, 30)._replace(since=at(began))
        (episode,) = episodes([finding(1, 10)], [stood], [], REPEATS)
        assert episode.is_open is not answered


def test_a_step_is_kept_and_only_a_signed_reason_closes() -> None:
    (told_nurse,) = episodes([finding(1, 0)], [], [step(5, 10, Step.NURSE_TOLD)], REPEATS)
    assert (told_nurse.is_open, len(told_nurse.steps)) == (True, 1)
    (closed,) = episodes([finding(1, 0)], [], [step(5, 10)], REPEATS)
    assert not closed.is_open


def test_a_forehead_does_not_answer_an_armpit_that_came_before_or_after_another_forehead() -> None:
    for sites in (("forehead", "axilla"), ("axilla", "forehead")):
        both = [finding(number, 10 * number, site=site) for number, site in enumerate(sites, 1)]
        (mixed,) = episodes(both, [calm(50, 60, contact=False)], [], REPEATS)
        assert mixed.is_open
        (answered,) = episodes(both, [calm(50, 60)], [], REPEATS)
        assert not answered.is_open


def test_an_expired_personal_limit_is_said_with_the_day_it_ran_out() -> None:
    rule = TEMPERATURE.rules[0]
    numbers = {
        "value": "37.5",
        "limit": "37.3",
        "unit": "°C",
        "personal_expired": "2026-11-20",
        "personal_by": "李医生",
    }
    said = in_english(sentence(TEMPERATURE, Hit(rule.code, rule.version, numbers)))
    assert said.endswith("(the home's line: the personal limit ran out on 2026-11-20)")
    assert "personal limit by" not in said


def test_a_personal_limit_is_said_with_who_gave_it_and_until_when() -> None:
    rule = TEMPERATURE.rules[0]
    value = {"value": "37.5", "limit": "37.3", "unit": "°C"}
    for by, until, ending in (
        ("李医生", "", "(personal limit by 李医生)"),
        ("李医生", "2026-12-01", "(personal limit by 李医生 until 2026-12-01)"),
        ("", "", "(personal limit)"),
    ):
        numbers = {**value, "personal_by": by, "personal_until": until}
        said = in_english(sentence(TEMPERATURE, Hit(rule.code, rule.version, numbers)))
        assert said.endswith(ending)


@given(PLANS)
def test_nothing_opens_twice_in_one_moment(plan: list[tuple[str, int, int]]) -> None:
    """Two readings may be typed for one moment, which is the key of the table."""
    found = told(made([(what, minutes // 100, severity) for what, minutes, severity in plan]))
    opened = [episode.opened_at for episode in found if isinstance(episode, Episode)]
    tells(len(opened) > 1)
    assert len(opened) == len(set(opened))
