"""Whether this desk sends to the bureau over the network: off unless a director switched it on."""

from pathlib import Path
from typing import Final, NamedTuple

from carehome_app.domain.accounts.roles import May
from carehome_app.domain.bureau.cards import HOME
from carehome_app.domain.bureau.down import mailbox
from carehome_app.domain.bureau.errors import NetworkOffError, NotAnAddressError
from carehome_app.domain.events import SettingChanged
from carehome_app.domain.moments import to_ms
from carehome_app.services.bureau.cards import Cards
from carehome_app.services.changes import Changes
from carehome_app.services.desk import Desk

KEY: Final = "bureau.network"
PORTS: Final = range(1, 65536)


class Line(NamedTuple):
    """Where the bureau's receiver is, and the papers of this computer."""

    host: str
    port: int
    cert: Path
    key: Path
    authority: Path
    mailbox: str
    """Where what the bureau wrote to this home lies at its receiver."""


class Network:
    """The switch of a desk; it opens no connection, `carehome_app/listening` does."""

    def __init__(self, desk: Desk) -> None:
        """Switch at a desk."""
        self._desk = desk

    def is_on(self) -> bool:
        """Return whether this desk may send over the network."""
        return bool(self._said())

    def line(self) -> Line:
        """Return where to send to; `NetworkOffError` while the switch is off."""
        self._desk.require(May.ISSUE_REPORT)
        said = self._said()
        if not said:
            raise NetworkOffError
        host, port, *papers = said.split("\n")
        cert, key, authority = map(Path, papers)
        box = mailbox(Cards(self._desk, HOME).keys().seal_public)
        return Line(host, int(port), cert, key, authority, box)

    def switch_on(self, where: str, cert: Path, key: Path, authority: Path) -> Changes:
        """Let this desk send to one address from now on: the director's decision, dated."""
        self._desk.require(May.SIGN_AS_DIRECTOR)
        host, _, port = where.strip().rpartition(":")
        is_number = port.isascii() and port.isdigit() and len(port) < len("100000")
        if (
            not host
            or any(one.isspace() for one in host)
            or not is_number
            or int(port) not in PORTS
        ):
            raise NotAnAddressError(given=where)
        papers = (str(one.absolute()) for one in (cert, key, authority))
        return self._say("\n".join((host, port, *papers)))

    def switch_off(self) -> Changes:
        """Send nothing over the network any more."""
        return self._say("")

    @property
    def _key(self) -> str:
        return f"{KEY}.{self._desk.card.station}"

    def _said(self) -> str:
        return self._desk.setting(self._key)

    def _say(self, value: str) -> Changes:
        said = SettingChanged(self._key, value, to_ms(self._desk.now()))
        return self._desk.decide(May.SIGN_AS_DIRECTOR, said)
