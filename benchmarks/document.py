"""The page of figures, `docs/performance.md`, written by the run that measured them."""

import platform
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from benchmarks.disturbed import QUIET
from benchmarks.figures import Figure

DOCS: Final = Path(__file__).parent.parent / "docs"
PLOT: Final = "pictures/performance.svg"
WELL: Final = "#2e7d4f"
MISSED: Final = "#b3261e"
HEAD: Final = """# Performance

Written by `make bench`, never by hand: medians of at least seven runs, with the quartiles beside
them. What ran once says why in their place: it takes over ten seconds (or seven of it would take
half a minute or more, with a home or a process each), it is counted and the same each time, or it
is the greatest of what was seen, of which there is one. A limit is the bare part that does only
that, a peer a real program, both in the same run. Decision 11 says how targets are chosen, and
what stands in the way of those that are missed.

{where}

![How much of its target each figure is: left of the line it is met]({plot})

| Figure | Measured | Quartiles, or why once | Limit | Ratio | Target | |
|---|---:|---:|---:|---:|---:|---|
"""


def write(figures: Sequence[Figure], what: str, others: float | None) -> Path:
    """Write the page and its plot; return where it is."""
    page = DOCS / "performance.md"
    head = HEAD.format(where=where(what, others), plot=PLOT)
    page.write_text(head + "".join(map(_row, figures)), encoding="utf-8")
    _plot([one for one in figures if one.share is not None], DOCS / PLOT)
    return page


def where(what: str, others: float | None) -> str:
    """Return what was measured when and of which commit, and whether the computer was quiet."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],  # noqa: S607  # whichever git there is
        capture_output=True,
        text=True,
        check=False,
        cwd=DOCS,
    )
    day = datetime.now(UTC).date().isoformat()
    said = f"{day}, after commit {commit.stdout.strip()}: {what}; {platform.system()}, Python "
    said += platform.python_version()
    if others is None:
        return f"{said}; whether others used the computer was not said."
    quiet = "a quiet computer" if others <= QUIET else "no quiet computer: figures say little"
    return f"{said}. Others used {others:.0%} of the computer meanwhile, {quiet}."


def _row(one: Figure) -> str:
    limit = "" if one.limit is None else f"{one.limit:,.2f} {one.limit_name}"
    ratio = "" if one.ratio is None else f"{one.ratio:,.2f}"
    target = "" if one.target is None else f"{'≥' if one.least else '≤'} {one.target:,.3g}"
    met = {None: "", True: "met", False: "**missed**"}[one.met]
    shown = f"{one.measured:,.2f} {one.unit}".rstrip()
    return f"| {one.name} | {shown} | {one.spread} | {limit} | {ratio} | {target} | {met} |\n"


def _plot(figures: Sequence[Figure], path: Path) -> None:
    """Draw a bar for each figure with a target, on a scale of doublings."""
    from matplotlib.figure import Figure as Sheet

    sheet = Sheet(figsize=(9, 0.9 + 0.24 * len(figures)), layout="constrained")
    axes = sheet.subplots()
    places = range(len(figures), 0, -1)
    shares = [max(one.share or 0.0, 0.01) for one in figures]
    colours = [WELL if one.met else MISSED for one in figures]
    axes.hlines(places, 0.01, shares, color=colours, linewidth=5)
    axes.axvline(1, color="#444", linewidth=1)
    axes.set_xscale("log", base=2)
    axes.set_yticks(list(places), [one.name for one in figures], fontsize=7)
    axes.set_xlabel("of its target", fontsize=8)
    axes.tick_params(axis="x", labelsize=7)
    axes.margins(y=0.01)
    sheet.savefig(path, metadata={"Date": None})
