"""What two desks said differently, sentence by sentence, and what is no conflict at one desk."""

from datetime import time, timedelta
from decimal import Decimal

from carehome_app.domain.chronic.medicine import Gate
from carehome_app.domain.measures.catalogue import PULSE, TEMPERATURE
from carehome_app.domain.measures.measure import Beyond
from carehome_app.domain.rounds.plan import Window
from carehome_app.i18n import in_english
from carehome_app.services.desks.conflicts import Conflict
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.chronic.test_limits import plan
from tests.services.chronic.test_orders import given, medicine
from tests.services.desks.desks import bring, bring_each_other
from tests.services.desks.test_found_again import both
from tests.services.files.test_importing import table

SLIP = Why("typing_error")


def told(home: Home) -> list[tuple[str, bool, str]]:
    return [(one.what, one.is_alarm, in_english(one.text)) for one in home.house.desks.conflicts()]


def one_of(home: Home, what: str) -> Conflict:
    return next(one for one in home.house.desks.conflicts() if one.what == what)


def differ(home: Home, other: Home) -> None:
    """Let two desks say everything differently that can be."""
    Areas(home).open("203")
    Areas(home).done("203", at="07:00")
    home.measure("R001", "36.5")
    gate = Gate(PULSE.index, "pulse", Beyond.BELOW, Decimal(60), "/min")
    home.house.chronic.medicines.start(medicine(home, gate=gate))
    bring(home, other)
    both((home, other), minutes=5)
    home.measure("R001", "72", measure=PULSE, taken_at=home.clock())
    both((home, other), minutes=5)
    other.measure("R001", "48", measure=PULSE, taken_at=other.clock())
    both((home, other), minutes=5)
    home.house.chronic.medicines.say(given(home))
    day = home.desk.today() + timedelta(days=2)
    for at, other_time in ((home, 6), (other, 7)):
        at.clock.advance(minutes=other_time)
        cell = at.row("R001").cells[0]
        assert cell is not None
        at.house.correcting.correct(cell.valid[0], at.given("R001", f"36.{other_time}"), SLIP)
        (record,) = at.house.disinfection.board.records(at.desk.today(), at.desk.today())
        again = Areas(at).new("203", at=f"07:0{other_time}")
        at.house.disinfection.recording.correct(record, again, SLIP)
        windows = (("pm",), ("pm", "am"))[other_time - 6]
        at.house.chronic.plans.start(plan(at, measure=TEMPERATURE, windows=windows))
        at.house.chronic.medicines.start(medicine(at, name="阿司匹林", windows=("1600",)))
        at.house.planning.change_rounds(
            (Window("noon", time(other_time + 4), time(13)),), "axilla", day
        )
        at.house.isolation.cases.start(
            NewCase(subject=at.subject(f"R00{other_time - 3}"), place="401")
        )
        at.sign_in("D01")
        at.admit("R007", ("何平", "何安")[other_time - 6], "302-1")
        at.admit(f"R01{other_time}", "林春生", f"40{other_time}-1")
        rows = ("编号,姓名,房-床", "R101,马秋生,501-1")
        at.house.importing.take(at.house.importing.people(table(*rows, name="new.csv")))
    bring_each_other([home, other])


def test_each_is_said_in_a_sentence_and_what_harms_is_an_alarm(home: Home, other: Home) -> None:
    differ(home, other)
    assert told(home) == told(other)
    alarms = [words for _what, is_alarm, words in told(home) if is_alarm]
    assert [what for what, *_ in told(home)[:3]] == ["unasked", "medicine", "room"]
    assert alarms == [
        "R001 王秀英: 地高辛 was given at 07:45 without asking; another desk had Pulse 48.",
        "R001 王秀英: 阿司匹林 was put on the list at two desks. End one before it is given"
        " twice.",
        "Room 401: two desks keep people apart in it, R003 张桂兰, R004 刘玉珍. Move one.",
    ]
    assert [words for _what, is_alarm, words in told(home) if not is_alarm] == [
        "R001 王秀英: one measure was planned at two desks, each otherwise. Both hold; end one.",
        "R001 王秀英: one entry was corrected at two desks. Both values stand; withdraw the"
        " wrong.",
        "203: one disinfection was corrected at two desks. The later holds and counts once.",
        "Round times were changed at two desks from 2026-11-24 on. The last change holds; say them"
        " again if that is wrong.",
        "Code R007 is that of two people: R007 何平, R007·2 何安.",
        "Code R101 is that of two people: R101 马秋生, R101·2 马秋生.",
        "Bed 302-1 is that of two people: R007 何平, R007·2 何安.",
        "Bed 501-1 is that of two people: R101 马秋生, R101·2 马秋生.",
        "R016 林春生, R017 林春生: admitted at two desks. J if they are one person.",
        "R101 马秋生, R101·2 马秋生: admitted at two desks. J if they are one person.",
        "The file new.csv was imported at two desks. B takes the later import back; J joins the"
        " people it doubled.",
    ]


def test_who_may_be_one_can_be_joined_and_the_later_import_taken_back(
    home: Home, other: Home
) -> None:
    differ(home, other)
    desks = home.house.desks
    twins = (home.subject("R101"), home.subject("R101·2"))
    alike = (home.subject("R016"), home.subject("R017"))
    with_pairs = [(one.what, one.pairs) for one in desks.conflicts() if one.pairs]
    assert with_pairs == [
        ("code", ((home.subject("R007"), home.subject("R007·2")),)),
        ("code", (twins,)),
        ("bed", ((home.subject("R007"), home.subject("R007·2")),)),
        ("bed", (twins,)),
        ("person", (alike,)),
        ("person", (twins,)),
        ("file", (alike, twins)),
    ]
    file = one_of(home, "file")
    later = desks.later_import(file)
    assert later is not None
    assert (later.name, later.ref.station) == ("new.csv", other.desk.card.station)
    assert desks.later_import(one_of(home, "code")) is None
    for one in desks.conflicts():
        desks.settle(one, " seen ")
    assert told(home) == []
    bring_each_other([home, other])
    assert told(other) == []
