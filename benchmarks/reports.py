"""How fast reports are made, beside the limits of the issue: `python -m benchmarks.reports`.

A made-up home of 150 residents and 40 members of staff, with two months behind it. The memory is
the greatest the process ever had, after all of them.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.figures import HEAD, Figure, once_ms
from carehome_app.documents.pdf import render_pdf, warm_up
from carehome_app.documents.workbook import render_workbook
from carehome_app.domain.asked import Asked
from carehome_app.domain.report import Report
from carehome_app.domain.roles import Actor, Role
from carehome_app.languages import load
from carehome_app.services.demo.making import Demo, make_demo
from carehome_app.services.house import House

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)
RESIDENTS, STAFF, DAYS = 150, 40, 60
MEBI = 1024


def made(folder: Path) -> House:
    """Return the home, with its director acting."""
    demo = Demo(residents=RESIDENTS, staff=STAFF, areas=60, days=DAYS, until=date(2026, 11, 22))
    house = House(make_demo(folder, demo, lambda: NOW))
    house.desk.actor = Actor(house.desk.stays[0].id, "", Role.DIRECTOR)
    return house


def figures(house: House) -> list[Figure]:
    """Return every figure; the first PDF of the process pays for fonts and matplotlib."""
    say, month = load("zh"), date(2026, 11, 1)
    someone = house.papers.values.whole_home(month, house.desk.today())

    def pdf(code: str, asked: Asked) -> Callable[[], object]:
        return lambda: render_pdf(house.papers.build(code, asked), say, "zh")

    def xlsx(report: Report) -> Callable[[], object]:
        return lambda: render_workbook(report, say)

    warm_up()
    first, daily = once_ms(pdf("daily", Asked())), once_ms(pdf("daily", Asked()))
    month_pdf = once_ms(pdf("monthly", Asked(month=month)))
    found = [
        Figure("Daily PDF, the first in the process", first, "ms", target=1500),
        Figure("Daily PDF, the next", daily, "ms", target=400),
        Figure("Monthly PDF", month_pdf, "ms", target=6000),
    ]
    monthly = house.papers.build("monthly", Asked(month=month))
    found.append(Figure("Monthly XLSX", once_ms(xlsx(monthly)), "ms", target=2000))
    once_ms(pdf("person", Asked(person=someone[0].id, month=month)))
    person = once_ms(pdf("person", Asked(person=someone[1].id, month=month)))
    found.append(Figure("One person's month with charts", person, "ms", target=1500))
    begin = time.perf_counter()
    for one in someone:
        pdf("person", Asked(person=one.id, month=month))()
    whole = time.perf_counter() - begin
    found.append(Figure(f"The whole home, {len(someone)} people", whole, "s", target=90))
    greatest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBI
    found.append(Figure("Greatest memory", greatest, "MiB", target=400))
    day = date(2026, 11, 21)
    found.append(Figure("Register of a day, PDF", once_ms(pdf("register", Asked(day=day))), "ms"))
    found.append(
        Figure("Register of a month, PDF", once_ms(pdf("register", Asked(month=month))), "ms")
    )
    greatest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEBI
    found.append(Figure("Greatest memory, with that register", greatest, "MiB"))
    return found


def main() -> int:
    """Print every figure; the status says whether a target was missed."""
    with tempfile.TemporaryDirectory(prefix="carehome-bench-") as folder:
        print(HEAD)
        found = figures(made(Path(folder) / "home"))
        for one in found:
            print(one.line(), flush=True)
    return 1 if any(one.met is False for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
