"""Whatever rule a reading meets, every surface that shows findings says it, in both languages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.charts.person_chart import PersonChart
from carehome_app.charts.picture import draw
from carehome_app.documents.fhir import bundle
from carehome_app.documents.formats import render_text
from carehome_app.documents.pdf import render_pdf
from carehome_app.domain.files.exported import Asked as ExportAsked
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.counting import stands_against
from carehome_app.domain.trends.series import Point
from carehome_app.languages import load
from carehome_app.services.files.exporting import Exporting
from carehome_app.ui.chronic.page import ChronicPage
from carehome_app.ui.findings.page import FollowUpPage
from carehome_app.ui.rounds.page import RoundPage
from carehome_app.ui.rounds.sheet_page import SheetPage
from carehome_app.ui.rounds.words import because
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.today.page import TodayPage
from tests.builders import Home, MovableClock, build_home
from tests.every_finding import Met, finding, meet_every_rule, parts, said_in
from tests.walks import walk


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Home, list[Met]]]:
    """A home where every rule was met this morning."""
    clock = MovableClock("2026-01-05 05:00")
    home = build_home(tmp_path_factory.mktemp("every") / "home", clock)
    clock.set("2026-11-22 07:30")
    home.sign_in("S003")
    rules = meet_every_rule(home)
    clock.advance(minutes=1)
    yield home, rules
    home.close()


@pytest.fixture(params=walk(["zh", "en"]))
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def context(home: Home, language: str) -> Context:
    return Context(home.house, load(language), language, AppEvents(), Background())


@pytest.mark.rest
def test_each_rule_is_met_and_said_in_full_and_in_short(
    met: tuple[Home, list[Met]], language: str
) -> None:
    home, rules = met
    say = load(language)
    for one in rules:
        found = finding(home, one)
        said = [say(found.label), *(say(sentence) for sentence in found.sentences)]
        said += [say(one) for one in found.briefs]
        why = because(found)
        said.append(why if isinstance(why, str) else say(why))
        assert all(said), one.rule.code
        assert not any("{" in words for words in said), (one.rule.code, said)


@pytest.mark.rest
@pytest.mark.parametrize("make", [RoundPage, ChronicPage])
def test_the_sheet_and_its_strip_say_every_finding(
    qtbot: QtBot, met: tuple[Home, list[Met]], language: str, make: Callable[[Context], SheetPage]
) -> None:
    home, rules = met
    page = make(context(home, language))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.refresh(EVERYTHING)
    page.show()
    say = load(language)
    for one in rules:
        if (one.measure is TEMPERATURE) != (make is RoundPage):
            continue
        assert page.sheet.table.go_to(home.subject(one.code)), one.rule.code
        row, found = page.sheet.table.row, finding(home, one)
        assert row is not None
        said = " ".join(each.whole for each in page.sheet.words.judgement(row))
        assert say(found.label) in said, (one.rule.code, said)
        page.sheet.model.data(page.sheet.table.currentIndex(), 3)
        QApplication.processEvents()
        strip = page.sheet.strip
        assert home.person(one.code).name in strip.person.text()
        for sentence in found.sentences:
            assert say(sentence) in strip.sentences.text(), one.rule.code
    assert not page.grab().isNull()


@pytest.mark.rest
@pytest.mark.parametrize("make", [FollowUpPage, TodayPage])
def test_follow_up_and_today_list_every_finding(
    qtbot: QtBot,
    met: tuple[Home, list[Met]],
    language: str,
    make: type[FollowUpPage] | type[TodayPage],
) -> None:
    home, rules = met
    page = make(context(home, language))
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.refresh(EVERYTHING)
    page.show()
    say, listed = load(language), [""] * page.due.rowCount()
    for place in range(page.due.rowCount()):
        listed[place] = page.due.index(place, 0).data()
        page.list.setCurrentIndex(page.due.index(place, 0))
        QApplication.processEvents()
    for one in rules:
        name, label = home.person(one.code).name, say(finding(home, one).label)
        assert any(name in line and label in line for line in listed), (one.rule.code, label)
    assert not page.grab().isNull()


NOT_IN = {("measures", True)}
"""The register is of the chronically ill."""


@pytest.mark.rest
@pytest.mark.parametrize("code", ["follow-ups", "handover", "person", "measures", "daily"])
def test_reports_say_every_finding(met: tuple[Home, list[Met]], language: str, code: str) -> None:
    home, rules = met
    say = load(language)
    printed = False
    for one in rules:
        if (code, one.measure is TEMPERATURE) in NOT_IN:
            continue
        person = home.subject(one.code) if code == "person" else 0
        if code == "person" or not printed:
            report = home.house.papers.build(code, Asked(round=home.round, person=person))
            whole, chat = said_in(report, say), render_text(report, say)
            assert "{" not in chat
        if not printed:
            printed = render_pdf(report, say, language).startswith(b"%PDF")
            assert printed
        found = finding(home, one)
        if code != "daily" or one.measure is TEMPERATURE:
            assert say(found.label) in whole, (code, one.rule.code)
        elif stands_against(found):
            # What was found beside the round is said by its value, where it forbids "all well".
            assert found.shown in chat, one.rule.code


def test_the_chat_text_of_a_round_says_each_of_its_findings(
    met: tuple[Home, list[Met]], language: str
) -> None:
    home, rules = met
    say = load(language)
    chat = render_text(home.house.papers.build("daily", Asked(round=home.round)), say)
    for one in rules:
        if one.measure is TEMPERATURE:
            place = home.person(one.code).place
            lines = [line for line in chat.splitlines() if line.startswith(place)]
            assert any(say(finding(home, one).label) in line for line in lines), one.rule.code


@pytest.mark.rest
def test_history_charts_and_fhir_know_every_finding(
    met: tuple[Home, list[Met]], language: str
) -> None:
    home, rules = met
    say = load(language)
    chart = PersonChart(say, size=(6.0, 3.0))
    today = home.desk.today()
    exported = Exporting(home.desk).gather(ExportAsked(first=today, last=today))
    sent = bundle(exported, say)["entry"]
    patients = {each["fullUrl"]: each["resource"]["id"] for each in sent}
    judged: dict[str, str] = {}
    for each in (one["resource"] for one in sent if "subject" in one["resource"]):
        whose = patients[each["subject"]["reference"]]
        judged[whose] = judged.get(whose, "") + str(each.get("interpretation", ""))
    for one in rules:
        subject, label = home.subject(one.code), say(finding(home, one).label)
        told = [say(line.words) for line in home.house.history.of_person(subject)]
        assert not any("{" in words for words in told), one.rule.code
        assert any(label in words for words in told), one.rule.code
        view = home.house.seeing.trends.person(subject)
        points = [part for part in parts(view) if isinstance(part, Point)]
        # A word such as that of a stool has no place on a chart.
        assert not points or any(point.severity for point in points), one.rule.code
        chart.show(view)
        draw(chart.figure)
        assert label in judged[f"patient-{subject}"], one.rule.code
