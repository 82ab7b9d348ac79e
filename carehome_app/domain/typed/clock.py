"""The grammar of a time of day: `7:31`, `0731`, `731`, `７：３１`."""

import re
from datetime import time
from typing import Final

from carehome_app.domain.typed.characters import normalized

_CLOCK: Final = re.compile(r"(\d{1,2})[:. ]?(\d{2})")


def clock_in(text: str) -> time | None:
    """Return the time of day a text says, or None when it says none."""
    match = _CLOCK.fullmatch(normalized(text))
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None
