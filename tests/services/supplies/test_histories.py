"""Random months of a store: the sums hold, tables are rebuilt, and a slow tally says the same."""

from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carehome_app.db.supplies import looking
from carehome_app.domain.errors import CareHomeError
from carehome_app.domain.supplies.ledger import account, ledger_lines
from carehome_app.domain.supplies.supply import Lot, Move, Movement
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.supplies.opening import ToOpen
from tests.builders import Home, build_home
from tests.services.supplies.store import GOGGLES, Keeper
from tests.telling_examples import tells

_acts = st.lists(
    st.one_of(
        st.tuples(st.just("in"), st.integers(1, 60), st.integers(-3, 40)),
        st.tuples(st.just("gift"), st.integers(1, 60), st.integers(0, 40)),
        st.tuples(st.just("out"), st.integers(1, 50), st.integers(0, 3)),
        st.tuples(st.just("back"), st.integers(1, 9), st.just(0)),
        st.tuples(st.just("lost"), st.integers(1, 9), st.just(0)),
        st.tuples(st.just("open"), st.integers(1, 20), st.integers(0, 5)),
        st.tuples(st.just("count"), st.integers(0, 90), st.just(0)),
        st.tuples(st.just("reverse"), st.integers(0, 9), st.just(0)),
        st.tuples(st.just("day"), st.just(0), st.just(0)),
    ),
    max_size=22,
)


def act(keeper: Keeper, item_number: int, what: tuple[str, int, int]) -> None:
    """Do one thing; what is refused is refused."""
    name, number, days = what
    home = keeper.home
    item = keeper.supplies.store.item(item_number)
    ahead = (home.desk.today() + timedelta(days=days)).isoformat()
    match name:
        case "day":
            home.clock.advance(days=1)
        case "in":
            keeper.takes_in(item, str(number), ahead)
        case "gift":
            keeper.takes_in(item, str(number), ahead, move=Move.DONATION)
        case "out":
            keeper.gives(item, str(number), at=home.desk.now() - timedelta(days=days))
        case "back":
            keeper.supplies.moving.give_back(keeper.going(item, str(number)))
        case "lost":
            keeper.writes_off(item, str(number), Move.DAMAGED)
        case "open":
            keeper.supplies.opening.open(ToOpen(item=item, quantity=str(number), days=str(days)))
        case "count":
            keeper.supplies.counting.count(item, str(number))
        case "reverse":
            lines = keeper.supplies.store.history(item, 30)
            if number < len(lines):
                keeper.supplies.reversing.reverse(lines[number], Why("typing_error", ""))


def slow_use(
    lines: list[Movement], lots: dict[tuple[int, int], date | None], today: date, window: int
) -> tuple[Fraction | None, int]:
    """Return use a day and the days it is of, day by day from single lines."""
    live = [one for one in lines if one.superseded is None]
    if not lines:
        return None, 0
    first = min(lines, key=lambda one: one.at).day
    total = counted = 0
    for back in range(window, 0, -1):
        day = today - timedelta(days=back)
        if day < first:
            continue
        held: dict[tuple[int, int], int] = {}
        for one in live:
            if one.day < day:
                for part in one.parts:
                    held[part.lot] = held.get(part.lot, 0) + part.quantity
        there = any(
            number > 0 and ((good := lots[lot]) is None or good >= day)
            for lot, number in held.items()
        )
        used = sum(
            one.move.use * (abs(sum(part.quantity for part in one.parts)) + one.beyond)
            for one in live
            if one.day == day
        )
        if there or used:
            total += used
            counted += 1
    return (None if counted < 2 else max(Fraction(0), Fraction(total, counted))), counted


@pytest.mark.rest
@given(_acts)
@settings(max_examples=25, deadline=None)
def test_whatever_happens_the_sums_hold(acts: list[tuple[str, int, int]]) -> None:
    with TemporaryDirectory() as folder:
        home = build_home(Path(folder) / "home")
        try:
            check_history(home, acts)
        finally:
            home.close()


def check_history(home: Home, acts: list[tuple[str, int, int]]) -> None:
    """Live through a history and look at every sum of it."""
    home.sign_in("D01")
    keeper = Keeper(home)
    item, other = keeper.lists(), keeper.lists(GOGGLES)
    keeper.takes_in(other, "4")
    known = keeper.supplies.store.standings()
    for what in acts:
        try:
            act(keeper, item.id, what)
        except CareHomeError:
            continue
        known = keeper.supplies.store.renewed(known, item)
    lines = looking.of_item(home.desk.store, item.id)
    tells(bool(lines))
    standing = keeper.supplies.store.standing(item)
    anew = keeper.supplies.store.standings()
    assert known == anew, "what the page looks up after each act is what it would find anew"
    together = {one.item.id: one for one in anew}[item.id]
    assert (together.lots, together.use) == (standing.lots, standing.use)
    assert all(lot.quantity >= 0 for lot in standing.lots), "no position is below nothing"
    # The book is the sum of its lines, in any cut of the days.
    told = ledger_lines(lines, home.desk.home_time.day)
    day = home.desk.today()
    whole = account(told, date.min, day)
    assert whole.closing == sum(lot.quantity for lot in standing.lots)
    for cut in {one.day for one in told}:
        before, after = account(told, date.min, cut - timedelta(days=1)), account(told, cut, day)
        assert after.opening == before.closing
        assert after.closing == whole.closing
    for trace in keeper.supplies.donations(date.min, date.max):
        assert trace.holds
    every = {(*one.ref,): one.expires for one in map_lots(home, lines)}
    window = standing.standard.window
    assert (standing.use.per_day, standing.use.days) == slow_use(lines, every, day, window)
    assert home.house.verifying.verify().ok


def map_lots(home: Home, lines: list[Movement]) -> list[Lot]:
    """Return every position that the lines name."""
    refs = {part.lot for one in lines for part in one.parts}
    return [lot for ref in refs if (lot := looking.lot_at(home.desk.store, ref)) is not None]
