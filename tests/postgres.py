"""A PostgreSQL cluster of the tests' own, made when first wanted and gone with the process.

It listens on a socket file only. The server refuses to run as root, so that root lends it to
`nobody`. Without the programs the tests that want it say that they are skipped.
"""

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: int(one.parent.name))
_USER = "carehome"
_counter = iter(range(10_000))


def fresh_database() -> str:
    """Return where a new empty database is, as libpq wants to be told."""
    folder = _cluster()
    name = f"city{next(_counter)}"
    _run(folder, "createdb", "-h", str(folder), "-U", _USER, name)
    return f"host={folder} dbname={name} user={_USER}"


@cache
def _cluster() -> Path:
    if not PROGRAMS:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a short path: it holds a socket
    if os.geteuid() == 0:
        shutil.chown(folder, "nobody")
    data = folder / "data"
    _run(
        folder,
        "initdb",
        "-D",
        str(data),
        "-A",
        "trust",
        "-U",
        _USER,
        "-E",
        "UTF8",
        "-N",
        "--locale=C.UTF-8",
    )
    quick = "-c fsync=off -c full_page_writes=off -c max_connections=20 -c shared_buffers=32MB"
    _run(
        folder,
        "pg_ctl",
        "-D",
        str(data),
        "-w",
        "-l",
        str(folder / "log"),
        "-o",
        f"-k {folder} -c listen_addresses='' {quick}",
        "start",
    )
    atexit.register(_stop, folder)
    return folder


def _stop(folder: Path) -> None:
    _run(folder, "pg_ctl", "-D", str(folder / "data"), "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)


def _run(folder: Path, program: str, *arguments: str) -> None:
    as_nobody = ["runuser", "-u", "nobody", "--"] if os.geteuid() == 0 else []
    whole = [*as_nobody, str(PROGRAMS[-1] / program), *arguments]
    done = subprocess.run(whole, capture_output=True, check=False, cwd=folder)
    assert done.returncode == 0, done.stderr.decode(errors="replace")
