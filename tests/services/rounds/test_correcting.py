"""A correction keeps what it corrects, and makes nothing better than it is."""

import pytest

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import (
    AlreadyCorrectedError,
    NotAllowedError,
    NothingToUndoError,
    NotYoursError,
    ReasonNeededError,
    RoundIssuedError,
)
from carehome_app.domain.events import RoundClosed
from carehome_app.domain.findings.subject import PERSON
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.services.rounds.correcting import Why
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home

SLIP = Why("typing_error")


def entry_of(home: Home, code: str, round_: RoundKey | None = None) -> Entry:
    cell = home.row(code, round_).cells[0]
    assert cell is not None
    return cell.valid[-1]


def close_round(home: Home, round_: RoundKey) -> None:
    with home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(RoundClosed(round_.day.toordinal(), round_.window, {}))
    assert reports.closed_round(home.desk.store, round_) is not None


def test_an_undone_entry_stays_struck_through(home: Home) -> None:
    home.measure("R001", "39.4")
    home.house.correcting.undo_last(home.subject("R001"), TEMPERATURE, home.round)
    cell = home.row("R001").cells[0]
    assert cell is not None
    (struck,) = cell.entries
    assert struck.superseded is not None
    assert (struck.superseded.reason, struck.superseded.words) == ("typing_error", "at once")
    assert home.row("R001").is_open()
    assert cell.findings == ()
    assert home.house.following_up.due() == []
    with pytest.raises(NothingToUndoError):
        home.house.correcting.undo_last(home.subject("R001"), TEMPERATURE, home.round)


def test_a_corrected_reading_is_judged_anew(home: Home) -> None:
    home.measure("R001", "36.5")
    given = home.given("R001", "39.4")
    outcome = home.house.correcting.correct(entry_of(home, "R001"), given, SLIP)
    assert isinstance(outcome, Recorded)
    assert [str(one.severity.name) for one in outcome.findings] == ["URGENT"]
    assert entry_of(home, "R001").taken_at == home.clock()


def test_a_reading_does_not_count_in_the_own_normal_it_is_judged_by(home: Home) -> None:
    home.history("R001", "36.0", days=2)
    home.measure("R001", "36.2")
    given = home.given("R001", "35.0")
    outcome = home.house.correcting.correct(entry_of(home, "R001"), given, SLIP)
    assert isinstance(outcome, Recorded)
    rules = {hit.rule for finding in outcome.findings for hit in finding.hits}
    assert rules == {"low.very"}, "four readings make no own normal: 35.0 is not below it"


def test_a_time_that_was_not_said_stays_unsaid(home: Home) -> None:
    yesterday = RoundKey(home.round.day.replace(day=21), "pm")
    home.measure("R001", "36.5", round=yesterday)
    old = entry_of(home, "R001", yesterday)
    home.house.correcting.correct(old, home.given("R001", "36.6", round=yesterday), SLIP)
    new = entry_of(home, "R001", yesterday)
    assert (old.time_said, new.time_said, new.taken_at) == (False, False, old.taken_at)


def test_the_wrong_person(home: Home) -> None:
    home.measure("R001", "39.4")
    given = home.given("R002", "39.4")
    home.house.correcting.correct(entry_of(home, "R001"), given, Why("wrong_person"))
    assert home.row("R001").is_open()
    assert [due.person.details.code for due in home.house.following_up.due()] == ["R002"]


def feverish(home: Home) -> list[str]:
    return [due.person.details.code for due in home.house.following_up.due(PERSON)]


def test_a_normal_reading_that_was_another_persons_answers_the_fever_of_that_person(
    home: Home,
) -> None:
    home.measure("R001", "38.4")
    home.measure("R002", "38.6")
    home.clock.advance(hours=1)
    home.measure("R001", "36.5")
    assert feverish(home) == ["R002"]
    old, why = entry_of(home, "R001"), Why("wrong_person")
    asked = home.house.correcting.correct(old, home.given("R002", "36.5"), why)
    assert isinstance(asked, Question)
    home.house.correcting.correct(old, home.given("R002", "36.5", asked=asked), why)
    assert feverish(home) == ["R001"]
    assert home.house.verifying.verify().problems == ()


