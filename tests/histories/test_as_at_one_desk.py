"""Whatever two desks type without hearing of each other, one desk would have found the same."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.services.desks.taking import take
from tests.builders import Home, build_home
from tests.disinfecting import Areas
from tests.histories.lives import lives
from tests.histories.one_desk import (
    ABOUT,
    DOING,
    Act,
    Doing,
    Done,
    Typist,
    raised,
    what_is_found,
)
from tests.histories.other_acts import OTHERS, Once, begin, what_is_due
from tests.services.desks.desks import another_desk, bring_each_other, lines_of
from tests.services.supplies.store import GOWNS, Keeper
from tests.telling_examples import tells

ACTS = st.builds(
    Act,
    st.integers(0, 2),
    st.sampled_from([*sorted(DOING), "measure", "measure", "measure", "pressure"]),
    st.sampled_from(["R001", "R002", "R003"]),
    st.integers(0, 11),
    st.sampled_from([1, 7, 31, 240, 1500]),
    st.booleans(),
)


@contextmanager
def desks(
    ahead: tuple[float, float], begin: Callable[[Home], object] | None = None
) -> Iterator[tuple[list[Home], Home]]:
    """Begin three desks of one home, and beside it the same home with one desk.

    The clocks of two are so many minutes ahead.
    """
    folder = Path(tempfile.mkdtemp(prefix="carehome-desks-"))
    homes = [build_home(folder / "first"), build_home(folder / "one")]
    for home in homes:
        Areas(home).open("203")
        store = Keeper(home)
        store.takes_in(store.lists(replace(GOWNS, minimum=10)), "24", "2027-11-30")
        if begin is not None:
            begin(home)
    first, one = homes
    others = [
        another_desk(first, folder / str(number), minutes) for number, minutes in enumerate(ahead)
    ]
    several = [first, *others]
    try:
        yield several, one
    finally:
        for home in (*several, one):
            home.close()
        shutil.rmtree(folder)


class Lived(NamedTuple):
    """Several desks after a history, and the one at which everybody typed in merged order."""

    homes: list[Home]
    one: Home


def lived(
    parted: tuple[list[Home], Home], acts: list[Act], doing: Mapping[str, Doing], once: Once | None
) -> Lived:
    """Do acts at three desks, let them hear everything, and do the same at one."""
    homes, one = parted
    typists = [Typist(home, doing) for home in homes]
    done, about = [], dict[int, int]()
    for number, act in enumerate(acts):
        for home in homes:
            home.clock.advance(minutes=act.minutes)
        if act.what in ABOUT:
            free = sorted(typists[0].kept.keys() - about.values())
            free = [one for one in free if acts[one].what == ABOUT[act.what]]
            if not free:
                continue
            about[number] = free[act.choice % len(free)]
        at = homes[act.desk]
        if once is not None and not once.may(act, at.desk.today()):
            continue
        before = {line.ref for line in lines_of(at)}
        if not typists[act.desk].do(number, act, about.get(number)):
            about.pop(number, None)
            continue
        if once is not None:
            once.did(act, at.desk.today())
        new = [line for line in lines_of(at) if line.ref not in before]
        if new:
            done.append(Done(new[0].recorded_at, new[0].ref, number, act, at.clock()))
        for typist in typists:
            typist.kept |= typists[act.desk].kept
        if act.brings:
            _bring(at, homes[(act.desk + 1) % 3], half=act.choice % 4 == 3)
    bring_each_other(homes, times=4)
    _same_at(one, sorted(done), doing, about)
    for home in (*homes, one):
        home.clock.set(homes[0].clock())
    return Lived(homes, one)


def _same_at(
    one: Home, done: list[Done], doing: Mapping[str, Doing], about: Mapping[int, int]
) -> None:
    """Do the same at one desk, in merged order, each when its own clock said."""
    alone = Typist(one, doing)
    for each in done:
        one.clock.set(each.clock)
        did = alone.do(each.number, each.act, about.get(each.number))
        assert did or each.act.what in REFUSED, each


def _bring(home: Home, to: Home, *, half: bool) -> None:
    """Bring a desk what it lacks, or some of it: a stick that was pulled, a piece that waits."""
    lines = lines_of(home, to)
    take(to.desk, lines[: len(lines) // 2] if half else lines)


REFUSED = ("told", "recheck")
"""What one desk does not do: tell what a calm reading answered, look at what was sent back."""


@lives(12)
@given(
    st.lists(ACTS, min_size=4, max_size=18),
    st.tuples(st.sampled_from([0, -3, -90]), st.sampled_from([0, 5, 200])),
)
def test_three_desks_find_what_one_would_have_found(
    acts: list[Act], ahead: tuple[int, int]
) -> None:
    with desks(ahead) as parted:
        homes, one = lived(parted, acts, DOING, None)
        expected = what_is_found(one)
        tells(bool(expected.people or expected.due))
        for home in homes:
            assert what_is_found(home) == expected
            # A move that is heard of later raises what one desk sees only at the next fever.
            standing = {(key.syndrome.value, key.unit, rule) for key, rule in expected.clusters}
            assert raised(one) & standing <= raised(home)
            assert home.house.verifying.verify().problems == ()


OTHER_ACTS = st.builds(
    Act,
    st.integers(0, 2),
    st.sampled_from([*sorted(OTHERS), "sample", "recheck", "opens", "measure", "told"]),
    st.sampled_from(["R001", "R002", "R003"]),
    st.integers(0, 11),
    st.sampled_from([1, 7, 31, 240]),
    st.booleans(),
)
FIRST = [
    Act(0, "fault", "R001", 0, 1, brings=True),
    Act(0, "assign", "R001", 0, 1, brings=True),
    Act(1, "rectify", "R001", 0, 1, brings=True),
    Act(2, "medicine", "R002", 0, 1, brings=True),
    Act(0, "sample", "R001", 0, 1, brings=True),
    Act(1, "note", "R001", 0, 1, brings=True),
]
"""What others are about; every desk hears of it."""


def _apart(desks: Sequence[int], more: list[Act]) -> list[Act]:
    """Put among other acts what two desks do without knowing it of each other."""
    one, other, third = desks
    apart = [
        Act(one, "sample", "R002", 0, 7, brings=False),
        Act(one, "recheck", "R001", 1, 7, brings=False),
        Act(third, "apart", "R003", 0, 7, brings=False),
        Act(other, "recheck", "R001", 0, 7, brings=False),
        Act(0, "opens", "R003", 1, 7, brings=False),
        Act(other, "answer", "R001", 0, 7, brings=False),
    ]
    half = len(more) // 2
    return [*FIRST, *more[:half], *apart, *more[half:]]


@lives(12)
@given(
    st.permutations(range(3)),
    st.lists(OTHER_ACTS, min_size=4, max_size=16),
    st.tuples(st.sampled_from([0, -0.4]), st.sampled_from([0, 0.4])),
)
def test_three_desks_have_the_same_to_do_in_every_subject_as_one_would_have(
    desks_: list[int], more: list[Act], ahead: tuple[float, float]
) -> None:
    """Their clocks differ by less than passes between two acts: who is first at one desk is so."""
    doing = {**DOING, **OTHERS}
    with desks(ahead, begin) as parted:
        homes, one = lived(parted, _apart(desks_, more), doing, Once())
        expected = what_is_due(one)
        tells(len(expected.alerts) > 1)
        for home in homes:
            assert what_is_due(home) == expected
            assert home.house.verifying.verify().problems == ()
