"""What other desks wrote is taken whole, judged again, and tables are what they would be."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from carehome_app.db import settings
from carehome_app.db.desks import desks
from carehome_app.db.disinfection.evidence import judged_days
from carehome_app.db.journal import journal
from carehome_app.db.journal.journal import RawLine
from carehome_app.db.people import PER_STATION
from carehome_app.db.privacy import one_person
from carehome_app.domain.accounts.roles import May, Role
from carehome_app.domain.accounts.signatures import Purpose, Signed
from carehome_app.domain.desks.errors import OtherHomeLinesError, Waits
from carehome_app.domain.desks.events import DeskClosed, ErasureCompleted, LinesTaken
from carehome_app.domain.events import EntryCorrected, PlanStarted, ReadingTaken
from carehome_app.domain.measures.catalogue import WEIGHT
from carehome_app.domain.measures.measure import shown
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Report
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import For, Window
from carehome_app.domain.trust.events import StationJoined
from carehome_app.services.accounts.directors import directors
from carehome_app.services.desks.taking import take
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.home.opening import close_home
from carehome_app.services.reports.issuing import Document
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home
from tests.builders import found as founded
from tests.disinfecting import Areas
from tests.erased import leave_and_wait, nothing_is_built_anew
from tests.services.desks.desks import another_desk, bring, bring_each_other, found, lines_of


def typed(home: Home, code: str) -> list[str]:
    """Return what stands in a person's cell, as it is shown."""
    cell = home.row(code).cells[0]
    assert cell is not None
    return [shown(one.measure, one.values) for one in cell.valid]


def valid(home: Home, code: str) -> tuple[Entry, ...]:
    """Return what counts in a person's cell."""
    cell = home.row(code).cells[0]
    return () if cell is None else tuple(cell.valid)


def same(*homes: Home) -> bool:
    """Return whether desks hold the same lines, and each its tables as its journal says."""
    for home in homes:
        assert home.house.verifying.verify().problems == ()
    lines = [lines_of(home) for home in homes]
    return all(one == lines[0] for one in lines)


def test_a_reading_typed_upstairs_is_seen_at_the_front_desk(home: Home, other: Home) -> None:
    other.measure("R001", "38.6")
    assert typed(home, "R001") == []
    assert bring(other, home).count >= 2
    assert typed(home, "R001") == typed(other, "R001") != []
    assert found(home) == found(other)
    bring_each_other([home, other])
    assert same(home, other)


def test_both_measure_one_person_and_both_stay(home: Home, other: Home) -> None:
    home.measure("R001", "36.6")
    other.clock.advance(minutes=5)
    other.measure("R001", "38.7")
    bring_each_other([home, other])
    for one in (home, other):
        assert len(typed(one, "R001")) == 2
    assert same(home, other)


def test_a_fever_against_the_own_normal_typed_at_another_desk_is_found(
    home: Home, other: Home
) -> None:
    other.history("R001", "35.7", "35.8", days=7)
    home.clock.advance(minutes=10)
    home.measure("R001", "37.2")
    assert found(home) == found(other) == set()
    bring_each_other([home, other])
    assert {row[3] for row in found(home)} == {"fever"}
    assert found(home) == found(other)
    assert same(home, other)


def test_desks_that_look_at_the_same_lines_come_to_an_end(home: Home, other: Home) -> None:
    other.history("R001", "35.7", "35.8", days=7)
    home.measure("R001", "37.2")
    bring_each_other([home, other])
    before = len(lines_of(home))
    bring_each_other([home, other], times=5)
    assert len(lines_of(home)) == before


def test_what_a_desk_knew_is_said_before_its_next_own_line(home: Home, other: Home) -> None:
    other.measure("R001", "36.5")
    bring(other, home)
    home.measure("R002", "36.5")
    known = [
        one.event for one in journal.lines(home.desk.store) if isinstance(one.event, LinesTaken)
    ]
    assert [one.heads for one in known] == [
        {str(other.desk.card.station): other.desk.store.heads()[other.desk.card.station][0]}
    ]
    home.measure("R003", "36.5")
    assert len(known) == 1


def test_the_same_lines_twice_are_taken_once(home: Home, other: Home) -> None:
    other.measure("R001", "36.5")
    lines = lines_of(other)
    assert take(home.desk, lines).count > 0
    assert take(home.desk, lines).count == 0


