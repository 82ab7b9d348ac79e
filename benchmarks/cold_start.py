"""How long a start takes under X, beside Calc with a year of this job; and with nothing cached.

Calc is started where it, Xvfb and xdotool are installed. For a cold start the files of the
program, its libraries and Calc are let go from memory first. What another process has mapped
stays there, so that these rows come before this one brings Qt in; what the system or the disk of
a virtual computer keeps of its own stays too.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from pathlib import Path
from typing import Final

from benchmarks.figures import MILLI, Figure
from benchmarks.start_up import NURSE, STANDS, Told, demo_home, in_turns, settings, starting

RUNS: Final = 7
BESIDE_CALC, COLD_BESIDE_CALC = 0.36, 0.40
"""How much of Calc's time a start may take."""
CALC: Final = "soffice"
PATIENCE: Final = 300
"""Seconds: a busy computer takes many."""
PEOPLE, MONTHS, ROUNDS = 142, 12, 62
"""A year of rounds as homes keep it in a workbook: a sheet a month, a column a round."""
PROGRAM: Final = Path(__file__).parent.parent
CALC_FILES: Final = Path("/usr/lib/libreoffice")


def figures(folder: Path) -> Iterator[Figure]:
    """Yield starts under X, warm and cold; nothing where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        return
    home = demo_home(folder, "cold")
    with _screen() as display:
        environment = {**settings(folder), "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        starts = {
            "empty": starting(environment, "empty", "0"),
            "ours": starting(environment, "ours", "0", "--home", str(home), "--as", NURSE),
        }
        if shutil.which(CALC) and shutil.which("xdotool"):
            starts["calc"] = partial(_calc, environment, _years_workbook(folder), folder)
        warm = in_turns(starts, RUNS)
        cold = in_turns({name: partial(_cold, start) for name, start in starts.items()}, RUNS)
    for name, told, share in (
        ("start under X", warm, BESIDE_CALC),
        ("start under X, nothing cached", cold, COLD_BESIDE_CALC),
    ):
        ours = told["ours"]["wall"]
        empty = told["empty"]["wall"]
        yield Figure(name, ours, "ms", empty, STANDS, limit_name="empty window")
        if "calc" in told:
            calc = told["calc"]["wall"]
            yield Figure(name, ours, "ms", calc, share, limit_name="Calc with a year")


@contextmanager
def _screen() -> Iterator[str]:
    """Have a screen of our own, and say where it is."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24"]
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _calc(environment: dict[str, str], book: Path, folder: Path) -> Told:
    """Start Calc with the workbook until its window is there."""
    profile = f"-env:UserInstallation=file://{folder / 'calc'}"
    begin = time.monotonic()
    calc = subprocess.Popen(
        [CALC, profile, "--norestore", "--nologo", "--calc", str(book)],
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    look = ["xdotool", "search", "--onlyvisible", "--name", f"^{book.name}"]
    try:
        while subprocess.run(look, env=environment, capture_output=True, check=False).returncode:
            if time.monotonic() - begin > PATIENCE:
                raise TimeoutError("the window of Calc never came")
            time.sleep(0.01)
        return {"wall": (time.monotonic() - begin) * MILLI}
    finally:
        os.killpg(calc.pid, signal.SIGTERM)
        calc.wait()


def _cold(start: Callable[[], Told]) -> Told:
    """Start with nothing of the programs in memory."""
    os.sync()  # what is still to be written is not let go
    for path in _files():
        _let_go(path)
    return start()


@cache
def _files() -> list[Path]:
    """Return what a start may read: compiled modules, libraries, what lies beside them."""
    whole = (PROGRAM / "resources", CALC_FILES)
    modules = (PROGRAM / "carehome_app", Path(sys.prefix) / "lib", Path(os.__file__).parent)
    return [
        Path(folder, name)
        for place in (*whole, *modules)
        for folder, _folders, names in os.walk(place)
        for name in names
        if place in whole or name.endswith(".pyc") or ".so" in name
    ]


def _let_go(path: Path) -> None:
    try:
        file = os.open(path, os.O_RDONLY)
    except OSError:
        return
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(file)


def _years_workbook(folder: Path) -> Path:
    from xlsxwriter import Workbook

    path = folder / "year.xlsx"
    with Workbook(path) as book:
        for month in range(MONTHS):
            sheet = book.add_worksheet(f"{month + 1}")
            for person in range(PEOPLE):
                sheet.write_row(person, 0, [f"R{person:03}", f"Person {person}"])
                tenths = [363 + (person + round_) % 7 for round_ in range(ROUNDS)]
                sheet.write_row(person, 2, [one / 10 for one in tenths])
    return path
