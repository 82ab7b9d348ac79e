"""`doors listen`: a process of its own that hears sensors and writes lines into a folder.

It has no key of the home and opens none; the window and `doors import` read the folder.
"""

import ipaddress
import signal
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from carehome_app.commands.answers import CANNOT, Answer
from carehome_app.i18n import QT_TRANSLATE_NOOP, Translate

NOTHING: Final = QT_TRANSLATE_NOOP(
    "Commands", "Say what to listen to: --http, --tcp, --mqtt or --serial."
)
NO_SECRET: Final = QT_TRANSLATE_NOOP(
    "Commands", "A listener takes a shared secret: --secret-file FILE, at least 8 characters."
)
NOT_LOCAL: Final = QT_TRANSLATE_NOOP(
    "Commands", "“{given}” is not one address of this house's network, such as 192.168.1.5:8071."
)
NO_EXTRA: Final = QT_TRANSLATE_NOOP(
    "Commands", "This needs the extra parts: install carehome[devices]."
)
CANNOT_BIND: Final = QT_TRANSLATE_NOOP("Commands", "{given} cannot be listened to: {why}")
LISTENING: Final = QT_TRANSLATE_NOOP("Commands", "Listening: {what} {where}")
STOPPED: Final = QT_TRANSLATE_NOOP("Commands", "Stopped. Lines dropped: {count}")
LEAST: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Listening:
    """What was typed."""

    spool: Path
    http: str = ""
    tcp: str = ""
    mqtt: str = ""
    serial: str = ""
    baud: int = 9600
    secret: str = ""
    user: str = ""
    devices: tuple[str, ...] = ()
    pairing: bool = False


def listen(asked: Listening, say: Translate, tell: Callable[[str], None]) -> Answer:
    """Listen until the process is told to stop."""
    from carehome_app.listening.spool import Spool

    if not (asked.http or asked.tcp or asked.mqtt or asked.serial):
        return Answer(status=CANNOT, trouble=say(NOTHING))
    if (asked.http or asked.tcp) and len(asked.secret) < LEAST:
        return Answer(status=CANNOT, trouble=say(NO_SECRET))
    spool = Spool(asked.spool, asked.devices, pairing=asked.pairing)
    stop = threading.Event()
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, lambda _number, _frame: stop.set())
    try:
        started = _started(asked, spool, stop)
    except ValueError as error:
        return Answer(status=CANNOT, trouble=say(NOT_LOCAL.with_(given=error)))
    except OSError as error:
        given = asked.http or asked.tcp
        return Answer(status=CANNOT, trouble=say(CANNOT_BIND.with_(given=given, why=error)))
    except ModuleNotFoundError:
        return Answer(status=CANNOT, trouble=say(NO_EXTRA))
    for what, where in started:
        tell(say(LISTENING.with_(what=what, where=where)))
    stop.wait()
    return Answer((say(STOPPED.with_(count=spool.dropped)),))


def _started(asked: Listening, spool: object, stop: threading.Event) -> list[tuple[str, str]]:
    from carehome_app.listening import brokers, sockets
    from carehome_app.listening.spool import Spool

    assert isinstance(spool, Spool)  # noqa: S101  # imported late, so that nothing is at start
    spool.begin()
    found = []
    for what, given in (("http", asked.http), ("tcp", asked.tcp)):
        if given:
            kind = sockets.Webhook if what == "http" else sockets.Frames
            server = kind(address(given), spool, asked.secret)
            sockets.serve(server)
            host, port = server.server_address[:2]
            found.append((what, f"{host!s}:{port}"))
    if asked.mqtt:
        host, port = address(asked.mqtt)
        brokers.follow(brokers.Broker(host, port, asked.user, asked.secret), spool)
        found.append(("mqtt", asked.mqtt))
    if asked.serial:
        brokers.read_serial(asked.serial, asked.baud, spool, stop)
        found.append(("serial", asked.serial))
    return found


def address(given: str) -> tuple[str, int]:
    """Return one address of this PC or its own network; ValueError for any other.

    Never all addresses at once, never a name that would have to be asked for, never the internet.
    """
    host, _, port = given.rpartition(":")
    try:
        at = ipaddress.ip_address(host)
    except ValueError:
        raise ValueError(given) from None
    if at.is_unspecified or not (at.is_private or at.is_loopback) or not port.isdigit():
        raise ValueError(given)
    return host, int(port)
