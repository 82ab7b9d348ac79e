"""Chronic measures go through the same door: kept, asked about, judged, followed up, drawn."""

from datetime import timedelta
from decimal import Decimal

from carehome_app.db.rounds import entries
from carehome_app.domain.measures.catalogue import (
    BLOOD_PRESSURE,
    CONSCIOUSNESS,
    GLUCOSE,
    OBSERVATION,
    PULSE,
    WEIGHT,
    by_code,
)
from carehome_app.domain.measures.fields import Amount
from carehome_app.domain.measures.measure import Measure, shown
from carehome_app.domain.rounds.entry import Entry
from carehome_app.domain.typed.reading import Question, Refused
from carehome_app.i18n import in_english
from carehome_app.services.rounds.entering import Recorded
from tests.builders import Home


def kept(home: Home, code: str, measure: Measure) -> list[Entry]:
    since = home.clock() - timedelta(days=400)
    return entries.of_person(home.desk.store, home.subject(code), measure.index, since)


def test_everything_said_of_a_pressure_is_kept(home: Home) -> None:
    home.measure("R001", "12080 72 u1", measure=BLOOD_PRESSURE, site="arm_left")
    home.reopen()
    (entry,) = kept(home, "R001", BLOOD_PRESSURE)
    assert shown(BLOOD_PRESSURE, entry.values) == "120/80/72"
    assert (entry.site, entry.values["position"]) == ("arm_left", "standing_1")
    assert home.house.verifying.verify().problems == ()


def test_standing_after_lying_is_one_set_and_the_same_again_is_asked_about(home: Home) -> None:
    def again(code: str, text: str) -> bool:
        """Whether it is taken for a repeat of what was kept, so asked about."""
        return isinstance(home.type(code, text, measure=BLOOD_PRESSURE, site=""), Question)

    home.measure("R001", "15090 l", measure=BLOOD_PRESSURE, site="")
    assert not again("R001", "14585 u1")
    assert again("R001", "14585 u1")
    assert again("R001", "14585")
    home.measure("R002", "15090", measure=BLOOD_PRESSURE, site="")
    assert again("R002", "14585 u1"), "how the first was taken nobody said"


def test_what_a_plan_knows_is_kept_unless_something_else_is_typed(home: Home) -> None:
    details = {"timing": "fasting", "made_up": "x"}
    home.measure("R001", "56", measure=GLUCOSE, site="", details=details)
    home.measure("R002", "56 a", measure=GLUCOSE, site="", details=details)
    (first,), (second,) = kept(home, "R001", GLUCOSE), kept(home, "R002", GLUCOSE)
    assert dict(first.values) == {"value": Amount(Decimal("5.6"), "mmol/L"), "timing": "fasting"}
    assert second.values["timing"] == "after_meal"


def test_a_question_about_a_number_keeps_what_was_said_beside_it(home: Home) -> None:
    asked = home.type("R001", "25 f", measure=GLUCOSE, site="")
    assert isinstance(asked, Question)
    assert all(one.values["timing"] == "fasting" for one in asked.meanings)
    home.measure("R001", "25 f", measure=GLUCOSE, site="")
    (entry,) = kept(home, "R001", GLUCOSE)
    assert dict(entry.values) == {"value": Amount(Decimal("2.5"), "mmol/L"), "timing": "fasting"}


def test_a_low_glucose_is_repeated_in_fifteen_minutes_and_closes_by_value(home: Home) -> None:
    home.measure("R001", "3.4", measure=GLUCOSE, site="")
    (due,) = home.house.following_up.due()
    assert due.episode.due_at == home.clock() + timedelta(minutes=15)
    home.clock.advance(minutes=15)
    home.measure("R001", "6.1", measure=GLUCOSE, site="")
    assert home.house.following_up.due() == []


def test_a_pressure_without_pulse_does_not_answer_a_fast_pulse(home: Home) -> None:
    home.measure("R001", "12080 125", measure=BLOOD_PRESSURE, site="")
    home.clock.advance(minutes=15)
    home.measure("R001", "12181", measure=BLOOD_PRESSURE, site="")
    (due,) = home.house.following_up.due()
    assert due.episode.family.code == "fast_pulse"
    home.clock.advance(minutes=5)
    home.measure("R001", "80", measure=PULSE, site="")
    assert home.house.following_up.due() == []
    assert home.house.verifying.verify().problems == ()


