"""Heavy imports wait until the window stands and nobody types."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from carehome_app.ui.shell.warming import QUIET, Warming
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
