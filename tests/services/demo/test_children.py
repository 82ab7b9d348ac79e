"""The made-up home for children: all of them train, some are of the state, one card went out."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from carehome_app.app import make_window
from carehome_app.db.journal import journal
from carehome_app.domain.cards.card import Purpose, State
from carehome_app.domain.cards.errors import NoCardConsentError, WardError
from carehome_app.domain.gate.levels import HomeKind
from carehome_app.domain.people import Group
from carehome_app.domain.rehabilitation.words import Course, Treatment
from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import close_home, open_home
from carehome_app.services.house import House
from carehome_app.ui.rehabilitation.page import RehabilitationPage
from tests.command_line import run
from tests.walks import walk

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
CHILDREN = 17


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="module", params=walk(["zh", "en"]))
def made(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    wanted = Demo(
        residents=CHILDREN, staff=26, areas=6, days=21, children=True, language=request.param
    )
    desk = make_demo(tmp_path_factory.mktemp("children") / "home", wanted, clock)
    yield desk
    close_home(desk)


@pytest.fixture
def house(made: Desk) -> House:
    return House(made)


def test_it_is_a_home_for_children_and_nobody_in_it_is_grown_up(house: House) -> None:
    assert house.gate.control.kind() is HomeKind.CHILDREN
    ages = [person.age(TODAY) for person in house.people.here() if person.group is Group.RESIDENT]
    assert len(ages) == CHILDREN
    assert all(age is not None and age < 16 for age in ages)
    assert len(set(ages)) > 4, "of many ages"


def test_every_child_has_a_plan_with_goals_that_are_measured_and_eighteen_sessions_a_week(
    house: House,
) -> None:
    plans = house.rehabilitation.board.plans(Course.TRAINING)
    assert len(plans) == CHILDREN
    for plan in plans:
        assert all(goal.measure for goal in plan.goals)
        assert plan.goals
    week = TODAY - timedelta(days=7), TODAY - timedelta(days=1)
    board = house.rehabilitation.board
    assert [len(board.sessions(plan.subject, *week)) for plan in plans] == [18] * CHILDREN


def test_one_card_went_out_and_another_may_not(house: House) -> None:
    cards = house.cards.board.between(TODAY - timedelta(days=7), TODAY)
    gone = [card for card in cards if card.state is State.LEFT]
    (stays,) = [card for card in cards if card.state is State.READY]
    assert len(gone) == 1
    assert gone[0].masks == 1
    assert house.cards.making.content(gone[0])
    with pytest.raises(NoCardConsentError):
        house.cards.making.may_leave(stays.ref)


def test_wards_of_the_state_get_no_cards_but_the_one_whose_relative_is_allowed(
    house: House,
) -> None:
    wards = {who: guard for who, guard in house.cards.consents.every().items() if guard.is_ward}
    assert len(wards) == CHILDREN // 4
    (allowed,) = [who for who, guard in wards.items() if guard.allowed is not None]
    assert wards[allowed].check("", Purpose.FAMILY, TODAY)
    for who in wards.keys() - {allowed}:
        with pytest.raises(WardError):
            wards[who].check(house.desk.person(who).name, Purpose.FAMILY, TODAY)


def test_its_record_is_whole(house: House) -> None:
    assert house.verifying.verify().ok


def test_in_english_nothing_in_it_is_written_in_chinese(made: Desk) -> None:
    bodies = [str(line.event) for line in journal.lines(made.store)]
    chinese = [one for one in bodies if any("\u3400" <= letter <= "\u9fff" for letter in one)]
    if made.card.name.isascii():
        assert not chinese, chinese[:5]
    else:
        assert chinese


def test_nothing_in_it_is_said_of_the_old(made: Desk) -> None:
    bodies = "\n".join(str(line.event) for line in journal.lines(made.store))
    for word in ("老人", "女儿", "儿子", "卒中", "高血压", "Residents' kitchen", "daughter"):
        assert word not in bodies, word


def test_the_window_shows_its_training(qtbot: QtBot, house: House) -> None:
    window = make_window(house, "zh")
    qtbot.addWidget(window)
    window.show()
    window.show_page("rehabilitation")
    page = window.findChild(RehabilitationPage)
    assert page is not None
    assert page.isVisible()


def test_it_is_made_at_the_command_line_smaller_when_nobody_says_how_large(tmp_path: Path) -> None:
    folder = tmp_path / "home"
    done = run("--now", "2026-11-22T08:30", "demo", str(folder), "--children", "--days", "2")
    assert done.exit_code == 0, done.output
    desk = open_home(folder, "demo", to_write=False)
    here = [person.group for person in desk.stays]
    close_home(desk)
    assert here.count(Group.RESIDENT) == 60
    assert here.count(Group.STAFF) == 26


def test_somebody_is_expected_at_a_hospital_in_the_days_to_come(house: House) -> None:
    days = [
        one.day
        for one in house.rehabilitation.board.treatments()
        if one.what is Treatment.APPOINTMENT
    ]
    assert any(TODAY < day <= TODAY + timedelta(days=5) for day in days)
