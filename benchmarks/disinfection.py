"""The disinfection board of 400 areas with five years behind it.

The history is written straight into its table: only reading it is measured. Beside it stands the
bare statement that reads the same rows of the day.
"""

import gc
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from benchmarks.big_subjects import opened
from benchmarks.figures import LEAST, Figure, Median, median_ms
from carehome_app.db.disinfection import records as disinfections
from carehome_app.domain.disinfection.areas import day_bounds
from carehome_app.domain.moments import to_ms
from carehome_app.domain.people import Details, Group
from carehome_app.i18n import in_english
from carehome_app.services.disinfection.areas import Written
from carehome_app.services.disinfection.board import DisinfectionBoard
from carehome_app.services.disinfection.judging import judge_days
from carehome_app.services.home.opening import NewHome, close_home, found_home
from carehome_app.services.house import House
from carehome_app.ui.disinfection.page import DisinfectionPage
from carehome_app.ui.shell.background import Background
from carehome_app.ui.shell.context import Context
from carehome_app.ui.shell.events import AppEvents
from carehome_app.ui.style.style import dress

AREAS, YEARS = 400, 5
DATA_MS, PAINTED_MS, MONTH_MS = 15, 100, 100
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


def figures(folder: Path) -> Iterator[Figure]:
    """Yield how fast the board of the day and the last thirty days are."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    house = made(folder / "areas")
    judge_days(house.desk, house.disinfection.board)
    context = Context(house, in_english, "en", AppEvents(), Background())
    bounds = day_bounds(house.desk.today(), house.desk.home_time)
    bare = median_ms(partial(disinfections.between, house.desk.store, *bounds), LEAST)
    data = median_ms(lambda: DisinfectionBoard(house.desk).today(), LEAST)
    gc.disable()  # as in the window while something is read beside it (ADR 0042)
    month = median_ms(lambda: DisinfectionBoard(house.desk).calendar(), LEAST)
    gc.enable()
    painted = Median.of([opened(DisinfectionPage, context) for _ in range(LEAST)])
    name = f"board of {AREAS} areas"
    yield Figure(f"{name}: data", data, "ms", target=DATA_MS)
    yield Figure(f"{name}: data", data, "ms", bare, limit_name="rows of the day")
    yield Figure(f"{name}: painted", painted, "ms", target=PAINTED_MS)
    yield Figure(f"{name}: thirty days, data", month, "ms", target=MONTH_MS)
    close_home(house.desk)
