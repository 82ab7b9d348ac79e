"""F9, issue, F9 again: a report is built once for each time somebody asks."""

import re
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from carehome_app.domain.reports.choice import Asked
from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.services.reports.kinds import KINDS
from carehome_app.ui.reports import making
from carehome_app.ui.reports.making import Going, Stage
from tests.builders import Home
from tests.ui.reports.desk import ReportsDesk
from tests.walks import walk


@pytest.fixture
def front(qtbot: QtBot, home: Home, tmp_path: Path) -> ReportsDesk:
    home.history("R001", "36.4", "36.6", days=2)
    home.measure_everybody()
    home.next_round()
    home.measure_everybody()
    return ReportsDesk(qtbot, home, tmp_path / "stick")


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which kinds were built since."""
    codes: list[str] = []
    real = making._built

    def counted(code: str, *more: object) -> object:
        codes.append(code)
        return real(code, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(making, "_built", counted)
    return codes


@pytest.mark.rest
@pytest.mark.parametrize("window", ["am", "pm"])
def test_f9_issue_f9_builds_one_report_at_a_time(
    front: ReportsDesk, built: list[str], window: str
) -> None:
    key = RoundKey(front.home.desk.today(), window)
    for _ in range(2):
        front.page.preview(key)
        front.settle()
        front.key(Qt.Key.Key_I)
        front.page.preview(None)
        front.settle()
    front.page.build()
    front.settle()
    assert 4 <= len(built) <= 7
    assert front.page.report.in_view is not None


def test_a_report_is_not_begun_again_from_its_own_beginning(
    front: ReportsDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    front.settle()
    begun = list[str]()
    real = front.page._build

    def told_meanwhile(said: str) -> None:
        begun.append(said)
        if len(begun) < 5:
            front.page.build()  # as a field that is filled would, should it ever tell
        real(said)

    monkeypatch.setattr(front.page, "_build", told_meanwhile)
    front.page.build()
    front.settle()
    assert len(begun) == 1


@pytest.mark.parametrize("code", walk(one.code for one in KINDS.values() if one.issued))
def test_every_kind_is_issued_and_asked_for_again(
    front: ReportsDesk, built: list[str], code: str
) -> None:
    asked = Asked(person=front.home.subject("R001"))
    front.page.show_report(code, asked)
    front.settle()
    front.key(Qt.Key.Key_I)
    front.page.build()
    front.settle()
    front.page.show_report(code, asked)
    front.settle()
    assert len(built) <= 4
    assert front.page.bar.said


def test_another_report_is_never_seen_under_the_title_of_the_one_that_is_prepared(
    front: ReportsDesk,
) -> None:
    front.settle()
    assert front.page.view.pages >= 1
    front.page.show_kind("monthly")
    # Nothing is awaited here: the pages of before are gone as soon as the title changes.
    assert "Monthly" in front.page.bar.title
    assert front.page.view.pages == 0
    assert front.page.bar.button("cancel").isVisible()
    front.settle()
    assert front.page.view.pages >= 1
    assert front.page.bar.button("cancel").isHidden()


def test_how_far_a_report_is_stands_on_the_bar(
    front: ReportsDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    front.settle()
    is_there, may_go_on = threading.Event(), threading.Event()
    reach = Going.reach

    def held(going: Going, stage: Stage, rows: int = 0) -> None:
        reach(going, stage, rows)
        if stage is Stage.LAYING_OUT:
            is_there.set()
            assert may_go_on.wait(30)

    monkeypatch.setattr(Going, "reach", held)
    front.page.show_kind("register")
    assert front.page.bar.said == "Preparing: reading the record (1 of 3)…"
    assert is_there.wait(30)
    front.page.making._tell_stage()
    said = front.page.bar.said
    assert said.startswith("Preparing: laying out ")
    assert int("".join(letter for letter in said if letter.isdigit())[:-2]) > 5, said
    assert front.page.bar.progress.isVisible()
    assert (front.page.bar.progress.value(), front.page.bar.progress.maximum()) == (1, 3)
    front.page.making._rendering.going.began -= 12
    front.page.making._tell_stage()
    found = re.fullmatch(r"Preparing: laying out \d+ rows .*… (\d+) s", front.page.bar.said)
    assert found is not None
    assert int(found[1]) >= 12
    may_go_on.set()
    front.settle()
    assert front.page.bar.progress.isHidden()
    assert front.page.view.pages >= 1


def test_a_report_that_takes_long_is_cancelled(front: ReportsDesk) -> None:
    front.settle()
    front.page.show_kind("register")
    front.page.bar.button("cancel").click()
    front.settle()
    assert front.page.view.pages == 0, "what was cancelled does not come up later"
    assert front.page.bar.button("cancel").isHidden()
    front.page.build()
    front.settle()
    assert front.page.view.pages >= 1
