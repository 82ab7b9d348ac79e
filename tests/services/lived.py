"""A made-up home in which everything that has a table of its own may have happened."""

from datetime import date
from pathlib import Path

from carehome_app.services.demo import Demo, make_demo
from carehome_app.services.rounds.correcting import Why
from tests.builders import Home, MovableClock


def lived_home(folder: Path) -> Home:
    """Return a small demo home that also did what the demo does not.

    A slip was corrected, a later finding fell with it, and a report was issued.
    """
    clock = MovableClock("2026-11-22 08:30")
    demo = Demo(residents=12, staff=6, areas=9, days=6, until=date(2026, 11, 22))
    home = Home(folder / "home", make_demo(folder / "home", demo, clock), clock)
    code = next(row.person.details.code for row in home.sheet().rows if not row.is_open())
    for text in ("37.3", "37.4"):
        clock.advance(minutes=45)
        home.measure(code, text)
    cell = home.row(code).cells[0]
    assert cell is not None
    first, _second = [one for one in cell.valid if one.is_reading][-2:]
    home.house.correcting.withdraw(first, Why("device_error"))
    home.issue()
    return home
