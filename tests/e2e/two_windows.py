"""Two real processes, each with a window of one home, type one round through a folder."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

from tests.builders import build_home
from tests.services.desks.desks import joined


class Together(NamedTuple):
    """How a round went that two windows typed."""

    said: tuple[dict[str, Any], dict[str, Any]]
    seen_after: list[float]
    """Seconds until each entry of the other window was seen."""
    entered: list[float]
    """Milliseconds each Enter took while both exchanged."""


def typed_together(folder: Path) -> Together:
    """Let two windows type a round, each half of the people."""
    share = folder / "share"
    share.mkdir(parents=True)
    front, upstairs = folder / "front", folder / "upstairs"
    home = build_home(front)
    other = joined(home, upstairs)
    codes = [row.person.details.code for row in home.sheet().rows]
    other.close()
    home.close()
    since, half = time.time(), len(codes) // 2
    processes = [
        subprocess.Popen(
            [
                sys.executable,
                "-m",
                "tests.e2e.typing_beside",
                str(at),
                str(share),
                str(since),
                ",".join(part),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        for at, part in ((front, codes[:half]), (upstairs, codes[half:]))
    ]
    told = [process.communicate(timeout=120)[0].splitlines()[-1] for process in processes]
    first, second = (json.loads(one) for one in told)
    seen_after = [
        seen - there["typed"][code]
        for here, there in ((first, second), (second, first))
        for code, seen in here["seen"].items()
    ]
    return Together((first, second), seen_after, first["took"] + second["took"])
