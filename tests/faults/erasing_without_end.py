"""People who left long ago are erased, one after the other; each is told when she is gone.

Started by the test as `python -m tests.faults.erasing_without_end FOLDER`.
"""

import sys
from pathlib import Path

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.home.opening import FOUNDER, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE, MovableClock

YEARS_LATER = "2033-01-10 08:00"


def main(folder: Path) -> None:
    """Erase everybody whose term is over."""
    desk = open_home(folder, PASSPHRASE, MovableClock(YEARS_LATER))
    desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    house = House(desk)
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    for person in [one for one in desk.stays if one.left_at is not None]:
        house.erasing.erase(person.id)
        print(person.id, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
