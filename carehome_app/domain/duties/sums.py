"""Sums of counts: several rounds of a month, several people of a group."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeVar

import msgspec

Counts = TypeVar("Counts", bound=msgspec.Struct)


def added(kind: type[Counts], every: Iterable[Counts]) -> Counts:
    """Return the sums of several counts of a kind: each number, and each word that is counted.

    Walking the fields keeps a figure that is added later from being left out of the sums.
    """
    counts = list(every)
    sums: dict[str, object] = {}
    for name in kind.__struct_fields__:
        values = [getattr(one, name) for one in counts]
        if any(isinstance(value, Mapping) for value in values):
            words: Counter[str] = Counter()
            for value in values:
                words.update(value)
            sums[name] = dict(sorted(words.items()))
        elif values:
            sums[name] = sum(values)
    return kind(**sums)
