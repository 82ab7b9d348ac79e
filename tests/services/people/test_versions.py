"""A person is where and who the person was then: rooms, floors and groups of every moment."""

from datetime import timedelta

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.events import PersonAdmitted
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.moments import to_ms
from carehome_app.domain.outbreak.cases import Symptom, Syndrome
from carehome_app.domain.outbreak.clusters import HOME, Key
from carehome_app.domain.people import Group
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.domain.sampling.plans import Rhythm, Who
from carehome_app.domain.sampling.round import Method
from carehome_app.i18n import Text, in_english
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.people.people import written
from carehome_app.services.sampling.planning import NewPlan
from carehome_app.ui.findings.rows import heading_of
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in


def move(home: Home, code: str, place: str) -> None:
    room, _, bed = place.partition("-")
    person = home.person(code)
    details = replace(person.details, room=room, bed=bed, floor="")
    home.house.people.change(person, details)


def works_on(home: Home, code: str, floor: str) -> None:
    person = home.person(code)
    home.house.people.change(person, replace(person.details, floor=floor))


def open_keys(home: Home) -> set[Key]:
    """Return the open clusters; what EARS says of the whole home is left out."""
    found = home.house.seeing.clusters.open()
    return {one.cluster.key for one in found if one.cluster.key != Key(Syndrome.FEVER, HOME)}


def words(report: Report) -> str:
    cells = [
        cell.shown
        for section in report.sections
        for part in section.parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
    ]
    return " | ".join(in_english(one) if isinstance(one, Text) else str(one) for one in cells)


def test_yesterday_s_sheet_and_register_show_yesterday_s_room(home: Home) -> None:
    yesterday = home.round
    home.measure("R001", "36.5")
    home.clock.advance(days=1)
    move(home, "R001", "305-1")

    assert home.row("R001").person.place == "305-1"
    assert home.row("R001", yesterday).person.place == "201-1"
    then = words(home.house.papers.build("register", Asked(day=yesterday.day)))
    assert "201-1" in then
    assert "305-1" not in then


def test_a_changed_group_leaves_yesterday_s_counts(home: Home) -> None:
    yesterday = home.round
    home.measure_everybody()
    before = [home.sheet(yesterday).count(group) for group in Group]
    home.clock.advance(days=1)
    person = home.person("R006")
    home.house.people.change(person, replace(person.details, group=Group.STAFF))

    assert [home.sheet(yesterday).count(group) for group in Group] == before
    assert [home.sheet().count(group).roll for group in Group] == [5, 5]


def test_a_move_takes_no_cluster_along_and_makes_none(home: Home) -> None:
    home.measure("R001", "38.2")
    home.measure("R003", "38.4")
    assert open_keys(home) == {Key(Syndrome.FEVER, "2")}

    home.clock.advance(minutes=5)
    for code, place in (("R001", "305-1"), ("R003", "305-2")):
        move(home, code, place)

    assert open_keys(home) == {Key(Syndrome.FEVER, "2")}
    (outbreak,) = [one for one in home.house.seeing.clusters.open() if one.cluster.key.unit == "2"]
    assert [one.person.place for one in outbreak.ill] == ["201-1", "202-1"]


def test_a_carer_of_two_floors_counts_on_both(home: Home) -> None:
    works_on(home, "S001", "2、3")
    home.measure("S001", "38.5")
    home.measure("R001", "38.5")
    assert open_keys(home) == {Key(Syndrome.FEVER, "2")}
    home.measure("R005", "38.5")
    assert open_keys(home) == {Key(Syndrome.FEVER, "2"), Key(Syndrome.FEVER, "3")}


