"""A desk that takes what lies on a share, a piece at a time, until it is killed."""

import sys
from datetime import datetime
from pathlib import Path

from carehome_app.services.desks.exchanging import Exchanged
from carehome_app.services.home.opening import open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, Home, MovableClock


def main(folder: Path, day: str) -> None:
    """Take piece after piece, and say how many lines each brought."""
    clock = MovableClock()
    clock.set(datetime.fromisoformat(day))
    home = Home(folder / "second", open_home(folder / "second", PASSPHRASE, clock), clock)
    exchanging = House(home.desk).desks.exchanging()
    brought = exchanging.brought(exchanging.carrier(folder / "share"))
    print("ready", flush=True)  # noqa: T201
    for one in brought:
        done = Exchanged()
        exchanging.take([one], done)
        print(done.count, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), (Path(sys.argv[1]) / "day").read_text(encoding="utf-8"))
