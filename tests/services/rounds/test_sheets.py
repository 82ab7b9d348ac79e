"""The sheet of a round: its small line, what is beside it, who left, and what was overtaken."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from carehome_app.db import reports
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.errors import NotAllowedError
from carehome_app.domain.events import NoteWritten, PlanStarted, RoundClosed
from carehome_app.domain.measures.blood_pressure import PULSE
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.rounds.entry import Entry, LineRef, Origin
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import SheetCell
from carehome_app.domain.typed.reading import Question
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Action
from carehome_app.services.rounds.correcting import Why, is_reported
from carehome_app.services.rounds.entering import Recorded
from carehome_app.services.rounds.paper_entry import FromPaper
from carehome_app.services.rounds.worklist import of_day, rounds_begun
from tests.builders import Home
from tests.services.desks.desks import another_desk, bring_each_other

TODAY = date(2026, 11, 22)
A_DAY = timedelta(days=1)
MORNING = RoundKey(TODAY, "am")


def cell(home: Home, code: str, round_: RoundKey | None = None) -> SheetCell:
    found = home.row(code, round_).cells[0]
    assert found is not None
    return found


def valid(home: Home, code: str) -> Entry:
    return cell(home, code).valid[-1]


def test_the_small_line_goes_three_days_back_from_the_first_moment_of_the_round(
    home: Home,
) -> None:
    home.clock.set("2026-11-18 07:00")
    shown = (
        ("2026-11-19 04:59", "36.1"),
        ("2026-11-19 05:00", "36.2"),
        ("2026-11-22 04:59", "36.3"),
        ("2026-11-22 05:00", "36.4"),
    )
    for at, text in shown:
        home.clock.set(at)
        home.measure("R001", text)
    home.clock.set("2026-11-22 07:30")
    assert [point.number for point in cell(home, "R001", MORNING).recent] == ["36.2", "36.3"]


def test_what_is_beside_a_round_is_left_out_where_it_is_not_asked_for(home: Home) -> None:
    home.history("R001", "36.1", "36.3", days=7)
    home.measure("R001", "38.6")
    whole, bare = home.sheet(), home.house.worklist.sheet(MORNING, beside=False)
    assert (whole.is_whole, bare.is_whole) == (True, False)
    assert (len(whole.open_episodes), len(whole.found)) == (1, 1)
    assert (bare.open_episodes, bare.found) == ((), ())
    full, less = cell(home, "R001"), bare.rows[0].cells[0]
    assert less is not None
    assert full.baseline is not None
    assert str(full.baseline.amount) == "36.2 °C"
    assert (len(full.recent), less.recent, less.baseline) == (6, (), None)
    assert less.entries == full.entries
    assert less.findings == full.findings
    assert len(home.row("R001").episodes) == 1
    assert home.row("R002").episodes == ()


def test_the_own_normal_is_that_of_the_site_and_the_unit_of_the_home(home: Home) -> None:
    home.history("R001", "36.1", days=7)
    home.house.rules.set_unit(TEMPERATURE, "°F")
    home.reopen()
    assert cell(home, "R001").baseline is None
    home.history("R002", "97.0f", days=7)
    found = cell(home, "R002").baseline
    assert found is not None
    assert found.amount == Amount(Decimal("97.0"), "°F")
    again = home.house.worklist.again(home.sheet(), home.subject("R002"))
    assert again == home.sheet()


def test_who_left_before_the_next_round_is_on_the_sheet_as_gone(home: Home) -> None:
    home.measure("R001", "36.5")
    home.clock.set("2026-11-22 12:00")
    home.house.people.discharge(home.person("R001"))
    home.clock.set("2026-11-22 12:01")
    assert [row.person.details.code for row in home.sheet(MORNING).rows if row.left] == ["R001"]
    home.clock.set("2026-11-22 15:30")
    codes = [row.person.details.code for row in home.sheet().rows]
    assert "R001" not in codes
    assert not any(row.left for row in home.sheet().rows)


def test_a_sheet_says_when_it_was_closed_and_is_sorted_by_bed(home: Home) -> None:
    assert home.sheet().closed_at is None
    with home.desk.acting(May.ISSUE_REPORT) as action:
        action.append(RoundClosed(TODAY.toordinal(), "am", {}))
    assert home.sheet().closed_at == reports.closed_round(home.desk.store, MORNING).at  # type: ignore[union-attr]
    codes = [row.person.details.code for row in home.sheet().rows]
    assert [code for code in codes if code[0] == "R"] == [f"R00{number}" for number in range(1, 7)]
    assert home.sheet().site == "axilla"


def test_measures_stand_in_their_order_and_only_with_whom_they_are_due(home: Home) -> None:
    (old,) = home.desk.plans
    windows = (("am", 360, 720),)
    with home.desk.acting(May.PLAN) as action:
        day = TODAY.toordinal()
        action.append(PlanStarted(7, PULSE.index, windows, day, "residents", 0, "", 0))
    home.desk.forget(Changes.PLANS)
    sheet = home.sheet()
    assert [one.index for one in sheet.measures] == sorted([TEMPERATURE.index, PULSE.index])
    with_pulse = [row.person.details.code for row in sheet.rows if row.cells[1] is not None]
    assert with_pulse == [f"R00{number}" for number in range(1, 7)]
    assert old.measure is TEMPERATURE
    for measure, text, site in ((TEMPERATURE, "36.5", "axilla"), (PULSE, "70", "")):
        home.house.paper_entry.enter(FromPaper(MORNING, 2, measure, text))
        column = sheet.measures.index(measure)
        typed = home.row("R002").cells[column]
        assert typed is not None
        assert [one.site for one in typed.entries] == [site]
    home.measure("R001", "70", measure=PULSE, site="")
    row = home.row("R001")
    assert [one is not None and bool(one.entries) for one in row.cells] == [False, True]


def test_a_round_has_begun_from_its_first_minute_on(home: Home) -> None:
    begun = []
    for shown in ("05:59", "06:00", "14:59", "15:00"):
        home.clock.set(f"2026-11-22 {shown}")
        begun.append([one.window for one in rounds_begun(home.desk, TODAY)])
    assert begun == [[], ["am"], ["am"], ["am", "pm"]]
    assert rounds_begun(home.desk, TODAY + A_DAY) == []
    assert len(rounds_begun(home.desk, TODAY - A_DAY)) == 2


def test_a_day_is_due_round_by_round(home: Home) -> None:
    home.measure_everybody()
    assert (of_day(home.house, TODAY).due, of_day(home.house, TODAY).done) == (10, 10)
    home.clock.set("2026-11-22 15:00")
    home.measure("R001", "36.5")
    found = of_day(home.house, TODAY)
    assert (found.due, found.done, found.open) == (20, 11, 9)
    assert of_day(home.house, TODAY + A_DAY).items == ()


def test_of_two_corrections_of_one_entry_the_later_is_shown_and_the_other_overtaken(
    home: Home, tmp_path: Path
) -> None:
    slip = Why("typing_error")
    home.measure("R001", "36.5")
    other = another_desk(home, tmp_path / "upstairs")
    for one, text in ((other, "36.9"), (home, "36.2")):
        one.house.correcting.correct(valid(one, "R001"), one.given("R001", text), slip)
        for desk in (home, other):
            desk.clock.advance(minutes=1)
    bring_each_other([home, other])
    found = cell(home, "R001")
    assert [str(one.amount()) for one in found.valid] == ["36.9 °C", "36.2 °C"]
    sooner, later = found.valid
    overtaken = home.house.worklist.overtaken
    assert overtaken(found.entries) == {sooner.ref}
    assert overtaken([later]) == overtaken([sooner]) == set()
    other.close()


@pytest.mark.parametrize(("minutes", "is_in_it"), [(0, True), (1, False)])
def test_what_is_found_in_the_next_round_is_not_of_this_one(
    home: Home, minutes: int, is_in_it: bool
) -> None:
    evening = RoundKey(TODAY, "pm")
    home.clock.set("2026-11-23 05:59")
    home.clock.advance(minutes=minutes)
    round_ = evening if is_in_it else home.round
    home.measure("R001", "38.6", round=round_)
    assert len(home.sheet(evening).found) == is_in_it


def test_a_part_of_the_day_is_reported_for_what_was_recorded_by_then(home: Home) -> None:
    desk, before = home.desk, home.clock()
    own = RoundKey(TODAY, "0800")
    assert not is_reported(desk, MORNING, before)
    home.clock.set("2026-11-22 10:00")
    with desk.acting(May.ISSUE_REPORT) as action:
        action.append(RoundClosed(TODAY.toordinal(), "am", {}))
    closed = reports.closed_round(desk.store, MORNING)
    assert closed is not None
    later = closed.at + timedelta(milliseconds=1)
    assert is_reported(desk, MORNING, later), "a round of the house is closed, whenever typed"
    assert not is_reported(desk, RoundKey(TODAY, "pm"), before)
    assert not is_reported(desk, RoundKey(TODAY + A_DAY, "am"), before)
    assert is_reported(desk, own, closed.at)
    assert not is_reported(desk, own, later), "a part of the day goes on"
    assert not is_reported(desk, RoundKey(TODAY, "1800"), before)


@pytest.mark.parametrize(
    ("more", "is_asked"),
    [
        ({}, True),
        ({"origin": Origin.IMPORTED}, True),
        ({"origin": Origin.SCANNED}, False),
        ({"origin": Origin.DEVICE}, False),
        ({"time_unknown": True}, False),
        ({"round_said": True}, False),
    ],
)
def test_which_round_is_asked_of_what_was_typed_or_read_from_a_file_with_its_time(
    home: Home, more: dict[str, object], is_asked: bool
) -> None:
    home.clock.set("2026-11-23 05:50")
    assert isinstance(home.type("R001", "36.5", **more), Question) == is_asked


@pytest.mark.parametrize(
    ("shown", "is_asked"),
    [("2026-11-23 04:59", False), ("2026-11-23 05:00", True), ("2026-11-23 05:59", True)],
)
def test_which_round_is_asked_from_an_hour_before_it_opens_to_its_opening(
    home: Home, shown: str, is_asked: bool
) -> None:
    evening = RoundKey(TODAY, "pm")
    home.clock.set("2026-11-23 07:00")
    at = home.clock.moment(shown)
    found = home.type("R001", "36.5", round=evening, taken_at=at)
    assert isinstance(found, Question) == is_asked


def test_whatever_else_is_said_of_a_reading_is_kept_in_the_same_action(home: Home) -> None:
    lines: list[LineRef] = []

    def also(action: Action, line: LineRef) -> None:
        lines.append(line)
        action.append(NoteWritten(home.subject("R001"), TODAY.toordinal(), "am", "tea", 1))

    recording, given = home.house.recording, home.given("R001", "36.5")
    done = recording.record(given, also=also)
    assert isinstance(done, Recorded)
    assert lines == [done.ref]
    assert home.row("R001").notes == ("tea",)
    kept = recording.kept(given, done)
    assert (kept.ref, str(kept.amount())) == (done.ref, "36.5 °C")
    home.sign_in("S001")
    with pytest.raises(NotAllowedError):
        recording.record(home.given("R002", "36.5"), may=May.SET_RULES)


def test_a_number_is_read_in_the_unit_of_the_home(home: Home) -> None:
    assert home.house.recording.unit(TEMPERATURE) == ""
    home.house.rules.set_unit(TEMPERATURE, "°F")
    assert home.house.recording.unit(TEMPERATURE) == "°F"
    home.measure("R001", "97.7")
    assert str(valid(home, "R001").amount()) == "97.7 °F"
