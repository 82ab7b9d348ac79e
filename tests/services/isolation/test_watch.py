"""The day grid says of everybody kept apart what was measured, seen, and is still to do."""

from datetime import timedelta

from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.isolation.cases import CaseKind, Length, Rule
from carehome_app.domain.isolation.grid import day_text, end_text
from carehome_app.domain.measures.rule import Severity
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.reports.report import Table, Tone
from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from carehome_app.services.isolation.cases import NewCase
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.documents.pages import words


def keep_apart(home: Home, code: str, place: str, days: int = 5) -> None:
    home.house.isolation.cases.start(
        NewCase(
            subject=home.subject(code),
            place=place,
            kind=CaseKind.CONTACT,
            length=Length(days=days),
            rule=Rule(1),
        )
    )


def test_a_cell_says_morning_and_evening_and_what_was_seen(home: Home) -> None:
    keep_apart(home, "R001", "401")
    home.measure("R001", "38.2")
    home.house.seeing.clusters.note_symptoms(home.subject("R001"), [Symptom.COUGH])
    home.next_round()
    home.measure("R001", "r")
    home.next_round()
    grid = home.house.isolation.watch.grid()
    (row,) = grid.rows
    yesterday, today = row.cells[-2:]
    assert [str(one.shown) for one in yesterday.checks][:1] == ["38.2"]
    assert yesterday.checks[0].severity is not None
    assert yesterday.checks[0].severity >= Severity.ACT
    assert not yesterday.checks[1].is_reading
    assert [one.source for one in yesterday.symptoms] == ["cough"]
    assert [one.is_open for one in today.checks] == [True]
    assert not any(cell.checks for cell in row.cells[:-2])
    assert {(cell.openings, cell.unexplained) for cell in row.cells[:-2]} == {(0, 0)}


def test_days_are_numbered_and_the_end_has_its_hour(home: Home) -> None:
    keep_apart(home, "R001", "401")
    home.clock.advance(days=3)
    (row,) = home.house.isolation.watch.grid().rows
    local = home.desk.home_time
    assert day_text(row.case, home.desk.today(), local).values == {"number": 4, "last": 5}
    assert end_text(row.case, local).values == {"end": "2026-11-26 24:00"}


def test_the_list_says_symptoms_and_openings_of_its_last_day(home: Home) -> None:
    keep_apart(home, "R001", "401")
    note = home.house.seeing.clusters.note_symptoms
    doors, who = home.house.isolation.doors, home.subject("R001")
    doors.pair("d401", "401", "mqtt")
    doors.receive(["d401;close"], "mqtt")
    for symptom, openings in ((Symptom.COUGH, 2), (Symptom.SORE_THROAT, 1)):
        note(who, [symptom])
        for _ in range(openings):
            home.clock.advance(minutes=1)
            doors.receive(["d401;open", "d401;close"], "mqtt")
        home.clock.advance(days=1)
    days = home.desk.today() - timedelta(days=1), home.desk.today()
    said = []
    for day in days:
        report = home.house.papers.build("isolation", Asked(day=day))
        (table,) = [one for one in report.sections[0].parts if isinstance(one, Table)]
        ((*_before, symptoms, opened),) = table.rows
        seen = in_english(symptoms.shown) if isinstance(symptoms.shown, Text) else ""
        said.append((seen, opened.shown))
    assert said == [("sore throat", "1"), ("", "")]


def test_who_was_released_today_is_in_the_sum_and_not_in_the_rows(home: Home) -> None:
    keep_apart(home, "R001", "401")
    keep_apart(home, "R002", "402")
    home.clock.advance(days=1)
    cases = home.house.isolation.cases
    cases.release(cases.of(home.subject("R001")))
    grid = home.house.isolation.watch.grid()
    assert [row.person.details.code for row in grid.rows] == ["R002"]
    assert tuple(grid.balance) == (2, 0, 1)
    assert grid.balance.after == len(grid.rows)


def test_the_list_and_the_notice_are_printed(home: Home) -> None:
    keep_apart(home, "R001", "401")
    home.measure("R001", "36.5")
    for code, asked, said in (
        ("isolation", Asked(day=home.desk.today()), "36.5"),
        ("isolation-notice", Asked(person=home.subject("R001")), "2026-11-26 24:00"),
    ):
        assert code in KINDS
        report = home.house.papers.build(code, asked)
        for language in ("zh", "en"):
            printed = words(render_pdf(report, load(language), language))
            assert said in printed


def test_the_list_is_called_after_its_last_day_and_a_calm_reading_has_no_colour(
    home: Home,
) -> None:
    keep_apart(home, "R001", "401")
    home.measure("R001", "36.5")
    home.clock.advance(days=1)
    home.measure("R001", "36.6")
    list_ = home.house.papers.build("isolation", Asked(day=home.desk.today()))
    assert list_.subtitle.values["about"] == "2026-11-23"
    (table, _sum) = list_.sections[0].parts
    assert isinstance(table, Table)
    (tone,) = {cell.tone for cell in table.rows[0] if "36.6" in str(cell.shown)}
    assert tone is Tone.PLAIN
