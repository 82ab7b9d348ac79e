"""`send`: issued reports onto a stick, with a checksum file each, read back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import Answer
from carehome_app.documents.sending import ENDING, send
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate
from carehome_app.services.house import House

SENT: Final = QT_TRANSLATE_NOOP("Commands", "Copied and read back: {path}, SHA-256: {sha256}.")
CHECKED_BY: Final = QT_TRANSLATE_NOOP(
    "Commands", "Checked there by: sha256sum -c with the files ending in {ending}."
)


def send_reports(access: Access, folder: Path, numbers: Sequence[str]) -> Answer:
    """Copy issued reports, named by their file numbers, into a folder."""

    def work(house: House, say: Translate) -> Answer:
        sending = house.sending
        issued = [sending.find(number) for number in dict.fromkeys(numbers)]
        files = sending.files(issued)
        sending.leaves(files)
        sums = send(files, folder)
        lines = [SENT.with_(path=folder / name, sha256=one) for name, one in sums.items()]
        return Answer((*map(say, lines), say(CHECKED_BY.with_(ending=ENDING))), data=sums)

    return in_home(access, work, to_write=True)