def test_a_cough_on_two_floors_and_in_staff_on_one_day_is_noticed_in_the_home(
    home: Home,
) -> None:
    clusters = home.house.seeing.clusters
    clusters.note_symptoms(home.subject("R001"), [Symptom.COUGH])
    assert open_keys(home) == set()
    clusters.note_symptoms(home.subject("R005"), [Symptom.COUGH])
    clusters.note_symptoms(home.subject("S001"), [Symptom.COUGH])

    assert open_keys(home) == {Key(Syndrome.RESPIRATORY, HOME)}
    (found,) = [one.cluster for one in clusters.open()]
    assert {one.rule for one in found.crossings} == {"home.respiratory"}
    assert len(found.people) == 3


def test_a_change_writes_the_changed_fields_only_and_history_says_which(home: Home) -> None:
    move(home, "R001", "203-1")
    works_on(home, "S001", "2")
    told = [in_english(one.words) for one in home.house.history.of_person(home.subject("R001"))]
    assert any("room 201 → 203" in one for one in told), told
    assert not any("code" in one and "→" in one for one in told)


def test_somebody_taken_back_at_two_desks_has_come_once(home: Home) -> None:
    person = home.person("R001")
    home.house.people.discharge(person)
    home.clock.advance(hours=1)
    home.house.people.readmit(person, person.details)
    with home.desk.acting(May.ADMIT) as action:
        at = to_ms(home.desk.now() + timedelta(milliseconds=1))
        action.append(PersonAdmitted(person.id, *written(person.details), at))
    home.reopen()

    here = home.house.people.here()
    assert len(here) == len({one.id for one in here}) == home.sheet().count().roll


def test_every_list_of_the_past_names_the_room_of_then(home: Home) -> None:
    home.measure("R001", "150/84", measure=by_code("blood_pressure"), site="")
    home.measure("R001", "38.5")
    let_in(home, guest("李梅", home.subject("R001")))
    home.house.isolation.cases.start(NewCase(subject=home.subject("R001"), place="105"))
    yesterday = home.desk.today()
    home.clock.advance(hours=2)
    home.measure("R001", "36.5")
    home.clock.advance(days=1)
    move(home, "R001", "305-1")

    asked = {"isolation": Asked(day=yesterday)}
    for kind in ("measures", "isolation", "follow-ups", "gate"):
        told = words(home.house.papers.build(kind, asked.get(kind, Asked(month=yesterday))))
        assert "201-1" in told, kind
        assert "305-1" not in told, kind
    told = words(home.house.papers.build("whole-day", Asked(day=yesterday)))
    assert "305-1" not in told


def test_what_is_open_names_the_room_of_now_and_what_is_closed_that_of_then(home: Home) -> None:
    home.measure("R001", "38.5")
    home.clock.advance(hours=1)
    move(home, "R001", "305-1")
    following_up = home.house.following_up
    (due,) = following_up.due(PERSON)
    assert str(due.name).startswith("305-1")
    home.measure("R001", "36.5")
    (closed,) = following_up.between(due.episode.opened_at, home.desk.now(), PERSON)
    assert str(following_up.called(closed)).startswith("201-1")
    assert heading_of(home.house, closed, in_english).startswith("201-1")


def test_the_staff_list_of_a_day_has_the_roles_of_that_day(home: Home) -> None:
    yesterday = home.desk.today()
    home.clock.advance(days=1)
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.NURSE)

    then, now = (
        words(home.house.papers.build("staff", Asked(day=day)))
        for day in (yesterday, home.desk.today())
    )
    assert "carer | carer" in then
    assert "carer | nurse" in now


def test_a_week_of_tests_asks_those_who_were_residents_then(home: Home) -> None:
    planning = home.house.sampling.planning
    new = NewPlan(name="week", rhythm=Rhythm.WEEKLY, method=Method.ANTIGEN, who=Who.RESIDENTS)
    planning.start(new)
    (plan,) = planning.plans()
    planning.open_planned(plan)
    asked = planning.week(plan, home.desk.today())
    home.clock.advance(days=1)
    person = home.person("R006")
    home.house.people.change(person, replace(person.details, group=Group.STAFF))
    assert planning.week(plan, home.desk.today() - timedelta(days=1)) == asked
    assert home.subject("R006") in asked
