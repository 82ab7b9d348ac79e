"""Whatever happens at the gate, in whatever order it is told: inside is in less out."""

from collections import Counter
from itertools import count
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from carehome_app.db.gate import lines
from carehome_app.db.journal import rebuilding
from carehome_app.db.journal.journal import Line
from carehome_app.domain.events import Event
from carehome_app.domain.gate.events import GateCorrected, GatePassed
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.moments import from_ms
from carehome_app.domain.rounds.entry import LineRef
from tests.telling_examples import tells

AT = 1_800_000_000_000
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(["in", "out", "out again", "unseen", "refused", "take back", "correct"]),
        st.integers(0, 30),
        st.integers(1, 2),
    ),
    max_size=30,
)


def passed(moves: int, at: int, stay: tuple[int, int] = (0, 0)) -> GatePassed:
    decision = {1: "admitted", -1: "left", 0: "refused"}[moves]
    return GatePassed(0, "visitor", moves, at, decision, "open", name="郑小兰", stay=stay)


class Told:
    """Makes lines of deeds, and counts them the slow way: each line that stands, one by one."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.standing: dict[LineRef, int] = {}
        self.stays: dict[LineRef, LineRef] = {}
        self.times: dict[LineRef, int] = {}
        self._numbers = {1: count(1), 2: count(1)}

    def tell(self, deed: str, which: int, station: int) -> None:
        refs = list(self.standing)
        old = refs[which % len(refs)] if refs else None
        at = AT + len(self.lines) * 1000
        if deed in ("in", "unseen", "refused") or old is None:
            moves = {"in": 1, "unseen": -1}.get(deed, 0)
            self._write(station, passed(moves, at), moves)
        elif deed in ("out", "out again"):
            stay = self.stays[old]
            self._write(station, passed(-1, at, (stay.station, stay.number)), -1, stay)
        else:
            self._correct(station, old, at, anew=deed == "correct")

    def without_counterpart(self, until: int) -> set[LineRef]:
        """The slow way: of each stay the earliest of both kinds go together, before a moment."""
        left = set[LineRef]()
        for stay in set(self.stays.values()):
            here = [one for one in self.standing if self.stays[one] == stay]
            here = sorted(
                (one for one in here if self.times[one] < until), key=self.times.__getitem__
            )
            came = [one for one in here if self.standing[one] > 0]
            went = [one for one in here if self.standing[one] < 0]
            both = min(len(came), len(went))
            left.update(came[both:], went[both:])
        return left

    def _correct(self, station: int, old: LineRef, at: int, *, anew: bool) -> None:
        stay, moves = self.stays[old], self.standing.pop(old)
        pair = (stay.station, stay.number)
        new = passed(moves, at, pair) if anew else None
        self._write(
            station,
            GateCorrected(*old, pair, "other", passed=new),
            moves if anew else 0,
            stay,
            stands=anew,
        )

    def _write(
        self,
        station: int,
        event: Event,
        moves: int,
        stay: LineRef | None = None,
        *,
        stands: bool = True,
    ) -> None:
        ref = LineRef(station, next(self._numbers[station]))
        self.times[ref] = AT + len(self.lines) * 1000
        self.lines.append(Line(ref, AT + len(self.lines) * 1000, 9, event))
        if stands:
            self.standing[ref] = moves
            self.stays[ref] = stay or ref


@given(deeds=DEEDS, order=st.randoms())
def test_inside_is_in_less_out_however_lines_arrive(
    deeds: list[tuple[str, int, int]], order: Random
) -> None:
    told = Told()
    for deed in deeds:
        told.tell(*deed)
    arriving = list(told.lines)
    order.shuffle(arriving)
    tells(any(told.standing.values()))
    there, here = rebuilding.rebuilt(told.lines), rebuilding.rebuilt(arriving)
    try:
        assert list(rebuilding.differences(there, here)) == []
        assert sum(lines.sums(there).values()) == sum(told.standing.values())
        open_ = Counter(one.moves for one in lines.unmatched(there))
        assert open_[1] - open_[-1] == sum(told.standing.values())
        for stay in set(told.stays.values()):
            moves = [told.standing[ref] for ref in told.standing if told.stays[ref] == stay]
            both = min(moves.count(1), moves.count(-1))
            left = Counter(one.moves for one in lines.unmatched(there) if one.stay == stay)
            assert (left[1], left[-1]) == (moves.count(1) - both, moves.count(-1) - both)
    finally:
        there.close()
        here.close()


@given(
    came=st.lists(st.tuples(st.just("in"), st.just(0), st.integers(1, 2)), min_size=1, max_size=4),
    deeds=DEEDS,
    later=st.lists(st.integers(0, 3), min_size=1, max_size=4),
)
def test_who_was_inside_at_a_moment_is_known_afterwards(
    came: list[tuple[str, int, int]], deeds: list[tuple[str, int, int]], later: list[int]
) -> None:
    told = Told()
    for deed in [*came, *deeds]:
        told.tell(*deed)
    until = AT + len(told.lines) * 1000
    for which in later:
        told.tell("out", which, 1)
    then, now = told.without_counterpart(until), told.without_counterpart(AT + 60_000)
    tells(bool(then - now))
    store = rebuilding.rebuilt(told.lines)
    try:
        known = lines.unmatched_before(store, from_ms(until))
        assert {one.ref for one in known} == then
        assert len(known) == len(then)
        assert [one.at for one in known] == sorted(one.at for one in known)
        assert lines.unmatched_before(store, from_ms(AT + 60_000)) == lines.unmatched(store)
    finally:
        store.close()


def test_a_second_leaving_is_never_hidden() -> None:
    told = Told()
    for deed in ("in", "out", "out again"):
        told.tell(deed, 0, 1)
    store = rebuilding.rebuilt(told.lines)
    assert lines.sums(store) == {Who.VISITOR: -1}
    store.close()