def test_an_entry_is_corrected_once(home: Home) -> None:
    home.measure("R001", "36.5")
    old = entry_of(home, "R001")
    home.house.correcting.withdraw(old, SLIP)
    with pytest.raises(AlreadyCorrectedError):
        home.house.correcting.withdraw(old, SLIP)


@pytest.mark.parametrize("why", [Why("other"), Why("other", "  "), Why("nonsense", "x")])
def test_a_correction_needs_its_reason(home: Home, why: Why) -> None:
    home.measure("R001", "36.5")
    with pytest.raises(ReasonNeededError):
        home.house.correcting.withdraw(entry_of(home, "R001"), why)


def test_a_carer_corrects_own_entries_while_the_round_is_open(home: Home) -> None:
    home.measure("R001", "36.5")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.correcting.withdraw(entry_of(home, "R001"), SLIP)
    home.measure("R002", "36.5")
    home.house.correcting.withdraw(entry_of(home, "R002"), SLIP)
    home.measure("R002", "36.6")
    home.sign_in("S002")
    close_round(home, home.round)
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        home.house.correcting.withdraw(entry_of(home, "R002"), SLIP)


def test_a_carer_moves_nothing_into_a_reported_round(home: Home) -> None:
    reported = home.round
    close_round(home, reported)
    home.next_round()
    home.sign_in("S001")
    home.measure("R001", "36.5")
    span = home.desk.span(reported)
    assert span is not None
    given = home.given("R001", "36.5", round=reported, taken_at=span.opens)
    with pytest.raises(NotAllowedError):
        home.house.correcting.correct(entry_of(home, "R001"), given, Why("wrong_time"))
    with pytest.raises(NotAllowedError):
        home.type("R002", "36.5", round=reported)


def test_a_carer_is_told_why_a_nurse_must_do_it(home: Home) -> None:
    home.measure("R001", "36.5")
    home.sign_in("S001")
    with pytest.raises(NotYoursError):
        home.house.correcting.withdraw(entry_of(home, "R001"), SLIP)
    home.measure("R002", "36.5")
    home.sign_in("S002")
    close_round(home, home.round)
    home.sign_in("S001")
    with pytest.raises(RoundIssuedError):
        home.house.correcting.withdraw(entry_of(home, "R002"), SLIP)
    with pytest.raises(RoundIssuedError):
        home.type("R003", "36.5")


def shown_of(home: Home, code: str) -> list[str]:
    cell = home.row(code).cells[0]
    assert cell is not None
    return [str(one.values["value"]) for one in cell.valid]


def test_after_a_reading_was_taken_back_the_next_is_no_repeat(home: Home) -> None:
    home.measure("R001", "36.5")
    home.house.correcting.withdraw(entry_of(home, "R001"), SLIP)
    assert isinstance(home.type("R001", "36.6"), Recorded)


def test_what_was_taken_back_by_mistake_stands_again_and_only_once(home: Home) -> None:
    home.measure("R001", "36.5")
    entry = entry_of(home, "R001")
    home.house.correcting.withdraw(entry, SLIP)
    assert home.row("R001").is_open()
    assert isinstance(home.house.correcting.restore(entry, SLIP), Recorded)
    assert shown_of(home, "R001") == ["36.5 °C"]
    with pytest.raises(AlreadyCorrectedError):
        home.house.correcting.restore(entry, SLIP)


def test_a_replaced_reading_stands_again_unless_what_replaced_it_is_gone(home: Home) -> None:
    home.measure("R001", "36.5")
    first = entry_of(home, "R001")
    home.house.correcting.correct(first, home.given("R001", "36.9"), SLIP)
    assert shown_of(home, "R001") == ["36.9 °C"]
    assert isinstance(home.house.correcting.restore(first, SLIP), Recorded)
    assert shown_of(home, "R001") == ["36.5 °C"]
    with pytest.raises(AlreadyCorrectedError):
        home.house.correcting.restore(first, SLIP)
