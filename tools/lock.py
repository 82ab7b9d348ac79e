"""The lock files: every part with its version and the hashes of its files, for every system.

`python -m tools.lock` writes them anew by uv; `python -m tools.lock --check` says whether each
still fits pyproject.toml. What is shipped, and the CI, install nothing that is not in them.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT: Final = Path(__file__).parent.parent
LOCKS: Final = {
    "requirements.lock": (),
    "requirements-packaging.lock": ("packaging",),
    "requirements-dev.lock": ("dev",),
}
"""Each lock file with the groups it holds beside the program's own parts."""
OLDEST_PYTHON: Final = "3.11"
_PINNED: Final = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(.*)$")
_HASH: Final = "--hash=sha256:"


def main(arguments: list[str]) -> int:
    """Write the lock files, or check them."""
    if arguments == ["--check"]:
        wrong = [said for name in LOCKS for said in problems(name)]
        print("\n".join(wrong) or "the lock files fit")
        return int(bool(wrong))
    _run("pip", "install", "--quiet", *map(str, wanted(("lock",), own=False)))
    for name, groups in LOCKS.items():
        chosen = [part for group in groups for part in ("--group", group)]
        _run(
            "uv",
            "pip",
            "compile",
            "--universal",
            "--generate-hashes",
            "--no-header",
            "--no-annotate",
            "--quiet",
            "--python-version",
            OLDEST_PYTHON,
            "pyproject.toml",
            *chosen,
            "-o",
            name,
        )
    return 0


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], cwd=ROOT, check=True)


def problems(name: str) -> Iterator[str]:
    """Yield what is wrong with a lock file: a part that is missing, too old or has no hash."""
    path = ROOT / name
    if not path.exists():
        yield f"{name} is missing: make lock"
        return
    pinned = pins(path.read_text("utf-8"))
    for one in wanted(LOCKS[name]):
        known = pinned.get(canonicalize_name(one.name), {})
        fitting = [version for version in known if one.specifier.contains(version)]
        if len(fitting) < max(1, len(known)):
            said = ", ".join(known) or "nothing"
            yield f"{name}: {one.name}{one.specifier} is wanted, and {said} is there: make lock"
    for part, versions in pinned.items():
        for version, hashes in versions.items():
            if not hashes:
                yield f"{name}: {part} {version} has no hash: make lock"


def pins(text: str) -> dict[str, dict[str, int]]:
    """Return the pinned versions of each part with how many hashes stand below each."""
    found: dict[str, dict[str, int]] = {}
    part = version = ""
    for line in text.splitlines():
        pinned = _PINNED.match(line)
        if pinned is not None:
            part, version = canonicalize_name(pinned[1]), pinned[2]
            found.setdefault(part, {}).setdefault(version, 0)
        found.get(part, {version: 0})[version] += line.count(_HASH)
    return found


def wanted(groups: tuple[str, ...], *, own: bool = True) -> list[Requirement]:
    """Return what pyproject.toml asks for: the program's own parts and those of some groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [*project["project"]["dependencies"]] if own else []
    for group in groups:
        asked += project["dependency-groups"][group]
    return [Requirement(one) for one in asked]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
