"""A clock that jumped ahead is asked about; nothing is written, pruned or erased by it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from carehome_app.domain.accounts.errors import WrongPinError
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.trust.clocks import ClockJumpedError, NoJumpError
from tests.builders import Home
from tests.services.trust.real_home import act_as, real_home


@pytest.fixture
def real(tmp_path: Path) -> Iterator[Home]:
    home = real_home(tmp_path / "home")
    home.measure("R001", "36.5")
    yield home
    home.close()


def test_a_clock_years_ahead_is_asked_about_by_the_day_and_nothing_is_written(real: Home) -> None:
    before = real.desk.store.heads()
    real.clock.set("2028-01-03 07:30")
    with pytest.raises(ClockJumpedError, match="Monday") as refused:
        real.measure("R002", "36.6")
    assert "2028" in str(refused.value)
    assert real.desk.store.heads() == before


def test_it_is_said_as_soon_as_the_home_is_opened(real: Home) -> None:
    real.clock.set("2028-01-03 07:30")
    real.reopen()
    assert real.desk.warning is not None
    assert "clock shows" in real.desk.warning.source


def test_who_may_set_rules_confirms_it_and_recording_goes_on(real: Home) -> None:
    real.clock.set("2028-01-03 07:30")
    real.house.record.confirm_clock()
    real.measure("R002", "36.6")
    assert real.house.record.clock_question() is None
    with pytest.raises(NoJumpError):
        real.house.record.confirm_clock()


def test_years_are_not_confirmed_by_a_carer(real: Home) -> None:
    act_as(real, "S001", Role.CARER)
    real.clock.set("2028-01-03 07:30")
    with pytest.raises(NotAllowedError):
        real.house.record.confirm_clock()


@pytest.mark.parametrize(("hours", "asked"), [(35, False), (37, True)])
def test_a_home_that_records_every_day_is_asked_after_a_day_and_a_half(
    real: Home, hours: int, asked: bool
) -> None:
    for _ in range(4):
        real.next_round()
        real.measure("R001", "36.5")
        real.next_round()
        real.measure("R002", "36.5")
    real.clock.advance(hours=hours)
    assert (real.house.record.clock_question() is not None) is asked


@pytest.mark.parametrize(("readings", "asked"), [(3, False), (4, True)])
def test_three_days_of_use_make_a_day_and_a_half_long(
    real: Home, readings: int, asked: bool
) -> None:
    real.clock.advance(days=10)
    for _ in range(readings):
        real.clock.advance(hours=23)
        real.measure("R001", "36.5")
    real.clock.advance(hours=37)
    assert (real.house.record.clock_question() is not None) is asked


@pytest.mark.parametrize(("days", "asked"), [(39, False), (41, True)])
def test_a_home_that_was_closed_is_asked_after_forty_days(
    real: Home, days: int, asked: bool
) -> None:
    real.clock.advance(days=days)
    assert (real.house.record.clock_question() is not None) is asked


def test_no_backup_is_made_or_let_go_by_a_clock_that_jumped(real: Home) -> None:
    for _ in range(6):
        real.house.backing_up.job(Why.HOUR).run()
        real.clock.advance(days=1)
        real.measure("R001", "36.5")
    made = real.house.backing_up.made()
    real.clock.set("2032-01-03 07:30")
    assert real.house.backing_up.due() is None
    with pytest.raises(ClockJumpedError):
        real.house.backing_up.job(Why.ASKED)
    assert real.house.backing_up.made() == made


def test_copies_of_several_days_stay_even_when_the_jump_was_confirmed(real: Home) -> None:
    for _ in range(6):
        real.house.backing_up.job(Why.HOUR).run()
        real.clock.advance(days=1)
        real.measure("R001", "36.5")
    real.clock.set("2028-01-03 07:30")
    real.house.record.confirm_clock()
    real.house.backing_up.job(Why.HOUR).run()
    assert len(real.house.backing_up.made()) >= 3


def test_no_term_is_over_by_a_clock_that_jumped(real: Home) -> None:
    real.house.people.discharge(real.person("R005"))
    act_as(real, "D01", Role.DIRECTOR)
    real.clock.advance(days=6 * 365)
    (kept,) = real.house.keeping.left()
    assert not kept.over


def test_whoever_is_to_answer_can_sign_in_with_a_slip_before(real: Home) -> None:
    act_as(real, "D01", Role.DIRECTOR)
    real.house.accounts.set_pin(real.subject("S003"), "730915")
    real.clock.set("2028-01-03 07:30")
    with pytest.raises(WrongPinError):
        real.house.signing_in.sign_in_by_code("S003", "111111")


def test_a_copied_folder_asks_about_the_clock_of_the_computer_it_came_to(
    real: Home, tmp_path: Path
) -> None:
    """Its first line as a new station did not believe the clock: it would be believed since."""
    real.close()
    copy = tmp_path / "other pc"
    shutil.copytree(real.folder, copy)
    real.clock.set("2028-01-03 07:30")
    real.folder = copy
    real.reopen()
    assert real.desk.warning is not None
    assert "clock shows" in real.desk.warning.source
    last = real.desk.store.last_recorded_at()
    assert last is not None
    assert last.year == 2026
