"""The conflict table: what happens when two desks say something of one thing, row by row."""

from datetime import time, timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.db.desks.twins import told_apart
from carehome_app.db.privacy import keeping
from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.chronic.events import DoseSaid
from carehome_app.domain.chronic.limits import in_force
from carehome_app.domain.chronic.medicine import Gate
from carehome_app.domain.disinfection.record import Disinfection
from carehome_app.domain.errors import AmbiguousPersonError, CareHomeError
from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.measures.catalogue import PULSE, TEMPERATURE
from carehome_app.domain.measures.measure import Beyond, Severity
from carehome_app.domain.moments import to_ms
from carehome_app.domain.rounds.plan import Window, windows_on
from carehome_app.i18n import in_english
from carehome_app.services.accounts.accounts import idle_minutes
from carehome_app.services.chronic.medicines import DoseRecorded
from carehome_app.services.desks.conflicts import conflicts
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.disinfecting import Areas
from tests.services.chronic.test_limits import plan
from tests.services.chronic.test_orders import given, medicine
from tests.services.desks.desks import (
    bring,
    bring_each_other,
    lines_of,
    upper_pressure,
)
from tests.services.desks.test_taking import typed

SLIP = Why("typing_error")


def records_of(home: Home, area: str) -> list[Disinfection]:
    """Return what stands in today's records of an area, corrected ones too."""
    today, number = home.desk.today(), Areas(home).number(area)
    found = home.house.disinfection.board.records(today, today)
    return [one for one in found if one.area == number]


def told(home: Home) -> list[str]:
    return [one.what for one in home.house.desks.conflicts()]


def test_a_calm_day_at_two_desks_has_no_conflict(home: Home, other: Home) -> None:
    home.measure("R001", "36.5")
    other.measure("R002", "36.6")
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def test_two_corrections_of_one_entry_stand_until_somebody_decides(
    home: Home, other: Home
) -> None:
    home.measure("R001", "36.5")
    bring_each_other([home, other])
    for at, text in ((home, "36.2"), (other, "37.9")):
        cell = at.row("R001").cells[0]
        assert cell is not None
        at.house.correcting.correct(cell.valid[0], at.given("R001", text), SLIP)
    bring_each_other([home, other])
    for at in (home, other):
        assert len(typed(at, "R001")) == 2
        assert told(at) == ["corrected"]
        assert at.house.following_up.due() != []
    (conflict,) = home.house.desks.conflicts()
    home.house.desks.settle(conflict, "36.2 is right")
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def test_a_correction_beats_a_withdrawal(home: Home, other: Home) -> None:
    home.measure("R001", "36.5")
    bring_each_other([home, other])
    for at in (home, other):
        cell = at.row("R001").cells[0]
        assert cell is not None
        if at is home:
            at.house.correcting.withdraw(cell.valid[0], SLIP)
        else:
            at.house.correcting.correct(cell.valid[0], at.given("R001", "36.8"), SLIP)
    bring_each_other([home, other])
    assert typed(home, "R001") == typed(other, "R001")
    assert len(typed(home, "R001")) == 1
    assert told(home) == ["corrected"]


def test_a_dose_said_given_at_both_desks_is_an_alarm(home: Home, other: Home) -> None:
    for at in (home, other):
        with at.desk.acting(May.RECORD) as action:
            day = at.desk.today().toordinal()
            said = DoseSaid(at.subject("R001"), 7, day, "am", to_ms(at.clock()), "given")
            action.append(said)
    bring_each_other([home, other])
    for at in (home, other):
        (conflict,) = at.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("dose", True)


def test_a_medicine_put_on_the_list_at_both_desks_is_an_alarm_until_one_is_ended(
    home: Home, other: Home
) -> None:
    for at, name in ((home, "地高辛"), (other, " 地高辛 ")):
        at.house.chronic.medicines.start(medicine(at, name=name))
        at.house.chronic.medicines.start(medicine(at, name="阿司匹林", windows=(at_desk(at),)))
    bring_each_other([home, other])
    for at in (home, other):
        (conflict,) = at.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("medicine", True)
        assert "地高辛" in in_english(conflict.text)
    twice = [
        one
        for one in home.house.chronic.medicines.of(home.subject("R001"))
        if one.name == "地高辛"
    ]
    home.house.chronic.medicines.end(twice[1], home.desk.today())
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def test_a_dose_given_though_another_desk_knew_why_to_ask_is_an_alarm(
    home: Home, other: Home
) -> None:
    gate = Gate(PULSE.index, "pulse", Beyond.BELOW, Decimal(60), "/min")
    home.house.chronic.medicines.start(medicine(home, gate=gate))
    bring(home, other)
    other.measure("R001", "48", measure=PULSE, taken_at=other.clock())
    for one in (home, other):
        one.clock.advance(minutes=10)
    home.measure("R001", "72", measure=PULSE, taken_at=home.clock() - timedelta(minutes=15))
    assert isinstance(home.house.chronic.medicines.say(given(home)), DoseRecorded)
    bring_each_other([home, other])
    for at in (home, other):
        (conflict,) = at.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("unasked", True)
        assert "48" in in_english(conflict.text)
    home.house.desks.settle(conflict, "pulse 70 now")
    assert told(home) == []


