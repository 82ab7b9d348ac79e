"""Break things on purpose, longer than `make test` does: `make faults`."""

import os
import sys

import pytest

KILLS = "100"
FLIPS = "all"


def main() -> int:
    """Kill a hundred times at random moments, flip every byte, and try every trouble of the disk.

    The figures of each test stand at the end.
    """
    os.environ.setdefault("CAREHOME_KILLS", KILLS)
    os.environ.setdefault("CAREHOME_FLIPS", FLIPS)
    return int(pytest.main(["-p", "no:benchmark", "-v", "-rP", "tests/faults", "tests/db"]))


if __name__ == "__main__":
    sys.exit(main())
