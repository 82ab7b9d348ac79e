"""Levels are set by an order on paper; what was collected for an emergency is destroyed."""

from datetime import timedelta

import msgspec
import pytest

from carehome_app.db import settings
from carehome_app.db.gate import lines
from carehome_app.domain.accounts.signatures import Purpose
from carehome_app.domain.gate.errors import (
    DirectorEndsError,
    DocumentNeededError,
    NoEmergencyError,
    NotSignedError,
    StillAskedError,
)
from carehome_app.domain.gate.levels import HomeKind, Switch
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.changes import Changes
from carehome_app.services.gate.control import NewLevel
from carehome_app.services.gate.looking import Passed
from carehome_app.services.gate.visits import NewVisit
from carehome_app.ui.shell.page_table import off_pages
from carehome_app.ui.subjects import PAGES
from tests.builders import Home
from tests.services.gate.at_the_gate import guest, let_in, under


def test_a_level_without_document_or_reason_is_refused(home: Home) -> None:
    control = home.house.gate.control
    with pytest.raises(DocumentNeededError) as refused:
        control.set_level(NewLevel(code="booked", document="", reason=" "))
    assert len(refused.value.sentence.values["what"]) == 3
    assert control.current().code == "open"


def test_the_level_of_yesterday_judges_yesterday(home: Home) -> None:
    home.sign_in("S003")
    under(home, "booked")
    home.clock.advance(days=2)
    under(home, "closed")
    control = home.house.gate.control
    yesterday = home.clock() - timedelta(days=1)
    assert (control.at(yesterday).code, control.current().code) == ("booked", "closed")
    codes = [one.code for one in control.between(yesterday - timedelta(days=9), home.clock())]
    assert codes == ["open", "booked"]


def test_what_the_law_says_is_said_and_not_forbidden(home: Home) -> None:
    home.sign_in("D01")
    control = home.house.gate.control
    control.set_kind(HomeKind.RESCUE)
    home.desk.forget(home.house.gate.control.set_kind(HomeKind.RESCUE))
    new = NewLevel(code="closed", document="1", reason="x", emergency="e", until=home.clock())
    # The levels of a rescue station keep nobody in; who types otherwise is told.
    assert Switch.OUTINGS not in [floor.switch for floor in control.floors(new)]
    new = msgspec.structs.replace(new, switches={Switch.OUTINGS: "permit"})
    assert Switch.OUTINGS in [floor.switch for floor in control.floors(new)]
    control.set_level(new)
    assert control.current().code == "closed"


def test_visits_booked_before_a_change_are_to_be_told(home: Home) -> None:
    home.sign_in("S003")
    under(home, "booked")
    gate, tomorrow = home.house.gate, home.clock() + timedelta(days=1)
    booked = gate.visits.book(NewVisit(resident=home.subject("R001"), name="郑小兰", at=tomorrow))
    assert gate.visits.to_tell() == []
    under(home, "closed")
    assert [one.ref for one in gate.visits.to_tell()] == [booked.ref]
    gate.visits.say(booked, "told")
    assert gate.visits.to_tell() == []


def test_an_exception_is_signed_and_then_lets_in(home: Home) -> None:
    home.sign_in("S003")
    under(home, "closed")
    gate, resident = home.house.gate, home.subject("R001")
    new = NewVisit(
        resident=resident, name="冯强", at=home.clock(), exception="临终陪伴", minutes=60
    )
    with pytest.raises(NotSignedError):
        gate.visits.book(new)
    signed = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.EXCEPTION)
    signed_visit = NewVisit(
        resident=resident, name="冯强", at=home.clock(), exception="临终陪伴", signed=signed
    )
    gate.visits.book(signed_visit)
    full = guest("冯强", test="11-21 17:33", antigen="07:14 n")
    assert let_in(home, full).resident == resident


def test_the_end_of_an_event_destroys_what_was_collected_and_leaves_one_line(home: Home) -> None:
    home.sign_in("S003")
    under(home, "closed")
    gate = home.house.gate
    gate.passing.refuse(guest("何小莉", home.subject("R001"), test="11-21 17:33"))
    assert gate.control.emergencies() == {"2026-11": 1}
    home.sign_in("D01")
    signed = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.DIRECTOR)
    other = home.house.signing_in.signature(home.subject("D01"), DEMO_PIN, Purpose.CHECKER)
    with pytest.raises(DirectorEndsError):
        gate.control.end_emergency("2026-11", other)
    with pytest.raises(StillAskedError):
        gate.control.end_emergency("2026-11", signed)
    home.clock.advance(minutes=1)
    gate.control.set_level(NewLevel(code="open", document="31", reason="解除"))
    assert gate.control.end_emergency("2026-11", signed, "无") == 1
    assert gate.control.emergencies() == {}
    with pytest.raises(NoEmergencyError):
        gate.control.end_emergency("2026-11", signed)
    (passage,) = gate.board.today().passages
    assert passage.name == "何小莉"
    assert home.house.verifying.verify().ok


def test_an_arrival_keeps_its_emergency_answers_apart(home: Home) -> None:
    under(home, "closed")
    done = home.house.gate.passing.refuse(guest("何小莉", test="11-21 17:33"))
    assert isinstance(done, Passed)
    assert "test" not in done.passage.answers


def test_the_pages_of_a_closed_home_are_there_as_long_as_it_is_closed(home: Home) -> None:
    def off() -> frozenset[str]:
        home.desk.forget(Changes.SETTINGS)
        return off_pages(PAGES, home.house)

    assert "isolation" in off()
    under(home, "booked")
    assert "isolation" in off()
    home.clock.advance(minutes=1)
    under(home, "closed")
    assert "isolation" not in off()
    home.sign_in("D01")
    home.house.capabilities.switch("isolation", on=False)
    assert "isolation" in off()


def test_five_years_of_lines_are_never_read_to_know_who_is_inside(home: Home) -> None:
    def plan(sql: str, *values: object) -> str:
        rows = home.desk.store.query(f"EXPLAIN QUERY PLAN {sql}", values)
        return " ".join(str(row[3]) for row in rows)

    assert "SCAN g" not in plan(lines._UNMATCHED)
    assert "gate_lines" not in plan(lines._SUMS)
    assert "gate_lines_by_time" in plan(lines._BETWEEN, 0, 1)
    assert "gate_lines_by_time" in plan(lines._SUMS_SINCE, 0)
    assert "gate_lines_by_person" in plan(lines._OF_PERSON, 1, 0)


def test_the_level_last_ordered_is_known_before_anything_of_the_gate_is_read(home: Home) -> None:
    began = home.clock()
    for code in ("booked", "closed"):
        under(home, code)
        home.clock.advance(hours=1)
    store = home.desk.store
    codes = [settings.control_level(store, began + timedelta(hours=ago)) for ago in (-1, 0, 1)]
    assert codes == ["", "booked", "closed"]
    assert settings.control_levels(store, home.clock()) == ["closed"]
