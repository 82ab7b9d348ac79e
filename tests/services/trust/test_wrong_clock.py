"""A clock that ran ahead has a way back: the order stays, and every time shown is right."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.moments import to_ms
from carehome_app.domain.privacy.errors import NoReasonError
from carehome_app.domain.trust.clocks import (
    NotATimeError,
    NotWrongError,
    WrongClock,
    WrongTimeError,
    shown_at,
    stamped_at,
)
from carehome_app.i18n import in_english
from carehome_app.services.backups.restoring import Restoring, key_of, restore
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.services.trust.clock import CLOCKS_DIFFER, to_come
from tests.builders import PASSPHRASE, Home
from tests.telling_examples import tells

REALLY = "2026-11-22 08:00"


def poison(home: Home) -> None:
    """One reading in 2099, then the clock is right again and people go on."""
    home.measure("R001", "36.5")
    home.clock.set("2099-03-01 08:00")
    home.measure("R002", "36.6")
    home.clock.set("2026-11-22 09:00")
    home.sign_in("D01")
    home.measure("R003", "36.7")


def times(home: Home) -> list[str]:
    local = home.desk.home_time.local
    return [f"{local(home.desk.store.last_recorded_at() or home.clock()):%Y-%m-%d %H:%M}"]


def shown(home: Home) -> list[int]:
    return [line.recorded_at for line in journal.lines(home.desk.store)]


def mend(home: Home) -> None:
    home.house.record.clock_was_wrong(REALLY, "the battery of the PC was empty")


def test_a_line_of_2099_no_longer_draws_every_later_line_along(home: Home) -> None:
    poison(home)
    assert times(home) == ["2099-03-01 08:00"]
    said = home.house.record.wrong_clock()
    assert said is not None
    assert "2099-03-01 08:00" in in_english(said)
    order = [line.ref for line in journal.lines(home.desk.store)]

    mend(home)

    assert [line.ref for line in journal.lines(home.desk.store)][: len(order)] == order
    assert shown(home) == sorted(shown(home))
    assert times(home)[0].startswith("2026-11-22 08:00")
    assert home.house.record.wrong_clock() is None
    assert home.house.verifying.verify().problems == ()
    home.clock.advance(minutes=7)
    home.measure("R004", "36.8")
    assert times(home) == ["2026-11-22 09:07"]
    assert home.row("R004").cells[0].valid[0].recorded_at == home.clock()  # type: ignore[union-attr]
    assert home.house.verifying.verify().problems == ()
    home.reopen()
    assert home.desk.warning is None


def test_settings_places_and_the_past_are_right_again(home: Home) -> None:
    poison(home)
    mover = home.person("R005")
    home.house.people.change(mover, replace(mover.details, room="305", bed="9", floor="3"))
    mend(home)
    assert home.desk.person_at(mover.id, home.clock()).place == "305-9"
    home.clock.advance(minutes=3)
    then = home.house.as_of.house(home.clock())
    try:
        assert {line.ref for line in journal.lines(home.desk.store)} == {
            line.ref for line in journal.lines(then.desk.store)
        }
    finally:
        then.desk.store.close()


def test_who_says_so_and_when_it_can_have_been(home: Home) -> None:
    poison(home)
    record = home.house.record
    with pytest.raises(WrongTimeError, match="2026-11-22 07:30"):
        record.clock_was_wrong("2026-11-22 06:00", "battery")
    with pytest.raises(WrongTimeError):
        record.clock_was_wrong("2026-11-22 12:00", "battery")
    with pytest.raises(NotATimeError):
        record.clock_was_wrong("yesterday", "battery")
    with pytest.raises(NoReasonError):
        record.clock_was_wrong(REALLY, " ")
    home.sign_in("S003")
    with pytest.raises(NotAllowedError):
        mend(home)
    home.sign_in("D01")
    mend(home)
    with pytest.raises(NotWrongError):
        mend(home)


def test_the_minute_of_the_last_right_line_may_be_said_and_the_one_before_it_not(
    home: Home,
) -> None:
    poison(home)
    with pytest.raises(WrongTimeError):
        home.house.record.clock_was_wrong("2026-11-22 07:29", "battery")
    home.house.record.clock_was_wrong("2026-11-22 07:30", "battery")
    assert times(home) < ["2026-11-22 09:01"]


def test_a_second_wrong_clock_is_mended_as_well_as_the_first(home: Home) -> None:
    poison(home)
    mend(home)
    home.clock.set("2031-01-01 08:00")
    home.measure("R004", "36.8")
    home.clock.set("2026-11-22 10:00")
    home.measure("R005", "36.8")
    home.house.record.clock_was_wrong("2026-11-22 09:30", "again")
    home.measure("R006", "36.8")
    assert shown(home) == sorted(shown(home))
    assert times(home)[0] == "2026-11-22 10:00"
    assert home.house.verifying.verify().problems == ()


MS = st.integers(1, 10**6)


@given(st.lists(st.tuples(MS, MS), max_size=3), st.lists(st.integers(0, 10**7), max_size=9))
def test_stamps_keep_their_order_and_give_back_the_moment(
    jumps: list[tuple[int, int]], moments: list[int]
) -> None:
    wrong: tuple[WrongClock, ...] = ()
    stamp = 0
    for step, ahead in jumps:  # a moment later the clock runs ahead by so much
        stamp = stamp + step + ahead
        wrong = (*wrong, WrongClock(stamp, ahead))
    stamps = [stamped_at(one, wrong) for one in sorted(moments)]
    tells(bool(wrong) and len(stamps) > 1)
    assert stamps == sorted(stamps)
    assert [shown_at(one, wrong) for one in stamps] == sorted(moments)


def test_the_last_line_bears_the_last_stamp_whatever_the_clock_did(home: Home) -> None:
    """A whole home of ten years was read for it, each time the part about keys was opened."""
    poison(home)
    mend(home)
    home.measure("R004", "36.8")
    store = home.desk.store
    stamps = [at for (at,) in store.query("SELECT recorded_at FROM journal ORDER BY number")]
    assert stamps == sorted(stamps)
    assert journal.stamp_around(store, 0)[2] == max(stamps)


def test_the_wrong_line_came_at_the_earliest_right_after_the_last_right_one(home: Home) -> None:
    last = home.desk.store.last_recorded_at()
    assert last is not None
    poison(home)
    found = to_come(home.desk)
    assert found is not None
    assert found[0] > last
    before, first, _last = journal.stamp_around(
        home.desk.store, to_ms(home.clock() + CLOCKS_DIFFER)
    )
    assert to_ms(found[0]) == before + 1
    assert to_ms(found[2]) == first


def test_lines_taken_over_from_a_damaged_record_say_which_times_were_wrong(
    home: Home, tmp_path: Path
) -> None:
    poison(home)
    made = home.house.backing_up.job(Why.ASKED).run().backup
    mend(home)
    home.clock.advance(minutes=1)
    home.measure("R004", "36.8")
    times_here = shown(home)
    new = Restoring(
        backup=made.folder,
        target=tmp_path / "new",
        key=key_of(made.folder, PASSPHRASE),
        damaged=home.folder,
        clock=home.clock,
    )
    restore(new)
    desk = open_home(tmp_path / "new", PASSPHRASE, home.clock)
    try:
        times = [line.recorded_at for line in journal.lines(desk.store)]
        assert times[: len(times_here)] == times_here
        house = House(desk)
        desk.actor = home.desk.actor
        assert house.verifying.verify().problems == ()
    finally:
        close_home(desk)


def test_wrong_lines_over_more_hours_than_there_were_came_right_after_the_last_right_one(
    home: Home,
) -> None:
    home.measure("R001", "36.5")
    for moment in ("2099-03-01 08:00", "2099-03-01 20:00"):
        home.clock.set(moment)
        home.measure("R002", "36.6")
    home.clock.set("2026-11-22 09:00")
    found = to_come(home.desk)
    assert found is not None
    earliest, latest, _bears = found
    assert earliest == latest
