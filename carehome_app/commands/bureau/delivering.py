"""Carry parcels to the bureau and say how it went; started by a window, it opens no record."""

import sys
from collections.abc import Sequence
from pathlib import Path

from carehome_app.listening import parcels


def main(asked: Sequence[str]) -> int:
    """Carry every parcel of a folder to one address with these papers, and fetch what is there."""
    host, port, cert, key, authority, mailbox, folder = asked
    papers = parcels.Papers(Path(cert), Path(key), Path(authority))
    files = sorted(Path(folder).glob(f"*{parcels.KIND}"))
    went = parcels.deliver((host, int(port)), papers, files)
    if went is parcels.Went.TAKEN:
        parcels.fetched((host, int(port)), papers, mailbox, Path(folder))
    sys.stdout.write(went.value)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
