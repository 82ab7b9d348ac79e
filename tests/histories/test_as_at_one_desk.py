"""Whatever two desks type without hearing of each other, one desk would have found the same."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.domain.moments import from_ms
from tests.builders import Home, build_home
from tests.disinfecting import Areas
from tests.histories.lives import lives
from tests.histories.one_desk import ABOUT, DOING, Act, Done, Typist, raised, what_is_found
from tests.services.desks.desks import another_desk, bring, bring_each_other, lines_of
from tests.services.supplies.store import GOWNS, Keeper

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
def desks() -> Iterator[tuple[list[Home], Home]]:
    """Begin three desks of one home, and beside it the same home with one desk."""
    folder = Path(tempfile.mkdtemp(prefix="carehome-desks-"))
    homes = [build_home(folder / "first"), build_home(folder / "one")]
    for home in homes:
        Areas(home).open("203")
        store = Keeper(home)
        store.takes_in(store.lists(replace(GOWNS, minimum=10)), "24", "2027-11-30")
    first, one = homes
    several = [first, *(another_desk(first, folder / str(number)) for number in (2, 3))]
    try:
        yield several, one
    finally:
        for home in (*several, one):
            home.close()
        shutil.rmtree(folder)


@lives(12)
@given(st.lists(ACTS, min_size=4, max_size=18))
def test_three_desks_find_what_one_would_have_found(acts: list[Act]) -> None:
    with desks() as (homes, one):
        typists = [Typist(home) for home in homes]
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
            before = {line.ref for line in lines_of(at)}
            if not typists[act.desk].do(number, act, about.get(number)):
                about.pop(number, None)
                continue
            new = [line for line in lines_of(at) if line.ref not in before]
            if new:
                done.append(Done(new[0].recorded_at, new[0].ref, number, act, at.clock()))
            for typist in typists:
                typist.kept |= typists[act.desk].kept
            if act.brings:
                bring(at, homes[(act.desk + 1) % 3])
        bring_each_other(homes, times=4)
        alone = Typist(one)
        for each in sorted(done):
            one.clock.set(from_ms(max(each.recorded_at, 0)))
            # What was told is answered already where a calm reading was known.
            did = alone.do(each.number, each.act, about.get(each.number))
            assert did or each.act.what == "told", each
        one.clock.set(homes[0].clock())
        expected = what_is_found(one)
        for home in homes:
            assert what_is_found(home) == expected
            # A move that is heard of later raises what one desk sees only at the next fever.
            standing = {(key.syndrome.value, key.unit, rule) for key, rule in expected.clusters}
            assert raised(one) & standing <= raised(home)
