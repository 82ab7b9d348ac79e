"""The libraries of a Linux system that Qt needs, and how to get them.

The lists are what the Qt libraries and plugins of PySide6-Essentials name as needed (`readelf -d`)
and do not bring along. On Windows and macOS nothing is missing.
"""

import ctypes
import os
import shutil
import subprocess
import sys

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libbrotlidec.so.1": "libbrotli1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Library and Debian package: without these Qt cannot be imported, not even off screen."""

FOR_A_WINDOW = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
"""What the window on X11 or Wayland needs besides."""


class NotAllowedError(Exception):
    """Something is missing that only the owner of the computer may install."""


def missing_packages(*, with_window: bool) -> list[str]:
    """Return the Debian packages whose library cannot be loaded here, in a stable order."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = ALWAYS | FOR_A_WINDOW if with_window else ALWAYS
    return [package for library, package in wanted.items() if not _loads(library)]


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


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
