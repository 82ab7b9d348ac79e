"""Change the program in small ways and see whether a test notices: `make mutants [PATHS=…]`.

    python -m tools.mutants findings carehome_app/documents --size 20 --seed 1 --enough 30

A path is a file, a folder, or the name of a subject: then the sample is drawn from all its rooms
(domain, services, db, documents). Mutations are cosmic-ray's, but for what nobody could see; for
each only the tests run that reach its line, by coverage of the tests of the same subject in every
room, the quickest first. What runs as a module is imported is asked of any of these tests, and of
the text of all numbers before them. With `--whole FOLDER` all tests of the house are asked that
reach it, the subject's own first; what they reach is kept in the folder and made once. A test that
fails without any change is said, and not asked; in the end those that noticed something are asked
once more without it.
All happens in a copy of the project. Each mutant is tried in a process split off from this one,
which has loaded already what every test needs besides the program (so not on Windows).
"""

import argparse
import importlib
import os
import random
import re
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tools.reaching import ROOMS, Reaching, run, run_all, seconds_of, tests_of

ROOT: Final = Path(__file__).parent.parent
COPIED: Final = (
    "carehome_app", "tests", "tools", "benchmarks", "resources", "docs", "pyproject.toml",
    "README.md", "README.zh.md", "CHANGELOG.md", "CONTRIBUTING.md",
)  # fmt: skip
OPERATORS: Final = (
    *(f"core/ReplaceComparisonOperator_{pair}" for pair in
      ("Lt_LtE", "LtE_Lt", "Gt_GtE", "GtE_Gt", "Lt_Gt", "Gt_Lt", "LtE_GtE", "GtE_LtE",
       "Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is")),
    *(f"core/ReplaceBinaryOperator_{pair}" for pair in ("Add_Sub", "Sub_Add", "Mul_Div")),
    "core/ReplaceAndWithOr", "core/ReplaceOrWithAnd", "core/AddNot", "core/NumberReplacer",
    "core/ReplaceTrueWithFalse", "core/ReplaceFalseWithTrue", "core/ZeroIterationForLoop",
)  # fmt: skip
ASKED: Final = "asked.xml"
"""Where the tests that were asked last write how they ended."""
LOADED: Final = ("hypothesis", "msgspec", "sqlcipher3", "cryptography", "pytestqt", "click")
FROZEN: Final = re.compile(r"^ *(@dataclass\(|class .*frozen=True)")
WIDTH: Final = re.compile(
    r"Column\(.*weight=[\d.]+|weights=\([\d.]|_WEIGHTS: Final = \(.*\d\.\d"
    r"|\bweights = \(.*\d\.\d|(NOOP\(.*\)|\(_?[A-Z_]+), \d\.\d\)"
)
"""How much room a column has on paper: no value is lost by it."""
ENOUGH: Final = 90.0
"""Seconds of tests a mutant is given at most, unless another number is asked for."""
NOTICED, LIVED, UNREACHED = "noticed", "lived", "reached by no test"
NOT_MADE, UNSURE = "not made", "not decided"


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change: where, which, and the how-manieth place of its kind in the file."""

    file: str
    line: int
    operator: str
    occurrence: int

    @property
    def room(self) -> str:
        """The room of the house it is in."""
        return Path(self.file).parts[1]


def main() -> int:
    """Try a sample of mutants and say which lived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--size", type=int, default=20, help="how many of each path")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000))
    parser.add_argument("--enough", type=float, default=ENOUGH, help="seconds of tests a mutant")
    parser.add_argument("--whole", type=Path, help="ask all tests; keep what they reach there")
    parser.add_argument("--only", choices=ROOMS, help="of the sample try those of one room")
    asked = parser.parse_args()
    print(f"seed {asked.seed}, {asked.size} mutants a path", flush=True)
    for name in LOADED:
        importlib.import_module(name)
    with tempfile.TemporaryDirectory(prefix="carehome-mutants-") as place:
        copy = _copied(Path(place))
        for path in asked.paths:
            every = list(_mutants(copy, path))
            chance = random.Random(f"{asked.seed} {path}")  # noqa: S311
            sample = chance.sample(every, min(asked.size, len(every)))
            sample = [one for one in sample if asked.only in (None, one.room)]
            began = time.monotonic()
            reached = _reaching(copy, path, asked.whole, asked.enough)
            _try_all(copy, sample, reached)
            print(
                f"{path}: of {len(every)} possible, {time.monotonic() - began:.0f} s", flush=True
            )
    return 0


