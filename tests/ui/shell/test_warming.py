"""Heavy imports wait until the window stands and nobody types."""

import gc
import sys
import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from carehome_app.ui.shell.warming import OFTEN, QUIET, USUALLY, Beside, Job, Warming, let_stand
from tests.ui.keys import press


def test_jobs_are_done_one_after_the_other(qtbot: QtBot) -> None:
    done: list[int] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    warming = Warming([lambda n=n: done.append(n) for n in range(3)], field)  # type: ignore[misc]
    warming.start()
    assert done == []
    qtbot.waitUntil(lambda: warming.left == 0)
    assert done == [0, 1, 2]


def test_a_key_postpones_the_next_job(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    warming = Warming([field.clear], field)
    warming.start()
    timer = warming._timer  # the only way to see it wait without waiting
    timer.setInterval(5)
    press(field, Qt.Key.Key_3)
    assert timer.interval() == QUIET
    assert timer.remainingTime() > QUIET / 2
    assert warming.left == 1


def test_nothing_listens_to_keys_any_more_when_all_is_done(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    warming = Warming([field.clear], field)
    warming.start()
    qtbot.waitUntil(lambda: warming.left == 0)
    press(field, Qt.Key.Key_3)
    assert not warming._timer.isActive()


def test_a_program_that_ends_while_a_job_is_done_is_left_in_peace(qtbot: QtBot) -> None:
    parent = QObject()
    done: list[str] = []

    def job() -> None:
        delete(parent)
        done.append("job")

    Warming([job, partial(done.append, "never")], parent).start()
    qtbot.waitUntil(lambda: bool(done))

    assert done == ["job"]


def test_what_is_heavy_is_done_in_another_thread_in_its_turn(qtbot: QtBot) -> None:
    done: list[tuple[str, bool]] = []
    field = QLineEdit()
    qtbot.addWidget(field)

    def note(name: str) -> None:
        done.append((name, threading.current_thread() is threading.main_thread()))

    jobs: list[Job] = [
        Beside(partial(note, "one")),
        partial(note, "two"),
        Beside(partial(note, "three")),
    ]
    warming = Warming(jobs, field)
    warming.start()
    assert sys.getswitchinterval() == pytest.approx(OFTEN)
    qtbot.waitUntil(lambda: sys.getswitchinterval() == pytest.approx(USUALLY))
    assert done == [("one", False), ("two", True), ("three", False)]


def test_what_the_first_value_needs_waits_for_no_pause(qtbot: QtBot) -> None:
    done: list[str] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    warming = Warming(
        [Beside(partial(done.append, "writer"), at_once=True), partial(done.append, "page")], field
    )
    warming.start()
    assert not warming._timer.isActive()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["writer", "page"]


def test_a_program_that_ends_does_nothing_more(qtbot: QtBot) -> None:
    done: list[str] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    warming = Warming([Beside(partial(done.append, "page"))], field)
    warming.start()
    warming.stop()
    assert (warming.left, warming._timer.isActive()) == (0, False)
    assert sys.getswitchinterval() == pytest.approx(USUALLY)


def test_a_job_that_fails_keeps_no_other_from_its_turn(qtbot: QtBot) -> None:
    done: list[str] = []
    field = QLineEdit()
    qtbot.addWidget(field)

    def fail() -> None:
        raise KeyError("a page")

    with qtbot.captureExceptions() as caught:
        Warming([Beside(fail), Beside(partial(done.append, "page"))], field).start()
        qtbot.waitUntil(lambda: done == ["page"])
    assert [str(one[1]) for one in caught] == ["'a page'"]


def test_what_is_loaded_is_not_looked_through_in_the_next_key() -> None:
    loaded: list[list[int]] = []
    try:
        let_stand(partial(loaded.append, []))
        assert not any(one is loaded[0] for one in gc.get_objects())
    finally:
        gc.unfreeze()
    assert any(one is loaded[0] for one in gc.get_objects())
