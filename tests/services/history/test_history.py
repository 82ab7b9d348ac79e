"""The history of anything says who did what, when, and at which desk, in a sentence."""

import re
from collections.abc import Iterator

import pytest
from msgspec.structs import replace

from carehome_app.db.journal import journal
from carehome_app.db.journal.history import BULK
from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.tellings import telling
from carehome_app.i18n import in_english as say
from carehome_app.languages import load
from carehome_app.services.history.history import ERASED, History, SaidHere, Told
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.services.lived import lived_home


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    home = lived_home(tmp_path_factory.mktemp("history"))
    yield home
    home.close()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_line_of_a_home_can_be_said(lived: Home, language: str) -> None:
    speak, names = load(language), SaidHere(lived.desk)
    for line in journal.lines(lived.desk.store):
        said = speak(telling(line.event).words(line.event, names))
        assert said
        assert "{" not in said
        assert "Text(" not in said


def entry_of(home: Home, code: str) -> Entry:
    cell = home.row(code).cells[0]
    assert cell is not None
    return cell.valid[-1]


def words(told: list[Told]) -> list[str]:
    return [say(one.words) for one in told]


def test_the_history_of_a_person(home: Home) -> None:
    home.measure("R001", "39.4")
    home.clock.advance(minutes=10)
    home.house.correcting.correct(
        entry_of(home, "R001"), home.given("R001", "36.4"), Why("typing_error")
    )
    home.clock.advance(minutes=5)
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, room="205"))
    told = home.house.history.of_person(person.id)
    said = words(told)
    assert said[0] == "Changed about 王秀英: room 201 → 205."
    assert said[1] == "Temperature of 王秀英: 39.4 → 36.4 (typing error)."
    assert said[-1].startswith("王秀英 came into the house on 2026-11-01 05:00")
    assert any("axilla" in one and "39.4" in one for one in said)
    assert {one.desk for one in told} == {"前台"}
    assert told[0].by == "周静"
    assert [one.at for one in told] == sorted((one.at for one in told), reverse=True)
    others = home.house.history.of_person(home.subject("R002"))
    assert len(others) == 1, "she only came in"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("r", "refused."),
        ("h+3", "in hospital, until 2026-11-25."),
        ("h", "in hospital, until further notice."),
    ],
)
def test_a_reason_is_told_with_its_last_day_where_it_has_one(
    home: Home, typed: str, said: str
) -> None:
    home.measure("R001", typed)
    told = words(home.house.history.of_person(home.subject("R001")))[0]
    assert told == f"Temperature of 王秀英 not measured, Morning round on 2026-11-22: {said}"


def test_the_history_of_a_reading_follows_it_to_another_person(home: Home) -> None:
    home.measure("R001", "36.6")
    first = entry_of(home, "R001")
    home.house.correcting.correct(first, home.given("R002", "36.6"), Why("wrong_person"))
    moved = entry_of(home, "R002")
    home.house.correcting.correct(moved, home.given("R002", "36.7"), Why("other", "read again"))
    home.measure("R003", "36.5")
    for entry in (first, moved, entry_of(home, "R002")):
        said = words(home.house.history.of_entry(entry))
        assert len(said) == 3
        assert said[0].endswith("36.6 → 36.7 (other reason, read again).")
        assert "36.6 of 王秀英 → 36.6 of 李建国" in said[1]


def test_a_judgement_made_again_says_why(home: Home) -> None:
    home.measure("R001", "37.3")
    slip = entry_of(home, "R001")
    home.clock.advance(minutes=45)
    home.measure("R001", "37.3")
    second = entry_of(home, "R001")
    home.house.correcting.withdraw(slip, Why("typing_error"))
    said = words(home.house.history.of_entry(second))
    assert any("was judged again" in one for one in said)


def test_the_history_of_plans_limits_settings_accounts_areas_and_reports(lived: Home) -> None:
    history = lived.house.history
    plan = lived.desk.plans[0]
    said = words(history.of_thing(Topic.PLAN, str(plan.id)))
    assert [one.startswith("Temperature is due") for one in said] == [True]
    accounts = lived.house.signing_in.accounts()
    assert any("may sign in as" in one for one in words(history.of_person(accounts[0][0].id)))
    area = lived.house.disinfection.board.areas()[0].id
    assert any("disinfected" in one for one in words(history.of_area(area)))
    issued = lived.house.papers.issuing.issued()[0]
    told = history.of_thing(Topic.REPORT, issued.archive_number)
    assert issued.seal in words(told)[0]
    for topic in Topic:
        assert {one.topic for one in history.of_home(topic)} <= {topic}
    assert history.of_home(Topic.SETTING)


def test_a_setting_and_a_limit_that_were_changed(home: Home) -> None:
    home.house.rules.set_unit(TEMPERATURE, "°F")
    key = "unit.temperature"
    assert words(home.house.history.of_thing(Topic.SETTING, key)) == [f"{key} is now °F."]


def test_the_index_leaves_out_what_is_found_through_tables(home: Home) -> None:
    ((sql,),) = home.desk.store.query(
        "SELECT sql FROM sqlite_schema WHERE name = 'journal_seldom'"
    )
    assert {int(kind) for kind in re.findall(r"\d+", sql.partition("NOT IN")[2])} == BULK


def test_an_erased_line_is_told_as_erased(home: Home) -> None:
    home.measure("R001", "36.5")
    ref = entry_of(home, "R001").ref
    home.desk.store.conn.execute(
        "UPDATE journal SET body = sha256(body) WHERE number = ?", (ref.number,)
    )
    assert [one.words for one in home.house.history.of_home() if one.ref == ref] == [ERASED]


def test_only_the_newest_five_hundred_are_told_at_once(lived: Home) -> None:
    assert journal.length(lived.desk.store) > 500
    told = lived.house.history.of_home()
    assert len(told) == 500
    assert told[:7] == History(lived.desk, most=7).of_home()


def test_a_supervisor_sees_no_history(home: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.SUPERVISOR)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.history.of_home()
