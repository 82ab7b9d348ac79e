"""What was measured beside what it is measured against."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from typing import Final

MILLI = 1000
LEAST: Final = 7
"""Runs of which a median is told; what runs once says why."""
COUNTED: Final = "counted: the same each time"
LONG: Final = "takes over ten seconds"
SLOWEST: Final = "the slowest, of which there is one"
PEAK: Final = "the peak of a process that lives over ten seconds"


class Median(float):
    """A median that knows how many runs it is of, and between which quartiles half of them lay."""

    runs: int
    between: tuple[float, float]

    @classmethod
    def of(cls, taken: Sequence[float]) -> "Median":
        """Return the median of some runs."""
        found = cls(statistics.median(taken))
        found.runs = len(taken)
        quarters = statistics.quantiles(taken, n=4) if len(taken) > 1 else list(taken)
        found.between = (quarters[0], quarters[-1])
        return found


class Once(float):
    """What was measured a single time, with the reason why not more often."""

    why: str

    @classmethod
    def of(cls, number: float, why: str) -> "Once":
        """Return a single figure with its reason."""
        found = cls(number)
        found.why = why
        return found


@dataclass(frozen=True)
class Figure:
    """One row: what was measured, its limit in the same run, and what is aimed at.

    `target` is for the ratio where there is a limit, else for the figure itself. `least` says
    that more is better.
    """

    name: str
    measured: Median | Once
    unit: str
    limit: float | None = None
    target: float | None = None
    least: bool = False
    limit_name: str = ""

    def __post_init__(self) -> None:
        """Refuse a median of a few runs: it would look like one of many."""
        if isinstance(self.measured, Median) and self.measured.runs < LEAST:
            raise ValueError(f"{self.name}: a median of {self.measured.runs} runs")

    @property
    def ratio(self) -> float | None:
        """How many times the limit."""
        return None if self.limit is None else self.measured / self.limit

    @property
    def met(self) -> bool | None:
        """Whether the target is met; None where there is none."""
        if self.target is None:
            return None
        value = self.measured if self.ratio is None else self.ratio
        return value >= self.target if self.least else value <= self.target

    @property
    def share(self) -> float | None:
        """How much of its target it is: 1 just meets it, less is better."""
        if self.target is None:
            return None
        value = self.measured if self.ratio is None else self.ratio
        return self.target / value if self.least else value / self.target

    @property
    def spread(self) -> str:
        """Between which quartiles half of the runs lay, or why there was only one."""
        if isinstance(self.measured, Once):
            return self.measured.why
        low, high = self.measured.between
        return f"{low:,.2f}–{high:,.2f}"

    def facts(self) -> dict[str, object]:
        """Return the row for another program."""
        known = self.measured
        how: dict[str, object] = (
            {"runs": known.runs, "between": known.between}
            if isinstance(known, Median)
            else {"runs": 1, "once": known.why}
        )
        more = {"ratio": self.ratio, "met": self.met, **how}
        return {**asdict(self), "measured": float(known), **more}

    def line(self) -> str:
        """Return the row as text."""
        limit = "" if self.limit is None else f"{self.limit:,.2f}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        sign = "≥" if self.least else "≤"
        target = "" if self.target is None else f"{sign} {self.target:,g}"
        verdict = {None: "", True: "met", False: "MISSED"}[self.met]
        shown = f"{self.measured:,.2f} {self.unit}"
        spread = f"  [{self.spread}]"
        return (
            f"{self.name:<52}{shown:>18}{limit:>12}{ratio:>9}{target:>12}  {verdict:<7}"
            f"{self.limit_name}{spread}"
        )


HEAD = f"{'':<52}{'measured':>18}{'limit':>12}{'ratio':>9}{'target':>12}  {'':<7}limit is"


def median_ms(work: Callable[[], object], times: int) -> Median:
    """Return the median of so many runs in milliseconds."""
    return Median.of([once_ms(work) for _ in range(times)])


def by_turns_ms(works: Sequence[Callable[[], object]], times: int) -> list[Median]:
    """Return the medians of several jobs that are done one after the other, again and again.

    What is compared meets the same computer then: after twenty runs of a small home all of it
    lies in the processor's own memory, where nothing lies when a person asks.
    """
    taken = [[once_ms(work) for work in works] for _ in range(times)]
    return [Median.of(one) for one in zip(*taken, strict=True)]


def once_ms(work: Callable[[], object]) -> float:
    """Return how long one run takes in milliseconds."""
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * MILLI
