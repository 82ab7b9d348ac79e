"""Carry what waits to the bureau, and fetch what it wrote: a process of its own dials.

That process opens no record; what it fetched lies beside the record until somebody takes it in.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

from carehome_app.domain.bureau.down import BROUGHT
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text
from carehome_app.services.bureau.network import Line

DELIVER: Final = "--deliver-parcels"
"""What the packed program is called with to do this and nothing else."""
OUTBOX: Final = "outbox"
"""The folder beside the record in which parcels wait for the network."""
SECONDS: Final = 300
AWAY: Final = "away"
TAKEN: Final = "taken"
_ELSEWHERE: Final = "carehome_app.commands.bureau.delivering"
_NO_WINDOW: Final[int] = getattr(subprocess, "CREATE_NO_WINDOW", 0)
DELIVERED: Final = QT_TRANSLATE_NOOP("Commands", "Parcels the bureau's receiver took: {count}.")
NOT_DELIVERED: Final = {
    "away": QT_TRANSLATE_NOOP(
        "Commands",
        "The bureau's receiver does not answer. The parcel waits in {folder}:"
        " send again later, or put it on a stick.",
    ),
    "not_trusted": QT_TRANSLATE_NOOP(
        "Commands",
        "The bureau's receiver and this desk do not trust each other's certificates."
        " The parcel waits in {folder}.",
    ),
    "refused": QT_TRANSLATE_NOOP(
        "Commands", "What answers there takes no parcels. The parcel waits in {folder}."
    ),
    "no_papers": QT_TRANSLATE_NOOP(
        "Commands", "The certificate of this desk cannot be read. The parcel waits in {folder}."
    ),
}
"""How a delivery went, by its code."""


def laid(folder: Path, name: str, content: bytes) -> Path:
    """Lay a parcel where it waits for the network."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def brought(folder: Path) -> bytes | None:
    """Return what was fetched from the bureau, and clear it away; None when nothing was."""
    path = folder / BROUGHT
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    path.unlink()
    return content


def delivered(line: Line, folder: Path) -> Text:
    """Let all that waits in a folder be carried, and say how that went."""
    waiting = len(list(folder.glob("*.cpar")))
    packed = bool(getattr(sys, "frozen", False))
    command = [sys.executable, DELIVER] if packed else [sys.executable, "-m", _ELSEWHERE]
    papers = (str(line.cert), str(line.key), str(line.authority))
    where = (line.host, str(line.port), *papers, line.mailbox)
    try:
        done = subprocess.run(  # noqa: S603  # our own program
            [*command, *where, str(folder)],
            capture_output=True,
            timeout=SECONDS,
            check=False,
            creationflags=_NO_WINDOW,
        )
        went = done.stdout.decode("ascii", "replace").strip()
    except subprocess.TimeoutExpired:
        went = AWAY
    if went == TAKEN:
        return DELIVERED.with_(count=waiting)
    return NOT_DELIVERED.get(went, NOT_DELIVERED[AWAY]).with_(folder=folder)
