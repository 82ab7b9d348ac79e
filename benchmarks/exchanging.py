"""How long what another desk typed takes until it counts here, and how much room it takes."""

import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figures import COUNTED, LEAST, MILLI, SLOWEST, Figure, Median, Once
from carehome_app.services.desks.exchanging import Exchanged
from tests.builders import Home, build_home
from tests.e2e.two_windows import typed_together
from tests.services.desks.desks import joined

ROUNDS, PEOPLE = 75, ("R001", "R002", "R003", "R004", "R005", "R006")


def figures(folder: Path) -> Iterator[Figure]:
    """Yield the figures of two desks that exchange by a folder."""
    share = folder / "share"
    share.mkdir(parents=True)
    home = build_home(folder / "front")
    other = joined(home, folder / "upstairs")
    both_ways, speeds, typed = list[float](), list[float](), 0
    for _ in range(LEAST):
        typed += _day(other)
        home.clock.set(other.clock())
        wrote = _seconds(other, share)
        before = time.perf_counter()
        done = home.house.desks.exchange(share)
        took = time.perf_counter() - before
        both_ways.append(wrote + took)
        speeds.append(done.count / took)
    size = sum(path.stat().st_size for path in share.rglob("*.seg"))
    day, speed = Median.of(both_ways), Median.of(speeds)
    yield Figure("desks: a day on a stick, both ways", day, "s", target=2)
    yield Figure("desks: lines taken at once", speed, "a second", target=2000, least=True)
    each = Once.of(size / typed, COUNTED)
    yield Figure("desks: a reading on the share", each, "bytes", target=200)
    yield Figure(
        "desks: a line taken as it comes", _one_by_one(home, other, share), "ms", target=5
    )
    home.close()
    other.close()
    together = typed_together(folder / "together")
    seen, latest = Median.of(together.seen_after), Once.of(max(together.seen_after), SLOWEST)
    yield Figure("desks: an entry of the other window is seen", seen, "s", target=2)
    yield Figure("… the latest of them", latest, "s", target=2)
    entered = Median.of(together.entered)
    yield Figure("desks: Enter while both exchange", entered, "ms", target=16)


def _day(home: Home) -> int:
    for _ in range(ROUNDS):
        for code in PEOPLE:
            home.measure(code, "36.5", taken_at=home.clock())
        home.clock.advance(minutes=5)
    return ROUNDS * len(PEOPLE)


def _seconds(home: Home, share: Path) -> float:
    before = time.perf_counter()
    home.house.desks.exchange(share)
    return time.perf_counter() - before


def _one_by_one(home: Home, other: Home, share: Path) -> Median:
    taken = []
    for _ in range(30):
        other.clock.advance(minutes=1)
        home.clock.advance(minutes=1)
        other.measure("R001", "36.5", taken_at=other.clock())
        other.house.desks.exchange(share)
        exchanging, done = home.house.desks.exchanging(), Exchanged()
        brought = exchanging.brought(exchanging.carrier(share))
        before = time.perf_counter()
        exchanging.take(brought, done)
        taken.append((time.perf_counter() - before) * MILLI)
    return Median.of(taken)
