"""Measure speed, each figure beside its limit in the same run: `make bench`.

`--years 1` takes some minutes, the default of ten years up to fifteen, homes and all. What each
row took stands in the file of `--json`.
"""

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks import cold_start, document
from benchmarks.disturbed import QUIET, by_others, used
from benchmarks.figures import HEAD, Figure

YEAR = 365


def figures(folder: Path, people: int, years: float) -> Iterator[Figure]:
    """Yield every figure, those first for which Qt may not be in memory yet."""
    yield from cold_start.figures(folder)
    from benchmarks import start_up, whole_record

    yield from _of_old_homes(folder, people, years)
    yield from start_up.windows(folder)
    yield from start_up.after_a_days_work(folder, people)
    yield from whole_record.figures(folder, people, years)
    yield from _of_subjects(folder)


def _of_old_homes(folder: Path, people: int, years: float) -> Iterator[Figure]:
    """Yield what is done at the desk of a home with many years behind it."""
    from benchmarks import at_the_keyboard, chronic, desk_work, exchanging, pages
    from benchmarks.old_homes import Wanted, make_ahead, old_home
    from carehome_app.app import YOUNG

    days = round(years * YEAR)
    make_ahead([Wanted(people, days, chronic.days), Wanted(people, days)])
    gc.set_threshold(YOUNG)  # as in the program, once its window stands
    yield from desk_work.kept_readings(folder)
    yield from exchanging.figures(folder / "desks")
    young = old_home(folder / "young", people, YEAR)
    old = old_home(folder / "old", people, days) if years != 1 else young
    yield from desk_work.reads(old, young, years)
    yield from desk_work.space(old)
    yield from desk_work.growing(folder, people, years)
    yield from desk_work.scans(young, folder)
    yield from desk_work.report(old)
    yield from desk_work.verifying(old)
    yield from chronic.figures(folder, people, years)
    yield from pages.pages(old)
    yield from pages.trends(old, young, years)
    yield from at_the_keyboard.key_to_repaint(old)


def _of_subjects(folder: Path) -> Iterator[Figure]:
    """Yield what single subjects cost with years behind them."""
    from benchmarks import big_subjects, bureau, closed_house, disinfection, heartbeats, packed

    yield from disinfection.figures(folder)
    yield from bureau.figures(folder)
    yield from big_subjects.figures(folder)
    yield from closed_house.figures(folder / "years")
    yield from heartbeats.figures(folder / "heartbeats")
    yield from packed.figures()


def _on_a_server(folder: Path) -> Iterator[Figure]:
    """Yield a bureau's figures on PostgreSQL, where it is installed."""
    from benchmarks import bureau
    from tests.postgres import PROGRAMS, fresh_database

    if PROGRAMS:
        yield from bureau.figures(folder, fresh_database())


def _told(figures: Iterable[Figure]) -> Iterator[tuple[Figure, float]]:
    """Print each figure; yield it with the seconds since the one before."""
    since = time.monotonic()
    for figure in figures:
        print(figure.line(), flush=True)
        yield figure, time.monotonic() - since
        since = time.monotonic()


def main() -> int:
    """Print the table; the exit status says whether a target was missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--people", type=int, default=300)
    parser.add_argument("--years", type=float, default=10)
    parser.add_argument("--json", type=Path, help="write the figures into this file too")
    parser.add_argument("--document", action="store_true", help="write docs/performance.md too")
    asked = parser.parse_args()
    print(f"{asked.people} people, {asked.years:g} years; medians, milliseconds unless said")
    print(HEAD)
    told, before, begun = list[tuple[Figure, float]](), used(), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="carehome-bench-") as folder:
        place = Path(folder)
        told += _told(figures(place, asked.people, asked.years))
        after = used()  # a server's processes are not ours: its work would be taken for others'
        told += _told(_on_a_server(place))
    minutes = (time.monotonic() - begun) / 60
    others = (
        None
        if before is None or after is None
        else (by_others(before, after, os.cpu_count() or 1))
    )
    if others is not None and others > QUIET:
        print(
            f"others used {others:.0%} of the computer meanwhile: measure again when it is quiet"
        )
    _keep(asked, told, others, minutes)
    missed = sum(one.met is False for one, _seconds in told)
    print(f"{f'{missed} missed' if missed else 'every target met'}, in {minutes:.0f} minutes")
    return 1 if missed else 0


def _keep(
    asked: argparse.Namespace,
    told: list[tuple[Figure, float]],
    others: float | None,
    minutes: float,
) -> None:
    """Write what was measured into the files that were asked for."""
    if asked.json is not None:
        facts = {
            "people": asked.people,
            "years": asked.years,
            "by_others": others,
            "minutes": minutes,
            "figures": [{**one.facts(), "seconds": seconds} for one, seconds in told],
        }
        asked.json.write_text(json.dumps(facts, indent=1), encoding="utf-8")
    if asked.document:
        what = f"{asked.people} people, {asked.years:g} years, in {minutes:.0f} minutes"
        figures = [one for one, _seconds in told]
        print(f"written: {document.write(figures, what, others)}")


if __name__ == "__main__":
    sys.exit(main())
