"""What a program says of a home, in words of its own commands: asked alike of the old and today's.

PYTHONPATH=. python …/tests/old_homes/said.py HOME FOLDER     in a checkout of the old program
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final

import openpyxl

OPENED_BY: Final = {"CAREHOME_PASSPHRASE": "demo"}
NOW: Final = "2026-11-23T08:30"
AT: Final = ("--lang", "zh", "--now", NOW)
FIRST: Final = date(2026, 10, 20)
LAST: Final = date(2026, 11, 23)
ROUNDS: Final = [
    (FIRST + timedelta(days=day), slot)
    for day in range((LAST - FIRST).days + 1)
    for slot in ("am", "pm")
][:-1]
"""Every round until the morning that is under way."""
EVERY: Final = 7
"""Of so many rounds one has its whole daily report compared, and each of the last six."""


Ask = Callable[..., str]
"""Says the words of a command to a program at a home, and returns what it answers."""


def statuses(ask: Ask) -> str:
    """Return what `status --json` says, one line a round."""
    lines = []
    for day, slot in ROUNDS:
        said = ask("status", "--json", "--on", day.isoformat(), "--slot", slot)
        lines.append(f"{day} {slot} {said.strip()}\n")
    return "".join(lines)


def reports(ask: Ask) -> Iterator[tuple[str, str]]:
    """Yield the name and text of each report that is compared."""
    for number, (day, slot) in enumerate(ROUNDS):
        if number % EVERY == 0 or number >= len(ROUNDS) - 6:
            about = ("--on", day.isoformat(), "--slot", slot)
            yield f"daily {day} {slot}", _report(ask, "daily", *about)
    for month in ("2026-10", "2026-11"):
        yield f"monthly {month}", _report(ask, "monthly", "--month", month)


def _report(ask: Ask, kind: str, *about: str) -> str:
    """Return a report's workbook as text: what stands in it, not how wide it is printed."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "report.xlsx"
        ask("report", kind, *about, "-o", str(file))
        book = openpyxl.load_workbook(file)
        rows = []
        for sheet in book.worksheets:
            rows.append(f"# {sheet.title}")
            rows += [" | ".join(map(_cell, row)) for row in sheet.iter_rows(values_only=True)]
        book.close()
    # The sum over all rows says nothing that the rows do not.
    return "".join(f"{row.rstrip(' |')}\n" for row in rows if "SHA-256" not in row)


def _cell(value: object) -> str:
    # A formula names its own column, which moves when a column comes before it.
    return "" if value is None else re.sub(r"[A-Z](?=\d+:|\d+\))", "", str(value).strip())


def _write(home: Path, folder: Path) -> None:
    def ask(*words: str) -> str:
        begin = [sys.executable, "-m", "carehome_app", *AT, "--home", str(home)]
        done = subprocess.run(
            [*begin, *words],
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, **OPENED_BY},
        )
        return done.stdout

    (folder / "status.txt").write_text(statuses(ask), "utf-8")
    said = json.dumps(dict(reports(ask)), ensure_ascii=False, indent=1)
    (folder / "reports.json").write_text(said, "utf-8")


if __name__ == "__main__":
    _write(Path(sys.argv[1]), Path(sys.argv[2]))