def _reaching(copy: Path, path: str, whole: Path | None, enough: float) -> Reaching:
    """Run the tests of the subject, or see that all have run; say which fail as it is."""
    own = tests_of(copy, path)
    if whole is not None:
        run_all(copy, whole.resolve())
        return Reaching(copy, whole.resolve(), own, enough)
    kept = copy / "reached"
    shutil.rmtree(kept, ignore_errors=True)
    run(copy, kept, own)
    reached = Reaching(copy, kept, own, enough)
    for test in sorted(reached.failed):
        print(f"  fails without any change, and is not asked: {test}", flush=True)
    return reached


def _try_all(copy: Path, sample: Sequence[Mutant], reached: Reaching) -> None:
    ended: Counter[tuple[str, str]] = Counter()
    noticed_by: dict[Mutant, str] = {}
    for one in sorted(sample, key=lambda one: (one.file, one.line)):
        end, by = _end(copy, one, reached)
        if by:
            noticed_by[one] = by
        ended[one.room, end] += 1
        if end != NOTICED:
            print(f"  {end}: {_said(copy, one)}", flush=True)
    wrongly = _failing(copy, sorted(set(noticed_by.values())), reached)
    for one, by in noticed_by.items():
        if by in wrongly:
            ended[one.room, NOTICED] -= 1
            ended[one.room, UNSURE] += 1
            print(f"  {UNSURE}, {by} fails without it too: {_said(copy, one)}", flush=True)
    rooms = sorted({room for room, _end in ended})
    by_room = ", ".join(f"{room} {_score(ended, [room])}" for room in rooms)
    print(f"{_score(ended, rooms)} noticed ({by_room})", flush=True)


def _score(ended: Counter[tuple[str, str]], rooms: Sequence[str]) -> str:
    noticed = sum(ended[room, NOTICED] for room in rooms)
    decided = noticed + sum(ended[room, end] for room in rooms for end in (LIVED, UNREACHED))
    return f"{noticed} of {decided}"


def _copied(place: Path) -> Path:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / name, place / name)
    return place


def _places(copy: Path, path: str) -> list[Path]:
    """Return the folders and files a path or the name of a subject means."""
    rooms = [copy / "carehome_app" / room for room in ROOMS]
    named = [place for room in rooms for place in (room / path, room / f"{path}.py")]
    found = [place for place in (copy / path, *named) if place.exists()]
    if not found:
        raise SystemExit(f"carehome: there is no {path}")
    return found


def _files(copy: Path, path: str) -> list[Path]:
    return sorted(
        file
        for place in _places(copy, path)
        for file in ([place] if place.is_file() else place.rglob("*.py"))
    )


def _mutants(copy: Path, path: str) -> Iterator[Mutant]:
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator

    for file in _files(copy, path):
        text = file.read_text("utf-8")
        nodes, lines = list(ast_nodes(get_ast(text))), text.splitlines()
        for name in OPERATORS:
            operator = get_operator(name)()
            places = [at for node in nodes for at in operator.mutation_positions(node)]
            for occurrence, (begins, _ends) in enumerate(places):
                if not _says_nothing(name, lines[begins[0] - 1]):
                    where = str(file.relative_to(copy))
                    yield Mutant(where, begins[0], name.removeprefix("core/"), occurrence)


