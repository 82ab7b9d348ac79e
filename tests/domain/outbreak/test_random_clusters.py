"""Random home histories: the quick clusters agree with a slow second version, in everything."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from carehome_app.domain.outbreak.cases import (
    STAFF_UNIT,
    Sign,
    Symptom,
    Syndrome,
    Where,
    Whereabouts,
    cases,
)
from carehome_app.domain.outbreak.clusters import HOME, Closing, Key, clusters, crossings
from carehome_app.domain.people import Group
from tests.domain.outbreak import slow_clusters as slow
from tests.telling_examples import tells

FIRST = date(2026, 11, 1)
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)
WHERE = {
    **{one: Where(Group.RESIDENT, "2", f"20{one}") for one in range(1, 6)},
    **{one: Where(Group.RESIDENT, "3", f"30{one}") for one in range(6, 10)},
    10: Where(Group.RESIDENT, ""),
    11: Where(Group.STAFF, "2"),
    12: Where(Group.STAFF, STAFF_UNIT),
    13: Where(Group.STAFF, STAFF_UNIT),
}
PLACES = (*dict.fromkeys(WHERE.values()), Where(Group.STAFF, "2", also=("3",)))
UNITS = ["2", "3", "-", STAFF_UNIT, HOME]
FEVER = frozenset({Symptom.FEVER})

people = st.sampled_from([*WHERE, 99])
hours = st.integers(0, 24 * 30)
seen = st.one_of(
    st.just(FEVER), st.frozensets(st.sampled_from(list(Symptom)), min_size=1, max_size=3)
)
mixed = st.lists(st.tuples(people, hours, seen), max_size=40)
fevers = st.lists(st.tuples(people, hours, st.just(FEVER)), min_size=10, max_size=40)
at_once = hours.flatmap(
    lambda hour: st.lists(
        st.tuples(st.integers(1, 5), st.integers(hour, hour + 24), seen), min_size=6, max_size=15
    )
)
"""Of five people of one floor several fall ill within a day."""
# One onset and one closing at the same minute are the hard case, so the hours are whole.
closed = st.lists(
    st.tuples(st.sampled_from(list(Syndrome)), st.sampled_from(UNITS), hours), max_size=4
)
SLOW_RISE = ((2, 1), (5, 10), (8, 12), (12, 2), (12, 6), (13, 13), (13, 7), (14, 3))
COUGH = frozenset({Symptom.COUGH})
moved = st.lists(st.tuples(st.sampled_from([*WHERE]), hours, st.sampled_from(PLACES)), max_size=6)
at_one_moment = [(1, 0, COUGH), (2, 96, COUGH), (3, 96, COUGH)]
steady_rise = [
    (one, 24 * day, FEVER) for day, one in ((11, 1), (12, 2), (12, 3), (13, 4), (13, 5))
]


def whereabouts(lived: dict[int, list[tuple[datetime, Where]]]) -> Whereabouts:
    def where(subject: int, at: datetime) -> Where | None:
        places = [there for since, there in lived.get(subject, ()) if since <= at]
        return places[-1] if places else None

    return where


@settings(deadline=None)
@given(st.one_of(mixed, fevers, at_once), closed, moved)
@example(steady_rise, [], [])
@example(at_one_moment, [], [])
@example(steady_rise, [(Syndrome.FEVER, HOME, 24 * 12)], [])
def test_random_histories_agree_with_a_slow_second_version(
    history: list[tuple[int, int, frozenset[Symptom]]],
    ends: list[tuple[Syndrome, str, int]],
    moves: list[tuple[int, int, Where]],
) -> None:
    lived = {one: [(NOON, where)] for one, where in WHERE.items()}
    for one, hour, where in sorted(moves, key=lambda move: move[1]):
        lived[one].append((NOON + timedelta(hours=hour), where))
    signs = [Sign(one, NOON + timedelta(hours=hour), what) for one, hour, what in history]
    closings = [Closing(Key(of, unit), NOON + timedelta(hours=hour)) for of, unit, hour in ends]
    known = cases(signs, whereabouts(lived))
    crossed = crossings(known, closings, first_day=FIRST, day_of=datetime.date)
    made = clusters(known, crossed, closings)

    told = slow.History(
        tuple(one for one in signs if one.subject in WHERE), lived, tuple(closings), FIRST
    )
    counted, unusual = slow.counted(told), slow.unusual(told)

    last_of_each = {
        (one.rule, one.key, one.at): slow.Crossed(
            one.rule, one.key.syndrome, one.key.unit, one.at, frozenset(one.people)
        )
        for one in crossed
    }
    assert set(last_of_each.values()) == counted | unusual
    tells(bool(last_of_each))
    assert {
        slow.Together(
            one.key.syndrome,
            one.key.unit,
            one.opened_at,
            frozenset((case.onset, case.subject) for case in one.cases),
            frozenset((crossing.rule, crossing.at) for crossing in one.crossings),
            None if one.closed is None else one.closed.at,
        )
        for one in made
    } == slow.put_together(told, counted | unusual)


def test_a_slow_rise_over_three_days_is_an_alarm_of_c3_alone() -> None:
    signs = [Sign(one, NOON + timedelta(days=day), FEVER) for day, one in SLOW_RISE]
    where = whereabouts({one: [(NOON, there)] for one, there in WHERE.items()})
    crossed = crossings(cases(signs, where), (), first_day=FIRST, day_of=datetime.date)
    on_the_last = {one.rule for one in crossed if one.at == signs[-1].at and one.key.unit == HOME}
    assert on_the_last == {"ears.c3"}
