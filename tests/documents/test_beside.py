"""Documents are made in a process of their own, which ends when nobody asks any more."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from carehome_app.documents.beside import asking
from carehome_app.documents.beside.asking import DocumentProcess, rendered_beside
from carehome_app.documents.beside.wanted import Wanted
from carehome_app.documents.formats import rendered
from carehome_app.domain.errors import NotMadeError
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Report
from carehome_app.i18n import in_english
from carehome_app.languages import load
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.busy_home import live
from tests.documents.sample import daily_report
from tests.waiting import until


@pytest.fixture
def maker() -> Iterator[DocumentProcess]:
    """A process that has as much patience as a test needs."""
    made = DocumentProcess()
    yield made
    made.end()


def every_kind(home: Home) -> dict[str, Report]:
    """Return a report of every kind."""
    live(home)
    home.sign_in("D01")
    built = {}
    for code, kind in KINDS.items():
        if kind.many is None:
            person = home.subject("R003") if Need.PERSON in kind.needs else 0
            built[code] = home.house.papers.build(code, Asked(person=person))
    return built


@pytest.mark.rest
def test_every_kind_is_the_same_as_if_it_were_made_here(
    home: Home, maker: DocumentProcess
) -> None:
    say = load("zh")
    for code, report in every_kind(home).items():
        for file_format in KINDS[code].formats[:2]:
            # A workbook bears the moment at which it was packed.
            wanted = Wanted(report, file_format, "zh")
            if file_format != "xlsx":
                here = rendered(report, file_format, say, "zh")
                assert maker.made(wanted) == here, (code, file_format)
            else:
                assert maker.made(wanted).startswith(b"PK"), code


@pytest.mark.rest
def test_it_ends_by_itself_and_is_begun_again_when_it_is_needed() -> None:
    maker = DocumentProcess(idle=0.0)
    wanted = Wanted(daily_report(), "txt", "en")
    ended = set()
    for _ in range(2):
        maker.begin()
        process = maker.process
        assert process is not None
        assert process.wait(30) == 0
        ended.add(process.pid)
    assert len(ended) == 2
    maker.end()
    patient = DocumentProcess()
    assert patient.made(wanted) == rendered(daily_report(), "txt", in_english, "en")
    one = patient.process
    patient.made(wanted)
    assert patient.process is one
    patient.end()
    assert one is not None
    assert one.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL there")
def test_one_that_was_killed_is_begun_again(maker: DocumentProcess) -> None:
    wanted = Wanted(daily_report(), "txt", "en")
    maker.made(wanted)
    process = maker.process
    assert process is not None
    os.kill(process.pid, signal.SIGKILL)
    assert maker.made(wanted) == rendered(daily_report(), "txt", in_english, "en")


def test_one_that_always_ends_is_a_sentence(
    maker: DocumentProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_ELSEWHERE", "this")
    with pytest.raises(NotMadeError):
        maker.made(Wanted(daily_report(), "txt", "en"))


def test_what_fails_there_says_where(maker: DocumentProcess) -> None:
    with pytest.raises(RuntimeError, match="KeyError"):
        maker.made(Wanted(daily_report(), "txt", "xx"))


def test_where_no_process_can_be_begun_it_is_made_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(asking, "PROCESS", DocumentProcess())
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    made = rendered_beside(daily_report(), "txt", in_english, "en")
    assert made == rendered(daily_report(), "txt", in_english, "en")


def lies_in(process: "subprocess.Popen[bytes] | None") -> int:
    """Return how many bytes a process was sent that it has not read."""
    import fcntl
    import termios

    assert process is not None
    assert process.stdin is not None
    said = fcntl.ioctl(process.stdin, termios.FIONREAD, bytes(4))
    return int.from_bytes(said, sys.byteorder)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSTOP there")
def test_what_nobody_wants_any_longer_ends_and_the_next_wish_is_done(
    maker: DocumentProcess,
) -> None:
    wanted = Wanted(daily_report(), "txt", "en")
    maker.made(wanted)
    assert maker.process is not None
    # Stopped, it answers nothing, as with a report of hundreds of people.
    os.kill(maker.process.pid, signal.SIGSTOP)
    troubles: list[Exception] = []

    def wish() -> None:
        try:
            maker.made(wanted)
        except NotMadeError as error:
            troubles.append(error)

    waiting = threading.Thread(target=wish)
    waiting.start()
    until(lambda: lies_in(maker.process) or None, seconds=30)
    maker.drop()
    waiting.join()
    assert len(troubles) == 1
    assert maker.made(wanted) == rendered(daily_report(), "txt", in_english, "en")
