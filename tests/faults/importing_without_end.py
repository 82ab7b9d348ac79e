"""Lists of people without end, in a process of their own; a list is told when it is in.

Started by the test as `python -m tests.faults.importing_without_end FOLDER`.
"""

import sys
from itertools import count
from pathlib import Path

from carehome_app.documents.tables import book_of
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.services.home.opening import FOUNDER, open_home
from carehome_app.services.house import House
from tests.builders import PASSPHRASE

PEOPLE = 30
"""In each list."""


def main(folder: Path) -> None:
    """Import list after list."""
    desk = open_home(folder, PASSPHRASE)
    desk.actor = Actor(FOUNDER, "", Role.DIRECTOR)
    house = House(desk)
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    first = len(desk.stays)
    for number in count(first):
        lines = ["编号,姓名,性别,房-床"]
        lines += [
            f"L{number}-{one},新人{number}号{one},女,{500 + number}-{one}" for one in range(PEOPLE)
        ]
        table = book_of(f"{number}.csv", "\n".join(lines).encode()).named("")
        house.importing.take(house.importing.people(table))
        print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