def test_a_jump_of_weight_is_asked_about_and_then_kept(home: Home) -> None:
    home.measure("R001", "60.0", measure=WEIGHT, site="")
    home.next_round()
    assert not isinstance(home.type("R001", "57.0", measure=WEIGHT, site=""), Question)
    home.next_round()
    asked = home.type("R001", "47.0", measure=WEIGHT, site="")
    assert isinstance(asked, Question)
    assert in_english(asked.why).startswith("47.0 after 57.0: a change of -10.0 kg")
    home.measure("R001", "47.0", measure=WEIGHT, site="")
    assert len(kept(home, "R001", WEIGHT)) == 3


def test_a_device_that_shows_the_same_for_the_fourth_time_is_asked_about(home: Home) -> None:
    for _ in range(3):
        assert not isinstance(
            home.type("R001", "13080", measure=BLOOD_PRESSURE, site=""), Question
        )
        home.next_round()
    asked = home.type("R001", "13080", measure=BLOOD_PRESSURE, site="")
    assert isinstance(asked, Question)
    assert "4 times in a row" in in_english(asked.why)


def test_a_standing_test_is_one_set(home: Home) -> None:
    home.measure("R001", "13080 l", measure=BLOOD_PRESSURE, site="")
    home.clock.advance(minutes=4)
    recorded = home.measure("R001", "10878 u1", measure=BLOOD_PRESSURE, site="")
    (finding,) = recorded.findings
    assert in_english(finding.sentences[0]) == (
        "108 mmHg standing, 130 mmHg at 07:30 before: 22 lower (from 20 on is noticed)"
    )


def test_words_and_choices_are_kept_as_such(home: Home) -> None:
    home.measure("R001", "c", measure=CONSCIOUSNESS, site="")
    home.measure("R001", "夜间多次起床，情绪可。", measure=OBSERVATION, site="")
    assert isinstance(home.type("R002", "z", measure=CONSCIOUSNESS, site=""), Refused)
    (mind,), (words,) = kept(home, "R001", CONSCIOUSNESS), kept(home, "R001", OBSERVATION)
    assert (mind.values["value"], words.values["value"]) == ("C", "夜间多次起床，情绪可。")
    (due,) = home.house.following_up.due()
    assert due.episode.family.code == "not_alert"


def test_from_eighty_years_on_150_is_the_line(home: Home) -> None:
    """All residents of the test home are 86: 145 is no finding for them, 150 is."""
    assert not home.measure("R001", "14580", measure=BLOOD_PRESSURE, site="").findings
    (finding,) = home.measure("R002", "15080", measure=BLOOD_PRESSURE, site="").findings
    assert finding.hits[0].rule == "bp.from80.systolic"


def test_what_the_meter_has_no_number_for_is_marked_on_the_chart(home: Home) -> None:
    home.measure("R001", "HI", measure=GLUCOSE, site="")
    home.next_round()
    home.measure("R001", "126g", measure=GLUCOSE, site="")
    (panel,) = home.house.seeing.trends.person(home.subject("R001"), 7).panels
    assert [point.shown for point in panel.beyond] == ["HI"]
    (point,) = panel.points
    assert point.shown == "126 mg/dL"
    assert panel.unit == "mg/dL"


def test_names_of_measures_are_those_people_use() -> None:
    assert [by_code(name).code for name in ("血压", "血糖", "体重", "血氧", "BP")] == [
        "blood_pressure",
        "glucose",
        "weight",
        "oxygen_saturation",
        "blood_pressure",
    ]


def test_a_repeated_weight_that_jumps_is_asked_about_as_both(home: Home) -> None:
    weight = by_code("weight")
    round_ = home.round
    home.measure("R001", "58.5", measure=weight, round=round_, site="")
    asked = home.type("R001", "48.5", measure=weight, round=round_, site="")
    assert isinstance(asked, Question)
    said = in_english(asked.why)
    assert "A repeat?" in said
    assert "-10.0 kg" in said
    again = home.type("R001", "48.5", measure=weight, round=round_, site="", asked=asked)
    assert isinstance(again, Recorded)
