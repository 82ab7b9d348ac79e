"""Parcels over the network: the bureau's receiver, and a home's delivery. Both open no record.

TLS 1.3 both ways with certificates: whoever has none that the authority signed is not spoken to.
What is carried is sealed by itself; here it is only moved from one folder into another.
"""

import contextlib
import hashlib
import http.client
import os
import ssl
import tempfile
from collections.abc import Sequence
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final, NamedTuple

from carehome_app.domain.bureau import down
from carehome_app.domain.bureau.parcel import MOST_BYTES

WHERE: Final = "/parcel"
DOWN: Final = "/down/"
"""What a home asks for: behind it stands its mailbox."""
PART: Final = ".part"
KIND: Final = ".cpar"
OPEN_FOR: Final = 30.0
"""Seconds the other side may keep this one waiting."""
TAKEN: Final = 204
HERE: Final = 200


class UnreadablePapersError(Exception):
    """A certificate, its key or the authority cannot be read, or do not belong together."""


class Papers(NamedTuple):
    """The own certificate, its key, and the authority that signed the other side's."""

    cert: Path
    key: Path
    authority: Path


def _context(papers: Papers, purpose: ssl.Purpose) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(purpose, cafile=papers.authority)
        context.load_cert_chain(papers.cert, papers.key)
    except OSError as error:
        raise UnreadablePapersError(str(error)) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.verify_mode = ssl.CERT_REQUIRED
    return context


# The bureau's side: it answers and never dials.


class Receiver(ThreadingHTTPServer):
    """Takes `POST /parcel` from whoever has a certificate, and lays it into a folder.

    What the bureau wrote to a home lies in another folder, sealed for that home alone, and is
    given to whoever asks for its mailbox.
    """

    daemon_threads = True

    def __init__(
        self, address: tuple[str, int], papers: Papers, inbox: Path, outbox: Path
    ) -> None:
        """Bind one address."""
        self.inbox, self.outbox = inbox, outbox
        self._tls = _context(papers, ssl.Purpose.CLIENT_AUTH)
        inbox.mkdir(parents=True, exist_ok=True)
        outbox.mkdir(parents=True, exist_ok=True)
        for left in inbox.glob(f"*{PART}"):
            left.unlink()  # of a receiver that was cut off
        super().__init__(address, _Delivery)

    def finish_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Shake hands in the thread of this peer, so that a silent one holds nobody else up."""
        request.settimeout(OPEN_FOR)
        with self._tls.wrap_socket(request, server_side=True) as spoken:
            super().finish_request(spoken, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Say nothing: whoever has no certificate, or broke off, is no news."""


class _Delivery(BaseHTTPRequestHandler):
    server: Receiver
    timeout = OPEN_FOR
    server_version = "carehome"
    sys_version = ""

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if self.path != WHERE:
            self.send_error(404)
        elif not (length.isascii() and length.isdigit()):
            self.send_error(411)
        elif len(length) > len(str(MOST_BYTES)) or int(length) > MOST_BYTES:
            self.send_error(413)
        else:
            content = self.rfile.read(int(length))
            if len(content) == int(length):
                laid(self.server.inbox, content)
                self._answer(TAKEN)

    def do_GET(self) -> None:
        asked = self.path.removeprefix(DOWN)
        content = None if asked == self.path else _lying(self.server.outbox, asked)
        if content is None:
            self.send_error(404)
            return
        self.send_response(HERE)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        """Answer with a number and no page."""
        del message, explain
        self.close_connection = True
        self._answer(code)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  # its own names
        """Write nothing: what came lies in the folder."""


def laid(folder: Path, content: bytes, name: str = "") -> Path:
    """Lay content into a folder: whole on the disk, or not at all.

    Without a name it lies under that of its digest: the same parcel again is the same file.
    """
    path = folder / (name or hashlib.sha256(content).hexdigest()[:32] + KIND)
    number, half = tempfile.mkstemp(suffix=PART, dir=folder)
    part = Path(half)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return path


def _lying(outbox: Path, mailbox: str) -> bytes | None:
    """Return the newest file for a mailbox, or None; nothing that was asked becomes a path."""
    files = sorted(outbox.glob(f"*{down.KIND}"), key=lambda one: one.stat().st_mtime, reverse=True)
    for file in files:
        content = file.read_bytes()
        mark = content.removeprefix(down.MAGIC)
        if mark != content and down.mailbox(mark) == mailbox:
            return content
    return None


# The home's side: it dials the one bureau that its director named, and nobody else.


class Went(Enum):
    """How a delivery went."""

    TAKEN = "taken"
    AWAY = "away"
    """Nobody answers there."""
    NOT_TRUSTED = "not_trusted"
    """One of the two does not trust the certificate of the other."""
    REFUSED = "refused"
    """It answered, and does not want this."""
    NO_PAPERS = "no_papers"
    """The own certificate cannot be read."""


def deliver(address: tuple[str, int], papers: Papers, files: Sequence[Path]) -> Went:
    """Carry files to the bureau, the oldest first; each is deleted once it is taken."""
    try:
        context = _context(papers, ssl.Purpose.SERVER_AUTH)
    except UnreadablePapersError:
        return Went.NO_PAPERS
    for file in files:
        went = _carried(address, context, file.read_bytes())
        if went is not Went.TAKEN:
            return went
        file.unlink()
    return Went.TAKEN


def fetched(address: tuple[str, int], papers: Papers, mailbox: str, folder: Path) -> Path | None:
    """Lay what the bureau wrote to this home into a folder; None when there is nothing now.

    What cannot be had now comes with the next delivery: it says all of the last month again.
    """
    try:
        context = _context(papers, ssl.Purpose.SERVER_AUTH)
    except UnreadablePapersError:
        return None
    line = http.client.HTTPSConnection(*address, timeout=OPEN_FOR, context=context)
    with contextlib.closing(line):
        try:
            line.request("GET", DOWN + mailbox)
            answer = line.getresponse()
            content = answer.read(MOST_BYTES + 1)
        except (OSError, http.client.HTTPException):
            return None
    if answer.status != HERE or len(content) > MOST_BYTES:
        return None
    return laid(folder, content, down.BROUGHT)


def _carried(address: tuple[str, int], context: ssl.SSLContext, content: bytes) -> Went:
    line = http.client.HTTPSConnection(*address, timeout=OPEN_FOR, context=context)
    with contextlib.closing(line):
        try:
            line.request("POST", WHERE, content)
            status = line.getresponse().status
        except ssl.SSLError:
            return Went.NOT_TRUSTED
        except (TimeoutError, OSError, http.client.HTTPException):
            return Went.AWAY
    return Went.TAKEN if status == TAKEN else Went.REFUSED
