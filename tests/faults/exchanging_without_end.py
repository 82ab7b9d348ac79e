"""A desk that types and exchanges by a folder without end, until it is killed."""

import sys
from pathlib import Path

from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home, MovableClock


def main(folder: Path) -> None:
    """Type a reading, exchange, and say how many were typed; for ever."""
    clock = MovableClock()
    home = Home(folder / "second", open_home(folder / "second", PASSPHRASE, clock), clock)
    home.house = House(home.desk)
    home.house.signing_in.sign_in_by_code("S003", DEMO_PIN)
    clock.advance(hours=1)
    print("ready", flush=True)  # noqa: T201
    typed = 0
    while True:
        clock.advance(seconds=1)
        home.measure("R001", ("36.4", "38.6")[typed % 2], taken_at=clock())
        typed += 1
        print(typed, flush=True)  # noqa: T201
        home.house.desks.exchange(folder / "share")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
