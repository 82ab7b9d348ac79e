"""Whoever the gate lets in, turns away or closes the stay of is whom everybody sees named."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from carehome_app.domain.gate.movements import Booked
from carehome_app.i18n import in_english
from carehome_app.services.gate.visits import NewVisit
from carehome_app.ui.gate.page import GatePage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.shell.page import EVERYTHING
from carehome_app.ui.widgets.desk_card import is_seen
from tests.builders import Home
from tests.services.desks.desks import another_desk, bring_each_other
from tests.services.gate.at_the_gate import guest, let_in, under
from tests.ui import keys
from tests.ui.whose_desk import PRESSED
from tests.walks import random_hands

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
GUESTS = 14
TIMES = 260
TYPED = (
    "S001 36.4", "S002 36.5", "S003 34.2", "R001", "R002 36.6", "客人03", "34.2", "n", "y",
    "刘海涛 36.6", "wxy", "201-1", "x",
)  # fmt: skip
OF_THE_LIST = ("leave", "still_in", "look_for")
WITH_CTRL = (
    Qt.Key.Key_O, Qt.Key.Key_J, Qt.Key.Key_B, Qt.Key.Key_D, Qt.Key.Key_Left, Qt.Key.Key_Right,
    Qt.Key.Key_Z,
)  # fmt: skip


@pytest.fixture
def page(qtbot: QtBot, home: Home) -> Iterator[GatePage]:
    """The gate of a home with more guests inside than are seen at once."""
    for number in range(GUESTS):
        home.clock.advance(seconds=20)
        let_in(home, guest(f"客人{number:02}", home.subject("R001")))
    context = Context(home.house, in_english, "en", AppEvents(), Background())
    made = GatePage(context)
    qtbot.addWidget(made)
    made.resize(1262, 560)
    made.refresh(EVERYTHING)
    with qtbot.waitActive(made):
        made.show()
    made.take_focus()
    yield made
    context.background.finish()


def button(page: GatePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_answer_for_the_next_one_never_answers_the_question_about_the_last(
    page: GatePage, home: Home
) -> None:
    under(home, "booked")
    keys.write(page.desk.box, "S001 34.2")
    page.desk.fields["symptoms"].setText("n")  # type: ignore[index]
    keys.press(page.desk.box, ENTER)
    assert "34.2" in page.desk.said.text()
    page.desk.box.clear()
    keys.write(page.desk.box, "S002 34.2")
    keys.press(page.desk.box, ENTER)
    assert home.row("S002").is_open(), "they are asked about anew"
    keys.press(page.desk.box, ENTER)
    assert not home.row("S002").is_open()
    assert home.row("S001").is_open()


@pytest.mark.parametrize("by", ["button", "letter"])
def test_a_stay_that_was_scrolled_away_is_shown_before_it_is_closed(
    page: GatePage, home: Home, by: str
) -> None:
    inside = page.side.inside
    inside.setFocus()
    bar = inside.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert not is_seen(inside)

    def say() -> None:
        if by == "button":
            keys.click(button(page, "gate_seen"))
        else:
            keys.press(inside, Qt.Key.Key_S)

    say()
    assert is_seen(inside)
    assert len(home.house.gate.board.people_inside()) == GUESTS
    say()
    assert len(home.house.gate.board.people_inside()) == GUESTS - 1


def test_the_cursor_stays_on_a_visit_of_which_somebody_else_said_something(
    page: GatePage, home: Home
) -> None:
    visits = home.house.gate.visits
    for minutes, name in ((30, "张甲"), (60, "李乙"), (90, "王丙")):
        at = home.desk.now() + timedelta(minutes=minutes)
        visits.book(NewVisit(resident=home.subject("R002"), name=name, at=at))
    page.refresh(EVERYTHING)
    expected = page.side.expected
    second = next(one for one in home.house.gate.board.today().bookings if one.name == "李乙")
    expected.choose(second)
    visits.say(second, Booked.MOVED)
    page.refresh(EVERYTHING)
    now = expected.chosen()
    assert now is not None
    assert now.name == "李乙"


def test_ctrl_z_takes_back_what_this_desk_wrote_last_and_says_whose_it_was(
    page: GatePage, home: Home, tmp_path: Path
) -> None:
    other = another_desk(home, tmp_path / "upstairs")
    other.clock.set(home.clock() + timedelta(minutes=1))
    let_in(other, guest("楼上客", other.subject("R002")))
    home.clock.advance(minutes=2)
    bring_each_other([home, other])
    other.close()
    page.refresh(EVERYTHING)
    told: list[str] = []
    page.context.events.told.connect(told.append)
    keys.press(page.desk.box, Qt.Key.Key_Z, ctrl=True)
    inside = {one.name for one in home.house.gate.board.people_inside()}
    assert "楼上客" in inside
    assert f"客人{GUESTS - 1:02}" not in inside
    assert told[-1].startswith(f"Taken back: 客人{GUESTS - 1:02}")


def test_ctrl_z_takes_only_what_is_typed_in_the_box_and_says_so_before_anything_kept(
    page: GatePage, home: Home
) -> None:
    inside = {one.name for one in home.house.gate.board.people_inside()}
    keys.write(page.desk.box, "客人00 36.4")
    keys.press(page.desk.box, Qt.Key.Key_Z, ctrl=True)
    assert page.desk.box.text() == ""
    assert "Only what was typed is gone" in page.desk.said.text()
    assert {one.name for one in home.house.gate.board.people_inside()} == inside
    keys.press(page.desk.box, Qt.Key.Key_Z, ctrl=True)
    assert len(home.house.gate.board.people_inside()) == len(inside) - 1


def test_who_leaves_and_never_came_in_by_the_list_is_kept_when_it_is_said_twice(
    page: GatePage, home: Home
) -> None:
    def leaves(name: str) -> None:
        page.desk.box.clear()
        keys.write(page.desk.box, name)
        keys.press(page.desk.box, Qt.Key.Key_O, ctrl=True)

    keys.press(page.desk.box, Qt.Key.Key_Right, ctrl=True)
    leaves("王强")
    assert "Ctrl O again" in page.desk.said.text()
    assert page.desk.said.property("kind") == "asked", "it is a question, and nothing is refused"
    assert page.desk.box.property("said") == "asked"
    leaves("李刚")
    assert home.house.gate.board.today().unseen == [], "the second is somebody else"
    keys.press(page.desk.box, Qt.Key.Key_O, ctrl=True)
    assert [one.name for one in home.house.gate.board.today().unseen] == ["李刚"]
    assert page.desk.box.text() == ""


def test_when_somebody_came_who_left_unseen_is_said_below_the_list(
    page: GatePage, home: Home
) -> None:
    home.clock.advance(minutes=30)
    home.house.gate.passing.left_unseen(guest("王强"))
    page.refresh(EVERYTHING)
    inside, came = page.side.inside, page.side.came
    (out,) = home.house.gate.board.today().unseen
    inside.choose(out)
    inside.setFocus()
    keys.press(inside, ENTER)
    assert came.at.hasFocus()
    assert "王强" in came.title.text()
    keys.write(came.at, "23:00")
    keys.press(came.at, ENTER)
    assert came.said.text(), "they cannot have come after they left"
    assert came.at.property("said") == "trouble"
    came.at.clear()
    keys.write(came.at, "7:10")
    inside.choose(home.house.gate.board.today().inside[3])
    keys.press(came.at, ENTER)
    assert len(home.house.gate.board.today().unseen) == 1, "another row is highlighted"
    keys.press(came.at, ENTER)
    assert not home.house.gate.board.today().unseen
    assert came.isHidden()


@dataclass
class GateLaw:
    """Whoever something is kept of at the gate is named beside the box, or chosen and in view."""

    page: GatePage
    kept: int = 0
    broken: list[str] = field(default_factory=list)
    is_elsewhere: bool = False

    def watch(self, name: str, whose: Callable[..., str]) -> None:
        """Look at each call of a method that keeps something of somebody."""
        passing = self.page.context.house.gate.passing
        keeps = getattr(passing, name)

        def watched(*given: object, **more: object) -> object:
            wrong = "" if self.is_elsewhere else self._wrong(name, whose(*given))
            done = keeps(*given, **more)
            if not self.is_elsewhere:
                self.kept += 1
                self.broken += [f"{name} of {wrong}"] * bool(wrong)
            return done

        setattr(passing, name, watched)

    def _wrong(self, what: str, name: str) -> str:
        page, line = self.page, self.page.desk.meant_line.text()
        chosen = page.side.inside.chosen()
        if what in OF_THE_LIST and chosen is not None and is_seen(page.side.inside):
            line += self.of(chosen.subject, chosen.name)
        return "" if name in line else f"{name}, seen is {line}"

    def of(self, subject: int, name: str) -> str:
        """Return how somebody is called."""
        return name or self.page.context.house.desk.person(subject).name


@pytest.fixture
def law(page: GatePage) -> GateLaw:
    found = GateLaw(page)
    for name in ("admit", "hold", "refuse", "divert", "go_out"):
        found.watch(name, lambda given, *_more: found.of(given.subject, given.name))
    for name in OF_THE_LIST:
        found.watch(name, lambda stay, *_more: found.of(stay.subject, stay.name))
    return found


@dataclass
class GateHands:
    """Does anything at all at the gate, the same for the same seed."""

    law: GateLaw
    home: Home
    chance: Random
    came: int = 0

    def do(self, count: int) -> None:
        """Do this many things."""
        acts = (
            (self._begin, 8), (self._write, 4), (self._press, 8), (self._with_ctrl, 4),
            (self._say, 3), (self._keep, 6), (self._elsewhere, 2), (self._scroll, 3),
            (self._wheel, 3), (self._wait, 1), (self._refresh, 2), (self._resize, 1),
        )  # fmt: skip
        known, often = [one for one, _ in acts], [much for _, much in acts]
        for act in self.chance.choices(known, often, k=count):
            act()
            QApplication.processEvents()

    @property
    def _page(self) -> GatePage:
        return self.law.page

    @property
    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self._page.desk.box

    def _begin(self) -> None:
        self._page.desk.box.setFocus()
        self._page.desk.box.clear()
        keys.write(self._page.desk.box, self.chance.choice(TYPED))

    def _write(self) -> None:
        if isinstance(self._focus, QLineEdit):
            keys.write(self._focus, self.chance.choice(TYPED))

    def _press(self) -> None:
        QTest.keyClick(self._focus, self.chance.choice(PRESSED))

    def _with_ctrl(self) -> None:
        QTest.keyClick(self._focus, self.chance.choice(WITH_CTRL), CTRL)

    def _say(self) -> None:
        self._page.side.inside.setFocus()
        keys.write(self._page.side.inside, self.chance.choice("SAT"))

    def _keep(self) -> None:
        keys.press(self._page.desk.box, ENTER)

    def _elsewhere(self) -> None:
        """Somebody else lets a guest in, or sees one leave."""
        self.law.is_elsewhere = True
        gate = self.home.house.gate
        inside = gate.board.people_inside()
        if inside and self.chance.random() < 0.5:
            gate.passing.leave(self.chance.choice(inside))
        else:
            self.came += 1
            let_in(self.home, guest(f"另{self.came}", self.home.subject("R003")))
        self.law.is_elsewhere = False
        self._refresh()

    def _scroll(self) -> None:
        self._page.side.inside.verticalScrollBar().setValue(self.chance.randint(0, 99))

    def _wheel(self) -> None:
        where = self._page.side.inside.viewport()
        keys.turn_wheel(where, where.rect().center(), self.chance.choice((-480, 480)))

    def _wait(self) -> None:
        self.home.clock.advance(minutes=self.chance.choice((1, 10, 45)))
        self._page.context.events.minute_passed.emit()

    def _refresh(self) -> None:
        self._page.refresh(EVERYTHING)

    def _resize(self) -> None:
        self._page.resize(self.chance.randint(1000, 1400), self.chance.randint(540, 760))


@pytest.mark.parametrize(("seed", "times"), random_hands(TIMES, 3))
def test_whatever_is_done_at_the_gate_it_is_for_whom_everybody_sees(
    law: GateLaw, home: Home, seed: int, times: int
) -> None:
    GateHands(law, home, Random(seed)).do(times)
    assert law.broken == []
    assert law.kept > times // 20
