"""After a correction the later readings that looked back at it are judged again."""

import pytest

from carehome_app.db.journal import journal, rebuilding
from carehome_app.domain.chronic.errors import NotHereThenError
from carehome_app.domain.errors import AlreadyCorrectedError, NotAllowedError, NothingToUndoError
from carehome_app.domain.findings.limits import Override
from carehome_app.domain.history.events import JudgedAgain
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home

SLIP = Why("typing_error")


def entries_of(home: Home, code: str, round_: RoundKey | None = None) -> list[Entry]:
    cell = home.row(code, round_).cells[0]
    assert cell is not None
    return list(cell.valid)


def rules_of(home: Home, code: str, round_: RoundKey | None = None) -> set[str]:
    cell = home.row(code, round_).cells[0]
    assert cell is not None
    return {hit.rule for finding in cell.findings for hit in finding.hits}


def judged_again(home: Home) -> list[JudgedAgain]:
    lines = journal.lines(home.desk.store)
    return [line.event for line in lines if isinstance(line.event, JudgedAgain)]


def same_when_rebuilt(home: Home) -> None:
    lines = list(journal.lines(home.desk.store))
    for order in (lines, lines[::-1]):
        made = rebuilding.rebuilt(order)
        assert list(rebuilding.differences(home.desk.store, made)) == []
        made.close()


@pytest.fixture
def twice(home: Home) -> Home:
    """37.2 at 07:30 is nothing by itself, but the second one that day is."""
    home.measure("R001", "37.3")
    home.clock.advance(minutes=45)
    home.measure("R001", "37.3")
    return home


def test_taking_back_the_first_takes_the_second_finding_away(twice: Home) -> None:
    first, second = entries_of(twice, "R001")
    before = rules_of(twice, "R001")
    again = {rule for rule in before if "again" in rule or "twice" in rule}
    assert again, before
    twice.house.correcting.withdraw(first, SLIP)
    assert not again & rules_of(twice, "R001")
    (event,) = judged_again(twice)
    assert (event.station, event.number) == second.ref
    correction = twice.desk.store.query("SELECT by_station, by_number FROM superseded")
    assert [(event.because_station, event.because_number)] == correction
    same_when_rebuilt(twice)


def test_what_says_nothing_any_more_has_no_weight_and_no_rule(home: Home) -> None:
    rules = home.house.rules
    screen = next(one for one in rules.lines() if one.rule.code == "screen.surface")
    rules.change(screen, Override(screen.threshold, on=False))
    home.measure("R001", "37.3")
    home.clock.advance(minutes=45)
    home.measure("R001", "37.3")
    first, _second = entries_of(home, "R001")
    home.house.correcting.withdraw(first, SLIP)
    (event,) = judged_again(home)
    assert (event.severity, event.hits, event.family) == (0, (), "fever")