def test_lines_behind_a_gap_wait_for_it(home: Home, other: Home) -> None:
    other.measure("R001", "36.5")
    other.measure("R002", "36.6")
    lines = lines_of(other, home)
    taken = take(home.desk, lines[2:])
    assert (taken.count, list(taken.waiting.values())) == (0, [Waits.GAP])
    assert desks.waiting(home.desk.store)[0][1:] == ("gap", 3, len(lines) - 2)
    taken = take(home.desk, lines[:2])
    assert taken.count == len(lines)
    assert desks.waiting(home.desk.store) == []
    assert typed(home, "R002")


def test_a_line_under_the_number_of_another_is_kept_and_does_not_count(
    home: Home, other: Home, tmp_path: Path
) -> None:
    """Two copies of one desk went on as if each were the only one."""
    twin = another_desk(home, tmp_path / "twin")
    twin.close()
    other.measure("R001", "36.5")
    lines = lines_of(other, home)
    take(home.desk, lines)
    other.measure("R001", "38.8")
    last = lines_of(other, home)[-1]
    forged = last._replace(ref=last.ref._replace(number=lines[-1].ref.number))
    taken = take(home.desk, [forged])
    assert (taken.count, taken.forks) == (0, {other.desk.card.station})
    assert desks.forked(home.desk.store) == {other.desk.card.station: 1}
    assert home.house.verifying.verify().problems == ()


def test_lines_of_another_home_are_refused(home: Home, tmp_path: Path) -> None:
    stranger = founded(tmp_path / "stranger")
    away = another_desk(stranger, tmp_path / "away")
    away.measure("R001", "41.0")
    mine = lines_of(home)
    with pytest.raises(OtherHomeLinesError):
        take(home.desk, [one for one in lines_of(away) if one.ref.station != 1])
    assert lines_of(home) == mine
    assert any(isinstance(one.event, StationJoined) for one in journal.lines(away.desk.store))
    away.close()
    stranger.close()


def test_a_clock_more_than_a_day_ahead_waits(home: Home, other: Home) -> None:
    other.clock.advance(days=2)
    other.measure("R001", "36.5")
    taken = bring(other, home)
    assert list(taken.waiting.values()) == [Waits.AHEAD]
    home.clock.advance(days=2)
    assert bring(other, home).count > 0
    assert desks.waiting(home.desk.store) == []


def test_a_kind_of_a_newer_program_is_kept_and_what_follows_is_taken(
    home: Home, other: Home
) -> None:
    other.measure("R001", "36.5")
    lines = lines_of(other, home)
    chain: list[RawLine] = []
    previous = journal.START
    first = lines[0]
    for line in [first, first._replace(kind=9999, body='["x",[1]]'), *lines[1:]]:
        number = len(chain) + 1
        bare = (line.ref.station, number, line.recorded_at, line.by, line.kind, line.body)
        previous = journal.chained(previous, bare)
        ref = line.ref._replace(number=number)
        chain.append(RawLine(ref, *bare[2:], previous))
    taken = take(home.desk, chain)
    assert (taken.unknown, desks.waiting_kinds(home.desk.store)) == (1, 1)
    assert typed(home, "R001")
    assert home.house.verifying.verify().problems == ()
    home.reopen()
    assert typed(home, "R001")


def test_fields_changed_at_two_desks_are_both_kept(home: Home, other: Home) -> None:
    def change(at: Home, **fields: str) -> None:
        person = at.person("R001")
        at.house.people.change(person, replace(person.details, **fields))

    change(home, room="205", bed="2")
    change(other, diagnoses="高血压")
    bring_each_other([home, other])
    for one in (home, other):
        details = one.person("R001").details
        assert (details.room, details.bed, details.diagnoses) == ("205", "2", "高血压")


def test_two_directors_who_take_away_each_others_role_leave_one(home: Home, other: Home) -> None:
    home.sign_in("D01")
    home.house.signing_in.give_role(home.subject("S003"), Role.DIRECTOR)
    bring(home, other)
    other.sign_in("S003")
    home.house.signing_in.give_role(home.subject("S003"), Role.CARER)
    other.clock.advance(minutes=1)
    other.house.signing_in.give_role(other.subject("D01"), Role.NURSE)
    bring_each_other([home, other])
    for one in (home, other):
        assert directors(one.desk) == {one.subject("D01")}
        (void,) = settings.standing(one.desk.store).void
        assert void.subject == one.subject("D01")
    assert same(home, other)


