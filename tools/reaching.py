"""Which tests reach a line of the program, and how long each takes: what `tools.mutants` asks.

Either those of one subject in every room, run anew each time, or all tests of the house, run once
on two cores and kept in a folder (half an hour of a core): the subject's own are asked first then.
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final
from xml.etree import ElementTree

from coverage import CoverageData

ROOMS: Final = ("domain", "services", "db", "documents")
"""The rooms a subject's sample is drawn from."""
TESTED_IN: Final = (*ROOMS, "charts", "commands", "ui")
NUMBERS: Final = "tests/test_decided_numbers.py"
OF_ALL: Final = (NUMBERS, "tests/test_manual.py", "tests/test_subjects.py")
"""What looks at every subject: its numbers, those in the manual's tables, its registration."""
BY_LINE: Final = "by-line"
"""The file of coverage."""
TIMES: Final = "times.xml"
TESTS_FAILED: Final = 1
"""What pytest ends with when some test failed."""
HALVES: Final = 2


class Reaching:
    """The tests that were run without any change, and what they reached.

    `own` are the beginnings of the names of the tests that are asked first, `enough` the seconds
    of tests a mutant is given of those, and as many again of all others.
    """

    def __init__(self, copy: Path, kept: Path, own: Sequence[str], enough: float) -> None:
        """Read what was kept in a folder by `run`."""
        self._copy, self._own, self._enough = copy, tuple(own), enough
        self._data: list[CoverageData] = []
        self.seconds: dict[str, float] = {}
        self.failed: set[str] = set()
        for times in sorted(kept.glob(f"*{TIMES}")):
            seconds, failed = seconds_of(copy, times)
            self.seconds |= seconds
            self.failed |= failed
            data = CoverageData(str(times.with_name(times.name.replace(TIMES, BY_LINE))))
            data.read()
            self._data.append(data)
        self._lines: dict[str, dict[int, set[str]]] = {}

    def tests(self, file: str, line: int) -> list[str]:
        """Return the tests that may notice a change of a line, in the order they are asked in.

        A line no test is seen to reach may run in a thread or a fixture: then those of its file.
        A catalogue runs as it is imported, by whichever test came first: any may look into it.
        """
        lines = self._of(file)
        every = set(self.seconds)
        of_file = set().union(*lines.values()) or every
        text = (self._copy / file).read_text("utf-8")
        found = every if line in at_import(text) else lines.get(line) or of_file
        mine = {test for test in found if not self._own or self._is_own(test)}
        return [*self._chosen(mine), *self._chosen(found - mine)]

    def patience(self, tests: Sequence[str]) -> float:
        """Return the seconds after which a change loops for ever, on a busy computer too."""
        return 60 + 10 * sum(self.seconds.get(test, 0.0) for test in tests)

    def _is_own(self, test: str) -> bool:
        return any(test.startswith((f"{one}/", f"{one}::")) for one in self._own)

    def _chosen(self, tests: Iterable[str]) -> Iterator[str]:
        """Yield the quickest first, at least one and not more than enough."""
        taken = 0.0
        for place, test in enumerate(sorted(tests, key=self._when_asked)):
            taken += self.seconds.get(test, 0.0)
            if place and taken > self._enough:
                return
            yield test

    def _when_asked(self, test: str) -> tuple[bool, float, str]:
        return not test.startswith(NUMBERS), self.seconds.get(test, 0.0), test

    def _of(self, file: str) -> dict[int, set[str]]:
        """Return which tests reach each line of a file: those that pass without a change."""
        if file not in self._lines:
            lines = self._lines[file] = dict[int, set[str]]()
            for data in self._data:
                for line, contexts in data.contexts_by_lineno(file).items():
                    named = {one for one in contexts if one.startswith("tests.")}
                    tests = {test_of(self._copy, one) for one in named}
                    lines.setdefault(line, set()).update(tests - self.failed)
        return self._lines[file]


def tests_of(copy: Path, path: str) -> list[str]:
    """Return the tests of the same subject, in every room."""
    parts = Path(path).parts
    subject = Path(parts[2]).stem if len(parts) > 2 else "" if len(parts) > 1 else path
    found = [
        f"tests/{room}/{name}"
        for room in TESTED_IN
        for name in (subject, f"test_{subject}.py")
        if subject
    ]
    there = [one for one in found if (copy / one).exists()]
    return [*(there or [f"tests/{parts[1] if len(parts) > 1 else path}"]), *OF_ALL]


def run(copy: Path, kept: Path, tests: Sequence[str], *, halves: int = 1) -> None:
    """Run tests of a copy of the project without any change; keep what they reach in a folder.

    All at once, or every second one beside the others.
    """
    kept.mkdir(parents=True, exist_ok=True)
    settings = copy / ".coveragerc"
    settings.write_text(
        "[run]\ndynamic_context = test_function\nsource = carehome_app\nrelative_files = true\n",
        "utf-8",
    )
    begun = [_begun(copy, kept, tests[half::halves], str(half)) for half in range(halves)]
    for one in begun:
        out, _none = one.communicate()
        if one.returncode not in (0, TESTS_FAILED):
            print(out.decode()[-3000:])
            raise SystemExit("carehome: the tests do not run without any change")


def _begun(copy: Path, kept: Path, tests: Sequence[str], name: str) -> "subprocess.Popen[bytes]":
    command = [
        *(sys.executable, "-m", "coverage", "run", f"--rcfile={copy / '.coveragerc'}"),
        f"--data-file={kept / f'{name}-{BY_LINE}'}",
        *("-m", "pytest", "-p", "no:benchmark", "-p", "no:cacheprovider"),
        *(f"--junit-xml={kept / f'{name}-{TIMES}'}", *tests),
    ]
    environment = {**os.environ, "CI": "1", "PYTHONPATH": str(copy)}
    return subprocess.Popen(
        command, cwd=copy, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def run_all(copy: Path, kept: Path) -> None:
    """Run all tests on two cores and keep what they reach, unless it is kept already."""
    if not list(kept.glob(f"*{TIMES}")):
        files = sorted((copy / "tests").rglob("test_*.py"))
        run(copy, kept, [str(one.relative_to(copy)) for one in files], halves=HALVES)


def at_import(text: str) -> set[int]:
    """Return the lines outside of functions: what runs as a module is imported."""
    lines = set(range(1, len(text.splitlines()) + 1))
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines -= set(range(node.body[0].lineno, (node.end_lineno or 0) + 1))
    return lines


def seconds_of(copy: Path, times: Path) -> tuple[dict[str, float], set[str]]:
    """Return how long each test took, with all its parameters, and those that failed."""
    seconds: dict[str, float] = {}
    failed: set[str] = set()
    for case in ElementTree.parse(times).getroot().iter("testcase"):  # noqa: S314  # pytest wrote it
        name = case.attrib["name"].partition("[")[0]
        test = test_of(copy, f"{case.attrib['classname']}.{name}")
        seconds[test] = seconds.get(test, 0.0) + float(case.attrib["time"])
        if case.find("failure") is not None or case.find("error") is not None:
            failed.add(test)
    return {test: taken for test, taken in seconds.items() if test not in failed}, failed


def test_of(copy: Path, context: str) -> str:
    """Return how pytest calls a test that coverage calls tests.domain.test_some.test_this."""
    parts = context.split(".")
    file = Path()
    while parts and file.suffix != ".py":
        name = parts.pop(0)
        file = file / (f"{name}.py" if (copy / file / f"{name}.py").exists() else name)
    return "::".join([file.as_posix(), *parts])
