"""Who comes to stay is examined first; what they bring is listed, given back, and never lost."""

import pytest

from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.duties.due_list import Box
from carehome_app.domain.errors import MissingFieldError, NotAllowedError
from carehome_app.domain.gate.errors import (
    NotExaminedError,
    NotOfThoseHereError,
    ThingsNotHereError,
    WitnessNeededError,
)
from carehome_app.domain.gate.levels import Ask, HomeKind, Who
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report, Table
from carehome_app.i18n import Text
from carehome_app.i18n import in_english as say
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.gate.intake import DAY_LISTS, NewIntake, NewReturn
from carehome_app.services.gate.looking import AtGate
from tests.builders import Home
from tests.services.gate.at_the_gate import under

THINGS = "手机 1; 现金 230 元；手机 1"


@pytest.fixture
def station(home: Home) -> Home:
    """A rescue station whose head nurse acts."""
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    home.sign_in("S003")
    return home


def witness(home: Home, code: str = "S002") -> Signed:
    return home.house.signing_in.signature(home.subject(code), DEMO_PIN, Purpose.CHECKER)


def came(home: Home, code: str = "R001", things: str = THINGS) -> None:
    new = NewIntake(
        examined="周静，37.0，无外伤",
        history="本市，无接触",
        things=things,
        signed=witness(home) if things else None,
    )
    home.house.gate.intakes.keep(home.subject(code), new)


def here(home: Home, code: str = "R001") -> tuple[str, ...]:
    return home.house.gate.intakes.of(home.subject(code)).here()


def give_back(home: Home, things: str = "", to: str = "本人") -> None:
    back = NewReturn(to=to, things=things, signed=witness(home))
    home.house.gate.intakes.give_back(home.subject("R001"), back)


def left(home: Home) -> dict[int, Box]:
    (known,) = [one.of(home.house, home.desk.today()) for one in DAY_LISTS]
    return {item.who: item.box for item in known.items}


def test_what_was_brought_less_what_went_is_here(station: Home) -> None:
    came(station)
    assert here(station) == ("手机 1", "现金 230 元", "手机 1")
    give_back(station, "手机 1")
    assert here(station) == ("现金 230 元", "手机 1")
    came(station, things="药 1 盒")
    give_back(station)
    assert here(station) == ()


def test_nobody_stays_before_being_examined_and_asked(station: Home) -> None:
    keep, subject = station.house.gate.intakes.keep, station.subject("R001")
    with pytest.raises(NotExaminedError):
        keep(subject, NewIntake(history="本市"))
    with pytest.raises(MissingFieldError):
        keep(subject, NewIntake(examined="周静，正常", history=" "))
    with pytest.raises(NotOfThoseHereError):
        keep(station.subject("S001"), NewIntake(examined="x", history="x"))
    keep(subject, NewIntake(notice="告知〔2026〕3号", history="不说"))
    (written,) = station.house.gate.intakes.of(subject).intakes
    assert (written.examined, written.notice) == ("", "告知〔2026〕3号")


def test_things_are_listed_and_given_back_in_front_of_a_second_person(station: Home) -> None:
    keep, subject = station.house.gate.intakes.keep, station.subject("R001")
    own = witness(station, "S003")
    for signed in (None, own):
        with pytest.raises(WitnessNeededError):
            keep(subject, NewIntake(examined="x", history="x", things=THINGS, signed=signed))
    assert here(station) == ()
    came(station)
    with pytest.raises(WitnessNeededError):
        station.house.gate.intakes.give_back(subject, NewReturn(to="本人", signed=own))
    assert len(here(station)) == 3


def test_nothing_is_given_back_that_is_not_here(station: Home) -> None:
    came(station)
    for things, missing in (("手表", "手表"), ("手机 1;手机 1;手机 1", "手机 1")):
        with pytest.raises(ThingsNotHereError) as told:
            give_back(station, things)
        assert missing in say(told.value.sentence).partition("Here are")[0]
    with pytest.raises(MissingFieldError):
        give_back(station, to=" ")
    give_back(station)
    with pytest.raises(ThingsNotHereError):
        give_back(station)


