"""The growth of a bureau in `docs/scaling.md`, written by the run that measured it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from benchmarks.document import DOCS, where
from benchmarks.figures import Figure

PAGE: Final = "scaling.md"
PLOT: Final = "pictures/bureau-growth.svg"
BEGIN: Final = "## Measured\n"
END: Final = f"]({PLOT})\n"
"""What lies between is written anew, the rest of the page is left as it is."""
MONTH_OF: Final = "month of {homes} homes, {engine}"
ANEW_OF: Final = "one day added up anew, {homes} homes, {engine}"
SIZES: Final = ((195, 5), (2_000, 20), (20_000, 50))
"""How many homes, and how many milliseconds their month may take."""
HEAD: Final = """
Written by `python -m benchmarks.bureau --plot`, never by hand. {where}
Homes have 25 to a county, 30 days of 40 figures; a day of a home is one row, and of fifty homes
one has not reported today. The figures of the parcels are drawn from 0 to 59, so that no two days
are alike: a real parcel is shorter. A page is made, filled and painted, whatever it waits for.

| Figure | Measured | Target | |
|---|---:|---:|---|
"""
UNDER: Final = """
![The month and a day added up anew, from 195 to 20 000 homes, on both engines"""


def written(figures: Sequence[Figure], others: float | None, docs: Path = DOCS) -> Path:
    """Write the figures into the page and draw their growth; return where the page is."""
    page = docs / PAGE
    before, _begin, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _old, _end, after = rest.partition(END)
    assert after, f"{page} has no figures to be written anew"
    head = HEAD.format(where=where("one after the other", others))
    rows = "".join(map(_row, figures))
    page.write_text(before + BEGIN + head + rows + UNDER + END + after, encoding="utf-8")
    plot(figures, docs / PLOT)
    return page


def _row(one: Figure) -> str:
    shown = f"{one.measured:,.0f}" if one.measured >= 10 else f"{one.measured:,.1f}"
    target = "" if one.target is None else f"{one.target:,g}"
    met = {None: "", True: "met", False: "**missed**"}[one.met]
    return f"| {one.name} | {shown} {one.unit} | {target} | {met} |\n"


def plot(figures: Iterable[Figure], path: Path) -> None:
    """Draw how the month and a day added up anew grow with the homes, on both engines."""
    from matplotlib.figure import Figure as Sheet

    took = {one.name: one.measured for one in figures}
    sheet = Sheet(figsize=(8, 3.2), layout="constrained")
    for axes, (name, title) in zip(
        sheet.subplots(1, 2),
        ((MONTH_OF, "the month, county by county"), (ANEW_OF, "one day added up anew")),
        strict=True,
    ):
        for engine, mark in (("embedded", "o-"), ("PostgreSQL", "s--")):
            names = {homes: name.format(homes=homes, engine=engine) for homes, _limit in SIZES}
            points = {homes: took[said] for homes, said in names.items() if said in took}
            axes.plot(list(points), list(points.values()), mark, label=engine)
        if name == MONTH_OF:
            axes.plot(*zip(*SIZES, strict=True), ":", color="#444", label="aimed at")
        axes.set(xscale="log", yscale="log", xlabel="homes", ylabel="milliseconds", title=title)
        axes.set_xticks([homes for homes, _limit in SIZES], [f"{homes}" for homes, _ in SIZES])
        axes.minorticks_off()
        axes.legend(fontsize=7)
    sheet.savefig(path, metadata={"Date": None})
