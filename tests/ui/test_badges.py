"""What the badges of the rail count, and how urgently they say it."""

from carehome_app.domain.isolation.cases import Length
from carehome_app.services.isolation.cases import NewCase
from carehome_app.ui.shell.badges import Badge, Urgency
from carehome_app.ui.subjects import BUREAU_PAGES, PAGES
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in

COUNTED = {spec.name: spec.counted for spec in (*PAGES, *BUREAU_PAGES) if spec.counted}


def badge(home: Home, page: str) -> Badge:
    return COUNTED[page].badge(home.house)


def test_a_guest_who_stays_too_long_is_to_be_looked_at(home: Home) -> None:
    let_in(home, guest("郑小兰", home.subject("R001")))
    assert badge(home, "gate").shown == ""
    home.clock.advance(hours=3)
    found = badge(home, "gate")
    assert (found.shown, found.urgency) == ("1", Urgency.LOOK)
    today = home.house.gate.board.today()
    assert home.house.gate.board.count_late() == len(today.overstaying) + len(today.not_back)


def test_a_door_that_was_opened_waits_for_words_and_a_fever_is_no_door(home: Home) -> None:
    home.clock.set("2026-11-22 11:40")
    new = NewCase(subject=home.subject("R001"), place="401", length=Length(days=5))
    home.house.isolation.cases.start(new)
    doors = home.house.isolation.doors
    doors.pair("d401", "401")
    doors.receive(["d401;close"], "")
    assert badge(home, "isolation").shown == ""
    home.clock.advance(minutes=1)
    doors.receive(["d401;open"], "")
    home.clock.advance(minutes=10)
    home.house.isolation.open_doors.look()
    home.measure("R002", "38.6")
    assert badge(home, "isolation").count == len(doors.waiting("d401")) == 1
    assert badge(home, "follow_up").count == 2


def test_whoever_reads_reports_only_sees_no_figure(home: Home) -> None:
    home.measure("R002", "38.6")
    home.desk.actor = None
    assert {one.badge(home.house).shown for one in COUNTED.values()} == {""}
