"""How fast reports are made, beside the limits of the issue: `python -m benchmarks.reports`.

A made-up home of 150 residents and 40 members of staff, with two months behind it. The memory is
the greatest the process ever had, after all of them.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.figures import HEAD, LONG, PEAK, Figure, Once, once_ms
from carehome_app.documents.pdf import render_pdf, warm_up
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.reports.choice import Asked
from carehome_app.languages import load
from carehome_app.services.demo.making import Demo, make_demo
from carehome_app.services.house import House

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
RESIDENTS, STAFF, DAYS = 150, 40, 60
MEBI = 1024
ALONE = "a first look; `make bench` has medians"


def made(folder: Path) -> House:
    """Return the home, with its director acting."""
    demo = Demo(residents=RESIDENTS, staff=STAFF, areas=60, days=DAYS, until=date(2026, 11, 22))
    house = House(make_demo(folder, demo, lambda: NOW))
    house.desk.actor = Actor(house.desk.stays[0].id, "", Role.DIRECTOR)
    return house


def figures(house: House) -> Iterator[Figure]:
    """Yield every figure; the first PDF of the process pays for fonts and matplotlib."""
    say, month = load("zh"), date(2026, 11, 1)

    def pdf(code: str, asked: Asked) -> Callable[[], object]:
        return lambda: render_pdf(house.papers.build(code, asked), say, "zh")

    warm_up()
    daily = pdf("daily", Asked())
    yield Figure("Daily PDF, the first in the process", _once_ms(daily), "ms", target=1500)
    yield Figure("Daily PDF, the next", _once_ms(daily), "ms", target=400)
    yield Figure("Monthly PDF", _once_ms(pdf("monthly", Asked(month=month))), "ms", target=6000)
    monthly = house.papers.build("monthly", Asked(month=month))
    workbook = _once_ms(lambda: render_workbook(monthly, say))
    yield Figure("Monthly XLSX", workbook, "ms", target=2000)
    someone = house.papers.values.whole_home(month, house.desk.today())
    pages = [pdf("person", Asked(person=one.id, month=month)) for one in someone]
    pages[0]()
    yield Figure("One person's month with charts", _once_ms(pages[1]), "ms", target=1500)
    day = pdf("register", Asked(day=date(2026, 11, 21)))
    yield Figure("Register of a day, PDF", _once_ms(day), "ms")
    begin = time.perf_counter()
    for page in pages:
        page()
    whole = Once.of(time.perf_counter() - begin, LONG)
    yield Figure(f"The whole home, {len(someone)} people", whole, "s", target=90)
    yield Figure("Greatest memory", _greatest(), "MiB", target=400)
    yield Figure("Register of a month, PDF", _once_ms(pdf("register", Asked(month=month))), "ms")
    yield Figure("Greatest memory, with that register", _greatest(), "MiB")


def _once_ms(work: Callable[[], object]) -> Once:
    return Once.of(once_ms(work), ALONE)


def _greatest() -> Once:
    return Once.of(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBI, PEAK)


def main() -> int:
    """Print every figure; the status says whether a target was missed."""
    with tempfile.TemporaryDirectory(prefix="carehome-bench-") as folder:
        print(HEAD)
        missed = 0
        for one in figures(made(Path(folder) / "home")):
            print(one.line(), flush=True)
            missed += one.met is False
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
