"""Break things on purpose, longer than `make test` does: `make faults`."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.faults.tally import TABLE, table

KILLS = "100"
DRAWING_SECONDS = "600"
RANDOM_KEYS = "10000"
FLIPS = "100000"
"""All of the `-wal` and a tenth of the file, whose pages are alike; `all` takes 70 minutes."""


def main() -> int:
    """Kill a hundred times at random moments, flip bytes, try every trouble of the disk.

    Charts are drawn beside a window for ten minutes, while it looks for rings of objects. Ten
    thousand random keys, clicks and resizes come down on the window of each role.

    A table of all attacks stands at the end: what was lost, would not open, was not noticed.
    """
    os.environ.setdefault("CAREHOME_KILLS", KILLS)
    os.environ.setdefault("CAREHOME_FLIPS", FLIPS)
    os.environ.setdefault("CAREHOME_DRAWING_SECONDS", DRAWING_SECONDS)
    os.environ.setdefault("CAREHOME_RANDOM_KEYS", RANDOM_KEYS)
    with TemporaryDirectory(prefix="carehome-faults-") as folder:
        place = Path(folder) / "tally"
        os.environ[TABLE] = str(place)
        ended = int(pytest.main(["-p", "no:benchmark", "-v", "-rP", "tests/faults", "tests/db"]))
        print()
        print(table(place) if place.exists() else "no attack was counted")
    return ended


if __name__ == "__main__":
    sys.exit(main())
