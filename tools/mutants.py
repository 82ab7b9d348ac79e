"""Change the program in small ways and see whether a test notices: `make mutants [PATH]`.

    python -m tools.mutants carehome_app/domain/findings --size 20 --seed 1

Mutations are cosmic-ray's; for each only the tests run that reach its line, by coverage of the
tests of the same subject in every room. All happens in a copy of the project.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

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
LONGEST: Final = 180
"""Seconds after which a mutant that loops for ever is taken for noticed."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One small change: where, which, and the how-manieth place of its kind in the file."""

    file: str
    line: int
    operator: str
    occurrence: int


def main() -> int:
    """Try a sample of mutants and say which lived."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--size", type=int, default=20, help="how many of each path")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000))
    asked = parser.parse_args()
    print(f"seed {asked.seed}, {asked.size} mutants a path", flush=True)
    with tempfile.TemporaryDirectory(prefix="carehome-mutants-") as place:
        copy = _copied(Path(place))
        for path in asked.paths:
            _try_all(copy, path, random.Random(f"{asked.seed} {path}"), asked.size)  # noqa: S311
    return 0


def _try_all(copy: Path, path: str, chance: random.Random, size: int) -> None:
    reached = _reached(copy, path)
    every = list(_mutants(copy, path))
    ended: Counter[str] = Counter()
    sample = chance.sample(every, min(size, len(every)))
    for one in sorted(sample, key=lambda one: (one.file, one.line)):
        tests = sorted(reached.get((one.file, one.line), ()))
        end = _end(copy, one, tests) if tests else "reached by no test"
        ended[end] += 1
        if end != "noticed":
            print(f"  {end}: {one.file}:{one.line} {one.operator} {_words(copy, one)}", flush=True)
    decided = sum(ended.values())
    print(f"{path}: {ended['noticed']} of {decided} noticed, of {len(every)} possible", flush=True)


def _copied(place: Path) -> Path:
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / name, place / name)
    return place


def _files(copy: Path, path: str) -> list[Path]:
    found = copy / path
    return [found] if found.is_file() else sorted(found.rglob("*.py"))


def _mutants(copy: Path, path: str) -> Iterator[Mutant]:
    from cosmic_ray.ast import ast_nodes, get_ast
    from cosmic_ray.plugins import get_operator

    for file in _files(copy, path):
        nodes = list(ast_nodes(get_ast(file.read_text("utf-8"))))
        for name in OPERATORS:
            operator = get_operator(name)()
            places = [at for node in nodes for at in operator.mutation_positions(node)]
            for occurrence, (begins, _ends) in enumerate(places):
                where = str(file.relative_to(copy))
                yield Mutant(where, begins[0], name.removeprefix("core/"), occurrence)


def _tests_of(copy: Path, path: str) -> list[str]:
    """Return the tests of the same subject, in every room but the window's."""
    subject = Path(path).parts[2] if len(Path(path).parts) > 2 else ""
    rooms = ("domain", "db", "services", "documents", "charts", "commands")
    found = [f"tests/{room}/{Path(subject).stem}" for room in rooms]
    there = [one for one in found if (copy / one).exists()]
    return there or [f"tests/{Path(path).parts[1]}"]


def _reached(copy: Path, path: str) -> dict[tuple[str, int], set[str]]:
    """Return which tests reach each line."""
    from coverage import CoverageData

    settings = copy / ".coveragerc"
    settings.write_text("[run]\ndynamic_context = test_function\nsource = carehome_app\n", "utf-8")
    before = ("-m", "coverage", "run", f"--rcfile={settings}")
    if _pytest(copy, _tests_of(copy, path), before):
        raise SystemExit(f"carehome: the tests of {path} fail without any change")
    data = CoverageData(str(copy / ".coverage"))
    data.read()
    reached: dict[tuple[str, int], set[str]] = {}
    for file in _files(copy, path):
        lines = data.contexts_by_lineno(str(file)) if str(file) in data.measured_files() else {}
        by_line = {
            line: {_test(copy, one) for one in contexts if one.startswith("tests.")}
            for line, contexts in lines.items()
        }
        # What runs as the module is imported is looked at by whatever uses the module.
        of_file = set().union(*by_line.values())
        for line, tests in by_line.items():
            reached[str(file.relative_to(copy)), line] = tests or of_file
    return reached


def _test(copy: Path, context: str) -> str:
    """Return how pytest calls a test that coverage calls tests.domain.test_some.test_this."""
    parts = context.split(".")
    file = Path()
    while parts and file.suffix != ".py":
        name = parts.pop(0)
        file = file / (f"{name}.py" if (copy / file / f"{name}.py").exists() else name)
    return "::".join([file.as_posix(), *parts])


def _end(copy: Path, one: Mutant, tests: Sequence[str]) -> str:
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator

    file = copy / one.file
    before = file.read_text("utf-8")
    changed = mutate_code(before, get_operator(f"core/{one.operator}")(), one.occurrence)
    if changed is None or changed == before:
        return "not made"
    file.write_text(changed, "utf-8")
    try:
        status = _pytest(copy, ["-x", *tests])
    except subprocess.TimeoutExpired:
        return "noticed"
    finally:
        file.write_text(before, "utf-8")
    return "lived" if status == 0 else "noticed"


def _pytest(copy: Path, asked: Sequence[str], before: Sequence[str] = ()) -> int:
    command = [sys.executable, *before, "-m", "pytest", "-p", "no:benchmark", *asked]
    environment = {
        **os.environ,
        "CI": "1",
        "PYTHONPATH": str(copy),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    limit = None if before else LONGEST
    return subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, check=False, timeout=limit
    ).returncode


def _words(copy: Path, one: Mutant) -> str:
    return (copy / one.file).read_text("utf-8").splitlines()[one.line - 1].strip()


if __name__ == "__main__":
    sys.exit(main())
