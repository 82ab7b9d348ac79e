"""Who may sign in, as the director's list shows it; and tries counted on this computer."""

from datetime import timedelta
from pathlib import Path

import pytest

from carehome_app.db import accounts
from carehome_app.db.accounts import Tries
from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.accounts.roles import Actor, May, Role
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.settings import LastDirectorError
from carehome_app.services.accounts import counting
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.accounts.directors import check_director_left, directors
from carehome_app.services.accounts.pins import DEMO_PIN, Pins
from carehome_app.services.changes import Changes
from carehome_app.services.home.opening import close_home, open_home
from tests.builders import PASSPHRASE, Home
from tests.services.accounts.test_pins import looked_at

OWN, OTHER = "730915", "208467"
HALF_A_MINUTE = timedelta(seconds=30)


def listed(home: Home) -> list[tuple[object, ...]]:
    return [(one.person.details.code, *one[1:]) for one in home.house.accounts.everybody()]


def fail(home: Home, code: str, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPinError):
            home.house.signing_in.sign_in_by_code(code, "000000")


def test_everybody_is_listed_with_role_and_pin_and_how_long_they_wait(home: Home) -> None:
    home.sign_in("D01")
    home.admit("S009", "钱芳", staff=True)
    home.admit("S010", "卫平", staff=True)
    home.admit("S011", "冯强", staff=True)
    signing_in, keeping = home.house.signing_in, home.house.accounts
    signing_in.give_role(home.subject("R001"), Role.SUPERVISOR)
    keeping.set_pin(home.subject("S001"), OWN)
    keeping.set_pin(home.subject("D01"), OTHER)
    keeping.close(home.subject("S002"), " left for a while ")
    home.house.people.discharge(home.person("S011"))
    fail(home, "S003", 3)
    no_wait = timedelta()
    assert listed(home) == [
        ("D01", Role.DIRECTOR, False, True, False, no_wait),
        ("R001", Role.SUPERVISOR, False, True, False, no_wait),
        ("S001", Role.CARER, False, True, True, no_wait),
        ("S002", Role.NURSE, True, True, False, no_wait),
        ("S003", Role.HEAD_NURSE, False, True, False, HALF_A_MINUTE),
        ("S009", None, False, True, False, no_wait),
        ("S010", None, False, True, False, no_wait),
    ]
    codes = {person.details.code: role for person, role in signing_in.accounts()}
    assert "S002" not in codes
    assert signing_in.roles()[home.subject("S002")] is Role.NURSE
    home.clock.advance(seconds=29)
    assert listed(home)[4][-1] == timedelta(seconds=1)
    assert [times for _at, times in keeping.failures(home.subject("S003"))] == [1, 1, 1]
    home.clock.advance(seconds=1)
    assert listed(home)[4][-1] == no_wait


def test_a_role_that_is_given_again_is_no_change_and_a_director_may_stay(home: Home) -> None:
    home.sign_in("D01")
    give = home.house.signing_in.give_role
    assert give(home.subject("S001"), Role.CARER) is Changes.NONE
    assert give(home.subject("D01"), Role.DIRECTOR) is Changes.NONE
    assert give(home.subject("S001"), Role.NURSE) == Changes.PEOPLE | Changes.ACCOUNTS
    assert give(home.subject("S001"), None) == Changes.PEOPLE | Changes.ACCOUNTS
    assert home.subject("S001") not in home.house.signing_in.roles()
    assert directors(home.desk) == {home.subject("D01")}
    check_director_left(home.desk, without=home.subject("S003"))
    with pytest.raises(LastDirectorError):
        check_director_left(home.desk, without=home.subject("D01"))
    give(home.subject("S003"), Role.DIRECTOR)
    check_director_left(home.desk, without=home.subject("D01"))


@pytest.mark.parametrize(
    ("said", "minutes"), [("1", 1), ("60", 60), ("61", 3), ("0", 3), ("x", 3), ("-5", 3), ("", 3)]
)
def test_a_wait_nobody_may_choose_is_the_usual_one(home: Home, said: str, minutes: int) -> None:
    with home.desk.acting(May.SET_RULES) as action:
        action.append(SettingChanged("lock_after_minutes", said))
    home.desk.forget(Changes.SETTINGS)
    assert idle_minutes(home.desk) == minutes


def test_the_usual_wait_said_is_no_change(home: Home) -> None:
    home.sign_in("D01")
    assert home.house.accounts.set_idle_minutes(3) is Changes.NONE
    assert home.house.accounts.set_idle_minutes(4) is Changes.SETTINGS
    assert home.house.accounts.set_idle_minutes(4) is Changes.NONE
    assert home.house.accounts.set_idle_minutes(3) is Changes.SETTINGS


def test_what_is_counted_on_this_computer_is_of_each_person_and_of_each_home(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAREHOME_STATE", str(tmp_path / "state"))
    reader = looked_at(home).desk
    many = {number: Tries(number % 7, home.clock(), number) for number in range(1, 200)}
    with counting.counting(reader) as counted:
        for subject, tries in many.items():
            counted.note(subject, tries)
            assert counted.tries(subject) == tries
        assert counted.tries(999) is None
        assert {subject: counted.tries(subject) for subject in many} == many
    assert counting.tries_of(reader, 7) == many[7]
    assert counting.tries_of(reader, 999) is None
    (file,) = (tmp_path / "state" / counting.PLACE).glob("[0-9a-f]*")
    assert file.stat().st_size == 2 * counting.BLOCK
    assert len(file.name) == 32
    with counting.counting(reader) as counted:
        counted.note(7, Tries(0, home.clock(), 0))
    assert counting.tries_of(reader, 7) == Tries(0, home.clock(), 0)
    assert counting.tries_of(reader, 8) == many[8]


def test_the_right_pin_ends_the_count_and_tells_what_no_writer_told(home: Home) -> None:
    reader = open_home(home.folder, PASSPHRASE, home.clock, to_write=False)
    nurse = Actor(home.subject("S002"), "孙丽", Role.NURSE)
    for _ in range(2):
        with pytest.raises(WrongPinError):
            Pins(reader).check(nurse, "000000")
    close_home(reader)
    with pytest.raises(WrongPinError):
        Pins(home.desk).check(nurse, "000001")
    assert [times for _at, times in accounts.failures(home.desk.store, nurse.id)] == [3]
    home.clock.advance(seconds=30)
    Pins(home.desk).check(nurse, DEMO_PIN)
    assert [times for _at, times in accounts.failures(home.desk.store, nurse.id)] == [3]
    assert accounts.tries(home.desk.store, nurse.id) == Tries(0, home.clock(), 0)
