"""A widget in a ring of objects is never destroyed by a thread that works beside the window."""

import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from carehome_app.ui.shell.background import Background

died_in: list[int] = []


class Ringed(QWidget):
    """A widget that refers to itself, as a canvas and its figure do."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self

    def __del__(self) -> None:
        died_in.append(threading.get_ident())


@pytest.fixture(autouse=True)
def _often() -> Iterator[None]:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(500, 2, 2)
    died_in.clear()
    yield
    gc.set_threshold(*before)
    assert gc.isenabled()


def make_rings() -> int:
    """Make as many objects as a chart does."""
    for _ in range(200_000):
        ring: list[object] = []
        ring.append(ring)
    return threading.get_ident()


def test_only_the_window_s_own_thread_destroys_widgets(qtbot: QtBot) -> None:
    background, done = Background(), list[int]()
    gc.disable()
    for _ in range(50):
        Ringed()
    gc.enable()
    background.run(background, make_rings, done=done.append, failed=_heard)
    # The GUI thread makes nothing meanwhile: whoever looks for rings is the other one.
    background._pool.waitForDone()
    qtbot.waitUntil(lambda: background.is_idle)
    gc.collect()

    assert done != [threading.get_ident()]
    assert set(died_in) == {threading.get_ident()}
    assert len(died_in) == 50
    background.finish()


def test_rings_are_looked_for_while_something_works(qtbot: QtBot) -> None:
    background, go_on = Background(), threading.Event()

    def wait() -> None:
        go_on.wait(20)

    background.run(background, wait, done=_heard, failed=_heard)
    assert not gc.isenabled()
    for _ in range(2000):
        ring: list[object] = []
        ring.append(ring)
    before = gc.get_count()[0]
    qtbot.waitUntil(lambda: gc.get_count()[0] < before)
    go_on.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_work_that_ends_with_the_program_leaves_python_as_it_was() -> None:
    background, other = Background(), Background()
    for one in (background, other):
        one.run(one, int, done=_heard, failed=_heard)
    background.finish()
    assert not gc.isenabled()
    other.finish()
    assert gc.isenabled()


@pytest.mark.usefixtures("qapp")
def test_nothing_is_begun_in_a_window_that_has_ended() -> None:
    background, began = Background(), list[int]()
    background.finish()
    background.run(background, lambda: began.append(1), done=_heard, failed=_heard)
    background._pool.waitForDone()
    assert began == []
    assert background.is_idle
    assert gc.isenabled()


def _heard(_result: object) -> None:
    """Do nothing."""
