"""Whether others used the computer while something was measured: then figures say little."""

import os
import resource
import time
from pathlib import Path
from typing import NamedTuple

STAT = Path("/proc/stat")
QUIET = 0.1
"""A tenth of the computer for others is quiet enough for medians."""
_IDLE = slice(3, 5)
"""Of the numbers of a processor those in which it had nothing to do, or waited for a disk."""


class Used(NamedTuple):
    """How many seconds processors worked, for everybody and for this program, by when."""

    at: float
    by_all: float
    by_us: float


def used() -> Used | None:
    """Look now; None where the system does not say."""
    if not STAT.exists():
        return None
    numbers = [int(one) for one in STAT.read_text().splitlines()[0].split()[1:9]]
    ticks = sum(numbers) - sum(numbers[_IDLE])
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return Used(
        time.monotonic(),
        ticks / os.sysconf("SC_CLK_TCK"),
        sum(one.ru_utime + one.ru_stime for one in own),
    )


def by_others(before: Used, after: Used, processors: int) -> float:
    """Return which share of the computer others used in between, from 0 to 1."""
    whole = (after.at - before.at) * processors
    theirs = (after.by_all - before.by_all) - (after.by_us - before.by_us)
    return min(max(theirs / whole, 0.0), 1.0) if whole > 0 else 0.0
