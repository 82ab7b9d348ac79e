"""The libraries of a Linux system that Qt needs, by the Debian package that brings each.

The lists are what the Qt libraries and plugins of PySide6-Essentials name as needed (`readelf -d`)
and do not bring along. On Windows and macOS nothing is missing. Only the standard library is used
here: this is read where nothing else can be imported.
"""

import ctypes
import os
import sys
from collections.abc import Iterable
from typing import Final

ALWAYS: Final = {
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

FOR_A_WINDOW: Final = {
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


def missing(wanted: Iterable[str]) -> list[str]:
    """Return the libraries that cannot be loaded here, in a stable order."""
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in wanted if not _loads(library)]


def packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages that bring these libraries."""
    return [(ALWAYS | FOR_A_WINDOW)[library] for library in libraries]


def sentence(libraries: list[str]) -> str:
    """Return what to tell somebody whose system lacks these libraries, in both languages."""
    names, typed = ", ".join(libraries), f"sudo apt-get install {' '.join(packages(libraries))}"
    return (
        f"系统缺少窗口所需的组件：{names}。在 Debian 或 Ubuntu 上请输入：{typed}\n"
        f"This system lacks what a window needs: {names}. On Debian or Ubuntu type: {typed}"
    )


def screen_answers() -> bool:
    """Return whether the screen that `DISPLAY` names lets this program in."""
    if not os.environ.get("DISPLAY"):
        return False
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # what is missing is said elsewhere
    xcb.xcb_connect.restype = ctypes.c_void_p
    there = ctypes.c_void_p(xcb.xcb_connect(None, None))
    refused = xcb.xcb_connection_has_error(there)
    xcb.xcb_disconnect(there)
    return not refused


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
