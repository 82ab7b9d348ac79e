"""The sheet shows what two desks typed about one person: both, and at which desk."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from carehome_app.services.rounds.correcting import Why
from carehome_app.ui.shell.page import EVERYTHING
from tests.builders import Home
from tests.services.desks.desks import another_desk, bring_each_other
from tests.ui.rounds.desk import RoundDesk

SLIP = Why("typing_error")


def correct(home: Home, text: str) -> None:
    cell = home.row("R001").cells[0]
    assert cell is not None
    home.house.correcting.correct(cell.valid[0], home.given("R001", text), SLIP)


def test_the_later_correction_is_shown_and_the_other_is_marked_overtaken(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    home.measure("R001", "36.5")
    other = another_desk(home, tmp_path / "upstairs")
    correct(other, "37.9")
    for one in (home, other):
        one.clock.advance(minutes=1)
    correct(home, "36.2")
    bring_each_other([home, other])
    desk = RoundDesk(qtbot, home)
    assert desk.cell("R001", "temperature") == "36.2"
    assert "37.9: overtaken, corrected later at another desk" in desk.cell("R001", "remarks")
    assert home.house.following_up.due() != []
    other.close()


def test_what_was_measured_at_another_desk_bears_its_name(
    home: Home, qtbot: QtBot, tmp_path: Path
) -> None:
    other = another_desk(home, tmp_path / "upstairs")
    home.measure("R001", "36.6")
    other.clock.advance(minutes=5)
    other.measure("R001", "38.7", taken_at=other.clock())
    home.clock.set(other.clock())
    bring_each_other([home, other])
    desk = RoundDesk(qtbot, home)
    assert desk.cell("R001", "temperature") == "38.7"
    assert "36.6 at 07:30 (" in desk.cell("R001", "remarks")
    desk.page.refresh(EVERYTHING)
    other.close()