def test_a_room_in_which_two_desks_keep_people_apart_is_an_alarm_until_one_is_moved(
    home: Home, other: Home
) -> None:
    for at, code in ((home, "R001"), (other, "R002")):
        at.house.isolation.cases.start(NewCase(subject=at.subject(code), place="401"))
        for one in (home, other):
            one.clock.advance(minutes=1)
    bring_each_other([home, other])
    for at in (home, other):
        (conflict,) = at.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("room", True)
        assert "401" in in_english(conflict.text)
    # Whoever knows that somebody is there and means it is not asked again.
    cases = home.house.isolation.cases
    cases.start(NewCase(subject=home.subject("R003"), place="401", shared=True))
    assert told(home) == ["room"]
    cases.move(cases.of(home.subject("R002")), "402")
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def at_desk(home: Home) -> str:
    """Return another time of day at each of two desks."""
    return "0800" if home.desk.card.station == 1 else "1600"


def test_a_measure_planned_otherwise_at_both_desks_is_listed(home: Home, other: Home) -> None:
    for at in (home, other):
        at.house.chronic.plans.start(plan(at))
    bring_each_other([home, other])
    assert told(home) == []
    for at, windows in ((home, ("pm",)), (other, ("pm", "am"))):
        at.house.chronic.plans.start(plan(at, measure=TEMPERATURE, windows=windows))
    bring_each_other([home, other])
    for at in (home, other):
        (conflict,) = at.house.desks.conflicts()
        assert (conflict.what, conflict.is_alarm) == ("plan", False)


def test_a_disinfection_corrected_at_both_desks_counts_once(home: Home, other: Home) -> None:
    Areas(home).open("203")
    Areas(home).done("203", at="07:00")
    bring_each_other([home, other])
    for at, begun in ((home, "07:05"), (other, "07:10")):
        at.clock.advance(minutes=10)
        areas = Areas(at)
        (record,) = [one for one in records_of(at, "203") if one.superseded is None]
        at.house.disinfection.recording.correct(record, areas.new("203", at=begun), SLIP)
    bring_each_other([home, other])
    for at in (home, other):
        standing = [one for one in records_of(at, "203") if one.superseded is None]
        assert [at.desk.home_time.local(one.started_at).minute for one in standing] == [10]
        assert Areas(at).counts()["bedroom"][1] == 1
        assert told(at) == ["disinfection"]
        assert at.house.verifying.verify().problems == ()


def test_round_times_changed_at_both_desks_are_those_of_the_last_change(
    home: Home, other: Home
) -> None:
    early, late = Window("am", time(5), time(9)), Window("pm", time(14), time(19))
    noon = Window("noon", time(11), time(13))
    day = home.desk.today() + timedelta(days=2)
    home.house.planning.change_rounds((early, late), "axilla", day)
    other.clock.advance(minutes=1)
    other.house.planning.change_rounds((noon,), "axilla", day + timedelta(days=1))
    bring_each_other([home, other])
    for at in (home, other):
        assert windows_on(day, at.desk.plans) == [early, late]
        assert windows_on(day + timedelta(days=1), at.desk.plans) == [noon]
        assert told(at) == ["rounds"]
    home.clock.advance(minutes=5)
    home.house.planning.change_rounds((early,), "axilla", day + timedelta(days=1))
    bring_each_other([home, other])
    for at in (home, other):
        assert windows_on(day + timedelta(days=1), at.desk.plans) == [early]


def test_a_record_locked_at_one_desk_stays_locked_though_the_other_unlocked_it(
    home: Home, other: Home
) -> None:
    home.sign_in("D01")
    other.sign_in("D01")
    home.house.people.discharge(home.person("R001"))
    subject = home.subject("R001")
    for switch in ("lock", "hold"):
        getattr(home.house.keeping, switch)(subject, "as the family asks")
    bring_each_other([home, other])
    for at in (home, other):
        at.clock.advance(minutes=1)
    home.house.keeping.unlock(subject, "a mistake")
    home.house.keeping.lock(subject, "asked again")
    for at in (home, other):
        at.clock.advance(minutes=1)
    other.house.keeping.unlock(subject, "no longer needed")
    other.house.keeping.release(subject, "no longer needed")
    bring_each_other([home, other])
    for at in (home, other):
        assert keeping.locked(at.desk.store) == {subject}
        # Whoever released the hold knew all that was ever said of it.
        assert keeping.held(at.desk.store) == {}
    before = len(lines_of(home))
    bring_each_other([home, other])
    assert len(lines_of(home)) == before
    other.house.keeping.unlock(subject, "both know now")
    bring_each_other([home, other])
    assert keeping.locked(home.desk.store) == frozenset()


