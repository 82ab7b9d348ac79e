"""What the program is made of: licences in THIRD-PARTY.txt, and a list of parts (CycloneDX).

`python -m tools.parts FOLDER` writes both; `python -m tools.parts --audit` asks for known faults,
and whether every system has wheels of all parts.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

from tools import wheels

THIRD_PARTY: Final = "THIRD-PARTY.txt"
SBOM: Final = "sbom.cdx.json"
LOCK: Final = Path(__file__).parent.parent / "requirements.lock"
"""What is shipped, by version and hash."""
PACKED_BESIDES: Final = ("paho-mqtt", "pyserial", "psycopg")
"""Parts of the extras, which the packed program has too."""
LICENCES: Final = re.compile(r"licen[cs]e|copying|notice", re.IGNORECASE)
_NAME: Final = re.compile(r"[A-Za-z0-9._-]+")
NOT_REACHED: Final = (
    "Known faults were not looked up: the index cannot be reached, or pip-audit is not there"
    " (pip install pip-audit). Nothing is said about them."
)


def parts(of: str = "carehome") -> list[Distribution]:
    """Return every part the shipped program needs and that is installed, by name."""
    found: dict[str, Distribution] = {}
    waiting = [*_needs(distribution(of)), *PACKED_BESIDES]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            found[name] = distribution(name)
        except PackageNotFoundError:  # of another system
            continue
        waiting += _needs(found[name])
    return [found[name] for name in sorted(found)]


def third_party(known: list[Distribution]) -> str:
    """Return the licences of all parts as one text."""
    return "\n".join(_licence(one) for one in known)


def sbom(known: list[Distribution]) -> str:
    """Return the parts as a CycloneDX list."""
    components = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name.lower().replace('_', '-')}@{one.version}",
        }
        for one in known
    ]
    made = {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1, "components": components}
    return json.dumps(made, indent=1) + "\n"


def audit() -> int:
    """Look for known faults of the installed parts; say so where that cannot be done."""
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pip_audit",
            "--progress-spinner",
            "off",
            "--require-hashes",
            "-r",
            str(LOCK),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0 or "Name" in done.stdout:
        print(done.stdout or done.stderr)
        return done.returncode
    print(NOT_REACHED)
    return 0


def _needs(one: Distribution) -> Iterator[str]:
    for said in one.requires or ():
        what, _, marker = said.partition(";")
        named = _NAME.match(what)
        if named is not None and "extra" not in marker:
            yield named[0].lower().replace("_", "-")


def _licence(one: Distribution) -> str:
    known = [name for name in ("License-Expression", "License") if name in one.metadata]
    said = one.metadata[known[0]] if known else ""
    texts = [
        path.read_text(encoding="utf-8").strip()
        for path in one.files or ()
        if LICENCES.search(path.name) and path.suffix in ("", ".txt", ".md", ".rst")
    ]
    head = f"{one.name} {one.version}\n{said.splitlines()[0] if said else ''}".rstrip()
    return "\n\n".join([f"{'=' * 72}\n{head}", *texts]) + "\n"


def main(arguments: list[str]) -> int:
    """Write both files into a folder, or look for known faults and missing wheels."""
    if arguments == ["--audit"]:
        return max(audit(), wheels.main())
    folder, known = Path(arguments[0] if arguments else "."), parts()
    (folder / THIRD_PARTY).write_text(third_party(known), encoding="utf-8")
    (folder / SBOM).write_text(sbom(known), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
