"""Backups without end, whole ones and what was new by turns, a reading between each two.

A name is told when its call has returned.

Started by the test as `python -m tests.faults.backing_up_without_end FOLDER`.
"""

import sys
from itertools import count
from pathlib import Path

from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.home.opening import open_home
from carehome_app.services.rounds.correcting import Correcting
from carehome_app.services.rounds.entering import Given
from carehome_app.services.rounds.recording import Recording
from tests.builders import PASSPHRASE
from tests.faults.morning import morning


def main(folder: Path) -> None:
    """Record, back up, take back, and so on."""
    desk = open_home(folder, PASSPHRASE, morning)
    person = desk.stays[0]
    desk.actor = Actor(desk.stays[-1].id, desk.stays[-1].name, Role.HEAD_NURSE)
    recording, backing_up = Recording(desk), BackingUp(desk)
    round_ = desk.current_round()
    assert round_ is not None
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    for turn in count():
        recording.record(
            Given(subject=person.id, measure=TEMPERATURE, round=round_, text="36.5", site="axilla")
        )
        why = Why.HOUR if turn % 2 else Why.ASKED
        print(backing_up.job(why).run().backup.folder.name, flush=True)  # noqa: T201
        Correcting(desk, recording).undo_last(person.id, TEMPERATURE, round_)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
