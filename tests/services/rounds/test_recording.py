"""A reading is kept at once, judged at once, and shown at once."""

from datetime import timedelta
from decimal import Decimal

import pytest
from msgspec.structs import replace

from carehome_app.db.rounds import entries
from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import LimitSet, PlanEnded, PlanStarted, SettingChanged
from carehome_app.domain.measures.blood_pressure import PULSE
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.rounds.counting import Standing
from carehome_app.domain.rounds.plan import RoundKey, windows_on
from carehome_app.domain.typed.reading import Meaning, Question, Refused
from carehome_app.i18n import in_english
from carehome_app.services.changes import Changes
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home


def test_a_reading_is_kept_and_shown(home: Home) -> None:
    kept = home.measure("R001", "365")
    home.reopen()
    (entry,) = home.row("R001").cells[0].entries  # type: ignore[union-attr]
    assert (entry.ref, str(entry.amount())) == (kept.ref, "36.5 °C")


def test_a_round_has_everybody_of_the_house(home: Home) -> None:
    assert home.sheet().count().roll == 10
    assert home.sheet().count().unexplained == 10
    home.measure_everybody()
    assert home.sheet().all_well


def test_the_next_round_begins_empty(home: Home) -> None:
    home.measure_everybody()
    assert home.next_round().window == "pm"
    assert home.row("R001").is_open()


def test_fourteen_days_make_an_own_normal(home: Home) -> None:
    home.history("R001", "36.1", "36.3")
    cell = home.row("R001").cells[0]
    assert cell is not None
    assert cell.baseline is not None
    assert (str(cell.baseline.amount), cell.baseline.count) == ("36.2 °C", 14)


def test_an_answer_brings_in_no_value_of_its_own(home: Home) -> None:
    home.measure("R001", "36.5")
    question = home.type("R001", "36.6")
    assert isinstance(question, Question)
    forged = Meaning({"value": Amount(Decimal("39.9"), "°C")}, "39.9 °C", "39.9c")
    answer = replace(question, meanings=(forged,))
    assert not isinstance(home.type("R001", "36.6", asked=answer), Recorded)
    assert not isinstance(home.type("R001", "36.7", asked=question), Recorded)
    assert isinstance(home.type("R001", "36.6", asked=question), Recorded)


def test_a_late_entry_belongs_to_its_round_even_where_the_next_begins_at_its_end(
    home: Home,
) -> None:
    day = home.desk.today().toordinal()
    (old,) = home.desk.plans
    with home.desk.acting(May.PLAN) as action:
        action.append(PlanEnded(old.id, day - 2))
        windows = (("am", 360, 720), ("pm", 720, 1200))
        action.append(PlanStarted(7, 1, windows, day - 1, "everybody", 0, "axilla", 0))
    home.desk.forget(Changes.PLANS)
    yesterday = RoundKey(home.desk.today() - timedelta(days=1), "am")
    home.measure("R001", "36.5", round=yesterday)
    assert not home.row("R001", yesterday).is_open()
    assert home.row("R001", yesterday._replace(window="pm")).is_open()


def test_how_somebody_stands_in_a_round_is_of_its_first_measure_unless_another_is_asked_for(
    home: Home,
) -> None:
    day = home.desk.today().toordinal()
    windows = tuple(
        (one.code, one.opens.hour * 60, one.closes.hour * 60)
        for one in windows_on(home.desk.today(), home.desk.plans)
    )
    with home.desk.acting(May.PLAN) as action:
        action.append(PlanStarted(7, PULSE.index, windows, day, "everybody", 0, "", 0))
    home.desk.forget(Changes.PLANS)
    home.measure("R001", "36.5")
    row = home.row("R001")
    assert len(row.cells) == 2
    assert row.standing() == (Standing.MEASURED, "") == row.standing(0)
    assert row.standing(1) == (Standing.UNEXPLAINED, "")


def test_a_limit_set_in_one_unit_leaves_the_other_alone(home: Home) -> None:
    with home.desk.acting(May.SET_RULES) as action:
        action.append(LimitSet("screen.surface", {"°C": "37.5"}, on=True))
    home.desk.forget(Changes.SETTINGS)
    assert home.measure("R001", "37.4").findings == ()
    assert len(home.measure("R002", "99.1f").findings) == 1


