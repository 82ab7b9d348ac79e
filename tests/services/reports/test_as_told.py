"""What each report says of one rich week, word by word: an approved text for every kind."""

from datetime import date

import pytest

from carehome_app.domain.findings.episodes import Step
from carehome_app.domain.measures.catalogue import by_code
from carehome_app.domain.outbreak.cases import Symptom
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.reports.kinds import KINDS
from tests.approved import assert_approved
from tests.builders import Home
from tests.busy_home import live
from tests.reports_in_words import of_report

TOLD = ("daily", "whole-day", "monthly", "register", "measures", "person", "follow-ups",
        "handover", "staff", "round-sheet", "last-values")  # fmt: skip


def week(home: Home) -> Home:
    """Let a busy day be followed by a night, a move, a farewell and a morning of many measures."""
    live(home)
    for code, text in (("S001", "36.6"), ("S002", "o+"), ("R006", "35.2"), ("R007", "37.4")):
        home.measure(code, text)
    home.house.seeing.clusters.note_symptoms(home.subject("S001"), [Symptom.SORE_THROAT])
    home.house.recording.note(home.subject("R001"), home.round, "asked for tea")
    home.clock.set("2026-11-23 00:20")
    home.measure("R005", "186/112/95", measure=by_code("blood_pressure"), site="")
    home.clock.set("2026-11-23 06:40")
    home.house.disinfection.areas.add_all(
        [Written(name="洗衣房", area_class="laundry", floor="1")]
    )
    home.measure("R003", "36.9")
    for code, text in (("R001", "36.5"), ("R005", "36.4"), ("R006", "36.3"), ("S001", "36.8")):
        home.clock.advance(minutes=1)
        home.measure(code, text)
    home.measure("R006", "3.1", measure=by_code("glucose"), site="")
    home.measure("R006", "61.5", measure=by_code("weight"), site="")
    home.measure("R005", "150/90/70", measure=by_code("blood_pressure"), site="")
    for due in home.house.following_up.due()[:2]:
        home.house.following_up.take(due.episode, Step.DOCTOR_TOLD, "by phone")
    home.house.people.discharge(home.person("R004"))
    home.clock.set("2026-11-23 10:30")
    return home


def asked(home: Home, code: str) -> Asked:
    """Return what is asked of a kind: a round, a day, the month, one person."""
    needs = KINDS[code].needs
    of_day = Need.DAY in needs and code != "measures"
    return Asked(
        round=RoundKey(date(2026, 11, 22), "pm") if Need.ROUND in needs else None,
        day=date(2026, 11, 23 if code == "follow-ups" else 22) if of_day else None,
        month=date(2026, 11, 1) if Need.MONTH in needs and not of_day else None,
        person=home.subject("R003") if Need.PERSON in needs else 0,
        words="the inspector waits",
    )


@pytest.mark.parametrize("code", TOLD)
def test_a_report_says_a_rich_week_word_by_word(home: Home, code: str) -> None:
    week(home)
    report = home.house.papers.build(code, asked(home, code))
    assert_approved(f"services/reports/told/{code}.txt", of_report(report))
