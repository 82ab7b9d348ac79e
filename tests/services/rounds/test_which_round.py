"""Just before a round it is asked which one a reading is for; after it, it is that one's."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from carehome_app.domain.errors import RoundNotOpenError
from carehome_app.domain.rounds.entry import Origin
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.rounds.sheet import Row
from carehome_app.domain.settings import OutsideRangeError
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import in_english
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home, build_home
from tests.telling_examples import tells


def coming(home: Home) -> RoundKey:
    return RoundKey(home.desk.today(), "am")


def row(home: Home, code: str, round_: RoundKey) -> Row:
    return home.row(code, round_)


def test_ten_minutes_before_the_morning_it_is_asked_and_both_answers_are_kept(home: Home) -> None:
    home.clock.set("2026-11-23 05:50")
    evening, morning = home.round, coming(home)
    assert evening.window == "pm"
    asked = home.type("R001", "36.5")
    assert isinstance(asked, Question)
    assert "Morning round" in in_english(asked.why)
    assert "06:00" in in_english(asked.why)
    assert asked.repeatable
    assert isinstance(home.type("R001", "36.5", asked=asked), Recorded)
    assert not row(home, "R001", evening).is_open()
    assert row(home, "R001", morning).is_open()

    assert isinstance(home.type("R002", "36.6", round=morning), Recorded)
    assert row(home, "R002", evening).is_open()
    assert not row(home, "R002", morning).is_open()


def test_earlier_than_the_homes_span_nothing_is_asked_and_the_morning_is_not_open(
    home: Home,
) -> None:
    home.clock.set("2026-11-23 04:59")
    assert isinstance(home.type("R001", "36.5"), Recorded)
    with pytest.raises(RoundNotOpenError):
        home.type("R002", "36.5", round=coming(home))
    home.house.rules.set_near(90)
    assert isinstance(home.type("R003", "36.5"), Question)
    assert isinstance(home.type("R003", "36.5", round=coming(home)), Recorded)


def test_who_was_measured_for_the_coming_round_is_not_asked_which_and_who_refused_is(
    home: Home,
) -> None:
    home.clock.set("2026-11-23 05:50")
    morning = coming(home)
    home.measure("R001", "36.5", round=morning)
    assert isinstance(home.type("R001", "36.6"), Recorded)
    home.measure("R002", "r", round=morning)
    assert isinstance(home.type("R002", "36.6"), Question)


def test_a_home_that_wants_no_question_is_not_asked(home: Home) -> None:
    home.house.rules.set_near(0)
    home.clock.set("2026-11-23 05:50")
    assert isinstance(home.type("R001", "36.5"), Recorded)
    with pytest.raises(OutsideRangeError):
        home.house.rules.set_near(181)


def test_a_round_that_is_still_open_asks_nothing(home: Home) -> None:
    home.clock.set("2026-11-22 09:30")
    assert isinstance(home.type("R001", "36.5"), Recorded)
    home.clock.set("2026-11-22 10:30")
    assert isinstance(home.type("R002", "36.5"), Recorded)


def test_what_does_not_fit_is_asked_in_the_same_question(home: Home) -> None:
    home.clock.set("2026-11-22 15:30")
    home.measure("R001", "36.5")
    home.clock.set("2026-11-23 05:50")
    asked = home.type("R001", "36.7")
    assert isinstance(asked, Question)
    assert "A repeat?" in in_english(asked.why)
    assert "Morning round" in in_english(asked.why)


def test_of_a_file_it_is_asked_too_unless_it_says_the_round(home: Home) -> None:
    home.clock.set("2026-11-23 05:50")
    assert isinstance(home.type("R001", "36.5", origin=Origin.IMPORTED), Question)
    said = home.type("R001", "36.5", origin=Origin.IMPORTED, round_said=True)
    assert isinstance(said, Recorded)
    assert isinstance(home.type("R002", "36.5", origin=Origin.DEVICE), Recorded)


@settings(max_examples=12, deadline=None)
@given(
    minutes=st.one_of(
        st.integers(0, 24 * 60 - 1),
        st.integers(300, 359),
        st.integers(300, 361),
        st.integers(840, 899),
        st.integers(838, 899),
    )
)
def test_at_any_minute_a_reading_is_kept_once_in_one_round(
    tmp_path_factory: pytest.TempPathFactory, minutes: int
) -> None:
    home = build_home(tmp_path_factory.mktemp("home"))
    try:
        home.clock.set("2026-11-23 00:00")
        home.clock.advance(minutes=minutes)
        outcome = home.type("R001", "36.5")
        clock = minutes / 60
        assert isinstance(outcome, Question) is (5 <= clock < 6 or 14 <= clock < 15)
        tells(isinstance(outcome, Question))
        home.measure("R001", "36.5")
        kept = [
            one
            for one in ("am", "pm")
            for ago in (0, 1)
            if not row(
                home, "R001", RoundKey(home.desk.today() - timedelta(days=ago), one)
            ).is_open()
        ]
        assert len(kept) == 1
    finally:
        home.close()


# Measured, then away: both stand.


@pytest.mark.parametrize("reason", ["h", "o", "l", "r", "s"])
def test_after_a_reading_a_reason_stands_beside_it(home: Home, reason: str) -> None:
    home.measure("R001", "38.5")
    home.clock.advance(minutes=40)
    assert isinstance(home.type("R001", reason), Recorded)
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert (cell.reading is not None, cell.gone is not None) == (True, True)
    assert len(home.house.following_up.due()) == 1
    count = home.sheet().count()
    assert (count.measured, count.away) == (1, 0)
    home.next_round()
    assert home.row("R001").is_open() is (reason not in "hl")


# The row says how somebody is now.


def test_after_a_calm_repeat_the_row_is_calm_and_the_history_stands_behind_it(home: Home) -> None:
    home.measure("R001", "38.5")
    home.clock.advance(minutes=40)
    home.measure("R001", "36.8")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.latest_findings == ()
    assert len(cell.findings) == 1


def test_of_two_fevers_the_row_says_the_later(home: Home) -> None:
    home.measure("R001", "39.5")
    home.clock.advance(minutes=40)
    home.measure("R001", "37.9")
    cell = home.row("R001").cells[0]
    assert cell is not None
    (now,) = cell.latest_findings
    assert now.shown == "37.9"


def test_a_forehead_does_not_calm_the_row(home: Home) -> None:
    home.measure("R001", "38.5")
    home.clock.advance(minutes=40)
    home.measure("R001", "36.8", site="forehead")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert len(cell.latest_findings) == 1


def test_a_round_takes_values_from_its_very_first_moment_and_none_before(home: Home) -> None:
    home.measure_everybody()
    evening = RoundKey(home.desk.today(), "pm")
    span = home.desk.span(evening)
    assert span is not None
    home.clock.set(f"{home.desk.home_time.local(span.first):%Y-%m-%d %H:%M}")
    home.clock.advance(minutes=-1)
    with pytest.raises(RoundNotOpenError):
        home.measure("R001", "36.5", round=evening)
    home.clock.advance(minutes=1)
    home.measure("R001", "36.5", round=evening)
    assert home.sheet(evening).count().measured == 1


def test_a_sheet_brought_up_to_date_by_one_row_is_the_sheet_looked_up_anew(home: Home) -> None:
    home.measure("R003", "38.6")
    home.measure("R005", "38.2")
    before = home.sheet()
    home.measure("R001", "38.4")
    renewed = home.house.worklist.again(before, home.subject("R001"))
    assert renewed.open_episodes
    anew = home.sheet()
    assert sorted(one.subject for one in renewed.open_episodes) == sorted(
        one.subject for one in anew.open_episodes
    )
    assert renewed.count() == anew.count()


def test_a_reading_after_a_reason_is_no_leaving_and_one_without_a_reason_neither(
    home: Home,
) -> None:
    home.measure("R001", "o")
    home.clock.advance(minutes=40)
    home.measure("R001", "36.5")
    home.measure("R002", "36.5")
    for code in ("R001", "R002"):
        cell = home.row(code).cells[0]
        assert cell is not None
        assert (cell.reading is not None, cell.gone) == (True, None)