def test_a_new_interval_reaches_open_alerts(home: Home) -> None:
    home.measure("R001", "37.5")
    (due,) = home.house.following_up.due()
    assert due.episode.due_at == home.clock() + timedelta(minutes=30)
    with home.desk.acting(May.SET_RULES) as action:
        action.append(SettingChanged("repeat.fever", "15 60"))
    home.clock.advance(minutes=16)
    assert home.house.following_up.count() == (1, 1)
    assert home.house.verifying.verify().ok


def test_half_an_emoji_that_a_full_field_left_over_is_no_mistake(home: Home) -> None:
    home.house.recording.note(home.subject("R001"), home.round, "called her son \ud83d")
    assert home.row("R001").notes == ("called her son 〓",)
    assert home.house.verifying.verify().ok


def test_a_reason_after_a_reading_stands_beside_it_and_one_after_a_reason_in_its_place(
    home: Home,
) -> None:
    """Measured, then in hospital: both are true, and the person counts as measured."""
    home.measure("R001", "38.5")
    assert not isinstance(home.type("R001", "h"), Refused)
    row = home.row("R001")
    assert row.standing()[0] is Standing.MEASURED
    cell = row.cells[0]
    assert cell is not None
    assert [entry.reason for entry in cell.entries] == ["", "hospital"]
    home.measure("R002", "r")
    assert not isinstance(home.type("R002", "h"), Refused)
    assert home.row("R002").standing() == (Standing.AWAY, "hospital")


@pytest.mark.parametrize(
    ("left_at", "roll", "away"), [("05:55", 9, 0), ("06:05", 10, 1), ("07:20", 10, 1)]
)
def test_who_was_in_the_house_while_the_round_was_open_is_on_its_roll(
    home: Home, left_at: str, roll: int, away: int
) -> None:
    home.clock.set(f"2026-11-22 {left_at}")
    home.house.people.discharge(home.person("R001"))
    home.clock.set("2026-11-22 07:30")
    count = home.sheet().count()
    assert (count.roll, count.away) == (roll, away)


def test_hospital_and_leave_hold_until_somebody_says_otherwise_and_the_others_once(
    home: Home,
) -> None:
    for code, key in (("R001", "h"), ("R002", "l"), ("R003", "o"), ("R004", "r")):
        home.measure(code, key)
    assert [home.row(code).standing()[0] for code in ("R001", "R002", "R003", "R004")] == [
        Standing.AWAY,
        Standing.AWAY,
        Standing.AWAY,
        Standing.NOT_MEASURED,
    ]
    home.next_round()
    codes = ("R001", "R002", "R003", "R004")
    assert [home.row(code).is_open() for code in codes] == [False, False, True, True]


def test_who_is_away_is_asked_about_once_a_day_until_there_is_a_reading(home: Home) -> None:
    home.measure("R001", "h")
    assert not home.row("R001").to_confirm(home.desk.today())
    assert not home.row("R002").to_confirm(home.desk.today()), "nobody said that they are away"
    home.next_round()
    home.next_round()
    assert home.row("R001").to_confirm(home.desk.today())
    home.measure("R001", "36.5")
    assert not home.row("R001").to_confirm(home.desk.today())


def test_a_reading_of_who_is_in_hospital_is_asked_about_and_one_of_who_refused_is_not(
    home: Home,
) -> None:
    """It may be meant for another row: the sentence says why, and the same again keeps it."""
    home.measure("R001", "h")
    home.measure("R002", "r")
    asked = home.type("R001", "36.5")
    assert isinstance(asked, Question)
    assert in_english(asked.why).startswith("Recorded as in hospital.")
    assert isinstance(home.type("R002", "36.5"), Recorded)
    home.next_round()
    asked = home.type("R001", "36.5")
    assert isinstance(asked, Question), "it lasts until somebody says otherwise"
    assert isinstance(home.type("R001", "36.5", asked=asked), Recorded)


def test_the_same_points_are_equal_so_that_only_a_row_that_changed_is_another(home: Home) -> None:
    def points() -> object:
        since = home.clock() - timedelta(days=1)
        until = home.clock() + timedelta(minutes=1)
        return entries.recent(home.desk.store, TEMPERATURE, since, until)

    home.measure("R001", "36.5")
    before = points()
    assert before == points()
    home.clock.advance(minutes=1)
    home.measure("R001", "36.6")
    assert before != points()
