"""Two listeners on one address of the house's own network: a webhook, and the frames of boxes.

They answer and never dial. Both are off unless somebody starts them, and take a shared secret.
"""

import hmac
import socketserver
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from carehome_app.domain.isolation.adapters import MOST, lines_of_frames, lines_of_post
from carehome_app.listening.spool import Spool

SECRET: Final = "X-Carehome-Secret"  # noqa: S105  # the name of a header
OPEN_FOR: Final = 30.0
"""Seconds a peer may keep a webhook waiting."""
SILENT_FOR: Final = 120.0
"""Seconds after which a box that says nothing is let go; it beats every ten."""


class Webhook(ThreadingHTTPServer):
    """Takes `POST /door` with the secret in a header; anything else is refused."""

    daemon_threads = True

    def __init__(self, address: tuple[str, int], spool: Spool, secret: str) -> None:
        """Bind one address."""
        self.spool = spool
        self.secret = secret
        super().__init__(address, _Hook)


class _Hook(BaseHTTPRequestHandler):
    server: Webhook
    timeout = OPEN_FOR
    server_version = "carehome"
    sys_version = ""

    def do_POST(self) -> None:
        given = self.headers.get(SECRET, "").encode()
        length = self.headers.get("Content-Length", "")
        if not hmac.compare_digest(given, self.server.secret.encode()):
            self._answer(403)
        elif self.path != "/door":
            self._answer(404)
        elif not length.isdigit() or int(length) > MOST:
            self._answer(413)
        else:
            taken = self.server.spool.take(lines_of_post(self.rfile.read(int(length))))
            self._answer(204 if taken else 422)

    def _answer(self, status: int) -> None:
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401  # its own names
        """Write nothing: a request may name a room."""


class Frames(socketserver.ThreadingTCPServer):
    """Takes the frames of isolation door boxes, each signed with the key."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, address: tuple[str, int], spool: Spool, secret: str) -> None:
        """Bind one address."""
        self.spool = spool
        self.secret = secret
        super().__init__(address, _Box)


class _Box(socketserver.BaseRequestHandler):
    server: Frames

    def handle(self) -> None:
        self.request.settimeout(SILENT_FOR)
        left = b""
        while True:
            try:
                data = self.request.recv(4096)
            except OSError:
                return
            if not data:
                return
            lines, left, refused = lines_of_frames(left + data, self.server.secret)
            self.server.spool.take(lines)
            self.server.spool.dropped += refused
            if len(left) > MOST:
                return


def serve(server: socketserver.BaseServer) -> threading.Thread:
    """Let a server answer in a thread of its own."""
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    return thread
