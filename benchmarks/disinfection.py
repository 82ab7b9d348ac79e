"""The disinfection board of 400 areas with five years behind it: at most 150 ms to be opened.

The history is written straight into its table: only reading it is measured. Beside it stands the
bare statement that reads the same rows of the day.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from carehome_app.db.disinfection import records as disinfections
from carehome_app.domain.disinfection.areas import day_bounds
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.i18n import in_english
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.style import dress

AREAS, YEARS, TIMES, LIMIT_MS = 400, 5, 7, 150
TODAY = datetime(2026, 11, 22, 1, tzinfo=UTC)
ROW = """
    INSERT INTO disinfections (area, started_at, station, number, recorded_at, by, reason, place,
        agent, concentration, method, contact, done_by, checked_by, together)
    VALUES (?, ?, 1, ?, ?, ?, 'routine', 'surfaces', 'chlorine', '500', 'wipe', 30, ?, ?, 0)
"""


def made(folder: Path) -> House:
    """Return a home with all those areas and their history."""
    moment = [TODAY - timedelta(days=365 * YEARS)]
    new = NewHome(name="400", director="院长", passphrase="demo", demo=True)  # noqa: S106
    desk = found_home(folder, new, lambda: moment[0])
    house = House(desk)
    for number in range(8):
        house.people.admit(
            Details(group=Group.STAFF, code=f"S{number:03}", name=f"护理员{number}")
        )
    kinds = ["kitchen", "laundry", "animal_pen", "public", *["bedroom"] * 6]
    house.disinfection.areas.add_all(
        [
            Written(name=f"{number:03} 室", area_class=kinds[number % 10], floor=str(number // 50))
            for number in range(AREAS)
        ]
    )
    moment[0] = TODAY
    with desk.store.writing() as db:
        db.conn.executemany(ROW, rows(house, moment[0].date()))
    return house


def rows(house: House, today: date) -> Iterator[tuple[int, ...]]:
    """Yield one disinfection for every window of five years."""
    staff = [one.id for one in house.desk.stays if one.group is Group.STAFF]
    number = 1_000_000
    for area in house.disinfection.areas.here():
        for ago in range(365 * YEARS):
            for turn in range(area.now.times_a_day):
                number += 1
                at = day_bounds(today - timedelta(days=ago), house.desk.home_time).start
                start = to_ms(at + timedelta(hours=7 + 6 * turn, minutes=area.id % 50))
                if start < to_ms(TODAY):
                    yield area.id, start, number, start, staff[0], staff[1], staff[number % 6]


def timed(work: Callable[[], object]) -> float:
    """Return the median of several runs in milliseconds."""
    took = []
    for _ in range(TIMES):
        begin = time.perf_counter()
        work()
        took.append((time.perf_counter() - begin) * 1000)
    return median(took)


def main() -> None:
    """Print each figure beside its limit."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    from carehome_app.services.disinfection.board import DisinfectionBoard
    from carehome_app.ui.disinfection.page import DisinfectionPage

    with tempfile.TemporaryDirectory() as folder:
        house = made(Path(folder) / "home")
        (count,) = house.desk.store.conn.execute("SELECT count(*) FROM disinfections").fetchone()
        bounds = day_bounds(house.desk.today(), house.desk.home_time)
        context = Context(house, in_english, "en", AppEvents(), Background())
        from carehome_app.services.disinfection.judging import judge_days

        judge_days(house.desk, house.disinfection.board)

        def opened() -> None:
            page = DisinfectionPage(context)
            page.resize(1282, 688)
            page.refresh(page.shows)
            page.show()
            page.grab()
            page.deleteLater()

        bare = timed(lambda: disinfections.between(house.desk.store, *bounds))
        data = timed(lambda: DisinfectionBoard(house.desk).today())
        calendar = timed(lambda: DisinfectionBoard(house.desk).calendar())
        page = timed(opened)
        print(f"{AREAS} areas, {count} disinfections")
        print(f"  the day's rows, bare          {bare:7.1f} ms")
        print(f"  board, data                   {data:7.1f} ms  {data / bare:5.1f} x bare")
        print(f"  thirty days, data             {calendar:7.1f} ms")
        print(f"  board opened and painted      {page:7.1f} ms  limit {LIMIT_MS} ms")
        close_home(house.desk)


if __name__ == "__main__":
    main()
