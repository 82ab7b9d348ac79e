"""An oracle that compares nothing with nothing proves nothing: examples that tell are counted.

A property that is tried against a slow second version says of each example whether it tells
something, with `tells`; when the test is over a fifth of them must (tests/conftest.py).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

LEAST: Final = 5
"""One of so many examples must tell something."""
_SEEN: Final[dict[str, list[bool]]] = {}


def tells(something: bool, what: str = "tell something") -> None:
    """Count an example of the property that is tried now."""
    _SEEN.setdefault(what, []).append(something)


@contextmanager
def enough_telling() -> Iterator[None]:
    """Fail at the end when examples were counted in the block, and fewer than a fifth told."""
    _SEEN.clear()
    yield
    seen = dict(_SEEN)
    _SEEN.clear()
    for what, said in seen.items():
        assert sum(said) * LEAST >= len(said), f"only {sum(said)} of {len(said)} examples {what}"
