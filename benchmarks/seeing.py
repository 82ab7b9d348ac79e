"""How fast charts are: opening, the next person, another range, pointing, a floor, clusters.

Run as `python -m benchmarks.seeing`. A bare redraw is the same figure drawn again, unchanged.
"""

import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.figures import HEAD, LEAST, Figure, Median, median_ms
from carehome_app.domain.outbreak.cases import Sign, Symptom, Where, cases
from carehome_app.domain.outbreak.clusters import clusters, crossings
from carehome_app.domain.people import Group
from carehome_app.i18n import in_english
from tests.builders import build_home
from tests.charts.many_for_tests import floor, heat
from tests.charts.series_for_tests import (
    glucoses,
    person,
    pressures,
    temperatures,
    usual_person,
    weights,
)

SIZE = (10.3, 6.2)
TIMES = 15


def charts() -> list[Figure]:
    """Return the figures of the issue: a year, the next person, pointing, a floor."""
    from carehome_app.charts.hover import nearest
    from carehome_app.charts.person_chart import PersonChart
    from carehome_app.charts.picture import draw

    chart = PersonChart(in_english, size=SIZE)
    chart.show(usual_person())
    draw(chart.figure)
    year = person(
        temperatures(365), pressures(365), glucoses(700, days=365), weights(365), days=365
    )
    month = [
        usual_person(),
        person(temperatures(seed=8), pressures(seed=9), glucoses(60), weights()),
    ]

    def open_year() -> None:
        chart.show(year)
        draw(chart.figure)

    def next_person() -> None:
        month.reverse()
        chart.show(month[0])
        draw(chart.figure)

    yearly = median_ms(open_year, TIMES)
    bare_year = median_ms(lambda: draw(chart.figure), TIMES)
    hover = median_ms(lambda: nearest(chart, 400, 500), TIMES)
    monthly = median_ms(next_person, TIMES)
    bare = median_ms(lambda: draw(chart.figure), TIMES)
    return [
        Figure("A year: 730 + 365 + 700 readings, opened", yearly, "ms", target=100),
        Figure("  over the bare redraw", yearly, "ms", bare_year, 1.5, limit_name="bare redraw"),
        Figure("The next person, or another range", monthly, "ms", target=50),
        Figure("  over the bare redraw", monthly, "ms", bare, 1.5, limit_name="bare redraw"),
        Figure("Pointing at a reading of the year", hover, "ms", target=5),
    ]


def floors() -> list[Figure]:
    """Return what sixty people on one picture cost."""
    from carehome_app.charts.floor_chart import FloorChart
    from carehome_app.charts.heat_chart import HeatChart
    from carehome_app.charts.picture import draw

    view, warm = floor(60), heat(60)
    small = median_ms(lambda: draw(FloorChart(view, in_english, size=(12.4, 6.2)).figure), TIMES)
    warmth = median_ms(lambda: draw(HeatChart(warm, in_english, size=SIZE).figure), TIMES)
    return [
        Figure("A floor of 60 people, 30 days", small, "ms", target=400),
        Figure("A heat map of 60 people, 30 days", warmth, "ms", target=400),
    ]


def first_chart() -> Figure:
    """Return the first chart somebody sees: imports and a chart for nobody were idle work."""
    code = (
        "import time, matplotlib.figure, matplotlib.backends.backend_agg, numpy\n"
        "from tests.charts.series_for_tests import usual_person\n"
        "from carehome_app.i18n import in_english\n"
        "view = usual_person()\n"
        "from carehome_app.charts.person_chart import PersonChart\n"
        "from carehome_app.charts.picture import draw\n"
        "from carehome_app.charts.warm_up import warm_up\n"
        "from carehome_app.domain.measures.catalogue import TEMPERATURE\n"
        "from datetime import UTC, datetime\n"
        "warm_up(in_english, TEMPERATURE, datetime.now(UTC))\n"
        "start = time.perf_counter()\n"
        f"chart = PersonChart(in_english, size={SIZE}); chart.show(view); draw(chart.figure)\n"
        "print((time.perf_counter() - start) * 1000)"
    )
    taken = [
        float(subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout)
        for _ in range(LEAST)
    ]
    return Figure("The first chart, once the window is up", Median.of(taken), "ms", target=150)


def watching() -> list[Figure]:
    """Return what looking for clusters costs: a fever in a home with many, and an ordinary one."""
    chosen = random.Random(1)
    start = datetime(2026, 10, 1, tzinfo=UTC)
    signs = [
        Sign(
            chosen.randrange(600),
            start + timedelta(hours=chosen.uniform(0, 35 * 24)),
            frozenset({Symptom.FEVER}),
        )
        for _ in range(120)
    ]
    floors = [Where(Group.RESIDENT, str(one % 6)) for one in range(600)]

    def where(subject: int, _at: datetime) -> Where:
        return floors[subject]

    def look() -> None:
        known = cases(signs, where)
        found = crossings(known, (), first_day=start.date(), day_of=lambda at: at.date())
        clusters(known, found, ())

    with tempfile.TemporaryDirectory() as folder:
        home = build_home(Path(folder) / "home")
        plain: list[float] = []
        fevers: list[float] = []
        for _ in range(40):
            home.next_round()
            for code, text, taken in (("R001", "36.5", plain), ("R003", "38.2", fevers)):
                begin = time.perf_counter()
                home.measure(code, text)
                taken.append((time.perf_counter() - begin) * 1000)
        home.close()
    return [
        Figure("Cluster rules over 120 cases of 600 people", median_ms(look, TIMES), "ms"),
        Figure("A kept fever beside a kept ordinary reading", Median.of(fevers), "ms",
               statistics.median(plain), limit_name="ordinary reading"),
    ]  # fmt: skip


def main() -> None:
    """Print every figure."""
    print(HEAD)
    for one in (first_chart(), *charts(), *floors(), *watching()):
        print(one.line())


if __name__ == "__main__":
    main()
