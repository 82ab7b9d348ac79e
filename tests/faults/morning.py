"""A clock that runs, and always in the same morning: what a desk asks depends on the hour.

Near noon a value typed for the morning is asked about, and nothing is kept without an answer.
"""

import os
import time
from datetime import datetime, timedelta

from tests.builders import MovableClock

_NAME = "CAREHOME_FAULTS_BEGAN"
_BEGAN = float(os.environ.setdefault(_NAME, str(time.time())))
"""When the tests began, for the processes too that they start: a clock goes on there."""


def morning() -> datetime:
    """Return how late it is in the home's morning: its start, and what has passed since."""
    return MovableClock()() + timedelta(seconds=time.time() - _BEGAN)
