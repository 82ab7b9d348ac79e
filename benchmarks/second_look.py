"""How often the second look remarks on honest homes, and how many made-up rounds it finds.

Run as `python -m benchmarks.second_look [home-weeks]`. The homes are made here: own normals,
mornings cooler than evenings, a few fevers, carers with a mild liking for some digits.
"""

import random
import sys
from collections import Counter
from datetime import UTC, date, datetime, timedelta

from carehome_app.domain.rounds.plan import RoundKey
from carehome_app.domain.trends.second_look import Kept, KeptRound, Look, second_look

FIRST = date(2026, 1, 5)
PEOPLE = 142
LIKING = 0.08
"""Share of readings an honest carer moves to the nearest 0 or 5."""


def honest_week(chosen: random.Random, own: list[float], week: int) -> list[KeptRound]:
    """Return fourteen honest rounds of a home."""
    rounds = []
    for number in range(14):
        warmer = 1.5 if number % 2 else 0.0
        values = [_value(chosen, mean + warmer) for mean in own]
        rounds.append(_round(week, number, values, every=chosen.uniform(8, 45), chosen=chosen))
    return rounds


def made_up(chosen: random.Random, kind: str, own: list[float], before: KeptRound) -> KeptRound:
    """Return a round somebody invented in one of several ways."""
    match kind:
        case "all 36.5":
            values = [365] * PEOPLE
        case "mostly 36.5":
            values = [365 if chosen.random() < 0.55 else _value(chosen, 364) for _ in own]
        case "copied":
            values = [
                kept.tenths + (chosen.choice((-1, 1)) if chosen.random() < 0.3 else 0)
                for kept in before.readings
            ]
        case "in a hurry":
            values = [_value(chosen, 364) for _ in own]
            return _round(0, 13, values, every=1.6, chosen=chosen)
        case _:
            values = [chosen.choice((363, 364, 365)) for _ in own]
    return _round(0, 13, values, every=chosen.uniform(8, 45), chosen=chosen)


def _value(chosen: random.Random, mean: float) -> int:
    value = round(chosen.gauss(mean, 2.0) + (12 if chosen.random() < 0.004 else 0))
    return 5 * round(value / 5) if chosen.random() < LIKING else value


def _round(
    week: int, number: int, values: list[int], *, every: float, chosen: random.Random
) -> KeptRound:
    opens = datetime(2026, 1, 5, 6, tzinfo=UTC) + timedelta(weeks=week, hours=12 * number)
    at = opens + timedelta(minutes=20)
    readings = []
    for place, value in enumerate(values):
        at += timedelta(seconds=every * chosen.uniform(0.4, 1.8))
        readings.append(Kept(place, value, at, at, 1 + place // 75))
    window = "pm" if number % 2 else "am"
    return KeptRound(RoundKey(opens.date(), window), opens, tuple(readings))


def main(weeks: int) -> None:
    """Print remarks a hundred honest home-weeks, and the share of made-up rounds found."""
    chosen = random.Random(1)
    remarks: Counter[Look] = Counter()
    for week in range(weeks):
        own = [chosen.gauss(363.5, 2.2) for _ in range(PEOPLE)]
        remarks.update(one.look for one in second_look(honest_week(chosen, own, week)))
    print(f"honest home-weeks: {weeks}, remarks: {sum(remarks.values())} {dict(remarks)}")
    for kind in ("all 36.5", "mostly 36.5", "copied", "in a hurry", "three values"):
        found = 0
        for _ in range(100):
            own = [chosen.gauss(363.5, 2.2) for _ in range(PEOPLE)]
            *rest, before, _last = honest_week(chosen, own, 0)
            invented = made_up(chosen, kind, own, before)
            found += bool(second_look([*rest, before, invented]))
        print(f"made up, {kind}: {found} of 100 found")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
