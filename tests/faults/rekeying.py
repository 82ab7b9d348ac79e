"""A change of the file's key in a process of its own, over and over.

Started by the test as `python -m tests.faults.rekeying FOLDER`.
"""

import sys
from pathlib import Path

from carehome_app.domain.accounts.roles import Actor, May, Role
from carehome_app.domain.events import SettingChanged
from carehome_app.services.desk import Desk
from carehome_app.services.home.keys import Keys
from carehome_app.services.home.opening import FOUNDER, open_home
from tests.builders import PASSPHRASE


def main(folder: Path) -> None:
    """Change the key without end; each step of each change is told, and each line kept."""
    desk = open_home(folder, PASSPHRASE)
    desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    while True:
        change = Keys(desk).file_key_change()
        change.make_ready(tell)
        keep(desk)  # somebody types while the copy waits to be taken up
        assert change.take_up()
        tell(100, 100)


def keep(desk: Desk) -> None:
    """Keep one line, and say which when it is on the disk."""
    with desk.acting(May.SET_RULES) as action:
        ref = action.append(SettingChanged("line", str(desk.now())))
    print("kept", *ref, flush=True)  # noqa: T201


def tell(done: int, _all: int) -> None:
    """Say how far it is."""
    print(done, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
