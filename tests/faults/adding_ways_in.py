"""Directors who each choose a passphrase, in a process of its own; each is told when it opens.

Started by the test as `python -m tests.faults.adding_ways_in FOLDER`.
"""

import sys
from itertools import count
from pathlib import Path

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.people import Details, Group
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.home.keys import Keys
from carehome_app.services.home.opening import FOUNDER, open_home
from carehome_app.services.people.people import People
from tests.builders import PASSPHRASE

OWN = "passphrase of director {number}"


def main(folder: Path) -> None:
    """Admit a director, let the new one choose a passphrase, and so on."""
    desk = open_home(folder, PASSPHRASE)
    founder = Actor(FOUNDER, "", Role.DIRECTOR)
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    for number in count():
        desk.actor = founder
        code = f"D1{number:03}"
        who = People(desk).admit(Details(group=Group.STAFF, code=code, name=f"新主任{number}"))
        SigningIn(desk).give_role(who, Role.DIRECTOR)
        desk.actor = Actor(who, "", Role.DIRECTOR)
        Keys(desk).set_passphrase(OWN.format(number=number))
        print(number, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
