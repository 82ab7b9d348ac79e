"""Check the program in named steps, each with the time it took.

    python -m tools.steps quick     what is checked before every commit: `make test`
    python -m tools.steps rest      what the CI checks besides: `make test-rest`

Every step is one entry in a list below. A step that fails does not keep the others from being
tried; all that failed are said at the end. SEED=… repeats the random order of an earlier run.
What a step needs and this computer lacks is said, and the step left out; MINUTES=… is how long
steps may begin, so that a run with a limit of its own ends with words and not in the middle.
ONLY=… takes the steps whose names have these words; of several, ONLY='one|other'.
"""

import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Final

from tools import package

ROOT: Final = Path(__file__).parent.parent
PYTHON: Final = sys.executable
PYTEST: Final = (PYTHON, "-m", "pytest", "-p", "no:benchmark")
ON_TWO_CORES: Final = ("-n", "2", "--dist", "worksteal")
"""What one process has left to do at the end is taken over by the other."""

FEW: Final = "--hypothesis-profile=quick"
"""Few examples of a property, the same each time; the rest takes more, and by hand others."""

QUICK_TESTS: Final = (*PYTEST, "-m", "not rest", FEW, *ON_TWO_CORES)
"""The tests before every commit."""

ALONE: Final = "tests/input_methods"
"""Input methods of a desktop, which are ready too late while other tests work beside them."""

