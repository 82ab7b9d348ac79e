"""Watches every socket of a Python process: an internet one is refused, and remembered."""

import sys
from typing import Any, Final

INTERNET: Final = frozenset({2, 10, 23, 30})
"""AF_INET; AF_INET6 on Linux, Windows and macOS."""
ASKS_NAMES: Final = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
USES: Final = frozenset(
    {"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.__new__"}
)

opened: list[str] = []
"""What was tried; a test that finds anything here fails."""


class NetworkUsedError(RuntimeError):
    """Something tried to use the internet."""


def forbid() -> None:
    """Refuse internet sockets from now on, in the whole process and for good."""
    sys.addaudithook(_hear)


def _hear(event: str, args: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    family = getattr(args[0], "family", None) if args else None
    if event == "socket.__new__":
        family = args[1]
    if event in ASKS_NAMES or (event in USES and family in INTERNET):
        opened.append(f"{event} {args[1:]}")
        raise NetworkUsedError(opened[-1])