def test_an_erasure_reaches_what_stands_at_the_other_desk(
    home: Home, other: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.measure("R003", "36.5")
    bring_each_other([home, other])
    home.sign_in("D01")
    subject = leave_and_wait(home, "R003")
    other.clock.set(home.clock())
    home.house.erasing.erase(subject)
    nothing_is_built_anew(monkeypatch)
    bring(home, other)
    assert named(other, subject) == []
    assert other.house.verifying.verify().problems == ()


def test_lines_of_somebody_erased_that_come_later_are_erased_too(
    home: Home, other: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_each_other([home, other])
    other.measure("R003", "37.6")
    home.sign_in("D01")
    subject = leave_and_wait(home, "R003")
    home.house.erasing.erase(subject)
    nothing_is_built_anew(monkeypatch)
    bring(other, home)
    assert named(home, subject) == []
    (event,) = [
        one.event
        for one in journal.lines(home.desk.store)
        if isinstance(one.event, ErasureCompleted)
    ]
    assert event.subject == subject
    assert home.house.verifying.verify().problems == ()
    other.clock.set(home.clock())
    bring_each_other([home, other])
    assert named(other, subject) == []
    assert same(home, other)


def test_what_is_corrected_elsewhere_reads_no_record_though_somebody_was_erased(
    home: Home, other: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes every day, between two keys, and a record of ten years takes half a minute."""
    home.sign_in("D01")
    home.house.erasing.erase(leave_and_wait(home, "R003"))
    other.clock.set(home.clock())
    bring_each_other([home, other])
    other.measure("R001", "39.5")
    (wrong,) = valid(other, "R001")
    other.house.correcting.withdraw(wrong, Why("device_error"))

    def never(*_more: object) -> None:
        raise AssertionError("the whole record is read")

    for where, what in ((journal, "lines"), (one_person, "lines_for")):
        monkeypatch.setattr(where, what, never)
    bring(other, home)
    monkeypatch.undo()
    assert valid(home, "R001") == ()
    assert same(home, other)


@pytest.mark.parametrize("together", [True, False])
def test_a_value_moved_to_somebody_erased_goes_too(
    home: Home, other: Home, *, together: bool
) -> None:
    """The correction itself names whose row it was typed in; only what replaces it says more."""
    bring_each_other([home, other])
    other.measure("R001", "36.9")
    if not together:
        bring(other, home)
        assert ('["36.9"]',) in values(home, "R001")
    (wrong,) = valid(other, "R001")
    other.house.correcting.correct(wrong, other.given("R003", "36.9"), Why("wrong_person"))
    home.sign_in("D01")
    home.house.erasing.erase(leave_and_wait(home, "R003"))
    bring(other, home)
    told = [line.event for line in journal.lines(home.desk.store)]
    assert not any(isinstance(one, EntryCorrected) for one in told)
    assert ('["36.9"]',) not in values(home, "R001")
    assert home.house.verifying.verify().problems == ()


def values(home: Home, code: str) -> list[tuple[str]]:
    """Return what was ever read of a person."""
    sql = "SELECT vals FROM entries WHERE subject = ?"
    return list(home.desk.store.query(sql, (home.subject(code),)))


def named(home: Home, subject: int) -> list[object]:
    """Return the lines about a person that can be read."""
    return [one for one in journal.lines(home.desk.store) if one.event.owner() == subject]


def test_what_a_closed_desk_wrote_after_its_end_counts_nowhere(home: Home, other: Home) -> None:
    third = another_desk(home, home.folder.parent / "third")
    bring_each_other([home, other, third])
    station = other.desk.card.station
    number, digest = home.desk.store.heads()[station]
    other.measure("R001", "41.0")
    bring(other, third)
    with home.desk.acting(May.SET_RULES) as action:
        action.append(DeskClosed(station, number, digest.hex(), "stolen"))
    bring(other, home)
    assert typed(home, "R001") == []
    bring(home, third)
    assert typed(third, "R001") == []
    assert [why for _station, why, *_ in desks.waiting(home.desk.store)] == ["closed"]
    assert third.house.verifying.verify().problems == ()
    third.close()


def test_a_day_judged_without_the_other_desk_is_judged_again(home: Home, other: Home) -> None:
    home.sign_in("S003")
    Areas(home).open("203")
    bring(home, other)
    other.clock.set("2026-11-22 22:00")
    day = other.desk.today()
    for at in ("09:00", "13:00", "17:00"):
        Areas(other).done("203", at=at)
    home.clock.advance(days=1)
    judge_days(home.desk, home.house.disinfection.board)
    assert judged_days(home.desk.store, day, day)[day]
    bring(other, home)
    assert judged_days(home.desk.store, day, day)[day] == {}
    bring_each_other([home, other])
    assert same(home, other)


def test_a_note_that_comes_after_the_handover_is_told_in_the_next(home: Home, other: Home) -> None:
    """Recorded at ten upstairs, brought on a stick the day after the handover at six."""
    bring_each_other([home, other])
    other.house.recording.note(other.subject("R001"), other.round, "fell out of bed")
    home.clock.advance(hours=8)
    hand_over(home)
    bring(other, home)
    home.clock.advance(hours=12)
    assert "fell out of bed" in handed_over(home)
    hand_over(home)
    assert "fell out of bed" not in handed_over(home)


def hand_over(home: Home) -> None:
    made = handed_over_report(home)
    signatures = [
        Signed(home.subject(code), code, purpose, home.clock())
        for code, purpose in (("S002", Purpose.HANDS_OVER), ("S003", Purpose.TAKES_OVER))
    ]
    home.house.papers.handing_over.give("", Document(made, b"%PDF", "zh"), signatures)


def handed_over_report(home: Home) -> Report:
    return home.house.papers.build("handover", Asked(sealed=True, words=""))


def handed_over(home: Home) -> str:
    return repr(handed_over_report(home))


def test_what_was_known_then_does_not_know_what_came_later(home: Home, other: Home) -> None:
    other.measure("R001", "38.6")
    home.clock.advance(minutes=30)
    home.measure("R002", "36.5")
    then = home.clock()
    home.clock.advance(minutes=30)
    bring(other, home)
    home.measure("R003", "36.6")
    known = {one.subject for one in entries_then(home, then)}
    assert known == {home.subject("R002")}
    home.clock.advance(minutes=30)
    known = {one.subject for one in entries_then(home, home.clock())}
    assert known == {home.subject(code) for code in ("R001", "R002", "R003")}


def entries_then(home: Home, moment: datetime) -> list[ReadingTaken]:
    """Return what had been measured as the desk knew it at a moment."""
    past = home.house.as_of.house(moment)
    lines = list(journal.lines(past.desk.store))
    close_home(past.desk)
    return [one.event for one in lines if isinstance(one.event, ReadingTaken)]


def test_whoever_has_seen_a_change_always_comes_after_it_whatever_the_clocks(
    home: Home, other: Home
) -> None:
    other.clock.advance(hours=3)
    there = other.person("R001")
    other.house.people.change(there, replace(there.details, floor="3"))
    bring(other, home)
    here = home.person("R001")
    home.house.people.change(here, replace(here.details, floor="4"))
    bring_each_other([home, other])
    for one in (home, other):
        assert one.person("R001").details.floor == "4"
    assert same(home, other)


def test_whoever_did_not_see_it_with_a_clock_behind_comes_before(home: Home, other: Home) -> None:
    other.clock.advance(hours=3)
    there, here = other.person("R001"), home.person("R001")
    other.house.people.change(there, replace(there.details, floor="3"))
    home.house.people.change(here, replace(here.details, floor="4"))
    bring_each_other([home, other])
    for one in (home, other):
        assert one.person("R001").details.floor == "3"


def test_other_round_times_of_another_desk_end_no_plan_of_another_measure(
    home: Home, other: Home
) -> None:
    today = home.desk.today()
    weights = PlanStarted(
        id=home.desk.card.station * PER_STATION + 900,
        measure=WEIGHT.index,
        windows=(("am", 300, 540),),
        from_day=today.toordinal(),
        group=For.RESIDENTS.value,
        person=0,
        site="",
        ordered_by=0,
    )
    with home.desk.acting(May.SET_RULES) as action:
        action.append(weights)
    other.clock.advance(minutes=1)
    noon = Window("noon", time(11), time(13))
    other.house.planning.change_rounds((noon,), "axilla", today + timedelta(days=2))
    bring_each_other([home, other])
    for at in (home, other):
        assert [one.until_day for one in at.desk.plans if one.measure is WEIGHT] == [None]
