"""A PIN lets one person in, and wrong ones make whoever tries them wait."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carehome_app.db import accounts
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import by_passphrase
from carehome_app.domain.accounts.errors import (
    NoPinError,
    NotCountedError,
    ObviousPinError,
    PinMustChangeError,
    PinNeededError,
    SamePinError,
    ShortPinError,
    TooManyTriesError,
    WrongPinAndWaitError,
    WrongPinError,
)
from carehome_app.domain.accounts.pins import (
    WAITS,
    checked_pin,
    is_obvious,
    said_wait,
    wait_after,
)
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.people import Details, Group
from carehome_app.i18n import in_english
from carehome_app.services.accounts import pins
from carehome_app.services.accounts.pins import DEMO_PIN, STRONG, Cost, Pins, write_pin
from carehome_app.services.desk import acting_as
from carehome_app.services.home.mending import look_only
from carehome_app.services.home.opening import NewHome, close_home, found_home, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home, MovableClock, build_home
from tests.telling_examples import tells

OWN = "730915"
OTHER = "208467"


def nurse(home: Home) -> Actor:
    return Actor(home.subject("S002"), "孙丽", Role.NURSE)


def give(home: Home, code: str, pin: str, *, given: bool = False) -> None:
    with acting_as(home.desk, None) as action:
        write_pin(action, home.subject(code), pin, cost=pins.FOR_DEMO, given=given)


def fail(home: Home, times: int = 1) -> None:
    for _ in range(times):
        with pytest.raises(WrongPinError):
            Pins(home.desk).check(nurse(home), "000000")


# What a PIN may be


@pytest.mark.parametrize(
    "pin", ["000000", "123456", "654321", "121212", "123123", "19400302", "400302", "112211"]
)
def test_a_pin_that_everybody_tries_first_is_refused(pin: str) -> None:
    with pytest.raises(ObviousPinError):
        checked_pin(pin, date(1940, 3, 2))


@pytest.mark.parametrize("pin", ["384738", "38473847"])
def test_four_digits_that_come_again_are_nobodys_first_try(pin: str) -> None:
    assert checked_pin(pin) == pin


@pytest.mark.parametrize("pin", ["", "12345", "73091", "7309151234567", "73o915", "73 0915"])
def test_a_pin_has_six_to_twelve_digits_and_nothing_else(pin: str) -> None:
    with pytest.raises(ShortPinError):
        checked_pin(pin)


def test_full_width_digits_are_the_same_pin(home: Home) -> None:
    give(home, "S002", OWN)
    Pins(home.desk).check(nurse(home), "７３０９１５")


@given(
    st.integers(0, 999_999)
    | st.integers(0, 9).map(lambda digit: digit * 111_111)
    | st.sampled_from([12_345, 123_456, 345_678, 654_321, 987_654, 121_212])
    | st.sampled_from([0, 111_222, 123_123, 456_789])
)
def test_nearly_every_pin_may_be_chosen(number: int) -> None:
    pin = f"{number:06}"
    tells(is_obvious(pin))
    if is_obvious(pin):
        assert (
            len(set(pin)) <= 3
            or pin in "01234567890123456789" * 2
            or pin[::-1] in ("01234567890123456789")
        )


# Who is let in


def test_in_a_demo_home_everybody_has_the_demo_pin_until_another_is_chosen(home: Home) -> None:
    Pins(home.desk).check(nurse(home), DEMO_PIN)
    give(home, "S002", OWN)
    Pins(home.desk).check(nurse(home), OWN)
    with pytest.raises(WrongPinError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)


def test_a_given_pin_lets_in_only_with_an_own_one(home: Home) -> None:
    give(home, "S002", OWN, given=True)
    check = Pins(home.desk).check
    with pytest.raises(PinMustChangeError):
        check(nurse(home), OWN)
    with pytest.raises(SamePinError):
        check(nurse(home), OWN, OWN)
    with pytest.raises(ObviousPinError):
        check(nurse(home), OWN, "111111")
    check(nurse(home), OWN, OTHER)
    check(nurse(home), OTHER)


def test_the_hash_is_not_in_the_journal_but_a_changed_one_lets_nobody_in(home: Home) -> None:
    give(home, "S002", OWN)
    (kept,) = home.desk.store.query("SELECT hash FROM pin_hashes")
    bodies = [str(body) for (body,) in home.desk.store.query("SELECT body FROM journal")]
    assert not any("argon2" in body or kept[0] in body for body in bodies)
    assert home.house.verifying.verify().ok
    give(home, "S003", OTHER)
    home.desk.store.conn.execute(
        "UPDATE pin_hashes SET hash = (SELECT hash FROM pin_hashes WHERE subject = ?)",
        (home.subject("S003"),),
    )
    with pytest.raises(NoPinError):
        Pins(home.desk).check(nurse(home), OTHER)


def test_the_cost_is_raised_when_somebody_signs_in(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    give(home, "S002", OWN)
    monkeypatch.setattr(pins, "FOR_DEMO", Cost(2, 16))
    Pins(home.desk).check(nurse(home), OWN)
    kept = accounts.pin(home.desk.store, home.subject("S002"))
    assert kept is not None
    assert "m=16,t=2" in kept.hash
    Pins(home.desk).check(nurse(home), OWN)


# Waiting


def test_fingers_may_slip_twice_and_then_each_wrong_pin_waits_longer(home: Home) -> None:
    fail(home, 2)
    waits = []
    for _ in range(7):
        fail(home)
        waits.append(Pins(home.desk).wait(home.subject("S002")))
        home.clock.advance(seconds=waits[-1].total_seconds())
    assert waits == sorted(waits)
    assert waits[: len(WAITS)] == list(WAITS)
    assert waits[-1] == WAITS[-1]


def test_one_waits_half_a_minute_then_one_five_a_quarter_of_an_hour_and_an_hour_each() -> None:
    minutes = [wait_after(failed) / timedelta(minutes=1) for failed in range(10)]
    assert minutes == [0, 0, 0, 0.5, 1, 5, 15, 60, 60, 60]


def test_the_wrong_pin_that_begins_a_wait_says_how_long_it_is(home: Home) -> None:
    for _ in range(2):
        with pytest.raises(WrongPinError):
            Pins(home.desk).check(nurse(home), "000000")
    for waits in ("30 s", "60 s", "5 min"):
        with pytest.raises(WrongPinAndWaitError) as wrong:
            Pins(home.desk).check(nurse(home), "000000")
        assert waits in in_english(wrong.value.sentence)
        home.clock.advance(seconds=Pins(home.desk).wait(home.subject("S002")).total_seconds())


@pytest.mark.parametrize(
    ("wait", "words"),
    [(timedelta(milliseconds=1), "1 s"), (timedelta(seconds=30), "30 s"),
     (timedelta(seconds=99), "99 s"), (timedelta(seconds=99.5), "2 min"),
     (timedelta(seconds=300), "5 min"), (timedelta(seconds=301), "6 min")],
)  # fmt: skip
def test_a_wait_is_told_in_seconds_then_in_minutes_never_too_short(
    wait: timedelta, words: str
) -> None:
    assert in_english(said_wait(wait)) == words


def test_while_one_waits_the_right_pin_does_not_help_and_nobody_else_waits(home: Home) -> None:
    fail(home, 3)
    with pytest.raises(TooManyTriesError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)
    Pins(home.desk).check(Actor(home.subject("S001"), "赵敏", Role.CARER), DEMO_PIN)
    home.clock.advance(seconds=30)
    Pins(home.desk).check(nurse(home), DEMO_PIN)
    fail(home, 2)


def test_the_wait_survives_a_restart(home: Home) -> None:
    fail(home, 3)
    left = Pins(home.desk).wait(home.subject("S002"))
    home.reopen()
    assert Pins(home.desk).wait(home.subject("S002")) == left == wait_after(3)


@pytest.mark.parametrize("days", [1, 400])
def test_a_clock_set_back_makes_nobody_wait_longer_than_once_again(home: Home, days: int) -> None:
    fail(home, 3)
    home.clock.advance(days=-days)
    with pytest.raises(TooManyTriesError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)
    home.clock.advance(seconds=29)
    with pytest.raises(TooManyTriesError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)
    home.clock.advance(seconds=1)
    Pins(home.desk).check(nurse(home), DEMO_PIN)


def test_failed_tries_stand_in_the_journal_and_are_rebuilt(home: Home) -> None:
    fail(home, 3)
    found = accounts.failures(home.desk.store, home.subject("S002"))
    assert [times for _at, times in found] == [1, 1, 1]
    assert home.house.verifying.verify().problems == ()


def test_a_reader_counts_and_the_next_writer_tells(home: Home) -> None:
    reader = open_home(home.folder, PASSPHRASE, home.clock, to_write=False)
    for _ in range(2):
        with pytest.raises(WrongPinError):
            Pins(reader).check(nurse(home), "000000")
    close_home(reader)
    assert accounts.failures(home.desk.store, home.subject("S002")) == []
    Pins(home.desk).check(nurse(home), DEMO_PIN)
    (told,) = accounts.failures(home.desk.store, home.subject("S002"))
    assert told[1] == 2


# The first director


def found(folder: Path, pin: str) -> None:
    new = NewHome(name="松鹤养老院", director="吴强", passphrase="a long passphrase", pin=pin)  # noqa: S106
    close_home(found_home(folder, new, MovableClock()))


def looked_at(home: Home) -> Home:
    """Return the home as it is opened from a stick that may only be read."""
    home.close()
    slot = by_passphrase(PASSPHRASE)
    home.desk = look_only(home.folder, vault.keys(home.folder, slot), home.clock)
    return home


def test_on_a_locked_stick_wrong_pins_wait_too_also_after_a_restart(home: Home) -> None:
    looked_at(home)
    fail(home, 3)
    with pytest.raises(TooManyTriesError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)
    looked_at(home)
    with pytest.raises(TooManyTriesError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)
    assert Pins(home.desk).wait(home.subject("S002"))
    home.clock.advance(minutes=2)
    Pins(home.desk).check(nurse(home), DEMO_PIN)
    assert not Pins(home.desk).wait(home.subject("S002"))


def test_where_wrong_pins_can_be_counted_nowhere_nobody_gets_in(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    looked_at(home)
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "file" / "state"))
    for pin in ("000000", DEMO_PIN):
        with pytest.raises(NotCountedError):
            Pins(home.desk).check(nurse(home), pin)
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "state"))
    Pins(home.desk).check(nurse(home), DEMO_PIN)
    (count,) = (tmp_path / "state" / "tries").glob("[0-9a-f]*")
    count.write_text("[" * 100_000)
    with pytest.raises(NotCountedError):
        Pins(home.desk).check(nurse(home), DEMO_PIN)


@pytest.mark.rest
def test_the_director_of_a_new_home_begins_with_the_pin_that_was_chosen(tmp_path: Path) -> None:
    found(tmp_path / "home", OWN)
    desk = open_home(tmp_path / "home", "a long passphrase", MovableClock())
    director = Actor(1_000_001, "吴强", Role.DIRECTOR)
    Pins(desk).check(director, OWN)
    with pytest.raises(WrongPinError):
        Pins(desk).check(director, OTHER)
    kept = accounts.pin(desk.store, director.id)
    assert kept is not None
    assert f"m={STRONG.memory_kib}" in kept.hash
    close_home(desk)


@pytest.mark.parametrize("pin", ["123456", "12345"])
def test_a_weak_pin_begins_no_home(tmp_path: Path, pin: str) -> None:
    with pytest.raises((ObviousPinError, ShortPinError)):
        found(tmp_path / "home", pin)
    assert not (tmp_path / "home").exists()


@pytest.mark.rest
def test_a_director_without_a_pin_chooses_one_when_no_director_has_one(tmp_path: Path) -> None:
    found(tmp_path / "home", "")
    desk = open_home(tmp_path / "home", "a long passphrase", MovableClock())
    director = Actor(1_000_001, "吴强", Role.DIRECTOR)
    with pytest.raises(PinNeededError):
        Pins(desk).check(director, "")
    Pins(desk).check(director, "", OWN)
    Pins(desk).check(director, OWN)
    with pytest.raises(WrongPinError):
        Pins(desk).check(director, "", OTHER)
    close_home(desk)


def test_somebody_without_a_pin_asks_the_director(tmp_path: Path) -> None:
    found(tmp_path / "home", OWN)
    desk = open_home(tmp_path / "home", "a long passphrase", MovableClock())
    for role in (Role.NURSE, Role.DIRECTOR):
        with pytest.raises(NoPinError):
            Pins(desk).check(Actor(1_000_002, "孙丽", role), "", OTHER)
    desk.actor = Actor(1_000_001, "吴强", Role.DIRECTOR)
    house = House(desk)
    second = house.people.admit(Details(group=Group.STAFF, code="D02", name="孙丽"))
    house.signing_in.give_role(second, Role.DIRECTOR)
    with pytest.raises(NoPinError):
        Pins(desk).check(Actor(second, "孙丽", Role.DIRECTOR), "", OTHER)
    close_home(desk)


def test_each_home_that_was_opened_here_has_a_place_to_count_in_on_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "state"))
    for name in ("first", "second"):
        close_home(build_home(tmp_path / name).desk)
        found(tmp_path / f"other {name}", OWN)
        close_home(open_home(tmp_path / f"other {name}", "a long passphrase", MovableClock()))
    assert len(list((tmp_path / "state" / "tries").glob("[0-9a-f]*"))) == 3
