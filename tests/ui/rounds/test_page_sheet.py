"""The sheet itself: its columns, its words, and that it stays quick."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Protocol

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.events import PlanStarted
from carehome_app.domain.measures.catalogue import CATALOGUE
from carehome_app.domain.measures.fields import NumberField, Scale
from carehome_app.domain.measures.measure import Measure, Routine
from carehome_app.domain.rounds.sheet import Row
from carehome_app.i18n import Text, in_english
from carehome_app.services.changes import Changes
from carehome_app.ui.rounds.words import Said, Sign
from carehome_app.ui.shell.crash import CrashReport
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home
from tests.ui.rounds.desk import RoundDesk


class ModelTester(Protocol):
    def check(self, model: QAbstractItemModel) -> None: ...


STEPS = Measure(
    code="made_up_steps",
    index=990,
    label=Text("Tests", "Steps"),
    fields=(
        NumberField(
            "value",
            Text("Tests", "Steps"),
            (Scale("steps", "1", 0, (Decimal(0), Decimal(9999)), (Decimal(0), Decimal(5000))),),
        ),
    ),
    routine=Routine.RESIDENTS,
)


@pytest.fixture
def made_up(home: Home) -> Iterator[Measure]:
    """A measure that this test makes up, due for residents."""
    CATALOGUE.append(STEPS)
    windows = (("am", 360, 600), ("pm", 900, 1200))
    plan = PlanStarted(
        id=99,
        measure=STEPS.index,
        windows=windows,
        from_day=home.desk.today().toordinal(),
        group="residents",
        person=0,
        site="",
        ordered_by=0,
    )
    with home.desk.acting(May.PLAN) as action:
        action.append(plan)
    home.desk.forget(Changes.PLANS)
    yield STEPS
    CATALOGUE.remove(STEPS)


def test_the_model_keeps_its_contract_with_qt(desk: RoundDesk, qtmodeltester: ModelTester) -> None:
    desk.type("365\n379\nh\n36")
    qtmodeltester.check(desk.page.sheet.model)


def test_a_made_up_measure_has_its_own_column(made_up: Measure, home: Home, qtbot: QtBot) -> None:
    desk = RoundDesk(qtbot, home)
    assert [one.code for one in desk.page.sheet.model.columns][5:7] == [
        "temperature",
        made_up.code,
    ]
    desk.type("365\n")
    assert desk.judged("R001").words == "Steps: to measure"
    desk.choose("R001")
    desk.bot.keyClick(desk.focus, Qt.Key.Key_Right)
    desk.type("1200\n")
    assert desk.cell("R001", made_up.code) == "1200"
    assert [said.sign for said in desk.page.sheet.words.judgement(desk.row("R001"))] == [
        Sign.WELL,
        Sign.WELL,
    ]


def test_what_is_not_due_takes_nothing(made_up: Measure, home: Home, qtbot: QtBot) -> None:
    desk = RoundDesk(qtbot, home)
    desk.page.sheet.go_to(home.subject("S001"), 1)
    desk.type("1200\n")
    assert not desk.typing
    assert made_up.code == "made_up_steps"
    assert desk.told == "This is not due for S001 赵敏 in this round."


def test_a_fever_against_the_own_normal_is_explained(qtbot: QtBot, home: Home) -> None:
    home.history("R001", "36.1")
    desk = RoundDesk(qtbot, home)
    desk.type("374\n")

    assert desk.judged("R001").words == "Fever · 1.3 above own normal"
    assert desk.cell("R001", "own") == "36.10", "all own normals are written as wide"
    assert desk.cell("R001", "remarks") == "repeat 08:00"
    desk.choose("R001")
    sentences = desk.page.sheet.strip.sentences.text()
    assert "37.4 °C: 1.3 above this person's own normal 36.1" in sentences
    assert "Source: IDSA" in sentences


def test_a_first_raised_value_says_the_line_it_crossed(desk: RoundDesk) -> None:
    desk.type("373\n")
    assert desk.judged("R001").words == "Raised, re-check · ≥ 37.3"
    assert desk.told == "Kept: 201-1 王秀英, 86: 37.3 Raised, re-check"


def test_everything_that_speaks_has_a_name(desk: RoundDesk) -> None:
    sheet = desk.page.sheet
    assert sheet.table.accessibleName() == "Round sheet"
    assert sheet.table.editor.accessibleName() == "Reading of 201-1 王秀英, 86"
    assert sheet.header.site.accessibleName()
    assert all(chip.accessibleName() for chip in sheet.bar.groups.values())


def test_a_screen_reader_hears_the_name_once_in_a_row(desk: RoundDesk) -> None:
    desk.type("385\n")
    heard = QAccessible.queryAccessibleInterface(desk.page.sheet.table)
    parts = [heard.child(place) for place in range(heard.childCount())]
    said = [one.text(QAccessible.Text.Name) for one in parts]
    wide = len(desk.page.sheet.model.columns) + 1  # with the head of each row
    heads, first, second = said[:wide], said[wide : 2 * wide], said[2 * wide : 3 * wide]
    assert parts[wide].role() is QAccessible.Role.RowHeader
    for name, row in (("王秀英", first), ("李建国", second)):
        assert name in row[0], "heard when the cursor comes to another row"
        assert [name in cell for cell in row[1:]].count(True) == 1, "read as a whole row"
    reading = heads.index("Temperature ℃")
    assert (first[reading], second[reading]) == ("38.5", "to measure")


def test_an_empty_house_says_what_to_do(desk: RoundDesk) -> None:
    for code in [f"R00{one}" for one in range(1, 7)]:
        desk.home.house.people.discharge(desk.home.person(code))
    desk.home.clock.set("2026-11-23 07:00")
    desk.page.refresh(EVERYTHING)
    assert "Ctrl N admits one" in desk.page.sheet.banner.words.text()


def test_three_hundred_people(qtbot: QtBot, home: Home) -> None:
    for number in range(290):
        home.admit(f"R{number + 100}", "王桂兰", f"{4 + number // 90}{number % 90:02}-1")
    desk = RoundDesk(qtbot, home)
    assert len(desk.shown) == 300
    desk.type("365\n" * 5)
    assert desk.written == 5
    desk.page.sheet.table.go_to(home.subject("R389"))
    desk.type("365\n")
    assert desk.reading("R389") == "36.5"


def test_the_page_can_be_painted_with_everything_on_it(desk: RoundDesk) -> None:
    desk.home.history("R004", "36.4", "36.6", days=4)
    desk.page.refresh(EVERYTHING)
    desk.type("379\n340\n340\nh\n365\n405\n")
    picture = QPixmap(desk.page.size())
    desk.page.render(picture)
    assert not picture.isNull()


def test_the_current_row_stays_in_view_when_a_line_appears_above(desk: RoundDesk) -> None:
    table = desk.page.sheet.table
    table.setFixedHeight(250)
    QApplication.processEvents()
    table.go_to(table.sheet.rows[-1].person.id)
    table.setFixedHeight(210)
    QApplication.processEvents()
    row = table.visualRect(table.currentIndex())
    assert table.viewport().rect().contains(row.center())
    assert row.bottom() <= table.viewport().height()


def test_a_cell_that_cannot_be_painted_says_so_and_is_logged_once(
    desk: RoundDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = CrashReport(desk.page, tmp_path / "logs", in_english)
    monkeypatch.setattr(sys, "excepthook", report.report)
    monkeypatch.setattr(desk.page.sheet.words, "judgement", _fails)
    desk.page.sheet.model.touch_all()
    for _ in range(3):
        assert not desk.page.grab().isNull()
    desk.page.sheet.show_details()

    written = (tmp_path / "logs" / "crashes.log").read_text(encoding="utf-8")
    assert written.count("KeyError") == 1
    assert "cannot be shown" in desk.page.sheet.strip.sentences.text()
    assert desk.page.findChild(QDialog, "crash") is None
    monkeypatch.undo()
    desk.type("365\n")
    assert desk.reading("R001") == "36.5"


def _fails(_row: Row) -> list[Said]:
    raise KeyError("earlier_at")