def test_a_reading_that_becomes_the_second_one_raises_a_finding(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(minutes=45)
    home.measure("R001", "37.3")
    before = rules_of(home, "R001")
    first, _second = entries_of(home, "R001")
    home.house.correcting.correct(first, home.given("R001", "37.4"), SLIP)
    assert rules_of(home, "R001") > before
    same_when_rebuilt(home)


def test_moving_a_reading_settles_both_people(twice: Home) -> None:
    twice.measure("R002", "36.4", taken_at=twice.clock.moment("2026-11-22 07:05"))
    twice.clock.advance(minutes=45)
    twice.measure("R002", "37.3")
    alone = rules_of(twice, "R002")
    first, _second = entries_of(twice, "R001")
    given = twice.given("R002", "37.3")
    correct = twice.house.correcting.correct
    asked = correct(first, given, Why("wrong_person"))
    assert isinstance(asked, Question), "she was measured already: somebody must look twice"
    given = twice.given("R002", "37.3", asked=asked)
    assert isinstance(correct(first, given, Why("wrong_person")), Recorded)
    assert rules_of(twice, "R002") > alone
    assert {event.subject for event in judged_again(twice)} == {
        twice.subject("R001"),
        twice.subject("R002"),
    }
    same_when_rebuilt(twice)


def test_a_calm_reading_moved_to_its_right_person_closes_what_it_answers(home: Home) -> None:
    home.measure("R002", "38.5")
    home.clock.advance(minutes=40)
    home.measure("R001", "36.6")
    (wrong,) = entries_of(home, "R001")
    given = home.given("R002", "36.6", taken_at=wrong.taken_at)
    asked = home.house.correcting.correct(wrong, given, Why("wrong_person"))
    assert isinstance(asked, Question)
    given = home.given("R002", "36.6", taken_at=wrong.taken_at, asked=asked)
    assert isinstance(home.house.correcting.correct(wrong, given, Why("wrong_person")), Recorded)
    assert home.house.following_up.due() == []
    same_when_rebuilt(home)


def test_nothing_is_said_again_where_nothing_changes(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(minutes=45)
    home.measure("R001", "36.6")
    home.house.correcting.withdraw(entries_of(home, "R001")[0], SLIP)
    assert judged_again(home) == []


def test_a_correction_is_undone_by_a_correction(twice: Home) -> None:
    before = rules_of(twice, "R001")
    first, _second = entries_of(twice, "R001")
    twice.house.correcting.withdraw(first, SLIP)
    twice.house.correcting.restore(first, Why("other", "it was right"))
    assert rules_of(twice, "R001") == before
    again, _second = entries_of(twice, "R001")
    assert (again.taken_at, again.values) == (first.taken_at, first.values)
    assert again.ref != first.ref
    with pytest.raises(AlreadyCorrectedError):
        twice.house.correcting.restore(first, SLIP)
    same_when_rebuilt(twice)


def test_ctrl_z_after_a_correction_brings_the_old_value_back(home: Home) -> None:
    home.measure("R001", "36.5")
    (old,) = entries_of(home, "R001")
    home.house.correcting.correct(old, home.given("R001", "36.8"), SLIP)
    home.house.correcting.undo_last(home.subject("R001"), TEMPERATURE, home.round)
    (now,) = entries_of(home, "R001")
    assert (now.values, now.taken_at) == (old.values, old.taken_at)
    same_when_rebuilt(home)


def test_ctrl_z_after_a_move_moves_it_back(home: Home) -> None:
    home.measure("R001", "36.5")
    (old,) = entries_of(home, "R001")
    home.house.correcting.correct(old, home.given("R002", "36.5"), Why("wrong_person"))
    home.house.correcting.undo_last(home.subject("R002"), TEMPERATURE, home.round)
    assert home.row("R002").is_open()
    assert [one.values for one in entries_of(home, "R001")] == [old.values]


def test_a_reason_taken_back_can_come_back(home: Home) -> None:
    home.measure("R001", "h+3")
    cell = home.row("R001").cells[0]
    assert cell is not None
    (entry,) = cell.entries
    home.house.correcting.withdraw(entry, SLIP)
    assert home.row("R001").is_open()
    home.house.correcting.restore(entry, SLIP)
    assert not home.row("R001").is_open()
    same_when_rebuilt(home)


def test_what_was_never_corrected_cannot_be_brought_back(home: Home) -> None:
    home.measure("R001", "36.5")
    with pytest.raises(NothingToUndoError):
        home.house.correcting.restore(entries_of(home, "R001")[0], SLIP)


def test_a_reading_is_not_moved_to_somebody_who_was_not_here(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.advance(minutes=30)
    home.admit("R009", "何平", "303-1")
    (old,) = entries_of(home, "R001")
    with pytest.raises(NotHereThenError):
        home.house.correcting.correct(old, home.given("R009", "36.5"), Why("wrong_person"))
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.correcting.restore(old, SLIP) if old.superseded else (
            home.house.correcting.withdraw(old, SLIP)
        )


def test_a_reading_typed_late_from_paper_makes_the_later_one_the_second(home: Home) -> None:
    home.clock.advance(minutes=45)
    home.measure("R001", "37.3")
    alone = rules_of(home, "R001")
    home.measure("R001", "37.3", taken_at=home.clock.moment("2026-11-22 07:20"))
    assert rules_of(home, "R001") > alone
    (event,) = judged_again(home)
    late, later = entries_of(home, "R001")
    assert (event.station, event.number) == later.ref
    assert (event.because_station, event.because_number) == late.ref
    same_when_rebuilt(home)


def test_a_late_reading_that_changes_nothing_says_nothing_again(home: Home) -> None:
    home.clock.advance(minutes=45)
    home.measure("R001", "36.5")
    home.measure("R001", "36.4", taken_at=home.clock.moment("2026-11-22 07:20"))
    assert judged_again(home) == []
    same_when_rebuilt(home)
