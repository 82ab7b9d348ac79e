"""Accounts are kept by the director, PINs by their owners, and signatures by the signer."""

import pytest

from carehome_app.db import accounts
from carehome_app.domain.accounts.errors import (
    AccountClosedError,
    NotSignedError,
    ObviousPinError,
    PinMustChangeError,
    WrongPinError,
)
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.errors import NobodySignedInError, NotAllowedError
from carehome_app.domain.settings import LastDirectorError, OutsideRangeError
from carehome_app.i18n import in_english
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.disinfection.areas import Written
from tests.builders import Home
from tests.disinfecting import Areas

OWN, OTHER = "730915", "208467"


def test_one_changes_the_own_pin_knowing_the_old_one(home: Home) -> None:
    subject, signing_in = home.subject("S002"), home.house.signing_in
    with pytest.raises(WrongPinError):
        signing_in.sign_in(subject, "000000", OWN)
    with pytest.raises(ObviousPinError):
        signing_in.sign_in(subject, DEMO_PIN, "121212")
    signing_in.sign_in(subject, DEMO_PIN, OWN)
    signing_in.sign_in_by_code("S002", OWN)


def test_a_given_pin_does_not_sign_either(home: Home) -> None:
    home.sign_in("D01")
    home.house.accounts.set_pin(home.subject("S002"), OWN)
    with pytest.raises(PinMustChangeError):
        home.house.signing_in.signature(home.subject("S002"), OWN, Purpose.CHECKER)


def test_a_new_pin_from_the_director_ends_the_wait(home: Home) -> None:
    for _ in range(3):
        with pytest.raises(WrongPinError):
            home.house.signing_in.sign_in_by_code("S002", "000000")
    home.sign_in("D01")
    home.house.accounts.set_pin(home.subject("S002"), OWN)
    home.house.signing_in.sign_in(home.subject("S002"), OWN, OTHER)
    assert home.house.signing_in.has_pin(home.subject("S002"))


def test_a_closed_account_signs_in_and_signs_no_more(home: Home) -> None:
    home.sign_in("D01")
    nurse = home.subject("S002")
    home.house.accounts.close(nurse, "left for a while")
    with pytest.raises(AccountClosedError):
        home.house.signing_in.sign_in(nurse, DEMO_PIN)
    with pytest.raises(AccountClosedError):
        home.house.signing_in.signature(nurse, DEMO_PIN, Purpose.CHECKER)
    home.house.accounts.open_again(nurse)
    home.house.signing_in.sign_in(nurse, DEMO_PIN)


def test_the_last_director_stays_and_a_closed_one_does_not_count(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S003"), Role.DIRECTOR)
    home.house.accounts.close(home.subject("S003"))
    with pytest.raises(LastDirectorError):
        home.house.accounts.close(home.subject("D01"))
    with pytest.raises(LastDirectorError):
        home.house.signing_in.give_role(home.subject("D01"), None)


def test_a_signature_needs_the_role_for_it_and_changes_nobody(home: Home) -> None:
    signature = home.house.signing_in.signature
    with pytest.raises(NotAllowedError):
        signature(home.subject("S002"), DEMO_PIN, Purpose.REVIEWER)
    signed = signature(home.subject("D01"), DEMO_PIN, Purpose.DIRECTOR)
    assert (signed.subject, signed.name) == (home.subject("D01"), "吴强")
    assert home.desk.actor is not None
    assert home.desk.actor.name == "周静"
    home.house.signing_in.sign_out()
    with pytest.raises(NobodySignedInError):
        signature(home.subject("D01"), DEMO_PIN, Purpose.DIRECTOR)


def test_a_checker_is_named_only_by_the_own_signature(home: Home) -> None:
    areas = Areas(home)
    areas.open("厨房", "kitchen")
    home.clock.advance(minutes=5)
    new = areas.new("厨房")
    recording = home.house.disinfection.recording
    with pytest.raises(NotSignedError):
        recording.record(type(new)(areas=new.areas, details=new.details))
    kept = areas.done("厨房")
    (signed,) = accounts.signatures(home.desk.store, kept.refs[0])
    assert signed.subject == home.subject("S002")


def test_the_window_locks_after_one_to_sixty_minutes_and_no_other(home: Home) -> None:
    home.sign_in("D01")
    assert idle_minutes(home.desk) == 3, "the usual time, until another is said"
    for minutes in (1, 60):
        home.house.accounts.set_idle_minutes(minutes)
        assert idle_minutes(home.desk) == minutes
    for minutes in (0, 61):
        with pytest.raises(OutsideRangeError) as refused:
            home.house.accounts.set_idle_minutes(minutes)
        assert all(f"{edge}" in in_english(refused.value.sentence) for edge in (minutes, 1, 60))
    assert idle_minutes(home.desk) == 60


def test_everything_about_accounts_is_rebuilt_from_the_journal(home: Home) -> None:
    home.sign_in("D01")
    home.house.accounts.set_pin(home.subject("S001"), OWN)
    home.house.accounts.close(home.subject("S001"))
    home.house.accounts.open_again(home.subject("S001"))
    home.house.accounts.set_idle_minutes(7)
    home.house.disinfection.areas.add(Written(name="厨房", area_class="kitchen"))
    home.clock.advance(minutes=5)
    Areas(home).done("厨房")
    assert home.house.verifying.verify().problems == ()


def test_no_pin_stands_in_any_file_of_the_home(home: Home) -> None:
    home.sign_in("D01")
    home.house.accounts.set_pin(home.subject("S001"), OWN)
    with pytest.raises(WrongPinError):
        home.house.signing_in.sign_in_by_code("S001", OTHER)
    for path in home.folder.rglob("*"):
        if path.is_file():
            found = path.read_bytes()
            assert OWN.encode() not in found
            assert OTHER.encode() not in found