def test_who_left_without_their_things_stands_in_the_days_list_until_they_have_them(
    station: Home,
) -> None:
    came(station)
    assert left(station) == {}, "who is here has them here"
    station.clock.advance(minutes=5)
    station.house.people.discharge(station.person("R001"))
    station.clock.advance(minutes=5)
    subject = station.subject("R001")
    assert left(station) == {subject: Box.OPEN}
    station.clock.advance(days=2)
    assert left(station) == {subject: Box.OPEN}
    give_back(station, to="哥哥")
    assert left(station) == {subject: Box.DONE}
    station.clock.advance(days=1)
    assert left(station) == {}


def test_a_carer_lists_nothing(station: Home) -> None:
    station.sign_in("S001")
    with pytest.raises(NotAllowedError):
        came(station, things="")


def test_whoever_wants_to_leave_a_rescue_station_owes_no_answer(home: Home) -> None:
    """A home for elders asks why, with whom and until when; a rescue station may keep nobody."""
    under(home, "half")
    given = AtGate(who=Who.RESIDENT, subject=home.subject("R001"), answers={Ask.REASON: ""})
    from carehome_app.domain.gate.errors import StillMissingError

    with pytest.raises(StillMissingError):
        home.house.gate.passing.go_out(given)
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    home.house.gate.passing.go_out(given)
    assert home.house.gate.board.stay_of(home.subject("R001")) is not None


def shown(report: Report) -> str:
    said = []
    for section in report.sections:
        said.append(say(section.heading) if isinstance(section.heading, Text) else section.heading)
        for part in section.parts:
            if isinstance(part, Table):
                cells = [cell.shown for row in part.rows for cell in row]
                said += [say(one) if isinstance(one, Text) else str(one) for one in cells]
    return " | ".join(said)


def test_the_paper_has_three_signatures_and_names_who_stood_by(station: Home) -> None:
    came(station)
    give_back(station, "手机 1")
    report = station.house.papers.build("intake", Asked(person=station.subject("R001")))
    assert len(report.signatures) == 3
    assert say(report.banner.lead).endswith("2 things are here.")
    for word in ("周静，37.0，无外伤", "孙丽", "现金 230 元", "本人"):
        assert word in shown(report)


@pytest.mark.parametrize(
    ("kind", "people"), [(HomeKind.RESCUE, "Recipients"), (HomeKind.CHILDREN, "Children")]
)
def test_tables_are_called_after_who_lives_there(home: Home, kind: HomeKind, people: str) -> None:
    home.measure("R001", "36.5")
    given = AtGate(who=Who.RESIDENT, subject=home.subject("R001"), answers={Ask.BACK: "17:45"})
    home.house.gate.passing.go_out(
        AtGate(who=given.who, subject=given.subject, answers={Ask.REASON: "药", **given.answers})
    )
    codes = ("daily", "register", "inside", "gate")
    for code in codes:
        assert "esidents" in shown(build(home, code)) or code == "gate"
    home.sign_in("D01")
    home.house.desk.forget(home.house.gate.control.set_kind(kind))
    for code in codes:
        said = shown(build(home, code))
        assert people in said, code
        assert "Resident" not in said, code


def build(home: Home, code: str) -> Report:
    asked = Asked(day=home.desk.today(), round=home.round) if code == "daily" else Asked()
    return home.house.papers.build(code, asked)


def test_it_is_told_and_can_be_rebuilt(station: Home) -> None:
    came(station)
    give_back(station, "手机 1")
    assert "手机 1" in repr(station.house.history.of_home())
    assert station.house.verifying.verify().problems == ()
    made = rebuilding.rebuilt(list(journal.lines(station.desk.store))[::-1])
    assert list(rebuilding.differences(station.desk.store, made)) == []
    made.close()
