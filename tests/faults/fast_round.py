"""A fast round in a process of its own: each kept reading is told on standard output.

Started by the test as `python -m tests.faults.fast_round FOLDER`.
"""

import sys
from pathlib import Path

from carehome_app.domain.measures.catalogue import TEMPERATURE
from carehome_app.services.accounts.pins import DEMO_PIN
from carehome_app.services.accounts.signing_in import SigningIn
from carehome_app.services.desk import Desk
from carehome_app.services.home.opening import open_home
from carehome_app.services.rounds.correcting import Correcting
from carehome_app.services.rounds.entering import Given, Recorded
from carehome_app.services.rounds.recording import Recording
from tests.builders import PASSPHRASE
from tests.faults.morning import morning


def main(folder: Path) -> None:
    """Record readings, fevers, reasons and corrections without end."""
    desk = open_home(folder, PASSPHRASE, morning)
    SigningIn(desk).sign_in_by_code("S003", DEMO_PIN)
    # The first write imports sqlite-utils: not the moment the test is about.
    assert desk.store.db is not None
    print("ready", flush=True)  # noqa: T201
    texts = ("36.5", "39.2", "h", "36.4", "37.4", "r", "36.9f", "36.7")
    number = 0
    while True:
        for person in desk.stays:
            number += 1
            _enter(desk, person.id, texts[number % len(texts)])


def _enter(desk: Desk, subject: int, text: str) -> None:
    round_ = desk.current_round()
    assert round_ is not None
    given = Given(subject=subject, measure=TEMPERATURE, round=round_, text=text, site="axilla")
    recording = Recording(desk)
    outcome = recording.record(given)
    if isinstance(outcome, Recorded):
        print(*outcome.ref, text, flush=True)  # noqa: T201
        undone = Correcting(desk, recording).undo_last(subject, TEMPERATURE, round_)
        print(*undone.ref, "undo", flush=True)  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