def test_one_code_and_one_bed_given_twice_are_listed_until_they_are_changed(
    home: Home, other: Home
) -> None:
    home.sign_in("D01")
    other.sign_in("D01")
    home.admit("R007", "何平", "302-1")
    other.admit("R007", "何安", "302-1")
    bring_each_other([home, other])
    assert told(home) == told(other) == ["code", "bed"]
    second = home.person("R007·2")
    home.house.people.change(second, replace(second.details, code="R008", bed="2"))
    bring_each_other([home, other])
    assert told(home) == told(other) == []


def test_of_two_with_one_code_the_first_keeps_it_and_whoever_types_it_is_asked(
    home: Home, other: Home
) -> None:
    home.sign_in("D01")
    other.sign_in("D01")
    for at, name in ((other, "何安"), (home, "何平")):
        at.admit("R007", name, "302-1")
        for one in (home, other):
            one.clock.advance(minutes=1)
    bring_each_other([home, other])
    for at in (home, other):
        people = at.house.people
        shown = {one.name: (one.details.code, one.place) for one in people.here()}
        assert shown["何安"] == ("R007", "302-1 ×2")
        assert shown["何平"] == ("R007·2", "302-1 ×2")
        assert people.find("R007·2").name == "何平"
        for typed_ in ("R007", "302-1"):
            with pytest.raises(AmbiguousPersonError) as asked:
                people.find(typed_)
            assert "R007·2" in in_english(asked.value.sentence)
        assert at.house.gate.finding.badge("R007") is None
    second = home.person("R007·2")
    home.house.people.change(second, replace(second.details, diagnoses="高血压"))
    bring_each_other([home, other])
    assert other.person("R007·2").details.diagnoses == "高血压"
    assert told(home) == ["code", "bed"]
    second = home.person("R007·2")
    home.house.people.change(second, replace(second.details, code="R008", bed="2"))
    bring_each_other([home, other])
    for at in (home, other):
        shown = {one.name: (one.details.code, one.place) for one in at.house.people.here()}
        assert shown["何安"] == ("R007", "302-1")
        assert shown["何平"] == ("R008", "302-2")


def test_one_taken_back_at_both_desks_is_here_once(home: Home, other: Home) -> None:
    home.house.people.discharge(home.person("R001"))
    bring_each_other([home, other])
    for at in (home, other):
        at.clock.advance(hours=1)
        person = at.person("R001")
        at.house.people.readmit(person, person.details)
    bring_each_other([home, other])
    for at in (home, other):
        here = [one for one in at.house.people.here() if one.details.code == "R001"]
        assert len(here) == 1


def test_a_step_at_each_desk_is_one_alert(home: Home, other: Home) -> None:
    home.measure("R001", "38.6")
    bring_each_other([home, other])
    for at in (home, other):
        (due,) = at.house.following_up.due()
        at.house.following_up.take(due.episode, Step.DOCTOR_TOLD, "told")
    bring_each_other([home, other])
    for at in (home, other):
        assert len(at.house.following_up.due()) == 1


def test_a_limit_set_at_both_desks_is_the_last_one_at_both(home: Home, other: Home) -> None:
    for at, on in ((home, False), (other, True)):
        at.clock.advance(minutes=1)
        line = at.house.rules.lines()[0]
        at.house.rules.change(line, Override(line.threshold, on))
    bring_each_other([home, other])
    assert home.desk.limits == other.desk.limits


def test_a_limit_of_one_person_set_at_both_desks_is_the_later_one_whatever_the_desks_are_numbered(
    home: Home, other: Home
) -> None:
    for at, number in ((other, "128"), (home, "140")):
        for one in (home, other):
            one.clock.advance(minutes=1)
        at.house.chronic.limits.set(upper_pressure(at, number))
    bring_each_other([home, other])
    for at in (home, other):
        mine = at.desk.orders.limits[at.subject("R001")]
        (holds,) = in_force(mine, at.desk.today()).values()
        assert holds.threshold == {"mmHg": Decimal(140)}


def test_a_round_closed_at_one_desk_keeps_what_is_typed_at_the_other(
    home: Home, other: Home
) -> None:
    home.measure_everybody()
    home.issue()
    other.clock.advance(minutes=5)
    other.measure("R001", "37.9")
    bring_each_other([home, other])
    assert len(typed(home, "R001")) == 2
    assert home.house.reporting.differences(home.round) != []


