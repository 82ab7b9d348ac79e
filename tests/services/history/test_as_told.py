"""The history of two days in a home, as it is told of everything, a topic, a person, a value."""

from msgspec.structs import replace

from carehome_app.domain.accounts.roles import Role
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.gate.levels import Who
from carehome_app.domain.history.event_words import Topic
from carehome_app.domain.isolation.cases import CaseKind
from carehome_app.domain.measures.catalogue import TEMPERATURE, by_code
from carehome_app.domain.rounds.entry import Entry
from carehome_app.i18n import in_english
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.gate.looking import AtGate
from carehome_app.services.history.about import About, Thing
from carehome_app.services.history.history import History, Told
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rounds.correcting import Why
from tests.approved import assert_approved
from tests.builders import Home
from tests.services.gate.at_the_gate import let_in, under


def entry_of(home: Home, code: str) -> Entry:
    cell = home.row(code).cells[0]
    assert cell is not None
    return cell.valid[-1]


def first_day(home: Home) -> None:
    """A fever that was another person's, a pressure, an area, a limit, a visitor."""
    home.measure("R001", "39.4")
    home.house.following_up.take(home.house.following_up.due()[0].episode, Step.NURSE_TOLD, "先看")
    home.clock.advance(minutes=10)
    wrong = entry_of(home, "R001")
    home.house.correcting.correct(wrong, home.given("R002", "39.4"), Why("wrong_person"))
    home.clock.advance(minutes=1)
    right = entry_of(home, "R002")
    home.house.correcting.correct(right, home.given("R002", "38.4"), Why("other", "又看了一次"))
    home.measure("R003", "h+3")
    home.measure("R004", "168/101/96", measure=by_code("blood_pressure"), site="")
    (reason,) = [one for cell in home.row("R003").cells if cell for one in cell.entries]
    home.house.correcting.correct(reason, home.given("R003", "36.6"), Why("other", "在家"))
    home.house.disinfection.areas.add_all([Written(name="厨房", area_class="kitchen", floor="1")])
    line = next(one for one in home.house.rules.lines() if one.rule.code == "screen.surface")
    home.house.rules.change(line, Override(line.threshold, on=False), "试行")
    let_in(home, AtGate(who=Who.SERVICE, name="师傅", purpose="检修"))


def second_day(home: Home) -> None:
    """A move, a role, a note, somebody kept apart, a level; then somebody leaves."""
    home.clock.advance(days=1)
    person = home.person("R001")
    home.house.people.change(person, replace(person.details, room="305", care_level="2"))
    home.house.people.change(home.person("R001"), replace(home.person("R001").details, room="306"))
    home.house.recording.note(home.subject("R005"), home.round, "睡得不好")
    new = NewCase(subject=home.subject("R002"), place="401", kind=CaseKind.CONTACT)
    home.house.isolation.cases.start(new)
    under(home, "booked")
    home.house.rules.set_unit(TEMPERATURE, "°F")
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S001"), Role.NURSE)
    home.clock.advance(hours=1)
    home.house.people.discharge(home.person("R006"), reason="回家")


def as_told(home: Home, name: str, told: list[Told]) -> list[str]:
    local = home.desk.home_time.local
    lines = []
    for one in told:
        topic = "-" if one.topic is None else one.topic.value
        by = one.by if isinstance(one.by, str) else in_english(one.by)
        lines.append(
            f"  {local(one.at):%d %H:%M} {by} @{one.desk} [{topic}] {in_english(one.words)}"
        )
    return [f"{name}:", *lines]


def two_days(home: Home) -> None:
    """Let two days go by; the director acts at their end."""
    first_day(home)
    second_day(home)


def test_the_history_of_two_days_is_told_in_these_words(home: Home) -> None:
    two_days(home)
    history, said = home.house.history, list[str]()
    said += as_told(home, "everything", history.of_home())
    for topic in Topic:
        said += as_told(home, f"of {topic.value}", history.of_home(topic))
    for code in ("R001", "R002", "R006", "S001"):
        said += as_told(home, f"of {code}", history.of_person(home.subject(code)))
    said += as_told(home, "the last three", History(home.desk, 3).of_home())
    assert_approved("services/history/as_told.txt", said)


def test_a_value_a_thing_and_an_area_have_a_history_and_a_name_of_their_own(home: Home) -> None:
    two_days(home)
    history, said = home.house.history, list[str]()
    area = home.house.disinfection.board.areas()[0].id
    home.clock.set("2026-11-22 08:00")
    values = [entry_of(home, "R002")]
    about: list[About] = [
        None,
        home.subject("R001"),
        77,
        *values,
        Thing(Topic.AREA, str(area), "厨房"),
        Thing(Topic.PLAN, "screen.surface", "a line"),
        Thing(Topic.SETTING, "unit.temperature", "a unit"),
        Thing(Topic.PLAN, str(home.desk.plans[0].id), "a plan"),
        Thing(Topic.PLAN, "77", "no plan"),
    ]
    for one in about:
        title = history.title(one)
        name = title if isinstance(title, str) else in_english(title)
        told = history.tell(one)
        assert told == history.elsewhere(one), name
        said += as_told(home, name, told[:8])
    assert_approved("services/history/as_told_of_things.txt", said)
