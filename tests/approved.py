"""Texts that somebody approved, line by line: what a change makes of them is seen before it holds.

`make approve` writes them anew, on purpose; what then differs is read in the review.
"""

import os
from collections.abc import Iterable
from difflib import unified_diff
from pathlib import Path

TESTS = Path(__file__).parent


def assert_approved(name: str, lines: Iterable[str]) -> None:
    """Fail with what differs from the approved text, unless it is being written anew."""
    file, now = TESTS / name, list(lines)
    if os.environ.get("APPROVE") and not os.environ.get("CI"):
        file.write_text("".join(f"{line}\n" for line in now), "utf-8")
    approved = file.read_text("utf-8").splitlines()
    differs = [*unified_diff(approved, now, f"tests/{name}", "as the program says", "", "", 0, "")]
    assert differs == [], "\n".join([*differs, "If this is meant: make approve"])
