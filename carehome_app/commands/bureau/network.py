"""`bureau receive`, `parcel network`, `parcel deliver`: parcels over the network.

A home is closed again before anything is dialled: a socket and a record never share a process.
"""

import ipaddress
from collections.abc import Callable
from pathlib import Path
from typing import Final, NamedTuple

from msgspec.structs import replace

from carehome_app.commands.access import Access, in_home
from carehome_app.commands.answers import CANNOT, DONE, NO, Answer
from carehome_app.commands.bureau.parcels import CAME, MADE
from carehome_app.commands.isolation import CANNOT_BIND, LISTENING
from carehome_app.i18n import QT_TRANSLATE_NOOP, Text, Translate
from carehome_app.services.bureau.delivering import (
    DELIVERED,
    NOT_DELIVERED,
    OUTBOX,
    brought,
    laid,
)
from carehome_app.services.bureau.network import Line
from carehome_app.services.bureau.parcels import NETWORK
from carehome_app.services.house import House

IS_ON: Final = QT_TRANSLATE_NOOP(
    "Commands", "This desk sends parcels over the network to {where}, and nothing else."
)
IS_OFF: Final = QT_TRANSLATE_NOOP("Commands", "This desk sends nothing over the network.")
NO_PAPERS: Final = QT_TRANSLATE_NOOP("Commands", "The certificates cannot be read: {why}")
NOT_ONE: Final = QT_TRANSLATE_NOOP(
    "Commands", "“{given}” is not one address of this computer, such as 10.20.0.5."
)
NO_INBOX: Final = QT_TRANSLATE_NOOP("Commands", "Say where parcels are laid: {option} DIR.")
RECEIVER_STOPPED: Final = QT_TRANSLATE_NOOP("Commands", "Stopped.")


class Papers(NamedTuple):
    """A certificate, its key and the authority, as they are typed."""

    cert: Path
    key: Path
    authority: Path


def switch(access: Access, where: str, papers: Papers | None, *, off: bool) -> Answer:
    """Switch sending over the network on or off, or say how it stands."""

    def work(house: House, say: Translate) -> Answer:
        network = house.reporting_up.network
        if off:
            network.switch_off()
        elif papers is not None:
            network.switch_on(where, *papers)
        if not network.is_on():
            return Answer((say(IS_OFF),), data={"network": ""})
        said = _where(network.line())
        return Answer((say(IS_ON.with_(where=said)),), data={"network": said})

    return in_home(access, work, to_write=off or papers is not None)


def send(access: Access, output: Path | None, level: int) -> Answer:
    """Make the next parcel and carry it, and what still waited, to the bureau."""
    folder = _box(access, output)
    lines: list[Line] = []

    def work(house: House, say: Translate) -> Answer:
        lines.append(house.reporting_up.network.line())
        made = house.reporting_up.parcels.send(level, NETWORK)
        path = laid(folder, made.name, made.content)
        line = MADE.with_(seq=made.seq, size=len(made.content), path=path)
        return Answer((say(line),), data={"seq": made.seq, "bytes": len(made.content)})

    answer = in_home(access, work, to_write=True)
    return answer if answer.status != DONE else _delivered(lines[0], folder, answer, access)


def deliver(access: Access) -> Answer:
    """Carry what waits to the bureau; the home may be open in a window."""
    folder = _box(access, None)
    lines: list[Line] = []

    def work(house: House, say: Translate) -> Answer:
        del say
        lines.append(house.reporting_up.network.line())
        return Answer(data={})

    answer = in_home(access, work)
    return answer if answer.status != DONE else _delivered(lines[0], folder, answer, access)


def _box(access: Access, output: Path | None) -> Path:
    return output or (access.home or Path()) / OUTBOX


def _delivered(line: Line, folder: Path, answer: Answer, access: Access) -> Answer:
    """Dial, now that the home is closed."""
    from carehome_app.listening import parcels

    say, files = access.say(), sorted(folder.glob(f"*{parcels.KIND}"))
    papers = parcels.Papers(line.cert, line.key, line.authority)
    went = parcels.deliver((line.host, line.port), papers, files)
    shown = answer.data if isinstance(answer.data, dict) else {}
    data = {**shown, "delivery": went.value}
    if went is parcels.Went.TAKEN:
        said = say(DELIVERED.with_(count=len(files)))
        done = replace(answer, lines=(*answer.lines, said), data=data)
        path = parcels.fetched((line.host, line.port), papers, line.mailbox, folder)
        return done if path is None else _taken_in(access, folder, done)
    trouble = say(NOT_DELIVERED[went.value].with_(folder=folder))
    both = "\n".join(one for one in (answer.trouble, trouble) if one)
    return replace(answer, status=NO, data=data, trouble=both)


def _taken_in(access: Access, folder: Path, answer: Answer) -> Answer:
    """Open the home once more and take in what the bureau wrote."""

    def work(house: House, say: Translate) -> Answer:
        came = house.reporting_up.notices.take(brought(folder) or b"")
        numbers = {
            "receipts": came.receipts,
            "notices": came.notices,
            "faults": came.faults,
            "requests": came.requests,
        }
        return Answer((say(CAME.with_(**numbers)),), data=numbers)

    down = in_home(access, work, to_write=True)
    data = {**(answer.data if isinstance(answer.data, dict) else {}), "came": down.data}
    lines = (*answer.lines, *down.lines)
    return replace(answer, lines=lines, data=data, status=down.status, trouble=down.trouble)


def _where(line: Line) -> str:
    return f"{line.host}:{line.port}"


class Asked(NamedTuple):
    """Where a receiver listens, what it shows, where it lays what comes, and what it gives."""

    address: str
    port: int
    papers: Papers
    inbox: Path | None
    outbox: Path | None


def receive(asked: Asked, say: Translate, tell: Callable[[str], None]) -> Answer:
    """Receive parcels until the process is told to stop; no record is opened."""
    from carehome_app.listening import parcels, sockets
    from carehome_app.listening.stopping import Stop

    if not _is_one(asked.address):
        return _cannot(NOT_ONE.with_(given=asked.address), say)
    if asked.inbox is None or asked.outbox is None:
        return _cannot(NO_INBOX.with_(option="--inbox"), say)
    given = f"{asked.address}:{asked.port}"
    try:
        papers = parcels.Papers(*asked.papers)
        where = (asked.address, asked.port)
        server = parcels.Receiver(where, papers, asked.inbox, asked.outbox)
    except parcels.UnreadablePapersError as error:
        return _cannot(NO_PAPERS.with_(why=error), say)
    except OSError as error:
        return _cannot(CANNOT_BIND.with_(given=given, why=error), say)
    stop = Stop()
    sockets.serve(server)
    host, port = server.server_address[:2]
    tell(say(LISTENING.with_(what="https", where=f"{host!s}:{port}")))
    stop.stay()
    server.shutdown()
    server.server_close()
    return Answer((say(RECEIVER_STOPPED),))


def _cannot(said: Text, say: Translate) -> Answer:
    return Answer(status=CANNOT, trouble=say(said))


def _is_one(address: str) -> bool:
    try:
        return not ipaddress.ip_address(address).is_unspecified
    except ValueError:
        return False
