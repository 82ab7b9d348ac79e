"""Readings, then backups, on a disk that fails: no file may grow beyond a limit.

Started by the test as `python -m tests.faults.writing_until_it_fails FOLDER BYTES`.
"""

import resource
import signal
import sys
from pathlib import Path

from carehome_app.db.file.connection import FILE
from carehome_app.domain.accounts.roles import Actor, Role
from carehome_app.domain.backups.kept import Why
from carehome_app.domain.errors import StorageProblemError
from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.i18n import in_english
from carehome_app.services.backups.backing_up import BackingUp
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import open_home
from carehome_app.services.rounds.correcting import Correcting
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.rounds.recording import Recording
from tests.builders import PASSPHRASE
from tests.faults.morning import morning


def main(folder: Path, more: int) -> None:
    """Let every file grow by so many bytes beyond what the main file has, and no more."""
    desk = open_home(folder, PASSPHRASE, morning)
    desk.actor = Actor(desk.stays[-1].id, desk.stays[-1].name, Role.HEAD_NURSE)
    assert desk.store.db is not None
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    limit = more if more < 0 else (folder / FILE).stat().st_size + more
    resource.setrlimit(resource.RLIMIT_FSIZE, (abs(limit), abs(limit)))
    if more < 0:
        try:
            BackingUp(desk).job(Why.ASKED).run()
        except StorageProblemError as error:
            print("backup:", in_english(error.sentence), flush=True)  # noqa: T201
        return
    try:
        while True:
            _enter(desk)
    except StorageProblemError as error:
        print("entry:", in_english(error.sentence), flush=True)  # noqa: T201


def _enter(desk: Desk) -> None:
    round_ = desk.current_round()
    assert round_ is not None
    for person in desk.stays:
        given = Given(
            subject=person.id, measure=TEMPERATURE, round=round_, text="36.5", site="axilla"
        )
        outcome = Recording(desk).record(given)
        assert isinstance(outcome, Recorded)
        print(*outcome.ref, flush=True)  # noqa: T201
        undone = Correcting(desk, Recording(desk)).undo_last(person.id, TEMPERATURE, round_)
        print(*undone.ref, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
