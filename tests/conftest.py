"""What every test stands on."""

import os

# Before the first import of Qt: no window ever opens on somebody's screen.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# And no test, nor a program that a test starts, ever touches somebody's keyring.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import atexit
import gc
import shutil
import tempfile
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from carehome_app.languages import SOURCE_LANGUAGE, load
from carehome_app.services.trust.place import same_as
from tests import no_network
from tests.builders import Home, build_home
from tests.command_line import demo_template
from tests.histories.lives import MORE
from tests.telling_examples import enough_telling

MEMORY = Path("/dev/shm")  # noqa: S108
ENOUGH = 4 << 30


def has_room(folder: Path) -> bool:
    """Say whether a folder in memory can be had, large enough for the homes of all tests."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free > ENOUGH


if "TMPDIR" not in os.environ and has_room(MEMORY):
    # A thousand homes, each written for a moment: waiting for the disk took a third of all the
    # time. What a disk does when the power goes is a model of its own in the tests of faults.
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)

REST = ("e2e", "histories", "faults", "listening")
"""The folders of what takes longest: whole mornings and weeks, broken disks, peers of their own.

They are for `make test-rest`, with each other test that is marked `rest`.
"""

settings.register_profile("dev", deadline=None, max_examples=50)
# Before a commit: the same few each time, so that nobody's change is red by chance.
settings.register_profile(
    "quick",
    deadline=None,
    max_examples=25,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "ci",
    deadline=None,
    max_examples=100,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long",
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("long" if MORE > 1 else "ci" if os.environ.get("CI") else "dev")


# Seven thousand tests are gathered, and none of it is waste: see `pytest_collection_finish`.
gc.disable()
no_network.forbid()
# Nor what somebody's computer notes about where the homes lie.
os.environ["CAREHOME_STATE"] = tempfile.mkdtemp(prefix="carehome-state-")
atexit.register(shutil.rmtree, os.environ["CAREHOME_STATE"], ignore_errors=True)
# Nor whether the program opens by itself there, whatever random hands click.
os.environ["CAREHOME_AUTOSTART"] = str(Path(os.environ["CAREHOME_STATE"]) / "autostart")


# Before a test imports sqlite-utils itself, with what is here to try exports with: half a second.
import_module("carehome_app.db.file.alone")
PATIENCE = 60_000
"""Milliseconds until a test gives up what never comes: on a busy computer five seconds are few."""
for waiting in (
    QtBot.waitActive,
    QtBot.waitExposed,
    QtBot.waitSignal,
    QtBot.waitSignals,
    QtBot.waitUntil,
):
    waiting.__kwdefaults__ = {**(waiting.__kwdefaults__ or {}), "timeout": PATIENCE}


@pytest.fixture(autouse=True)
def staying_offline() -> Iterator[None]:
    """Fail a test during which anything tried to use the internet, whoever hid the error."""
    yield
    tried = list(no_network.opened)
    no_network.opened.clear()
    assert tried == []


@pytest.fixture(autouse=True)
def waiting_on() -> Iterator[None]:
    """Fail a test after which Qt waits for nothing any more, as it is told by what quits late.

    A `quit` that is heard when the loop it was meant for is over ends every later one at once:
    in no test after it is anything ever waited for, and windows stay.
    """
    yield
    if QApplication.instance() is None:
        return
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    if loop.exec() < 0:
        QTimer.singleShot(0, partial(QCoreApplication.exit, 0))
        QCoreApplication.exec()
        pytest.fail("the test told Qt to quit when nothing ran: no later test would wait")


@pytest.fixture(autouse=True)
def telling_enough() -> Iterator[None]:
    """Fail an oracle that compared nothing with nothing in nearly every example."""
    with enough_telling():
        yield


@pytest.fixture(autouse=True)
def speaking_english() -> Iterator[None]:
    """Take away the translators a test installed, so that the next one reads English again."""
    yield
    load(SOURCE_LANGUAGE)


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    """A real home: six residents, three staff and a director, Sunday 22 November, 07:30."""
    built = build_home(tmp_path / "home")
    yield built
    built.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a small demo home that the command line made."""
    shutil.copytree(demo_template(), tmp_path / "home")
    same_as(tmp_path / "home", demo_template())
    return tmp_path / "home"


def pytest_collection_finish() -> None:
    """Let what is there for all tests lie: Python would walk it again and again for each."""
    gc.freeze()
    gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest: one process plays the tour while the other works on."""
    for item in items:
        if _place(item) < len(REST):
            item.add_marker(pytest.mark.rest)
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    place = item.path.relative_to(Path(__file__).parent).parts[0]
    return REST.index(place) if place in REST else len(REST)
