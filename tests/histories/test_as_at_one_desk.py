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

from carehome_app.domain.moments import from_ms
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
from tests.services.desks.desks import another_desk, bring, bring_each_other, lines_of
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
    begin: Callable[[Home], object] | None = None,
) -> Iterator[tuple[list[Home], Home]]:
    """Begin three desks of one home, and beside it the same home with one desk."""
    folder = Path(tempfile.mkdtemp(prefix="carehome-desks-"))
    homes = [build_home(folder / "first"), build_home(folder / "one")]
    for home in homes:
        Areas(home).open("203")
        store = Keeper(home)
        store.takes_in(store.lists(replace(GOWNS, minimum=10)), "24", "2027-11-30")
        if begin is not None:
            begin(home)
    first, one = homes
    several = [first, *(another_desk(first, folder / str(number)) for number in (2, 3))]
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
            bring(at, homes[(act.desk + 1) % 3])
    bring_each_other(homes, times=4)
    alone = Typist(one, doing)
    for each in sorted(done):
        one.clock.set(from_ms(max(each.recorded_at, 0)))
        did = alone.do(each.number, each.act, about.get(each.number))
        assert did or each.act.what in REFUSED, each
    one.clock.set(homes[0].clock())
    return Lived(homes, one)


REFUSED = ("told", "recheck")
"""What one desk does not do: tell what a calm reading answered, look at what was sent back."""


@lives(12)
@given(st.lists(ACTS, min_size=4, max_size=18))
def test_three_desks_find_what_one_would_have_found(acts: list[Act]) -> None:
    with desks() as parted:
        homes, one = lived(parted, acts, DOING, None)
        expected = what_is_found(one)
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
@given(st.permutations(range(3)), st.lists(OTHER_ACTS, min_size=4, max_size=16))
def test_three_desks_have_the_same_to_do_in_every_subject_as_one_would_have(
    desks_: list[int], more: list[Act]
) -> None:
    doing = {**DOING, **OTHERS}
    with desks(begin) as parted:
        homes, one = lived(parted, _apart(desks_, more), doing, Once())
        expected = what_is_due(one)
        tells(len(expected.alerts) > 1)
        for home in homes:
            assert what_is_due(home) == expected
            assert home.house.verifying.verify().problems == ()
