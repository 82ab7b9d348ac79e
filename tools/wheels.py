"""Ask the index whether every shipped part has a wheel for each system: `python -m tools.wheels`.

Nobody at a front desk has a compiler. What is asked is every version in the lock file of the
packed program, for each system and each Python the program may meet; nothing is installed.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Final

from tools.lock import ROOT, wanted

LOCK: Final = ROOT / "requirements-packaging.lock"
SYSTEMS: Final = {
    "Windows": "x86_64-pc-windows-msvc",
    "macOS": "aarch64-apple-darwin",
    "Debian 12": "x86_64-manylinux_2_36",
}
PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")
ALL_THERE: Final = "Every part has a wheel for {systems} with Python {pythons}."
LACKING: Final = "{system} with Python {python}: no wheel for {parts}"
NOT_REACHED: Final = (
    "Wheels were not asked for: the index cannot be reached, or uv is not there (pip install uv)."
    " Nothing is said about them."
)
UV: Final = [str(one) for one in wanted(("lock",), own=False)]
"""What asks: it reads what an index says of its files, and loads none of them."""
_PART: Final = re.compile(r"Because (\S+) has no (?:usable )?wheels")


class NoAnswerError(Exception):
    """The index, or the program that asks it, is not there."""


def main() -> int:
    """Print which part lacks a wheel for which system; 1 if any does, 0 where nobody answers."""
    try:
        if _run("-m", "pip", "install", "--quiet", *UV).returncode != 0:
            raise NoAnswerError
        lacking = [line for name in SYSTEMS for python in PYTHONS for line in _of(name, python)]
    except NoAnswerError:
        print(NOT_REACHED)
        return 0
    there = ALL_THERE.format(systems=", ".join(SYSTEMS), pythons=", ".join(PYTHONS))
    print("\n".join(lacking) or there)
    return int(bool(lacking))


def _of(system: str, python: str) -> Iterator[str]:
    """Yield a line when a part has no wheel for a system and a Python."""
    asked = ("--python-platform", SYSTEMS[system], "--python-version", python)
    only = ("--no-deps", "--only-binary", ":all:")
    done = _run("-m", "uv", "pip", "compile", "--quiet", *only, *asked, str(LOCK))
    if done.returncode == 0:
        return
    # Lines are broken where a terminal would end.
    parts = _PART.findall(" ".join(done.stderr.split()))
    if not parts:
        raise NoAnswerError
    yield LACKING.format(system=system, python=python, parts=", ".join(parts))


def _run(*what: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *what]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
