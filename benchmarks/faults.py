"""Break things on purpose, longer than `make test` does: `make faults`."""

import os
import sys

import pytest

KILLS = "100"


def main() -> int:
    """Kill a fast round a hundred times at random moments, and try every trouble of the disk."""
    os.environ.setdefault("CAREHOME_KILLS", KILLS)
    return int(pytest.main(["-p", "no:benchmark", "-v", "tests/faults", "tests/db"]))


if __name__ == "__main__":
    sys.exit(main())
