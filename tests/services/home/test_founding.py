"""The lines a home begins with, one by one, and what opens it; which of its pages it uses."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from carehome_app.db.journal import journal
from carehome_app.db.keys import vault
from carehome_app.db.keys.slots import by_passphrase
from carehome_app.domain.accounts.events import PinSet
from carehome_app.domain.errors import HomeExistsError, ShortPassphraseError
from carehome_app.domain.events import (
    HomeFounded,
    PersonAdmitted,
    PlanStarted,
    RoleGiven,
    StationNamed,
)
from carehome_app.domain.keys.errors import GuessedPassphraseError
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.measure import Routine
from carehome_app.domain.moments import to_ms
from carehome_app.i18n import in_english
from carehome_app.services.home.keys import new_code
from carehome_app.services.home.opening import (
    NewHome,
    by_recovery_code,
    close_home,
    found_home,
    is_home,
    is_in_use,
    is_made_up,
    open_home,
)
from carehome_app.services.home.passphrases import checked_passphrase
from carehome_app.services.house import House
from tests.builders import Home, MovableClock

GOOD = "a quiet garden at noon"


def new(**more: object) -> NewHome:
    what: dict[str, object] = {"name": "松鹤养老院", "number": "0417", "director": "吴强"}
    usual = {"passphrase": GOOD, "desk_name": "前台", "timezone": "Asia/Shanghai"}
    return NewHome(**{**what, **usual, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("pin", ["", "583920"])
def test_a_home_begins_with_its_desk_its_name_its_director_and_what_is_always_due(
    tmp_path: Path, pin: str
) -> None:
    clock = MovableClock("2026-11-22 00:30")  # the day before, in Greenwich
    desk = found_home(tmp_path / "home", new(pin=pin), clock)
    events = [line.event for line in journal.lines(desk.store)]
    now, founder = to_ms(clock()), 1_000_001
    station, home, director, role, *more = events
    assert isinstance(station, StationNamed)
    assert (station.index, station.name, len(station.id)) == (1, "前台", 16)
    assert isinstance(home, HomeFounded)
    assert (home.name, home.number, home.timezone, home.demo) == (
        "松鹤养老院",
        "0417",
        "Asia/Shanghai",
        False,
    )
    assert len(home.id) == 16
    assert home.id != station.id
    assert director == PersonAdmitted(
        founder, "staff", "D01", "吴强", "", None, "", "", "", "", "", "", at=now
    )
    assert role == RoleGiven(founder, "director")
    pins = [one for one in more if isinstance(one, PinSet)]
    assert [(one.subject, one.given) for one in pins] == ([(founder, 0)] if pin else [])
    assert more[len(pins) :] == always_due(date(2026, 11, 22))
    assert desk.actor is not None
    assert (desk.actor.id, desk.actor.name) == (founder, "吴强")
    close_home(desk)


def always_due(first: date) -> list[PlanStarted]:
    """Return the plan of each measure that is due without anybody planning it."""
    routine = [one for one in CATALOGUE if one.routine is not Routine.NOBODY]
    return [
        PlanStarted(
            1_000_001 + place,
            one.index,
            (("am", 6 * 60, 10 * 60), ("pm", 15 * 60, 20 * 60)),
            first.toordinal(),
            "everybody" if one.routine is Routine.EVERYBODY else "residents",
            0,
            one.sites[0].code,
            0,
        )
        for place, one in enumerate(routine)
    ]


@pytest.mark.parametrize("with_code", [True, False])
def test_it_opens_with_the_directors_passphrase_and_with_the_code_if_there_is_one(
    tmp_path: Path, with_code: bool
) -> None:
    folder, clock, code = tmp_path / "home", MovableClock(), new_code()
    close_home(found_home(folder, new(recovery=code if with_code else ""), clock))
    slots = vault.read(folder).slots
    assert [(one.kind, one.whose, one.made_by) for one in slots] == [
        ("passphrase", 1_000_001, 1_000_001),
        *([("recovery", 0, 1_000_001)] if with_code else []),
    ]
    assert {one.made_at for one in slots} == {to_ms(clock())}
    assert len(vault.keys(folder, by_passphrase(GOOD))) == 1
    if with_code:
        assert vault.keys(folder, by_recovery_code(code)) == vault.keys(
            folder, by_passphrase(GOOD)
        )


def test_it_is_a_home_of_its_own_and_in_use_until_it_is_closed(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    assert not is_home(folder)
    desk = found_home(folder, new(), MovableClock())
    assert is_home(folder)
    assert is_in_use(folder)
    close_home(desk)
    assert not is_in_use(folder)
    assert not is_made_up(folder)
    with pytest.raises(HomeExistsError):
        found_home(folder, new(), MovableClock())
    close_home(found_home(tmp_path / "demo", new(demo=True), MovableClock()))
    assert is_made_up(tmp_path / "demo")


@pytest.mark.parametrize(("seconds", "is_told"), [(299, False), (300, True)])
def test_a_clock_five_minutes_behind_the_last_line_is_told(
    tmp_path: Path, seconds: int, is_told: bool
) -> None:
    clock, folder = MovableClock(), tmp_path / "home"
    close_home(found_home(folder, new(), clock))
    clock.advance(seconds=-seconds)
    desk = open_home(folder, GOOD, clock)
    said = "" if desk.warning is None else in_english(desk.warning)
    assert said.startswith("The clock of this computer shows") == is_told
    close_home(desk)


@pytest.mark.parametrize(
    ("passphrase", "error"),
    [
        ("x" * 7, ShortPassphraseError),
        ("松鹤养老院2026", GuessedPassphraseError),
        ("0417 - 0417!", GuessedPassphraseError),
        ("woaini1314", GuessedPassphraseError),
        ("松鹤养老院 and a garden", None),
        ("gate-red7", None),
    ],
)
def test_what_everybody_in_the_house_knows_opens_nothing(
    passphrase: str, error: type[Exception] | None
) -> None:
    known = ("松鹤养老院", "0417", " ")
    if error is None:
        assert checked_passphrase(passphrase, known) == passphrase
    else:
        with pytest.raises(error):
            checked_passphrase(passphrase, known)


def test_a_page_is_used_as_a_director_says_from_a_day_on_else_by_itself(home: Home) -> None:
    home.sign_in("D01")
    pages = home.house.capabilities
    assert pages.is_on("gate")
    assert not pages.is_on("gate", by_itself=False)
    assert pages.chosen("gate") == ("", None)
    first = home.desk.today()
    home.desk.forget(pages.switch("gate", on=False))
    assert (pages.is_on("gate"), pages.chosen("gate")) == (False, ("off", first))
    home.clock.advance(days=1)
    home.desk.forget(pages.switch("gate", on=True))
    assert pages.is_on("gate", by_itself=False)
    assert pages.chosen("gate") == ("on", first + timedelta(days=1))
    home.desk.forget(pages.release("gate"))
    assert not pages.is_on("gate", by_itself=False)
    assert pages.is_on("gate")
    assert not pages.home_is_closed()
    assert House(home.desk).capabilities.is_on("rounds")