def test_the_director_who_stays_against_a_step_is_told(home: Home, other: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S003"), Role.DIRECTOR)
    bring_each_other([home, other])
    home.house.signing_in.give_role(home.subject("S003"), Role.CARER)
    other.sign_in("S003")
    other.house.signing_in.give_role(other.subject("D01"), Role.NURSE)
    bring_each_other([home, other])
    home.sign_in("D01")
    assert told(home) == ["void"]
    assert [one.is_alarm for one in conflicts(home.desk)] == [False], "nobody is in danger by it"


def test_one_measured_at_both_is_counted_once_and_abnormal_if_either_is(
    home: Home, other: Home
) -> None:
    home.measure("R001", "38.7")
    for one in (home, other):
        one.clock.advance(minutes=2)
    other.measure("R001", "36.6", taken_at=other.clock())
    bring_each_other([home, other])
    for at in (home, other):
        count = at.sheet().count()
        assert (count.measured, count.abnormal) == (1, 1)
        cell = at.row("R001").cells[0]
        assert cell is not None
        assert cell.reading is not None
        assert cell.reading.ref.station == other.desk.card.station


def test_what_both_found_and_closed_is_one_episode_with_the_highest_grade_and_the_first_end(
    home: Home, other: Home
) -> None:
    home.measure("R001", "38.6")
    for one in (home, other):
        one.clock.advance(minutes=2)
    other.measure("R001", "39.6", taken_at=other.clock())
    ended = []
    for at in (home, other):
        for one in (home, other):
            one.clock.advance(minutes=2)
        (due,) = at.house.following_up.due()
        at.house.following_up.take(due.episode, Step.CLOSED, "seen by the doctor")
        ended.append(at.clock())
    bring_each_other([home, other])
    for at in (home, other):
        assert at.house.following_up.due() == []
        day = timedelta(days=1)
        (episode,) = at.house.following_up.between(at.clock() - day, at.clock() + day)
        assert (len(episode.findings), episode.severity) == (2, Severity.URGENT)
        assert episode.closed_at == ended[0]


def test_a_setting_and_a_seat_are_those_of_the_last_word(home: Home, other: Home) -> None:
    home.sign_in("D01")
    other.sign_in("D01")
    for at, minutes, table in ((other, 10, "2"), (home, 15, "3")):
        for one in (home, other):
            one.clock.advance(minutes=1)
        at.house.accounts.set_idle_minutes(minutes)
        at.house.seeing.clusters.seat(at.subject("R001"), table)
    bring_each_other([home, other])
    for at in (home, other):
        assert idle_minutes(at.desk) == 15
        assert at.house.seeing.clusters.tables() == {at.subject("R001"): "3"}


def test_an_account_that_was_closed_is_closed_at_every_desk_at_once(
    home: Home, other: Home
) -> None:
    home.sign_in("D01")
    home.house.accounts.close(home.subject("S001"), "left")
    other.sign_in("S001")
    bring(home, other)
    with pytest.raises(CareHomeError):
        other.sign_in("S001")


def test_an_entry_after_the_closing_of_another_desk_is_marked_and_told_as_long_as_untold(
    home: Home, other: Home
) -> None:
    home.measure_everybody()
    home.issue()
    closed = home.round
    other.clock.advance(minutes=5)
    other.measure("R001", "38.9")
    for one in (home, other):
        one.clock.advance(days=12)
    bring(other, home)
    cell = home.row("R001", closed).cells[0]
    ended = home.sheet(closed).closed_at
    assert cell is not None
    assert ended is not None
    assert [one.recorded_at > ended for one in cell.valid] == [False, True]
    told = home.house.reporting.differences(home.round)
    assert {one.round for one in told} == {closed}


def test_the_number_of_a_report_names_its_desk_so_that_no_two_are_one(
    home: Home, other: Home
) -> None:
    issued = []
    other.sign_in("D01")
    other.house.desks.begin_exchange()
    for at in (home, other):
        at.measure_everybody()
        issued.append(at.issue())
    bring_each_other([home, other])
    numbers = [one.archive_number for one in issued]
    assert len(set(numbers)) == 2
    assert "-D" not in numbers[0]
    assert "-D" in numbers[1]
    for at in (home, other):
        assert {one.archive_number for one in at.house.papers.issuing.issued()} == set(numbers)


def test_two_who_were_given_one_bed_are_told_apart_though_their_codes_differ(home: Home) -> None:
    one, other = (home.person(code) for code in ("R001", "R002"))
    place = {"room": one.details.room, "bed": one.details.bed}
    sharing = replace(other, details=replace(other.details, **place))
    apart = told_apart(home.desk.store, [one, sharing])
    assert [person.in_bed for person in apart] == [2, 2]
    assert [person.in_bed for person in told_apart(home.desk.store, [one, other])] == [1, 1]
