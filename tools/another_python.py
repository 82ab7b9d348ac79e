"""Run the tests with another Python than the one that is set up, where there is one.

    python -m tools.another_python 3.13

Where there is none, that is said and nothing fails: no computer must have them all.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

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
    """Set that Python up beside the usual one, run the tests, and return the exit status."""
    python = found(version)
    if python is None:
        print(f"carehome: there is no Python {version} here: left out")
        return 0
    place = ROOT / f".venv-{version}"
    made = subprocess.run(
        [python, "-m", "tools.set_up", "test", "--venv", place], cwd=ROOT, check=False
    )
    if made.returncode != 0:
        return made.returncode
    tests = [str(place / "bin" / "python"), "-m", "pytest", "-p", "no:benchmark", "-m",
             "not rest", "-n", "2", "--dist", "worksteal"]  # fmt: skip
    return subprocess.run(tests, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
