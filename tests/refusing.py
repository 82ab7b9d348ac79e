"""On one side of an edge something is refused, on the other it is not: both in one statement."""

from contextlib import AbstractContextManager, nullcontext

import pytest


def refused(
    is_refused: bool,  # the fact that is stated
    error: type[Exception],
) -> AbstractContextManager[object]:
    """Return a block that must raise this error, or must not raise any."""
    return pytest.raises(error) if is_refused else nullcontext()
