"""The reports page: what is previewed is what is printed, saved and kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.i18n import in_english
from carehome_app.ui.reports.out import Asking
from carehome_app.ui.reports.page import ReportsPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.printing import Going, PrintWork
from tests.builders import Home


def no_place(_parent: QWidget, _name: str) -> Path | None:
    return None


def no_printer(_parent: QWidget, _document: bytes, _title: str) -> None:
    return None


MakePage = Callable[..., ReportsPage]


@pytest.fixture
def make_page(qtbot: QtBot, home: Home) -> MakePage:
    def make(
        ask_save: Callable[[QWidget, str], Path | None] = no_place,
        ask_print: Callable[[QWidget, bytes, str], PrintWork | None] = no_printer,
    ) -> ReportsPage:
        context = Context(home.house, in_english, "en", AppEvents(), Background())
        page = ReportsPage(context, asking=Asking(save=ask_save, printer=ask_print))
        qtbot.addWidget(page)
        page.resize(1200, 700)
        page.show()
        page.refresh(page.shows)
        page.take_focus()
        qtbot.waitUntil(lambda: "draft" in page.bar.said)
        return page

    return make


def press(page: ReportsPage, keys: str) -> None:
    sequence = {"Ctrl+I": Qt.Key.Key_I, "Ctrl+S": Qt.Key.Key_S, "Ctrl+P": Qt.Key.Key_P}
    QTest.keyClick(page, sequence[keys], Qt.KeyboardModifier.ControlModifier)


def issue(qtbot: QtBot, page: ReportsPage) -> None:
    """Ctrl+I; where somebody is unexplained, the reason first."""
    press(page, "Ctrl+I")
    if not page.report.lacking.isHidden():
        page.report.lacking.reason.setText("the rest is measured at noon")
        press(page, "Ctrl+I")
    qtbot.waitUntil(lambda: "seal" in page.bar.said)
    page.refresh(page.shows)


def test_the_draft_of_the_current_round_is_shown_at_once(make_page: MakePage) -> None:
    page = make_page()

    assert page.view.pages == 1
    assert page.bar.said == "A draft: not issued yet."


def test_issuing_keeps_the_report_and_lists_it(
    qtbot: QtBot, make_page: MakePage, home: Home
) -> None:
    page = make_page()
    page.context.events.changed.connect(page.refresh)

    issue(qtbot, page)

    (issued,) = home.house.papers.issuing.issued()
    assert issued.seal in page.chooser.issued.list.item(0).text()
    assert not page.bar.button("issue").isEnabled()
    assert home.house.papers.issuing.document(issued).startswith(b"%PDF")


@pytest.mark.parametrize(("code", "may"), [("S001", False), ("S002", True)])
def test_only_who_may_issue_sees_an_issue_that_can_be_pressed(
    make_page: MakePage, home: Home, code: str, *, may: bool
) -> None:
    home.measure_everybody()
    home.sign_in(code)
    page = make_page()

    assert page.bar.button("issue").isEnabled() is may


def test_the_issued_bytes_are_saved_whole(
    qtbot: QtBot, make_page: MakePage, home: Home, tmp_path: Path
) -> None:
    place = tmp_path / "report.pdf"
    page = make_page(ask_save=lambda _parent, _name: place)
    page.context.events.changed.connect(page.refresh)
    issue(qtbot, page)

    press(page, "Ctrl+S")

    (issued,) = home.house.papers.issuing.issued()
    assert place.read_bytes() == home.house.papers.issuing.document(issued)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["report.pdf"]


def test_a_stick_that_is_gone_is_a_sentence(make_page: MakePage, tmp_path: Path) -> None:
    page = make_page(ask_save=lambda _parent, _name: tmp_path / "gone" / "report.pdf")

    press(page, "Ctrl+S")

    assert page.bar.trouble.startswith("report.pdf could not be written")


def test_what_is_printed_is_what_is_shown(qtbot: QtBot, make_page: MakePage) -> None:
    printed: list[bytes] = []

    def take(_parent: QWidget, document: bytes, _title: str) -> PrintWork:
        def work(_going: Going) -> None:
            printed.append(document)

        return work

    page = make_page(ask_print=take)

    press(page, "Ctrl+P")
    qtbot.waitUntil(lambda: bool(printed) and page.context.background.is_idle)

    assert printed[0].startswith(b"%PDF")
    assert page.bar.said == "Sent to the printer."


def test_the_chat_text_is_copied_with_one_button(make_page: MakePage) -> None:
    page = make_page()

    QTest.mouseClick(page.bar.button("copy_text"), Qt.MouseButton.LeftButton)

    assert "10 people unexplained" in QGuiApplication.clipboard().text()


def test_an_issued_report_is_shown_again_from_its_kept_bytes(
    qtbot: QtBot, make_page: MakePage, home: Home
) -> None:
    page = make_page()
    page.context.events.changed.connect(page.refresh)
    issue(qtbot, page)
    home.next_round()
    page.preview(None)
    qtbot.waitUntil(lambda: "draft" in page.bar.said)

    page.show_record(home.house.papers.issuing.issued()[0])
    qtbot.waitUntil(lambda: "seal" in page.bar.said)

    assert "2026-1122-AM-01" in page.bar.said


def test_a_draft_that_is_no_longer_true_is_built_anew_when_somebody_looks_again(
    qtbot: QtBot, make_page: MakePage, home: Home
) -> None:
    home.measure_everybody()
    page = make_page()
    page.report.out.copy_text()
    assert "All well" in QGuiApplication.clipboard().text()

    home.measure("R001", "38.9")
    page.take_focus()
    qtbot.waitUntil(lambda: page.bar.said == "A draft: not issued yet.")
    page.report.out.copy_text()

    assert "All well" not in QGuiApplication.clipboard().text()


def test_what_is_recorded_while_a_report_is_being_issued_makes_a_new_draft(
    qtbot: QtBot, make_page: MakePage, home: Home
) -> None:
    home.measure_everybody()
    page = make_page()
    page.issue()
    home.measure("R001", "38.9")
    qtbot.waitUntil(lambda: page.bar.said == "Something was recorded meanwhile: a new draft.")

    assert home.house.papers.issuing.issued() == []
    page.report.out.copy_text()
    assert "All well" not in QGuiApplication.clipboard().text()


def test_issuing_twice_in_a_hurry_issues_once(
    qtbot: QtBot, make_page: MakePage, home: Home
) -> None:
    home.measure_everybody()
    page = make_page()
    page.issue()
    page.issue()
    qtbot.waitUntil(lambda: page.context.background.is_idle)
    assert len(home.house.papers.issuing.issued()) == 1
