"""Get the system's libraries that Qt needs: which ones says `carehome_app.system_libraries`."""

import os
import shutil
import subprocess

from carehome_app.system_libraries import ALWAYS, FOR_A_WINDOW, missing, packages


class NotAllowedError(Exception):
    """Something is missing that only the owner of the computer may install."""


def missing_packages(*, with_window: bool) -> list[str]:
    """Return the Debian packages whose library cannot be loaded here, in a stable order."""
    wanted = ALWAYS | FOR_A_WINDOW if with_window else ALWAYS
    return packages(missing(wanted))


def install(packages: list[str]) -> None:
    """Install Debian packages as root or by sudo without a password, else say what to type."""
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise NotAllowedError(
            f"please install these with this system's own package tool and try again"
            f" (the names are Debian's): {names}"
        )
    become = _become_root()
    if become is None:
        typed = f"sudo apt-get install --yes {names}"
        raise NotAllowedError(f"some parts of the system are missing; please type:  {typed}")
    print(f"carehome: installing with apt-get: {names}", flush=True)
    command = [*become, "apt-get", "install", "--yes", "--quiet", "--no-install-recommends"]
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    # A fresh system has no lists of packages yet; one that has them may be without network.
    first = subprocess.run([*command, *packages], env=quiet, capture_output=True, check=False)
    if first.returncode != 0:
        unheard = subprocess.DEVNULL
        subprocess.run([*become, "apt-get", "update", "-qq"], stdout=unheard, check=True)
        subprocess.run([*command, *packages], env=quiet, stdout=unheard, check=True)


def _become_root() -> list[str] | None:
    """Return what to put before a command so that root runs it, or None when not allowed."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return [sudo, "-n"] if asked.returncode == 0 else None
