"""Qt's import hook does not stay: it would keep the source of every module read later."""

import subprocess
import sys

STARTED = """
import builtins
plain = builtins.__import__
import carehome_app.__main__
import carehome_app.app
import matplotlib.figure
import linecache
print(builtins.__import__ is plain, len(linecache.cache))
"""


def test_a_started_program_imports_as_python_does_and_keeps_no_sources() -> None:
    done = subprocess.run(
        [sys.executable, "-c", STARTED], capture_output=True, text=True, check=True
    )
    is_plain, sources = done.stdout.split()
    assert is_plain == "True"
    assert int(sources) < 25
