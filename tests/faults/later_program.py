"""A program that is one step newer than the file, and takes its time over that step.

Started by the test as `python -m tests.faults.later_program FOLDER`.
"""

import sys
from pathlib import Path

from sqlite_utils import Database

from carehome_app.db.file import opening
from carehome_app.db.migrations.steps import migrations
from carehome_app.services.home.opening import close_home, open_home
from tests.builders import PASSPHRASE

LATER = "9999_a_later_step"
ROWS = 30_000


def add_step(*, aloud: bool = False) -> None:
    """Make this program one step newer; `aloud` says when the step begins."""

    @migrations(name=LATER)
    def _add(db: Database) -> None:
        if aloud:
            print("begun", flush=True)  # noqa: T201
        db.execute("CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT")
        for number in range(ROWS):
            db.execute("INSERT INTO later VALUES (?)", (number,))
        db.execute("CREATE TABLE latest (id INTEGER PRIMARY KEY) STRICT")

    opening.NEWEST = (*opening.NEWEST, LATER)  # type: ignore[misc,assignment]


def main(folder: Path) -> None:
    """Bring a home on."""
    add_step(aloud=True)
    print("ready", flush=True)  # noqa: T201
    close_home(open_home(folder, PASSPHRASE))
    print("brought on", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