PACKING: Final = tuple(package.TOOLS)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to check: its name, the command, and what is added to its environment."""

    name: str
    command: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    """Programs without which it cannot be taken."""
    of: str = ""
    """What an earlier step makes, as a pattern of files: without any there is nothing to do."""
    gigabytes: int = 0
    """Room it takes on this disk while it runs."""

    def lacking(self) -> list[str]:
        """Return what it needs and this computer has not."""
        lacking = [name for name in self.needs if shutil.which(name) is None]
        if self.of and not any(ROOT.glob(self.of)):
            lacking.append(self.of)
        if shutil.disk_usage(ROOT).free < self.gigabytes * 10**9:
            lacking.append(f"{self.gigabytes} GB of room")
        return lacking


Steps = Sequence[Step | tuple[Step, ...]]
"""What is in one entry is done at the same time."""


def quick() -> Steps:
    """Return the steps of `make test`."""
    return (
        Step("style", (PYTHON, "-m", "ruff", "check", ".")),
        Step("layout", (PYTHON, "-m", "ruff", "format", "--check", ".")),
        (
            Step("tests", QUICK_TESTS),
            Step("types", (PYTHON, "-m", "mypy", "--strict")),
            Step("import contracts", (str(Path(PYTHON).with_name("lint-imports")), "--no-logo")),
        ),
    )


def rest() -> Steps:
    """Return the steps the CI takes after `make test`."""
    seed = os.environ.get("SEED") or str(random.SystemRandom().randrange(2**32))
    shuffled = (*PYTEST, "-p", "randomly", f"--randomly-seed={seed}", f"--ignore={ALONE}")
    return (
        Step(f"tests in random order {seed}, two processes", (*shuffled, *ON_TWO_CORES)),
        Step(f"tests in random order {seed}, one process", shuffled),
        Step(
            f"long histories {seed}",
            (*PYTEST, *ON_TWO_CORES, f"--hypothesis-seed={seed}", "tests/histories"),
            {"CAREHOME_HISTORIES": "8"},
        ),
        Step("typing with input methods", (*PYTEST, ALONE)),
        Step(
            "every kind of report opened by other programs",
            (*PYTEST, "tests/documents/test_opened_elsewhere.py"),
            {"CAREHOME_HOMES": "0,1,104,600"},
        ),
        Step(
            "faults, a sample",
            (PYTHON, "-m", "benchmarks.faults"),
            {"CAREHOME_KILLS": "25", "CAREHOME_FLIPS": "1000"},
        ),
        # What only one system has and nothing asks for first, such as a call of POSIX.
        Step("types on Windows", _types_on("win32")),
        Step("types on macOS", _types_on("darwin")),
        Step(
            "five days in the real window", (PYTHON, "-m", "benchmarks.endurance", "--days", "5")
        ),
        *_packed(),
        Step("tests with Python 3.13", (PYTHON, "-m", "tools.another_python", "3.13")),
    )


def _packed() -> tuple[Step, ...]:
    make = (PYTHON, "-m", "tools.package", "deb")
    there = (PYTHON, "-m", "tools.try_deb", "bookworm", "trixie")
    made = "dist/carehome_*.deb"
    return (
        Step("the Debian package", make, needs=PACKING, gigabytes=4),
        Step("the package in a bare system", there, needs=(*PACKING, "debootstrap"), of=made),
    )


def _types_on(platform: str) -> tuple[str, ...]:
    kept = f"--cache-dir=.mypy_cache/{platform}"
    return (PYTHON, "-m", "mypy", "--strict", "--platform", platform, kept, "-p", "carehome_app")


class _Running:
    """A step that was begun; its words are held back where several are done at once."""

    def __init__(self, step: Step, *, aloud: bool) -> None:
        self.step = step
        self._began = time.monotonic()
        self._words: IO[bytes] | None = None if aloud else tempfile.TemporaryFile()  # noqa: SIM115
        self._process = subprocess.Popen(
            step.command,
            cwd=ROOT,
            env={**os.environ, **step.environment},
            stdout=self._words,
            stderr=None if aloud else subprocess.STDOUT,
        )

    def ended(self) -> bool:
        """Wait for its end, say how long it took, and return whether all was well."""
        status = self._process.wait()
        if self._words is not None:
            self._words.seek(0)
            print(f"== {self.step.name}", flush=True)
            sys.stdout.buffer.write(self._words.read())
            self._words.close()
        seconds = time.monotonic() - self._began
        ends = {0: "done", package.NOT_TO_BE_HAD: "left out, what it needs cannot be had here"}
        said = ends.get(status, f"FAILED ({status})")
        print(f"-- {self.step.name}: {said}, {seconds:.0f} s", flush=True)
        return status in ends


def _is_asked(entry: Step | tuple[Step, ...], words: Sequence[str]) -> bool:
    return any(word in step.name for step in _every(entry) for word in words)


def _every(entry: Step | tuple[Step, ...]) -> tuple[Step, ...]:
    return (entry,) if isinstance(entry, Step) else entry


def taken(steps: Steps, minutes: float = math.inf) -> list[str]:
    """Take the steps, each with its name and time, and return the names of those that failed.

    None begins when so many minutes have passed.
    """
    failed = []
    until = time.monotonic() + 60 * minutes
    for entry in steps:
        every = _every(entry)
        lacking = [name for step in every for name in step.lacking()]
        names = " | ".join(one.name for one in every)
        if lacking or time.monotonic() >= until:
            why = f"there is no {', '.join(lacking)} here" if lacking else "no time is left"
            print(f"-- {names}: left out, {why}", flush=True)
            continue
        print(f"== {names}", flush=True)
        first, *beside = every
        running = [_Running(first, aloud=True), *(_Running(one, aloud=False) for one in beside)]
        failed += [one.step.name for one in running if not one.ended()]
    return failed


def main(asked: Sequence[str]) -> int:
    """Take the steps of a list and return the exit status."""
    lists = {"quick": quick, "rest": rest}
    if len(asked) != 1 or asked[0] not in lists:
        print(__doc__, file=sys.stderr)
        return 2
    began, only = time.monotonic(), os.environ.get("ONLY", "")
    steps = [one for one in lists[asked[0]]() if _is_asked(one, only.split("|"))]
    if not steps:
        print(f"carehome: no step has the words {only}", file=sys.stderr)
        return 2
    failed = taken(steps, float(os.environ.get("MINUTES") or math.inf))
    print(f"-- {asked[0]}: {time.monotonic() - began:.0f} s", flush=True)
    for name in failed:
        print(f"carehome: failed: {name}", file=sys.stderr)
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
