"""What each attack came to, for the table with which `make faults` ends."""

import json
import os
from pathlib import Path

TABLE = "CAREHOME_TALLY"
"""Names the file that the figures are added to; without it only the test judges."""
HEADS = ("attack", "times", "lost", "unopenable", "unnoticed")


def tally(
    attack: str, times: int, *, lost: int = 0, unopenable: int = 0, unnoticed: int = 0
) -> None:
    """Count an attack, and fail when anything was lost, would not open, or was not noticed."""
    row = (attack, times, lost, unopenable, unnoticed)
    place = os.environ.get(TABLE)
    if place:
        with Path(place).open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    assert row[2:] == (0, 0, 0), dict(zip(HEADS, row, strict=True))


def table(place: Path) -> str:
    """Return the figures of all attacks as one table, equal attacks added up."""
    sums: dict[str, list[int]] = {}
    for line in place.read_text(encoding="utf-8").splitlines():
        attack, *numbers = json.loads(line)
        known = sums.setdefault(attack, [0] * len(numbers))
        sums[attack] = [one + more for one, more in zip(known, numbers, strict=True)]
    width = max(map(len, (*sums, HEADS[0])))
    rows = [HEADS, *((attack, *map(str, numbers)) for attack, numbers in sums.items())]
    return "\n".join(
        " ".join([row[0].ljust(width), *(f"{one:>11}" for one in row[1:])]) for row in rows
    )
