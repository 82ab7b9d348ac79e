"""All well is true or it is not said: what calmed, what was open, and who was due at all."""

import pytest

from carehome_app.documents.formats import render_text
from carehome_app.domain.measures.catalogue import BLOOD_PRESSURE, GLUCOSE
from carehome_app.domain.reports.report import Tone
from carehome_app.domain.rounds.counting import Verdict
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.typed.reading import Question
from carehome_app.i18n import in_english
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home


@pytest.fixture
def calm(home: Home) -> Home:
    """Everybody was measured, and nothing was found."""
    home.measure_everybody()
    assert home.sheet().verdict is Verdict.ALL_WELL
    return home


def chat(home: Home, round_: RoundKey | None = None) -> str:
    return render_text(home.house.reporting.daily(round_ or home.round), in_english)


def test_a_glucose_that_was_dangerous_and_calmed_is_told(calm: Home) -> None:
    calm.measure("R001", "1.9", measure=GLUCOSE, site="")
    calm.clock.advance(minutes=20)
    calm.measure("R001", "5.2", measure=GLUCOSE, site="")
    assert calm.house.following_up.due() == []

    assert calm.sheet().verdict is Verdict.NOT_WELL
    assert "All well" not in chat(calm)
    told = next(line for line in chat(calm).splitlines() if line.startswith("Found in this"))
    assert told.startswith("Found in this time: 1.9 at 07:30, 5.2 at 07:50.")


def test_a_pressure_that_was_dangerous_and_calmed_is_told(calm: Home) -> None:
    calm.measure("R001", "210/125", measure=BLOOD_PRESSURE, site="")
    calm.clock.advance(minutes=20)
    calm.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")

    assert not calm.sheet().all_well
    assert "All well" not in chat(calm)


def test_a_fever_that_calmed_in_the_round_still_forbids_it(home: Home) -> None:
    home.measure("R001", "38.4")
    home.measure_everybody()
    home.clock.advance(minutes=40)
    home.measure("R001", "36.5")
    assert home.house.following_up.due() == []
    assert home.sheet().verdict is Verdict.NOT_WELL


def test_what_was_open_all_evening_is_not_well_when_it_closed_the_next_day(calm: Home) -> None:
    evening = calm.next_round()
    calm.measure_everybody()
    calm.measure("R001", "190/112", measure=BLOOD_PRESSURE, site="")
    before = (calm.sheet(evening).verdict, len(calm.sheet(evening).open_episodes))
    assert before == (Verdict.NOT_WELL, 1)
    calm.next_round()
    calm.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")
    assert calm.house.following_up.due() == []

    assert (calm.sheet(evening).verdict, len(calm.sheet(evening).open_episodes)) == before
    assert "All well" not in chat(calm, evening)


def test_a_month_of_sheets_holds_nothing_that_was_open_and_never_says_all_is_well(
    calm: Home,
) -> None:
    evening = calm.next_round()
    calm.measure_everybody()
    calm.measure("R001", "190/112", measure=BLOOD_PRESSURE, site="")
    whole = calm.sheet(evening)
    assert (len(whole.open_episodes), len(whole.found)) == (1, 1)

    *_before, of_month = calm.house.papers.months.sheets(evening.day, evening.day)
    assert (of_month.open_episodes, of_month.found) == ((), ())
    assert not any(row.episodes for row in of_month.rows)
    assert of_month.count() == whole.count()
    with pytest.raises(LookupError):
        _ = of_month.all_well


def test_a_correction_alone_changes_a_past_round(home: Home) -> None:
    round_ = home.round
    home.measure("R001", "38.4")
    cell = home.row("R001").cells[0]
    assert cell is not None
    kept = cell.reading
    assert kept is not None
    home.measure_everybody()
    home.next_round()
    assert home.sheet(round_).verdict is Verdict.NOT_WELL
    home.house.correcting.correct(
        kept, home.given("R001", "36.4", round=round_, taken_at=kept.taken_at), Why("other", "x")
    )
    assert home.sheet(round_).verdict is Verdict.ALL_WELL


def test_nobody_due_is_nobody_was_due_and_has_no_rate(home: Home) -> None:
    for row in home.sheet().rows:
        code = row.person.details.code
        outcome = home.type(code, "h")
        assert not isinstance(outcome, Question)
    sheet = home.sheet()
    assert (sheet.count().due, sheet.count().coverage) == (0, None)
    assert sheet.verdict is Verdict.NOBODY_DUE
    said = home.house.reporting.daily(home.round).banner
    assert (in_english(said.lead), said.tone) == ("Nobody was due.", Tone.MUTED)
    assert "All well" not in chat(home)


def test_leaving_closes_what_is_open_with_a_line(home: Home) -> None:
    home.measure("R001", "38.4")
    person = home.person("R001")
    assert home.house.following_up.count()[0] == 1
    home.clock.advance(hours=1)
    home.house.people.discharge(person, reason="died")

    assert home.house.following_up.count() == (0, 0)
    assert home.house.following_up.due() == []
    assert home.sheet().open_episodes == ()
    told = [in_english(one.words) for one in home.house.history.of_person(person.id)]
    assert any("closed: left the house" in one for one in told), told
    home.clock.advance(days=30)
    assert home.house.following_up.count() == (0, 0)


def test_a_fever_that_calmed_is_told_with_what_answered_it(home: Home) -> None:
    home.measure("R001", "38.4")
    home.clock.advance(minutes=40)
    home.measure("R001", "36.5")
    (line,) = [one for one in chat(home).splitlines() if "38.4" in one]
    assert line.endswith("38.4, 07:30; then 36.5 at 08:10")


def test_of_a_past_round_nothing_is_told_that_came_after_it(calm: Home) -> None:
    evening = calm.next_round()
    calm.measure_everybody()
    calm.measure("R001", "190/112", measure=BLOOD_PRESSURE, site="")
    calm.clock.advance(hours=2)
    then = chat(calm, evening)
    assert "Found in this time: 190/112 at 15:30." in then
    calm.next_round()
    calm.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")
    assert chat(calm, evening) == then


def test_a_value_of_the_moment_the_next_round_opens_answers_nothing_in_this_one(
    calm: Home,
) -> None:
    evening = calm.next_round()
    calm.measure_everybody()
    calm.measure("R001", "190/112", measure=BLOOD_PRESSURE, site="")
    then = chat(calm, evening)
    calm.clock.set(calm.sheet(evening).span.until)
    calm.measure("R001", "128/76", measure=BLOOD_PRESSURE, site="")
    assert calm.house.following_up.due() == []
    assert chat(calm, evening) == then


def test_why_somebody_is_away_this_morning_explains_no_evening_before(home: Home) -> None:
    home.clock.set("2026-11-22 20:30")
    evening = home.round
    home.measure("R001", "36.5")
    home.clock.set("2026-11-23 05:50")
    home.measure("R002", "h", round=RoundKey(home.desk.today(), "am"))
    assert home.row("R002", evening).is_open()
    assert not home.row("R002", RoundKey(home.desk.today(), "am")).is_open()
    home.clock.set("2026-11-23 14:30")
    home.measure("R003", "o", round=RoundKey(home.desk.today(), "pm"))
    assert home.row("R003", RoundKey(home.desk.today(), "am")).is_open()