def _says_nothing(operator: str, line: str) -> bool:
    """Say whether nobody could see a change: an unfrozen value, a lone star, a width, a type."""
    if operator.endswith("NumberReplacer") and WIDTH.search(line):
        return True
    lone_star = operator.endswith("Mul_Div") and ("*, " in line or line.strip() in ("*", "*,"))
    return lone_star or "if TYPE_CHECKING" in line or bool(FROZEN.match(line))


def _end(copy: Path, one: Mutant, reached: Reaching) -> tuple[str, str]:
    """Try a mutant; return how it ended, and the test that noticed it."""
    tests = reached.tests(one.file, one.line)
    if not tests:
        return UNREACHED, ""
    file = copy / one.file
    before, times = file.read_text("utf-8"), file.stat()
    changed = _changed(copy, one)
    if changed is None or changed == before or not _is_python(changed):
        return NOT_MADE, ""
    file.write_text(changed, "utf-8")
    # What is compiled already is of the file without the change: another time makes it stale.
    os.utime(file, (times.st_atime, times.st_mtime + 10_000))
    (copy / ASKED).unlink(missing_ok=True)
    try:
        status = _pytest(copy, ["-x", *tests], reached.patience(tests))
    finally:
        file.write_text(before, "utf-8")
        os.utime(file, (times.st_atime, times.st_mtime))
    if status == 0:
        return LIVED, ""
    return NOTICED, next(iter(_failed(copy)), "")


def _changed(copy: Path, one: Mutant) -> str | None:
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    before = (copy / one.file).read_text("utf-8")
    changed: str | None = mutate_code(
        before, get_operator(f"core/{one.operator}")(), one.occurrence
    )
    return changed


def _failing(copy: Path, tests: Sequence[str], reached: Reaching) -> set[str]:
    """Return those of some tests that fail without any change, asked as the mutants were."""
    if not tests:
        return set()
    (copy / ASKED).unlink(missing_ok=True)
    _pytest(copy, tests, reached.patience(tests))
    return _failed(copy) if (copy / ASKED).exists() else set(tests)


def _failed(copy: Path) -> set[str]:
    """Return which tests failed that were asked last: none where the process ended before."""
    return seconds_of(copy, copy / ASKED)[1] if (copy / ASKED).exists() else set()


def _is_python(text: str) -> bool:
    try:
        compile(text, "changed", "exec")
    except SyntaxError:
        return False
    return True


def _pytest(copy: Path, asked: Sequence[str], patience: float) -> int | None:
    """Run tests of the copy in a process split off; return how it ended, None if it never did."""
    with tempfile.TemporaryDirectory(dir=copy, ignore_cleanup_errors=True) as left:
        child = os.fork()
        if child == 0:
            _be_pytest(copy, asked, left)
        until = time.monotonic() + patience
        while time.monotonic() < until:
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.05)
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return None


def _be_pytest(copy: Path, asked: Sequence[str], left: str) -> None:
    status = 70
    try:
        os.setpgid(0, 0)
        os.chdir(copy)
        os.environ.update(CI="1", PYTHONPATH=str(copy), TMPDIR=left)
        tempfile.tempdir = None
        sys.path.insert(0, str(copy))
        sys.dont_write_bytecode = True
        nothing = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(nothing, number)
        import pytest

        # Plain asserts: what is loaded already cannot be rewritten, and nobody reads the words.
        plain = ("-p", "no:benchmark", "-p", "no:cacheprovider", "--assert=plain")
        status = int(pytest.main([*plain, f"--junit-xml={copy / ASKED}", *asked]))
    finally:
        os._exit(status)


def _said(copy: Path, one: Mutant) -> str:
    """Say where a change is, and how the line reads with it."""
    before = (copy / one.file).read_text("utf-8").splitlines()
    after = (_changed(copy, one) or "").splitlines()
    # A change may stand in a later line than the expression begins in, and never moves any.
    places = [at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]]
    lines = " / ".join(after[at].strip() for at in places) or before[one.line - 1].strip()
    return f"{one.file}:{one.line} {one.operator} {lines}"


if __name__ == "__main__":
    sys.exit(main())
