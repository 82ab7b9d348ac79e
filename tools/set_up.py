"""Make everything `make run` and `make test` stand on: system libraries, environment, package.

Run by the Makefile with a bare Python, so only the standard library is used here. It never names
a package index: pip follows whatever this computer has configured.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

from tools.system_libraries import NotAllowedError, install, missing_packages

ROOT = Path(__file__).parent.parent
WINDOWS = os.name == "nt"


def main() -> int:
    """Set up for one purpose and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("purpose", choices=["run", "test"])
    parser.add_argument("--venv", type=Path, default=ROOT / ".venv")
    asked = parser.parse_args()
    try:
        _system(asked.venv, with_window=asked.purpose == "run" and _has_display())
        _packages(_environment(asked.venv), dev=asked.purpose == "test")
    except NotAllowedError as problem:
        print(f"carehome: {problem}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as problem:
        command = " ".join(str(part) for part in problem.cmd)
        print(f"carehome: this did not work, see above: {command}", file=sys.stderr)
        return 1
    return 0


def _system(venv: Path, *, with_window: bool) -> None:
    """Get what only the system can give, all at once: one sentence names everything."""
    missing = missing_packages(with_window=with_window)
    if not _works(_python_of(venv)) and not _has_module("ensurepip") and not _has_module("pip"):
        # Debian keeps Python's own `venv` in a package of its own.
        missing.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if missing:
        install(missing)


def _environment(venv: Path) -> Path:
    """Return the Python of the virtual environment, made now where it is missing or broken."""
    python = _python_of(venv)
    if _works(python):
        return python
    shutil.rmtree(venv, ignore_errors=True)
    if _has_module("ensurepip"):
        _run(sys.executable, "-m", "venv", venv)
    else:
        # Without ensurepip the system's own pip can still fill an environment.
        _run(sys.executable, "-m", "venv", "--without-pip", venv)
        _run(sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "pip")
    return python


def _python_of(venv: Path) -> Path:
    return venv / ("Scripts/python.exe" if WINDOWS else "bin/python")


def _works(python: Path) -> bool:
    """Say whether a virtual environment's Python runs, is new enough and has pip."""
    check = "import sys, pip; sys.exit(sys.version_info < (3, 11))"
    if not python.exists():
        return False
    return subprocess.run([python, "-c", check], capture_output=True, check=False).returncode == 0


def _has_module(name: str) -> bool:
    looked = subprocess.run(
        [sys.executable, "-c", f"import {name}"], capture_output=True, check=False
    )
    return looked.returncode == 0


def _packages(python: Path, *, dev: bool) -> None:
    """Install this package (editable) and, for tests, the tools."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    build = project["build-system"]["requires"]
    tools = project["dependency-groups"]["dev"] if dev else []
    pip: list[str | Path] = [
        python,
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
    ]
    # The program is built by what is installed; a tool that must be built brings what builds it.
    steps = [build, ["--no-build-isolation", "--editable", str(ROOT)], tools]
    # First with what is here already, so that no network is needed when nothing is missing.
    if not all(_runs(*pip, "--no-index", *step) for step in steps if step):
        print("carehome: installing packages into the virtual environment …", flush=True)
        for step in filter(None, steps):
            _run(*pip, *step)
    _unpack(python)
    _compile(python)


def _runs(*command: str | Path) -> bool:
    done = subprocess.run(command, capture_output=True, check=False, cwd=ROOT)
    return done.returncode == 0


def _unpack(python: Path) -> None:
    """Let PySide put those of its own modules into files that are packed in its library.

    From there each start compiles them anew (ADR 0222).
    """
    subprocess.run(
        [python, "-c", "import shiboken6"],
        env={**os.environ, "SBK_EMBED": "0"},
        capture_output=True,
        check=False,
    )


def _compile(python: Path) -> None:
    """Compile every module now: the first start would otherwise take two seconds longer."""
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run(
        [python, "-c", where], capture_output=True, text=True, check=True
    ).stdout.strip()
    # Some packages carry files for other Python versions, which do not compile: no matter.
    subprocess.run(
        [python, "-m", "compileall", "-qq", "-j", "0", site, ROOT / "carehome_app"],
        capture_output=True,
        check=False,
    )


def _has_display() -> bool:
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _run(*command: str | Path) -> None:
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
