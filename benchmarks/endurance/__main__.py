"""`make endurance`: `python -m benchmarks.endurance [--days N]`.

Prints after each day how the process stands, at the end what grew and what became slow. It fails
when memory of the last quarter is more than 1.05 times that of the second, when a type of objects
grows without end, when a round is not what was typed (ten of the past are looked at each day, all
of them at the end), or when the record does not verify. `kill -INT` ends it after the day that is
lived just then, and what was lived is judged; a second one ends it at once.
"""

import argparse
import gc
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from multiprocessing import get_context
from pathlib import Path
from signal import SIGINT, default_int_handler, signal

from carehome_app import plain_import  # noqa: F401  # before Qt replaces it, as in the program

# isort: split
from benchmarks.endurance.days import Day, clock_at, differing, drilled, make_home
from benchmarks.endurance.standing import Lived, Standing, growing, quarters, slowed, standing
from benchmarks.endurance.tally import Tally
from carehome_app.__main__ import MANY
from carehome_app.app import application

FIRST = date(2026, 11, 16)
"""In the middle of a month: its longest register is made in the first quarter already.

What is made once at its largest decides what the process has from then on (ADR 0164).
"""
LEAST = 4
"""Days that can be looked at by quarters."""
BACKUPS = "backups"
MIB = 1 << 20


def main(arguments: Sequence[str] | None = None) -> int:
    """Live the days and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=60, help=f"at least {LEAST}")
    days = max(LEAST, parser.parse_args(arguments).days)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    gc.set_threshold(MANY)  # as the program does
    with tempfile.TemporaryDirectory(prefix="carehome-endurance-") as folder:
        found = live(Path(folder) / "home", days)
    for one in found:
        print(f"WRONG: {one}", flush=True)
    return int(bool(found))


def live(folder: Path, days: int) -> list[str]:
    """Live so many days; return what was wrong."""
    # In a process of its own: what it needs at most would be room for whatever grows afterwards.
    making = get_context("spawn").Process(target=make_home, args=(folder, FIRST))
    making.start()
    making.join()
    if making.exitcode:
        return ["the home was not made"]
    application()
    lived, wrong = Lived(folder.parent / "lived.jsonl"), list[str]()
    tally, ended = Tally(folder.parent / "typed"), list[int]()

    def end(number: int, _frame: object) -> None:
        ended.append(number)
        signal(SIGINT, default_int_handler)

    signal(SIGINT, end)
    for number in range(days):
        day = FIRST + timedelta(days=number)
        playing = Day(folder, day, number, tally)
        try:
            playing.play()
            wrong += playing.compare()
        finally:
            playing.close()
        wrong += [f"{day}: {one}" for one in playing.wrong]
        times = playing.times
        del playing
        now = standing(times)
        lived.note(now)
        print(said(day, now, folder), flush=True)
        if wrong or ended:
            break
    if not drilled(folder):
        wrong.append("a trial restore failed")
    known = lived.days()
    if len(known) < LEAST:
        return wrong
    return [*wrong, *judged(known), *verified(folder, tally, FIRST + timedelta(days=len(known)))]


def judged(lived: list[Standing]) -> list[str]:
    """Say how it went by quarters; return what grew."""
    for number, (part, (middle, slow)) in enumerate(
        zip(quarters(lived), slowed(lived), strict=True), start=1
    ):
        memory = sorted(one.memory for one in part)[len(part) // 2]
        print(
            f"quarter {number}: {memory:.1f} MiB, {sum(part[-1].objects.values())} objects;"
            f" Enter to painted {middle:.1f} ms, nineteen of twenty within {slow:.1f}"
        )
    most = Counter(lived[-1].objects).most_common(12)
    print("most objects:", ", ".join(f"{count} {name}" for name, count in most))
    return list(growing(lived))


def verified(folder: Path, tally: Tally, morning: date) -> list[str]:
    """Return which of all rounds are not as typed, and what the record says against itself."""
    from carehome_app.domain.accounts.roles import Actor, Role
    from carehome_app.services.demo import PASSPHRASE
    from carehome_app.services.history.verifying import Verifying
    from carehome_app.services.home.opening import close_home, open_home
    from carehome_app.services.house import House

    desk = open_home(folder, PASSPHRASE, clock_at(morning))
    try:
        desk.actor = Actor(0, "", Role.DIRECTOR)
        rounds = list(tally.rounds())
        wrong = list(differing(House(desk), tally, rounds))
        checked = Verifying(desk).verify()
        print(f"{len(rounds)} rounds compared with what was typed; {checked.lines} lines verified")
        return wrong + [one.source for one in checked.problems]
    finally:
        close_home(desk)


def said(day: date, now: Standing, folder: Path) -> str:
    """Say in a line how the process stands after a day, and how much the backups take."""
    kept = sum(one.stat().st_size for one in (folder / BACKUPS).rglob("*") if one.is_file())
    record = (folder / "carehome.db").stat().st_size
    times = sorted(now.times)
    return (
        f"{day}: {now.memory:7.1f} MiB, {sum(now.objects.values()):7d} objects, {now.files} files,"
        f" {now.threads} threads, {now.windows} windows; {len(times)} entries, median"
        f" {times[len(times) // 2]:.1f} ms; record {record / MIB:.1f} MB, backups"
        f" {kept / MIB:.1f} MB"
    )


if __name__ == "__main__":
    sys.exit(main())
