"""Run the tests with another Python than the one that is set up, where there is one.

    python -m tools.another_python 3.13

Where there is none, or its parts cannot be had, that is said and nothing fails: no computer must
have them all.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tools.package import NOT_TO_BE_HAD
from tools.steps import QUICK_TESTS

ROOT: Final = Path(__file__).parent.parent


def found(version: str) -> Path | None:
    """Return an interpreter of a version such as 3.13 that runs here; None where there is none."""
    return next((one for one in _candidates(version) if _runs(one, version)), None)


def _candidates(version: str) -> Iterator[Path]:
    on_path = shutil.which(f"python{version}")
    if on_path:
        yield Path(on_path)
    # pyenv's own command of that name only runs where the version was chosen.
    yield from sorted(Path.home().glob(f".pyenv/versions/{version}.*/bin/python"), reverse=True)


def _runs(python: Path, version: str) -> bool:
    said = subprocess.run(
        [python, "-c", "import sys; print('%d.%d' % sys.version_info[:2])"],
        capture_output=True,
        text=True,
        check=False,
    )
    return said.stdout.strip() == version


def main(version: str) -> int:
    """Set that Python up beside the usual one, run what `make test` runs, return its status."""
    python = found(version)
    if python is None:
        print(f"carehome: there is no Python {version} here: left out")
        return 0
    place = ROOT / f".venv-{version}"
    set_up = (python, "-m", "tools.set_up", "test", "--venv", place)
    if subprocess.run(set_up, cwd=ROOT, check=False).returncode != 0:
        return NOT_TO_BE_HAD  # it said what could not be installed
    _usual, *pytest = QUICK_TESTS
    return subprocess.run([place / "bin" / "python", *pytest], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
