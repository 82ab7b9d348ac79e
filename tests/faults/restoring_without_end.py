"""Restores of one backup without end; a folder is told when it is whole.

Started by the test as `python -m tests.faults.restoring_without_end FOLDER`.
"""

import sys
from itertools import count
from pathlib import Path

from carehome_app.db.backups.backup import BACKUPS, backups_in
from carehome_app.services.backups.restoring import Restoring, key_of, restore
from tests.builders import PASSPHRASE

RESTORED = "restored"
"""The folder beside the home into which all are restored."""


def main(folder: Path) -> None:
    """Restore the newest backup again and again."""
    (backup,) = backups_in(folder / BACKUPS)
    key = key_of(backup.folder, PASSPHRASE)
    print("ready", flush=True)  # noqa: T201
    for number in count():
        target = folder.with_name(RESTORED) / str(number)
        while target.exists():
            number += 1000  # noqa: PLW2901  # of a run that was killed before
            target = folder.with_name(RESTORED) / str(number)
        restore(Restoring(backup=backup.folder, target=target, key=key))
        print(target.name, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
