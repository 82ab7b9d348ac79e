"""How many histories are lived, and how long each is."""

import os
from typing import Final

from hypothesis import settings

MORE: Final = int(os.environ.get("CAREHOME_HISTORIES", "1"))
"""How many times as many as before a commit; `make test-rest` lives more of them."""


def lives(examples: int, steps: int | None = None) -> settings:
    """Return settings for so many histories, each of so many steps."""
    if steps is None:
        return settings(max_examples=examples * MORE)
    return settings(max_examples=examples * MORE, stateful_step_count=steps)
