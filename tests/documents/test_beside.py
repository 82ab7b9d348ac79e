"""Documents are made in a process of their own, which ends when nobody asks any more."""

import gc
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from carehome_app.documents.beside import asking
from carehome_app.documents.beside.asking import DocumentProcess, rendered_beside
from carehome_app.documents.beside.pieces import MANY, hand_over, taken_over
from carehome_app.documents.beside.serving import serve
from carehome_app.documents.beside.wanted import Wanted
from carehome_app.documents.formats import rendered
from carehome_app.domain.errors import NotMadeError
from carehome_app.domain.reports.choice import Asked, Need
from carehome_app.domain.reports.report import Report, Section, Table, cells, columns
from carehome_app.i18n import Text, in_english
from carehome_app.languages import load
from carehome_app.services.reports.kinds import KINDS
from tests.builders import Home
from tests.busy_home import live
from tests.documents.sample import daily_report, said
from tests.waiting import until

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


@pytest.fixture
def maker() -> Iterator[DocumentProcess]:
    """A process that has as much patience as a test needs."""
    made = DocumentProcess()
    yield made
    made.end()


HEADS = tuple(map(said, ("Date", "Name", "Time", "Value", "Remark")))


def long_report(rows: int, *, on_paper: bool = False) -> Report:
    """Return a report with a table of so many rows, in which no two cells are alike."""
    made = tuple(
        cells(f"day {n}", f"name {n}", f"{n} o'clock", Decimal(n), said("{n} steps", n=n))
        for n in range(rows)
    )
    table = Table(columns(*HEADS), made)
    if on_paper:
        table = replace(table, on_paper=(table, replace(table, rows=made[::2])))
    return daily_report(sections=(Section(said("Register"), (table, table)),))


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
@pytest.mark.parametrize("rows", [1, 40 * MANY], ids=["short", "in the middle of a long one"])
def test_what_nobody_wants_any_longer_ends_and_the_next_wish_is_done(
    maker: DocumentProcess, rows: int
) -> None:
    wanted = Wanted(long_report(rows), "txt", "en")
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
    assert maker.made(wanted) == rendered(wanted.report, "txt", in_english, "en")


# A wish goes over in pieces.


@pytest.mark.parametrize("rows", [0, 1, MANY, MANY + 1, 3 * MANY, 3 * MANY + 1])
def test_a_report_comes_over_whole_however_long_its_tables_are(rows: int) -> None:
    wishes = [
        Wanted(long_report(rows, on_paper=on_paper), "pdf", "zh") for on_paper in (True, False)
    ]
    way = BytesIO()
    for one in wishes:
        hand_over(one, way)
    way.seek(0)
    assert [taken_over(way) for _ in wishes] == wishes
    with pytest.raises(EOFError):
        taken_over(way)


class Way(BytesIO):
    """A way on which nothing stays: it notes how many things there were when something came by."""

    def __init__(self) -> None:
        super().__init__()
        self.most = 0

    def write(self, some: "ReadableBuffer") -> int:
        self.most = max(self.most, sys.getallocatedblocks())
        return memoryview(some).nbytes


def things_more(give: Callable[[Wanted, Way], object], wanted: Wanted) -> int:
    """Return how many things there were at most while a wish was handed over, beside it."""
    gc.collect()  # what an earlier test left would go meanwhile
    way, before = Way(), sys.getallocatedblocks()
    give(wanted, way)
    return way.most - before


def test_handing_over_a_long_report_takes_room_for_a_page_of_it_and_not_for_all() -> None:
    rows = 3000
    wanted = Wanted(long_report(rows), "pdf", "zh")
    assert things_more(pickle.dump, wanted) > rows * len(HEADS), "at once it takes that many"
    assert things_more(hand_over, wanted) < 10 * MANY * len(HEADS)


def test_a_wish_that_breaks_off_is_not_done() -> None:
    way = BytesIO()
    hand_over(Wanted(long_report(3 * MANY), "txt", "en"), way)
    for length in range(0, len(way.getvalue()), 1009):
        answers = BytesIO()
        serve(BytesIO(way.getvalue()[:length]), answers, load, idle=3600)
        assert answers.getvalue() == b"", length


def test_after_a_wish_that_cannot_be_said_the_next_one_is_done(maker: DocumentProcess) -> None:
    unsaid = replace(long_report(3 * MANY), title=Text("", "{one}", {"one": lambda: 1}))
    with pytest.raises((AttributeError, pickle.PicklingError)):
        maker.made(Wanted(unsaid, "txt", "en"))
    wanted = Wanted(daily_report(), "txt", "en")
    assert maker.made(wanted) == rendered(daily_report(), "txt", in_english, "en")


def test_one_that_ends_in_the_middle_of_a_long_wish_is_a_sentence(
    maker: DocumentProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "_ELSEWHERE", "this")
    with pytest.raises(NotMadeError):
        maker.made(Wanted(long_report(40 * MANY), "txt", "en"))
