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
from carehome_app.domain.findings.episodes import brief
from carehome_app.domain.reports.choice import Asked
from carehome_app.languages import load
from carehome_app.services.files.exporting import Exporting
from carehome_app.services.reports.kinds import KINDS
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
from tests.every_finding import Met, finding, meet_every_rule


@pytest.fixture(scope="module")
def met(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Home, list[Met]]]:
    """A home where every rule was met this morning."""
    clock = MovableClock("2026-01-05 05:00")
    home = build_home(tmp_path_factory.mktemp("every") / "home", clock)
    clock.set("2026-11-22 07:30")
    home.sign_in("S003")
    yield home, meet_every_rule(home)
    home.close()


@pytest.fixture(params=["zh", "en"])
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def context(home: Home, language: str) -> Context:
    return Context(home.house, load(language), language, AppEvents(), Background())


def test_each_rule_is_met_and_said_in_full_and_in_short(
    met: tuple[Home, list[Met]], language: str
) -> None:
    home, rules = met
    say = load(language)
    for one in rules:
        found = finding(home, one)
        said = [say(found.label), *(say(sentence) for sentence in found.sentences)]
        said += [say(brief(found.measure, hit)) for hit in found.hits]
        why = because(found)
        said.append(why if isinstance(why, str) else say(why))
        assert all(said), one.rule.code
        assert not any("{" in words for words in said), (one.rule.code, said)


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
    shown = 0
    for one in rules:
        if not page.sheet.table.go_to(home.subject(one.code)):
            continue
        row = page.sheet.table.row
        assert row is not None
        found = [cell for cell in row.cells if cell is not None and cell.findings]
        shown += bool(found)
        said = page.sheet.words.judgement(row)
        assert said, one.rule.code
        page.sheet.model.data(page.sheet.table.currentIndex(), 3)
        QApplication.processEvents()
        assert page.sheet.strip.person.text()
    assert not page.grab().isNull()
    assert shown >= (14 if make is RoundPage else 40)


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
    assert page.due.rowCount() >= len(rules)
    for place in range(page.due.rowCount()):
        assert page.due.index(place, 0).data()
        page.list.setCurrentIndex(page.due.index(place, 0))
        QApplication.processEvents()
    assert not page.grab().isNull()


@pytest.mark.parametrize("code", ["daily", "handover", "person", "measures", "follow-ups"])
def test_reports_and_the_chat_text_say_every_finding(
    met: tuple[Home, list[Met]], language: str, code: str
) -> None:
    home, rules = met
    say = load(language)
    assert code in KINDS
    asked = Asked(round=home.round)
    people = [home.subject(one.code) for one in rules] if code == "person" else [0]
    for person in people:
        report = home.house.papers.build(code, Asked(round=asked.round, person=person))
        assert "{" not in render_text(report, say)
        if not person or person == people[0]:
            assert render_pdf(report, say, language).startswith(b"%PDF")


def test_history_charts_and_fhir_know_every_finding(
    met: tuple[Home, list[Met]], language: str
) -> None:
    home, rules = met
    say = load(language)
    chart = PersonChart(say, size=(6.0, 3.0))
    for one in rules:
        subject = home.subject(one.code)
        told = home.house.history.of_person(subject)
        assert told
        assert not any("{" in say(line.words) for line in told), one.rule.code
        chart.show(home.house.seeing.trends.person(subject))
        draw(chart.figure)
    today = home.desk.today()
    exported = Exporting(home.desk).gather(ExportAsked(first=today, last=today))
    assert bundle(exported, say)
