"""What was worked out and is kept in mind for a while; it goes when nobody sits at the desk.

What is remembered from one day to the next lies wherever there was room when it was made, between
all that goes at night, and the room around it cannot be used for anything larger (ADR 0215).
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

_forgetting: Final[list[Callable[[], None]]] = []


def kept_in_mind(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Return what makes a function remember its last answers, so many at most."""

    def remembering(work: Callable[P, T]) -> Callable[P, T]:
        found = lru_cache(most)(work)
        goes_with_the_others(found.cache_clear)
        return found  # type: ignore[return-value]  # it takes what the function takes

    return remembering


def goes_with_the_others(forget: Callable[[], None]) -> None:
    """Let something else that is remembered for the whole program be forgotten too."""
    _forgetting.append(forget)


def forget() -> None:
    """Forget all of it: each answer is worked out once more when it is asked for again."""
    for one in _forgetting:
        one()
